"""Rewrites: other words for the found ones, filled from the record where they need a fact.

A rewrite replaces exactly the words that were found, so it must fit between its neighbours. Where a
fact is missing or only the writer can say it better there is none: nothing is ever invented.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from incidents.domain.facts import IncidentFacts, Measure
from incidents.domain.wording.shapes import Rule
from incidents.domain.wording.tokens import Sentence
from incidents.domain.wording.verbs import forms_of
from incidents.domain.wording.vocabulary import CLASSES, DUTY_VERBS


@dataclass(frozen=True)
class Place:
    """A match with what surrounds it, and what may fill its rewrite."""

    sentence: Sentence
    start: int
    end: int
    facts: IncidentFacts | None
    terms: Mapping[tuple[str, ...], str]

    @property
    def words(self) -> list[str]:
        return self.sentence.words[self.start : self.end]

    @property
    def is_leading(self) -> bool:
        return self.start == 0

    @property
    def following(self) -> str:
        return self.sentence.words[self.end] if self.end < len(self.sentence) else ""


def rewrite_of(rule: Rule, place: Place) -> str | None:
    """The text to put in the place of the match, in its letter case; ``None`` where there is none."""
    said = " ".join(place.words).replace(" '", "'")
    better = dict(rule.swaps).get(said)
    if better is None and rule.rewrite is not None:
        filler = _FILLERS.get(rule.rewrite)
        better = filler(place) if filler else rule.rewrite
    if better is None:
        return None
    is_capital = place.sentence.raw[place.start][:1].isupper() and place.is_leading
    return better[:1].upper() + better[1:] if is_capital else better


def _base_forms() -> dict[str, str]:
    return {form: verb for verb in DUTY_VERBS.split() for form in forms_of(verb)}


_BASE: Final = MappingProxyType(_base_forms())
_BY_VERB: Final = MappingProxyType(
    {
        **dict.fromkeys(("ignored", "overlooked", "missed", "disregarded"), "nothing drew attention to"),
        **dict.fromkeys(("skipped", "skips", "skip"), "nothing enforced"),
        **dict.fromkeys(("broke", "breaks"), "a change broke"),
        **dict.fromkeys(("deleted", "wiped", "erased"), "a command deleted"),
        **dict.fromkeys(("misconfigured", "misread", "mistyped"), "nothing checked"),
        "neglected": "nothing asked for",
        "caused": "a change caused",
    }
)


def _what_the_system_allowed(place: Place) -> str | None:
    """ "Sam forgot" becomes "nothing reminded us of", "nobody opened" "nothing prompted us to open"."""
    verb = place.words[-1]
    if verb in ("forgot", "forgets", "forgotten"):
        return "nothing reminded us" if place.following == "to" else "nothing reminded us of"
    if place.words[-2:-1] == ["to"] or (verb in _BY_VERB and place.following == "to"):
        return f"nothing prompted us to {verb}" if verb in _BASE else None
    if verb in _BY_VERB:
        return _BY_VERB[verb]
    return f"nothing prompted us to {_BASE[verb]}" if verb in _BASE else None


def _what_was_missing(place: Place) -> str | None:
    """ "Should have been tested" becomes "was not tested"."""
    words = place.words
    if words[-3:-1] == ["have", "been"] and words[-4:-3] in (["should"], ["to"]):
        subject = len(words) - 4
        if subject == 0:
            return f"was not {words[-1]}"
        if words[:subject] in (["it"], ["this"], ["that"]):
            return f"{words[0]} was not {words[-1]}"
        return None
    if words[-2:-1] == ["have"] and words[-1] in _BASE and words[0] not in ("should", "could"):
        return f"nothing prompted us to {_BASE[words[-1]]}"
    return None


def _certainty(place: Place) -> str | None:
    """A guess becomes a labelled one, with the time of the next check when the record has it."""
    label = "not confirmed"
    for cause in place.facts.causes if place.facts else ():
        if cause.certainty != "confirmed" and cause.next_check_at and "T" in cause.next_check_at:
            label = f"not confirmed, checked at {_clock(cause.next_check_at)}"
            break
    if place.is_leading:
        return f"{label}:" if place.following not in (",", ":", "") else label
    return label if place.following in ("", ".", ",", ";", "!", "?") else None


def _clock(moment: str) -> str:
    zone = " UTC" if moment.endswith(("Z", "+00:00")) else ""
    return moment.split("T")[1][:5] + zone


def _figure(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _amount_of(measure: Measure) -> str | None:
    unit = measure.unit or measure.name
    if measure.value is not None:
        return f"{_figure(measure.value)} {unit}"
    if measure.low is not None and measure.high is not None:
        return f"{_figure(measure.low)} to {_figure(measure.high)} {unit}"
    return None


def _amount(place: Place) -> str | None:
    """ "Some customers" becomes the recorded figure whose unit or name says the same thing."""
    if place.facts is None:
        return None
    last = place.words[-1]
    same = [m for m in place.facts.impact if last in f"{m.unit or ''} {m.name}".lower().split()]
    if not same and last in CLASSES["clientele"]:
        same = [m for m in place.facts.impact if m.dimension == "customers"]
    return next((said for measure in same if (said := _amount_of(measure))), None)


def _next_update(place: Place) -> str | None:
    """A vague time of the next news becomes the recorded time of the next update."""
    moment = place.facts.next_update_at if place.facts else None
    if moment is None or "T" not in moment:
        return None
    if not any(word in CLASSES["telling"] for word in place.sentence.words):
        return None
    return f"by {_clock(moment)}"


def _prevention(place: Place) -> str | None:
    """ "Will never happen again" becomes what is planned against it."""
    if place.facts is None or not place.facts.prevention or place.words[0] not in ("will", "won't", "'ll"):
        return None
    first = place.facts.prevention[0].rstrip(".")
    return f"is made less likely by this step: {first[:1].lower()}{first[1:]}"


def _plain_term(place: Place) -> str | None:
    return place.terms.get(tuple(place.words))


_FILLERS: Final[Mapping[str, Callable[[Place], str | None]]] = MappingProxyType(
    {
        "{system}": _what_the_system_allowed,
        "{missing}": _what_was_missing,
        "{certainty}": _certainty,
        "{amount}": _amount,
        "{next_update}": _next_update,
        "{prevention}": _prevention,
        "{plain_term}": _plain_term,
    }
)
