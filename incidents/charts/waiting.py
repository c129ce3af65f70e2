"""What waiting costs as a picture: a recorded rate carried forward, and recorded ranges beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from incidents.charts import (
    GRID,
    INK,
    LABEL_SIZE,
    MUTED,
    SERIES,
    TINT,
    ChartMark,
    NameDay,
    _draw_marks,
    _draw_scale,
    _draw_times,
    _place_labels,
    _say_on_ground,
    _text,
    _value_ticks,
    _wrap_svg,
    say_day,
    text_width,
)
from incidents.domain.cost_of_waiting import STEADY_RATE, WaitingCost, cost_of_waiting
from incidents.domain.facts import IncidentFacts
from incidents.domain.figures import format_about, format_money, format_range, name_currency
from incidents.domain.moments import NBSP, name_zone, parse_moment, to_zone
from incidents.domain.plain_text import clean_text, shorten

WINDOWS: Final = (4, 8, 24, 72)
"""Hours a picture may reach: the first that shows every marked moment with room after it."""
USUAL_WINDOW: Final = 24
ROOM_AFTER: Final = 1.6
MOST_MARKS: Final = 4
MOST_PICTURES: Final = 3
MOST_RANGES: Final = 8
MARK_LENGTH: Final = 26
ROW: Final = 24.0
_SCALES: Final = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))


@dataclass(frozen=True, kw_only=True)
class RatePicture:
    """One recorded loss per hour carried forward from ``start``; ``None`` is what was not recorded.

    ``title`` is the text alternative, ``caption`` the formula and the source.
    """

    heading: str
    title: str
    caption: str
    currency: str
    rate: float | None
    low: float | None
    high: float | None
    start: datetime
    hours: int
    marks: tuple[ChartMark, ...] = ()
    zone: tzinfo = UTC


@dataclass(frozen=True, kw_only=True)
class AmountRange:
    """One recorded amount or range, as it is written and as it is drawn."""

    label: str
    text: str
    low: float
    high: float
    is_judgement: bool = False


@dataclass(frozen=True, kw_only=True)
class RangesPicture:
    """Recorded amounts of one currency beside each other, never added up."""

    heading: str
    title: str
    caption: str
    rows: tuple[AmountRange, ...]


def list_waiting_pictures(
    facts: IncidentFacts, start: datetime, zone: ZoneInfo, name_day: NameDay = say_day
) -> tuple[RatePicture | RangesPicture, ...]:
    """The pictures that the record supports: a rate each, then the amounts of each currency; often none."""
    cost = cost_of_waiting(facts)
    marks = _list_marks(facts, start, zone, name_day)
    hourly = [rate for rate in cost.rates if rate.hours == 1 and _is_drawable(rate)]
    rates = [_carry_on(rate, start, marks, zone) for rate in hourly[:MOST_PICTURES]]
    return (*rates, *_list_ranges(facts))


def draw_waiting(
    picture: RatePicture | RangesPicture,
    width: float = 510,
    height: float = 150,
    name_day: NameDay | None = None,
) -> str:
    """The picture as SVG text, ``width`` points wide; ``name_day`` says a day in another language."""
    if isinstance(picture, RangesPicture):
        return _draw_ranges(picture, width)
    amounts = [amount * picture.hours for amount in (picture.low, picture.rate, picture.high) if amount]
    most = max(amounts, default=0.0)
    if most <= 0:
        return ""
    ticks = _value_ticks(0, most)
    scale, word = next(((size, name) for size, name in _SCALES if ticks[-1] >= size), (1.0, ""))
    names = [f"{tick / scale:,.10g}" for tick in ticks]
    left = max(text_width(name, LABEL_SIZE) for name in names) + 5
    right, bottom = width - 2, height - 13
    end = picture.start + timedelta(hours=picture.hours)

    def x_of(at: datetime) -> float:
        return left + (at - picture.start).total_seconds() / (picture.hours * 3600) * (right - left)

    labels = _place_labels(picture.marks, x_of, left, right)
    top = 16 + 9.5 * (1 + max((label.row for label in labels), default=-1))

    def y_of(value: float) -> float:
        return bottom - (value - ticks[0]) / (ticks[-1] - ticks[0]) * (bottom - top)

    body = list(_draw_scale(ticks, names, y_of, left, right))
    base = f"{left:.1f} {y_of(0):.1f}"
    if picture.low is not None and picture.high is not None:
        low, high = (y_of(rate * picture.hours) for rate in (picture.low, picture.high))
        body.append(
            f'<path class="chart-area" d="M{base} L{right:.1f} {high:.1f} L{right:.1f} {low:.1f} Z" '
            f'fill="{TINT}" stroke="{SERIES}" stroke-width="0.6"/>'
        )
    is_band = picture.low is not None and picture.high is not None
    edge = picture.low if picture.low is not None else picture.high
    rate = edge if picture.rate is None and not is_band else picture.rate
    if rate is not None:
        body.append(
            f'<path class="chart-line" d="M{base} L{right:.1f} {y_of(rate * picture.hours):.1f}" '
            f'fill="none" stroke="{SERIES}" stroke-width="1.5"/>'
        )
    body += _draw_marks(labels, bottom)
    # After the marks and on a ground of its own, so that no line runs through it.
    unit = " ".join(part for part in (name_currency(picture.currency), word) if part)
    body += _say_on_ground(0, top - 7, unit)
    body += _draw_times(picture.start, end, x_of, height - 3, picture.zone, name_day or say_day)
    return _wrap_svg(picture.title, width, height, body)


def _draw_ranges(picture: RangesPicture, width: float) -> str:
    """One scale from zero for all rows: the words of each above its bar, so that neither runs over."""
    most = max(row.high for row in picture.rows) or 1.0
    body = list(_draw_rows(picture.rows, width, (width - 2) / most))
    return _wrap_svg(picture.title, width, ROW * len(picture.rows), body)


def _draw_rows(rows: Sequence[AmountRange], width: float, scale: float) -> Iterator[str]:
    for place, row in enumerate(rows):
        y = ROW * place
        start, end = 1 + row.low * scale, 1 + row.high * scale
        dashes = ' stroke-dasharray="2 1.6"' if row.is_judgement else ""
        room = width - text_width(row.text, LABEL_SIZE, is_bold=True) * 1.04 - 10
        yield _text(0, y + 9, _fit(row.label, room), fill=MUTED)
        yield _text(width, y + 9, row.text, anchor="end", weight=600, fill=INK)
        yield (
            f'<line class="chart-grid" x1="0" x2="{width:.1f}" y1="{y + 16:.1f}" y2="{y + 16:.1f}" '
            f'stroke="{GRID}" stroke-width="0.6"/>'
        )
        yield (
            f'<rect class="chart-range" x="{min(start, end - 2):.1f}" y="{y + 12.5:.1f}" '
            f'width="{max(end - start, 2):.1f}" height="7" fill="{TINT}" stroke="{SERIES}" '
            f'stroke-width="0.8"{dashes}/>'
        )


def _fit(label: str, room: float) -> str:
    """The label cut to the room it has; the whole of it is in the picture's text."""
    length = len(label)
    while length > 4 and text_width(shorten(label, length), LABEL_SIZE) > room:
        length -= 2
    return shorten(label, length)


