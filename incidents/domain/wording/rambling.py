"""Seeing a sentence that has wandered off: too long, or too many turns for its length."""

from typing import Final

from incidents.domain.wording.tokens import Sentence
from incidents.domain.wording.vocabulary import NUMBER, PUNCTUATION

_TURNS: Final = frozenset(
    "and but so because which although though while since then when where who however after before as "
    "or until if whereas "
    "also meanwhile anyway actually basically that".split()
)
_FILLERS: Final = frozenset(
    "like basically actually well anyway kind sort stuff thing things whatever know mean really".split()
)
MOST_WORDS: Final = 42
SOME_WORDS: Final = 27


def is_rambling(sentence: Sentence) -> bool:
    """More than 42 words in one breath, or more than 27 with many turns ("and then", "which", "because").

    A list with figures, or parts kept apart by semicolons, is long without wandering.
    """
    if len(sentence) <= SOME_WORDS:
        return False
    words = 0
    longest = 0
    turns = fillers = figures = 0
    for word, bits in zip(sentence.words, sentence.bits, strict=True):
        if bits & PUNCTUATION:
            if word in (";", ":", "•", "|"):
                longest = max(longest, words)
                words = 0
            continue
        words += 1
        turns += word in _TURNS
        fillers += word in _FILLERS
        figures += 1 if bits & NUMBER and word != "one" else 0
    longest = max(longest, words)
    total = turns + fillers
    if longest > MOST_WORDS:
        is_list = sentence.words.count(",") * 8 >= longest and turns < 4
        return not is_list and (total >= 4 or figures * 6 < longest)
    return longest > SOME_WORDS and total >= 5 and total * 6 >= longest and figures < 4
