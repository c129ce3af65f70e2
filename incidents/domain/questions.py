"""What the chief executive would ask, and whether the record can answer it yet.

Readiness is the list of open questions in the order they would be asked, never a percentage. An
answer is a prepared one, or drawn from the recorded fields, or "not known yet" with who will know or
by when. "Not known yet" with neither is still open: the next question would be who and when.
"""

import re
from dataclasses import dataclass
from datetime import UTC
from functools import cache
from typing import Literal

from incidents.domain.decision import UNDECIDED, Decision, say_difference, say_what
from incidents.domain.drawn_answers import Drawn
from incidents.domain.facts import Answer, Certainty, IncidentFacts, Unknown
from incidents.domain.moments import parse_moment, to_zone
from incidents.domain.phrases import (
    NOT_KNOWN_YET,
    count_words,
    phrase_unknown,
    promise_to_know,
)
from incidents.domain.question_bank import BY_ID, FIRST_MINUTE, QUESTIONS, Question
from incidents.domain.reader_zone import say_moment, zone_of
from incidents.domain.record_answers import draw_answer, has_harm_ended

__all__ = [
    "BY_ID",
    "FIRST_MINUTE",
    "QUESTIONS",
    "Question",
    "QuestionState",
    "answer_questions",
    "list_open_questions",
    "say_open_questions",
]

_CLOCK = re.compile(r"(?<![0-9:.])([0-2]?[0-9])[:.]([0-5][0-9])(?![0-9])")

_NEED = "what-you-need"
_ANSWERS_TOLD = 3

State = Literal["answered", "not_known_yet", "open"]


@dataclass(frozen=True, kw_only=True)
class QuestionState:
    """One question and how far it is answered.

    ``answer_text`` is what can be said; on an open question it is a draft drawn from the record, or
    empty. ``who`` and ``by`` (a moment) say who will know more. ``section`` is the page to go to.
    """

    question: Question
    state: State
    section: str
    answer_text: str = ""
    who: str | None = None
    by: str | None = None
    certainty: Certainty | None = None
    source: str | None = None
    is_prepared: bool = False

    @property
    def text(self) -> str:
        """The question as it is asked."""
        return self.question.question


def answer_questions(facts: IncidentFacts, decision: Decision = UNDECIDED) -> tuple[QuestionState, ...]:
    """Return every question that would be asked of this incident, in order, with its state.

    What each further hour costs, and the worst case by tomorrow, are not asked once the harm has
    stopped, unless someone prepared an answer. Once the ask is decided (``decision``), what is needed is
    answered with that, whatever was prepared before.
    """
    prepared = {answer.question: answer for answer in facts.answers}
    has_ended = has_harm_ended(facts)
    asked = [
        question
        for question in QUESTIONS
        if not (question.only_while_harm and has_ended) or question.id in prepared
    ]
    return tuple(
        _tell_decision(question, decision)
        if question.id == _NEED and decision.is_settled
        else _answer(question, facts, prepared.get(question.id))
        for question in asked
    )


def _tell_decision(question: Question, decision: Decision) -> QuestionState:
    """What is needed, once the ask was answered: nothing more, or which of two answers holds."""
    said = [f"{say_what(line).rstrip('.')}." for line in decision.answers[:_ANSWERS_TOLD]]
    if decision.state == "decided":
        text = f"It is decided: {said[0]}"
    else:
        text = f"Which decision holds. {say_difference(decision)}: {' '.join(said)}"
    return _drawn(question, Drawn(text=text), None)


def list_open_questions(facts: IncidentFacts) -> tuple[QuestionState, ...]:
    """Return the questions that can't be answered yet, in the order a chief executive asks them."""
    return tuple(state for state in answer_questions(facts) if state.state == "open")


def say_open_questions(facts: IncidentFacts) -> str:
    """Return "The CEO would ask 4 things you can't answer yet." or that there is nothing open."""
    number = len(list_open_questions(facts))
    if number == 0:
        return "Every question the CEO is likely to ask has an answer."
    return f"The CEO would ask {count_words(number, 'thing')} you can't answer yet."


