"""Bodies are received before anything answers: who sends slowly, or too much, keeps nobody waiting."""

import io
import threading
from collections.abc import Iterable
from typing import Any

import pytest
from django.core.exceptions import RequestDataTooBig
from django.test import Client
from pytest_django import Settings

from config import receiving
from config.receiving import ReceivedFirst

SECONDS = 10


class NeverEnding(io.RawIOBase):
    """What a client sends that begins and stays."""

    def __init__(self) -> None:
        self.is_asked, self.is_over = threading.Event(), threading.Event()

    def read(self, size: int = -1) -> bytes:
        self.is_asked.set()
        assert self.is_over.wait(SECONDS)
        return b""


def answer(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
    if environ["REQUEST_METHOD"] == "GET":
        return [b"looked"]
    return [environ["wsgi.input"].read()]


def send(server: ReceivedFirst, body: Any, length: int, method: str = "POST") -> Iterable[bytes]:
    environ = {"REQUEST_METHOD": method, "CONTENT_LENGTH": str(length), "wsgi.input": body}
    return server(environ, lambda *given: lambda data: None)


def test_who_never_ends_sending_occupies_nothing_that_answers() -> None:
    server, slow = ReceivedFirst(answer, threads=1), NeverEnding()
    sender = threading.Thread(target=send, args=(server, slow, 100))
    sender.start()
    try:
        assert slow.is_asked.wait(SECONDS)
        assert send(server, io.BytesIO(), 0, "GET") == [b"looked"]
        assert send(server, io.BytesIO(b"x" * 200_000 + b"of the next"), 200_000) == [b"x" * 200_000]
    finally:
        slow.is_over.set()
        sender.join(SECONDS)


def test_too_much_is_let_pass_and_kept_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "LARGEST_BYTES", 10)
    monkeypatch.setattr(receiving, "MOST_DROPPED_BYTES", 1000)
    server = ReceivedFirst(answer, threads=1)
    for length, left in ((999, 1), (1001, 1000)):
        body = io.BytesIO(b"x" * 1000)
        with pytest.raises(RequestDataTooBig):
            send(server, body, length)
        assert len(body.read()) == left
    assert send(server, io.BytesIO(b"x" * 1000), 999, "GET") == [b"looked"]


def test_where_there_is_no_room_to_receive_reading_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def have_no_room(*given: Any) -> Any:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(receiving, "SpooledTemporaryFile", have_no_room)
    server = ReceivedFirst(answer, threads=1)
    assert send(server, io.BytesIO(b"x"), 1, "GET") == [b"looked"]
    with pytest.raises(OSError, match="No space"):
        send(server, io.BytesIO(b"x"), 1)


def test_what_is_received_at_once_has_a_bound_and_small_forms_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "MOST_ON_DISK_BYTES", 100_000)
    server, slow = ReceivedFirst(answer, threads=1), NeverEnding()
    sender = threading.Thread(target=send, args=(server, slow, 90_000))
    sender.start()
    try:
        assert slow.is_asked.wait(SECONDS)
        with pytest.raises(OSError, match="at once"):
            send(server, io.BytesIO(b"x" * 70_000), 70_000)
        assert send(server, io.BytesIO(b"small"), 5) == [b"small"]
    finally:
        slow.is_over.set()
        sender.join(SECONDS)
    assert send(server, io.BytesIO(b"x" * 70_000), 70_000) == [b"x" * 70_000]


def test_too_much_and_what_no_page_can_read_have_their_pages(client: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    page = Client(enforce_csrf_checks=True, headers={"Cookie": f"csrftoken={'a' * 32}"})
    form = "application/x-www-form-urlencoded"
    answered = page.post("/sign-in/", "login=" + "x" * 2000, content_type=form)
    assert (answered.status_code, "This is too large" in answered.text) == (413, True)
    answered = page.post("/sign-in/", "login=x", content_type=f"{form}; charset=utf-7")
    assert (answered.status_code, "can’t be read" in answered.text) == (400, True)
