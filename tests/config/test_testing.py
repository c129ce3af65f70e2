"""The order and the honesty of ``manage.py test``."""

import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from config import machine, postgres, testing
from config.bootstrap import BASE_DIR
from config.testing import Stage


def exiting(code: int) -> list[str]:
    return [sys.executable, "-c", f"raise SystemExit({code})"]


def test_stages_stop_at_the_first_failure(capfd: pytest.CaptureFixture[str]) -> None:
    stages = [Stage("first", exiting(0)), Stage("second", exiting(4)), Stage("third", exiting(0))]
    assert testing.run_stages(stages, {}) == 4
    said = capfd.readouterr().out
    assert "first passed" in said
    assert "second failed" in said
    assert "third" not in said


def sleeping(seconds: float, code: int = 0) -> list[str]:
    text = f"import time; time.sleep({seconds}); print('the words', 'of it'); raise SystemExit({code})"
    return [sys.executable, "-c", text]


def test_a_slow_check_runs_beside_the_others_and_is_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    stages = [
        Stage("slow", sleeping(1), is_beside=True),
        Stage("quick", exiting(0)),
        Stage("last", exiting(0)),
    ]
    assert testing.run_stages(stages, {}) == 0
    said = capfd.readouterr().out
    assert said.index("-- last passed") < said.index("-- slow passed")
    assert "the words of it" not in said


def test_a_fault_found_beside_ends_what_runs(capfd: pytest.CaptureFixture[str]) -> None:
    stages = [
        Stage("slow", sleeping(0.5, 3), is_beside=True),
        Stage("long", sleeping(600)),
        Stage("last", exiting(0)),
    ]
    assert testing.run_stages(stages, {}) == 3
    said = capfd.readouterr().out
    assert "the words of it\n-- slow failed" in said
    assert "-- last" not in said


def test_a_fault_ends_what_runs_beside(capfd: pytest.CaptureFixture[str]) -> None:
    assert (
        testing.run_stages([Stage("slow", sleeping(600), is_beside=True), Stage("bad", exiting(2))], {}) == 2
    )
    assert "slow passed" not in capfd.readouterr().out


def test_no_test_at_all_fails_unless_that_is_expected() -> None:
    assert testing.run_stages([Stage("tests", exiting(testing.NO_TESTS))], {}) == testing.NO_TESTS
    allowed = Stage("journeys", exiting(testing.NO_TESTS), passes_with=(0, testing.NO_TESTS))
    assert testing.run_stages([allowed], {}) == 0


def test_cheap_checks_come_first_and_the_browser_last(tmp_path: Path) -> None:
    names = [stage.name for stage in [*testing.list_checks("python", tmp_path), *testing.list_tests([])]]
    assert names[:2] == ["ruff check", "ruff format"]
    assert names[-2:] == ["tests", "journeys in a browser"]
    assert {"dangers", "bill of materials"} < set(names)
    assert {"types", "templates", "imports", "migrations", "deployment"} < set(names)


def test_with_a_second_database_the_tests_of_rows_run_there_too(tmp_path: Path) -> None:
    stages = testing.list_tests(["chromium"], tmp_path)
    assert [stage.name for stage in stages] == ["migrations on PostgreSQL", "tests", "tests on PostgreSQL"]
    assert [stage.is_beside for stage in stages] == [True, False, False]
    last = stages[-1]
    assert set(testing.ON_POSTGRES) < set(last.command)
    assert all((BASE_DIR / path).exists() for path in testing.ON_POSTGRES)
    assert last.environ["FORTHRIGHT_DATABASE_URL"].startswith("postgresql://")


def test_without_a_second_database_that_is_said_aloud(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(postgres, "find_programs", lambda: None)
    with ExitStack() as ending:
        assert testing.start_postgres(ending) is None
    assert "NOTHING WAS TESTED ON POSTGRESQL: PostgreSQL is not installed" in capsys.readouterr().out


def test_without_a_browser_its_journeys_are_left_out() -> None:
    assert [stage.name for stage in testing.list_tests(["chromium"])] == ["tests"]


def test_every_test_in_a_browser_is_where_its_stage_looks() -> None:
    assert testing.IN_A_BROWSER in testing.list_tests([])[-1].command
    mark = "pytest.mark." + "browser"
    marked = {path.parent for path in BASE_DIR.glob("tests/**/*.py") if mark in path.read_text()}
    assert marked == {BASE_DIR / testing.IN_A_BROWSER}


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_a_missing_tool_is_counted_aloud_and_fails_in_ci(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], ci: str, code: int
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(machine, "missing_for_tests", lambda: ["qpdf", "espeak-ng"])
    monkeypatch.setattr(machine, "missing_for_pdf", list)
    monkeypatch.setattr(machine, "install", lambda packages: False)
    monkeypatch.setattr(testing, "run_stages", lambda stages, environ: 0)
    monkeypatch.setattr(testing, "start_postgres", lambda ending: None)
    assert testing.main([]) == code
    said = capsys.readouterr().out
    assert "2 tools are missing" in said
    assert "qpdf, espeak-ng" in said


def test_pytest_arguments_run_pytest_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ran: list[Stage] = []

    def keep(stages: Sequence[Stage], environ: object) -> int:
        ran.extend(stages)
        return 0

    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(testing, "ensure_tools", list)
    monkeypatch.setattr(testing, "run_stages", keep)
    assert testing.main(["tests/config", "-k", "port"]) == 0
    assert list(ran[-1].command[1:]) == ["-m", "pytest", "tests/config", "-k", "port"]
    ran.clear()
    testing.main(["--drills"])
    assert list(ran[-1].command[1:]) == ["-m", "pytest", "-m", "drill"]


def test_nothing_of_a_real_installation_reaches_the_tests(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FORTHRIGHT_DATABASE_URL", "postgresql://real/one")
    environ = testing.build_environ(tmp_path)
    assert "FORTHRIGHT_DATABASE_URL" not in environ
    assert environ["FORTHRIGHT_DATA"] == str(tmp_path)


def test_what_was_compiled_once_is_kept_outside_the_sources(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    environ = testing.build_environ(tmp_path)
    assert "PYTHONDONTWRITEBYTECODE" not in environ
    assert not Path(environ["PYTHONPYCACHEPREFIX"]).is_relative_to(BASE_DIR / "config")


def test_old_test_data_go_and_fonts_stay(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "files").mkdir()
    (tmp_path / "forthright.sqlite3").write_text("old")
    testing.clear(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["fonts"]


def test_the_ci_script_calls_the_test_command() -> None:
    script = BASE_DIR / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert script.read_text().splitlines()[0] == "#!/usr/bin/env bash"
    assert script.read_text().splitlines()[-1] == "python3 manage.py test"
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0
