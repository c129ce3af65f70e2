"""Moments and durations: shown, ordered, measured and shifted at the precision they were given.

A moment is text in EDTF level 0 or ISO 8601 and stays text: nothing here invents a zone, a minute or
a day. Reading what a person types is in ``typed_moments``; both are offered from here.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from incidents.domain.moment_text import (
    LAST_MOMENT,
    ParsedMoment,
    Precision,
    add_time,
    find_earliest,
    is_valid_moment,
    parse_moment,
    to_zone,
)
from incidents.domain.typed_moments import name_zone, read_moment

__all__ = [
    "MONTHS",
    "NBSP",
    "Duration",
    "ParsedMoment",
    "Precision",
    "add_time",
    "find_earliest",
    "format_duration",
    "format_for_field",
    "format_in_zone",
    "format_moment",
    "is_valid_moment",
    "measure_between",
    "name_zone",
    "parse_moment",
    "read_instant",
    "read_moment",
    "shift_moment",
    "sort_key",
    "to_zone",
]

NBSP: Final = "\u00a0"
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PRECISIONS: Final[tuple[Precision, ...]] = ("year", "month", "day", "minute", "second")
_UTC: Final = ZoneInfo("UTC")
_ANY_DAY: Final = date(2000, 1, 1)
_MINUTES_PER_DAY: Final = 1440
_MINUTES_UP_TO: Final = 120
_HOURS_UP_TO: Final = 72

Problem = Literal["unknown", "zone mismatch", "out of order"]

_PROBLEM_WORDS: Final[dict[Problem, str]] = {
    "unknown": "not known yet",
    "zone mismatch": "not comparable: one time has a zone, the other has none",
    "out of order": "invalid: the end is before the start",
}


@dataclass(frozen=True, kw_only=True)
class Duration:
    """The time between two moments, in whole minutes.

    ``low`` and ``high`` bound what the two precisions allow; ``minutes`` is the one number to state
    when there is one (two clock times, or two dates in whole days). ``problem`` says why there is
    none at all; then all three are ``None``.
    """

    minutes: int | None = None
    low: int | None = None
    high: int | None = None
    is_approximate: bool = False
    problem: Problem | None = None

    @property
    def is_known(self) -> bool:
        return self.problem is None

    @property
    def text(self) -> str:
        """Return "18 h 47 min", "about 13 days", "18 to 19 days", or the reason in words."""
        if self.problem is not None:
            return _PROBLEM_WORDS[self.problem]
        if self.minutes is not None:
            shown = format_duration(self.minutes)
            if self.is_approximate and self.minutes == 0 and self.high:
                return f"within{NBSP}{format_duration(self.high)}"
            return f"about{NBSP}{shown}" if self.is_approximate else shown
        return f"{format_duration(self.low or 0)} to {format_duration(self.high or 0)}"


def measure_between(start: str | None, end: str | None) -> Duration:
    """Measure from ``start`` to ``end``, to the minute.

    Two clock times without a zone are taken to share one. A clock time with a zone and one without
    cannot be compared. An end before its start is "out of order", never a negative number.
    """
    if start is None or end is None:
        return Duration(problem="unknown")
    first, last = parse_moment(start), parse_moment(end)
    if first.has_time and last.has_time and first.has_zone != last.has_zone:
        return Duration(problem="zone mismatch")
    high = _minutes(last.latest - first.earliest)
    if last.latest < first.earliest:
        return Duration(problem="out of order")
    low = max(0, _minutes(last.earliest - first.latest))
    is_loose = first.is_approximate or last.is_approximate
    if first.has_time and last.has_time:
        return Duration(minutes=high, low=low, high=high, is_approximate=is_loose)
    if first.precision == last.precision == "day":
        nominal = _minutes(last.earliest - first.earliest)
        # 23:59:59 ends a day, so the widest reading of two dates is a minute short of whole days.
        return Duration(minutes=nominal, low=low, high=high + 1, is_approximate=True)
    return Duration(low=low, high=high, is_approximate=True)


def format_duration(minutes: int) -> str:
    """Return "38 min", "18 h 47 min" or "3 days 4 h", in one unbreakable piece.

    Minutes up to two hours, hours up to three days, then days. Seconds are not shown. A negative
    number raises ``ValueError``: late and early are words, not signs.
    """
    if minutes < 0:
        raise ValueError("A duration cannot be negative.")
    if minutes < _MINUTES_UP_TO:
        return f"{minutes}{NBSP}min"
    hours, rest = divmod(minutes, 60)
    if hours < _HOURS_UP_TO:
        return f"{hours}{NBSP}h{NBSP}{rest:02d}{NBSP}min" if rest else f"{hours}{NBSP}h"
    days, left = divmod(minutes, _MINUTES_PER_DAY)
    shown = f"{days}{NBSP}days"
    return f"{shown}{NBSP}{left // 60}{NBSP}h" if left >= 60 else shown


def format_moment(text: str, *, zone: ZoneInfo | None = None, with_date: bool = True) -> str:
    """Show a moment for screen and paper, never more exactly than it was given.

    With ``zone`` the reader's own time stands first and UTC in brackets where the two differ. A time
    recorded with another offset is shown as recorded, with UTC in brackets. Without an offset it
    says "(zone not recorded)". ``with_date=False`` leaves the date of a clock time away.
    """
    moment = parse_moment(text)
    if not moment.has_time:
        shown = _show_date(moment.wall, moment.precision)
    elif not moment.has_zone:
        shown = f"{_show_clock(moment.wall, with_date)} (zone{NBSP}not{NBSP}recorded)"
    else:
        shown = _show_zoned(moment, zone, with_date)
    return f"about{NBSP}{shown}" if moment.is_approximate else shown


def write_instant(at: datetime, zone: ZoneInfo) -> str:
    """Write an instant as a person in ``zone`` records it: to the minute, with that zone's offset."""
    local = to_zone(at.astimezone(UTC), zone)
    return f"{local:%Y-%m-%dT%H:%M}{f'{local:%:z}' if local.utcoffset() else 'Z'}"


