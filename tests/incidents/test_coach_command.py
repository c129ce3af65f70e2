"""``check_wording``: the coach for any text, from a file or standard input."""

import io
import json
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import call_command

from incidents.domain.facts import IncidentFacts, Measure
from tests.factories import make_incident

GUESS = "Sam forgot the migration again, I guess."


def check(*arguments: str) -> str:
    out = io.StringIO()
    call_command("check_wording", *arguments, stdout=out)
    return out.getvalue()


def refuse(*arguments: str) -> str:
    err = io.StringIO()
    with pytest.raises(SystemExit) as stop:
        call_command("check_wording", *arguments, stderr=err)
    assert stop.value.code == 1
    return err.getvalue()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(GUESS)
    return path


def test_findings_have_exactly_the_agreed_members(path: Path) -> None:
    found = json.loads(check(str(path), "--json"))
    assert [(finding["label"], finding["text"]) for finding in found] == [
        ("BLAME", "Sam forgot"),
        ("SPECULATION", "I guess"),
    ]
    for finding in found:
        assert list(finding) == ["label", "rule", "start", "end", "text", "why", "rewrite"]
        assert finding["rewrite"] is None or isinstance(finding["rewrite"], str)


def test_offsets_count_code_points_of_what_was_sent(path: Path) -> None:
    text = f"Grüße 🙂\r\n\r\n{GUESS}"
    path.write_bytes(text.encode())
    found = json.loads(check(str(path), "--json"))
    assert [text[finding["start"] : finding["end"]] for finding in found] == ["Sam forgot", "I guess"]


@pytest.mark.parametrize("arguments", [["-", "--json"], ["--json"]])
def test_standard_input_is_read(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GUESS.encode())))
    assert [finding["text"] for finding in json.loads(check(*arguments))] == ["Sam forgot", "I guess"]


def test_nothing_to_say_is_an_empty_list(path: Path) -> None:
    path.write_text("Der Server war nicht erreichbar, und wir haben ihn neu gestartet.")
    assert json.loads(check(str(path), "--json")) == []
    assert check(str(path)) == ""


def test_a_certainty_beside_the_text_excuses_a_guess(path: Path) -> None:
    found = json.loads(check(str(path), "--json", "--certainty", "likely"))
    assert [finding["label"] for finding in found] == ["BLAME"]


def test_a_technical_field_may_use_the_words_of_the_trade(path: Path) -> None:
    path.write_text("The p99 latency of the ingress rose after the failover of the etcd quorum.")
    assert json.loads(check(str(path), "--json", "--field", "causes.statement")) != []
    assert json.loads(check(str(path), "--json", "--field", "incident.technical")) == []


def test_without_json_it_is_said_in_words(path: Path) -> None:
    said = check(str(path)).splitlines()
    assert said[:2] == ["2 things to look at", "0-10 Blame: “Sam forgot”"]
    assert said[2].startswith("  Why: ")


@pytest.mark.django_db
def test_rewrites_are_filled_from_the_record(path: Path) -> None:
    path.write_text("A handful of customers could not pay.")
    measure = Measure(
        dimension="customers",
        name="Customers affected",
        certainty="confirmed",
        value=Decimal(1116),
        unit="customers",
    )
    incident = make_incident(facts=IncidentFacts(title="Card payments fail", impact=(measure,)))
    (finding,) = json.loads(check(str(path), "--json", "--incident", incident.reference))
    assert (finding["text"], finding["rewrite"]) == ("A handful of customers", "1,116 customers")
    (finding,) = json.loads(check(str(path), "--json"))
    assert finding["rewrite"] is None


@pytest.mark.django_db
def test_refusals_name_what_and_why(tmp_path: Path, path: Path) -> None:
    missing = tmp_path / "missing.txt"
    assert refuse(str(missing)) == f"{missing}: No such file or directory\n"
    (tmp_path / "latin").write_bytes(b"Gr\xfc\xdfe")
    assert refuse(str(tmp_path / "latin")) == f"{tmp_path / 'latin'}: is not UTF-8 text\n"
    assert refuse(str(path), "--incident", "INC-1999-0001") == "INC-1999-0001: there is no such incident\n"
    assert (
        refuse(str(path), "--certainty", "sure") == "certainty: sure is none of confirmed, likely, unknown\n"
    )
