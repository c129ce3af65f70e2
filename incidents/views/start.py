"""Start an incident: a headline is enough. Or take the example, to look around."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import get_writable_teams, list_read_only_teams
from incidents.domain.facts import IncidentFacts
from incidents.forms.start import StartForm
from incidents.http import SignedInRequest
from incidents.samples import EXAMPLE, load_sample
from incidents.services.demo import start_demo_incident
from incidents.services.incidents import start_incident


@require_http_methods(["GET", "POST"])
def start(request: SignedInRequest) -> HttpResponse:
    teams = get_writable_teams(request.user)
    form = StartForm(request.POST or None, teams=teams)
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
    only_read = list_read_only_teams(request.user)
    context = {"form": form, "only_read": only_read, "only_team": teams[0] if len(teams) == 1 else None}
    return render(request, "incidents/start/new.html", context)


@require_POST
def start_example(request: SignedInRequest) -> HttpResponse:
    """An invented incident that began today, to try everything on."""
    # To look around is one's own: of several teams the first joined, not the one that others read too.
    team = get_writable_teams(request.user).order_by("memberships__joined_at", "pk").first()
    if team is None:
        raise Http404
    incident = start_demo_incident(
        team=team, author=request.user, now=timezone.now(), facts=load_sample(EXAMPLE)
    )
    return redirect("incident", incident.reference)
