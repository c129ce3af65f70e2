"""The coach against the labelled set: what it finds must be right, and fine sentences stay quiet."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from incidents.domain.wording import CATEGORIES, check_text

SET = json.loads((Path(__file__).parents[3] / "bench" / "wording_set.json").read_text(encoding="utf-8"))
MOST_FALSE_ALARMS = 0.05


def test_the_set_is_large_mixed_and_well_formed() -> None:
    entries = SET["dev"] + SET["held_out"] + SET["unseen"]
    assert len(SET["dev"]) >= 300
    assert len(SET["held_out"]) >= 120
    assert len({entry["industry"] for entry in entries}) >= 10
    assert sum(not entry["spans"] for entry in SET["dev"]) * 5 >= len(SET["dev"]) * 2
    for entry in entries:
        for span in entry["spans"]:
            assert span["label"] in CATEGORIES
            assert 0 <= span["start"] < span["end"] <= len(entry["text"])


@pytest.mark.parametrize(
    ("part", "precision", "recall"),
    [("dev", 0.9, 0.9), ("held_out", 0.9, 0.9), ("unseen", 0.85, 0.75)],
)
def test_findings_are_right_and_few_are_missed(part: str, precision: float, recall: float) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for entry in SET[part]:
        _count(entry, counts)
    for label in CATEGORIES:
        assert counts[label, "right"] >= precision * counts[label, "given"], label
        assert counts[label, "found"] >= recall * counts[label, "wanted"], label


@pytest.mark.parametrize("part", ["dev", "held_out", "unseen"])
def test_fine_sentences_stay_quiet(part: str) -> None:
    fine = [entry["text"] for entry in SET[part] if not entry["spans"]]
    alarms = [text for text in fine if check_text(text)]
    assert len(alarms) < MOST_FALSE_ALARMS * len(fine), alarms


def _count(entry: dict[str, Any], counts: Counter[tuple[str, str]]) -> None:
    findings = [(f.label, f.start, f.end) for f in check_text(entry["text"])]
    spans = [(s["label"], s["start"], s["end"]) for s in entry["spans"]]
    for label, start, end in findings:
        counts[label, "given"] += 1
        counts[label, "right"] += any(s[0] == label and start < s[2] and s[1] < end for s in spans)
    for label, start, end in spans:
        counts[label, "wanted"] += 1
        counts[label, "found"] += any(f[0] == label and start < f[2] and f[1] < end for f in findings)
