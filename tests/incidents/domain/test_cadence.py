"""The suggested cadence, and promises kept, late and broken by the minute, over changes of the clock."""

from datetime import UTC, datetime
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.cadence import (
    CADENCES,
    find_cadence,
    read_promise,
    say_due,
    suggest_next,
    summarise_promises,
)
from incidents.domain.facts import Level, Status
from incidents.domain.followup import Update

COPENHAGEN, NEW_YORK, UTC_ZONE = (ZoneInfo(name) for name in ("Europe/Copenhagen", "America/New_York", "UTC"))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def test_every_severity_and_state_has_one_cadence_with_its_reason() -> None:
    for level in get_args(Level):
        for status in get_args(Status):
            found = [one for one in CADENCES if one.level == level and status in one.statuses]
            assert len(found) == (0 if status == "resolved" else 1), (level, status)
            assert (find_cadence(level, status) is None) == (status == "resolved")
    assert all(one.why and one.source for one in CADENCES)


@pytest.mark.parametrize(
    ("level", "status", "minutes"),
    [
        ("SEV1", "investigating", 30),
        ("SEV1", "unknown", 30),
        ("SEV1", "mitigated", 120),
        ("SEV2", "identified", 60),
        ("unknown", "investigating", 60),
        ("SEV4", "monitoring", 1440),
    ],
)
def test_the_suggestion_slows_as_the_harm_shrinks(level: Level, status: Status, minutes: int) -> None:
    cadence = find_cadence(level, status)
    assert cadence is not None
    assert cadence.minutes == minutes


@pytest.mark.parametrize(
    ("level", "status", "zone", "now", "expected"),
    [
        ("SEV1", "investigating", UTC_ZONE, "2026-11-23T14:00+00:00", "2026-11-23T14:30+00:00"),
        ("SEV1", "investigating", UTC_ZONE, "2026-11-23T14:02:30+00:00", "2026-11-23T14:35+00:00"),
        # Half an hour is half an hour where 02:00 becomes 03:00, and where 03:00 becomes 02:00.
        ("SEV1", "investigating", COPENHAGEN, "2026-03-29T01:40+01:00", "2026-03-29T03:10+02:00"),
        ("SEV1", "investigating", COPENHAGEN, "2026-10-25T02:40+02:00", "2026-10-25T02:10+01:00"),
        ("SEV1", "investigating", NEW_YORK, "2026-03-08T01:45-05:00", "2026-03-08T03:15-04:00"),
        ("SEV1", "investigating", NEW_YORK, "2026-11-01T01:45-04:00", "2026-11-01T01:15-05:00"),
        # A day keeps the clock time, though the day has 23 or 25 hours.
        ("SEV4", "monitoring", COPENHAGEN, "2026-03-28T09:00+01:00", "2026-03-29T09:00+02:00"),
        ("SEV4", "monitoring", COPENHAGEN, "2026-10-24T09:00+02:00", "2026-10-25T09:00+01:00"),
        ("SEV4", "monitoring", NEW_YORK, "2026-03-07T09:00-05:00", "2026-03-08T09:00-04:00"),
        ("SEV4", "monitoring", NEW_YORK, "2026-10-31T09:00-04:00", "2026-11-01T09:00-05:00"),
    ],
)
def test_the_next_time_is_right_when_clocks_change(
    level: Level, status: Status, zone: ZoneInfo, now: str, expected: str
) -> None:
    cadence = find_cadence(level, status)
    assert cadence is not None
    assert suggest_next(cadence, now=at(now), zone=zone) == at(expected)


@pytest.mark.parametrize(
    ("due", "sent", "now", "state", "words"),
    [
        ("14:30", "14:30:59", "15:00", "kept", "Kept"),
        ("14:30", "14:29", "15:00", "kept", "Kept"),
        ("14:30:40", "14:31:10", "15:00", "late", "sent 1 min late"),
        ("14:30", "14:36", "15:00", "late", "sent 6 min late"),
        ("14:30", None, "14:01", "to_come", "in 29 min"),
        ("14:30", None, "14:30:59", "to_come", "due now"),
        ("14:30", None, "14:31", "overdue", "due 1 min ago"),
        ("14:30", None, "15:00", "overdue", "due 30 min ago"),
        ("14:30", None, "15:10", "broken", "due 40 min ago"),
        (None, "14:30", "15:10", "unasked", "sent unasked"),
    ],
)
def test_a_promise_is_read_to_the_minute(
    due: str | None, sent: str | None, now: str, state: str, words: str
) -> None:
    day = "2026-11-23T"
    update = Update(
        number=1,
        due_at=at(f"{day}{due}Z") if due else None,
        sent_at=at(f"{day}{sent}Z") if sent else None,
        promised_at=at(f"{day}14:00Z"),
    )
    read = read_promise(update, now=at(f"{day}{now}Z"))
    assert (read.state, read.words.replace("\u00a0", " ")) == (state, words)


def test_lateness_counts_minutes_that_passed_not_the_hands_of_a_clock() -> None:
    due = datetime(2026, 10, 25, 2, 50, tzinfo=COPENHAGEN)  # before the clock goes back
    sent = datetime(2026, 10, 25, 2, 10, tzinfo=COPENHAGEN, fold=1)  # after it
    read = read_promise(Update(number=1, due_at=due, sent_at=sent), now=sent)
    assert (read.state, read.minutes_late) == ("late", 20)
    due, now = datetime(2026, 3, 8, 1, 55, tzinfo=NEW_YORK), datetime(2026, 3, 8, 3, 5, tzinfo=NEW_YORK)
    assert say_due(due, now=now) == "due\u00a010\u00a0min\u00a0ago"


def test_one_given_up_is_broken_and_the_sum_says_so() -> None:
    now = at("2026-11-23T15:00Z")
    updates = [
        Update(number=1, due_at=at("2026-11-23T14:00Z"), sent_at=at("2026-11-23T14:00Z")),
        Update(number=2, due_at=at("2026-11-23T14:55Z"), is_given_up=True),
        Update(number=3, due_at=at("2026-11-23T15:30Z")),
    ]
    read = [read_promise(update, now=now) for update in updates]
    assert [one.state for one in read] == ["kept", "broken", "to_come"]
    assert summarise_promises(read) == "1 kept, 1 broken, 1 to come"
    assert summarise_promises([]) == ""
