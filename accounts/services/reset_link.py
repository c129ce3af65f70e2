"""A link to a new password by mail, for somebody who has forgotten theirs."""

from datetime import datetime

from django.contrib.auth.tokens import default_token_generator
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from accounts.links import build_public_url
from accounts.models import SecurityEvent, User
from accounts.services.outbox import queue_mail
from accounts.services.people import LOCAL_EMAIL
from accounts.services.security import Place, record_event

TEXT = """Somebody, most likely you, said that the password of {email} at Forthright is forgotten.

With this link you choose a new one. It works once, and for three days:
{link}

Not you? Then do nothing: the password stays as it is, and nobody but you has this link.
"""


def make_reset_link(*, user: User, place: Place, now: datetime) -> str:
    """A one-time link to a new password, noted on the account's record; it dies as the password changes."""
    record_event(user=user, kind=SecurityEvent.Kind.RESET_LINK, place=place, now=now)
    user_key = urlsafe_base64_encode(force_bytes(user.pk))
    return build_public_url(None, "new_password", user_key, default_token_generator.make_token(user))


def mail_reset_link(*, email: str, place: Place, now: datetime) -> None:
    """Queue the mail where this is the address of an account; for any other address nothing happens."""
    user = User.objects.of_address(email).filter(is_active=True).exclude(email=LOCAL_EMAIL).first()
    if user is None:
        return
    link = make_reset_link(user=user, place=place, now=now)
    queue_mail(
        key=f"reset {user.pk} {now.isoformat()}",
        kind="reset",
        to=[user.email],
        subject="A new password at Forthright",
        text=TEXT.format(email=user.email, link=link),
        now=now,
    )
