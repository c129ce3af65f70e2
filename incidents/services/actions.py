"""Every write of an action: added, changed, changed together with others, made from what was recorded.

Actions are rows of the record, so each write goes through the same merge, history and version as a page of
the preparation; the columns beside the recorded ones follow in the same transaction.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from accounts.models import User
from incidents.access.people import readers_of
from incidents.access.writing import write_as
from incidents.domain.actions import MadeFrom, read_due
from incidents.models import ActionItem, Incident
from incidents.models.sections import Values
from incidents.services.action_columns import name_members
from incidents.services.edits import Edits, SaveResult, save_edits

SECTION = "actions"


class ReasonMissingError(ValueError):
    """An action that will not be done needs a reason; nothing was saved."""


@dataclass(frozen=True, kw_only=True)
class Owner:
    """Who does it: a member, or a named person with an address. Nobody is ``Owner()``."""

    user: User | None = None
    name: str | None = None
    email: str | None = None

    @property
    def shown(self) -> str | None:
        return str(self.user)[:80] if self.user else self.name


def save_action(
    *,
    incident: Incident,
    editor: User,
    now: datetime,
    uid: UUID,
    values: Values,
    seen_version: int,
    owner: Owner | None = None,
    page: str = "",
    made_from: tuple[MadeFrom, UUID] | None = None,
) -> SaveResult:
    """Add the action ``uid`` or change these columns of it; ``owner`` ``None`` leaves the owner alone.

    A column that somebody else changed since ``seen_version`` comes back as a conflict and stays theirs.
    Raises ReasonMissingError, and TooManyRowsError where the incident has no room for another action.
    """
    with write_as(editor, incident):
        row = ActionItem.objects.filter(incident=incident, uid=uid).first()
        check_reason(row, values)
        edits = Edits(
            seen_version=seen_version,
            page=page,
            rows={(SECTION, uid): {**values, **({"owner": owner.shown} if owner else {})}},
            orders={} if row is not None and not row.is_removed else {SECTION: _add_place(incident, uid)},
        )
        result = save_edits(incident=incident, edits=edits, editor=editor, now=now)
        before = {uid: row.status} if row is not None else {}
        _follow(incident, [uid], now, before, owners={uid: owner} if owner else {}, made_from=made_from)
    return result


def change_actions(
    *,
    incident: Incident,
    editor: User,
    now: datetime,
    uids: Collection[UUID],
    values: Values,
    owner: Owner | None = None,
) -> int:
    """Give several actions the same columns, in one version of the record; how many there were to change."""
    with write_as(editor, incident) as current:
        rows = list(ActionItem.objects.filter(incident=incident, uid__in=uids, is_removed=False))
        for row in rows:
            check_reason(row, values)
        changed = {**values, **({"owner": owner.shown} if owner else {})}
        if not rows or not changed:
            return 0
        edits = Edits(seen_version=current.version, rows={(SECTION, row.uid): dict(changed) for row in rows})
        save_edits(incident=current, edits=edits, editor=editor, now=now)
        before = {row.uid: row.status for row in rows}
        _follow(incident, list(before), now, before, owners=dict.fromkeys(before, owner) if owner else {})
    return len(rows)


def remove_action(*, incident: Incident, editor: User, now: datetime, uid: UUID, seen_version: int) -> None:
    """Take an action off the record; the history keeps what it was."""
    edits = Edits(seen_version=seen_version, removed=frozenset({(SECTION, uid)}))
    save_edits(incident=incident, edits=edits, editor=editor, now=now)


def make_action(
    *,
    incident: Incident,
    maker: User,
    now: datetime,
    source: MadeFrom,
    source_uid: UUID,
    title: str,
    kind: str,
    owner_name: str | None,
    due: str | None,
    status: str = "open",
) -> tuple[ActionItem, bool]:
    """Make an action of something recorded, once: the second time gives the first, and ``False``.

    ``due`` is a day as an ISO date, or the recorded words where they name none.
    """
    with write_as(maker, incident) as current:
        there = ActionItem.objects.filter(
            incident=incident, made_from=source, made_from_uid=source_uid, is_removed=False
        ).first()
        if there is not None:
            return there, False
        uid = uuid4()
        values = {
            "title": title, "kind": kind, "owner": owner_name, "status": status, "due": due,
        }  # fmt: skip
        save_action(
            incident=current,
            editor=maker,
            now=now,
            uid=uid,
            values=values,
            seen_version=current.version,
            made_from=(source, source_uid),
        )
        members = name_members(list(readers_of(incident)))
        made = ActionItem.objects.get(incident=incident, uid=uid)
        made.owner_user = members.get((owner_name or "").strip().casefold())
        made.save(update_fields=["owner_user"])
    return made, True


def check_reason(row: ActionItem | None, values: Values) -> None:
    """Raise ReasonMissingError where these values leave an action undone on purpose without saying why."""
    status = values.get("status", row.status if row else "open")
    reason = values.get("reason", row.reason if row else None)
    if status == "wont_do" and "status" in values and not (reason or "").strip():
        raise ReasonMissingError


def _add_place(incident: Incident, uid: UUID) -> tuple[UUID, ...]:
    rows = ActionItem.objects.filter(incident=incident, is_removed=False).order_by("position", "pk")
    return (*rows.values_list("uid", flat=True), uid)


def _follow(
    incident: Incident,
    uids: Sequence[UUID],
    now: datetime,
    before: dict[UUID, str],
    *,
    owners: dict[UUID, Owner],
    made_from: tuple[MadeFrom, UUID] | None = None,
) -> None:
    """Bring the columns beside the recorded ones in step with what was saved, conflicts left out.

    ``before`` holds the states that were there. When an action of a loaded document was opened or done is not
    known, and stays so.
    """
    rows = list(ActionItem.objects.filter(incident=incident, uid__in=uids))
    for row in rows:
        row.due_on = read_due(row.due)
        if row.uid not in before:
            row.opened_at = now
        if row.status != before.get(row.uid):
            row.done_at = now if row.status == "done" else None
        owner = owners.get(row.uid)
        if owner is not None and row.owner == owner.shown:
            row.owner_user, row.owner_email = owner.user, owner.email
        if made_from is not None:
            row.made_from, row.made_from_uid = made_from
    columns: list[Any] = ["due_on", "opened_at", "done_at", "owner_user", "owner_email"]
    ActionItem.objects.bulk_update(rows, [*columns, "made_from", "made_from_uid"], batch_size=200)
