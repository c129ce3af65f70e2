"""Text to sentences of tokens, in one pass and with no pattern that can backtrack.

A token is a word (hyphenated words and code such as ``sw-core-02`` stay whole), a number with its
separators, an English clitic (``'s``, ``'ve`` ...) or one punctuation mark. Offsets are code points.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from incidents.domain.wording.vocabulary import (
    ABBREVIATIONS,
    BITS,
    NAME,
    NUMBER,
    PUNCTUATION,
    TEAM,
)

_CLITIC = r"['’](?:s|d|ll|ve|re|m)(?!\w)"
_TOKEN = re.compile(
    rf"\d++(?:[.,:]\d++)++(?!\w)|{_CLITIC}|\w++(?:['’.\-](?!(?:s|d|ll|ve|re|m)(?!\w))\w++)*+|\n|[^\s\w]",
    re.IGNORECASE,
)
MOST_TOKENS: Final = 400
"""A longer sentence is read in pieces, so that no search within a sentence grows with the text."""
_BLANK_LINE = re.compile(r"\n(?:[ \t\r]*+\n)++")
_SENTENCE_END = frozenset(".!?")
_CLAUSE_MARKS = frozenset(',;:()[]–—-"“”')
_BULLETS = frozenset("-*•–—#|>")


@dataclass(slots=True)
class Sentence:
    """One sentence as parallel lists; ``bits`` holds the word classes of each token.

    ``next`` is the following sentence of the same paragraph, where a time to know may stand.
    """

    text: str
    words: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    bits: list[int] = field(default_factory=list)
    next: "Sentence | None" = None
    memo: dict[str, bool] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.words)

    def word_count(self) -> int:
        return sum(1 for b in self.bits if not b & PUNCTUATION)

    def covered(self, start: int, end: int) -> str:
        """The text from token ``start`` up to, not including, token ``end``."""
        return self.text[self.starts[start] : self.ends[end - 1]]


def _class_of(raw: str, is_first: bool) -> int:
    """The class of a word that no list holds, by its looks: a name, a number, a mark, or none."""
    head = raw[0]
    if head.isalpha() or head == "_":
        if not is_first and head.isupper() and len(raw) > 2 and raw[1:].islower():
            return NAME
        return 0
    if head.isdigit():
        return NUMBER
    return 0 if len(raw) > 1 else PUNCTUATION


def _is_break(text: str, at: int, previous: str) -> bool:
    """Whether the newline at ``at`` ends a sentence: a blank line, a bullet or a capital follows it."""
    end = at + 1
    limit = min(len(text), end + 40)
    while end < limit and text[end] in " \t\r":
        end += 1
    if end >= len(text) or end == limit:
        return True
    head = text[end]
    return head == "\n" or head in _BULLETS or head.isupper() or head.isdigit() or previous in _CLAUSE_MARKS


def paragraphs_of(text: str) -> Iterator[list[Sentence]]:
    """The paragraphs of ``text`` (separated by blank lines), each as its linked sentences."""
    start = 0
    known: dict[str, tuple[str, int]] = {}
    for gap in _BLANK_LINE.finditer(text):
        if sentences := _sentences(text, start, gap.start(), known):
            yield sentences
        start = gap.end()
    if sentences := _sentences(text, start, len(text), known):
        yield sentences


def _sentences(text: str, start: int, end: int, known: dict[str, tuple[str, int]]) -> list[Sentence]:
    """The sentences of a paragraph; ``known`` keeps what was made of each word that came before."""
    found: list[Sentence] = []
    rows: list[_Row] = []
    previous = ""
    is_first = True
    for match in _TOKEN.finditer(text, start, end):
        raw = match[0]
        opens, closes_at = match.span()
        if raw == "\n":
            closes = _is_break(text, opens, previous)
        else:
            if not is_first and raw in known:
                word, bits = known[raw]
            else:
                word, bits = _look_up(raw, is_first)
                if not is_first:
                    known[raw] = word, bits
            if raw == "IT" and not text[closes_at : closes_at + 3].isupper():
                word, bits = "it-department", TEAM
            if is_first and bits != PUNCTUATION:
                is_first = False
            rows.append((word, raw, opens, closes_at, bits))
            closes = (raw in _SENTENCE_END and previous not in ABBREVIATIONS) or len(rows) >= MOST_TOKENS
            previous = word
        if closes and rows:
            found.append(_sentence_of(text, rows))
            rows = []
            is_first = True
    if rows:
        found.append(_sentence_of(text, rows))
    for one, following in pairwise(found):
        one.next = following
    return found


_Row = tuple[str, str, int, int, int]


def _look_up(raw: str, is_first: bool) -> tuple[str, int]:
    """The word in small letters with straight quotation marks, and its class."""
    word = raw.lower()
    bits = BITS.get(word, 0)
    if not bits:
        if "’" in word:
            word = word.replace("’", "'")
        bits = BITS.get(word, 0) or _class_of(raw, is_first)
    return word, bits


def _sentence_of(text: str, rows: list[_Row]) -> Sentence:
    words, raw, starts, ends, bits = map(list, zip(*rows, strict=True))
    return Sentence(text, words, raw, starts, ends, bits)
