"""Close an incident, and open it again with a reason."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from incidents import access
from incidents.forms.postmortem import ReasonForm
from incidents.http import SignedInRequest
from incidents.services.closing import StillOpenError, close_incident, reopen_incident
from incidents.views.learn import render_learn


@require_http_methods(["GET", "HEAD", "POST"])
def close(request: SignedInRequest, reference: str) -> HttpResponse:
    """Close it; somebody who only opens the address is led to the page with the button."""
    incident = access.get_incident(request.user, reference)
    if request.method != "POST":
        return redirect("learn", reference)
    if not access.can_reopen(request.user, incident):
        raise Http404
    try:
        close_incident(incident=incident, person=request.user, now=timezone.now())
    except StillOpenError as error:
        return render_learn(request, incident, problem=str(error))
    messages.success(
        request, "The incident is closed. It stays searchable, and can be reopened with a reason."
    )
    return redirect("learn", reference)


@require_http_methods(["GET", "HEAD", "POST"])
def reopen(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    if request.method != "POST":
        return redirect("learn", reference)
    if not access.can_reopen(request.user, incident):
        raise Http404
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return render_learn(request, incident, reopening=form)
    reason = form.cleaned_data["reason"]
    reopen_incident(incident=incident, reason=reason, person=request.user, now=timezone.now())
    messages.success(request, "The incident is open again, with your reason in its history.")
    return redirect("learn", reference)
