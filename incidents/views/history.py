"""Who changed what, when, from what to what."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from incidents import access
from incidents.forms.changes import tell_change
from incidents.http import SignedInRequest
from incidents.views.frame import build_frame


@require_GET
def show_history(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    context = build_frame(incident, access.load_facts(incident), place="")
    context["changes"] = [tell_change(change) for change in access.list_changes(incident)]
    return render(request, "incidents/history/show.html", context)
