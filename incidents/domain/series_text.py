"""Read a measured series from pasted text or a CSV file: a time and a value on each line."""

import csv
import re
from datetime import date
from decimal import Decimal
from math import isfinite
from zoneinfo import ZoneInfo

from incidents.domain.moments import is_valid_moment
from incidents.domain.typed_moments import read_moment

MOST_POINTS = 100_000
GAPS = {"", "-", "–", "null", "none", "na", "n/a", "nan"}
_NUMBER = re.compile(r"[-+]?\d{1,40}(?:\.\d{1,40})?(?:[eE][-+]?\d{1,3})?")
# Thousands in groups, as a spreadsheet writes them; "1,5" is no such number and is refused.
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:,\d{3}){1,12}(?:\.\d{1,40})?")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(Z|UTC|[+-]\d\d:?\d\d)?")

Point = tuple[str, Decimal | None]


def parse_series(text: str, *, zone: ZoneInfo, today: date) -> tuple[Point, ...]:
    """The points in a text, in its order; an empty value is a gap, never a zero.

    A first line without a time is a heading. Raises ValueError with the number of the first line that
    cannot be read as exactly one time and one value, or when there are no points or more than 100,000.
    """
    points: list[Point] = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            columns = _split_line(line)
            time = _read_time(columns[0].strip(), zone, today)
        except ValueError as error:
            if number == 1 and _may_be_heading(line):
                continue
            raise ValueError(f"Line {number}: {error}") from error
        try:
            points.append((time, _read_value(columns[1:])))
        except ValueError as error:
            raise ValueError(f"Line {number}: {error}") from error
        if len(points) > MOST_POINTS:
            raise ValueError(f"There are more than {MOST_POINTS:,} points. Send a part, or fewer an hour.")
    if not points:
        raise ValueError("There are no points. Each line holds a time and a value, such as 09:45, 12.5.")
    return tuple(points)


def _may_be_heading(line: str) -> bool:
    return not re.search(r"\d{4}", line) and not re.match(r"[\s\"]*\d", line)


def _split_line(line: str) -> list[str]:
    separator = next((mark for mark in ("\t", ";", ",") if mark in line), None)
    if separator is None:
        raise ValueError("there is no comma, semicolon or tab between time and value.")
    try:
        return next(csv.reader([line], delimiter=separator, skipinitialspace=separator != "\t"))
    except csv.Error:
        raise ValueError("the columns cannot be told apart.") from None


def _read_value(columns: list[str]) -> Decimal | None:
    """The one value of a line; a column after it could be the rest of "12,5", so it is never dropped."""
    if any(column.strip() for column in columns[1:]):
        raise ValueError(
            "there is more than one value. Keep one column, and write 12,5 as 12.5 and 1,116 as 1116."
        )
    text = columns[0].strip().removesuffix("%").strip()
    if text.lower() in GAPS:
        return None
    if _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"“{text[:40]}” is not a number.")
    value = Decimal(text)
    if not isfinite(float(value)):
        raise ValueError(f"“{text[:40]}” is larger than any number we can draw.")
    return value


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
