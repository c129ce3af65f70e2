"""A person's teams for the top bar."""

from dataclasses import dataclass

from django import template

from accounts import access
from accounts.models import User

register = template.Library()


@dataclass(frozen=True)
class TeamsLine:
    """What the top bar says: the first team's name, and the teams that wait for a second factor."""

    names: str
    asking: tuple[str, ...]

    def __str__(self) -> str:
        return self.names


@register.simple_tag
def team_names(user: User) -> TeamsLine:
    """The name of the first team and how many more there are: one query, two where one asks for a factor."""
    teams = access.get_visible_teams(user).values_list("name", "needs_second_factor")
    names = [name for name, _ in teams]
    # Few teams ask for a second factor, so that whether the person has one is asked only then.
    asking = access.list_teams_asking(user) if any(is_asked for _, is_asked in teams) else []
    line = f"{names[0]} and {len(names) - 1} more" if len(names) > 1 else "".join(names)
    return TeamsLine(line, tuple(team.name for team in asking))
