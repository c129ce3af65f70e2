"""The script of an incident the caller was allowed to get, and what was chosen and kept for it."""

from datetime import datetime

from incidents.access import load_decision, load_facts
from incidents.domain.decision import Decision
from incidents.domain.facts import IncidentFacts
from incidents.domain.script import Edit, Fact, Script, Voice, hour_of_listener, write_script
from incidents.models import Incident, ScriptEdit, ScriptSetting, ScriptVersion


def get_script_setting(incident: Incident) -> ScriptSetting:
    """The slot, voice and speaker chosen for a script; nothing chosen is an empty one, not saved."""
    return ScriptSetting.objects.filter(incident=incident).first() or ScriptSetting(incident=incident)


def list_script_edits(incident: Incident) -> list[ScriptEdit]:
    """The lines in somebody's own words, of an incident the caller was allowed to get."""
    return list(ScriptEdit.objects.filter(incident=incident).select_related("edited_by"))


def list_script_versions(incident: Incident) -> list[ScriptVersion]:
    """The kept scripts, latest first, of an incident the caller was allowed to get."""
    return list(ScriptVersion.objects.filter(incident=incident).select_related("kept_by"))


def load_script(
    incident: Incident,
    *,
    now: datetime,
    facts: IncidentFacts | None = None,
    minutes: int | None = None,
    voice: Voice | None = None,
    edits: list[ScriptEdit] | None = None,
    decision: Decision | None = None,
    setting: ScriptSetting | None = None,
) -> Script:
    """The script as it stands, with the lines in somebody's own words; ``now`` chooses the greeting."""
    setting = setting or get_script_setting(incident)
    found = facts or load_facts(incident)
    chosen = voice or setting.voice
    return write_script(
        found,
        minutes=minutes or setting.minutes,
        voice="respectful" if chosen == "respectful" else "headline-first" if chosen else None,
        local_hour=hour_of_listener(found, now),
        speaker=setting.speaker,
        decision=load_decision(incident, found) if decision is None else decision,
        edits=[
            Edit(
                line_id=edit.line_id,
                text=edit.text,
                facts=tuple(Fact(name=name, value=value) for name, value in edit.facts),
            )
            for edit in (list_script_edits(incident) if edits is None else edits)
        ],
    )