def format_by_day(text: str, *, zone: ZoneInfo | None = None, today: date | None) -> str:
    """Show a moment as ``format_moment`` does, a clock time without its date only where that is ``today``.

    ``today`` is the reader's day; ``None`` where it is not known, and then every date is shown.
    """
    moment = parse_moment(text)
    is_today = False
    if today is not None and moment.has_time:
        there = to_zone(moment.earliest, zone) if zone and moment.has_zone else moment.wall
        is_today = there.date() == today
    return format_moment(text, zone=zone, with_date=not is_today)


def format_in_zone(text: str, zone: ZoneInfo, *, with_date: bool = True) -> str:
    """Show a clock time in one zone only: "14 Nov 2026, 11:50 Amsterdam". Other moments unchanged."""
    moment = parse_moment(text)
    if not (moment.has_time and moment.has_zone):
        return format_moment(text, with_date=with_date)
    local = to_zone(moment.earliest, zone)
    shown = f"{_show_clock(local, with_date)}{NBSP}{name_zone(zone)}"
    return f"about{NBSP}{shown}" if moment.is_approximate else shown


def format_for_field(text: str) -> str:
    """Show a recorded moment inside a form field, so that saving it unchanged changes nothing.

    "14 Nov 2026 09:42 UTC" where ``read_moment`` reads that back as the very same text, whoever reads
    it and wherever; the recorded text itself where it would not. A full minute is shown without its
    seconds, and counts as the same when it is saved (``merge.is_same``).
    """
    moment, recorded = parse_moment(text), text
    shown = _show_date(moment.wall, moment.precision)
    if moment.has_time:
        clock = f"{moment.wall:%H:%M:%S}" if moment.precision == "second" else f"{moment.wall:%H:%M}"
        tail = text.removesuffix("~")[11 + len(clock) :]
        if moment.precision == "second" and moment.wall.second == 0:
            clock = clock.removesuffix(":00")
            text = f"{text[:16]}{text[19:]}"
        shown += f" {clock} {'UTC' if tail == 'Z' else tail or '(zone not recorded)'}"
    if moment.is_approximate:
        shown = f"about {shown}"
    shown = shown.replace(NBSP, " ")
    try:
        is_same = read_moment(shown, zone=_UTC, today=_ANY_DAY) == text
    except ValueError:
        is_same = False
    return shown if is_same else recorded


def read_instant(text: str | None) -> datetime | None:
    """The one instant of a moment with a clock time and a zone; ``None`` for anything less exact."""
    if text is None:
        return None
    moment = parse_moment(text)
    return moment.earliest if moment.has_time and moment.has_zone and not moment.is_approximate else None


def sort_key(text: str | None) -> tuple[bool, datetime, int]:
    """Order moments: earliest first, the coarser of two equal ones first, unknown last.

    Sorting with it is stable, so rows with equal times keep the order a person gave them.
    """
    if text is None:
        return (True, LAST_MOMENT, 0)
    moment = parse_moment(text)
    return (False, moment.earliest, _PRECISIONS.index(moment.precision))


def shift_moment(text: str, days: int) -> str:
    """Move a moment by whole days, keeping its precision, offset and mark of approximation.

    A month or a year moves by its middle, so it changes only when the shift carries it across.
    Raises ``ValueError`` when the result leaves the years 1 to 9999.
    """
    moment = parse_moment(text)
    anchor = moment.wall
    if moment.precision == "month":
        anchor = anchor.replace(day=15)
    elif moment.precision == "year":
        anchor = anchor.replace(month=7, day=1)
    try:
        moved = anchor + timedelta(days=days)
    except OverflowError:
        raise ValueError("That shift leaves the calendar.") from None
    width = {"year": 4, "month": 7}.get(moment.precision, 10)
    return moved.date().isoformat()[:width] + text[width:]


def _show_zoned(moment: ParsedMoment, zone: ZoneInfo | None, with_date: bool) -> str:
    utc = moment.earliest
    local, place = moment.wall, _name_offset(moment.offset or timedelta())
    if zone is not None:
        local = to_zone(utc, zone)
        place = name_zone(zone)
    if local.replace(tzinfo=UTC) == utc:
        return f"{_show_clock(utc, with_date)}{NBSP}UTC"
    second = f"{_show_clock(utc, with_date=False)}{NBSP}UTC"
    if local.date() != utc.date():
        second = f"{utc.day}{NBSP}{MONTHS[utc.month - 1]}, {second}"
    return f"{_show_clock(local, with_date)}{NBSP}{place} ({second})"


def _show_clock(wall: datetime, with_date: bool) -> str:
    # Seconds that were recorded as :00 say nothing to a reader; others are kept.
    clock = f"{wall:%H:%M:%S}" if wall.second else f"{wall:%H:%M}"
    return f"{_show_date(wall, 'day')}, {clock}" if with_date else clock


def _show_date(wall: datetime, precision: Precision) -> str:
    if precision == "year":
        return f"{wall.year:04d}"
    month = MONTHS[wall.month - 1]
    if precision == "month":
        return f"{month}{NBSP}{wall.year:04d}"
    return f"{wall.day}{NBSP}{month}{NBSP}{wall.year:04d}"


def _name_offset(offset: timedelta) -> str:
    total = int(offset.total_seconds()) // 60
    hours, minutes = divmod(abs(total), 60)
    sign = "−" if total < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)
