"""Why it happened and what was done about it: causes with their evidence, steps taken."""

from typing import Final

from incidents.domain.facts import Cause
from incidents.domain.moments import sort_key
from incidents.domain.phrases import count_words, label
from incidents.domain.plain_text import shorten
from reports.blocks import Block, Cell, Column, Heading, Line, Lines, Paragraph, Prose, Section, Table
from reports.brief_sections import CAUSE_KINDS, CAUSE_RANKS, certainty_words
from reports.letterhead import Desk
from reports.limits import LONGEST_CELL, LONGEST_PROSE

MOST_CAUSES: Final = 30
CAUSE_CHARACTERS: Final = 16_000


def write_causes(desk: Desk) -> Section:
    """Each cause with its kind, certainty, evidence, source and what would disprove it; trigger first."""
    blocks: list[Block] = []
    causes = desk.facts.causes
    order = sorted(range(len(causes)), key=lambda place: CAUSE_RANKS.get(causes[place].kind, 1))
    left, shown = CAUSE_CHARACTERS, 0
    for place in order[:MOST_CAUSES]:
        written = write_cause(desk, place)
        left -= sum(len(str(block)) for block in written)
        if left < 0 and shown:
            break
        shown += 1
        blocks += written
    if not causes:
        blocks.append(Paragraph(text="The cause is not known yet.", tone="absent"))
    if shown < len(causes):
        rest = count_words(len(causes) - shown, "more cause")
        desk.warn(f"Left out for length: {rest}")
        blocks.append(Paragraph(text=f"{rest} in the record, left out here for length.", tone="small"))
    blocks += write_technical(desk)
    return Section(key="cause", heading="Cause and evidence", blocks=tuple(blocks))


def write_cause(desk: Desk, place: int) -> list[Block]:
    cause, book, member = desk.facts.causes[place], desk.book, f"causes[{place}]"
    statement = shorten(book.quote(cause.statement, f"{member}.statement"), LONGEST_CELL * 2)
    note = [f"Source: {book.quote(cause.source, f'{member}.source')}"] if cause.source else []
    if cause.as_of:
        note.append(f"as of {desk.clock(cause.as_of, f'{member}.as_of')}")
    line = Line(
        text=statement,
        lead=CAUSE_KINDS.get(cause.kind or "", ""),
        certainty=cause.certainty,
        certainty_text=certainty_words(cause.certainty),
        note=", ".join(note),
    )
    blocks: list[Block] = [Lines(style="discs", items=(line,))]
    blocks += _say_rest(desk, cause, member)
    if cause.evidence and cause.evidence.strip():
        book.note(cause.evidence, "recorded", f"{member}.evidence")
        blocks.append(Prose(source=cut_prose(cause.evidence)))
    return blocks


def _say_rest(desk: Desk, cause: Cause, member: str) -> list[Block]:
    book, causes = desk.book, desk.facts.causes
    rest: list[Block] = []
    if cause.why_of is not None and 0 <= cause.why_of < len(causes):
        above = book.quote(causes[cause.why_of].statement, f"causes[{cause.why_of}].statement")
        rest.append(Paragraph(lead="It explains", text=shorten(above, 160), tone="inset"))
    if cause.disproved_by:
        words = book.quote(cause.disproved_by, f"{member}.disproved_by")
        rest.append(Paragraph(lead="It would be disproved by", text=words, tone="inset"))
    if cause.next_check or cause.next_check_at:
        at = book.one_zone(cause.next_check_at, f"{member}.next_check_at") if cause.next_check_at else ""
        words = book.quote(cause.next_check, f"{member}.next_check")
        text = ", ".join(part for part in (words, at) if part)
        rest.append(Paragraph(lead="Next check", text=text, tone="inset"))
    return rest


def write_technical(desk: Desk) -> list[Block]:
    text = desk.facts.summary.technical
    if not text or not text.strip():
        return []
    desk.book.note(text, "recorded", "summary.technical")
    return [Heading(text="In technical words"), Prose(source=cut_prose(text))]


def cut_prose(text: str, most: int = LONGEST_PROSE) -> str:
    """A long Markdown text cut between paragraphs, else between words, with a mark that says so."""
    if len(text) <= most:
        return text
    head = text[:most]
    end = head.rfind("\n\n")
    if end < most // 2:
        end = head.rfind(" ") if " " in head[most // 2 :] else most
    return f"{head[:end].rstrip()}\n\n(shortened; all of it is in the record)"


def write_deeds(desk: Desk) -> Section:
    """The steps taken in the order of time, each with its effect, for better or worse."""
    rows = []
    numbered = sorted(enumerate(desk.facts.mitigation), key=lambda pair: sort_key(pair[1].at))
    for place, step in numbered:
        member = f"mitigation[{place}]"
        effect = desk.book.quote(step.effect, f"{member}.effect")
        rows.append(
            (
                Cell(text=desk.clock(step.at, f"{member}.at") if step.at else "No time recorded"),
                Cell(
                    text=shorten(desk.book.quote(step.action, f"{member}.action"), LONGEST_CELL),
                    note=desk.book.quote(step.owner, f"{member}.owner"),
                    is_strong=True,
                ),
                Cell(
                    text=label("outcome", step.outcome) if step.outcome else effect or "Effect not known yet",
                    note=effect if step.outcome else "",
                ),
            )
        )
    if not rows:
        blocks: tuple[Block, ...] = (Paragraph(text="No step is recorded yet.", tone="absent"),)
        return Section(key="mitigation", heading="What we did", blocks=blocks)
    columns = (Column(name="When", width="time"), Column(name="Step"), Column(name="Effect", width="wide"))
    table = desk.limit(Table(caption="Steps taken", columns=columns, rows=tuple(rows)), "steps-taken")
    return Section(key="mitigation", heading="What we did", blocks=(table,))
