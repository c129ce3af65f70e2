"""Every write about a meeting: planned, begun and ended, what was caught in it, and what became of that."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.db.models import F, Max

from accounts.models import User
from incidents.access.writing import write_as
from incidents.domain.decision import list_differing, read_decision
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import CaughtIn, CaughtKind
from incidents.domain.held_meetings import OWN_FOR, find_meeting_at
from incidents.domain.moments import read_instant
from incidents.models import CaughtLine, HeldMeeting, Incident
from incidents.models.record import read_record
from incidents.services.edits import Edits, save_edits
from incidents.services.history import record_changes

NUMBER_TRIES = 10


def plan_meeting(
    *,
    incident: Incident,
    planner: User,
    now: datetime,
    at: str | None,
    planned_at: datetime | None,
    place: str | None,
    attendees: list[str],
    minutes: int | None,
    meeting: HeldMeeting | None = None,
) -> HeldMeeting:
    """Plan a meeting or change the plan, here and in the record, which documents and clocks read.

    ``at`` is the moment as recorded; ``planned_at`` the same as an instant, where it is one.
    """
    values: dict[str, Any] = {
        "planned_at": planned_at,
        "place": place,
        "attendees": attendees,
        "minutes": minutes,
    }
    with write_as(planner, incident):
        _write_to_record(incident, planner, now, at=at, place=place, attendees=attendees, minutes=minutes)
        incident.refresh_from_db(fields=["version"])
        if meeting is None:
            meeting = _add_meeting(incident, planner, now, values)
            changes = {name: (None, value) for name, value in values.items() if value}
        else:
            changes = {
                name: (getattr(meeting, name), value)
                for name, value in values.items()
                if getattr(meeting, name) != value
            }
            if changes:
                HeldMeeting.objects.filter(pk=meeting.pk).update(**values, sequence=F("sequence") + 1)
                meeting.refresh_from_db()
        _record(incident, planner, now, f"held_meeting.{meeting.uid}", changes)
    return meeting


def cancel_meeting(*, meeting: HeldMeeting, canceller: User, now: datetime) -> bool:
    """Call off a meeting that has not begun; false where it has, or is called off already."""
    with write_as(canceller, meeting.incident):
        planned = HeldMeeting.objects.filter(pk=meeting.pk, started_at=None, cancelled_at=None)
        is_ours = bool(planned.update(cancelled_at=now, sequence=F("sequence") + 1))
        if is_ours:
            changes = {"cancelled_at": (None, now)}
            _record(meeting.incident, canceller, now, f"held_meeting.{meeting.uid}", changes)
    return is_ours


def start_meeting(
    *, incident: Incident, starter: User, now: datetime, started_at: datetime, uid: UUID | None = None
) -> HeldMeeting:
    """Start the meeting ``uid``, else the planned one, else one that nobody planned.

    Pressed twice, or by two, it is one start. A press that arrives late, after other meetings, starts its
    own meeting at its own time and touches no other.
    """
    at = min(started_at, now)
    with write_as(starter, incident):
        meeting = _find_to_start(incident, uid, at)
        if meeting is None:
            meeting = _add_meeting(incident, starter, now, _read_plan(incident), uid=uid)
        if meeting.started_at is None:
            changes: dict[str, tuple[Any, Any]] = {"started_at": (None, at)}
            if meeting.cancelled_at:
                # It was called off while the room was without the network, and held all the same.
                changes["cancelled_at"] = (meeting.cancelled_at, None)
            meeting.started_at, meeting.cancelled_at = at, None
            meeting.save(update_fields=["started_at", "cancelled_at"])
            _record(incident, starter, now, f"held_meeting.{meeting.uid}", changes)
    return meeting


def end_meeting(*, meeting: HeldMeeting, ender: User, now: datetime, ended_at: datetime) -> None:
    """End a meeting that runs; the first end stands."""
    with write_as(ender, meeting.incident):
        ended = max(min(ended_at, now), meeting.started_at or now)
        running = HeldMeeting.objects.filter(pk=meeting.pk, started_at__isnull=False, ended_at=None)
        if running.update(ended_at=ended):
            changes = {"ended_at": (None, ended)}
            _record(meeting.incident, ender, now, f"held_meeting.{meeting.uid}", changes)


def change_line(*, line: CaughtLine, editor: User, now: datetime, values: dict[str, Any]) -> None:
    """Change what was caught: ``text``, ``option``, ``who``, ``due_at``, ``answer``, ``state``.

    A question that is answered, and a promise that is kept, are stamped; reopened, they are owed again.
    """
    with write_as(editor, line.incident):
        current = CaughtLine.objects.get(pk=line.pk)
        state = values.get("state", current.state)
        is_settled = state == "done" and current.kind in ("question", "promise")
        settled_at = (current.settled_at or now) if is_settled else None
        wanted = {**values, "settled_at": settled_at}
        changes = {
            name: (getattr(current, name), value)
            for name, value in wanted.items()
            if getattr(current, name) != value
        }
        if changes:
            CaughtLine.objects.filter(pk=line.pk).update(**wanted)
            shown = {name: pair for name, pair in changes.items() if name != "settled_at"}
            _record(current.incident, editor, now, f"caught.{current.uid}", shown)


def settle_line(*, line: CaughtLine, editor: User, now: datetime, answer: str | None = None) -> None:
    """Note that an owed answer was given, or a promise kept."""
    values: dict[str, Any] = {"state": "done"}
    if answer is not None:
        values["answer"] = answer
    change_line(line=line, editor=editor, now=now, values=values)


def hold_decision(*, line: CaughtLine, facts: IncidentFacts, holder: User, now: datetime) -> bool:
    """Note that this decision on the ask holds and those that differ do not; false where nothing is asked.

    Both stay on record, each with its history. A decision on the question as it read before holds for the
    question as it reads now.
    """
    with write_as(holder, line.incident):
        found = CaughtLine.objects.filter(incident=line.incident_id, kind="decision")
        rows = {str(row.uid): row for row in found.exclude(state="withdrawn")}
        held = rows.get(str(line.uid))
        if held is None or facts.ask is None:
            return False
        decision = read_decision(facts, [row.to_caught() for row in rows.values()])
        others = list_differing(decision, held.to_caught())
        asked = " ".join(facts.ask.question.split())
        change_line(line=held, editor=holder, now=now, values={"asked": asked, "overruled_at": None})
        for other in others:
            change_line(line=rows[other.uid], editor=holder, now=now, values={"overruled_at": now})
    return True


def withdraw_line(*, line: CaughtLine, editor: User, now: datetime) -> None:
    """Take a line back; it stays in the table and in the history, and is told nowhere."""
    change_line(line=line, editor=editor, now=now, values={"state": "withdrawn"})


def restore_line(*, line: CaughtLine, editor: User, now: datetime) -> None:
    """Put back a line that was withdrawn: owed again where nothing settled it."""
    is_owed = line.kind == "promise" or (line.kind == "question" and not line.answer)
    change_line(line=line, editor=editor, now=now, values={"state": "open" if is_owed else "done"})


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
    asked: str | None = None,
) -> CaughtLine:
    """Keep one line. The same ``uid`` sent twice is one line, and the first stays as it is.

    ``caught_at`` is when it was typed, which may be before ``now`` where the network was away; it is never
    later than ``now``. ``asked`` is the question that a decision answers. A question without an answer, and
    a promise, are owed until they are settled.
    """
    with write_as(catcher, incident):
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
                "asked": " ".join(asked.split()) if asked and kind == "decision" else None,
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


def _write_to_record(
    incident: Incident,
    planner: User,
    now: datetime,
    *,
    at: str | None,
    place: str | None,
    attendees: list[str],
    minutes: int | None,
) -> None:
    """Keep the sections `meeting` and `audience` of the record the same as the plan."""
    incident.refresh_from_db(fields=["version"])
    record = read_record(incident, sections={"meeting", "audience"})
    rows: dict[tuple[str, UUID], dict[str, Any]] = {}
    orders: dict[str, tuple[UUID, ...]] = {}
    wanted: dict[str, dict[str, Any]] = {
        "meeting": {"at": at, "place": place, "attendees": attendees},
        "audience": {"minutes": minutes},
    }
    for section, values in wanted.items():
        found = record.get_rows(section)
        if found or any(values.values()):
            uid = found[0].uid if found else uuid4()
            rows[section, uid] = values
            orders[section] = (uid,)
    edits = Edits(seen_version=incident.version, rows=rows, orders=orders)
    save_edits(incident=incident, edits=edits, editor=planner, now=now)


def _find_to_start(incident: Incident, uid: UUID | None, at: datetime) -> HeldMeeting | None:
    """The meeting that a press of Start means: its page's own, the one that ran then, the one planned."""
    known = list(HeldMeeting.objects.filter(incident=incident))
    named = next((meeting for meeting in known if meeting.uid == uid), None)
    standing = [meeting for meeting in known if meeting.cancelled_at is None]
    if named is not None:
        return named
    ran = find_meeting_at(standing, at)
    waiting = [
        meeting
        for meeting in standing
        if meeting.started_at is None
        and (uid is None or meeting.planned_at is None or abs(meeting.planned_at - at) <= OWN_FOR)
    ]
    return ran or (waiting[-1] if waiting else None)


