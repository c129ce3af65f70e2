"""How far the preparation is: each section's state in words, never a score.

A section is a short list of things that help; a recorded row of "not known yet" with who or by when
counts as one of them, because saying so is a good answer. Nothing here is required.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from incidents.domain.facts import IncidentFacts, Measure
from incidents.domain.phrases import SECTION_NAMES, SECTIONS, join_names

State = Literal["done", "started", "not_started"]

_NAMED_AT_MOST: Final = 5
_TWO_OPTIONS: Final = "Give at least two options"
_RECOMMEND: Final = "Recommend one option"
_BY_WHEN: Final = "Say by when you need it"
ACTS_BEFORE_DECISION: Final = frozenset([_TWO_OPTIONS, _RECOMMEND, _BY_WHEN])
"""What only helps while the decision is still to be taken."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing that helps in a section: what to do about it, and whether it is there."""

    act: str
    is_met: Callable[[IncidentFacts], bool]


@dataclass(frozen=True, kw_only=True)
class SectionState:
    """One section: ``done`` of ``total`` things are there. ``words`` is what the list shows."""

    key: str
    name: str
    state: State
    done: int
    total: int
    missing: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        if self.state == "done":
            return "Done"
        return f"{self.done} of {self.total}" if self.state == "started" else "Not started"


def section_states(facts: IncidentFacts) -> tuple[SectionState, ...]:
    """Return the state of the escalation test and of the twelve sections of Prepare, in page order."""
    return tuple(_judge(key, facts) for key in ("escalation", *(key for key, _ in SECTIONS)))


def summarise_sections(facts: IncidentFacts) -> str:
    """Return "7 of 12 sections done. Left: impact, cause, plan." for the place Prepare."""
    states = [state for state in section_states(facts) if state.key != "escalation"]
    left = [_SHORT_NAMES.get(state.key, state.name.lower()) for state in states if state.state != "done"]
    done = f"{len(states) - len(left)} of {len(states)} sections done."
    if not left:
        return done
    if len(left) == len(states) and all(state.state == "not_started" for state in states):
        return f"Nothing is written yet; {len(states)} short sections, in any order."
    if len(left) > _NAMED_AT_MOST:
        left = [*left[: _NAMED_AT_MOST - 1], f"{len(left) - _NAMED_AT_MOST + 1} more"]
    return f"{done} Left: {join_names(left)}."


def _judge(key: str, facts: IncidentFacts) -> SectionState:
    checks = CHECKS[key]
    missing = [check.act for check in checks if not check.is_met(facts)]
    met = len(checks) - len(missing)
    # "Not known yet, by whom and when" stands in for one missing thing each.
    said = [row for row in facts.not_known_yet if row.section == key and row.what and (row.who or row.by)]
    done = min(len(checks), met + len(said))
    state: State = "done" if done == len(checks) else "started" if done else "not_started"
    return SectionState(
        key=key,
        name=SECTION_NAMES[key],
        state=state,
        done=done,
        total=len(checks),
        missing=tuple(missing[: len(checks) - done]),
    )


def _says_something(row: Measure) -> bool:
    has_number = any(part is not None for part in (row.value, row.low, row.high, row.share))
    return row.certainty != "unknown" and (has_number or bool(row.text))


def _has_measure(*dimensions: str) -> Callable[[IncidentFacts], bool]:
    return lambda facts: any(row.dimension in dimensions and _says_something(row) for row in facts.impact)


def _has_money(facts: IncidentFacts) -> bool:
    return any(row.money_kind and _says_something(row) for row in facts.impact)


def _is_plan_staffed(facts: IncidentFacts) -> bool:
    steps = [step for step in facts.plan if step.status not in ("done", "wont_do")]
    return bool(facts.plan) and all(step.owner and step.due for step in steps)


def _has_outcome(facts: IncidentFacts) -> bool:
    return any(step.effect or step.outcome for step in facts.mitigation)


