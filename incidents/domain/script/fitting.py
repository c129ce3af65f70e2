"""Fit a script to its slot: what matters least is left out first, what must be said never."""

from incidents.domain.script.shapes import FITTING_PACE, MOST_OF_SLOT, NEVER_DROPPED, Line
from incidents.domain.spoken_text import count_words

Block = tuple[str, str | None, list[Line]]
"""A part, the question that opens it (or ``None``), and its lines."""


def choose_lines(blocks: list[Block], minutes: int) -> set[str]:
    """Return the ids of the lines that fit, most important first.

    The question a part opens with costs its words once, with the part's first line. A line that is
    too long for what is left does not keep a shorter, less important one out. A line that is never left
    out keeps the one it follows ("First, ... Second, ...").
    """
    needed = _list_needed(blocks)
    limit = minutes * FITTING_PACE
    kept: set[str] = set()
    opened: set[int] = set()
    spent = 0
    ranked = sorted(
        (
            (NEVER_DROPPED if line.id in needed else line.priority, place, number, line)
            for place, (_, _, lines) in enumerate(blocks)
            for number, line in enumerate(lines)
        ),
        key=lambda found: found[:3],
    )
    for priority, place, _, line in ranked:
        question = blocks[place][1]
        cost = line.words + (count_words(question) if question and place not in opened else 0)
        room = limit if priority != NEVER_DROPPED else limit * MOST_OF_SLOT
        is_cut_off = line.after is not None and line.after not in kept
        if (spent + cost > room or is_cut_off) and priority != NEVER_DROPPED:
            continue
        kept.add(line.id)
        opened.add(place)
        spent += cost
    return kept


def _list_needed(blocks: list[Block]) -> set[str]:
    """Return the lines that are never left out, and those without which they make no sense."""
    every = {line.id: line for _, _, lines in blocks for line in lines}
    needed: set[str] = set()
    for line in every.values():
        following: Line | None = line if line.priority == NEVER_DROPPED else None
        while following is not None and following.id not in needed:
            needed.add(following.id)
            following = every.get(following.after or "")
    return needed
