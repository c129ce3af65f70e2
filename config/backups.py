"""Backups: everything of an installation in one file, taken while it serves, checked before it is restored.

The file is a tar with a manifest, one file of JSON lines for each table, and every document, recording and
piece of evidence. Rows are written as the models name them, so that a backup of SQLite can be restored into
PostgreSQL and the other way round. The rows are of one moment, read in one transaction
that keeps no writer waiting. Files are copied after the rows, so each file that a row names is there.
Evidence and logos are read and written through their storage, so that a backup of a folder can be restored
into a store of objects and the other way round.
"""

import hashlib
import io
import json
import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final, cast

from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.core.files import File
from django.core.files.storage import default_storage
from django.core.management.color import no_style
from django.core.serializers.base import DeserializationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections, models, transaction

from accounts.models import OutgoingMail
from config.stores import StoreError
from incidents.models import FileToRemove
from incidents.services.incidents import skip_gone_keys
from incidents.services.one_moment import read_at_one_moment

FORMAT: Final = 1
STORED: Final = "files"
"""What lies in the storage of evidence; in the backup it has the place of a folder."""
FOLDERS: Final = ("documents", STORED, "invitations", "recordings")
"""What lies beside the database and cannot be made again from it."""
LEFT_OUT: Final = ("sessions", "contenttypes", "auth", "django_tasks_database")
"""Sessions end with a restore; the others are made by `migrate`, or are work that is queued anew."""
LEFT_OUT_TABLES: Final = (
    "accounts.CacheEntry",
    "accounts.DoorTry",
    "accounts.OpenSession",
    "incidents.FileToRemove",
)
"""What is about sessions and tries of the last hours, and means nothing on another day. The files still to be
removed are left out with their list: restored, it would remove what came since."""
BATCH: Final = 500
STORE_AWAY: Final = "The evidence store did not answer"
MANIFEST: Final = "manifest.json"
NO_BACKUP: Final = "This file is no backup of Forthright, or its end is missing."


class BackupRefusedError(Exception):
    """The backup cannot be made or restored; the message says why, and nothing was changed."""


def list_tables() -> list[type[models.Model]]:
    """Every table that holds something of ours, in an order that does not depend on the machine."""
    found = [
        model for model in apps.get_models(include_auto_created=True) if model._meta.app_label not in LEFT_OUT
    ]
    kept = (model for model in found if model._meta.managed and model._meta.label not in LEFT_OUT_TABLES)
    return sorted(kept, key=lambda model: model._meta.label)


def write_backup(path: Path, *, now: datetime) -> dict[str, int]:
    """Write everything to ``path``, whole or not at all; the count of rows and files.

    Raises ``BackupRefusedError`` where the place cannot be written.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    digests: dict[str, str] = {}
    counts = {"rows": 0, "files": 0}
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise BackupRefusedError(f"{path}: {error.strerror}") from error
    try:
        with os.fdopen(descriptor, "wb") as raw:
            with tarfile.open(fileobj=raw, mode="w") as tar:
                with read_at_one_moment():
                    doomed = _list_doomed()
                    for model in list_tables():
                        rows = _write_table(tar, model, digests)
                        counts["rows"] += rows
                for file in (*_list_files(), *_list_stored()):
                    if doomed.isdisjoint((file, *file.parents)):
                        counts["files"] += _add_file(tar, file, digests)
                _add_manifest(tar, digests, counts, now)
            raw.flush()
            os.fsync(raw.fileno())
        part.replace(path)
    except StoreError as error:
        raise BackupRefusedError(f"{STORE_AWAY} ({error.reason}). No backup was written.") from error
    except OSError as error:
        raise BackupRefusedError(f"{path}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)
    return counts


def restore_backup(path: Path) -> dict[str, int]:
    """Restore ``path`` into this installation, which must be empty; the count of rows and files.

    Everything is checked against the manifest before anything is written. Raises ``BackupRefusedError``.
    """
    refuse_unless_empty()
    try:
        with tarfile.open(path, mode="r:") as tar:
            manifest = _read_manifest(tar)
            _check(tar, manifest, path.stat().st_size)
            with _take_back_on_failure() as made:
                _restore_files(tar, manifest, made)
                rows = _restore_rows(tar)
                _hold_back_mail()
    except StoreError as error:
        raise BackupRefusedError(f"{STORE_AWAY} ({error.reason}). No row was restored; try again.") from error
    except (DeserializationError, DatabaseError) as error:
        raise BackupRefusedError(
            "A row of this backup does not fit this version. Nothing was restored; restore it with the "
            "version that wrote it, into an empty folder."
        ) from error
    except (OSError, tarfile.TarError) as error:
        raise BackupRefusedError(f"{path}: not a backup that can be read ({error})") from error
    return {"rows": rows, "files": manifest["counts"]["files"]}


def _hold_back_mail() -> None:
    """The installation that was backed up may have sent these since: a person decides, mail by mail."""
    states = OutgoingMail.State
    OutgoingMail.objects.filter(state__in=[states.WAITING, states.SENDING]).update(
        state=states.UNSURE, last_error="Restored from a backup; it may have been sent before."
    )


def refuse_unless_empty() -> None:
    """Raise ``BackupRefusedError`` where this installation holds anything a restore would overwrite."""
    for model in list_tables():
        if model._base_manager.exists():
            raise BackupRefusedError(
                "This installation is not empty, and nothing was changed. Restore into a folder of its own: "
                "set FORTHRIGHT_DATA to a new one."
            )


class WholeMoments(DjangoJSONEncoder):
    """Django's own writes a moment to the millisecond; rows hold microseconds and are ordered by them."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


