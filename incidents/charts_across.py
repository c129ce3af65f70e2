"""Charts over several incidents: how many each month, and how long each phase took.

Like ``incidents.charts``: values in, SVG text out, a title for those who hear it, classes for a page that
recolours. Every number of a chart stands in a table beside it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import log10
from typing import Final

from incidents.charts import GRID, INK, LINE, MUTED, text_width

WIDTH: Final = 340.0
SIZE: Final = 10.5
_BAR_HEIGHT: Final = 130.0
_ROW_HEIGHT: Final = 40.0
# Levels from the worst, each with its fill; the words stand in the legend and in the table.
LEVELS: Final = ("SEV1", "SEV2", "SEV3", "SEV4", "unknown")
_FILLS: Final = ("#b42318", "#e39a92", "#768294", "#b3bac5", "#e3e6eb")
# Minutes with their names: a day and a minute both need room, so the scale is logarithmic.
_TIME_TICKS: Final = (
    (1, "1 min"), (10, "10 min"), (60, "1 h"), (360, "6 h"), (1_440, "1 day"), (10_080, "7 days"),
    (43_200, "30 days"), (525_600, "1 year"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class MonthCount:
    """How many incidents of each level began in one month; ``name`` stands under its bar."""

    name: str
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, kw_only=True)
class TimeRow:
    """One measure: its minutes, one number for each incident, and their median."""

    name: str
    minutes: Sequence[float]
    median: float


def chart_months(months: Sequence[MonthCount], *, title: str) -> str:
    """A bar for each month, the worst level at the bottom. With no incident at all the result is ""."""
    most = max((month.total for month in months), default=0)
    if most == 0:
        return ""
    bottom, top = _BAR_HEIGHT - 18, 34.0
    step = WIDTH / len(months)
    bar = min(step * 0.62, 34)
    body = list(_draw_legend([level for level in LEVELS if any(m.counts.get(level) for m in months)]))
    body.append(_line(0, WIDTH, bottom, LINE))
    # Names that would run into each other are thinned, the last one kept.
    every = max(1, -(-int(text_width("Aug 26", SIZE) + 6) // max(1, int(step))))
    for place, month in enumerate(months):
        middle = step * (place + 0.5)
        y = bottom
        for level, fill in zip(LEVELS, _FILLS, strict=True):
            height = month.counts.get(level, 0) / most * (bottom - top)
            if height:
                y -= height
                body.append(
                    f'<rect class="chart-level-{level.lower()}" x="{middle - bar / 2:.1f}" y="{y:.1f}" '
                    f'width="{bar:.1f}" height="{height:.1f}" fill="{fill}"/>'
                )
        if month.total:
            body.append(_text(middle, y - 4, str(month.total), anchor="middle", is_strong=True))
        if (len(months) - 1 - place) % every == 0:
            body.append(_text(middle, _BAR_HEIGHT - 4, month.name, anchor="middle"))
    return _wrap(title, _BAR_HEIGHT, body)


def chart_times(rows: Sequence[TimeRow], *, title: str) -> str:
    """A strip for each measure: a dot for each incident, a line at the median, on one scale of time."""
    numbers = [minutes for row in rows for minutes in row.minutes]
    if not numbers:
        return ""
    low, high = _find_ends(min(numbers), max(numbers))
    left, right = 6.0, WIDTH - 6

    def x_of(minutes: float) -> float:
        share = (log10(max(minutes, 1)) - log10(low)) / (log10(high) - log10(low))
        return left + min(max(share, 0), 1) * (right - left)

    height = _ROW_HEIGHT * len(rows) + 18
    body: list[str] = []
    body += _draw_time_scale(height, [(x_of(at), name) for at, name in _TIME_TICKS if low <= at <= high])
    for place, row in enumerate(rows):
        y = place * _ROW_HEIGHT
        body.append(_text(0, y + 11, row.name, is_strong=True))
        body.append(_line(left, right, y + 26, GRID))
        body += [
            f'<circle class="chart-dot" cx="{x_of(minutes):.1f}" cy="{y + 26:.1f}" r="3.4" fill="{MUTED}" '
            'fill-opacity="0.55"/>'
            for minutes in row.minutes
        ]
        x = x_of(row.median)
        body.append(
            f'<line class="chart-median" x1="{x:.1f}" x2="{x:.1f}" y1="{y + 18:.1f}" y2="{y + 34:.1f}" '
            f'stroke="{INK}" stroke-width="2"/>'
        )
    return _wrap(title, height, body)


def _find_ends(least: float, most: float) -> tuple[float, float]:
    """The ticks around the numbers, at least two apart."""
    ticks = [at for at, _ in _TIME_TICKS]
    low = max((at for at in ticks if at <= max(least, 1)), default=ticks[0])
    high = min((at for at in ticks if at >= most), default=ticks[-1])
    if high == low:
        place = ticks.index(low)
        low, high = (low, ticks[place + 1]) if place + 1 < len(ticks) else (ticks[place - 1], high)
    return float(low), float(high)


def _draw_time_scale(height: float, ticks: Sequence[tuple[float, str]]) -> Iterator[str]:
    taken = -1.0
    for x, name in ticks:
        yield (
            f'<line class="chart-grid" x1="{x:.1f}" x2="{x:.1f}" y1="16" y2="{height - 14:.1f}" '
            f'stroke="{GRID}" stroke-width="0.6"/>'
        )
        width = text_width(name, SIZE)
        start = min(max(x - width / 2, 0), WIDTH - width)
        if start > taken:
            yield _text(start, height - 2, name)
            taken = start + width + 8


def _draw_legend(levels: Sequence[str]) -> Iterator[str]:
    x = 0.0
    for level in levels:
        fill = _FILLS[LEVELS.index(level)]
        name = "Not known" if level == "unknown" else level
        yield (
            f'<rect class="chart-level-{level.lower()}" x="{x:.1f}" y="1" width="9" height="9" '
            f'fill="{fill}"/>'
        )
        yield _text(x + 13, 9.5, name)
        x += 13 + text_width(name, SIZE) + 14


def _line(start: float, end: float, y: float, stroke: str) -> str:
    return (
        f'<line class="chart-grid" x1="{start:.1f}" x2="{end:.1f}" y1="{y:.1f}" y2="{y:.1f}" '
        f'stroke="{stroke}" stroke-width="0.8"/>'
    )


def _text(x: float, y: float, words: str, *, anchor: str = "start", is_strong: bool = False) -> str:
    name, weight, fill = ("chart-ink", 600, INK) if is_strong else ("chart-text", 400, MUTED)
    return (
        f'<text class="{name}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{SIZE:g}" '
        f'font-weight="{weight}" fill="{fill}">{escape(words, quote=False)}</text>'
    )


def _wrap(title: str, height: float, body: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {height:.0f}" role="img" '
        'class="chart" font-family="Inter, Noto Sans CJK SC, sans-serif">'
        f"<title>{escape(title, quote=False)}</title>{''.join(body)}</svg>"
    )
