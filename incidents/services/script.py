"""A script's own choices: the slot, the voice, the speaker, lines in somebody's own words, versions."""

from datetime import datetime
from typing import Any

from accounts.models import User
from incidents.access.writing import write_as
from incidents.domain.script import Line, Script
from incidents.models import Incident, ScriptEdit, ScriptSetting, ScriptVersion
from incidents.services.history import record_changes


class LineChangedError(ValueError):
    """The line on the page is not the line any more: somebody changed it, or the record did."""


def choose_setting(
    *,
    incident: Incident,
    editor: User,
    now: datetime,
    minutes: int | None,
    voice: str | None,
    speaker: str | None,
) -> ScriptSetting:
    """Choose the slot, the voice and the speaker; ``None`` follows the record."""
    with write_as(editor, incident):
        setting, _ = ScriptSetting.objects.get_or_create(incident=incident)
        chosen: dict[str, Any] = {"minutes": minutes, "voice": voice, "speaker": speaker}
        changes = {
            f"script.{name}": (getattr(setting, name), value)
            for name, value in chosen.items()
            if getattr(setting, name) != value
        }
        if changes:
            ScriptSetting.objects.filter(pk=setting.pk).update(**chosen)
            setting.refresh_from_db()
            _record(incident, editor, now, changes)
    return setting


def edit_line(
    *, incident: Incident, editor: User, now: datetime, line: Line, text: str, seen: str
) -> ScriptEdit | None:
    """Keep a line in somebody's own words, with the facts it rests on now.

    ``seen`` is the wording that stood on the page; raises LineChangedError where another stands there
    by now. The wording of the record again takes the own words away; then ``None`` comes back. A line
    with own words is never left out for time.
    """
    with write_as(editor, incident):
        edit = ScriptEdit.objects.filter(incident=incident, line_id=line.id).first()
        recorded = line.generated or line.text
        current = (edit.text if edit else None) or recorded
        if current not in (seen, text):
            raise LineChangedError(current)
        if text == recorded and (edit is None or edit.text is not None):
            _drop(edit, incident, editor, now)
            return None
        if edit is not None and text in (edit.text, recorded):
            return edit
        kept = _keep(incident, editor, now, line, text)
        _record(incident, editor, now, {f"script.{line.id}": (edit.text if edit else None, text)})
    return kept


def keep_line_in(*, incident: Incident, editor: User, now: datetime, line: Line) -> None:
    """Say a line whatever the time, in the words of the record; one with own words is said already."""
    with write_as(editor, incident):
        if ScriptEdit.objects.filter(incident=incident, line_id=line.id).exists():
            return
        _keep(incident, editor, now, line, None)
        _record(incident, editor, now, {f"script.{line.id}.kept_in": (None, line.text)})


def keep_words(*, incident: Incident, editor: User, now: datetime, line: Line, seen: str) -> None:
    """Keep the own words although the record changed under them: they rest on the new facts now.

    ``seen`` is the new wording that stood beside them; raises LineChangedError where it is another.
    """
    if seen != line.generated:
        raise LineChangedError(line.generated or line.text)
    with write_as(editor, incident):
        edits = ScriptEdit.objects.filter(incident=incident, text=line.text)
        edit = next((edit for edit in edits if edit.line_id == line.id), None) or edits.first()
        if edit is None:
            return
        edit.line_id = line.id
        edit.facts = [[fact.name, fact.value] for fact in line.facts]
        edit.save(update_fields=["line_id", "facts"])
        stale = ", ".join(name for name, _, _ in line.stale)
        _record(
            incident, editor, now, {f"script.{line.id}.kept": (None, f"Own words kept; changed: {stale}")}
        )


def take_new_words(*, incident: Incident, editor: User, now: datetime, line_id: str) -> None:
    """Take the wording of the record in place of the own words, which stay in the history.

    A line that was only kept in may then be left out for time again.
    """
    with write_as(editor, incident):
        edit = ScriptEdit.objects.filter(incident=incident, line_id=line_id).first()
        _drop(edit, incident, editor, now)


def keep_version(*, incident: Incident, author: User, now: datetime, script: Script) -> ScriptVersion:
    """Keep the script as it stands, numbered; one that stands already is not kept twice."""
    turns = describe_turns(script)
    with write_as(author, incident) as current:
        last = ScriptVersion.objects.filter(incident=current).first()
        if last is not None and last.turns == turns:
            return last
        return ScriptVersion.objects.create(
            incident=current,
            number=last.number + 1 if last else 1,
            record_version=current.version,
            minutes=script.minutes,
            turns=turns,
            kept_by=author,
            kept_at=now,
        )


def describe_turns(script: Script) -> list[dict[str, Any]]:
    """A script as a kept version holds it: the turns, both speakers, each line with its id."""
    return [
        {
            "turn": turn.number,
            "speaker": turn.speaker,
            "part": turn.part,
            "lines": [{"id": line.id, "text": line.text, "kind": line.kind} for line in turn.lines],
        }
        for turn in script.turns
    ]


def _keep(incident: Incident, editor: User, now: datetime, line: Line, text: str | None) -> ScriptEdit:
    kept, _ = ScriptEdit.objects.update_or_create(
        incident=incident,
        line_id=line.id,
        defaults={
            "text": text,
            "facts": [[fact.name, fact.value] for fact in line.facts],
            "edited_by": editor,
            "edited_at": now,
        },
    )
    return kept


def _drop(edit: ScriptEdit | None, incident: Incident, editor: User, now: datetime) -> None:
    if edit is None:
        return
    name = f"script.{edit.line_id}" if edit.text is not None else f"script.{edit.line_id}.kept_in"
    _record(incident, editor, now, {name: (edit.text or "Said whatever the time", None)})
    edit.delete()


def _record(incident: Incident, editor: User, now: datetime, changes: dict[str, tuple[Any, Any]]) -> None:
    # The record itself did not change, so its version stays: no document is stale for it.
    record_changes(incident=incident, actor=editor, now=now, changes=changes)
