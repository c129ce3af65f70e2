"""Numbers, times and recorded sentences as they are said aloud."""

from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from incidents.domain import spoken
from incidents.domain.spoken_text import count_words, quote, speak, speak_phrase, speak_sentences


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "zero"),
        (7, "seven"),
        (19, "nineteen"),
        (26, "twenty-six"),
        (100, "one hundred"),
        (115, "one hundred and fifteen"),
        (1001, "one thousand and one"),
        (3741, "three thousand seven hundred and forty-one"),
        (26_000, "twenty-six thousand"),
        (774_200, "seven hundred and seventy-four thousand two hundred"),
        (1_000_001, "one million and one"),
        (-4, "minus four"),
    ],
)
def test_whole_numbers(number: int, said: str) -> None:
    assert spoken.say_integer(number) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("28.3", "twenty-eight point three"),
        ("0.35", "zero point three five"),
        ("24.0", "twenty-four"),
        ("460000000", "four hundred and sixty million"),
        ("3150000000", "three point one five billion"),
        ("1234567", "one million two hundred and thirty-four thousand five hundred and sixty-seven"),
    ],
)
def test_numbers_keep_every_digit_that_says_something(number: str, said: str) -> None:
    assert spoken.say_number(Decimal(number)) == said


def test_a_number_too_large_to_say_stays_in_digits() -> None:
    assert spoken.say_number(Decimal(10) ** 20) == "1" + "0" * 20


@pytest.mark.parametrize(
    ("number", "said", "is_rounded"),
    [
        ("3741", "three thousand seven hundred and forty-one", False),
        ("26000", "twenty-six thousand", False),
        ("26310", "about twenty-six thousand", True),
        ("774200", "about seven hundred and seventy thousand", True),
    ],
)
def test_about_is_said_only_when_a_digit_changed(number: str, said: str, is_rounded: bool) -> None:
    assert spoken.say_about(Decimal(number)) == (said, is_rounded)


def test_a_currency_is_named_and_never_assumed() -> None:
    assert spoken.name_currency("EUR") == "euros"
    assert spoken.name_currency("USD", is_one=True) == "US dollar"
    assert spoken.name_currency("THB") == "THB"
    assert spoken.name_currency(None) == ""


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (1, "one minute"),
        (38, "thirty-eight minutes"),
        (125, "two hours and five minutes"),
        (1080, "eighteen hours"),
        (5820, "four days and one hour"),
    ],
)
def test_durations(minutes: int, said: str) -> None:
    assert spoken.say_duration(minutes) == said


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        ((10, 44, 0), "ten forty-four"),
        ((9, 3, 0), "nine oh three"),
        ((9, 0, 0), "nine o’clock"),
        ((17, 0, 0), "five in the afternoon"),
        ((20, 0, 0), "eight in the evening"),
        ((13, 42, 0), "thirteen forty-two"),
        ((0, 0, 0), "midnight"),
        ((12, 0, 0), "noon"),
        ((0, 20, 0), "twenty minutes past midnight"),
        ((9, 42, 3), "nine forty-two and three seconds"),
    ],
)
def test_clock_times(clock: tuple[int, int, int], said: str) -> None:
    assert spoken.say_clock(*clock) == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2017", "in twenty seventeen"),
        ("2003", "in two thousand and three"),
        ("2017-02", "in February twenty seventeen"),
        ("2021-03-31", "on the thirty-first of March"),
        ("2026-11-14T10:44:00Z", "at ten forty-four UTC"),
        ("2026-11-14T10:44~", "at about ten forty-four by our clocks"),
        ("2026-11-15T00:00:00Z", "at midnight UTC on the fifteenth of November"),
        ("2026-11-14T09:30:00-04:00", "at nine thirty UTC minus four"),
    ],
)
def test_moments_keep_their_precision(moment: str, said: str) -> None:
    assert spoken.say_when(moment, day=date(2026, 11, 14)) == said


