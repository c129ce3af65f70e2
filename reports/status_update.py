"""One status update: what changed side by side, what comes next, and when the next one follows."""

from incidents.domain.changes import FIGURE
from incidents.domain.followup import Update
from reports.after_sections import find_update, say_late, table_or_say
from reports.blocks import Block, Cell, Column, LongDocument, Paragraph, Prose, Section
from reports.brief_picture import to_moment
from reports.changes_box import note_side, write_changes_section
from reports.letterhead import Desk, Material, open_desk, write_letter
from reports.pictures import write_figures_over_updates


def make_status_update(material: Material) -> LongDocument:
    """Write the update whose number the material names; without such an update it says so."""
    desk = open_desk(material)
    update = find_update(desk) or Update(number=material.subject)
    name = desk.book.note(f"Status update {update.number}", "furniture", "number")
    return write_letter(
        desk,
        kind="status-update",
        kind_text=name,
        description="What changed, what comes next, and when the next update follows",
        opening=(*_prose(desk, update.text, update, "text"), *write_times(desk, update)),
        bottom_line="" if update.text.strip() else None,
        sections=(
            write_changed(desk, update),
            write_steps(desk, update),
            write_following(desk, update),
            *write_figures_over_updates(desk, until=update.number),
            *write_changes_section(desk),
        ),
    )


def write_times(desk: Desk, update: Update) -> tuple[Block, ...]:
    source = f"update {update.number}"
    sent = desk.instant(update.sent_at, f"{source}, sent")
    due = desk.instant(update.due_at, f"{source}, due")
    parts = [f"Sent {sent}" if sent else "Not sent yet", f"promised for {due}" if due else ""]
    if late := say_late(desk, update):
        parts.append(late)
    return (Paragraph(text=", ".join(part for part in parts if part), tone="muted"),)


def write_changed(desk: Desk, update: Update) -> Section:
    rows = [
        (
            Cell(
                text=desk.book.note(change.name.removeprefix(FIGURE), "furniture", "name of a fact"),
                is_strong=True,
            ),
            Cell(text=note_side(change, change.before, f"before: {change.name}", desk.book), state="old"),
            Cell(text=note_side(change, change.after, f"after: {change.name}", desk.book), state="new"),
        )
        for change in update.changed
    ]
    columns = (Column(name="What", width="medium"), Column(name="Before"), Column(name="Now"))
    nothing = "Nothing stated changed since the last one."
    if update.number == 1:
        nothing = "This is the first update."
    elif update.sent_at is None:
        nothing = "It is not sent yet; what changed is told when it is."
    return Section(
        key="changed", heading="What changed", blocks=table_or_say("What changed", columns, rows, nothing)
    )


def write_steps(desk: Desk, update: Update) -> Section:
    blocks = _prose(desk, update.next_steps, update, "next steps")
    nothing = (Paragraph(text="No next step is written in this update.", tone="absent"),)
    return Section(key="steps", heading="What happens next", blocks=blocks or nothing)


def write_following(desk: Desk, update: Update) -> Section:
    if update.is_last:
        text = "This is the last update; no further one is promised."
    else:
        # Until an update is sent, it is itself the next one that its reader was promised.
        due_at = update.next_due_at if update.sent_at else update.due_at
        source = f"update {update.number}, next one due"
        at = desk.book.moment(to_moment(due_at), source) if due_at else ""
        text = at or "No time is set for the next update yet."
        if at and update.sent_at is None:
            text = f"This one, by {at}"
    return Section(key="next", heading="Next update", blocks=(Paragraph(text=text, tone="strong"),))


def _prose(desk: Desk, text: str, update: Update, part: str) -> tuple[Block, ...]:
    if not text.strip():
        return ()
    source = desk.book.note(text, "recorded", f"update {update.number}, {part}")
    return (Prose(source=source, is_lead=part == "text"),)
