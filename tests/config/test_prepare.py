"""Preparing once, and again when the code or the database is another."""

import sqlite3
from pathlib import Path

import pytest

from config import bootstrap


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Data that look prepared."""
    for name in ("run", "static", "fonts"):
        (tmp_path / name).mkdir()
    (tmp_path / "static" / "staticfiles.json").write_text("{}")
    (tmp_path / "fonts" / ".stamp").write_text("")
    monkeypatch.setenv("FORTHRIGHT_DATA", str(tmp_path))
    monkeypatch.delenv("FORTHRIGHT_DATABASE_URL", raising=False)
    make_database(tmp_path, "one")
    (tmp_path / "run" / "prepared").write_text(bootstrap.digest_all())
    return tmp_path


def make_database(folder: Path, *tables: str) -> None:
    connection = sqlite3.connect(folder / "forthright.sqlite3")
    for table in tables:
        connection.execute(f"CREATE TABLE {table} (id INTEGER)")
    connection.commit()
    connection.close()


def test_nothing_is_done_twice(data: Path) -> None:
    assert bootstrap.is_prepared()


def test_rows_do_not_matter(data: Path) -> None:
    connection = sqlite3.connect(data / "forthright.sqlite3")
    connection.execute("INSERT INTO one VALUES (1)")
    connection.commit()
    connection.close()
    assert bootstrap.is_prepared()


@pytest.mark.parametrize(
    "name", ["run/prepared", "static/staticfiles.json", "fonts/.stamp", "forthright.sqlite3"]
)
def test_what_is_gone_is_made_again(data: Path, name: str) -> None:
    (data / name).unlink()
    assert not bootstrap.is_prepared()


def test_another_database_is_migrated(data: Path) -> None:
    make_database(data, "two")
    assert not bootstrap.is_prepared()


def test_a_restored_database_is_migrated(data: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    make_database(elsewhere, "one")
    (elsewhere / "forthright.sqlite3").replace(data / "forthright.sqlite3")
    assert not bootstrap.is_prepared()


def test_a_new_migration_is_applied(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bootstrap.digest_code()
    code = data / "code"
    for name in (
        "requirements/run.lock",
        "config/fonts.py",
        "config/settings.py",
        "incidents/migrations/0001_a.py",
    ):
        (code / name).parent.mkdir(parents=True, exist_ok=True)
        (code / name).write_text("")
    monkeypatch.setattr(bootstrap, "BASE_DIR", code)
    monkeypatch.setattr(bootstrap, "REQUIREMENTS", code / "requirements")
    first = bootstrap.digest_code()
    assert first != before
    (code / "incidents/migrations/0002_b.py").write_text("")
    assert bootstrap.digest_code() != first


def test_another_database_server_is_another_database(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORTHRIGHT_DATABASE_URL", "postgresql://somewhere/else")
    assert not bootstrap.is_prepared()
