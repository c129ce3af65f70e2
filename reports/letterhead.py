"""The head that every document of the family wears, and what a document is made from."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import FollowUp
from incidents.domain.moments import format_moment
from incidents.domain.phrases import STATUS_WORDS
from reports.aftermath import Aftermath
from reports.blocks import Block, Box, Cell, Column, Extra, LongDocument, Paragraph, Section, Table
from reports.brief_parts import Paper
from reports.brief_picture import choose_day, to_moment
from reports.brief_sections import CAUSE_RANKS
from reports.figure_book import FigureBook, clean_text

CONFIDENTIAL: Final = "Confidential · for the chief executive"
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

    @property
    def facts(self) -> IncidentFacts:
        return self.material.facts

    def instant(self, at: datetime | None, source: str) -> str:
        """A moment the program itself stamped, in the reader's zone with UTC; "" for none."""
        return self.book.moment(to_moment(at), source) if at else ""


def open_desk(material: Material) -> Desk:
    book = FigureBook(material.zone)
    return Desk(material=material, book=book, day=choose_day(material.facts, book))


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
    extras: tuple[Extra, ...] = (),
    warnings: tuple[str, ...] = (),
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
        as_of_text=book.note(format_moment(material.as_of_moment, zone=material.zone), "furniture", "as of"),
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
        confidentiality=CONFIDENTIAL,
        watermark=book.note(clean_text(material.watermark), "furniture", "watermark"),
        prepared_text=f"Prepared by {author}",
        warnings=warnings,
        extras=extras,
        figures=book.figures,
    )


def head_certainty(facts: IncidentFacts) -> str:
    """The certainty of the cause that stands first: the trigger, else the root."""
    ordered = sorted(facts.causes, key=lambda cause: CAUSE_RANKS.get(cause.kind, 1))
    return ordered[0].certainty if ordered else "unknown"


def write_changes_box(desk: Desk) -> tuple[Block, ...]:
    """What reads otherwise than in the version the executive has; nothing before there was one."""
    since = desk.material.aftermath.since
    if since is None:
        return ()
    book = desk.book
    before = desk.instant(since.as_of, "as of the earlier version")
    name = book.note(f"{since.document}, version {since.version}", "furniture", "earlier version")
    held = ", the one the chief executive has" if since.is_given else ""
    heading = f"What changed since {name[:1].lower()}{name[1:]}{held}"
    if not since.changes:
        return (Box(heading=heading, blocks=(Paragraph(text="Nothing that the documents compare."),)),)
    rows = tuple(
        (
            Cell(text=book.note(change.name, "furniture", "name of a fact"), is_strong=True),
            Cell(text=book.note(change.before, "recorded", f"{name}: {change.name}"), state="old"),
            Cell(text=book.note(change.after, "recorded", f"now: {change.name}"), state="new"),
        )
        for change in since.changes
    )
    columns = (Column(name="What", width="medium"), Column(name=before), Column(name="Now"))
    table = Table(caption="Facts that changed", columns=columns, rows=rows)
    return (Box(heading=heading, blocks=(table,)),)
