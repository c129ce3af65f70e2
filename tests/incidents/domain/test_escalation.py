"""Whom to tell first is recommended with reasons, and never more than recommended."""

import pytest

from incidents.domain.escalation import RULES, recommend_escalation
from incidents.domain.facts import Escalation, IncidentFacts, Level, Severity, Told
from incidents.domain.phrases import CHOICES


def record(level: Level, *reasons: str, told: tuple[str, ...] = ()) -> IncidentFacts:
    people = tuple(Told(who=who) for who in told)
    return IncidentFacts(
        title="t", severity=Severity(level=level), escalation=Escalation(reasons=reasons, told=people)
    )


@pytest.mark.parametrize(
    ("level", "reasons", "decision"),
    [
        ("unknown", (), "manager_first"),
        ("SEV1", (), "ceo_now"),
        ("SEV2", (), "manager_first"),
        ("SEV3", (), "ordinary_channels"),
        ("SEV4", (), "ordinary_channels"),
        ("SEV4", ("safety",), "ceo_now"),
        ("SEV3", ("executive_decision",), "ceo_now"),
        ("SEV3", ("revenue",), "manager_first"),
        ("SEV3", ("revenue", "trust"), "ceo_now"),
        ("unknown", ("legal_duty",), "manager_first"),
    ],
)
def test_reasons_and_severity_recommend_a_path(level: Level, reasons: tuple[str, ...], decision: str) -> None:
    recommendation = recommend_escalation(record(level, *reasons))
    assert recommendation.decision == decision
    assert recommendation.reasons
    assert recommendation.label in dict(CHOICES["decision"]).values()


def test_counsel_and_the_press_come_first_until_they_are_told() -> None:
    silent = recommend_escalation(record("SEV2", "legal_duty", "trust")).advice
    assert [line.split()[1] for line in silent] == ["counsel", "whoever", "is"]
    told = recommend_escalation(
        record("SEV2", "legal_duty", "trust", told=("General counsel", "Press officer"))
    )
    assert told.advice == ()


def test_every_reason_of_the_form_has_a_rule() -> None:
    assert {rule.reason for rule in RULES} == {value for value, _ in CHOICES["reasons"]}


def test_a_suggested_severity_is_said_to_be_one(samples: dict[str, IncidentFacts]) -> None:
    recommendation = recommend_escalation(samples["northwind"])
    assert recommendation.decision == "ceo_now"
    assert recommendation.reasons[0] == "It needs a decision that only the chief executive can take."
    assert recommend_escalation(samples["dfds"]).decision == "ordinary_channels"
