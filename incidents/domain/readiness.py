"""How ready the record is, and what to do next, from what is open and the minutes left.

With time in hand the open questions lead, in the order a chief executive asks them. At a quarter of
an hour the short way to a usable brief comes first; in the last minutes only what the room needs.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final, Literal

from incidents.domain.facts import IncidentFacts, Measure, Meeting
from incidents.domain.figures import format_measure
from incidents.domain.moments import parse_moment
from incidents.domain.phrases import SECTION_NAMES
from incidents.domain.questions import FIRST_MINUTE, Question, list_open_questions
from incidents.domain.section_states import (
    ACTS_BEFORE_DECISION,
    SectionState,
    section_states,
    summarise_sections,
)

__all__ = [
    "NextAct",
    "SectionState",
    "list_next_acts",
    "minutes_until",
    "next_act",
    "section_states",
    "summarise_sections",
]

Phase = Literal["full", "short", "last_minutes"]

LAST_MINUTES: Final = 10
"""Up to this many minutes before the meeting nothing long can be started."""

SHORT_UNTIL: Final = 25
"""Up to this many minutes the five-minute page and the brief come before the full sections."""

_BEFORE_DECISION: Final = frozenset(["recommendation", "if-no-or-later"])
"""Questions that nobody asks any more once the decision is taken."""

_ANSWERED_BY: Final[Mapping[str, Callable[[Measure], bool]]] = MappingProxyType(
    {
        "how-many-customers": lambda measure: measure.dimension == "customers",
        "cost-so-far": lambda measure: measure.money_kind in ("loss", "total_cost"),
    }
)
"""Whether a figure answers a question, once somebody says how sure they are of it."""

_NOT_KNOWN_IS_GOOD: Final = "“Not known yet; <role> will know by <time>” is a good answer."


@dataclass(frozen=True, kw_only=True)
class NextAct:
    """One act: its title, one reason, where to go, the button's words and an estimate in minutes.

    ``section`` is a section's key, or ``five-minutes``, ``brief``, ``check`` or ``answers``; after a meeting
    also ``decision``, ``room``, ``summary``, ``write-update`` or ``follow-up``.
    """

    title: str
    reason: str
    section: str
    button: str
    minutes: int

    @property
    def time_words(self) -> str:
        """Return "about one minute", "about 5 minutes"."""
        return "about one minute" if self.minutes == 1 else f"about {self.minutes} minutes"


def minutes_until(meeting: Meeting | None, now: datetime) -> int | None:
    """Return the whole minutes until the meeting; negative once it has begun.

    ``None`` where no time of day with its zone is recorded: half a time is no reason to hurry anyone.
    ``now`` has a zone.
    """
    if meeting is None or meeting.at is None:
        return None
    at = parse_moment(meeting.at)
    if not (at.has_time and at.has_zone):
        return None
    return int((at.earliest - now).total_seconds() // 60)


def next_act(facts: IncidentFacts, *, minutes_to_meeting: int | None, is_decided: bool = False) -> NextAct:
    """Return the one next best act. ``None`` or a negative number: no meeting lies ahead."""
    return list_next_acts(facts, minutes_to_meeting=minutes_to_meeting, is_decided=is_decided)[0]


def list_next_acts(
    facts: IncidentFacts, *, minutes_to_meeting: int | None, is_decided: bool = False
) -> tuple[NextAct, ...]:
    """Return all acts that are left, the best first. There is always at least one.

    ``is_decided`` says that the ask was answered: nothing that only prepares it is left to do.
    """
    phase = _pick_phase(minutes_to_meeting)
    if phase == "last_minutes":
        return tuple(_last_minutes(facts, minutes_to_meeting or 0))
    if phase == "short":
        return tuple(_short_way(facts, minutes_to_meeting or 0))
    return tuple(_full_way(facts, is_decided=is_decided))


def _pick_phase(minutes: int | None) -> Phase:
    if minutes is None or minutes < 0 or minutes > SHORT_UNTIL:
        return "full"
    return "last_minutes" if minutes <= LAST_MINUTES else "short"


def _full_way(facts: IncidentFacts, *, is_decided: bool) -> Iterator[NextAct]:
    asked = [
        state.question
        for state in list_open_questions(facts)
        if not (is_decided and state.question.id in _BEFORE_DECISION)
    ]
    seen: set[str] = set()
    yield from (_answer_question(question, facts) for question in asked if question.id in FIRST_MINUTE)
    if facts.status != "resolved" and not (facts.escalation and facts.escalation.decision):
        reason = "A short test recommends it and says why; you decide."
        yield _open_section("escalation", "Decide whom to tell first", reason, minutes=2)
    for question in asked:
        if question.act:
            seen.add(question.section)
        if question.act and question.id not in FIRST_MINUTE:
            yield _answer_question(question, facts)
    for section in section_states(facts):
        missing = [act for act in section.missing if not (is_decided and act in ACTS_BEFORE_DECISION)]
        if missing and section.key not in seen and section.key != "escalation":
            reason = f"{section.name}: {section.words.lower()}. It makes the brief fuller."
            yield _open_section(section.key, missing[0], reason, minutes=3)
    yield NextAct(
        title="Read your answers through once",
        reason="A figure that is wrong is found more easily by reading than in the meeting.",
        section="check",
        button="Open the check page",
        minutes=4,
    )
    for question in asked:
        if not question.act:
            yield _answer_question(question, facts)


def _short_way(facts: IncidentFacts, minutes: int) -> Iterator[NextAct]:
    first = [state.question for state in list_open_questions(facts) if state.question.id in FIRST_MINUTE]
    if len(first) > 1:
        yield NextAct(
            title="Fill in the five-minute page",
            reason=f"{_say_left(minutes)} About eight fields already make a usable brief.",
            section="five-minutes",
            button="Open the five-minute page",
            minutes=5,
        )
    else:
        yield from (_answer_question(question, facts) for question in first)
    yield _make_brief(minutes)
    yield from (_answer_question(question, facts) for question in first if len(first) > 1)


def _last_minutes(facts: IncidentFacts, minutes: int) -> Iterator[NextAct]:
    open_ids = {state.question.id: state.question for state in list_open_questions(facts)}
    left = _say_left(minutes)
    if "what-you-need" in open_ids:
        reason = f"{left} Everything else is listened to for this one sentence."
        yield _open_section("ask", "Write the one decision you need", reason, minutes=1)
    if "what-in-one-sentence" in open_ids:
        reason = f"{left} Two plain sentences are enough to begin with."
        yield _open_section("situation", "Say in plain words what happened", reason, minutes=2)
    yield _make_brief(minutes)
    for key in FIRST_MINUTE:
        if key in open_ids and key not in ("what-you-need", "what-in-one-sentence"):
            question = open_ids[key]
            reason = f"{left} They will ask: {question.question} {_NOT_KNOWN_IS_GOOD}"
            yield _open_section(question.section, question.act, reason, minutes=1)


def _answer_question(question: Question, facts: IncidentFacts) -> NextAct:
    title = question.act or f"Prepare an answer: {question.question}"
    if unsure := _find_unsure(question, facts):
        title = f"Say how sure you are of {unsure}"
    reason = f"The CEO will ask: {question.question} {question.why}"
    if question.id in FIRST_MINUTE[2:5]:
        reason = f"{reason} {_NOT_KNOWN_IS_GOOD}"
    return _open_section(question.section, title, reason, minutes=2)


def _find_unsure(question: Question, facts: IncidentFacts) -> str:
    """The figure that would answer, if somebody said how sure they are of it; nothing where there is none."""
    answers = _ANSWERED_BY.get(question.id)
    if answers is None:
        return ""
    for measure in facts.impact:
        if answers(measure) and measure.certainty == "unknown" and measure.value is not None:
            return format_measure(measure).value_text
    return ""


def _open_section(key: str, title: str, reason: str, *, minutes: int) -> NextAct:
    name = SECTION_NAMES[key]
    button = "Open the test" if key == "escalation" else f"Open {name[0].lower()}{name[1:]}"
    return NextAct(title=title, reason=reason, section=key, button=button, minutes=minutes)


def _make_brief(minutes: int) -> NextAct:
    return NextAct(
        title="Make the one-page brief and open it",
        reason=f"{_say_left(minutes)} What is not known is said as such; nothing more is needed to make it.",
        section="brief",
        button="Open the brief",
        minutes=1,
    )


def _say_left(minutes: int) -> str:
    if minutes == 0:
        return "The meeting begins now."
    return f"{minutes} {'minute' if minutes == 1 else 'minutes'} left."
