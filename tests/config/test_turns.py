"""Pages made in turn: one at a time while that goes fast, and nobody kept waiting by one that does not."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from config import turns
from config.turns import TurnMiddleware

SECONDS = 10


def test_what_computes_waits_for_its_turn_and_a_static_file_does_not() -> None:
    turn = settings.MIDDLEWARE.index("config.turns.TurnMiddleware")
    assert settings.MIDDLEWARE.index("whitenoise.middleware.WhiteNoiseMiddleware") < turn
    assert turn < settings.MIDDLEWARE.index("django.contrib.sessions.middleware.SessionMiddleware")


def test_one_page_is_made_at_a_time() -> None:
    inside, most, lock = 0, 0, threading.Lock()

    def answer(request: HttpRequest) -> HttpResponse:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        threading.Event().wait(0.005)
        with lock:
            inside -= 1
        return HttpResponse(request.path)

    middleware = TurnMiddleware(answer)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(middleware, [HttpRequest() for _ in range(16)], timeout=SECONDS))
    assert [found.status_code for found in answers] == [200] * 16
    assert most == 1


def test_a_page_that_waits_itself_keeps_nobody_waiting_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONGEST_SECONDS", 0.02)
    is_over, has_begun = threading.Event(), threading.Event()

    def answer(request: HttpRequest) -> HttpResponse:
        if request.path == "/stuck":
            has_begun.set()
            assert is_over.wait(SECONDS)
        return HttpResponse()

    middleware = TurnMiddleware(answer)
    stuck = HttpRequest()
    stuck.path = "/stuck"
    with ThreadPoolExecutor(2) as pool:
        waiting = pool.submit(middleware, stuck)
        assert has_begun.wait(SECONDS)
        try:
            assert pool.submit(middleware, HttpRequest()).result(SECONDS).status_code == 200
            assert not waiting.done()
        finally:
            is_over.set()
        assert waiting.result(SECONDS).status_code == 200


def test_a_page_that_breaks_gives_its_turn_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONGEST_SECONDS", SECONDS)

    def answer(request: HttpRequest) -> HttpResponse:
        if request.path == "/broken":
            raise LookupError
        return HttpResponse()

    middleware = TurnMiddleware(answer)
    broken = HttpRequest()
    broken.path = "/broken"
    with pytest.raises(LookupError):
        middleware(broken)
    assert not middleware._turn.locked()
    assert middleware(HttpRequest()).status_code == 200