def _is_drawable(rate: WaitingCost) -> bool:
    amounts = [amount for amount in (rate.value, rate.low, rate.high) if amount is not None]
    return all(0 <= amount < Decimal(10) ** 15 for amount in amounts) and any(amounts)


def _carry_on(rate: WaitingCost, start: datetime, marks: list[ChartMark], zone: ZoneInfo) -> RatePicture:
    last = max(((mark.at - start).total_seconds() / 3600 for mark in marks), default=0.0)
    hours = (
        next((size for size in WINDOWS if last * ROOM_AFTER <= size), WINDOWS[-1]) if marks else USUAL_WINDOW
    )
    per_hour = rate.value_text
    length = f"{hours}{NBSP}h"
    if rate.value is None:
        reached = format_range(_times(rate.low, hours), _times(rate.high, hours), None, rate.currency)
    else:
        reached = format_about(rate.value * hours, currency=rate.currency).text
        spread = format_range(_times(rate.low, hours), _times(rate.high, hours), None, rate.currency)
        reached += f" ({spread})" if spread else ""
    named = "; ".join(mark.label for mark in marks)
    clocks = f", times in {name_zone(zone)}" if named else ""
    title = f"{clean_text(rate.name)}: {per_hour} per hour, {reached} after {length}, {STEADY_RATE}."
    source = f"Source: {clean_text(rate.source)}." if rate.source else "The source is not recorded."
    return RatePicture(
        heading=clean_text(rate.name),
        title=f"{title} Marked: {named}{clocks}." if named else title,
        caption=f"Computed: {per_hour} per hour × hours from now, {STEADY_RATE}. {source}",
        currency=rate.currency or "",
        rate=_number(rate.value),
        low=_number(rate.low),
        high=_number(rate.high),
        start=start,
        hours=hours,
        marks=tuple(marks),
        zone=zone,
    )


