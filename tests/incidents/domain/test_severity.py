"""Severity is suggested from what is recorded, with its reasons; nothing unknown raises it."""

from decimal import Decimal

import pytest

from incidents.domain.facts import Escalation, IncidentFacts, Measure, Severity, Share
from incidents.domain.severity import RULES, effective_level, suggest_severity


def row(dimension: str, **values: object) -> Measure:
    return Measure(**{"dimension": dimension, "name": "Row", "certainty": "confirmed", **values})  # type: ignore[arg-type]


def level_of(*impact: Measure, reasons: tuple[str, ...] = ()) -> str:
    record = IncidentFacts(title="t", impact=impact, escalation=Escalation(reasons=reasons))
    return suggest_severity(record).level


TABLE = [
    ((), "unknown"),
    ((row("data", text="Yes. 700 accounts"),), "SEV1"),
    ((row("data", text="None found"),), "SEV4"),
    ((row("data", text="No. Copied, not destroyed"),), "SEV4"),
    ((row("data", value=Decimal(0), unit="shoppers"),), "SEV4"),
    ((row("security", value=Decimal(3), unit="accounts"),), "SEV1"),
    ((row("data", text="Yes", certainty="unknown"),), "unknown"),
    ((row("customers", share=Share(percent=Decimal(60)), value=Decimal(9)),), "SEV1"),
    ((row("customers", share=Share(percent=Decimal(12)), value=Decimal(9)),), "SEV2"),
    ((row("operations", name="Traffic lost", value=Decimal(80), unit="%"),), "SEV1"),
    ((row("operations", name="CPU", value=Decimal(100), unit="%"),), "SEV4"),
    ((row("operations", name="Orders that failed", value=Decimal(6), unit="%"),), "SEV2"),
    ((row("revenue", value=Decimal(460000000), currency="USD", money_kind="loss"),), "SEV1"),
    ((row("revenue", value=Decimal(2000000), currency="IRR", money_kind="loss"),), "SEV2"),
    ((row("revenue", value=Decimal(2000000), currency="USD", money_kind="value_at_risk"),), "SEV4"),
    ((row("revenue", value=Decimal(2000000), currency="USD", money_kind="loss_per_hour"),), "SEV2"),
    ((row("revenue", value=None, currency="USD", money_kind="fine", certainty="unknown"),), "unknown"),
    ((row("revenue", value=Decimal(0), currency="EUR", money_kind="redress"),), "SEV4"),
    ((row("duration", value=Decimal(84), unit="minutes"),), "SEV3"),
    ((row("duration", value=Decimal(5), unit="minutes"),), "SEV4"),
    ((row("duration", value=Decimal(84), unit="minutes", certainty="unknown"),), "unknown"),
]


@pytest.mark.parametrize(("impact", "level"), TABLE)
def test_impact_suggests_a_level(impact: tuple[Measure, ...], level: str) -> None:
    assert level_of(*impact) == level


def test_safety_outranks_everything() -> None:
    assert level_of(row("data", text="None found"), reasons=("safety",)) == "SEV1"
    assert level_of(reasons=("legal_duty",)) == "SEV2"


def test_every_suggestion_says_why() -> None:
    record = IncidentFacts(
        title="t", impact=(row("data", name="Loss", text="Yes"), row("security", text="Yes"))
    )
    suggestion = suggest_severity(record)
    assert suggestion.label == "SEV1 · Critical"
    assert suggestion.text == (
        "Suggested, because data is lost, changed or seen (confirmed); security is breached (confirmed)."
    )
    assert suggestion.reason_text.startswith("Data is lost")
    assert suggest_severity(IncidentFacts(title="t")).text.startswith("Nothing recorded yet")


def test_rules_are_data_with_a_why_strongest_first() -> None:
    assert [rule.level for rule in RULES] == sorted(rule.level for rule in RULES)
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.why.endswith(".") for rule in RULES)


def test_samples_are_suggested_the_level_their_authors_gave(samples: dict[str, IncidentFacts]) -> None:
    for name, record in samples.items():
        assert suggest_severity(record).level == record.severity.level, name


def test_a_recorded_level_wins_for_advice() -> None:
    record = IncidentFacts(title="t", severity=Severity(level="SEV3"), impact=(row("data", text="Yes"),))
    assert effective_level(record) == "SEV3"
    assert effective_level(IncidentFacts(title="t", impact=record.impact)) == "SEV1"
