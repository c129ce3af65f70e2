"""Charts as SVG text, one drawing for page and paper: values in, a string out, nothing invented.

Text stays text, so that it can be searched and read aloud; each picture has a ``<title>``. Sizes are
in points when the picture is as wide on paper as its ``width``. Colours are plain attributes with
class names beside them, so that a page may recolour what paper prints as it stands.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from html import escape
from math import ceil, floor, log10
from typing import Final

from incidents.domain.moments import MONTHS, NBSP, add_time, to_zone

LABEL_SIZE: Final = 7.5
MOST_POINTS: Final = 600
INK, MUTED, LINE, GRID = "#0f1b2d", "#495361", "#9aa3b0", "#e3e6eb"
SERIES, TINT, SETTLED = "#b42318", "#fdefed", "#9aa7b8"

# Advance widths of the reading face from U+0020 to U+007E, in hundredths of its size.
_WIDTHS: Final = bytes.fromhex(
    "1c1d2f3f4062401e242432421d2e1d243f293d3e413b3e393e3e1d1e4242423361454149483c3b4b4a1b3943395a4b4c"
    "404c4040414a456344443f2424242f2e20383d393d3a253d3b18183718583b3c3d3d2635213b38523738372b212b42"
)
_BOLD: Final = 1.045
_STEPS_MINUTES: Final = (
    1,
    2,
    5,
    10,
    15,
    30,
    60,
    120,
    180,
    360,
    720,
    1440,
    2880,
    10080,
    43200,
    129600,
    525600,
)
NameDay = Callable[[datetime], str]


def say_day(at: datetime) -> str:
    """A day of the scale, without its year."""
    return f"{at.day}{NBSP}{MONTHS[at.month - 1]}"


@dataclass(frozen=True, kw_only=True)
class ChartPoint:
    """One reading. ``value`` is ``None`` where nothing was measured: a gap, never a zero."""

    at: datetime
    value: float | None


@dataclass(frozen=True, kw_only=True)
class ChartMark:
    """A moment of the incident to mark, with the words that stand at it."""

    at: datetime
    label: str
    ends_harm: bool = False


@dataclass(frozen=True)
class _PlacedLabel:
    mark: ChartMark
    x: float
    text_x: float
    row: int


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Estimate the width of a line of text in points; wide scripts count a full square each."""
    units = 0
    for character in text:
        code = ord(character)
        if 0x20 <= code < 0x7F:
            units += _WIDTHS[code - 0x20]
        elif code < 0x590 or 0x2000 <= code < 0x2190:
            units += 60
        elif code < 0x1100:
            units += 50
        elif code >= 0x1F000:
            units += 128
        else:
            units += 100
    return units * size / 100 * (_BOLD if is_bold else 1)


