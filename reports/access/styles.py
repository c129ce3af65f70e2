"""The door to what a team set for its documents: its owners change it, its documents are frozen with it."""

from accounts.models import Team
from reports.models import TeamStyle, TeamStyleChange

CHANGES_SHOWN = 50


def get_style(team: Team) -> TeamStyle:
    """What the team set, or the program's own where it set nothing yet (then not stored)."""
    return TeamStyle.objects.filter(team=team).first() or TeamStyle(team=team)


def list_style_changes(team: Team) -> list[TeamStyleChange]:
    """The latest changes first."""
    return list(TeamStyleChange.objects.filter(team=team).select_related("changed_by")[:CHANGES_SHOWN])
