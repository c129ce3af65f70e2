"""Numbers said in words, read back as values: "ten oh one" is 10:01, "twenty-six thousand" is 26000.

A value is kept as the digits a listener would write down, because "thirty-seven forty-one" and "three
thousand seven hundred and forty-one" are the same figure, and so are a clock time and its digits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from incidents.domain.spoken import ONES, TENS, say_ordinal

_UNITS: Final = {word: number for number, word in enumerate(ONES)} | {"oh": 0}
_TENS: Final = {word: number * 10 for number, word in enumerate(TENS) if number > 1}
_SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ORDINALS: Final = {
    word: number for number in range(1, 100) for word in [say_ordinal(number)] if "-" not in word
}
_CLOCK_WORDS: Final = {"noon": "1200", "midnight": "0000"}
CARDINALS: Final = frozenset({*_UNITS, *_TENS, "hundred", *_SCALES} - {"oh"})
ORDINALS: Final = frozenset(_ORDINALS)
JOINERS: Final = frozenset({"and", "point", "oh", "o'clock"})
"""Words that belong to a number only between or after its other words."""

CLOCKS: Final = frozenset(_CLOCK_WORDS)
NUMBER_WORDS: Final = CARDINALS | ORDINALS | CLOCKS | (JOINERS - {"and"})

_LARGE: Final = 100
_SIGNIFICANT: Final = 2


@dataclass(frozen=True)
class SaidNumber:
    """The parts of a number as they were said: ("10", "44"), or ("3741",)."""

    parts: tuple[str, ...]
    is_clock: bool = False

    @property
    def digits(self) -> str:
        return "".join(self.parts)

    @property
    def value(self) -> Decimal:
        return Decimal(self.digits or "0")


def can_join(before: str, word: str) -> bool:
    """Tell whether ``word`` goes on with a number whose last word is ``before``."""
    if word == "and":
        return before in {"hundred", *_SCALES}
    if word in {"point", "oh", "o'clock"}:
        return before in CARDINALS or before == "oh"
    if word in CLOCKS:
        return False
    return (word in CARDINALS or word in ORDINALS) and before not in ORDINALS | CLOCKS | {"o'clock"}


def read_number(words: Sequence[str]) -> SaidNumber | None:
    """Read the words of one number; ``None`` where there is none among them."""
    parts: list[str] = []
    is_clock = False
    at = 0
    while at < len(words):
        word = words[at]
        if word in _CLOCK_WORDS or word == "o'clock":
            parts.append(_CLOCK_WORDS.get(word, "00"))
            is_clock = True
            at += 1
        elif word == "oh" and at + 1 < len(words) and _UNITS.get(words[at + 1], 10) < 10:
            parts.append(f"0{_UNITS[words[at + 1]]}")
            at += 2
        elif word in CARDINALS or word in ORDINALS:
            value, at = _read_cardinal(words, at)
            parts.append(f"{value.normalize():f}")
        else:
            at += 1
    return SaidNumber(tuple(parts), is_clock) if parts else None


def is_same(expected: SaidNumber, heard: SaidNumber, *, is_about: bool = False) -> bool:
    """Tell whether the heard number is the expected one, or a correct rounding of it.

    A rounding counts from two significant digits; with one digit only where it was announced, as in
    "about thirty thousand".
    """
    if heard.digits in _ways_to_say(expected):
        return True
    if len(expected.parts) > 1 or expected.is_clock or len(heard.parts) > 1:
        return False
    return _is_rounding(expected.value, heard.value, 1 if is_about else _SIGNIFICANT)


def _ways_to_say(number: SaidNumber) -> set[str]:
    """The same moment by a clock of twelve hours, a full hour alone, and the number itself."""
    ways = {number.digits}
    is_full = number.is_clock and number.digits.endswith("00")
    if is_full:
        ways |= {number.digits[:-2], number.digits[:-2].lstrip("0") or "0"}
    if len(number.parts) == 2 and len(number.parts[1]) == 2 and 13 <= int(number.parts[0]) <= 23:
        ways.add(f"{int(number.parts[0]) - 12}{number.parts[1]}")
    if len(number.parts) == 1 and 1 <= number.value <= 23:
        ways.add(f"{number.digits}00")
    return ways


def _is_rounding(exact: Decimal, said: Decimal, digits_needed: int) -> bool:
    if exact == said:
        return True
    digits = len(str(said.normalize()).replace(".", "").split("E")[0].strip("0"))
    if exact < 10 or said == 0 or max(digits, 2 if said >= _LARGE and said % 100 else 1) < digits_needed:
        return False
    step = Decimal(1).scaleb(said.adjusted() - max(digits, digits_needed) + 1)
    # Compared, not divided: what is recorded may have four hundred digits.
    return said - step / 2 <= exact < said + step / 2


def _read_cardinal(words: Sequence[str], at: int) -> tuple[Decimal, int]:
    """Read "three thousand seven hundred and forty-one" or "three point one five billion"."""
    total = Decimal(0)
    smallest = Decimal(10) ** 15
    while True:
        part, at = _read_below_thousand(words, at)
        decimals, at = _read_decimals(words, at)
        part += decimals
        scale = _SCALES.get(words[at], 0) if at < len(words) else 0
        if not scale or scale >= smallest:
            return total + part, at
        total, smallest, at = total + part * scale, Decimal(scale), at + 1
        after = at + 1 if at < len(words) and words[at] == "and" else at
        if after >= len(words) or words[after] not in CARDINALS - _SCALES.keys() - {"hundred"}:
            return total, at
        at = after


def _read_below_thousand(words: Sequence[str], at: int) -> tuple[Decimal, int]:
    if words[at] in _SCALES or words[at] == "hundred":
        part = 1
    else:
        part, at = _read_below_hundred(words, at)
    if at < len(words) and words[at] == "hundred" and part < 100:
        part, at = part * 100, at + 1
        after = at + 1 if at < len(words) and words[at] == "and" else at
        if after < len(words) and words[after] in _UNITS | _TENS | _ORDINALS and words[after] != "oh":
            rest, at = _read_below_hundred(words, after)
            part += rest
    return Decimal(part), at


def _read_below_hundred(words: Sequence[str], at: int) -> tuple[int, int]:
    value = _value_of(words[at])
    at += 1
    if words[at - 1] in _TENS and at < len(words) and 0 < _value_of(words[at]) < 10 and words[at] != "oh":
        return value + _value_of(words[at]), at + 1
    return value, at


def _read_decimals(words: Sequence[str], at: int) -> tuple[Decimal, int]:
    digits = ""
    if at + 1 < len(words) and words[at] == "point":
        at += 1
        while at < len(words) and _UNITS.get(words[at], 10) < 10:
            digits += str(_UNITS[words[at]])
            at += 1
    return Decimal(f"0.{digits or 0}"), at


def _value_of(word: str) -> int:
    """The value of one word below a hundred; 0 for any other word."""
    return _UNITS.get(word) or _TENS.get(word) or _ORDINALS.get(word) or 0
