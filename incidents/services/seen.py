"""What a page had before it: the base against which a save is merged, read from the history.

A page keeps the version it was loaded with and a name of its own. What it wrote itself since then it
has seen; what others wrote it has not. So the base of a field is the last value this page wrote, else
the value before the first change since its version.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from accounts.models import User
from incidents.models import Change, Incident


def is_blank(value: Any) -> bool:
    """Whether a value says nothing: what a new row's form sends where nobody typed. Zero says something."""
    return value is None or value is False or value == [] or value in ("", "unknown", "other")


@dataclass(frozen=True)
class Step:
    """One change of one value, and whether this page made it."""

    old: Any
    new: Any
    is_own: bool
    actor: User | None
    at: datetime


class Seen:
    """The changes of an incident since a version, as one page knows them."""

    def __init__(self, incident: Incident, version: int, page: str) -> None:
        self.steps: dict[str, list[Step]] = defaultdict(list)
        self.columns: dict[str, list[tuple[str, Step]]] = defaultdict(list)
        if version >= incident.version:
            return
        changes = Change.objects.filter(incident=incident, version__gt=version).select_related("actor")
        for change in changes.order_by("pk"):
            is_own = bool(page) and change.page == page
            step = Step(change.old, change.new, is_own, change.actor, change.at)
            self.steps[change.field].append(step)
            section, _, rest = change.field.partition(".")
            uid, _, column = rest.partition(".")
            if section != "incident":
                self.columns[f"{section}.{uid}"].append((column, step))

    def find_base(self, field: str, current: Any) -> Any:
        """The value this page last had of a field of the incident itself."""
        return _last_seen(self.steps.get(field, ()), current)

    def find_column_base(self, row: str, column: str, current: Any, mine: Any) -> Any:
        """The value this page last had of a row's column; nothing where the row was not there for it."""
        steps: list[Step] = []
        for name, step in self.columns.get(row, ()):
            if name == column:
                steps.append(step)
            elif not name and column != "points":
                old, new = _pick(step.old, column), _pick(step.new, column)
                steps.append(Step(old, new, step.is_own, step.actor, step.at))
        base = _last_seen(steps, current)
        if base is _ABSENT:
            # Both typed into a row that was not there: empty against empty is no difference.
            return mine if is_blank(mine) else current if is_blank(current) else None
        return base

    def had_row(self, row: str) -> bool | None:
        """Whether this page had the row before it; ``None`` where the row neither came nor went since."""
        whole = self.steps.get(row, [])
        own = [step for step in whole if step.is_own]
        if own:
            return own[-1].new is not None
        return whole[0].old is not None if whole else None

    def find_removed(self, row: str) -> dict[str, Any]:
        """The columns a removed row had."""
        whole = self.steps.get(row, [])
        return next((step.old for step in reversed(whole) if step.new is None and step.old), {})

    def find_order_base(self, key: str, seen: Sequence[str]) -> list[str]:
        """The order this page last saved or was shown, with every row it has seen."""
        own = [step for step in self.steps.get(f"{key}.order", ()) if step.is_own]
        base = list(own[-1].new) if own else list(seen)
        for place, uid in enumerate(seen):
            # A row this page added since stands where the page had it.
            if uid not in base:
                base.insert(base.index(seen[place - 1]) + 1 if place and seen[place - 1] in base else 0, uid)
        return base

    def is_changed_unseen(self, row: str) -> bool:
        """Whether somebody else changed a column of the row after this page last wrote it."""
        steps = self.columns.get(row, [])
        last_own = max((place for place, (_, step) in enumerate(steps) if step.is_own), default=-1)
        return any(name and not step.is_own for name, step in steps[last_own + 1 :])

    def find_last(self, field: str) -> Step | None:
        """The last change that somebody else made to a field or anywhere in a row."""
        others = [step for step in self.steps.get(field, ()) if not step.is_own]
        row = ".".join(field.split(".")[:2])
        others = others or [step for _, step in self.columns.get(row, ()) if not step.is_own]
        return others[-1] if others else None


_ABSENT = object()


def _pick(values: Any, column: str) -> Any:
    return values.get(column) if isinstance(values, dict) else _ABSENT


def _last_seen(steps: Sequence[Step], current: Any) -> Any:
    own = [step for step in steps if step.is_own]
    if own:
        return own[-1].new
    return steps[0].old if steps else current
