"""Team names for the top bar."""

from django import template

from accounts import access
from accounts.models import User

register = template.Library()


@register.simple_tag
def team_names(user: User) -> str:
    """The name of the person's first team, and how many more there are: one query a page."""
    names = [team.name for team in access.get_visible_teams(user)]
    if len(names) > 1:
        return f"{names[0]} and {len(names) - 1} more"
    return names[0] if names else ""
