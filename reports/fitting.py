"""Fitting a brief to one page: how much is likely to fit, tried and corrected.

Nothing here knows WeasyPrint. ``fit_brief`` starts from an estimate, so that most records need one
layout; where the page then says otherwise it corrects the estimate and tries again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol

from reports.brief_parts import BriefDocument, Paper
from reports.page_estimate import PAGE_HEIGHTS, estimate_height
from reports.rendering import render_brief
from reports.trimming import CUTS, ROUNDS, Room, trim_brief

MOST_LAYOUTS: Final = 6
SPARE: Final = 8.0
WORTH_FILLING: Final = 80.0


class LaidOut(Protocol):
    """A page as the renderer lays it out; ``free`` is in points, below zero what does not fit."""

    @property
    def pages(self) -> int: ...
    @property
    def free(self) -> float: ...


Steps = dict[str, int]
FIELDS: Final = {cut.field: cut for cut in CUTS}


def list_levels() -> list[Steps]:
    """Every state of the page from roomiest to tightest, each one step after the one before."""
    steps = dict.fromkeys(FIELDS, 0)
    levels = [dict(steps)]
    for number in range(1, ROUNDS):
        for cut in CUTS:
            if number < len(cut.steps):
                steps[cut.field] = number
                levels.append(dict(steps))
    return levels


def to_room(steps: Steps) -> Room:
    return {field: FIELDS[field].steps[step] for field, step in steps.items()}


LEVELS: Final = list_levels()
ROOMS: Final = [to_room(steps) for steps in LEVELS]


def refill(document: BriefDocument, level: int, budget: float) -> Room:
    """Give back, most important first and a step at a time, what still fits the page.

    Two columns stand side by side: what was cut from the shorter one costs no height to keep.
    """
    steps = dict(LEVELS[level])
    open_fields = [cut.field for cut in reversed(CUTS) if cut.field != "density"]
    while open_fields:
        still_open = []
        for field in open_fields:
            if steps[field] == 0:
                continue
            raised = steps | {field: steps[field] - 1}
            if estimate_height(trim_brief(document, to_room(raised))) <= budget:
                steps = raised
                still_open.append(field)
        open_fields = still_open
    return to_room(steps)


@dataclass(frozen=True)
class FittedBrief:
    """The brief that fits its page, its HTML and layout, and how many layouts it took."""

    document: BriefDocument
    html: str
    layout: Any
    room: Room
    tries: int


def fit_brief(document: BriefDocument, lay_out: Callable[[str, Paper], LaidOut]) -> FittedBrief:
    """Fit the brief to exactly one page, as full as it can be read well.

    Raises ``ValueError`` when not even the tightest page fits, which no record within the limits does.
    """
    height = PAGE_HEIGHTS[document.paper]
    low, high = 0, len(ROOMS) - 1
    budget = height - SPARE
    best: FittedBrief | None = None
    for number in range(1, MOST_LAYOUTS + 1):
        level = _choose_level(document, budget, low, high)
        fitted = _try_room(document, lay_out, refill(document, level, budget), number)
        estimate = estimate_height(fitted.document)
        if fitted.layout.pages == 1:
            best = fitted
            high = level - 1
            is_full = fitted.layout.free < WORTH_FILLING or not fitted.document.left_out
            if level == 0 or number > 1 or is_full:
                break
            # The estimate was too careful: allow as much more as the page has left.
            budget = estimate + fitted.layout.free - SPARE
        else:
            low = level + 1
            budget = min(budget, estimate) + max(fitted.layout.free, -height * 0.5) - SPARE
            if best is not None:
                break
        if low > high:
            break
    if best is None:
        best = _try_room(document, lay_out, ROOMS[-1], MOST_LAYOUTS + 1)
        if best.layout.pages > 1:
            raise ValueError("The brief does not fit one page even at its tightest.")
    return best


def estimate_fit(document: BriefDocument) -> BriefDocument:
    """The brief as it will most likely be printed, for a screen that has no renderer."""
    budget = PAGE_HEIGHTS[document.paper] - SPARE
    level = _choose_level(document, budget, 0, len(ROOMS) - 1)
    return trim_brief(document, refill(document, level, budget))


def fit_to_room(document: BriefDocument, room: Room) -> BriefDocument:
    """The brief as it was printed in a known room; a field that room does not name is at its tightest."""
    return trim_brief(
        document, ROOMS[-1] | {field: value for field, value in room.items() if field in FIELDS}
    )


def _choose_level(document: BriefDocument, budget: float, low: int, high: int) -> int:
    """The roomiest level between the two whose estimated height is within the budget."""
    first, last = low, high
    while first < last:
        middle = (first + last) // 2
        if estimate_height(trim_brief(document, ROOMS[middle])) <= budget:
            last = middle
        else:
            first = middle + 1
    return first


def _try_room(
    document: BriefDocument, lay_out: Callable[[str, Paper], LaidOut], room: Room, number: int
) -> FittedBrief:
    trimmed = trim_brief(document, room)
    html = render_brief(trimmed)
    return FittedBrief(trimmed, html, lay_out(html, document.paper), room, number)
