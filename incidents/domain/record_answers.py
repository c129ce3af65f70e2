"""Answers to the chief executive's questions, drawn from what is recorded and from nothing else.

One small function per question that has fields of its own. Each returns the answer in the record's
own words, or ``None``. ``is_partial`` marks a draft that does not answer the question fully, so the
question stays open and the draft helps the person to finish it.
"""

import re
from dataclasses import replace
from itertools import chain, islice
from typing import Final

from incidents.domain import told_answers
from incidents.domain.cost_of_waiting import cost_of_waiting
from incidents.domain.drawn_answers import (
    AGAIN,
    BLOCKED,
    CHANGE,
    GAP,
    GLANCE,
    LISTED_AT_MOST,
    Drawing,
    Drawn,
    say_measures,
)
from incidents.domain.facts import IncidentFacts, MitigationStep, Option
from incidents.domain.figures import format_measure, has_number
from incidents.domain.moments import is_valid_moment, measure_between
from incidents.domain.phrases import CERTAINTY_SENTENCES, STATUS_SENTENCES, join_names, label
from incidents.domain.reader_zone import say_moment

_ENDED: Final = ("mitigated", "monitoring", "resolved")


def has_harm_ended(facts: IncidentFacts) -> bool:
    """Tell whether the record says that the harm has stopped (which is not yet "resolved")."""
    return facts.status in _ENDED or bool(facts.times.mitigated or facts.times.resolved)


def draw_answer(question_id: str, facts: IncidentFacts) -> Drawn | None:
    """Return the answer the record holds for a question of the bank, or ``None``."""
    drawing = _DRAWINGS.get(question_id)
    return drawing(facts) if drawing else None


def _what_happened(facts: IncidentFacts) -> Drawn | None:
    return Drawn(text=facts.summary.plain) if facts.summary.plain.strip() else None


def _is_it_over(facts: IncidentFacts) -> Drawn | None:
    if facts.status == "unknown":
        return None
    times = (("Mitigated", facts.times.mitigated), ("Resolved", facts.times.resolved))
    said = [f"{word} {say_moment(facts, at)}." for word, at in times if at]
    return Drawn(text=" ".join([STATUS_SENTENCES[facts.status], *said]))


def _how_many_customers(facts: IncidentFacts) -> Drawn | None:
    rows = [row for row in facts.impact if row.dimension == "customers"]
    drawn = say_measures(rows)
    # "Up to 5 reported it" bounds a report; it does not say how many are affected.
    is_bound_only = all(
        row.value is None and row.low is None and row.share is None and not row.text for row in rows
    )
    return replace(drawn, is_partial=True) if drawn and is_bound_only else drawn


def _cost_so_far(facts: IncidentFacts) -> Drawn | None:
    spent = [row for row in facts.impact if row.money_kind in ("loss", "total_cost")]
    drawn = say_measures(row for row in spent if has_number(row))
    if drawn is not None:
        return drawn
    owed = [row for row in facts.impact if row.money_kind in ("fine", "redress") and has_number(row)]
    return say_measures(owed)


def _data_or_safety(facts: IncidentFacts) -> Drawn | None:
    drawn = say_measures(row for row in facts.impact if row.dimension in ("data", "security"))
    if facts.escalation and "safety" in facts.escalation.reasons:
        safety = "Someone's safety may be at risk."
        return Drawn(text=f"{safety} {drawn.text}" if drawn else safety)
    return drawn


def _what_you_need(facts: IncidentFacts) -> Drawn | None:
    if facts.ask is None or not facts.ask.question.strip():
        return None
    by = f" By {say_moment(facts, facts.ask.deadline)}." if facts.ask.deadline else ""
    return Drawn(text=facts.ask.question + by)


