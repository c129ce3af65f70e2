"""The brief on screen as it would be frozen now: the same page, with what was left out beside it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from incidents.access import can_reopen, load_facts
from incidents.access.followup import load_decisions
from incidents.domain.followup import FollowUp
from incidents.domain.reader_zone import choose_clock
from incidents.http import SignedInRequest
from incidents.views.frame import build_frame
from reports import access
from reports.access.delivery import find_delivered
from reports.access.styles import get_style
from reports.fitting import estimate_fit
from reports.rendering import describe_brief
from reports.services.documents import compare_with
from reports.snapshots import preview_brief


@require_GET
def show_brief(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    facts = load_facts(incident, points=True)
    latest, delivered = access.latest_brief(incident), find_delivered(incident)
    zone = choose_clock(facts, otherwise=request.user.zone)
    follow_up = FollowUp(caught=load_decisions(incident))
    brief = preview_brief(
        incident,
        facts,
        follow_up,
        version=latest.version + 1 if latest else 1,
        now=timezone.now(),
        author=str(request.user),
        zone=zone,
        style=get_style(incident.team).to_style("brief"),
        since=compare_with(delivered.document, facts, follow_up, zone, delivery=delivered.manner)
        if delivered
        else None,
    )
    context = build_frame(incident, facts, place="", held=follow_up) | describe_brief(estimate_fit(brief))
    context["can_make"] = can_reopen(request.user, incident)
    return render(request, "reports/preview/show.html", context)
