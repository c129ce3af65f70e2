"""A document in values to HTML: one template for paper and for the page on screen."""

from base64 import b64encode
from pathlib import Path
from typing import Final

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from incidents.charts import chart_series, chart_timeline, text_width
from reports.accents import write_rules
from reports.blocks import LongDocument
from reports.brief_parts import BriefDocument, Paper
from reports.dates import choose_day_names

LOGO: Final = "asset:logo"
SHEETS: Final = ("css/print.css", "css/print-long.css")
"""The sheets of every document, in order; only these are ever parsed for one."""
FILE_SHEET: Final = "css/print-file.css"
PAGE_WIDTHS = {"a4": 510.2, "letter": 527.0}
COLUMN_WIDTHS = {"a4": 245.1, "letter": 253.5}
RAILS = {"rail-narrow": 46.0, "rail-mid": 78.0, "rail-wide": 108.0, "rail-widest": 140.0}
"""Widths of the times' column in print.css, in points."""
HEADLINE_SIZES = (("", 22.0, 2), ("mid", 18.0, 3))


def render_brief(document: BriefDocument) -> str:
    """The whole HTML page that becomes the PDF."""
    return render_to_string("reports/brief.html", describe_brief(document) | _dress(document))


def render_long(document: LongDocument) -> str:
    """The whole HTML of a document of several pages."""
    return render_to_string("reports/long.html", describe_long(document) | _dress(document))


def _dress(document: BriefDocument | LongDocument) -> dict[str, object]:
    """The colours and the logo of a page on paper."""
    rules = write_rules(document.accent)
    return {
        "style": SafeString(f"<style>{rules}</style>\n") if rules else "",
        "logo": LOGO if document.logo else "",
    }


def render_file(document: BriefDocument | LongDocument) -> str:
    """The same page as one HTML file that needs nothing beside it and may load or run nothing."""
    sheets = [(Path(settings.BASE_DIR) / "static" / name).read_text() for name in (*SHEETS, FILE_SHEET)]
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    head = (
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>\n{''.join(sheets)}{write_rules(document.accent)}</style>\n"
    )
    name = "reports/brief.html" if isinstance(document, BriefDocument) else "reports/long.html"
    logo = document.logo
    source = f"data:{logo.kind};base64,{b64encode(logo.content).decode()}" if logo else ""
    return render_to_string(name, describe(document) | {"style": SafeString(head), "logo": source})


def describe_long(document: LongDocument) -> dict[str, object]:
    """What the templates of a long document need beside it."""
    return {"document": document, "headline_size": choose_size(document.headline, document.paper)}


def describe(document: BriefDocument | LongDocument) -> dict[str, object]:
    """What the templates of either need."""
    return describe_brief(document) if isinstance(document, BriefDocument) else describe_long(document)


def describe_brief(document: BriefDocument) -> dict[str, object]:
    """What both templates need beside the document: the picture drawn, sizes and columns chosen."""
    return {
        "document": document,
        "picture": draw_picture(document),
        "sizes": {"headline": size_headline(document)},
        "rail": size_rail(document),
        "columns": {
            "when": any(row.when for row in document.plan),
            "owner": any(row.owner for row in document.plan),
            "status": any(row.status_text for row in document.plan),
            "is_list": not any(row.when or row.owner or row.status_text for row in document.plan),
        },
    }


def draw_picture(document: BriefDocument) -> SafeString:
    """The chart or the timeline as SVG; charts.py escapes every text it is given."""
    picture = document.picture
    if picture is None:
        return SafeString("")
    width = COLUMN_WIDTHS[document.paper]
    if picture.is_series:
        svg = chart_series(
            picture.points,
            title=picture.title,
            marks=picture.marks,
            unit=picture.unit,
            zone=picture.zone,
            name_day=choose_day_names(picture.dates),
            width=width,
            height=document.picture_height,
        )
    else:
        svg = chart_timeline(picture.marks, title=picture.title, width=width)
    return SafeString(svg)


def size_rail(document: BriefDocument) -> str:
    """The class that gives the times of a timeline their column: clock times are narrow, dates wide."""
    events = document.picture.events if document.picture else ()
    widest = max((text_width(event.time_text, 9.4, is_bold=True) for event in events), default=0.0)
    return next((name for name, width in RAILS.items() if widest <= width - 10), "rail-widest")


def size_headline(document: BriefDocument) -> str:
    """The size class at which the headline keeps to two or three lines."""
    return choose_size(document.headline, document.paper)


def choose_size(headline: str, paper: Paper) -> str:
    width = PAGE_WIDTHS[paper] * 0.97
    for name, size, lines in HEADLINE_SIZES:
        if text_width(headline, size) <= width * lines:
            return name
    return "low"
