"""Each clock runs from its own trigger; late, on time and not told apart are said in plain durations."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.facts import IncidentFacts, LegalClock
from incidents.domain.legal_clocks import list_legal_duties

NOW = datetime(2026, 11, 17, 12, 0, tzinfo=UTC)


def judge(regime: str, trigger: str, began: str | None, sent: str | None = None) -> list[tuple[str, str]]:
    clock = LegalClock(regime=regime, trigger=trigger, triggered_at=began, submitted_at=sent)
    facts = IncidentFacts(title="t", legal_clocks=(clock,))
    duties = list_legal_duties(facts, now=NOW, zone=ZoneInfo("UTC"))
    return [(duty.state, duty.detail.replace("\u00a0", " ")) for duty in duties]


@pytest.mark.parametrize(
    ("began", "sent", "state", "detail"),
    [
        # 72 hours from 14 Nov 10:00 end on 17 Nov at 10:00, two hours before now.
        ("2026-11-14T10:00Z", None, "late", "2 h late"),
        ("2026-11-14T13:30Z", None, "running", "90 min left"),
        ("2026-11-14T10:00Z", "2026-11-17T09:00Z", "on time", "60 min before the deadline"),
        ("2026-11-14T10:00Z", "2026-11-17T11:00Z", "submitted late", "60 min late"),
        ("2026-11-14T10:00Z", "2026-11-17", "submitted", "The recorded time is not exact enough to say "
         "whether it was in time"),
        (None, None, "not started", ""),
    ],
)  # fmt: skip
def test_three_days_from_becoming_aware(began: str | None, sent: str | None, state: str, detail: str) -> None:
    assert judge("gdpr_33", "aware", began, sent) == [(state, detail)]


def test_business_days_say_which_holidays_they_know() -> None:
    clock = LegalClock(regime="sec_8k_1_05", trigger="material", triggered_at="2026-11-12T15:00Z")
    facts = IncidentFacts(title="t", legal_clocks=(clock,))
    (duty,) = list_legal_duties(facts, now=NOW, zone=ZoneInfo("UTC"))
    # Thursday 12 Nov: Friday 13, Monday 16, Tuesday 17, Wednesday 18.
    assert duty.due_text == "18\u00a0Nov\u00a02026"
    assert "no public holiday is known here" in duty.rule_text
    assert duty.state == "running"


def test_two_deadlines_of_one_trigger_and_a_rule_without_a_length() -> None:
    assert [state for state, _ in judge("nis2_23", "aware", "2026-11-16T10:00Z")] == ["late", "running"]
    assert judge("other", "aware", "2026-11-16T10:00Z") == [("no deadline", "")]
    assert judge("other", "aware", "2026-11-16T10:00Z", "2026-11-16T11:00Z") == [("submitted", "")]