def _list_marks(facts: IncidentFacts, start: datetime, zone: ZoneInfo, name_day: NameDay) -> list[ChartMark]:
    """The recorded moments ahead at which something is decided or gets worse, the soonest first."""
    found = [(risk.at, clean_text(risk.consequence)) for risk in facts.delay_risks if risk.at]
    if facts.ask and facts.ask.deadline:
        found.insert(0, (facts.ask.deadline, "Decide by"))
    marks: dict[datetime, ChartMark] = {}
    for text, words in found:
        moment = parse_moment(text)
        if not (moment.has_time and moment.has_zone):
            continue
        at = moment.earliest.astimezone(UTC)
        if timedelta(0) < at - start <= timedelta(hours=WINDOWS[-1] / ROOM_AFTER) and at not in marks:
            local = to_zone(at, zone)
            day = f"{name_day(local)} " if local.date() != to_zone(start, zone).date() else ""
            label = f"{day}{local:%H:%M} {shorten(words, MARK_LENGTH, mark='')}"
            marks[at] = ChartMark(at=at, label=label)
    return sorted(marks.values(), key=lambda mark: mark.at)[:MOST_MARKS]


def _list_ranges(facts: IncidentFacts) -> list[RangesPicture]:
    by_currency: dict[str, list[AmountRange]] = {}
    for risk in facts.delay_risks:
        low, high = _number(risk.low), _number(risk.high)
        ends = [end for end in (low, high) if end is not None]
        if not risk.currency or not ends or not all(0 <= end < 1e15 for end in ends) or not any(ends):
            continue
        name = clean_text(risk.horizon or risk.consequence)
        by_currency.setdefault(risk.currency, []).append(
            AmountRange(
                label=shorten(name, 44, mark=""),
                text=_say_range(risk.low, risk.high, risk.currency),
                low=ends[0] if low is not None else 0.0,
                high=ends[-1],
                is_judgement=risk.inferred,
            )
        )
    return [
        RangesPicture(
            heading=f"Amounts recorded in {name_currency(currency)}",
            title="; ".join(map(_say_amount, rows[:MOST_RANGES])) + ".",
            caption=_explain(rows[:MOST_RANGES]),
            rows=tuple(rows[:MOST_RANGES]),
        )
        for currency, rows in by_currency.items()
        if len(rows) > 1
    ]


def _say_amount(row: AmountRange) -> str:
    return f"{row.label}: {row.text}{' (our judgement)' if row.is_judgement else ''}"


def _explain(rows: Sequence[AmountRange]) -> str:
    dashed = " A dashed edge is our judgement." if any(row.is_judgement for row in rows) else ""
    return f"As recorded, from the least to the most of each; they are not added up.{dashed}"


def _say_range(low: Decimal | None, high: Decimal | None, currency: str) -> str:
    if low is not None and low == high:
        return format_money(low, currency)
    return format_range(low, high, None, currency)


def _times(amount: Decimal | None, hours: int) -> Decimal | None:
    return None if amount is None else amount * hours


def _number(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)
