"""Whether two short texts say the same thing in other words: the same words of weight, whatever their order.

A plan, the preventive measures and the actions of one incident often name one thing twice. The measure is
plain: of the shorter text's words of weight, how many stand in the other. It only folds a line away beside
the one it resembles, so a wrong answer hides nothing.
"""

import re
from collections.abc import Iterable
from typing import Final

ENOUGH: Final = 0.6
"""Share of the shorter text's words. On the samples copies share 0.62 and more, others 0.5 at most."""
FEWEST: Final = 3
"""Fewer shared words than this say too little; texts that short must be the same."""
_MOST_COMMON: Final = 40
"""A word that more texts have than this tells none of them from the others."""

_STOP: Final = frozenset(
    "a an the and or of to for in on at by with without from into through over under as is are was were be "
    "been it its this that these those their them our us we you your he she they who which what so not never "
    "than then will would can could should may might must do does did has have had all any each every if "
    "when while until before after instead".split()
)


def read_words(text: str) -> frozenset[str]:
    """The words of weight in a text, in any order, without their endings."""
    found = re.findall(r"\w+", text.casefold())
    return frozenset(_stem(word) for word in found if word not in _STOP)


def are_near_copies(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts, as ``read_words`` gives them, name the same thing."""
    if not one or not other:
        return False
    shared = len(one & other)
    shorter = min(len(one), len(other))
    if shared < FEWEST:
        return shared == len(one) == len(other)
    figures = [{word for word in words if word.isdecimal()} for words in (one, other)]
    if figures[0] and figures[1] and not figures[0] & figures[1]:
        return False  # step 1 and step 2 are two steps
    return shared >= ENOUGH * shorter


class NearCopies:
    """Texts to be found again in other words, each by its key. A look costs what its words have in common."""

    def __init__(self, texts: Iterable[tuple[int, str]] = ()) -> None:
        self._words: dict[int, frozenset[str]] = {}
        self._having: dict[str, list[int]] = {}
        self._same: dict[frozenset[str], int] = {}
        for key, text in texts:
            self.add(key, text)

    def add(self, key: int, text: str) -> None:
        words = read_words(text)
        if not words or words in self._same:
            return
        self._words[key] = words
        self._same[words] = key
        for word in words:
            self._having.setdefault(word, []).append(key)

    def find(self, text: str) -> int | None:
        """The key of the first text that says the same, or ``None``."""
        words = read_words(text)
        if words in self._same:
            return self._same[words]
        near = {
            key for word in words for key in self._having.get(word, ())
            if len(self._having[word]) <= _MOST_COMMON
        }  # fmt: skip
        return next((key for key in sorted(near) if are_near_copies(words, self._words[key])), None)


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("ss"):
        return word
    for ending in ("ing", "ed", "es", "s"):
        least = len(ending) + (3 if ending == "s" else 4)
        if len(word) >= least and word.endswith(ending):
            return word[: -len(ending)].removesuffix("e")
    return word.removesuffix("e") if len(word) > 4 else word
