"""Merge what one person typed into what others saved meanwhile, field by field.

Three values decide each field: what the person saw (base), what they typed (mine) and what is saved
now (theirs). Only a field that both changed, to different values, is a conflict; all else merges.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

_FULL_MINUTE: Final = re.compile(
    r"\A([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}):00(Z|[+-][0-9]{2}:[0-9]{2})?(?=~?\Z)"
)
"""A field shows 09:42:00 as 09:42; saved as it was shown, the recorded text stays."""


@dataclass(frozen=True)
class FieldConflict:
    """Both sides changed this field since ``mine`` was begun. ``None`` as a side: the row was removed."""

    field: str
    mine: Any
    theirs: Any


def is_same(one: Any, other: Any) -> bool:
    """Whether two values say the same: empty is empty, line ends are line ends, a full minute is a minute."""
    return bool(_plain(one) == _plain(other))


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        value = _FULL_MINUTE.sub(_drop_seconds, value.replace("\r\n", "\n").replace("\r", "\n"))
    return None if value in ("", []) else value


def _drop_seconds(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2] or ''}"


def merge_fields(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], list[FieldConflict]]:
    """What of ``mine`` to write, and what needs the person's choice."""
    changes: dict[str, Any] = {}
    conflicts: list[FieldConflict] = []
    for field, value in mine.items():
        seen = base.get(field, theirs.get(field))
        if is_same(value, seen) or is_same(value, theirs.get(field)):
            continue
        if is_same(seen, theirs.get(field)):
            changes[field] = value
        else:
            conflicts.append(FieldConflict(field, value, theirs.get(field)))
    return changes, conflicts


def merge_order[T](saved: Sequence[T], seen: Sequence[T], mine: Sequence[T]) -> list[T]:
    """The order after a person listed ``mine`` having seen ``seen``; rows they did not see keep their place.

    New rows follow the row they were typed under.
    """
    order = list(saved)
    present = set(order)
    known = [item for item in mine if item in present]
    for item in _find_moved([item for item in seen if item in set(known)], known):
        place = known.index(item)
        order.remove(item)
        if place:
            order.insert(order.index(known[place - 1]) + 1, item)
        else:
            order.insert(order.index(known[1]) if len(known) > 1 else len(order), item)
    for place, item in enumerate(mine):
        if item in order:
            continue
        follows = next((known for known in mine[place + 1 :] if known in order), None)
        if place:
            order.insert(order.index(mine[place - 1]) + 1, item)
        else:
            order.insert(order.index(follows) if follows is not None else len(order), item)
    return order


def _find_moved[T](seen: Sequence[T], mine: Sequence[T]) -> list[T]:
    """The fewest items that were taken from their place to turn one order into the other."""
    places = {item: place for place, item in enumerate(seen)}
    ends: list[int] = []
    chains: list[list[T]] = []
    for item in mine:
        if item not in places:
            continue
        at = bisect_left(ends, places[item])
        chain = [*(chains[at - 1] if at else []), item]
        ends[at:], chains[at:] = [places[item], *ends[at + 1 :]], [chain, *chains[at + 1 :]]
    stays = set(chains[-1]) if chains else set()
    return [item for item in mine if item in places and item not in stays]


def move_positions(positions: Sequence[int], before: Sequence[Any], after: Sequence[Any]) -> list[int]:
    """Positions that pointed into ``before``, pointing at the same items in ``after``; gone items drop out.

    A position that never pointed at an item is kept as it was recorded.
    """
    places = {item: place for place, item in enumerate(after)}
    moved = []
    for position in positions:
        if not 0 <= position < len(before):
            moved.append(position)
        elif before[position] in places:
            moved.append(places[before[position]])
    return moved
