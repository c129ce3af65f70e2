"""Times as people say them: weekdays, noon and midnight, the day before or after the clock."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.moments import read_moment

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)
SUNDAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("typed", "today", "ahead", "behind"),
    [
        ("noon", MONDAY, "2026-11-23T12:00+01:00", "2026-11-23T12:00+01:00"),
        ("tomorrow at noon", MONDAY, "2026-11-24T12:00+01:00", "2026-11-24T12:00+01:00"),
        ("noon UTC on Tuesday", MONDAY, "2026-11-24T12:00Z", "2026-11-17T12:00Z"),
        ("midnight", MONDAY, "2026-11-24T00:00+01:00", "2026-11-23T00:00+01:00"),
        ("about midnight UTC", MONDAY, "2026-11-24T00:00Z~", "2026-11-23T00:00Z~"),
        ("Friday", MONDAY, "2026-11-27", "2026-11-20"),
        ("by Friday", MONDAY, "2026-11-27", "2026-11-20"),
        ("Fri 17:00", MONDAY, "2026-11-27T17:00+01:00", "2026-11-20T17:00+01:00"),
        ("5pm on Thurs.", MONDAY, "2026-11-26T17:00+01:00", "2026-11-19T17:00+01:00"),
        ("17:00 UTC tomorrow", MONDAY, "2026-11-24T17:00Z", "2026-11-24T17:00Z"),
        ("10:50 14 Nov 2026", MONDAY, "2026-11-14T10:50+01:00", "2026-11-14T10:50+01:00"),
        # Today is that day while the time is still to come, or already past where the field looks back.
        ("Monday", MONDAY, "2026-11-23", "2026-11-23"),
        ("Monday 15:00", MONDAY, "2026-11-23T15:00+01:00", "2026-11-16T15:00+01:00"),
        ("Monday 14:00", MONDAY, "2026-11-30T14:00+01:00", "2026-11-23T14:00+01:00"),
        ("Monday 14:00 UTC", MONDAY, "2026-11-23T14:00Z", "2026-11-16T14:00Z"),
        ("Monday 15:00 (zone not recorded)", MONDAY, "2026-11-23T15:00", "2026-11-16T15:00"),
        # The nearest such day lies in another week, wherever a week begins.
        ("next Tuesday", FRIDAY, "2026-12-01", "2026-12-01"),
        ("next Friday 9:00", FRIDAY, "2026-12-04T09:00+01:00", "2026-12-04T09:00+01:00"),
        ("last Friday", MONDAY, "2026-11-20", "2026-11-20"),
    ],
)
def test_what_people_say_is_read_to_the_side_the_field_looks(
    typed: str, today: date, ahead: str, behind: str
) -> None:
    clock = time(14, 30)
    assert read_moment(typed, zone=AMSTERDAM, today=today, clock=clock, is_ahead=True) == ahead
    assert read_moment(typed, zone=AMSTERDAM, today=today, clock=clock) == behind


@pytest.mark.parametrize(
    ("typed", "today", "words"),
    [
        ("next Thursday", MONDAY, "can be 26 November 2026 or 3 December 2026. Type the one you mean."),
        ("next Tuesday", SUNDAY, "can be 1 December 2026 or 8 December 2026."),
        ("last Friday", SUNDAY, "can be 20 November 2026 or 27 November 2026."),
        (
            "Friday midnight",
            MONDAY,
            "start or the end of 27 November 2026. Type 27 November 2026 00:00 or 28 November 2026 00:00.",
        ),
        ("midnight of 27 Nov", MONDAY, "the start or the end of 27 November 2026"),
        ("Friday or Monday", MONDAY, "Type it like"),
        ("next Friday midnight", MONDAY, "can be 27 November 2026 or 4 December 2026"),
        ("midnight in May", MONDAY, "Type it like"),
    ],
)
def test_what_can_be_meant_in_two_ways_is_asked(typed: str, today: date, words: str) -> None:
    with pytest.raises(ValueError, match=r"\S") as refusal:
        read_moment(typed, zone=AMSTERDAM, today=today, clock=time(14, 30), is_ahead=True)
    assert words in str(refusal.value)


def test_this_friday_is_the_one_to_come_and_asked_where_a_field_looks_back() -> None:
    assert read_moment("this Friday", zone=AMSTERDAM, today=MONDAY, is_ahead=True) == "2026-11-27"
    with pytest.raises(ValueError, match="20 November 2026 or 27 November 2026"):
        read_moment("this Friday", zone=AMSTERDAM, today=MONDAY)


@pytest.mark.parametrize(
    ("typed", "zone", "now", "ahead", "behind"),
    [
        # Cairo's clocks were put forward at the midnight that began 24 April 2026.
        ("midnight", "Africa/Cairo", "2026-04-24T10:00", "2026-04-25T00:00+03:00", None),
        ("midnight", "Africa/Cairo", "2026-04-25T10:00", "2026-04-26T00:00+03:00", "2026-04-25T00:00+03:00"),
        ("midnight", "Africa/Cairo", "2026-04-23T10:00", None, "2026-04-23T00:00+02:00"),
        # 02:30 was skipped in Amsterdam on the last Sunday of March and came twice on that of October.
        ("Sunday 02:30", "Europe/Amsterdam", "2026-03-29T15:00", "2026-04-05T02:30+02:00", None),
        ("Sunday 02:30", "Europe/Amsterdam", "2026-10-25T15:00", "2026-11-01T02:30+01:00", None),
        ("Sunday 02:30", "Europe/Amsterdam", "2026-10-25T01:00", None, "2026-10-18T02:30+02:00"),
    ],
)
def test_an_hour_the_clocks_skipped_or_repeated_is_refused_only_on_the_day_that_is_meant(
    typed: str, zone: str, now: str, ahead: str | None, behind: str | None
) -> None:
    here = datetime.fromisoformat(now)
    for is_ahead, meant in ((True, ahead), (False, behind)):
        try:
            found = read_moment(
                typed, zone=ZoneInfo(zone), today=here.date(), clock=here.time(), is_ahead=is_ahead
            )
        except ValueError as refusal:
            assert meant is None and ("did not exist" in str(refusal) or "came twice" in str(refusal))
        else:
            assert found == meant


@pytest.mark.parametrize("typed", ["Friday", "midnight", "last Monday"])
def test_the_ends_of_the_calendar_are_no_trap(typed: str) -> None:
    for today in (date.min, date.max):
        try:
            read_moment(typed, zone=AMSTERDAM, today=today, is_ahead=True)
        except ValueError as refusal:
            assert str(refusal).endswith(".")
