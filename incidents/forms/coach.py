"""Which texts of a page the coach reads, where they stand, and what a rewrite of one may hold."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from incidents.domain.advice import Place, WrittenText, settle_certainty
from incidents.forms.fields import LinesField, TextField
from incidents.forms.pages import PAGES, FieldsPart, Page
from incidents.forms.postmortem import PartsForm
from incidents.forms.rows import RecordForm, RowForm
from incidents.forms.submission import ROWS_SHOWN, PageForms
from incidents.forms.unknowns import UnknownForm
from incidents.models.record import Record

ROWS_READ = 100
"""Rows of one section that the check page reads, as many as it shows."""
LOOKED_UP = frozenset({"link", "time_zone", "unit"})
"""Columns that hold an address or a name from a list: nobody writes them, so nobody can write them better."""

TYPED = ("first_message", "script_line", "summary", "update")
"""Texts that the coach reads as they are typed, though no page of the record holds them."""
_TYPED = re.compile(r"(first_message|summary|(?:script_line|update)\.([a-z0-9][a-z0-9.-]{0,79}))\.text")
_PART = re.compile(r"part-([a-z_]+)")
_OWN = re.compile(r"own-([a-z_]+)")
_ROW = re.compile(r"([a-z_]+)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([a-z_]+)")
_KEY = re.compile(r"(?:incident|([a-z_]+)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))\.([a-z_]+)")


def read_name(name: str) -> Place | None:
    """The place that a field of a form stands for; ``None`` where the coach has no say."""
    if typed := _TYPED.fullmatch(name):
        return Place(typed[1].partition(".")[0], typed[2] or "", "text")
    if own := _OWN.fullmatch(name):
        place = Place("incident", "", own[1])
    elif part := _PART.fullmatch(name):
        place = Place(PartsForm.section, "", part[1])
    elif row := _ROW.fullmatch(name):
        place = Place(row[1], row[2], row[3])
    else:
        return None
    return place if find_field(place) else None


def read_key(key: str) -> Place | None:
    """The place that the history calls ``key``; ``None`` where the coach has no say."""
    found = _KEY.fullmatch(key)
    if found is None:
        return None
    place = Place(found[1] or "incident", found[2] or "", found[3])
    return place if find_field(place) else None


def find_field(place: Place) -> forms.Field | None:
    """The form field of a text, or ``None`` where it is no text that the coach reads."""
    form = _forms().get(place.section)
    field = form.get(place.column) if form else None
    return field if field is not None and _is_read(place.column, field) else None


def read_text(place: Place, record: Record) -> WrittenText | None:
    """The text as it is saved; ``None`` where its row is gone."""
    if place.section == "incident":
        return _write_text(place, record.values)
    row = next((row for row in record.get_rows(place.section) if str(row.uid) == place.uid), None)
    return _write_text(place, row.values) if row else None


def clean_text(place: Place, text: str) -> Any:
    """The value to save for a text, as its own form would; raises ValidationError where it does not fit."""
    field = find_field(place)
    if field is None:
        raise ValidationError("There is no such text.")
    return field.clean(text)


def list_page_texts(built: PageForms) -> list[WrittenText]:
    """The saved texts of the rows and fields that a page shows."""
    found = []
    for form in built.forms:
        section, uid = (form.section, str(form.uid)) if isinstance(form, RowForm) else ("incident", "")
        for column, field in form.base_fields.items():
            if _is_read(column, field):
                place = Place(section, uid, column)
                found.append(_write_text(place, form.initial, anchor=f"#id_{form.add_prefix(column)}"))
    return found


def list_all_texts(record: Record) -> Iterator[tuple[Page, list[WrittenText]]]:
    """The saved texts of every page, each with the address of its field within the page."""
    for page in PAGES.values():
        found: list[WrittenText] = []
        for part in page.parts:
            if isinstance(part, FieldsPart):
                found += _list_form("incident", "", part.form, record.values, "", f"#{_anchor('own')}")
            else:
                found += _list_rows(part.form, record)
        if page.unknowns:
            found += _list_rows(UnknownForm, record, page.unknowns)
        yield page, found


def _list_rows(form: type[RowForm], record: Record, unknowns: str = "") -> Iterator[WrittenText]:
    rows = [row for row in record.get_rows(form.section) if not unknowns or row.values["section"] == unknowns]
    for place, row in enumerate(rows[:ROWS_READ]):
        stretch = f"?{form.section}-page={place // ROWS_SHOWN + 1}" if place >= ROWS_SHOWN else ""
        name = "" if form.single else f"{form.noun.capitalize()} {place + 1}"
        anchor = f"{stretch}#{_anchor(f'{form.section}-{row.uid}')}"
        yield from _list_form(form.section, str(row.uid), form, row.values, name, anchor)


def _list_form(
    section: str, uid: str, form: type[RecordForm], values: Mapping[str, Any], name: str, anchor: str
) -> Iterator[WrittenText]:
    for column, field in form.base_fields.items():
        if values.get(column) and _is_read(column, field):
            written = _write_text(Place(section, uid, column), values, anchor=anchor + column)
            label = f"{name}: {written.label.lower()}" if name else written.label
            yield WrittenText(written.place, written.text, written.certainty, label, written.anchor)


def _anchor(prefix: str) -> str:
    return f"id_{prefix}-"


def _write_text(place: Place, values: Mapping[str, Any], anchor: str = "") -> WrittenText:
    value = values.get(place.column)
    text = "\n".join(value) if isinstance(value, list | tuple) else str(value or "")
    field = find_field(place)
    return WrittenText(
        place, text, settle_certainty(place.section, values), str(field.label) if field else "", anchor
    )


def _is_read(column: str, field: forms.Field) -> bool:
    return isinstance(field, TextField | LinesField) and column not in LOOKED_UP


@cache
def _forms() -> dict[str, dict[str, forms.Field]]:
    """The fields of every section by column, and of the incident itself."""
    found: dict[str, dict[str, forms.Field]] = {
        "incident": {},
        UnknownForm.section: UnknownForm.base_fields,
        PartsForm.section: PartsForm.base_fields,
    }
    for page in PAGES.values():
        for part in page.parts:
            section = "incident" if isinstance(part, FieldsPart) else part.form.section
            found.setdefault(section, {})
            found[section] = {**found[section], **part.form.base_fields}
    return found
