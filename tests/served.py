"""An installation that `up` serves on this computer, and people who use it over HTTP."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests
from django.conf import settings

from config.bootstrap import BASE_DIR
from tests.incidents.views.reading import SeenForm, read_page
from tests.prepared_database import copy_migrated

READY_SECONDS = 90
AUTOSAVE = {"X-Autosave": "1"}


def find_free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def start_up(
    data: Path, port: int, *more: str, environ: dict[str, str] | None = None
) -> "subprocess.Popen[str]":
    """Start `up` as a person does, with the Python that `up` serves with and the folder ``data``."""
    given = {name: value for name, value in os.environ.items() if not name.startswith("FORTHRIGHT_")}
    given |= {"FORTHRIGHT_DATA": str(data), "PATH": os.defpath} | (environ or {})
    return subprocess.Popen(
        [find_served_python(), "-m", "config.up", "--port", str(port), *more],
        cwd=BASE_DIR,
        env=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def read_until(process: "subprocess.Popen[str]", start: str) -> list[str]:
    """The lines that were printed up to and with the first that begins so, or all when none does."""
    assert process.stdout is not None
    timer = threading.Timer(READY_SECONDS, process.kill)
    timer.start()
    lines = []
    for line in process.stdout:
        lines.append(line.rstrip("\n"))
        if line.startswith(start):
            break
    timer.cancel()
    return lines


@contextmanager
def serving(
    data: Path, *more: str, environ: dict[str, str] | None = None
) -> Iterator[tuple["subprocess.Popen[str]", int, list[str]]]:
    """A running `up`: its process, port, and the lines it printed until it was ready."""
    port = find_free_port()
    with start_up(data, port, *more, environ=environ) as process:
        try:
            yield process, port, read_until(process, "Ready:")
        finally:
            process.terminate()
            process.wait(20)


def get_health(port: int) -> dict[str, str]:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=10) as answer:
        found: dict[str, str] = json.load(answer)
    return found


def find_served_python() -> str:
    """The Python that `up` serves with."""
    return os.environ.get("FORTHRIGHT_RUN_PYTHON", sys.executable)


def prepare_data(data: Path) -> Path:
    """A folder of data with a migrated database and the fonts, so that starting on it is quick."""
    data.mkdir(mode=0o700)
    copy_migrated(Path(settings.DATA_DIR), data / "forthright.sqlite3")
    shutil.copytree(settings.FONTS_DIR, data / "fonts")
    return data


MAKE_PEOPLE = """
import json, sys
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from accounts.models import Membership, Role, Team, User
from incidents.domain.facts import IncidentFacts
from incidents.samples import EXAMPLE, load_sample
from incidents.services.incidents import start_incident

now = timezone.now()
team = Team.objects.create(name="Drill", created_at=now)
made = []
for n in range(int(sys.argv[1])):
    user = User.objects.create_user(f"person{n}@example.org", None, name=f"Person {n}")
    Membership.objects.create(team=team, user=user, role=Role.OWNER if n == 0 else Role.MEMBER, joined_at=now)
    incident = start_incident(team=team, author=user, now=now, facts=load_sample(EXAMPLE))
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    made.append([session.session_key, incident.reference])
print(json.dumps(made))
"""


def run_django(data: Path, program: str, *arguments: str, environ: dict[str, str] | None = None) -> str:
    """What a small program prints that runs with the installation's own settings, beside what serves."""
    code = f"import django; django.setup()\n{program}"
    given = {name: value for name, value in os.environ.items() if not name.startswith("FORTHRIGHT_")}
    given |= {"FORTHRIGHT_DATA": str(data), "DJANGO_SETTINGS_MODULE": "config.settings"} | (environ or {})
    command = [find_served_python(), "-c", code, *arguments]
    done = subprocess.run(command, cwd=BASE_DIR, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Visitor:
    """Somebody signed in, with an incident of their own, who sends what a browser would."""

    def __init__(self, port: int, session: str, reference: str) -> None:
        self.base = f"http://127.0.0.1:{port}"
        self.reference = reference
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.cookies.set("sessionid", session, domain="127.0.0.1")

    def get(self, path: str, seconds: float = 10) -> requests.Response:
        return self.session.get(f"{self.base}{path}", timeout=seconds, allow_redirects=False)

    def post(
        self, path: str, values: dict[str, Any], headers: dict[str, str] | None = None, seconds: float = 10
    ) -> requests.Response:
        if not self.session.cookies.get("csrftoken"):
            self.get(self.address(), seconds)
        token = self.session.cookies.get("csrftoken") or ""
        sent = {"Origin": self.base, "X-CSRFToken": token, **(headers or {})}
        # A page opened by two of its threads at once could hold the token of the other's cookie.
        own = {name: value for name, value in values.items() if name != "csrfmiddlewaretoken"}
        return self.session.post(
            f"{self.base}{path}", data=own, headers=sent, timeout=seconds, allow_redirects=False
        )

    def address(self, rest: str = "") -> str:
        return f"/incidents/{self.reference}/{rest}"

    def open_form(self, path: str) -> SeenForm:
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        return read_page(answer.text).record_form

    def autosave(self, path: str, form: SeenForm, changes: dict[str, str]) -> requests.Response:
        return self.post(path, form.put(changes), AUTOSAVE)


def invite_people(data: Path, port: int, count: int) -> list[Visitor]:
    """So many people of one team, each signed in and with an incident of their own."""
    made = json.loads(run_django(data, MAKE_PEOPLE, str(count)))
    return [Visitor(port, session, reference) for session, reference in made]


def find_program(up: int, words: str) -> int | None:
    """The process started by ``up`` whose command holds these words; ``None`` while there is none."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parent = int(stat.read_text().rsplit(")", 1)[1].split()[1])
            command = stat.with_name("cmdline").read_bytes().replace(b"\0", b" ").decode()
            if parent == up and words in command:
                return int(stat.parent.name)
    return None


def list_started(pid: int) -> list[int]:
    """The processes that this one has started and that still run."""
    return [
        int(started)
        for path in Path(f"/proc/{pid}/task").glob("*/children")
        for started in path.read_text().split()
    ]


def kill(pid: int) -> None:
    """End a process and what it started at once, as a crash does."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)


def measure_until(is_so: Callable[[], bool], most_seconds: float) -> float:
    """Seconds until it is so; fails when that takes longer."""
    began = time.monotonic()
    while time.monotonic() - began < most_seconds:
        with suppress(OSError, requests.RequestException):
            if is_so():
                return time.monotonic() - began
        time.sleep(0.05)
    raise AssertionError(f"not so within {most_seconds} s")


@dataclass
class Installation:
    """A served installation: its data, its process and its port."""

    data: Path
    process: "subprocess.Popen[str]"
    port: int

    def is_well(self) -> bool:
        return set(get_health(self.port).values()) >= {"forthright", "ok"} and all(
            value == "ok" for name, value in get_health(self.port).items() if name not in ("app", "version")
        )


@contextmanager
def installed(folder: Path, **environ: str) -> Iterator[Installation]:
    """`up` on prepared data; what it prints is read on, so that a full pipe never stops it."""
    data = folder if folder.exists() else prepare_data(folder)
    with serving(data, environ=environ) as (process, port, lines):
        assert lines[-1].startswith("Ready:"), lines
        reader = threading.Thread(target=lambda: [None for _ in process.stdout or ()], daemon=True)
        reader.start()
        yield Installation(data, process, port)
