"""What a monitor without an account learns."""

import json
import os
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError
from django.test import Client
from pytest_django import Settings

from config import health

FIELDS = ["app", "version", "database", "render_worker", "background_worker"]


@pytest.fixture
def heartbeats(tmp_path: Path, settings: Settings) -> Path:
    settings.HEARTBEATS_DIR = tmp_path
    return tmp_path


@pytest.mark.django_db
def test_all_is_well(client: Client, heartbeats: Path) -> None:
    for name in ("render_worker", "background_worker"):
        (heartbeats / f"{name}.heartbeat").touch()
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {
        "app": "forthright",
        "version": settings.VERSION,
        "database": "ok",
        "render_worker": "ok",
        "background_worker": "ok",
    }
    assert list(answer.json()) == FIELDS
    assert "no-cache" in answer["Cache-Control"]


@pytest.mark.django_db
def test_a_worker_without_a_heartbeat_is_late(client: Client, heartbeats: Path) -> None:
    (heartbeats / "render_worker.heartbeat").touch()
    old = heartbeats / "background_worker.heartbeat"
    old.touch()
    os.utime(old, (0, 0))
    found = client.get("/healthz").json()
    assert (found["render_worker"], found["background_worker"]) == ("ok", "late")
    old.unlink()
    assert client.get("/healthz").json()["background_worker"] == "late"


def test_a_worker_is_late_after_three_missed_beats(heartbeats: Path) -> None:
    path = heartbeats / "render_worker.heartbeat"
    path.touch()
    beaten = path.stat().st_mtime
    assert health.check_worker("render_worker", now=beaten + 15) == "ok"
    assert health.check_worker("render_worker", now=beaten + 15.1) == "late"


@pytest.mark.django_db
def test_a_broken_database_is_said_with_503(
    client: Client, heartbeats: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        def cursor(self) -> None:
            raise OperationalError("the disk at /secret/place is full")

    monkeypatch.setattr(health, "connection", Broken())
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["database"] == "OperationalError"
    assert "secret" not in json.dumps(answer.json())


@pytest.mark.django_db
def test_it_is_only_read(client: Client) -> None:
    assert client.post("/healthz").status_code == 405
    assert client.head("/healthz").status_code == 200


@pytest.mark.django_db
def test_health_needs_no_session(client: Client, heartbeats: Path) -> None:
    answer = client.get("/healthz")
    assert not answer.cookies
