"""A page's forms together: shown from the record, or read from what a browser sent."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4, uuid5

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from incidents.domain.moments import format_for_field
from incidents.forms.fields import MomentField, Setting
from incidents.forms.pages import FieldsPart, Page, Part, RowsPart
from incidents.forms.rows import RecordForm, RowForm
from incidents.forms.unknowns import UnknownForm
from incidents.models.record import Record, StoredRow
from incidents.models.sections import Values
from incidents.services.edits import Edits, RowKey
from incidents.services.seen import is_blank

ROWS_SHOWN = 25
ROWS_OPEN = 3
PLACEHOLDER = UUID(int=0)
"""Stands for the id of a row in the template that a script copies."""
UNKNOWNS = RowsPart(
    UnknownForm,
    "Not known yet",
    "Add something not known yet",
    "“Not known yet; Finance will know by 17:00” is a good answer.",
    starts_blank=False,
)
"""What is open about the subject of a page, at its end."""


@dataclass
class RowGroup:
    """One repeating part as the page shows it."""

    part: RowsPart
    rows: list[RowForm]
    blank: RowForm | None
    seen: list[UUID]
    total: int
    first: int = 0
    is_unknowns: bool = False
    removed: set[UUID] = field(default_factory=set)

    @property
    def section(self) -> str:
        return self.part.form.section

    @property
    def row_name(self) -> str:
        """The name under which a form that stands once sends its row."""
        return f"{self.section}{self.part.form.slot}-row"

    @property
    def is_single(self) -> bool:
        return self.part.form.single

    @property
    def shown(self) -> list[RowForm]:
        return [row for row in self.rows if row.uid not in self.removed]

    @property
    def gone(self) -> list[RowForm]:
        return [row for row in self.rows if row.uid in self.removed]

    @property
    def pages(self) -> list[dict[str, Any]]:
        """The stretches of a long list: their number and whether this is the one shown."""
        count = -(-self.total // ROWS_SHOWN)
        return [
            {
                "number": number + 1,
                "label": f"{number * ROWS_SHOWN + 1} to {min((number + 1) * ROWS_SHOWN, self.total)}",
                "is_current": number * ROWS_SHOWN == self.first,
            }
            for number in range(count)
        ]


class PageForms:
    """All forms of one page. Bound when ``data`` is given; it reads and checks, and saves nothing."""

    def __init__(
        self,
        page: Page,
        *,
        record: Record,
        incident_uid: UUID,
        setting: Setting,
        query: QueryDict,
        data: QueryDict | None = None,
        files: MultiValueDict[str, Any] | None = None,
    ) -> None:
        self.page, self.record, self.incident_uid, self.setting = page, record, incident_uid, setting
        self.query, self.data, self.files = query, data, files
        self.adding = (data or query).get("add", "")
        # Names this page, so that what it saves itself is never taken for somebody else's change.
        self.token = str(next(read_uids([(data or query).get("page", "")]), uuid4()) if data else uuid4())
        self.parts: list[tuple[Part, RecordForm | RowGroup]] = [
            (part, self._build_fields(part) if isinstance(part, FieldsPart) else self._build_rows(part))
            for part in page.parts
        ]
        if page.unknowns:
            self.parts.append((UNKNOWNS, self._build_rows(UNKNOWNS, unknowns=page.unknowns)))

    @property
    def forms(self) -> Iterator[RecordForm]:
        for _, built in self.parts:
            if isinstance(built, RowGroup):
                yield from built.shown
            else:
                yield built

    @property
    def groups(self) -> Iterator[RowGroup]:
        for _, built in self.parts:
            if isinstance(built, RowGroup):
                yield built

    def get_version(self, saved: int) -> int:
        """The version this page counts from: the one it was first shown with."""
        return read_version(self.data) if self.data is not None else saved

    def read_edits(self) -> Edits:
        """What to save: the valid values of every field that was sent."""
        if self.data is None:
            raise RuntimeError("nothing was sent")
        fields: Values = {}
        rows: dict[RowKey, Values] = {}
        for form in self.forms:
            values = form.valid_values()
            if not isinstance(form, RowForm):
                fields |= values
            elif form.uid in self._saved(form.section):
                rows[form.section, form.uid] = values
            elif not all(is_blank(value) for value in values.values()):
                rows[form.section, form.uid] = {**values, **self._fixed(form)}
        groups = [group for group in self.groups if not group.part.form.single]
        return Edits(
            seen_version=read_version(self.data),
            page=self.token,
            fields=fields,
            rows=rows,
            removed=frozenset((group.section, uid) for group in groups for uid in group.removed),
            seen_orders={group.section: tuple(group.seen) for group in groups},
            orders=self._list_orders(),
            given_up=frozenset(
                name.removeprefix("choose-")
                for name, choice in self.data.items()
                if name.startswith("choose-") and choice == "theirs"
            ),
        )

    def note_saved(self) -> None:
        """The order that was sent is saved: shown again, the page has seen that one."""
        for group in self.groups:
            group.seen = [row.uid for row in group.shown]

    def fold_rows(self) -> None:
        """Fold the saved rows of a long list that need no look, so that the page stays readable."""
        for group in self.groups:
            saved = self._saved(group.section)
            for row in group.rows:
                has_errors = row.is_bound and bool(row.errors)
                row.is_folded = len(group.rows) > ROWS_OPEN and row.uid in saved and not has_errors

    def list_errors(self) -> list[tuple[str, str]]:
        """Anchor and message of every field that needs a look, in page order."""
        return [(anchor, message) for anchor, _, message in self._find_errors()]

    def summarise_errors(self) -> list[tuple[str, str]]:
        """The same for the top of the page: where two fields say one thing, each is named."""
        found = list(self._find_errors())
        said = Counter(message for _, _, message in found)
        return [
            (anchor, f"{label.rstrip('?')}: {message}" if said[message] > 1 and label else message)
            for anchor, label, message in found
        ]

    def _find_errors(self) -> Iterator[tuple[str, str, str]]:
        for form in self.forms:
            for name, messages in form.errors.items() if form.is_bound else ():
                anchor = form[name].id_for_label or f"id_{form.add_prefix(name)}"
                yield anchor, str(form[name].label or ""), str(messages[0])

    def list_readings(self) -> dict[str, str]:
        """How each typed time was read, by the id of its field, where that is not what was typed.

        "noon" means another day tomorrow: a page left open must not save it anew as that.
        """
        found = {}
        for form in self.forms:
            for name, value in form.valid_values().items() if form.is_bound else ():
                if value is None or not isinstance(form.fields.get(name), MomentField):
                    continue
                bound, shown = form[name], format_for_field(value)
                if shown != str(bound.data).strip():
                    found[bound.id_for_label] = shown
        return found

    def _list_orders(self) -> dict[str, tuple[UUID, ...]]:
        orders: dict[str, tuple[UUID, ...]] = {}
        for form in self.forms:
            # A row that exists once has no place among others to give away.
            if isinstance(form, RowForm) and not (form.single and form.is_saved):
                orders[form.section] = (*orders.get(form.section, ()), form.uid)
        return orders

    def _fixed(self, form: RowForm) -> Values:
        return {"section": self.page.unknowns} if isinstance(form, UnknownForm) else dict(form.fixed)

    def _saved(self, section: str) -> dict[UUID, StoredRow]:
        return {row.uid: row for row in self.record.get_rows(section)}

    def _build_fields(self, part: FieldsPart) -> RecordForm:
        initial = {name: self.record.values[name] for name in part.form.base_fields}
        return part.form(
            self.data, self.files, initial=initial, setting=self.setting, record=self.record, prefix="own"
        )

    def _build_rows(self, part: RowsPart, unknowns: str = "") -> RowGroup:
        section = part.form.section
        saved = [
            row for row in self.record.get_rows(section) if not unknowns or row.values["section"] == unknowns
        ]
        if part.form.single:
            uid = self._find_single(part, saved)
            return RowGroup(part, [self._build_row(part, uid)], None, [uid], 1)
        if self.data is not None:
            return self._read_rows(part, len(saved), bool(unknowns))
        first = self._find_first(section, len(saved))
        uids = [row.uid for row in saved[first : first + ROWS_SHOWN]]
        new = [uuid4()] if (part.starts_blank and not saved) or self.adding == section else []
        if asked := part.form.read_new(self.query):
            # The same link followed twice shows the same row.
            new = [uid for uid in [uuid5(self.incident_uid, f"{section}.{asked}")] if uid not in uids]
        return RowGroup(
            part,
            [self._build_row(part, uid) for uid in uids + new],
            self._build_row(part, PLACEHOLDER),
            uids,
            len(saved),
            first,
            bool(unknowns),
        )

    def _find_single(self, part: RowsPart, saved: list[StoredRow]) -> UUID:
        """The row of a form that stands once: the one the page was shown with, whatever came since."""
        section, slot = part.form.section, part.form.slot
        named = next(read_uids([(self.data or QueryDict()).get(f"{section}{slot}-row", "")]), None)
        row = part.form.pick_row(saved)
        return named or (row.uid if row else uuid5(self.incident_uid, section + slot))

    def _read_rows(self, part: RowsPart, total: int, is_unknowns: bool) -> RowGroup:
        """The rows a browser listed, in its order, with what it removed or moved."""
        data, section = self.data or QueryDict(), part.form.section
        uids = list(dict.fromkeys(read_uids(data.getlist(f"{section}-rows"))))
        seen = list(read_uids(data.get(f"{section}-seen", "").split(",")))
        removed = {uid for uid in uids if data.get(f"{section}-{uid}-removed")}
        removed |= set(uids) & set(read_uids([data.get("remove", "").partition(":")[2]]))
        move_uid(uids, data.get("move", ""), section)
        if self.adding == section:
            uids.append(uuid4())
        group = RowGroup(
            part,
            [self._build_row(part, uid) for uid in uids],
            self._build_row(part, PLACEHOLDER),
            seen,
            max(total, len(uids)),
            self._find_first(section, total),
            is_unknowns,
        )
        group.removed = removed
        return group

    def _build_row(self, part: RowsPart, uid: UUID) -> RowForm:
        saved = self._saved(part.form.section).get(uid)
        is_listed = self.data is not None and uid != PLACEHOLDER
        # A row that was just added was never sent: it is shown empty, not as an answer with faults.
        was_sent = is_listed and (
            part.form.single or str(uid) in (self.data or QueryDict()).getlist(f"{part.form.section}-rows")
        )
        initial = dict(saved.values) if saved else {"certainty": "unknown", **part.form.read_new(self.query)}
        return part.form(
            self.data if was_sent else None,
            self.files if was_sent else None,
            initial={name: value for name, value in initial.items() if name in part.form.base_fields},
            setting=self.setting,
            record=self.record,
            uid=uid,
            is_saved=saved is not None,
        )

    def _find_first(self, section: str, total: int) -> int:
        wanted = self.query.get(f"{section}-page", "1")
        number = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 6 else 1
        if self.adding == section and not self.data:
            number = max(1, -(-total // ROWS_SHOWN))
        last = max(0, -(-total // ROWS_SHOWN) - 1)
        return min(max(number - 1, 0), last) * ROWS_SHOWN


def read_version(data: QueryDict) -> int:
    """The version the person had seen; without one, none of what is saved counts as seen."""
    text = data.get("version", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def read_uids(texts: list[str]) -> Iterator[UUID]:
    for text in texts:
        try:
            uid = UUID(text)
        except ValueError:
            continue
        if uid != PLACEHOLDER:
            yield uid


def move_uid(uids: list[UUID], move: str, section: str) -> None:
    """Move one row up or down, as the button that was pressed says: ``up:causes:<uid>``."""
    direction, _, rest = move.partition(":")
    name, _, text = rest.partition(":")
    found = next(read_uids([text]), None)
    if name != section or found not in uids:
        return
    place = uids.index(found)
    target = place - 1 if direction == "up" else place + 1
    if 0 <= target < len(uids):
        uids[place], uids[target] = uids[target], uids[place]
