"""What the coach works with: a rule (data), a finding (its result) and the nine categories."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Category = Literal[
    "LEGAL", "BLAME", "OVERPROMISE", "SPECULATION", "MINIMISE", "DRAMA", "VAGUE", "JARGON", "RAMBLING"
]

CATEGORIES: Final[tuple[Category, ...]] = (
    "LEGAL",
    "BLAME",
    "OVERPROMISE",
    "SPECULATION",
    "MINIMISE",
    "DRAMA",
    "VAGUE",
    "JARGON",
    "RAMBLING",
)
"""In the order of the harm that such words can do before a chief executive, the worst first."""

LEVELS: Final = MappingProxyType({category: level for level, category in enumerate(CATEGORIES, start=1)})

EVERYWHERE: Final = ("*",)
PLAIN_TEXT_ONLY: Final = ("plain",)
"""Not in fields written for technical readers (the technical summary, evidence, notes)."""

TECHNICAL_FIELD_WORDS: Final = (
    "technical", "evidence", "notes", "disproved", "ticket", "link", "source", "post_mortem",
)  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """Words worth a second look. Offsets are code points, ``end`` exclusive; a lower ``level`` harms more.

    ``rewrite`` replaces exactly ``text``; ``None`` where only the writer can say it better.
    """

    label: Category
    rule: str
    start: int
    end: int
    text: str
    why: str
    rewrite: str | None
    level: int


@dataclass(frozen=True)
class Rule:
    """One rule of the coach, as data.

    ``patterns`` are in the language of ``matching.Pattern``; ``detector`` names a structural search in
    ``detectors`` instead. ``unless`` names conditions in ``conditions`` that clear a match. ``rewrite``
    is a template whose slots come from the record; a slot without a fact gives no rewrite, and
    ``swaps`` gives a rewrite for particular words. ``examples_bad`` must be found by this very rule,
    ``examples_good`` must give no finding at all in the rule's category.
    """

    id: str
    category: Category
    why: str
    patterns: tuple[str, ...] = ()
    detector: str | None = None
    unless: tuple[str, ...] = ()
    applies_to: tuple[str, ...] = EVERYWHERE
    rewrite: str | None = None
    swaps: tuple[tuple[str, str], ...] = ()
    examples_bad: tuple[str, ...] = ()
    examples_good: tuple[str, ...] = ()

    def applies_in(self, field: str | None) -> bool:
        """Whether the rule is meant for ``field`` (``None``: unknown, so every rule applies)."""
        if field is None or self.applies_to == EVERYWHERE:
            return True
        name = field.lower()
        return not any(word in name for word in TECHNICAL_FIELD_WORDS)


@dataclass(frozen=True)
class Learned:
    """The weights of one category: ``base`` is where the sum starts; above zero it speaks for the category.

    Each line of ``lines`` is a weight and the features that carry it, parted by ``|``.
    """

    base: float
    lines: str

    def weights(self) -> dict[str, float]:
        """The weight of each feature."""
        found: dict[str, float] = {}
        for line in self.lines.split("\n"):
            weight, *features = line.strip().split("|")
            found.update(dict.fromkeys(features, float(weight or 0)))
        return found
