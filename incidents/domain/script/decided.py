"""The ask once it was answered: what was decided, or that two answers differ and which must hold.

The lines keep the ids of those that asked, and rest on the decision beside the ask: own words written
while the decision was still open become stale when it is caught, and are not lost.
"""

from datetime import UTC, timezone
from typing import Final

from incidents.domain.decision import list_words, name_executive, name_option, say_difference, say_what
from incidents.domain.facts import Ask
from incidents.domain.followup import Caught
from incidents.domain.plain_text import shorten
from incidents.domain.script.room import Piece, Room
from incidents.domain.script.shapes import NEVER_DROPPED, Fact, Line
from incidents.domain.spoken_text import raise_first

WHERE: Final = "Decision"
_LONGEST: Final = 220
_LONGEST_OF_SEVERAL: Final = 120
"""Characters said of an answer in a line that is never left out; more stands on paper."""
_TOLD_AT_MOST: Final = 3


def point_to_ask(room: Room, ask: Ask) -> Line:
    """In the opening: that a decision is needed, that it is taken, or that two differ."""
    until = None if room.decision.is_settled else ask.deadline
    facts: tuple[Fact, ...] = (Fact(name="The ask, latest time", value=ask.deadline or ""),)
    pieces: tuple[Piece, ...]
    if room.decision.is_settled:
        facts = (*facts, _rest_on(room))
        state = "The decision is taken" if room.decision.taken else "I need to know which decision holds"
        pieces = (f"{state}, and I’ll come to it.",)
    else:
        by = (" by ", room.moment(ask.deadline, "The ask")) if ask.deadline else ()
        pieces = ("I need one decision from you", *by, ", and I’ll come to it.")
    return room.line("opening.ask-ahead", "ask", *pieces, priority=30, facts=facts, until=until)


def write_decision(room: Room) -> list[Line]:
    """Say what was decided, where and when; nothing while it is open or in doubt."""
    taken = room.decision.taken
    if taken is None:
        return []
    option, words = name_option(taken), list_words(taken)
    facts = (*_rest_on_ask(room), _rest_on(room))
    pieces: tuple[Piece, ...]
    if option and room.facts.options:
        pieces = (*_say_taken(room, taken), " The choice: ", room.phrase(option, WHERE), ".")
    else:
        # "Yes" alone says nothing: the question goes before it.
        asked = shorten(room.facts.ask.question if room.facts.ask else "", _LONGEST)
        said = room.phrase(shorten(option or words, _LONGEST), WHERE)
        pieces = (*_say_taken(room, taken), " The question: ", room.speak(asked, "The ask"))
        pieces = (*pieces, " The answer: ", said, ".")
    lines = [room.line("ask.question", "ask", *pieces, priority=NEVER_DROPPED, facts=facts)]
    if option and words:
        quoted = ("In the words written down: ", room.phrase(words, WHERE), ".")
        lines.append(
            room.line("ask.words", "ask", *quoted, priority=32, facts=(_rest_on(room),), after="ask.question")
        )
    return lines


def write_difference(room: Room) -> Line:
    """Say which answers stand side by side, and ask which of them holds."""
    pieces: list[Piece] = [f"I need to know which decision holds. {say_difference(room.decision)}. "]
    for line in room.decision.answers[:_TOLD_AT_MOST]:
        said = room.phrase(shorten(name_option(line) or line.text, _LONGEST_OF_SEVERAL), WHERE)
        pieces += [
            raise_first(_say_place(room, line).removeprefix("and ")),
            " ",
            _say_at(room, line),
            ": ",
            said,
            ". ",
        ]
    facts = (*_rest_on_ask(room), _rest_on(room))
    return room.line("ask.question", "ask", *pieces, priority=NEVER_DROPPED, facts=facts)


def _say_taken(room: Room, line: Caught) -> tuple[Piece, ...]:
    at = _write_at(room, line)
    place = _say_place(room, line)
    return (f"It was taken {place} ", _say_at(room, line), room.local(at, WHERE), ".")


def _say_place(room: Room, line: Caught) -> str:
    """Where it was decided, as far as the record knows: "in our meeting"."""
    if line.caught_in == "share":
        by = "you" if line.by == name_executive(room.facts) else line.by
        return f"on the shared page, by {by},"
    return "and noted" if line.caught_in == "page" else "in our meeting"


def _say_at(room: Room, line: Caught) -> Piece:
    return room.when(_write_at(room, line), WHERE)


def _write_at(room: Room, line: Caught) -> str:
    """When it was taken, on the clock that the other times of the record are on."""
    if room.offset is None:
        return f"{line.at.astimezone(UTC):%Y-%m-%dT%H:%MZ}"
    return f"{line.at.astimezone(timezone(room.offset)):%Y-%m-%dT%H:%M%:z}"


def _rest_on_ask(room: Room) -> tuple[Fact, ...]:
    ask = room.facts.ask
    return (Fact(name="The ask", value=f"{ask.question} {ask.deadline or ''}".strip()),) if ask else ()


def _rest_on(room: Room) -> Fact:
    value = " / ".join(say_what(line) for line in room.decision.answers)
    if room.decision.state == "differs":
        value = f"{say_difference(room.decision)}: {value}"
    return Fact(name=WHERE, value=value)
