"""A step of the plan and the action made of it have one state: whichever is changed, the other follows."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import Q

from incidents.domain.action_sources import STATUS_OF_STEP, STEP_OF_STATUS
from incidents.models import ActionItem, Incident, PlanStep

DROPPED: Final = "Will not be done, as its step in the plan says"
"""An action left undone has a reason, and a step has none to take over."""

type Changes = dict[str, tuple[Any, Any]]


def keep_in_step(*, incident: Incident, changes: Mapping[str, tuple[Any, Any]], now: datetime) -> Changes:
    """Bring the other of the two in step with each state in ``changes``; what was changed by that.

    Call it in the transaction that wrote ``changes``, before they are recorded.
    """
    steps, actions = _find_changed(changes, "plan"), _find_changed(changes, "actions")
    if not steps and not actions:
        return {}
    linked = ActionItem.objects.filter(incident=incident, made_from="plan", is_removed=False)
    followed: Changes = {}
    for row in linked.filter(Q(made_from_uid__in=steps) | Q(uid__in=actions)):
        if row.uid in actions:
            followed |= _follow_action(incident, row)
        elif row.made_from_uid is not None:
            followed |= _follow_step(row, steps[row.made_from_uid], now)
    return followed


def _find_changed(changes: Mapping[str, tuple[Any, Any]], section: str) -> dict[UUID, str | None]:
    """The rows of a section whose state was changed, and to what."""
    found = {}
    for name, (_, new) in changes.items():
        parts = name.split(".")
        if len(parts) == 3 and parts[0] == section and parts[2] == "status":
            found[UUID(parts[1])] = new
    return found


def _follow_action(incident: Incident, row: ActionItem) -> Changes:
    uid = row.made_from_uid
    if uid is None:
        return {}
    step = PlanStep.objects.filter(incident=incident, uid=uid, is_removed=False).first()
    status = STEP_OF_STATUS[row.status]
    if step is None or step.status == status:
        return {}
    PlanStep.objects.filter(pk=step.pk).update(status=status)
    return {f"plan.{step.uid}.status": (step.status, status)}


def _follow_step(row: ActionItem, step_status: str | None, now: datetime) -> Changes:
    status = STATUS_OF_STEP.get(step_status or "", "open")
    if row.status == status:
        return {}
    changed: Changes = {f"actions.{row.uid}.status": (row.status, status)}
    row.status = status
    row.done_at = now if status == "done" else None
    if status == "wont_do" and not (row.reason or "").strip():
        changed[f"actions.{row.uid}.reason"] = (row.reason, DROPPED)
        row.reason = DROPPED
    row.save(update_fields=["status", "done_at", "reason"])
    return changed
