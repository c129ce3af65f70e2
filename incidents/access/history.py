"""What the history of an incident shows: chosen by person, field, kind and time, a page at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import CharField, F, Q, QuerySet, Value

from accounts.models import User
from incidents.models import Change, Incident, Reading

SIZE: Final = 50
KINDS: Final = ("added", "changed", "removed", "shared", "kept", "read")
KEPT_FIELDS: Final = ("closed", "reopened", "deleted", "restored", "hold", "hold_lifted")
LEFT: Final = "left."
"""How the field begins of what was given up for another's version."""
_CHUNK: Final = 500


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """What somebody wants to see. ``row`` is a section with a row's id, or one field in full; "" is all.

    ``since`` is the first instant that counts and ``until`` the first that no longer does.
    """

    person: int | None = None
    section: str = ""
    row: str = ""
    kind: str = ""
    since: datetime | None = None
    until: datetime | None = None


Entry = Change | Reading


def list_entries(
    incident: Incident, chosen: Chosen, *, page: int = 1, size: int = SIZE
) -> tuple[list[Entry], bool]:
    """One page of the history, latest first, and whether more follows, of an incident the caller may read.

    Three queries whatever the length: the keys of the page, then the changes and the readings among them.
    """
    start = (page - 1) * size
    keys = list(_list_keys(incident, chosen)[start : start + size + 1])
    return _read(keys[:size]), len(keys) > size


def iterate_entries(incident: Incident, chosen: Chosen) -> Iterator[Entry]:
    """The whole chosen history, oldest first, a few hundred rows in memory at a time."""
    keys = _list_keys(incident, chosen).order_by("at", "source", "row_pk")
    start = 0
    while part := list(keys[start : start + _CHUNK]):
        yield from _read(part)
        start += _CHUNK


def list_people(incident: Incident) -> list[User]:
    """Who stands in the history of an incident the caller was allowed to get, by name."""
    writers = Change.objects.filter(incident=incident).values("actor")
    readers = Reading.objects.filter(incident=incident).values("person")
    people = User.objects.filter(Q(pk__in=writers) | Q(pk__in=readers))
    return sorted(people, key=lambda person: str(person).casefold())


def _list_keys(incident: Incident, chosen: Chosen) -> QuerySet[Any, Any]:
    changes = _select(_narrow(_choose_changes(incident, chosen), chosen, "actor"), "change")
    if chosen.section or chosen.row or chosen.kind not in ("", "read"):
        return changes.order_by("-at", "-source", "-row_pk")
    readings = _select(_narrow(Reading.objects.filter(incident=incident), chosen, "person"), "read")
    whole = readings if chosen.kind == "read" else changes.union(readings, all=True)
    return whole.order_by("-at", "-source", "-row_pk")


def _choose_changes(incident: Incident, chosen: Chosen) -> QuerySet[Change]:
    changes = Change.objects.filter(incident=incident)
    if chosen.section:
        changes = changes.filter(_starts_with(f"{chosen.section}."))
    if chosen.row:
        row = chosen.row
        changes = changes.filter(Q(field__in=[row, f"{LEFT}{row}"]) | _starts_with(f"{row}."))
    kept = [f"incident.{name}" for name in KEPT_FIELDS]
    match chosen.kind:
        case "added":
            added = changes.filter(old__isnull=True, new__isnull=False).exclude(field__in=kept)
            return added.exclude(field__startswith="share.").exclude(field__startswith=LEFT)
        case "changed":
            return changes.filter(old__isnull=False, new__isnull=False).exclude(field__in=kept)
        case "removed":
            return changes.filter(old__isnull=False, new__isnull=True)
        case "shared":
            return changes.filter(field__startswith="share.")
        case "kept":
            return changes.filter(field__in=kept)
    return changes


def _starts_with(field: str) -> Q:
    """What was written under it, and what was given up there for another's version."""
    return Q(field__startswith=field) | Q(field__startswith=f"{LEFT}{field}")


def _narrow[Rows: QuerySet[Change] | QuerySet[Reading]](rows: Rows, chosen: Chosen, person: str) -> Rows:
    if chosen.person is not None:
        rows = rows.filter(**{person: chosen.person})  # type: ignore[assignment]
    if chosen.since is not None:
        rows = rows.filter(at__gte=chosen.since)  # type: ignore[assignment]
    if chosen.until is not None:
        rows = rows.filter(at__lt=chosen.until)  # type: ignore[assignment]
    return rows


def _select(rows: QuerySet[Change] | QuerySet[Reading], kind: str) -> QuerySet[Any, Any]:
    named = rows.order_by().annotate(source=Value(kind, output_field=CharField()), row_pk=F("pk"))
    return named.values_list("at", "source", "row_pk")


def _read(keys: list[tuple[datetime, str, int]]) -> list[Entry]:
    changes = {key for _, kind, key in keys if kind == "change"}
    readings = {key for _, kind, key in keys if kind == "read"}
    found: dict[tuple[str, int], Entry] = {}
    if changes:
        found |= {
            ("change", row.pk): row for row in Change.objects.filter(pk__in=changes).select_related("actor")
        }
    if readings:
        found |= {
            ("read", row.pk): row for row in Reading.objects.filter(pk__in=readings).select_related("person")
        }
    return [found[kind, key] for _, kind, key in keys]
