"""The check page: every answer as it stands, with a link to change it, before anything is frozen."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from incidents import access
from incidents.access.glossary import terms_for_team
from incidents.domain.consistency import check_figures
from incidents.domain.glossary import list_used_terms
from incidents.forms.answers import list_answers
from incidents.http import SignedInRequest
from incidents.models.record import build_facts
from incidents.views.coach import gather_advice
from incidents.views.frame import build_frame, build_setting


@require_GET
def show_answers(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    record = access.load_record(incident)
    facts = build_facts(record)
    context = build_frame(incident, facts, place="prepare")
    can_write = access.can_write(request.user, incident)
    pages = list_answers(record, build_setting(request))
    shown = (text for page in pages for row in page.rows for _, text in row.answers)
    context |= {
        "pages": pages,
        "disagreements": check_figures(facts),
        "used_terms": list_used_terms(shown, terms_for_team(incident.team)),
        "can_write": can_write,
        # Where this page stands in for the one that was asked for, it says why.
        "is_instead": not can_write and request.GET.get("instead") == "five-minutes",
        "evidence_files": access.list_evidence_files(incident),
        "wording": gather_advice(request, incident, record) if can_write else None,
    }
    return render(request, "incidents/check/show.html", context)
