"""What is said of one rehearsal beside the one before: only what got better, and only what was measured."""

from datetime import UTC, datetime
from typing import Any

import pytest

from incidents.domain.rehearsal_history import PastRehearsal, say_progress


def make_past(**values: Any) -> PastRehearsal:
    given: dict[str, Any] = {
        "uid": "a",
        "number": 1,
        "wording": 1,
        "started_at": datetime(2026, 3, 2, 9, 30, tzinfo=UTC),
        "total_seconds": 300.0,
        "slot_seconds": 300,
        "words_per_minute": 140.0,
        "lines_skipped": 0,
        "figures_missed": 0,
        "questions_drilled": 0,
        "felt": None,
        **values,
    }
    return PastRehearsal(**given)


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        ({}, {}, ()),
        (
            {"words_per_minute": 148.2},
            {"words_per_minute": 176.0},
            ("Your pace is inside the range now: 148 words a minute after 176.",),
        ),
        (
            {"words_per_minute": 98.0},
            {"words_per_minute": 90.0},
            ("Your pace is nearer the range: 98 words a minute after 90.",),
        ),
        ({"words_per_minute": 176.0}, {"words_per_minute": 148.0}, ()),
        ({"words_per_minute": None}, {"words_per_minute": 176.0}, ()),
        ({"lines_skipped": 1}, {"lines_skipped": 3}, ("2 lines fewer left out than last time.",)),
        ({"lines_skipped": 0}, {"lines_skipped": 1}, ("No line was left out; last time 1 line was.",)),
        ({"lines_skipped": 3}, {"lines_skipped": 1}, ()),
        ({"figures_missed": 0}, {"figures_missed": 2}, ("No figure was missed; last time 2 figures were.",)),
        ({"figures_missed": None}, {"figures_missed": 2}, ()),
        ({"total_seconds": 290.0}, {"total_seconds": 340.0}, ("It fits the time you have now.",)),
        (
            {"total_seconds": 320.0},
            {"total_seconds": 350.0},
            ("It is 0:30 nearer the time you have.",),
        ),
        ({"total_seconds": 120.0}, {"total_seconds": 290.0}, ()),
        ({"felt": "steady"}, {"felt": "uneasy"}, ("It felt better.",)),
        ({"felt": "uneasy"}, {"felt": "steady"}, ()),
    ],
)
def test_what_got_better_is_said(now: dict[str, Any], before: dict[str, Any], said: tuple[str, ...]) -> None:
    past = [make_past(**now), make_past(**before)]
    assert say_progress(past, slowest=110, fastest=160) == said


def test_a_first_rehearsal_is_beside_nothing() -> None:
    assert say_progress([make_past()], slowest=110, fastest=160) == ()
