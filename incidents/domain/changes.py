"""What changed between two states of a record, in the words a chief executive would look for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.decision import UNDECIDED, Decision, say_difference, say_what
from incidents.domain.facts import IncidentFacts, Measure
from incidents.domain.figures import format_measure
from incidents.domain.moments import format_moment
from incidents.domain.phrases import NOT_KNOWN_YET, STATUS_WORDS, label
from incidents.domain.plain_text import capitalise, clean_text, shorten

LONGEST: Final = 160
LEAD_IN: Final = 40
"""Characters shown before the place where two long texts part."""
NOT_RECORDED: Final = "not recorded"
FIGURE: Final = "Figure: "
CERTAINTY: Final = "Certainty of cause"
DECIDED: Final = "Decided"
TIMES: Final = (
    ("started", "Started"),
    ("detected", "Detected"),
    ("declared", "Declared"),
    ("mitigated", "Mitigated"),
    ("recovered", "Recovered"),
    ("resolved", "Resolved"),
)


@dataclass(frozen=True, kw_only=True)
class FactChange:
    """One fact that reads otherwise now; an empty side says that nothing is recorded there."""

    name: str
    before: str
    after: str
    is_figure: bool = False


def list_changes(
    before: IncidentFacts,
    after: IncidentFacts,
    zone: ZoneInfo,
    *,
    decided: tuple[Decision, Decision] = (UNDECIDED, UNDECIDED),
) -> tuple[FactChange, ...]:
    """Every named fact of the brief that differs, in the order of the page.

    ``decided`` is how it stood with the ask then, and how it stands now.
    """
    old, new = dict(_name_facts(before, decided[0], zone)), dict(_name_facts(after, decided[1], zone))
    return tuple(
        _tell(name, old.get(name, ""), new.get(name, ""))
        for name in dict.fromkeys([*new, *old])
        if old.get(name, "") != new.get(name, "")
    )


def _tell(name: str, before: str, after: str) -> FactChange:
    """One change, each side cut to a line; two that begin alike are told from where they part."""
    old, new = shorten(before, LONGEST), shorten(after, LONGEST)
    if before and after and old == new:
        parting = next(
            (place for place, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]),
            min(len(before), len(after)),
        )
        start = max(0, before.rfind(" ", 0, max(0, parting - LEAD_IN)) + 1)
        old, new = (f"… {shorten(side[start:], LONGEST)}" for side in (before, after))
    return FactChange(
        name=name,
        before=old or NOT_RECORDED,
        after=new or NOT_RECORDED,
        is_figure=name.startswith(FIGURE),
    )


def _name_facts(facts: IncidentFacts, decision: Decision, zone: ZoneInfo) -> Iterator[tuple[str, str]]:
    yield "Headline", clean_text(facts.title)
    yield "Severity", "" if facts.severity.level == "unknown" else facts.severity.level
    yield "State", STATUS_WORDS[facts.status]
    yield "Bottom line", clean_text(facts.summary.plain)
    for key, name in TIMES:
        moment = getattr(facts.times, key)
        yield name, format_moment(moment, zone=zone) if moment else ""
    yield from _number(FIGURE, [(_name(row), _say_measure(row)) for row in facts.impact])
    for place, row in enumerate(facts.causes, 1):
        yield f"Cause {place}", clean_text(row.statement)
        yield f"{CERTAINTY} {place}", _say_certainty(row.certainty)
    steps = [
        f"{clean_text(step.action)} {clean_text(step.effect or '')}".strip() for step in facts.mitigation
    ]
    yield from ((f"What we did {place}", words) for place, words in enumerate(steps, 1))
    for place, step in enumerate(facts.plan, 1):
        state = label("plan_status", step.status) if step.status else ""
        parts = (step.step, step.due, step.owner, state)
        yield f"Plan step {place}", ", ".join(clean_text(part) for part in parts if part)
    for place, risk in enumerate(facts.delay_risks, 1):
        yield f"Cost of waiting {place}", clean_text(risk.consequence)
    if facts.ask:
        yield "Decision needed", clean_text(facts.ask.question)
        yield "Decide by", format_moment(facts.ask.deadline, zone=zone) if facts.ask.deadline else ""
    yield DECIDED, _say_decision(decision)
    for place, unknown in enumerate(facts.not_known_yet, 1):
        yield f"Not known yet {place}", clean_text(unknown.what)
    yield "Next update", format_moment(facts.next_update_at, zone=zone) if facts.next_update_at else ""


def _say_decision(decision: Decision) -> str:
    told = "; ".join(clean_text(say_what(line)) for line in decision.answers)
    return f"{say_difference(decision)}: {told}" if decision.state == "differs" else told


def _number(prefix: str, pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Names made unique: a second row of one name is told apart by its number."""
    seen: dict[str, int] = {}
    for name, words in pairs:
        seen[name] = seen.get(name, 0) + 1
        yield f"{prefix}{name}" + (f" ({seen[name]})" if seen[name] > 1 else ""), words


def _name(measure: Measure) -> str:
    return capitalise(clean_text(measure.name)) or label("dimension", measure.dimension)


def _say_measure(measure: Measure) -> str:
    shown = format_measure(measure)
    parts = (shown.value_text, shown.range_text, shown.share_text, _say_certainty(measure.certainty))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _say_certainty(certainty: str) -> str:
    return NOT_KNOWN_YET if certainty == "unknown" else label("certainty", certainty)
