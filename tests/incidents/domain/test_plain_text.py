"""Texts are shortened between words or clauses, and no figure is left without what it counts."""

import pytest

from incidents.domain.plain_text import keep_whole, shorten

NOTE = (
    "24.3 % of card orders tried since 09:42 UTC · 3,741 of 15,399; on a normal morning fewer than 1 in 100"
)


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (200, NOTE),
        (70, "24.3 % of card orders tried since 09:42 UTC · 3,741 of 15,399"),
        (50, "24.3 % of card orders tried since 09:42 UTC"),
        (20, ""),
    ],
)
def test_a_note_keeps_whole_clauses_or_nothing(limit: int, expected: str) -> None:
    assert keep_whole(NOTE, limit) == expected


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        (
            "Cost: 39,000 to 50,000 US dollars in extra fees (0.35 % of the value moved) from 11:00 on",
            62,
            "Cost: 39,000 to 50,000 US dollars in extra fees…",
        ),
        ("Merchants' sales lost per further hour, and more than that at noon", 27, "Merchants' sales lost…"),
    ],
)
def test_a_cut_text_ends_with_a_word_that_says_something(text: str, limit: int, expected: str) -> None:
    assert shorten(text, limit) == expected
