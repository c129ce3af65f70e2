"""The head that every document of the family wears, and what a document is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import FollowUp
from incidents.domain.phrases import STATUS_WORDS, count_words
from incidents.domain.plain_text import weigh
from incidents.domain.reader_zone import zone_of
from reports.aftermath import Aftermath
from reports.blocks import (
    Block,
    Line,
    Lines,
    LongDocument,
    Paragraph,
    Section,
    Table,
)
from reports.brief_parts import Extra, Paper
from reports.brief_picture import choose_day, to_moment
from reports.brief_sections import CAUSE_RANKS
from reports.figure_book import FigureBook, clean_text
from reports.limits import MOST_CHARACTERS, MOST_LINES, MOST_ROWS, limit_table
from reports.style import Logo, Style

CONFIDENTIAL: Final = "Confidential · for the chief executive"
LARGEST_EMBEDDED: Final = 25 * 1024 * 1024
CAUSE_TAGS: Final = {
    "confirmed": "Cause confirmed",
    "likely": "Cause likely",
    "unknown": "Cause not known yet",
}
NO_BOTTOM_LINE: Final = "The bottom line is not written yet."


@dataclass(frozen=True, kw_only=True)
class Material:
    """Everything a document is made from: the same material gives the same document."""

    facts: IncidentFacts
    aftermath: Aftermath = field(default_factory=Aftermath)
    reference: str
    version: int
    subject: int = 0
    as_of: datetime
    author: str
    zone: ZoneInfo
    paper: Paper = "a4"
    watermark: str = ""
    embeds_evidence: bool = False
    contents: Mapping[str, bytes] | None = field(default=None, repr=False)
    """The bytes of the evidence by its place in the store; ``None`` for all that is not a PDF."""
    style: Style = field(default_factory=Style)
    logo: Logo | None = field(default=None, repr=False)

    @property
    def follow_up(self) -> FollowUp:
        return self.aftermath.follow_up

    @property
    def as_of_moment(self) -> str:
        return to_moment(self.as_of)


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What a writer of sections has at hand: the material, the book of figures and the day it began."""

    material: Material
    book: FigureBook
    day: str
    extras: list[Extra] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def facts(self) -> IncidentFacts:
        return self.material.facts

    def clock(self, text: str, member: str, *, with_zone: bool = True) -> str:
        """A recorded moment for a column: its date only where it is not the day of the incident."""
        return self.book.short_moment(text, member, day=self.day, with_zone=with_zone)

    def warn(self, text: str) -> None:
        self.warnings.append(self.book.note(text, "derived", "count of rows"))

    def limit(
        self,
        table: Table,
        key: str,
        *,
        most: int = MOST_ROWS,
        characters: int = MOST_CHARACTERS,
        starred: list[bool] | None = None,
    ) -> Table:
        """The table with as many rows as there is room for; the whole of it goes along as a file."""
        shown, extra = limit_table(table, key, most=most, characters=characters, starred=starred)
        if extra is not None:
            self.extras.append(extra)
            rows = count_words(len(table.rows) - len(shown.rows), "row")
            self.warn(f"Left out for length, kept in {extra.name}: {rows} of {table.caption}")
            self.book.note(shown.note, "derived", "count of rows")
        return shown

    def limit_all(self, blocks: tuple[Block, ...], key: str) -> tuple[Block, ...]:
        return tuple(self.limit(block, key) if isinstance(block, Table) else block for block in blocks)

    def keep_lines(self, lines: list[Line], name: str) -> tuple[Block, ...]:
        """A list with as many lines as there is room for, and how many more there are."""
        kept: list[Line] = []
        room = MOST_CHARACTERS
        for line in lines[:MOST_LINES]:
            room -= weigh(line.text)
            if room < 0 and kept:
                break
            kept.append(line)
        blocks: list[Block] = [Lines(items=tuple(kept))] if kept else []
        if len(kept) < len(lines):
            rest = count_words(len(lines) - len(kept), f"more {name}")
            self.warn(f"Left out for length: {rest}")
            blocks.append(Paragraph(text=f"{rest} in the record, left out here for length.", tone="small"))
        return tuple(blocks)

    def instant(self, at: datetime | None, source: str) -> str:
        """A moment the program itself stamped, on the document's clock; "" for none."""
        return self.book.one_zone(to_moment(at), source) if at else ""


