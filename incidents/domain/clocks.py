"""The clocks that run for an incident: meeting, decision, next update, summary, its length, legal duties.

Everything is computed from a given ``now``. A clock past its time says how late it is as a plain
duration. Legal clocks run from their own trigger and only "may apply".
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.after_meeting import find_running, find_summary_due, lies_ahead
from incidents.domain.business_days import add_business_days
from incidents.domain.decision import (
    name_executive,
    read_decision,
    say_difference,
    say_what,
    say_when,
    say_whence,
)
from incidents.domain.facts import IncidentFacts, LegalClock
from incidents.domain.followup import NOTHING_FOLLOWED, FollowUp
from incidents.domain.legal_deadlines import LEGAL_DEADLINES, LegalDeadline
from incidents.domain.metrics import is_running
from incidents.domain.moments import (
    MONTHS,
    NBSP,
    add_time,
    format_duration,
    format_moment,
    measure_between,
    parse_moment,
    read_instant,
)
from incidents.domain.phrases import label

_MEETING_SHOWN_FOR: Final = timedelta(hours=2)
_DECISION_SHOWN_FOR: Final = timedelta(hours=24)
# A date without a zone is over everywhere half a day after it ends in UTC.
_DATE_GRACE: Final = timedelta(hours=12)


@dataclass(frozen=True, kw_only=True)
class Clock:
    """One clock. ``value`` is the duration (or a date), ``detail`` its time, zone and what it counts from.

    ``when`` is the value inside a sentence: "in 38 min", "12 min ago". ``due_at`` is the instant it counts
    to; ``None`` where it counts up.
    """

    key: str
    name: str
    value: str
    detail: str
    when: str
    is_late: bool = False
    due_at: datetime | None = None


def running_clocks(
    facts: IncidentFacts,
    *,
    now: datetime,
    zone: ZoneInfo | None = None,
    deadlines: tuple[LegalDeadline, ...] = LEGAL_DEADLINES,
    follow_up: FollowUp = NOTHING_FOLLOWED,
) -> tuple[Clock, ...]:
    """Return every running clock, the meeting first. ``now`` has a zone; ``zone`` is the reader's.

    ``follow_up`` says which meetings were held and what was decided, which the facts do not.
    """
    found = [
        *_meeting_clock(facts, follow_up, now, zone),
        *_decision_clock(facts, follow_up, now, zone),
        *_update_clock(facts, now, zone),
        *_summary_clock(follow_up, now, zone),
        *_length_clock(facts, now, zone),
        *_legal_clocks(facts, now, zone, deadlines),
    ]
    return tuple(found)


def _meeting_clock(
    facts: IncidentFacts, follow_up: FollowUp, now: datetime, zone: ZoneInfo | None
) -> Iterator[Clock]:
    running = find_running(follow_up)
    if running is not None and running.started_at is not None:
        passed = format_duration(max(0, int((now - running.started_at).total_seconds() // 60)))
        detail = format_moment(_write(running.started_at), zone=zone)
        yield Clock(
            key="meeting",
            name="Meeting began",
            value=passed,
            detail=detail,
            when=f"{passed} ago",
            due_at=running.started_at,
        )
        return
    at = facts.meeting.at if facts.meeting and lies_ahead(facts, follow_up) else None
    if at is None or add_time(parse_moment(at).latest, _MEETING_SHOWN_FOR) < now:
        return
    clock = _count_down("meeting", "Meeting", at, now, zone)
    if clock.is_late:
        # A meeting that has begun is not late; it is under way.
        passed = clock.value.removesuffix(f"{NBSP}late")
        yield Clock(
            key="meeting",
            name="Meeting began",
            value=passed,
            detail=clock.detail,
            when=f"{passed} ago",
            due_at=clock.due_at,
        )
        return
    yield clock


def _summary_clock(follow_up: FollowUp, now: datetime, zone: ZoneInfo | None) -> Iterator[Clock]:
    due = find_summary_due(follow_up)
    if due is not None:
        yield _count_down("summary", "Written summary due", _write(due), now, zone)


def _decision_clock(
    facts: IncidentFacts, follow_up: FollowUp, now: datetime, zone: ZoneInfo | None
) -> Iterator[Clock]:
    decision = read_decision(facts, follow_up.caught)
    if decision.state == "differs":
        yield Clock(
            key="decision",
            name=say_difference(decision),
            value="Unclear",
            detail="Say which holds",
            when="unclear",
            is_late=True,
        )
    elif decision.taken is not None:
        # No clock any more, but for a day the answer stands where everybody looked for it.
        taken = decision.taken
        if now - taken.at < _DECISION_SHOWN_FOR:
            detail = f"{say_what(taken)}, {say_whence(taken, name_executive(facts))}, {say_when(taken, zone)}"
            yield Clock(key="decision", name="The ask", value="Decided", detail=detail, when="decided")
    elif facts.ask and facts.ask.deadline:
        clock = _count_down("decision", "Decision needed", facts.ask.deadline, now, zone)
        # After its time a decision that nobody recorded is either moot or was taken somewhere else.
        if not clock.is_late:
            yield clock


def _update_clock(facts: IncidentFacts, now: datetime, zone: ZoneInfo | None) -> Iterator[Clock]:
    at = facts.next_update_at
    if at is None:
        return
    # Sending an update moves the promised time on, so a clock time that still stands is still to be kept.
    # Only a promise without one, which nothing moves, is kept by a message that was recorded by now.
    if read_instant(at) is None and _was_told(facts, at, now):
        return
    yield _count_down("next_update", "Next update promised", at, now, zone)


def _was_told(facts: IncidentFacts, at: str, now: datetime) -> bool:
    due = parse_moment(at).earliest
    told = (parse_moment(row.at) for row in facts.communications if row.at)
    return any(due <= moment.earliest <= now for moment in told)


def measure_nearness(clock: Clock, *, now: datetime) -> timedelta:
    """How far a clock is from its time, before or after: sorts the clocks of many incidents by what is near.

    One that counts up is the farthest.
    """
    return abs(clock.due_at - now) if clock.due_at else timedelta.max


def _length_clock(facts: IncidentFacts, now: datetime, zone: ZoneInfo | None) -> Iterator[Clock]:
    started = facts.times.started
    if started is None or not is_running(facts):
        return
    length = measure_between(started, now.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ"))
    if length.is_known:
        since = f"Since {format_moment(started, zone=zone)}"
        yield Clock(
            key="running", name="Running so far", value=length.text, detail=since, when=f"for {length.text}"
        )


def _legal_clocks(
    facts: IncidentFacts, now: datetime, zone: ZoneInfo | None, deadlines: tuple[LegalDeadline, ...]
) -> Iterator[Clock]:
    for clock in facts.legal_clocks:
        if clock.triggered_at is None or clock.submitted_at is not None:
            continue
        for deadline in deadlines:
            if (deadline.regime, deadline.trigger) == (clock.regime, clock.trigger):
                yield _read_legal(clock, clock.triggered_at, deadline, now, zone)


def _read_legal(
    clock: LegalClock, triggered_at: str, deadline: LegalDeadline, now: datetime, zone: ZoneInfo | None
) -> Clock:
    trigger = parse_moment(triggered_at)
    since = format_moment(triggered_at, zone=zone)
    began = label("trigger", clock.trigger).lower()
    if deadline.hours is not None:
        ends_at = due = add_time(trigger.earliest, timedelta(hours=deadline.hours))
        value, is_late = _say_left(due, now)
        rule = f"{deadline.hours}{NBSP}h from “{began}”, {since}"
        if not trigger.has_time:
            rule += ", counted from the start of that day"
    else:
        # A regulator's business days, not the team's: Monday to Friday.
        day = add_business_days(trigger.earliest.date(), deadline.business_days or 0)
        value = f"{day.day}{NBSP}{MONTHS[day.month - 1]}{NBSP}{day.year}"
        ends_at = add_time(datetime.combine(day, time.min, tzinfo=UTC), timedelta(days=1))
        is_late = now > add_time(ends_at, _DATE_GRACE)
        rule = f"{deadline.business_days} business days from “{began}”, {since}; public holidays not counted"
    return Clock(
        key=f"legal-{clock.regime}-{clock.trigger}",
        name=f"{deadline.step} may apply",
        value=value,
        detail=f"{deadline.name}: {rule} · ask counsel",
        when=value if is_late or deadline.hours is None else f"in {value}",
        is_late=is_late,
        due_at=ends_at,
    )


def _write(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def _count_down(key: str, name: str, at: str, now: datetime, zone: ZoneInfo | None) -> Clock:
    moment = parse_moment(at)
    detail = format_moment(at, zone=zone)
    if moment.has_time and moment.has_zone:
        value, is_late = _say_left(moment.earliest, now)
        when = value if is_late else f"in {value}"
        return Clock(
            key=key, name=name, value=value, detail=detail, when=when, is_late=is_late, due_at=moment.earliest
        )
    is_late = add_time(moment.latest, _DATE_GRACE) < now
    note = "the zone is not recorded" if moment.has_time else "no time of day is set"
    return Clock(
        key=key, name=name, value=detail, detail=note, when=detail, is_late=is_late, due_at=moment.latest
    )


def _say_left(due: datetime, now: datetime) -> tuple[str, bool]:
    """Return "38 min" before the time and "2 h 02 min late" after it."""
    seconds = (due - now).total_seconds()
    if seconds >= 0:
        # By the minutes that both clocks show, as every other place counts them.
        return format_duration(math.ceil(seconds / 60)), False
    return f"{format_duration(int(-seconds // 60))}{NBSP}late", True
