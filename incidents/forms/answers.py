"""Every answer of a record in the words of its form, for reading before anything is frozen."""

from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict

from incidents.forms.fields import Setting
from incidents.forms.pages import PAGES, FieldsPart, Page
from incidents.forms.rows import RecordForm
from incidents.forms.saying import EMPTY, say_value
from incidents.forms.submission import PageForms
from incidents.models.record import Record

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


def list_answers(record: Record, incident_uid: UUID, setting: Setting) -> list[AnsweredPage]:
    return [_list_page(page, record, incident_uid, setting) for page in PAGES.values()]


def _list_page(page: Page, record: Record, incident_uid: UUID, setting: Setting) -> AnsweredPage:
    built = PageForms(
        page,
        record=record,
        incident_uid=incident_uid,
        setting=setting,
        query=QueryDict(),
        rows_shown=ROWS_READ,
    )
    rows: list[Answered] = []
    left_out = 0
    for part, held in built.parts:
        if isinstance(part, FieldsPart):
            assert isinstance(held, RecordForm)  # noqa: S101 - a fields part holds one form
            rows.append(Answered(part.heading, _list_form(held)))
            continue
        assert not isinstance(held, RecordForm)  # noqa: S101 - a rows part holds a group
        left_out += max(0, held.total - ROWS_READ)
        for number, row in enumerate(held.rows, start=1):
            answers = _list_form(row)
            if answers:
                heading = part.heading if part.form.single else f"{row.noun.capitalize()} {number}"
                rows.append(Answered(heading, answers))
    return AnsweredPage(page.key, page.name, tuple(row for row in rows if row.answers), left_out)


def _list_form(form: RecordForm) -> tuple[tuple[str, str], ...]:
    listed = []
    for name, field in form.fields.items():
        text = say_value(field, form.initial.get(name))
        if text != EMPTY and not (name in {"certainty", "kind", "dimension"} and _is_blank(form)):
            listed.append((str(field.label), text))
    return tuple(listed)


def _is_blank(form: RecordForm) -> bool:
    return not any(value not in (None, "", [], False, "unknown", "other") for value in form.initial.values())
