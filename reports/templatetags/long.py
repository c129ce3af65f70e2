"""How the blocks of a long document become markup."""

import re
from html import escape

from django import template
from django.utils.safestring import SafeString

from incidents.charts import chart_series, chart_timeline
from incidents.charts.updates import draw_steps
from incidents.charts.waiting import draw_waiting
from incidents.domain.plain_text import bind_units, shorten
from incidents.domain.update_figures import FigureSteps
from reports.blocks import Block, Chart, Drawing
from reports.brief_parts import Paper
from reports.dates import choose_day_names
from reports.figure_book import NUMBER
from reports.prose import to_html
from reports.rendering import PAGE_WIDTHS

register = template.Library()

_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_FIGURE = re.compile(
    rf"(?<![A-Za-z\d])(?:\d{{1,2}}\s(?:{_MONTH})\b(?:\s\d{{4}})?"
    rf"|(?:US\$|€|£|about\s)?(?:{NUMBER.pattern})"
    r"(?:\s?%|\s(?:million|billion|hours|h|minutes|min|days)\b)?)"
)


@register.filter
def block_name(block: Block) -> str:
    return type(block).__name__


@register.filter
def running(heading: str, most: int) -> str:
    """A heading as short as a running head has room for, cut between words."""
    return shorten(heading, most, mark="")


@register.filter
def prose(source: str) -> SafeString:
    """Markdown as HTML; cleaned to an allow-list in ``reports.prose``."""
    return SafeString(to_html(bind_units(source)))


@register.filter
def bold_figures(text: str) -> SafeString:
    """The figures of a line in bold, with the unit that belongs to each."""
    return SafeString(_FIGURE.sub(lambda found: f"<b>{found.group()}</b>", escape(text, quote=False)))


@register.filter
def charted(block: Chart, paper: Paper) -> SafeString:
    """A picture computed from the record, across the page; every text in it is escaped where it is drawn."""
    drawing, width = block.drawing, PAGE_WIDTHS[paper]
    if isinstance(drawing, FigureSteps):
        return SafeString(draw_steps(drawing, width))
    return SafeString(draw_waiting(drawing, width, name_day=choose_day_names(block.dates)))


@register.filter
def drawn(block: Drawing, paper: Paper) -> SafeString:
    """The picture across the page; charts.py escapes every text it is given."""
    picture = block.picture
    width = PAGE_WIDTHS[paper]
    if picture.is_series:
        svg = chart_series(
            picture.points,
            title=picture.title,
            marks=picture.marks,
            unit=picture.unit,
            zone=picture.zone,
            name_day=choose_day_names(picture.dates),
            width=width,
            height=block.height,
        )
    else:
        svg = chart_timeline(picture.marks, title=picture.title, width=width)
    return SafeString(svg)
