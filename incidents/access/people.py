"""Who may read and write one incident: its team, the people named in it, or those alone."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import BooleanField, F, Q, QuerySet, Value
from django.http import Http404

from accounts.access import meets_policy
from accounts.models import Membership, Role, User
from incidents.models import Incident, IncidentPart, Part
from incidents.models.kept_sql import fetch_found

WRITING_ROLES = (Role.OWNER, Role.MEMBER)
WRITING_PARTS = (Part.LEAD, Part.CONTRIBUTOR)


@dataclass(frozen=True)
class Standing:
    """What one person is in an incident's team and what they are named in it; either may be nothing."""

    role: Role | None = None
    part: Part | None = None
    has_lead: bool = False
    """Whether anybody is named lead."""

    def may_write(self, *, is_restricted: bool) -> bool:
        """Whether a part in the incident allows it, or a role in the team that it is open to."""
        return self.part in WRITING_PARTS or (not is_restricted and self.role in WRITING_ROLES)

    def may_comment(self, *, is_restricted: bool) -> bool:
        """Whoever writes, and counsel, whose doubts belong beside the words they are about."""
        return self.part == Part.COUNSEL or self.may_write(is_restricted=is_restricted)

    def may_keep(self, *, is_restricted: bool) -> bool:
        """Whether a person decides what becomes of it: leads, and owners where they may read it."""
        return self.part == Part.LEAD or (self.role == Role.OWNER and not is_restricted)

    def may_name_people(self, *, is_restricted: bool) -> bool:
        """Leads decide who is named; in an open incident owners too, and members while nobody leads it.

        Who becomes lead by restricting an incident must be in its team, so that it can never be shut in
        with people whom no owner could remove.
        """
        if self.part == Part.LEAD:
            return True
        if is_restricted:
            return False
        return self.role == Role.OWNER or (self.role == Role.MEMBER and not self.has_lead)


def find_standing(user: User | AnonymousUser, incident: Incident) -> Standing:
    """What this person is in the incident's team and in the incident; one query.

    Asked again of an incident that came through ``remember_standings`` it is none.
    """
    if not user.is_authenticated:
        return Standing()
    known: dict[int, Standing] | None = getattr(incident, "known_standings", None)
    if known is not None and user.pk in known:
        return known[user.pk]
    role = part = None
    has_lead = False
    for is_part, user_id, word in fetch_found(_select_standing, incident.pk, incident.team_id, user.pk):
        has_lead = has_lead or (bool(is_part) and word == Part.LEAD)
        if user_id == user.pk:
            role, part = (role, Part(word)) if is_part else (Role(word), part)
    standing = Standing(role, part, has_lead)
    if known is not None:
        known[user.pk] = standing
    return standing


def _select_standing(incident_id: int, team_id: int, user_id: int) -> QuerySet[Any, tuple[bool, int, str]]:
    """What a person is in the team, and what each person named in the incident is in it."""
    roles = Membership.objects.filter(team=team_id, user=user_id).annotate(word=F("role"))
    parts = IncidentPart.objects.filter(incident=incident_id).order_by().annotate(word=F("part"))
    return _pick(roles, is_part=False).union(_pick(parts, is_part=True), all=True)


def remember_standings(incident: Incident) -> None:
    """Ask only once for each person: for an incident that lives as long as one request."""
    incident.known_standings = {}  # type: ignore[attr-defined]


def _pick(rows: QuerySet[Any], *, is_part: bool) -> QuerySet[Any, tuple[bool, int, str]]:
    place = Value(is_part, output_field=BooleanField())
    picked: QuerySet[Any, tuple[bool, int, str]]
    picked = rows.annotate(is_part=place).values_list("is_part", "user_id", "word")
    return picked


def list_parts(incident: Incident) -> list[IncidentPart]:
    """Everyone named in an incident the caller was allowed to get: leads first, the oldest first."""
    order = {part: place for place, part in enumerate(Part.values)}
    rows = IncidentPart.objects.filter(incident=incident).select_related("user", "added_by")
    return sorted(rows, key=lambda row: (order[row.part], row.added_at, row.pk))


def get_part(incident: Incident, number: int) -> IncidentPart:
    """One named person of an incident the caller was allowed to get, or 404."""
    found = IncidentPart.objects.filter(incident=incident, pk=number).select_related("user").first()
    if found is None:
        raise Http404
    return found


def count_named(incident: Incident) -> int:
    """How many people are named in an incident the caller was allowed to get."""
    return IncidentPart.objects.filter(incident=incident).count()


def readers_of(incident: Incident) -> QuerySet[User]:
    """Everyone who may read an incident: those named in it, and its team where it is open."""
    named = IncidentPart.objects.filter(incident=incident).values("user")
    if incident.is_restricted:
        return User.objects.filter(pk__in=named)
    team = Membership.objects.filter(team=incident.team_id).values("user")
    return User.objects.filter(Q(pk__in=named) | Q(pk__in=team))


def present_readers(incident: Incident) -> QuerySet[User]:
    """Those who may read an incident just now: switched on, and with the factor that its team asks for.

    The same people as ``seen_by`` finds, asked from the side of the incident.
    """
    named = IncidentPart.objects.filter(meets_policy(team="incident__team"), incident=incident)
    found = Q(pk__in=named.values("user"))
    if not incident.is_restricted:
        found |= Q(pk__in=Membership.objects.filter(meets_policy(), team=incident.team_id).values("user"))
    return User.objects.filter(found, is_active=True)


def list_readers(incident: Incident) -> list[tuple[User, bool]]:
    """Everyone who may read an incident, and whether they may write in it; one query."""
    writers = Q(pk__in=IncidentPart.objects.filter(incident=incident, part__in=WRITING_PARTS).values("user"))
    if not incident.is_restricted:
        roles = Membership.objects.filter(team=incident.team_id, role__in=WRITING_ROLES)
        writers |= Q(pk__in=roles.values("user"))
    return [(user, user.writes) for user in readers_of(incident).annotate(writes=writers)]


def list_team_to_name(incident: Incident) -> list[User]:
    """The people of the incident's team who are not named in it, by name."""
    named = IncidentPart.objects.filter(incident=incident).values("user")
    rest = User.objects.filter(memberships__team=incident.team_id, is_active=True).exclude(pk__in=named)
    return sorted(rest, key=lambda person: (str(person).casefold(), person.pk))


def find_person(email: str) -> User | None:
    """The account of an address, in any team; ``None`` where there is none that is switched on."""
    return User.objects.of_address(email).filter(is_active=True).first()