def _when_fixed(facts: IncidentFacts) -> Drawn | None:
    if facts.status == "resolved" or facts.times.resolved:
        at = facts.times.resolved
        return Drawn(text=f"It is resolved, since {say_moment(facts, at)}." if at else "It is resolved.")
    steps = [step for step in facts.plan if step.due and step.status not in ("done", "wont_do")]
    if not steps:
        return None
    shown = "; ".join(f"{step.step} ({_say_due(facts, step.due)})" for step in steps[:LISTED_AT_MOST])
    return Drawn(text=f"Next steps: {shown}.")


def _what_caused(facts: IncidentFacts) -> Drawn | None:
    known = [cause for cause in facts.causes if cause.certainty != "unknown" and cause.statement.strip()]
    if not known:
        return None
    first = known[0]
    text = f"{first.statement} {CERTAINTY_SENTENCES[first.certainty]}"
    return Drawn(text=text, certainty=first.certainty, source=first.source)


def _how_sure(facts: IncidentFacts) -> Drawn | None:
    for cause in facts.causes:
        if cause.certainty != "unknown" and cause.evidence:
            doubt = f" It would be disproved by: {cause.disproved_by}" if cause.disproved_by else ""
            text = f"{label('certainty', cause.certainty)}: {cause.evidence}{doubt}"
            return Drawn(text=text, certainty=cause.certainty, source=cause.source)
    return None


def _why_checks_failed(facts: IncidentFacts) -> Drawn | None:
    for cause in facts.causes:
        is_gap = cause.kind in ("contributing", "root") or bool(GAP.search(cause.statement[:GLANCE]))
        if cause.certainty != "unknown" and is_gap:
            return Drawn(text=cause.statement, certainty=cause.certainty, source=cause.source)
    return None


def _change_we_made(facts: IncidentFacts) -> Drawn | None:
    for cause in facts.causes:
        if cause.certainty != "unknown" and cause.kind != "root" and CHANGE.search(cause.statement[:GLANCE]):
            return Drawn(
                text=f"As recorded: {cause.statement}", certainty=cause.certainty, source=cause.source
            )
    return None


def _done_so_far(facts: IncidentFacts) -> Drawn | None:
    if not facts.mitigation:
        return None
    judged = [step for step in facts.mitigation if step.effect or step.outcome]
    steps = (judged or list(facts.mitigation))[-LISTED_AT_MOST:]
    return Drawn(
        text=" ".join(f"{step.action}: {_say_effect(step)}." for step in steps), is_partial=not judged
    )


def _say_effect(step: MitigationStep) -> str:
    if step.effect:
        return step.effect.rstrip(".")
    return label("outcome", step.outcome) if step.outcome else "effect not recorded"


def _cost_per_hour(facts: IncidentFacts) -> Drawn | None:
    rows = [row for row in facts.impact if row.money_kind == "loss_per_hour" and has_number(row)]
    return say_measures(rows)


def _if_later(facts: IncidentFacts) -> Drawn | None:
    parts = []
    for cliff in cost_of_waiting(facts).cliffs[:LISTED_AT_MOST]:
        when = f"{cliff.when_text}: " if cliff.when_text else ""
        parts.append(
            f"{when}{cliff.consequence.rstrip('.')}{' (our judgement)' if cliff.is_inferred else ''}."
        )
    if not parts:
        return None
    is_judged = all(risk.inferred for risk in facts.delay_risks)
    return Drawn(text=" ".join(parts), certainty="likely" if is_judged else None)


def _worst_case(facts: IncidentFacts) -> Drawn | None:
    later = _if_later(facts)
    carried = [
        rate for rate in cost_of_waiting(facts).rates if rate.hours == 24 and rate.certainty != "unknown"
    ]
    said = [
        f"{rate.name}: {rate.range_text or rate.about_text} in 24 h ({rate.formula})." for rate in carried
    ]
    if not said:
        return later
    return Drawn(text=" ".join([*said, later.text] if later else said), certainty="likely")


