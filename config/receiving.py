"""What is sent is received before anything answers it: who sends slowly, or without end, holds nobody up.

The web server has a thread for each sender, which costs next to nothing while it waits; the few that answer,
each with a connection to the database, are given requests that are there whole.
"""

import errno
import io
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from tempfile import SpooledTemporaryFile
from threading import Lock
from typing import IO, Any, Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.core.exceptions import RequestDataTooBig

LARGEST_BYTES: Final = 30 * 1024 * 1024
"""The largest upload of ours, 25 MB, and what a form puts around it."""
MOST_DROPPED_BYTES: Final = 200 * 1024 * 1024
"""How much of a body that is too large is let pass: a browser shows an answer only once it has sent all."""
MOST_ON_DISK_BYTES: Final = 512 * 1024 * 1024
"""What one process receives at once, but for what fits into memory: strangers fill no disk with bodies."""
IN_MEMORY_BYTES: Final = 64 * 1024
CHUNK_BYTES: Final = 64 * 1024


class NotReceivedError(Exception):
    """The machine had no room for a body; its cause says why. Django takes an OSError for a sender's."""


class RefusedBody(io.RawIOBase):
    """Stands for a body that is not received: who reads it is told why. Looking at a page needs none."""

    def __init__(self, why: Exception) -> None:
        self.why = why

    def read(self, size: int = -1) -> bytes:
        raise self.why

    def readline(self, size: int | None = -1) -> bytes:
        raise self.why


class ReceivedFirst:
    """An application whose requests are received by the thread that calls it, answered by one of a few."""

    def __init__(self, application: WSGIApplication, *, threads: int) -> None:
        self.application = application
        self.answering = ThreadPoolExecutor(threads)
        self._counting = Lock()
        self._on_disk = 0

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        length = read_length(environ)
        if length <= 0:
            return self.answering.submit(self.application, environ, start_response).result()
        with self._hold() as hold, receive(environ["wsgi.input"], length, hold) as body:
            environ["wsgi.input"] = body
            return self.answering.submit(self.application, environ, start_response).result()

    @contextmanager
    def _hold(self) -> Iterator[Callable[[int], None]]:
        """Counts the bytes of one body as they arrive; what was only announced takes nobody's room.

        Raises ``OSError`` where so many bytes have no room beside all that are held just now.
        """
        held = 0

        def hold(size: int) -> None:
            nonlocal held
            with self._counting:
                if self._on_disk + size > MOST_ON_DISK_BYTES:
                    raise OSError(errno.ENOSPC, "too much is received at once")
                self._on_disk += size
            held += size

        try:
            yield hold
        finally:
            with self._counting:
                self._on_disk -= held


def read_length(environ: WSGIEnvironment) -> int:
    """How many bytes are announced; without that none is read."""
    try:
        return int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def receive(sent: Any, length: int, hold: Callable[[int], None]) -> IO[bytes] | RefusedBody:
    """The body of a request, whole. One that cannot be taken says so to whoever reads it.

    ``hold`` is told of all that does not fit into memory, and raises ``OSError`` where there is no room.
    """
    if length > LARGEST_BYTES:
        _drop(sent, length if length <= MOST_DROPPED_BYTES else 0)
        return RefusedBody(RequestDataTooBig("more than a page takes"))
    try:
        return _keep(sent, length, hold if length > IN_MEMORY_BYTES else lambda size: None)
    except OSError as fault:
        refusal = NotReceivedError("no room to receive it")
        refusal.__cause__ = fault
        return RefusedBody(refusal)


def _keep(sent: Any, length: int, hold: Callable[[int], None]) -> IO[bytes]:
    """So many bytes in a file of their own, or fewer where the sender broke off."""
    with ExitStack() as unless_whole:
        body: IO[bytes] = unless_whole.enter_context(SpooledTemporaryFile(IN_MEMORY_BYTES))
        while length > 0 and (chunk := sent.read(min(CHUNK_BYTES, length))):
            hold(len(chunk))
            body.write(chunk)
            length -= len(chunk)
        body.seek(0)
        unless_whole.pop_all()
    return body


def _drop(sent: Any, length: int) -> None:
    """Let so many bytes pass, kept nowhere."""
    while length > 0 and (chunk := sent.read(min(CHUNK_BYTES, length))):
        length -= len(chunk)
