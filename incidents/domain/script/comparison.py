"""A kept script held against the current one, line by line: what was added, taken away and reworded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

State = Literal["same", "changed", "gone", "new"]
_MOST_WORDS: Final = 400
"""Lines longer than this are shown whole, old beside new: comparing their words would help nobody."""


@dataclass(frozen=True, kw_only=True)
class KeptLine:
    """One line of a script as a version keeps it."""

    id: str
    text: str
    speaker: str
    kind: str = "said"


@dataclass(frozen=True, kw_only=True)
class LineChange:
    """One line then and now. ``pieces`` are its words in order, each run the same, gone or new."""

    line: KeptLine
    state: State
    now: str = ""
    pieces: tuple[tuple[State, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """All lines in the order of the kept script, new ones where they stand now."""

    lines: tuple[LineChange, ...]
    is_reordered: bool = False

    def count(self, state: State) -> int:
        return sum(1 for change in self.lines if change.state == state)


def compare_scripts(then: Sequence[KeptLine], now: Sequence[KeptLine]) -> Comparison:
    """Compare a kept script with the current one.

    A line is the same line by its words, wherever it stands and whatever its number; else by its id.
    """
    partners = _pair(then, now)
    followers = _list_new(then, now, partners)
    changes = [LineChange(line=line, state="new") for line in followers.get(-1, [])]
    for at, line in enumerate(then):
        partner = partners.get(at)
        changes.append(_compare(line, now[partner].text if partner is not None else None))
        changes += [LineChange(line=new, state="new") for new in followers.get(at, [])]
    order = [partners[at] for at in sorted(partners)]
    return Comparison(lines=tuple(changes), is_reordered=order != sorted(order))


def _pair(then: Sequence[KeptLine], now: Sequence[KeptLine]) -> dict[int, int]:
    """Return which line of now stands for which line of then, by their places."""
    partners: dict[int, int] = {}
    free = dict.fromkeys(range(len(now)))
    for is_partner in (_is_identical, _is_unmoved, _is_rewritten):
        for at, line in enumerate(then):
            if at in partners:
                continue
            found = next((place for place in free if is_partner(line, now[place])), None)
            if found is not None:
                partners[at] = found
                del free[found]
    return partners


def _is_identical(line: KeptLine, other: KeptLine) -> bool:
    return line == other


def _is_unmoved(line: KeptLine, other: KeptLine) -> bool:
    return (line.speaker, line.text) == (other.speaker, other.text)


def _is_rewritten(line: KeptLine, other: KeptLine) -> bool:
    return (line.speaker, line.id) == (other.speaker, other.id)


def _list_new(
    then: Sequence[KeptLine], now: Sequence[KeptLine], partners: dict[int, int]
) -> dict[int, list[KeptLine]]:
    """Return the lines that are new, each after the place of the kept line that stands before it now."""
    places = {partner: at for at, partner in partners.items()}
    found: dict[int, list[KeptLine]] = {}
    last = -1
    for number, line in enumerate(now):
        if number in places:
            last = places[number]
        else:
            found.setdefault(last, []).append(line)
    return found


def _compare(line: KeptLine, now: str | None) -> LineChange:
    if now is None:
        return LineChange(line=line, state="gone")
    if now == line.text:
        return LineChange(line=line, state="same", now=now)
    return LineChange(line=line, state="changed", now=now, pieces=tuple(_list_pieces(line.text, now)))


def _list_pieces(then: str, now: str) -> Iterator[tuple[State, str]]:
    old, new = then.split(), now.split()
    if max(len(old), len(new)) > _MOST_WORDS:
        yield "gone", then
        yield "new", now
        return
    for tag, old_start, old_end, new_start, new_end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            yield "same", " ".join(old[old_start:old_end])
            continue
        if old_end > old_start:
            yield "gone", " ".join(old[old_start:old_end])
        if new_end > new_start:
            yield "new", " ".join(new[new_start:new_end])
