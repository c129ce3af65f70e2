"""The script: what to say to the chief executive, word for word, from the record and nothing else."""

from collections.abc import Iterable
from typing import Final

from incidents.domain.decision import UNDECIDED, Decision
from incidents.domain.facts import IncidentFacts
from incidents.domain.lengths import show_length
from incidents.domain.phrases import count_words as count_things
from incidents.domain.script import ahead, decided, story
from incidents.domain.script.asked import list_asked, list_interruptions
from incidents.domain.script.edits import apply_edits
from incidents.domain.script.fitting import Block, choose_lines
from incidents.domain.script.room import Room, hour_of_listener, make_room
from incidents.domain.script.shapes import (
    DEFAULT_MINUTES,
    DONE_QUESTION,
    FASTEST,
    FITTING_PACE,
    PACE,
    PARTS,
    SLOWEST,
    Edit,
    Fact,
    Interruption,
    Line,
    Script,
    Turn,
    Voice,
)

__all__ = [
    "FASTEST",
    "PACE",
    "PARTS",
    "SLOWEST",
    "Edit",
    "Fact",
    "Interruption",
    "Line",
    "Script",
    "Turn",
    "Voice",
    "hour_of_listener",
    "write_drill",
    "write_script",
]

_QUESTIONS: Final = {key: question for key, _, question in PARTS}
_SHORT_ORDER: Final = ("opening", "what-happened", "ask", "decision", "cause", "plan", "risk", "close")
_ENOUGH: Final = 0.85


def write_script(
    facts: IncidentFacts,
    *,
    minutes: int | None = None,
    voice: Voice | None = None,
    local_hour: int | None = None,
    speaker: str | None = None,
    edits: Iterable[Edit] = (),
    decision: Decision = UNDECIDED,
) -> Script:
    """Write the script of one conversation.

    ``minutes`` is the slot, else the one recorded for the audience, else five. ``voice`` is the order
    of the opening, else the one that suits the audience. ``local_hour`` (0 to 23) is the executive's
    hour for the greeting where no meeting time is recorded. ``speaker`` names whoever speaks in the
    author's place. ``edits`` are lines in somebody's own words, or to be said anyway: they are never
    overwritten or dropped. ``decision`` is how it stands with the ask: once decided, the script says what
    was decided in place of asking.
    """
    recorded = facts.audience.minutes if facts.audience else None
    slot = max(1, minutes or recorded or DEFAULT_MINUTES)
    chosen = voice or _suit_voice(facts)
    room = make_room(
        facts, minutes=slot, voice=chosen, local_hour=local_hour, speaker=speaker, decision=decision
    )
    blocks, unplaced = apply_edits(_write_blocks(room), tuple(edits))
    kept = choose_lines(blocks, slot)
    turns = _take_turns(blocks, kept)
    every = [line for _, _, lines in blocks for line in lines]
    dropped = tuple(line for line in every if line.id not in kept and line.kind == "said")
    script = Script(turns=turns, minutes=slot, voice=chosen, dropped=dropped, unplaced=unplaced)
    notes = _note(script, has_slot=bool(minutes or recorded))
    return Script(turns=turns, minutes=slot, voice=chosen, notes=notes, dropped=dropped, unplaced=unplaced)


def write_drill(
    facts: IncidentFacts,
    *,
    voice: Voice | None = None,
    speaker: str | None = None,
    decision: Decision = UNDECIDED,
) -> tuple[Interruption, ...]:
    """Return the questions that may cut in while the script is rehearsed, with their answers."""
    slot = (facts.audience.minutes if facts.audience else None) or DEFAULT_MINUTES
    chosen = voice or _suit_voice(facts)
    room = make_room(facts, minutes=slot, voice=chosen, local_hour=None, speaker=speaker, decision=decision)
    return tuple(list_interruptions(room))


def _suit_voice(facts: IncidentFacts) -> Voice:
    is_indirect = facts.audience is not None and facts.audience.directness == "indirect"
    return "respectful" if is_indirect else "headline-first"


def _write_blocks(room: Room) -> list[Block]:
    written = {
        "opening": story.write_opening(room),
        "what-happened": story.write_what_happened(room),
        "cause": story.write_cause(room),
        "done": story.write_done(room),
        "plan": ahead.write_plan(room),
        "risk": ahead.write_risk(room),
        "ask": [] if room.decision.taken else ahead.write_ask(room),
        "decision": decided.write_decision(room),
        "close": ahead.write_close(room),
    }
    told = " ".join(line.text for lines in written.values() for line in lines)
    asked = [] if room.is_short else list_asked(room, told)
    blocks: list[Block] = []
    for part in _SHORT_ORDER if room.is_short else _QUESTIONS:
        blocks.append((part, _QUESTIONS[part] or None, written[part]))
        if part == "cause":
            blocks.append((part, DONE_QUESTION, written["done"]))
        blocks += [(part, state.text, [line]) for place, state, line in asked if place == part]
    return blocks


def _take_turns(blocks: list[Block], kept: set[str]) -> tuple[Turn, ...]:
    turns: list[Turn] = []
    for part, question, lines in blocks:
        said = tuple(line for line in lines if line.id in kept)
        if not said:
            continue
        if question:
            asking = Line(id=f"{said[0].id}.asked", text=question, section=said[0].section, priority=0)
            turns.append(Turn(number=len(turns) + 1, speaker="ceo", part=part, lines=(asking,)))
        turns.append(Turn(number=len(turns) + 1, speaker="you", part=part, lines=said, question=question))
    return tuple(turns)


def _say_excess(script: Script, slot: str) -> str:
    over = script.seconds - script.minutes * 60
    takes = f"about {show_length(over)} longer than {slot}" if over > 0 else f"all of {slot}, with no pause"
    kept = sum(1 for line in script.lines if line.is_edited or line.is_kept_in)
    own = f" and the {count_things(kept, 'line')} you chose" if kept else ""
    return (
        f"This takes {takes}: the headline, the key figures, the ask{own} are never left out. Shorten a line,"
        " or ask for more time."
    )


def _note(script: Script, *, has_slot: bool) -> tuple[str, ...]:
    notes = []
    slot = count_things(script.minutes, "minute")
    if not has_slot:
        notes.append(f"No length is recorded for the meeting, so this is written for {slot}.")
    if script.words > script.minutes * FITTING_PACE:
        notes.append(_say_excess(script, slot))
    elif script.dropped:
        number = count_things(len(script.dropped), "line")
        notes.append(f"{number} left out to fit {slot}, the least important first.")
    elif script.words < script.minutes * FITTING_PACE * _ENOUGH:
        notes.append(f"Shorter than {slot}: the record has no more to say.")
    return tuple(notes)
