"""How an incident was handled, measured: each with its formula, its count, its median and its list.

A measure is recorded, pending, not applicable or invalid. Times out of order make it invalid, never a
number; an average is never taken, since one long incident would hide all others.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from statistics import median
from types import MappingProxyType
from typing import Final, Literal
from zoneinfo import ZoneInfo

from incidents.domain.facts import IncidentFacts, Times, Told
from incidents.domain.followup import FollowUp
from incidents.domain.moments import Duration, format_duration, format_moment, measure_between, sort_key

State = Literal["recorded", "pending", "not_applicable", "invalid"]
STATE_WORDS: Final = MappingProxyType(
    {
        "recorded": "Recorded",
        "pending": "Pending",
        "not_applicable": "Not applicable",
        "invalid": "Invalid",
    }
)
_EXECUTIVES: Final = ("chief executive", "ceo", "managing director")


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A definition: ``formula`` says what is taken from what, ``why`` what it tells."""

    key: str
    name: str
    formula: str
    why: str
    is_share: bool = False


MEASURES: Final = (
    Measure(
        key="detect",
        name="Time to detect",
        formula="detected − started",
        why="How long it hurt before anyone knew.",
    ),
    Measure(
        key="mitigate",
        name="Time to mitigate",
        formula="mitigated − started",
        why="How long the harm lasted.",
    ),
    Measure(
        key="recover",
        name="Time to recover",
        formula="recovered − started",
        why="How long until things were back to normal for customers.",
    ),
    Measure(
        key="resolve",
        name="Time to resolve",
        formula="resolved − started",
        why="The whole length, until the cause was removed.",
    ),
    Measure(
        key="tell",
        name="Time to tell the CEO",
        formula="first told, or first meeting begun − detected",
        why="How long the chief executive did not know what we knew.",
    ),
    Measure(
        key="summary",
        name="Time to send the summary",
        formula="summary first sent − first meeting ended",
        why="How long what was agreed stood in memory alone.",
    ),
    Measure(
        key="updates",
        name="Updates on time",
        formula="updates sent by their promised minute ÷ updates due",
        why="Whether a promised time can be relied on.",
        is_share=True,
    ),
    Measure(
        key="actions",
        name="Actions done on time",
        formula="actions done by their day ÷ actions due or done",
        why="Whether what was learned becomes different in time.",
        is_share=True,
    ),
)


@dataclass(frozen=True, kw_only=True)
class DueAction:
    """An action with its day in the team's zone. ``done_on`` is ``None`` while it is not known."""

    status: str
    due_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class MeasuredIncident:
    """What the measures need of one incident, and no more."""

    reference: str
    title: str
    level: str = "unknown"
    status: str = "unknown"
    times: Times = field(default_factory=Times)
    decision: str | None = None
    told: tuple[Told, ...] = ()
    executive: str | None = None
    meetings_begun: tuple[datetime, ...] = ()
    meetings_ended: tuple[datetime, ...] = ()
    summary_sent_at: datetime | None = None
    updates: tuple[tuple[datetime, datetime | None], ...] = ()
    """Of each promised update when it was due and when it was sent."""
    actions: tuple[DueAction, ...] = ()
    recorded_on: date | None = None
    is_closed: bool = False


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One measure of one incident. ``minutes`` is its one number where it has one; a share has counts."""

    measure: Measure
    incident: MeasuredIncident
    state: State
    text: str
    detail: str = ""
    minutes: int | None = None
    kept: int = 0
    counted: int = 0

    @property
    def state_text(self) -> str:
        return STATE_WORDS[self.state]


@dataclass(frozen=True, kw_only=True)
class Tally:
    """One measure over several incidents: how many say something, their median, and every reading."""

    measure: Measure
    readings: tuple[Reading, ...]

    @property
    def recorded(self) -> tuple[Reading, ...]:
        return tuple(reading for reading in self.readings if reading.state == "recorded")

    def count(self, state: State) -> int:
        return sum(reading.state == state for reading in self.readings)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The readings that have one number, in minutes; a range between two dates has none."""
        return tuple(reading.minutes for reading in self.recorded if reading.minutes is not None)

    @property
    def text(self) -> str:
        """The median, or for a share what was kept of all that was counted."""
        if self.measure.is_share:
            kept, counted = (sum(getattr(r, name) for r in self.recorded) for name in ("kept", "counted"))
            return f"{kept} of {counted}" if counted else "No number yet"
        return format_duration(round(median(self.numbers))) if self.numbers else "No number yet"

    @property
    def count_text(self) -> str:
        """How many incidents the number stands on, and what the others say."""
        without = len(self.recorded) - len(self.numbers) if not self.measure.is_share else 0
        parts = [f"{len(self.recorded)} recorded"]
        parts += [f"{without} of them a range without one number"] if without else []
        parts += [
            f"{number} {STATE_WORDS[state].lower()}"
            for state in ("pending", "not_applicable", "invalid")
            if (number := self.count(state))
        ]
        return ", ".join(parts)


