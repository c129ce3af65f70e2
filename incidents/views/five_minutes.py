"""The five-minute page: about eight things that already make a usable brief."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from incidents import access
from incidents.forms.coach import list_page_texts
from incidents.forms.five_minutes import FIVE_MINUTES
from incidents.forms.submission import PageForms
from incidents.http import SignedInRequest
from incidents.models.record import build_facts
from incidents.views.coach import answer_pressed, build_coach
from incidents.views.frame import build_frame, build_setting
from incidents.views.saving import Outcome, save_page


@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    if not access.can_write(request.user, incident):
        if request.method == "POST":
            raise Http404
        return redirect(f"{reverse('check', args=[reference])}?instead=five-minutes")
    record = access.load_record(incident)
    forms = PageForms(
        FIVE_MINUTES,
        record=record,
        incident_uid=incident.uid,
        setting=build_setting(request),
        query=request.GET,
        data=request.POST if request.method == "POST" else None,
    )
    outcome = save_page(request, incident, forms) if request.method == "POST" else Outcome()
    if outcome.answer is not None:
        return outcome.answer
    if request.method == "POST" and not outcome.errors:
        if "coach" in request.POST:
            answer_pressed(request, incident)
        if request.POST.get("add"):
            return redirect(f"{request.path}?add={request.POST['add']}")
        stays = any(name in request.POST for name in ("move", "remove", "coach", "stay", "conflict"))
        return redirect(request.path) if stays else redirect("incident", reference)
    facts = build_facts(record)
    context = build_frame(incident, facts, place="prepare")
    forms.fold_rows()
    context |= {
        "page": FIVE_MINUTES,
        "forms": forms,
        "errors": outcome.errors,
        "version": forms.get_version(incident.version),
        "coach": None if outcome.errors else build_coach(request, incident, list_page_texts(forms), facts),
    }
    return render(request, "incidents/five_minutes/edit.html", context)
