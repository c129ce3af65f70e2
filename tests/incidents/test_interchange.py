"""The interchange document goes both ways unchanged, and refuses with the path of the fault."""

import copy
import json
from decimal import Decimal
from typing import Any

import pytest

from incidents.interchange import (
    DocumentRefusedError,
    load_schema,
    parse_document,
    read_document,
    write_document,
)
from incidents.samples import FOLDER, list_samples

MINIMAL: dict[str, Any] = {
    "format": "forthright.incident/1",
    "title": "x",
    "severity": {"level": "unknown", "reason": None},
    "status": "unknown",
    "times": {"started": None, "detected": None, "mitigated": None, "resolved": None},
    "summary": {"plain": "", "technical": None},
    "affected_systems": [],
    "impact": [],
    "causes": [],
    "mitigation": [],
    "options": [],
    "plan": [],
    "prevention": [],
    "delay_risks": [],
    "ask": None,
    "timeline": [],
    "actions": [],
    "lessons": [],
    "communications": [],
}


def make(**members: Any) -> dict[str, Any]:
    return {**copy.deepcopy(MINIMAL), **members}


def drop_empty(value: Any, schema: Any) -> Any:
    """What the schema calls equal: optional nulls and optional empty lists removed."""
    for choice in schema.get("oneOf", ()):
        if choice.get("type") != "null":
            schema = choice
    if isinstance(value, dict):
        required = schema.get("required", [])
        return {
            key: drop_empty(member, schema["properties"][key])
            for key, member in value.items()
            if key in required or member not in (None, [])
        }
    if isinstance(value, list) and "items" in schema:
        return [drop_empty(item, schema["items"]) for item in value]
    return value


@pytest.mark.parametrize("name", list_samples())
def test_sample_comes_back_equal(name: str) -> None:
    text = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert write_document(parse_document(text)) == drop_empty(json.loads(text), load_schema())


MEASURE = {
    "dimension": "other",
    "name": "n",
    "value": None,
    "unit": None,
    "text": None,
    "certainty": "unknown",
}


@pytest.mark.parametrize(
    "members",
    [
        {"title": "  spaces kept \r\n and line ends\t"},
        {"title": "خطای پرداخت 🙂"},
        {"notes": ""},
        {"audience": {}},
        {"escalation": {}},
        {"meeting": {"at": None}},
        {"ask": {"question": "", "deadline": None, "options": [7]}},
        {
            "impact": [
                {**MEASURE, "value": 0.1},
                {**MEASURE, "value": -3},
                {**MEASURE, "value": 12345678901234567890},
            ]
        },
        {"impact": [{**MEASURE, "share": {"percent": 12.5}}, {**MEASURE, "text": ""}]},
        {"options": [{"title": "t", "recommended": False, "does_nothing": False}]},
        {
            "timeline": [
                {"at": "2026-11-14T10:00Z~", "event": "e", "starred": False},
                {"at": None, "event": "f"},
            ]
        },
        {"timeline": [{"at": "2026-11", "event": "same"}, {"at": "2026-11", "event": "same"}]},
        {"causes": [{"statement": "s", "certainty": "likely", "evidence": None, "why_of": 9}]},
        {"metric_series": [{"name": "m", "points": [["2026-11-14T07:50:00Z", 0.7], [None, None]]}]},
        {"next_update_at": "2026-11-14T11:15"},
    ],
)
def test_valid_document_comes_back_equal(members: dict[str, Any]) -> None:
    document = make(**members)
    text = json.dumps(document)
    assert write_document(parse_document(text)) == drop_empty(json.loads(text), load_schema())


def test_number_keeps_its_digits() -> None:
    facts = parse_document(
        json.dumps(make(impact=[{**MEASURE, "value": 0}])).replace('"value": 0', '"value": 0.10')
    )
    assert facts.impact[0].value == Decimal("0.10")


@pytest.mark.parametrize(
    ("document", "path", "words"),
    [
        (make(impact=[{**MEASURE, "colour": 1}]), "impact[0]", 'unknown key "colour"'),
        (make(mood="bad"), "document", 'unknown key "mood"'),
        ({key: value for key, value in MINIMAL.items() if key != "plan"}, "document", '"plan" is missing'),
        (make(title="x" * 141), "title", "longer than 140 characters"),
        (make(title="a\0b"), "title", "NUL"),
        (make(title="\ud83d"), "title", "surrogate"),
        (make(lessons=["x"] * 101), "lessons", "more than 100 items"),
        (make(times={**MINIMAL["times"], "started": "2026-02-30"}), "times.started", "not a real date"),
        (make(times={**MINIMAL["times"], "started": "yesterday"}), "times.started", "yesterday"),
        (
            make(metric_series=[{"name": "m", "points": [["2026-13-01", 1]]}]),
            "metric_series[0].points[0][0]",
            "2026-13",
        ),
        (make(status="fine"), "status", "fine"),
        (make(impact=[{**MEASURE, "currency": "usd"}]), "impact[0].currency", "usd"),
    ],
)
def test_fault_is_named_with_its_path(document: Any, path: str, words: str) -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        read_document(document)
    assert any(where == path and words in why for where, why in refused.value.faults), refused.value.faults


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "not JSON"),
        ("[]", "not of type"),
        ('{"title": 1, "title": 2}', "given twice"),
        ('{"title": NaN}', "NaN"),
        (b"\xff\xfe", "UTF-8"),
        ("[" * 200_000, "nested too deeply"),
    ],
)
def test_text_that_is_no_document_is_refused(text: str | bytes, words: str) -> None:
    with pytest.raises(DocumentRefusedError, match=words):
        parse_document(text)
