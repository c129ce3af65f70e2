"""What is sent to an incident that was closed meanwhile: nothing is kept of it, and the answer says so."""

from collections.abc import Callable
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.timezone import get_current_timezone

from incidents import access
from incidents.http import answer_refused, is_autosave
from incidents.models import Incident

ALSO_CLOSED: Final = frozenset(
    "close reopen delete_incident hold restrict open_to_team name_person change_part remove_person "
    "make_brief make_document mark_given retry_document share_document revoke_share".split()
)
"""What may be done with an incident that is closed; reopening it would open none of these."""


class ClosedIncidentMiddleware:
    """Turns "there is no such page" into the reason, for who could write if the incident were open.

    A page may lie open while somebody closes its incident. Everybody else is answered as ever: to them a
    closed incident tells no more than an open one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if request.method != "POST" or not isinstance(exception, Http404):
            return None
        incident = _find_closed(request)
        if incident is None:
            return None
        message = say_closed(incident)
        if is_autosave(request) or request.headers.get("X-Room") == "1":
            return answer_refused(message)
        told = {"incident": incident, "message": message}
        return render(request, "incidents/closing/refused.html", told, status=422)


def say_closed(incident: Incident) -> str:
    """The reason in a plain sentence, in the reader's zone."""
    closed_at = timezone.localtime(incident.closed_at, get_current_timezone())
    return f"This incident was closed at {closed_at:%-d %b %Y, %H:%M %Z}; reopen it to write."


def _find_closed(request: HttpRequest) -> Incident | None:
    match = request.resolver_match
    if match is None or match.url_name in ALSO_CLOSED:
        return None
    reference = match.kwargs.get("reference")
    if not isinstance(reference, str) or not request.user.is_authenticated:
        return None
    try:
        incident = access.get_incident(request.user, reference)
    except Http404:
        return None
    is_theirs = incident.closed_at is not None and access.can_reopen(request.user, incident)
    return incident if is_theirs else None
