"""Save what a person typed on a page, merged with what others saved since they opened it.

Nothing is overwritten silently: a field that both changed comes back as a conflict with both values,
while every other field of the same page is saved.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from accounts.models import User
from incidents.access.writing import write_as
from incidents.domain.merge import FieldConflict, is_same, merge_fields, merge_order, move_positions
from incidents.models import Incident
from incidents.models.record import Record, StoredRow, read_record
from incidents.models.sections import SECTIONS, Values
from incidents.services.history import record_changes, to_plain
from incidents.services.plan_steps import keep_in_step
from incidents.services.promises import follow_next_update
from incidents.services.seen import Seen, is_blank

RowKey = tuple[str, UUID]


class TooManyRowsError(ValueError):
    """A section would hold more rows than its limit."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.limit = SECTIONS[key].limit
        super().__init__(f"{key}: more than {self.limit} rows")


@dataclass(frozen=True, kw_only=True)
class Edits:
    """What a page sent: only values that are valid, with the version the person had seen."""

    seen_version: int
    page: str = ""
    """Names the page that sends, so that what it saved itself counts as seen."""
    fields: Values = field(default_factory=dict)
    rows: Mapping[RowKey, Values] = field(default_factory=dict)
    removed: frozenset[RowKey] = frozenset()
    seen_orders: Mapping[str, tuple[UUID, ...]] = field(default_factory=dict)
    orders: Mapping[str, tuple[UUID, ...]] = field(default_factory=dict)
    given_up: frozenset[str] = frozenset()
    """Fields where the person chose the other version."""

    @property
    def sections(self) -> set[str]:
        keys = {key for key, _ in (*self.rows, *self.removed)} | set(self.orders)
        if "options" in keys:
            keys.add("ask")  # the ask points at options by position
        return keys


@dataclass(frozen=True)
class Conflict:
    """A field that two people changed: both values, and who saved theirs when."""

    field: str
    mine: Any
    theirs: Any
    saved_by: User | None
    saved_at: datetime | None


@dataclass(frozen=True)
class SaveResult:
    version: int
    changed: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


def save_edits(*, incident: Incident, edits: Edits, editor: User, now: datetime) -> SaveResult:
    """Merge and save; the incident's version rises by one where anything changed.

    Raises TooManyRowsError where a section would pass its limit.
    """
    with write_as(editor, incident) as current:
        record = read_record(current, sections=edits.sections)
        write = _Write(current, record, edits)
        write.merge()
        if write.changes:
            saved = Incident.objects.filter(pk=current.pk, version=current.version).update(
                version=current.version + 1, updated_at=now, **write.own_columns()
            )
            if not saved:  # cannot happen while the row is locked; a silent loss would be worse than a stop
                raise RuntimeError("the incident changed while it was locked")
            current.version += 1
            write.apply_rows()
            if "incident.next_update_at" in write.changes:
                moment = write.changes["incident.next_update_at"][1]
                follow_next_update(incident=current, actor=editor, now=now, moment=moment)
            write.changes |= keep_in_step(incident=current, changes=write.changes, now=now)
            record_changes(incident=current, actor=editor, now=now, changes=write.changes, page=edits.page)
        if write.left:
            record_changes(incident=current, actor=editor, now=now, changes=write.left)
    return SaveResult(current.version, tuple(write.changes), tuple(write.conflicts))


