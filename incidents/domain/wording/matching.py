"""A small pattern language over tokens, whose cost is bounded by the length of the pattern.

A pattern is a line of elements parted by spaces:

- ``word`` or ``a|b``: one of these words; ``@class`` inside the bar list: any word of a class;
- ``=verb``: every inflected form of the verb; ``*``: any word at all;
- a trailing ``?``: the element may be missing; ``~3``: up to three words of any kind, no punctuation;
- ``!a|b``: the next word is none of these; ``<!a|b``: the word before the match is none of these;
- ``^``: start of the sentence or clause; ``$``: end of a clause; ``[`` and ``]``: the part reported.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from incidents.domain.wording.tokens import Sentence
from incidents.domain.wording.verbs import forms_of
from incidents.domain.wording.vocabulary import CLASSES, NAME, NUMBER, PUNCTUATION

_OPEN_CLASSES: Final = {"@name": NAME, "@number": NUMBER}
_GAP, _WORD, _NOT_NEXT, _NOT_BEFORE, _START, _END, _MARK_OPEN, _MARK_CLOSE = range(8)
_STARTERS: Final = frozenset(["and", "but", "so", "well", "because", "that", "-", "*", "•", "–", "—"])


@dataclass(frozen=True, slots=True)
class Element:
    kind: int
    words: frozenset[str] = frozenset()
    mask: int = 0
    is_optional: bool = False
    is_any: bool = False
    gap: int = 0

    def fits(self, sentence: Sentence, at: int) -> bool:
        if self.is_any:
            return not sentence.bits[at] & PUNCTUATION
        return sentence.words[at] in self.words or bool(sentence.bits[at] & self.mask)


def _element(source: str) -> Element:
    if source in ("^", "$", "[", "]"):
        return Element({"^": _START, "$": _END, "[": _MARK_OPEN, "]": _MARK_CLOSE}[source])
    if source[0] == "~":
        return Element(_GAP, gap=int(source[1:]))
    kind = _WORD
    if source[0] == "!" and len(source) > 1:
        kind, source = _NOT_NEXT, source[1:]
    elif source.startswith("<!"):
        kind, source = _NOT_BEFORE, source[2:]
    is_optional = len(source) > 1 and source.endswith("?")
    if is_optional:
        source = source[:-1]
    words: set[str] = set()
    mask = 0
    for part in source.split("|"):
        if part in _OPEN_CLASSES:
            mask |= _OPEN_CLASSES[part]
        elif part.startswith("@"):
            words |= CLASSES[part[1:]]
        elif part.startswith("=") and len(part) > 1:
            words |= forms_of(part[1:])
        else:
            words.add(part)
    return Element(kind, frozenset(words), mask, is_optional, words == {"*"})


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern. ``match`` tries it at one token and gives the reported token range."""

    source: str
    elements: tuple[Element, ...]

    @classmethod
    def compile(cls, source: str) -> "list[Pattern]":
        """The pattern; one for each way to begin where its first words may be missing."""
        elements = [_element(part) for part in source.split()]
        variants: list[Pattern] = []
        while True:
            at = next(at for at, element in enumerate(elements) if element.kind == _WORD)
            first = elements[at]
            elements = [e for e in elements[:at] if e.kind != _GAP] + elements[at:]
            at = elements.index(first)
            if first.is_any:
                raise ValueError(f"pattern must begin with a word: {source}")
            if not first.is_optional:
                return [*variants, cls(source, tuple(elements))]
            variants.append(
                cls(source, (*elements[:at], replace(first, is_optional=False), *elements[at + 1 :]))
            )
            elements = elements[:at] + elements[at + 1 :]

    def first(self) -> Element:
        """The element that indexes the pattern: its first required word."""
        return next(e for e in self.elements if e.kind == _WORD)

    def match(self, sentence: Sentence, at: int) -> tuple[int, int] | None:
        end = self._run(sentence, 0, at, at, at, -1)
        return end if end is not None and end[0] < end[1] else None

    def _run(  # noqa: PLR0911, PLR0912 - one branch for each kind of element
        self, sentence: Sentence, index: int, at: int, start: int, opened: int, closed: int
    ) -> tuple[int, int] | None:
        elements = self.elements
        while index < len(elements):
            element = elements[index]
            index += 1
            kind = element.kind
            if kind == _WORD:
                is_fit = at < len(sentence.words) and element.fits(sentence, at)
                if element.is_optional:
                    if is_fit:
                        found = self._run(sentence, index, at + 1, start, opened, closed)
                        if found is not None:
                            return found
                elif is_fit:
                    at += 1
                else:
                    return None
            elif kind == _GAP:
                return self._gap(sentence, index, at, start, opened, closed, element.gap)
            elif kind == _NOT_NEXT:
                if at < len(sentence.words) and element.fits(sentence, at):
                    return None
            elif kind == _NOT_BEFORE:
                if at > 0 and element.fits(sentence, at - 1):
                    return None
            elif kind == _START:
                if not is_clause_start(sentence, at):
                    return None
            elif kind == _END:
                if at < len(sentence.words) and not sentence.bits[at] & PUNCTUATION:
                    return None
            elif kind == _MARK_OPEN:
                opened = at
            else:
                closed = at
        return opened, (at if closed < 0 else closed)

    def _gap(
        self, sentence: Sentence, index: int, at: int, start: int, opened: int, closed: int, most: int
    ) -> tuple[int, int] | None:
        for step in range(most + 1):
            found = self._run(sentence, index, at + step, start, opened, closed)
            if found is not None:
                return found
            if at + step >= len(sentence.words) or sentence.bits[at + step] & PUNCTUATION:
                return None
        return None


def is_clause_start(sentence: Sentence, at: int) -> bool:
    """Whether token ``at`` begins a sentence or clause, leaving conjunctions and interjections aside."""
    for back in range(at - 1, max(-1, at - 4), -1):
        if sentence.bits[back] & PUNCTUATION:
            return True
        if sentence.words[back] not in _STARTERS:
            return False
    return at <= 3 or sentence.words[at - 1] in _STARTERS


class PatternIndex:
    """Patterns of many rules found by the word they begin with, so that a word meets few of them."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[tuple[int, Pattern]]] = {}
        self._by_bit: list[tuple[int, int, Pattern]] = []

    def add(self, rule: int, source: str) -> None:
        for pattern in Pattern.compile(source):
            first = pattern.first()
            for word in first.words - {""}:
                self._by_word.setdefault(word, []).append((rule, pattern))
            if first.mask:
                self._by_bit.append((first.mask, rule, pattern))

    def matches(self, sentence: Sentence) -> Iterator[tuple[int, int, int]]:
        """Every (rule, first token, token after the last) in ``sentence``."""
        by_word = self._by_word
        by_bit = self._by_bit
        for at, word in enumerate(sentence.words):
            for rule, pattern in by_word.get(word, ()):
                found = pattern.match(sentence, at)
                if found is not None:
                    yield rule, found[0], found[1]
            bits = sentence.bits[at]
            if bits:
                for mask, rule, pattern in by_bit:
                    if bits & mask and (found := pattern.match(sentence, at)) is not None:
                        yield rule, found[0], found[1]
