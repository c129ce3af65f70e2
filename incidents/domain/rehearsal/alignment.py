"""Which heard word stands for which word of the lines, by the fewest changes between the two."""

from collections.abc import Sequence
from math import inf
from typing import Final

from incidents.domain.rehearsal.numbers import NUMBER_WORDS
from incidents.domain.rehearsal.spoken_form import Token

_LEFT_OUT: Final = 1.0
_NEARLY: Final = 0.5
_OTHER: Final = 1.6
_OTHER_NUMBER: Final = 1.0
_INSIDE: Final = 0.3
_SHORTEST_STEM: Final = 4
_FROM_KEPT, _FROM_GONE, _INSERTED, _INSERTED_AFTER_GONE = range(4)


def is_near(expected: str, heard: str) -> bool:
    """Tell whether two words differ in their ending alone: "merchant" and "merchants"."""
    if expected == heard:
        return True
    shorter = min(len(expected), len(heard))
    shared = next((at for at in range(shorter) if expected[at] != heard[at]), shorter)
    return shared >= _SHORTEST_STEM and max(len(expected), len(heard)) - shared <= 3


def align(tokens: Sequence[Token], heard: Sequence[str]) -> list[int | None]:
    """Return for each token the place of the heard word that stands for it, ``None`` where none does.

    Words are left out by the line rather than across two: of two lines that end alike, the one that
    was begun is the one that was said.
    """
    width = len(heard) + 1
    kept = [_LEFT_OUT * at for at in range(width)]
    gone = [inf] * width
    steps: list[tuple[bytearray, bytearray]] = []
    for number, token in enumerate(tokens):
        border = 0.0 if number == 0 or tokens[number - 1].line != token.line else _INSIDE
        going, closing = bytearray(width), bytearray(width)
        now_gone = [inf] * width
        now_kept = [inf] * width
        for at in range(width):
            now_gone[at], going[at] = min((gone[at] + _LEFT_OUT, 1), (kept[at] + _LEFT_OUT + border, 0))
            if at:
                difference = _difference(token, heard[at - 1])
                now_kept[at], closing[at] = min(
                    (kept[at - 1] + difference, _FROM_KEPT),
                    (gone[at - 1] + difference + border, _FROM_GONE),
                    (now_kept[at - 1] + _LEFT_OUT, _INSERTED),
                    (now_gone[at - 1] + _LEFT_OUT + _INSIDE, _INSERTED_AFTER_GONE),
                )
        steps.append((going, closing))
        kept, gone = now_kept, now_gone
    return _walk_back(steps, width - 1, is_gone=gone[-1] < kept[-1])


def _walk_back(steps: Sequence[tuple[bytearray, bytearray]], at: int, *, is_gone: bool) -> list[int | None]:
    places: list[int | None] = [None] * len(steps)
    line = len(steps)
    while line:
        going, closing = steps[line - 1]
        if is_gone:
            is_gone = bool(going[at])
            line -= 1
            continue
        if at == 0:
            break
        step = closing[at]
        at -= 1
        if step in {_FROM_KEPT, _FROM_GONE}:
            line -= 1
            places[line] = at
        is_gone = step in {_FROM_GONE, _INSERTED_AFTER_GONE}
    return places


def _difference(token: Token, word: str) -> float:
    if token.word == word:
        return 0.0
    if token.word in NUMBER_WORDS or word in NUMBER_WORDS:
        return _OTHER_NUMBER if token.word in NUMBER_WORDS and word in NUMBER_WORDS else _OTHER
    return _NEARLY if is_near(token.word, word) else _OTHER
