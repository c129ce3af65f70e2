"""Faults of the machine, provoked for real: the page says what to do, and the log keeps nothing typed."""

import errno
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError, connection
from django.http import HttpRequest
from django.test import Client, RequestFactory

from accounts.models import Team, User
from config.faults import OneLine, find_place, name_fault
from incidents.models import Incident
from tests.conftest import sign_in_now

SECRET = "the merger with Contoso falls through"

on_sqlite = pytest.mark.usefixtures("sqlite_alone")


@pytest.fixture
def sqlite_alone() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("these faults are provoked in SQLite")


@pytest.fixture
def client(owner: User) -> Client:
    """Somebody signed in, who gets the page of a fault in place of its exception."""
    found = Client(raise_request_exception=False)
    sign_in_now(found, owner)
    return found


@contextmanager
def setting(pragma: str, value: str, before: str) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}={value}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA {pragma}={before}")


@contextmanager
def lock_held() -> Iterator[None]:
    """Another program in the middle of its own write."""
    other = sqlite3.connect(str(connection.settings_dict["NAME"]), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with setting("busy_timeout", "50", "5000"):
            yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def start(client: Client) -> Any:
    team = Team.objects.get()
    return client.post("/incidents/new/", {"uid": str(uuid4()), "title": SECRET, "team": str(team.pk)})


@on_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_held_lock_is_said_and_over_when_the_lock_is(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with lock_held():
        page = start(client)
        assert (page.status_code, page["Retry-After"]) == (503, "5")
        assert "Somebody else is saving just now" in page.text and "Nothing is lost" in page.text
        assert client.get("/").status_code == 200, "reading goes on"
    assert not Incident.objects.exists()
    assert start(client).status_code == 302
    assert Incident.objects.get().title == SECRET
    assert SECRET not in OneLine().format(caplog.records[0])


@on_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_full_disk_is_said_and_reading_goes_on(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")  # what other tests left free would be room
        cursor.execute("PRAGMA page_count")
        pages = cursor.fetchone()[0]
    with setting("max_page_count", str(pages), "1073741823"):
        found = [start(client) for _ in range(200)]
        full = [page for page in found if page.status_code != 302]
        assert full, "there was room for two hundred incidents"
        assert {page.status_code for page in full} == {503}
        assert "There is no room left to save" in full[0].text
        assert client.get("/").status_code == 200
    saved = Incident.objects.count()
    assert saved == len(found) - len(full), "no incident is half there"
    assert start(client).status_code == 302


@on_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_disk_that_can_only_be_read_is_said(client: Client) -> None:
    client.get("/")
    with setting("query_only", "1", "0"):
        page = start(client)
        assert page.status_code == 503
        assert "cannot save just now" in page.text
        assert client.get("/").status_code == 200
    assert start(client).status_code == 302


def forget_session(execute: Any, sql: str, *given: Any) -> Any:
    """As if another browser had ended it since the page began."""
    is_it = sql.startswith('UPDATE "django_session"')
    return execute(sql.replace(" WHERE ", " WHERE 1 = 0 AND ") if is_it else sql, *given)


@pytest.mark.django_db(transaction=True)
def test_a_session_that_cannot_be_kept_is_a_fault_of_the_machine_and_no_bad_request(client: Client) -> None:
    def refuse(execute: Any, sql: str, *given: Any) -> Any:
        if sql.startswith('UPDATE "django_session"'):
            raise OperationalError("database is locked")
        return execute(sql, *given)

    with connection.execute_wrapper(refuse):
        page = client.get("/profile/security/codes/")
    assert (page.status_code, page.get("Retry-After")) == (503, "5")
    with connection.execute_wrapper(forget_session):
        assert client.get("/profile/security/codes/").status_code == 400, "it was ended meanwhile"


@on_sqlite
@pytest.mark.django_db(transaction=True)
def test_the_script_of_a_page_gets_a_fault_it_can_wait_for(client: Client) -> None:
    assert start(client).status_code == 302
    reference = Incident.objects.get().reference
    with setting("query_only", "1", "0"):
        answer = client.post(
            f"/incidents/{reference}/prepare/situation/", {"own-title": "x"}, headers={"X-Autosave": "1"}
        )
    assert (answer.status_code, answer["Content-Type"]) == (503, "application/json")
    assert answer.json() == {"fault": "read-only"}


@pytest.mark.django_db
def test_a_fault_of_the_program_leaves_one_line_with_the_id_that_the_page_shows(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(*_: Any, **__: Any) -> None:
        raise ValueError(SECRET)

    monkeypatch.setattr("incidents.views.start.start_incident", break_down)
    page = start(client)
    assert page.status_code == 500
    request_id = page["X-Request-ID"]
    assert f"<b>{request_id}</b>" in page.text and "Something broke on our side" in page.text
    lines = [OneLine().format(record) for record in caplog.records if record.name == "django.request"]
    assert len(lines) == 1
    assert f"{request_id} POST incidents/new/ 500 ValueError at tests/config/" in lines[0]
    assert SECRET not in lines[0] and "\n" not in lines[0]


def test_a_line_names_the_route_and_never_the_address() -> None:
    record = logging.LogRecord(
        "django.request", logging.ERROR, __file__, 1, "Not found: /s/%s", ("token",), None
    )
    request = RequestFactory().get("/calendar/secret-token.ics")
    request.resolver_match = None
    record.request = request
    assert "token" not in OneLine().format(record)
    assert "GET no route" in OneLine().format(record)


def raised_by(error: DatabaseError, state: str | None) -> DatabaseError:
    """An error as Django raises it over one of PostgreSQL's driver."""
    error.__cause__ = RuntimeError()
    error.__cause__.sqlstate = state  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (OperationalError("database is locked"), "busy"),
        (OperationalError("database or disk is full"), "full"),
        (OperationalError("attempt to write a readonly database"), "read-only"),
        (OperationalError("connection to server at 10.0.0.1 failed: refused"), "away"),
        (raised_by(OperationalError("no answer"), None), "away"),
        (raised_by(OperationalError("starting up"), "57P03"), "away"),
        (raised_by(OperationalError("no room"), "53100"), "full"),
        (raised_by(OperationalError("canceling statement"), "55P03"), "busy"),
        (raised_by(IntegrityError("duplicate key"), "23505"), ""),
        # Such a message holds what was typed, which may be any words.
        (raised_by(IntegrityError("Key (name)=(connection closed) already exists."), "23505"), ""),
        (OSError(errno.ENOSPC, "No space left on device"), "full"),
        (OSError(errno.EROFS, "Read-only file system"), "read-only"),
        (DatabaseError("no such column"), ""),
        (ValueError("database is locked"), ""),
        (None, ""),
    ],
)
def test_only_a_fault_of_the_machine_is_one(error: BaseException | None, fault: str) -> None:
    assert name_fault(error) == fault


def test_a_fault_is_found_behind_what_it_caused() -> None:
    outer = RuntimeError("could not save")
    outer.__cause__ = OSError(errno.ENOSPC, "No space left on device")
    assert name_fault(outer) == "full"


def test_an_error_without_a_line_of_ours_is_placed_in_a_library() -> None:
    assert find_place(None) == "a library"


def test_pages_are_kept_nowhere_and_shared_with_nobody(client: Client, db: None) -> None:
    for path in ("/", "/glossary/", "/no-such-page/", "/sign-in/", "/healthz"):
        page = client.get(path)
        assert "no-store" in page["Cache-Control"], path
        assert page["Cross-Origin-Resource-Policy"] == "same-origin"
        assert page["X-Robots-Tag"] == "noindex, nofollow"
        assert page["Cross-Origin-Opener-Policy"] == "same-origin"
        policy = page["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert isinstance(page.wsgi_request, HttpRequest)
