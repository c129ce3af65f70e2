"""Draws every page in the zone and the date style of the person who reads it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation


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
