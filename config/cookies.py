"""The cookie that carries a message to the next page."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage


class HostCookie(CookieStorage):
    """Behind TLS no other host and no plain connection can set it, as with every cookie of the whole site."""

    cookie_name = "__Host-messages" if settings.IS_TLS else "messages"


class MessageStorage(FallbackStorage):
    """What is too long for a cookie stays in the session."""

    storage_classes = (HostCookie, SessionStorage)
