"""What the report rests on: the evidence and sources, and the words of the trade it uses."""

from collections.abc import Iterable
from typing import Final

from incidents.domain.glossary import list_used_terms
from incidents.domain.phrases import count_words
from reports.after_sections import list_or_say
from reports.aftermath import EvidenceFile
from reports.blocks import Block, Cell, Column, Heading, Line, Lines, Paragraph, Section, Table
from reports.letterhead import Desk
from reports.prose import strip_marks

MOST_SOURCES: Final = 100
SHORT_HASH: Final = 16
_LINK: Final = "https://"


def write_evidence(desk: Desk) -> Section:
    """Every piece of evidence with where it is, and the sources the record names."""
    files = {file.position: file for file in desk.material.aftermath.files}
    kept = {extra.sha256 for extra in desk.extras if extra.sha256}
    rows = []
    for place, piece in enumerate(desk.facts.evidence):
        member = f"evidence[{place}]"
        link = piece.link or ""
        where = desk.book.quote(link, f"{member}.link")
        rows.append(
            (
                Cell(
                    text=desk.book.quote(piece.title, f"{member}.title"),
                    note=strip_marks(desk.book.quote(piece.caption, f"{member}.caption")),
                    is_strong=True,
                ),
                Cell(
                    text=where or _say_file(desk, files.get(place), kept) or "No file and no link",
                    note=_say_file(desk, files.get(place), kept) if where else "",
                    link=link if link.startswith(_LINK) else "",
                ),
            )
        )
    columns = (Column(name="Evidence"), Column(name="Where it is", width="half"))
    blocks: list[Block] = []
    if rows:
        table = Table(caption="Evidence", columns=columns, rows=tuple(rows))
        blocks.append(desk.limit(table, "evidence"))
    else:
        blocks.append(Paragraph(text="No evidence is recorded yet.", tone="absent"))
    sources = [
        Line(text=desk.book.quote(text, f"sources[{place}]"))
        for place, text in enumerate(desk.facts.sources[:MOST_SOURCES])
    ]
    if sources:
        blocks += [Heading(text="Sources of the record"), Lines(items=tuple(sources))]
    return Section(key="evidence", heading="Evidence", blocks=tuple(blocks))


def _say_file(desk: Desk, file: EvidenceFile | None, kept: set[str]) -> str:
    if file is None:
        return ""
    size = f"{max(1, round(file.size_bytes / 1024)):,} kB"
    inside = "kept inside this PDF" if file.sha256 in kept else "in the record"
    text = f"{file.name}, {size}, {inside}, SHA-256 {file.sha256[:SHORT_HASH]}"
    return desk.book.note(text, "furniture", "file of the evidence")


def write_glossary(desk: Desk, texts: Iterable[str]) -> Section | None:
    """The words of the trade that the document uses, in plain words; ``None`` where it uses none."""
    terms = list_used_terms(texts, desk.material.aftermath.terms)
    lines = tuple(
        Line(
            lead=desk.book.note(term.name, "furniture", "glossary"),
            text=desk.book.note(term.plain, "furniture", "glossary"),
        )
        for term in terms
    )
    if not lines:
        return None
    note = Paragraph(text=f"{count_words(len(lines), 'word')} of the trade in plain words.", tone="small")
    desk.book.note(note.text, "furniture", "glossary")
    return Section(
        key="glossary", heading="Words used here", blocks=(note, Lines(items=lines, style="terms"))
    )


def list_lessons(desk: Desk) -> tuple[Block, ...]:
    rows = [
        Line(text=desk.book.quote(text, f"lessons[{place}]")) for place, text in enumerate(desk.facts.lessons)
    ]
    return list_or_say(rows, "No lesson is recorded yet.")
