"""What a page of ours may ask of the computer it is read on."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponseBase

# The rehearsal room listens when its reader asks it to; nothing else of the computer is ever used.
PERMISSIONS: Final = ", ".join(
    ("microphone=(self)", "camera=()", "geolocation=()", "display-capture=()", "payment=()", "usb=()")
)


class PermissionsPolicyMiddleware:
    """Allows our own pages the microphone, and no page, frame or script anything else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        return response
