"""Remove what was deleted for good: its rows in one transaction, then its files, from a list kept till then.

Killed at any moment, nothing is half done: before the commit everything is still there, after it the list
names what is left to remove, and the next call goes on. What stays is a tombstone.
"""

import logging
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Exists, Max, OuterRef

from accounts.models import OutgoingMail
from incidents.domain.keeping import RESTORABLE
from incidents.models import (
    Change,
    Evidence,
    FileToRemove,
    Incident,
    LegalHold,
    Reading,
    Rehearsal,
    Reminder,
    Tombstone,
)
from incidents.models.rehearsal import find_root

AT_ONCE: Final = 5
"""How many incidents one call purges: a large one holds the writer's lock for a while."""
FOLDERS: Final = ("documents", "invitations")
"""Folders of the data that hold one folder for each incident, named by its key."""
LISTED_FOR: Final = timedelta(hours=1)
"""A file stays on the list so long: a worker may have been writing one while its rows went."""


def purge_deleted(*, now: datetime) -> int:
    """Purge the incidents whose 30 days are over and that nothing holds; how many."""
    held = LegalHold.objects.filter(incident=OuterRef("pk"), lifted_at=None)
    due = Incident.objects.filter(~Exists(held), deleted_at__lte=now - RESTORABLE).order_by(
        "deleted_at", "pk"
    )
    count = 0
    for pk in list(due.values_list("pk", flat=True)):
        try:
            count += purge_incident(incident_id=pk, due_by=now - RESTORABLE, now=now)
        except Exception:
            logging.getLogger(__name__).exception("incident %s could not be purged; the next goes on", pk)
        if count >= AT_ONCE:
            break
    remove_files(now=now)
    return count


def purge_incident(*, incident_id: int, due_by: datetime, now: datetime) -> bool:
    """Remove the rows of an incident deleted by ``due_by`` and list its files; false where it is not due.

    The tombstone comes first: without it the database lets no line of the history go, and while a legal
    hold stands it takes no tombstone.
    """
    with transaction.atomic():
        incident = Incident.objects.select_for_update().filter(pk=incident_id, deleted_at__lte=due_by).first()
        if (
            incident is None
            or incident.deleted_at is None
            or incident.legal_holds.filter(lifted_at=None).exists()
        ):
            return False
        Tombstone.objects.create(
            incident_number=incident.pk,
            uid=incident.uid,
            reference=incident.reference,
            team_id=incident.team_id,
            was_restricted=incident.is_restricted,
            deleted_by_id=incident.deleted_by_id,
            deleted_at=incident.deleted_at,
            purged_at=max([now, *_list_latest(incident)]),
        )
        _list_files(incident, now)
        _delete_mail(incident)
        incident.delete()
    return True


def list_folder(*, path: Path, now: datetime) -> FileToRemove:
    """A folder of the data, or a file in it, as one to remove."""
    return FileToRemove(kind="folder", path=path.relative_to(settings.DATA_DIR).as_posix(), listed_at=now)


def remove_files(*, now: datetime) -> int:
    """Remove the files on the list; the number that could not be removed this time."""
    failed = 0
    due = FileToRemove.objects.filter(listed_at__lte=now)
    # Folders first: they need no store.
    for row in due.order_by("-kind", "pk").iterator():
        try:
            is_gone = _remove(row)
        except ConnectionError:
            # Nor would the store answer for the next; all of them stay on the list.
            logging.getLogger(__name__).exception("the store of evidence did not answer the purge")
            return failed + 1
        except OSError:
            # Its name tells whose it was, so the log gets the number alone.
            logging.getLogger(__name__).exception("file %s of the purge could not be removed", row.pk)
            is_gone = False
        failed += not is_gone
        if is_gone and row.listed_at <= now - LISTED_FOR:
            row.delete()
    return failed


def _list_latest(incident: Incident) -> list[datetime]:
    """When the history's last lines were written, which a clock that went back has not reached yet."""
    latest = (
        model.objects.filter(incident=incident).aggregate(at=Max("at"))["at"] for model in (Change, Reading)
    )
    return [at for at in latest if at is not None]


def _list_files(incident: Incident, now: datetime) -> None:
    root = Path(settings.DATA_DIR)
    names = Evidence.objects.filter(incident=incident).exclude(file="").values_list("file", flat=True)
    rows = [FileToRemove(kind="file", path=name, listed_at=now) for name in names if name]
    rows += [list_folder(path=root / folder / str(incident.pk), now=now) for folder in FOLDERS]
    uids = Rehearsal.objects.filter(incident=incident).values_list("uid", flat=True)
    rows += [list_folder(path=find_root() / str(uid), now=now) for uid in uids]
    FileToRemove.objects.bulk_create(rows)


def _delete_mail(incident: Incident) -> None:
    """All mail about it, sent or not, and the digests that name it: they hold its headline."""
    OutgoingMail.objects.filter(about=incident.reference).delete()
    OutgoingMail.objects.filter(kind="digest", text__contains=incident.reference).delete()
    Reminder.objects.filter(incident=None, text__contains=incident.reference).delete()


def _remove(row: FileToRemove) -> bool:
    if row.kind == "file":
        default_storage.delete(row.path)
        return not default_storage.exists(row.path)
    root = Path(settings.DATA_DIR)
    # By its name, not by where it leads: a folder that hosts share may be a link to it.
    path = root / row.path
    if not path.is_relative_to(root) or path == root or ".." in path.parts:
        raise OSError("outside the data folder")
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    return not path.exists()
