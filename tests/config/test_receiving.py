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
from config.faults import FULL, name_fault
from config.receiving import NotReceivedError, ReceivedFirst, RefusedBody

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
    with pytest.raises(NotReceivedError) as refused:
        send(server, io.BytesIO(b"x"), 1)
    assert name_fault(refused.value) == FULL


class Stopping(NeverEnding):
    """A client that sends so many bytes, and then nothing for long."""

    def __init__(self, sent: int) -> None:
        super().__init__()
        self.left = sent

    def read(self, size: int = -1) -> bytes:
        chunk = b"x" * min(size, self.left)
        self.left -= len(chunk)
        return chunk or super().read(size)


def test_what_is_received_at_once_has_a_bound_and_small_forms_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "MOST_ON_DISK_BYTES", 150_000)
    server, slow = ReceivedFirst(answer, threads=1), Stopping(90_000)
    sender = threading.Thread(target=send, args=(server, slow, 100_000))
    sender.start()
    try:
        assert slow.is_asked.wait(SECONDS)
        with pytest.raises(NotReceivedError) as refused:
            send(server, io.BytesIO(b"x" * 70_000), 70_000)
        assert name_fault(refused.value) == FULL
        assert send(server, io.BytesIO(b"small"), 5) == [b"small"]
    finally:
        slow.is_over.set()
        sender.join(SECONDS)
    assert send(server, io.BytesIO(b"x" * 70_000), 70_000) == [b"x" * 70_000]


def test_what_is_only_announced_takes_nobodys_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "MOST_ON_DISK_BYTES", 100_000)
    server, slow = ReceivedFirst(answer, threads=1), NeverEnding()
    sender = threading.Thread(target=send, args=(server, slow, 99_000))
    sender.start()
    try:
        assert slow.is_asked.wait(SECONDS)
        assert send(server, io.BytesIO(b"x" * 70_000), 70_000) == [b"x" * 70_000]
    finally:
        slow.is_over.set()
        sender.join(SECONDS)


def test_a_form_there_was_no_room_for_is_no_fault_of_its_sender(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Django takes an OSError for a sender who broke off, and would answer that a token is missing."""
    page = Client(enforce_csrf_checks=True, headers={"Cookie": f"csrftoken={'a' * 32}"})
    page.raise_request_exception = False
    fault = NotReceivedError()
    fault.__cause__ = OSError(28, "No space left on device")
    body = RefusedBody(fault)
    form = {"CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": "90000"}
    answered = page.request(REQUEST_METHOD="POST", PATH_INFO="/sign-in/", **form, **{"wsgi.input": body})
    assert (answered.status_code, answered.headers["Retry-After"]) == (503, "5")


def test_too_much_and_what_no_page_can_read_have_their_pages(client: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    page = Client(enforce_csrf_checks=True, headers={"Cookie": f"csrftoken={'a' * 32}"})
    form = "application/x-www-form-urlencoded"
    answered = page.post("/sign-in/", "login=" + "x" * 2000, content_type=form)
    assert (answered.status_code, "This is too large" in answered.text) == (413, True)
    answered = page.post("/sign-in/", "login=x", content_type=f"{form}; charset=utf-7")
    assert (answered.status_code, "can’t be read" in answered.text) == (400, True)
