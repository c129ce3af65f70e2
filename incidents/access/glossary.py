"""The only way a request gets a team's own words: no membership, no word."""

from uuid import UUID

from django.db import models
from django.db.models.functions import Lower
from django.http import Http404

from accounts.access import meets_policy
from accounts.models import Membership, Role, Team
from incidents.access import Person
from incidents.domain.glossary import Term
from incidents.models import TeamTerm, TermChange


def list_team_terms(user: Person) -> list[TeamTerm]:
    """The standing terms of all teams this person belongs to, in the order of the alphabet."""
    return list(_visible_terms(user).filter(removed_at=None).order_by(Lower("name"), "pk"))


def terms_for_team(team: Team) -> tuple[Term, ...]:
    """A team's own terms, for the caller who was allowed to get the team or one of its incidents."""
    found = TeamTerm.objects.filter(team=team, removed_at=None).select_related("team")
    return tuple(term.to_term() for term in found)


def get_team_term(user: Person, uid: UUID) -> TeamTerm:
    """A term of one of this person's teams, removed ones too, or 404."""
    term = _visible_terms(user).filter(uid=uid).first()
    if term is None:
        raise Http404
    return term


def get_writable_team_term(user: Person, uid: UUID) -> TeamTerm:
    """The term, or 404 where this person may not change it."""
    term = get_team_term(user, uid)
    roles = [Role.OWNER, Role.MEMBER]
    if not Membership.objects.filter(team_id=term.team_id, user_id=user.pk or 0, role__in=roles).exists():
        raise Http404
    return term


def list_term_changes(user: Person, term: TeamTerm | None = None, most: int = 200) -> list[TermChange]:
    """The latest changes first, of one term the caller was allowed to get or of all they may read."""
    changes = TermChange.objects.filter(term__in=_visible_terms(user)).select_related("actor", "term__team")
    return list((changes.filter(term=term) if term else changes).order_by("-pk")[:most])


def _visible_terms(user: Person) -> models.QuerySet[TeamTerm]:
    if not user.is_authenticated:
        return TeamTerm.objects.none()
    terms = TeamTerm.objects.filter(meets_policy(user), team__memberships__user=user)
    return terms.select_related("team")
