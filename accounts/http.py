"""The request of a page that only signed-in people reach, and what it tells of where it comes from."""

import re
from typing import Final

from allauth.core.internal.httpkit import get_client_ip
from allauth.core.internal.ratelimit import truncate_ip
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest

from accounts.models import User
from accounts.services.security import Place

# The first that matches: most browsers also name the ones they are like.
BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("FxiOS|Firefox", "Firefox"),
    ("CriOS|Chrom", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS: Final = (
    ("iPhone", "an iPhone"),
    ("iPad", "an iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X|Macintosh", "a Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux|X11", "Linux"),
)


class SignedInRequest(HttpRequest):
    """A request that LoginRequiredMiddleware let through."""

    user: User


def find_address(request: HttpRequest) -> str | None:
    """The reader's address: the peer's, or the one that our own proxy names (``FORTHRIGHT_PROXIES``)."""
    try:
        address: str | None = get_client_ip(request)
    except ImproperlyConfigured:
        # The request came past the proxy, so what it says of its way is worth nothing.
        address = request.META.get("REMOTE_ADDR") or None
    return address


def find_neighbourhood(request: HttpRequest) -> str:
    """The address as limits count it: an IPv6 network is one household, however many addresses it has."""
    return str(truncate_ip(find_address(request) or "unknown"))


def find_place(request: HttpRequest) -> Place:
    return Place(
        device=describe_browser(request.headers.get("User-Agent", "")), address=find_address(request)
    )


def describe_browser(agent: str) -> str:
    """A browser in words a person recognises: "Firefox on Windows"."""
    browser = next((name for sign, name in BROWSERS if re.search(sign, agent)), "A browser")
    system = next((name for sign, name in SYSTEMS if re.search(sign, agent)), "")
    return f"{browser} on {system}" if system else browser
