"""``script REF``: the shape it prints, and what it refuses."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from incidents.models import Incident
from incidents.samples import load_sample
from tests.factories import make_incident


@pytest.fixture
def incident(db: None) -> Incident:
    return make_incident(facts=load_sample("northwind-pay-ongoing"))


def run(*arguments: str) -> tuple[str, str, int]:
    out, err = StringIO(), StringIO()
    try:
        call_command("script", *arguments, stdout=out, stderr=err)
    except SystemExit as stopped:
        return out.getvalue(), err.getvalue(), int(stopped.code or 0)
    return out.getvalue(), err.getvalue(), 0


def test_json_numbers_the_turns_of_both_speakers(incident: Incident) -> None:
    out, err, code = run(incident.reference, "--json", "--minutes", "5", "--voice", "headline-first")
    turns = json.loads(out)
    assert (err, code) == ("", 0)
    assert [turn["turn"] for turn in turns] == list(range(1, len(turns) + 1))
    assert [turn["speaker"] for turn in turns[:4]] == ["you", "ceo", "you", "ceo"]
    assert all(set(turn) == {"turn", "speaker", "lines"} for turn in turns)
    assert all(set(line) == {"id", "text"} for turn in turns for line in turn["lines"])
    assert turns[0]["lines"][0]["text"] == "Good morning, Noor."


def test_without_json_it_can_be_read_aloud(incident: Incident) -> None:
    out, _, code = run(incident.reference)
    assert code == 0
    assert out.startswith("You: Good morning, Noor.")
    assert "\n\nCEO: What happened?\n\n" in out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["INC-2026-9999"], "INC-2026-9999: there is no such incident"),
        (["--minutes", "0"], "minutes: write a whole number from 1 to 240"),
        (["--minutes", "five"], "minutes: write a whole number from 1 to 240"),
        (["--voice", "loud"], "voice: choose headline-first or respectful"),
    ],
)
def test_a_refusal_says_path_and_reason(incident: Incident, arguments: list[str], reason: str) -> None:
    given = arguments if arguments[0].startswith("INC") else [incident.reference, *arguments]
    out, err, code = run(*given)
    assert (out, err.strip(), code) == ("", reason, 1)
