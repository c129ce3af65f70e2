"""The legal clocks of a record: each trigger, the deadline it may set, and whether it was met.

A clock runs from its own trigger, never from the start of the incident, and only "may apply": counsel
decides. Deadlines are the dated data of ``legal_deadlines``.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from incidents.domain.business_days import add_business_days, say_calendar
from incidents.domain.facts import IncidentFacts, LegalClock
from incidents.domain.legal_deadlines import LEGAL_DEADLINES, LegalDeadline
from incidents.domain.moments import MONTHS, NBSP, add_time, format_duration, format_moment, parse_moment
from incidents.domain.phrases import label

State = Literal["not started", "running", "late", "on time", "submitted late", "submitted", "no deadline"]

STATE_WORDS: Final[dict[State, str]] = {
    "not started": "Not started",
    "running": "Running",
    "late": "Late",
    "on time": "Submitted on time",
    "submitted late": "Submitted late",
    "submitted": "Submitted",
    "no deadline": "No deadline known here",
}


@dataclass(frozen=True, kw_only=True)
class LegalDuty:
    """One duty that may follow: its trigger, its deadline in words, and how it stands."""

    name: str
    step: str
    trigger: str
    triggered_text: str
    due_text: str
    rule_text: str
    submitted_text: str
    state: State
    detail: str
    note: str | None = None
    source: str = ""

    @property
    def state_text(self) -> str:
        return STATE_WORDS[self.state]


def list_legal_duties(
    facts: IncidentFacts,
    *,
    now: datetime,
    zone: ZoneInfo,
    deadlines: tuple[LegalDeadline, ...] = LEGAL_DEADLINES,
) -> tuple[LegalDuty, ...]:
    """Every duty of every recorded clock, in the order of the record. ``now`` has a zone."""
    found = []
    for clock in facts.legal_clocks:
        matching: list[LegalDeadline | None] = [
            d for d in deadlines if (d.regime, d.trigger) == (clock.regime, clock.trigger)
        ]
        found += [_read_duty(clock, deadline, now, zone) for deadline in matching or [None]]
    return tuple(found)


def find_due(triggered_at: str, deadline: LegalDeadline) -> datetime:
    """The instant a deadline passes. Business days end with the day, in UTC."""
    began = parse_moment(triggered_at).earliest
    if deadline.hours is not None:
        return add_time(began, timedelta(hours=deadline.hours))
    day = add_business_days(began.date(), deadline.business_days or 0)
    return add_time(datetime.combine(day, time.min, tzinfo=UTC), timedelta(days=1))


def _read_duty(clock: LegalClock, deadline: LegalDeadline | None, now: datetime, zone: ZoneInfo) -> LegalDuty:
    due = find_due(clock.triggered_at, deadline) if deadline and clock.triggered_at else None
    state, detail = _judge(clock, due, now)
    return LegalDuty(
        name=deadline.name if deadline else label("regime", clock.regime),
        step=deadline.step if deadline else "A notice",
        trigger=label("trigger", clock.trigger),
        triggered_text=format_moment(clock.triggered_at, zone=zone) if clock.triggered_at else "",
        due_text=_show_due(due, deadline, zone) if due and deadline else "",
        rule_text=_say_rule(deadline),
        submitted_text=format_moment(clock.submitted_at, zone=zone) if clock.submitted_at else "",
        state=state,
        detail=detail,
        note=clock.note,
        source=f"{deadline.source}, as read in {deadline.read_on}" if deadline else "",
    )


def _judge(clock: LegalClock, due: datetime | None, now: datetime) -> tuple[State, str]:
    """How the duty stands, and by how much."""
    if due is None:
        if clock.submitted_at:
            return "submitted", ""
        return ("no deadline", "") if clock.triggered_at else ("not started", "")
    if clock.submitted_at is None:
        seconds = (due - now).total_seconds()
        shown = format_duration(int(abs(seconds) // 60))
        return ("running", f"{shown} left") if seconds >= 0 else ("late", f"{shown} late")
    sent = parse_moment(clock.submitted_at)
    if sent.latest <= due:
        return "on time", f"{_measure(sent.latest, due)} before the deadline"
    if sent.earliest > due:
        return "submitted late", f"{_measure(due, sent.earliest)} late"
    return "submitted", "The recorded time is not exact enough to say whether it was in time"


def _measure(start: datetime, end: datetime) -> str:
    return format_duration(int((end - start).total_seconds() // 60))


def _show_due(due: datetime, deadline: LegalDeadline, zone: ZoneInfo) -> str:
    if deadline.hours is None:
        day = due - timedelta(days=1)
        return f"{day.day}{NBSP}{MONTHS[day.month - 1]}{NBSP}{day.year}"
    return format_moment(f"{due.astimezone(UTC):%Y-%m-%dT%H:%MZ}", zone=zone)


def _say_rule(deadline: LegalDeadline | None) -> str:
    if deadline is None:
        return "No length is known here for this trigger"
    if deadline.hours is not None:
        return f"{deadline.hours}{NBSP}hours from its trigger"
    return f"{deadline.business_days} business days from its trigger, {say_calendar()}"
