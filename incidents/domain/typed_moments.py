"""What a person types into a date or time field, read into a moment's canonical text.

Nothing is guessed that could be wrong without being seen: a numeric date that can be read two ways,
an hour the clocks skipped or repeated and an unknown zone are refused in words that say what to type.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.moment_text import is_valid_moment, parse_moment
from incidents.domain.typed_dates import HOW_TO_TYPE, MONTH_NAMES, RELATIVE_DAYS, find_month, read_date
from incidents.domain.typed_days import list_days, move_day, put_day_first, read_day_words, say_day
from incidents.domain.typed_spans import drop_part_of_day, explain_vague, read_span, refuse_two_times

_LONGEST: Final = 80

_ABOUT: Final = re.compile(
    r"^(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|~)\s*", re.IGNORECASE
)
_NO_ZONE: Final = re.compile(
    r"\s*\(?\s*(?:zone (?:not recorded|not known|unknown)|no zone)\s*\)?$", re.IGNORECASE
)
_ZONE: Final = re.compile(
    r"(?:\b(?:utc|gmt)\s*)?(?P<sign>[+\-−])(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?$|(?P<utc>\b(?:utc|gmt)|(?<=[0-9])\s?z)$",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(
    r"(?:^|[\s,t]|\bat\s)(?P<hour>[0-9]{1,2})(?:(?P<mark>[:.h])(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
_ZONE_WORD: Final = re.compile(
    r"(?<=[0-9m.] )(?!(?:to|and|or|till|until|ago|hours?|hrs?|mins?|days?|weeks?)$)([a-z]{2,5})$",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(r"^(?:by|on)\s+", re.IGNORECASE)
_NOON: Final = re.compile(r"\b(?:12 )?(?:noon|midday)\b", re.IGNORECASE)
_MIDNIGHT: Final = re.compile(r"\b(?:12 )?midnight\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Typed:
    """The parts found so far: ``days`` are canonical date texts, nearest first; ``clock`` is canonical time.

    There are several days only where words such as "Friday" or "midnight" name the nearest of them.
    """

    days: tuple[str, ...]
    clock: str = ""
    offset: str | None = None


@dataclass(frozen=True)
class _Present:
    """The date and the time of day where the person is, and which way the field looks."""

    today: date
    clock: time
    is_ahead: bool


def read_moment(
    typed: str, *, zone: ZoneInfo, today: date, clock: time | None = None, is_ahead: bool = False
) -> str:
    """Read what a person typed into canonical text (EDTF level 0 or ISO 8601).

    ``zone`` is the person's zone: a clock time typed without one gets its offset. ``today`` and ``clock``
    are the date and the time of day there: a time alone means today, a day and month without a year the
    nearest such day. ``is_ahead`` says that the field asks for a time to come: there a weekday is the next
    such day and "midnight" the next midnight, elsewhere the latest one (``typed_days`` has the rule).
    "midnight" beside a day is refused, since it can be the start or the end of that day.
    "in 2 hours" and its like need ``clock`` (``typed_spans`` has the rule).
    A full ISO 8601 text is kept as it is, also without an offset (then the zone is not recorded).
    Raises ``ValueError`` whose message is shown beside the field.
    """
    text = " ".join(_plain_digits(typed).split())
    if not text:
        raise ValueError(f"Type a date or a time, or leave the field empty. {HOW_TO_TYPE}")
    if len(text) > _LONGEST:
        raise ValueError(f"That is longer than any date or time. {HOW_TO_TYPE}")
    if is_valid_moment(text):
        return text
    body, is_about = _strip_about(text)
    body, keeps_zone_unknown = _strip_no_zone(body)
    lead_off = _LEAD.sub("", body)
    if is_valid_moment(body.upper().removesuffix("~")):
        result = body.upper().removesuffix("~")
    elif clock is not None and (told := _read_told(lead_off, zone, today, clock)):
        result, is_about = told.removesuffix("~"), is_about or told.endswith("~")
    else:
        refuse_two_times(body)
        present = _Present(today, clock or time.min, is_ahead)
        parts = _split(drop_part_of_day(_NOON.sub("12:00", lead_off)), text, present)
        result = _choose(parts, zone, keeps_zone_unknown, text, present)
    parse_moment(result)
    return f"{result}~" if is_about else result


def name_zone(zone: ZoneInfo) -> str:
    """Return a zone's short name for a reader: "Amsterdam", "Buenos Aires", "UTC"."""
    key = zone.key or "UTC"
    if key.startswith("Etc/GMT") and key[7:8] in "+-" and key[7:8]:
        # The Etc zones count westwards: Etc/GMT+5 is five hours behind UTC.
        return f"UTC{'−' if key[7] == '+' else '+'}{key[8:]}"
    last = key.rsplit("/", 1)[-1].replace("_", " ")
    return "UTC" if last in {"UTC", "UCT", "GMT", "Zulu", "Universal", "Greenwich"} else last


