"""What came after, as sections: decisions, questions owed, promises, updates, actions."""

from collections.abc import Iterable
from typing import Final

from incidents.domain.cadence import count_minutes
from incidents.domain.followup import Caught, Update
from incidents.domain.moments import format_duration, is_valid_moment
from incidents.domain.phrases import label
from reports.blocks import Block, Cell, Column, Line, Lines, Paragraph, Section, Table
from reports.letterhead import Desk
from reports.limits import drop_silent

NOBODY: Final = "Nobody is named yet"
NO_TIME: Final = "No time is set yet"


def write_decisions(desk: Desk) -> Section:
    """What was decided, by whom it was caught, and when."""
    rows = [
        Line(
            text=desk.book.quote(line.text, f"decision {number}"),
            lead=_take_option(desk, line, number),
            note=desk.instant(line.at, f"decision {number}, caught at")
            + (
                desk.book.note(" · does not hold any more", "furniture", "state") if line.overruled_at else ""
            ),
        )
        for number, line in enumerate(desk.material.follow_up.list_caught("decision"), 1)
    ]
    return Section(
        key="decisions", heading="Decisions", blocks=list_or_say(rows, "No decision is recorded yet.")
    )


def write_owed(desk: Desk) -> Section:
    """Questions whose answers are owed, then the answered ones."""
    questions = desk.material.follow_up.list_caught("question")
    rows = [
        (
            Cell(text=desk.book.quote(line.text, f"question {number}"), is_strong=True),
            _say_answer(desk, line, number),
            Cell(text=desk.book.quote(line.who, f"question {number}, who") or NOBODY),
            _say_due(desk, line, number),
        )
        for number, line in sorted(enumerate(questions, 1), key=lambda pair: not pair[1].is_owed)
    ]
    columns = (
        Column(name="Question"),
        Column(name="Answer"),
        Column(name="Who answers", width="time"),
        Column(name="By", width="medium"),
    )
    return Section(
        key="owed",
        heading="Questions and answers owed",
        blocks=table_or_say("Questions asked", columns, rows, "No question was caught."),
    )


def write_promises(desk: Desk) -> Section:
    rows = [
        (
            Cell(text=desk.book.quote(line.text, f"promise {number}"), is_strong=True),
            Cell(text=desk.book.quote(line.who, f"promise {number}, to") or NOBODY),
            Cell(text=desk.instant(line.due_at, f"promise {number}, due") or NO_TIME),
            Cell(text=_say_kept(desk, line, number), state="planned" if line.is_owed else "done"),
        )
        for number, line in enumerate(desk.material.follow_up.list_caught("promise"), 1)
    ]
    columns = (
        Column(name="Promise"),
        Column(name="To", width="time"),
        Column(name="By", width="medium"),
        Column(name="State", width="medium"),
    )
    return Section(
        key="promises",
        heading="What we promised",
        blocks=table_or_say("Promises", columns, rows, "No promise was caught."),
    )


def write_updates(desk: Desk) -> Section:
    """Every promised update: when it was due, when it was sent."""
    rows = [
        (
            Cell(text=desk.book.note(f"Update {update.number}", "furniture", "number"), is_strong=True),
            Cell(text=desk.instant(update.due_at, f"update {update.number}, due") or NO_TIME),
            Cell(
                text=desk.instant(update.sent_at, f"update {update.number}, sent") or "Not sent yet",
                note=say_late(desk, update),
                state="done" if update.sent_at else "planned",
            ),
        )
        for update in desk.material.follow_up.updates
    ]
    columns = (Column(name="Update"), Column(name="Promised for"), Column(name="Sent"))
    return Section(
        key="updates",
        heading="Promised updates",
        blocks=table_or_say("Updates", columns, rows, "No update is promised yet."),
    )


def write_actions(desk: Desk) -> Section:
    rows = []
    for place, action in enumerate(desk.facts.actions):
        member = f"actions[{place}]"
        due = action.due or ""
        when = desk.clock(due, f"{member}.due") if due and is_valid_moment(due) else ""
        rows.append(
            (
                Cell(
                    text=desk.book.quote(action.title, f"{member}.title"),
                    note=desk.book.quote(action.done_when, f"{member}.done_when"),
                    is_strong=True,
                ),
                Cell(text=desk.book.quote(action.owner, f"{member}.owner") or "No owner yet"),
                Cell(text=when or desk.book.quote(due, f"{member}.due") or "No date yet"),
                Cell(text=label("action_status", action.status), state=action.status),
            )
        )
    columns = (
        Column(name="Action"),
        Column(name="Owner", width="medium"),
        Column(name="Due", width="time"),
        Column(name="State", width="medium"),
    )
    return Section(
        key="actions",
        heading="Actions",
        blocks=desk.limit_all(
            table_or_say(
                "Actions",
                columns,
                rows,
                "No action is recorded yet.",
                silent={1: ("No owner yet", "owners"), 2: ("No date yet", "dates")},
            ),
            "actions",
        ),
    )


def say_late(desk: Desk, update: Update) -> str:
    """How long after its promised minute an update went out; "" for one in time or not sent."""
    if update.sent_at is None or update.due_at is None:
        return ""
    minutes = count_minutes(update.due_at, update.sent_at)
    if minutes < 1:
        return ""
    return desk.book.note(f"{format_duration(minutes)} late", "derived", "sent - promised")


def find_next_update(desk: Desk) -> str:
    """The time of the next update as the record has it, with which promises are kept in step; or ""."""
    recorded = desk.facts.next_update_at
    return desk.book.moment(recorded, "next_update_at") if recorded else ""


def find_update(desk: Desk) -> Update | None:
    numbers = {update.number: update for update in desk.material.follow_up.updates}
    return numbers.get(desk.material.subject)


def list_or_say(rows: Iterable[Line], nothing: str) -> tuple[Block, ...]:
    items = tuple(rows)
    return (Lines(items=items),) if items else (Paragraph(text=nothing, tone="absent"),)


def table_or_say(
    caption: str,
    columns: tuple[Column, ...],
    rows: Iterable[tuple[Cell, ...]],
    nothing: str,
    silent: dict[int, tuple[str, str]] | None = None,
) -> tuple[Block, ...]:
    """A table, or in its place that there is nothing to put in it; see ``drop_silent`` for the last."""
    found = tuple(rows)
    if not found:
        return (Paragraph(text=nothing, tone="absent"),)
    return (drop_silent(Table(caption=caption, columns=columns, rows=found), silent or {}),)


def _take_option(desk: Desk, line: Caught, number: int) -> str:
    return desk.book.quote(line.option, f"decision {number}, option")


def _say_answer(desk: Desk, line: Caught, number: int) -> Cell:
    answer = desk.book.quote(line.answer, f"question {number}, answer")
    if answer:
        return Cell(text=answer, state="done")
    return Cell(text="Owed", state="planned") if line.is_owed else Cell(text="Answered", state="done")


def _say_due(desk: Desk, line: Caught, number: int) -> Cell:
    """When the answer is due; of one that was given without a time for it, that it was given."""
    due = desk.instant(line.due_at, f"question {number}, due")
    return Cell(text=due or (NO_TIME if line.is_owed else "Answered"))


def _say_kept(desk: Desk, line: Caught, number: int) -> str:
    if line.is_owed:
        return "Not kept yet"
    kept = desk.instant(line.settled_at, f"promise {number}, kept")
    return f"Kept {kept}" if kept else "Kept"
