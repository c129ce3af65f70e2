"""What a page of ours may ask of the computer it is read on, and what may be kept of it there."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponseBase

# The rehearsal room listens when its reader asks it to; nothing else of the computer is ever used.
PERMISSIONS: Final = ", ".join(
    ("microphone=(self)", "camera=()", "geolocation=()", "display-capture=()", "payment=()", "usb=()")
)
KEPT_NOWHERE: Final = "no-store, private"
"""No page stays in a cache or behind Back after signing out; what is typed is saved by the page itself."""


class OwnPagesMiddleware:
    """Allows our own pages the microphone, no page, frame or script anything else, and no other site a thing.

    Stands before static files: those are of this site alone too.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class ConfidentialMiddleware:
    """Every answer of the program is for this reader alone; static files are served before it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if "no-store" not in response.headers.get("Cache-Control", ""):
            response.headers["Cache-Control"] = KEPT_NOWHERE
        response.headers.setdefault("X-Robots-Tag", "noindex, nofollow")
        return response
