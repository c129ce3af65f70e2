"""Recorded rates are carried forward one by one; nothing is ever added up."""

from decimal import Decimal

from incidents.domain.cost_of_waiting import cost_of_waiting
from incidents.domain.facts import DelayRisk, IncidentFacts, Measure


def rate(
    name: str, currency: str, value: str | None, low: str | None = None, high: str | None = None
) -> Measure:
    amounts = {key: Decimal(text) for key, text in (("value", value), ("low", low), ("high", high)) if text}
    return Measure(
        dimension="revenue",
        name=name,
        certainty="likely",
        currency=currency,
        money_kind="loss_per_hour",
        **amounts,  # type: ignore[arg-type]
    )


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_rate_is_shown_for_an_hour_a_day_and_a_week_with_its_formula(
    samples: dict[str, IncidentFacts],
) -> None:
    rows = list(cost_of_waiting(samples["northwind"]))
    assert [(plain(row.label), plain(row.text), plain(row.range_text)) for row in rows] == [
        ("1 hour", "US$407,000", "US$245,000 to US$611,000"),
        ("1 day", "about US$9.8 million", "US$5,880,000 to US$14,664,000"),
        ("1 week", "about US$68 million", "US$41,160,000 to US$102,648,000"),
    ]
    assert plain(rows[1].formula) == "US$407,000 per hour × 24 h, if the rate stays as it is"
    assert {figure.origin for figure in rows[0].figures} == {"recorded"}
    assert {figure.origin for figure in rows[1].figures} == {"derived"}


def test_unlike_currencies_and_kinds_stay_apart() -> None:
    other = Measure(
        dimension="revenue",
        name="Loss",
        certainty="likely",
        currency="EUR",
        money_kind="loss",
        value=Decimal(9),
    )
    record = IncidentFacts(
        title="t", impact=(rate("Sales", "USD", "100"), rate("Fees", "EUR", None, "5", "7"), other)
    )
    rows = list(cost_of_waiting(record))
    assert [plain(row.label) for row in rows if row.hours == 24] == ["1 day: Sales", "1 day: Fees"]
    assert [plain(row.text) for row in rows if row.hours == 24] == ["US$2,400", "€120 to €168"]
    assert {row.currency for row in rows} == {"USD", "EUR"}


def test_cliffs_come_in_the_order_of_time_undated_last(samples: dict[str, IncidentFacts]) -> None:
    cliffs = cost_of_waiting(samples["northwind"]).cliffs
    assert [cliff.when_text for cliff in cliffs][:4] == [
        "From 10:42 UTC, 60 minutes",
        "From 11:00 UTC, midday peak",
        "From 11:42 UTC, 120 minutes",
        "From 12:00 UTC",
    ]
    assert [plain(cliff.amount_text) for cliff in cliffs][:2] == ["€45,000", "US$319,000 to US$794,000"]
    assert [cliff.is_inferred for cliff in cliffs] == [False, True, False, False, True, True]


def test_a_cliff_without_words_for_its_time_shows_the_time() -> None:
    record = IncidentFacts(
        title="t", delay_risks=(DelayRisk(consequence="Payday", inferred=False, at="2026-11-30T06:00Z"),)
    )
    (cliff,) = cost_of_waiting(record).cliffs
    assert plain(cliff.when_text) == "30 Nov 2026, 06:00 UTC"


def test_nothing_recorded_costs_nothing_known() -> None:
    waiting = cost_of_waiting(IncidentFacts(title="t", impact=(rate("Sales", "USD", None),)))
    assert not waiting
    assert not waiting.is_known
