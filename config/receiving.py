"""What is sent is received before anything answers it: who sends slowly, or without end, holds nobody up.

The web server has a thread for each sender, which costs next to nothing while it waits; the few that answer,
each with a connection to the database, are given requests that are there whole.
"""

import io
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.core.exceptions import RequestDataTooBig

LARGEST_BYTES: Final = 30 * 1024 * 1024
"""The largest upload of ours, 25 MB, and what a form puts around it."""
MOST_DROPPED_BYTES: Final = 200 * 1024 * 1024
"""How much of a body that is too large is let pass: a browser shows an answer only once it has sent all."""
IN_MEMORY_BYTES: Final = 64 * 1024
CHUNK_BYTES: Final = 64 * 1024


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

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        body = receive(environ)
        if body is None:
            return self.answering.submit(self.application, environ, start_response).result()
        with body:
            environ["wsgi.input"] = body
            return self.answering.submit(self.application, environ, start_response).result()


def receive(environ: WSGIEnvironment) -> IO[bytes] | RefusedBody | None:
    """The body of a request, whole, or ``None``. One that cannot be taken says so to whoever reads it."""
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        length = 0
    if length <= 0:
        return None
    if length > LARGEST_BYTES:
        _drop(environ["wsgi.input"], length if length <= MOST_DROPPED_BYTES else 0)
        return RefusedBody(RequestDataTooBig("more than a page takes"))
    try:
        return _keep(environ["wsgi.input"], length)
    except OSError as fault:
        return RefusedBody(fault)


def _keep(sent: Any, length: int) -> IO[bytes]:
    """So many bytes in a file of their own, or fewer where the sender broke off."""
    with ExitStack() as unless_whole:
        body: IO[bytes] = unless_whole.enter_context(SpooledTemporaryFile(IN_MEMORY_BYTES))
        while length > 0 and (chunk := sent.read(min(CHUNK_BYTES, length))):
            body.write(chunk)
            length -= len(chunk)
        body.seek(0)
        unless_whole.pop_all()
    return body


def _drop(sent: Any, length: int) -> None:
    """Let so many bytes pass, kept nowhere."""
    while length > 0 and (chunk := sent.read(min(CHUNK_BYTES, length))):
        length -= len(chunk)
