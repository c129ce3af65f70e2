"""One incident: its six places with their state, the one next best action, every clock that runs."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from incidents import access
from incidents.domain.clocks import running_clocks
from incidents.domain.figures import format_key_figures
from incidents.domain.readiness import minutes_until, next_act, open_questions, summarise_sections
from incidents.http import SignedInRequest
from incidents.views.frame import build_frame

QUESTIONS_SHOWN = 8


@require_GET
def show_incident(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    facts = access.load_facts(incident)
    now = timezone.now()
    questions = open_questions(facts)
    context = build_frame(incident, facts, place="")
    context |= {
        "can_write": access.can_write(request.user, incident),
        "summary": summarise_sections(facts),
        "figures": format_key_figures(facts),
        "next": next_act(facts, minutes_to_meeting=minutes_until(facts.meeting, now)),
        "clocks": running_clocks(facts, now=now, zone=request.user.zone),
        "questions": questions[:QUESTIONS_SHOWN],
        "question_count": len(questions),
    }
    return render(request, "incidents/incident/show.html", context)
