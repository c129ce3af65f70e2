"""Times told from now, parts of a day, and what is said where a time can be meant in two ways."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.moments import read_moment

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = date(2026, 11, 23)
NOW = time(20, 20, 41)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("in 2 hours", "2026-11-23T22:20+01:00"),
        ("by in 2h", "2026-11-23T22:20+01:00"),
        ("within an hour", "2026-11-23T21:20+01:00"),
        ("In half an hour", "2026-11-23T20:50+01:00"),
        ("in an hour and a half", "2026-11-23T21:50+01:00"),
        ("in 1.5 hours", "2026-11-23T21:50+01:00"),
        ("in ۳۰ minutes", "2026-11-23T20:50+01:00"),
        ("45 minutes from now", "2026-11-23T21:05+01:00"),
        ("about in 6 hours", "2026-11-24T02:20+01:00~"),
        ("now", "2026-11-23T20:20+01:00"),
        ("in 3 days", "2026-11-26"),
        ("in two weeks", "2026-12-07"),
        ("3 days ago", "2026-11-20"),
        # From memory: nobody who types this means the very minute.
        ("10 minutes ago", "2026-11-23T20:10+01:00~"),
        ("an hour ago", "2026-11-23T19:20+01:00~"),
        ("tonight 22:00", "2026-11-23T22:00+01:00"),
        ("22:00 tonight", "2026-11-23T22:00+01:00"),
        ("tomorrow morning at 9:00", "2026-11-24T09:00+01:00"),
        ("tomorrow 9am in the morning", "2026-11-24T09:00+01:00"),
        ("Friday afternoon 2pm", "2026-11-27T14:00+01:00"),
        # Offsets, not stretches of the day.
        ("09:00-05:00", "2026-11-23T09:00-05:00"),
        ("09:00 -10:00", "2026-11-23T09:00-10:00"),
        ("2026-11-14 09:00-10:00", "2026-11-14T09:00-10:00"),
    ],
)
def test_what_is_told_from_now_comes_to_one_time(typed: str, expected: str) -> None:
    assert read_moment(typed, zone=AMSTERDAM, today=MONDAY, clock=NOW, is_ahead=True) == expected


def test_hours_are_counted_through_a_change_of_the_clocks() -> None:
    put_back, put_forward = date(2026, 10, 25), date(2026, 3, 29)
    assert (
        read_moment("in 2 hours", zone=AMSTERDAM, today=put_back, clock=time(1, 30))
        == "2026-10-25T02:30+01:00"
    )
    assert (
        read_moment("in 2 hours", zone=AMSTERDAM, today=put_back, clock=time(2, 30, fold=1))
        == "2026-10-25T04:30+01:00"
    )
    assert (
        read_moment("in an hour", zone=AMSTERDAM, today=put_forward, clock=time(1, 30))
        == "2026-03-29T03:30+02:00"
    )
    assert read_moment("in 2 hours", zone=ZoneInfo("UTC"), today=MONDAY, clock=NOW) == "2026-11-23T22:20Z"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("tonight", "“tonight” can mean another time to each reader. Type the one you mean, such as 17:00"),
        ("by end of day", "can mean another time to each reader."),
        ("EOD", "can mean another time to each reader."),
        ("tomorrow morning", "can mean another time to each reader."),
        ("tonight 8:00", "can mean another time to each reader."),
        ("next week", "can mean another time to each reader."),
        ("2 hours", "“2 hours” can lie ahead or back. Type in 2 hours or 2 hours ago."),
        ("in 2 hours ago", "Type it like"),
        ("1h 30m ago", "“1h 30m ago” is not a date or time we can read."),
        ("in 0.5 days", "Type it like"),
        ("09:00-10:00", "“09:00-10:00” names two times. Type the one you mean, such as 10:00."),
        ("9:00-5", "Type the one you mean, such as 9:00; with the offset 9:00 -05:00."),
        ("tomorrow 3pm-5", "such as 3pm; with the offset 3pm -05:00."),
        ("Friday 9:00-11", "can be two times, or one and its offset from UTC."),
        ("tomorrow 14:00 to 15:00", "names two times."),
        ("14:00 – 15:00", "names two times."),
        ("14:00 CET", "We can't tell which zone “CET” is"),
        ("2:00 pm CEST", "We can't tell which zone “CEST” is"),
        ("not known yet", "While the time is not known, leave this empty."),
        ("TBD", "leave this empty."),
    ],
)
def test_what_nobody_could_be_sure_of_is_asked_with_what_to_type(typed: str, words: str) -> None:
    with pytest.raises(ValueError, match=r"\S") as refusal:
        read_moment(typed, zone=AMSTERDAM, today=MONDAY, clock=NOW, is_ahead=True)
    assert words in str(refusal.value)


def test_without_a_clock_nothing_is_counted_from_midnight() -> None:
    with pytest.raises(ValueError, match="is not a date or time we can read"):
        read_moment("in 2 hours", zone=AMSTERDAM, today=MONDAY)


@pytest.mark.parametrize("typed", ["in 9999 weeks", "9999 weeks ago", "in 2 hours", "2 hours ago", "now"])
def test_the_ends_of_the_calendar_are_no_trap(typed: str) -> None:
    for today, clock in ((date.min, time.min), (date.max, time.max)):
        try:
            read_moment(typed, zone=AMSTERDAM, today=today, clock=clock)
        except ValueError as refusal:
            assert str(refusal).endswith(".")
