"""Recorded numbers come out in words with every digit they went in with."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from incidents.domain.facts import Certainty, IncidentFacts, Measure, Share
from incidents.domain.figures import (
    format_about,
    format_measure,
    format_money,
    format_number,
    format_range,
    has_number,
    key_figures,
    round_two_significant,
)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def measure(
    value: str | None = None,
    unit: str | None = None,
    *,
    low: str | None = None,
    high: str | None = None,
    currency: str | None = None,
    text: str | None = None,
    certainty: Certainty = "confirmed",
    share: Share | None = None,
    dimension: str = "operations",
    name: str = "a",
    rank: int | None = None,
) -> Measure:
    return Measure(
        dimension=dimension,
        name=name,
        certainty=certainty,
        value=number(value),
        unit=unit,
        low=number(low),
        high=number(high),
        currency=currency,
        text=text,
        share=share,
        key_figure=rank,
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1116", "1,116"),
        ("0", "0"),
        ("2.29", "2.29"),
        ("24.0", "24.0"),
        ("-5", "−5"),
        ("1E+3", "1,000"),
        ("460000000", "460,000,000"),
        ("0.0001", "0.0001"),
        ("1E+400", "1E+400"),
        ("1E-30", f"0.{'0' * 29}1"),
        ("1E-31", "1E-31"),
    ],
)
def test_numbers_keep_their_digits(value: str, shown: str) -> None:
    assert format_number(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("value", "currency", "shown"),
    [
        ("774200", "USD", "US$774,200"),
        ("770000", "USD", "US$770,000"),
        ("180000", None, "180,000"),
        ("45000", "EUR", "€45,000"),
        ("1200.50", "GBP", "£1,200.50"),
        ("1200", "CHF", "CHF 1,200"),
        ("460000000", "USD", "US$460 million"),
        ("3150000000", "USD", "US$3.15 billion"),
        ("12345678", "USD", "US$12,345,678"),
        ("1000000", "IRR", "IRR 1 million"),
        ("-1500000", "EUR", "−€1.5 million"),
        ("0", "EUR", "€0"),
    ],
)
def test_money_is_exact_and_carries_its_currency(value: str, currency: str | None, shown: str) -> None:
    assert plain(format_money(Decimal(value), currency)) == shown


@given(st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, places=2))
def test_money_words_can_be_read_back_exactly(value: Decimal) -> None:
    shown = plain(format_money(value, "USD")).replace("US$", "").replace("−", "-").replace(",", "")
    amount, _, word = shown.partition(" ")
    scale = {"": 0, "million": 6, "billion": 9, "trillion": 12}[word]
    assert Decimal(amount).scaleb(scale) == value


@pytest.mark.parametrize(
    ("value", "rounded"),
    [
        ("774200", "770000"),
        ("3741", "3700"),
        ("24.8", "25"),
        ("0.0234", "0.023"),
        ("0", "0"),
        ("38", "38"),
        ("999", "1000"),
        ("125", "120"),
        ("135", "140"),
        ("-258000", "-260000"),
        (f"1{'2' * 399}", f"12{'0' * 398}"),
    ],
)
def test_rounding_keeps_two_significant_digits(value: str, rounded: str) -> None:
    assert round_two_significant(Decimal(value)) == Decimal(rounded)


def test_a_rounding_says_about_and_names_the_exact_figure() -> None:
    figure = format_about(Decimal(774200), currency="USD")
    assert plain(figure.text) == "about US$0.77 million"
    assert (figure.origin, figure.source) == ("rounding", "US$774,200")
    assert plain(format_about(Decimal(460000000), currency="USD").text) == "US$460 million"
    assert plain(format_about(Decimal(3230), "shoppers").text) == "about 3,200 shoppers"
    assert plain(format_about(Decimal(1234567890), currency="EUR").text) == "about €1.2 billion"
    assert format_about(Decimal(38), "minutes").origin == "recorded"


@pytest.mark.parametrize(
    ("low", "high", "unit", "currency", "shown"),
    [
        ("63", "93", "minutes", None, "63 to 93 minutes"),
        ("155000", "387000", None, "USD", "US$155,000 to US$387,000"),
        ("5880000", "14664000", None, "USD", "US$5,880,000 to US$14,664,000"),
        ("1000000", "2500000", None, "USD", "US$1 million to US$2.5 million"),
        (None, "5", "customers", None, "up to 5 customers"),
        ("180", None, "cities", None, "at least 180 cities"),
        ("45000", "45000", None, "EUR", "€45,000"),
        (None, None, "cities", None, ""),
    ],
)
def test_ranges(
    low: str | None, high: str | None, unit: str | None, currency: str | None, shown: str
) -> None:
    assert plain(format_range(number(low), number(high), unit, currency)) == shown


MEASURES = [
    (measure("38", "minutes"), "38 minutes", ""),
    (measure("1080", "minutes"), "18 h", "1,080 minutes"),
    (measure("84", "minutes"), "84 minutes", ""),
    (measure("2.5", "minutes"), "2.5 minutes", ""),
    (measure("6", "hours"), "6 hours", ""),
    (measure("24.8", "%"), "24.8 %", ""),
    (measure("0", "shoppers"), "0 shoppers", ""),
    (
        measure("3741", "orders", share=Share(percent=Decimal("24.3"), of="card orders tried")),
        "3,741 orders",
        "24.3 % of card orders tried",
    ),
    (
        measure("3230", "shoppers", low="3050", high="3400", share=Share(percent=Decimal("24.0"))),
        "3,230 shoppers",
        "3,050 to 3,400 shoppers · 24.0 %",
    ),
    (measure("774200", currency="USD"), "US$774,200", ""),
    (measure("460000000", currency="USD"), "US$460 million", "US$460,000,000"),
    (measure("539", "orders in five minutes"), "539 orders in five minutes", ""),
    (measure(low="63", high="93", unit="minutes"), "63 to 93 minutes", ""),
    (measure(high="5", unit="customers"), "Up to 5 customers", ""),
    (measure(low="397000000", unit="shares"), "At least 397,000,000 shares", ""),
    (measure(share=Share(percent=Decimal(80), of="traffic")), "80 % of traffic", ""),
    (measure(text="None found"), "None found", ""),
    (measure(text="None found", certainty="likely"), "None found", ""),
    (measure(text="Counsel decides", certainty="unknown"), "Not known yet", "Counsel decides"),
    (measure(), "Not known yet", ""),
]


@pytest.mark.parametrize(("row", "value", "detail"), MEASURES)
def test_measures_lead_with_one_figure(row: Measure, value: str, detail: str) -> None:
    shown = format_measure(row)
    assert (plain(shown.value_text), plain(shown.detail_text)) == (value, detail)
    assert shown.is_known is (value != "Not known yet")


@given(st.decimals(min_value=0, max_value=10**14, allow_nan=False, allow_infinity=False))
@example(Decimal("1E-30"))
@example(Decimal("1E-31"))
def test_a_recorded_value_is_always_found_in_the_text(value: Decimal) -> None:
    # With more than thirty noughts it stands as it was recorded, which no reader could count otherwise.
    written = str(value) if value.adjusted() < -30 else f"{value:,f}"
    for row in (
        measure(str(value), "minutes"),
        measure(str(value), currency="EUR"),
        measure(str(value), "orders"),
    ):
        shown = format_measure(row)
        assert written in plain(f"{shown.value_text} {shown.detail_text}")


def test_each_printed_number_is_listed_with_its_origin() -> None:
    figures = format_measure(measure("1080", "minutes", low="1000", high="1100")).figures
    assert [(plain(figure.text), figure.origin) for figure in figures] == [
        ("1,080 minutes", "recorded"),
        ("1,000 minutes", "recorded"),
        ("1,100 minutes", "recorded"),
        ("18 h", "derived"),
    ]


def test_zero_is_a_number_and_nothing_is_not() -> None:
    assert has_number(measure("0"))
    assert has_number(measure(high="5"))
    assert not has_number(measure(text="None found"))


def test_ranked_rows_are_the_key_figures_even_without_a_value() -> None:
    rows = (measure("1", name="unranked"), measure("2", name="second", rank=2), measure(name="first", rank=1))
    assert [row.name for row in key_figures(IncidentFacts(title="t", impact=rows))] == ["first", "second"]


def test_without_ranks_the_first_four_rows_with_a_value_lead() -> None:
    rows = (
        measure("1", name="ops"),
        measure(None, name="empty", dimension="duration"),
        measure("0", name="data", dimension="data"),
        measure("5", name="money", dimension="revenue"),
        measure("7", name="people", dimension="customers"),
        measure("9", name="length", dimension="duration"),
    )
    names = [row.name for row in key_figures(IncidentFacts(title="t", impact=rows))]
    assert names == ["length", "people", "money", "data"]
    assert key_figures(IncidentFacts(title="t")) == ()
