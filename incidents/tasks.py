"""What the background worker does: tasks that a page hands over, and what is looked after every minute."""

from collections.abc import Callable
from datetime import datetime

from accounts.tasks import look_after_mail
from incidents.services.reminders import give_digests, give_reminders


def remind(now: datetime) -> None:
    """Give the reminders whose time has come, and the morning's digest."""
    give_reminders(now=now)
    give_digests(now=now)


PERIODIC: tuple[Callable[[datetime], object], ...] = (remind, look_after_mail)
"""Called by the background worker about once a minute, each with the time now.

Each must be quick, safe to call twice and safe to miss: a worker that was away calls it once, not once for
every minute it was away. One that fails is logged, and the others are called all the same.
"""
