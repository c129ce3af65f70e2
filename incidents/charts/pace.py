"""The pace of one rehearsal after the other, as SVG text."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from incidents.charts import INK, MUTED, _draw_scale, _text, _vertical, _wrap_svg

BAND: Final = "#eaf0f9"


@dataclass(frozen=True, kw_only=True)
class PacePoint:
    """One rehearsal: words a minute, ``None`` where it was not measured, and which wording was said."""

    label: str
    value: float | None
    wording: int


def chart_pace(
    points: Sequence[PacePoint],
    *,
    low: float,
    high: float,
    title: str,
    width: float = 204,
    height: float = 118,
) -> str:
    """Draw the pace of one rehearsal after the other against the range that people follow easily.

    A dotted line stands where the wording of the script changed. With no pace at all the result is "".
    """
    paces = [point.value for point in points if point.value is not None]
    if not paces:
        return ""
    values = [*paces, low, high]
    ticks = [float(tick) for tick in range(floor(min(values) / 20) * 20, ceil(max(values) / 20) * 20 + 1, 20)]
    left, right, top, bottom = 20.0, width - 2, 12.0, height - 13
    step = (right - left) / len(points)

    def y_of(value: float) -> float:
        return bottom - (value - ticks[0]) / (ticks[-1] - ticks[0]) * (bottom - top)

    spots = [(left + step * (place + 0.5), point) for place, point in enumerate(points)]
    body = [
        f'<rect class="chart-band" x="{left:.1f}" y="{y_of(high):.1f}" width="{right - left:.1f}" '
        f'height="{y_of(low) - y_of(high):.1f}" fill="{BAND}"/>'
    ]
    body += _draw_scale(ticks, [f"{tick:.0f}" for tick in ticks], y_of, left, right)
    for (x, point), (_, before) in zip(spots[1:], spots, strict=False):
        if point.wording != before.wording:
            body.append(_vertical(x - step / 2, top - 6, bottom, MUTED, "1.6 1.8"))
    body += _draw_pace(spots, y_of, height - 3)
    return _wrap_svg(title, width, height, body)


def _draw_pace(
    spots: Sequence[tuple[float, PacePoint]], y_of: Callable[[float], float], foot: float
) -> Iterator[str]:
    measured = [(x, y_of(point.value), point.value) for x, point in spots if point.value is not None]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in measured)
    yield f'<polyline class="chart-pace" points="{line}" fill="none" stroke="{INK}" stroke-width="1"/>'
    for x, y, value in measured:
        yield f'<circle class="chart-spot" cx="{x:.1f}" cy="{y:.1f}" r="2.2" fill="{INK}"/>'
        yield _text(x, y - 5, f"{value:.0f}", anchor="middle", weight=600, fill=INK)
    for x, point in spots:
        yield _text(x, foot, point.label, anchor="middle")
