"""How it stands with the ask follows from the decisions on record, and from nothing typed for it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.clocks import running_clocks
from incidents.domain.decision import (
    list_differing,
    read_decision,
    say_difference,
    say_what,
    say_when,
    say_whence,
)
from incidents.domain.facts import Ask, Audience, IncidentFacts, Option
from incidents.domain.followup import Caught, FollowUp
from incidents.domain.written_summary import write_subject, write_summary

TEN = datetime(2026, 11, 14, 10, 0, tzinfo=UTC)
ASKED = "May we switch?"
FACTS = IncidentFacts(
    title="Card payments fail",
    ask=Ask(question=ASKED, deadline="2026-11-14T11:00Z"),
    options=(Option(title="Switch", recommended=True), Option(title="Wait", recommended=False)),
    audience=Audience(name="Noor Haddad"),
)


def decided(text: str, minute: int = 0, **values: object) -> Caught:
    given: dict[str, object] = {
        "uid": f"{text}{minute}", "at": TEN + timedelta(minutes=minute), "by": "Leila", "asked": ASKED,
        "meeting": 1, **values,
    }  # fmt: skip
    return Caught(kind="decision", text=text, **given)  # type: ignore[arg-type]


SWITCH = decided("Yes, switch", option="Switch")
WAIT = decided("Wait", 10, option="Wait", caught_in="share", by="Noor Haddad", meeting=None)


@pytest.mark.parametrize(
    ("caught", "state"),
    [
        ([], "open"),
        ([SWITCH], "decided"),
        ([decided("We switch at eleven")], "decided"),
        ([decided("Nobody speaks to the press", asked=None)], "open"),
        ([decided("Told long ago", asked=None, option="Switch")], "decided"),
        ([decided("Of another question", asked="May we wait?", option="Switch")], "open"),
        ([decided("Asked otherwise", asked=" may we  SWITCH? ")], "decided"),
        ([replace(SWITCH, state="withdrawn")], "open"),
        ([SWITCH, WAIT], "differs"),
        ([SWITCH, replace(WAIT, option="A · Switch")], "decided"),
        ([SWITCH, replace(WAIT, overruled_at=TEN)], "decided"),
        ([SWITCH, decided("And quietly", 1)], "decided"),
        ([SWITCH, decided("No, stop", 300, meeting=2)], "differs"),
        ([decided("Go on", 1), decided("No, stop", 300, meeting=2)], "differs"),
        ([decided("At eleven", 1), decided("And quietly", 2)], "decided"),
        ([replace(SWITCH, kind="note")], "open"),
    ],
)
def test_the_state_of_the_ask_follows_from_the_decisions(caught: list[Caught], state: str) -> None:
    assert read_decision(FACTS, caught).state == state


def test_nothing_is_decided_where_nothing_is_asked() -> None:
    assert read_decision(replace(FACTS, ask=None), [SWITCH]).state == "none"


def test_a_decision_is_told_with_who_and_when() -> None:
    assert (say_what(SWITCH), say_what(WAIT)) == ("Switch (“Yes, switch”)", "Wait")
    assert say_whence(SWITCH, "Noor Haddad") == "in the meeting with Noor Haddad, written down by Leila"
    assert say_whence(WAIT) == "by Noor Haddad, on the shared page"
    assert say_when(WAIT).replace("\u00a0", " ") == "14 Nov 2026, 10:10 UTC"
    assert say_what(decided("Go", option="A · Go")) == "Go"


def test_the_one_that_holds_overrules_what_differs_and_nothing_else() -> None:
    decision = read_decision(FACTS, [SWITCH, WAIT, decided("Yes, switch", 2, option="Switch")])
    assert say_difference(decision) == "Three decisions are on record and differ"
    assert [line.text for line in list_differing(decision, SWITCH)] == ["Wait"]


def name_clocks(caught: list[Caught]) -> dict[str, str]:
    now = TEN + timedelta(minutes=20)
    clocks = running_clocks(FACTS, now=now, follow_up=FollowUp(caught=tuple(caught)))
    return {clock.name: f"{clock.value} {clock.detail}".replace("\u00a0", " ") for clock in clocks}


def test_the_clock_of_the_decision_stops_when_it_is_taken() -> None:
    assert name_clocks([]) == {"Decision needed": "40 min 14 Nov 2026, 11:00 UTC"}
    (said,) = name_clocks([SWITCH]).values()
    assert said.startswith("Decided Switch (“Yes, switch”), in the meeting with Noor Haddad")
    assert name_clocks([SWITCH, WAIT]) == {
        "Two decisions are on record and differ": "Unclear Say which holds"
    }


def test_the_summary_tells_what_holds_and_what_is_in_doubt() -> None:
    zone = ZoneInfo("UTC")
    differing = FollowUp(caught=(SWITCH, WAIT))
    text = write_summary(FACTS, differing, zone=zone)
    assert "Two decisions are on record and differ; which of them holds is not said yet" in text
    assert "Still needed" not in text
    subject = write_subject(FACTS, differing, reference="INC-1", zone=zone)
    assert subject.startswith("Two decisions are on record and differ: Card payments fail")
    settled = FollowUp(caught=(replace(SWITCH, overruled_at=TEN), WAIT))
    text = write_summary(FACTS, settled, zone=zone).replace("\u00a0", " ")
    assert "- 10:10 UTC: Wait. By Noor Haddad, on the shared page." in text
    assert "- It does not hold any more: Yes, switch" in text
    assert write_subject(FACTS, settled, reference="INC-1", zone=zone).startswith("Decided: Wait")
    open_still = write_summary(FACTS, FollowUp(caught=(decided("Quietly", asked=None),)), zone=zone)
    assert "Quietly" in open_still and "Still needed" in open_still
