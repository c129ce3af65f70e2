"""Read a measured series from pasted text or a CSV file: a time and a value on each line."""

import re
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from incidents.domain.moments import is_valid_moment
from incidents.domain.typed_moments import read_moment

MOST_POINTS = 100_000
GAPS = {"", "-", "–", "null", "none", "na", "n/a", "nan"}
_NUMBER = re.compile(r"[-+]?\d{1,40}(?:\.\d{1,40})?(?:[eE][-+]?\d{1,3})?")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(Z|UTC|[+-]\d\d:?\d\d)?")

Point = tuple[str, Decimal | None]


def parse_series(text: str, *, zone: ZoneInfo, today: date) -> tuple[Point, ...]:
    """The points in a text, in its order; an empty value is a gap, never a zero.

    A first line that holds no number is a heading. Raises ValueError with the number of the first line
    that cannot be read, or when there are no points or more than 100,000.
    """
    points: list[Point] = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            points.append(_read_line(line, zone, today))
        except ValueError as error:
            if number == 1 and not re.search(r"\d{4}", line):
                continue
            raise ValueError(f"Line {number}: {error}") from error
        if len(points) > MOST_POINTS:
            raise ValueError(f"There are more than {MOST_POINTS:,} points. Send a part, or fewer an hour.")
    if not points:
        raise ValueError("There are no points. Each line holds a time and a value, such as 09:45, 12.5.")
    return tuple(points)


def _read_line(line: str, zone: ZoneInfo, today: date) -> Point:
    separator = next((mark for mark in ("\t", ";", ",") if mark in line), None)
    if separator is None:
        raise ValueError("there is no comma, semicolon or tab between time and value.")
    time, _, rest = line.partition(separator)
    value = rest.partition(separator)[0].strip().strip('"').removesuffix("%").strip()
    return _read_time(time.strip().strip('"'), zone, today), _read_value(value)


def _read_value(text: str) -> Decimal | None:
    if text.lower() in GAPS:
        return None
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"“{text[:40]}” is not a number.")
    return Decimal(text)


def _read_time(text: str, zone: ZoneInfo, today: date) -> str:
    if is_valid_moment(text):
        return text
    found = _STAMP.fullmatch(text)
    if found and found[3]:
        offset = "Z" if found[3] in ("Z", "UTC") else found[3][:3] + ":" + found[3][-2:]
        stamp = f"{found[1]}T{found[2]}{offset}"
        if is_valid_moment(stamp):
            return stamp
    return read_moment(text, zone=zone, today=today)