def thin_points(points: Sequence[ChartPoint], most: int = MOST_POINTS) -> list[ChartPoint]:
    """Keep at most about ``most`` points: lowest and highest of each stretch, and every gap."""
    if len(points) <= most:
        return list(points)
    size = ceil(len(points) / max(1, most // 3))
    kept: list[ChartPoint] = []
    for start in range(0, len(points), size):
        stretch = points[start : start + size]
        measured = [point for point in stretch if point.value is not None]
        chosen = {id(stretch[0]), id(stretch[-1])} if start + size >= len(points) or start == 0 else set()
        if measured:
            chosen |= {id(min(measured, key=_value_of)), id(max(measured, key=_value_of))}
        gap = next((point for point in stretch if point.value is None), None)
        chosen |= {id(gap)} if gap else set()
        kept.extend(point for point in stretch if id(point) in chosen)
    return kept


def chart_series(
    points: Sequence[ChartPoint],
    *,
    title: str,
    marks: Sequence[ChartMark] = (),
    unit: str = "",
    zone: tzinfo = UTC,
    width: float = 242,
    height: float = 120,
    name_day: NameDay | None = None,
) -> str:
    """Draw a measured series as a line with the incident's moments marked on it.

    ``unit`` stands behind the numbers of the scale only when it is short ("%"); ``title`` is what a
    screen reader says; ``name_day`` says a day of the scale in another language. With no measured point
    there is nothing to draw and the result is "".
    """
    measured = [point for point in points if point.value is not None]
    if not measured:
        return ""
    shown = thin_points(sorted(points, key=lambda point: point.at))
    first, last = shown[0].at, shown[-1].at
    span = max((last - first).total_seconds(), 60.0)
    ticks = _value_ticks(min(_value_of(p) for p in measured), max(_value_of(p) for p in measured))
    suffix = f"{NBSP}{unit}" if 0 < len(unit) <= 2 else ""
    names = [f"{tick:,.10g}{suffix}".replace("-", "−") for tick in ticks]
    left = max(text_width(name, LABEL_SIZE) for name in names) + 5
    right, bottom = width - 2, height - 13
    inside = [mark for mark in marks if first <= mark.at <= last]

    def x_of(at: datetime) -> float:
        return left + (at - first).total_seconds() / span * (right - left)

    labels = _place_labels(inside, x_of, left, right)
    top = 6 + 9.5 * (1 + max((label.row for label in labels), default=-1))

    def y_of(value: float) -> float:
        return bottom - (value - ticks[0]) / (ticks[-1] - ticks[0]) * (bottom - top)

    body = list(_draw_scale(ticks, names, y_of, left, right))
    body += _draw_line(shown, x_of, y_of, bottom if ticks[0] == 0 else None)
    body += _draw_marks(labels, bottom)
    body += _draw_times(first, last, x_of, height - 3, zone, name_day or say_day)
    return _wrap_svg(title, width, height, body)


def chart_timeline(marks: Sequence[ChartMark], *, title: str, width: float = 242) -> str:
    """Draw the incident's times to scale as a bar; its height follows from the labels below it.

    The bar is red up to the first mark that ends the harm and grey after it. Without two marks at
    different times there is nothing to draw to scale and the result is "".
    """
    ordered = sorted(marks, key=lambda mark: mark.at)
    if not ordered or ordered[-1].at == ordered[0].at:
        return ""
    first, last = ordered[0].at, ordered[-1].at
    span = (last - first).total_seconds()

    def x_of(at: datetime) -> float:
        return 1 + (at - first).total_seconds() / span * (width - 2)

    end = next((mark.at for mark in ordered if mark.ends_harm), last)
    body = [_rect(x_of(first), x_of(end) - x_of(first), SERIES, "chart-harm")]
    if last > end:
        body.append(_rect(x_of(end), x_of(last) - x_of(end), SETTLED, "chart-settled"))
    labels = _place_labels(ordered, x_of, 0, width)
    rows = 1 + max(label.row for label in labels)
    # Mirrored: the outermost label stands lowest, for its line comes from above.
    heights = [(label, 17.5 + 9.5 * (rows - 1 - label.row)) for label in labels]
    body += [_vertical(label.x, 0, y, INK, "") for label, y in heights]
    for label, y in heights:
        body += _label(label, y)
    return _wrap_svg(title, width, 11 + rows * 9.5, body)


def _draw_scale(
    ticks: Sequence[float], names: Sequence[str], y_of: Callable[[float], float], left: float, right: float
) -> Iterator[str]:
    for tick, name in zip(ticks, names, strict=True):
        y = y_of(tick)
        stroke = LINE if tick == ticks[0] else GRID
        yield (
            f'<line class="chart-grid" x1="{left:.1f}" x2="{right:.1f}" y1="{y:.1f}" y2="{y:.1f}" '
            f'stroke="{stroke}" stroke-width="0.6"/>'
        )
        yield _text(left - 4, y + 2.6, name, anchor="end")


def _draw_line(
    points: Sequence[ChartPoint],
    x_of: Callable[[datetime], float],
    y_of: Callable[[float], float],
    base: float | None,
) -> Iterator[str]:
    for stretch in _split_at_gaps(points):
        path = " L".join(f"{x_of(point.at):.1f} {y_of(_value_of(point)):.1f}" for point in stretch)
        if len(stretch) == 1:
            x, y = x_of(stretch[0].at), y_of(_value_of(stretch[0]))
            yield f'<circle class="chart-dot" cx="{x:.1f}" cy="{y:.1f}" r="1.4" fill="{SERIES}"/>'
            continue
        if base is not None:
            ends = f"L{x_of(stretch[-1].at):.1f} {base:.1f} L{x_of(stretch[0].at):.1f} {base:.1f} Z"
            yield f'<path class="chart-area" d="M{path} {ends}" fill="{TINT}"/>'
        yield (
            f'<path class="chart-line" d="M{path}" fill="none" stroke="{SERIES}" stroke-width="1.5" '
            'stroke-linejoin="round"/>'
        )


def _draw_marks(labels: Sequence[_PlacedLabel], bottom: float) -> Iterator[str]:
    heights = [(label, 7.5 + 9.5 * label.row) for label in labels]
    yield from (_vertical(label.x, y + 2, bottom, INK, "1.6 1.8") for label, y in heights)
    for label, y in heights:
        yield from _label(label, y)


def _label(label: _PlacedLabel, y: float) -> list[str]:
    """The words of a mark on a ground of their own, so that no other mark's line runs through them."""
    return _say_on_ground(label.text_x, y, label.mark.label, weight=600, fill=INK)


def _say_on_ground(x: float, y: float, words: str, *, weight: int = 400, fill: str = MUTED) -> list[str]:
    width = text_width(words, LABEL_SIZE, is_bold=weight > 400)
    return [
        f'<rect class="chart-ground" x="{x - 1:.1f}" y="{y - 7:.1f}" width="{width + 2:.1f}" '
        'height="9" fill="#ffffff"/>',
        _text(x, y, words, weight=weight, fill=fill),
    ]


def _draw_times(
    first: datetime,
    last: datetime,
    x_of: Callable[[datetime], float],
    y: float,
    zone: tzinfo,
    name_day: NameDay,
) -> Iterator[str]:
    minutes = (last - first).total_seconds() / 60
    step = next((size for size in _STEPS_MINUTES if minutes / size <= 5), ceil(minutes / 5))
    is_years = step > _STEPS_MINUTES[-1]
    is_dates = step >= 1440
    start, end = to_zone(first, zone), to_zone(last, zone)
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    passed = (start - midnight).total_seconds() / 60
    tick = add_time(midnight, timedelta(minutes=ceil(passed / step - 1e-9) * step))
    end_x, taken = x_of(last), x_of(first) - LABEL_SIZE * 2
    while tick <= end:
        day = f"{tick.year:04d}" if is_years else name_day(tick)
        # Clock times that pass midnight say which day begins there.
        is_midnight = tick.hour == tick.minute == 0
        name = day if is_dates or is_midnight else f"{tick:%H:%M}"
        half = text_width(name, LABEL_SIZE) / 2
        x = min(x_of(tick), end_x - half)
        # A long name of a day takes the place of the next one.
        if x - half >= taken + 4:
            taken = x + half
            yield _text(x, y, name, anchor="middle")
        if (following := add_time(tick, timedelta(minutes=step))) == tick:
            return
        tick = following


def _place_labels(
    marks: Sequence[ChartMark], x_of: Callable[[datetime], float], left: float, right: float
) -> list[_PlacedLabel]:
    """Place each label beside its line: right of it in the left half, left of it in the right half.

    The outermost label of each half gets the top row, so that no line runs through another's words.
    """
    ordered = sorted(marks, key=lambda mark: mark.at)
    middle = (left + right) / 2
    starts = [mark for mark in ordered if x_of(mark.at) <= middle]
    ends = [mark for mark in reversed(ordered) if x_of(mark.at) > middle]
    taken: list[list[tuple[float, float]]] = []
    placed: list[_PlacedLabel] = []
    for mark in [*starts, *ends]:
        width = text_width(mark.label, LABEL_SIZE, is_bold=True) * 1.03
        x = x_of(mark.at)
        text_x = x + 3 if x <= middle else x - 3 - width
        text_x = max(0.0, min(text_x, right - width))
        row = _free_row(taken, text_x, text_x + width, at_least=_last_row(placed, is_left=x <= middle))
        placed.append(_PlacedLabel(mark, x, text_x, row))
    return placed


def _last_row(placed: Sequence[_PlacedLabel], *, is_left: bool) -> int:
    return max((label.row for label in placed if (label.text_x >= label.x) == is_left), default=0)


def _free_row(taken: list[list[tuple[float, float]]], start: float, end: float, *, at_least: int) -> int:
    for row in range(at_least, len(taken) + 1):
        if row == len(taken):
            taken.append([])
        if all(end + 6 <= other_start or other_end + 6 <= start for other_start, other_end in taken[row]):
            taken[row].append((start, end))
            return row
    return len(taken)


def _value_ticks(low: float, high: float) -> list[float]:
    """Three to five round numbers that hold both ends; from zero unless that would flatten the line."""
    floor_value = 0.0 if low >= 0 and (high - low) > 0.2 * high else low
    ceiling = 0.0 if high <= 0 < -low else high
    size = (ceiling - floor_value) or abs(ceiling) or 1.0
    rough = size / 3
    power = 10.0 ** floor(log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough * 0.999)
    bottom = floor(floor_value / step + 1e-9)
    top = max(ceil(ceiling / step - 1e-9), bottom + 1)
    return [round(number * step, 12) for number in range(bottom, top + 1)]


def _split_at_gaps(points: Sequence[ChartPoint]) -> Iterator[list[ChartPoint]]:
    stretch: list[ChartPoint] = []
    for point in points:
        if point.value is None:
            if stretch:
                yield stretch
            stretch = []
        else:
            stretch.append(point)
    if stretch:
        yield stretch


def _value_of(point: ChartPoint) -> float:
    return point.value if point.value is not None else 0.0


def _text(
    x: float,
    y: float,
    words: str,
    *,
    anchor: str = "start",
    weight: int = 400,
    fill: str = MUTED,
) -> str:
    name = "chart-ink" if weight > 400 else "chart-text"
    return (
        f'<text class="{name}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{LABEL_SIZE:g}" '
        f'font-weight="{weight}" fill="{fill}">{escape(words, quote=False)}</text>'
    )


def _rect(x: float, width: float, fill: str, name: str) -> str:
    return f'<rect class="{name}" x="{x:.1f}" y="0" width="{max(width, 1):.1f}" height="7" fill="{fill}"/>'


def _vertical(x: float, top: float, bottom: float, stroke: str, dashes: str) -> str:
    pattern = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<line class="chart-mark" x1="{x:.1f}" x2="{x:.1f}" y1="{top:.1f}" y2="{bottom:.1f}" '
        f'stroke="{stroke}" stroke-width="0.7"{pattern}/>'
    )


def _wrap_svg(title: str, width: float, height: float, body: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1f} {height:.1f}" role="img" '
        'class="chart" font-family="Brief Sans, Inter, Brief Arabic, Noto Sans CJK SC, sans-serif">'
        f"<title>{escape(title, quote=False)}</title>{''.join(body)}</svg>"
    )
