"""Programs killed under load: what was acknowledged is there, the service comes back, no document is half."""

import hashlib
import itertools
import json
import sqlite3
import threading
from pathlib import Path

import requests

from tests.incidents.views.reading import read_page
from tests.served import Installation, Visitor, find_program, kill, measure_until

VICTIMS = ("granian", "render_worker", "granian", "background_worker")
MOST_SECONDS = 60.0
SITUATION = "prepare/situation/"


class Writer(threading.Thread):
    """Saves one headline after the other, and remembers which were acknowledged."""

    def __init__(self, visitor: Visitor, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.visitor, self.stop = visitor, stop
        self.kept: list[str] = []
        self.last = ""
        self.faults: list[str] = []

    def run(self) -> None:
        path = self.visitor.address(SITUATION)
        form = self.visitor.open_form(path)
        for number in itertools.count():
            if self.stop.is_set():
                return
            self.last = f"{self.visitor.reference} write {number}"
            try:
                answer = self.visitor.autosave(path, form, {"own-title": self.last})
            except requests.RequestException:
                self.stop.wait(0.1)
                continue
            if answer.status_code == 200:
                self.kept.append(self.last)
            elif answer.status_code != 503:
                self.faults.append(f"{answer.status_code} {read_page(answer.text).text[:200]}")


def ask(data: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(data / "forthright.sqlite3")
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


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
        now = ask(data, "SELECT title FROM incidents_incident WHERE reference = ?", writer.visitor.reference)
        assert now[0][0] in {writer.kept[-1], writer.last}, "and nothing older came back"


def check_documents_are_whole(installation: Installation) -> None:
    def are_ready() -> bool:
        states = {state for (state,) in ask(installation.data, "SELECT state FROM reports_document")}
        return states == {"ready"}

    measure_until(are_ready, 90)
    digests = {str(digest) for (digest,) in ask(installation.data, "SELECT sha256 FROM reports_document")}
    files = [path for path in (installation.data / "documents").rglob("*") if path.is_file()]
    assert {hashlib.sha256(path.read_bytes()).hexdigest() for path in files} == digests, "no half document"


def kill_and_return(installation: Installation, visitors: list[Visitor], words: str) -> float:
    """Ask for a document, kill one program, and give the seconds until everything is well again."""
    visitor = visitors[0]
    form = visitor.post(visitor.address("documents/brief/"), {})
    assert form.status_code == 302, form.text[:300]
    old = find_program(installation.process.pid, words)
    assert old is not None
    kill(old)

    def is_back() -> bool:
        return find_program(installation.process.pid, words) not in (old, None) and installation.is_well()

    return measure_until(is_back, MOST_SECONDS)


def survive_kills(
    installation: Installation, visitors: list[Visitor], *, rounds: int, pause_seconds: float
) -> str:
    """So many kills in turn while these people write; what was measured. Fails when anything was lost."""
    stop = threading.Event()
    writers = [Writer(visitor, stop) for visitor in visitors]
    for writer in writers:
        writer.start()
    seconds = []
    try:
        for victim in itertools.islice(itertools.cycle(VICTIMS), rounds):
            stop.wait(pause_seconds)
            seconds.append(kill_and_return(installation, visitors, victim))
    finally:
        stop.set()
        for writer in writers:
            writer.join(20)
    check_documents_are_whole(installation)
    check_nothing_was_lost(installation, writers)
    kept = sum(len(writer.kept) for writer in writers)
    return f"{rounds} kills: back after {max(seconds):.1f} s at most, {kept} writes kept"
