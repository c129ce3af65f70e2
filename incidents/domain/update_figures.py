"""The figures of the status updates side by side: what each read before, and after every update."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from incidents.domain.changes import FIGURE, NOT_RECORDED
from incidents.domain.followup import Update

MOST_FIGURES: Final = 4
MOST_READINGS: Final = 9
_READING: Final = re.compile(
    r"(?P<before>(?:about\s)?(?:[A-Z]{2,3}[$\s]|[€£$])?)(?P<number>-?\d{1,3}(?:,\d{3})+|-?\d+)(?P<part>\.\d+)?"
    r"(?:\s(?P<scale>million|billion|trillion))?(?P<unit>[^\d,]*)(?:,|$)"
)
_SCALES: Final = {"million": Decimal(10) ** 6, "billion": Decimal(10) ** 9, "trillion": Decimal(10) ** 12}


@dataclass(frozen=True, kw_only=True)
class FigureReading:
    """One figure as an update told it. ``value`` is ``None`` where the words hold no single number."""

    label: str
    text: str
    value: Decimal | None


@dataclass(frozen=True, kw_only=True)
class FigureSteps:
    """One figure over the updates, oldest first; ``unit`` is what all its readings have in common."""

    name: str
    unit: str
    readings: tuple[FigureReading, ...]

    @property
    def is_drawable(self) -> bool:
        """Whether at least two readings are numbers of one unit: a picture compares like with like."""
        return self.unit != MIXED and sum(reading.value is not None for reading in self.readings) > 1


MIXED: Final = "mixed units"


def list_figure_steps(updates: Iterable[Update], *, until: int | None = None) -> tuple[FigureSteps, ...]:
    """Every figure that changed in an update that was sent, with its reading before and after each one."""
    sent = [update for update in updates if update.sent_at and (until is None or update.number <= until)]
    names = dict.fromkeys(
        change.name for update in sent for change in update.changed if change.name.startswith(FIGURE)
    )
    return tuple(_follow(name, sent) for name in list(names)[:MOST_FIGURES])


def _follow(name: str, sent: list[Update]) -> FigureSteps:
    rows: list[tuple[str, str]] = []
    for place, update in enumerate(sent):
        change = next((change for change in update.changed if change.name == name), None)
        if change is not None:
            if not rows:
                earlier = f"Update {sent[place - 1].number}" if place else "Before"
                rows.append((earlier, change.before))
            rows.append((f"Update {update.number}", change.after))
        elif rows:
            rows.append((f"Update {update.number}", rows[-1][1]))
    read = [(label, text, _read(text)) for label, text in rows]
    units = {found[1] for _, _, found in read if found}
    return FigureSteps(
        name=name.removeprefix(FIGURE),
        unit=units.pop() if len(units) == 1 else MIXED if units else "",
        readings=tuple(
            FigureReading(label=label, text=text, value=found[0] if found else None)
            for label, text, found in read
        )[-MOST_READINGS:],
    )


def _read(text: str) -> tuple[Decimal, str] | None:
    """The number at the head of a reading and its unit; ``None`` where it is words or a range."""
    found = _READING.match(text)
    if text == NOT_RECORDED or found is None or " to " in found["unit"]:
        return None
    number = Decimal(found["number"].replace(",", "") + (found["part"] or ""))
    unit = f"{found['before'].removeprefix('about').strip()} {found['unit'].strip()}".strip()
    return number * _SCALES.get(found["scale"] or "", Decimal(1)), unit