def open_book(facts: IncidentFacts, zone: ZoneInfo, style: Style) -> FigureBook:
    """The book of a document on the clock of ``zone``, for the reader whom the record names."""
    reader = zone_of(facts.audience) if facts.audience else None
    return FigureBook(zone, style.dates, reader=reader)


def open_desk(material: Material) -> Desk:
    book = open_book(material.facts, material.zone, material.style)
    desk = Desk(material=material, book=book, day=choose_day(material.facts, book))
    extras, warnings = embed_evidence(material)
    desk.extras.extend(extras)
    desk.warnings.extend(book.note(warning, "furniture", "file of the evidence") for warning in warnings)
    return desk


def embed_evidence(material: Material) -> tuple[tuple[Extra, ...], tuple[str, ...]]:
    """The files of the evidence to keep inside the PDF, where that was asked for, and what was left out."""
    if not material.embeds_evidence or material.contents is None:
        return (), ()
    extras: list[Extra] = []
    warnings: list[str] = []
    room, taken = LARGEST_EMBEDDED, set[str]()
    for file in material.aftermath.files:
        content = material.contents.get(file.path)
        if content is None:
            warnings.append(f"Not embedded, the file is missing, changed or cannot be read: {file.name}")
        elif len(content) > room:
            warnings.append(f"Not embedded, more than 25 MB in all: {file.name}")
        else:
            room -= len(content)
            extras.append(
                Extra(
                    name=_name_once(file.name, taken),
                    kind=file.kind,
                    note="Evidence",
                    content=content,
                    sha256=file.sha256,
                )
            )
    return tuple(extras), tuple(warnings)


def _name_once(name: str, taken: set[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    number, found = 2, name
    while found in taken:
        found = f"{stem} {number}.{ending}" if dot else f"{name} {number}"
        number += 1
    taken.add(found)
    return found


def write_letter(
    desk: Desk,
    *,
    kind: str,
    kind_text: str,
    description: str,
    sections: tuple[Section, ...],
    opening: tuple[Block, ...] = (),
    headline: str | None = None,
    bottom_line: str | None = None,
    has_contents: bool = False,
    confidentiality: str = "",
) -> LongDocument:
    """Put the head over the sections. ``bottom_line`` is the record's own where none is given; "" is none."""
    material, facts, book = desk.material, desk.facts, desk.book
    certainty = head_certainty(facts)
    own = book.quote(facts.summary.plain, "summary.plain")
    shown = own or NO_BOTTOM_LINE if bottom_line is None else bottom_line
    title = headline or book.quote(facts.title, "title")
    book.note(str(material.version), "furniture", "version")
    book.note(kind_text, "furniture", "kind")
    severity = facts.severity.level
    severity_text = "Severity not known yet" if severity == "unknown" else severity
    book.note(severity_text, "recorded", "severity.level")
    author = book.note(clean_text(material.author), "furniture", "author")
    return LongDocument(
        kind=kind,
        paper=material.paper,
        reference=book.note(material.reference, "furniture", "reference"),
        version=material.version,
        author=author,
        title=f"{kind_text}: {title}",
        description=description,
        created=material.as_of.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        organisation=book.quote(facts.organisation, "organisation"),
        kind_text=kind_text,
        as_of_text=book.as_of(material.as_of_moment),
        severity=severity,
        severity_text=severity_text,
        status=facts.status,
        status_text=STATUS_WORDS[facts.status],
        cause_certainty=certainty,
        cause_text=CAUSE_TAGS[certainty],
        headline=title,
        bottom_line=shown,
        is_bottom_line_known=bool(own) or bottom_line is not None,
        opening=opening,
        sections=sections,
        has_contents=has_contents,
        confidentiality=book.note(
            confidentiality or clean_text(material.style.confidentiality) or CONFIDENTIAL,
            "furniture",
            "confidentiality",
        ),
        accent=material.style.accent,
        logo=material.logo,
        watermark=book.note(clean_text(material.watermark), "furniture", "watermark"),
        prepared_text=f"Prepared by {author}",
        warnings=tuple(desk.warnings),
        extras=tuple(desk.extras),
        figures=book.figures,
    )


def head_certainty(facts: IncidentFacts) -> str:
    """The certainty of the cause that stands first: the trigger, else the root."""
    ordered = sorted(facts.causes, key=lambda cause: CAUSE_RANKS.get(cause.kind, 1))
    return ordered[0].certainty if ordered else "unknown"
