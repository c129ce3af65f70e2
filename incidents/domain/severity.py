"""A suggested severity with its reasons. The person decides; the tool only says what the record shows.

Each rule is data with a why. A row whose certainty is unknown proves nothing, so it never raises or
lowers a level; with nothing to go on the suggestion itself is unknown.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from incidents.domain.facts import IncidentFacts, Level, Measure
from incidents.domain.figures import format_measure, format_percent
from incidents.domain.metrics import headline_duration
from incidents.domain.moments import format_duration
from incidents.domain.phrases import label

_HALF: Final = Decimal(50)
_NOTICEABLE: Final = Decimal(5)
_LARGE_LOSS: Final = {"USD": Decimal(1_000_000), "EUR": Decimal(1_000_000), "GBP": Decimal(1_000_000)}
_LONG_MINUTES: Final = Decimal(30)
_MONEY_LOST: Final = frozenset({"loss", "total_cost", "loss_per_hour", "redress", "fine"})
_HARM_WORDS: Final = re.compile(
    r"\b(?:lost|fail\w*|down|offline|unavailable|refus\w*|errors?|affected|declined|rejected)\b",
    re.IGNORECASE,
)
_REASONS_SAID: Final = 3
_YES: Final = re.compile(r"\s*yes\b", re.IGNORECASE)

_ORDER: Final[tuple[Level, ...]] = ("SEV1", "SEV2", "SEV3", "SEV4", "unknown")


@dataclass(frozen=True, kw_only=True)
class SeverityReason:
    """Why a level is suggested: the rule, the words for the person, the row it rests on."""

    rule: str
    level: Level
    text: str
    measure: Measure | None = None


@dataclass(frozen=True, kw_only=True)
class SeveritySuggestion:
    """The suggested level and, strongest first, the reasons for that level."""

    level: Level
    reasons: tuple[SeverityReason, ...]

    @property
    def label(self) -> str:
        return label("level", self.level)

    @property
    def text(self) -> str:
        """Return one sentence for the page: "Suggested, because ...", or what is missing."""
        if self.level == "unknown":
            return "Nothing recorded yet says how severe this is. Say what was hurt, and how much."
        return f"Suggested, because {self._join_reasons()}."

    @property
    def reason_text(self) -> str:
        """Return the reasons as a recorded reason would be written, without "Suggested"."""
        joined = self._join_reasons()
        return f"{joined[:1].upper()}{joined[1:]}." if joined else ""

    def _join_reasons(self) -> str:
        return "; ".join(reason.text for reason in self.reasons[:_REASONS_SAID])


Finder = Callable[[IncidentFacts], Iterator[tuple[str, Measure | None]]]


@dataclass(frozen=True, kw_only=True)
class SeverityRule:
    """One rule: when ``find`` yields words, the incident is at least this severe. ``why`` for help."""

    id: str
    level: Level
    why: str
    find: Finder


def suggest_severity(facts: IncidentFacts) -> SeveritySuggestion:
    """Suggest SEV1 to SEV4 from what is recorded, or unknown; all reasons for that level are given."""
    found = [
        SeverityReason(rule=rule.id, level=rule.level, text=text, measure=measure)
        for rule in RULES
        for text, measure in rule.find(facts)
    ]
    if not found:
        return SeveritySuggestion(level="unknown", reasons=())
    level = min((reason.level for reason in found), key=_ORDER.index)
    return SeveritySuggestion(level=level, reasons=tuple(reason for reason in found if reason.level == level))


def effective_level(facts: IncidentFacts) -> Level:
    """Return the recorded level, else the suggested one; for advice only, never for a document."""
    return facts.severity.level if facts.severity.level != "unknown" else suggest_severity(facts).level


def is_harm_confirmed(measure: Measure) -> bool:
    """Tell whether a data or security row says yes: a number above zero, or a text that opens "Yes".

    "None found", "No." and a zero say no; any other text is not read as either.
    """
    if measure.certainty == "unknown":
        return False
    largest = max(
        (value for value in (measure.value, measure.low, measure.high) if value is not None), default=None
    )
    if largest is not None:
        return largest > 0
    return bool(measure.text and _YES.match(measure.text))


def _find_safety(facts: IncidentFacts) -> Iterator[tuple[str, Measure | None]]:
    if facts.escalation and "safety" in facts.escalation.reasons:
        yield "someone's safety may be at risk", None


def _find_data_harm(facts: IncidentFacts) -> Iterator[tuple[str, Measure | None]]:
    for row in facts.impact:
        if row.dimension in ("data", "security") and is_harm_confirmed(row):
            kind = "data is lost, changed or seen" if row.dimension == "data" else "security is breached"
            yield f"{kind} ({_say_certainty(row)})", row


def _find_share_from(least: Decimal, below: Decimal | None) -> Finder:
    def find(facts: IncidentFacts) -> Iterator[tuple[str, Measure | None]]:
        for row in facts.impact:
            share = _harmed_share(row)
            if share is None or row.certainty == "unknown":
                continue
            if share >= least and (below is None or share < below):
                yield f"{row.name}: {format_percent(share)} ({_say_certainty(row)})", row

    return find


def _find_large_loss(facts: IncidentFacts) -> Iterator[tuple[str, Measure | None]]:
    for row in _money_rows(facts):
        limit = _LARGE_LOSS.get(row.currency or "")
        # Loss per hour grows into a loss; it is judged by its own rule below.
        if limit and row.money_kind != "loss_per_hour" and (row.value or row.low or Decimal(0)) >= limit:
            yield f"{row.name}: {format_measure(row).value_text} ({_say_certainty(row)})", row


def _find_any_loss(facts: IncidentFacts) -> Iterator[tuple[str, Measure | None]]:
    for row in _money_rows(facts):
        if (_largest(row) or 0) > 0:
            yield f"it costs money: {row.name}, {format_measure(row).value_text} ({_say_certainty(row)})", row


def _find_customers(facts: IncidentFacts) -> Iterator[tuple[str, Measure | None]]:
    for row in facts.impact:
        is_counted = row.dimension == "customers" and row.certainty != "unknown"
        if is_counted and (_largest(row) or 0) > 0:
            yield f"customers are affected: {format_measure(row).value_text} ({_say_certainty(row)})", row


def _find_duties(facts: IncidentFacts) -> Iterator[tuple[str, Measure | None]]:
    reasons = facts.escalation.reasons if facts.escalation else ()
    words = {
        "legal_duty": "a legal or contract duty may follow",
        "trust": "customers may lose trust in us",
        "systemic": "it reaches across the whole product or company",
    }
    for reason in reasons:
        if reason in words:
            yield words[reason], None


def _find_length(facts: IncidentFacts) -> Iterator[tuple[str, Measure | None]]:
    length = headline_duration(facts)
    is_known = length.measure is None or length.measure.certainty != "unknown"
    in_minutes = length.measure is None or (length.measure.unit or "").startswith("min")
    if is_known and in_minutes and length.minutes is not None and length.minutes >= _LONG_MINUTES:
        shown = format_duration(int(length.minutes)) if length.minutes < 10**9 else length.text
        yield f"it lasted {shown}, and no harm to customers, money or data is recorded", length.measure


def _find_any_impact(facts: IncidentFacts) -> Iterator[tuple[str, Measure | None]]:
    rows = [row for row in facts.impact if row.certainty != "unknown"]
    if rows:
        yield "what is recorded shows no harm to customers, money or data", rows[0]


def _harmed_share(row: Measure) -> Decimal | None:
    """Return the percentage that says how much was hurt, or ``None``.

    A share of customers always does. Any other percentage only when the row's own name says harm:
    "CPU 100 %" is a measurement, "traffic lost 80 %" is a harm.
    """
    percents = [row.share.percent] if row.share else []
    if row.unit == "%" and row.value is not None:
        percents.append(row.value)
    if not percents:
        return None
    if row.dimension == "customers" or (row.dimension == "operations" and _HARM_WORDS.search(row.name)):
        return max(percents)
    return None


def _largest(row: Measure) -> Decimal | None:
    return max((value for value in (row.value, row.low, row.high) if value is not None), default=None)


def _money_rows(facts: IncidentFacts) -> Iterator[Measure]:
    for row in facts.impact:
        if row.currency and row.money_kind in _MONEY_LOST and row.certainty != "unknown":
            yield row


def _say_certainty(row: Measure) -> str:
    return label("certainty", row.certainty).lower()


RULES: Final = (
    SeverityRule(
        id="safety", level="SEV1", find=_find_safety, why="A person can come to harm; nothing outranks that."
    ),
    SeverityRule(
        id="data-or-security",
        level="SEV1",
        find=_find_data_harm,
        why="Lost or exposed data cannot be taken back, and duties to tell others may follow.",
    ),
    SeverityRule(
        id="half-or-more",
        level="SEV1",
        find=_find_share_from(_HALF, None),
        why="When half of what we do for customers fails, most of them will notice.",
    ),
    SeverityRule(
        id="large-loss",
        level="SEV1",
        find=_find_large_loss,
        why="A million in dollars, euros or pounds is a matter for the whole company.",
    ),
    SeverityRule(
        id="noticeable-share",
        level="SEV2",
        find=_find_share_from(_NOTICEABLE, _HALF),
        why="One in twenty is enough to be felt and talked about.",
    ),
    SeverityRule(
        id="customers", level="SEV2", find=_find_customers, why="Customers are hurt, and they are counted."
    ),
    SeverityRule(id="money", level="SEV2", find=_find_any_loss, why="It costs money now or by the hour."),
    SeverityRule(
        id="duties",
        level="SEV2",
        find=_find_duties,
        why="Law, trust or reach make it more than a fault to repair.",
    ),
    SeverityRule(
        id="length",
        level="SEV3",
        find=_find_length,
        why="Half an hour stops work even where no customer sees it.",
    ),
    SeverityRule(
        id="recorded-without-harm",
        level="SEV4",
        find=_find_any_impact,
        why="Something was looked at and nothing was found hurt.",
    ),
)
"""The rules, strongest first. The highest level that any rule finds is the suggestion."""
