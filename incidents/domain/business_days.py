"""Business days: which days a team works, counting them, and saying which holidays are known.

No public holiday is known here: they differ by country and region and change by law, so a calendar knows
only the days off that a team lists. Every count says so beside its result.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONDAY_TO_FRIDAY: Final = frozenset(range(5))
_ONE_DAY: Final = timedelta(days=1)
# Past this many days without a working one the calendar holds nothing but days off.
_LONGEST_REST: Final = 800


@dataclass(frozen=True, kw_only=True)
class WorkCalendar:
    """The days a team works: weekdays from 0 for Monday to 6 for Sunday, less the days off it lists."""

    working_days: frozenset[int] = MONDAY_TO_FRIDAY
    days_off: frozenset[date] = frozenset()

    def is_working_day(self, day: date) -> bool:
        return day.weekday() in self.working_days and day not in self.days_off


STANDARD_CALENDAR: Final = WorkCalendar()
"""Monday to Friday, no holiday known."""


def make_calendar(working_days: Iterable[int], days_off: Iterable[str]) -> WorkCalendar:
    """A calendar from stored values; days off are ISO dates. A week without a working day is the standard.

    Raises ``ValueError`` for a day off that is no date.
    """
    days = frozenset(day for day in working_days if day in range(7))
    return WorkCalendar(
        working_days=days or MONDAY_TO_FRIDAY, days_off=frozenset(date.fromisoformat(day) for day in days_off)
    )


def add_business_days(start: date, days: int, calendar: WorkCalendar = STANDARD_CALENDAR) -> date:
    """The ``days``-th business day after ``start``, which itself does not count; at the end the last day."""
    day, left, resting = start, days, 0
    while left > 0 and day < date.max and resting < _LONGEST_REST:
        day += _ONE_DAY
        is_working = calendar.is_working_day(day)
        left -= is_working
        resting = 0 if is_working else resting + 1
    return day


def find_business_day(day: date, calendar: WorkCalendar = STANDARD_CALENDAR) -> date:
    """The day itself where the team works on it, else the next day it does."""
    return day if calendar.is_working_day(day) else add_business_days(day, 1, calendar)


def count_business_days(start: date, end: date, calendar: WorkCalendar = STANDARD_CALENDAR) -> int:
    """Business days after ``start`` up to and with ``end``; below zero where ``end`` is before ``start``."""
    if end < start:
        return -count_business_days(end, start, calendar)
    return sum(calendar.is_working_day(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))


def say_calendar(calendar: WorkCalendar = STANDARD_CALENDAR) -> str:
    """Which days count, and which holidays are known: "Monday to Friday; no public holiday is known here"."""
    days = sorted(calendar.working_days)
    is_run = len(days) > 2 and days == list(range(days[0], days[-1] + 1))
    names = (
        f"{WEEKDAYS[days[0]]} to {WEEKDAYS[days[-1]]}" if is_run else ", ".join(WEEKDAYS[day] for day in days)
    )
    if not calendar.days_off:
        return f"{names}; no public holiday is known here"
    number = len(calendar.days_off)
    known = "the 1 day off" if number == 1 else f"the {number} days off"
    return f"{names}, without {known} that the team lists; no other holiday is known"
