"""A record whose every moment lies at an end of the calendar is read, counted, drawn and said."""

import json
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from incidents.charts import ChartMark, ChartPoint, chart_series, chart_timeline
from incidents.domain.changes import list_changes
from incidents.domain.clocks import running_clocks
from incidents.domain.consistency import check_figures
from incidents.domain.cost_of_waiting import cost_of_waiting
from incidents.domain.facts import IncidentFacts
from incidents.domain.first_message import write_first_message
from incidents.domain.legal_deadlines import LEGAL_DEADLINES
from incidents.domain.metrics import headline_duration, measure_durations
from incidents.domain.moments import (
    add_time,
    find_earliest,
    format_for_field,
    parse_moment,
    read_moment,
    to_zone,
)
from incidents.domain.questions import answer_questions
from incidents.domain.readiness import minutes_until, next_act
from incidents.domain.script import write_script
from incidents.domain.section_states import section_states
from incidents.interchange import dump_document, parse_document
from reports.documents import make_brief

ENDS = (
    "9999",
    "9999-12",
    "9999-12-31",
    "9999-12-31T23:59",
    "9999-12-31T23:59:00-05:00",
    "0001-01-01T00:00:00+14:00",
    "0001-01-01T00:00",
    "0001-01-01",
    "0001",
)
ZONES = [ZoneInfo(name) for name in ("Pacific/Auckland", "America/New_York", "UTC")]
NOW = datetime(2026, 11, 14, 10, tzinfo=UTC)


def make_record(at: str, **times: Any) -> IncidentFacts:
    """A record with every member that holds a moment set to this one."""
    legal = [
        {"regime": row.regime, "trigger": row.trigger, "triggered_at": at, "submitted_at": None}
        for row in {(row.regime, row.trigger): row for row in LEGAL_DEADLINES}.values()
    ]
    document = {
        "format": "forthright.incident/1",
        "title": "Payments stand still",
        "severity": {"level": "SEV1", "reason": "Nobody can pay."},
        "status": "investigating",
        "times": {
            "started": at,
            "detected": at,
            "declared": at,
            "mitigated": at,
            "recovered": at,
            "resolved": at,
            **times,
        },
        "summary": {"plain": "Nobody can pay.", "technical": None},
        "audience": {"name": "Ada", "time_zone": "Pacific/Auckland", "minutes": 5},
        "meeting": {"at": at},
        "next_update_at": at,
        "affected_systems": [],
        "impact": [
            {
                "dimension": "customers",
                "name": "people",
                "value": 7,
                "unit": "people",
                "text": None,
                "certainty": "likely",
                "as_of": at,
            }
        ],
        "causes": [{"statement": "A disk is full.", "certainty": "likely", "evidence": None}],
        "mitigation": [],
        "options": [],
        "plan": [{"step": "Empty the disk", "due": at, "owner": "Bo", "resources": None}],
        "prevention": [],
        "delay_risks": [{"consequence": "Fines begin", "at": at, "inferred": False}],
        "ask": {"question": "May we stop?", "deadline": at, "options": []},
        "timeline": [{"at": at, "event": "It began"}, {"at": None, "event": "Then"}],
        "actions": [],
        "lessons": [],
        "communications": [],
        "legal_clocks": legal,
        "metric_series": [{"name": "m", "points": [["0001", 1], [at, 2], ["9999-12-31T23:59Z", 3]]}],
    }
    return parse_document(json.dumps(document))


@pytest.mark.parametrize("at", ENDS)
@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_every_reading_of_the_record_stands(at: str, zone: ZoneInfo) -> None:
    open_ended = dict.fromkeys(("mitigated", "recovered", "resolved"))
    for facts in (make_record(at), make_record(at, **open_ended)):
        clocks = running_clocks(facts, now=NOW, zone=zone)
        assert len([clock for clock in clocks if clock.key.startswith("legal-")]) == len(LEGAL_DEADLINES)
        assert next_act(facts, minutes_to_meeting=minutes_until(facts.meeting, NOW))
        assert section_states(facts)
        assert answer_questions(facts)
        assert write_script(facts).turns
        assert "Payments stand still" in write_first_message(facts, sender="Bo", today=NOW.date())
        assert headline_duration(facts, "2026-11-14T10:00Z").text
        assert measure_durations(facts, "2026-11-14T10:00Z")
        assert cost_of_waiting(facts).cliffs
        assert check_figures(facts) is not None
        assert not list_changes(facts, parse_document(dump_document(facts)), zone)
        brief = make_brief(
            facts, reference="INC-2026-0001", version=1, as_of=NOW, author="Bo", zone=zone, paper="a4"
        )
        assert brief.title.endswith("Payments stand still")


@pytest.mark.parametrize("now", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
@pytest.mark.parametrize("at", ENDS)
def test_clocks_run_at_either_end(at: str, now: datetime) -> None:
    assert running_clocks(make_record(at), now=now, zone=ZONES[0])


@pytest.mark.parametrize("zone", ZONES, ids=str)
@pytest.mark.parametrize("one", ENDS)
@pytest.mark.parametrize("other", ENDS)
def test_a_chart_over_the_whole_calendar_has_few_dates(one: str, other: str, zone: ZoneInfo) -> None:
    moments = [parse_moment(one).earliest, parse_moment(other).latest]
    marks = [ChartMark(at=at, label="here") for at in moments]
    drawn = chart_series([ChartPoint(at=at, value=1.0) for at in moments], title="t", marks=marks, zone=zone)
    assert drawn.count("<text") < 20
    assert chart_timeline(marks, title="t") is not None


@pytest.mark.parametrize(
    "at",
    [
        *ENDS,
        "2026-11-14T09:42Z",
        "2026-11-14T09:42:07Z",
        "2026-11-14T09:42:07+05:45",
        "2026-11-14T09:42-23:59",
        "2026-11-14T09:42",
        "2026-11-14T09:42:07~",
        "2026-11-14T09:42+02:00~",
        "2026-11-14",
        "2026-11~",
    ],
)
def test_the_quick_reading_is_the_careful_one(at: str) -> None:
    quick, careful = find_earliest(at), parse_moment(at).earliest
    assert (quick, quick.utcoffset()) == (careful, careful.utcoffset())


@pytest.mark.parametrize("at", ["2026-11-14T25:00Z", "2026-02-30T09:42", "2026-11-14 nonsense"])
def test_the_quick_reading_refuses_too(at: str) -> None:
    with pytest.raises(ValueError, match="“2026"):
        find_earliest(at)


@pytest.mark.parametrize("at", ENDS)
@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_a_field_takes_back_what_it_shows(at: str, zone: ZoneInfo) -> None:
    # A full minute is shown without its seconds, and is the same moment; saving keeps what was recorded.
    taken = read_moment(format_for_field(at), zone=zone, today=NOW.date())
    assert taken.replace(":59-", ":59:00-").replace("00:00+", "00:00:00+") == at


def test_a_sum_stops_at_the_end_of_the_calendar() -> None:
    first, last = parse_moment("0001").earliest, parse_moment("9999").latest
    day = parse_moment("2026-11-15").earliest - parse_moment("2026-11-14").earliest
    assert add_time(last, day).year == 9999
    assert add_time(first, -day) == first
    assert add_time(NOW, day).day == 15
    assert add_time(to_zone(last, ZONES[1]), day).tzinfo is ZONES[1]
    assert to_zone(last, ZONES[0]) == last
