"""The web server: several processes that answer pages, made from one that has loaded the program.

Loading once and dividing then (where the system can) starts sooner than loading in each, takes less memory,
and has a process that was killed back at once. Each listens by itself, so that what the others answer goes on
meanwhile. One that ends again and again is no accident: then all end, and the supervisor stops everything.
"""

import argparse
import gc
import multiprocessing
import os
import sys
from collections.abc import Sequence
from typing import Any, cast

from django.forms.renderers import get_default_renderer
from django.template import engines
from django.urls import resolve
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer

from config.bootstrap import BASE_DIR
from config.form_renderer import OWN, FieldRenderer
from config.receiving import ReceivedFirst
from config.supervision import CANNOT_LIVE, Revivals, end_with_parent, exit_code_of, say
from config.wsgi import application

# Those that answer. Slow clients occupy none of them.
THREADS = 8
CONNECTIONS = 512
"""How many a process holds at once, with a thread that receives for each: those come and go as needed."""
KILL_SECONDS = 5


MAKER = os.getpid()
"""The process that loads the program and makes the others of itself."""


def load_application() -> ReceivedFirst:
    """What a new process calls first: it ends with the one that made it, and answers with this."""
    end_with_parent()
    if sys.platform == "linux" and os.getppid() != MAKER:
        # The maker died before its end could be tied to this one's.
        sys.exit(CANNOT_LIVE)
    return ReceivedFirst(application, threads=THREADS)


class WebServer(MPServer):
    """Granian with the supervisor's rule for what may be started again, and how often.

    Its own rule looks at the last start alone: a process that lives for six seconds dies for ever, unseen.
    """

    revivals: Revivals[int]

    def _respawn_workers(self, workers: list[int], *given: Any, **named: Any) -> None:
        """Start again what has ended; whether that is ``workers`` is seen here, as two may end at once."""
        codes = {number: worker.inner.exitcode for number, worker in enumerate(self.wrks)}
        ended = {number: exit_code_of(code) for number, code in codes.items() if code is not None}
        for number, code in ended.items():
            if not self.revivals.allow(number):
                say(f"A web process ended by itself too often (code {code}).")
                self.shutdown(exit_code=CANNOT_LIVE)  # type: ignore[no-untyped-call] # it ends the program
            say(f"A web process ended by itself (code {code}) and was started again.")
        super()._respawn_workers(list(ended), *given, **named)
        self.respawned_wrks.clear()


def load_pages() -> None:
    """Load all addresses and our templates, so that the first who open a page need not wait for that."""
    resolve("/healthz")
    fields = cast(FieldRenderer, get_default_renderer()).engine
    for engine, folder in ((engines["django"], BASE_DIR / "templates"), (fields, OWN)):
        for path in folder.rglob("*.html"):
            if folder == OWN or OWN not in path.parents:
                engine.get_template(path.relative_to(folder).as_posix())


def divide_cheaply() -> None:
    """Make what is loaded cheap to share: never touched by the collector."""
    if sys.platform == "linux":
        # Elsewhere a process is made anew; so it would be here from Python 3.14 on.
        multiprocessing.set_start_method("fork")
    load_pages()
    gc.collect()
    gc.freeze()


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m config.web_server", description="Answer pages.")
    parser.add_argument("--host", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--processes", type=int, default=1)
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> None:
    """Serve until a signal asks to stop."""
    options = parse(arguments)
    server = WebServer(
        "config.wsgi:application",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        # HTTP/2 would carry hundreds of requests on one connection, each with a thread that receives.
        http=HTTPModes.http1,
        workers=options.processes,
        backpressure=CONNECTIONS,
        blocking_threads=CONNECTIONS,
        websockets=False,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=KILL_SECONDS,
    )
    server.revivals = Revivals()
    divide_cheaply()
    server.serve(target_loader=load_application, wrap_loader=False)


if __name__ == "__main__":
    main(sys.argv[1:])
