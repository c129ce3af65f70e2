"""When to remind of a promise, and in which words: before it is due, when it is, and after.

A thing is due at an instant (an update, an answer) or on a day (an action, a post-mortem). Instants are
added up in UTC, so that a change of the clocks moves nothing. Days are remembered at nine in the morning
of the person who is reminded, wherever their clocks stand that day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from incidents.domain.moments import NBSP, format_duration, format_moment

ReminderKind = Literal["update", "summary", "answer", "promise", "action", "post_mortem", "legal"]
NoticeKind = Literal["asked", "decided"]
"""What a reader of a shared page did; told at once, and never again."""
Slot = Literal["before", "due", "after"]

SLOTS: Final[tuple[Slot, ...]] = ("before", "due", "after")
MORNING: Final = time(9)
"""When a person is reminded of a day."""
DIGEST_AT: Final = time(8)
"""When the digest comes: before the day's reminders, so that nobody meets them unread."""
MAIL_WITHIN: Final = timedelta(days=7)
"""A slot passed longer ago than this, while nobody could send, is shown and in the digest but not mailed."""


@dataclass(frozen=True, kw_only=True)
class Lead:
    """How long before and after its time a kind is remembered, and why just so long."""

    before: timedelta
    after: timedelta
    why: str


LEADS: Final[dict[ReminderKind, Lead]] = {
    "update": Lead(
        before=timedelta(minutes=10),
        after=timedelta(minutes=15),
        why="Ten minutes are enough to write three sentences; a quarter of an hour late is when they call.",
    ),
    "summary": Lead(
        before=timedelta(minutes=20),
        after=timedelta(minutes=15),
        why="The draft is ready; twenty minutes are enough to read it, put it right and send it.",
    ),
    "answer": Lead(
        before=timedelta(hours=1),
        after=timedelta(hours=1),
        why="An answer needs finding out, so it is named while there is still an hour to ask somebody.",
    ),
    "promise": Lead(
        before=timedelta(hours=1),
        after=timedelta(hours=1),
        why="A promise needs doing, so it is named while there is still an hour to do it.",
    ),
    "action": Lead(
        before=timedelta(days=1),
        after=timedelta(days=1),
        why="Work is planned by days: the day before, the day itself, the day after.",
    ),
    "post_mortem": Lead(
        before=timedelta(days=1),
        after=timedelta(days=1),
        why="Writing takes an afternoon: the day before, the day itself, the day after.",
    ),
    "legal": Lead(
        before=timedelta(hours=12),
        after=timedelta(hours=1),
        why="Counsel needs half a day to file.",
    ),
}
"""Our own choice of times, kind by kind; the reason stands with each."""

KIND_WORDS: Final[dict[ReminderKind, str]] = {
    "update": "Promised updates",
    "summary": "Written summaries",
    "answer": "Answers owed",
    "promise": "Promises made in the meeting",
    "action": "Actions",
    "post_mortem": "Post-mortems",
    "legal": "Legal clocks",
}


NOTICE_WORDS: Final[dict[NoticeKind, str]] = {
    "asked": "Questions asked on a shared page",
    "decided": "Decisions taken on a shared page",
}

_NOTICE_VERBS: Final[dict[NoticeKind, str]] = {"asked": "asks", "decided": "decided"}
_NOTICE_NEXT: Final[dict[NoticeKind, str]] = {
    "asked": "An answer is owed. Answer, or say who will know and by when.",
    "decided": "It stands on the record. Tell those who wait for it, and send the written summary.",
}


def say_notice(kind: NoticeKind, *, reader: str, words: str) -> str:
    """Return "Marta Lindqvist asks: What has it cost us?", the fact that the developer acts on."""
    return f"{reader} {_NOTICE_VERBS[kind]}: {' '.join(words.split())}"


def write_notice(kind: NoticeKind, *, said: str, incident: str, link: str) -> str:
    """The whole message: what the reader said, what it asks of the developer, of which incident."""
    return "\n\n".join([said, _NOTICE_NEXT[kind], incident, *([link] if link else [])]) + "\n"


@dataclass(frozen=True, kw_only=True)
class Due:
    """One thing that is due: at ``at`` (aware), or on the day ``on``; one of the two.

    ``known_since`` is when it was promised: nobody is reminded of a moment that had passed by then.
    ``what`` names it in a sentence: "Update 3", "“Are card numbers safe?”".
    """

    kind: ReminderKind
    uid: str
    what: str
    reference: str
    headline: str
    known_since: datetime
    at: datetime | None = None
    on: date | None = None

    def find_due_at(self, zone: ZoneInfo) -> datetime:
        """The instant it is remembered as due, in UTC; a day is remembered in its morning in ``zone``."""
        if self.at is not None:
            return self.at.astimezone(UTC)
        if self.on is None:
            raise ValueError("A thing is due at a time or on a day.")
        return datetime.combine(self.on, MORNING, tzinfo=zone).astimezone(UTC)


