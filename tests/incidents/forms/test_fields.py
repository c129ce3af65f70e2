"""What a person types into one field: kept as typed, read as meant, or refused in words that help."""

from datetime import date
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError

from incidents.forms.fields import (
    CurrencyField,
    LinesField,
    MomentField,
    NumberField,
    Setting,
    TextField,
    TruthField,
    WordField,
    long_text,
    short_text,
)

SETTING = Setting(zone=ZoneInfo("Europe/Amsterdam"), today=date(2026, 11, 14))


def moment() -> MomentField:
    field = MomentField("When")
    field.setting = SETTING
    return field


def refusal(field: Any, typed: Any) -> str:
    with pytest.raises(ValidationError) as refused:
        field.clean(typed)
    return str(refused.value.messages[0])


@pytest.mark.parametrize(
    "typed",
    [
        "  spaces around  ",
        "line\nline\n\nline\n",
        "پرداخت‌ها از ساعت ۰۹:۴۲ ناموفق است",
        "\u200fright to left\u200e",
        "\u202eoverridden\u202c",
        "🔥👩‍👩‍👧‍👦",
        "<b>not markup</b> & {{ not a template }}",
        "e\u0301 is not é",
        "\ufeffmark",
        "zero\u200bwidth",
    ],
)
def test_text_is_kept_as_typed(typed: str) -> None:
    assert long_text("Text").clean(typed) == typed


@pytest.mark.parametrize("typed", ["a\r\nb\r\n", "a\rb\r", "a\nb\n"])
def test_line_ends_are_made_one_kind(typed: str) -> None:
    assert long_text("Text").clean(typed) == "a\nb\n"


def test_line_ends_count_once_against_the_limit() -> None:
    assert long_text("Text").clean("a\r\n" * 10_000) == "a\n" * 10_000


@pytest.mark.parametrize("letter", ["x", "ش", "支", "🔥"])
def test_limits_count_code_points(letter: str) -> None:
    assert long_text("Text").clean(letter * 20_000) == letter * 20_000
    message = "This holds 20001 characters; 20,000 fit. Shorten it; what you typed is still here."
    assert refusal(long_text("Text"), letter * 20_001) == message
    assert short_text("Text").clean(letter * 500) == letter * 500
    assert refusal(short_text("Text"), letter * 501).startswith("This holds 501 characters; 500 fit.")


def test_a_nul_is_refused() -> None:
    assert refusal(short_text("Text"), "a\0b") == "Null characters are not allowed."


def test_nothing_typed_is_not_known_unless_the_record_always_holds_a_text() -> None:
    assert TextField().clean("") is None
    assert TextField(keeps_empty=True).clean("") == ""
    assert TextField().clean(" ") == " "


def test_the_browser_is_not_told_to_cut_at_the_limit() -> None:
    assert "maxlength" not in short_text("Text").widget.attrs


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("0", "0"),
        ("1116", "1116"),
        ("1,116", "1116"),
        ("1,234,567.50", "1234567.50"),
        ("1 234 567", "1234567"),
        ("1\u202f234", "1234"),
        ("۱۲۳۴", "1234"),
        ("١٢٫٥", None),
        ("٠٫٧٧", None),
        ("12.5%", "12.5"),
        ("12 %", "12"),
        ("0.10", "0.10"),
        (" 7 ", "7"),
        ("40k", "40000"),
        ("1.25 K", "1250"),
        ("1,116k", "1116000"),
        ("0.0005k", "0.5"),
    ],
)
def test_numbers_are_read_digit_for_digit(typed: str, value: str | None) -> None:
    if value is None:
        assert "Write a number such as 1,116 or 0.77." in refusal(NumberField("Value"), typed)
        return
    read = NumberField("Value").clean(typed)
    assert isinstance(read, Decimal)
    assert str(read) == value


