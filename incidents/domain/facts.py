"""The facts of one incident: frozen values, named as in the interchange document.

Everything a page, a script or a document may say comes from here. What is not known is ``None``,
never zero and never a default; an empty string is a recorded empty string. Times are texts in
EDTF level 0 or ISO 8601 exactly as given (``incidents.domain.moments`` reads them). Numbers are
``Decimal`` so that a recorded figure comes back digit for digit. Member names and limits are those
of ``incidents/incident.schema.json``.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Moment = str
"""A point in time at the precision it was given: EDTF level 0 or ISO 8601, ``~`` for approximate."""

Certainty = Literal["confirmed", "likely", "unknown"]
Level = Literal["SEV1", "SEV2", "SEV3", "SEV4", "unknown"]
Status = Literal["unknown", "investigating", "identified", "mitigated", "monitoring", "resolved"]


@dataclass(frozen=True, kw_only=True)
class Severity:
    level: Level = "unknown"
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class Times:
    """The six times of an incident. Mitigated (harm ended) is not resolved (cause removed)."""

    started: Moment | None = None
    detected: Moment | None = None
    declared: Moment | None = None
    mitigated: Moment | None = None
    recovered: Moment | None = None
    resolved: Moment | None = None


@dataclass(frozen=True, kw_only=True)
class Summary:
    plain: str = ""
    technical: str | None = None


@dataclass(frozen=True, kw_only=True)
class Told:
    """Someone who has been told of the incident."""

    who: str
    at: Moment | None = None


@dataclass(frozen=True, kw_only=True)
class Escalation:
    told: tuple[Told, ...] = ()
    reasons: tuple[str, ...] = ()
    decision: str | None = None


@dataclass(frozen=True, kw_only=True)
class AffectedSystem:
    name: str
    kind: str
    effect: str | None = None


@dataclass(frozen=True, kw_only=True)
class Share:
    """``percent`` of a whole; ``of`` names the whole."""

    percent: Decimal
    of: str | None = None


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One statement of impact: a value, a range or words, with its certainty and source.

    ``key_figure`` is the rank 1 to 4 among the figures that lead every document.
    """

    dimension: str
    name: str
    certainty: Certainty
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    currency: str | None = None
    money_kind: str | None = None
    share: Share | None = None
    text: str | None = None
    source: str | None = None
    as_of: Moment | None = None
    key_figure: int | None = None


@dataclass(frozen=True, kw_only=True)
class MetricSeries:
    """A measured series; a point whose value is ``None`` is a gap, not a zero."""

    name: str
    points: tuple[tuple[Moment | None, Decimal | None], ...] = ()
    unit: str | None = None
    source: str | None = None


@dataclass(frozen=True, kw_only=True)
class Cause:
    """A cause with its certainty. ``why_of`` is the position of the cause that this one explains."""

    statement: str
    certainty: Certainty
    evidence: str | None = None
    kind: str | None = None
    why_of: int | None = None
    disproved_by: str | None = None
    next_check: str | None = None
    next_check_at: Moment | None = None
    source: str | None = None
    as_of: Moment | None = None


@dataclass(frozen=True, kw_only=True)
class MitigationStep:
    action: str
    at: Moment | None = None
    effect: str | None = None
    outcome: str | None = None
    owner: str | None = None


@dataclass(frozen=True, kw_only=True)
class Option:
    title: str
    recommended: bool
    summary: str | None = None
    pros: tuple[str, ...] = ()
    cons: tuple[str, ...] = ()
    cost: str | None = None
    people: str | None = None
    duration: str | None = None
    risk: str | None = None
    fallback: str | None = None
    does_nothing: bool | None = None


@dataclass(frozen=True, kw_only=True)
class PlanStep:
    step: str
    due: str | None = None
    owner: str | None = None
    resources: str | None = None
    status: str | None = None


@dataclass(frozen=True, kw_only=True)
class DelayRisk:
    """What waiting costs. ``inferred`` marks a judgement, not a recorded figure."""

    consequence: str
    inferred: bool
    horizon: str | None = None
    at: Moment | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str | None = None


@dataclass(frozen=True, kw_only=True)
class Ask:
    """The decision needed. ``options`` are positions in the incident's options."""

    question: str
    deadline: Moment | None = None
    options: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """Not known yet: what, who will know, by when, and the section it belongs to."""

    section: str
    what: str
    who: str | None = None
    by: Moment | None = None


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A prepared answer to a question of the bank; ``text`` is ``None`` while it is not known."""

    question: str
    text: str | None = None
    certainty: Certainty | None = None
    who: str | None = None
    by: Moment | None = None
    source: str | None = None
    as_of: Moment | None = None


@dataclass(frozen=True, kw_only=True)
class Audience:
    """The executive across the table, described by behaviour, never by nationality."""

    name: str | None = None
    title: str | None = None
    address: str | None = None
    time_zone: str | None = None
    directness: str | None = None
    formality: str | None = None
    detail: str | None = None
    minutes: int | None = None
    worries: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Meeting:
    at: Moment | None = None
    place: str | None = None
    attendees: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TimelineEvent:
    event: str
    at: Moment | None = None
    until: Moment | None = None
    starred: bool | None = None
    source: str | None = None


@dataclass(frozen=True, kw_only=True)
class Evidence:
    title: str
    link: str | None = None
    caption: str | None = None


@dataclass(frozen=True, kw_only=True)
class LegalClock:
    """A legal deadline that may apply; it runs from its own trigger, never from the start."""

    regime: str
    trigger: str
    triggered_at: Moment | None = None
    submitted_at: Moment | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class ActionItem:
    title: str
    kind: str
    status: str
    owner: str | None = None
    due: str | None = None
    priority: str | None = None
    done_when: str | None = None
    ticket: str | None = None
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class Communication:
    text: str
    at: Moment | None = None
    channel: str | None = None


@dataclass(frozen=True, kw_only=True)
class IncidentFacts:
    """Everything recorded about one incident, detached from the database."""

    title: str
    organisation: str | None = None
    area: str | None = None
    sources: tuple[str, ...] = ()
    severity: Severity = field(default_factory=Severity)
    status: Status = "unknown"
    times: Times = field(default_factory=Times)
    detection: str | None = None
    escalation: Escalation | None = None
    summary: Summary = field(default_factory=Summary)
    affected_systems: tuple[AffectedSystem, ...] = ()
    impact: tuple[Measure, ...] = ()
    metric_series: tuple[MetricSeries, ...] = ()
    data_point: str | None = None
    causes: tuple[Cause, ...] = ()
    mitigation: tuple[MitigationStep, ...] = ()
    options: tuple[Option, ...] = ()
    plan: tuple[PlanStep, ...] = ()
    prevention: tuple[str, ...] = ()
    delay_risks: tuple[DelayRisk, ...] = ()
    ask: Ask | None = None
    not_known_yet: tuple[Unknown, ...] = ()
    next_update_at: Moment | None = None
    answers: tuple[Answer, ...] = ()
    audience: Audience | None = None
    meeting: Meeting | None = None
    timeline: tuple[TimelineEvent, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    legal_clocks: tuple[LegalClock, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    lessons: tuple[str, ...] = ()
    communications: tuple[Communication, ...] = ()
    notes: str | None = None
