"""Whether the figures of a record agree: counts in two fields, durations and times, shares and totals.

Advice only. A difference is reported where both figures plainly speak of the same thing; a rounding
("about 3,700" for 3,741) and a smaller count of other things are no difference.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations, product
from types import MappingProxyType
from typing import Final

from incidents.domain.facts import IncidentFacts, Measure
from incidents.domain.figures import format_number, format_quantity
from incidents.domain.moments import format_duration, measure_between
from incidents.domain.stated_numbers import StatedNumber, is_rounding, plain_number, stated_numbers

MINUTES_IN: Final = MappingProxyType(
    {
        "minute": 1,
        "minutes": 1,
        "min": 1,
        "mins": 1,
        "hour": 60,
        "hours": 60,
        "h": 60,
        "hrs": 60,
        "day": 1440,
        "days": 1440,
    }
)
_PERCENT: Final = frozenset(["%", "percent"])
SHARE_TOLERANCE: Final = Decimal("0.5")
"""Percentage points by which a share may differ from its counts where it is given without decimals."""

type _Texts = tuple[tuple[str, str], ...]
"""Texts to check, each after the name of its field."""


@dataclass(frozen=True, kw_only=True)
class FigureFinding:
    """Two figures that do not agree. ``fields`` are paths of the record, as ``impact.2``."""

    code: str
    fields: tuple[str, ...]
    message: str


def check_figures(facts: IncidentFacts) -> tuple[FigureFinding, ...]:
    """The figures that do not agree, in the order: counts, measures, durations, shares."""
    headlines = _headline_texts(facts)
    return (
        *_counts_against_impact(facts, headlines),
        *_measures_against_each_other(facts),
        *_ranges_upside_down(facts),
        *_duration_against_times(facts),
        *_durations_in_words(facts, headlines),
        *_shares_against_counts(facts),
        *_shares_in_words(_all_texts(facts)),
    )


def check_text(facts: IncidentFacts, text: str) -> tuple[FigureFinding, ...]:
    """The figures of one line to be said that do not agree with the record; its field is ``line``."""
    texts = (("line", text),)
    return (
        *_counts_against_impact(facts, texts),
        *_durations_in_words(facts, texts),
        *_shares_in_words(texts),
    )


def _headline_texts(facts: IncidentFacts) -> _Texts:
    ask = facts.ask.question if facts.ask else ""
    return (("title", facts.title), ("summary.plain", facts.summary.plain), ("ask.question", ask))


def _all_texts(facts: IncidentFacts) -> _Texts:
    return (
        *_headline_texts(facts),
        ("summary.technical", facts.summary.technical or ""),
        ("data_point", facts.data_point or ""),
        *((f"impact.{at}.text", measure.text or "") for at, measure in enumerate(facts.impact)),
    )


def _unit_of(measure: Measure) -> str | None:
    unit = (measure.unit or "").lower().strip()
    return unit if unit and " " not in unit and unit not in MINUTES_IN and unit not in _PERCENT else None


def _recorded_values(measure: Measure) -> tuple[Decimal, ...]:
    return tuple(value for value in (measure.value, measure.low, measure.high) if value is not None)


def _counts_against_impact(facts: IncidentFacts, texts: _Texts) -> Iterator[FigureFinding]:
    """The same count, stated differently in a headline text and in the impact."""
    by_unit: dict[str, list[tuple[int, Measure]]] = {}
    for at, measure in enumerate(facts.impact):
        unit = _unit_of(measure)
        if unit and _recorded_values(measure) and not measure.currency:
            by_unit.setdefault(unit, []).append((at, measure))
    for field, text in texts:
        for said in stated_numbers(text):
            rows = by_unit.get(said.following[0]) if said.following else None
            if not rows or _is_part_of_a_whole(said):
                continue
            recorded = [value for _, measure in rows for value in _recorded_values(measure)]
            if any(is_rounding(said, value) for value in recorded) or _lies_in_a_range(said, rows):
                continue
            at, measure = rows[0]
            unit = said.following[0]
            yield FigureFinding(
                code="count",
                fields=(field, f"impact.{at}"),
                message=(
                    f"{_name(field)} says {format_number(said.value)} {unit}; "
                    f"the impact “{measure.name}” says {_stated(measure)}. Which is right?"
                ),
            )


def _is_part_of_a_whole(said: StatedNumber) -> bool:
    """ "12 of 9,000 orders": the second number is the whole and stands for itself."""
    return said.before[-1:] == ("of",)


def _lies_in_a_range(said: StatedNumber, rows: list[tuple[int, Measure]]) -> bool:
    return any(
        measure.low is not None and measure.high is not None and measure.low <= said.value <= measure.high
        for _, measure in rows
    )


def _stated(measure: Measure) -> str:
    if measure.value is not None:
        return format_quantity(measure.value, measure.unit, measure.currency)
    known = [format_number(value) for value in (measure.low, measure.high) if value is not None]
    return " to ".join(known) + (f" {measure.unit}" if measure.unit else "")


def _name(field: str) -> str:
    return {
        "line": "This line",
        "title": "The headline",
        "summary.plain": "The summary",
        "ask.question": "The ask",
        "summary.technical": "The technical summary",
        "data_point": "The data point",
    }.get(field, "A text in the impact")


def _measures_against_each_other(facts: IncidentFacts) -> Iterator[FigureFinding]:
    """Two rows of the impact with one name, one unit and one as-of time, and two values."""
    for (first, one), (second, two) in combinations(enumerate(facts.impact), 2):
        if one.value is None or two.value is None or one.value == two.value:
            continue
        same = (one.name.strip().lower(), one.dimension, one.unit, one.currency, one.as_of, one.money_kind)
        if same == (
            two.name.strip().lower(),
            two.dimension,
            two.unit,
            two.currency,
            two.as_of,
            two.money_kind,
        ):
            yield FigureFinding(
                code="measure",
                fields=(f"impact.{first}", f"impact.{second}"),
                message=f"“{one.name}” is recorded twice: as {_stated(one)} and as {_stated(two)}.",
            )


def _ranges_upside_down(facts: IncidentFacts) -> Iterator[FigureFinding]:
    for at, measure in enumerate(facts.impact):
        low, high, value = measure.low, measure.high, measure.value
        if low is not None and high is not None and low > high:
            problem = f"its range runs from {format_number(low)} down to {format_number(high)}"
        elif value is not None and low is not None and value < low:
            problem = f"{format_number(value)} is below its own lower bound {format_number(low)}"
        elif value is not None and high is not None and value > high:
            problem = f"{format_number(value)} is above its own upper bound {format_number(high)}"
        else:
            continue
        message = f"“{measure.name}” does not agree with itself: {problem}."
        yield FigureFinding(code="range", fields=(f"impact.{at}",), message=message)


_START_NAMES: Final = ("started", "detected", "declared")
_END_NAMES: Final = ("mitigated", "recovered", "resolved")


def _spans(facts: IncidentFacts) -> tuple[tuple[str, str, int, int], ...]:
    """The known lengths between a beginning and an end: names, fewest and most minutes."""
    found: list[tuple[str, str, int, int]] = []
    for start, end in product(_START_NAMES, _END_NAMES):
        length = measure_between(getattr(facts.times, start), getattr(facts.times, end))
        if length.is_known and length.low is not None and length.high is not None:
            found.append((start, end, length.low, length.high))
    return tuple(found)


def _fits(value: Decimal, minutes_in_unit: int, low: int, high: int, *, is_loose: bool) -> bool:
    """Whether ``value`` units fits a length, within half a unit (a whole one where it says "about")."""
    half = Decimal(minutes_in_unit) / (1 if is_loose else 2)
    said = value * minutes_in_unit
    slack = max(half if value == value.to_integral_value() else half / 5, Decimal(1))
    return low - slack <= said <= high + slack


def _duration_against_times(facts: IncidentFacts) -> Iterator[FigureFinding]:
    """A recorded duration that no pair of the recorded times gives."""
    spans = _spans(facts)
    if not spans:
        return
    for at, measure in enumerate(facts.impact):
        unit = MINUTES_IN.get((measure.unit or "").lower())
        if measure.dimension != "duration" or measure.value is None or unit is None:
            continue
        if _speaks_of_another_length(measure.name) or _fits_an_as_of(facts, measure, unit):
            continue
        size, is_loose = _as_said(measure.value, unit)
        if any(_fits(size[0], size[1], low, high, is_loose=is_loose) for _, _, low, high in spans):
            continue
        start, end, _, high = spans[-1]
        yield FigureFinding(
            code="duration",
            fields=(f"impact.{at}", f"times.{start}", f"times.{end}"),
            message=(
                f"“{measure.name}” is {_stated(measure)}; from {start} to {end} the times give "
                f"{format_duration(high)}."
            ),
        )


def _as_said(value: Decimal, unit: int) -> tuple[tuple[Decimal, int], bool]:
    """Whole hours written in minutes (1,080 for "18 hours") are read as the rounding that they are."""
    if unit == 1 and value >= 120 and value % 60 == 0:
        return (value / 60, 60), True
    return (value, unit), False


_OTHER_LENGTHS: Final = frozenset(
    """
    expected planned estimated detect detection signal disclosure window access notice respond response
    until from per each average median longest shortest lost
    """.split()
)


def _speaks_of_another_length(name: str) -> bool:
    return any(word in _OTHER_LENGTHS for word in name.lower().split())


def _fits_an_as_of(facts: IncidentFacts, measure: Measure, unit: int) -> bool:
    length = measure_between(facts.times.started, measure.as_of)
    if measure.value is None or length.low is None or length.high is None:
        return False
    return _fits(measure.value, unit, length.low, length.high, is_loose=False)


def _durations_in_words(facts: IncidentFacts, texts: _Texts) -> Iterator[FigureFinding]:
    """ "For 27 minutes" in the headline texts, where no recorded duration and no pair of times says so."""
    rows = [
        (at, measure, MINUTES_IN[(measure.unit or "").lower()])
        for at, measure in enumerate(facts.impact)
        if (measure.unit or "").lower() in MINUTES_IN and _recorded_values(measure)
    ]
    durations = [row for row in rows if row[1].dimension == "duration"]
    if not durations:
        return
    lengths = [(low, high) for _, _, low, high in _spans(facts)]
    lengths += [
        (int(value * unit), int(value * unit))
        for _, measure, unit in rows
        for value in _recorded_values(measure)
    ]
    for field, text in texts:
        for said in stated_numbers(text):
            unit = MINUTES_IN.get(said.following[0]) if said.following else None
            if unit is None or "for" not in said.before:
                continue
            is_loose = said.before[-1] != "for"
            if any(_fits(said.value, unit, low, high, is_loose=is_loose) for low, high in lengths):
                continue
            at, measure, _ = durations[0]
            yield FigureFinding(
                code="duration",
                fields=(field, f"impact.{at}"),
                message=(
                    f"{_name(field)} says “for {format_number(said.value)} {said.following[0]}”; the impact "
                    f"“{measure.name}” says {_stated(measure)}."
                ),
            )


def _shares_against_counts(facts: IncidentFacts) -> Iterator[FigureFinding]:
    """A share whose whole is a number, against the value beside it; and a share above a hundred."""
    for at, measure in enumerate(facts.impact):
        share = measure.share
        if share is None:
            continue
        if share.percent > 100 or share.percent < 0:
            yield FigureFinding(
                code="share",
                fields=(f"impact.{at}",),
                message=f"“{measure.name}” is given as {format_number(share.percent)} % of a whole.",
            )
            continue
        whole = next((q.value for q in stated_numbers(share.of or "")), None)
        if measure.value is None or not whole or measure.currency or measure.value > whole:
            continue
        if not _agrees(share.percent, measure.value, whole):
            yield FigureFinding(
                code="share",
                fields=(f"impact.{at}",),
                message=_share_message(f"“{measure.name}”", share.percent, measure.value, whole),
            )


def _shares_in_words(texts: _Texts) -> Iterator[FigureFinding]:
    """ "3,741 of 15,399 (24.3 %)": a share beside the two counts that make it, in one sentence."""
    for field, text in texts:
        for said in stated_numbers(text):
            found = _whole_and_percent(said)
            if found is not None and not _agrees(found[1], said.value, found[0]):
                yield FigureFinding(
                    code="share",
                    fields=(field,),
                    message=_share_message(_name(field), found[1], said.value, found[0]),
                )


def _whole_and_percent(said: StatedNumber) -> tuple[Decimal, Decimal] | None:
    """The whole and the percentage that follow a count: ``of 15,399 ... (24.3 %``."""
    words = said.following
    if len(words) < 4 or words[0] != "of":
        return None
    whole = plain_number(words[1])
    for at in range(2, min(len(words) - 1, 8)):
        percent = plain_number(words[at])
        if percent is not None:
            is_share = words[at + 1] in _PERCENT and whole is not None and whole >= said.value > 0
            return (whole, percent) if is_share and whole is not None else None
    return None


def _agrees(percent: Decimal, part: Decimal, whole: Decimal) -> bool:
    decimals = -int(percent.as_tuple().exponent) if isinstance(percent.as_tuple().exponent, int) else 0
    tolerance = SHARE_TOLERANCE.scaleb(-decimals) if decimals > 0 else SHARE_TOLERANCE
    return abs(part / whole * 100 - percent) <= tolerance * Decimal("1.01")


def _share_message(subject: str, percent: Decimal, part: Decimal, whole: Decimal) -> str:
    true_share = (part / whole * 100).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return (
        f"{subject} gives {format_number(percent)} %, but {format_number(part)} of {format_number(whole)} "
        f"is {format_number(true_share)} %."
    )
