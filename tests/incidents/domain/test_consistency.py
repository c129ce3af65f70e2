"""Figures that do not agree across the fields of one record, and those that only look so."""

from decimal import Decimal
from typing import Any

import pytest

from incidents.domain.consistency import check_figures
from incidents.domain.facts import IncidentFacts, Measure, Share, Summary, Times


def measure(name: str, dimension: str = "customers", **values: Any) -> Measure:
    numbers = {key: Decimal(str(value)) for key, value in values.items() if key in ("value", "low", "high")}
    words = {key: value for key, value in values.items() if key not in numbers}
    members: dict[str, Any] = {**numbers, **words}
    return Measure(dimension=dimension, name=name, certainty="confirmed", **members)


ORDERS = measure("Orders that failed", value=3741, unit="orders")


def codes(plain: str, *impact: Measure, **members: Any) -> list[tuple[str, tuple[str, ...]]]:
    facts = IncidentFacts(title="Card payments fail", summary=Summary(plain=plain), impact=impact, **members)
    return [(finding.code, finding.fields) for finding in check_figures(facts)]


@pytest.mark.parametrize(
    ("plain", "is_found"),
    [
        ("3,741 orders failed.", False),
        ("About 3,700 orders failed.", False),
        ("4 thousand orders failed.", False),
        ("3,471 orders failed.", True),
        ("About 3,200 orders failed.", True),
        ("12 of 9,000 payments failed.", False),
        ("3,741 of 15,399 orders failed.", False),
        ("Orders failed in 14 shops.", False),
        ("Two orders failed.", True),
    ],
)
def test_a_count_in_the_summary_must_be_that_of_the_impact(plain: str, is_found: bool) -> None:
    expected = [("count", ("summary.plain", "impact.0"))] if is_found else []
    assert codes(plain, ORDERS) == expected


def test_a_count_within_a_recorded_range_agrees() -> None:
    ranged = measure("Orders that failed", low=3000, high=4000, unit="orders")
    assert codes("3,471 orders failed.", ranged) == []
    assert codes("4,471 orders failed.", ranged) == [("count", ("summary.plain", "impact.0"))]


@pytest.mark.parametrize("value", ["9" * 400, f"0.{'0' * 300}1"])
def test_a_number_of_any_length_is_held_against_another(value: str) -> None:
    assert codes("12 orders failed.", measure("Orders that failed", value=value, unit="orders")) == [
        ("count", ("summary.plain", "impact.0"))
    ]


def test_the_sentence_names_both_figures() -> None:
    facts = IncidentFacts(title="x", summary=Summary(plain="3,471 orders failed."), impact=(ORDERS,))
    (finding,) = check_figures(facts)
    assert "says 3,471 orders; the impact “Orders that failed” says 3,741\u00a0orders." in finding.message


def test_one_name_with_two_values_is_found() -> None:
    again = measure("orders that failed", value=3700, unit="orders")
    later = measure("Orders that failed", value=3900, unit="orders", as_of="2026-11-14T11:00Z")
    assert codes("", ORDERS, again, later) == [("measure", ("impact.0", "impact.1"))]


@pytest.mark.parametrize(
    ("values", "is_found"),
    [
        ({"low": 5, "high": 9}, False),
        ({"low": 9, "high": 5}, True),
        ({"value": 4, "low": 5}, True),
        ({"value": 7, "low": 5, "high": 9}, False),
        ({"value": 10, "high": 9}, True),
    ],
)
def test_a_range_must_hold_its_own_value(values: dict[str, Any], is_found: bool) -> None:
    assert codes("", measure("Shoppers", **values)) == ([("range", ("impact.0",))] if is_found else [])


TIMES = Times(started="2026-11-14T09:42Z", detected="2026-11-14T09:49Z", mitigated="2026-11-14T11:02Z")


@pytest.mark.parametrize(
    ("value", "unit", "name", "is_found"),
    [
        (80, "minutes", "Length", False),
        (73, "minutes", "Length from the alarm", False),
        ("1.3", "hours", "Length", False),
        (27, "minutes", "Length", True),
        (3, "hours", "Length", True),
        (27, "minutes", "Expected length", False),
        (27, "parsecs", "Length", False),
    ],
)
def test_a_duration_must_follow_from_the_times(value: Any, unit: str, name: str, is_found: bool) -> None:
    row = measure(name, "duration", value=value, unit=unit)
    found = codes("", row, times=TIMES)
    assert [code for code, _ in found] == (["duration"] if is_found else [])


def test_a_running_duration_is_held_against_its_own_as_of() -> None:
    row = measure("Running so far", "duration", value=38, unit="minutes", as_of="2026-11-14T10:20Z")
    assert codes("", row, times=TIMES) == []


@pytest.mark.parametrize(
    ("plain", "is_found"),
    [
        ("Payments failed for 80 minutes.", False),
        ("Payments failed for about an hour.", False),
        ("Payments failed for about 80 minutes.", False),
        ("Payments failed for 27 minutes.", True),
        ("The next update is in 15 minutes.", False),
    ],
)
def test_a_duration_in_the_summary_must_be_a_recorded_one(plain: str, is_found: bool) -> None:
    row = measure("Length", "duration", value=80, unit="minutes")
    expected = [("duration", ("summary.plain", "impact.0"))] if is_found else []
    assert codes(plain, row, times=TIMES) == expected


@pytest.mark.parametrize(
    ("percent", "whole", "is_found"),
    [
        ("24.3", "15,399 orders tried", False),
        ("24", "15,399 orders tried", False),
        ("28.3", "15,399 orders tried", True),
        ("28.3", "orders tried", False),
        ("128", "orders tried", True),
    ],
)
def test_a_share_must_follow_from_its_counts(percent: str, whole: str, is_found: bool) -> None:
    row = measure("Failed", value=3741, unit="orders", share=Share(percent=Decimal(percent), of=whole))
    assert codes("", row) == ([("share", ("impact.0",))] if is_found else [])


@pytest.mark.parametrize(
    ("plain", "is_found"),
    [
        ("3,741 of 15,399 orders failed (24.3 %).", False),
        ("3,741 of 15,399 orders (28 %) failed.", True),
        ("12 of 9,000 payments failed.", False),
        ("3 of 40,000, or 0.01 %, were charged twice.", False),
    ],
)
def test_a_share_in_words_must_follow_from_its_counts(plain: str, is_found: bool) -> None:
    assert codes(plain) == ([("share", ("summary.plain",))] if is_found else [])


def test_an_empty_record_has_no_findings() -> None:
    assert check_figures(IncidentFacts(title="Something broke")) == ()