def _next_word(facts: IncidentFacts) -> Drawn | None:
    at = facts.next_update_at
    return Drawn(text=f"{say_moment(facts, at)}, even if nothing has changed.") if at else None


def _start_and_notice(facts: IncidentFacts) -> Drawn | None:
    started, detected = facts.times.started, facts.times.detected
    if started and detected:
        gap = measure_between(started, detected)
        later = f", {gap.text} later" if gap.is_known else ""
        return Drawn(
            text=f"It started {say_moment(facts, started)}; we noticed {say_moment(facts, detected)}{later}."
        )
    if started:
        return Drawn(
            text=f"It started {say_moment(facts, started)}; when we noticed is not recorded.", is_partial=True
        )
    if detected:
        return Drawn(
            text=f"We noticed {say_moment(facts, detected)}; the start is not recorded.", is_partial=True
        )
    return None


def _how_found_out(facts: IncidentFacts) -> Drawn | None:
    at = facts.times.detected
    event = next((row for row in facts.timeline if at and row.at == at), None)
    if facts.detection:
        first = f" First sign, {say_moment(facts, at)}: {event.event}." if event and at else ""
        return Drawn(text=f"{label('detection', facts.detection)}.{first}")
    # The event recorded at the very moment of detection says how, in the record's own words.
    return Drawn(text=f"{say_moment(facts, at)}: {event.event}.") if event and at else None


def _could_not_do(facts: IncidentFacts) -> Drawn | None:
    effects = [f"{system.name}: {system.effect}." for system in facts.affected_systems if system.effect]
    if effects:
        return Drawn(text=" ".join(effects[:LISTED_AT_MOST]))
    for sentence in re.split(r"(?<=[.!?])\s+", facts.summary.plain[:GLANCE]):
        if BLOCKED.search(sentence):
            return Drawn(text=sentence)
    return None


def _attack(facts: IncidentFacts) -> Drawn | None:
    return say_measures(row for row in facts.impact if row.dimension == "security")


def _again(facts: IncidentFacts) -> Drawn | None:
    for risk in facts.delay_risks:
        if AGAIN.search(risk.consequence):
            return Drawn(text=risk.consequence, certainty="likely" if risk.inferred else None)
    return None


def _recommendation(facts: IncidentFacts) -> Drawn | None:
    chosen = _recommended(facts)
    if chosen is None:
        return None
    others = [option.title for option in facts.options if option is not chosen]
    reason = f" For it: {chosen.pros[0]}." if chosen.pros else ""
    against = f" Not recommended: {'; '.join(others)}." if others else ""
    return Drawn(text=f"{chosen.title}.{reason}{against}")


def _penalties(facts: IncidentFacts) -> Drawn | None:
    return say_measures(
        row for row in facts.impact if row.dimension == "contract" or row.money_kind == "redress"
    )


def _certain_and_assumed(facts: IncidentFacts) -> Drawn | None:
    sure, likely = (_first_statements(facts, certainty) for certainty in ("confirmed", "likely"))
    still_open = [row.what.rstrip(".") for row in facts.not_known_yet[:2]]
    groups = (("Confirmed", sure), ("Likely", likely), ("Not known yet", still_open))
    said = [f"{name}: {'; '.join(texts)}." for name, texts in groups if texts]
    return Drawn(text=" ".join(said)) if sure or likely else None


def _first_statements(facts: IncidentFacts, certainty: str) -> list[str]:
    """Return the first two causes or measures of a certainty, as statements without a full stop."""
    causes = (row.statement for row in facts.causes if row.certainty == certainty)
    rows = (
        f"{row.name}: {format_measure(row).value_text}" for row in facts.impact if row.certainty == certainty
    )
    return [text.rstrip(".") for text in islice(chain(causes, rows), 2)]


