"""Shuts a door after too many tries: a decorator for views. The numbers are in accounts.services.limits."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from accounts.http import find_neighbourhood
from accounts.services.limits import TooManyTriesError, check_door, count_try, take_back_try

type View = Callable[..., HttpResponseBase]
REFUSED: Final = "X-Refused"
"""A header for this module alone: it leaves the answer here."""

type Account = Callable[[HttpRequest], str]


def limited(
    door: str, *, account: Account | None = None, counts_uses: bool = False
) -> Callable[[View], View]:
    """Count tries at this door, by address and, where ``account`` names one, by account.

    A form that leads on (3xx) was right, unless the view marks its answer with ``REFUSED``. What was right is
    taken back. With ``counts_uses``, as for mail, what was right counts instead; of somebody signed in by
    account alone, as an office shares its address. Of pages that are only asked for, those count that are
    missing: guessed links.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guard(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            subjects = list_subjects(request, account(request) if account else "")
            if counts_uses and request.user.is_authenticated:
                subjects = subjects[-1:]
            now = timezone.now()
            try:
                if request.method == "POST":
                    count_try(door=door, subjects=subjects, now=now)
                elif not counts_uses:
                    check_door(door=door, subjects=subjects, now=now)
            except TooManyTriesError as refusal:
                return answer_too_many(request, refusal)
            response = view(request, *args, **kwargs)
            if request.method == "POST":
                is_refused = bool(response.headers.pop(REFUSED, ""))
                is_right = not is_refused and 300 <= response.status_code < 400
                if is_right is not counts_uses:
                    take_back_try(door=door, subjects=subjects, now=now)
            elif response.status_code == 404 and not counts_uses:
                count_guess(door, subjects)
            return response

        return guard

    return decorate


def list_subjects(request: HttpRequest, account: str) -> list[str]:
    """Whose tries are counted: the address, and the account that is tried where one is named."""
    subjects = [f"address {find_neighbourhood(request)}"]
    return [*subjects, f"account {account.strip().casefold()}"] if account.strip() else subjects


def by_person(request: HttpRequest) -> str:
    """The account of somebody who is signed in."""
    return str(request.user.pk or "")


def count_guess(door: str, subjects: list[str]) -> None:
    """Count a link that was not there; where that is one too many, the next one is told."""
    try:
        count_try(door=door, subjects=subjects, now=timezone.now())
    except TooManyTriesError:
        return


def answer_too_many(request: HttpRequest, refusal: TooManyTriesError) -> HttpResponse:
    """The page of 429: when to come back, in the reader's zone where it is known."""
    seconds = max(1, int((refusal.until - timezone.now()).total_seconds()) + 1)
    context = {"until": refusal.until, "minutes": -(-seconds // 60)}
    response = render(request, "429.html", context, status=429)
    response.headers["Retry-After"] = str(seconds)
    return response
