"""The interchange document goes both ways unchanged, and refuses with the path of the fault."""

import copy
import json
from decimal import Decimal
from typing import Any

import pytest

from incidents.interchange import (
    DocumentRefusedError,
    ExactEncoder,
    dump_document,
    dump_outline,
    load_schema,
    parse_document,
    read_document,
    restore_facts,
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


EXACT = ["0.10", "60.0", "1E+2", "123456789012345678901.5", "0.1000000000000000055", "1E-30", "-0.0", "7"]


@pytest.mark.parametrize("digits", EXACT)
def test_a_dump_holds_the_digits_that_were_recorded(digits: str) -> None:
    facts = with_value(digits)
    text = dump_document(facts)
    assert f'"value": {digits},' in text
    assert parse_document(text) == restore_facts(text) == facts
    assert str(restore_facts(text).impact[0].value) == digits


@pytest.mark.parametrize("digits", EXACT)
def test_a_written_number_is_exactly_the_recorded_one(digits: str) -> None:
    written = write_document(with_value(digits))["impact"][0]["value"]
    is_plain = isinstance(written, int | float)
    assert (Decimal(repr(written)) if is_plain else written) == Decimal(digits)
    assert is_plain == (digits not in {"123456789012345678901.5", "0.1000000000000000055"})


def test_a_text_that_looks_marked_stays_a_text() -> None:
    odd = 'a "\\u00001\\u0000" b'
    assert json.loads(json.dumps({"a": odd, "b": Decimal("1.50")}, cls=ExactEncoder)) == {"a": odd, "b": 1.5}
    assert json.loads(dump_document(parse_document(json.dumps(make(title=odd)))))["title"] == odd


def test_an_outline_is_the_document_without_its_points() -> None:
    series = {"name": "m", "unit": "ms", "points": [["2026-11-14T07:50:00Z", 0.7], [None, None]]}
    facts = parse_document(json.dumps(make(title="t", metric_series=[series])))
    outline = restore_facts(dump_outline(facts))
    assert outline.metric_series[0].points == ()
    assert (outline.title, outline.metric_series[0].unit) == ("t", "ms")


def with_value(digits: str) -> Any:
    text = json.dumps(make(impact=[{**MEASURE, "value": None}]))
    return parse_document(text.replace('"value": null', f'"value": {digits}'))


DEEP = '{"a":' * 300 + "1" + "}" * 300


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        (DEEP, "a", "nested more than 32 deep"),
        ("[" * 200 + "]" * 200, "[0]", "nested more than 32 deep"),
        (json.dumps(make(notes="deep")).replace('"deep"', DEEP), "notes", "nested more than 32 deep"),
        ("[" * 200_000, "document", "nested too deeply"),
        (json.dumps(make(**{"k\ud83d": 1})), "document", "a key holds half of a character"),
        (json.dumps(make(ask={"q\0": 1})), "ask", "a key holds a NUL character"),
        (
            json.dumps(make(impact=[{**MEASURE, "k\ud83d": 1}])),
            "impact[0]",
            "a key holds half of a character",
        ),
        ('{"k\\ud83d": 1, "k\\ud83d": 2}', "k\\ud83d", "given twice"),
        ("7", "document", "object"),
        ("null", "document", "object"),
    ],
)
def test_an_odd_document_is_refused_with_a_path(text: str, path: str, words: str) -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        parse_document(text)
    assert any(where == path and words in why for where, why in refused.value.faults), refused.value.faults
    assert str(refused.value).encode("utf-8")


@pytest.mark.parametrize("number", ["1E400", "-1E400", "1E9999999999999999999", "9" * 350, "9" * 5000])
def test_a_number_too_large_for_any_reader_is_refused(number: str) -> None:
    text = json.dumps(make(impact=[{**MEASURE, "value": 0}])).replace('"value": 0', f'"value": {number}')
    with pytest.raises(DocumentRefusedError) as refused:
        parse_document(text)
    assert refused.value.faults == [("impact[0].value", "is a number too large to keep")]


@pytest.mark.parametrize("position", ["9223372036854775808", "1E30", "123456789012345678901234567890"])
def test_a_position_that_no_table_holds_is_refused(position: str) -> None:
    cause = {"statement": "s", "certainty": "likely", "evidence": None, "why_of": 0}
    text = json.dumps(make(causes=[cause])).replace('"why_of": 0', f'"why_of": {position}')
    with pytest.raises(DocumentRefusedError) as refused:
        parse_document(text)
    assert refused.value.faults == [("causes[0].why_of", "is larger than any position can be")]


@pytest.mark.parametrize("member", ["key_figure", "minutes"])
def test_a_bounded_whole_number_is_refused_beyond_its_bounds(member: str) -> None:
    large = 10**30
    document = (
        make(audience={"minutes": large})
        if member == "minutes"
        else make(impact=[{**MEASURE, member: large}])
    )
    with pytest.raises(DocumentRefusedError) as refused:
        parse_document(json.dumps(document))
    assert refused.value.faults[0][0] in {"audience", "impact[0].key_figure"}
