"""The list of incidents, and the ones found by what stands in them: each costs what it shows."""

from dataclasses import dataclass

from django.db.models import ExpressionWrapper, F, TextField

from accounts.access import meets_policy
from accounts.models import Membership
from incidents import access
from incidents.access import Person
from incidents.domain.search import read_question
from incidents.models import Incident, IncidentPart, IncidentQuerySet, SearchEntry

STATES = ("open", "closed", "all")
MOST_FOUND = 200
"""A question that finds more is too wide to read through; the newest are shown."""
MOST_COUNTED = 200
"""More are said to be more: counting them all takes longer than showing twenty."""


@dataclass(frozen=True)
class IncidentPage:
    """One page of a list, the latest change first. ``count`` ends at ``MOST_COUNTED``."""

    incidents: list[Incident]
    number: int
    count: int
    has_next: bool
    size: int

    @property
    def is_count_whole(self) -> bool:
        return self.count < MOST_COUNTED

    @property
    def pages(self) -> int:
        """How many pages there are, where the count is whole."""
        return -(-self.count // self.size)


def list_incidents(user: Person, *, state: str, number: int, size: int) -> IncidentPage:
    """One page of the incidents this person may read, open ones, closed ones or all."""
    start = (number - 1) * size
    keys = _list_latest(user, state, max(start + size + 1, MOST_COUNTED))
    # What a person may see is decided once, here as everywhere; the rest only found it quickly.
    found = access.visible_to(user).filter(pk__in=keys[start : start + size])
    return IncidentPage(_read(found), number, len(keys[:MOST_COUNTED]), len(keys) > start + size, size)


def find_incidents(user: Person, *, words: str, state: str, number: int, size: int) -> IncidentPage:
    """One page of the incidents this person may read in which every word stands somewhere.

    Looked at is everything that people wrote about an incident: the record, the summary sent, updates, what
    was caught in meetings, actions and the post-mortem. The last letters of a word may be missing.
    """
    phrases = read_question(words)
    teams = _list_teams(user)
    keys = SearchEntry.objects.find_keys(phrases, teams=teams, person=user.pk or 0, most=MOST_FOUND)
    found = _in_state(access.visible_to(user).filter(pk__in=keys), state).order_by("-updated_at", "-pk")
    visible = list(found.values_list("pk", flat=True))
    start = (number - 1) * size
    page = access.visible_to(user).filter(pk__in=visible[start : start + size])
    return IncidentPage(_read(page), number, len(visible), len(visible) > start + size, size)


def _read(found: IncidentQuerySet) -> list[Incident]:
    return list(found.order_by("-updated_at", "-pk"))


def _in_state(found: IncidentQuerySet, state: str) -> IncidentQuerySet:
    return found.filter(closed_at__isnull=state == "open") if state in ("open", "closed") else found


def _list_teams(user: Person) -> list[int]:
    if not user.is_authenticated:
        return []
    rows = Membership.objects.filter(meets_policy(user), user=user)
    return list(rows.values_list("team", flat=True))


def _list_latest(user: Person, state: str, most: int) -> list[int]:
    """The keys of the latest incidents: each team's own list is read from its index, then they are merged."""
    teams = _list_teams(user)
    named = list(IncidentPart.objects.filter(user_id=user.pk or 0).values_list("incident", flat=True))
    found: set[tuple[object, int]] = set()
    # As the database gives it, to sort by: made into a datetime, each would cost more than it took to find.
    updated_at = ExpressionWrapper(F("updated_at"), output_field=TextField())
    wanted = _in_state(access.visible_to(user), state).order_by("-updated_at", "-pk")
    narrow = [wanted.filter(pk__in=named)] if named else []
    for part in [*(_in_team(team, state) for team in teams), *narrow]:
        found.update(part.values_list(updated_at, "pk")[:most])
    return [key for _, key in sorted(found, reverse=True)[:most]]


def _in_team(team_id: int, state: str) -> IncidentQuerySet:
    own = Incident.objects.that_stand().filter(team=team_id, is_restricted=False)
    return _in_state(own, state).order_by("-updated_at", "-pk")
