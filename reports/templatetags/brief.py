"""How the brief's values become markup: text direction, classes and sizes. No words are made here."""

from collections.abc import Sequence

from django import template
from django.utils.safestring import SafeString

from incidents.charts import text_width
from incidents.domain.phrases import join_names
from reports.brief_parts import BriefDocument, KeyFigure
from reports.figure_book import add_words, direction_of, end_sentence
from reports.style import Style

register = template.Library()

SIZES = {"": 19.0, "fit": 16.4, "mid": 13.6}
"""Points of a key figure in each size class, as in print.css, the largest first."""
CELL = 104.0
"""Width of the narrowest cell of the key figures, in points."""


@register.filter(name="dir")
def write_direction(text: str) -> SafeString:
    """The attribute of a right-to-left paragraph; nothing for all others."""
    return SafeString(' dir="rtl"') if direction_of(text) == "rtl" else SafeString("")


@register.filter
def severity_class(level: str) -> str:
    return "sev-unknown" if level == "unknown" else level.lower()


@register.filter
def figure_size(cell: KeyFigure, cells: Sequence[KeyFigure]) -> str:
    """The size class of one figure: as large as its neighbours, so that a row of them reads as one."""
    own = size_figure(cell)
    if own not in SIZES or not _has_digits(cell):
        return own
    sizes = {size_figure(other) for other in cells if _has_digits(other)}
    return next(size for size in reversed(SIZES) if size in sizes)


@register.filter
def label_lines(cells: Sequence[KeyFigure]) -> str:
    """The class that keeps the figures on one line where a label beside theirs takes two."""
    return " tall" if any(text_width(cell.label, 8) > CELL for cell in cells) else ""


@register.filter
def ended(line: str) -> str:
    return end_sentence(line)


@register.filter
def noted(numbers: str, words: str) -> str:
    return add_words(numbers, words)


@register.filter
def joined(lines: Sequence[str]) -> str:
    """Short lines as one paragraph, each a sentence."""
    return " ".join(end_sentence(line) for line in lines)


@register.filter
def hidden_names(document: BriefDocument) -> list[str]:
    """The parts that the team leaves out."""
    return Style(hidden=document.hidden).name_hidden("brief")


@register.filter
def joined_names(names: Sequence[str]) -> str:
    return join_names(list(names))


def size_figure(cell: KeyFigure) -> str:
    """The size class at which a key figure fits its cell: one of ``SIZES``, or "low"."""
    unit = text_width(cell.unit, 10, is_bold=True) + 3 if cell.unit else 0
    if not cell.is_known:
        return "mid"
    widths = ((size, text_width(cell.value, points, is_bold=True) + unit) for size, points in SIZES.items())
    return next((size for size, width in widths if width <= CELL), "low")


def _has_digits(cell: KeyFigure) -> bool:
    return cell.is_known and any(character.isdigit() for character in cell.value)
