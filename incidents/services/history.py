"""The one function that records who changed what; every service calls it inside the block of its write."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from accounts.models import User
from incidents.access.writing import is_held
from incidents.models import Change, Incident
from incidents.services.search import plan_indexing


def record_changes(
    *,
    incident: Incident,
    actor: User | None,
    now: datetime,
    changes: Mapping[str, tuple[Any, Any]],
    page: str = "",
) -> None:
    """Keep what changed in this write: field name to (old, new). ``incident.version`` is the new version.

    ``page`` names the page that sent it, where one did. Nothing is written outside ``write_as`` and
    ``write_unasked``: there the right to it was not asked at the moment of the write.
    """
    if not is_held(incident):
        raise RuntimeError("a write to an incident outside write_as and write_unasked")
    Change.objects.bulk_create(
        Change(
            incident=incident,
            version=incident.version,
            at=now,
            actor=actor,
            field=field,
            old=to_plain(old),
            new=to_plain(new),
            page=page,
        )
        for field, (old, new) in changes.items()
    )
    plan_indexing(incident)


def write_new_version(
    *,
    incident: Incident,
    actor: User | None,
    now: datetime,
    changes: Mapping[str, tuple[Any, Any]],
    page: str = "",
) -> int:
    """Raise the incident's version, keep what changed under it and return it; without changes it stays.

    Called in the block that wrote, so the incident's row is locked.
    """
    if changes:
        incident.version += 1
        incident.updated_at = now
        incident.save(update_fields=["version", "updated_at"])
        record_changes(incident=incident, actor=actor, now=now, changes=changes, page=page)
    return incident.version


def to_plain(value: Any) -> Any:
    """A value as the history keeps it: numbers as text, so that they stay exact."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        return {key: to_plain(member) for key, member in value.items()}
    if isinstance(value, list | tuple):
        return [to_plain(item) for item in value]
    return value
