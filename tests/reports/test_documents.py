"""What the brief says: the record's own words in their places, and nothing made up."""

import json
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from incidents.interchange import parse_document
from reports.brief_parts import BriefDocument
from reports.documents import make_brief
from tests.reports.conftest import AS_OF, write_brief
from tests.reports.records import make_bare


def brief_of(**members: Any) -> BriefDocument:
    facts = parse_document(json.dumps(make_bare() | members))
    return make_brief(
        facts, reference="INC-2026-0009", version=1, as_of=AS_OF, author="A", zone=ZoneInfo("UTC")
    )


def test_a_bare_headline_invents_nothing() -> None:
    brief = brief_of()
    assert brief.headline == "Something broke"
    assert not brief.is_bottom_line_known
    assert [cell.value for cell in brief.key_figures] == ["Not known yet"] * 4
    assert brief.picture is None
    assert (brief.impact, brief.causes, brief.deeds, brief.plan, brief.options) == ((), (), (), (), ())
    assert brief.question == ""
    assert {figure.origin for figure in brief.figures} == {"furniture"}


def test_zero_is_a_figure_and_not_unknown() -> None:
    measure = {"dimension": "data", "name": "Records lost", "value": 0, "unit": "records", "text": None}
    brief = brief_of(impact=[measure | {"certainty": "confirmed"}])
    cell = next(cell for cell in brief.key_figures if cell.label == "Records lost")
    assert (cell.value, cell.unit, cell.certainty_text, cell.is_known) == ("0", "records", "Confirmed", True)


def test_ranked_key_figures_lead_in_their_order() -> None:
    brief = write_brief("northwind-pay-ongoing")
    assert [(cell.label, cell.value, cell.unit) for cell in brief.key_figures] == [
        ("Running so far", "38", "minutes"),
        ("Orders that failed", "3,741", "orders"),
        ("Value of the orders that failed", "US$774,200", ""),
        ("Shoppers who could not pay", "3,230", "shoppers"),
    ]


def test_a_measure_stands_once() -> None:
    brief = write_brief("northwind-pay-ongoing")
    leads = [line.lead for line in brief.impact]
    assert "Orders that failed" not in leads
    assert "Merchants with at least one failed order" in leads
    assert len(leads) == 20 - 4


def test_every_cause_carries_its_certainty_trigger_and_root_first() -> None:
    brief = write_brief("northwind-pay-ongoing")
    assert [(cause.lead, cause.certainty_text) for cause in brief.causes[:3]] == [
        ("Trigger", "Confirmed"),
        ("Root cause", "Likely"),
        ("", "Not known yet"),
    ]
    assert brief.cause_text == "Cause confirmed"


@pytest.mark.parametrize(
    ("level", "words"), [("SEV1", "SEV1"), ("SEV4", "SEV4"), ("unknown", "Severity not known yet")]
)
def test_severity_is_the_recorded_one(level: str, words: str) -> None:
    assert brief_of(severity={"level": level, "reason": None}).severity_text == words


def test_what_made_it_worse_says_so() -> None:
    brief = write_brief("northwind-pay-ongoing")
    assert brief.deeds[1].effect.startswith("It made things worse: Closed the connections")
    said = write_brief("knight-capital-2012-08-01-smars")
    assert said.deeds[0].effect == "Made it worse: they also ran the old code"


def test_missing_plan_columns_are_said_once() -> None:
    brief = write_brief("gitlab-2017-01-31-primary-db-deleted")
    assert brief.plan_note == "Not recorded yet: dates, owners and progress."


def test_the_recommended_option_is_first_and_keeps_its_letter() -> None:
    options = [
        {"title": "Wait", "recommended": False},
        {"title": "Switch", "recommended": True, "cost": "about 5,000 euros"},
    ]
    ask = {"question": "May we switch?", "deadline": None, "options": [0, 1]}
    brief = brief_of(options=options, ask=ask)
    assert [(option.letter, option.title, option.is_recommended) for option in brief.options] == [
        ("B", "Switch", True),
        ("A", "Wait", False),
    ]
    assert brief.deadline_text == "· no deadline is recorded"


def test_a_series_is_the_picture_and_gaps_stay_gaps() -> None:
    picture = write_brief("northwind-pay-ongoing").picture
    assert picture is not None
    assert picture.is_series
    assert [mark.label for mark in picture.marks] == ["09:42 Started", "09:49 Detected"]
    assert sum(point.value is None for point in picture.points) == 1


def test_without_a_series_the_timeline_is_the_picture() -> None:
    picture = write_brief("dfds-2021-03-31-adfs-certificates").picture
    assert picture is not None
    assert [(event.time_text, event.text) for event in picture.events][:2] == [
        ("12:06", "Certificates expire"),
        ("12:11", "Reports of sign-in problems"),
    ]


def test_a_judgement_about_waiting_is_marked() -> None:
    rows = write_brief("northwind-pay-ongoing").waiting
    assert [(row.is_judgement, row.amount) for row in rows[:2]] == [
        (True, "US$245,000 to US$611,000"),
        (False, "€45,000"),
    ]


def test_the_soonest_answer_comes_first() -> None:
    rows = write_brief("northwind-pay-ongoing").unknowns
    assert rows[0].answer.replace("\u00a0", " ") == "Payments engineering lead, by 10:45 UTC"
    assert rows[-1].answer == "nobody is named and no time is set yet"


def test_a_running_incident_without_a_duration_is_measured_to_the_snapshot() -> None:
    times = {"started": "2026-11-14T09:00:00Z", "detected": None, "mitigated": None, "resolved": None}
    brief = brief_of(times=times, status="investigating")
    first = brief.key_figures[0]
    assert (first.label, first.value.replace("\u00a0", " ")) == ("Running so far", "80 min")
    assert datetime.fromisoformat(brief.created) == datetime(2026, 11, 14, 10, 20, tzinfo=UTC)
