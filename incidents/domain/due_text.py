"""The day that a due text in somebody's own words names: "18:00 UTC today", "by Friday", "27 Nov".

Nothing is guessed: words that can be meant in two ways, or that count from something still to happen, name
no day here and stay as they were written.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.facts import IncidentFacts
from incidents.domain.moments import read_instant, read_moment

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"

_UNSURE: Final = re.compile(
    r"\b(?:after|afterwards|before|from|since|once|when|if|unless|later|earliest|next|last|not|or)\b", re.I
)
"""What makes a day one that cannot be named yet, or one of several: "the day after the review"."""
_DAY_AFTER_TOMORROW: Final = re.compile(r"\bday after tomorrow\b", re.I)
_TODAY: Final = re.compile(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening)|end of (?:the )?day|eod)\b", re.I
)
_TOMORROW: Final = re.compile(r"\btomorrow\b", re.I)
_WEEKDAY: Final = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.I)
_WITHIN: Final = re.compile(
    rf"\b(?:in|within)\s+([0-9]{{1,3}}|{'|'.join(_NUMBERS)}|a|an)\s+(day|week)s?\b", re.I
)
_CLOCK_ALONE: Final = re.compile(
    r"(?:(?:by|at|until|about)\s+)?[0-9]{1,2}:[0-9]{2}(?:\s*(?:to|-|–)\s*[0-9]{1,2}:[0-9]{2})?"
    r"(?:\s*(?:utc|gmt|z))?",
    re.I,
)
_DATE: Final = re.compile(
    r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])"
    rf"|\b[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? [0-9]{{4}}\b)?"
    rf"|\b{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?\b(?!:)(?:,? [0-9]{{4}}\b)?",
    re.I,
)


def read_due_day(text: str | None, *, recorded_on: date | None) -> date | None:
    """The day that a due text names; of two days, as in "27 to 30 Nov", the later one.

    Words such as "today" count from ``recorded_on``, the day they were written down in the team's zone;
    where that is not known they name no day.
    """
    words = " ".join((text or "").split())
    if not words:
        return None
    if recorded_on is not None and _DAY_AFTER_TOMORROW.search(words):
        return _move(recorded_on, 2)
    if _UNSURE.search(words):
        return None
    days = [*_read_dates(words, recorded_on or date(2000, 1, 1)), *_read_relative(words, recorded_on)]
    return max(days, default=None)


def needs_its_day(text: str | None) -> bool:
    """Whether the day a text names depends on the day it was written down."""
    words = " ".join((text or "").split())
    first, second = (read_due_day(words, recorded_on=day) for day in (date(2024, 3, 5), date(2026, 9, 24)))
    return first != second


def find_latest_day(facts: IncidentFacts, *, until: date, zone: ZoneInfo) -> date | None:
    """The latest day a record tells of, not after ``until``: when one that came whole was written."""
    told = [row.at for row in facts.timeline] + [row.at for row in facts.mitigation]
    told += [row.at for row in facts.communications] + [row.as_of for row in facts.impact]
    instants = [instant for at in told if (instant := read_instant(at)) is not None]
    return max((day for at in instants if (day := at.astimezone(zone).date()) <= until), default=None)


def _read_relative(words: str, recorded_on: date | None) -> Iterator[date]:
    if recorded_on is None:
        return
    if _TODAY.search(words) or _CLOCK_ALONE.fullmatch(words):
        yield recorded_on
    if _TOMORROW.search(words):
        yield _move(recorded_on, 1)
    for name in _WEEKDAY.findall(words):
        if not _DATE.search(words):
            yield _move(recorded_on, (_WEEKDAYS.index(name.lower()) - recorded_on.weekday()) % 7)
    for number, unit in _WITHIN.findall(words):
        count = int(number) if number.isdecimal() else _NUMBERS.get(number.lower(), 1)
        yield _move(recorded_on, count * (7 if unit.lower() == "week" else 1))


def _read_dates(words: str, today: date) -> Iterator[date]:
    for found in _DATE.findall(words):
        has_year = re.search(r"[0-9]{4}", found)
        if today.year == 2000 and not has_year:
            continue  # a day without a year is the nearest one, so it needs a day to be near to
        try:
            yield date.fromisoformat(read_moment(found, zone=ZoneInfo("UTC"), today=today)[:10])
        except ValueError:
            continue


def _move(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
