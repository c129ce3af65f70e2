"""Days named by words, as people type them: "Friday", "this Friday", "next Tuesday", "last Monday".

A bare weekday is the nearest such day in the direction the field looks: the next one where the field asks
for a time to come, the latest one where it asks for what was. Today is that day only while the typed time is
still to come (or, looking back, already past); with no time, the whole day counts, so it is today.

"next" and "last" skip today. Where the day they reach lies in this week for one reader and in another week
for the next, two days can be meant, and the person is asked which; a week begins on Monday for some readers
and on Sunday for others, and both are heeded.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ALIASES: Final = {"weds": 2, "thurs": 3, "tues": 1}
_WORDS: Final = re.compile(r"(?:(?P<which>this|next|last|coming)\s+)?(?P<day>[a-z]{3,9})\.?\Z", re.IGNORECASE)
_WEEK: Final = 7
_CLOCK_FIRST: Final = re.compile(
    r"(?P<clock>(?:at\s+)?(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s*[ap]\.?m\.?)?|[0-9]{1,2}\s*[ap]\.?m\.?))"
    r"(?P<zone>\s*(?:(?:utc|gmt)?\s*[+\-−][0-9]{1,2}(?::?[0-9]{2})?|utc|gmt|z\b))?[\s,]+(?:on\s+)?(?P<day>.+)$",
    re.IGNORECASE,
)
_SECOND_CLOCK: Final = re.compile(r"[0-9]:|[ap]\.?m\.?$", re.IGNORECASE)


@dataclass(frozen=True)
class DayWords:
    """A weekday as typed: ``number`` is 0 on Monday, ``which`` is "this", "next", "last" or empty."""

    number: int
    which: str = ""


def read_day_words(text: str) -> DayWords | None:
    """The weekday that a text names and nothing else; ``None`` where it is no weekday."""
    found = _WORDS.match(text.strip(" ,"))
    if found is None:
        return None
    name = found["day"].lower()
    number = _ALIASES.get(name)
    if number is None:
        number = next((i for i, full in enumerate(_WEEKDAYS) if full.startswith(name)), None)
    which = (found["which"] or "").lower().replace("coming", "this")
    return None if number is None else DayWords(number=number, which=which)


def list_days(words: DayWords, *, today: date, is_ahead: bool, shown: str) -> tuple[date, ...]:
    """The days the words may name, nearest first: today and a week from it, or the one day.

    The first that is on the right side of the present is meant. Raises ``ValueError`` where two readers
    would take two days.
    """
    if words.which == "last" or (not words.which and not is_ahead):
        away = (today.weekday() - words.number) % _WEEK
        if not words.which:
            return (move_day(today, -away), move_day(today, -away - _WEEK))
        away = away or _WEEK
        is_other_week = away > today.weekday() and away > (today.weekday() + 1) % _WEEK
        return _take(today, -away, shown, is_sure=is_other_week, further=-away - _WEEK)
    away = (words.number - today.weekday()) % _WEEK
    if words.which != "next":
        if words.which and not is_ahead:
            return _take(today, away, shown, is_sure=False, further=away - _WEEK)
        return (move_day(today, away), move_day(today, away + _WEEK))
    away = away or _WEEK
    is_other_week = today.weekday() + away >= _WEEK and (today.weekday() + 1) % _WEEK + away >= _WEEK
    return _take(today, away, shown, is_sure=is_other_week, further=away + _WEEK)


def say_day(day: date) -> str:
    """The day as a person may type it back: "27 November 2026"."""
    return f"{day.day} {day:%B} {day.year}"


def put_day_first(text: str) -> str | None:
    """Turn "17:00 UTC tomorrow" into "tomorrow 17:00 UTC"; ``None`` for anything else, two times included."""
    found = _CLOCK_FIRST.match(text)
    if found is None or _SECOND_CLOCK.search(found["day"]):
        return None
    return f"{found['day']} {found['clock']}{found['zone'] or ''}"


def move_day(day: date, days: int) -> date:
    """The day so many days on; at the two ends of the calendar the day itself."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def _take(today: date, away: int, shown: str, *, is_sure: bool, further: int) -> tuple[date, ...]:
    day = move_day(today, away)
    if is_sure:
        return (day,)
    one, other = sorted((day, move_day(today, further)))
    raise ValueError(f"“{shown}” can be {say_day(one)} or {say_day(other)}. Type the one you mean.")
