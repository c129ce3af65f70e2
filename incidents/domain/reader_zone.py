"""Whose clock the times in a text are on: the executive's, who reads it, where their zone is recorded."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from incidents.domain.facts import Audience, IncidentFacts
from incidents.domain.moments import format_moment


def zone_of(audience: Audience) -> ZoneInfo | None:
    """The executive's own zone; ``None`` where none is recorded or it has no meaning to us."""
    if not audience.time_zone:
        return None
    try:
        return ZoneInfo(audience.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def choose_zone(facts: IncidentFacts, *, otherwise: ZoneInfo) -> ZoneInfo:
    """The reader's zone; ``otherwise`` is the writer's."""
    return (zone_of(facts.audience) if facts.audience else None) or otherwise


def say_moment(facts: IncidentFacts, at: str, *, with_date: bool = True) -> str:
    """A recorded moment as its reader's clock shows it, UTC beside it; else as it was recorded."""
    zone = zone_of(facts.audience) if facts.audience else None
    return format_moment(at, zone=zone, with_date=with_date)