def collect_measured(
    reference: str,
    facts: IncidentFacts,
    follow_up: FollowUp,
    *,
    actions: Iterable[DueAction] = (),
    recorded_on: date | None = None,
) -> MeasuredIncident:
    """What the measures need, from a whole record and what came after it."""
    return MeasuredIncident(
        reference=reference,
        title=facts.title,
        level=facts.severity.level,
        status=facts.status,
        times=facts.times,
        decision=facts.escalation.decision if facts.escalation else None,
        told=facts.escalation.told if facts.escalation else (),
        executive=facts.audience.name if facts.audience else None,
        meetings_begun=tuple(m.started_at for m in follow_up.meetings if m.started_at),
        meetings_ended=tuple(m.ended_at for m in follow_up.meetings if m.ended_at),
        summary_sent_at=follow_up.summary_sent_at,
        updates=tuple((u.due_at, u.sent_at) for u in follow_up.updates if u.due_at),
        actions=tuple(actions),
        recorded_on=recorded_on,
        is_closed=follow_up.closed_at is not None,
    )


def read_measures(incident: MeasuredIncident, *, now: datetime, zone: ZoneInfo) -> tuple[Reading, ...]:
    """Every measure of one incident. ``now`` decides what is due; times are shown in ``zone``."""
    return tuple(_READERS[measure.key](measure, incident, now, zone) for measure in MEASURES)


def tally_measures(
    incidents: Iterable[MeasuredIncident], *, now: datetime, zone: ZoneInfo
) -> tuple[Tally, ...]:
    """Every measure over several incidents, in the order given."""
    rows = [read_measures(incident, now=now, zone=zone) for incident in incidents]
    return tuple(
        Tally(measure=measure, readings=tuple(row[place] for row in rows))
        for place, measure in enumerate(MEASURES)
    )


def _read_times(end: str) -> Callable[[Measure, MeasuredIncident, datetime, ZoneInfo], Reading]:
    start = "detected" if end == "told" else "started"

    def read(measure: Measure, incident: MeasuredIncident, now: datetime, zone: ZoneInfo) -> Reading:
        begin: str | None = getattr(incident.times, start)
        last = find_first_told(incident) if end == "told" else getattr(incident.times, end)
        if end == "told" and last is None and incident.decision in ("manager_first", "ordinary_channels"):
            return _say_none(measure, incident, "not_applicable", "It was not a matter for the CEO")
        return _measure(measure, incident, (start, begin), (end, last), zone)

    return read


def find_first_told(incident: MeasuredIncident) -> str | None:
    """When the executive first heard of it: the earliest of being told and of a meeting that began.

    Someone told counts where the record names the office, or the executive's own name.
    """
    names = (*_EXECUTIVES, *((incident.executive.casefold(),) if incident.executive else ()))
    found = [
        told.at
        for told in incident.told
        # "CEO's assistant" is not the CEO.
        if told.at and any(_names(told.who.casefold(), name) for name in names)
    ]
    found += [_to_moment(at) for at in incident.meetings_begun]
    return min(found, key=sort_key, default=None)


def _names(who: str, name: str) -> bool:
    before, found, after = who.partition(name)
    is_word = not before[-1:].isalnum() and not after[:1].isalnum()
    return bool(found) and is_word and not after.startswith(("'s", "’s")) and "assistant" not in who