def find_slots(due: Due, *, zone: ZoneInfo, now: datetime) -> tuple[tuple[Slot, datetime], ...]:
    """The slots of ``due`` that have come by ``now``, the earliest first, each with its instant in UTC.

    Slots before the thing was known are left out: "due in ten minutes" is no news to who has just said it.
    """
    lead = LEADS[due.kind]
    due_at = due.find_due_at(zone)
    if due.on is not None:
        moments = [_morning(due.on - lead.before, zone), due_at, _morning(due.on + lead.after, zone)]
    else:
        moments = [due_at - lead.before, due_at, due_at + lead.after]
    return tuple((slot, at) for slot, at in zip(SLOTS, moments, strict=True) if due.known_since < at <= now)


def find_digest_at(*, now: datetime, zone: ZoneInfo) -> datetime:
    """The instant of today's digest in ``zone``, in UTC; today is the day that ``now`` has there."""
    return datetime.combine(now.astimezone(zone).date(), DIGEST_AT, tzinfo=zone).astimezone(UTC)


def write_subject(due: Due, *, now: datetime, zone: ZoneInfo) -> str:
    """The line a person decides by: what, when, whose. "Update 3 is due in 10 min · INC-2026-0004 ..."."""
    return f"{say_due(due, now=now, zone=zone)} · {due.reference} {due.headline}"


def say_due(due: Due, *, now: datetime, zone: ZoneInfo) -> str:
    """Return "Update 3 is due in 10 min", "... is due now" or "... was due 15 min ago"."""
    if due.on is not None:
        return f"{due.what} {_say_day(due.on, now.astimezone(zone).date())}"
    minutes = int((due.find_due_at(zone) - now).total_seconds() // 60)
    if minutes > 0:
        return f"{due.what} is due in {format_duration(minutes)}"
    late = int((now - due.find_due_at(zone)).total_seconds() // 60)
    return f"{due.what} was due {format_duration(late)} ago" if late > 1 else f"{due.what} is due now"


def write_reminder(due: Due, *, now: datetime, zone: ZoneInfo, link: str) -> str:
    """The whole message: what is due, when in the reader's zone and UTC, what counts as keeping it."""
    when = (
        f"{due.on.day}{NBSP}{due.on:%B}{NBSP}{due.on.year}"
        if due.on is not None
        else format_moment(due.find_due_at(zone).strftime("%Y-%m-%dT%H:%MZ"), zone=zone)
    )
    lines = [f"{say_due(due, now=now, zone=zone)}.", f"Due: {when}", _KEPT_BY[due.kind]]
    return "\n\n".join([*lines, f"{due.reference} · {due.headline}", *([link] if link else [])]) + "\n"


def write_digest(rows: Iterable[tuple[str, str]], *, link: str) -> str:
    """The morning's one message: what is overdue, incident by incident. Each row: (incident, sentence)."""
    by_incident: dict[str, list[str]] = {}
    for incident, sentence in rows:
        by_incident.setdefault(incident, []).append(sentence)
    parts = [
        "\n".join([incident, *(f"- {sentence}" for sentence in sentences)])
        for incident, sentences in by_incident.items()
    ]
    closing = "Late is better said than hidden: give each a new time, or say why it will not be."
    return "\n\n".join([*parts, closing, *([link] if link else [])]) + "\n"


_KEPT_BY: Final[dict[ReminderKind, str]] = {
    "update": "It is kept by sending it. If nothing has changed, say so, and say when the next one comes.",
    "summary": "It is kept by sending it to those who were in the meeting, within an hour of its end.",
    "answer": "It is kept by answering, or by saying who will know and by when.",
    "promise": "It is kept by doing it and marking it kept, or by agreeing a new time.",
    "action": "It is kept by marking it done, or by giving it a new day with the owner's word.",
    "post_mortem": "It is kept by approving it, or by waiving it with a reason.",
    "legal": "It may apply: ask counsel. Write down when it was submitted.",
}


def _morning(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, MORNING, tzinfo=zone).astimezone(UTC)


def _say_day(day: date, today: date) -> str:
    days = (day - today).days
    if days in (0, 1):
        return "is due today" if days == 0 else "is due tomorrow"
    if days > 1:
        return f"is due in {days}{NBSP}days"
    return "was due yesterday" if days == -1 else f"was due {-days}{NBSP}days ago"
