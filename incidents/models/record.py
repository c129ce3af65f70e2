"""Read a whole record, whatever its size, in one query.

Each section gives its rows as JSON, and one UNION brings them all: a page that shows the state of
every section costs the same few queries for an empty record and for one at its limits.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from django.db.models import CharField, F, Value
from django.db.models.functions import JSONObject

from incidents.domain import facts
from incidents.models.incident import Incident
from incidents.models.kept_sql import fetch_rows
from incidents.models.sections import INCIDENT_COLUMNS, SECTIONS, Section, Values, build_row_facts, is_kind


@dataclass(frozen=True)
class StoredRow:
    """A row as it stands: its own id, its place and its columns."""

    uid: UUID
    position: int
    values: Values


@dataclass(frozen=True)
class Record:
    """An incident's recorded values, detached: its own columns and the rows of each section."""

    values: Values
    rows: dict[str, tuple[StoredRow, ...]] = field(default_factory=dict)

    def get_rows(self, key: str) -> tuple[StoredRow, ...]:
        return self.rows.get(key, ())


def read_record(incident: Incident, *, sections: Iterable[str] | None = None, points: bool = False) -> Record:
    """The record as it stands. ``points`` reads the measured series too, which can be large."""
    return read_records([incident], sections=sections, points=points)[incident.pk]


def read_records(
    incidents: Sequence[Incident], *, sections: Iterable[str] | None = None, points: bool = False
) -> dict[int, Record]:
    """The records of several incidents in one query, by primary key."""
    keys = tuple(SECTIONS) if sections is None else tuple(sections)
    found: dict[int, dict[str, list[StoredRow]]] = {
        incident.pk: {key: [] for key in keys} for incident in incidents
    }
    if keys and incidents:
        # The planner may run the parts in any order, so each row brings its place with it.
        for incident_id, key, position, row in fetch_rows(_select_union, list(found), keys, points):
            found[incident_id][key].append(_read_row(SECTIONS[key], position, row))
    return {
        incident.pk: Record(
            {column: getattr(incident, column) for column in INCIDENT_COLUMNS},
            {
                key: tuple(sorted(rows, key=lambda row: row.position))
                for key, rows in found[incident.pk].items()
            },
        )
        for incident in incidents
    }


def _select_union(incident_ids: list[int], keys: tuple[str, ...], points: bool) -> Any:
    selects = [_select_rows(SECTIONS[key], incident_ids, points) for key in keys]
    return selects[0].union(*selects[1:], all=True).order_by()


def _select_rows(section: Section, incident_ids: list[int], points: bool) -> Any:
    columns = [column for column in section.columns if column != "points" or points]
    return (
        section.model._default_manager.filter(incident_id__in=incident_ids, is_removed=False)
        .order_by()
        .annotate(
            section_key=Value(section.key, output_field=CharField()),
            row=JSONObject(**{column: F(column) for column in ("uid", *columns)}),
        )
        .values_list("incident_id", "section_key", "position", "row")
    )


def _read_row(section: Section, position: int, row: Any) -> StoredRow:
    members = json.loads(row) if isinstance(row, str) else row
    uid = UUID(members.pop("uid"))
    for column, read in _readers(section.key):
        if (value := members.get(column)) is not None:
            members[column] = read(value)
    if "points" in section.columns:
        members["points"] = [
            [at, None if number is None else Decimal(number)] for at, number in members.get("points") or []
        ]
    return StoredRow(uid, position, members)


@cache
def _readers(key: str) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """The columns that JSON holds otherwise than the record does, and how each is read."""
    section = SECTIONS[key]
    lists = [f.name for f in section.model._meta.fields if f.get_internal_type() == "JSONField"]
    numbers = [
        column for column in section.columns if is_kind(section, column, Decimal) and column != "points"
    ]
    truths = [column for column in section.columns if is_kind(section, column, bool)]
    return (
        *((column, _read_list) for column in lists),
        *((column, Decimal) for column in numbers),
        *((column, bool) for column in truths),
    )


def _read_list(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def build_facts(record: Record) -> facts.IncidentFacts:
    """The facts of a whole record."""
    members: dict[str, Any] = {}
    for key, section in SECTIONS.items():
        built = tuple(build_row_facts(section, row.values) for row in record.get_rows(key))
        members[key] = (built[0] if built else None) if section.is_single else built
    if told := members.pop("told"):
        reasons = members["escalation"]
        members["escalation"] = facts.Escalation(
            told=told,
            reasons=reasons.reasons if reasons else (),
            decision=reasons.decision if reasons else None,
        )
    values = dict(record.values)
    times = {name: values.pop(name) for name in facts.Times.__dataclass_fields__}
    return facts.IncidentFacts(
        severity=facts.Severity(level=values.pop("severity_level"), reason=values.pop("severity_reason")),
        times=facts.Times(**times),
        summary=facts.Summary(plain=values.pop("plain"), technical=values.pop("technical")),
        **values,
        **members,
    )


def split_facts(whole: facts.IncidentFacts) -> tuple[Values, dict[str, list[Any]]]:
    """The incident's own columns, and the facts of each section's rows: the way into the tables."""
    values: Values = {column: getattr(whole, column) for column in INCIDENT_COLUMNS if hasattr(whole, column)}
    values |= {"severity_level": whole.severity.level, "severity_reason": whole.severity.reason}
    values |= {name: getattr(whole.times, name) for name in facts.Times.__dataclass_fields__}
    values |= {"plain": whole.summary.plain, "technical": whole.summary.technical}
    rows: dict[str, list[Any]] = {}
    for key, section in SECTIONS.items():
        if key == "told":
            rows[key] = list(whole.escalation.told) if whole.escalation else []
        elif section.is_single:
            rows[key] = [getattr(whole, key)] if getattr(whole, key) is not None else []
        else:
            rows[key] = list(getattr(whole, key))
    return values, rows
