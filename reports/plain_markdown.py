"""A document as Markdown: one line for each paragraph, so that two versions compare line by line."""

import re
from collections.abc import Iterator
from functools import singledispatch
from typing import Final

from reports.blocks import (
    Ask,
    Block,
    Box,
    Cards,
    Chart,
    Choices,
    Drawing,
    Heading,
    KeyFigures,
    Line,
    Lines,
    LongDocument,
    Paragraph,
    Prose,
    Table,
)
from reports.prose import to_markdown

_SPECIAL: Final = re.compile(r"([\\`*\[\]<>|~])|(?<![^\W_])(_)|(_)(?![^\W_])")
_OPENS: Final = re.compile(r"^(\s*)([#+-]|\d+[.)])(?=\s|$)")
_SPACES: Final = re.compile(r"[ \u00a0\u202f\n\r]+")
_WIDTHS: Final = {"": 30, "narrow": 12, "time": 17, "medium": 20, "wide": 33, "half": 48}


def write_markdown(document: LongDocument) -> str:
    """The whole document, ending in one line end. What a person typed never becomes markup of its own."""
    lines = list(_write_all(document))
    text = "\n".join(lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


def _write_all(document: LongDocument) -> Iterator[str]:
    yield f"# {plain(document.headline)}"
    yield ""
    head = [
        document.kind_text,
        f"version {document.version}",
        document.reference,
        f"as of {document.as_of_text}",
    ]
    if document.organisation:
        head.insert(0, document.organisation)
    yield f"*{plain(' · '.join(head))}*"
    yield ""
    tags = (document.severity_text, document.status_text, document.cause_text)
    yield " · ".join(f"**{plain(tag)}**" for tag in tags)
    if document.bottom_line:
        yield ""
        yield plain(document.bottom_line)
    for block in document.opening:
        yield ""
        yield from write_block(block)
    for section in document.sections:
        yield ""
        yield f"## {plain(section.heading)}"
        for inner in section.blocks:
            yield ""
            yield from write_block(inner)
    yield ""
    yield "---"
    yield ""
    yield plain(f"{document.prepared_text} · {document.reference} · {document.confidentiality}")
    for warning in document.warnings:
        yield ""
        yield plain(warning)


def plain(text: str) -> str:
    """One line of text in which nothing is markup; unbreakable spaces become plain ones."""
    flat = _SPACES.sub(" ", text.replace("\u200b", "")).strip()
    return _OPENS.sub(r"\1\\\2", _SPECIAL.sub(lambda found: f"\\{found.group()}", flat))


@singledispatch
def write_block(block: Block) -> Iterator[str]:
    """The lines of one block; raises ``TypeError`` for a block that has no form here."""
    raise TypeError(f"{type(block).__name__} has no Markdown")


@write_block.register
def _(block: Paragraph) -> Iterator[str]:
    lead = f"**{plain(block.lead)}:** " if block.lead else ""
    yield f"{lead}{plain(block.text)}"


@write_block.register
def _(block: Heading) -> Iterator[str]:
    yield f"### {plain(block.text)}"


@write_block.register
def _(block: Lines) -> Iterator[str]:
    for number, line in enumerate(block.items, 1):
        mark = f"{number}." if block.style == "numbers" else "-"
        yield f"{mark} {_say_line(line)}"


def _say_line(line: Line) -> str:
    lead = f"**{plain(line.lead)}:** " if line.lead else ""
    certainty = f" ({plain(line.certainty_text)})" if line.certainty_text else ""
    note = f" *{plain(line.note)}*" if line.note else ""
    return f"{lead}{plain(line.text)}{certainty}{note}"


@write_block.register
def _(block: Table) -> Iterator[str]:
    yield "| " + " | ".join(plain(column.name) or " " for column in block.columns) + " |"
    rules = ("-" * _WIDTHS[column.width] + (":" if column.is_number else "-") for column in block.columns)
    yield f"|{'|'.join(rules)}|"
    for row in block.rows:
        cells = []
        for cell in row:
            text = f"[{plain(cell.text)}]({_address(cell.link)})" if cell.link else plain(cell.text)
            parts = (text, plain(cell.certainty_text), plain(cell.note))
            cells.append(" · ".join(part for part in parts if part) or " ")
        yield "| " + " | ".join(cells) + " |"
    if block.note:
        yield ""
        yield plain(block.note)


@write_block.register
def _(block: KeyFigures) -> Iterator[str]:
    yield "| Figure | Value | Certainty | Note |"
    yield "|---|---|---|---|"
    for cell in block.cells:
        value = f"{cell.value} {cell.unit}".strip()
        cells = (plain(cell.label), f"**{plain(value)}**", plain(cell.certainty_text), plain(cell.note))
        yield "| " + " | ".join(part or " " for part in cells) + " |"


@write_block.register
def _(block: Drawing) -> Iterator[str]:
    yield f"*{plain(block.picture.title)}*"
    caption = " ".join(part for part in (block.picture.times_text, block.picture.caption) if part)
    if caption:
        yield ""
        yield plain(caption)


@write_block.register
def _(block: Chart) -> Iterator[str]:
    yield f"*{plain(block.title)}*"
    if block.caption:
        yield ""
        yield plain(block.caption)


@write_block.register
def _(block: Prose) -> Iterator[str]:
    yield to_markdown(block.source)


@write_block.register
def _(block: Choices) -> Iterator[str]:
    for choice in block.items:
        option = choice.option
        mark = " (recommended)" if option.is_recommended else ""
        details = "; ".join(plain(str(detail)) for detail in option.details)
        title = plain(f"{option.letter} · {option.title}{mark}")
        yield f"- **{title}:** {details}" if details else f"- **{title}**"


@write_block.register
def _(block: Ask) -> Iterator[str]:
    yield f"> **{plain(block.heading)}**"
    yield ">"
    yield f"> {plain(block.question)}"
    if block.note:
        yield ">"
        yield f"> {plain(block.note)}"


@write_block.register
def _(block: Cards) -> Iterator[str]:
    for card in block.items:
        yield f"### {plain(card.question)}"
        yield ""
        for line in card.lines:
            yield plain(line)
            yield ""
        foot = " · ".join(part for part in (card.certainty_text, card.note) if part)
        if foot:
            yield f"*{plain(foot)}*"
            yield ""


@write_block.register
def _(block: Box) -> Iterator[str]:
    yield f"## {plain(block.heading)}"
    for inner in block.blocks:
        yield ""
        yield from write_block(inner)


def _address(link: str) -> str:
    return link.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
