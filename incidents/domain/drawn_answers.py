"""An answer drawn from the record: its shape, how measures are said, and the words looked for.

The patterns are English and bounded; where a record is in another language they find nothing, and a
question stays open rather than being answered wrongly.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from incidents.domain.facts import Certainty, IncidentFacts, Measure
from incidents.domain.figures import format_measure, has_number
from incidents.domain.phrases import label

LISTED_AT_MOST: Final = 3
GLANCE: Final = 1000
"""How many characters of a long text are searched for words; what matters is said early."""


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """An answer drawn from the record, with the certainty and the source of the rows it rests on."""

    text: str
    certainty: Certainty | None = None
    source: str | None = None
    is_partial: bool = False


Drawing = Callable[[IncidentFacts], Drawn | None]


def say_measures(rows: Iterable[Measure]) -> Drawn | None:
    """Say the rows that say something; one that is unknown and empty answers nothing."""
    said = [row for row in rows if row.certainty != "unknown" and (has_number(row) or row.text)]
    if not said:
        return None
    weakest: Certainty = "likely" if any(row.certainty == "likely" for row in said) else "confirmed"
    shown = [f"{_capitalise(row.name)}: {_say_measure(row)}" for row in said[:LISTED_AT_MOST]]
    return Drawn(text=" ".join(shown), certainty=weakest, source=said[0].source)


def _capitalise(name: str) -> str:
    return name[:1].upper() + name[1:]


def _say_measure(row: Measure) -> str:
    """The figure with its certainty; words that were written as a sentence stay one, after it."""
    shown = format_measure(row)
    words = [shown.value_text.rstrip("."), *shown.detail_text.split(" · ")]
    after = ""
    if row.text and row.text != shown.value_text:
        text = row.text.rstrip(".")
        after = f" {text}." if text[:1].isupper() else ""
        words.append("" if after else text)
    said = "; ".join(word for word in words if word)
    return f"{said} ({label('certainty', row.certainty).lower()}).{after}"


GAP: Final = re.compile(
    r"\b(?:no|not|never|nobody|without|unnoticed|undetected|missing|missed|did not)\b.{0,200}"
    r"\b(?:monitor\w*|check\w*|test\w*|alarm\w*|alert\w*|limit\w*|review\w*|verif\w*|guard\w*|control\w*|stop)\b"
    r"|\b(?:controls?|checks?|tests?|alarms?|monitoring)\b.{0,200}\b(?:did not|failed|missed)\b"
    r"|\bundetected\b|\bunnoticed\b",
    re.IGNORECASE,
)
CHANGE: Final = re.compile(
    r"\b(?:deploy\w*|releas\w*|roll ?out|rolled out|configuration change)\b", re.IGNORECASE
)
BLOCKED: Final = re.compile(
    r"\b(?:could ?n[o']t|could not|cannot|can't|unable to|offline|unavailable|showed errors|failed to)\b",
    re.IGNORECASE,
)
AGAIN: Final = re.compile(r"\bagain\b|\brepeat|\breturns?\b|\bin the same way\b", re.IGNORECASE)
WARNING: Final = re.compile(r"\bwarn(?:ing|ed)\w*|\breminder|\baudit", re.IGNORECASE)
REACTION: Final = re.compile(r"\b(?:complain\w*|contacts?|cancel\w*|churn|tickets?)\b", re.IGNORECASE)
COUNSEL: Final = re.compile(r"\b(?:counsel|legal|lawyer|attorney)\b", re.IGNORECASE)
PUBLIC: Final = re.compile(
    r"\b(?:blog|social|press|public|stream|status page|forum|media|youtube)\b", re.IGNORECASE
)
# What goes to ourselves or to an authority is not yet a word to customers.
INSIDE: Final = re.compile(
    r"\b(?:support desk|chief executive|ceo|board|staff|internal|slack)\b"
    r"|\b(?:sec|regulator|supervisor|authority|police)\b",
    re.IGNORECASE,
)
