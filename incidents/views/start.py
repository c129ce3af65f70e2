"""Start an incident: a headline is enough. Or take the example, to look around."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import get_writable_teams
from incidents.domain.facts import IncidentFacts
from incidents.forms.start import StartForm
from incidents.http import SignedInRequest
from incidents.samples import EXAMPLE, load_sample
from incidents.services.demo import start_demo_incident
from incidents.services.incidents import start_incident


@require_http_methods(["GET", "POST"])
def start(request: SignedInRequest) -> HttpResponse:
    form = StartForm(request.POST or None, teams=get_writable_teams(request.user))
    if request.method == "POST" and form.is_valid():
        incident = start_incident(
            team=form.cleaned_data["team"],
            author=request.user,
            now=timezone.now(),
            facts=IncidentFacts(title=form.cleaned_data["title"]),
            uid=UUID(str(form.cleaned_data["uid"])),
            is_restricted=form.cleaned_data["is_restricted"],
        )
        return redirect("five_minutes", incident.reference)
    return render(request, "incidents/start/new.html", {"form": form})


@require_POST
def start_example(request: SignedInRequest) -> HttpResponse:
    """An invented incident that began today, to try everything on."""
    team = get_writable_teams(request.user).first()
    if team is None:
        raise Http404
    incident = start_demo_incident(
        team=team, author=request.user, now=timezone.now(), facts=load_sample(EXAMPLE)
    )
    return redirect("incident", incident.reference)
