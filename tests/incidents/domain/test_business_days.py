"""Business days: weekends, days off, the ends of the calendar, and days that daylight saving makes longer."""

from datetime import date, timedelta

import pytest

from incidents.domain.business_days import (
    STANDARD_CALENDAR,
    WorkCalendar,
    add_business_days,
    count_business_days,
    find_business_day,
    make_calendar,
    say_calendar,
)

CHRISTMAS = make_calendar(range(5), ["2026-12-24", "2026-12-25"])
SUNDAY_TO_THURSDAY = WorkCalendar(working_days=frozenset({6, 0, 1, 2, 3}))


@pytest.mark.parametrize(
    ("start", "days", "calendar", "expected"),
    [
        ("2026-11-20", 1, STANDARD_CALENDAR, "2026-11-23"),  # Friday to Monday
        ("2026-11-21", 1, STANDARD_CALENDAR, "2026-11-23"),  # from a Saturday
        ("2026-11-23", 5, STANDARD_CALENDAR, "2026-11-30"),
        ("2026-11-23", 15, STANDARD_CALENDAR, "2026-12-14"),
        ("2026-12-23", 1, CHRISTMAS, "2026-12-28"),
        ("2026-11-19", 1, SUNDAY_TO_THURSDAY, "2026-11-22"),
        ("2026-11-19", 0, STANDARD_CALENDAR, "2026-11-19"),
        ("9999-12-30", 9, STANDARD_CALENDAR, "9999-12-31"),
    ],
)
def test_days_are_added(start: str, days: int, calendar: WorkCalendar, expected: str) -> None:
    assert add_business_days(date.fromisoformat(start), days, calendar) == date.fromisoformat(expected)


def test_counting_undoes_adding() -> None:
    start = date(2026, 11, 22)
    for days in range(40):
        end = add_business_days(start, days, CHRISTMAS)
        assert count_business_days(start, end, CHRISTMAS) == days
        assert count_business_days(end, start, CHRISTMAS) == -days


def test_a_day_off_moves_to_the_next_working_day() -> None:
    assert find_business_day(date(2026, 12, 24), CHRISTMAS) == date(2026, 12, 28)
    assert find_business_day(date(2026, 12, 23), CHRISTMAS) == date(2026, 12, 23)


def test_a_calendar_of_days_off_alone_still_ends() -> None:
    off = frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(1_000))
    assert add_business_days(date(2026, 1, 1), 1, WorkCalendar(days_off=off)) > date(2026, 1, 1)
    assert make_calendar([], []).working_days == STANDARD_CALENDAR.working_days


def test_a_calendar_says_what_it_knows() -> None:
    assert say_calendar() == "Monday to Friday; no public holiday is known here"
    assert say_calendar(CHRISTMAS) == (
        "Monday to Friday, without the 2 days off that the team lists; no other holiday is known"
    )
    assert say_calendar(make_calendar([0, 3], [])) == "Monday, Thursday; no public holiday is known here"
