"""A figure over the status updates as SVG text: a spot for each reading, before and after beside it."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from incidents.charts import INK, LABEL_SIZE, LINE, MUTED, SERIES, _text, _vertical, _wrap_svg, text_width
from incidents.domain.update_figures import FigureSteps

MOST_DRAWN = Decimal(10) ** 15


def title_steps(steps: FigureSteps) -> str:
    """The text alternative: every reading in order."""
    return f"{steps.name}: " + "; ".join(f"{row.label}: {row.text}" for row in steps.readings) + "."


def draw_steps(steps: FigureSteps, width: float = 510, height: float = 78) -> str:
    """Draw the readings to one scale from zero, each with its number and its update below.

    Readings without a number leave a gap. With fewer than two numbers of one unit the result is "".
    """
    values = [row.value for row in steps.readings if row.value is not None]
    if not steps.is_drawable or any(abs(value) > MOST_DRAWN for value in values):
        return ""
    least, most = float(min([*values, Decimal(0)])), float(max([*values, Decimal(0)]))
    span = (most - least) or 1.0
    top, bottom = 20.0, height - 16
    step = width / len(steps.readings)
    spots = [
        (
            step * (place + 0.5),
            None if row.value is None else bottom - (float(row.value) - least) / span * (bottom - top),
        )
        for place, row in enumerate(steps.readings)
    ]
    zero = bottom + least / span * (bottom - top)
    body = [
        f'<line class="chart-grid" x1="0" x2="{width:.1f}" y1="{zero:.1f}" y2="{zero:.1f}" '
        f'stroke="{LINE}" stroke-width="0.6"/>',
        _text(0, 7, steps.unit or "count"),
    ]
    body += _draw_spots(spots, zero)
    for place, ((x, y), row) in enumerate(zip(spots, steps.readings, strict=True)):
        is_wide = text_width(row.label, LABEL_SIZE) < step - 2
        name = row.label if is_wide else row.label.rpartition(" ")[2]
        body.append(_text(x, height - 3, name, anchor="middle", fill=MUTED))
        words = row.text if y is None else _shorten_reading(row.text, step)
        # A line that comes down to its spot would run through words centred over it.
        before = spots[place - 1][1] if place else None
        is_down = y is not None and before is not None and before < y - 4
        start = x + 3 if is_down else x
        start = min(start, width - text_width(words, LABEL_SIZE, is_bold=True)) if is_down else start
        anchor = "start" if is_down else "middle"
        body.append(_text(start, (zero if y is None else y) - 5, words, anchor=anchor, weight=600, fill=INK))
    return _wrap_svg(title_steps(steps), width, height, body)


def _draw_spots(spots: list[tuple[float, float | None]], zero: float) -> Iterator[str]:
    for (x, y), (after_x, after_y) in pairwise(spots):
        if y is not None and after_y is not None:
            yield (
                f'<path class="chart-line" d="M{x:.1f} {y:.1f} L{after_x:.1f} {after_y:.1f}" fill="none" '
                f'stroke="{SERIES}" stroke-width="1.5"/>'
            )
    for x, y in spots:
        if y is not None:
            yield _vertical(x, y, zero, MUTED, "1.6 1.8")
            yield f'<circle class="chart-dot" cx="{x:.1f}" cy="{y:.1f}" r="2.4" fill="{SERIES}"/>'


def _shorten_reading(text: str, room: float) -> str:
    """The number alone where the whole reading would run into its neighbours."""
    head = text.split(", ", maxsplit=1)[0]
    return next((words for words in (head, head.split(" ")[0]) if text_width(words, 8) < room), "")
