"""The one door through which a request gets a team: no membership, no team."""

from django.db.models import QuerySet
from django.http import Http404

from accounts.models import Membership, OutgoingMail, Role, Team, User


def get_visible_teams(user: User) -> QuerySet[Team]:
    """The teams this person belongs to, the one they joined first in front."""
    return Team.objects.filter(memberships__user=user).order_by("memberships__joined_at", "pk")


def get_team_for(user: User, team_id: int) -> Team:
    """The team, for one of its people; anyone else gets the same 404 as for a team that does not exist."""
    team = get_visible_teams(user).filter(pk=team_id).first()
    if team is None:
        raise Http404("No such team")
    return team


def get_role(user: User, team: Team) -> Role | None:
    """What this person may do in the team; None for a stranger."""
    role = Membership.objects.filter(team=team, user=user).values_list("role", flat=True).first()
    return Role(role) if role else None


def can_manage(user: User, team: Team) -> bool:
    """Whether this person may invite, remove and give roles: owners only."""
    return get_role(user, team) == Role.OWNER


def can_write(user: User, team: Team) -> bool:
    """Whether this person may change what the team holds: owners and members, not viewers."""
    return get_role(user, team) in {Role.OWNER, Role.MEMBER}


def get_writable_teams(user: User) -> QuerySet[Team]:
    """The teams where this person may write, the one they joined first in front."""
    # One filter: in a second one the role could be another person's.
    writers = Team.objects.filter(memberships__user=user, memberships__role__in=[Role.OWNER, Role.MEMBER])
    return writers.order_by("memberships__joined_at", "pk")


def list_mail(about: str) -> list[OutgoingMail]:
    """What went out about a reference that the caller was allowed to get, the latest first, without words."""
    return list(OutgoingMail.objects.filter(about=about).defer("text", "html").select_related("created_by"))
