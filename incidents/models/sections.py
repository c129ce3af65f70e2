"""The repeating parts of a record: which facts live in which table, under which limit.

A section's columns are the members of its facts, so a member added to the facts and to the table
travels everywhere: forms, history, interchange and documents.
"""

from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cached_property
from typing import Any, get_type_hints

from incidents.domain import facts
from incidents.models.audience import Audience, Meeting
from incidents.models.causes import Answer, Cause, Unknown
from incidents.models.escalation import Escalation, Told
from incidents.models.followup import ActionItem, Communication, LegalClock, Lesson
from incidents.models.impact import AffectedSystem, Measure, MetricSeries
from incidents.models.incident import Row
from incidents.models.plan import (
    Ask,
    DelayRisk,
    MitigationStep,
    Option,
    PlanStep,
    PreventionMeasure,
)
from incidents.models.timeline import Evidence, Source, TimelineEvent

Values = dict[str, Any]
"""The columns of one row or of the incident, as Python values."""


@dataclass(frozen=True)
class Section:
    """A repeating part. ``facts`` is ``None`` where a row is one text; ``limit`` counts rows."""

    key: str
    model: type[Row]
    facts: type[Any] | None
    limit: int

    @property
    def is_single(self) -> bool:
        return self.limit == 1

    @cached_property
    def columns(self) -> tuple[str, ...]:
        if self.facts is None:
            return ("text",)
        names = [field.name for field in fields(self.facts) if field.name not in {"told", "share"}]
        return (*names, "share_percent", "share_of") if self.facts is facts.Measure else tuple(names)


SECTIONS: dict[str, Section] = {
    section.key: section
    for section in (
        Section("sources", Source, None, 100),
        Section("escalation", Escalation, facts.Escalation, 1),
        Section("told", Told, facts.Told, 50),
        Section("affected_systems", AffectedSystem, facts.AffectedSystem, 500),
        Section("impact", Measure, facts.Measure, 500),
        Section("metric_series", MetricSeries, facts.MetricSeries, 20),
        Section("causes", Cause, facts.Cause, 500),
        Section("mitigation", MitigationStep, facts.MitigationStep, 500),
        Section("options", Option, facts.Option, 20),
        Section("plan", PlanStep, facts.PlanStep, 500),
        Section("prevention", PreventionMeasure, None, 500),
        Section("delay_risks", DelayRisk, facts.DelayRisk, 500),
        Section("ask", Ask, facts.Ask, 1),
        Section("not_known_yet", Unknown, facts.Unknown, 200),
        Section("answers", Answer, facts.Answer, 200),
        Section("audience", Audience, facts.Audience, 1),
        Section("meeting", Meeting, facts.Meeting, 1),
        Section("timeline", TimelineEvent, facts.TimelineEvent, 5_000),
        Section("evidence", Evidence, facts.Evidence, 100),
        Section("legal_clocks", LegalClock, facts.LegalClock, 20),
        Section("actions", ActionItem, facts.ActionItem, 500),
        Section("lessons", Lesson, None, 100),
        Section("communications", Communication, facts.Communication, 500),
    )
}

INCIDENT_COLUMNS = (
    "title", "organisation", "area", "severity_level", "severity_reason", "status",
    "started", "detected", "declared", "mitigated", "recovered", "resolved",
    "detection", "plain", "technical", "data_point", "next_update_at", "notes",
)  # fmt: skip
"""The recorded columns of the incident itself."""


def build_row_facts(section: Section, values: Values) -> Any:
    """The facts of one row from its columns; a plain text where the section holds texts."""
    if section.facts is None:
        return values["text"]
    # A record can hold thousands of rows, so nothing is done here that its kind does not need.
    members = {name: freeze(value) if isinstance(value, list) else value for name, value in values.items()}
    if section.facts is facts.Measure:
        percent, of = members.pop("share_percent"), members.pop("share_of", None)
        if percent is not None:
            members["share"] = facts.Share(percent=percent, of=of)
    return section.facts(**members)


def read_row_columns(section: Section, row: Any) -> Values:
    """The columns of one row from its facts, the opposite of :func:`build_row_facts`."""
    if section.facts is None:
        return {"text": row}
    values = {name: thaw(getattr(row, name)) for name in section.columns if not name.startswith("share_")}
    if section.facts is facts.Measure:
        values["share_percent"] = row.share.percent if row.share else None
        values["share_of"] = row.share.of if row.share else None
    return values


def freeze(value: Any) -> Any:
    return tuple(freeze(item) for item in value) if isinstance(value, list) else value


def thaw(value: Any) -> Any:
    if isinstance(value, tuple):
        return [thaw(item) for item in value]
    return value


def is_kind(section: Section, column: str, kind: type) -> bool:
    """Whether a column holds values of this Python type."""
    if section.facts is None or column.startswith("share_"):
        return kind is (Decimal if column == "share_percent" else str)
    return kind in _kinds(get_type_hints(section.facts)[column])


def _kinds(hint: Any) -> tuple[Any, ...]:
    parts = getattr(hint, "__args__", ())
    return (hint, *parts)
