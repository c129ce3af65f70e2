"""The doctor names each fault in words somebody can act on, and finds nothing where all is well."""

import os
import socket
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from config import doctor
from config.doctor import examine

pytestmark = pytest.mark.django_db


@pytest.fixture
def data(settings: Any, tmp_path: Path) -> Path:
    """An installation where all is well."""
    settings.DATA_DIR, settings.FONTS_DIR = tmp_path, tmp_path / "fonts"
    settings.HEARTBEATS_DIR = tmp_path / "run"
    settings.PUBLIC_URL, settings.IS_TLS, settings.IS_MAIL_SET_UP = "", False, False
    tmp_path.chmod(0o700)
    (tmp_path / "run").mkdir()
    (tmp_path / "fonts" / "print").mkdir(parents=True)
    for name in ("render_worker", "background_worker"):
        (tmp_path / "run" / f"{name}.heartbeat").touch()
    for number in range(6):
        (tmp_path / "fonts" / "print" / f"{number}.ttf").touch()
    return tmp_path


def find(name: str) -> tuple[bool | None, str]:
    return next((one.is_well, one.words) for one in examine() if one.name == name)


@pytest.mark.parametrize(
    ("ahead", "is_well", "words"),
    [(-4.9, True, "Agrees"), (90.2, False, "90 s ahead of"), (-61.0, False, "61 s behind")],
)
def test_a_clock_that_differs_from_the_databases_is_told(ahead: float, is_well: bool, words: str) -> None:
    finding = doctor.judge_clock(ahead)
    assert (finding.is_well, words in finding.words) == (is_well, True)


def test_all_is_well(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("doctor")
    said = capsys.readouterr().out
    assert said.endswith("Everything is well.\n") and "LOOK" not in said
    assert "Forthright 0." in said and "Django 6" in said and "WeasyPrint" in said


def test_each_fault_is_named_with_what_to_do(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    os.utime(data / "run" / "render_worker.heartbeat", (0, 0))
    (data / "fonts" / "print" / "0.ttf").unlink()
    (data / "forthright.sqlite3").touch()
    (data / "forthright.sqlite3").chmod(0o644)
    monkeypatch.setattr(doctor, "ROOM_BYTES", 1 << 62)
    with pytest.raises(SystemExit) as stop:
        call_command("doctor")
    assert stop.value.code == 1
    said = capsys.readouterr().out
    assert "LOOK  Render worker: Does not run. Start the installation" in said
    assert "LOOK  Fonts: Fonts for paper are missing: run `python3 manage.py prepare`" in said
    assert f"Others on this computer can read forthright.sqlite3: run `chmod -R go= {data}`" in said
    assert "LOOK  Disk" in said and "4 things need a look." in said


def test_a_mail_server_that_does_not_answer_is_named(data: Path, settings: Any) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    settings.IS_MAIL_SET_UP = True
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": port, "timeout": 1},
        }
    }
    is_well, words = find("Mail")
    assert is_well is False and words.startswith("The mail server does not answer")
    assert find("Outbox") == (True, "0 waiting, 0 given up")


def test_an_address_without_tls_is_said(data: Path, settings: Any) -> None:
    settings.PUBLIC_URL = "http://10.0.0.5:8000"
    assert find("Address")[0] is False
    assert "microphone" in find("Address")[1]


def test_a_check_that_breaks_is_a_finding(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Any:
        raise RuntimeError("no such thing")

    monkeypatch.setattr(doctor, "CHECKS", (broken,))
    assert [(one.name, one.words, one.is_well) for one in examine()] == [
        ("broken", "RuntimeError: no such thing", False)
    ]
