"""A pasted series gives exactly the numbers that were written, or names the line that it cannot read."""

from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.series_text import parse_series

TIME = "2026-11-14T09:45Z"


def read(text: str) -> list[Decimal | None]:
    return [value for _, value in parse_series(text, zone=ZoneInfo("UTC"), today=date(2026, 11, 14))]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (f'{TIME},"1,116"', "1116"),
        (f'{TIME}, "1,116"', "1116"),
        (f'"{TIME}","12,001,116.50"', "12001116.50"),
        (f"{TIME};1,116", "1116"),
        (f"{TIME}\t-1,116.5", "-1116.5"),
        (f"{TIME},12.5", "12.5"),
        (f"{TIME},12.5,", "12.5"),
        (f"{TIME},12.5, ,", "12.5"),
        (f"{TIME},99.5 %", "99.5"),
        (f"{TIME},1e3", "1E+3"),
    ],
)
def test_a_value_is_read_digit_for_digit(written: str, value: str) -> None:
    assert [str(one) for one in read(written)] == [value]


@pytest.mark.parametrize("gap", ["", "-", "null", "NaN", '""'])
def test_an_empty_value_is_a_gap(gap: str) -> None:
    assert read(f"{TIME},{gap}") == [None]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("12,5", "more than one value"),
        ("1,116", "more than one value"),
        (",5", "more than one value"),
        ('"12,5"', "“12,5” is not a number"),
        ('"1,1166"', "“1,1166” is not a number"),
        ("1e400", "larger than any number"),
        ("-1e400", "larger than any number"),
        ("inf", "“inf” is not a number"),
    ],
)
def test_a_line_that_is_not_one_value_is_refused_by_its_number(written: str, words: str) -> None:
    with pytest.raises(ValueError, match=f"^Line 2: .*{words}"):
        read(f"{TIME},1\n{TIME},{written}")


def test_a_first_line_with_a_time_is_no_heading() -> None:
    with pytest.raises(ValueError, match=r"^Line 1: there is more than one value"):
        read("09:45,12,5")


@pytest.mark.parametrize("heading", ["time,value", "Time (UTC+1);p99 ms", '"Time","Requests, failed"'])
def test_a_heading_is_passed_over(heading: str) -> None:
    separator = ";" if ";" in heading else ","
    assert read(f"{heading}\n{TIME}{separator}7") == [Decimal(7)]
