"""Every answer of a record in the words of its form, for reading before anything is frozen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms

from incidents.forms.fields import Setting
from incidents.forms.pages import PAGES, FieldsPart, Page, RowsPart
from incidents.forms.rows import RecordForm
from incidents.forms.saying import EMPTY, say_value
from incidents.forms.submission import UNKNOWNS
from incidents.models.record import Record, StoredRow

ROWS_READ = 100
"""Rows of one section on the check page; the rest is on its own page and said."""


@dataclass(frozen=True)
class Answered:
    """One row or set of fields: its heading and its answers as label and text."""

    heading: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class AnsweredPage:
    key: str
    name: str
    rows: tuple[Answered, ...]
    left_out: int


def list_answers(record: Record, setting: Setting) -> list[AnsweredPage]:
    return [_list_page(page, _Reader(record, setting)) for page in PAGES.values()]


def _list_page(page: Page, reader: "_Reader") -> AnsweredPage:
    parts = [(part, "") for part in page.parts] + ([(UNKNOWNS, page.unknowns)] if page.unknowns else [])
    rows: list[Answered] = []
    left_out = 0
    for part, unknowns in parts:
        if isinstance(part, FieldsPart):
            rows.append(Answered(part.heading, reader.read(part.form, reader.record.values)))
            continue
        saved = _list_saved(part, reader.record, unknowns)
        left_out += max(0, len(saved) - ROWS_READ)
        for number, row in enumerate(saved[:ROWS_READ], start=1):
            heading = part.heading if part.form.single else f"{part.form.noun.capitalize()} {number}"
            rows.append(Answered(heading, reader.read(part.form, row.values, row.uid)))
    return AnsweredPage(page.key, page.name, tuple(row for row in rows if row.answers), left_out)


def _list_saved(part: RowsPart, record: Record, unknowns: str) -> list[StoredRow]:
    rows = [
        row for row in record.get_rows(part.form.section) if not unknowns or row.values["section"] == unknowns
    ]
    if part.form.single:
        picked = part.form.pick_row(rows)
        return [picked] if picked else []
    return rows


class _Reader:
    """Reads answers through the fields of their forms, built only where choices depend on the record."""

    def __init__(self, record: Record, setting: Setting) -> None:
        self.record, self.setting = record, setting

    def read(
        self, form: type[RecordForm], values: Mapping[str, Any], uid: UUID | None = None
    ) -> tuple[tuple[str, str], ...]:
        fields: Mapping[str, forms.Field] = form.base_fields
        shown: Mapping[str, Any] = {name: values[name] for name in fields if name in values}
        if form.is_read_prepared:
            row: dict[str, Any] = {} if uid is None else {"uid": uid}
            built = form(initial=shown, setting=self.setting, record=self.record, **row)
            fields, shown = built.fields, built.initial
        is_blank = not any(value not in (None, "", [], False, "unknown", "other") for value in shown.values())
        listed = ((name, field, say_value(field, shown.get(name))) for name, field in fields.items())
        return tuple(
            (str(field.label), text)
            for name, field, text in listed
            if text != EMPTY and not (is_blank and name in {"certainty", "kind", "dimension"})
        )
