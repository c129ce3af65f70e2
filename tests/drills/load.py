"""Many at once: pages stay quick, nobody gets a fault, and slow clients keep nobody out."""

import itertools
import random
import socket
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass, field

import requests

from tests.served import Installation, Visitor, get_health

READS = ("", "prepare/", "prepare/impact/", "check/", "follow-up/", "script/", "documents/", "history/")
SITUATION = "prepare/situation/"
THINKING_SECONDS = 1.0
SLOWEST_SECONDS = 30.0


@dataclass
class Taken:
    """How long answers took, in seconds, and the answers that were faults."""

    reads: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def describe(self) -> str:
        return (
            f"{len(self.reads)} reads, 95 % within {find_share(self.reads, 0.95):.3f} s; "
            f"{len(self.writes)} writes, 95 % within {find_share(self.writes, 0.95):.3f} s"
        )


def work(
    visitor: Visitor, taken: Taken, begin: threading.Barrier, stop: threading.Event, chance: random.Random
) -> None:
    """A person at work: reads and writes in turn, with a pause as somebody thinks."""
    path = visitor.address(SITUATION)
    form = visitor.open_form(path)
    begin.wait(60)
    for number in itertools.count():
        if stop.wait(chance.uniform(0.3, 1.7) * THINKING_SECONDS):
            return
        is_write = chance.random() < 0.3
        began = time.perf_counter()
        try:
            if is_write:
                answer = visitor.autosave(path, form, {"own-title": f"Headline {number}"})
            else:
                answer = visitor.get(visitor.address(chance.choice(READS)))
        except requests.RequestException as error:
            taken.faults.append(repr(error))
            continue
        (taken.writes if is_write else taken.reads).append(time.perf_counter() - began)
        if answer.status_code != 200:
            taken.faults.append(f"{answer.status_code} {answer.url}")


def find_share(seconds: list[float], share: float) -> float:
    """The time within which this share of answers came."""
    return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * share))]


def work_at_once(visitors: list[Visitor], *, seconds: float) -> Taken:
    """These people at work for so long."""
    taken, stop = Taken(), threading.Event()
    begin = threading.Barrier(len(visitors) + 1)
    threads = [
        threading.Thread(target=work, args=(visitor, taken, begin, stop, random.Random(place)))  # noqa: S311
        for place, visitor in enumerate(visitors)
    ]
    for thread in threads:
        thread.start()
    begin.wait(60)
    stop.wait(seconds)
    stop.set()
    for thread in threads:
        thread.join(30)
    return taken


def open_slowly(port: int) -> socket.socket:
    """A client that begins a request and never ends it."""
    slow = socket.create_connection(("127.0.0.1", port), timeout=10)
    # Without the cookie it would be refused before anything of what it sends is waited for.
    slow.sendall(
        b"POST /sign-in/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\n"
        b"Cookie: csrftoken=0123456789abcdef0123456789abcdef\r\n\r\nx"
    )
    return slow


def keep_out_nobody(installation: Installation, visitor: Visitor, *, count: int) -> None:
    """With so many slow clients, others are answered all the same."""
    with ExitStack() as slow:
        for _ in range(count):
            slow.enter_context(open_slowly(installation.port))
        for _ in range(5):
            assert get_health(installation.port)["database"] == "ok"
            assert visitor.get(visitor.address(), seconds=SLOWEST_SECONDS).status_code == 200
