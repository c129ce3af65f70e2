"""The post-mortem as written, over the record's own times, causes, lessons and actions."""

from dataclasses import replace
from typing import Final

from reports.after_sections import list_or_say, write_actions
from reports.blocks import Block, KeyFigures, Line, LongDocument, Paragraph, Prose, Section
from reports.brief_sections import write_key_figures
from reports.letterhead import Desk, Material, open_desk, write_letter
from reports.pictures import write_figures_over_updates
from reports.report_cause import write_causes
from reports.report_impact import write_timeline

STATES: Final = {
    "draft": "Draft, not reviewed yet",
    "in_review": "In review",
    "approved": "Approved",
    "waived": "Not written, by decision",
}


def make_post_mortem(material: Material) -> LongDocument:
    """Write the post-mortem: its parts in order, then lessons and actions from the record."""
    desk = open_desk(material)
    parts = material.follow_up.post_mortem.parts if material.follow_up.post_mortem else ()
    written = tuple(
        Section(
            key=f"part-{part.key}",
            heading=desk.book.note(part.heading, "recorded", f"post-mortem, {part.key}"),
            blocks=(Prose(source=desk.book.note(part.text, "recorded", f"post-mortem, {part.key}")),),
        )
        for part in parts
        if part.text.strip()
    )
    recorded = (write_timeline(desk), write_causes(desk))
    figures = write_figures_over_updates(desk)
    lessons = (write_lessons(desk),) if material.facts.lessons else ()
    cells = write_key_figures(desk.facts, desk.book, material.as_of_moment)
    return write_letter(
        desk,
        kind="post-mortem",
        kind_text="Post-mortem",
        description="What happened, what we learned, what we will change",
        opening=(KeyFigures(cells=cells), *write_state(desk)),
        sections=(
            *written,
            *lessons,
            write_actions(desk),
            # What people wrote tells the same in their words: the record follows as what it rests on.
            *(replace(part, heading=f"{part.heading}, as recorded") for part in recorded),
            *figures,
        ),
    )


def write_state(desk: Desk) -> tuple[Block, ...]:
    found = desk.material.follow_up.post_mortem
    if found is None:
        return (Paragraph(text="The post-mortem is not written yet.", tone="absent"),)
    owner = desk.book.quote(found.owner, "post-mortem, owner")
    reviewers = ", ".join(desk.book.quote(name, "post-mortem, reviewers") for name in found.reviewers)
    approved = desk.instant(found.approved_at, "post-mortem, approved")
    by = desk.book.quote(found.approved_by, "post-mortem, approved by")
    due = desk.book.one_zone(found.due_on.isoformat(), "post-mortem, due") if found.due_on else ""
    facts = (
        ("State", STATES[found.state]),
        ("Owner", owner or "Nobody is named yet"),
        ("Reviewers", reviewers),
        ("Due", due),
        ("Approved", ", ".join(part for part in (by, approved) if part)),
        ("Why it is not written", desk.book.quote(found.waived_reason, "post-mortem, reason")),
    )
    return tuple(Paragraph(text=text, lead=lead) for lead, text in facts if text)


def write_lessons(desk: Desk) -> Section:
    rows = [
        Line(text=desk.book.quote(text, f"lessons[{place}]")) for place, text in enumerate(desk.facts.lessons)
    ]
    return Section(key="lessons", heading="Lessons", blocks=list_or_say(rows, "No lesson is recorded yet."))
