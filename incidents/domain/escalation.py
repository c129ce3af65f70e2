"""Who should hear of it first: the chief executive, the manager, or the ordinary channels.

Advice with its reasons. It never blocks, and what the person decides is what counts.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from incidents.domain.facts import IncidentFacts
from incidents.domain.phrases import label
from incidents.domain.severity import effective_level, is_harm_confirmed

Decision = Literal["ceo_now", "manager_first", "ordinary_channels"]

_ORDER: Final[tuple[Decision, ...]] = ("ceo_now", "manager_first", "ordinary_channels")
_COUNSEL: Final = re.compile(
    r"\b(?:counsel|legal|lawyer|attorney|compliance|data protection|dpo)\b", re.IGNORECASE
)
_PRESS: Final = re.compile(
    r"\b(?:communications?|pr|press|media|public relations|spokes\w+)\b", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class EscalationRule:
    """One reason a person may tick, what it alone recommends, and why."""

    reason: str
    decision: Decision
    why: str


RULES: Final = (
    EscalationRule(
        reason="safety", decision="ceo_now", why="Someone may come to harm, and that cannot wait for a chain."
    ),
    EscalationRule(
        reason="executive_decision",
        decision="ceo_now",
        why="It needs a decision that only the chief executive can take.",
    ),
    EscalationRule(
        reason="systemic",
        decision="manager_first",
        why="It reaches across the product, so more teams must act.",
    ),
    EscalationRule(
        reason="revenue", decision="manager_first", why="It costs money, so the budget's owner must know."
    ),
    EscalationRule(reason="trust", decision="manager_first", why="Customers may lose trust in us."),
    EscalationRule(
        reason="legal_duty",
        decision="manager_first",
        why="A duty may follow; counsel says which and by when.",
    ),
)

_LEVELS: Final[dict[str, tuple[Decision, str]]] = {
    "SEV1": ("ceo_now", "It is SEV1: the chief executive should not hear of it from someone else."),
    "SEV2": ("manager_first", "It is SEV2: the manager or CTO decides whether it goes further."),
    "SEV3": ("ordinary_channels", "It is SEV3: the ordinary channels are enough while it stays so."),
    "SEV4": ("ordinary_channels", "It is SEV4: the ordinary channels are enough."),
}
_TOGETHER: Final = 2


@dataclass(frozen=True, kw_only=True)
class Recommendation:
    """The recommended decision, why, and what else to do first (counsel, communications, the usual path)."""

    decision: Decision
    reasons: tuple[str, ...]
    advice: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return label("decision", self.decision)


def recommend_escalation(facts: IncidentFacts) -> Recommendation:
    """Recommend whom to tell first, from the ticked reasons and the severity.

    Two reasons together weigh as much as one that needs the chief executive: money and trust at once
    is a matter for the company, not for a team. With nothing recorded it says manager first, since a
    second person judges better than a tired one.
    """
    ticked = set(facts.escalation.reasons) if facts.escalation else set()
    found: list[tuple[Decision, str]] = [(rule.decision, rule.why) for rule in RULES if rule.reason in ticked]
    level = _LEVELS.get(effective_level(facts))
    if level is not None:
        prefix = "" if facts.severity.level != "unknown" else "By what is recorded so far: "
        found.append((level[0], prefix + level[1]))
    if len(ticked) >= _TOGETHER:
        found.append(("ceo_now", "Several reasons come together; no single manager owns all of them."))
    if not found:
        why = "Nothing recorded yet says how far it reaches. Tell the manager or CTO, and decide together."
        return Recommendation(decision="manager_first", reasons=(why,), advice=_advise(facts, ticked))
    decision = min((choice for choice, _ in found), key=_ORDER.index)
    reasons = tuple(why for choice, why in found if choice == decision)
    return Recommendation(decision=decision, reasons=reasons, advice=_advise(facts, ticked))


def is_told(facts: IncidentFacts, pattern: re.Pattern[str]) -> bool:
    """Tell whether someone whose role matches is recorded as told."""
    told = facts.escalation.told if facts.escalation else ()
    return any(pattern.search(row.who) for row in told)


def _advise(facts: IncidentFacts, ticked: set[str]) -> tuple[str, ...]:
    advice = []
    has_harm = any(row.dimension in ("data", "security") and is_harm_confirmed(row) for row in facts.impact)
    needs_counsel = bool(ticked & {"legal_duty", "safety"}) or has_harm or bool(facts.legal_clocks)
    if needs_counsel and not is_told(facts, _COUNSEL):
        advice.append("Tell counsel before anything is written widely: a legal duty may apply.")
    if "trust" in ticked and not is_told(facts, _PRESS):
        advice.append("Tell whoever speaks for the company, so that one voice answers outside.")
    if not (facts.escalation and facts.escalation.told):
        advice.append("Nobody is recorded as told yet. Write down who was told, and when.")
    return tuple(advice)
