"""The secret address of a person's calendar: made, made anew, stopped."""

import secrets
from datetime import datetime

from accounts.models import User
from incidents.access.reminders import hash_feed_token
from incidents.models import CalendarFeed


def make_calendar_feed(*, person: User, has_headlines: bool, now: datetime) -> str:
    """Make the address, or a new one in place of the old, which stops at once. Returns its secret part."""
    token = secrets.token_urlsafe(24)
    CalendarFeed.objects.update_or_create(
        person=person,
        defaults={"token_hash": hash_feed_token(token), "has_headlines": has_headlines, "created_at": now},
    )
    return token


def stop_calendar_feed(*, person: User) -> None:
    """Stop the address; who still asks for it gets what a guessed one gets."""
    CalendarFeed.objects.filter(person=person).delete()
