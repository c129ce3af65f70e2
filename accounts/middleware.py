"""What stands around every request of a person: that they are still signed in, whose page it came from, and
in which zone they read.
"""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone, translation
from django.utils.crypto import constant_time_compare

from accounts.access import FactorNeededError
from accounts.entering import is_over, note_seen

PERSON_HEADER = "X-Person"


class SamePersonMiddleware:
    """Refuses what a page sends for one person once another is signed in in the same browser.

    A script names the person of its page with what it sends in the background. What was typed under one
    name is never kept under another: it waits in the page until its own person is back. Somebody who is
    signed out is answered by the login as ever.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        named = request.headers.get(PERSON_HEADER)
        user = request.user
        if named is not None and user.is_authenticated and not constant_time_compare(named, user.page_tag):
            refused = {"refused": "Somebody else is signed in in this browser."}
            return JsonResponse(refused, status=401, headers={PERSON_HEADER: "other"})
        return self.get_response(request)


class OpenSessionMiddleware:
    """Ends a session that has lasted its whole time, and notes that one is in use."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        if user.is_authenticated:
            now = timezone.now()
            if is_over(request, now):
                logout(request)
            else:
                note_seen(request, user, now)
        return self.get_response(request)


class FactorMiddleware:
    """Leads an owner to a second factor where their team asks for one before it lets them decide for it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The answer to ``FactorNeededError``; any other error goes on."""
        if not isinstance(error, FactorNeededError):
            return None
        lost = "Nothing was changed. " if request.method == "POST" else ""
        messages.warning(
            request, f"{lost}This team asks its owners too for a second factor. Set one up, then come back."
        )
        return redirect("security")


class TimeZoneMiddleware:
    """Activates the signed-in person's time zone and locale; without one it stays UTC."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        if not user.is_authenticated:
            return self.get_response(request)
        with timezone.override(user.zone), translation.override(user.locale):
            return self.get_response(request)
