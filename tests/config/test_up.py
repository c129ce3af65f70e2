"""``manage.py up``, from the refusal of a busy port to a served and stopped installation."""

import signal
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import cast

import pytest

from config import up
from config.supervision import Supervisor
from tests.served import find_free_port, get_health, read_until, serving, start_up


@contextmanager
def answering(body: str, *, leads: dict[str, str] | None = None) -> Iterator[int]:
    """A web server that answers everything with ``body``, but what ``leads`` elsewhere; its port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            elsewhere = (leads or {}).get(self.path)
            self.send_response(302 if elsewhere else 200)
            if elsewhere:
                self.send_header("Location", elsewhere)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the tests read what `up` prints."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_up_on_empty_data_ends_in_ready_and_stops_cleanly(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with serving(data) as (process, port, lines):
        assert lines[-1] == f"Ready: http://127.0.0.1:{port}/"
        found = get_health(port)
        assert found["app"] == "forthright"
        assert (found["database"], found["render_worker"], found["background_worker"]) == ("ok", "ok", "ok")
        assert stat.S_IMODE(data.stat().st_mode) == 0o700

        with start_up(data, find_free_port()) as second:
            said = read_until(second, "Ready:")
        assert second.returncode == 1
        assert "already running on the data" in said[-1]

        with start_up(tmp_path / "other", port) as third:
            said = read_until(third, "Ready:")
        assert third.returncode == 1
        assert said == [
            f"Port {port} is in use by another program; stop that one or choose another with --port."
        ]

        process.send_signal(signal.SIGINT)
        rest = read_until(process, "Stopped.")
        assert process.wait(20) == 0
        assert rest == ["Stopped."]
        assert up.why_not_listen("127.0.0.1", port) is None


def test_beyond_this_computer_a_code_guards_the_first_account(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FORTHRIGHT_FIRST_ACCOUNT_CODE", raising=False)
    monkeypatch.delenv("FORTHRIGHT_HOSTS", raising=False)
    monkeypatch.delenv("FORTHRIGHT_PUBLIC_URL", raising=False)
    assert "FORTHRIGHT_FIRST_ACCOUNT_CODE" not in up.build_environ("127.0.0.1")
    codes = {up.build_environ("0.0.0.0")["FORTHRIGHT_FIRST_ACCOUNT_CODE"] for _ in range(5)}  # noqa: S104 - a value
    assert len(codes) == 5
    assert all(len(code.replace("-", "")) == 12 for code in codes)
    assert up.build_environ("192.0.2.7")["FORTHRIGHT_HOSTS"] == "192.0.2.7"
    # Several hosts with one signing key print one code: the page may come from any of them.
    assert up.make_first_code("key") == up.make_first_code("key") != up.make_first_code("another key")
    monkeypatch.setenv("FORTHRIGHT_FIRST_ACCOUNT_CODE", "chosen")
    assert up.build_environ("192.0.2.7")["FORTHRIGHT_FIRST_ACCOUNT_CODE"] == "chosen"


@pytest.mark.parametrize(
    ("name", "value", "needs_code"),
    [
        ("FORTHRIGHT_PUBLIC_URL", "https://forthright.example", True),
        ("FORTHRIGHT_PUBLIC_URL", "http://192.0.2.7:8000/", True),
        ("FORTHRIGHT_PUBLIC_URL", "http://localhost:8000", False),
        ("FORTHRIGHT_PUBLIC_URL", "http://[::1]:8000", False),
        ("FORTHRIGHT_HOSTS", "localhost, forthright.example", True),
        ("FORTHRIGHT_HOSTS", "*", True),
        ("FORTHRIGHT_HOSTS", "localhost,127.0.0.1,[::1]", False),
    ],
)
def test_a_name_that_others_reach_needs_the_code_on_loopback_too(
    name: str, value: str, needs_code: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in ("FORTHRIGHT_FIRST_ACCOUNT_CODE", "FORTHRIGHT_HOSTS", "FORTHRIGHT_PUBLIC_URL"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(name, value)
    environ = up.build_environ("127.0.0.1")
    assert ("FORTHRIGHT_FIRST_ACCOUNT_CODE" in environ) == needs_code
    assert environ[name] == value


@pytest.mark.parametrize(
    ("host", "only_here"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("192.0.2.7", False)],  # noqa: S104
)
def test_loopback_is_known(host: str, only_here: bool) -> None:
    assert up.is_loopback(host) is only_here


def test_an_address_that_cannot_be_listened_on_is_said_in_one_sentence() -> None:
    with answering("hello") as port:
        busy = up.why_not_listen("127.0.0.1", port)
    assert busy == f"Port {port} is in use by another program; stop that one or choose another with --port."
    assert up.why_not_listen("127.0.0.1", 70_000) == (
        "Port 70000 does not exist; choose one from 1 to 65535 with --port."
    )
    foreign = up.why_not_listen("192.0.2.7", find_free_port())
    assert foreign is not None
    assert foreign.startswith("192.0.2.7 is not an address of this computer")


@pytest.mark.parametrize("body", ["<h1>It works</h1>", '{"app": "something-else"}', '["forthright"]', ""])
def test_a_foreign_answer_is_none(body: str) -> None:
    with answering(body) as port:
        assert up.ask_health(f"http://127.0.0.1:{port}/") is None
    assert up.ask_health(f"http://127.0.0.1:{port}/") is None


@pytest.mark.parametrize(("render", "is_ready"), [("ok", True), ("late", False)])
def test_both_workers_are_waited_for(render: str, is_ready: bool) -> None:
    body = f'{{"app": "forthright", "render_worker": "{render}", "background_worker": "ok"}}'
    with answering(body) as port:
        assert up.ask_health(f"http://127.0.0.1:{port}/") is not None
        assert up.are_workers_ready(f"http://127.0.0.1:{port}/") is is_ready


def test_the_code_is_told_only_while_there_is_no_account() -> None:
    with answering("Create the first account") as port:
        assert up.is_first_account_wanted(f"http://127.0.0.1:{port}/")
    with answering("Sign in", leads={"/first-account/": "/sign-in/"}) as port:
        assert not up.is_first_account_wanted(f"http://127.0.0.1:{port}/")
    # Where nothing answers, a code too many is better than a page that nobody can pass.
    assert up.is_first_account_wanted(f"http://127.0.0.1:{port}/")


class Watched:
    """Stands in for the supervisor: nothing ends, and time is up when the condition does not hold at once."""

    def watch(self, until: Callable[[], bool], timeout_seconds: float) -> None:
        if not until():
            raise TimeoutError


def test_a_foreign_answer_on_the_port_is_no_success(capsys: pytest.CaptureFixture[str]) -> None:
    with answering("<h1>It works</h1>") as port:
        assert up.wait_until_ready(cast(Supervisor, Watched()), f"http://127.0.0.1:{port}/") == 1
    assert f"No answer at http://127.0.0.1:{port}/" in capsys.readouterr().out


def test_a_late_worker_is_said_and_the_pages_are_served(capsys: pytest.CaptureFixture[str]) -> None:
    with answering('{"app": "forthright", "render_worker": "late"}') as port:
        assert up.wait_until_ready(cast(Supervisor, Watched()), f"http://127.0.0.1:{port}/") is None
    assert "A worker is late" in capsys.readouterr().out


def test_data_are_kept_where_the_caller_means(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FORTHRIGHT_DATA", "here")
    assert up.build_environ("127.0.0.1")["FORTHRIGHT_DATA"] == str(tmp_path / "here")


def test_data_that_cannot_be_kept_are_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FORTHRIGHT_DATA", str(tmp_path / "file"))
    assert up.main(["--port", str(find_free_port())]) == 1
    assert f"The data cannot be kept in {tmp_path}/file" in capsys.readouterr().err
