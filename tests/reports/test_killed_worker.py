"""A render worker that is killed in mid-render, as a real process: its document is made after the restart."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings

MOST_SECONDS = 60
PREPARE = """
import django
django.setup()
from django.core.management import call_command
from django.utils import timezone
from accounts.services.people import get_or_create_local_account
from incidents.samples import load_sample
from incidents.services.incidents import start_incident
from reports.services.documents import freeze_document
call_command("migrate", verbosity=0)
now = timezone.now()
author = get_or_create_local_account(now=now)
facts = load_sample("northwind-pay-ongoing")
incident = start_incident(team=author.teams.get(), author=author, now=now, facts=facts)
freeze_document(incident=incident, kind="report", author=author, now=now)
"""


def read_state(folder: Path) -> tuple[str, int]:
    """The state of the one document, and how often it was claimed."""
    with closing(sqlite3.connect(folder / "forthright.sqlite3", timeout=20)) as database:
        found: tuple[str, int] = database.execute("SELECT state, tries FROM reports_document").fetchone()
    return found


def wait_for(is_there: Callable[[], bool], seconds: float) -> float:
    """Seconds until it was so; fails where it was not in time."""
    started = time.monotonic()
    while not is_there():
        assert time.monotonic() - started < seconds, "not in time"
        time.sleep(0.05)
    return time.monotonic() - started


@pytest.mark.drill
def test_a_document_is_ready_within_a_minute_of_the_restart(tmp_path: Path) -> None:
    (tmp_path / "fonts").symlink_to(settings.FONTS_DIR)
    environment = os.environ | {
        "FORTHRIGHT_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    subprocess.run([sys.executable, "-c", PREPARE], cwd=settings.BASE_DIR, env=environment, check=True)

    def start_worker() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "django", "render_worker"]
        return subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment)

    first = start_worker()
    try:
        wait_for(lambda: read_state(tmp_path)[0] == "rendering", 120)
    finally:
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
    assert read_state(tmp_path) == ("rendering", 1), "it was killed in mid-render"
    assert not list(tmp_path.glob("documents/**/*.pdf")), "half a file is nowhere"
    second = start_worker()
    try:
        seconds = wait_for(lambda: read_state(tmp_path)[0] == "ready", MOST_SECONDS)
    finally:
        second.send_signal(signal.SIGTERM)
        second.wait(30)
    assert read_state(tmp_path)[1] == 2
    (made,) = tmp_path.glob("documents/**/*.pdf")
    assert made.read_bytes().startswith(b"%PDF-")
    print(f"ready {seconds:.0f} s after the restart")  # noqa: T201 - what the drill measured
