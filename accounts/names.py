"""Names of people and teams, as everybody else sees them."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Final

from accounts.models import User

_NOT_SEEN: Final = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
_JOINERS: Final = "\u200c\u200d"
"""Some scripts and pictures need them inside a word; by themselves they are nothing to see."""


def tidy_name(text: str) -> str:
    """The name in one line of what can be seen, so that none passes for another's by marks that cannot.

    Line ends, controls and marks that turn the direction of writing become spaces (Unicode TR 36, 3).
    """
    seen = "".join(
        " " if unicodedata.category(one) in _NOT_SEEN and one not in _JOINERS else one for one in text
    )
    return " ".join(word for part in seen.split() if (word := part.strip(_JOINERS)))


def tell_apart(people: Iterable[User]) -> list[tuple[int, str]]:
    """Each person's key and name, with the address beside names that look the same."""
    known = list(people)
    alike = Counter(_fold(person) for person in known)
    return [
        (person.pk, person.name_with_address if alike[_fold(person)] > 1 else str(person)) for person in known
    ]


def _fold(person: User) -> str:
    return unicodedata.normalize("NFKC", str(person)).casefold()
