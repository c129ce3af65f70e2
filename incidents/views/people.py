"""Who is named in an incident, and whether it is open to its team or restricted to them."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from accounts.limits import by_person, limited
from accounts.views.reauthentication import recently_proven
from incidents import access
from incidents.access.people import find_person, get_part, list_parts, list_team_to_name
from incidents.forms.people import PART_WORDS, NamePersonForm, PartForm
from incidents.http import SignedInRequest
from incidents.models import Incident, Part
from incidents.services.people import (
    PartRefusedError,
    name_person,
    open_incident,
    remove_person,
    restrict_incident,
)
from incidents.views.frame import build_frame

NO_ACCOUNT = "Nobody here has an account with this e-mail. Look for a slip, or have them invited first."


@require_GET
def show_people(request: SignedInRequest, reference: str) -> HttpResponse:
    return _show(request, access.get_incident(request.user, reference))


@require_POST
@recently_proven
def restrict(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = _get_led_incident(request, reference)
    try:
        restrict_incident(incident=incident, person=request.user, now=timezone.now())
    except PartRefusedError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, "Only the people named here see this incident from now on. You lead it.")
    return redirect("people", reference)


@require_POST
@recently_proven
def open_to_team(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = _get_led_incident(request, reference)
    open_incident(incident=incident, person=request.user, now=timezone.now())
    messages.success(request, f"Everyone in {incident.team} sees this incident again.")
    return redirect("people", reference)


@require_POST
@recently_proven
@limited("name_person", account=by_person)
def add(request: SignedInRequest, reference: str) -> HttpResponse:
    """Name somebody: a person of the team, or any account by its e-mail.

    What found nobody counts as a try, so that nobody goes through addresses to learn who has an account.
    """
    incident = _get_led_incident(request, reference)
    form = NamePersonForm(request.POST, team=list_team_to_name(incident))
    if form.is_valid():
        chosen = form.cleaned_data
        user = form.team.get(chosen.get("team_mate") or 0) or find_person(chosen["email"])
        if user is None:
            form.add_error("email", NO_ACCOUNT)
            return _show(request, incident, form)
        try:
            part = Part(chosen["part"])
            name_person(incident=incident, user=user, part=part, by=request.user, now=timezone.now())
        except PartRefusedError as refusal:
            form.add_error("part", str(refusal))
        else:
            messages.success(request, f"{user} is named as {part.label.lower()}.")
            return redirect("people", reference)
    return _show(request, incident, form)


@require_POST
@recently_proven
def change(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    """Give somebody another part."""
    incident = _get_led_incident(request, reference)
    row = get_part(incident, number)
    form = PartForm(request.POST)
    if not form.is_valid():
        raise Http404
    part = Part(form.cleaned_data["part"])
    try:
        name_person(incident=incident, user=row.user, part=part, by=request.user, now=timezone.now())
    except PartRefusedError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"{row.user}: {part.label.lower()} from now on.")
    return redirect("people", reference)


@require_POST
@recently_proven
def remove(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    incident = _get_led_incident(request, reference)
    row = get_part(incident, number)
    try:
        remove_person(incident=incident, user=row.user, by=request.user, now=timezone.now())
    except PartRefusedError as refusal:
        messages.warning(request, str(refusal))
        return redirect("people", reference)
    if not access.can_read(request.user, incident):
        messages.success(request, f"You no longer see {reference}.")
        return redirect("dashboard")
    messages.success(request, f"{row.user} is no longer named here. What they wrote stays.")
    return redirect("people", reference)


def _show(request: SignedInRequest, incident: Incident, form: NamePersonForm | None = None) -> HttpResponse:
    can_name = access.can_name_people(request.user, incident)
    context = build_frame(incident, access.load_facts(incident), place="") | {
        "parts": list_parts(incident),
        "can_name": can_name,
        "form": (form or NamePersonForm(team=list_team_to_name(incident))) if can_name else None,
        "part_words": PART_WORDS,
        "part_choices": Part.choices,
    }
    return render(request, "incidents/people/show.html", context, status=422 if form else 200)


def _get_led_incident(request: SignedInRequest, reference: str) -> Incident:
    """The incident, or 404 where this person does not decide who is named in it."""
    incident = access.get_incident(request.user, reference)
    if not access.can_name_people(request.user, incident):
        raise Http404
    return incident