def _read_plan(incident: Incident) -> dict[str, Any]:
    """What the record says of a meeting that nobody planned here; of a second one it says nothing."""
    if HeldMeeting.objects.filter(incident=incident).exists():
        return {}
    record = read_record(incident, sections={"meeting", "audience"})
    plan = next((row.values for row in record.get_rows("meeting")), {})
    audience = next((row.values for row in record.get_rows("audience")), {})
    return {
        "planned_at": read_instant(plan.get("at")),
        "place": plan.get("place"),
        "attendees": list(plan.get("attendees") or []),
        "minutes": audience.get("minutes"),
    }


def _add_meeting(
    incident: Incident, planner: User, now: datetime, values: dict[str, Any], *, uid: UUID | None = None
) -> HeldMeeting:
    named = {"uid": uid} if uid and not HeldMeeting.objects.filter(uid=uid).exists() else {}
    for _ in range(NUMBER_TRIES):
        last = HeldMeeting.objects.filter(incident=incident).aggregate(last=Max("number"))["last"] or 0
        try:
            with transaction.atomic():
                return HeldMeeting.objects.create(
                    incident=incident, number=last + 1, created_by=planner, created_at=now, **named, **values
                )
        except IntegrityError:
            continue  # somebody planned one at the same moment; take the next number
    raise RuntimeError("no free meeting number; try again")


def _record(
    incident: Incident, actor: User, now: datetime, field: str, changes: dict[str, tuple[Any, Any]]
) -> None:
    told = {f"{field}.{name}": (_plain(old), _plain(new)) for name, (old, new) in changes.items()}
    record_changes(incident=incident, actor=actor, now=now, changes=told)


def _plain(value: Any) -> Any:
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else value
