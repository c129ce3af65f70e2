"""What happened in the meeting and after it: frozen values beside the facts of the record.

The record says what broke; these say what was decided, asked and promised, and what became of it. Instants
are aware datetimes, since the program itself stamped them; what a person recorded as a fact keeps the text
of its moment in ``incidents.domain.facts``.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

CaughtKind = Literal["decision", "question", "promise", "note"]
CaughtState = Literal["open", "done", "withdrawn"]
CaughtIn = Literal["room", "page", "share"]
"""Where it was caught: in the room, on a page afterwards, or by the reader of a share link."""


@dataclass(frozen=True, kw_only=True)
class Caught:
    """One line caught in the meeting or after it.

    ``asked`` is the question that a decision answers, as it read then. ``overruled_at`` is when somebody
    said that another decision holds. ``meeting`` tells the meetings apart, and is ``None`` outside of one.

    A question is ``open`` while its answer is owed and ``done`` once it is answered; a promise is ``done``
    once it is kept. Decisions and notes are always ``done``. ``option`` is the title of the option that a
    decision took; ``who`` answers the question, or receives the promise.
    """

    uid: str
    kind: CaughtKind
    text: str
    at: datetime
    by: str
    state: CaughtState = "done"
    option: str | None = None
    who: str | None = None
    due_at: datetime | None = None
    settled_at: datetime | None = None
    answer: str | None = None
    caught_in: CaughtIn = "room"
    asked: str | None = None
    overruled_at: datetime | None = None
    meeting: int | None = None

    @property
    def is_owed(self) -> bool:
        """Whether somebody still waits for an answer or a promise."""
        return self.state == "open" and self.kind in ("question", "promise")


@dataclass(frozen=True, kw_only=True)
class HeldMeeting:
    """One meeting with the executive; ``minutes`` is the slot. Times are ``None`` until they happen."""

    number: int
    planned_at: datetime | None = None
    place: str | None = None
    attendees: tuple[str, ...] = ()
    minutes: int | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class FigureChange:
    """One fact that changed between two updates, as a reader sees it."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class Update:
    """One promised update. ``next_due_at`` is the time promised in it for the one after it.

    ``is_given_up`` marks one that was never sent: its time had passed when another was promised instead.
    """

    number: int
    due_at: datetime | None = None
    sent_at: datetime | None = None
    text: str = ""
    next_steps: str = ""
    changed: tuple[FigureChange, ...] = ()
    next_due_at: datetime | None = None
    is_last: bool = False
    promised_at: datetime | None = None
    is_given_up: bool = False


PostMortemState = Literal["draft", "in_review", "approved", "waived"]


@dataclass(frozen=True, kw_only=True)
class PostMortemPart:
    """One section of a post-mortem: its key, its heading and what is written (Markdown)."""

    key: str
    heading: str
    text: str


@dataclass(frozen=True, kw_only=True)
class PostMortem:
    state: PostMortemState = "draft"
    owner: str | None = None
    reviewers: tuple[str, ...] = ()
    due_on: date | None = None
    parts: tuple[PostMortemPart, ...] = ()
    approved_by: str | None = None
    approved_at: datetime | None = None
    waived_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class FollowUp:
    """Everything after the preparation of one incident, detached from the database."""

    meetings: tuple[HeldMeeting, ...] = ()
    caught: tuple[Caught, ...] = ()
    updates: tuple[Update, ...] = ()
    post_mortem: PostMortem | None = None
    summary_text: str | None = None
    summary_sent_at: datetime | None = None
    """When it went out last."""
    closed_at: datetime | None = None

    def list_caught(self, kind: CaughtKind) -> tuple[Caught, ...]:
        """The lines of one kind that stand, in the order they were caught."""
        return tuple(line for line in self.caught if line.kind == kind and line.state != "withdrawn")


NOTHING_FOLLOWED: Final = FollowUp()
"""Nothing was caught, promised or written yet."""
