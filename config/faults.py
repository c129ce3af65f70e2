"""When the machine fails: each fault leaves one line in the log, and a page that says what to do.

A line never holds what somebody typed, nor an address, because an address can hold a secret: it names the
request by the id that the page shows, the route, the kind of error and the place in the program.
"""

import errno
import logging
import re
import secrets
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError, DataError, IntegrityError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.template.loader import render_to_string

from config.stores import StoreError

RETRY_AFTER_SECONDS: Final = 5

BUSY: Final = "busy"
FULL: Final = "full"
READ_ONLY: Final = "read-only"
AWAY: Final = "away"
STORE: Final = "store"

# SQLite's own words, and PostgreSQL's where it has no room or is not there.
SIGNS: Final = (
    (re.compile(r"database (table )?is locked|database is busy", re.I), BUSY),
    (re.compile(r"disk is full|no space left|could not extend file", re.I), FULL),
    (re.compile(r"readonly database|read-only", re.I), READ_ONLY),
    (
        re.compile(
            r"disk i/o error|unable to open database|connection.*(refused|failed|closed)|terminat", re.I
        ),
        AWAY,
    ),
)
# PostgreSQL's own codes (its manual, appendix A), by how they begin. An error of the connection has none.
STATES: Final = (
    ("08", AWAY), ("57P", AWAY), ("533", AWAY), ("531", FULL), ("25006", READ_ONLY),
    ("55P03", BUSY), ("40P01", BUSY), ("40001", BUSY),
)  # fmt: skip
NO_ROOM: Final = {errno.ENOSPC, errno.EDQUOT}


def name_fault(error: BaseException | None) -> str:
    """Which fault of the machine this error is; "" for one of the program's own."""
    while error is not None:
        if isinstance(error, StoreError):
            return STORE
        if isinstance(error, OSError) and error.errno in NO_ROOM:
            return FULL
        if isinstance(error, OSError) and error.errno == errno.EROFS:
            return READ_ONLY
        if isinstance(error, DatabaseError) and (fault := name_database_fault(error)):
            return fault
        error = error.__cause__
    return ""


def name_database_fault(error: DatabaseError) -> str:
    """Which fault of the database this error tells of, by its code where there is one, else by its words."""
    if isinstance(error, DataError | IntegrityError):
        return ""  # a value of ours was refused, and the words hold the value
    state = getattr(error.__cause__, "sqlstate", "")
    if state is None and isinstance(error, OperationalError):
        return AWAY
    found = [fault for start, fault in STATES if (state or "").startswith(start)]
    return next(iter(found or [fault for sign, fault in SIGNS if sign.search(str(error))]), "")


class RequestIdMiddleware:
    """Names each request, so that a person can tell which line of the log is theirs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.META["FORTHRIGHT_REQUEST_ID"] = secrets.token_hex(6)
        response = self.get_response(request)
        response.headers["X-Request-ID"] = request.META["FORTHRIGHT_REQUEST_ID"]
        return response


def get_request_id(request: HttpRequest | None) -> str:
    return str(request.META.get("FORTHRIGHT_REQUEST_ID", "")) if request is not None else ""


def answer_fault(request: HttpRequest) -> HttpResponse:
    """The page of a 500, or of a 503 where the machine is at fault and trying again will help."""
    fault = name_fault(sys.exc_info()[1])
    status = 503 if fault else 500
    if request.headers.get("X-Autosave") == "1" or request.headers.get("Accept", "").startswith(
        "application/json"
    ):
        answer: HttpResponse = JsonResponse({"fault": fault or "broken"}, status=status)
    else:
        context = {"request_id": get_request_id(request), "fault": fault}
        answer = HttpResponse(render_to_string(f"{status}.html", context), status=status)
    if fault:
        answer.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return answer


def answer_unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page of a 400, or of a 413 where more was sent than is taken.

    Django's own reads the form once more for its token, which fails as it did and ends as a 500.
    """
    status = 413 if isinstance(exception, RequestDataTooBig) else 400
    return HttpResponse(render_to_string(f"{status}.html"), status=status)


class OneLine(logging.Formatter):
    """One line an event: time, level, logger, request id and route, and the error's kind and place."""

    def format(self, record: logging.LogRecord) -> str:
        request = getattr(record, "request", None)
        parts = [self.formatTime(record), record.levelname, record.name]
        if isinstance(request, HttpRequest):
            match = request.resolver_match
            parts += [get_request_id(request), str(request.method), match.route if match else "no route"]
            parts += [str(getattr(record, "status_code", ""))]
        else:
            parts.append(" ".join(record.getMessage().split()))
        if record.exc_info and record.exc_info[0]:
            parts.append(f"{record.exc_info[0].__name__} at {find_place(record.exc_info[2])}")
        return " ".join(part for part in parts if part)


def find_place(trail: TracebackType | None) -> str:
    """The last line of our own program that the error came through: "incidents/views/start.py:31"."""
    base = Path(settings.BASE_DIR)
    ours = [
        frame
        for frame in traceback.extract_tb(trail)
        if Path(frame.filename).is_relative_to(base) and ".venv" not in frame.filename
    ]
    if not ours:
        return "a library"
    return f"{Path(ours[-1].filename).relative_to(base)}:{ours[-1].lineno}"
