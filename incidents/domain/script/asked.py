"""Further questions the chief executive is likely to ask, answered from the record or honestly not yet."""

import re
from typing import Final

from incidents.domain.figures import key_figures
from incidents.domain.questions import QuestionState, answer_questions
from incidents.domain.script.room import Piece, Room
from incidents.domain.script.shapes import Fact, Interruption, Line
from incidents.domain.script.story import say_promise
from incidents.domain.spoken_text import Spoken
from incidents.domain.spoken_words import MONTH_NAMES

_PART_OF_THEME: Final = {
    "What happened": "what-happened",
    "Customers": "what-happened",
    "Money": "what-happened",
    "Trust, PR": "what-happened",
    "Cause": "cause",
    "Who knew": "cause",
    "Security, data, legal": "cause",
    "Fix": "plan",
    "Resources": "plan",
    "Recurrence": "plan",
    "Decision": "risk",
}
_WORRIES: Final = {
    "customers": "Customers",
    "money": "Money",
    "cause": "Cause",
    "legal": "Security, data, legal",
    "press": "Trust, PR",
    "people": "Resources",
    "recurrence": "Recurrence",
}
_TOLD_ALREADY: Final = frozenset(
    {
        "what-in-one-sentence", "over-or-ongoing", "what-caused", "what-you-need", "next-word", "done-so-far",
        "if-no-or-later", "cost-per-hour", "recommendation", "how-sure", "worst-case-tomorrow",
        "certain-and-assumed", "lasting-change", "start-and-notice",
    }
)  # fmt: skip
"""Questions the parts of the script answer themselves."""

_DIMENSIONS: Final = {"how-many-customers": "customers", "cost-so-far": "revenue", "customer-data": "data"}
_EARLY: Final = 29
_LATER: Final = 49
_EARLY_AT_MOST: Final = 4
_OPEN_AT_MOST: Final = 3
_SENTENCES_AT_MOST: Final = 4
_DATE: Final = rf"the [a-z-]+ of (?:{'|'.join(MONTH_NAMES)})\b"
_BARE_DATE: Final = re.compile(rf"(\A|(?<=\. ))T({_DATE[1:]})")
_DATE_AFTER: Final = re.compile(rf", ({_DATE})")


def list_asked(room: Room, told: str) -> list[tuple[str, QuestionState, Line]]:
    """Return the further questions in the order they matter: the part each belongs to, and the answer.

    ``told`` is everything the script says anyway: a drawn answer that only repeats it is left out.
    """
    worries = {
        _WORRIES[worry]
        for worry in (room.facts.audience.worries if room.facts.audience else ())
        if worry in _WORRIES
    }
    found: list[tuple[str, QuestionState, Line]] = []
    heard = told.casefold()
    states = []
    for state in answer_questions(room.facts, room.decision):
        if _is_told(room, state):
            continue
        if state.state == "answered" and not state.is_prepared:
            said = room.speak(state.answer_text, "Prepared answer", most=_SENTENCES_AT_MOST).text.casefold()
            if all(sentence.strip(". ") in heard for sentence in said.split(". ")):
                continue
            heard += said
        states.append(state)
    still_open = [state for state in states if state.state == "open"]
    rest = [state for state in states if state.state != "open"]
    rest.sort(key=lambda state: (state.question.theme not in worries, not _is_ready(state)))
    # The likeliest come early, then one that is still open, so that a gap is seen and not buried.
    ranked = [*rest[:2], *still_open[:1], *rest[2:], *still_open[1:_OPEN_AT_MOST]]
    for rank, state in enumerate(ranked):
        priority = _EARLY + 2 * rank if rank < _EARLY_AT_MOST else _LATER + rank
        found.append((_PART_OF_THEME[state.question.theme], state, answer(room, state, priority)))
    return found


def _is_told(room: Room, state: QuestionState) -> bool:
    """Tell whether the script says it anyway: in its own parts, or with a key figure."""
    if state.question.id in _TOLD_ALREADY:
        return True
    dimension = _DIMENSIONS.get(state.question.id)
    is_drawn = state.state == "answered" and not state.is_prepared
    if is_drawn and state.question.id == "when-fixed" and room.has_ended:
        return True
    return is_drawn and any(row.dimension == dimension for row in key_figures(room.facts))


def _is_ready(state: QuestionState) -> bool:
    return state.is_prepared or state.state == "not_known_yet"


def list_interruptions(room: Room) -> list[Interruption]:
    """Return every question that could cut in, the likeliest first, with what could be said."""
    return [
        Interruption(
            question=state.text,
            answer=answer(room, state, 0),
            not_known=room.line("drill", state.section, *_say_not_known(room, state), priority=0).text,
            is_known=state.state == "answered",
        )
        for state in answer_questions(room.facts, room.decision)
    ]


def _say_not_known(room: Room, state: QuestionState) -> list[Piece]:
    if not (state.who or state.by):
        return ["I don’t know yet. I’ll find out who will know, and by when, and tell you right after this."]
    return ["I don’t know yet. ", *say_promise(room, state.who, state.by), " I’ll come back to you then."]


def answer(room: Room, state: QuestionState, priority: int) -> Line:
    """Answer one question aloud: as prepared, as recorded, or "I don’t know yet" with who and when."""
    line_id = f"question.{state.question.id}"
    if state.state == "open":
        return room.gap(f"{line_id}.gap", state.section, "", priority=priority)
    fact = Fact(
        name=f"Answer: {state.text}", value=f"{state.answer_text} {state.who or ''} {state.by or ''}".strip()
    )
    pieces: list[Piece]
    if state.state == "not_known_yet":
        pieces = ["I don’t know yet. ", *say_promise(room, state.who, state.by)]
    else:
        pieces = [_say_on(room.speak(state.answer_text, "Prepared answer", most=_SENTENCES_AT_MOST))]
        if state.certainty == "likely":
            pieces.append(" That’s likely, not confirmed.")
        if state.by and state.who:
            pieces += [
                f" {_upper(room.who(state.who))} will know more by ",
                room.moment(state.by, "Prepared answer"),
                ".",
            ]
    until = state.by if state.who or state.state == "not_known_yet" else None
    return room.line(
        line_id,
        state.section,
        *pieces,
        priority=priority,
        facts=(fact,),
        certainty=state.certainty,
        until=until,
    )


def _say_on(said: Spoken) -> Spoken:
    """Say a date as people do: "on the second of July" where the record has the bare day."""
    text = _BARE_DATE.sub(r"\1On t\2", said.text)
    return Spoken(text=_DATE_AFTER.sub(r" on \1", text), figures=said.figures)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