def _answer(question: Question, facts: IncidentFacts, prepared: Answer | None) -> QuestionState:
    if prepared is not None and prepared.text and prepared.text.strip() and not is_outdated(prepared, facts):
        return QuestionState(
            question=question,
            state="answered",
            section="answers",
            answer_text=prepared.text,
            who=prepared.who,
            by=prepared.by,
            certainty=prepared.certainty,
            source=prepared.source,
            is_prepared=True,
        )
    if prepared is not None and (prepared.who or prepared.by):
        return _not_known(facts, question, "", prepared.who, prepared.by, is_prepared=True)
    drawn = draw_answer(question.id, facts)
    if drawn is not None and not drawn.is_partial:
        # A likely answer names who will make it sure, where a row of "not known yet" says so.
        return _drawn(
            question, drawn, _find_unknown(question, facts) if drawn.certainty == "likely" else None
        )
    unknown = _find_unknown(question, facts)
    if unknown is not None and (unknown.who or unknown.by):
        return _not_known(facts, question, unknown.what, unknown.who, unknown.by)
    if question.id == "what-caused" and (check := _next_check(facts)):
        return _not_known(facts, question, "", None, check)
    draft = drawn.text if drawn is not None else unknown.what if unknown is not None else ""
    return QuestionState(question=question, state="open", section=question.section, answer_text=draft)


def is_outdated(prepared: Answer, facts: IncidentFacts) -> bool:
    """Whether a prepared answer promises the next word for another clock time than the record does.

    Every document and page then says the record's time; the prepared words stay where they were written.
    """
    if prepared.question != "next-word" or facts.next_update_at is None:
        return False
    moment = parse_moment(facts.next_update_at)
    if not moment.has_time:
        return False
    zones = [UTC, zone_of(facts.audience) if facts.audience else None]
    shown = [moment.wall, *(to_zone(moment.earliest, zone) for zone in zones if zone and moment.has_zone)]
    named = {(int(hour), int(minute)) for hour, minute in _CLOCK.findall(prepared.text or "")}
    return bool(named) and not named & {(at.hour, at.minute) for at in shown}


def _drawn(question: Question, drawn: Drawn, more: Unknown | None) -> QuestionState:
    return QuestionState(
        question=question,
        state="answered",
        section=question.section,
        answer_text=drawn.text,
        who=more.who if more else None,
        by=more.by if more else None,
        certainty=drawn.certainty,
        source=drawn.source,
    )


def _not_known(
    facts: IncidentFacts,
    question: Question,
    what: str,
    who: str | None,
    by: str | None,
    *,
    is_prepared: bool = False,
) -> QuestionState:
    by_text = say_moment(facts, by) if by else None
    said = phrase_unknown(what, who, by_text) if what else f"{NOT_KNOWN_YET}. {promise_to_know(who, by_text)}"
    return QuestionState(
        question=question,
        state="not_known_yet",
        section="answers" if is_prepared else question.section,
        answer_text=said,
        who=who,
        by=by,
        certainty="unknown",
        is_prepared=is_prepared,
    )


def _find_unknown(question: Question, facts: IncidentFacts) -> Unknown | None:
    """Find the row of "not known yet" that speaks of the question, one with who or when first.

    A row that repeats the question itself always does, in whatever language it is asked.
    """
    rows = [row for row in facts.not_known_yet if _speaks_of(row.what, question)]
    return next((row for row in rows if row.who or row.by), rows[0] if rows else None)


def _speaks_of(what: str, question: Question) -> bool:
    if what.strip().rstrip("?.").casefold() == question.question.rstrip("?").casefold():
        return True
    pattern = _compile(question.unknown_words)
    return pattern is not None and bool(pattern.search(what))


@cache
def _compile(words: str) -> re.Pattern[str] | None:
    return re.compile(words, re.IGNORECASE) if words else None


def _next_check(facts: IncidentFacts) -> str | None:
    return next((cause.next_check_at for cause in facts.causes if cause.next_check_at), None)
