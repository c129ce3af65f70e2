"""How often a door may be tried: the one place that says the numbers, for every door of the installation.

A try is counted in the database before anything is looked at, so that tries at once, in several processes or
on several hosts, count as well. Nothing but a keyed hash says whose tries they were.
"""

import hashlib
import hmac
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import transaction

from accounts.models import DoorTry

MOST_TRIES: Final = 10
WITHIN: Final = timedelta(minutes=15)
"""OWASP ASVS 5.0, 6.3.1, asks for a limit; ten in a quarter of an hour leaves a person room to mistype."""


class TooManyTriesError(Exception):
    """The door stays shut; ``until`` is when the next try is let through."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"shut until {until:%H:%M}")
        self.until = until


def check_door(*, door: str, subjects: Sequence[str], now: datetime) -> None:
    """Raise ``TooManyTriesError`` where the door is shut for one of these subjects; writes nothing."""
    for row in DoorTry.objects.filter(door=door, subject__in=[_hash(subject) for subject in subjects]):
        _refuse(_list_recent(row, now))


def count_try(*, door: str, subjects: Sequence[str], now: datetime) -> None:
    """Count a try by each subject; raises ``TooManyTriesError``, counting nothing, where it is one too many.

    A shut door is answered without a write, so that a flood of tries costs the database little.
    """
    check_door(door=door, subjects=subjects, now=now)
    with transaction.atomic():
        # In one order, so that two processes never wait for each other.
        for subject in sorted(_hash(subject) for subject in subjects):
            is_new = DoorTry.objects.get_or_create(door=door, subject=subject, defaults={"last_at": now})[1]
            row = DoorTry.objects.select_for_update().get(door=door, subject=subject)
            recent = _list_recent(row, now)
            _refuse(recent)
            row.tried_at = [*recent, now.timestamp()]
            row.last_at = now
            row.save(update_fields=["tried_at", "last_at"])
            if is_new:
                DoorTry.objects.filter(last_at__lt=now - WITHIN).delete()


@transaction.atomic
def take_back_try(*, door: str, subjects: Sequence[str], now: datetime) -> None:
    """Forget the try that was counted at ``now``: it was right, so it was nobody's guess."""
    hashes = sorted(_hash(subject) for subject in subjects)
    for row in DoorTry.objects.select_for_update().filter(door=door, subject__in=hashes).order_by("subject"):
        if now.timestamp() in row.tried_at:
            row.tried_at.remove(now.timestamp())
            row.save(update_fields=["tried_at"])


def _list_recent(row: DoorTry, now: datetime) -> list[float]:
    begin, end = (now - WITHIN).timestamp(), now.timestamp()
    # A clock that went back must not shut a door for longer than the time of the limit.
    return [at for at in row.tried_at if begin < at <= end + WITHIN.total_seconds()]


def _refuse(recent: Sequence[float]) -> None:
    if len(recent) >= MOST_TRIES:
        first = sorted(recent)[len(recent) - MOST_TRIES]
        raise TooManyTriesError(datetime.fromtimestamp(first, UTC) + WITHIN)


def _hash(subject: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), subject.encode(), hashlib.sha256).hexdigest()
