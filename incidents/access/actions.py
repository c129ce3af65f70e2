"""Actions of an incident that the caller was allowed to get, and a person's own across incidents."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, Count, F, Q, QuerySet, When
from django.http import Http404

from accounts.models import Team, User
from incidents.access import Person
from incidents.access.people import readers_of
from incidents.domain.business_days import WorkCalendar, make_calendar
from incidents.domain.due_text import find_latest_day, needs_its_day
from incidents.models import ActionItem, Change, Incident
from incidents.models.incident import seen_by
from incidents.models.record import Record, build_facts

WAITING = ("open", "in_progress")
BY_DUE_DAY = (F("due_on").asc(nulls_last=True), "pk")


def list_actions(incident: Incident) -> QuerySet[ActionItem]:
    """The actions of an incident, those without a day last."""
    return ActionItem.objects.filter(incident=incident, is_removed=False).order_by(*BY_DUE_DAY)


@dataclass(frozen=True)
class ActionCounts:
    """How many actions there are, and how many of them need a look."""

    total: int
    done: int
    unowned: int
    late: int


def count_actions(incident: Incident, today: date) -> ActionCounts:
    """Count the actions of an incident; late is what waits past its day ``today``. One query."""
    is_waiting = Q(status__in=WAITING)
    found = ActionItem.objects.filter(incident=incident, is_removed=False).aggregate(
        total=Count("pk"),
        done=Count("pk", filter=Q(status="done")),
        unowned=Count("pk", filter=is_waiting & (Q(owner=None) | Q(owner=""))),
        late=Count("pk", filter=is_waiting & Q(due_on__lt=today)),
    )
    return ActionCounts(**found)


def list_first_actions(incident: Incident, most: int) -> list[ActionItem]:
    """The first actions by their day, those that wait before those that are closed."""
    is_closed = Case(When(status__in=WAITING, then=0), default=1)
    return list(list_actions(incident).order_by(is_closed, *BY_DUE_DAY)[:most])


def list_made_from(incident: Incident) -> set[tuple[str, str]]:
    """What the actions of an incident were made from."""
    rows = ActionItem.objects.filter(incident=incident, is_removed=False).exclude(made_from=None)
    pairs = rows.values_list("made_from", "made_from_uid")
    return {(kind, str(uid)) for kind, uid in pairs if kind is not None and uid is not None}


def find_recorded_days(incident: Incident, record: Record) -> dict[UUID, date]:
    """The day, in the team's zone, on which each relative due text of the plan was written down; one query.

    A text that came with a loaded document was written when that record was: on the latest day it tells of.
    """
    relative = [row.uid for row in record.get_rows("plan") if needs_its_day(row.values["due"])]
    if not relative:
        return {}
    asked = [f"plan.{uid}{column}" for uid in relative for column in ("", ".due")]
    found = Change.objects.filter(incident=incident, field__in=asked).order_by("pk")
    zone = incident.team.zone
    days: dict[UUID, date] = {}
    for field, version, at in found.values_list("field", "version", "at"):
        day = at.astimezone(zone).date()
        if version == 1:
            day = find_latest_day(build_facts(record), until=day, zone=zone) or day
        days[UUID(field.split(".")[1])] = day
    return days


def get_action(incident: Incident, uid: UUID) -> ActionItem:
    """One action of an incident, or 404."""
    found = list_actions(incident).filter(uid=uid).first()
    if found is None:
        raise Http404
    return found


def list_own_actions(user: Person) -> QuerySet[ActionItem]:
    """A person's actions in every incident they may read, those without a day last."""
    if not user.is_authenticated:
        return ActionItem.objects.none()
    mine = ActionItem.objects.filter(seen_by(user, "incident__"), owner_user=user, is_removed=False)
    return mine.order_by(*BY_DUE_DAY)


def read_page(rows: QuerySet[ActionItem], number: int, size: int) -> tuple[list[ActionItem], bool]:
    """One page of actions with their incidents, and whether more follow; two queries, none counts.

    The keys are chosen first, from the index alone: only the rows of the page are read whole.
    """
    start = (number - 1) * size
    keys = list(rows.values_list("pk", flat=True)[start : start + size + 1])
    found = ActionItem.objects.select_related("incident__team").in_bulk(keys[:size])
    return [found[key] for key in keys[:size] if key in found], len(keys) > size


def list_members(incident: Incident) -> list[User]:
    """The people who can be given something to do in an incident, by name: those who may read it."""
    people = readers_of(incident).filter(is_active=True)
    return sorted(people, key=lambda person: str(person).casefold())


def calendar_of(team: Team) -> WorkCalendar:
    """The days the team works; a stored day off that is no date is left out."""
    days_off = [day for day in team.days_off if _is_date(day)]
    return make_calendar(team.working_days, days_off)


def _is_date(day: object) -> bool:
    try:
        date.fromisoformat(str(day))
    except ValueError:
        return False
    return True
