"""Actions as the lists show them."""

from datetime import date
from typing import Any

from incidents.access.actions import ActionCounts
from incidents.domain.action_sources import Source
from incidents.domain.actions import DueNorm, read_due_state, say_day
from incidents.domain.phrases import label
from incidents.models import ActionItem


def describe_action(row: ActionItem, today: date) -> dict[str, Any]:
    """One row: its words, its day and how it stands against it ``today``."""
    due = read_due_state(row.status, row.due_on, today=today)
    return {
        "row": row,
        "kind": label("action_kind", row.kind),
        "day": say_day(row.due_on, today=today) if row.due_on else (row.due or ""),
        "due": due,
        "status": label("action_status", row.status),
        "priority": label("priority", row.priority) if row.priority else "",
    }


def describe_source(source: Source, today: date) -> dict[str, Any]:
    """What can be made an action: where it comes from, and the kind and day it would begin with."""
    return {
        "source": source,
        "kind": label("action_kind", source.action_kind),
        "day": say_day(source.due_on, today=today) if source.due_on else "",
        "due_text": "" if source.due_text == str(source.due_on) else source.due_text or "",
    }


def say_made(source: Source, due_on: date | None, norm: DueNorm, today: date) -> str:
    """Say what was made of what, and how its kind and its day were found, so that neither is taken unseen."""
    kind = label("action_kind", source.action_kind)
    if due_on is None:
        day = f"Its time, “{source.due_text}”, names no day and is kept as written"
    elif source.due_text and source.due_text != due_on.isoformat():
        day = f"Due {say_day(due_on, today=today)}, read from “{source.due_text}”"
    elif source.due_on:
        day = f"Due {say_day(due_on, today=today)}, as recorded"
    else:
        day = f"Due {say_day(due_on, today=today)}, the norm of {norm.why}"
    return f"An action was made of {source.words}. Kind: {kind}, {source.kind_reason}. {day}. Look at both."


def summarise_actions(counts: ActionCounts) -> str:
    """Return "1 of 5 done · 1 without an owner · 2 late"; no actions are an empty text."""
    if not counts.total:
        return ""
    parts = [f"{counts.done} of {counts.total} done"]
    parts += [f"{counts.unowned} without an owner"] if counts.unowned else []
    parts += [f"{counts.late} late"] if counts.late else []
    return " · ".join(parts)
