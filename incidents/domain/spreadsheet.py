"""Cells of a table that a spreadsheet program will open."""

from typing import Final

_STARTERS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def guard_cell(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would run as a formula.

    A cell that begins with one of ``= + - @`` or a tab can fetch addresses or start programs when the file
    is opened (OWASP, CSV injection). Leading spaces do not help, since some programs drop them.
    """
    is_formula = text.startswith(_STARTERS) or text.lstrip().startswith(_STARTERS)
    return f"'{text}" if is_formula else text
