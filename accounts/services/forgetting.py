"""What nothing needs any more and would stay for ever: sessions that are over, and tasks that are done."""

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.contrib.sessions.models import Session
from django_tasks_db.models import DBTaskResult

from accounts.models import OpenSession

DONE_FOR: Final = timedelta(days=1)
"""How long a task that is done stays: it holds what it was given, such as an address that somebody typed."""


def forget_what_is_over(*, now: datetime) -> int:
    """Remove it; the number of rows. A session is over by its time, and may be a stranger's."""
    longest = timedelta(days=settings.SESSION_MOST_DAYS)
    over = (
        Session.objects.filter(expire_date__lt=now),
        OpenSession.objects.filter(seen_at__lt=now - longest),
        DBTaskResult.objects.finished().filter(finished_at__lt=now - DONE_FOR),
    )
    # Looked for first, so that a minute in which nothing is over takes no writer's lock.
    return sum(rows.delete()[0] for rows in over if rows.exists())
