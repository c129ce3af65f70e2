"""What the glossary is made of: a term (data), and a term met in a text."""

import re
from dataclasses import dataclass
from typing import Final

_APART: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Term:
    """A word of the trade in words that need no training.

    ``plain`` explains it in one sentence; ``example`` uses it in a business context; ``unlike`` says
    what not to confuse it with. ``also`` are its other names, shown to the reader.

    The rest is for finding it in a text: ``forms`` are further forms that count (inflections are
    made from the names already), ``quiet`` are names that are everyday words as well and therefore do
    not count alone, and ``everyday`` are phrases in which the word means something else.
    ``team`` names the team whose own term it is; empty for the terms of the product.
    """

    name: str
    plain: str
    example: str = ""
    unlike: str = ""
    also: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()
    team: str = ""

    @property
    def slug(self) -> str:
        """The anchor of the term on a page: "On-call" becomes "on-call"."""
        return _APART.sub("-", self.name.lower()).strip("-")

    @property
    def letter(self) -> str:
        """The letter under which the term stands; "#" for a term that begins with anything else."""
        first = self.name[:1].upper()
        return first if first.isalpha() else "#"


@dataclass(frozen=True)
class UsedTerm:
    """A term met in a text. Offsets are code points, ``end`` exclusive."""

    term: Term
    start: int
    end: int
