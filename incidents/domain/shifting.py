"""Move a whole record in time, so that an example looks as if it began today."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from incidents.domain.facts import IncidentFacts
from incidents.domain.moments import is_valid_moment, parse_moment, shift_moment

MOMENT_MEMBERS = frozenset(
    "started detected declared mitigated recovered resolved at until as_of by deadline due next_check_at "
    "next_update_at triggered_at submitted_at".split()
)


def days_to_today(facts: IncidentFacts, today: date) -> int:
    """How many whole days lie between the incident's start and today; 0 where no start is known."""
    if facts.times.started is None:
        return 0
    return (today - parse_moment(facts.times.started).earliest.date()).days


def shift_facts(facts: IncidentFacts, days: int) -> IncidentFacts:
    """Every moment of the record moved by the same number of whole days; words stay as they are."""
    shifted: IncidentFacts = _shift(facts, days)
    return shifted


def _shift(value: Any, days: int) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            field.name: _shift_member(field.name, getattr(value, field.name), days) for field in fields(value)
        }
        return replace(value, **changes)
    if isinstance(value, tuple):
        return tuple(_shift(item, days) for item in value)
    return value


def _shift_member(name: str, value: Any, days: int) -> Any:
    if name == "points":
        return tuple((_shift_text(at, days), number) for at, number in value)
    if name in MOMENT_MEMBERS and isinstance(value, str):
        return _shift_text(value, days)
    return _shift(value, days)


def _shift_text(text: str | None, days: int) -> str | None:
    return shift_moment(text, days) if text and is_valid_moment(text) else text
