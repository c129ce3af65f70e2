"""A moment as text: its grammar, its precision, and the stretch of time it may mean.

The grammar is EDTF level 0 (year, month, day) or ISO 8601 with optional seconds and offset, and a
trailing ``~`` for approximate; the pattern is that of the interchange document with ASCII digits.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Final, Literal

Precision = Literal["year", "month", "day", "minute", "second"]

_GRAMMAR: Final = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?P<month>0[1-9]|1[0-2])"
    r"(?:-(?P<day>0[1-9]|[12][0-9]|3[01])"
    r"(?:T(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?"
    r"(?P<offset>Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?(?P<about>~)?\Z"
)

FIRST_MOMENT: Final = datetime.min.replace(tzinfo=UTC)
LAST_MOMENT: Final = datetime.max.replace(tzinfo=UTC)
_CLOCK_LENGTH: Final = len("2026-11-14T09:42")
HOW_TO_TYPE: Final = "Type it like 14 Nov 2026 09:42, 2026-11-14, Nov 2026 or 2026."


@dataclass(frozen=True, kw_only=True)
class ParsedMoment:
    """What a moment's text says.

    ``earliest`` and ``latest`` bound the stretch it may mean, both in UTC; a minute or a second is
    read as an instant, as clocks are. A time without an offset (``has_zone`` false) and every plain
    date are placed as if they were UTC: good for ordering, not for comparing with a zoned time.
    ``wall`` is the clock reading as written, without zone.
    """

    text: str
    precision: Precision
    earliest: datetime
    latest: datetime
    wall: datetime
    has_zone: bool
    offset: timedelta | None
    is_approximate: bool

    @property
    def has_time(self) -> bool:
        return self.precision in ("minute", "second")


def is_valid_moment(text: str) -> bool:
    """Tell whether ``text`` is a moment as the interchange document defines it, and a real date."""
    try:
        parse_moment(text)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def parse_moment(text: str) -> ParsedMoment:
    """Read a moment's text. Raises ``ValueError`` with a sentence for the person who wrote it."""
    found = _GRAMMAR.match(text)
    if found is None:
        raise ValueError(f"{_quote(text)} is not a date or time we can read. {HOW_TO_TYPE}")
    year, month, day = int(found["year"]), int(found["month"] or 1), int(found["day"] or 1)
    if year == 0:
        raise ValueError("The year 0000 is not a real year. Type the year in four digits, such as 2026.")
    if day > monthrange(year, month)[1]:
        raise ValueError(
            f"{_quote(text)} is not a real date: that month has {monthrange(year, month)[1]} days."
        )
    # A wall time is held as UTC and shifted by its offset afterwards, so that no value is ever naive.
    wall = datetime(
        year,
        month,
        day,
        int(found["hour"] or 0),
        int(found["minute"] or 0),
        int(found["second"] or 0),
        tzinfo=UTC,
    )
    precision = _read_precision(found)
    offset = _read_offset(text, found["offset"])
    earliest = add_time(wall, -(offset or timedelta()))
    latest = earliest if precision in ("minute", "second") else _end_of(precision, wall)
    return ParsedMoment(
        text=text,
        precision=precision,
        earliest=earliest,
        latest=latest,
        wall=wall,
        has_zone=offset is not None,
        offset=offset,
        is_approximate=found["about"] is not None,
    )


def find_earliest(text: str) -> datetime:
    """Return ``parse_moment(text).earliest`` of a valid moment, ten times as fast for exact clock times.

    A series has up to 100,000 of them.
    """
    if len(text) >= _CLOCK_LENGTH and text[-1] != "~":
        try:
            moment = datetime.fromisoformat(text)
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        except (ValueError, OverflowError):
            pass  # read the long way, which also says what is wrong
    return parse_moment(text).earliest


def add_time(moment: datetime, by: timedelta) -> datetime:
    """Add, staying inside the years 1 to 9999 that a ``datetime`` can hold.

    Every sum of a recorded moment and a length goes through here: a record may name either end of the
    calendar, and a page must still be shown.
    """
    try:
        return moment + by
    except OverflowError:
        end = FIRST_MOMENT if by < timedelta() else LAST_MOMENT
        return end.replace(tzinfo=moment.tzinfo)


def to_zone(moment: datetime, zone: tzinfo) -> datetime:
    """Return the moment in a zone; at the two ends of the calendar, where there is none, unchanged."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment


def _read_precision(found: re.Match[str]) -> Precision:
    if found["second"] is not None:
        return "second"
    if found["hour"] is not None:
        return "minute"
    if found["day"] is not None:
        return "day"
    return "month" if found["month"] is not None else "year"


def _read_offset(text: str, written: str | None) -> timedelta | None:
    if written is None:
        return None
    if written == "Z":
        return timedelta()
    hours, minutes = int(written[1:3]), int(written[4:6])
    if hours > 23 or minutes > 59:
        raise ValueError(
            f"{_quote(text)} has an offset that no zone uses. Type it like +02:00, or Z for UTC."
        )
    size = timedelta(hours=hours, minutes=minutes)
    return -size if written[0] == "-" else size


def _end_of(precision: Precision, start: datetime) -> datetime:
    if precision == "year":
        return start.replace(month=12, day=31, hour=23, minute=59, second=59)
    if precision == "month":
        last = monthrange(start.year, start.month)[1]
        return start.replace(day=last, hour=23, minute=59, second=59)
    return start.replace(hour=23, minute=59, second=59)


def _quote(text: str) -> str:
    shown = text if len(text) <= 40 else text[:39] + "…"
    return f"“{shown}”"
