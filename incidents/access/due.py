"""Everything that is due across incidents, and who is told of it: for reminders, digests and calendars."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Model, Q, QuerySet

from accounts.models import Membership, User
from incidents.access.postmortem import find_due_on
from incidents.domain.legal_clocks import find_due
from incidents.domain.legal_deadlines import LEGAL_DEADLINES
from incidents.domain.postmortem import DUE_RULES
from incidents.domain.reminders import Due
from incidents.models import ActionItem, CaughtLine, Incident, LegalClock, PostMortem, PromisedUpdate

OPEN_ACTIONS = ("open", "in_progress")


@dataclass(frozen=True)
class Reader:
    """Whom a thing concerns: a person of the team, or an address without an account here."""

    address: str
    person: User | None = None


@dataclass(frozen=True)
class Concern:
    """A thing that is due, its incident and whom it concerns."""

    due: Due
    incident: Incident
    reader: Reader


def list_concerns(
    *, since: datetime, until: datetime, incidents: Iterable[Incident] | None = None
) -> list[Concern]:
    """What is open and due from ``since`` until ``until``, of all incidents or of some.

    Makes the same six queries whatever is due. Nothing is due of a closed incident.
    """
    found = [
        *_updates(_narrow(PromisedUpdate.objects.filter(due_at__range=(since, until)), incidents)),
        *_caught(_narrow(CaughtLine.objects.filter(due_at__range=(since, until)), incidents)),
        *_actions(_narrow(ActionItem.objects.filter(due_on__range=_days(since, until)), incidents)),
        *_legal(_narrow(LegalClock.objects.exclude(triggered_at=None), incidents), since, until),
        *_post_mortems(incidents, since, until),
    ]
    members = _read_members({incident.team_id for _, incident, _ in found})
    concerns = []
    for due, incident, wanted in found:
        reader = _choose_reader(wanted, incident, members.get(incident.team_id, {}))
        if reader is not None:
            concerns.append(Concern(due, incident, reader))
    return concerns


@dataclass(frozen=True)
class _Wanted:
    """Who is asked first: a person, a name or address as written; then who recorded it, then the lead."""

    person_id: int | None = None
    words: str | None = None
    address: str | None = None
    recorder_id: int | None = None


type _Found = tuple[Due, Incident, _Wanted]


def _updates(rows: QuerySet[PromisedUpdate]) -> Iterator[_Found]:
    for row in rows.filter(sent_at=None, withdrawn_at=None):
        yield (
            Due(
                kind="update",
                uid=str(row.uid),
                what=f"Update {row.number}",
                reference=row.incident.reference,
                headline=row.incident.title,
                known_since=row.promised_at,
                at=row.due_at,
            ),
            row.incident,
            _Wanted(person_id=row.promised_by_id),
        )


def _caught(rows: QuerySet[CaughtLine]) -> Iterator[_Found]:
    for row in rows.filter(state="open", kind__in=["question", "promise"]):
        is_question = row.kind == "question"
        yield (
            Due(
                kind="answer" if is_question else "promise",
                uid=str(row.uid),
                what=f"{'The answer to' if is_question else 'The promise'} “{row.text}”",
                reference=row.incident.reference,
                headline=row.incident.title,
                known_since=row.caught_at,
                at=row.due_at,
            ),
            row.incident,
            # A promise is made by who wrote it down; ``who`` is whom it was made to.
            _Wanted(words=row.who if is_question else None, recorder_id=row.caught_by_id),
        )


def _actions(rows: QuerySet[ActionItem]) -> Iterator[_Found]:
    for row in rows.filter(status__in=OPEN_ACTIONS, is_removed=False):
        yield (
            Due(
                kind="action",
                uid=str(row.uid),
                what=f"“{row.title}”",
                reference=row.incident.reference,
                headline=row.incident.title,
                known_since=row.opened_at or row.incident.created_at,
                on=row.due_on,
            ),
            row.incident,
            _Wanted(person_id=row.owner_user_id, words=row.owner, address=row.owner_email),
        )


def _legal(rows: QuerySet[LegalClock], since: datetime, until: datetime) -> Iterator[_Found]:
    """Each deadline of each clock that runs; it may apply, and who leads the incident asks counsel."""
    for row in rows.filter(submitted_at=None, is_removed=False):
        for deadline in LEGAL_DEADLINES:
            if (deadline.regime, deadline.trigger) != (row.regime, row.trigger):
                continue
            at = find_due(str(row.triggered_at), deadline)
            if since <= at <= until:
                due = Due(
                    kind="legal",
                    uid=str(row.uid),
                    what=f"{deadline.step} ({deadline.name}), which may apply,",
                    reference=row.incident.reference,
                    headline=row.incident.title,
                    known_since=row.incident.created_at,
                    at=at,
                )
                yield due, row.incident, _Wanted()


def _post_mortems(incidents: Iterable[Incident] | None, since: datetime, until: datetime) -> Iterator[_Found]:
    """What is not approved or waived, begun or not, where a day is set or the severity sets one."""
    rows = Incident.objects.filter(closed_at=None)
    if incidents is not None:
        rows = rows.filter(pk__in=[incident.pk for incident in incidents])
    has_end = ~Q(resolved=None) | ~Q(recovered=None) | ~Q(mitigated=None)
    is_ruled = Q(severity_level__in=[rule.level for rule in DUE_RULES], updated_at__gte=since) & has_end
    rows = rows.exclude(post_mortem__state__in=["approved", "waived"])
    rows = rows.filter(Q(post_mortem__due_on__range=_days(since, until)) | is_ruled)
    first, last = _days(since, until)
    for incident in rows.select_related("team", "created_by", "post_mortem"):
        found: PostMortem | None = getattr(incident, "post_mortem", None)
        on = find_due_on(incident, found)
        if on is not None and first <= on <= last:
            due = Due(
                kind="post_mortem",
                uid=str(incident.uid),
                what="The post-mortem",
                reference=incident.reference,
                headline=incident.title,
                known_since=incident.created_at,
                on=on,
            )
            yield due, incident, _Wanted(person_id=found.owner_id if found else None)


def _narrow[Row: Model](rows: QuerySet[Row], incidents: Iterable[Incident] | None) -> QuerySet[Row]:
    if incidents is not None:
        rows = rows.filter(incident__in=incidents)
    # Nobody is reminded of what a closed incident left behind.
    return rows.filter(incident__closed_at=None).select_related("incident__team", "incident__created_by")


def _days(since: datetime, until: datetime) -> tuple[date, date]:
    """The days between two instants wherever on earth they are read."""
    return since.date() - timedelta(days=1), until.date() + timedelta(days=1)


def _read_members(teams: set[int]) -> dict[int, dict[int, User]]:
    members: dict[int, dict[int, User]] = {}
    rows = Membership.objects.filter(team__in=teams, user__is_active=True).select_related("user")
    for row in rows:
        members.setdefault(row.team_id, {})[row.user_id] = row.user
    return members


def _choose_reader(wanted: _Wanted, incident: Incident, members: dict[int, User]) -> Reader | None:
    """The first of those wanted who is still in the team; an address beside it may be anybody's."""
    for key in (wanted.person_id, _find_named(wanted.words, members)):
        if key in members:
            return Reader(members[key].email, members[key])
    if wanted.address:
        return Reader(wanted.address)
    for key in (wanted.recorder_id, incident.created_by_id):
        if key in members:
            return Reader(members[key].email, members[key])
    return None


def _find_named(words: str | None, members: dict[int, User]) -> int | None:
    """The one person of the team with this name or address; a name that two bear is nobody's."""
    asked = " ".join((words or "").casefold().split())
    if not asked:
        return None
    found = [
        key for key, person in members.items() if asked in (person.name.casefold(), person.email.casefold())
    ]
    return found[0] if len(found) == 1 else None
