"""Put everything of a team or a person into one file, for the one who asked, for a day."""

import logging
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from django.conf import settings
from django.db import transaction

from accounts.access import may_own
from accounts.models import Team, User
from incidents.access.keeping import list_team_incidents
from incidents.models import Export
from incidents.services.archive.own import list_told_of, write_person
from incidents.services.archive.writing import write_team

LASTS: Final = timedelta(hours=24)
LOST_AFTER: Final = timedelta(hours=1)
"""A file without a row is one whose making broke off, once it is as old as this."""
FAILED_WORDS: Final = "It could not be written. Ask again, or have somebody look at the disk and the store."


def ask_export(*, asker: User, team: Team | None, now: datetime) -> tuple[Export, bool]:
    """Ask for everything of a team the caller owns, or of the asker; the same one while it is being made.

    The row, and whether it is new: then the caller hands it to the worker.
    """
    with transaction.atomic():
        User.objects.select_for_update().get(pk=asker.pk)
        waiting = Export.objects.filter(asker=asker, team=team, state=Export.State.QUEUED).first()
        if waiting is not None:
            return waiting, False
        return Export.objects.create(asker=asker, team=team, asked_at=now), True


def make_export(*, export_id: int, now: datetime) -> None:
    """Write the file of an export that waits. Done, gone or not the asker's to have any more, nothing is.

    Two that write the same one have a file each, and the first to be done keeps its own.
    """
    export = (
        Export.objects.filter(pk=export_id, state=Export.State.QUEUED).select_related("asker", "team").first()
    )
    if export is None:
        return
    part = export.path.with_name(f"{export.uid}.{uuid4().hex}.part")
    try:
        part.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if export.team is None:
            export.incident_ids = list_told_of(export.asker)
            write_person(person=export.asker, path=part, now=now)
        elif may_own(export.asker, export.team):
            incidents = list_team_incidents(export.asker, export.team)
            export.incident_ids = [incident.pk for incident in incidents]
            write_team(team=export.team, incidents=incidents, path=part, now=now)
        _finish(export, part, now)
    except Exception:
        logging.getLogger(__name__).exception("an export could not be written")
        waiting = Export.objects.filter(pk=export.pk, state=Export.State.QUEUED)
        waiting.update(state=Export.State.FAILED, error=FAILED_WORDS, finished_at=now)
    finally:
        part.unlink(missing_ok=True)


def withdraw_export(*, export: Export) -> None:
    """Remove a file whose asker may not read all that is in it any more."""
    export.path.unlink(missing_ok=True)
    export.delete()


def expire_exports(*, now: datetime) -> None:
    """Remove files whose day is over, and what a broken-off making left."""
    over = Export.objects.filter(asked_at__lte=now - LASTS).exclude(state=Export.State.READY)
    for export in [*over, *Export.objects.filter(expires_at__lte=now)]:
        export.path.unlink(missing_ok=True)
        export.delete()
    folder = Path(settings.DATA_DIR) / "exports"
    left = list(folder.iterdir()) if folder.is_dir() else []
    known = {export.path for export in Export.objects.all()} if left else set()
    for path in left:
        if path not in known and path.stat().st_mtime < (now - LOST_AFTER).timestamp():
            path.unlink(missing_ok=True)


def _finish(export: Export, part: Path, now: datetime) -> None:
    """Put the file in its place and say so, unless another was first; nothing written is said to be so."""
    changes: dict[str, Any] = {"state": Export.State.FAILED, "error": FAILED_WORDS}
    is_written = part.is_file()
    if is_written:
        changes = {
            "state": Export.State.READY,
            "size_bytes": part.stat().st_size,
            "expires_at": now + LASTS,
            "incident_ids": export.incident_ids,
        }
    with transaction.atomic():
        waiting = Export.objects.filter(pk=export.pk, state=Export.State.QUEUED)
        if waiting.update(finished_at=now, **changes) and is_written:
            part.replace(export.path)
