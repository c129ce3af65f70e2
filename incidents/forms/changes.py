"""A change of the history in the words of the forms."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.utils.timezone import get_current_timezone

from incidents.domain.moments import format_moment
from incidents.forms.pages import PAGES, FieldsPart
from incidents.forms.rows import RecordForm, RowForm, say_column
from incidents.forms.saying import EMPTY, say_value
from incidents.forms.unknowns import UnknownForm
from incidents.models import Change, Reading

NOUNS = {
    "actions": "action",
    "caught": "line caught in the meeting",
    "communications": "message",
    "held_meeting": "meeting",
    "written_summary": "written summary",
    "post_mortem": "post-mortem",
    "post_mortem_comment": "comment",
    "share": "share link",
}
"""What a row is called where no form of these pages holds it."""

KEPT_WORDS = {
    "closed": "Closed",
    "reopened": "Opened again",
    "deleted": "Deleted",
    "restored": "Restored",
    "hold": "Legal hold set",
    "hold_lifted": "Legal hold lifted",
}
"""What happens to an incident as a whole."""


@dataclass(frozen=True)
class ToldChange:
    """One change: when, who, what in words, and both values as a person reads them.

    ``row`` names the row or field that it was about, for a look at that alone.
    """

    at: datetime
    actor: str
    version: int
    words: str
    old_text: str
    new_text: str
    row: str = ""


SHARED_PAGES: Final = {
    "show": "the page",
    "read": "the page, to say so",
    "ask": "the page to ask",
    "decide": "the page to decide",
    "confirm": "the page for the code",
    "download": "the PDF",
}
"""What a reading by a share link is called, by the view that was asked."""


_INSTANT: Final = re.compile(
    r"([0-9-]{10}T[0-9]{2}:[0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)
"""An instant as the record or a column keeps it; the seconds are the machine's."""


def tell_entry(entry: Change | Reading) -> ToldChange:
    """A change or a reading in words, with the row it was about."""
    if isinstance(entry, Reading):
        who = str(entry.person) if entry.person else entry.reader
        if entry.person:
            return ToldChange(entry.at, who, 0, f"Read: {entry.page.replace('_', ' ')}", "", "")
        read = SHARED_PAGES.get(entry.page, "the page")
        return ToldChange(entry.at, who, 0, f"Read by a share link: {read}", "", "")
    field = entry.field.removeprefix("left.")
    parts = field.split(".")
    row = field if parts[0] == "incident" else ".".join(parts[:2])
    return replace(tell_change(entry), row=row)


def tell_change(change: Change) -> ToldChange:
    section, _, rest = change.field.partition(".")
    column = rest.rpartition(".")[2] if section != "incident" and "." in rest else rest
    form = _find_forms().get(section if section != "incident" else f"incident.{rest}")
    if special := _tell_special(change, section, rest):
        return special
    # A line caught by a share link has a name and no account.
    by = change.new.get("by") if section == "caught" and isinstance(change.new, dict) else None
    actor = str(change.actor) if change.actor else str(by or "The command line")
    if rest == "order":
        return ToldChange(change.at, actor, change.version, f"{_name(form, section)}: another order", "", "")
    field = form.base_fields.get(column) if form else None
    if field is not None:
        label = str(field.label)
        words = label if section == "incident" else f"{_name(form, section)}: {label.lower()}"
        return ToldChange(
            change.at,
            actor,
            change.version,
            words,
            _say(form, column, change.old),
            _say(form, column, change.new),
        )
    name = _name(form, section)
    if isinstance(change.old, dict) or isinstance(change.new, dict):
        words = f"{name} added" if change.old is None else f"{name} removed"
        return ToldChange(
            change.at, actor, change.version, words, _say_row(form, change.old), _say_row(form, change.new)
        )
    return ToldChange(
        change.at,
        actor,
        change.version,
        f"{name}: {column.replace('_', ' ')}",
        _say(form, column, change.old),
        _say(form, column, change.new),
    )


def _tell_special(change: Change, section: str, rest: str) -> ToldChange | None:
    """What is no field of a form: share links, people named, and what happens to the whole incident."""
    if section == "share" and isinstance(change.new, dict):
        return _tell_share(change, rest.rpartition(".")[2])
    if section == "person":
        return _tell_person(change)
    if section == "left":
        kept = Change(
            at=change.at, actor=change.actor, version=change.version, field=rest, old=None, new=change.new
        )
        told = tell_change(kept)
        return replace(told, words=f"Not taken, of two versions: {told.words}")
    if section == "incident" and rest in KEPT_WORDS:
        # The moment of closing stands above already.
        why = "" if rest == "closed" else _say(None, rest, change.new)
        actor = str(change.actor or "The command line")
        return ToldChange(change.at, actor, change.version, KEPT_WORDS[rest], "", why)
    return None


def _tell_share(change: Change, act: str) -> ToldChange:
    """What happened on a share link; its reader has no account here, but a name."""
    told: dict[str, str] = change.new or {}
    words = f"Share link for {told.get('who', '')}: {act}" if change.actor else f"Share link: {act}"
    actor = str(change.actor) if change.actor else told.get("who", "")
    return ToldChange(change.at, actor, change.version, words, "", told.get("words", ""))


def _tell_person(change: Change) -> ToldChange:
    """Who was named in the incident, as what, and who no longer is."""
    old, new = change.old or {}, change.new or {}
    act = "another part" if old and new else "named" if new else "no longer named"
    actor = str(change.actor or "The command line")
    words = f"{(new or old)['who']}: {act}"
    return ToldChange(change.at, actor, change.version, words, old.get("part", ""), new.get("part", ""))


def name_section(key: str) -> str:
    """What a part of the record is called where its changes are listed."""
    return _name(_find_forms().get(key), key)


def _name(form: type[RecordForm] | None, section: str) -> str:
    if form is not None and issubclass(form, RowForm):
        return form.noun.capitalize()
    return NOUNS.get(section, section.replace("_", " ")).capitalize()


def _say(form: type[RecordForm] | None, column: str, value: Any) -> str:
    if isinstance(value, str) and (found := _INSTANT.fullmatch(value)):
        here = get_current_timezone()
        return format_moment("".join(found.groups()), zone=here if isinstance(here, ZoneInfo) else None)
    text = say_column(form, column, value) if form else say_value(None, value)
    return "" if text == EMPTY else text


def _say_row(form: type[RecordForm] | None, values: Any) -> str:
    if not isinstance(values, dict):
        return ""
    texts = [_say(form, column, value) for column, value in values.items() if not isinstance(value, bool)]
    return " · ".join(text for text in texts if text)


@cache
def _find_forms() -> dict[str, type[RecordForm]]:
    found: dict[str, type[RecordForm]] = {"not_known_yet": UnknownForm}
    for page in PAGES.values():
        for part in page.parts:
            if isinstance(part, FieldsPart):
                found |= {f"incident.{name}": part.form for name in part.form.base_fields}
            else:
                found[part.form.section] = part.form
    return found
