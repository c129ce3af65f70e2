"""Everything that is due across incidents, and who is told of it: for reminders, digests and calendars."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from accounts.access import meets_policy
from accounts.models import Membership, User
from incidents.access.postmortem import find_due_on
from incidents.domain.legal_clocks import find_due
from incidents.domain.legal_deadlines import LEGAL_DEADLINES
from incidents.domain.postmortem import DUE_RULES
from incidents.domain.reminders import Due
from incidents.domain.written_summary import DUE_AFTER
from incidents.models import (
    ActionItem,
    CaughtLine,
    HeldMeeting,
    Incident,
    IncidentPart,
    LegalClock,
    Part,
    PostMortem,
    PromisedUpdate,
)

OPEN_ACTIONS = ("open", "in_progress")


@dataclass(frozen=True)
class Reader:
    """Whom a thing concerns: a person who may read the incident, or an address without an account here."""

    address: str
    person: User | None = None


@dataclass(frozen=True)
class Concern:
    """A thing that is due, its incident and whom it concerns.

    ``stands_in_for`` is set where somebody else should do it and cannot be reached here: their name, or an
    empty text where nobody took it on.
    """

    due: Due
    incident: Incident
    reader: Reader
    stands_in_for: str | None = None


def list_concerns(
    *, since: datetime, until: datetime, incidents: Iterable[Incident] | None = None
) -> list[Concern]:
    """What is open and due from ``since`` until ``until``, of all incidents or of some.

    Makes the same nine queries whatever is due. Nothing is due of a closed incident, and nobody is told of
    an incident they may not read.
    """
    ended = _hour_before(since, until)
    found = [
        *_updates(_narrow(PromisedUpdate.objects.filter(due_at__range=(since, until)), incidents)),
        *_summaries(_narrow(HeldMeeting.objects.filter(ended_at__range=ended), incidents)),
        *_caught(_narrow(CaughtLine.objects.filter(due_at__range=(since, until)), incidents)),
        *_actions(_narrow(ActionItem.objects.filter(due_on__range=_days(since, until)), incidents)),
        *_legal(_narrow(LegalClock.objects.exclude(triggered_at=None), incidents), since, until),
        *_post_mortems(incidents, since, until),
    ]
    people = _read_people(found)
    concerns = []
    for due, incident, wanted in found:
        if reader := _find_asked(wanted, incident, people):
            concerns.append(Concern(due, incident, reader))
        elif reader := _find_instead(wanted, incident, people):
            concern = Concern(due, incident, reader)
            concerns.append(_stand_in(concern, wanted.words) if due.kind == "action" else concern)
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


def _summaries(rows: QuerySet[HeldMeeting]) -> Iterator[_Found]:
    """Of each incident the summary of its last meeting, while nobody sent one; who planned it writes it."""
    later = HeldMeeting.objects.filter(incident=OuterRef("incident"), number__gt=OuterRef("number"))
    is_last = ~Exists(later.filter(cancelled_at=None).exclude(started_at=None))
    summary = "incident__written_summary__"
    rows = rows.annotate(sent_at=Coalesce(f"{summary}last_sent_at", f"{summary}first_sent_at"))
    is_unsent = Q(sent_at=None) | Q(sent_at__lt=F("ended_at"))
    for row in rows.filter(is_last, is_unsent, cancelled_at=None):
        if row.ended_at is None:
            continue
        yield (
            Due(
                kind="summary",
                uid=str(row.uid),
                what="The written summary",
                reference=row.incident.reference,
                headline=row.incident.title,
                known_since=row.ended_at,
                at=row.ended_at + DUE_AFTER,
            ),
            row.incident,
            _Wanted(person_id=row.created_by_id),
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
    rows = Incident.objects.that_stand().filter(closed_at=None)
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
    # Nobody is reminded of what a closed incident left behind, or of one that was deleted.
    stand = rows.filter(incident__closed_at=None, incident__deleted_at=None)
    return stand.select_related("incident__team", "incident__created_by")


def _days(since: datetime, until: datetime) -> tuple[date, date]:
    """The days between two instants wherever on earth they are read."""
    return since.date() - timedelta(days=1), until.date() + timedelta(days=1)


def _hour_before(since: datetime, until: datetime) -> tuple[datetime, datetime]:
    """The ends of meetings whose summaries fall due between two instants."""
    return since - DUE_AFTER, until - DUE_AFTER


@dataclass(frozen=True)
class _People:
    """Who may read the incidents at hand: teams and named people by their keys, leads among the named."""

    teams: dict[int, dict[int, User]]
    named: dict[int, dict[int, User]]
    leads: dict[int, list[int]]
    accounts: frozenset[str]
    """Those of the addresses beside actions that belong to an account."""

    def list_readers(self, incident: Incident) -> dict[int, User]:
        named = self.named.get(incident.pk, {})
        return named if incident.is_restricted else {**self.teams.get(incident.team_id, {}), **named}


def _read_people(found: list[_Found]) -> _People:
    people = _People({}, {}, {}, _find_accounts({wanted.address for _, _, wanted in found if wanted.address}))
    teams = {incident.team_id for _, incident, _ in found if not incident.is_restricted}
    rows = Membership.objects.filter(meets_policy(), team__in=teams, user__is_active=True)
    for row in rows.select_related("user"):
        people.teams.setdefault(row.team_id, {})[row.user_id] = row.user
    incidents = {incident.pk for _, incident, _ in found}
    parts = IncidentPart.objects.filter(
        meets_policy(team="incident__team"), incident__in=incidents, user__is_active=True
    )
    for part in parts.select_related("user"):
        people.named.setdefault(part.incident_id, {})[part.user_id] = part.user
        if part.part == Part.LEAD:
            people.leads.setdefault(part.incident_id, []).append(part.user_id)
    return people


def _find_accounts(addresses: set[str]) -> frozenset[str]:
    asked = {address.lower() for address in addresses}
    return frozenset(User.objects.filter(email__in=asked).values_list("email", flat=True))


def _find_asked(wanted: _Wanted, incident: Incident, people: _People) -> Reader | None:
    """The first of those wanted who may read the incident.

    An address beside an action may be anybody's: it is told of an open incident only, and never where it is
    the account of somebody who may not read it.
    """
    readers = people.list_readers(incident)
    for key in (wanted.person_id, _find_named(wanted.words, readers)):
        if key in readers:
            return Reader(readers[key].email, readers[key])
    if wanted.address and not incident.is_restricted and wanted.address.lower() not in people.accounts:
        return Reader(wanted.address)
    return None


def _stand_in(concern: Concern, owner: str | None) -> Concern:
    """Say in the words whose it is, so that whoever leads the incident does not take it for their own."""
    whose = f"which {owner} owns" if owner else "which nobody owns yet"
    due = replace(concern.due, what=f"{concern.due.what}, {whose},")
    return replace(concern, due=due, stands_in_for=owner or "")


def _find_instead(wanted: _Wanted, incident: Incident, people: _People) -> Reader | None:
    """Who hears of it where nobody wanted can be reached: who wrote it down, else who leads the incident."""
    readers = people.list_readers(incident)
    leads = people.leads.get(incident.pk, [])
    for key in (wanted.recorder_id, *leads[:1], incident.created_by_id, *leads[1:]):
        if key in readers:
            return Reader(readers[key].email, readers[key])
    return None


def _find_named(words: str | None, readers: dict[int, User]) -> int | None:
    """The one person among the readers with this name or address; a name that two bear is nobody's."""
    asked = " ".join((words or "").casefold().split())
    if not asked:
        return None
    found = [
        key for key, person in readers.items() if asked in (person.name.casefold(), person.email.casefold())
    ]
    return found[0] if len(found) == 1 else None