def _plain_digits(typed: str) -> str:
    """Write the decimal digits of any script as 0 to 9, so that ۱۴ and 14 are the same day."""
    return "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in typed)


def _strip_about(text: str) -> tuple[str, bool]:
    rest = _ABOUT.sub("", text)
    trimmed = rest.rstrip(" ~")
    return trimmed, trimmed != text


def _strip_no_zone(text: str) -> tuple[str, bool]:
    rest = _NO_ZONE.sub("", text)
    return rest, rest != text


def _read_told(text: str, zone: ZoneInfo, today: date, clock: time) -> str | None:
    """What "in 2 hours" comes to; on the clock's own line, so that a changed hour is counted through."""
    try:
        now = datetime.combine(today, clock, zone).replace(second=0, microsecond=0).astimezone(UTC)
        told = read_span(text, now=now)
        if told is None:
            return None
        if told.is_day:
            return move_day(today, (told.at - now).days).isoformat()
        here = told.at.astimezone(zone)
    except OverflowError:
        return None
    wall = here.replace(tzinfo=None).isoformat(timespec="minutes")
    return f"{wall}{_say_offset(here, zone)}{'~' if told.is_about else ''}"


def _split(body: str, shown: str, present: _Present) -> _Typed:
    """Part the typed text into date, clock and zone, from its end backwards."""
    days = _read_days(body, shown, present)
    if days:
        return _Typed(days=days)
    zone_match = _ZONE.search(body)
    rest, offset = body, None
    if zone_match is not None:
        offset = _canonical_offset(zone_match, shown)
        rest = body[: zone_match.start()].rstrip()
    if _MIDNIGHT.search(rest):
        return _Typed(days=_read_midnight(rest, shown, present), clock="00:00", offset=offset)
    clock_match = _CLOCK.search(rest)
    if clock_match is None or not (clock_match["mark"] or clock_match["half"]):
        turned = None if _find_zone_word(rest) else put_day_first(body)
        if turned is None:
            raise ValueError(_explain_unreadable(rest, shown))
        return _split(turned, shown, present)
    clock = _canonical_clock(clock_match, shown)
    day_text = re.sub(r"[\s,]*(?:\bat)?$", "", rest[: clock_match.start()], flags=re.IGNORECASE)
    if not day_text:
        return _Typed(days=(present.today.isoformat(),), clock=clock, offset=offset)
    days = _read_days(day_text, shown, present)
    if not days:
        raise ValueError(_explain_unreadable(day_text, shown))
    if len(days[0]) != 10:
        raise ValueError(f"“{shown}” has a time but no day. Type the day too, such as 14 Nov 2026 09:42.")
    return _Typed(days=days, clock=clock, offset=offset)


def _read_days(text: str, shown: str, present: _Present) -> tuple[str, ...]:
    """The days a text may name, nearest first; none where it is no day."""
    as_date = read_date(text, shown, present.today)
    if as_date is not None:
        return (as_date,)
    words = read_day_words(text)
    if words is None:
        return ()
    days = list_days(words, today=present.today, is_ahead=present.is_ahead, shown=shown)
    return tuple(day.isoformat() for day in days)


def _read_midnight(text: str, shown: str, present: _Present) -> tuple[str, ...]:
    beside = re.sub(r"[\s,]*(?:\bat)?$", "", _MIDNIGHT.sub("", text).strip(), flags=re.IGNORECASE)
    around = [move_day(present.today, days) for days in (-1, 0, 1, 2)]
    if not beside:
        return tuple(day.isoformat() for day in (around if present.is_ahead else around[::-1]))
    days = _read_days(re.sub(r"^(?:of|on)\s+", "", beside, flags=re.IGNORECASE), shown, present)
    if not days or len(days[0]) != 10:
        raise ValueError(_explain_unreadable(beside, shown))
    day = date.fromisoformat(days[0])
    raise ValueError(
        f"“{shown}” can be the start or the end of {say_day(day)}. "
        f"Type {say_day(day)} 00:00 or {say_day(move_day(day, 1))} 00:00."
    )


