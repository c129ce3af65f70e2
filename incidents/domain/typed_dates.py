"""A day, a month or a year as people type it, read into its canonical text."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from incidents.domain.moment_text import is_valid_moment, parse_moment

HOW_TO_TYPE: Final = "Type it like 14 Nov 2026 09:42, Friday 14:00, tomorrow, 2026-11-14, Nov 2026 or 2026."

MONTH_NAMES: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RELATIVE_DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1}

_ISO_DATE: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?\Z")
_NUMERIC_DATE: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})\Z")
_DAY_MONTH: Final = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]+)\.?(?:,?[ -]([0-9]{4}))?\Z")
_MONTH_DAY: Final = re.compile(r"([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([0-9]{4}))?\Z")
_MONTH_YEAR: Final = re.compile(r"([a-z]+)\.?,? ([0-9]{4})\Z")


def read_date(text: str, shown: str, today: date) -> str | None:
    """Return canonical date text, or ``None`` when this is not a date. Raises for impossible ones."""
    lowered = text.lower().strip(" ,")
    if lowered in RELATIVE_DAYS:
        return (today + timedelta(days=RELATIVE_DAYS[lowered])).isoformat()
    weekday, lowered = _strip_weekday(lowered)
    for pattern, read in _DATE_READERS:
        found = pattern.match(lowered)
        if found is None:
            continue
        result = read(found, shown, today)
        if result is not None:
            parse_moment(result)
            _check_weekday(weekday, result)
            return result
    return None


def _read_iso(found: re.Match[str], shown: str, today: date) -> str | None:
    year, month, day = found.groups()
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= 31):
        raise ValueError(f"“{shown}” is not a real date. {HOW_TO_TYPE}")
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")


def _read_numeric(found: re.Match[str], shown: str, today: date) -> str | None:
    first, second, year = (int(part) for part in found.groups())
    if max(first, second) > 31 or min(first, second) < 1 or min(first, second) > 12:
        raise ValueError(f"“{shown}” is not a real date. {HOW_TO_TYPE}")
    if first <= 12 and second <= 12 and first != second:
        one = f"{first} {MONTH_NAMES[second - 1].title()}"
        other = f"{second} {MONTH_NAMES[first - 1].title()}"
        raise ValueError(f"“{found[0]}” can be {one} or {other}. Type {one} {year} or {other} {year}.")
    day, month = (first, second) if second <= 12 else (second, first)
    return f"{year:04d}-{month:02d}-{day:02d}"


def _read_day_month(found: re.Match[str], shown: str, today: date) -> str | None:
    return _from_names(found[1], found[2], found[3], shown, today)


def _read_month_day(found: re.Match[str], shown: str, today: date) -> str | None:
    return _from_names(found[2], found[1], found[3], shown, today)


def _read_month_year(found: re.Match[str], shown: str, today: date) -> str | None:
    month = find_month(found[1])
    return f"{found[2]}-{month:02d}" if month else None


def _from_names(day: str, name: str, year: str | None, shown: str, today: date) -> str | None:
    month = find_month(name)
    if month is None:
        return None
    if not 1 <= int(day) <= 31:
        raise ValueError(f"“{shown}” is not a real date. {HOW_TO_TYPE}")
    if year is not None:
        return f"{year}-{month:02d}-{int(day):02d}"
    candidates = []
    for number in (today.year - 1, today.year, today.year + 1):
        text = f"{number:04d}-{month:02d}-{int(day):02d}"
        if is_valid_moment(text):
            candidates.append(date.fromisoformat(text))
    if not candidates:
        raise ValueError(f"“{shown}” is not a real date. {HOW_TO_TYPE}")
    return min(candidates, key=lambda candidate: abs(candidate - today)).isoformat()


def find_month(name: str) -> int | None:
    if len(name) < 3:
        return None
    matches = [
        i for i, month in enumerate(MONTH_NAMES, 1) if month.startswith(name) or (name == "sept" and i == 9)
    ]
    return matches[0] if len(matches) == 1 else None


def _strip_weekday(text: str) -> tuple[int | None, str]:
    found = re.match(r"([a-z]{3,9})\.?,? (?=.)", text)
    if found is None:
        return None, text
    for number, name in enumerate(_WEEKDAYS):
        if name.startswith(found[1]):
            return number, text[found.end() :]
    return None, text


def _check_weekday(weekday: int | None, result: str) -> None:
    if weekday is None or len(result) != 10:
        return
    actual = date.fromisoformat(result)
    if actual.weekday() != weekday:
        written = f"{actual.day} {MONTH_NAMES[actual.month - 1].title()} {actual.year}"
        raise ValueError(
            f"{written} is a {_WEEKDAYS[actual.weekday()].title()}. Check the day, or leave it out."
        )


_Reader = Callable[[re.Match[str], str, date], str | None]
_DATE_READERS: Final[tuple[tuple[re.Pattern[str], _Reader], ...]] = (
    (_ISO_DATE, _read_iso),
    (_NUMERIC_DATE, _read_numeric),
    (_DAY_MONTH, _read_day_month),
    (_MONTH_DAY, _read_month_day),
    (_MONTH_YEAR, _read_month_year),
)
