"""What waiting costs: recorded losses per hour carried forward, and the dates at which it gets worse.

Nothing is added up: each recorded rate has its own rows, because unlike kinds of money, other
currencies and overlapping counts would make a false sum.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from incidents.domain.facts import Certainty, DelayRisk, IncidentFacts, Measure
from incidents.domain.figures import Figure, Origin, format_about, format_money, format_number, format_range
from incidents.domain.moments import NBSP, format_moment, sort_key

HORIZONS: Final[tuple[tuple[str, int], ...]] = (("1 hour", 1), ("1 day", 24), ("1 week", 168))
"""How far a rate is carried forward: the words, and hours."""

STEADY_RATE: Final = "if the rate stays as it is"


@dataclass(frozen=True, kw_only=True)
class WaitingCost:
    """One rate carried forward over one horizon, with its formula and the certainty of the rate."""

    horizon: str
    hours: int
    name: str
    currency: str | None
    certainty: Certainty
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    formula: str
    source: str | None
    label: str

    @property
    def text(self) -> str:
        """The amount for a row: as recorded for the first hour, to two significant digits beyond."""
        return self.value_text if self.hours == 1 else self.about_text

    @property
    def value_text(self) -> str:
        """Return "US$407,000", or the range where only a range is recorded."""
        return self.range_text if self.value is None else format_money(self.value, self.currency)

    @property
    def about_text(self) -> str:
        """Return the amount to two significant digits, "about US$9.8 million": it is an estimate."""
        if self.value is None:
            return self.range_text
        return format_about(self.value, currency=self.currency).text

    @property
    def range_text(self) -> str:
        """Return "US$245,000 to US$611,000", or "" where no range is recorded."""
        return format_range(self.low, self.high, None, self.currency)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every amount of this row: recorded for the first hour, derived by its formula beyond."""
        amounts = [amount for amount in (self.value, self.low, self.high) if amount is not None]
        origin: Origin = "recorded" if self.hours == 1 else "derived"
        source = self.source if self.hours == 1 else self.formula
        return tuple(
            Figure(text=format_money(amount, self.currency), origin=origin, source=source)
            for amount in amounts
        )


@dataclass(frozen=True, kw_only=True)
class Cliff:
    """A recorded moment or stage at which waiting gets worse."""

    when_text: str
    at: str | None
    consequence: str
    amount_text: str
    is_inferred: bool
    risk: DelayRisk


@dataclass(frozen=True, kw_only=True)
class CostOfWaiting:
    """Rates carried forward, and cliffs in the order of time (undated ones last, as recorded)."""

    rates: tuple[WaitingCost, ...]
    cliffs: tuple[Cliff, ...]

    def __iter__(self) -> Iterator[WaitingCost]:
        """Walk the rates carried forward, so that a table can be filled from the whole."""
        return iter(self.rates)

    def __len__(self) -> int:
        return len(self.rates)

    @property
    def is_known(self) -> bool:
        return bool(self.rates or self.cliffs)


def cost_of_waiting(facts: IncidentFacts) -> CostOfWaiting:
    """Return what waiting costs, from the recorded losses per hour and risks of delay."""
    rows = [row for row in facts.impact if row.money_kind == "loss_per_hour" and _has_amount(row)]
    rates = [
        _carry_forward(row, words, hours, is_only=len(rows) == 1) for row in rows for words, hours in HORIZONS
    ]
    cliffs = [_read_cliff(risk) for risk in sorted(facts.delay_risks, key=lambda risk: sort_key(risk.at))]
    return CostOfWaiting(rates=tuple(rates), cliffs=tuple(cliffs))


def _has_amount(row: Measure) -> bool:
    return any(amount is not None for amount in (row.value, row.low, row.high))


def _carry_forward(row: Measure, words: str, hours: int, *, is_only: bool) -> WaitingCost:
    horizon = words.replace(" ", NBSP)
    rate = format_money(row.value, row.currency) if row.value is not None else ""
    rate = rate or format_range(row.low, row.high, None, row.currency)
    return WaitingCost(
        horizon=horizon,
        hours=hours,
        name=row.name,
        currency=row.currency,
        certainty=row.certainty,
        value=_times(row.value, hours),
        low=_times(row.low, hours),
        high=_times(row.high, hours),
        formula=f"{rate} per hour × {format_number(Decimal(hours))}{NBSP}h, {STEADY_RATE}",
        source=row.source,
        label=horizon if is_only else f"{horizon}: {row.name}",
    )


def _times(amount: Decimal | None, hours: int) -> Decimal | None:
    return None if amount is None else amount * hours


def _read_cliff(risk: DelayRisk) -> Cliff:
    when = risk.horizon or (format_moment(risk.at) if risk.at else "")
    return Cliff(
        when_text=when,
        at=risk.at,
        consequence=risk.consequence,
        amount_text=format_range(risk.low, risk.high, None, risk.currency),
        is_inferred=risk.inferred,
        risk=risk,
    )
