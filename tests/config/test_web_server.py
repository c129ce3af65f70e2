"""The processes that answer pages: killed, started again, judged, and none left behind."""

import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config import up
from config.bootstrap import BASE_DIR
from config.supervision import CANNOT_LIVE, MOST_REVIVALS
from tests.served import find_free_port, get_health, list_started, measure_until, prepare_data

SECONDS = 30


@contextmanager
def answering(data: Path, processes: int) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """The web server alone, with so many processes that answer; itself and its port."""
    port = find_free_port()
    given = {name: value for name, value in os.environ.items() if not name.startswith("FORTHRIGHT_")}
    given |= {"FORTHRIGHT_DATA": str(prepare_data(data)), "DJANGO_SETTINGS_MODULE": "config.settings"}
    command = up.web_command("127.0.0.1", port)[:-1]
    with subprocess.Popen(
        [*command, str(processes)], cwd=BASE_DIR, env=given, stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            measure_until(lambda: get_health(port)["database"] == "ok", SECONDS)
            yield server, port
        finally:
            server.kill()


def speaks_http_2(port: int) -> bool:
    """Whether a connection that begins in HTTP/2 (RFC 9113, 3.4) is answered in it: with its settings."""
    with socket.create_connection(("127.0.0.1", port), timeout=SECONDS) as connection:
        connection.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes(3) + b"\x04" + bytes(5))
        return connection.recv(9)[3:4] == b"\x04"


def is_running(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def test_killed_processes_are_back_while_others_answer_and_one_that_cannot_live_ends_all(
    tmp_path: Path,
) -> None:
    with answering(tmp_path / "data", 2) as (server, port):
        first = list_started(server.pid)
        for pid in first:
            os.kill(pid, signal.SIGKILL)
        measure_until(lambda: len(set(list_started(server.pid)) - set(first)) == 2, SECONDS)
        lives, dies = list_started(server.pid)
        assert not speaks_http_2(port)
        measure_until(lambda: get_health(port)["database"] == "ok", SECONDS)
        for _ in range(MOST_REVIVALS - 1):
            dies = kill_and_find(server.pid, lives, dies)
            assert get_health(port)["database"] == "ok"
        os.kill(dies, signal.SIGKILL)
        said, _ = server.communicate(timeout=SECONDS)
    assert server.returncode == CANNOT_LIVE
    assert not is_running(lives)
    assert said.count("A web process ended by itself (code 137) and was started again.") == MOST_REVIVALS + 1
    assert "A web process ended by itself too often (code 137)." in said


def kill_and_find(server: int, lives: int, dies: int) -> int:
    """The process that was started for the one that dies."""
    os.kill(dies, signal.SIGKILL)
    measure_until(lambda: bool(set(list_started(server)) - {lives, dies}), SECONDS)
    (found,) = set(list_started(server)) - {lives, dies}
    return found


def test_nothing_answers_on_when_what_started_it_is_killed(tmp_path: Path) -> None:
    with answering(tmp_path / "data", 2) as (server, _):
        started = list_started(server.pid)
        assert len(started) == 2
        server.kill()
        measure_until(lambda: not any(map(is_running, started)), SECONDS)