class _Write:
    """One save in the making: ``changes`` collects field name to (old, new)."""

    def __init__(self, incident: Incident, record: Record, edits: Edits) -> None:
        self.incident, self.edits = incident, edits
        self.own = record.values
        self.rows: dict[RowKey, StoredRow] = {
            (key, row.uid): row for key, rows in record.rows.items() for row in rows
        }
        self.before = {key: [row.uid for row in rows] for key, rows in record.rows.items()}
        self.seen = Seen(incident, edits.seen_version, edits.page)
        self.changes: dict[str, tuple[Any, Any]] = {}
        self.conflicts: list[Conflict] = []
        # What was typed and given up for another's version: never saved, kept by the history alone.
        self.left: dict[str, tuple[Any, Any]] = {}
        self.added: dict[RowKey, Values] = {}
        self.updated: dict[RowKey, Values] = {}
        self.gone: set[RowKey] = set()
        self.order: dict[str, list[UUID]] = {}

    def merge(self) -> None:
        self._merge_own()
        for row_key, values in self.edits.rows.items():
            if row_key in self.edits.removed:
                continue
            if row_key in self.rows:
                self._merge_row(row_key, values)
            else:
                self._merge_new_row(row_key, values)
        for row_key in self.edits.removed:
            self._merge_removal(row_key)
        for key, listed in self.edits.orders.items():
            self._merge_order(key, listed)
        self._move_pointers()

    def own_columns(self) -> Values:
        return {
            name.removeprefix("incident."): new
            for name, (_, new) in self.changes.items()
            if name.startswith("incident.")
        }

    def apply_rows(self) -> None:
        for (key, uid), values in self.updated.items():
            self._table(key).filter(uid=uid).update(**values)
        for key, uid in self.gone:
            # Kept but marked: put back, it has its file and its readings again.
            self._table(key).filter(uid=uid).update(is_removed=True)
        for (key, uid), values in self.added.items():
            place = self.order[key].index(uid)
            if not self._table(key).filter(uid=uid).update(is_removed=False, position=place, **values):
                self._table(key).create(incident=self.incident, uid=uid, position=place, **values)
        for key, order in self.order.items():
            self._renumber(key, order)

    def _table(self, key: str) -> Any:
        return SECTIONS[key].model._default_manager.filter(incident=self.incident)

    def _renumber(self, key: str, order: list[UUID]) -> None:
        places = {uid: place for place, uid in enumerate(order)}
        moved = [
            uid
            for (section, uid), row in self.rows.items()
            if section == key and uid in places and row.position != places[uid]
        ]
        if not moved:
            return
        rows = list(self._table(key).filter(uid__in=moved).only("uid", "position"))
        for row in rows:
            row.position = places[row.uid]
        SECTIONS[key].model._default_manager.bulk_update(rows, ["position"], batch_size=400)

    def _merge_own(self) -> None:
        theirs = {f"incident.{column}": value for column, value in self.own.items()}
        mine = {f"incident.{column}": value for column, value in self.edits.fields.items()}
        base = {name: self.seen.find_base(name, to_plain(theirs[name])) for name in mine}
        for name, value in self._settle(mine, theirs, base).items():
            self.changes[name] = (theirs[name], value)

    def _merge_row(self, row_key: RowKey, values: Values) -> None:
        row = f"{row_key[0]}.{row_key[1]}"
        saved = self.rows[row_key].values
        theirs = {f"{row}.{column}": saved.get(column) for column in values}
        mine = {f"{row}.{column}": value for column, value in values.items()}
        base = {
            f"{row}.{column}": self.seen.find_column_base(
                row, column, to_plain(saved.get(column)), to_plain(value)
            )
            for column, value in values.items()
        }
        for name, value in self._settle(mine, theirs, base).items():
            self.changes[name] = (theirs.get(name), value)
            self.updated.setdefault(row_key, {})[name.rsplit(".", 1)[1]] = value

    def _merge_new_row(self, row_key: RowKey, values: Values) -> None:
        row = f"{row_key[0]}.{row_key[1]}"
        if all(is_blank(value) for value in values.values()):
            return
        if row in self.edits.given_up:
            self.left[f"left.{row}"] = (None, dict(values))
            return
        if self.seen.had_row(row):
            # Somebody removed the row meanwhile; unchanged here, it stays removed.
            old = self.seen.find_removed(row)
            if not all(is_same(to_plain(value), old.get(column)) for column, value in values.items()):
                self._add_conflict(FieldConflict(row, values, None))
            return
        self.added[row_key] = dict(values)
        self.changes[row] = (None, self.added[row_key])

    def _merge_removal(self, row_key: RowKey) -> None:
        row = f"{row_key[0]}.{row_key[1]}"
        if row_key not in self.rows or row in self.edits.given_up:
            return
        values = self.rows[row_key].values
        if self.seen.is_changed_unseen(row):
            self._add_conflict(FieldConflict(row, None, values))
            return
        self.gone.add(row_key)
        self.changes[row] = ({key: value for key, value in values.items() if key != "points"}, None)

    def _merge_order(self, key: str, listed: tuple[UUID, ...]) -> None:
        gone = {uid for section, uid in self.gone if section == key}
        added = {uid for section, uid in self.added if section == key}
        saved = [uid for uid in self.before.get(key, []) if uid not in gone]
        mine = [uid for uid in listed if uid in added or uid in saved]
        seen = [str(uid) for uid in self.edits.seen_orders.get(key, ())]
        base = [UUID(uid) for uid in self.seen.find_order_base(key, seen)]
        order = merge_order(saved, base, mine)
        if len(order) > SECTIONS[key].limit:
            raise TooManyRowsError(key)
        self.order[key] = order
        if [uid for uid in order if uid not in added] != saved:
            self.changes[f"{key}.order"] = ([str(uid) for uid in saved], [str(uid) for uid in order])

    def _move_pointers(self) -> None:
        """The ask names options, and a cause the cause it explains, by position: keep them pointing right."""
        if "options" in self.order:
            for row_key, row in list(self.rows.items()):
                if row_key[0] == "ask":
                    moved = move_positions(
                        row.values["options"], self.before["options"], self.order["options"]
                    )
                    self._point(row_key, "options", row.values["options"], moved)
        if "causes" in self.order:
            for row_key, row in list(self.rows.items()):
                if row_key[0] != "causes" or row_key in self.gone:
                    continue
                seen = self.updated.get(row_key, {}).get("why_of", row.values["why_of"])
                moved = move_positions(
                    [] if seen is None else [seen], self.before["causes"], self.order["causes"]
                )
                self._point(row_key, "why_of", seen, moved[0] if moved else None)
            for row_key, values in self.added.items():
                if row_key[0] == "causes" and values.get("why_of") is not None:
                    moved = move_positions([values["why_of"]], self.before["causes"], self.order["causes"])
                    values["why_of"] = moved[0] if moved else None

    def _point(self, row_key: RowKey, column: str, old: Any, new: Any) -> None:
        if old != new:
            self.updated.setdefault(row_key, {})[column] = new
            self.changes[f"{row_key[0]}.{row_key[1]}.{column}"] = (self.rows[row_key].values[column], new)

    def _settle(self, mine: Values, theirs: Values, base: Values) -> Values:
        """The fields of ``mine`` to write, typed; conflicts go to the list."""
        plain = {name: to_plain(value) for name, value in mine.items() if name not in self.edits.given_up}
        for name in mine.keys() & self.edits.given_up:
            if not is_blank(mine[name]) and not is_same(to_plain(mine[name]), to_plain(theirs[name])):
                self.left[f"left.{name}"] = (None, mine[name])
        changes, conflicts = merge_fields(base, plain, {name: to_plain(v) for name, v in theirs.items()})
        for conflict in conflicts:
            self._add_conflict(FieldConflict(conflict.field, mine[conflict.field], theirs[conflict.field]))
        return {name: mine[name] for name in changes}

    def _add_conflict(self, found: FieldConflict) -> None:
        step = self.seen.find_last(found.field)
        self.conflicts.append(
            Conflict(
                found.field,
                found.mine,
                found.theirs,
                step.actor if step else None,
                step.at if step else None,
            )
        )
