"""When a reminder comes, over both changes of the clocks, and in which words."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.reminders import (
    LEADS,
    Due,
    ReminderKind,
    find_digest_at,
    find_slots,
    say_due,
    write_digest,
    write_reminder,
    write_subject,
)

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NEW_YORK = ZoneInfo("America/New_York")
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
LATER = datetime(2027, 12, 31, tzinfo=UTC)


def make_due(kind: ReminderKind = "update", **fields: object) -> Due:
    given = {"uid": "0", "what": "Update 3", "reference": "INC-2026-0004", "headline": "Cards fail"}
    return Due(kind=kind, known_since=LONG_AGO, **{**given, **fields})  # type: ignore[arg-type]


# Each day's nine o'clock was read off the zone's own offset: Copenhagen is +1 in winter and +2 in summer,
# New York -5 and -4. The clocks change on 29 March and 25 October, and on 8 March and 1 November 2026.
@pytest.mark.parametrize(
    ("zone", "day", "before", "due", "after"),
    [
        (COPENHAGEN, date(2026, 3, 29), "2026-03-28T08:00", "2026-03-29T07:00", "2026-03-30T07:00"),
        (COPENHAGEN, date(2026, 10, 25), "2026-10-24T07:00", "2026-10-25T08:00", "2026-10-26T08:00"),
        (NEW_YORK, date(2026, 3, 8), "2026-03-07T14:00", "2026-03-08T13:00", "2026-03-09T13:00"),
        (NEW_YORK, date(2026, 11, 1), "2026-10-31T13:00", "2026-11-01T14:00", "2026-11-02T14:00"),
    ],
)
def test_a_day_is_remembered_at_nine_in_the_reader_s_morning_whatever_the_clocks_do(
    zone: ZoneInfo, day: date, before: str, due: str, after: str
) -> None:
    slots = find_slots(make_due("action", on=day), zone=zone, now=LATER)
    assert [(slot, f"{at:%Y-%m-%dT%H:%M}") for slot, at in slots] == [
        ("before", before),
        ("due", due),
        ("after", after),
    ]


@pytest.mark.parametrize("zone", [COPENHAGEN, NEW_YORK])
def test_an_instant_keeps_its_distance_across_a_change_of_the_clocks(zone: ZoneInfo) -> None:
    for due_at in (datetime(2026, 3, 29, 1, 5, tzinfo=UTC), datetime(2026, 11, 1, 6, 5, tzinfo=UTC)):
        slots = dict(find_slots(make_due(at=due_at), zone=zone, now=LATER))
        assert slots == {
            "before": due_at - timedelta(minutes=10),
            "due": due_at,
            "after": due_at + timedelta(minutes=15),
        }


def test_only_what_has_come_and_what_was_still_ahead_when_promised_is_remembered() -> None:
    due_at = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
    due = make_due(at=due_at)
    assert find_slots(due, zone=COPENHAGEN, now=due_at - timedelta(minutes=11)) == ()
    assert [slot for slot, _ in find_slots(due, zone=COPENHAGEN, now=due_at)] == ["before", "due"]
    said_late = Due(
        kind="update",
        uid="0",
        what="Update 3",
        reference="INC-2026-0004",
        headline="Cards fail",
        known_since=due_at - timedelta(minutes=5),
        at=due_at,
    )
    assert [slot for slot, _ in find_slots(said_late, zone=COPENHAGEN, now=LATER)] == ["due", "after"]


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (
            datetime(2026, 3, 29, 5, 0, tzinfo=UTC),
            "2026-03-29T06:00",
        ),  # summer time
        (datetime(2026, 10, 25, 12, 0, tzinfo=UTC), "2026-10-25T07:00"),
        (datetime(2026, 10, 24, 22, 30, tzinfo=UTC), "2026-10-25T07:00"),  # half past midnight there
    ],
)
def test_the_digest_comes_at_eight_of_the_day_it_is_there(now: datetime, day: str) -> None:
    assert f"{find_digest_at(now=now, zone=COPENHAGEN):%Y-%m-%dT%H:%M}" == day


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (10, "Update 3 is due in 10\u00a0min"),
        (0, "Update 3 is due now"),
        (-15, "Update 3 was due 15\u00a0min ago"),
        (-180, "Update 3 was due 3\u00a0h ago"),
    ],
)
def test_the_subject_says_what_and_when_and_of_which_incident(minutes: int, words: str) -> None:
    now = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
    due = make_due(at=now + timedelta(minutes=minutes))
    assert say_due(due, now=now, zone=COPENHAGEN) == words
    assert write_subject(due, now=now, zone=COPENHAGEN) == f"{words} · INC-2026-0004 Cards fail"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 5, 6), "is due in 2\u00a0days"),
        (date(2026, 5, 5), "is due tomorrow"),
        (date(2026, 5, 4), "is due today"),
        (date(2026, 5, 3), "was due yesterday"),
        (date(2026, 4, 30), "was due 4\u00a0days ago"),
    ],
)
def test_a_day_is_said_as_a_day(day: date, words: str) -> None:
    now = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
    assert say_due(make_due("action", what="“Add an alarm”", on=day), now=now, zone=COPENHAGEN) == (
        f"“Add an alarm” {words}"
    )


def test_the_message_says_when_in_the_reader_s_zone_and_what_keeps_it() -> None:
    now = datetime(2026, 5, 4, 11, 50, tzinfo=UTC)
    text = write_reminder(
        make_due(at=datetime(2026, 5, 4, 12, 0, tzinfo=UTC)),
        now=now,
        zone=COPENHAGEN,
        link="https://f.example/i",
    )
    assert "14:00" in text and "12:00" in text and "UTC" in text
    assert "If nothing has changed, say so" in text
    assert text.rstrip().endswith("https://f.example/i")


def test_the_digest_groups_by_incident() -> None:
    text = write_digest(
        [("INC-1 · Cards", "A is late"), ("INC-2 · Logins", "B"), ("INC-1 · Cards", "C")], link=""
    )
    assert text.startswith("INC-1 · Cards\n- A is late\n- C\n\nINC-2 · Logins\n- B\n\n")


def test_every_kind_has_its_times_with_a_reason() -> None:
    assert all(
        lead.why and lead.before > timedelta(0) and lead.after > timedelta(0) for lead in LEADS.values()
    )
