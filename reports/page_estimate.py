"""How high a brief will be on paper, estimated from its words: cheap, and near enough to start from.

The numbers are those of static/css/print.css, in points. A wrong estimate costs a second layout,
never a wrong page.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Final

from incidents.charts import text_width
from reports.brief_parts import BriefDocument, Density, Paper, Statement
from reports.rendering import COLUMN_WIDTHS, PAGE_WIDTHS, RAILS, size_headline, size_rail

PAGE_HEIGHTS: Final[dict[Paper, float]] = {"a4": 779.5, "letter": 729.6}
HEADLINE_PIXELS: Final = {"": (22.0, 1.14), "mid": (18.0, 1.14), "low": (14.5, 1.18)}
WRAP_LOSS: Final = 1.045


@dataclass(frozen=True)
class Spacing:
    """Sizes of one density; ``head`` is all white space from the first line to the key figures' end."""

    size: float
    lead: float
    gap: float
    bottom_size: float
    line_gap: float
    row_padding: float
    head: float


SPACINGS: Final[dict[Density, Spacing]] = {
    "roomy": Spacing(9.8, 1.46, 17, 11.6, 3.4, 8, 36),
    "normal": Spacing(9.2, 1.4, 12, 10.8, 3.4, 6, 15),
    "tight": Spacing(9.0, 1.32, 9, 10.0, 2.0, 4, -13),
}


def estimate_height(document: BriefDocument) -> float:
    """The height of the page's content in points."""
    space = SPACINGS[document.density]
    width, column = PAGE_WIDTHS[document.paper], COLUMN_WIDTHS[document.paper]
    heading = 14.3 if document.density != "tight" else 13.3
    body = space.size * space.lead
    left = (
        heading
        + _picture(document, column)
        + space.gap
        + heading
        + _statements(document.causes, space, column)
    )
    right = (
        heading
        + _statements(document.impact, space, column)
        + space.gap
        + heading
        + _deeds(document, space, column)
    )
    waiting = heading + _lines(
        (
            f"{row.horizon}: {row.text} {row.amount} {'our judgement' if row.is_judgement else ''}"
            for row in document.waiting
        ),
        space,
        column,
    )
    unknowns = heading + _lines((f"{row.what}: {row.answer}" for row in document.unknowns), space, column)
    parts = (
        _head(document, space, width),
        _changes(document, space, width),
        space.gap + max(left, right),
        space.gap + heading + _plan(document, space, width),
        space.gap + max(waiting, unknowns),
        space.gap + _ask(document, space, width),
        6
        + body
        * _count(
            f"Next update: {document.next_update_text} Prepared by: {document.author}", width, space.size
        ),
        14 if document.hidden else 0,
        (2 + 10.2 * _count(" ".join(document.left_out) + "x" * 60, width, 7.8)) if document.left_out else 0,
    )
    return sum(parts)


@lru_cache(maxsize=4096)
def _count(text: str, width: float, size: float) -> int:
    """Lines of a text: its width with a little lost at every line's end."""
    return max(1, ceil(text_width(text, size) * WRAP_LOSS / width - 0.06))


def _head(document: BriefDocument, space: Spacing, width: float) -> float:
    size, lead = HEADLINE_PIXELS[size_headline(document)]
    headline = _count(document.headline, width, size * 1.02) * size * lead
    bottom = _count(document.bottom_line, width - 13, space.bottom_size) * space.bottom_size * 1.4
    cell = width / 4 - 20
    # Labels stand in one row: one that takes two lines moves every figure down.
    labels = max((_count(item.label, cell, 8) for item in document.key_figures), default=0) * 10
    cells = [
        labels
        + _figure(f"{item.value} {item.unit}", cell)
        + _count(f"{item.certainty_text} · {item.note} xx", cell, 7.8) * 10
        for item in document.key_figures
    ]
    logo = 11 if document.logo else 0
    return logo + 17 + 25 + space.head + headline + 8 + bottom + 11 + 17 + max(cells, default=0)


