"""How long a frozen document takes to download, beside a static file of the same size.

Run with ``python bench/download.py``. Both are asked for through the whole of the application, one after the
other and in turns, in one process and on a database of its own: ratios say more than milliseconds.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import cast

BASE_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(BASE_DIR))
os.environ["FORTHRIGHT_DATA"] = tempfile.mkdtemp()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django  # noqa: E402 - the settings must be named first

django.setup()

from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402
from whitenoise import WhiteNoise  # noqa: E402

from accounts.services.people import get_or_create_local_account  # noqa: E402
from config.wsgi import application  # noqa: E402
from incidents.samples import EXAMPLE, load_sample  # noqa: E402
from incidents.services.incidents import start_incident  # noqa: E402
from reports.models import Kind  # noqa: E402
from reports.services import documents as services  # noqa: E402

ROUNDS = 200
SIZE = 60_000


def measure(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def ask(app: Callable[..., object], path: str, cookie: str) -> int:
    """Ask for an address as a server does, and read all of the answer; its size in bytes."""
    body = app(
        {
            "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000", "HTTP_HOST": "127.0.0.1", "HTTP_COOKIE": cookie, "wsgi.url_scheme": "http",
            "wsgi.input": sys.stdin.buffer, "wsgi.errors": sys.stderr, "SERVER_PROTOCOL": "HTTP/1.1",
        },
        lambda status, headers, info=None: None,
    )  # fmt: skip
    size = sum(len(piece) for piece in cast(Iterable[bytes], body))
    if hasattr(body, "close"):
        body.close()
    return size


def main() -> None:
    call_command("migrate", verbosity=0)
    now = timezone.now()
    user = get_or_create_local_account(now=now)
    team = user.teams.get()
    incident = start_incident(team=team, author=user, now=now, facts=load_sample(EXAMPLE))
    document = services.freeze_document(incident=incident, kind=Kind.BRIEF, author=user, now=now)
    content = os.urandom(SIZE)
    services.finish_document(document=document, pdf=content, warnings=[], room={}, now=now)
    client = Client()
    client.force_login(user)
    cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
    folder = Path(tempfile.mkdtemp())
    (folder / "made.pdf").write_bytes(content)
    static = WhiteNoise(application, root=str(folder), prefix="/plain/")
    path = f"/incidents/{incident.reference}/documents/{document.number}.pdf"
    for _ in range(20):
        assert ask(application, path, cookie) == SIZE == ask(static, "/plain/made.pdf", cookie)
    ours, files = [], []
    for _ in range(ROUNDS):
        ours.append(measure(lambda: ask(application, path, cookie)))
        files.append(measure(lambda: ask(static, "/plain/made.pdf", cookie)))
    one, other = statistics.median(ours), statistics.median(files)
    print(f"frozen document {one:.2f} ms, static file {other:.2f} ms, ratio {one / other:.1f}")


if __name__ == "__main__":
    main()
