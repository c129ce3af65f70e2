"""The request past the login middleware, and the answers a page's script understands."""

import logging
import re
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Final

from django.db import DatabaseError
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django_htmx.middleware import HtmxDetails

from accounts.models import User
from incidents.access.given import remember_given
from incidents.models import Incident
from incidents.services.reading import record_reading

_RANGE: Final = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


class ReadingMiddleware:
    """Notes who was shown which page of a restricted incident, whichever page it is.

    What was refused or only led on to another page showed nothing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with remember_given() as given:
            response = self.get_response(request)
        match = request.resolver_match
        if given and match and response.status_code < HTTPStatus.MULTIPLE_CHOICES:
            page = " ".join(filter(None, (match.url_name, match.kwargs.get("key"))))
            if request.user.is_authenticated:
                note_reading(given[0], request.user, page)
        return response


def note_reading(incident: Incident, person: User, page: str) -> None:
    """Keep who read it; where nothing can be written, reading goes on and the log has a line."""
    try:
        record_reading(incident=incident, person=person, page=page, now=timezone.now())
    except DatabaseError:
        logging.getLogger(__name__).warning("a reading of incident %s could not be kept", incident.pk)


class SignedInRequest(HttpRequest):
    """A request whose person is known; LoginRequiredMiddleware lets no other through."""

    user: User
    htmx: HtmxDetails


def is_autosave(request: HttpRequest) -> bool:
    """Whether the page's script saved in the background, and wants values instead of a page."""
    return request.headers.get("X-Autosave") == "1"


def answer_saved(
    *,
    saved_at: str,
    errors: list[tuple[str, str]],
    sections: dict[str, str],
    version: int | None = None,
    seen: str | None = None,
    readings: dict[str, str] | None = None,
) -> JsonResponse:
    """Saved: the new version or digest, the time to show, what needs a look, and how times were read."""
    answer = {"saved_at": saved_at, "errors": dict(errors), "sections": sections, "readings": readings or {}}
    return JsonResponse(answer | {"version": version, "seen": seen})


def answer_refused(message: str) -> JsonResponse:
    """Nothing was saved, and trying the same again would not help; the script shows why."""
    return JsonResponse({"refused": message}, status=422)


def answer_conflict(*, version: int, count: int) -> JsonResponse:
    """Somebody else changed the same fields; the script offers to show both versions."""
    return JsonResponse({"version": version, "conflicts": count}, status=409)


def answer_range(request: HttpRequest, path: Path, content_type: str) -> HttpResponseBase:
    """A file that a browser plays and seeks in: the part it asks for, kept by nobody on the way.

    Of several ranges in one request the whole is answered, as RFC 9110, section 14.2, allows.
    """
    size = path.stat().st_size
    headers = {"Cache-Control": "no-store, private", "Accept-Ranges": "bytes", "Content-Encoding": "identity"}
    wanted = _RANGE.fullmatch(request.headers.get("Range", ""))
    if wanted is None or not any(wanted.groups()):
        return FileResponse(path.open("rb"), content_type=content_type, headers=headers)
    first, last = wanted.groups()
    start = int(first) if first else max(0, size - int(last))
    end = min(int(last), size - 1) if first and last else size - 1
    if start > end:
        headers["Content-Range"] = f"bytes */{size}"
        return HttpResponse(status=416, headers=headers)
    with path.open("rb") as file:
        file.seek(start)
        content = file.read(end - start + 1)
    headers["Content-Range"] = f"bytes {start}-{end}/{size}"
    return HttpResponse(content, status=206, content_type=content_type, headers=headers)


def describe_device(request: HttpRequest) -> str:
    """What kind of device asks, as roughly as is needed to recognise a reader: phone, tablet or computer."""
    agent = request.headers.get("User-Agent", "").lower()
    if "ipad" in agent or ("android" in agent and "mobile" not in agent):
        return "tablet"
    return "phone" if "mobile" in agent or "iphone" in agent else "computer"
