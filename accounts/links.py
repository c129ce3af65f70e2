"""Whole addresses, for links that leave this page."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

LOCAL_URL = "http://127.0.0.1:8000"


def build_public_url(request: HttpRequest | None, name: str, *args: str) -> str:
    """The address others use (``FORTHRIGHT_PUBLIC_URL``), else that of this page, else loopback."""
    path = reverse(name, args=args)
    if settings.PUBLIC_URL:
        return f"{settings.PUBLIC_URL}{path}"
    if request is not None:
        return request.build_absolute_uri(path)
    return f"{LOCAL_URL}{path}"
