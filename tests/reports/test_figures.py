"""No figure stands on the page that the record lacks: every number is held against the list of figures."""

import json
import re

import pytest

from reports.brief_parts import list_words
from reports.figure_book import NUMBER
from reports.fitting import ROOMS
from reports.trimming import trim_brief
from tests.reports.conftest import RECORDS, write_brief
from tests.reports.records import make_bare

NAMES = sorted(set(RECORDS) - {"longest"})


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("zone", ["UTC", "Europe/Amsterdam"])
def test_every_number_on_the_page_is_listed_with_its_source(name: str, zone: str) -> None:
    whole = write_brief(name, zone=zone)
    listed = {figure.text for figure in whole.figures}
    for room in (ROOMS[0], ROOMS[len(ROOMS) // 2], ROOMS[-1]):
        page = trim_brief(whole, room)
        found = {number for words in list_words(page) for number in NUMBER.findall(words)}
        assert found <= listed, sorted(found - listed)
    assert all(figure.source for figure in whole.figures)


@pytest.mark.parametrize("name", NAMES)
def test_every_recorded_figure_is_in_the_record(name: str) -> None:
    record = json.dumps(RECORDS[name], ensure_ascii=False)
    plain = record.replace(",", "")
    digits = set(re.findall(r"\d+", record))
    missing = []
    for figure in write_brief(name).figures:
        if figure.origin != "recorded":
            continue
        text = figure.text.replace(",", "")
        is_there = text in plain or text.zfill(2) in plain or text in digits
        # An amount in words ("460 million") is the recorded number with its zeros spelled out.
        is_scaled = any(
            str(int(float(text) * scale)) in digits for scale in (10**6, 10**9) if ":" not in text
        )
        if not (is_there or is_scaled):
            missing.append(figure)
    assert missing == []


def test_a_figure_nobody_is_sure_of_is_not_said_again_as_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    measure = {
        "dimension": "customers",
        "name": "Customers affected",
        "value": 1240,
        "unit": "customers",
        "text": None,
        "certainty": "unknown",
    }
    monkeypatch.setitem(RECORDS, "typed", make_bare() | {"impact": [measure]})
    labels = [figure.label for figure in write_brief("typed").key_figures]
    assert labels == ["Duration", "Customers affected", "Money lost or at risk", "Data lost or exposed"]


def test_a_computed_duration_is_named_with_its_formula() -> None:
    brief = write_brief("circleci-2023-01-04-security")
    first = brief.key_figures[0]
    assert first.label == "Start to mitigated"
    assert first.note == "Computed: mitigated − started"
    assert {figure.source for figure in brief.figures if figure.origin == "derived"} >= {
        "mitigated − started"
    }


def test_the_readers_zone_stands_first_and_utc_beside_it() -> None:
    brief = write_brief("northwind-pay-ongoing", zone="Europe/Amsterdam")
    assert brief.as_of_text.replace("\u00a0", " ") == "14 Nov 2026, 11:20 Amsterdam (10:20 UTC)"
    assert brief.deadline_text.replace("\u00a0", " ") == "by 14 Nov 2026, 12:00 Amsterdam"
    derived = {figure.text for figure in brief.figures if figure.origin == "derived"}
    assert "11:20" not in derived
    assert "12:00" in derived
