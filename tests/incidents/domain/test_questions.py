"""What the chief executive would ask: answered, not known yet, or open, as the record stands."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.domain.facts import Answer, Cause, Communication, IncidentFacts, Measure, Times, Unknown
from incidents.domain.phrases import SECTION_NAMES
from incidents.domain.questions import (
    BY_ID,
    QUESTIONS,
    QuestionState,
    answer_questions,
    list_open_questions,
    say_open_questions,
)

EMPTY = IncidentFacts(title="Payments fail")

# Read by hand: which questions each record can answer. All others are open.
RESOLVED = """what-in-one-sentence over-or-ongoing customer-data when-fixed what-caused done-so-far how-sure
    if-no-or-later start-and-notice how-found-out is-it-an-attack why-checks-failed certain-and-assumed"""
ANSWERED = {
    "circleci": f"{RESOLVED} told-customers is-it-public",
    "cloudflare": f"""{RESOLVED} told-customers is-it-public what-they-could-not-do change-we-made
        again-tonight""",
    "dfds": f"{RESOLVED} what-they-could-not-do again-tonight",
    "gitlab": f"""{RESOLVED} told-customers is-it-public what-they-could-not-do again-tonight
        how-many-customers""",
    "knight": """what-in-one-sentence over-or-ongoing cost-so-far customer-data what-caused done-so-far
        how-sure if-no-or-later change-we-made is-it-an-attack why-checks-failed certain-and-assumed
        is-it-public prior-warnings""",
}
NORTHWIND_NOT_KNOWN = {
    "regulator-deadline": "Counsel and compliance lead",
    "insured": "Finance lead",
    "same-weakness-elsewhere": "Platform team lead",
}


def state_of(facts: IncidentFacts, question: str) -> QuestionState:
    return next(state for state in answer_questions(facts) if state.question.id == question)


def test_the_bank_is_whole() -> None:
    assert len(QUESTIONS) == len(BY_ID) == 44
    for question in QUESTIONS:
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", question.id)
        assert question.section in SECTION_NAMES
        assert question.question.endswith("?")
        assert question.why.endswith(".")
        assert question.theme
        assert question.good_answer
        assert question.avoid
        re.compile(question.unknown_words)
        assert question.act or question.section in ("answers", "cause", "escalation", "systems")


def test_an_empty_record_is_asked_first_what_any_executive_asks_first() -> None:
    assert [state.text for state in list_open_questions(EMPTY)][:6] == [
        "What happened, in one sentence?",
        "Is it over, or is it still going on?",
        "How many customers are affected, and out of how many?",
        "What has it cost us so far?",
        "Is customer data involved, or anyone's safety?",
        "What do you need from me?",
    ]
    assert len(list_open_questions(EMPTY)) == 44
    assert all(state.answer_text == "" for state in answer_questions(EMPTY))


@pytest.mark.parametrize("name", sorted(ANSWERED))
def test_finished_samples_answer_what_their_record_holds(
    name: str, samples: dict[str, IncidentFacts]
) -> None:
    states = answer_questions(samples[name])
    assert {state.question.id for state in states if state.state == "answered"} == set(ANSWERED[name].split())
    assert not [state for state in states if state.state == "not_known_yet"]


def test_the_running_sample_leaves_one_question_open(samples: dict[str, IncidentFacts]) -> None:
    states = answer_questions(samples["northwind"])
    assert len(states) == 44
    assert [state.question.id for state in states if state.state == "open"] == ["outside-help"]
    not_known = {state.question.id: state.who for state in states if state.state == "not_known_yet"}
    assert not_known == NORTHWIND_NOT_KNOWN
    assert say_open_questions(samples["northwind"]) == "The CEO would ask 1 thing you can't answer yet."


def test_every_prepared_answer_of_the_samples_belongs_to_a_question(
    samples: dict[str, IncidentFacts],
) -> None:
    prepared = {answer.question for record in samples.values() for answer in record.answers}
    assert len(prepared) == 22
    assert prepared <= set(BY_ID)


def test_a_prepared_answer_wins_over_the_fields() -> None:
    record = replace(
        EMPTY, status="resolved", answers=(Answer(question="over-or-ongoing", text="Over since noon."),)
    )
    state = state_of(record, "over-or-ongoing")
    assert (state.answer_text, state.is_prepared, state.section) == ("Over since noon.", True, "answers")


def test_not_known_yet_needs_who_or_when() -> None:
    named = replace(EMPTY, answers=(Answer(question="insured", who="Finance lead", by="2026-11-14T16:00Z"),))
    state = state_of(named, "insured")
    assert state.state == "not_known_yet"
    assert state.answer_text.replace("\u00a0", " ") == (
        "Not known yet. Finance lead will know by 14 Nov 2026, 16:00 UTC."
    )
    bare = replace(EMPTY, answers=(Answer(question="insured"),))
    assert state_of(bare, "insured").state == "open"


@pytest.mark.parametrize(
    ("what", "question"),
    [
        ("What this costs us in all", "cost-so-far"),
        ("How many of our customers are affected", "how-many-customers"),
        ("Whether an attack can be ruled out", "is-it-an-attack"),
        ("Whether the insurer must be told, and by when", "insured"),
        ("When it started", "start-and-notice"),
        ("What has it cost us so far?", "cost-so-far"),
        ("چه شد؟", None),
    ],
)
def test_rows_of_not_known_yet_answer_the_question_they_speak_of(what: str, question: str | None) -> None:
    record = replace(EMPTY, not_known_yet=(Unknown(section="other", what=what, who="Finance lead"),))
    answered = [state.question.id for state in answer_questions(record) if state.state == "not_known_yet"]
    assert answered == ([question] if question else [])


def test_a_row_without_who_or_when_leaves_the_question_open_with_a_draft() -> None:
    record = replace(EMPTY, not_known_yet=(Unknown(section="impact", what="What this costs us"),))
    state = state_of(record, "cost-so-far")
    assert (state.state, state.answer_text) == ("open", "What this costs us")


def test_a_likely_answer_names_who_will_make_it_sure() -> None:
    attack = Measure(dimension="security", name="Attack", certainty="likely", text="None found so far")
    unknown = Unknown(section="cause", what="Whether an attack can be ruled out", who="Security lead")
    state = state_of(replace(EMPTY, impact=(attack,), not_known_yet=(unknown,)), "is-it-an-attack")
    assert (state.state, state.certainty, state.who) == ("answered", "likely", "Security lead")


def test_what_is_unknown_answers_nothing() -> None:
    row = Measure(dimension="customers", name="Customers", certainty="unknown", text="Being counted")
    cause = Cause(statement="A queue is full", certainty="unknown", evidence="Logs")
    record = replace(EMPTY, impact=(row,), causes=(cause,))
    assert {
        state_of(record, question).state for question in ("how-many-customers", "what-caused", "how-sure")
    } == {"open"}


def test_an_unknown_cause_with_a_time_to_know_is_not_known_yet() -> None:
    cause = Cause(statement="A queue", certainty="unknown", next_check_at="2026-11-14T15:00Z")
    state = state_of(replace(EMPTY, causes=(cause,)), "what-caused")
    assert (state.state, state.by) == ("not_known_yet", "2026-11-14T15:00Z")


def test_half_an_answer_is_a_draft_and_the_question_stays_open() -> None:
    state = state_of(replace(EMPTY, times=Times(started="2026-11-14T09:42Z")), "start-and-notice")
    assert state.state == "open"
    assert "when we noticed is not recorded" in state.answer_text


def test_a_word_to_ourselves_is_not_a_word_to_customers() -> None:
    inside = Communication(text="We are on it", channel="Message to the chief executive")
    assert state_of(replace(EMPTY, communications=(inside,)), "told-customers").state == "open"
    outside = Communication(text="We are sorry", channel="Status page", at="2026-11-14T10:12Z")
    state = state_of(replace(EMPTY, communications=(outside, inside)), "told-customers")
    assert state.answer_text.replace("\u00a0", " ") == "Status page, 14 Nov 2026, 10:12 UTC: “We are sorry”"


def test_what_an_hour_costs_is_not_asked_once_the_harm_has_stopped() -> None:
    asked = {state.question.id for state in answer_questions(replace(EMPTY, status="mitigated"))}
    assert asked == set(BY_ID) - {"cost-per-hour", "worst-case-tomorrow"}
    prepared = replace(
        EMPTY, status="mitigated", answers=(Answer(question="cost-per-hour", text="Nothing more."),)
    )
    assert state_of(prepared, "cost-per-hour").state == "answered"


def test_zero_is_an_answer() -> None:
    row = Measure(
        dimension="customers", name="Customers", certainty="confirmed", value=Decimal(0), unit="customers"
    )
    assert state_of(replace(EMPTY, impact=(row,)), "how-many-customers").state == "answered"


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_words_in_the_record_give_states(plain: str, what: str) -> None:
    record = replace(
        EMPTY,
        causes=(Cause(statement=plain, certainty="likely", evidence=what),),
        not_known_yet=(Unknown(section="other", what=what, who="Lead"),),
    )
    for state in answer_questions(record):
        assert state.state in ("answered", "not_known_yet", "open")
        assert state.state == "open" or state.answer_text
