"""System libraries, fonts and tools: found, installed, or said in one line."""

import os
import shutil
from pathlib import Path

import pytest

from config import machine

Said = pytest.CaptureFixture[str]


def test_a_library_is_known_by_loading_it() -> None:
    assert not machine.has_library("libnothing-of-this-name.so.9")


@pytest.mark.parametrize(
    ("quota", "count"),
    [("max 100000\n", 3), ("200000 100000\n", 2), ("50000 100000\n", 1), ("", 3), (None, 3)],
)
def test_processors_are_those_that_may_be_used(
    quota: str | None, count: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {1, 4, 7})
    monkeypatch.setattr(machine, "QUOTA", tmp_path / "cpu.max")
    if quota is not None:
        machine.QUOTA.write_text(quota)
    assert machine.count_processors() == count


def test_all_there_means_nothing_is_said(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.setattr(machine, "missing_for_pdf", list)
    machine.ensure_for_pdf()
    assert capsys.readouterr().out == ""


def test_without_root_the_one_line_to_run_is_said_and_the_start_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setattr(machine, "has_library", lambda name: False)
    monkeypatch.setattr(machine, "has_font", lambda pattern: False)
    monkeypatch.setattr(machine, "has_tool", lambda name: True)
    monkeypatch.setattr(machine, "install", lambda packages: False)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    machine.ensure_for_pdf()
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("PDFs cannot be made on this computer yet; everything else works.")
    assert second.strip() == (
        "sudo apt-get install --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0"
        " libharfbuzz-subset0 fonts-noto-cjk fonts-noto-color-emoji"
    )


def test_a_missing_script_is_no_missing_pdf(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.setattr(machine, "has_library", lambda name: True)
    monkeypatch.setattr(machine, "has_font", lambda pattern: "lang=zh" not in pattern)
    monkeypatch.setattr(machine, "has_tool", lambda name: True)
    monkeypatch.setattr(machine, "install", lambda packages: False)
    machine.ensure_for_pdf()
    said = capsys.readouterr().out
    assert said.startswith("PDFs work, but some text or speed will be missing")
    assert "fonts-noto-cjk" in said


def test_what_root_can_install_is_installed(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    there: list[str] = []
    monkeypatch.setattr(machine, "missing_for_pdf", lambda: [] if there else ["libpango-1.0-0"])

    def install(packages: list[str]) -> bool:
        there.extend(packages)
        return True

    monkeypatch.setattr(machine, "install", install)
    machine.ensure_for_pdf()
    assert there == ["libpango-1.0-0"]
    assert capsys.readouterr().out == ""


def test_a_browser_is_never_part_of_serving() -> None:
    packages = [*machine.LIBRARIES.values(), *(package for _, package in machine.FONTS.values())]
    assert "chromium" not in packages
    assert "chromium" in machine.TOOLS.values()
