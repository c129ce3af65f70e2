"""What the coach raises: kept words and muted rules left out, the most harmful first, labels respected."""

from typing import Any

import pytest

from incidents.domain.advice import (
    KINDS,
    QUOTE_LENGTH,
    Place,
    Quiet,
    WrittenText,
    count_words,
    digest_words,
    find_advice,
    rank_advice,
    settle_certainty,
    shorten,
    take_rewrite,
)
from incidents.domain.wording import CATEGORIES, RULES, Finding

CAUSE = Place("causes", "0d6d7c3c-6c8e-4a5e-9d5e-0a7d3f0e6b11", "statement")
GUESS = "Sam forgot the migration again, I guess"


def write(text: str, certainty: str | None = None, place: Place = CAUSE) -> WrittenText:
    return WrittenText(place, text, certainty)


def find(*texts: WrittenText, quiet: Quiet | None = None) -> list[str]:
    found = find_advice(texts, facts=None, quiet=quiet or Quiet())
    return [f"{advice.kind}: {advice.finding.text}" for advice in found]


def test_findings_come_in_the_order_of_the_page() -> None:
    assert find(write(GUESS), write("   "), write("")) == ["Blame: Sam forgot", "Speculation: I guess"]


def test_a_guess_with_a_label_is_fine() -> None:
    assert find(write(GUESS, "likely")) == ["Blame: Sam forgot"]


def test_kept_words_are_not_raised_again_in_their_field_and_nowhere_else() -> None:
    rule = next(one.finding.rule for one in find_advice([write(GUESS)], facts=None, quiet=Quiet()))
    quiet = Quiet(kept=frozenset({(CAUSE.key, digest_words(rule, "Sam  forgot"))}))
    other = Place("causes", CAUSE.uid, "evidence")
    assert find(write(GUESS), quiet=quiet) == ["Speculation: I guess"]
    assert "Blame: Sam forgot" in find(write(GUESS, place=other), quiet=quiet)
    assert "Blame: Alex forgot" in find(write("Alex forgot the migration"), quiet=quiet)


def test_a_muted_rule_is_never_raised() -> None:
    quiet = Quiet(muted=frozenset(rule.id for rule in RULES if rule.category == "BLAME"))
    assert find(write(GUESS), quiet=quiet) == ["Speculation: I guess"]


def test_the_most_harmful_comes_first() -> None:
    found = find_advice([write("I guess it is the queue"), write(GUESS)], facts=None, quiet=Quiet())
    levels = [advice.finding.level for advice in rank_advice(found)]
    assert levels == sorted(levels)
    assert rank_advice(found)[0].kind == "Blame"


def test_every_category_has_its_word() -> None:
    assert set(KINDS) == set(CATEGORIES)


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 thing to look at"), (2, "2 things to look at"), (3, "3 things to look at")]
)
def test_the_count_is_no_grade(count: int, words: str) -> None:
    assert count_words(count) == words


@pytest.mark.parametrize(
    ("section", "values", "expected"),
    [
        ("causes", {"certainty": "confirmed"}, "confirmed"),
        ("causes", {"certainty": "likely"}, "likely"),
        ("causes", {"certainty": "unknown"}, None),
        ("causes", {"certainty": "unknown", "source": "The log"}, "unknown"),
        ("causes", {"certainty": "unknown", "next_check_at": "2026-03-02T15:00:00Z"}, "unknown"),
        ("causes", {"certainty": "certainly"}, None),
        ("incident", {"plain": "All shops"}, None),
        ("not_known_yet", {"what": "Since when"}, "unknown"),
        ("delay_risks", {"inferred": True}, "likely"),
        ("delay_risks", {"inferred": False}, None),
    ],
)
def test_which_certainty_excuses_a_guess(section: str, values: dict[str, Any], expected: str | None) -> None:
    assert settle_certainty(section, values) == expected


def test_a_rewrite_replaces_exactly_its_words() -> None:
    finding = Finding("BLAME", "a.rule", 3, 13, "Sam forgot", "why", "nothing held", 2)
    assert take_rewrite("🙂🙂 Sam forgot it", finding) == "🙂🙂 nothing held it"
    with pytest.raises(ValueError, match="does not fit"):
        take_rewrite("Sam forgot it, Sam forgot it", finding)


def test_a_long_quote_is_cut_in_the_middle() -> None:
    words = " ".join(f"word{n}" for n in range(60))
    assert shorten(words).startswith("word0 word1")
    assert shorten(words).endswith("word59")
    assert len(shorten(words)) <= QUOTE_LENGTH
    assert shorten("two\nlines") == "two lines"
