"""One incident: its six places with their state, the one next best action, every clock that runs."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from incidents import access
from incidents.access.followup import load_promises
from incidents.access.keeping import get_hold
from incidents.access.people import find_standing
from incidents.domain.after_meeting import choose_act
from incidents.domain.clocks import running_clocks
from incidents.domain.phrases import SECTION_NAMES
from incidents.domain.questions import QuestionState, list_open_questions
from incidents.domain.readiness import summarise_sections
from incidents.http import SignedInRequest
from incidents.views.decision import tell_decision
from incidents.views.frame import build_frame, find_url

QUESTIONS_SHOWN = 8


@require_GET
def show_incident(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    facts = access.load_facts(incident)
    now = timezone.now()
    follow_up = load_promises(incident)
    act = choose_act(facts, follow_up, now=now)
    questions = list_open_questions(facts)
    standing = find_standing(request.user, incident)
    context = build_frame(incident, facts, place="", held=follow_up)
    context |= {
        "can_write": incident.closed_at is None and standing.may_write(is_restricted=incident.is_restricted),
        "can_keep": standing.may_keep(is_restricted=incident.is_restricted),
        "hold": get_hold(incident),
        "summary": summarise_sections(facts),
        "next": act,
        "caught": follow_up.caught,
        "decision": tell_decision(facts, follow_up.caught, request),
        "next_url": find_url(reference, act.section),
        # Nothing runs in an incident that is closed.
        "clocks": ()
        if incident.closed_at
        else running_clocks(facts, now=now, zone=request.user.zone, follow_up=follow_up),
        "questions": [_list_question(reference, state) for state in questions[:QUESTIONS_SHOWN]],
        "further_questions": [_list_question(reference, state) for state in questions[QUESTIONS_SHOWN:]],
        "question_count": len(questions),
    }
    return render(request, "incidents/incident/show.html", context)


def _list_question(reference: str, state: QuestionState) -> dict[str, str]:
    asked = f"?question={state.question.id}" if state.section == "answers" else ""
    return {
        "text": state.question.question,
        "section": SECTION_NAMES[state.section],
        "url": find_url(reference, state.section) + asked,
    }
