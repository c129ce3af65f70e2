"""Clocks count to a given now; legal ones run from their own trigger and only may apply."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.clocks import Clock, measure_nearness, running_clocks
from incidents.domain.facts import Ask, Communication, IncidentFacts, LegalClock, Meeting, Times
from incidents.domain.followup import FollowUp, HeldMeeting
from incidents.domain.legal_deadlines import LEGAL_DEADLINES
from incidents.domain.phrases import CHOICES

EMPTY = IncidentFacts(title="t")
NOW = datetime(2026, 11, 14, 10, 20, tzinfo=UTC)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def clocks(facts: IncidentFacts, now: datetime = NOW) -> dict[str, Clock]:
    return {clock.key: clock for clock in running_clocks(facts, now=now)}


def legal(regime: str, trigger: str, at: str | None, submitted: str | None = None) -> IncidentFacts:
    clock = LegalClock(regime=regime, trigger=trigger, triggered_at=at, submitted_at=submitted)
    return replace(EMPTY, legal_clocks=(clock,), times=Times(started="2020-01-01T00:00Z"), status="resolved")


def test_the_running_sample_shows_its_clocks_in_order(samples: dict[str, IncidentFacts]) -> None:
    found = running_clocks(samples["northwind"], now=NOW, zone=ZoneInfo("Europe/Amsterdam"))
    assert [(clock.name, plain(clock.value)) for clock in found] == [
        ("Meeting", "30 min"),
        ("Decision needed", "40 min"),
        ("Next update promised", "55 min"),
        ("Running so far", "38 min"),
        ("Financial-services notification may apply", "23 h 29 min"),
    ]
    assert plain(found[0].detail) == "14 Nov 2026, 11:50 Amsterdam (10:50 UTC)"
    assert plain(found[0].when) == "in 30 min"
    assert "ask counsel" in found[-1].detail


def test_an_empty_record_runs_no_clock() -> None:
    assert running_clocks(EMPTY, now=NOW) == ()


def test_late_is_a_plain_duration() -> None:
    record = replace(EMPTY, next_update_at="2026-11-14T08:18Z")
    clock = clocks(record)["next_update"]
    assert (plain(clock.value), clock.is_late) == ("2 h 02 min late", True)


def test_a_promise_by_the_minute_runs_until_its_time_is_moved() -> None:
    """What else was said to others meanwhile, or is planned to be said, keeps no promise."""
    said = tuple(Communication(text="To others", at=at) for at in ("2026-11-14T10:15Z", "2026-11-14T11:40Z"))
    record = replace(EMPTY, next_update_at="2026-11-14T10:10Z", communications=said)
    assert plain(clocks(record)["next_update"].value) == "10 min late"


def test_a_promise_without_a_clock_time_is_kept_by_a_message() -> None:
    record = replace(EMPTY, next_update_at="2026-11-14")
    told = [Communication(text="Still working", at=f"2026-11-14T{at}Z") for at in ("10:18", "10:40")]
    assert clocks(replace(record, communications=(told[0],))) == {}
    assert "next_update" in clocks(replace(record, communications=(told[1],))), "it is still to come"


def test_the_summary_has_a_clock_until_it_is_sent() -> None:
    began = datetime(2026, 11, 14, 9, 50, tzinfo=UTC)
    held = HeldMeeting(number=1, started_at=began, ended_at=began + timedelta(minutes=10))
    unsent = FollowUp(meetings=(held,))
    found = running_clocks(EMPTY, now=NOW, follow_up=unsent)
    assert [(clock.name, plain(clock.value)) for clock in found] == [("Written summary due", "40 min")]
    late = datetime(2026, 11, 14, 11, 5, tzinfo=UTC)
    assert running_clocks(EMPTY, now=late, follow_up=unsent)[0].is_late
    assert running_clocks(EMPTY, now=late, follow_up=replace(unsent, summary_sent_at=NOW)) == ()


def test_clocks_of_many_incidents_stand_by_how_near_their_time_is() -> None:
    near = clocks(replace(EMPTY, next_update_at="2026-11-14T10:18Z"))["next_update"]
    far = clocks(legal("gdpr_33", "aware", "2026-11-14T09:20Z"))["legal-gdpr_33-aware"]
    longest = clocks(replace(EMPTY, times=Times(started="2026-11-14T10:19Z")))["running"]
    assert sorted([longest, far, near], key=lambda clock: measure_nearness(clock, now=NOW)) == [
        near,
        far,
        longest,
    ]


def test_a_meeting_that_began_is_not_late_and_leaves_after_two_hours() -> None:
    record = replace(EMPTY, meeting=Meeting(at="2026-11-14T10:08Z"))
    clock = clocks(record)["meeting"]
    assert (clock.name, plain(clock.when), clock.is_late) == ("Meeting began", "12 min ago", False)
    assert clocks(record, datetime(2026, 11, 14, 12, 9, tzinfo=UTC)) == {}


def test_a_decision_past_its_time_is_not_counted() -> None:
    assert clocks(replace(EMPTY, ask=Ask(question="?", deadline="2026-11-14T10:00Z"))) == {}


@pytest.mark.parametrize(
    ("at", "value", "detail"),
    [
        ("2026-11-14", "14 Nov 2026", "no time of day is set"),
        ("2026-11-14T12:00", "14 Nov 2026, 12:00 (zone not recorded)", "the zone is not recorded"),
    ],
)
def test_half_a_time_is_shown_and_not_counted_down(at: str, value: str, detail: str) -> None:
    clock = clocks(replace(EMPTY, next_update_at=at))["next_update"]
    assert (plain(clock.value), clock.detail, clock.is_late) == (value, detail, False)
    assert clocks(replace(EMPTY, next_update_at="2026-11-12"))["next_update"].is_late


@pytest.mark.parametrize("started", ["2026-11-14T09:42", "2026-11-15T09:42Z"])
def test_a_length_that_cannot_be_measured_is_not_shown(started: str) -> None:
    assert clocks(replace(EMPTY, times=Times(started=started))) == {}


@pytest.mark.parametrize(
    ("regime", "trigger", "values"),
    [
        ("gdpr_33", "aware", ["71 h"]),
        ("nis2_23", "aware", ["23 h", "71 h"]),
        ("dora", "classified", ["3 h"]),
        ("dora", "aware", ["23 h"]),
        ("sec_8k_1_05", "material", ["19 Nov 2026"]),
        ("gdpr_33", "classified", []),
        ("sec_8k_1_05", "aware", []),
        ("other", "aware", []),
    ],
)
def test_legal_clocks_run_from_their_own_trigger(regime: str, trigger: str, values: list[str]) -> None:
    found = running_clocks(legal(regime, trigger, "2026-11-14T09:20Z"), now=NOW)
    assert [plain(clock.value) for clock in found] == values
    for clock in found:
        assert clock.name.endswith("may apply")
        assert "ask counsel" in clock.detail


def test_a_legal_clock_without_its_trigger_or_already_answered_does_not_run() -> None:
    assert clocks(legal("gdpr_33", "aware", None)) == {}
    assert clocks(legal("gdpr_33", "aware", "2026-11-14T09:20Z", submitted="2026-11-14T10:00Z")) == {}


def test_a_legal_clock_can_be_late_and_says_when_only_the_day_is_known() -> None:
    late = clocks(legal("dora", "classified", "2026-11-14T05:20Z"))["legal-dora-classified"]
    assert (plain(late.value), late.is_late) == ("60 min late", True)
    day = clocks(legal("gdpr_33", "aware", "2026-11-14"))["legal-gdpr_33-aware"]
    assert "counted from the start of that day" in day.detail
    assert clocks(legal("sec_8k_1_05", "material", "2026-11-02"))["legal-sec_8k_1_05-material"].is_late


def test_business_days_leave_out_the_weekend() -> None:
    friday = clocks(legal("sec_8k_1_05", "material", "2026-11-13T20:00Z"))["legal-sec_8k_1_05-material"]
    assert plain(friday.value) == "19 Nov 2026"
    assert "public holidays not counted" in friday.detail


def test_deadlines_are_dated_data_with_a_source() -> None:
    values = {name: {value for value, _ in CHOICES[name]} for name in ("regime", "trigger")}
    for deadline in LEGAL_DEADLINES:
        assert deadline.regime in values["regime"]
        assert deadline.trigger in values["trigger"]
        assert (deadline.hours is None) != (deadline.business_days is None)
        assert deadline.source
        assert deadline.read_on
        assert deadline.read_in


def test_each_deadline_has_the_length_that_was_read_for_its_trigger() -> None:
    read = {(one.regime, one.trigger, one.hours, one.business_days, one.read_in) for one in LEGAL_DEADLINES}
    assert read == {
        ("gdpr_33", "aware", 72, None, "reprint of the rule"),
        ("nis2_23", "aware", 24, None, "commentary on the rule"),
        ("nis2_23", "aware", 72, None, "commentary on the rule"),
        ("dora", "classified", 4, None, "reprint of the rule"),
        ("dora", "aware", 24, None, "reprint of the rule"),
        ("sec_8k_1_05", "material", None, 4, "commentary on the rule"),
    }