@pytest.mark.parametrize(
    "typed",
    [
        "many",
        "1,2",
        "1,23,456",
        "1.2.3",
        "1e5",
        "0x10",
        "NaN",
        "Infinity",
        "½",
        "²",
        "1_000",
        "12 apples",
        "k",
        "~3k",
        "3m",
        "1" * 401,
    ],
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    message = "Write a number such as 1,116 or 0.77. Words belong in the text beside it."
    assert refusal(NumberField("Value"), typed) == message


@pytest.mark.parametrize("typed", ["-1", "\u22121", "- 5", "-0.5"])
def test_below_zero_is_refused(typed: str) -> None:
    assert refusal(NumberField("Value"), typed).startswith("This cannot be below zero.")


def test_a_number_is_shown_as_it_is_read() -> None:
    field = NumberField("Value")
    for value in ("1116", "0.77", "1234567.50", "0"):
        shown = field.prepare_value(Decimal(value))
        assert str(field.clean(shown)) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("14 Nov 2026 09:42 UTC", "2026-11-14T09:42Z"),
        ("14 Nov 2026 09:42", "2026-11-14T09:42+01:00"),
        ("09:42", "2026-11-14T09:42+01:00"),
        ("۱۴ Nov ۲۰۲۶ ۰۹:۴۲ UTC", "2026-11-14T09:42Z"),
        ("Nov 2026", "2026-11"),
        ("14 Nov", "2026-11-14"),
        ("about 09:42 UTC", "2026-11-14T09:42Z~"),
        ("", None),
        ("   ", None),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, value: str | None) -> None:
    assert moment().clean(typed) == value


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("30 Feb 2026", "is not a real date"),
        ("2026-02-29", "is not a real date"),
        ("32 Nov 2026", "is not a real date"),
        ("31 Nov 2026", ""),
        ("2026-13-01", "is not a real date"),
        ("25:00", ""),
        ("09:61", ""),
        ("03/04/2026", "can be 3 April or 4 March. Type 3 April 2026 or 4 March 2026."),
        ("soon", "is not a date or time we can read"),
        ("14 Nov 2026 09:42 CST", "We can't tell which zone “CST” is"),
        ("29 Mar 2026 02:30", "did not exist in Amsterdam"),
        ("25 Oct 2026 02:30", "02:30"),
        ("Mon 14 Nov 2026", "14 November 2026 is a Saturday."),
        ("14 Nov\0 2026", "That is not a time."),
        ("9" * 81, "That is not a time."),
        ("\u202e14 Nov 2026", ""),
        ("1430", "“1430” reads as the year 1430. For the time, type 14:30."),
        ("۱۴۰۵/۰۹/۰۲", "reads as the year 1405. Type the year like 2026."),
    ],
)
def test_times_that_cannot_be_are_refused(typed: str, words: str) -> None:
    assert words in refusal(moment(), typed)


def test_a_time_is_shown_so_that_it_reads_back() -> None:
    field = moment()
    for value in ("2026-11-14T09:42Z", "2026-11-14T09:42:07+01:00", "2026-11", "2026", "2026-11-14~"):
        assert field.clean(field.prepare_value(value)) == value


@pytest.mark.parametrize(("typed", "code"), [("usd", "USD"), (" EUR ", "EUR"), ("IRR", "IRR"), ("", None)])
def test_currencies_are_codes(typed: str, code: str | None) -> None:
    assert CurrencyField().clean(typed) == code


@pytest.mark.parametrize("typed", ["ZZZ", "$", "Euro", "US", "USDD", "U\0D"])
def test_unknown_currencies_are_refused(typed: str) -> None:
    message = "We do not know that currency. Write its three letters, such as USD or EUR."
    assert refusal(CurrencyField(), typed) == message


def test_lists_are_one_line_each_and_bounded() -> None:
    field = LinesField("Lines")
    assert field.clean("one\r\n\r\n two \r\n") == ["one", " two "]
    assert field.clean("") == []
    assert refusal(field, "\n".join(["x"] * 21)).startswith("These are 21 lines; 20 fit.")
    assert refusal(field, "x" * 501).startswith("A line is longer than 500 characters.")
    assert refusal(field, "a\0b") == "Null characters are not allowed."


def test_words_are_those_of_the_record() -> None:
    assert WordField("Certainty", "certainty", or_else="unknown").clean("") == "unknown"
    assert WordField("Kind", "cause_kind", blank="Not said").clean("") is None
    assert "SEV9" in refusal(WordField("Severity", "level"), "SEV9")


def test_an_unticked_box_keeps_never_said_apart_from_no() -> None:
    assert TruthField("Box").clean(False) is False
    assert TruthField("Box", keeps_absent=True).clean(False) is None
    assert TruthField("Box", keeps_absent=True).clean("on") is True
