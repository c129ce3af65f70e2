"""Figures: recorded numbers put into words without changing them.

Every figure in a document or a script is one of four: *recorded* (in the record as it stands),
*derived* by a named formula, a *rounding* ("about", two significant digits), or *furniture* (page,
version, reference, date). ``Figure`` carries that origin so that a document can list its figures and
a test can hold the text against the list.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final, Literal

from incidents.domain.facts import Certainty, IncidentFacts, Measure, Share
from incidents.domain.moments import NBSP, format_duration
from incidents.domain.phrases import NOT_KNOWN_YET, label

Origin = Literal["recorded", "derived", "rounding", "furniture"]

_SYMBOLS: Final = {"USD": "US$", "EUR": "€", "GBP": "£"}
_SCALES: Final = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_MINUTE_UNITS: Final = frozenset({"minute", "minutes", "min", "mins"})
_MINUTES_AS_HOURS_FROM: Final = 120
_PLAIN_DIGITS: Final = 30
_EXACT_DIGITS: Final = 20
_SHORT_UNIT: Final = 14
_KEY_FIGURES: Final = 4
_KEY_ORDER: Final = ("duration", "customers", "revenue", "data")


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One figure as it is printed or spoken, where it comes from, and its source or formula."""

    text: str
    origin: Origin
    source: str | None = None


@dataclass(frozen=True, kw_only=True)
class MeasureText:
    """A measure in words. ``value_text`` leads ("18 h", "US$774,200", "3,741 orders").

    ``detail_text`` holds what else was recorded as numbers, joined by " · ": the exact number behind
    a friendlier form, the range beside a value, the share. The measure's own ``text`` and ``source``
    are not repeated. ``number_text`` and ``unit_text`` are the two halves for a table.
    """

    value_text: str
    detail_text: str = ""
    number_text: str = ""
    unit_text: str = ""
    range_text: str = ""
    share_text: str = ""
    is_known: bool = True
    figures: tuple[Figure, ...] = ()


def format_number(value: Decimal) -> str:
    """Return the number with thousands commas and exactly the digits that were recorded."""
    if not value.is_finite() or abs(value.adjusted()) > _PLAIN_DIGITS:
        return str(value)
    return f"{value:,f}".replace("-", "−")


def format_money(value: Decimal, currency: str | None) -> str:
    """Return an amount, unrounded: "US$774,200", "€45,000", "US$460 million", "CHF 1,200".

    Words stand for zeros only where at most two decimals say the amount exactly. Without a currency
    it is a plain number: none is assumed.
    """
    size = value.copy_abs()
    return _put_currency(_scale(size) or format_number(size), currency, is_negative=value < 0)


def name_currency(code: str | None) -> str:
    """The sign that amounts of a currency carry here, "US$", else its code."""
    return _SYMBOLS.get(code, code) if code else ""


def format_percent(percent: Decimal) -> str:
    """Return "24.3 %", unbreakable."""
    return f"{format_number(percent)}{NBSP}%"


def format_share(share: Share) -> str:
    """Return "24.3 % of card orders tried", or without a named whole "24.3 %"."""
    return f"{format_percent(share.percent)} of {share.of}" if share.of else format_percent(share.percent)


def format_quantity(value: Decimal, unit: str | None, currency: str | None = None) -> str:
    """Return a value with its currency and unit: "3,741 orders", "24.8 %", "US$12 per order"."""
    number = format_money(value, currency) if currency else format_number(value)
    return _with_unit(number, unit)


def round_two_significant(value: Decimal) -> Decimal:
    """Round to two significant digits: 774200 becomes 770000. A half goes to the even digit."""
    if not value.is_finite() or value == 0:
        return value
    step = Decimal(1).scaleb(value.adjusted() - 1)
    rounded = (value / step).quantize(Decimal(1), rounding=ROUND_HALF_EVEN) * step
    # Written out, 770000 and not 7.7E+5: ``quantize`` would refuse a number past the arithmetic's own digits.
    return Decimal(f"{rounded:f}") if step >= 1 else rounded


