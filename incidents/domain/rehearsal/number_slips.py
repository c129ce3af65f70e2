"""The numbers somebody may say in the place of another: each of its words exchanged for one of its kind.

People slip by one word mostly: "eighteen twenty" for "fifteen twenty", "million" for "thousand".
"""

from collections.abc import Iterator, Sequence
from typing import Final

from incidents.domain.rehearsal.numbers import ORDINALS
from incidents.domain.spoken import ONES, TENS, say_ordinal

UNITS: Final = tuple(ONES[1:10])
TEENS: Final = tuple(ONES[10:])
ROUND_TENS: Final = tuple(TENS[2:])
SCALES: Final = ("thousand", "million", "billion")
PLACES: Final = tuple(sorted(ORDINALS))
_HALVES_OF_DAY: Final = ("noon", "midnight")
_SINGLE_PLACES: Final = tuple(say_ordinal(number) for number in range(1, 10))
_PLAIN: Final = (*UNITS, *TEENS, *ROUND_TENS)


def list_words_instead(words: Sequence[str], at: int) -> tuple[str, ...]:
    """Return the words that may be said in the place of one word of a number, itself among them."""
    word = words[at]
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if word in UNITS:
        return UNITS if before in {*ROUND_TENS, "oh", "point"} or after == "hundred" else (*UNITS, *TEENS)
    if word in TEENS:
        return (*UNITS, *TEENS, *ROUND_TENS)
    if word in ROUND_TENS:
        return ROUND_TENS if after in UNITS else (*ROUND_TENS, *TEENS)
    if word in ORDINALS:
        return _SINGLE_PLACES if before in ROUND_TENS else PLACES
    for kind in (SCALES, _HALVES_OF_DAY):
        if word in kind:
            return kind
    return (word,)


def list_number_patterns() -> Iterator[str]:
    """Yield pairs of words as they follow each other in any number."""
    yield from (f"{tens} {unit}" for tens in ROUND_TENS for unit in UNITS)
    yield from (f"{unit} hundred" for unit in UNITS)
    yield from (f"hundred {word}" for word in ("and", *SCALES))
    yield from (f"{joiner} {unit}" for joiner in ("oh", "point") for unit in UNITS)
    for word in _PLAIN:
        yield from (f"hundred and {word}", f"{word} thousand", f"{word} million", f"{word} percent")
        yield f"thousand {word}"
    yield from (f"{hour} {joiner}" for hour in (*UNITS, *TEENS, "twenty") for joiner in ("oh", "point"))


def list_slips(words: Sequence[str], before: str | None, after: str | None) -> Iterator[str]:
    """Yield a number's words put wrong, each with its neighbours: what a listener must be ready to hear."""
    around = [before or "", *words, after or ""]
    for at in range(len(words)):
        for other in list_words_instead(words, at):
            yield f"{around[at]} {other} {around[at + 2]}".strip()
    for other in _PLAIN:
        if before:
            yield f"{before} {other}"
        if after and words[-1] not in ORDINALS:
            yield f"{other} {after}"
