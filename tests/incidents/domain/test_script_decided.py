"""Once the ask was answered, the script, the first message and the answers tell it and ask no more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from incidents.domain.after_meeting import choose_act
from incidents.domain.decision import UNDECIDED, Decision, read_decision, read_decision_then
from incidents.domain.facts import Answer, Audience, IncidentFacts, Summary
from incidents.domain.first_message import count_message_words, write_first_message
from incidents.domain.followup import Caught, FollowUp
from incidents.domain.nuance import show_nuance
from incidents.domain.questions import answer_questions
from incidents.domain.readiness import list_next_acts
from incidents.domain.script import Edit, Script, write_drill, write_script
from incidents.domain.script.shapes import FITTING_PACE
from tests.incidents.domain.test_decision import FACTS as ASKING
from tests.incidents.domain.test_decision import SWITCH, TEN, WAIT, decided

FACTS = replace(
    ASKING,
    area="Card payments",
    next_update_at="2026-11-14T11:15Z",
    audience=Audience(name="Noor Haddad", directness="direct", minutes=5, time_zone="Europe/Amsterdam"),
)
UNASKED = replace(FACTS, options=())
STILL_ASKS = ("I need one decision", "May we switch?", "What do you need from me?")


def settle(facts: IncidentFacts, *caught: Caught) -> Decision:
    return read_decision(facts, caught)


def tell(script: Script, part: str) -> str:
    return " / ".join(turn.text for turn in script.turns if turn.part == part)


@pytest.mark.parametrize("minutes", [2, 5])
def test_a_decision_is_told_in_place_of_the_ask(minutes: int) -> None:
    script = write_script(FACTS, minutes=minutes, decision=settle(FACTS, SWITCH))
    assert tell(script, "decision") == (
        "Where are we with the decision? / It was taken in our meeting at ten o’clock UTC, eleven o’clock"
        " your time. The choice: switch. In the words written down: yes, switch."
    )
    whole = " ".join(line.text for line in script.lines)
    assert not [words for words in STILL_ASKS if words in whole]
    assert "This was decided. Switch." in whole
    assert "What we don’t recommend" not in whole
    assert ("The decision is taken, and I’ll come to it." in whole) is (minutes > 2)
    asking = write_script(FACTS, minutes=minutes, decision=settle(FACTS))
    assert asking == write_script(FACTS, minutes=minutes), "nothing caught changes nothing"
    assert STILL_ASKS[0] in tell(asking, "ask")
    assert not tell(asking, "decision")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (replace(SWITCH, caught_in="page", meeting=None), "It was taken and noted at ten o’clock UTC"),
        (WAIT, "It was taken on the shared page, by you, at ten ten UTC"),
        (replace(WAIT, by="Chair Ito"), "It was taken on the shared page, by Chair Ito, at ten ten UTC"),
    ],
)
def test_it_says_how_the_decision_came(line: Caught, said: str) -> None:
    assert said in tell(write_script(FACTS, decision=settle(FACTS, line)), "decision")


def test_an_answer_in_words_stands_under_its_question() -> None:
    told = tell(write_script(UNASKED, decision=settle(UNASKED, decided("Yes, until Friday"))), "decision")
    assert "The question: May we switch? The answer: yes, until Friday." in told


def test_the_way_decided_on_is_the_plan_even_where_another_was_recommended() -> None:
    whole = tell(write_script(FACTS, decision=settle(FACTS, WAIT)), "plan")
    assert "This was decided. Wait." in whole
    assert "We recommend" not in whole


def test_two_answers_that_differ_are_put_before_the_executive() -> None:
    script = write_script(FACTS, decision=settle(FACTS, SWITCH, WAIT))
    assert tell(script, "ask") == (
        "What do you need from me? / I need to know which decision holds. Two decisions are on record and"
        " differ. In our meeting at ten o’clock UTC: switch. On the shared page, by you, at ten ten UTC:"
        " wait."
    )
    assert "We recommend this. Switch." in tell(script, "plan")


def test_the_longest_decision_keeps_to_the_slot() -> None:
    long = "We do all of it " * 30
    for caught in (
        (decided(long[:480]),),
        (decided(long[:480]), decided("No " + long[:470], 300, meeting=2)),
    ):
        script = write_script(FACTS, minutes=2, decision=settle(FACTS, *caught))
        assert script.words <= 2 * FITTING_PACE * 1.05


@pytest.mark.parametrize("line_id", ["ask.question", "opening.ask-ahead", "plan.recommendation"])
def test_own_words_that_ask_are_stale_once_it_is_decided(line_id: str) -> None:
    before = next(line for line in write_script(FACTS).lines if line.id == line_id)
    edit = Edit(line_id=line_id, text="Please decide now.", facts=before.facts)
    assert not write_script(FACTS, edits=[edit], decision=settle(FACTS)).stale
    script = write_script(FACTS, edits=[edit], decision=settle(FACTS, SWITCH))
    (line,) = script.stale
    assert (line.id, line.text, script.unplaced) == (line_id, "Please decide now.", ())
    assert any("witch" in now for _, _, now in line.stale)
    kept = Edit(line_id=line_id, text="As you decided.", facts=line.facts)
    assert not write_script(FACTS, edits=[kept], decision=settle(FACTS, SWITCH)).stale
    assert write_script(FACTS, edits=[kept], decision=settle(FACTS, SWITCH, WAIT)).stale


def test_every_figure_of_a_decision_has_its_source() -> None:
    script = write_script(UNASKED, decision=settle(UNASKED, decided("Pay 40,000 euros by 12:30")))
    said = {figure.text: figure.source for figure in script.figures}
    assert (said["forty thousand"] or "").startswith("Decision")


@pytest.mark.parametrize(
    ("decision", "facts", "told"),
    [
        (settle(FACTS, SWITCH), FACTS, "Decided: Switch."),
        (settle(UNASKED, decided("Yes")), UNASKED, "The decision is taken. May we switch? The answer: Yes."),
        (
            settle(FACTS, SWITCH, WAIT),
            FACTS,
            "Two decisions are on record and differ; I need to know which holds.",
        ),
    ],
)
def test_the_first_message_tells_it(decision: Decision, facts: IncidentFacts, told: str) -> None:
    text = write_first_message(facts, sender="Leila", decision=decision)
    assert told in text
    assert "I need one decision" not in text
    assert "before 14 Nov" not in text, "nobody hurries to a decision that was taken"
    assert count_message_words(text) <= 60
    short = write_first_message(facts, sender="Leila", decision=decision, reader="assistant")
    assert "One decision is needed" not in short
    assert "Switch" not in short, "the assistant is not told what was decided"
    assert "I need one decision" in write_first_message(facts, sender="Leila", decision=UNDECIDED)


def test_cards_and_questions_that_cut_in_tell_it_over_what_was_prepared() -> None:
    prepared = replace(FACTS, answers=(Answer(question="what-you-need", text="Your yes to the switch."),))

    def need(decision: Decision) -> str:
        states = answer_questions(prepared, decision)
        return next(state.answer_text for state in states if state.question.id == "what-you-need")

    assert need(UNDECIDED) == "Your yes to the switch."
    assert need(settle(FACTS, SWITCH)) == "It is decided: Switch (“Yes, switch”)."
    assert need(settle(FACTS, SWITCH, WAIT)) == (
        "Which decision holds. Two decisions are on record and differ: Switch (“Yes, switch”). Wait."
    )
    drill = write_drill(prepared, decision=settle(FACTS, SWITCH))
    cut = next(one for one in drill if one.question == "What do you need from me?")
    assert cut.answer.text.startswith("It is decided: ")


def test_nothing_that_only_prepares_the_decision_is_the_next_act() -> None:
    facts = replace(UNASKED, ask=replace(ASKING.ask, deadline=None))  # type: ignore[type-var]
    before = {act.title for act in list_next_acts(facts, minutes_to_meeting=None)}
    after = {act.title for act in list_next_acts(facts, minutes_to_meeting=None, is_decided=True)}
    assert {"Say by when you need it", "Recommend one option"} & before
    assert not {"Say by when you need it", "Recommend one option", "Give at least two options"} & after
    assert after < before
    assert choose_act(facts, FollowUp(caught=(decided("Yes"),)), now=TEN)


def test_a_bottom_line_that_still_asks_is_reworded_by_a_person() -> None:
    asking = replace(FACTS, summary=Summary(plain="Payments fail. We need one decision from you by noon."))
    assert choose_act(asking, FollowUp(), now=TEN).title != "Reword the bottom line"
    act = choose_act(asking, FollowUp(caught=(SWITCH,)), now=TEN)
    assert (act.title, act.section) == ("Reword the bottom line", "situation")
    assert choose_act(FACTS, FollowUp(caught=(SWITCH,)), now=TEN).title == "Send the written summary"
    assert choose_act(asking, FollowUp(caught=(SWITCH, WAIT)), now=TEN).title == "Say which decision holds"


def test_the_opening_shown_for_an_audience_asks_no_more() -> None:
    assert "We need one decision" in show_nuance(FACTS).after
    assert "decision" not in show_nuance(FACTS, settle(FACTS, SWITCH)).after
    assert "which decision holds" in show_nuance(FACTS, settle(FACTS, SWITCH, WAIT)).after


def test_what_was_decided_then_is_told_from_what_is_decided_now() -> None:
    noon = TEN + timedelta(hours=2)
    held = replace(WAIT, overruled_at=noon + timedelta(minutes=1))
    assert read_decision_then(FACTS, (SWITCH, held), TEN - timedelta(minutes=1)).state == "open"
    assert read_decision_then(FACTS, (SWITCH, held), TEN).state == "decided"
    assert read_decision_then(FACTS, (SWITCH, held), noon).state == "differs"
    assert settle(FACTS, SWITCH, held).state == "decided"
