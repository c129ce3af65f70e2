"""Files of evidence beside their rows: the file first, then the row, and no file that no row names.

A file's name is put on the list of what is to be removed before the file is written, for some hours later,
and the transaction that writes its row takes it off. Whatever ends in between (the store, the database, this
program) leaves either both or a file that the list will remove. No write of rows waits for a store.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DatabaseError

from incidents.models import FileToRemove

CLAIMED_WITHIN: Final = timedelta(hours=6)
"""Longer than taking in the largest team lasts, between its first file and its rows."""
STORE_AWAY: Final = "The evidence store did not answer; nothing was changed. Choose it again in a minute."


def keep_file(*, content: bytes, now: datetime, ending: str, wanted: str = "") -> str:
    """Write a file that no row names yet; its name, which is ``wanted`` where that is free.

    Raises ``ConnectionError`` where the store of evidence does not answer.
    """
    name = wanted if wanted and _is_free(wanted) else f"evidence/{uuid4()}.{ending}"
    FileToRemove.objects.create(path=name, listed_at=now + CLAIMED_WITHIN)
    return default_storage.save(name, ContentFile(content))


def claim_files(names: Sequence[str]) -> None:
    """Say that rows name these files now; called in the transaction that writes them."""
    taken, _ = FileToRemove.objects.filter(kind="file", path__in=names).delete()
    if taken != len(names):
        raise RuntimeError("a file was given up before its row was written")


def drop_unclaimed(names: Sequence[str]) -> None:
    """Remove those of these files that no row came to name; where that fails they stay on the list."""
    try:
        for row in list(FileToRemove.objects.filter(kind="file", path__in=names)):
            default_storage.delete(row.path)
            row.delete()
    except (OSError, DatabaseError):
        logging.getLogger(__name__).exception("a file without a row could not be removed yet")


def _is_free(name: str) -> bool:
    listed = FileToRemove.objects.filter(kind="file", path=name)
    return not listed.exists() and not default_storage.exists(name)
