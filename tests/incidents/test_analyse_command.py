"""``analyse_recording REF --turn N FILE``: the shape it prints, and what it refuses."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone

from incidents.access.script import load_script
from incidents.models import Incident
from incidents.samples import load_sample
from tests.factories import make_incident
from tests.incidents.spoken_audio import speak


@pytest.fixture
def incident(db: None) -> Incident:
    return make_incident(facts=load_sample("northwind-pay-ongoing"))


def run(*arguments: str) -> tuple[str, str, int]:
    out, err = StringIO(), StringIO()
    try:
        call_command("analyse_recording", *arguments, stdout=out, stderr=err)
    except SystemExit as stopped:
        return out.getvalue(), err.getvalue(), int(stopped.code or 0)
    return out.getvalue(), err.getvalue(), 0


@pytest.mark.needs("espeak-ng")
def test_the_line_that_was_left_out_is_named(incident: Incident, tmp_path: Path) -> None:
    turn = load_script(incident, now=timezone.now()).turns[0]
    left_out = turn.lines[3]
    said = " ".join(line.text for line in turn.lines if line is not left_out)
    path = speak(said, tmp_path / "said.wav")
    out, err, code = run(incident.reference, str(path), "--turn", "1", "--json")
    report = json.loads(out)
    assert (err, code) == ("", 0)
    assert set(report) == {"seconds", "words_per_minute", "signal_to_noise_db", "lines", "figures"}
    assert [line["id"] for line in report["lines"]] == [line.id for line in turn.lines]
    assert [line["id"] for line in report["lines"] if line["state"] == "skipped"] == [left_out.id]
    assert set(report["lines"][0]) == {"id", "state", "heard", "starts_at"}
    assert {"text": "nine forty-two", "line": left_out.id, "state": "missing"} in report["figures"]
    readable, _, _ = run(incident.reference, str(path), "--turn", "1")
    assert f"skipped: {left_out.text}" in readable


@pytest.mark.parametrize(
    ("turn", "reason"),
    [("2", "spoken by the CEO"), ("0", "whole number from 1"), ("99", "whole number"), ("x", "whole number")],
)
def test_a_turn_that_is_not_yours_is_refused(incident: Incident, turn: str, reason: str) -> None:
    out, err, code = run(incident.reference, "said.webm", "--turn", turn)
    assert (out, code) == ("", 1)
    assert err.startswith("turn: ")
    assert reason in err


def test_a_file_that_is_no_recording_is_refused_by_its_name(incident: Incident, tmp_path: Path) -> None:
    path = tmp_path / "notes.webm"
    path.write_text("no sound", encoding="utf-8")
    assert run(incident.reference, str(path), "--turn", "1")[1].startswith(f"{path}: ")
    missing = tmp_path / "missing.webm"
    assert run(incident.reference, str(missing), "--turn", "1")[1:] == (
        f"{missing}: There is no such file.\n",
        1,
    )
    assert run("INC-1999-0001", str(path), "--turn", "1")[1].startswith("INC-1999-0001: ")