def _read_summary(measure: Measure, incident: MeasuredIncident, now: datetime, zone: ZoneInfo) -> Reading:
    if not incident.meetings_ended:
        if incident.is_closed or incident.decision in ("manager_first", "ordinary_channels"):
            return _say_none(measure, incident, "not_applicable", "There was no meeting")
        return _say_none(measure, incident, "pending", "No meeting has ended yet")
    ended = min(incident.meetings_ended)
    sent = incident.summary_sent_at
    return _measure(
        measure,
        incident,
        ("meeting ended", _to_moment(ended)),
        ("summary sent", _to_moment(sent) if sent else None),
        zone,
    )


def _read_updates(measure: Measure, incident: MeasuredIncident, now: datetime, zone: ZoneInfo) -> Reading:
    due = [(due, sent) for due, sent in incident.updates if sent is not None or due < now]
    kept = sum(sent is not None and sent.replace(second=0, microsecond=0) <= due for due, sent in due)
    if due:
        return _say_share(measure, incident, kept, len(due))
    if incident.updates:
        return _say_none(measure, incident, "pending", "None is due yet")
    return _say_none(measure, incident, "not_applicable", "No update has a promised time")


def _read_actions(measure: Measure, incident: MeasuredIncident, now: datetime, zone: ZoneInfo) -> Reading:
    today = now.astimezone(zone).date()
    dated = [action for action in incident.actions if action.due_on and action.status != "wont_do"]
    # Done on a day nobody knows is neither in time nor late.
    known = [action for action in dated if action.status != "done" or action.done_on]
    due = [action for action in known if action.status == "done" or (action.due_on and action.due_on < today)]
    kept = sum(
        action.status == "done" and action.done_on is not None and action.done_on <= (action.due_on or today)
        for action in due
    )
    if due:
        return _say_share(measure, incident, kept, len(due))
    if any(action.status != "done" for action in known):
        return _say_none(measure, incident, "pending", "None is due yet")
    return _say_none(measure, incident, "not_applicable", "No action has both a day and a known end")


_Reader = Callable[[Measure, MeasuredIncident, datetime, ZoneInfo], Reading]
_READERS: Final[MappingProxyType[str, _Reader]] = MappingProxyType(
    {
        "detect": _read_times("detected"),
        "mitigate": _read_times("mitigated"),
        "recover": _read_times("recovered"),
        "resolve": _read_times("resolved"),
        "tell": _read_times("told"),
        "summary": _read_summary,
        "updates": _read_updates,
        "actions": _read_actions,
    }
)


def _measure(
    measure: Measure,
    incident: MeasuredIncident,
    start: tuple[str, str | None],
    end: tuple[str, str | None],
    zone: ZoneInfo,
) -> Reading:
    missing = [name for name, moment in (start, end) if moment is None]
    if missing:
        names = " and ".join(f"“{name}”" for name in missing)
        if incident.is_closed:
            return _say_none(measure, incident, "not_applicable", f"Closed without {names}")
        return _say_none(measure, incident, "pending", f"{names} not recorded yet")
    length: Duration = measure_between(start[1], end[1])
    detail = " to ".join(format_moment(moment, zone=zone) for _, moment in (start, end) if moment)
    if not length.is_known:
        reason = "the end is before the start" if length.problem == "out of order" else length.text
        return Reading(
            measure=measure, incident=incident, state="invalid", text="Invalid", detail=f"{reason}: {detail}"
        )
    return Reading(
        measure=measure,
        incident=incident,
        state="recorded",
        text=length.text,
        detail=detail,
        minutes=length.minutes,
    )


def _say_share(measure: Measure, incident: MeasuredIncident, kept: int, counted: int) -> Reading:
    return Reading(
        measure=measure,
        incident=incident,
        state="recorded",
        text=f"{kept} of {counted}",
        kept=kept,
        counted=counted,
    )


def _say_none(measure: Measure, incident: MeasuredIncident, state: State, detail: str) -> Reading:
    return Reading(measure=measure, incident=incident, state=state, text=STATE_WORDS[state], detail=detail)


def _to_moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
