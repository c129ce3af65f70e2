"""Rewrites filled from the record. A slot without a fact gives no rewrite: nothing is ever invented."""

from collections.abc import Mapping
from decimal import Decimal

from incidents.domain.facts import IncidentFacts, Measure
from incidents.domain.wording.shapes import Rule

_HEDGES = {
    "i guess": "not confirmed",
    "maybe": "not confirmed:",
    "perhaps": "not confirmed:",
}


def rewrite_of(
    rule: Rule, words: str, terms: Mapping[tuple[str, ...], str], facts: IncidentFacts | None
) -> str | None:
    """The text to put in the place of ``words``, or ``None`` when the record does not hold what it needs."""
    lowered = words.lower().replace("’", "'")
    for said, better in rule.swaps:
        if lowered == said:
            return _as_cased(better, words)
    template = rule.rewrite
    if template is None:
        return None
    if template == "{plain_term}":
        return terms.get(tuple(lowered.split()))
    if "{" not in template:
        return _as_cased(template, words)
    slot = _SLOTS.get(template.strip("{}"))
    if slot is None or facts is None:
        return None
    return slot(facts, words)


def _as_cased(better: str, words: str) -> str:
    return better[:1].upper() + better[1:] if words[:1].isupper() else better


def _figure(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _people(measure: Measure) -> str | None:
    unit = measure.unit or measure.name
    if measure.value is not None:
        return f"{_figure(measure.value)} {unit}"
    if measure.low is not None and measure.high is not None:
        return f"{_figure(measure.low)} to {_figure(measure.high)} {unit}"
    return None


def _customers(facts: IncidentFacts, words: str) -> str | None:
    last = words.lower().split()[-1]
    measures = [m for m in facts.impact if m.dimension == "customers"]
    named = [m for m in measures if last in f"{m.unit or ''} {m.name}".lower()]
    generic = last in (
        "customers",
        "customer",
        "users",
        "clients",
        "people",
        "shoppers",
        "guests",
        "patients",
        "players",
    )
    for measure in named or (measures if generic else []):
        if said := _people(measure):
            return _as_cased(said, words)
    return None


def _next_update(facts: IncidentFacts, words: str) -> str | None:
    moment = facts.next_update_at
    if moment is None or "T" not in moment or "update" in words.lower():
        return None
    return f"by {moment.split('T')[1][:5]}" + (" UTC" if moment.endswith(("Z", "+00:00")) else "")


def _next_check(facts: IncidentFacts, words: str) -> str | None:
    for cause in facts.causes:
        if cause.certainty != "confirmed" and cause.next_check_at and "T" in cause.next_check_at:
            at = cause.next_check_at.split("T")[1][:5]
            return _as_cased(f"not confirmed, known by {at}:", words)
    return None


_SLOTS = {
    "customers": _customers,
    "amount": _customers,
    "next_update": _next_update,
    "next_check": _next_check,
}
