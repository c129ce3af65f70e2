"""What is well and what is not with this installation, each in words that somebody can act on."""

import platform
import secrets
import shutil
import smtplib
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import django
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.mail import mailers
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from accounts.models import OutgoingMail
from config.health import check_worker
from config.stores import StoreError

if TYPE_CHECKING:
    from config.storage import ObjectStorage

ROOM_BYTES: Final = 500 * 1024 * 1024
"""Less than this is soon used up by recordings and documents."""
PRINT_FONTS: Final = 6
MOST_CLOCK_SECONDS: Final = 5.0
"""Hosts that differ by more show times out of order, and remind and end sessions too soon or late."""
PROBES: Final = "probes"
STORE_FAULTS: Final = {
    "silent": "no answer within five seconds. Does it run, and is it near enough?",
    "unreachable": "it cannot be reached from here. Does it run, and are its name and port right?",
    "untrusted": "its certificate is not trusted here. Name your authority's file in SSL_CERT_FILE.",
    "key": "it does not know this key, or the secret is another. Check FORTHRIGHT_EVIDENCE_URL.",
    "denied": "the key may not do what is needed. Allow s3:PutObject, s3:GetObject, s3:DeleteObject and "
    "s3:ListBucket.",
    "bucket": "there is no such bucket. Make it, private, or check FORTHRIGHT_EVIDENCE_URL.",
    "clock": "it says that the clock of this computer is wrong. Set it right.",
    "region": "it is of another region. Name its own in FORTHRIGHT_EVIDENCE_URL: ?region=eu-central-1",
    "broken": "it answered with an error of its own. Look into its log.",
}


@dataclass(frozen=True)
class Finding:
    """One line. ``is_well`` is ``None`` for a plain fact."""

    name: str
    words: str
    is_well: bool | None = None


def examine() -> list[Finding]:
    """Every finding; a check that itself breaks is a finding as well."""
    found: list[Finding] = []
    for check in CHECKS:
        try:
            found += check()
        except Exception as error:
            found.append(Finding(check.__name__.removeprefix("_"), f"{type(error).__name__}: {error}", False))
    return found


def _versions() -> Iterator[Finding]:
    programs = f"Python {platform.python_version()}, Django {django.get_version()}"
    papers = f"WeasyPrint {version('weasyprint')}, SQLite {sqlite3.sqlite_version}"
    yield Finding("Versions", f"Forthright {settings.VERSION}, {programs}, {papers}")


def _database() -> Iterator[Finding]:
    connection = connections[DEFAULT_DB_ALIAS]
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute("SELECT version(), clock_timestamp()")
            version_line, its_now = cursor.fetchone()
            yield Finding("Database", str(version_line).split(",")[0], True)
            yield judge_clock((timezone.now() - its_now).total_seconds())
            return
        cursor.execute("PRAGMA integrity_check")
        answers = [row[0] for row in cursor.fetchall()]
        cursor.execute("PRAGMA foreign_key_check")
        loose = len(cursor.fetchall())
    if answers == ["ok"] and not loose:
        yield Finding("Database", "SQLite, whole: every page and every link between rows checked", True)
    else:
        first = answers[0] if answers != ["ok"] else f"{loose} rows point to rows that are not there"
        yield Finding("Database", f"Damaged: {first}. Stop it and restore the last backup.", False)


def judge_clock(ahead_seconds: float) -> Finding:
    """Whether this computer's clock agrees with the database's, and so with the other hosts'."""
    if abs(ahead_seconds) < MOST_CLOCK_SECONDS:
        return Finding("Clock", "Agrees with the database's", True)
    side = "ahead of" if ahead_seconds > 0 else "behind"
    words = f"{abs(ahead_seconds):.0f} s {side} the database's. Let both follow a time server (NTP)."
    return Finding("Clock", words, False)


def _migrations() -> Iterator[Finding]:
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        yield Finding("Migrations", f"{len(missing)} to do: run `python3 manage.py prepare`", False)
    else:
        yield Finding("Migrations", "All done", True)


def _disk() -> Iterator[Finding]:
    usage = shutil.disk_usage(settings.DATA_DIR)
    free = f"{usage.free / 1024**3:.1f} GB free of {usage.total / 1024**3:.1f} GB"
    is_enough = usage.free >= ROOM_BYTES
    advice = "" if is_enough else ". Free some space: below half a gigabyte nothing can be saved before long."
    yield Finding("Disk", free + advice, is_enough)


