"""Take an incident in from a document, and give one out as a document."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import get_writable_teams
from accounts.views.reauthentication import recently_proven
from incidents import access
from incidents.forms.interchange import UploadForm
from incidents.http import SignedInRequest
from incidents.interchange import DocumentRefusedError, dump_document, parse_document
from incidents.services.incidents import start_incident

FAULTS_SHOWN = 10


@require_http_methods(["GET", "POST"])
def upload(request: SignedInRequest) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None, teams=get_writable_teams(request.user))
    if request.method == "POST" and form.is_valid():
        try:
            facts = parse_document(form.cleaned_data["file"].read())
        except DocumentRefusedError as error:
            for path, reason in error.faults[:FAULTS_SHOWN]:
                form.add_error("file", forms.ValidationError(f"{path}: {reason}. Nothing was saved."))
        else:
            incident = start_incident(
                team=form.cleaned_data["team"],
                author=request.user,
                now=timezone.now(),
                facts=facts,
                uid=form.cleaned_data["uid"],
            )
            return redirect("incident", incident.reference)
    return render(request, "incidents/interchange/upload.html", {"form": form})


@require_GET
@recently_proven(asks=("GET",))
def download(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    text = dump_document(access.load_facts(incident, points=True))
    return HttpResponse(
        text,
        content_type="application/json; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{incident.reference}.json"'},
    )