def _fix_risk(facts: IncidentFacts) -> Drawn | None:
    chosen = _recommended(facts)
    if chosen is None or not (chosen.risk or chosen.fallback):
        return None
    parts = [
        f"Risk: {chosen.risk}." if chosen.risk else "",
        f"Way back: {chosen.fallback}." if chosen.fallback else "",
    ]
    return Drawn(
        text=" ".join(part for part in parts if part), is_partial=not (chosen.risk and chosen.fallback)
    )


def _known_fixed(facts: IncidentFacts) -> Drawn | None:
    checks = [row.done_when for row in facts.actions if row.kind in ("repair", "mitigate") and row.done_when]
    return (
        Drawn(text=" ".join(f"{check.rstrip('.')}." for check in checks[:LISTED_AT_MOST])) if checks else None
    )


def _say_due(facts: IncidentFacts, due: str | None) -> str:
    """A due day as it is written; one in somebody's own words stays as it is."""
    return say_moment(facts, due) if due and is_valid_moment(due) else due or ""


def _people(facts: IncidentFacts) -> Drawn | None:
    steps = [step for step in facts.plan if step.resources and step.status not in ("done", "wont_do")]
    shown = "; ".join(f"{step.step}: {step.resources}" for step in steps[:LISTED_AT_MOST])
    return Drawn(text=f"{shown}.") if shown else None


def _lasting_change(facts: IncidentFacts) -> Drawn | None:
    lasting = [
        row
        for row in facts.actions
        if row.kind in ("prevent", "detect", "process") and row.status != "wont_do"
    ]
    owned = [row for row in lasting if row.owner and row.due]
    if owned:
        return Drawn(
            text=" ".join(
                f"{row.title}: {row.owner}, {_say_due(facts, row.due)}." for row in owned[:LISTED_AT_MOST]
            )
        )
    planned = list(facts.prevention) or [row.title for row in lasting]
    if not planned:
        return None
    shown = "; ".join(text.rstrip(".") for text in planned[:LISTED_AT_MOST])
    return Drawn(text=f"{shown}. Owners and dates are not recorded yet.", is_partial=True)


def _supplier(facts: IncidentFacts) -> Drawn | None:
    outside = [system for system in facts.affected_systems if system.kind == "third_party"]
    if not outside:
        return None
    with_effect = [system for system in outside if system.effect]
    text = " ".join(f"{system.name}: {system.effect}." for system in with_effect[:LISTED_AT_MOST])
    return Drawn(
        text=text or f"{join_names([system.name for system in outside])}.", is_partial=not with_effect
    )


def _recommended(facts: IncidentFacts) -> Option | None:
    return next((option for option in facts.options if option.recommended), None)


_DRAWINGS: Final[dict[str, Drawing]] = {
    **told_answers.DRAWINGS,
    "what-in-one-sentence": _what_happened,
    "over-or-ongoing": _is_it_over,
    "how-many-customers": _how_many_customers,
    "cost-so-far": _cost_so_far,
    "customer-data": _data_or_safety,
    "what-you-need": _what_you_need,
    "when-fixed": _when_fixed,
    "what-caused": _what_caused,
    "done-so-far": _done_so_far,
    "how-sure": _how_sure,
    "cost-per-hour": _cost_per_hour,
    "if-no-or-later": _if_later,
    "worst-case-tomorrow": _worst_case,
    "next-word": _next_word,
    "start-and-notice": _start_and_notice,
    "how-found-out": _how_found_out,
    "what-they-could-not-do": _could_not_do,
    "change-we-made": _change_we_made,
    "is-it-an-attack": _attack,
    "again-tonight": _again,
    "recommendation": _recommendation,
    "penalties-under-contract": _penalties,
    "why-checks-failed": _why_checks_failed,
    "certain-and-assumed": _certain_and_assumed,
    "how-known-fixed": _known_fixed,
    "fix-risk-and-undo": _fix_risk,
    "people-needed": _people,
    "lasting-change": _lasting_change,
    "supplier-involved": _supplier,
}