def _choose(parts: _Typed, zone: ZoneInfo, keeps_zone_unknown: bool, shown: str, present: _Present) -> str:
    """Take the nearest of the days that is on the field's side of the present; the last one where none is.

    Only that day is asked for its offset: what the clocks did on another is no reason to refuse.
    """
    sided = (day for day in parts.days[:-1] if _is_on_its_side(day, parts, zone, present))
    day = next(sided, parts.days[-1])
    return _assemble(_Typed((day,), parts.clock, parts.offset), zone, keeps_zone_unknown, shown)


def _is_on_its_side(day: str, parts: _Typed, zone: ZoneInfo, present: _Present) -> bool:
    if parts.clock and parts.offset is not None:
        typed = parse_moment(f"{day}T{parts.clock}{parts.offset}").earliest
        now = datetime.combine(present.today, present.clock, zone)
    else:
        clock = time.fromisoformat(parts.clock) if parts.clock else present.clock.replace(fold=0)
        typed = datetime.combine(date.fromisoformat(day), clock, UTC)
        now = datetime.combine(present.today, present.clock, UTC)
    return typed >= now if present.is_ahead else typed <= now


def _assemble(parts: _Typed, zone: ZoneInfo, keeps_zone_unknown: bool, shown: str) -> str:
    day = parts.days[0]
    if not parts.clock:
        return day
    wall = f"{day}T{parts.clock}"
    if parts.offset is not None:
        return wall + parts.offset
    if keeps_zone_unknown:
        return wall
    return wall + _offset_at(datetime.fromisoformat(wall), zone, shown)


def _offset_at(wall: datetime, zone: ZoneInfo, shown: str) -> str:
    """Return the offset of a clock reading in a zone, refusing a skipped or repeated hour."""
    first, second = (wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    place, day = name_zone(zone), f"{wall.day} {MONTH_NAMES[wall.month - 1].title()} {wall.year}"
    if first.utcoffset() != second.utcoffset():
        clock = f"{wall:%H:%M}"
        if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall:
            raise ValueError(
                f"{clock} did not exist in {place} on {day}: the clocks were put forward past it. "
                f"Type another time, or the time in UTC, such as {first.astimezone(UTC):%H:%M} UTC."
            )
        earlier, later = (f"{day} {clock} {_offset_text(moment)}" for moment in (first, second))
        raise ValueError(
            f"{clock} came twice in {place} on {day}, when the clocks were put back. "
            f"Type {earlier} for the first or {later} for the second."
        )
    return _say_offset(first, zone)


def _say_offset(moment: datetime, zone: ZoneInfo) -> str:
    return _offset_text(moment) if zone.key not in {"UTC", "Etc/UTC"} else "Z"


def _offset_text(moment: datetime) -> str:
    offset = moment.utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}"


def _canonical_offset(found: re.Match[str], shown: str) -> str:
    if found["utc"]:
        return "Z"
    hours, minutes = int(found["hours"]), int(found["minutes"] or 0)
    if hours > 14 or minutes > 59:
        raise ValueError(f"“{shown}” has an offset that no zone uses. Type it like +02:00, or UTC.")
    return f"{'+' if found['sign'] == '+' else '-'}{hours:02d}:{minutes:02d}"


def _canonical_clock(found: re.Match[str], shown: str) -> str:
    hour, minute, second = int(found["hour"]), int(found["minute"] or 0), int(found["second"] or 0)
    half = (found["half"] or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(f"“{shown}” is not a time: with am or pm the hour is 1 to 12.")
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(f"“{shown}” is not a time of day. Type it between 00:00 and 23:59.")
    return f"{hour:02d}:{minute:02d}" + (f":{second:02d}" if found["second"] else "")


def _explain_unreadable(part: str, shown: str) -> str:
    if (vague := explain_vague(shown)) is not None:
        return vague
    if (word := _find_zone_word(part)) is not None:
        return (
            f"We can't tell which zone “{word}” is, since such names are shared. "
            "Type UTC, or an offset such as +01:00."
        )
    return f"“{shown}” is not a date or time we can read. {HOW_TO_TYPE}"


def _find_zone_word(part: str) -> str | None:
    """The name behind a time that no day has, such as "CET"; such names are shared between zones."""
    found = _ZONE_WORD.search(part)
    if found is None or found[1].lower() in RELATIVE_DAYS or read_day_words(found[1]) is not None:
        return None
    return found[1] if find_month(found[1].lower()) is None else None
