"""Measures of all six samples against figures worked out by hand, and the four states of a measure."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.facts import IncidentFacts, Times, Told
from incidents.domain.followup import FollowUp
from incidents.domain.measures import (
    DueAction,
    MeasuredIncident,
    Reading,
    collect_measured,
    read_measures,
    tally_measures,
)
from incidents.samples import load_sample

UTC_ZONE = ZoneInfo("UTC")
NOW = datetime(2026, 11, 14, 10, 40, tzinfo=UTC)


def read(incident: MeasuredIncident, now: datetime = NOW) -> dict[str, Reading]:
    return {one.measure.key: one for one in read_measures(incident, now=now, zone=UTC_ZONE)}


def make(**values: object) -> MeasuredIncident:
    return MeasuredIncident(**{"reference": "INC-2026-0001", "title": "t", **values})  # type: ignore[arg-type]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


# Minutes from the recorded times, by hand; None where there is no one number.
BY_HAND: dict[str, dict[str, tuple[str, int | None]]] = {
    # 16 to 29 December: 13 days = 13 x 1440 = 18,720. A day against a clock time has no one number.
    "circleci-2023-01-04-security": {
        "detect": ("recorded", 18_720),
        "mitigate": ("recorded", None),
        "resolve": ("recorded", None),
        "tell": ("pending", None),
    },
    # 13:42 to 13:45 = 3; to 14:09 = 27; to 14:52 = 70.
    "cloudflare-2019-07-02-waf-regex": {
        "detect": ("recorded", 3),
        "mitigate": ("recorded", 27),
        "resolve": ("recorded", 70),
        "tell": ("pending", None),
    },
    # 12:06 to 12:11 = 5; to 13:18 = 60 + 12 = 72; to 13:30 = 60 + 24 = 84.
    "dfds-2021-03-31-adfs-certificates": {
        "detect": ("recorded", 5),
        "mitigate": ("recorded", 72),
        "resolve": ("recorded", 84),
        "tell": ("pending", None),
    },
    # 23:27 to 23:27 = 0. 23:27 to 17:00 next day: 33 to midnight + 17 x 60 = 33 + 1,020 = 1,053.
    # To 18:14: 33 + 18 x 60 + 14 = 33 + 1,080 + 14 = 1,127.
    "gitlab-2017-01-31-primary-db-deleted": {
        "detect": ("recorded", 0),
        "mitigate": ("recorded", 1_053),
        "resolve": ("recorded", 1_127),
        "tell": ("pending", None),
    },
    # 09:30 to 10:15 = 45; nobody wrote down when it was detected or resolved.
    "knight-capital-2012-08-01-smars": {
        "detect": ("pending", None),
        "mitigate": ("recorded", 45),
        "resolve": ("pending", None),
        "tell": ("pending", None),
    },
    # 09:42 to 09:49 = 7; the chief executive was told at 10:15, 26 after 09:49; still running.
    "northwind-pay-ongoing": {
        "detect": ("recorded", 7),
        "mitigate": ("pending", None),
        "resolve": ("pending", None),
        "tell": ("recorded", 26),
    },
}


@pytest.mark.parametrize("name", BY_HAND)
def test_measures_of_a_sample_are_those_worked_out_by_hand(name: str) -> None:
    found = read(collect_measured("INC-2026-0001", load_sample(name), FollowUp()))
    assert {key: (found[key].state, found[key].minutes) for key in BY_HAND[name]} == BY_HAND[name]
    assert found["recover"].state == "pending"
    assert found["summary"].state == "pending"
    assert (found["updates"].state, found["actions"].state) == ("not_applicable", "not_applicable")


def test_medians_of_the_samples() -> None:
    tallies = {
        tally.measure.key: tally
        for tally in tally_measures(
            [collect_measured("INC-2026-0001", load_sample(name), FollowUp()) for name in BY_HAND],
            now=NOW,
            zone=UTC_ZONE,
        )
    }
    # Detect: 0, 3, 5, 7, 18,720: the middle is 5. Mitigate: 27, 45, 72, 1,053: between 45 and 72 is 58.5,
    # which rounds to the even 58. Resolve: 70, 84, 1,127: 84.
    assert tallies["detect"].text == "5\u00a0min"
    assert tallies["mitigate"].text == "58\u00a0min"
    assert tallies["resolve"].text == "84\u00a0min"
    assert tallies["mitigate"].count_text == "5 recorded, 1 of them a range without one number, 1 pending"
    assert tallies["recover"].text == "No number yet"


def test_times_out_of_order_are_invalid_and_never_a_number() -> None:
    times = Times(started="2026-11-14T10:00Z", detected="2026-11-14T09:00Z", mitigated="2026-11-14T10:30")
    found = read(make(times=times, told=(Told(who="CEO", at="2026-11-14T08:00Z"),)))
    assert {key: found[key].state for key in ("detect", "mitigate", "tell")} == dict.fromkeys(
        ("detect", "mitigate", "tell"), "invalid"
    )
    assert (found["detect"].text, found["detect"].minutes) == ("Invalid", None)
    assert found["detect"].detail.startswith("the end is before the start")
    assert "zone" in found["mitigate"].detail


def test_closed_without_a_time_is_not_applicable() -> None:
    found = read(make(times=Times(started="2026-11-14T10:00Z"), is_closed=True))
    assert found["detect"].state == found["summary"].state == "not_applicable"
    assert found["detect"].detail == "Closed without “detected”"


@pytest.mark.parametrize(
    ("who", "is_told"),
    [
        ("CEO", True),
        ("Chief executive (by telephone)", True),
        ("Noor Vandersteen", True),
        ("The CEO's assistant", False),
        ("Assistant of the chief executive", False),
        ("Chief technology officer", False),
        ("Ceon, the supplier", False),
    ],
)
def test_who_counts_as_the_executive(who: str, is_told: bool) -> None:
    told = (Told(who=who, at="2026-11-14T10:15Z"),)
    found = read(make(times=Times(detected="2026-11-14T09:49Z"), told=told, executive="Noor Vandersteen"))
    assert found["tell"].minutes == (26 if is_told else None)


def test_a_meeting_tells_the_executive_too() -> None:
    incident = make(
        times=Times(detected="2026-11-14T09:49Z"),
        meetings_begun=(at("2026-11-14T10:50:00+00:00"),),
        meetings_ended=(at("2026-11-14T11:00:00+00:00"),),
        summary_sent_at=at("2026-11-14T11:38:00+00:00"),
    )
    found = read(incident)
    # 09:49 to 10:50 = 61; 11:00 to 11:38 = 38.
    assert (found["tell"].minutes, found["summary"].minutes) == (61, 38)
    assert read(make(decision="manager_first"))["tell"].state == "not_applicable"


def test_updates_and_actions_on_time() -> None:
    ten, half = at("2026-11-14T10:00:00+00:00"), at("2026-11-14T10:30:00+00:00")
    later = at("2026-11-14T12:00:00+00:00")
    found = read(
        make(
            # Within the promised minute is on time; a minute after it is late; one is owed; one to come.
            updates=((ten, at("2026-11-14T10:00:59+00:00")), (ten, at("2026-11-14T10:01:00+00:00")),
                     (half, None), (later, None)),
            actions=(
                DueAction(status="done", due_on=date(2026, 11, 13), done_on=date(2026, 11, 13)),
                DueAction(status="done", due_on=date(2026, 11, 12), done_on=date(2026, 11, 13)),
                DueAction(status="open", due_on=date(2026, 11, 13)),
                DueAction(status="open", due_on=date(2026, 11, 14)),
                DueAction(status="done", due_on=date(2026, 11, 13)),
                DueAction(status="wont_do", due_on=date(2026, 11, 1)),
            ),
        )
    )  # fmt: skip
    assert (found["updates"].text, found["actions"].text) == ("1 of 3", "1 of 3")
    assert read(make(updates=((later, None),)))["updates"].state == "pending"


def test_an_empty_record_measures_nothing() -> None:
    found = read(collect_measured("INC-2026-0001", IncidentFacts(title="t"), FollowUp()))
    assert {one.state for one in found.values()} == {"pending", "not_applicable"}
