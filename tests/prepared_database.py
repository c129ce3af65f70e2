"""A database with every migration applied: made once, then copied by each process that runs tests.

The migrations took longer than most runs of a few tests. ``manage.py test`` has prepared an installation
before it runs them, and says so: then that one's database is taken.
"""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import django
from django.apps import apps

from config.bootstrap import BASE_DIR


def name_state() -> str:
    """A name for what all migrations say now: another one as soon as any of them changes."""
    digest = hashlib.sha256(django.get_version().encode())
    for app in apps.get_app_configs():
        for path in sorted(Path(app.path, "migrations").glob("*.py")):
            digest.update(f"{app.label}/{path.name}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def migrate_into(target: Path) -> None:
    """Apply every migration in a program of its own, as `prepare` does, and keep the database made so."""
    with TemporaryDirectory(dir=target.parent) as folder:
        environ = {**os.environ, "FORTHRIGHT_DATA": folder}
        command = [sys.executable, str(BASE_DIR / "manage.py"), "migrate", "--verbosity", "0"]
        subprocess.run(command, env=environ, check=True)
        Path(folder, "forthright.sqlite3").rename(target)


def copy_prepared(prepared: Path, target: Path) -> None:
    """Copy the database of an installation that was prepared a moment ago, what its log holds included."""
    part = target.with_suffix(".part")
    with closing(sqlite3.connect(prepared)) as source, closing(sqlite3.connect(part)) as copy:
        source.backup(copy)
    part.rename(target)


def copy_migrated(data: Path, target: Path) -> None:
    """Put a migrated database at ``target``; whoever comes first makes it, others wait for that."""
    kept = data / "migrated"
    kept.mkdir(parents=True, exist_ok=True)
    source = kept / f"{name_state()}.sqlite3"
    with (kept / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not source.exists() and os.environ.get("FORTHRIGHT_TEST_PREPARED"):
            copy_prepared(data / "forthright.sqlite3", source)
        elif not source.exists():
            migrate_into(source)
    for old in (f"{target.name}-wal", f"{target.name}-shm"):
        target.with_name(old).unlink(missing_ok=True)
    shutil.copyfile(source, target)
