"""What hosts share: a database that one prepares at a time, and that comes back under those that serve."""

import threading
from typing import Any

import pytest
from django.core.management.base import CommandError
from django.db import OperationalError, connection, connections

from config.faults import name_fault
from config.management.commands import prepare
from config.management.commands.prepare import NO_ANSWER, WAITING, prepare_alone


@pytest.fixture
def postgres_alone(transactional_db: None) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one host")


@pytest.mark.usefixtures("postgres_alone")
def test_one_host_prepares_the_database_and_the_next_waits() -> None:
    said: list[str] = []
    order: list[str] = []
    waits = threading.Event()

    def say(line: str) -> None:
        said.append(line)
        waits.set()

    def prepare_second() -> None:
        with prepare_alone(say):
            order.append("second")
        connections.close_all()

    second = threading.Thread(target=prepare_second)
    with prepare_alone(say):
        second.start()
        assert waits.wait(10)
        order.append("first")
    second.join(10)
    assert (order, said) == (["first", "second"], [WAITING])


@pytest.mark.usefixtures("postgres_alone")
def test_a_database_that_cannot_be_reached_is_told_in_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    other: Any = connection.copy()
    other.settings_dict["OPTIONS"] = other.settings_dict["OPTIONS"] | {"password": "secret", "port": "1"}
    monkeypatch.setattr(prepare, "connection", other)
    with pytest.raises(CommandError) as caught, prepare_alone(print):
        pass
    assert str(caught.value).startswith(NO_ANSWER) and "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.usefixtures("postgres_alone")
def test_a_database_that_ends_its_connections_is_away_and_comes_back() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        number = cursor.fetchone()[0]
    other: Any = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [number])
    finally:
        other.close()
    with pytest.raises(OperationalError) as caught, connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    assert name_fault(caught.value) == "away"
    connection.close_if_unusable_or_obsolete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


@pytest.mark.usefixtures("postgres_alone")
def test_a_lock_that_another_host_keeps_is_told_in_time() -> None:
    other: Any = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(1)")
        with pytest.raises(OperationalError) as caught, connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = 50")
            cursor.execute("SELECT pg_advisory_lock(1)")
        assert name_fault(caught.value) == "busy"
    finally:
        other.close()
        connection.close()
