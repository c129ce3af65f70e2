"""Show both versions of a field that two people changed, in the words of its form."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import QueryDict

from incidents.forms.rows import RecordForm, RowForm, say_column
from incidents.forms.saying import EMPTY, say_value
from incidents.forms.submission import PageForms
from incidents.services.edits import Conflict

REMOVED = "Removed"


@dataclass(frozen=True)
class TwoVersions:
    """One field, both values as a person reads them, and the form name of the choice."""

    name: str
    label: str
    mine: str
    theirs: str
    saved_by: str
    saved_at: datetime | None


def describe_conflicts(page_forms: PageForms, conflicts: tuple[Conflict, ...]) -> list[TwoVersions]:
    return [
        TwoVersions(
            name=f"choose-{conflict.field}",
            label=_name_field(page_forms, conflict.field),
            mine=_say(page_forms, conflict.field, conflict.mine),
            theirs=_say(page_forms, conflict.field, conflict.theirs),
            saved_by=str(conflict.saved_by or "Somebody else"),
            saved_at=conflict.saved_at,
        )
        for conflict in conflicts
    ]


def list_resent(
    page_forms: PageForms, data: QueryDict, conflicts: tuple[Conflict, ...]
) -> list[tuple[str, str]]:
    """The names and values to send again with the choice: what was typed in the fields in question.

    What could not be read goes along, so that it is asked for after the choice.
    """
    resent: list[tuple[str, str]] = [
        (group.row_name, str(group.seen[0])) for group in page_forms.groups if group.is_single
    ]
    for form in page_forms.forms:
        for column in form.errors:
            if isinstance(form, RowForm):
                resent.append((f"{form.section}-rows", str(form.uid)))
            names = (form.add_prefix(column), f"{form.add_prefix(column)}-shown")
            resent += [(name, value) for name in names for value in data.getlist(name)]
    for conflict in conflicts:
        section, _, rest = conflict.field.partition(".")
        if section == "incident":
            prefixes = [f"own-{rest}"]
        else:
            uid, _, column = rest.partition(".")
            resent.append((f"{section}-rows", uid))
            prefixes = [f"{section}-{uid}-{column}"]
        for name in data:
            if any(
                name in (prefix, f"{prefix}-shown") or (prefix.endswith("-") and name.startswith(prefix))
                for prefix in prefixes
            ):
                resent += [(name, value) for value in data.getlist(name)]
        if data.get("remove", "").endswith(rest) and "." not in rest:
            resent.append((f"{section}-{rest}-removed", "1"))
    return list(dict.fromkeys(resent))


def _find_form(page_forms: PageForms, section: str, uid: UUID) -> RowForm | None:
    for group in page_forms.groups:
        for row in group.rows:
            if row.section == section and row.uid == uid:
                return row
    return None


def _parts(page_forms: PageForms, name: str) -> tuple[RecordForm | None, str]:
    section, _, rest = name.partition(".")
    if section == "incident":
        own = [form for form in page_forms.forms if not isinstance(form, RowForm) and rest in form.fields]
        return (own[0] if own else None), rest
    uid, _, column = rest.partition(".")
    return _find_form(page_forms, section, UUID(uid)), column


def _name_field(page_forms: PageForms, name: str) -> str:
    form, column = _parts(page_forms, name)
    if form is None:
        return name
    label = str(form.fields[column].label) if column in form.fields else ""
    if not isinstance(form, RowForm) or form.single:
        return label
    for group in page_forms.groups:
        if form in group.rows:
            row = f"{form.noun.capitalize()} {group.first + group.rows.index(form) + 1}"
            return f"{row}: {label.lower()}" if label else row
    return label


def _say(page_forms: PageForms, name: str, value: Any) -> str:
    form, column = _parts(page_forms, name)
    if form is not None and not column:
        if value is None:
            return REMOVED
        texts = [say_column(form, key, value.get(key)) for key in form.fields]
        return " · ".join(text for text in texts if text != EMPTY) or EMPTY
    return say_value(None, value) if form is None else say_column(form, column, value)
