"""Each duration carries its formula; out-of-order times are invalid, not numbers."""

from decimal import Decimal

import pytest

from incidents.domain.facts import IncidentFacts, Measure, Status, Times
from incidents.domain.metrics import headline_duration, is_running, measure_durations


def facts(status: Status = "resolved", *impact: Measure, **times: str) -> IncidentFacts:
    return IncidentFacts(title="t", status=status, times=Times(**times), impact=impact)


def results(record: IncidentFacts, as_of: str | None = None) -> dict[str, str]:
    return {r.metric.key: r.text.replace("\u00a0", " ") for r in measure_durations(record, as_of)}


def test_every_pair_of_recorded_times_is_measured_and_named() -> None:
    record = facts(
        started="2017-01-31T23:27:00Z", detected="2017-01-31T23:29:00Z", mitigated="2017-02-01T17:00:00Z",
        resolved="2017-02-01T18:14:00Z",
    )  # fmt: skip
    assert results(record) == {
        "time_to_detect": "2 min",
        "detect_to_mitigate": "17 h 31 min",
        "start_to_mitigate": "17 h 33 min",
        "mitigate_to_resolve": "74 min",
        "start_to_resolve": "18 h 47 min",
    }
    assert {r.metric.formula for r in measure_durations(record)} >= {
        "mitigated − started",
        "resolved − started",
    }


def test_out_of_order_times_are_invalid() -> None:
    record = facts(started="2026-11-14T10:00Z", detected="2026-11-14T09:00Z")
    (only,) = measure_durations(record)
    assert only.is_invalid
    assert only.text == "invalid: the end is before the start"
    assert only.figure is None


def test_a_running_incident_has_a_length_only_from_a_given_moment() -> None:
    record = facts("identified", started="2026-11-14T09:42:00Z")
    assert is_running(record)
    assert results(record) == {}
    assert results(record, "2026-11-14T10:20:00Z") == {"running_so_far": "38 min"}
    assert headline_duration(record).text == "Not known yet"
    assert headline_duration(record, "2026-11-14T10:20:00Z").formula == "as of − started"


@pytest.mark.parametrize("status", ["mitigated", "monitoring", "resolved"])
def test_an_ended_incident_without_its_end_time_is_not_running(status: Status) -> None:
    assert not is_running(facts(status, started="2026-11-14T09:42:00Z"))


def test_the_recorded_duration_wins_over_a_computed_one() -> None:
    length = Measure(
        dimension="duration", name="Down", certainty="confirmed", value=Decimal(1080), unit="minutes"
    )
    record = facts("resolved", length, started="2017-01-31T23:27:00Z", mitigated="2017-02-01T17:00:00Z")
    shown = headline_duration(record)
    assert (shown.text, shown.origin, shown.formula) == ("18\u00a0h", "recorded", None)
    assert shown.detail_text == "1,080\u00a0minutes"


def test_without_a_recorded_duration_the_formula_stands_beside_it() -> None:
    record = facts("mitigated", started="2012-08-01T09:30:00-04:00", mitigated="2012-08-01T10:15:00-04:00")
    shown = headline_duration(record)
    assert (shown.text, shown.origin, shown.formula) == ("45\u00a0min", "derived", "mitigated − started")
    loose = headline_duration(facts(started="2022-12-16", mitigated="2023-01-04T22:30:00Z"))
    assert loose.text.replace("\u00a0", " ") == "18 days 22 h to 19 days 22 h"
    assert loose.minutes is None


def test_an_empty_record_has_no_duration() -> None:
    assert headline_duration(IncidentFacts(title="t")).text == "Not known yet"
    assert measure_durations(IncidentFacts(title="t")) == ()
