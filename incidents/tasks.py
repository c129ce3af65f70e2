"""What the background worker does: tasks that a page hands over, and what is looked after every minute."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from django.tasks import task
from django.utils import timezone
from django.utils.module_loading import import_string

from accounts.tasks import forget_old, look_after_mail
from incidents.services.deleting import delete_by_age
from incidents.services.exporting import expire_exports, make_export
from incidents.services.purging import purge_deleted
from incidents.services.recordings import purge_recordings
from incidents.services.reminders import give_digests, give_reminders
from incidents.services.search import index_what_is_missing
from incidents.services.summary import stamp_sent_summaries


def _call_each(steps: Iterable[Callable[..., object]], now: datetime) -> None:
    """Take each step, also where one before it failed; what failed is logged and tried again next time."""
    for step in steps:
        try:
            step(now=now)
        except Exception:
            logging.getLogger(__name__).exception("%s failed", getattr(step, "__name__", "a step"))


def remind(now: datetime) -> None:
    """Give the reminders whose time has come, and the morning's digest."""
    _call_each((give_reminders, give_digests), now)


def delete_old_recordings(now: datetime) -> None:
    purge_recordings(now=now)


def delete_what_is_old(now: datetime) -> None:
    """Delete what teams keep no longer, and remove for good what was deleted 30 days ago."""
    _call_each((delete_by_age, purge_deleted, expire_exports), now)


def stamp_summaries(now: datetime) -> None:
    """Note which summaries have left."""
    stamp_sent_summaries(now=now)


def take_up_words(now: datetime) -> None:
    """Make findable what was written without that."""
    index_what_is_missing()


PERIODIC: tuple[Callable[[datetime], object], ...] = (
    remind,
    look_after_mail,
    stamp_summaries,
    delete_old_recordings,
    take_up_words,
    delete_what_is_old,
    forget_old,
)
"""Called by the background worker about once a minute, each with the time now.

Each must be quick, safe to call twice and safe to miss: a worker that was away calls it once, not once for
every minute it was away. One that fails is logged, and the others are called all the same.
"""


LISTENING: Final = "incidents.listening.hear_clip"
"""By its path, so that only the worker that runs it loads the speech libraries: they are a quarter of what a
process that serves pages would hold, and it never hears a word."""


@task()
def listen_to_clip(recording_id: int) -> None:
    """Listen to one clip of a rehearsal and keep what was heard."""
    import_string(LISTENING)(recording_id)


@task()
def put_together(export_id: int) -> None:
    """Write the file of an export. Given up half-way, it is written anew."""
    make_export(export_id=export_id, now=timezone.now())
