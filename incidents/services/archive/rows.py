"""Which tables a team and an incident have, and one row of any of them as JSON, both ways.

Tables are found by their keys, so that one added later is taken along without being named here; what stays
behind is named, with the reason.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, Final, cast
from uuid import UUID

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.timezone import is_naive

from accounts.models import Team, User
from incidents.models import Incident
from incidents.services.archive import ArchiveRefusedError

STAYS: Final = {
    "accounts.invitation": "a link into this installation",
    "incidents.export": "a file that ends within a day",
    "incidents.incident": "told by its own file",
    "incidents.keptwording": "what one person wants to see",
    "incidents.rehearsal": "the speaker's alone",
    "incidents.reminder": "what was told to one person",
    "incidents.searchentry": "made anew from what is taken in",
    "reports.sharelink": "a link into this installation; what happened on it is in the history",
}

type Row = models.Model
type Model = type[models.Model]


@dataclass
class Numbers:
    """The numbers that stand for keys: people by theirs, and rows by model and key."""

    people: dict[int, int]
    rows: dict[tuple[Model, int], int] = field(default_factory=dict)
    counts: Counter[Model] = field(default_factory=Counter)


@cache
def list_models(root: Model) -> tuple[Model, ...]:
    """The tables of a root (Team or Incident), each after those it points at; the root is first."""
    found: dict[Model, set[Model]] = {root: set()}
    grew = True
    while grew:
        grew = False
        for model in apps.get_models(include_auto_created=True):
            if model in found or model._meta.label_lower in STAYS:
                continue
            if any(key.remote_field.on_delete is models.CASCADE for key in _keys_to(model, found)):
                found[model], grew = set(), True
    for model in found:
        found[model] = {to for key in _keys_to(model, found) if (to := target(key)) and to is not model}
    ordered: list[Model] = []
    while len(ordered) < len(found):
        ready = [one for one, needs in found.items() if one not in ordered and needs <= set(ordered)]
        ordered += sorted(ready, key=lambda one: one._meta.label)
    return tuple(ordered)


def iterate_rows(root: Row) -> Iterator[Row]:
    """Every row of a root as it stands now, by table and in the order of its keys."""
    kind = type(root)
    yield kind._base_manager.get(pk=root.pk)
    for model in list_models(kind)[1:]:
        yield from model._base_manager.filter(**{_path(model, kind): root}).order_by("pk").iterator(500)


def list_person_ids(row: Row) -> list[int]:
    keys = [one for one in _columns(type(row)) if target(one) is User]
    return [getattr(row, one.attname) for one in keys if getattr(row, one.attname) is not None]


def write_row(row: Row, root: Model, numbers: Numbers) -> str:
    """One row as a line of JSON; its number is kept for the rows that point at it."""
    model = type(row)
    numbers.counts[model] += 1
    number = numbers.rows[model, cast(int, row.pk)] = numbers.counts[model]
    fields = {
        column.name: _write_value(row, column, numbers)
        for column in _columns(model)
        if target(column) not in _own(root)
    }
    line = {"model": model._meta.label_lower, "number": number, "fields": fields}
    return json.dumps(line, ensure_ascii=False) + "\n"


def _write_value(row: Row, column: Any, numbers: Numbers) -> Any:
    value = getattr(row, column.attname)
    to = target(column)
    if to is not None:
        return None if value is None else numbers.people[value] if to is User else numbers.rows[to, value]
    if isinstance(column, models.FileField):
        return value.name or None
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID | Decimal) else value


@dataclass(frozen=True)
class ReadRow:
    """A row that was read and looks right by itself; ``links`` are its keys as numbers, still to be found."""

    model: Model
    number: int
    values: dict[str, Any]
    links: dict[str, int | None]


def read_row(where: str, line: Any, root: Model) -> ReadRow:
    """Check one parsed line against its table. Raises ArchiveRefusedError with the place and the reason."""
    if not isinstance(line, dict) or line.keys() != {"model", "number", "fields"}:
        raise ArchiveRefusedError(where, "not a row: model, number and fields are needed")
    model = {one._meta.label_lower: one for one in list_models(root)}.get(line["model"])
    if model is None:
        raise ArchiveRefusedError(f"{where}.model", "no table that belongs here")
    columns = [column for column in _columns(model) if target(column) not in _own(root)]
    fields = line["fields"]
    if not isinstance(fields, dict) or fields.keys() != {column.name for column in columns}:
        raise ArchiveRefusedError(
            f"{where}.fields", f"not the fields that {line['model']} has in this version"
        )
    if type(line["number"]) is not int or line["number"] < 1:
        raise ArchiveRefusedError(f"{where}.number", "not a number from 1 up")
    values: dict[str, Any] = {}
    links: dict[str, int | None] = {}
    for column in columns:
        at, given = f"{where}.fields.{column.name}", fields[column.name]
        if given is None and not column.null and not isinstance(column, models.JSONField):
            raise ArchiveRefusedError(at, "something is needed here")
        if target(column) is not None:
            if given is not None and type(given) is not int:
                raise ArchiveRefusedError(at, "not the number of a row")
            links[column.attname] = given
        else:
            values[column.attname] = _read_value(at, column, given)
    return ReadRow(model, line["number"], values, links)


def _read_value(at: str, column: Any, given: Any) -> Any:
    if given is None or isinstance(column, models.JSONField):
        return given
    wanted: Any = str
    if isinstance(column, models.BooleanField):
        wanted = bool
    elif isinstance(column, models.FloatField):
        wanted = int | float
    elif isinstance(column, models.IntegerField):
        wanted = int
    if not isinstance(given, wanted) or (wanted is not bool and isinstance(given, bool)):
        raise ArchiveRefusedError(at, "not the kind of value that belongs here")
    try:
        value = column.to_python(given)
        column.run_validators(value)
    except (ValidationError, ValueError, ArithmeticError) as error:
        raise ArchiveRefusedError(at, "not a value that this field takes") from error
    if isinstance(value, datetime) and is_naive(value):
        raise ArchiveRefusedError(at, "a time without a zone")
    if column.choices and value not in dict(column.flatchoices):
        raise ArchiveRefusedError(at, "not one of the words this field takes")
    return value


def target(column: Any) -> Model | None:
    """The model that a key points at; ``None`` for a column of its own."""
    return cast("Model | None", column.related_model) if column.is_relation else None


def _own(root: Model) -> set[Model]:
    """What every row points at that the file itself says: its team, its incident."""
    return {Team, Incident} if root is Incident else {Team}


def _columns(model: Model) -> list[Any]:
    return [column for column in model._meta.concrete_fields if not column.primary_key]


def _keys_to(model: Model, models_: dict[Model, set[Model]]) -> list[Any]:
    return [column for column in _columns(model) if target(column) in models_]


@cache
def _path(model: Model, root: Model) -> str:
    """How a row's root is asked for: "incident", "post_mortem__incident"."""
    found: dict[Model, set[Model]] = {one: set() for one in list_models(root)}
    keys = [key for key in _keys_to(model, found) if key.remote_field.on_delete is models.CASCADE]
    direct = next((key for key in keys if target(key) is root), None)
    if direct is not None:
        return cast(str, direct.name)
    parent = target(keys[0])
    return f"{keys[0].name}__{_path(cast(Model, parent), root)}"