@pytest.mark.parametrize(("clock", "said"), [("our time", "at nine thirty our time"), ("", "at nine thirty")])
def test_a_clock_the_room_knows_is_said_in_place_of_an_offset(clock: str, said: str) -> None:
    assert spoken.say_when("2026-11-14T09:30+01:00", day=date(2026, 11, 14), clock=clock) == said


def test_the_listeners_clock_is_said_only_where_it_differs() -> None:
    assert spoken.say_local("2026-11-14T11:00:00Z", ZoneInfo("Europe/Amsterdam")) == "noon your time"
    assert spoken.say_local("2026-11-14T11:00:00Z", ZoneInfo("UTC")) == ""
    assert spoken.say_local("2026-11-14", ZoneInfo("Europe/Amsterdam")) == ""
    late = spoken.say_local("2026-11-14T23:30:00Z", ZoneInfo("Europe/Amsterdam"))
    assert (
        late
        == "twelve minutes past midnight".replace("twelve", "thirty")
        + " on the fifteenth of November your time"
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("3,741 orders failed", "Three thousand seven hundred and forty-one orders failed."),
        ("We lost 28.3 % of traffic.", "We lost twenty-eight point three percent of traffic."),
        ("From 11:00 to 20:00 UTC", "From eleven o’clock to eight in the evening UTC."),
        ("Worth US$774,200", "Worth seven hundred and seventy-four thousand two hundred US dollars."),
        ("About 10 million USD per minute", "About ten million US dollars per minute."),
        ("On 31 March 2021 it expired", "On the thirty-first of March twenty twenty-one it expired."),
        ("Before 2023-01-05 00:00 UTC", "Before midnight UTC on the fifth of January."),
        ("About 4.5 GB left", "About four point five gigabytes left."),
        ("A 41-minute failure", "A forty-one-minute failure."),
        ("45–50 people", "Forty-five to fifty people."),
        (
            "The `notAfter` field reached **09:42:00 UTC** (E-02)",
            "The notAfter field reached nine forty-two UTC.",
        ),
        ("Server db1, release 34-70694 and S3", "Server db1, release 34-70694 and S3."),
        ("Called at (about 10:00 UTC)", "Called at, about ten o’clock UTC."),
        ("It fell; it rose", "It fell. It rose."),
        ("Three are hit. 14 are safe.", "Three are hit. Fourteen are safe."),
        ("- first\n- second", "First. Second."),
        ("", ""),
    ],
)
def test_recorded_sentences_become_sayable(written: str, said: str) -> None:
    assert speak(written, "Summary").text == said


def test_a_long_sentence_is_cut_where_one_breathes() -> None:
    written = (
        "It is still going on: 3,741 orders worth about 0.77 million US dollars have failed, and about a"
        " third of that value is likely lost for good."
    )
    assert [part.text for part in speak_sentences(written, "Summary")] == [
        "It is still going on.",
        "Three thousand seven hundred and forty-one orders worth about seven hundred and seventy"
        " thousand US dollars have failed.",
        "About a third of that value is likely lost for good.",
    ]


def test_every_figure_comes_with_its_source() -> None:
    figures = speak("Two of 2,049 orders at 10:05 UTC", "Data point").figures
    assert [(figure.text, figure.source) for figure in figures] == [
        ("two thousand and forty-nine", "Data point: 2,049"),
        ("ten oh five", "Data point: 10:05"),
        ("Two", "Data point: Two"),
    ]


def test_a_phrase_loses_its_capital_only_where_it_is_no_name() -> None:
    assert speak_phrase("Restart the gateways.", "Plan").text == "restart the gateways"
    assert speak_phrase("Bitbucket tokens rotated.", "Plan").text == "Bitbucket tokens rotated"
    assert speak_phrase("AWS keys replaced.", "Plan").text == "AWS keys replaced"


def test_another_language_is_quoted_as_recorded() -> None:
    said = quote("Die Zahlung von 3.741 Kunden schlug fehl.", "Summary")
    assert said.text == "“Die Zahlung von 3.741 Kunden schlug fehl.”"
    assert [figure.text for figure in said.figures] == ["3.741"]


def test_words_are_counted_as_they_are_spoken() -> None:
    assert count_words("forty-one orders don’t fail") == 5
