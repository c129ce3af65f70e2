"""After a meeting or a decision comes what follows from it; a meeting held early lies ahead no more."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.after_meeting import choose_act, find_summary_due, lies_ahead
from incidents.domain.clocks import running_clocks
from incidents.domain.facts import Ask, Audience, IncidentFacts, Meeting
from incidents.domain.followup import Caught, FollowUp, HeldMeeting, Update
from incidents.domain.written_summary import write_summary

TEN = datetime(2026, 11, 14, 10, 0, tzinfo=UTC)
NOW = TEN + timedelta(minutes=15)
FACTS = IncidentFacts(
    title="Card payments fail",
    status="identified",
    meeting=Meeting(at="2026-11-14T10:50Z"),
    ask=Ask(question="May we switch?"),
    audience=Audience(name="Noor Haddad"),
)
PLANNED = HeldMeeting(number=1, planned_at=TEN + timedelta(minutes=50), attendees=("Bo", "Noor Haddad"))
RUNNING = replace(PLANNED, started_at=TEN)
HELD = replace(RUNNING, ended_at=TEN + timedelta(minutes=10))
SECOND = HeldMeeting(number=2, planned_at=TEN + timedelta(hours=5))
SENT = TEN + timedelta(minutes=12)


@pytest.mark.parametrize(
    ("meetings", "at", "is_ahead"),
    [
        ((), "2026-11-14T10:50Z", True),
        ((PLANNED,), "2026-11-14T10:50Z", True),
        ((RUNNING,), "2026-11-14T10:50Z", False),
        ((HELD,), "2026-11-14T10:50Z", False),
        ((HELD,), "2026-11-14T11:50+01:00", False),
        ((HELD,), "2026-11-14", False),
        ((HELD,), "2026-11-14T15:00Z", True),
        ((HELD, SECOND), "2026-11-14T15:00Z", True),
        ((replace(HELD, planned_at=None),), "2026-11-14T10:50Z", False),
        ((HELD,), None, False),
    ],
)
def test_a_meeting_held_earlier_than_planned_lies_ahead_no_more(
    meetings: tuple[HeldMeeting, ...], at: str | None, is_ahead: bool
) -> None:
    assert lies_ahead(replace(FACTS, meeting=Meeting(at=at)), FollowUp(meetings=meetings)) is is_ahead


def name_clocks(follow_up: FollowUp) -> dict[str, str]:
    return {
        clock.name: clock.value.replace("\u00a0", " ")
        for clock in running_clocks(FACTS, now=NOW, follow_up=follow_up)
    }


def test_the_clocks_speak_of_the_summary_once_the_meeting_was_held() -> None:
    assert name_clocks(FollowUp()) == {"Meeting": "35 min"}
    assert name_clocks(FollowUp(meetings=(RUNNING,))) == {"Meeting began": "15 min"}
    assert name_clocks(FollowUp(meetings=(HELD,))) == {"Written summary due": "55 min"}
    assert name_clocks(FollowUp(meetings=(HELD,), summary_sent_at=SENT)) == {}


def test_a_second_meeting_asks_for_a_summary_of_its_own() -> None:
    again = replace(SECOND, started_at=TEN + timedelta(hours=5), ended_at=TEN + timedelta(hours=6))
    first = FollowUp(meetings=(HELD,), summary_sent_at=SENT)
    assert find_summary_due(first) is None
    assert find_summary_due(replace(first, meetings=(HELD, again))) == TEN + timedelta(hours=7)


def owed(text: str, **values: object) -> Caught:
    given: dict[str, object] = {"kind": "question", "state": "open", "at": TEN, "by": "Leila", **values}
    return Caught(uid=text, text=text, **given)  # type: ignore[arg-type]


UPDATE = Update(number=2, due_at=NOW + timedelta(minutes=30))
SOON = NOW + timedelta(minutes=10)
DONE = FollowUp(meetings=(HELD,), summary_sent_at=SENT)


@pytest.mark.parametrize(
    ("follow_up", "title"),
    [
        (FollowUp(meetings=(RUNNING,)), "Go back to the room"),
        (FollowUp(meetings=(HELD,)), "Send the written summary"),
        (replace(DONE, updates=(UPDATE,)), "Send update 2"),
        (replace(DONE, updates=(UPDATE,), caught=(owed("Cost?", due_at=SOON),)), "Answer what is owed"),
        (replace(DONE, updates=(UPDATE,), caught=(owed("Cost?"),)), "Send update 2"),
        (DONE, "Promise the next update"),
        (FollowUp(caught=(owed("Cost?", caught_in="share", by="Noor Haddad"),)), "Answer Noor Haddad"),
        (
            FollowUp(
                caught=(
                    owed("Yes", kind="decision", state="done", asked="May we switch?", option="Yes"),
                    owed("No", kind="decision", state="done", asked="May we switch?", option="No"),
                )
            ),
            "Say which decision holds",
        ),
    ],
)
def test_the_next_act_after_a_meeting_is_what_follows_from_it(follow_up: FollowUp, title: str) -> None:
    assert choose_act(FACTS, follow_up, now=NOW).title == title


def test_before_a_second_meeting_the_last_minutes_prepare_it() -> None:
    facts = replace(FACTS, meeting=Meeting(at="2026-11-14T10:20Z"))
    soon = replace(SECOND, planned_at=TEN + timedelta(minutes=20))
    act = choose_act(facts, FollowUp(meetings=(HELD, soon)), now=NOW)
    assert "5 minutes left" in act.reason
    assert choose_act(FACTS, FollowUp(), now=NOW).section not in ("summary", "write-update")


def test_the_executive_is_among_those_the_meeting_was_with() -> None:
    told = write_summary(FACTS, FollowUp(meetings=(HELD,)), zone=ZoneInfo("UTC"))
    assert "with Noor Haddad and Bo." in told
