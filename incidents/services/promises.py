"""Keep the promised update in step with the record's next update, whoever writes that and wherever."""

from datetime import datetime

from django.db.models import Max

from accounts.models import User
from incidents.domain.moments import read_instant
from incidents.models import Incident, PromisedUpdate
from incidents.services.history import record_changes

GIVEN_UP = "Another time was promised after this one had passed"
TAKEN_BACK = "Taken back before its time"


def follow_next_update(*, incident: Incident, actor: User, now: datetime, moment: str | None) -> None:
    """Make, move or take back the promise that waits; call it in the transaction that writes ``moment``.

    A time that has passed is never moved: it stays as one that was not kept, beside the new one. A day
    without a clock time, or a time without a zone, cannot be kept by the minute and makes no promise.
    """
    due_at = read_instant(moment)
    waiting = get_waiting_promise(incident)
    if waiting is not None and waiting.due_at == due_at:
        return
    if waiting is None:
        if due_at is not None:
            promise_update(incident=incident, promiser=actor, now=now, due_at=due_at)
        return
    is_past = waiting.due_at is not None and waiting.due_at < now
    if due_at is not None and not is_past:
        _note(incident, actor, now, waiting, "due_at", waiting.due_at, due_at)
        waiting.due_at, waiting.promised_at, waiting.promised_by = due_at, now, actor
        waiting.save(update_fields=["due_at", "promised_at", "promised_by"])
        return
    waiting.withdrawn_at, waiting.withdrawn_reason = now, GIVEN_UP if is_past else TAKEN_BACK
    waiting.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    _note(incident, actor, now, waiting, "withdrawn_at", None, now)
    if due_at is not None:
        # The words somebody had drafted go on into the new promise.
        draft = {"text": waiting.text, "next_steps": waiting.next_steps}
        promise_update(incident=incident, promiser=actor, now=now, due_at=due_at, **draft)


def promise_update(
    *,
    incident: Incident,
    promiser: User,
    now: datetime,
    due_at: datetime | None,
    text: str = "",
    next_steps: str = "",
) -> PromisedUpdate:
    """Promise the next update, numbered through. The caller holds the incident's row."""
    last = PromisedUpdate.objects.filter(incident=incident).aggregate(last=Max("number"))["last"] or 0
    promise = PromisedUpdate.objects.create(
        incident=incident, number=last + 1, due_at=due_at, promised_by=promiser, promised_at=now, text=text,
        next_steps=next_steps,
    )  # fmt: skip
    record_changes(
        incident=incident,
        actor=promiser,
        now=now,
        changes={f"updates.{promise.number}": (None, {"due_at": due_at.isoformat() if due_at else None})},
    )
    return promise


def get_waiting_promise(incident: Incident) -> PromisedUpdate | None:
    """The promise still to be kept; one incident has at most one."""
    return PromisedUpdate.objects.filter(incident=incident).that_wait().order_by("-number").first()


def _note(
    incident: Incident,
    actor: User,
    now: datetime,
    promise: PromisedUpdate,
    column: str,
    old: datetime | None,
    new: datetime | None,
) -> None:
    field = f"updates.{promise.number}.{column}"
    values = tuple(value.isoformat() if value else None for value in (old, new))
    record_changes(incident=incident, actor=actor, now=now, changes={field: (values[0], values[1])})
