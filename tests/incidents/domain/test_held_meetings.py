"""Which meeting a late line belongs to: that of its page while its own time agrees, else that of its time."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from incidents.domain.held_meetings import find_meeting_at, find_own_meeting, is_within, sort_begun

TEN = datetime(2026, 11, 14, 10, 0, tzinfo=UTC)


@dataclass
class Held:
    uid: UUID
    started_at: datetime | None
    ended_at: datetime | None


def after(minutes: int) -> datetime:
    return TEN + timedelta(minutes=minutes)


FIRST = Held(uuid4(), TEN, after(20))
SECOND = Held(uuid4(), after(180), None)
PLANNED = Held(uuid4(), None, None)
# The second was told before the first: its page had the network.
ALL = (SECOND, FIRST, PLANNED)


@pytest.mark.parametrize(
    ("named", "minutes", "own"),
    [
        (FIRST, 5, FIRST),
        (FIRST, -10, FIRST),
        (FIRST, 100, FIRST),
        (FIRST, 190, FIRST),
        (FIRST, 20 + 13 * 60, SECOND),
        (FIRST, -60, None),
        (SECOND, 5, FIRST),
        (SECOND, 185, SECOND),
        (PLANNED, 5, PLANNED),
        (None, 5, FIRST),
        (None, 60, FIRST),
        (None, 190, SECOND),
        (None, -60, None),
    ],
)
def test_a_line_belongs_to_the_meeting_of_its_page_and_time(
    named: Held | None, minutes: int, own: Held | None
) -> None:
    assert find_own_meeting(ALL, named.uid if named else uuid4(), after(minutes)) is own


def test_meetings_stand_in_the_order_they_began() -> None:
    assert sort_begun(ALL) == [FIRST, SECOND]


def test_of_two_meetings_the_one_that_had_begun_is_meant() -> None:
    next_one = Held(uuid4(), after(10), None)
    assert find_meeting_at([FIRST, next_one], after(5)) is FIRST
    assert find_meeting_at([FIRST, next_one], after(15)) is next_one
    assert not is_within(PLANNED, TEN)
