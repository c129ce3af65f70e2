"""When the next update is due, as a suggestion, and how a promised one was kept, to the minute.

An instant is an instant: half an hour is half an hour across a change of daylight saving. Only an interval
of whole days keeps the clock time of the reader instead. Seconds never make an update late.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from incidents.domain.facts import Level, Status
from incidents.domain.followup import Update
from incidents.domain.moments import NBSP, format_duration

_DAY: Final = 1440
_ROUND_TO: Final = timedelta(minutes=5)
_FIELD_HABIT: Final = (
    "PagerDuty's published incident response guide and several public runbooks: updates about every 20 to 30 "
    "minutes in the highest severity, hourly in the next; read in 2026-11"
)
_HOUSE_RULE: Final = "No source found; ours: slower as the harm shrinks, and never silent"


@dataclass(frozen=True, kw_only=True)
class Cadence:
    """How long until the next update, in minutes, for a severity in some states; ``why`` is for the page."""

    level: Level
    statuses: frozenset[Status]
    minutes: int
    why: str
    source: str


_RUNNING: Final[frozenset[Status]] = frozenset({"unknown", "investigating", "identified"})
_CALMED: Final[frozenset[Status]] = frozenset({"mitigated"})
_WATCHED: Final[frozenset[Status]] = frozenset({"monitoring"})


def _make(
    level: Level, statuses: frozenset[Status], minutes: int, why: str, source: str = _HOUSE_RULE
) -> Cadence:
    return Cadence(level=level, statuses=statuses, minutes=minutes, why=why, source=source)


CADENCES: Final = (
    _make("SEV1", _RUNNING, 30, "a SEV1 runs; every half hour while it lasts", _FIELD_HABIT),
    _make("SEV1", _CALMED, 120, "the harm of a SEV1 has stopped, the cause remains"),
    _make("SEV1", _WATCHED, 240, "the repair of a SEV1 is being watched"),
    _make("SEV2", _RUNNING, 60, "a SEV2 runs; every hour while it lasts", _FIELD_HABIT),
    _make("SEV2", _CALMED, 240, "the harm of a SEV2 has stopped, the cause remains"),
    _make("SEV2", _WATCHED, _DAY, "the repair of a SEV2 is being watched"),
    _make("SEV3", _RUNNING, 240, "a SEV3 runs"),
    _make("SEV3", _CALMED | _WATCHED, _DAY, "a SEV3 is calm"),
    _make("SEV4", _RUNNING | _CALMED | _WATCHED, _DAY, "a SEV4 needs a word a day"),
    _make("unknown", _RUNNING, 60, "the severity is not known yet; hourly until it is"),
    _make("unknown", _CALMED, 240, "the harm has stopped, the severity is not known yet"),
    _make("unknown", _WATCHED, _DAY, "the repair is being watched"),
)


def find_cadence(level: Level, status: Status) -> Cadence | None:
    """The cadence for a severity and a state; ``None`` once it is resolved: an update may be the last."""
    return next((one for one in CADENCES if one.level == level and status in one.statuses), None)


def suggest_next(cadence: Cadence, *, now: datetime, zone: ZoneInfo) -> datetime:
    """The instant to promise, in UTC, on a full five minutes; whole days keep the clock time in ``zone``."""
    days, minutes = divmod(cadence.minutes, _DAY)
    moved = now.astimezone(zone) + timedelta(days=days)  # wall clock: the same time of day
    due = moved.astimezone(UTC) + timedelta(minutes=minutes)
    return due + (-(due - datetime.min.replace(tzinfo=UTC)) % _ROUND_TO)


PromiseState = Literal["kept", "late", "to_come", "overdue", "broken", "unasked"]


@dataclass(frozen=True, kw_only=True)
class KeptPromise:
    """How one promised update stands. ``words`` fit a table: "Kept", "sent 6 min late", "due 40 min ago"."""

    state: PromiseState
    words: str
    minutes_late: int = 0


def read_promise(update: Update, *, now: datetime) -> KeptPromise:
    """How a promised update stands ``now``.

    Sent by its minute it is kept. Not sent it is overdue, and broken once the span of the promise has passed
    a second time, since a reader who waited through two has stopped waiting.
    """
    if update.due_at is None:
        words = "sent unasked" if update.sent_at else "no time promised"
        return KeptPromise(state="unasked", words=words)
    until = update.sent_at or now
    late = count_minutes(update.due_at, until)
    if update.sent_at is not None:
        if late <= 0:
            return KeptPromise(state="kept", words="Kept")
        return KeptPromise(
            state="late", words=f"sent{NBSP}{format_duration(late)}{NBSP}late", minutes_late=late
        )
    words = say_due(update.due_at, now=now)
    if late <= 0:
        return KeptPromise(state="to_come", words=words)
    is_broken = update.is_given_up or late > _span_of(update)
    return KeptPromise(state="broken" if is_broken else "overdue", words=words, minutes_late=late)


_SHORTEST_SPAN: Final = 30


def _span_of(update: Update) -> int:
    if update.promised_at is None or update.due_at is None:
        return _DAY
    return max(_SHORTEST_SPAN, count_minutes(update.promised_at, update.due_at))


def count_minutes(start: datetime, end: datetime) -> int:
    """Whole minutes from one instant to another by the clock's minutes; below zero where it is before."""
    first = start.astimezone(UTC).replace(second=0, microsecond=0)
    last = end.astimezone(UTC).replace(second=0, microsecond=0)
    return int((last - first).total_seconds()) // 60


def say_due(due_at: datetime, *, now: datetime) -> str:
    """Return "in 29 min", "due now" or "due 40 min ago"."""
    late = count_minutes(due_at, now)
    if late > 0:
        return f"due{NBSP}{format_duration(late)}{NBSP}ago"
    return f"in{NBSP}{format_duration(-late)}" if late < 0 else "due now"


_COUNT_WORDS: Final[tuple[tuple[PromiseState, str], ...]] = (
    ("kept", "kept"),
    ("late", "late"),
    ("broken", "broken"),
    ("overdue", "past due"),
    ("to_come", "to come"),
)


def summarise_promises(promises: Iterable[KeptPromise]) -> str:
    """Return "3 kept, 1 late, 1 to come"; nothing promised is an empty text."""
    states = [promise.state for promise in promises]
    counts = [(states.count(state), words) for state, words in _COUNT_WORDS]
    return ", ".join(f"{number} {words}" for number, words in counts if number)