def _write_table(tar: tarfile.TarFile, model: type[models.Model], digests: dict[str, str]) -> int:
    rows = 0
    with tempfile.TemporaryFile(dir=settings.DATA_DIR) as held:
        text = io.TextIOWrapper(held, encoding="utf-8", newline="\n")
        for row in model._base_manager.order_by("pk").iterator(BATCH):
            line = serializers.serialize("jsonl", [row], cls=WholeMoments)
            text.write(line if line.endswith("\n") else f"{line}\n")
            rows += 1
        text.flush()
        _add(tar, f"tables/{model._meta.label_lower}.jsonl", held, held.seek(0, os.SEEK_END), digests)
        text.detach()
    return rows


def _list_doomed() -> set[PurePosixPath]:
    """The files and folders of what was purged and that are still to be removed."""
    rows = FileToRemove.objects.values_list("kind", "path")
    return {PurePosixPath(STORED, path) if kind == "file" else PurePosixPath(path) for kind, path in rows}


def _list_files() -> Iterator[PurePosixPath]:
    root = Path(settings.DATA_DIR)
    for name in FOLDERS:
        for path in sorted((root / name).rglob("*")) if name != STORED else ():
            if path.is_file() and not path.is_symlink() and not path.name.endswith(".part"):
                yield PurePosixPath(path.relative_to(root))


