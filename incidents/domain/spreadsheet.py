"""Cells of a table that a spreadsheet program will open."""

from typing import Final

_STARTERS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The last four are full-width forms, which some programs read as the others."""
_BLANK: Final = " \xa0\u3000\ufeff\u200b\u200c\u200d\u2060\u200e\u200f" + "".join(map(chr, range(0x20)))


def guard_cell(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would run as a formula.

    A cell that begins with one of ``= + - @`` or a tab can fetch addresses or start programs when the file
    is opened (OWASP, CSV injection). Leading spaces and marks that nobody sees do not help, since some
    programs drop them.
    """
    is_formula = text.startswith(_STARTERS) or text.lstrip(_BLANK).startswith(_STARTERS)
    return f"'{text}" if is_formula else text
