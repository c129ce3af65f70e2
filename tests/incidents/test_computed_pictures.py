"""Pictures computed from the record: what waiting costs, and figures over the updates."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from incidents.charts.updates import draw_steps, title_steps
from incidents.charts.waiting import RangesPicture, RatePicture, draw_waiting, list_waiting_pictures
from incidents.domain.facts import DelayRisk, IncidentFacts
from incidents.domain.followup import FigureChange, Update
from incidents.domain.update_figures import list_figure_steps
from incidents.samples import load_sample

START = datetime(2026, 11, 14, 10, 20, tzinfo=UTC)
ZONE = ZoneInfo("UTC")


@pytest.fixture(scope="module")
def facts() -> IncidentFacts:
    return load_sample("northwind-pay-ongoing")


def read_words(svg: str) -> list[str]:
    """Every text of a picture; fails where it is not well formed."""
    return [text.text or "" for text in ET.fromstring(svg).iter() if text.text]  # noqa: S314 - our own


def test_a_rate_is_carried_forward_with_its_range_formula_and_source(facts: IncidentFacts) -> None:
    rate = list_waiting_pictures(facts, START, ZONE)[0]
    assert isinstance(rate, RatePicture)
    assert (rate.currency, rate.rate, rate.low, rate.high, rate.hours) == ("USD", 407e3, 245e3, 611e3, 4)
    assert "US$407,000 per hour" in rate.title
    assert "after 4\u00a0h, if the rate stays as it is. Marked: 10:42 " in rate.title
    assert rate.caption.endswith("Source: Finance estimate from the loss so far.")
    words = read_words(draw_waiting(rate))
    assert "US$ million" in words, "the axis has its unit"
    assert any(word.startswith("11:00 Decide by") for word in words)


def test_amounts_of_one_currency_stand_side_by_side_and_are_never_added(facts: IncidentFacts) -> None:
    ranges = [row for row in list_waiting_pictures(facts, START, ZONE) if isinstance(row, RangesPicture)]
    assert [row.heading for row in ranges] == ["Amounts recorded in US$", "Amounts recorded in €"]
    words = read_words(draw_waiting(ranges[1]))
    assert "€45,000" in words
    assert "€165,000" not in " ".join(words)


def test_nothing_recorded_draws_nothing() -> None:
    bare = load_sample("gitlab-2017-01-31-primary-db-deleted")
    assert list_waiting_pictures(bare, START, ZONE) == ()


def test_hostile_words_stay_words_and_endless_amounts_are_not_drawn(facts: IncidentFacts) -> None:
    risks = tuple(
        DelayRisk(
            horizon="</text><script>x</script>",
            consequence="y",
            low=Decimal(1),
            currency="EUR",
            inferred=False,
        )
        for _ in range(3)
    )
    (picture,) = list_waiting_pictures(replace(facts, impact=(), delay_risks=risks), START, ZONE)
    assert "<script" not in draw_waiting(picture, 120)
    huge = tuple(replace(risk, low=Decimal("1e400"), high=None) for risk in risks)
    assert list_waiting_pictures(replace(facts, impact=(), delay_risks=huge), START, ZONE) == ()


def update(number: int, *changes: tuple[str, str, str]) -> Update:
    told = tuple(FigureChange(name=name, before=before, after=after) for name, before, after in changes)
    return Update(number=number, sent_at=START, changed=told)


def test_a_figure_is_followed_over_the_updates_also_where_it_stayed() -> None:
    updates = (
        update(1),
        update(2, ("Figure: Orders", "3,741 orders, Likely", "4,120 orders, Confirmed"), ("State", "a", "b")),
        update(3),
        update(4, ("Figure: Orders", "4,120 orders, Confirmed", "about 1.2 million orders, Likely")),
        replace(update(5, ("Figure: Orders", "x", "9 orders")), sent_at=None),
    )
    (steps,) = list_figure_steps(updates)
    assert (steps.name, steps.unit) == ("Orders", "orders")
    assert [(row.label, row.value) for row in steps.readings] == [
        ("Update 1", Decimal(3741)),
        ("Update 2", Decimal(4120)),
        ("Update 3", Decimal(4120)),
        ("Update 4", Decimal(1200000)),
    ]
    assert "Update 1: 3,741 orders, Likely; Update 2: 4,120 orders, Confirmed" in title_steps(steps)
    words = read_words(draw_steps(steps))
    assert {"orders", "Update 1", "4,120 orders"} <= set(words)


@pytest.mark.parametrize(
    ("before", "after"),
    [("not recorded", "12"), ("63 to 93 minutes", "70 minutes"), ("€5", "US$7"), ("Not known yet", "a few")],
)
def test_words_ranges_and_unlike_units_are_listed_and_not_drawn(before: str, after: str) -> None:
    (steps,) = list_figure_steps([update(2, ("Figure: Length", before, after))])
    assert [row.text for row in steps.readings] == [before, after]
    assert draw_steps(steps) == ""
