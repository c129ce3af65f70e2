"""What a document of several pages says, as frozen blocks: every word of it and nothing about its looks.

One set of blocks becomes the PDF, the page on screen, the Markdown and the Word file, so no format can
say what another does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal

from incidents.charts.waiting import RangesPicture, RatePicture
from incidents.domain.update_figures import FigureSteps
from reports.brief_parts import Extra, KeyFigure, OptionText, Paper, Picture
from reports.figure_book import DocumentFigure
from reports.style import Logo

Width = Literal["", "narrow", "time", "medium", "wide", "half"]
Tone = Literal["", "muted", "absent", "strong", "small", "inset"]


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One paragraph; ``lead`` stands in bold before it."""

    text: str
    lead: str = ""
    tone: Tone = ""


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading inside a section, third level."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a list: what it says, with its certainty where it is a statement of cause or impact."""

    text: str
    lead: str = ""
    note: str = ""
    certainty: str = ""
    certainty_text: str = ""


@dataclass(frozen=True, kw_only=True)
class Lines:
    items: tuple[Line, ...]
    style: Literal["bullets", "discs", "numbers", "terms"] = "bullets"


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell of a table. ``state`` colours nothing: it chooses the shape beside the words."""

    text: str
    note: str = ""
    is_strong: bool = False
    certainty: str = ""
    certainty_text: str = ""
    state: str = ""
    link: str = ""


@dataclass(frozen=True, kw_only=True)
class Column:
    name: str
    width: Width = ""
    is_number: bool = False


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows under columns, the first cell of each row its heading. ``note`` stands below."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class KeyFigures:
    cells: tuple[KeyFigure, ...]


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A chart or the times to scale, as wide as the page; heights in points."""

    picture: Picture
    height: float = 170


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A picture computed from the record; ``title`` says in words all that it shows."""

    drawing: RatePicture | RangesPicture | FigureSteps
    title: str
    caption: str = ""
    dates: str = ""


@dataclass(frozen=True, kw_only=True)
class Prose:
    """A text in Markdown as somebody wrote it, cleaned on its way to each format."""

    source: str
    is_lead: bool = False


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One option in full: the heading of the brief's, with what speaks for and against it."""

    option: OptionText
    pros: tuple[str, ...] = ()
    cons: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Choices:
    items: tuple[Choice, ...]


@dataclass(frozen=True, kw_only=True)
class Ask:
    """The one dark panel: what is needed, and by when."""

    heading: str
    question: str
    note: str = ""
    is_needed: bool = True


@dataclass(frozen=True, kw_only=True)
class Card:
    """One cue card: a question in large type, the answer under it with its figures in bold."""

    number: str
    theme: str
    question: str
    lines: tuple[str, ...]
    figures: tuple[str, ...] = ()
    certainty: str = ""
    certainty_text: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Cards:
    items: tuple[Card, ...]


@dataclass(frozen=True, kw_only=True)
class Box:
    """Blocks set apart from the rest, with a heading of their own."""

    heading: str
    blocks: tuple["Block", ...]


Block = (
    Paragraph | Heading | Lines | Table | KeyFigures | Drawing | Chart | Prose | Choices | Ask | Cards | Box
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of the document under a heading, which the contents list and the bookmarks name."""

    key: str
    heading: str
    blocks: tuple[Block, ...]
    starts_page: bool = False


@dataclass(frozen=True, kw_only=True)
class LongDocument:
    """A document of any length: its head, its sections and the figures it states."""

    kind: str
    paper: Paper
    reference: str
    version: int
    author: str
    title: str
    description: str
    created: str
    organisation: str
    kind_text: str
    as_of_text: str
    severity: str
    severity_text: str
    status: str
    status_text: str
    cause_certainty: str
    cause_text: str
    headline: str
    bottom_line: str = ""
    is_bottom_line_known: bool = True
    opening: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    has_contents: bool = False
    confidentiality: str = ""
    watermark: str = ""
    accent: str = ""
    logo: Logo | None = field(default=None, repr=False)
    prepared_text: str = ""
    warnings: tuple[str, ...] = ()
    extras: tuple[Extra, ...] = field(default=(), repr=False)
    figures: tuple[DocumentFigure, ...] = field(default=(), repr=False)


def list_texts(document: LongDocument) -> Iterator[str]:
    """Every word a reader sees, for holding it against the list of figures and the glossary."""
    yield document.headline
    yield document.bottom_line
    yield document.as_of_text
    yield document.prepared_text
    yield from walk_texts(document.opening)
    yield from walk_texts(document.sections)


_SILENT = {
    "key",
    "width",
    "style",
    "tone",
    "certainty",
    "state",
    "link",
    "zone",
    "dates",
    "points",
    "starts_page",
    "drawing",
}


def walk_texts(value: Any) -> Iterator[str]:
    """Every text of a block, or of a whole tree of them, in the order it is read."""
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from walk_texts(item)
    elif is_dataclass(value):
        for member in fields(value):
            if member.name not in _SILENT:
                yield from walk_texts(getattr(value, member.name))
