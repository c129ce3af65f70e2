"""Which fonts are missing for the letters of a document, and the sentence that says what to install."""

import unicodedata
from collections.abc import Iterable
from typing import Final

from incidents.domain.phrases import join_names

_EAST_ASIAN: Final = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC")
_FIRST_PICTURE: Final = 0x1F000
_TESTED: Final = frozenset("LNPS")


def list_printable(texts: Iterable[str]) -> str:
    """Every different character beyond ASCII that needs a shape of its own, in order."""
    found = {character for text in texts for character in text if character > "\x7f"}
    return "".join(sorted(found, key=ord))


def is_tested(character: str) -> bool:
    """Whether the character has a shape of its own; marks and invisible ones have none."""
    return unicodedata.category(character)[0] in _TESTED or unicodedata.category(character) == "Co"


def say_missing(characters: str) -> tuple[str, ...]:
    """What could not be printed, and what to install: one sentence for each package."""
    needed: dict[str, list[str]] = {}
    for character in characters:
        package, script = _find_font(character)
        if script not in needed.setdefault(package, []):
            needed[package].append(script)
    return tuple(
        f"Some letters could not be printed ({join_names(scripts)}): their font is not installed here. "
        f"Install {package}, then make a new version."
        for package, scripts in sorted(needed.items())
    )


def _find_font(character: str) -> tuple[str, str]:
    name = unicodedata.name(character, "")
    if name.startswith(_EAST_ASIAN):
        return "fonts-noto-cjk", "Chinese, Japanese or Korean"
    if ord(character) >= _FIRST_PICTURE:
        return "fonts-noto-color-emoji", "emoji"
    script = name.split(" ", 1)[0].capitalize() if name else "letters of no known script"
    return "fonts-noto-core", script
