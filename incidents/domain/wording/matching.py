"""A small pattern language over tokens, whose cost is bounded by the length of the pattern.

A pattern is a line of elements parted by spaces:

- ``word`` or ``a|b``: one of these words; ``@class`` inside the bar list: any word of a class;
- ``=verb``: every inflected form of the verb; ``*``: any word at all;
- a trailing ``?``: the element may be missing; ``~3``: up to three words of any kind, no punctuation;
- ``!a|b``: the next word is none of these; ``<!a|b``: the word before the match is none of these;
- ``^``: start of the sentence or clause; ``^^``: of the sentence alone; ``$``: end of a clause;
- ``[`` and ``]``: the part reported.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from incidents.domain.wording.tokens import Sentence
from incidents.domain.wording.verbs import forms_of
from incidents.domain.wording.vocabulary import CLASSES, NAME, NUMBER, PUNCTUATION

_OPEN_CLASSES: Final = {"@name": NAME, "@number": NUMBER, "@who": NAME}
_GAP, _WORD, _NOT_NEXT, _NOT_BEFORE, _START, _END, _MARK_OPEN, _MARK_CLOSE, _FIRST = range(9)
_SIGNS: Final = {"^": _START, "^^": _FIRST, "$": _END, "[": _MARK_OPEN, "]": _MARK_CLOSE}
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
    if source in _SIGNS:
        return Element(_SIGNS[source])
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
        mask |= _OPEN_CLASSES.get(part, 0)
        if part.startswith("@"):
            words |= CLASSES.get(part[1:], frozenset())
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
        """The word that the pattern begins with."""
        return next(element for element in self.elements if element.kind == _WORD)

    def anchor(self) -> "tuple[Element, int]":
        """The rarest required element, and how many tokens can lie between it and the first word."""
        best = None
        reach = before = 0
        for element in self.elements:
            if element.kind == _GAP:
                before += element.gap
            elif element.kind == _WORD:
                if not (element.is_optional or element.is_any):
                    cost = _commonness(element)
                    if best is None or cost < best[0]:
                        best, reach = (cost, element), before
                before += 1
        if best is None:
            raise ValueError(f"pattern needs a word: {self.source}")
        return best[1], reach

    def match(self, sentence: Sentence, at: int) -> tuple[int, int] | None:
        end = self._run(sentence, 0, at, at, at, -1)
        return end if end is not None and end[0] < end[1] else None

    def _run(  # noqa: PLR0911, PLR0912 - one branch for each kind of element
        self, sentence: Sentence, index: int, at: int, start: int, opened: int, closed: int
    ) -> tuple[int, int] | None:
        elements = self.elements
        words = sentence.words
        bits = sentence.bits
        total = len(words)
        while index < len(elements):
            element = elements[index]
            index += 1
            kind = element.kind
            if kind == _WORD:
                is_fit = at < total and (
                    words[at] in element.words
                    or bool(bits[at] & element.mask)
                    or (element.is_any and not bits[at] & PUNCTUATION)
                )
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
            elif kind == _FIRST:
                if not all(bit & PUNCTUATION for bit in bits[:at]):
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


def _commonness(element: Element) -> float:
    """Expected hits of an element in a thousand words of prose, roughly."""
    return sum(_PER_THOUSAND.get(word, 0.05) for word in element.words) + (12 if element.mask else 0)


_PER_THOUSAND: Final = {
    word: rate
    for rate, line in (
        (55.0, "the ,"),
        (28.0, "of and to a in"),
        (12.0, "is was for it that on we"),
        (8.0, "be were are at by with this 's from not"),
        (
            4.0,
            "have has had an as or but which will i you they he she no all one our so if been would "
            "there who now out up",
        ),
        (
            2.0,
            "can could may should do did what when then than its their them us my your his her more "
            "some after before just",
        ),
        (
            1.0,
            "very time still again back over about only also because into two being too us while any "
            "new day down team system",
        ),
        (
            0.5,
            "get got make made take took go went way see know think like say said thing part number "
            "problem issue people",
        ),
    )
    for word in line.split()
}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A pattern under one of its anchor words; ``first`` is tested before the pattern is run."""

    rule: int
    pattern: Pattern
    reach: int
    first: frozenset[str]
    first_mask: int


class PatternIndex:
    """Patterns of many rules found by their rarest word, so that most words meet none of them."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[_Entry]] = {}
        self._by_bit: list[tuple[int, _Entry]] = []

    def add(self, rule: int, source: str) -> None:
        """Take the pattern ``source`` for rule number ``rule``; a malformed one raises ``ValueError``."""
        for pattern in Pattern.compile(source):
            anchor, reach = pattern.anchor()
            first = pattern.first()
            entry = _Entry(rule, pattern, reach, first.words, first.mask)
            for word in anchor.words - {""}:
                self._by_word.setdefault(word, []).append(entry)
            if anchor.mask:
                self._by_bit.append((anchor.mask, entry))

    def matches(self, sentence: Sentence) -> Iterator[tuple[int, int, int]]:
        """Every (rule, first token, token after the last) in ``sentence``."""
        by_word, by_bit = self._by_word, self._by_bit
        words, bits = sentence.words, sentence.bits
        for at, word in enumerate(words):
            entries = by_word.get(word)
            if entries:
                for entry in entries:
                    first, mask = entry.first, entry.first_mask
                    for start in range(at - entry.reach if at > entry.reach else 0, at + 1):
                        if words[start] in first or bits[start] & mask:
                            found = entry.pattern.match(sentence, start)
                            if found is not None:
                                yield entry.rule, found[0], found[1]
                                break
            open_bits = bits[at] & _OPEN_BITS if by_bit else 0
            if open_bits:
                yield from self._matches_of_class(sentence, at, open_bits)

    def _matches_of_class(
        self, sentence: Sentence, at: int, open_bits: int
    ) -> Iterator[tuple[int, int, int]]:
        words, bits = sentence.words, sentence.bits
        for anchor_mask, entry in self._by_bit:
            if open_bits & anchor_mask:
                for start in range(max(0, at - entry.reach), at + 1):
                    if words[start] in entry.first or bits[start] & entry.first_mask:
                        found = entry.pattern.match(sentence, start)
                        if found is not None:
                            yield entry.rule, found[0], found[1]
                            break


_OPEN_BITS: Final = NAME | NUMBER
