"""What changed since the version its reader holds: a short box on the brief, a table in longer documents."""

import re
from typing import Final

from incidents.domain.changes import CERTAINTY, DECIDED, FIGURE, NOT_RECORDED, TIMES
from incidents.domain.followup import FigureChange
from incidents.domain.phrases import NOT_KNOWN_YET, join_names
from incidents.domain.plain_text import shorten
from reports.aftermath import ChangesSince
from reports.blocks import Block, Box, Cell, Column, Paragraph, Section, Table
from reports.brief_parts import ChangeLine, Changes
from reports.dates import localise
from reports.figure_book import FigureBook
from reports.letterhead import Desk

BRIEF: Final = "Brief for the chief executive"
HELD: Final = {
    "given": ", the one the chief executive has",
    "mailed": ", the one last sent",
    "met": ", the one at the last meeting",
}
HELD_BY_READER: Final = HELD | {"given": ", the one you have"}
FIRST: Final = ("State", "Severity")
TOLD_IN_WORDS: Final = (*FIRST, FIGURE, CERTAINTY, "Decide by", DECIDED, "Mitigated", "Resolved", "Recovered")
"""Facts of a few words, told before and after; of the longer ones the box only says that they changed."""
DATED: Final = (*(name for _, name in TIMES), "Decide by", "Next update")
"""Facts that are a moment and nothing else."""
_NUMBER: Final = re.compile(r" \d+$")


def write_brief_changes(since: ChangesSince | None, book: FigureBook) -> Changes | None:
    """The box of the brief: figures, state and certainty first, longer texts by name alone.

    ``None`` before any version was delivered, and where nothing that the documents compare has changed.
    """
    if since is None or not since.delivery or not since.changes:
        return None
    told = [change for change in since.changes if change.name.startswith(TOLD_IN_WORDS)]
    told.sort(key=lambda change: (change.name not in FIRST, not change.name.startswith(FIGURE)))
    others = [change for change in since.changes if change not in told]
    names = dict.fromkeys(_NUMBER.sub("", change.name).lower() for change in others)
    is_brief = since.document == BRIEF
    shown = f"version {since.version}" if is_brief else _name_version(since)
    name = book.note(shown, "furniture", "earlier version")
    return Changes(
        heading=f"What changed since {name}{HELD_BY_READER[since.delivery]}",
        lines=tuple(_say_line(change, name, book) for change in told),
        also=f"New or reworded: {join_names(list(names))}." if names else "",
    )


def write_changes_box(desk: Desk) -> tuple[Block, ...]:
    """What reads otherwise than in the version the executive has; nothing before there was one."""
    since = desk.material.aftermath.since
    if since is None:
        return ()
    name = desk.book.note(_name_version(since), "furniture", "earlier version")
    heading = f"What changed since {name}{HELD.get(since.manner, '')}"
    return (Box(heading=heading, blocks=(_write_table(desk, since, name),)),)


def write_changes_section(desk: Desk) -> tuple[Section, ...]:
    """The same as a part of a document that tells other changes too; nothing before one was delivered."""
    since = desk.material.aftermath.since
    if since is None or not since.manner:
        return ()
    name = desk.book.note(_name_version(since), "furniture", "earlier version")
    heading = f"Since {name}{HELD[since.manner]}"
    return (Section(key="since", heading=heading, blocks=(_write_table(desk, since, name),)),)


def _write_table(desk: Desk, since: ChangesSince, name: str) -> Block:
    if not since.changes:
        return Paragraph(text="Nothing that the documents compare.")
    book = desk.book
    rows = tuple(
        (
            Cell(
                text=book.note(change.name.removeprefix(FIGURE), "furniture", "name of a fact"),
                is_strong=True,
            ),
            Cell(text=note_side(change, change.before, f"{name}: {change.name}", book), state="old"),
            Cell(text=note_side(change, change.after, f"now: {change.name}", book), state="new"),
        )
        for change in since.changes
    )
    before = desk.instant(since.as_of, "as of the earlier version")
    columns = (Column(name="What", width="medium"), Column(name=before), Column(name="Now"))
    return desk.limit(Table(caption="Facts that changed", columns=columns, rows=rows), "changes")


def note_side(change: FigureChange, text: str, source: str, book: FigureBook) -> str:
    """One side of a change; its dates in the team's language where the program wrote them."""
    return book.note(localise(text, book.dates) if change.name in DATED else text, "recorded", source)


def _name_version(since: ChangesSince) -> str:
    kind = "brief" if since.document == BRIEF else f"{since.document[:1].lower()}{since.document[1:]}"
    return f"version {since.version} of the {kind}"


def _say_line(change: FigureChange, name: str, book: FigureBook) -> ChangeLine:
    after = note_side(change, change.after, f"now: {change.name}", book)
    before = note_side(change, change.before, f"{name}: {change.name}", book)
    if change.before == NOT_RECORDED:
        text = f"{after} (new)"
    else:
        now = "no longer recorded" if change.after == NOT_RECORDED else after
        text = f"{now} (was {NOT_KNOWN_YET.lower() if before == NOT_KNOWN_YET else before})"
    shown = book.note(change.name.removeprefix(FIGURE), "furniture", "name of a fact")
    return ChangeLine(name=shorten(shown, 80), text=text)
