"""Which lines of a script name a time ahead that is past by now."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from incidents.domain.facts import PlanStep, Unknown
from incidents.domain.script import write_script
from incidents.domain.script.passed import list_passed
from tests.incidents.domain.test_script import make_facts

NOW = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "marked"),
    [
        ("2026-11-23T12:00Z", {"cause.unknown.1", "plan.step.1"}),
        ("2026-11-23T19:30Z", set()),
        ("2026-11-23", set()),
    ],
)
def test_a_time_to_know_and_a_due_step_are_marked_once_they_are_past(at: str, marked: set[str]) -> None:
    facts = replace(
        make_facts(),
        next_update_at=None,
        ask=None,
        not_known_yet=(Unknown(section="cause", what="why it broke", who="Security lead", by=at),),
        plan=(PlanStep(step="Check the rest", due=at, status="todo"),),
    )
    worded = replace(facts, plan=(replace(facts.plan[0], due="10:45 to 11:15 UTC today"),), not_known_yet=())
    assert list_passed(write_script(worded, minutes=20), now=NOW) == {}
    script = write_script(facts, minutes=20)
    assert {"cause.unknown.1", "plan.step.1"} <= {line.id for line in script.lines}
    assert list_passed(script, now=NOW) == dict.fromkeys(marked, at)
