"""The follow-up summary: what was said and decided, what is owed, what was promised, what comes next."""

from reports.after_sections import (
    find_next_update,
    write_decisions,
    write_owed,
    write_promises,
    write_updates,
)
from reports.blocks import Block, LongDocument, Paragraph, Prose, Section
from reports.changes_box import write_changes_box
from reports.letterhead import Desk, Material, open_desk, write_letter


def make_follow_up(material: Material) -> LongDocument:
    """Write the summary that is sent after the meeting, from its own text and what was caught."""
    desk = open_desk(material)
    return write_letter(
        desk,
        kind="follow-up",
        kind_text="Follow-up summary",
        description="What was decided, what is owed, what was promised",
        opening=(*write_summary(desk), *write_changes_box(desk)),
        sections=(
            write_meetings(desk),
            write_decisions(desk),
            write_owed(desk),
            write_promises(desk),
            write_next(desk),
            write_updates(desk),
        ),
        bottom_line="" if material.follow_up.summary_text else None,
    )


def write_summary(desk: Desk) -> tuple[Block, ...]:
    """The text as it was written, without a first line that only repeats the headline above it."""
    text = (desk.material.follow_up.summary_text or "").strip()
    first, _, rest = text.partition("\n")
    if first.strip("*# ") == desk.facts.title.strip():
        text = rest.strip()
    return (Prose(source=desk.book.note(text, "recorded", "summary of the meeting")),) if text else ()


def write_meetings(desk: Desk) -> Section:
    lines: list[Block] = []
    for meeting in desk.material.follow_up.meetings:
        source = f"meeting {meeting.number}"
        began = desk.instant(meeting.started_at, f"{source}, began")
        planned = desk.instant(meeting.planned_at, f"{source}, planned")
        when = f"Held {began}" if began else f"Planned for {planned}" if planned else "Not held yet"
        people = ", ".join(desk.book.quote(name, f"{source}, attendees") for name in meeting.attendees)
        parts = [when, desk.book.quote(meeting.place, f"{source}, place"), people]
        lead = desk.book.note(f"Meeting {meeting.number}", "furniture", "number")
        lines.append(Paragraph(text=". ".join(part for part in parts if part), lead=lead))
    nothing = (Paragraph(text="No meeting is recorded.", tone="absent"),)
    return Section(key="meeting", heading="The meeting", blocks=tuple(lines) or nothing)


def write_next(desk: Desk) -> Section:
    at = find_next_update(desk)
    text = at or "No time is set for the next update yet."
    return Section(key="next", heading="Next update", blocks=(Paragraph(text=text, tone="strong"),))
