"""What the measures need of many incidents, read narrowly: seven queries, however many there are."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import F

from accounts.models import User
from incidents import access
from incidents.domain.facts import Times, Told
from incidents.domain.measures import DueAction, MeasuredIncident
from incidents.domain.moments import parse_moment
from incidents.models import (
    ActionItem,
    Audience,
    Escalation,
    HeldMeeting,
    Incident,
    PromisedUpdate,
    WrittenSummary,
)
from incidents.models import Told as ToldRow

_TIMES = tuple(Times.__dataclass_fields__)


def list_due_actions(incident: Incident) -> list[DueAction]:
    """The actions of an incident the caller was allowed to get, with their days in the team's zone."""
    return _read_actions([incident])[incident.pk]


def list_restricted(user: User, references: Collection[str]) -> list[Incident]:
    """The restricted ones of these incidents that this person may read."""
    rows = access.visible_to(user).filter(is_restricted=True)
    return [row for row in rows if row.reference in references]


def list_measured(user: User) -> list[MeasuredIncident]:
    """What the measures need of every incident this person may read, the earliest first."""
    incidents = list(
        access.visible_to(user)
        .select_related("team")
        .only(
            "reference", "title", "severity_level", "status", "created_at", "closed_at", "team__time_zone",
            *_TIMES,
        )
        .order_by("created_at", "pk")
    )  # fmt: skip
    meetings = _group(HeldMeeting, incidents, "started_at", "ended_at", cancelled_at=None)
    sent = dict(_rows(WrittenSummary, incidents, "first_sent_at"))
    updates = _read_updates(incidents)
    actions = _read_actions(incidents)
    told = _group(ToldRow, incidents, "who", "at", is_removed=False)
    decisions = dict(_rows(Escalation, incidents, "decision", is_removed=False))
    names = dict(_rows(Audience, incidents, "name", is_removed=False))
    found = [
        MeasuredIncident(
            reference=incident.reference,
            title=incident.title,
            level=incident.severity_level,
            status=incident.status,
            times=Times(**{name: getattr(incident, name) for name in _TIMES}),
            decision=decisions.get(incident.pk),
            told=tuple(Told(who=who, at=at) for who, at in told[incident.pk]),
            executive=names.get(incident.pk),
            meetings_begun=tuple(begun for begun, _ in meetings[incident.pk] if begun),
            meetings_ended=tuple(ended for _, ended in meetings[incident.pk] if ended),
            summary_sent_at=sent.get(incident.pk),
            updates=tuple(updates[incident.pk]),
            actions=tuple(actions[incident.pk]),
            recorded_on=find_day(incident.started, incident.created_at),
            is_closed=incident.closed_at is not None,
        )
        for incident in incidents
    ]
    return sorted(found, key=lambda one: (one.recorded_on, one.reference))


def find_day(started: str | None, recorded_at: datetime) -> Any:
    """The day an incident belongs to: when it began, else when it was recorded, in UTC."""
    return (parse_moment(started).earliest if started else recorded_at.astimezone(UTC)).date()


def _read_updates(incidents: list[Incident]) -> dict[int, list[tuple[datetime, datetime | None]]]:
    """Promises with a time; one withdrawn before its time was never due."""
    found: dict[int, list[tuple[datetime, datetime | None]]] = defaultdict(list)
    rows = PromisedUpdate.objects.filter(incident__in=incidents)
    rows = rows.exclude(withdrawn_at__lte=F("due_at")).order_by("number")
    for incident_id, due_at, sent_at in rows.values_list("incident_id", "due_at", "sent_at"):
        if due_at is not None:
            found[incident_id].append((due_at, sent_at))
    return found


def _read_actions(incidents: list[Incident]) -> dict[int, list[DueAction]]:
    zones = {incident.pk: incident.team.zone for incident in incidents}
    found: dict[int, list[DueAction]] = {pk: [] for pk in zones}
    rows = ActionItem.objects.filter(incident__in=incidents, is_removed=False).order_by("position")
    for pk, status, due_on, done_at in rows.values_list("incident_id", "status", "due_on", "done_at"):
        done_on = _day_in(done_at, zones[pk])
        found[pk].append(DueAction(status=status, due_on=due_on, done_on=done_on))
    return found


def _day_in(at: datetime | None, zone: ZoneInfo) -> Any:
    return at.astimezone(zone).date() if at else None


def _rows(model: Any, incidents: Iterable[Incident], *columns: str, **filters: Any) -> Any:
    found = model.objects.filter(incident__in=incidents, **filters)
    return found.values_list("incident_id", *columns)


def _group(
    model: Any, incidents: Iterable[Incident], *columns: str, **filters: Any
) -> dict[int, list[tuple[Any, ...]]]:
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for pk, *values in _rows(model, incidents, *columns, **filters).order_by("pk"):
        found[pk].append(tuple(values))
    return found
