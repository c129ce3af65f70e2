"""What a team keeps and for how long, what it deleted, and one incident's deletion and legal hold."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import get_owned_team
from accounts.models import Team
from accounts.views.reauthentication import recently_proven
from incidents import access
from incidents.access import keeping
from incidents.domain.keeping import RESTORABLE
from incidents.forms.keeping import DeleteForm, HoldForm, RetentionForm
from incidents.http import SignedInRequest
from incidents.services.deleting import delete_incident, restore_incident, set_retention
from incidents.services.holding import HeldError, lift_hold, set_hold
from incidents.views.frame import build_frame


@require_http_methods(["GET", "POST"])
@recently_proven
def delete(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = keeping.get_kept_incident(request.user, reference)
    form = DeleteForm(request.POST or None, reference=incident.reference)
    hold = keeping.get_hold(incident)
    if hold is None and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            delete_incident(incident=incident, person=request.user, reason=reason, now=timezone.now())
        except HeldError as refusal:
            messages.warning(request, str(refusal))
            return redirect("hold", reference)
        who = "its leads" if incident.is_restricted else f"an owner of {incident.team}"
        messages.success(request, f"{reference} is deleted. For {RESTORABLE.days} days {who} can restore it.")
        return redirect("dashboard")
    context = build_frame(incident, access.load_facts(incident), place="")
    context |= {"form": form, "hold": hold, "days": RESTORABLE.days}
    return render(request, "incidents/keeping/delete.html", context)


@require_http_methods(["GET", "POST"])
@recently_proven
def hold(request: SignedInRequest, reference: str) -> HttpResponse:
    """Set a legal hold, or lift the one that stands; each with its reason."""
    incident = keeping.get_kept_incident(request.user, reference)
    standing = keeping.get_hold(incident)
    form = HoldForm(request.POST or None, is_held=standing is not None)
    if form.is_valid():
        act = set_hold if standing is None else lift_hold
        act(incident=incident, person=request.user, reason=form.cleaned_data["reason"], now=timezone.now())
        words = "held: nobody can delete it" if standing is None else "no longer held"
        messages.success(request, f"{reference} is {words}. Your reason is in its history.")
        return redirect("incident", reference)
    context = build_frame(incident, access.load_facts(incident), place="")
    return render(request, "incidents/keeping/hold.html", context | {"form": form, "hold": standing})


@require_GET
def show_keeping(request: SignedInRequest, team_id: int) -> HttpResponse:
    return _show_keeping(request, get_owned_team(request.user, team_id))


@require_POST
@recently_proven
def keep_for(request: SignedInRequest, team_id: int) -> HttpResponse:
    """Choose how long closed incidents are kept."""
    team = get_owned_team(request.user, team_id)
    form = RetentionForm(request.POST)
    if not form.is_valid():
        return _show_keeping(request, team, form)
    months = form.cleaned_data["months"]
    set_retention(team=team, months=months, person=request.user, now=timezone.now())
    messages.success(
        request, "Saved. What goes next is listed below." if months else "Saved. Nothing is deleted by age."
    )
    return redirect("keeping", team.pk)


@require_POST
@recently_proven
def restore(request: SignedInRequest, team_id: int, reference: str) -> HttpResponse:
    now = timezone.now()
    incident = keeping.get_deleted_incident(request.user, team_id, reference, now=now)
    if restore_incident(incident=incident, person=request.user, now=now):
        messages.success(request, f"{reference} is back, as it was.")
    return redirect("incident", reference)


def _show_keeping(request: SignedInRequest, team: Team, form: RetentionForm | None = None) -> HttpResponse:
    retention = keeping.get_retention(team)
    now = timezone.now()
    context: dict[str, Any] = {
        "here": "team",
        "team": team,
        "retention": retention,
        "form": form or RetentionForm(initial={"months": retention.months if retention else None}),
        "going": keeping.list_going(request.user, team, retention, now=now),
        "deleted": keeping.list_deleted(request.user, team),
        "held": keeping.list_held(request.user, team),
        "exports": keeping.list_exports(request.user, team),
        "tombstones": keeping.list_tombstones(request.user, team),
        "now": now,
    }
    return render(request, "incidents/keeping/show.html", context)
