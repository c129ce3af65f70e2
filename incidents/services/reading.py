"""That somebody read something confidential: one row a person, incident and hour."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from accounts.models import User
from incidents.models import Incident, Reading


def record_reading(*, incident: Incident, person: User, page: str, now: datetime) -> None:
    """Note that a person read a page of an incident. A second time within the hour nothing is written."""
    _record(incident, key=f"person:{person.pk}", person=person, reader="", page=page, now=now)


def record_taking_away(*, incidents: Iterable[Incident], person: User, now: datetime) -> None:
    """Note that a person took restricted incidents away in a file, also where they read them this hour."""
    for incident in incidents:
        _record(incident, key=f"export:{person.pk}", person=person, reader="", page="export", now=now)


def record_shared_reading(*, incident: Incident, link: UUID, reader: str, page: str, now: datetime) -> None:
    """Note that the named reader of a share link read a page of it; once an hour, as for a person."""
    _record(incident, key=f"share:{link}", person=None, reader=reader, page=page, now=now)


def _record(
    incident: Incident, *, key: str, person: User | None, reader: str, page: str, now: datetime
) -> None:
    hour = now.replace(minute=0, second=0, microsecond=0)
    # Looked up first: a page that is read again must not wait for the one who writes.
    if Reading.objects.filter(incident=incident, key=key, hour=hour).exists():
        return
    row = Reading(
        incident=incident, key=key, person=person, reader=reader[:254], page=page[:60], hour=hour, at=now
    )
    Reading.objects.bulk_create([row], ignore_conflicts=True)
