"""The rehearsal room: the script turn by turn, timed, with questions that cut in."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from incidents import access
from incidents.access.script import get_script_setting, load_script
from incidents.domain.facts import IncidentFacts
from incidents.domain.phrases import SECTION_NAMES
from incidents.domain.script import Interruption, Turn, write_drill
from incidents.forms.rehearsal import sign_script
from incidents.http import SignedInRequest
from incidents.services.script import describe_turns
from incidents.views.frame import build_frame, find_url
from incidents.views.rehearsal_report import list_feelings
from incidents.views.script import HEADINGS, build_parts


@require_GET
def show_room(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    facts = access.load_facts(incident)
    decision = access.load_decision(incident, facts)
    script = load_script(incident, now=timezone.now(), facts=facts, decision=decision)
    setting = get_script_setting(incident)
    drill = write_drill(facts, voice=script.voice, speaker=setting.speaker, decision=decision)
    context = build_frame(incident, facts, place="rehearse")
    context |= {
        "script": script,
        "feelings": list_feelings(None),
        "parts": build_parts(reference, script, {}, {}, {}),
        "room": {
            "minutes": script.minutes,
            "script": sign_script(describe_turns(script), script.minutes),
            "base": reverse("rehearsal", args=[reference]),
            "days": settings.RECORDING_DAYS,
            "listener": name_listener(facts),
            "turns": [_describe_turn(turn) for turn in script.turns],
            "drill": [_describe_interruption(reference, cut) for cut in drill],
        },
    }
    return render(request, "incidents/rehearsal/show.html", context)


def name_listener(facts: IncidentFacts) -> str:
    """The executive's name as recorded, else "The CEO"."""
    return (facts.audience.name if facts.audience else None) or "The CEO"


def _describe_turn(turn: Turn) -> dict[str, Any]:
    return {
        "number": turn.number,
        "speaker": turn.speaker,
        "part": HEADINGS[turn.part],
        "seconds": turn.seconds,
        "lines": [{"id": line.id, "text": line.text, "is_gap": line.kind == "gap"} for line in turn.lines],
    }


def _describe_interruption(reference: str, cut: Interruption) -> dict[str, Any]:
    return {
        "question": cut.question,
        "answer": cut.answer.text if cut.is_known else cut.not_known,
        "is_known": cut.is_known,
        "not_known": cut.not_known,
        "section": SECTION_NAMES[cut.answer.section],
        "url": find_url(reference, cut.answer.section),
    }
