"""Sounds for words that the dictionary leaves out: spelled letters, plurals, British spelling."""

from collections.abc import Callable
from typing import Final

type Lookup = Callable[[str], str | None]
"""Gives the sounds of a word in the dictionary, as a text of phones, or ``None``."""

_LETTERS: Final = {
    "a": "EY", "b": "B IY", "c": "S IY", "d": "D IY", "e": "IY", "f": "EH F", "g": "JH IY", "h": "EY CH",
    "i": "AY", "j": "JH EY", "k": "K EY", "l": "EH L", "m": "EH M", "n": "EH N", "o": "OW", "p": "P IY",
    "q": "K Y UW", "r": "AA R", "s": "EH S", "t": "T IY", "u": "Y UW", "v": "V IY",
    "w": "D AH B AH L Y UW", "x": "EH K S", "y": "W AY", "z": "Z IY",
}  # fmt: skip
_OWN: Final = {"sev": "S EH V"}
_HISSING: Final = frozenset("S Z SH ZH CH JH".split())
_VOICELESS: Final = frozenset("P T K F TH".split())
_BRITISH: Final = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("our", "or"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("tre", "ter"),
    ("elled", "eled"),
    ("elling", "eling"),
    ("ence", "ense"),
    ("ogue", "og"),
)
_SHORTEST_PART: Final = 4


def spell_letters(word: str) -> str | None:
    """Return the sounds of a word said letter by letter; a plural "s" is said at the end."""
    letters, ending = (word[:-2], "Z") if word.endswith("'s") else (word, "")
    if not letters or any(letter not in _LETTERS for letter in letters):
        return None
    return " ".join([*(_LETTERS[letter] for letter in letters), ending]).strip()


def pronounce(word: str, look_up: Lookup) -> str | None:
    """Return the sounds of a word from the dictionary, or made from words that stand there.

    ``None`` says that nobody can tell how it sounds: a name, mostly.
    """
    return (
        look_up(word)
        or _OWN.get(word)
        or _from_spelling(word, look_up)
        or _from_ending(word, look_up)
        or _from_parts(word, look_up)
    )


def _from_spelling(word: str, look_up: Lookup) -> str | None:
    for british, american in _BRITISH:
        if word.endswith(british):
            found = look_up(word.removesuffix(british) + american)
            if found:
                return found
    return None


def _from_ending(word: str, look_up: Lookup) -> str | None:
    for ending in ("'s", "s'", "s", "es"):
        stem = word.removesuffix(ending)
        sounds = (look_up(stem) or _from_spelling(stem, look_up)) if stem != word and stem else None
        if sounds:
            return f"{sounds} {_plural_sound(sounds)}"
    for ending, sound in (("ing", "IH NG"), ("ed", "D"), ("er", "ER"), ("ly", "L IY"), ("ment", "M AH N T")):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        for tried in (stem, f"{stem}e", stem[:-1] if stem[-1] == stem[-2] else stem):
            sounds = look_up(tried)
            if sounds:
                return f"{sounds} {_past_sound(sounds) if ending == 'ed' else sound}"
    for opening in ("re", "un", "pre", "non"):
        stem = word.removeprefix(opening)
        sounds = look_up(stem) if stem != word and len(stem) >= _SHORTEST_PART else None
        if sounds:
            return f"{look_up(opening) or look_up('re')} {sounds}"
    return None


def _plural_sound(sounds: str) -> str:
    last = sounds.rsplit(maxsplit=1)[-1]
    if last in _HISSING:
        return "IH Z"
    return "S" if last in _VOICELESS else "Z"


def _past_sound(sounds: str) -> str:
    last = sounds.rsplit(maxsplit=1)[-1]
    if last in {"T", "D"}:
        return "IH D"
    return "T" if last in _VOICELESS | {"S", "SH", "CH"} else "D"


def _from_parts(word: str, look_up: Lookup) -> str | None:
    """Return "north" and "wind" for a name made of two plain words, the longest first part first."""
    for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        first, second = look_up(word[:cut]), look_up(word[cut:])
        if first and second:
            return f"{first} {second}"
    return None
