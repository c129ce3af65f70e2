"""Numbers stated in a text, with the words around them, and whether one is a rounding of another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from incidents.domain.wording.tokens import Sentence, paragraphs_of

_SCALES: Final = MappingProxyType(
    {"thousand": Decimal(1_000), "million": Decimal(1_000_000), "billion": Decimal(1_000_000_000)}
)
_WORDS: Final = MappingProxyType(
    {
        word: Decimal(number)
        for number, word in enumerate(
            "one two three four five six seven eight nine ten eleven twelve".split(), start=1
        )
    }
)


@dataclass(frozen=True)
class StatedNumber:
    """A number in a text with the words after it: 3741 and ("orders", "worth")."""

    value: Decimal
    digits: int
    following: tuple[str, ...]
    before: tuple[str, ...]


def _number(sentence: Sentence, at: int) -> Decimal | None:
    word = sentence.words[at].rstrip(".")
    if word in _WORDS:
        return _WORDS[word]
    digits = word.replace(",", "")
    if not (digits.isascii() and digits.replace(".", "", 1).isdigit()):
        return None
    return Decimal(digits)


LONGEST_REMEMBERED = 2_000
"""Characters of a text whose numbers are remembered: each page reads those of the whole record."""


def stated_numbers(text: str) -> Iterable[StatedNumber]:
    """Every number in ``text``, in figures or in words up to twelve, scaled by "thousand" and the like."""
    return _read_again(text) if len(text) <= LONGEST_REMEMBERED else _read(text)


@lru_cache(maxsize=4096)
def _read_again(text: str) -> tuple[StatedNumber, ...]:
    return tuple(_read(text))


def _read(text: str) -> Iterator[StatedNumber]:
    for paragraph in paragraphs_of(text):
        for sentence in paragraph:
            words = sentence.words
            for at in range(len(words)):
                value = _number(sentence, at)
                if value is None:
                    continue
                after = at + 1
                if after < len(words) and words[after] in _SCALES:
                    value *= _SCALES[words[after]]
                    after += 1
                digits = len(str(value.normalize()).replace(".", "").split("E")[0].strip("0"))
                yield StatedNumber(
                    value, digits, tuple(words[after : after + 12]), tuple(words[max(0, at - 3) : at])
                )


def is_rounding(said: StatedNumber, value: Decimal) -> bool:
    """Whether ``said`` is ``value``, or ``value`` rounded to the digits that were said."""
    if said.value == value:
        return True
    if value == 0 or said.value == 0:
        return False
    step = Decimal(1).scaleb(said.value.adjusted() - said.digits + 1)
    # Compared, not divided: what is recorded may have four hundred digits.
    return said.value - step / 2 <= value < said.value + step / 2


def plain_number(word: str) -> Decimal | None:
    """The value of a word in figures, "15,399"; ``None`` for any other word."""
    digits = word.replace(",", "")
    return Decimal(digits) if digits.isascii() and digits.replace(".", "", 1).isdigit() else None
