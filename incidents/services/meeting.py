"""Every write about a meeting: what was caught in it, and what became of it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.models import User
from incidents.domain.followup import CaughtIn, CaughtKind
from incidents.models import CaughtLine, HeldMeeting, Incident
from incidents.services.history import record_changes


def catch_line(
    *,
    incident: Incident,
    uid: UUID,
    kind: CaughtKind,
    text: str,
    caught_at: datetime,
    now: datetime,
    catcher: User | None = None,
    catcher_name: str = "",
    caught_in: CaughtIn = "room",
    meeting: HeldMeeting | None = None,
    option: str | None = None,
    who: str | None = None,
    due_at: datetime | None = None,
    is_answered: bool = False,
    answer: str | None = None,
) -> CaughtLine:
    """Keep one line. The same ``uid`` sent twice is one line, and the first stays as it is.

    ``caught_at`` is when it was typed, which may be before ``now`` where the network was away; it is never
    later than ``now``. A question without an answer, and a promise, are owed until they are settled.
    """
    with transaction.atomic():
        is_owed = kind == "promise" or (kind == "question" and not is_answered)
        line, is_new = CaughtLine.objects.get_or_create(
            incident=incident,
            uid=uid,
            defaults={
                "kind": kind,
                "text": text,
                "caught_at": min(caught_at, now),
                "caught_by": catcher,
                "caught_by_name": catcher_name or (str(catcher) if catcher else ""),
                "caught_in": caught_in,
                "meeting": meeting,
                "state": "open" if is_owed else "done",
                "option": option,
                "who": who,
                "due_at": due_at,
                "settled_at": None if is_owed or kind != "question" else now,
                "answer": answer,
            },
        )
        if is_new:
            record_changes(
                incident=incident,
                actor=catcher,
                now=now,
                changes={
                    f"caught.{line.uid}": (None, {"kind": kind, "text": text, "by": line.caught_by_name})
                },
            )
    return line
