"""The follow-up summary: what was said and decided, what is owed, what was promised, what comes next."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from incidents.domain.followup import CaughtKind
from incidents.domain.moments import format_moment
from incidents.domain.reader_zone import choose_draft_zone
from incidents.domain.written_summary import list_attendees, settle_next_update
from reports.after_sections import (
    find_next_update,
    write_decisions,
    write_owed,
    write_promises,
    write_updates,
)
from reports.blocks import Block, LongDocument, Paragraph, Prose, Section
from reports.brief_picture import to_moment
from reports.changes_box import write_changes_box
from reports.letterhead import Desk, Material, open_desk, write_letter

_NEXT_UPDATE: Final = re.compile(r"^## Next update", re.MULTILINE)


def make_follow_up(material: Material) -> LongDocument:
    """Write the summary that is sent after the meeting, from its own text and what was caught.

    Each thing stands once: what the text tells is not listed again below it.
    """
    desk = open_desk(leave_out_told(material))
    text = settle_text(material)
    sections = (
        () if _tells_meetings(desk, text) else (write_meetings(desk),),
        _write_left(desk, text, "decision", write_decisions),
        _write_left(desk, text, "question", write_owed),
        _write_left(desk, text, "promise", write_promises),
        () if _NEXT_UPDATE.search(text) else (write_next(desk),),
        (write_updates(desk),),
    )
    return write_letter(
        desk,
        kind="follow-up",
        kind_text="Follow-up summary",
        description="What was decided, what is owed, what was promised",
        opening=(*write_summary(desk, text), *write_changes_box(desk)),
        sections=tuple(section for group in sections for section in group),
        bottom_line="" if text else None,
    )


def settle_text(material: Material) -> str:
    """The text as it was written, with the one next update that the record promises."""
    text = (material.follow_up.summary_text or "").strip()
    zone = choose_draft_zone(material.facts, otherwise=material.zone)
    return settle_next_update(text, material.facts, material.follow_up, zone=zone)


def leave_out_told(material: Material) -> Material:
    """The material with the caught lines that the text does not tell already, answers included."""
    told = _plain(material.follow_up.summary_text or "")
    if not told:
        return material
    left = tuple(
        line
        for line in material.follow_up.caught
        if _plain(line.text).rstrip(".!?") not in told or _plain(line.answer or "") not in told
    )
    follow_up = replace(material.follow_up, caught=left)
    return replace(material, aftermath=replace(material.aftermath, follow_up=follow_up))


def _write_left(
    desk: Desk, text: str, kind: CaughtKind, write: Callable[[Desk], Section]
) -> tuple[Section, ...]:
    """A section of what was caught; none where the text tells all of it."""
    return (write(desk),) if not text or desk.material.follow_up.list_caught(kind) else ()


def _tells_meetings(desk: Desk, text: str) -> bool:
    began = [meeting.started_at for meeting in desk.material.follow_up.meetings if meeting.started_at]
    zone = choose_draft_zone(desk.facts, otherwise=desk.material.zone)
    shown = [format_moment(to_moment(at), zone=zone) for at in began]
    return bool(shown) and all(_plain(one) in _plain(text) for one in shown)


def _plain(text: str) -> str:
    return " ".join(text.split())


def write_summary(desk: Desk, text: str) -> tuple[Block, ...]:
    """The text without a first line that only repeats the headline above it."""
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
        names = list_attendees(meeting, desk.facts) if began else meeting.attendees
        people = ", ".join(desk.book.quote(name, f"{source}, attendees") for name in names)
        parts = [when, desk.book.quote(meeting.place, f"{source}, place"), people]
        lead = desk.book.note(f"Meeting {meeting.number}", "furniture", "number")
        lines.append(Paragraph(text=". ".join(part for part in parts if part), lead=lead))
    nothing = (Paragraph(text="No meeting is recorded.", tone="absent"),)
    return Section(key="meeting", heading="The meeting", blocks=tuple(lines) or nothing)


def write_next(desk: Desk) -> Section:
    at = find_next_update(desk)
    text = at or "No time is set for the next update yet."
    return Section(key="next", heading="Next update", blocks=(Paragraph(text=text, tone="strong"),))
