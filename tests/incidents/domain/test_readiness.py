"""Each section says in words how far it is; the next act follows the minutes left."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from incidents.domain.facts import (
    Ask,
    Audience,
    Escalation,
    Evidence,
    IncidentFacts,
    Measure,
    Meeting,
    Summary,
    Unknown,
)
from incidents.domain.phrases import SECTIONS
from incidents.domain.questions import list_open_questions
from incidents.domain.readiness import (
    list_next_acts,
    minutes_until,
    next_act,
    section_states,
    summarise_sections,
)

EMPTY = IncidentFacts(title="Payments fail")


def words_of(facts: IncidentFacts) -> dict[str, str]:
    return {state.key: state.words for state in section_states(facts)}


def test_an_empty_record_has_started_nothing() -> None:
    assert set(words_of(EMPTY).values()) == {"Not started"}
    assert list(words_of(EMPTY)) == ["escalation", *(key for key, _ in SECTIONS)]
    assert summarise_sections(EMPTY) == "Nothing is written yet; 12 short sections, in any order."


def test_the_running_sample_is_done_in_every_section(samples: dict[str, IncidentFacts]) -> None:
    assert set(words_of(samples["northwind"]).values()) == {"Done"}
    assert summarise_sections(samples["northwind"]) == "12 of 12 sections done."


def test_a_finished_sample_says_how_far_each_section_is(samples: dict[str, IncidentFacts]) -> None:
    assert words_of(samples["gitlab"]) == {
        "escalation": "Not started",
        "situation": "4 of 5",
        "impact": "3 of 4",
        "systems": "1 of 2",
        "timeline": "Done",
        "cause": "Done",
        "mitigation": "Done",
        "plan": "1 of 4",
        "prevention": "Done",
        "waiting": "1 of 2",
        "ask": "Not started",
        "evidence": "Not started",
        "audience": "Not started",
    }
    assert summarise_sections(samples["gitlab"]) == (
        "4 of 12 sections done. Left: situation, impact, systems, plan and 4 more."
    )


def test_few_sections_left_are_named(samples: dict[str, IncidentFacts]) -> None:
    record = replace(samples["northwind"], evidence=(), metric_series=(), audience=None)
    assert summarise_sections(record) == "10 of 12 sections done. Left: evidence and audience."


def test_not_known_yet_counts_with_who_or_when_only() -> None:
    row = Unknown(section="prevention", what="What changes for good")
    assert words_of(replace(EMPTY, not_known_yet=(row,)))["prevention"] == "Not started"
    named = replace(row, who="Platform lead")
    assert words_of(replace(EMPTY, not_known_yet=(named,)))["prevention"] == "Done"


def test_zero_of_something_is_done_and_one_step_is_started() -> None:
    record = replace(EMPTY, audience=Audience(minutes=8), evidence=(Evidence(title="Log"),))
    assert words_of(record)["audience"] == "1 of 3"
    assert words_of(record)["evidence"] == "Done"


@pytest.mark.parametrize(
    ("minutes", "sections"),
    [
        (None, ["situation", "situation", "impact", "impact", "impact", "ask", "escalation"]),
        (40, ["situation", "situation", "impact", "impact", "impact", "ask", "escalation"]),
        (15, ["five-minutes", "brief", "situation"]),
        (5, ["ask", "situation", "brief", "situation", "impact", "impact", "impact"]),
        (0, ["ask", "situation", "brief"]),
        (-3, ["situation", "situation", "impact"]),
    ],
)
def test_the_minutes_left_reorder_the_acts(minutes: int | None, sections: list[str]) -> None:
    acts = list_next_acts(EMPTY, minutes_to_meeting=minutes)
    assert [act.section for act in acts][: len(sections)] == sections
    assert next_act(EMPTY, minutes_to_meeting=minutes) == acts[0]


def test_the_full_way_ends_with_reading_and_prepared_answers() -> None:
    acts = list_next_acts(EMPTY, minutes_to_meeting=40)
    sections = [act.section for act in acts]
    assert "check" in sections
    assert set(sections[sections.index("check") + 1 :]) <= {"answers", "cause", "escalation", "systems"}
    assert {"timeline", "evidence", "audience"} < set(sections)


def test_with_the_ask_and_the_headline_written_the_brief_comes_next() -> None:
    record = replace(
        EMPTY, ask=Ask(question="May we switch?"), summary=Summary(plain="Payments fail since 09:42.")
    )
    acts = list_next_acts(record, minutes_to_meeting=5)
    assert [act.title for act in acts][:2] == [
        "Make the one-page brief and open it",
        "Say whether it is over",
    ]
    assert acts[0].reason.startswith("5 minutes left.")
    assert "Not known yet" in acts[2].reason


def test_an_act_names_its_reason_button_and_time(samples: dict[str, IncidentFacts]) -> None:
    act = next_act(replace(samples["northwind"], impact=()), minutes_to_meeting=40)
    assert act.title == "Say how many customers are affected, or who will know and by when"
    assert act.reason.startswith("The CEO will ask: How many customers are affected")
    assert (act.button, act.time_words) == ("Open severity and impact", "about 2 minutes")


def test_a_full_record_is_sent_to_the_check_page_then_to_the_brief(samples: dict[str, IncidentFacts]) -> None:
    assert next_act(samples["northwind"], minutes_to_meeting=40).section == "check"
    assert next_act(samples["northwind"], minutes_to_meeting=15).section == "brief"
    assert next_act(samples["northwind"], minutes_to_meeting=5).section == "brief"


def test_whom_to_tell_is_decided_once() -> None:
    decided = replace(EMPTY, escalation=Escalation(decision="ceo_now"))
    titles = [act.title for act in list_next_acts(decided, minutes_to_meeting=None)]
    assert "Decide whom to tell first" not in titles


def test_a_figure_that_nobody_is_sure_of_is_asked_about_itself() -> None:
    unsure = Measure(dimension="customers", name="Customers", certainty="unknown", value=Decimal(1240))
    facts = replace(EMPTY, impact=(unsure,))
    titles = [act.title for act in list_next_acts(facts, minutes_to_meeting=None)]
    assert "Say how sure you are of 1,240" in titles
    assert "Say what it has cost, or who will know and by when" in titles
    # What could still be lost says nothing about the cost so far; a loss does, whatever it was counted under.
    money = replace(unsure, dimension="revenue", money_kind="value_at_risk", currency="EUR")
    for row, is_asked in ((money, False), (replace(money, dimension="other", money_kind="loss"), True)):
        titles = [act.title for act in list_next_acts(replace(EMPTY, impact=(row,)), minutes_to_meeting=None)]
        assert any(title.startswith("Say how sure you are of") for title in titles) == is_asked
    sure = replace(facts, impact=(replace(facts.impact[0], certainty="likely"),))
    assert not [act for act in list_next_acts(sure, minutes_to_meeting=None) if "1,240" in act.title]


def test_every_act_has_somewhere_to_go() -> None:
    places = {key for key, _ in SECTIONS} | {"escalation", "answers", "check", "brief", "five-minutes"}
    for minutes in (None, 40, 15, 5):
        for act in list_next_acts(EMPTY, minutes_to_meeting=minutes):
            assert act.section in places
            assert act.title
            assert act.reason.endswith(".") or act.reason.endswith("?")


@pytest.mark.parametrize(
    ("at", "minutes"),
    [
        ("2026-11-14T10:50:00Z", 40),
        ("2026-11-14T11:50+01:00", 40),
        ("2026-11-14T10:00Z", -10),
        ("2026-11-14", None),
        ("2026-11-14T10:50", None),
        (None, None),
    ],
)
def test_minutes_count_only_to_a_time_with_its_zone(at: str | None, minutes: int | None) -> None:
    now = datetime(2026, 11, 14, 10, 10, tzinfo=UTC)
    assert minutes_until(Meeting(at=at), now) == minutes
    assert minutes_until(None, now) is None


def test_open_questions_carry_their_words_and_their_page() -> None:
    first = list_open_questions(EMPTY)[0]
    assert (first.text, first.section) == ("What happened, in one sentence?", "situation")
