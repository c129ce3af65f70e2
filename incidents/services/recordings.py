"""Clips on disk and their rows: kept whole or not at all, listened to once, deleted with nothing left.

Nothing here goes into the incident's history: that somebody rehearses is theirs alone to tell.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction

from accounts.access import RightEndedError
from incidents.access.writing import Right, write_as
from incidents.domain.rehearsal import TurnReport
from incidents.models import Recording, Rehearsal
from incidents.models.rehearsal import ENDINGS, find_root
from incidents.services.rehearsal import keep_numbers

LARGEST_BYTES: Final = 25 * 1024 * 1024
MOST_CLIPS: Final = 200
LOST_AFTER: Final = timedelta(minutes=30)
"""A clip that is still listened to after this long ended its worker; nobody tries it a fourth time."""
UNKNOWN_AFTER: Final = timedelta(hours=1)
"""A file without a row is one whose sending broke off, once it is as old as this."""
ABANDONED_AFTER: Final = timedelta(days=1)
_HEAD_BYTES: Final = 12


class ClipRefusedError(ValueError):
    """The clip cannot be kept; the message says why. Sending it again would not help."""


class ClipTooLargeError(ClipRefusedError):
    """The clip is larger than LARGEST_BYTES."""


class ClipCutShortError(Exception):
    """Less came than was announced; sending it again helps."""


@dataclass(frozen=True, kw_only=True)
class StoredClip:
    path: Path
    content_type: str
    size_bytes: int
    sha256: str


def tell_kind(head: bytes) -> str:
    """The content type that a recording's first twelve bytes tell; raises ClipRefusedError for any other.

    Sources: RFC 9559 (EBML, of which WebM is a kind) and ISO/IEC 14496-12 (the "ftyp" box).
    """
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "audio/webm"
    if head[4:8] == b"ftyp":
        return "audio/mp4"
    raise ClipRefusedError("This is no recording that we can keep; a browser records WebM or MP4.")


def store_clip(*, rehearsal: Rehearsal, uid: UUID, chunks: Iterable[bytes], announced: int) -> StoredClip:
    """Write what comes to the rehearsal's folder; the file is whole and under its name, or not there at all.

    Raises ClipTooLargeError, ClipRefusedError, ClipCutShortError.
    """
    if announced > LARGEST_BYTES:
        raise ClipTooLargeError("The clip is larger than 25 MB.")
    folder = rehearsal.folder
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = folder / f"{uid}.{uuid4().hex}.part"
    try:
        content_type, size, digest = _write(part, chunks)
        if size != announced:
            raise ClipCutShortError(f"{size} of {announced} bytes came")
        path = folder / f"{uid}.{ENDINGS[content_type]}"
        part.replace(path)
        _sync_folder(folder)
    finally:
        part.unlink(missing_ok=True)
    return StoredClip(path=path, content_type=content_type, size_bytes=size, sha256=digest)


def keep_clip(
    *, rehearsal: Rehearsal, uid: UUID, turn: int, starts_at: float, stored: StoredClip, now: datetime
) -> tuple[Recording | None, bool]:
    """Give a stored clip its row: the row, and whether it is new. The same uid again is the same clip.

    ``None`` where the rehearsal was deleted while the clip was on its way; its file is gone then too.
    Raises ClipRefusedError, and RightEndedError where the speaker may not read the incident any more.
    """
    try:
        with write_as(rehearsal.speaker, rehearsal.incident, Right.READ):
            return _keep_stored(rehearsal, uid, turn, starts_at, stored, now)
    except RightEndedError:
        if not Recording.objects.filter(rehearsal_id=rehearsal.pk, uid=uid).exists():
            stored.path.unlink(missing_ok=True)
        raise


def _keep_stored(
    rehearsal: Rehearsal, uid: UUID, turn: int, starts_at: float, stored: StoredClip, now: datetime
) -> tuple[Recording | None, bool]:
    current = Rehearsal.objects.select_for_update().filter(pk=rehearsal.pk).first()
    if current is None:
        shutil.rmtree(stored.path.parent, ignore_errors=True)
        return None, False
    existing = Recording.objects.filter(rehearsal=current, uid=uid).first()
    if existing is not None:
        return existing, False
    is_turn = any(row["turn"] == turn and row["speaker"] == "you" for row in current.turns)
    if not is_turn or Recording.objects.filter(rehearsal=current).count() >= MOST_CLIPS:
        stored.path.unlink(missing_ok=True)
        raise ClipRefusedError("There is no place for this clip in the rehearsal.")
    Rehearsal.objects.filter(pk=current.pk).update(numbers=None)
    return Recording.objects.create(
        rehearsal=current,
        uid=uid,
        turn=turn,
        starts_at=starts_at,
        content_type=stored.content_type,
        size_bytes=stored.size_bytes,
        sha256=stored.sha256,
        received_at=now,
    ), True


def begin_listening(*, recording_id: int, now: datetime) -> Recording | None:
    """Take a clip to listen to; ``None`` where it is deleted or done already."""
    waiting = Recording.objects.filter(
        pk=recording_id, state__in=[Recording.State.WAITING, Recording.State.LISTENING]
    )
    if not waiting.update(state=Recording.State.LISTENING, listening_at=now):
        return None
    return Recording.objects.select_related("rehearsal").filter(pk=recording_id).first()


def finish_listening(*, recording: Recording, report: TurnReport) -> None:
    """Keep what was heard, unless the clip was deleted meanwhile."""
    _settle(recording, state=Recording.State.READY, report=asdict(report))


def refuse_clip(*, recording: Recording, why: str) -> None:
    """Say why nothing can be told of a clip; it can still be played."""
    _settle(recording, state=Recording.State.REFUSED, refused_why=why[:500])


def delete_clip(*, recording: Recording) -> None:
    """Delete one clip, its file and what was heard in it."""
    rehearsal = recording.rehearsal
    Recording.objects.filter(pk=recording.pk).delete()
    recording.path.unlink(missing_ok=True)
    Rehearsal.objects.filter(pk=rehearsal.pk).update(numbers=None)
    keep_numbers(rehearsal_id=rehearsal.pk)


def delete_rehearsal(*, rehearsal: Rehearsal) -> None:
    """Delete a rehearsal: its clips, the report, its place in the history."""
    Rehearsal.objects.filter(pk=rehearsal.pk).delete()
    # After the row: a clip that arrives at this moment finds no rehearsal, and takes its file away itself.
    shutil.rmtree(rehearsal.folder, ignore_errors=True)


def purge_recordings(*, now: datetime) -> None:
    """Delete recordings past their days with all that was heard in them; the numbers stay in the history.

    Also what nobody will ask for: rehearsals given up before anything was said, and files whose sending
    broke off or whose person, team or incident is gone.
    """
    Recording.objects.filter(state=Recording.State.LISTENING, listening_at__lt=now - LOST_AFTER).update(
        state=Recording.State.REFUSED, refused_why="Listening to it broke off three times."
    )
    last = now - timedelta(days=settings.RECORDING_DAYS)
    for pk in (
        Rehearsal.objects.filter(recordings__received_at__lt=last).distinct().values_list("pk", flat=True)
    ):
        _empty(pk, last, now)
    Rehearsal.objects.filter(
        finished_at=None, recordings=None, emptied_at=None, started_at__lt=now - ABANDONED_AFTER
    ).delete()
    _sweep(find_root(), now)


def _empty(pk: int, last: datetime, now: datetime) -> None:
    keep_numbers(rehearsal_id=pk)
    with transaction.atomic():
        old = Recording.objects.select_related("rehearsal").filter(rehearsal_id=pk, received_at__lt=last)
        paths = [recording.path for recording in old]
        old.delete()
        Rehearsal.objects.filter(pk=pk).update(emptied_at=now, cleared=[])
    for path in paths:
        path.unlink(missing_ok=True)


def _sweep(root: Path, now: datetime) -> None:
    """Delete files that no row names, old enough not to be on their way, and folders left empty."""
    oldest = (now - UNKNOWN_AFTER).timestamp()
    folders = [path for path in root.iterdir() if path.is_dir()] if root.is_dir() else []
    rows = Recording.objects.select_related("rehearsal").defer("report", "rehearsal__turns")
    known = {recording.path for recording in rows} if folders else set()
    for folder in folders:
        is_old = folder.stat().st_mtime < oldest
        files = list(folder.iterdir())
        left = [path for path in files if path not in known and path.stat().st_mtime < oldest]
        for path in left:
            path.unlink(missing_ok=True)
        if is_old and len(left) == len(files):
            shutil.rmtree(folder, ignore_errors=True)


def _settle(recording: Recording, **values: object) -> None:
    settled = Recording.objects.filter(pk=recording.pk, state=Recording.State.LISTENING)
    if settled.update(**values):
        keep_numbers(rehearsal_id=recording.rehearsal_id)


def _write(part: Path, chunks: Iterable[bytes]) -> tuple[str, int, str]:
    digest, size, head = hashlib.sha256(), 0, b""
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        for chunk in chunks:
            size += len(chunk)
            if size > LARGEST_BYTES:
                raise ClipTooLargeError("The clip is larger than 25 MB.")
            if len(head) < _HEAD_BYTES:
                head = (head + chunk)[:_HEAD_BYTES]
                if len(head) == _HEAD_BYTES:
                    tell_kind(head)
            digest.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    return tell_kind(head), size, digest.hexdigest()


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
