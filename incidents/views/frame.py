"""What every page about an incident shows around its own content."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from incidents.domain.facts import IncidentFacts
from incidents.domain.phrases import SECTION_NAMES
from incidents.domain.readiness import SectionState, section_states
from incidents.forms.fields import Setting
from incidents.forms.pages import PREPARE_ORDER
from incidents.http import SignedInRequest
from incidents.models import Incident

PLACES = (
    ("escalate", "Escalate?"),
    ("prepare", "Prepare"),
    ("rehearse", "Rehearse"),
    ("meet", "Meet"),
    ("follow-up", "Follow up"),
    ("learn", "Learn and close"),
)


def build_setting(request: SignedInRequest) -> Setting:
    zone = request.user.zone
    return Setting(zone=zone, today=timezone.now().astimezone(zone).date())


def build_frame(incident: Incident, facts: IncidentFacts, *, place: str, section: str = "") -> dict[str, Any]:
    """The incident's bar, its six places and the sections beside a form."""
    states = {state.key: state for state in section_states(facts)}
    return {
        "incident": incident,
        "facts": facts,
        "severity_level": facts.severity.level,
        "places": [_build_place(incident, key, name, place, states) for key, name in PLACES],
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


def _build_place(
    incident: Incident, key: str, name: str, current: str, states: dict[str, SectionState]
) -> dict[str, Any]:
    urls = {
        "escalate": reverse("section", args=[incident.reference, "escalation"]),
        "prepare": reverse("prepare", args=[incident.reference]),
    }
    done = {
        "escalate": states["escalation"].state == "done",
        "prepare": all(states[section].state == "done" for section in PREPARE_ORDER),
    }
    return {
        "key": key,
        "name": name,
        "url": urls.get(key),
        "is_done": done.get(key, False),
        "is_current": key == current,
    }
