"""Due texts in people's own words: the day they name, and the ones that name none."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.due_text import find_latest_day, needs_its_day, read_due_day
from incidents.domain.facts import IncidentFacts

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18:00 UTC today", "2026-11-24"),
        ("10:45 to 11:15 UTC today", "2026-11-24"),
        ("by 11:30", "2026-11-24"),
        ("tonight", "2026-11-24"),
        ("tomorrow 09:00", "2026-11-25"),
        ("day after tomorrow", "2026-11-26"),
        ("Tuesday", "2026-11-24"),
        ("by Monday", "2026-11-30"),
        ("Friday 27 Nov", "2026-11-27"),
        ("27 to 30 Nov", "2026-11-30"),
        ("Nov 27", "2026-11-27"),
        ("3 Dec 2027, 18:00", "2027-12-03"),
        ("2026-11-30", "2026-11-30"),
        ("in 3 days", "2026-11-27"),
        ("within two weeks", "2026-12-08"),
    ],
)
def test_words_that_name_a_day(text: str, expected: str) -> None:
    assert read_due_day(text, recorded_on=TUESDAY) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    [
        None, "", "soon", "Q1", "end of month", "next Friday", "15 minutes from acceptance",
        "today or tomorrow",
        "60 minutes after the last step", "two days after 27 Nov", "2026-02-30", "when the review is done",
    ],
)  # fmt: skip
def test_words_that_name_no_day_stay_words(text: str | None) -> None:
    assert read_due_day(text, recorded_on=TUESDAY) is None


def test_a_relative_day_needs_the_day_it_was_written_down() -> None:
    assert [needs_its_day(text) for text in ("today", "Friday", "27 Nov", "30 Nov 2026", "soon", None)] == [
        True, True, True, False, False, False,
    ]  # fmt: skip
    assert read_due_day("today", recorded_on=None) is None
    assert read_due_day("by 30 Nov 2026", recorded_on=None) == date(2026, 11, 30)


def test_a_record_that_came_whole_was_written_on_its_latest_day(samples: dict[str, IncidentFacts]) -> None:
    northwind, zone = samples["northwind"], ZoneInfo("Asia/Tokyo")
    assert find_latest_day(northwind, until=date(2026, 11, 23), zone=zone) == date(2026, 11, 14)
    assert find_latest_day(replace(northwind, impact=()), until=date(2020, 1, 1), zone=zone) is None
