"""Two people's changes merge field by field; only what both changed is a conflict."""

from typing import Any

import pytest

from incidents.domain.merge import merge_fields, merge_order, move_positions


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "changes", "conflicts"),
    [
        pytest.param({"a": 1}, {"a": 1}, {"a": 1}, {}, [], id="nothing changed"),
        pytest.param({"a": 1}, {"a": 2}, {"a": 1}, {"a": 2}, [], id="only mine"),
        pytest.param({"a": 1}, {"a": 1}, {"a": 2}, {}, [], id="only theirs stays"),
        pytest.param({"a": 1}, {"a": 2}, {"a": 2}, {}, [], id="both the same"),
        pytest.param({"a": 1}, {"a": 3}, {"a": 2}, {}, ["a"], id="both, differently"),
        pytest.param({}, {"a": 2}, {"a": 1}, {"a": 2}, [], id="unchanged since seen"),
        pytest.param({"a": None}, {"a": ""}, {"a": None}, {}, [], id="empty is empty"),
        pytest.param({"a": "x\r\ny"}, {"a": "x\ny"}, {"a": "x\r\ny"}, {}, [], id="line ends are line ends"),
        pytest.param(
            {"a": "2026-11-14T09:42:00Z"},
            {"a": "2026-11-14T09:42Z"},
            {"a": "2026-11-14T09:42:00Z"},
            {},
            [],
            id="a full minute is a minute",
        ),
        pytest.param(
            {"a": "x", "b": 1},
            {"a": "y", "b": 2},
            {"a": "z", "b": 1},
            {"b": 2},
            ["a"],
            id="the rest is saved",
        ),
    ],
)
def test_fields(base: Any, mine: Any, theirs: Any, changes: Any, conflicts: list[str]) -> None:
    written, open_fields = merge_fields(base, mine, theirs)
    assert written == changes
    assert [conflict.field for conflict in open_fields] == conflicts


@pytest.mark.parametrize(
    ("saved", "seen", "mine", "order"),
    [
        pytest.param("abc", "abc", "abc", "abc", id="same"),
        pytest.param("abc", "abc", "acb", "acb", id="moved"),
        pytest.param("cab", "abc", "abc", "cab", id="moved by somebody else stays"),
        pytest.param("abc", "abc", "abXc", "abXc", id="new row under the row it was typed under"),
        pytest.param("abcN", "abc", "cab", "cabN", id="unseen row keeps its place"),
        pytest.param("ac", "abc", "abc", "ac", id="a row that is gone stays gone", marks=()),
        pytest.param("abcdef", "cd", "dc", "abdcef", id="a stretch of a long list"),
        pytest.param("", "", "X", "X", id="first row"),
        pytest.param("bc", "abc", "Xbc", "Xbc", id="row put back at the top"),
        pytest.param("abc", "", "X", "abcX", id="row of a page that lists no other"),
    ],
)
def test_order(saved: str, seen: str, mine: str, order: str) -> None:
    listed = [item for item in mine if item.isupper() or item in saved]
    assert "".join(merge_order(list(saved), list(seen), listed)) == order


@pytest.mark.parametrize(
    ("positions", "before", "after", "moved"),
    [
        ([0, 2], "abc", "cab", [1, 0]),
        ([1], "abc", "ac", []),
        ([7], "abc", "bca", [7]),
    ],
)
def test_positions_keep_pointing_at_the_same_rows(
    positions: list[int], before: str, after: str, moved: list[int]
) -> None:
    assert move_positions(positions, before, after) == moved
