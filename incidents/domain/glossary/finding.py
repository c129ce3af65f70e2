"""Find the terms of a glossary in a text: whole words, in any inflection, in one pass.

The forms are kept as a tree of words. At each word of the text the longest form wins, so a text
costs the same for each of its words however long it is. A phrase in which a term is an everyday word
("gift certificate") stands in the same tree without a term, and so swallows it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from incidents.domain.glossary.shapes import Term, UsedTerm

_CHUNK: Final = re.compile(r"\S+")
_WORD: Final = re.compile(r"[^\W_]+")
_ABBREVIATION: Final = re.compile(r"[A-Z][A-Z0-9]+\Z")
_JOINTS: Final = frozenset([" ", "\u00a0", "\n", "-", "\u2010", "\u2011", "/"])
_WORDS_TOO: Final = frozenset(["ram", "dora", "sev", "waf"])
"""Abbreviations that in small letters are words or names of their own."""

_SHORTEST_IN_SMALL: Final = 3
_REMEMBERED_LENGTH: Final = 2_000
"""Longer texts are read anew each time: what is remembered has a bound."""


_Place = tuple[str, int, int]
"""A word of a text in small letters, its start and its end: a plain tuple, since a text has thousands."""


@dataclass
class _Node:
    """A place in the tree. ``ends`` tells that a form ends here: ``term`` is None for an everyday phrase.

    ``written`` are the only ways to write it, for an abbreviation; empty where case does not matter.
    """

    after: dict[str, "_Node"] = field(default_factory=dict)
    ends: bool = False
    term: Term | None = None
    written: frozenset[str] = frozenset()


class TermFinder:
    """Finds some terms in texts. Of two terms with the same form, the earlier one counts.

    ``with_quiet`` counts everyday names too: for texts known to be about the terms.
    """

    def __init__(self, terms: Iterable[Term], *, with_quiet: bool = False) -> None:
        self._root = _Node()
        self._remembered = lru_cache(maxsize=1024)(lambda text: tuple(self._walk(text)))
        known = tuple(terms)
        # Names first: an inflection of one term never takes the name of another ("HTTPs", "HTTPS").
        for term in known:
            for name in _names_that_count(term, with_quiet):
                self._add(name, term)
        for term in known:
            for form in list_forms(term, with_quiet=with_quiet):
                self._add(form, term)
            for phrase in term.everyday:
                self._add(phrase, None)

    def find(self, text: str) -> tuple[UsedTerm, ...]:
        """The terms in ``text``, in the order of their place, never overlapping.

        Remembered, because most texts of a record are read again and again while one of them is written.
        """
        return self._remembered(text) if len(text) <= _REMEMBERED_LENGTH else tuple(self._walk(text))

    def _walk(self, text: str) -> Iterator[UsedTerm]:
        words = _list_words(text)
        first_words = self._root.after
        place, last = 0, len(words)
        while place < last:
            word, start, _ = words[place]
            node = first_words.get(word)
            length = 0
            if node is not None:
                node, length = self._follow(text, words, place, node)
                if length and node.term is not None:
                    yield UsedTerm(node.term, start, words[place + length - 1][2])
            place += length or 1

    def _follow(self, text: str, words: list[_Place], place: int, node: _Node) -> tuple[_Node, int]:
        """The longest form that begins at a word, and its words; 0 words where none ends."""
        best, length, number = node, 0, place
        while True:
            _, start, end = words[number]
            if node.ends and (not node.written or text[start:end] in node.written):
                best, length = node, number - place + 1
            number += 1
            if number == len(words) or text[end : words[number][1]] not in _JOINTS:
                return best, length
            following = node.after.get(words[number][0])
            if following is None:
                return best, length
            node = following

    def _add(self, form: str, term: Term | None) -> None:
        node = self._root
        for word in _WORD.findall(form.lower()):
            node = node.after.setdefault(word, _Node())
        if node is self._root or node.ends:
            return
        node.ends, node.term, node.written = True, term, _ways_to_write(form)


def list_forms(term: Term, *, with_quiet: bool = False) -> tuple[str, ...]:
    """All forms under which a term is met: its names, their plurals and its further forms."""
    names = _names_that_count(term, with_quiet)
    forms = [*names, *(plural for name in names if (plural := _plural_of(name)))]
    return (*forms, *term.forms)


def _names_that_count(term: Term, with_quiet: bool) -> list[str]:
    return [name for name in (term.name, *term.also) if with_quiet or name.lower() not in term.quiet]


def _plural_of(name: str) -> str:
    last = name[-1:].lower()
    if last == "s" or not last.isalnum():
        return "" if not name.lower().endswith("ss") else f"{name}es"
    if name.lower().endswith(("ch", "sh", "x", "z")):
        return f"{name}es"
    if last == "y" and name[-2:-1].lower() not in "aeiou":
        return f"{name[:-1]}ies"
    return f"{name}s"


def _ways_to_write(form: str) -> frozenset[str]:
    """Capitals must be capitals: "CI" is a term, "Dora" a name. Small letters count where no word is made."""
    stem = form[:-1] if form.endswith("s") and not form.isupper() else form
    if not _ABBREVIATION.match(stem):
        return frozenset()
    small = {form.lower()} if len(stem) >= _SHORTEST_IN_SMALL and stem.lower() not in _WORDS_TOO else set()
    return frozenset({form, *small})


def _list_words(text: str) -> list[_Place]:
    """The words of a text; addresses of pages and mailboxes are not prose and are left out."""
    found: list[_Place] = []
    for chunk in _CHUNK.finditer(text):
        written = chunk.group()
        if "://" in written or "@" in written or written.startswith("www."):
            continue
        if written.isalnum():
            found.append((written.lower(), chunk.start(), chunk.end()))
            continue
        found.extend(
            (word.group().lower(), word.start(), word.end())
            for word in _WORD.finditer(text, chunk.start(), chunk.end())
        )
    return found
