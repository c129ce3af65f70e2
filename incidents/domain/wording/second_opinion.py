"""A second look at a sentence in which no rule sees anything: small learned weights over its words.

Rules name phrasings; people find others. The weights (``learned_blame`` and ``learned_others``, made by
``bench/wording_weights.py`` from our own labelled sentences) add up what single words, pairs of words and
the shape of a sentence (a person, then a verb, then "wrong") say for each of a few categories. It speaks
only where the sum is clear, for one category, with the stretch of words that weighs most.

A feature is written as text: ``word``; ``&word`` in a sentence that begins with a person; ``word word``;
``k~word`` for a word after a word of kind ``k``; ``3:kkk`` for three kinds in a row. The letters of the
kinds stand in ``_CODES``; ``^`` and ``$`` are the ends of a sentence.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from incidents.domain.wording.learned_blame import BLAME
from incidents.domain.wording.learned_others import LEGAL, MINIMISE, OVERPROMISE, VAGUE
from incidents.domain.wording.shapes import Category, Learned
from incidents.domain.wording.tokens import Sentence
from incidents.domain.wording.vocabulary import (
    ADVERB,
    BITS,
    CALENDAR,
    DETERMINER,
    DUTY,
    DUTY_PAST,
    FAULT,
    FUNCTION,
    NAME,
    NOBODY,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    ROLE,
    STRONG_FAULT,
    SYSTEM,
    TEAM,
)

MOST_TOKENS: Final = 45
"""A longer sentence is not judged: a sum over many words says little about any of them."""

FEWEST_TOKENS: Final = 4
"""Fewer words name somebody ("Finance lead", "Legal") and tell of nothing, unless they speak of a fault."""

_CODES: Final = (
    (PUNCTUATION, "."),
    (NAME, "N"),
    (ROLE | TEAM, "P"),
    (PRONOUN, "p"),
    (NUMBER, "#"),
    (NOBODY, "0"),
    (SYSTEM, "Y"),
    (STRONG_FAULT | FAULT, "F"),
    (DUTY | DUTY_PAST, "T"),
    (DETERMINER, "d"),
    (PREPOSITION, "o"),
    (FUNCTION, "f"),
    (ADVERB, "A"),
    (CALENDAR, "C"),
)
_BY_ENDING: Final = {"d": "e", "g": "i", "y": "l", "s": "s"}
"""For words that no list holds: "-ed", "-ing", "-ly" and "-s", told by the last letter; else ``x``."""
_UNKNOWN: Final = frozenset("xsei")
_PEOPLE: Final = frozenset("NPpK0")
_NAMES_ALONE: Final = frozenset("^$NK#.")
"""A form of address or a signature lays nothing on anyone."""
_HOW_TO_REACH: Final = re.compile(r"\^(?=[^.]*[NPK])[NPKxldo]{1,5}\.od?[xs]{1,2}\.?\$")
"""Somebody, a comma and a way to reach them ("Key account lead, by telephone"): a line without a verb."""
_CODE_OF: Final = {
    bits: next((code for mask, code in _CODES if bits & mask), "x")
    for bits in {*BITS.values(), NAME, NUMBER, PUNCTUATION, TEAM}
}


def _read(sentence: Sentence) -> tuple[list[str], str, bool]:
    """The words with names and numbers made alike, the kinds of the words, and whether people come first."""
    kinds = [
        _CODE_OF[bits] if bits else _BY_ENDING.get(word[-1], "x")
        for word, bits in zip(sentence.words, sentence.bits, strict=True)
    ]
    words = [code if code in "N#" else word for word, code in zip(sentence.words, kinds, strict=True)]
    words.append("$")
    if kinds[0] in _UNKNOWN and sentence.raw[0][0].isupper():
        kinds[0] = "K"
    return words, f"^{''.join(kinds)}$", not _PEOPLE.isdisjoint(kinds[:4])


def features_of(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """Each feature of the sentence with the tokens it rests on: the first, and the one after the last."""
    words, kinds, is_of_people = _read(sentence)
    size = len(sentence)
    for at, word in enumerate(words):
        before = words[at - 1] if at else "^"
        first, last = max(0, at - 1), min(size, at + 1)
        yield f"{before} {word}", first, last
        yield f"{kinds[at]}~{word}", first, last
        if at < size:
            yield word, at, last
            yield f"3:{kinds[at : at + 3]}", first, min(size, at + 2)
            if is_of_people:
                yield f"&{word}", at, last


_LEARNED: Final[Mapping[Category, Learned]] = MappingProxyType(
    {"BLAME": BLAME, "MINIMISE": MINIMISE, "LEGAL": LEGAL, "OVERPROMISE": OVERPROMISE, "VAGUE": VAGUE}
)
_CATEGORIES: Final = tuple(_LEARNED)

Row = tuple[float, ...]
"""One weight for each category, in the order of ``_LEARNED``."""
_NOTHING: Final[Row] = (0.0,) * len(_CATEGORIES)


def _rows() -> dict[str, Row]:
    found: dict[str, list[float]] = {}
    for number, learned in enumerate(_LEARNED.values()):
        for feature, weight in learned.weights().items():
            found.setdefault(feature, list(_NOTHING))[number] = weight
    return {feature: tuple(row) for feature, row in found.items()}


@dataclass(slots=True)
class _Word:
    """What a word weighs by itself, in a sentence of people, after another word, after a kind of word."""

    alone: Row = _NOTHING
    of_people: Row = _NOTHING
    after_word: dict[str, Row] = field(default_factory=dict)
    after_kind: dict[str, Row] = field(default_factory=dict)


_ROWS: Final = _rows()
_BASE: Final[Row] = tuple(learned.base for learned in _LEARNED.values())


def _by_word() -> dict[str, _Word]:
    """The same weights by the word they hang on, so that no text is put together while reading."""
    found: dict[str, _Word] = {}
    for feature, row in _ROWS.items():
        if feature.startswith("3:"):
            continue
        before, _, word = feature.rpartition(" ")
        if before:
            found.setdefault(word, _Word()).after_word[before] = row
        elif feature[1:2] == "~":
            found.setdefault(feature[2:], _Word()).after_kind[feature[0]] = row
        elif feature[0] == "&" and len(feature) > 1:
            found.setdefault(feature[1:], _Word()).of_people = row
        else:
            found.setdefault(feature, _Word()).alone = row
    for entry in found.values():
        entry.of_people = tuple(map(sum, zip(entry.alone, entry.of_people, strict=True)))
    return found


_WORDS: Final = {word: (of.alone, of.after_word, of.after_kind) for word, of in _by_word().items()}
_WORDS_OF_PEOPLE: Final = {
    word: (of.of_people, of.after_word, of.after_kind) for word, of in _by_word().items()
}
_SHAPES: Final = {feature[2:]: row for feature, row in _ROWS.items() if feature.startswith("3:")}


def second_opinion(sentence: Sentence) -> tuple[Category, int, int] | None:
    """The category that the words speak for most clearly, with its tokens; ``None`` where none is clear."""
    if len(sentence) > MOST_TOKENS:
        return None
    words, kinds, is_of_people = _read(sentence)
    if len(sentence) < FEWEST_TOKENS and "F" not in kinds:
        return None
    known = _WORDS_OF_PEOPLE if is_of_people else _WORDS
    rows = [_BASE]
    rows += filter(None, map(_SHAPES.get, [kinds[at : at + 3] for at in range(len(words) - 1)]))
    before = "^"
    for word, kind, entry in zip(words, kinds, map(known.get, words), strict=False):
        if entry is not None:
            row, after_word, after_kind = entry
            rows.append(row)
            if before in after_word:
                rows.append(after_word[before])
            if kind in after_kind:
                rows.append(after_kind[kind])
        before = word
    totals = list(map(sum, zip(*rows, strict=True)))
    most = max(totals)
    if most <= 0 or _NAMES_ALONE.issuperset(kinds) or _HOW_TO_REACH.match(kinds):
        return None
    number = totals.index(most)
    return _CATEGORIES[number], *_weightiest(sentence, number)


def _weightiest(sentence: Sentence, number: int) -> tuple[int, int]:
    """The stretch of tokens whose shares of the weights add up to most."""
    shares = [0.0] * len(sentence)
    for feature, first, last in features_of(sentence):
        if row := _ROWS.get(feature):
            for at in range(first, last):
                shares[at] += row[number] / (last - first)
    best = (0, 1)
    most = shares[0]
    start = 0
    running = 0.0
    for at, share in enumerate(shares):
        if running <= 0:
            start, running = at, 0.0
        running += share
        if running > most:
            best, most = (start, at + 1), running
    return best
