"""The browsers a person is signed in with: noted, and ended from the next request on."""

from datetime import datetime

from django.contrib.sessions.models import Session
from django.db import transaction

from accounts.models import OpenSession, SecurityEvent, User
from accounts.services.security import Place, record_event


def note_session(*, user: User, session_key: str, place: Place, now: datetime) -> None:
    """Write down that this browser is signed in, or that it was seen again."""
    seen = {"user": user, "device": place.device, "address": place.address, "seen_at": now}
    OpenSession.objects.update_or_create(
        session_key=session_key, defaults=seen, create_defaults={**seen, "signed_in_at": now}
    )


def move_session(*, old_key: str, new_key: str, now: datetime) -> None:
    """The same browser goes on under another key, as after a change of the password."""
    OpenSession.objects.filter(session_key=old_key).update(session_key=new_key, seen_at=now)


def forget_session(*, session_key: str, now: datetime) -> None:
    """The person signed out in this browser."""
    OpenSession.objects.filter(session_key=session_key).delete()


@transaction.atomic
def end_session(*, user: User, session: OpenSession, place: Place, now: datetime) -> None:
    """Sign one browser out; its next request finds nobody signed in."""
    Session.objects.filter(session_key=session.session_key).delete()
    session.delete()
    record_event(
        user=user, kind=SecurityEvent.Kind.SESSION_ENDED, place=place, now=now, detail=session.device
    )


@transaction.atomic
def end_other_sessions(*, user: User, kept_key: str, now: datetime, place: Place | None = None) -> int:
    """Sign out every other browser of this person; how many that were. Told on record where ``place`` is."""
    others = OpenSession.objects.filter(user=user).exclude(session_key=kept_key)
    keys = list(others.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    others.delete()
    if place is not None:
        record_event(user=user, kind=SecurityEvent.Kind.OTHERS_ENDED, place=place, now=now)
    return len(keys)
