"""The door to what a team set for its documents: its owners change it, its documents are frozen with it."""

from django.http import Http404

from accounts.access import can_manage, get_team_for
from accounts.models import Team, User
from reports.models import TeamStyle, TeamStyleChange

CHANGES_SHOWN = 50


def get_owned_team(user: User, team_id: int) -> Team:
    """The team, for its owners; anyone else gets the same 404 as a stranger."""
    team = get_team_for(user, team_id)
    if not can_manage(user, team):
        raise Http404("Only an owner may do this")
    return team


def get_style(team: Team) -> TeamStyle:
    """What the team set, or the program's own where it set nothing yet (then not stored)."""
    return TeamStyle.objects.filter(team=team).first() or TeamStyle(team=team)


def list_style_changes(team: Team) -> list[TeamStyleChange]:
    """The latest changes first."""
    return list(TeamStyleChange.objects.filter(team=team).select_related("changed_by")[:CHANGES_SHOWN])
