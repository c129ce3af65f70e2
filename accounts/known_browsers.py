"""A browser in which somebody has signed in before: strangers' tries at their account do not shut it out.

Tries at an account are counted together, wherever they come from, so that nobody guesses on from many
addresses; a stranger could so keep a person out of their own account. A browser that was let in once carries
a signed cookie, and tries made with it are counted by themselves, as many as any others.
"""

import secrets
from typing import Final

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.crypto import constant_time_compare, salted_hmac

from accounts.models import User

SALT: Final = "known browser"
LASTS_SECONDS: Final = 180 * 24 * 3600


def name_cookie() -> str:
    return f"{'__Host-' if settings.IS_TLS else ''}known-browser"


def remember_browser(request: HttpRequest, response: HttpResponseBase) -> None:
    """Give the cookie to a browser whose person this request has just signed in."""
    user = request.user
    if not isinstance(user, User) or find_known_browser(request, user.email):
        return
    ticket = {"of": _digest(user.email), "id": secrets.token_urlsafe(12)}
    response.set_cookie(
        name_cookie(),
        signing.dumps(ticket, salt=SALT),
        max_age=LASTS_SECONDS,
        secure=settings.IS_TLS,
        httponly=True,
        samesite="Lax",
    )


def find_known_browser(request: HttpRequest, email: str) -> str:
    """The name of this browser where this account has signed in with it; "" in any other."""
    try:
        ticket = signing.loads(request.COOKIES.get(name_cookie(), ""), salt=SALT, max_age=LASTS_SECONDS)
    except signing.BadSignature:
        return ""
    return str(ticket["id"]) if constant_time_compare(ticket["of"], _digest(email)) else ""


def _digest(email: str) -> str:
    return salted_hmac(SALT, email.strip().casefold(), algorithm="sha256").hexdigest()[:32]
