"""Which meeting an instant belongs to, where what was caught in one arrives only during another.

A line is typed on the page of one meeting and may reach the server hours later. It belongs to the meeting
of its page as long as its own time agrees; else to the meeting that its time falls into.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final, Protocol

SLACK: Final = timedelta(minutes=15)
"""Two people do not press Start at the same second, and the first words fall before either has."""
OWN_FOR: Final = timedelta(hours=12)
"""How long after its end a line typed on a meeting's page is still of that meeting; a page may lie open."""


class Spanned(Protocol):
    """A meeting as far as its times go."""

    @property
    def started_at(self) -> datetime | None: ...

    @property
    def ended_at(self) -> datetime | None: ...


class Named(Spanned, Protocol):
    @property
    def uid(self) -> object: ...


def sort_begun[M: Spanned](meetings: Iterable[M]) -> list[M]:
    """The meetings that began, in the order they did; one that was told late stands in its own place."""
    begun = [
        (meeting.started_at, place, meeting) for place, meeting in enumerate(meetings) if meeting.started_at
    ]
    return [meeting for _, _, meeting in sorted(begun, key=lambda one: one[:2])]


def is_within(meeting: Spanned, at: datetime) -> bool:
    """Whether the meeting ran at that instant, give or take a quarter of an hour before its start."""
    if meeting.started_at is None or at < meeting.started_at - SLACK:
        return False
    return meeting.ended_at is None or at <= meeting.ended_at


def find_meeting_at[M: Spanned](meetings: Iterable[M], at: datetime) -> M | None:
    """The meeting that ran at an instant; of two, the one that had begun by then."""
    ran = [meeting for meeting in sort_begun(meetings) if is_within(meeting, at)]
    had_begun = [meeting for meeting in ran if meeting.started_at and meeting.started_at <= at]
    found = had_begun or ran
    return found[-1] if found else None


def find_own_meeting[M: Named](meetings: Iterable[M], uid: object, at: datetime) -> M | None:
    """The meeting of a line typed at ``at`` on the page of the meeting ``uid``, where there is one."""
    held = list(meetings)
    named = next((meeting for meeting in held if meeting.uid == uid), None)
    if named is not None and (named.started_at is None or is_within(named, at) or _is_soon_after(named, at)):
        return named
    by_time = find_meeting_at(held, at)
    if by_time is not None or named is not None:
        return by_time
    return next((meeting for meeting in reversed(sort_begun(held)) if _is_soon_after(meeting, at)), None)


def _is_soon_after(meeting: Spanned, at: datetime) -> bool:
    ended = meeting.ended_at
    return ended is not None and ended <= at <= ended + OWN_FOR
