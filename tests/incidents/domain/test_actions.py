"""Actions: due days by norm, how one stands today, and advice on titles."""

from datetime import date
from typing import get_args

import pytest

from incidents.domain.actions import (
    TITLE_RULES,
    advise_title,
    find_norm,
    read_due,
    read_due_state,
    say_day,
    suggest_due,
)
from incidents.domain.business_days import make_calendar
from incidents.domain.facts import Level


@pytest.mark.parametrize(
    ("level", "today", "expected"),
    [
        ("SEV1", "2026-11-23", "2026-12-08"),
        ("SEV1", "2026-11-20", "2026-12-07"),  # a Saturday moves on to Monday
        ("SEV2", "2026-11-23", "2026-12-23"),
        ("unknown", "2026-11-24", "2026-12-28"),  # Christmas Eve is a day off of this team
    ],
)
def test_the_norm_ends_on_a_working_day(level: Level, today: str, expected: str) -> None:
    calendar = make_calendar(range(5), ["2026-12-24", "2026-12-25"])
    due = suggest_due(level, today=date.fromisoformat(today), calendar=calendar)
    assert due == date.fromisoformat(expected)


def test_every_severity_has_a_norm_with_its_source() -> None:
    assert all(find_norm(level).source for level in get_args(Level))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2026-11-30", date(2026, 11, 30)), ("2026-02-30", None), ("end of November", None), (None, None),
     ("20261130", None), ("2026-11", None)],
)  # fmt: skip
def test_a_recorded_day_is_read_only_where_it_is_one(text: str | None, expected: date | None) -> None:
    assert read_due(text) == expected


@pytest.mark.parametrize(
    ("status", "due", "state", "words"),
    [
        ("open", "2026-11-22", "late", "1 day late"),
        ("in_progress", "2026-11-13", "late", "10 days late"),
        ("open", "2026-11-23", "today", "due today"),
        ("open", "2026-11-26", "soon", ""),
        ("open", "2026-11-27", "later", ""),
        ("open", None, "undated", "no date"),
        ("done", "2026-11-01", "closed", ""),
        ("wont_do", None, "closed", ""),
    ],
)
def test_an_action_stands_against_its_day(status: str, due: str | None, state: str, words: str) -> None:
    day = date.fromisoformat(due) if due else None
    read = read_due_state(status, day, today=date(2026, 11, 23))
    assert (read.state, read.words.replace("\u00a0", " ")) == (state, words)


def test_the_year_is_said_only_where_it_is_another() -> None:
    assert say_day(date(2026, 12, 3), today=date(2026, 11, 23)) == "3\u00a0Dec"
    assert say_day(date(2027, 1, 3), today=date(2026, 11, 23)) == "3\u00a0Jan\u00a02027"


@pytest.mark.parametrize("rule", TITLE_RULES, ids=lambda rule: rule.id)
def test_advice_on_a_title_keeps_to_its_own_examples(rule: object) -> None:
    assert advise_title(rule.bad) == rule.why  # type: ignore[attr-defined]
    assert advise_title(rule.good) is None  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "title",
    [
        "Document pg_basebackup in the runbooks",
        "Bring the replica back",
        "Überwachung einrichten",
        "",
        "2 nodes",
    ],
)
def test_good_and_foreign_titles_are_left_alone(title: str) -> None:
    assert advise_title(title) is None
