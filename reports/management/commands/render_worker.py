"""``render_worker``: make the files of frozen documents, one at a time, each in a child with limits."""

import logging
import os
import signal
import time
from pathlib import Path
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import Error, close_old_connections, connection
from django.utils import timezone

from reports.child import ChildFailedError, WorkBrokeError
from reports.models import Document
from reports.press import Press
from reports.services.documents import claim_document, fail_document, finish_document
from reports.snapshots import read_contents, read_document, read_logo

IDLE_SECONDS = 0.15
BEAT_SECONDS = 2.0
log = logging.getLogger("forthright.render_worker")


class Heart:
    """Touches its file often enough for anyone to see that the worker lives."""

    def __init__(self) -> None:
        self.path = Path(settings.HEARTBEATS_DIR) / "render_worker.heartbeat"
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.beaten_at = 0.0

    def beat(self) -> None:
        if time.monotonic() - self.beaten_at >= BEAT_SECONDS:
            self.path.touch(mode=0o600)
            os.utime(self.path)
            self.beaten_at = time.monotonic()


class Command(BaseCommand):
    help = "Make the files of documents as they are frozen. Stops on SIGTERM or Ctrl-C."
    is_stopping = False

    def handle(self, *args: Any, **options: Any) -> None:
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)
        heart = Heart()
        heart.beat()
        press = Press()
        while not self.is_stopping:
            heart.beat()
            if not self.work_once(press, heart):
                time.sleep(IDLE_SECONDS)

    def stop(self, number: int, frame: FrameType | None) -> None:
        self.is_stopping = True

    def work_once(self, press: Press, heart: Heart) -> bool:
        """Make one document if one waits. A database that is away for a while is waited for."""
        try:
            document = claim_document(now=timezone.now())
            if document is None:
                return False
            make_file(document, press, heart)
        except Error:
            log.exception("The database did not answer; trying again")
            close_old_connections()
            connection.close()
            time.sleep(1)
        return True


def make_file(document: Document, press: Press, heart: Heart) -> None:
    contents, logo = read_contents(document), read_logo(document)
    try:
        printed = press.print_document(lambda: read_document(document, contents, logo), on_wait=heart.beat)
    except ChildFailedError as error:
        why = "it broke" if isinstance(error, WorkBrokeError) else error
        log.error("Document %s of %s: %s", document.number, document.incident.reference, why)
        fail_document(document=document, error=str(error), now=timezone.now())
        return
    finish_document(
        document=document,
        pdf=printed.pdf,
        warnings=list(printed.warnings),
        room=printed.room,
        pages=printed.pages,
        now=timezone.now(),
    )
