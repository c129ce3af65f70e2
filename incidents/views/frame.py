"""What every page about an incident shows around its own content."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import get_current_timezone, localdate

from incidents.access.meeting import list_meetings
from incidents.domain.after_meeting import find_running, lies_ahead
from incidents.domain.cadence import say_due
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import FollowUp
from incidents.domain.moments import format_by_day, read_instant
from incidents.domain.phrases import SECTION_NAMES, count_words, label
from incidents.domain.readiness import SectionState, section_states, summarise_sections
from incidents.domain.written_summary import find_last_meeting
from incidents.forms.fields import Setting
from incidents.forms.pages import PREPARE_ORDER
from incidents.http import SignedInRequest
from incidents.models import Incident

PLACES = (
    ("escalate", "Escalate?", ""),
    ("prepare", "Prepare", ""),
    ("rehearse", "Rehearse", "A script from your own record, spoken aloud and timed."),
    ("meet", "Meet", "One calm page for the room, and the summary after it."),
    ("follow-up", "Follow up", "Promised updates, answers owed, actions with owners and dates."),
    ("learn", "Learn and close", "What let it happen, and what stops it now."),
)


_PLACES_AFTER = {
    "decision": ("meeting", "#decision"),
    "room": ("room", ""),
    "summary": ("summary", ""),
    "write-update": ("write_update", ""),
    "follow-up": ("follow_up", ""),
}


def build_setting(request: SignedInRequest, at: datetime | None = None) -> Setting:
    """What "tomorrow" means to this person, counted from ``at``, when it was typed; else from now."""
    zone = request.user.zone
    here = (at or timezone.now()).astimezone(zone)
    return Setting(zone=zone, today=here.date(), clock=here.time())


def build_frame(
    incident: Incident, facts: IncidentFacts, *, place: str, section: str = "", held: FollowUp | None = None
) -> dict[str, Any]:
    """The incident's bar, its six places and the sections beside a form.

    ``held`` has the meetings, where the caller read them.
    """
    states = {state.key: state for state in section_states(facts)}
    return {
        "incident": incident,
        "facts": facts,
        "severity_level": facts.severity.level,
        "is_in_place": bool(place),
        "is_in_section": section in PREPARE_ORDER,
        "places": [
            _build_place(incident, facts, key, name, line, place, states, held) for key, name, line in PLACES
        ],
        "sections": [
            {
                "name": SECTION_NAMES[key],
                "url": reverse("section", args=[incident.reference, key]),
                "state": states[key].words,
                "is_done": states[key].state == "done",
                "is_current": key == section,
                "key": key,
            }
            for key in PREPARE_ORDER
        ],
    }


def find_url(reference: str, section: str) -> str:
    """The page where the next act is done."""
    if section == "brief":
        return reverse("incident", args=[reference]) + "#documents"
    if section in _PLACES_AFTER:
        name, anchor = _PLACES_AFTER[section]
        return reverse(name, args=[reference]) + anchor
    if section in {"five-minutes", "check"}:
        return reverse(section.replace("-", "_"), args=[reference])
    return reverse("section", args=[reference, section])


def _build_place(
    incident: Incident,
    facts: IncidentFacts,
    key: str,
    name: str,
    line: str,
    current: str,
    states: dict[str, SectionState],
    held: FollowUp | None,
) -> dict[str, Any]:
    reference = incident.reference
    place = {
        "key": key,
        "name": name,
        "line": line,
        "url": None,
        "is_done": False,
        "word": "",
        "is_current": key == current,
    }
    if key == "escalate":
        decision = facts.escalation.decision if facts.escalation else None
        state = states["escalation"]
        place |= {
            "url": reverse("section", args=[reference, "escalation"]),
            "line": label("decision", decision)
            if decision
            else "Whom to tell first: a short test, with the reasons.",
            "is_done": state.state == "done",
            "word": state.words,
        }
    elif key == "prepare":
        done = [states[section].state == "done" for section in PREPARE_ORDER]
        place |= {
            "url": reverse("prepare", args=[reference]),
            "line": summarise_sections(facts),
            "is_done": all(done),
            "word": f"{sum(done)} of {len(done)}",
        }
    elif key == "follow-up":
        place |= {"url": reverse("follow_up", args=[reference]), "word": _say_follow_up(incident, facts)}
    elif key == "learn":
        place |= {
            "url": reverse("learn", args=[reference]),
            "is_done": incident.closed_at is not None,
            "word": "Closed" if incident.closed_at else "Open",
        }
    elif key == "rehearse":
        place |= {"url": reverse("script", args=[reference]), "word": _say_script_state(facts)}
    elif key == "meet":
        place |= {"url": reverse("meeting", args=[reference]), "word": _say_meeting(incident, facts, held)}
    return place


def _say_meeting(incident: Incident, facts: IncidentFacts, held: FollowUp | None) -> str:
    """Say when the meeting is, that it runs, or when it was held; a second one counts like the first."""
    if held is None:
        held = FollowUp(meetings=tuple(row.to_meeting() for row in list_meetings(incident)))
    if find_running(held):
        return "Running"
    at = facts.meeting.at if facts.meeting else None
    last = find_last_meeting(held)
    if last is None or last.started_at is None or lies_ahead(facts, held):
        here = get_current_timezone()
        zone = here if isinstance(here, ZoneInfo) else None
        return format_by_day(at, zone=zone, today=localdate()) if at else ""
    return f"Held {last.started_at.astimezone(get_current_timezone()):%-d %b}"


def _say_script_state(facts: IncidentFacts) -> str:
    """Say whether the script has what a script needs, without writing it."""
    needed = (facts.summary.plain.strip(), facts.impact, facts.causes, facts.ask, facts.plan or facts.options)
    gaps = sum(not part for part in needed)
    return "Ready" if gaps == 0 else f"{gaps} gap{'s' if gaps > 1 else ''}"


def _say_follow_up(incident: Incident, facts: IncidentFacts) -> str:
    """Say the next promised time, else how many actions are done; nothing runs once it is closed."""
    due_at = None if incident.closed_at else read_instant(facts.next_update_at)
    if due_at is not None:
        return f"Update {say_due(due_at, now=timezone.now())}"
    done = sum(action.status in ("done", "wont_do") for action in facts.actions)
    if facts.actions:
        return f"{done} of {count_words(len(facts.actions), 'action')}"
    return "" if incident.closed_at else "Not started"