def _changes(document: BriefDocument, space: Spacing, width: float) -> float:
    changes = document.changes
    if changes is None:
        return 0
    inside = width - 20
    heading = 11 * _count(changes.heading, inside, 9.6) + 3
    texts = [f"{line.name}: {line.text}" for line in changes.lines]
    if changes.also:
        texts.append(changes.also)
    lead = 9 * (1.32 if document.density == "tight" else 1.4)
    body = sum(_count(text, inside - 9, 9) * lead + 1.6 for text in texts)
    return space.gap * 0.75 + 12 + heading + body


def _figure(value: str, width: float) -> float:
    if text_width(value, 15, is_bold=True) <= width:
        return 23.5
    return 24.5 if text_width(value, 12, is_bold=True) <= width else 14 * _count(value, width, 11.5)


def _picture(document: BriefDocument, column: float) -> float:
    picture = document.picture
    if picture is None:
        return 14
    caption = (
        2 + 10.2 * _count(f"{picture.times_text} {picture.caption}", column, 7.8) if picture.caption else 0
    )
    subject = 10 * (_count(f"What happened xxx · {picture.subject}", column, 8.4) - 1)
    if picture.is_series:
        return document.picture_height + caption + subject
    marks = len(picture.marks)
    bar = 26.0 + 9.5 * (marks > 2) if marks > 1 else 0
    inside = column - RAILS[size_rail(document)] - 9
    lead = 9 * (1.32 if document.density == "tight" else 1.36)
    rows = sum(_count(event.text, inside, 9) * lead + 3.6 for event in picture.events)
    return bar + rows + caption + subject


def _statements(lines: Iterable[Statement], space: Spacing, column: float) -> float:
    words = (f"{line.lead}: {line.numbers}. {line.text} {line.certainty_text}" for line in lines)
    return _lines(words, space, column)


def _deeds(document: BriefDocument, space: Spacing, column: float) -> float:
    return _lines((f"{deed.when} {deed.action}. {deed.effect}" for deed in document.deeds), space, column)


def _lines(texts: Iterable[str], space: Spacing, column: float) -> float:
    height = sum(
        _count(text, column - 9, space.size) * space.size * space.lead + space.line_gap for text in texts
    )
    return height or space.size * space.lead


def _plan(document: BriefDocument, space: Spacing, width: float) -> float:
    body = space.size * space.lead
    if not document.plan:
        height = body
    else:
        shares = (
            (0.23, any(row.when for row in document.plan)),
            (0.18, any(row.owner for row in document.plan)),
            (0.15, any(row.status_text for row in document.plan)),
        )
        what = width * (1 - sum(share for share, is_shown in shares if is_shown)) - 8
        rows = [
            max(
                _count(row.step, what, space.size),
                _count(row.when, width * 0.23 - 8, space.size * 1.05),
                _count(row.owner, width * 0.18 - 8, space.size),
            )
            for row in document.plan
        ]
        is_list = not any(is_shown for _, is_shown in shares)
        height = 0.0 if is_list else 14.0
        padding = space.line_gap if is_list else space.row_padding + 0.5
        height += sum(body * lines + padding for lines in rows)
    height += 12 if document.plan_note else 0
    if document.prevention:
        height += 3 + body * _count(
            "So that it does not happen again: " + " ".join(document.prevention), width, space.size
        )
    return height


def _ask(document: BriefDocument, space: Spacing, width: float) -> float:
    inside = width - 24
    size = 10.8 if space.size == 9.0 else 11.6
    is_tight = document.density == "tight"
    height = 27.0 if is_tight else 32.5
    if document.question:
        height += _count(document.question, inside, size) * size * (1.26 if is_tight else 1.3)
    else:
        height += space.size * space.lead - 5
    height += sum(4 + _count(line, inside, space.size) * space.size * space.lead for line in document.decided)
    if document.options:
        cell = inside / len(document.options) - 9
        heights = [
            _count(f"A · {option.title} {'(recommended)' if option.is_recommended else ''}", cell, 9.6) * 12.2
            + sum(_count(str(detail), cell, 9) * 12.1 for detail in option.details)
            for option in document.options
        ]
        height += 6 + 5 + max(heights)
    return height
