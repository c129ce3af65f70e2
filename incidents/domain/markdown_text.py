"""A person's Markdown without what only a machine would write, so that reading it ends soon.

Nested lists recurse once a level, and a bracket that is never closed makes the reader look to the end of the
text for it, each time anew: twenty thousand of them take minutes. Nothing that people write is touched.
"""

import re
from typing import Final

LONGEST: Final = 40_000
DEEPEST_BRACKET: Final = 20
MOST_OPEN: Final = 100
_OPENING: Final = "&#91;"
_INDENT: Final = re.compile(r"^(?:[ ]{0,3}(?:[-*+>]|\d{1,9}[.)])[ ]?){9,}", re.MULTILINE)
_DEEP_SPACE: Final = re.compile(r"^[ \t]{32,}", re.MULTILINE)


def flatten(source: str) -> str:
    """The source without deep nesting, control characters, endless length or endless open brackets."""
    text = source[:LONGEST].replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    text = "".join(character for character in text if character == "\n" or character >= " ")
    return _close_brackets(_INDENT.sub("- ", _DEEP_SPACE.sub(" " * 28, text)))


def _close_brackets(text: str) -> str:
    """Write brackets that are never closed, or stand too deep, so that nothing is looked for behind them."""
    opened: list[int] = []
    too_deep: list[int] = []
    for place, character in enumerate(text):
        if character == "[":
            (too_deep if len(opened) >= DEEPEST_BRACKET else opened).append(place)
        elif character == "]" and opened:
            opened.pop()
    if len(opened) + len(too_deep) <= MOST_OPEN and not too_deep:
        return text
    plain = {*opened, *too_deep}
    return "".join(_OPENING if place in plain else character for place, character in enumerate(text))
