"""Moments keep the precision and the zone they were given, and say plainly what they cannot read."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.domain.merge import is_same
from incidents.domain.moments import (
    format_duration,
    format_for_field,
    format_in_zone,
    format_moment,
    is_valid_moment,
    measure_between,
    name_zone,
    parse_moment,
    read_moment,
    shift_moment,
    sort_key,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
UTC_ZONE = ZoneInfo("UTC")
TODAY = date(2026, 11, 14)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@st.composite
def moments(draw: st.DrawFn) -> str:
    when = draw(st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30)))  # noqa: DTZ001
    width = draw(st.sampled_from([4, 7, 10, 16, 19]))
    text = when.isoformat(timespec="seconds")[:width]
    if width > 10:
        text += draw(st.sampled_from(["", "Z", "+00:00", "-00:00", "+05:30", "-04:00", "+14:00", "+23:59"]))
    return text + draw(st.sampled_from(["", "~"]))


@pytest.mark.parametrize(
    "text",
    [
        "2026",
        "2026-11",
        "2026-11-14",
        "2026-11-14T09:42",
        "2026-11-14T09:42Z",
        "2026-11-14T09:42:03+01:00",
        "2026-11-14T10:00Z~",
        "2024-02-29",
        "0001",
        "9999-12-31T23:59:59-12:00",
        "2026~",
    ],
)
def test_moments_of_the_interchange_document_are_valid(text: str) -> None:
    assert is_valid_moment(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "~",
        "26",
        "2026-13",
        "2026-02-29",
        "2026-11-31",
        "2026-11-14T24:00",
        "2026-11-14T09:60",
        "2026-11-14 09:42",
        "2026-11-14T9:42",
        "2026-11-14T09:42z",
        "2026-11-14\n",
        "2026-11-14T09:42+25:00",
        "2026-11-14T09:42+01:60",
        "0000",
        "٢٠٢٦-11-14",
        "2026-11-14T09:42:00.5Z",
        " 2026",
        "2026-W46",
        "2026-11-14~~",
        "2026\x00",
    ],
)
def test_everything_else_is_refused_in_a_sentence(text: str) -> None:
    assert not is_valid_moment(text)
    with pytest.raises(ValueError, match=r"[a-z].*\.$"):
        parse_moment(text)


def test_a_parsed_moment_says_what_it_may_mean() -> None:
    month = parse_moment("2024-02~")
    assert (month.precision, month.is_approximate, month.has_zone) == ("month", True, False)
    assert month.earliest == datetime(2024, 2, 1, tzinfo=UTC)
    assert month.latest == datetime(2024, 2, 29, 23, 59, 59, tzinfo=UTC)
    zoned = parse_moment("2012-08-01T09:30:00-04:00")
    assert zoned.earliest == zoned.latest == datetime(2012, 8, 1, 13, 30, tzinfo=UTC)
    assert parse_moment("0001-01-01T00:00+05:00").earliest.year == 1
    assert parse_moment("9999-12-31T23:59-05:00").earliest.year == 9999


READ = [
    ("2026-11-14 09:42", "2026-11-14T09:42+01:00"),
    ("2026-07-14 09:42", "2026-07-14T09:42+02:00"),
    ("14 Nov 2026 09:42 UTC", "2026-11-14T09:42Z"),
    ("14 November 2026, at 09.42", "2026-11-14T09:42+01:00"),
    ("November 14, 2026, 9:42 pm", "2026-11-14T21:42+01:00"),
    ("14th of November 2026 at 09:42 UTC", "2026-11-14T09:42Z"),
    ("14 Nov", "2026-11-14"),
    ("2 Jan", "2027-01-02"),
    ("Sept 2026", "2026-09"),
    ("09:42", "2026-11-14T09:42+01:00"),
    ("9:42 UTC", "2026-11-14T09:42Z"),
    ("09:42Z", "2026-11-14T09:42Z"),
    ("9:42 UTC+2", "2026-11-14T09:42+02:00"),
    ("14 Nov 9:42 -0430", "2026-11-14T09:42-04:30"),
    ("9 am", "2026-11-14T09:00+01:00"),
    ("12am", "2026-11-14T00:00+01:00"),
    ("12 pm", "2026-11-14T12:00+01:00"),
    ("2026-11", "2026-11"),
    ("Nov 2026", "2026-11"),
    ("2026", "2026"),
    ("about 2026", "2026~"),
    ("about 09:42", "2026-11-14T09:42+01:00~"),
    ("~09:42", "2026-11-14T09:42+01:00~"),
    ("09:42~", "2026-11-14T09:42+01:00~"),
    ("about 14 Nov 2026", "2026-11-14~"),
    ("today", "2026-11-14"),
    ("yesterday 23:27", "2026-11-13T23:27+01:00"),
    ("tomorrow 8:00 UTC", "2026-11-15T08:00Z"),
    ("Sat 14 Nov 2026 09:42", "2026-11-14T09:42+01:00"),
    ("2026-11-14T09:42", "2026-11-14T09:42"),
    ("2026-11-14T09:42:00Z", "2026-11-14T09:42:00Z"),
    ("2026-11-14t09:42z", "2026-11-14T09:42Z"),
    ("2026-11-14 09:42+01:00", "2026-11-14T09:42+01:00"),
    ("14 Nov 2026, 09:42 (zone not recorded)", "2026-11-14T09:42"),
    ("14/11/2026", "2026-11-14"),
    ("11/14/2026", "2026-11-14"),
    ("03/03/2026", "2026-03-03"),
    ("14.11.2026 09:42:03", "2026-11-14T09:42:03+01:00"),
    ("  14\u00a0Nov\u202f2026  ", "2026-11-14"),
    ("۲۰۲۶-۱۱-۱۴", "2026-11-14"),
]


@pytest.mark.parametrize(("typed", "expected"), READ)
def test_what_people_type_is_read(typed: str, expected: str) -> None:
    assert read_moment(typed, zone=AMSTERDAM, today=TODAY) == expected


def test_a_person_in_utc_gets_z() -> None:
    assert read_moment("14 Nov 2026 09:42", zone=UTC_ZONE, today=TODAY) == "2026-11-14T09:42Z"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "leave the field empty"),
        ("03/04/2026", "Type 3 April 2026 or 4 March 2026."),
        ("31 Feb 2026", "28 days"),
        ("29 Feb", "not a real date"),
        ("99/99/2026", "not a real date"),
        ("2026-13", "not a real date"),
        ("25:00", "between 00:00 and 23:59"),
        ("13 pm", "the hour is 1 to 12"),
        ("Fri 14 Nov 2026", "is a Saturday"),
        ("29 Mar 2026 02:30", "did not exist in Amsterdam on 29 March 2026"),
        ("25 Oct 2026 02:30", "25 October 2026 02:30 +02:00 for the first"),
        ("14 Nov 9:42 CET", "Type UTC, or an offset"),
        ("9:42 +19:00", "no zone uses"),
        ("Nov 2026 09:42", "Type the day too"),
        ("soon", "Type it like 14 Nov 2026 09:42"),
        ("9", "not a date or time"),
        ("9" * 20_000, "longer than any date"),
    ],
)
def test_what_cannot_be_read_is_refused_in_the_forms_words(typed: str, words: str) -> None:
    with pytest.raises(ValueError, match=r"\S") as refusal:
        read_moment(typed, zone=AMSTERDAM, today=TODAY)
    assert words in str(refusal.value)


def test_a_refusal_of_a_repeated_hour_names_two_texts_that_work() -> None:
    assert (
        read_moment("25 October 2026 02:30 +02:00", zone=AMSTERDAM, today=TODAY) == "2026-10-25T02:30+02:00"
    )
    assert (
        read_moment("25 October 2026 02:30 +01:00", zone=AMSTERDAM, today=TODAY) == "2026-10-25T02:30+01:00"
    )


@given(moments())
def test_valid_text_is_kept_exactly(text: str) -> None:
    assert read_moment(text, zone=AMSTERDAM, today=TODAY) == text


@given(moments(), st.sampled_from([AMSTERDAM, UTC_ZONE, ZoneInfo("Asia/Tehran")]), st.dates(date(1900, 1, 1)))
def test_saving_a_field_unchanged_changes_nothing(text: str, zone: ZoneInfo, today: date) -> None:
    assert is_same(read_moment(format_for_field(text), zone=zone, today=today), text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026-11-14T09:42:00Z", "14 Nov 2026 09:42 UTC"),
        ("2026-11-14T09:42:07Z", "14 Nov 2026 09:42:07 UTC"),
        ("2026-11-14T09:42:00+01:00~", "about 14 Nov 2026 09:42 +01:00"),
    ],
)
def test_a_field_shows_seconds_only_where_they_say_something(text: str, shown: str) -> None:
    assert format_for_field(text) == shown


@given(st.text(max_size=90))
def test_any_typing_is_a_moment_or_a_sentence(typed: str) -> None:
    try:
        assert is_valid_moment(read_moment(typed, zone=AMSTERDAM, today=TODAY))
    except ValueError as refusal:
        assert str(refusal).endswith(".")


@pytest.mark.parametrize(
    ("text", "shown", "in_amsterdam"),
    [
        ("2026-11-14T10:50:00Z", "14 Nov 2026, 10:50 UTC", "14 Nov 2026, 11:50 Amsterdam (10:50 UTC)"),
        ("2026-11-14T23:30Z", "14 Nov 2026, 23:30 UTC", "15 Nov 2026, 00:30 Amsterdam (14 Nov, 23:30 UTC)"),
        (
            "2012-08-01T09:30:00-04:00",
            "1 Aug 2012, 09:30 UTC−4 (13:30 UTC)",
            "1 Aug 2012, 15:30 Amsterdam (13:30 UTC)",
        ),
        (
            "2026-11-14T10:00+05:30",
            "14 Nov 2026, 10:00 UTC+5:30 (04:30 UTC)",
            "14 Nov 2026, 05:30 Amsterdam (04:30 UTC)",
        ),
        (
            "2026-11-14T10:00:07Z~",
            "about 14 Nov 2026, 10:00:07 UTC",
            "about 14 Nov 2026, 11:00:07 Amsterdam (10:00:07 UTC)",
        ),
        (
            "2026-11-14T09:42",
            "14 Nov 2026, 09:42 (zone not recorded)",
            "14 Nov 2026, 09:42 (zone not recorded)",
        ),
        ("2026-11-14~", "about 14 Nov 2026", "about 14 Nov 2026"),
        ("2026-11", "Nov 2026", "Nov 2026"),
        ("2003", "2003", "2003"),
    ],
)
def test_moments_are_shown_as_exactly_as_given(text: str, shown: str, in_amsterdam: str) -> None:
    assert plain(format_moment(text)) == shown
    assert plain(format_moment(text, zone=AMSTERDAM)) == in_amsterdam


@given(moments())
def test_every_moment_can_be_shown(text: str) -> None:
    for zone in (None, AMSTERDAM, ZoneInfo("Pacific/Kiritimati"), ZoneInfo("America/Los_Angeles")):
        assert parse_moment(text).wall.strftime("%Y")[-2:] in format_moment(text) or zone is not None
        assert format_moment(text, zone=zone)
    assert format_in_zone(text, AMSTERDAM)


def test_the_ends_of_the_calendar_can_be_shown() -> None:
    assert "9999" in format_moment("9999-12-31T23:59Z", zone=AMSTERDAM)
    assert format_moment("0001-01-01T00:00Z", zone=ZoneInfo("America/Los_Angeles"))


def test_a_zone_equal_to_utc_that_day_is_shown_once() -> None:
    assert (
        plain(format_moment("2026-11-14T10:50Z", zone=ZoneInfo("Europe/London"))) == "14 Nov 2026, 10:50 UTC"
    )
    assert "11:50 London (10:50 UTC)" in plain(
        format_moment("2026-07-14T10:50Z", zone=ZoneInfo("Europe/London"))
    )


def test_the_date_can_be_left_away_and_one_zone_shown_alone() -> None:
    assert format_moment("2026-11-14T09:42Z", with_date=False) == "09:42\u00a0UTC"
    assert format_in_zone("2026-11-14T09:42Z", AMSTERDAM, with_date=False) == "10:42\u00a0Amsterdam"
    assert format_in_zone("2026-11", AMSTERDAM) == "Nov\u00a02026"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("Europe/Amsterdam", "Amsterdam"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("Etc/UTC", "UTC"),
        ("Etc/GMT+5", "UTC−5"),
        ("UTC", "UTC"),
    ],
)
def test_zones_have_short_names(key: str, name: str) -> None:
    assert name_zone(ZoneInfo(key)) == name


def test_sorting_keeps_equal_rows_in_order_and_puts_unknown_last() -> None:
    rows = [None, "2026-11-14T09:42:00Z", "2003", "2026-11-14T11:42+02:00", "2026-11-14", "2026-08", None]
    ordered = sorted(range(len(rows)), key=lambda position: sort_key(rows[position]))
    assert [rows[i] for i in ordered][:3] == ["2003", "2026-08", "2026-11-14"]
    assert ordered[3:] == [3, 1, 0, 6]


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2017-01-31T23:27:00Z", "2017-02-01T18:14:00Z", "18 h 47 min"),
        ("2012-08-01T09:30:00-04:00", "2012-08-01T14:15:00Z", "45 min"),
        ("2026-11-14T09:42", "2026-11-14T09:42", "0 min"),
        ("2026-11-14T09:42Z~", "2026-11-14T10:20Z", "about 38 min"),
        ("2022-12-16", "2022-12-29", "about 13 days"),
        ("2022-12-16", "2022-12-16", "within 24 h"),
        ("2022-12-16", "2023-01-04T22:30:00Z", "18 days 22 h to 19 days 22 h"),
        (None, "2026", "not known yet"),
        ("2026", None, "not known yet"),
        ("2026-11-14T09:42", "2026-11-14T09:42Z", "not comparable: one time has a zone, the other has none"),
        ("2026-11-14T09:42Z", "2026-11-14T09:41Z", "invalid: the end is before the start"),
        ("2026-11-15", "2026-11-14T09:41Z", "invalid: the end is before the start"),
    ],
)
def test_durations_say_as_much_as_the_times_allow(start: str | None, end: str | None, text: str) -> None:
    assert plain(measure_between(start, end).text) == text


@given(moments(), moments())
def test_a_duration_is_bounded_or_explained(start: str, end: str) -> None:
    duration = measure_between(start, end)
    if duration.problem is None:
        assert duration.low is not None
        assert duration.high is not None
        assert 0 <= duration.low <= duration.high
        assert duration.minutes is None or duration.low <= duration.minutes <= duration.high
    else:
        assert duration.minutes is duration.low is duration.high is None


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "0 min"),
        (38, "38 min"),
        (84, "84 min"),
        (119, "119 min"),
        (120, "2 h"),
        (122, "2 h 02 min"),
        (1080, "18 h"),
        (1127, "18 h 47 min"),
        (4319, "71 h 59 min"),
        (4320, "3 days"),
        (4560, "3 days 4 h"),
    ],
)
def test_durations_read_like_speech_and_never_wrap(minutes: int, text: str) -> None:
    assert format_duration(minutes) == text.replace(" ", "\u00a0")


def test_a_negative_duration_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        format_duration(-1)


@pytest.mark.parametrize(
    ("text", "days", "moved"),
    [
        ("2026-11-14T09:42:00Z", 20, "2026-12-04T09:42:00Z"),
        ("2026-11-14T10:00Z~", -14, "2026-10-31T10:00Z~"),
        ("2024-02-28~", 1, "2024-02-29~"),
        ("2026-08", 10, "2026-08"),
        ("2026-08", 100, "2026-11"),
        ("2003", 100, "2003"),
        ("2003~", 400, "2004~"),
        ("2012-08-01T09:30:00-04:00", 0, "2012-08-01T09:30:00-04:00"),
    ],
)
def test_moments_are_shifted_by_whole_days(text: str, days: int, moved: str) -> None:
    assert shift_moment(text, days) == moved


@given(moments(), st.integers(-4_000_000, 4_000_000))
def test_a_shift_keeps_precision_or_refuses(text: str, days: int) -> None:
    try:
        moved = parse_moment(shift_moment(text, days))
    except ValueError as refusal:
        assert "calendar" in str(refusal)
        return
    before = parse_moment(text)
    assert (moved.precision, moved.offset, moved.is_approximate) == (
        before.precision,
        before.offset,
        before.is_approximate,
    )