def format_about(value: Decimal, unit: str | None = None, currency: str | None = None) -> Figure:
    """Return the value as a *rounding*, "about US$0.77 million"; exact values keep their origin."""
    rounded = round_two_significant(value)
    exact = format_quantity(value, unit, currency)
    if rounded == value:
        return Figure(text=exact, origin="recorded")
    if currency and abs(rounded) >= Decimal(500_000):
        millions = (rounded / Decimal(10) ** 6).normalize()
        return Figure(
            text=f"about{NBSP}{_spell_millions(millions, currency)}", origin="rounding", source=exact
        )
    text = f"about{NBSP}{format_quantity(rounded, unit, currency)}"
    return Figure(text=text, origin="rounding", source=exact)


def format_range(
    low: Decimal | None, high: Decimal | None, unit: str | None, currency: str | None = None
) -> str:
    """Return "63 to 93 minutes", "at least 180 cities", "up to US$32,300", or "" with neither."""
    if low is not None and high is not None:
        if low == high:
            return format_quantity(low, unit, currency)
        if currency is None:
            return f"{format_number(low)} to {format_quantity(high, unit)}"
        # Both ends in words or both in digits: a mixed range is hard to compare.
        show = format_money if _scale(low.copy_abs()) and _scale(high.copy_abs()) else _spell_out_money
        return f"{show(low, currency)} to {_with_unit(show(high, currency), unit)}"
    if low is not None:
        return f"at{NBSP}least {format_quantity(low, unit, currency)}"
    if high is not None:
        return f"up{NBSP}to {format_quantity(high, unit, currency)}"
    return ""


def format_measure(measure: Measure) -> MeasureText:
    """Put one measure into words; what has no number reads "Not known yet" or its own sentence.

    Minutes from two hours up are shown in hours ("18 h"), with the recorded "1,080 minutes" in the
    detail, so that the recorded number can always be found.
    """
    range_text = format_range(measure.low, measure.high, measure.unit, measure.currency)
    share_text = format_share(measure.share) if measure.share else ""
    figures = _list_figures(measure)
    if measure.value is None:
        return _without_value(measure, range_text, share_text, figures)
    exact = format_quantity(measure.value, measure.unit, measure.currency)
    friendly = _as_duration(measure.value, measure.unit)
    details = [exact if friendly and friendly != exact else "", range_text, share_text]
    full = f"{measure.value:,f}" if measure.currency and _scale(measure.value.copy_abs()) else ""
    if full:
        details.insert(
            0, _with_unit(_SYMBOLS.get(measure.currency or "", f"{measure.currency}{NBSP}") + full, None)
        )
    number = (
        format_money(measure.value, measure.currency) if measure.currency else format_number(measure.value)
    )
    return MeasureText(
        value_text=friendly or exact,
        detail_text=" · ".join(part for part in details if part),
        number_text=number,
        unit_text=measure.unit or "",
        range_text=range_text,
        share_text=share_text,
        figures=figures,
    )


def has_number(measure: Measure) -> bool:
    """Tell whether anything countable is recorded: a value, a bound or a share. Zero counts."""
    return any(part is not None for part in (measure.value, measure.low, measure.high, measure.share))


def key_figures(facts: IncidentFacts) -> tuple[Measure, ...]:
    """Return the at most four measures that lead every document, in order.

    The interchange document's rule: rows with a rank, by rank; with no rank anywhere, the first four
    rows with a value: duration, customers, revenue, data, then the rest in the order recorded.
    """
    ranked = [measure for measure in facts.impact if measure.key_figure is not None]
    if ranked:
        return tuple(sorted(ranked, key=lambda measure: measure.key_figure or 0)[:_KEY_FIGURES])
    valued = [measure for measure in facts.impact if measure.value is not None]
    return tuple(sorted(valued, key=lambda measure: _key_position(measure.dimension))[:_KEY_FIGURES])


@dataclass(frozen=True, kw_only=True)
class KeyFigure:
    """A key figure ready to show: its name, the figure, the detail under it, and how certain it is."""

    name: str
    value_text: str
    detail_text: str
    certainty: Certainty
    certainty_word: str
    is_known: bool
    measure: Measure