def _list_stored(folder: str = "") -> Iterator[PurePosixPath]:
    """Every file of the storage, by its place in the backup."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return  # nothing was ever stored
    for name in sorted(files):
        if not name.endswith(".part"):
            yield PurePosixPath(STORED, folder, name)
    for name in sorted(folders):
        yield from _list_stored(f"{folder}/{name}" if folder else name)


def _add_file(tar: tarfile.TarFile, path: PurePosixPath, digests: dict[str, str]) -> int:
    try:
        with _open(path) as file:
            size = file.seek(0, os.SEEK_END)
            _add(tar, f"files/{path}", file, size, digests)
    except FileNotFoundError:
        return 0  # deleted since the list was made, as its person wished
    return 1


def _open(path: PurePosixPath) -> IO[bytes]:
    if path.parts[0] != STORED:
        return Path(settings.DATA_DIR, path).open("rb")
    # Its own open file: what Django puts around it does not say how long it is.
    return cast(IO[bytes], default_storage.open(str(path.relative_to(STORED))).file)


def _add(tar: tarfile.TarFile, name: str, file: Any, size: int, digests: dict[str, str]) -> None:
    file.seek(0)
    digests[name] = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, 0o600
    tar.addfile(member, file)


def _add_manifest(
    tar: tarfile.TarFile, digests: dict[str, str], counts: dict[str, int], now: datetime
) -> None:
    content = {
        "format": FORMAT,
        "version": settings.VERSION,
        "made_at": now.isoformat(timespec="seconds"),
        "counts": counts,
        "sha256": digests,
    }
    text = json.dumps(content, indent=1).encode()
    member = tarfile.TarInfo(MANIFEST)
    member.size, member.mode = len(text), 0o600
    tar.addfile(member, io.BytesIO(text))


def _read_manifest(tar: tarfile.TarFile) -> dict[str, Any]:
    try:
        file = tar.extractfile(MANIFEST)
        manifest: dict[str, Any] = json.load(file) if file else {}
    except (KeyError, ValueError, RecursionError) as error:
        raise BackupRefusedError(NO_BACKUP) from error
    if not isinstance(manifest, dict):
        raise BackupRefusedError(NO_BACKUP)
    if manifest.get("format") != FORMAT:
        raise BackupRefusedError(
            f"This backup was written by version {manifest.get('version')}, in a form that this version "
            "does not know. Restore it with that version, then upgrade."
        )
    counts, digests = manifest.get("counts"), manifest.get("sha256")
    if not isinstance(digests, dict) or not isinstance(counts, dict) or "files" not in counts:
        raise BackupRefusedError(NO_BACKUP)
    return manifest


def _check(tar: tarfile.TarFile, manifest: dict[str, Any], size_bytes: int) -> None:
    """Refuse a backup of which anything is missing, changed or added, or that holds more than its size."""
    wanted: dict[str, str] = manifest["sha256"]
    members = tar.getmembers()
    if sum(member.size for member in members) > size_bytes:
        # Nothing is packed here, so only holes that are told as content could do this.
        raise BackupRefusedError("This backup unpacks to more than its size. Nothing was restored.")
    found = {member.name: member for member in members if member.name != MANIFEST}
    if found.keys() != wanted.keys() or len(found) + 1 < len(members):
        raise BackupRefusedError("Parts of this backup are missing, or were added. Nothing was restored.")
    labels = [*(model._meta.label_lower for model in list_tables()), *map(str.lower, LEFT_OUT_TABLES)]
    known = {f"tables/{label}.jsonl" for label in labels}
    for name, member in found.items():
        is_ours = name in known or (name.startswith("files/") and _is_inside(name))
        file = tar.extractfile(member) if member.isfile() and is_ours else None
        if file is None:
            raise BackupRefusedError(f"{name} has no place in a backup. Nothing was restored.")
        if hashlib.file_digest(file, "sha256").hexdigest() != wanted[name]:  # type: ignore[arg-type]
            raise BackupRefusedError(f"{name} is damaged in this backup. Nothing was restored.")


def _is_inside(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return len(parts) > 2 and parts[1] in FOLDERS and ".." not in parts and "\0" not in name


@contextmanager
def _take_back_on_failure() -> Iterator[list[Path | str]]:
    """The files restored inside, removed again where it ends with an error: paths, and names in a store."""
    made: list[Path | str] = []
    try:
        yield made
    except BaseException:
        with suppress(StoreError):
            for one in made:
                one.unlink(missing_ok=True) if isinstance(one, Path) else default_storage.delete(one)
        raise


def _restore_files(tar: tarfile.TarFile, manifest: dict[str, Any], made: list[Path | str]) -> None:
    for name in manifest["sha256"]:
        if not name.startswith("files/"):
            continue
        target = _find_target(PurePosixPath(*PurePosixPath(name).parts[1:]))
        if target is None:
            _restore_stored(tar, name, made)
            continue
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = tar.extractfile(name)
        made.append(target)
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            if file is not None:
                shutil.copyfileobj(file, out)
            out.flush()
            os.fsync(out.fileno())


def _find_target(path: PurePosixPath) -> Path | None:
    """Where a file belongs on this computer; ``None`` where its storage is elsewhere."""
    if path.parts[0] != STORED:
        return Path(settings.DATA_DIR, path)
    try:
        return Path(default_storage.path(str(path.relative_to(STORED))))
    except NotImplementedError:
        return None


def _restore_stored(tar: tarfile.TarFile, name: str, made: list[Path | str]) -> None:
    file = tar.extractfile(name)
    if file is not None:
        stored = str(PurePosixPath(name).relative_to(f"files/{STORED}"))
        # What the store held before, as after the loss of the database alone, is not ours to take back.
        if not default_storage.exists(stored):
            made.append(stored)
        default_storage.save(stored, File(file))


def _restore_rows(tar: tarfile.TarFile) -> int:
    """Every row in one transaction, the links between them checked at its end."""
    connection = connections[DEFAULT_DB_ALIAS]
    rows, held = 0, set(tar.getnames())
    with connection.constraint_checks_disabled(), transaction.atomic():
        for model in list_tables():
            name = f"tables/{model._meta.label_lower}.jsonl"
            # A table that came after the backup was made is empty in it.
            file = tar.extractfile(name) if name in held else None
            if file is not None:
                rows += _load_table(file)
        connection.check_constraints()
        statements = connection.ops.sequence_reset_sql(no_style(), list_tables())
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
        skip_gone_keys()
    return rows


def _load_table(file: Any) -> int:
    rows, batch = 0, []
    for item in serializers.deserialize("jsonl", io.TextIOWrapper(file, encoding="utf-8")):
        batch.append(item.object)
        rows += 1
        if len(batch) == BATCH:
            _save_batch(batch)
            batch = []
    _save_batch(batch)
    return rows


def _save_batch(batch: list[Any]) -> None:
    """Write rows exactly as they were: ``bulk_create`` would stamp fields that stamp themselves anew."""
    if not batch:
        return
    model = type(batch[0])
    fields = model._meta.local_concrete_fields
    most = connections[DEFAULT_DB_ALIAS].ops.bulk_batch_size(fields, batch)
    for start in range(0, len(batch), most):
        model._base_manager.all()._insert(
            batch[start : start + most], fields=fields, using=DEFAULT_DB_ALIAS, raw=True
        )
