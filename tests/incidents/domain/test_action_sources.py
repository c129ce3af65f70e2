"""What can be made an action: each thing once, with a kind and a day that were read and not made up."""

from uuid import uuid4

import pytest

from incidents.domain.action_sources import Source, guess_kind, sort_out
from incidents.domain.actions import MadeFrom
from incidents.domain.facts import IncidentFacts
from incidents.domain.near_copies import are_near_copies, read_words


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Renew certificates automatically, not by hand", "Renew certificates automatically", True),
        ("Monitor all 214 certificates, with alarms 60, 30 and 7 days ahead",
         "Put all 214 certificates under monitoring, alarms 60, 30 and 7 days ahead", True),
        ("Move 10 % of the traffic to the new cluster", "Move 50 % of the traffic to the new cluster", False),
        ("Get the new certificate accepted by the processor", "Renew certificates automatically", False),
        ("Add an alarm", "Add an alarm for certificates", False),
        ("Add an alarm", "add  alarms", True),
        ("Restart the gateway", "Restart the database", False),
        ("", "", False),
    ],
)  # fmt: skip
def test_the_same_thing_in_other_words(one: str, other: str, *, expected: bool) -> None:
    assert are_near_copies(read_words(one), read_words(other)) is expected


def list_all(facts: IncidentFacts) -> list[Source]:
    return [
        *(
            Source("plan", str(uuid4()), step.step, step.owner)
            for step in facts.plan
            if step.status != "done"
        ),
        *(Source("prevention", str(uuid4()), text) for text in facts.prevention),
        *(Source("lesson", str(uuid4()), text) for text in facts.lessons),
    ]


def test_each_thing_of_the_running_sample_is_offered_once(samples: dict[str, IncidentFacts]) -> None:
    facts = samples["northwind"]
    offered, covered = sort_out(
        list_all(facts), [(str(uuid4()), action.title) for action in facts.actions], made=set()
    )
    assert [one.title[:30] for one in offered] == [
        "Get the new certificate accept",
        "Prepare the switch to the seco",
        "Watch for 60 minutes; called r",
        "Read the end dates of the othe",
        "Send reminders to a team's dut",
        "Make the alarm say why a proce",
        "Open connections hid how far t",
    ]
    assert [[copy.title for copy in one.also] for one in offered if one.also] == [
        ["A reminder to one mailbox is not a control"],
        ["An alarm that says why a connection is refused would have saved most of 14 minutes"],
    ]
    pairs = {one.source.title: one.title for one in covered}
    assert pairs["Renew certificates automatically instead of by hand once a year"] == (
        "Renew certificates automatically"
    )
    assert len(offered) + len(covered) + 2 == len(list_all(facts)), "nothing is hidden"


def test_what_an_action_was_made_of_is_offered_no_more() -> None:
    made = Source("plan", "1", "Switch over")
    assert sort_out([made], [], made={("plan", "1")}) == ([], [])


@pytest.mark.parametrize(
    ("made_from", "title", "kind", "reason"),
    [
        ("plan", "Get the new certificate accepted", "mitigate", "as a step of the plan usually is"),
        ("plan", "Renew the certificate", "repair", "from “renew”"),
        ("plan", "Read the end dates", "investigate", "from “read”"),
        ("plan", "Write to the shoppers", "other", "from “write”"),
        ("prevention", "Renew certificates automatically", "prevent", "as a preventive measure usually is"),
        ("prevention", "Monitor all certificates", "detect", "from “monitor”"),
        ("prevention", "Name one role", "process", "from “name”"),
        ("question", "Answer: What has it cost?", "investigate", "as an answer owed usually is"),
        ("promise", "Send the list", "other", "as a promise usually is"),
        ("lesson", "A reminder is not a control", "other", "as a lesson usually is"),
    ],
)
def test_the_kind_is_read_from_the_verb_and_the_section(
    made_from: MadeFrom, title: str, kind: str, reason: str
) -> None:
    assert guess_kind(made_from, title) == kind
    assert Source(made_from, str(uuid4()), title).kind_reason == reason
