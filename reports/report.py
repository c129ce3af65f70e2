"""The full report: everything the record supports, in the order an executive reads it."""

from dataclasses import replace

from incidents.domain.phrases import STATUS_SENTENCES, count_words
from incidents.domain.plain_text import shorten
from reports.after_sections import (
    find_next_update,
    write_actions,
    write_decisions,
    write_owed,
    write_promises,
)
from reports.blocks import (
    Block,
    KeyFigures,
    Line,
    Lines,
    LongDocument,
    Section,
    walk_texts,
)
from reports.brief_sections import CAUSE_RANKS, certainty_words, write_key_figures
from reports.changes_box import write_changes_box
from reports.letterhead import Desk, Material, open_desk, write_letter
from reports.pictures import write_figures_over_updates
from reports.report_cause import write_causes, write_deeds
from reports.report_impact import write_impact, write_timeline
from reports.report_plan import (
    write_ask,
    write_choices,
    write_clocks,
    write_open,
    write_plan,
    write_prevention,
    write_waiting,
)
from reports.report_sources import write_evidence, write_glossary


def make_report(material: Material) -> LongDocument:
    """Write the full report from the record, what came after it and the team's own words."""
    desk = open_desk(material)
    opening: tuple[Block, ...] = (
        KeyFigures(cells=write_key_figures(desk.facts, desk.book, material.as_of_moment)),
        *write_changes_box(desk),
        Lines(items=write_standing(desk)),
        write_ask(desk),
    )
    parts: list[Section | None] = [
        write_impact(desk),
        write_timeline(desk),
        write_causes(desk),
        write_deeds(desk),
        write_choices(desk),
        write_plan(desk),
        write_prevention(desk),
        write_waiting(desk),
        write_open(desk),
        *write_after(desk),
        write_clocks(desk),
        write_evidence(desk),
    ]
    sections = [part for part in parts if part is not None]
    if material.aftermath.since is None:
        # What changed fills the summary page; the contents are then not left alone on one of their own.
        sections[0] = replace(sections[0], starts_page=True)
    texts = walk_texts((opening, tuple(sections)))
    glossary = write_glossary(desk, texts)
    return write_letter(
        desk,
        kind="report",
        kind_text="Full report",
        description="The full report with its sources",
        opening=opening,
        sections=(*sections, glossary) if glossary else tuple(sections),
        has_contents=True,
    )


def write_standing(desk: Desk) -> tuple[Line, ...]:
    """How it stands, in three or four lines: state, cause, what is open, when the next update comes."""
    facts, book = desk.facts, desk.book
    lines = [Line(lead="How it stands", text=STATUS_SENTENCES[facts.status])]
    order = sorted(range(len(facts.causes)), key=lambda place: CAUSE_RANKS.get(facts.causes[place].kind, 1))
    for place in order[:1]:
        cause = facts.causes[place]
        lines.append(
            Line(
                lead="Cause",
                text=shorten(book.quote(cause.statement, f"causes[{place}].statement"), 280),
                certainty_text=certainty_words(cause.certainty),
            )
        )
    number = len(facts.not_known_yet)
    if number:
        text = book.note(count_words(number, "question"), "derived", "count of what is not known yet")
        lines.append(Line(lead="Not known yet", text=f"{text}, each with who will know and by when"))
    at = find_next_update(desk)
    lines.append(Line(lead="Next update", text=at or "No time is set yet"))
    return tuple(lines)


def write_after(desk: Desk) -> tuple[Section, ...]:
    """What came of the meeting, where there was one; decisions always have their place."""
    found = desk.material.follow_up
    parts = [write_decisions(desk)]
    if found.list_caught("question"):
        parts.append(write_owed(desk))
    if found.list_caught("promise"):
        parts.append(write_promises(desk))
    if desk.facts.actions:
        parts.append(write_actions(desk))
    return (*parts, *write_figures_over_updates(desk))
