"""The check page: every answer as it stands, with a link to change it, before anything is frozen."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from incidents import access
from incidents.forms.answers import list_answers
from incidents.http import SignedInRequest
from incidents.models.record import build_facts
from incidents.views.coach import gather_advice
from incidents.views.frame import build_frame, build_setting


@require_GET
def show_answers(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    record = access.load_record(incident)
    context = build_frame(incident, build_facts(record), place="prepare")
    can_write = access.can_write(request.user, incident)
    context |= {
        "pages": list_answers(record, incident.uid, build_setting(request)),
        "can_write": can_write,
        "evidence_files": access.list_evidence_files(incident),
        "wording": gather_advice(request, incident, record) if can_write else None,
    }
    return render(request, "incidents/check/show.html", context)
