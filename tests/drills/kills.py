"""Programs killed under load: what was acknowledged is there, the service comes back, no document is half."""

import hashlib
import itertools
import json
import os
import signal
import sqlite3
import threading
from pathlib import Path

import requests

from config.up import count_web_processes
from tests.incidents.views.reading import read_page
from tests.served import Installation, Visitor, find_program, kill, list_started, measure_until

# One of the processes that answer pages dies alone; each of the others with all that it started.
ONE_OF_THEM = "one of web_server"
VICTIMS = (ONE_OF_THEM, "render_worker", "web_server", "background_worker")
MOST_SECONDS = 60.0
SITUATION = "prepare/situation/"


class Writer(threading.Thread):
    """Saves one headline after the other, and remembers which were acknowledged."""

    def __init__(self, visitor: Visitor, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.visitor, self.stop = visitor, stop
        self.kept: list[str] = []
        self.unanswered = 0
        self.faults: list[str] = []

    def count(self) -> tuple[int, int]:
        """Writes that were acknowledged, and those that a kill left without an answer."""
        return len(self.kept), self.unanswered

    def run(self) -> None:
        path = self.visitor.address(SITUATION)
        form = self.visitor.open_form(path)
        for number in itertools.count():
            if self.stop.is_set():
                return
            title = f"{self.visitor.reference} write {number}"
            try:
                answer = self.visitor.autosave(path, form, {"own-title": title})
            except requests.RequestException:
                self.unanswered += 1
                self.stop.wait(0.1)
                continue
            if answer.status_code == 200:
                self.kept.append(title)
            elif answer.status_code != 503:
                self.faults.append(f"{answer.status_code} {read_page(answer.text).text[:200]}")


def ask(data: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(data / "forthright.sqlite3")
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def read_number(title: object) -> int:
    """Which of its writer's headlines it is."""
    return int(str(title).rpartition(" ")[2])


def check_nothing_was_lost(installation: Installation, writers: list[Writer]) -> None:
    data = installation.data
    assert ask(data, "PRAGMA integrity_check") == [("ok",)]
    assert ask(data, "PRAGMA foreign_key_check") == []
    kept = {
        json.loads(str(new))
        for (new,) in ask(data, "SELECT new FROM incidents_change WHERE new IS NOT NULL")
        if str(new).startswith('"')
    }
    for writer in writers:
        assert writer.faults == []
        assert writer.kept, "somebody wrote"
        assert set(writer.kept) <= kept, "every acknowledged write is there"
        [(now,)] = ask(
            data, "SELECT title FROM incidents_incident WHERE reference = ?", writer.visitor.reference
        )
        # One that was kept and whose answer a kill took away may stand after the last acknowledged one.
        assert read_number(now) >= read_number(writer.kept[-1]), "and nothing older came back"


def check_documents_are_whole(installation: Installation) -> None:
    def are_ready() -> bool:
        states = {state for (state,) in ask(installation.data, "SELECT state FROM reports_document")}
        return states == {"ready"}

    measure_until(are_ready, 90)
    digests = {str(digest) for (digest,) in ask(installation.data, "SELECT sha256 FROM reports_document")}
    files = [path for path in (installation.data / "documents").rglob("*") if path.is_file()]
    assert {hashlib.sha256(path.read_bytes()).hexdigest() for path in files} == digests, "no half document"


def find_victim(installation: Installation, victim: str) -> int | None:
    """The process to kill, or ``None`` while one of its kind is missing."""
    program = find_program(installation.process.pid, victim.removeprefix("one of "))
    if program is None or victim != ONE_OF_THEM:
        return program
    web_processes = list_started(program)
    return web_processes[0] if len(web_processes) == count_web_processes() else None


def kill_and_return(installation: Installation, visitors: list[Visitor], victim: str) -> float:
    """Ask for a document, kill one program, and give the seconds until everything is well again."""
    visitor = visitors[0]
    form = visitor.post(visitor.address("documents/brief/"), {})
    assert form.status_code == 302, form.text[:300]
    old = find_victim(installation, victim)
    assert old is not None
    if victim == ONE_OF_THEM:
        os.kill(old, signal.SIGKILL)
    else:
        kill(old)

    def is_back() -> bool:
        return find_victim(installation, victim) not in (old, None) and installation.is_well()

    return measure_until(is_back, MOST_SECONDS)


def survive_kills(
    installation: Installation, visitors: list[Visitor], *, rounds: int, pause_seconds: float
) -> str:
    """So many kills in turn while these people write; what was measured. Fails when anything was lost."""
    stop = threading.Event()
    writers = [Writer(visitor, stop) for visitor in visitors]
    for writer in writers:
        writer.start()
    seconds: dict[str, list[float]] = {}
    try:
        for victim in itertools.islice(itertools.cycle(VICTIMS), rounds):
            stop.wait(pause_seconds)
            seconds.setdefault(victim, []).append(kill_and_return(installation, visitors, victim))
    finally:
        stop.set()
        for writer in writers:
            writer.join(20)
    check_documents_are_whole(installation)
    check_nothing_was_lost(installation, writers)
    kept, unanswered = (sum(counts) for counts in zip(*(writer.count() for writer in writers), strict=True))
    back = ", ".join(f"{victim} {max(each):.1f} s" for victim, each in seconds.items())
    return f"{rounds} kills: back after at most {back}; {kept} writes kept, {unanswered} not answered"
