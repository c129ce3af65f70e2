"""Actions as the lists show them."""

from datetime import date
from typing import Any

from incidents.access.actions import ActionCounts
from incidents.domain.actions import read_due_state, say_day
from incidents.domain.phrases import label
from incidents.models import ActionItem

SHORT_KINDS = {"detect": "Detect", "process": "Process"}


def describe_action(row: ActionItem, today: date) -> dict[str, Any]:
    """One row: its words, its day and how it stands against it ``today``."""
    due = read_due_state(row.status, row.due_on, today=today)
    return {
        "row": row,
        "kind": SHORT_KINDS.get(row.kind) or label("action_kind", row.kind),
        "day": say_day(row.due_on, today=today) if row.due_on else (row.due or ""),
        "due": due,
        "status": label("action_status", row.status),
        "priority": label("priority", row.priority) if row.priority else "",
    }


def summarise_actions(counts: ActionCounts) -> str:
    """Return "1 of 5 done · 1 without an owner · 2 late"; no actions are an empty text."""
    if not counts.total:
        return ""
    parts = [f"{counts.done} of {counts.total} done"]
    parts += [f"{counts.unowned} without an owner"] if counts.unowned else []
    parts += [f"{counts.late} late"] if counts.late else []
    return " · ".join(parts)
