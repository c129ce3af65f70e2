"""Each fault of the machine as a person meets it: what they see, that nothing is lost, and that it ends."""

import os
import time
from pathlib import Path

import pytest
import requests
from playwright.sync_api import BrowserContext, Page

from tests.accounts.post_office import PostOffice
from tests.drills.faults import MovedClock, filled, locked, small_disk
from tests.incidents.views.reading import read_page
from tests.served import Visitor, installed, invite_people, measure_until, prepare_data

pytestmark = [pytest.mark.drill, pytest.mark.needs("chromium", "cc")]

SITUATION = "prepare/situation/"
# Where set, what a person saw is kept there as a picture.
PICTURES = os.environ.get("DRILL_PICTURES", "")


@pytest.fixture
def person(context: BrowserContext, page: Page) -> "Watcher":
    return Watcher(context, page)


class Watcher:
    """Somebody at a browser, whose page is kept as a picture."""

    def __init__(self, context: BrowserContext, page: Page) -> None:
        self.context, self.page = context, page

    def open(self, visitor: Visitor, path: str) -> None:
        value = visitor.session.cookies.get("sessionid") or ""
        self.context.add_cookies([{"name": "sessionid", "value": value, "url": visitor.base}])
        self.page.set_viewport_size({"width": 900, "height": 700})
        self.page.goto(f"{visitor.base}{path}")

    def type(self, name: str, words: str) -> None:
        self.page.fill(f"[name={name}]", words)

    def keep_picture(self, name: str) -> None:
        if PICTURES:
            self.page.evaluate("scrollTo(0, 0)")
            self.page.screenshot(path=str(Path(PICTURES, f"{name}.png")))


def save(visitor: Visitor, words: str) -> requests.Response:
    path = visitor.address(SITUATION)
    return visitor.autosave(path, visitor.open_form(path), {"own-title": words})


def read_title(visitor: Visitor) -> str:
    return visitor.open_form(visitor.address(SITUATION)).values["own-title"][0]


def hang() -> str:
    """A server that says nothing for longer than anybody waits."""
    time.sleep(30)
    return ""


def test_a_lock_held_by_another_program(tmp_path: Path, person: Watcher) -> None:
    with installed(tmp_path / "data") as installation:
        (visitor,) = invite_people(installation.data, installation.port, 1)
        form = visitor.open_form(visitor.address(SITUATION))
        with locked(installation.data):
            began = time.monotonic()
            answer = visitor.post(visitor.address(SITUATION), form.put({"own-title": "While locked"}))
            assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
            assert time.monotonic() - began < 7
            assert "Somebody else is saving just now" in read_page(answer.text).text
            assert visitor.get(visitor.address()).status_code == 200, "reading goes on"
            person.open(visitor, visitor.address(SITUATION))
            person.type("own-title", "Typed while it was locked")
            person.page.wait_for_timeout(7_000)
            person.keep_picture("database-locked")
        # What was typed is still in the page, and is saved by itself once the lock is gone.
        measure_until(lambda: read_title(visitor) == "Typed while it was locked", 40)


def test_a_full_disk(tmp_path: Path, person: Watcher) -> None:
    with small_disk(tmp_path / "disk", 160) as disk:
        data = prepare_data(disk / "data")
        with installed(data) as installation:
            (visitor,) = invite_people(data, installation.port, 1)
            before = read_title(visitor)
            person.open(visitor, visitor.address(SITUATION))
            with filled(disk):
                statuses = {save(visitor, f"On a full disk {n}" + "x" * 100).status_code for n in range(8)}
                assert 503 in statuses
                assert statuses <= {200, 503}
                assert visitor.get(visitor.address()).status_code == 200, "reading goes on"
                person.type("own-plain", "Typed while the disk was full. " * 300)
                person.page.wait_for_timeout(4_000)
                person.keep_picture("disk-full")
            assert save(visitor, "There is room again").status_code == 200, "without a restart"
            assert read_title(visitor) == "There is room again" != before
            measure_until(lambda: "Typed while the disk" in visitor.get(visitor.address(SITUATION)).text, 40)


def test_a_mail_server_that_hangs(tmp_path: Path, person: Watcher) -> None:
    office = PostOffice()
    office.on["greeting"] = [hang for _ in range(20)]
    environ = {
        "FORTHRIGHT_MAIL_HOST": "127.0.0.1",
        "FORTHRIGHT_MAIL_PORT": str(office.port),
        "FORTHRIGHT_MAIL_TLS": "false",
        # Without an address for others no link can be mailed, and the page says whom to ask.
        "FORTHRIGHT_PUBLIC_URL": "http://localhost",
    }
    try:
        with installed(tmp_path / "data", **environ) as installation:
            (visitor,) = invite_people(installation.data, installation.port, 1)
            began = time.monotonic()
            answer = visitor.post("/forgotten-password/", {"email": "person0@example.org"})
            assert answer.status_code == 302, "a link is on its way"
            assert time.monotonic() - began < 3, "nobody waits for the mail server"
            measure_until(lambda: office.connections > 0, 90)
            for _ in range(3):
                began = time.monotonic()
                assert visitor.get(visitor.address()).status_code == 200
                assert save(visitor, "While mail hangs").status_code == 200
                assert time.monotonic() - began < 5
            assert installation.is_well(), "the worker lives"
            person.open(visitor, visitor.address("follow-up/"))
            person.keep_picture("mail-hangs")
    finally:
        office.stop()


def test_a_clock_that_goes_back_an_hour(tmp_path: Path, person: Watcher) -> None:
    clock = MovedClock(tmp_path)
    with installed(tmp_path / "data", **clock.environ) as installation:
        (visitor,) = invite_people(installation.data, installation.port, 1)
        assert save(visitor, "Before the clock went back").status_code == 200
        person.open(visitor, visitor.address(SITUATION))
        clock.move(-3600)
        assert "Before the clock went back" in person.page.input_value("[name=own-title]")
        person.type("own-title", "Typed across the jump")
        measure_until(lambda: read_title(visitor) == "Typed across the jump", 20)
        assert save(visitor, "After the clock went back").status_code == 200
        assert read_title(visitor) == "After the clock went back"
        for rest in ("", "follow-up/", "history/", "documents/"):
            assert visitor.get(visitor.address(rest)).status_code == 200, rest
        assert visitor.post(visitor.address("documents/brief/"), {}).status_code == 302
        measure_until(lambda: "1 page, A4" in visitor.get(visitor.address("documents/")).text, 60)
        assert installation.is_well()
        person.open(visitor, visitor.address("history/"))
        person.keep_picture("clock-back")
        clock.move(0)
        assert save(visitor, "And forward again").status_code == 200
        measure_until(installation.is_well, 60)