def _modes() -> Iterator[Finding]:
    root = Path(settings.DATA_DIR)
    open_ones = [path for path in (root, *root.glob("*")) if path.stat().st_mode & 0o077]
    # What only holds copies of public files may be read by anybody; the folder above it may not.
    open_ones = [path for path in open_ones if path.name not in {"static", "fonts"}]
    if open_ones:
        names = ", ".join(sorted(path.name for path in open_ones)[:3])
        yield Finding("Rights", f"Others on this computer can read {names}: run `chmod -R go= {root}`", False)
    else:
        yield Finding("Rights", f"Only you can read {root}", True)


def _workers() -> Iterator[Finding]:
    for name in ("render_worker", "background_worker"):
        is_well = check_worker(name, now=time.time()) == "ok"
        words = "Runs" if is_well else "Does not run. Start the installation with `python3 manage.py up`."
        yield Finding(name.replace("_", " ").capitalize(), words, is_well)


def _mail() -> Iterator[Finding]:
    if not settings.IS_MAIL_SET_UP:
        yield Finding("Mail", "Not set up: set FORTHRIGHT_MAIL_HOST, or copy texts and download .eml files")
        return
    connection = mailers["default"]
    try:
        connection.open()
        connection.close()
        yield Finding("Mail", "The mail server answers", True)
    except (OSError, smtplib.SMTPException) as error:
        yield Finding("Mail", f"The mail server does not answer: {error}. Check FORTHRIGHT_MAIL_HOST.", False)
    failed = OutgoingMail.objects.filter(state=OutgoingMail.State.FAILED).count()
    waiting = OutgoingMail.objects.filter(state=OutgoingMail.State.WAITING).count()
    yield Finding("Outbox", f"{waiting} waiting, {failed} given up", failed == 0)


def _evidence() -> Iterator[Finding]:
    address = settings.EVIDENCE_STORE
    if address is None:
        yield Finding("Evidence", "Kept in the folder of the data")
        return
    where = f"The bucket {address.bucket} at {address.host}"
    try:
        notes = _probe_store(cast("ObjectStorage", default_storage))
    except StoreError as error:
        words = STORE_FAULTS.get(error.reason, STORE_FAULTS["broken"])
        yield Finding("Evidence", f"{where}: {words}", False)
        return
    for words in notes or ["can be written, read, listed and cleared, and by nobody without the key"]:
        yield Finding("Evidence", f"{where} {words}", not notes)
    if not address.is_tls:
        yield Finding("Way to the evidence", "Not encrypted, as insecure=1 asks")


def _probe_store(store: "ObjectStorage") -> list[str]:
    """Put an object, read, list and remove it; what is not as it should be. Raises ``StoreError``."""
    name = f"{PROBES}/{secrets.token_hex(16)}"
    content = secrets.token_bytes(64)
    store.save(name, ContentFile(content))
    try:
        with store.open(name) as kept:
            is_same = kept.read() == content
        is_listed = name.rpartition("/")[2] in store.listdir(PROBES)[1]
        is_public = store.is_public(name)
    finally:
        store.delete(name)
    try:
        keeps_old = store.keeps_old_versions()
    except StoreError:
        keeps_old = False  # the key need not be allowed to ask
    found = {
        "gives back something else than was put there. Use another store.": not is_same,
        "does not list what was put there, so a backup would lack it. Use another store.": not is_listed,
        "gives its files to anybody without a key. Take public reading off it.": is_public,
        "does not remove what is deleted. Look for a lock or a hold on it.": store.exists(name),
        "keeps old versions, also of what was purged. Let a rule remove them after some days.": keeps_old,
    }
    return [words for words, is_so in found.items() if is_so]


def _fonts() -> Iterator[Finding]:
    found = len(list((Path(settings.FONTS_DIR) / "print").glob("*.ttf")))
    if found >= PRINT_FONTS:
        yield Finding("Fonts", f"{found} cuts for paper", True)
    else:
        yield Finding("Fonts", "Fonts for paper are missing: run `python3 manage.py prepare`", False)


def _address() -> Iterator[Finding]:
    if not settings.PUBLIC_URL:
        yield Finding("Address", "Only this computer can open a link: set FORTHRIGHT_PUBLIC_URL for others")
    else:
        note = "" if settings.IS_TLS else ". Without TLS no browser gives the rehearsal a microphone."
        yield Finding("Address", f"{settings.PUBLIC_URL}{note}", settings.IS_TLS)


CHECKS: Final[tuple[Callable[[], Iterator[Finding]], ...]] = (
    _versions, _database, _migrations, _disk, _modes, _workers, _mail, _evidence, _fonts, _address,
)  # fmt: skip