def format_key_figures(facts: IncidentFacts) -> tuple[KeyFigure, ...]:
    """Return the key figures in words; one without a number stands in its place as "Not known yet"."""
    found = []
    for measure in key_figures(facts):
        shown = format_measure(measure)
        found.append(
            KeyFigure(
                name=measure.name,
                value_text=shown.value_text,
                detail_text=shown.detail_text,
                certainty=measure.certainty,
                certainty_word=label("certainty", measure.certainty),
                is_known=shown.is_known,
                measure=measure,
            )
        )
    return tuple(found)


def _key_position(dimension: str) -> int:
    return _KEY_ORDER.index(dimension) if dimension in _KEY_ORDER else len(_KEY_ORDER)


def _without_value(
    measure: Measure, range_text: str, share_text: str, figures: tuple[Figure, ...]
) -> MeasureText:
    if range_text:
        return MeasureText(
            value_text=range_text[0].upper() + range_text[1:],
            detail_text=share_text,
            number_text=range_text,
            unit_text=measure.unit or "",
            range_text=range_text,
            share_text=share_text,
            figures=figures,
        )
    if share_text:
        return MeasureText(
            value_text=share_text, number_text=share_text, share_text=share_text, figures=figures
        )
    if measure.text and measure.certainty != "unknown":
        return MeasureText(value_text=measure.text)
    return MeasureText(value_text=NOT_KNOWN_YET, detail_text=measure.text or "", is_known=False)


def _list_figures(measure: Measure) -> tuple[Figure, ...]:
    found: list[Figure] = []
    for value in (measure.value, measure.low, measure.high):
        if value is not None:
            text = format_quantity(value, measure.unit, measure.currency)
            found.append(Figure(text=text, origin="recorded", source=measure.source))
    friendly = _as_duration(measure.value, measure.unit) if measure.value is not None else ""
    if friendly:
        exact = format_quantity(measure.value or Decimal(0), measure.unit)
        found.append(Figure(text=friendly, origin="derived", source=f"{exact} in hours"))
    if measure.share:
        found.append(
            Figure(text=format_percent(measure.share.percent), origin="recorded", source=measure.source)
        )
    return tuple(found)


def _as_duration(value: Decimal, unit: str | None) -> str:
    if (unit or "").strip().lower() not in _MINUTE_UNITS or not value.is_finite():
        return ""
    is_whole = value == value.to_integral_value()
    if not is_whole or value < _MINUTES_AS_HOURS_FROM or value.adjusted() > 9:
        return ""
    return format_duration(int(value))


def _scale(size: Decimal) -> str:
    """Return "460 million" when two decimals hold the amount exactly, else an empty string."""
    # Past the arithmetic's own digits a quotient would be rounded, and the words would not be exact.
    if not size.is_finite() or len(size.as_tuple().digits) > _EXACT_DIGITS or size.adjusted() > _EXACT_DIGITS:
        return ""
    for scale, name in _SCALES:
        if size >= scale:
            scaled = size / scale
            if scaled == scaled.quantize(Decimal("0.01")):
                return f"{scaled.normalize():,f}{NBSP}{name}"
            return ""
    return ""


def _spell_millions(millions: Decimal, currency: str) -> str:
    size = abs(millions)
    number = _scale(size * Decimal(10) ** 6) or f"{size:f}{NBSP}million"
    return _put_currency(number, currency, is_negative=millions < 0)


def _spell_out_money(value: Decimal, currency: str) -> str:
    """Return an amount in digits throughout: "US$460,000,000"."""
    return _put_currency(format_number(value.copy_abs()), currency, is_negative=value < 0)


def _put_currency(number: str, currency: str | None, *, is_negative: bool) -> str:
    sign = "−" if is_negative else ""
    symbol = _SYMBOLS.get(currency, f"{currency}{NBSP}") if currency else ""
    return f"{sign}{symbol}{number}"


def _with_unit(number: str, unit: str | None) -> str:
    if not unit:
        return number
    # A short unit never wraps away from its number; a phrase used as a unit may.
    return f"{number}{NBSP}{unit}" if len(unit) <= _SHORT_UNIT else f"{number} {unit}"
