"""Answers about who was told and who was warned, inside and outside, drawn from the record."""

from typing import Final

from incidents.domain.drawn_answers import (
    COUNSEL,
    INSIDE,
    PUBLIC,
    REACTION,
    WARNING,
    Drawing,
    Drawn,
    say_measures,
)
from incidents.domain.facts import IncidentFacts
from incidents.domain.figures import has_number
from incidents.domain.moments import sort_key
from incidents.domain.phrases import label
from incidents.domain.reader_zone import say_moment


def _told_customers(facts: IncidentFacts) -> Drawn | None:
    outside = [row for row in facts.communications if not INSIDE.search(row.channel or "")]
    if not outside:
        return None
    # Undated words come first, so that the latest dated one is said.
    last = max(outside, key=lambda row: sort_key(row.at or "0001"))
    where = ", ".join(
        part for part in (last.channel, say_moment(facts, last.at) if last.at else None) if part
    )
    return Drawn(text=f"{where}: “{last.text}”" if where else last.text)


def _regulator(facts: IncidentFacts) -> Drawn | None:
    started = [clock for clock in facts.legal_clocks if clock.regime != "other" and clock.triggered_at]
    if not started:
        return None
    shown = [
        f"{label('regime', clock.regime)}: {label('trigger', clock.trigger).lower()}, "
        f"{say_moment(facts, clock.triggered_at or '')}"
        + (
            f"; submitted {say_moment(facts, clock.submitted_at)}."
            if clock.submitted_at
            else "; may apply, ask counsel."
        )
        for clock in started
    ]
    return Drawn(text=" ".join(shown))


def _who_else(facts: IncidentFacts) -> Drawn | None:
    told = facts.escalation.told if facts.escalation else ()
    shown = [
        f"{row.who}, {say_moment(facts, row.at, with_date=False)}" if row.at else row.who for row in told
    ]
    return Drawn(text=f"Told so far: {'; '.join(shown)}.") if shown else None


def _privilege(facts: IncidentFacts) -> Drawn | None:
    for row in facts.escalation.told if facts.escalation else ():
        if COUNSEL.search(row.who):
            when = f" at {say_moment(facts, row.at, with_date=False)}" if row.at else ""
            return Drawn(text=f"{row.who} was told{when}; we follow that advice.")
    return None


def _public(facts: IncidentFacts) -> Drawn | None:
    drawn = say_measures(row for row in facts.impact if row.dimension == "reputation")
    if drawn is not None:
        return drawn
    for row in facts.communications:
        if row.channel and PUBLIC.search(row.channel):
            when = f", {say_moment(facts, row.at)}" if row.at else ""
            return Drawn(text=f"Yes: {row.channel}{when}: “{row.text}”")
    return None


def _warnings(facts: IncidentFacts) -> Drawn | None:
    rows = [row for row in facts.impact if WARNING.search(row.name) and has_number(row)]
    if rows:
        return say_measures(rows)
    for event in facts.timeline:
        if WARNING.search(event.event):
            return Drawn(text=f"{say_moment(facts, event.at)}: {event.event}." if event.at else event.event)
    return None


def _judged(facts: IncidentFacts) -> Drawn | None:
    rows = [row for row in facts.impact if row.dimension == "reputation" or REACTION.search(row.name)]
    return say_measures(row for row in rows if has_number(row))


DRAWINGS: Final[dict[str, Drawing]] = {
    "told-customers": _told_customers,
    "regulator-deadline": _regulator,
    "who-else-told": _who_else,
    "legal-privilege": _privilege,
    "is-it-public": _public,
    "prior-warnings": _warnings,
    "how-customers-judge": _judged,
}
"""Question id to the function that draws its answer."""