def _has_delay_figure(facts: IncidentFacts) -> bool:
    rates = any(row.money_kind == "loss_per_hour" and _says_something(row) for row in facts.impact)
    return rates or any(
        risk.at or risk.low is not None or risk.high is not None for risk in facts.delay_risks
    )


def _checks(*pairs: tuple[str, Callable[[IncidentFacts], bool]]) -> tuple[Check, ...]:
    return tuple(Check(act=act, is_met=is_met) for act, is_met in pairs)


CHECKS: Final[dict[str, tuple[Check, ...]]] = {
    "escalation": _checks(
        (
            "Tick what makes it a matter for the chief executive",
            lambda f: bool(f.escalation and f.escalation.reasons),
        ),
        ("Write down who was told", lambda f: bool(f.escalation and f.escalation.told)),
        ("Decide whom to tell first", lambda f: bool(f.escalation and f.escalation.decision)),
    ),
    "situation": _checks(
        ("Say in plain words what happened", lambda f: bool(f.summary.plain.strip())),
        ("Say how it stands", lambda f: f.status != "unknown"),
        ("Say when it started", lambda f: f.times.started is not None),
        ("Say when it was noticed", lambda f: f.times.detected is not None),
        ("Say how you found out", lambda f: f.detection is not None),
    ),
    "impact": _checks(
        ("Set the severity", lambda f: f.severity.level != "unknown"),
        ("Count the customers", _has_measure("customers")),
        ("Say what it costs", _has_money),
        ("Say whether data or security is touched", _has_measure("data", "security")),
    ),
    "systems": _checks(
        ("Name the affected systems", lambda f: bool(f.affected_systems)),
        ("Say what people notice", lambda f: any(system.effect for system in f.affected_systems)),
    ),
    "timeline": _checks(
        ("Write down the first event", lambda f: bool(f.timeline)),
        ("Write down what followed", lambda f: sum(event.at is not None for event in f.timeline) > 1),
    ),
    "cause": _checks(
        ("Say what caused it, and how sure you are", lambda f: bool(f.causes)),
        ("Say how you know", lambda f: any(cause.evidence for cause in f.causes)),
        (
            "Say what is checked next",
            lambda f: (
                bool(f.causes)
                and all(cause.certainty == "confirmed" or cause.next_check for cause in f.causes)
            ),
        ),
    ),
    "mitigation": _checks(
        ("Say what was done", lambda f: bool(f.mitigation)),
        ("Say what it did", _has_outcome),
    ),
    "plan": _checks(
        (_TWO_OPTIONS, lambda f: len(f.options) > 1),
        (_RECOMMEND, lambda f: any(option.recommended for option in f.options)),
        ("Give the next steps", lambda f: bool(f.plan)),
        ("Give each open step an owner and a time", _is_plan_staffed),
    ),
    "prevention": _checks(("Say what will be different", lambda f: bool(f.prevention))),
    "waiting": _checks(
        ("Say what grows worse with waiting", lambda f: bool(f.delay_risks)),
        ("Give a figure or a time for it", _has_delay_figure),
    ),
    "ask": _checks(
        ("Write the one decision you need", lambda f: bool(f.ask and f.ask.question.strip())),
        (_BY_WHEN, lambda f: bool(f.ask and f.ask.deadline)),
        ("Promise the time of the next update", lambda f: f.next_update_at is not None),
    ),
    "evidence": _checks(("Add a log, a chart or a note", lambda f: bool(f.evidence or f.metric_series))),
    "audience": _checks(
        ("Say who you will speak to", lambda f: bool(f.audience and (f.audience.name or f.audience.title))),
        ("Say how many minutes you have", lambda f: bool(f.audience and f.audience.minutes)),
        ("Say when you meet", lambda f: bool(f.meeting and f.meeting.at)),
    ),
}
"""What helps in each section, in the order of its page."""

_SHORT_NAMES: Final = {"impact": "impact", "plan": "plan", "systems": "systems"}
