"""Every write about a post-mortem: its words, its people, its states and what is said about a part."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import F

from accounts.models import User
from incidents import access
from incidents.access.followup import load_promises
from incidents.access.postmortem import list_open_parts, list_team_people
from incidents.access.writing import Right, write_as
from incidents.domain.followup import PostMortemState
from incidents.domain.postmortem import MOVES, digest_text, why_not_approve
from incidents.models import Incident, PostMortem, PostMortemComment, PostMortemText
from incidents.services.edits import Conflict, SaveResult
from incidents.services.history import record_changes, write_new_version
from incidents.services.seen import Seen


class RefusedMoveError(ValueError):
    """A post-mortem cannot go where it was sent; the message says why, for the person."""


@dataclass(frozen=True, kw_only=True)
class PartEdits:
    """What a page sent: texts by part, with the version seen and the digest of each draft it was shown."""

    seen_version: int
    page: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    drawn: Mapping[str, str] = field(default_factory=dict)
    given_up: frozenset[str] = frozenset()
    """Fields of the history where the person chose the other version."""


def begin_post_mortem(*, incident: Incident, person: User, now: datetime) -> PostMortem:
    """Begin it, owned by this person; where somebody began it already, theirs."""
    with write_as(person, incident) as current:
        made, is_new = PostMortem.objects.get_or_create(
            incident=current, defaults={"owner": person, "begun_by": person, "begun_at": now}
        )
        if is_new:
            changes = {"post_mortem.state": (None, "draft"), "post_mortem.owner": (None, str(person))}
            write_new_version(incident=current, actor=person, now=now, changes=changes)
    return made


def save_parts(*, incident: Incident, edits: PartEdits, editor: User, now: datetime) -> SaveResult:
    """Merge and save the words of a page; a part that two people changed comes back as a conflict.

    A part that is still the draft the page was shown is left to follow the record. Raises
    RefusedMoveError once it is approved or waived.
    """
    with write_as(editor, incident) as current:
        post_mortem = PostMortem.objects.get(incident=current)
        if post_mortem.state not in ("draft", "in_review"):
            raise RefusedMoveError("It is settled, so its words stand still. Take it back to draft first.")
        rows = {row.key: row for row in PostMortemText.objects.filter(post_mortem=post_mortem)}
        seen = Seen(current, edits.seen_version, edits.page)
        changes: dict[str, tuple[Any, Any]] = {}
        left: dict[str, tuple[Any, Any]] = {}
        conflicts: list[Conflict] = []
        for key, mine in edits.texts.items():
            name = f"post_mortem.{key}"
            theirs = rows[key].text if key in rows else None
            base = seen.find_base(name, theirs)
            is_untouched = base is None and edits.drawn.get(key) == digest_text(mine)
            if is_untouched or mine in (theirs, base):
                continue
            if name in edits.given_up:
                # Never saved, so the history alone keeps it.
                left |= {f"left.{name}": (None, mine)} if mine.strip() else {}
                continue
            if base == theirs:
                changes[name] = (theirs, mine)
                continue
            step = seen.find_last(name)
            conflicts.append(
                Conflict(name, mine, theirs or "", step.actor if step else None, step.at if step else None)
            )
        _write_texts(post_mortem, current, changes, edits, editor, now)
        write_new_version(incident=current, actor=editor, now=now, changes=changes, page=edits.page)
        if left:
            record_changes(incident=current, actor=editor, now=now, changes=left)
    return SaveResult(current.version, tuple(changes), tuple(conflicts))


def settle_part(*, incident: Incident, key: str, takes_record: bool, person: User, now: datetime) -> None:
    """Where the record moved on under somebody's words: take its words, or keep theirs.

    The words given up stay in the history.
    """
    with write_as(person, incident) as current:
        row = PostMortemText.objects.filter(post_mortem__incident=current, key=key).first()
        if row is None:
            return
        if takes_record:
            changes: dict[str, tuple[Any, Any]] = {f"post_mortem.{key}": (row.text, None)}
            row.delete()
            write_new_version(incident=current, actor=person, now=now, changes=changes)
        else:
            row.drafted = _list_drafts(row.post_mortem, current)[key]
            row.save(update_fields=["drafted"])


def set_people(
    *,
    incident: Incident,
    owner: User | None,
    reviewers: Collection[User],
    due_on: date | None,
    person: User,
    now: datetime,
) -> None:
    """Name who owns it and who reviews it, and set its day; without a day the severity sets it."""
    with write_as(person, incident) as current:
        found = PostMortem.objects.select_related("owner").get(incident=current)
        before = {"owner": found.owner, "due_on": found.due_on, "reviewers": set(found.reviewers.all())}
        after = {"owner": owner, "due_on": due_on, "reviewers": set(reviewers)}
        changes = {
            f"post_mortem.{name}": (_say(before[name]), _say(after[name]))
            for name in before
            if before[name] != after[name]
        }
        found.owner, found.due_on = owner, due_on
        found.save(update_fields=["owner", "due_on"])
        found.reviewers.set(reviewers)
        write_new_version(incident=current, actor=person, now=now, changes=changes)


def move_post_mortem(
    *, incident: Incident, to: PostMortemState, person: User, now: datetime, note: str = ""
) -> PostMortem:
    """Send it for review, back to draft, approve it, or waive it; ``note`` says why or how it was checked.

    Approving keeps every part as it reads, so that the record moving on changes nothing that was
    approved. Raises RefusedMoveError with the reason.
    """
    with write_as(person, incident) as current:
        if to == "waived":
            begin_post_mortem(incident=current, person=person, now=now)
            current.refresh_from_db()
        found = PostMortem.objects.get(incident=current)
        _check_move(current, found, to, person, note)
        changes: dict[str, tuple[Any, Any]] = {"post_mortem.state": (found.state, to)}
        if note.strip():
            changes["post_mortem.note"] = (None, note.strip())
        if to == "approved":
            _freeze_texts(found, current, person, now)
        elif found.state == "approved":
            # Words that were only kept still follow the record.
            PostMortemText.objects.filter(post_mortem=found, text=F("drafted")).delete()
        found.state = to
        found.approved_by, found.approved_at = (person, now) if to == "approved" else (None, None)
        found.approval_note = note.strip() or None if to == "approved" else None
        found.waived_by, found.waived_at = (person, now) if to == "waived" else (None, None)
        found.waived_reason = note.strip() if to == "waived" else None
        found.save()
        write_new_version(incident=current, actor=person, now=now, changes=changes)
    return found


def add_comment(
    *, incident: Incident, uid: UUID, part: str, text: str, person: User, now: datetime
) -> PostMortemComment:
    """Say something about a part; the same ``uid`` sent twice is one comment."""
    with write_as(person, incident, Right.COMMENT) as current:
        found = PostMortem.objects.get(incident=current)
        comment, is_new = PostMortemComment.objects.get_or_create(
            uid=uid,
            defaults={
                "post_mortem": found,
                "part": part,
                "text": text,
                "written_by": person,
                "written_at": now,
            },
        )
        if is_new:
            changes = {f"post_mortem_comment.{uid}": (None, {"part": part, "text": text})}
            write_new_version(incident=current, actor=person, now=now, changes=changes)
    return comment


def settle_comment(
    *, incident: Incident, comment: PostMortemComment, is_resolved: bool, person: User, now: datetime
) -> None:
    """Mark a comment as dealt with, or open it again."""
    with write_as(person, incident) as current:
        if (comment.resolved_at is not None) == is_resolved:
            return
        comment.resolved_by, comment.resolved_at = (person, now) if is_resolved else (None, None)
        comment.save(update_fields=["resolved_by", "resolved_at"])
        words = ("open", "resolved")
        changes = {f"post_mortem_comment.{comment.uid}.state": (words[not is_resolved], words[is_resolved])}
        write_new_version(incident=current, actor=person, now=now, changes=changes)


def _check_move(incident: Incident, found: PostMortem, to: PostMortemState, person: User, note: str) -> None:
    if to not in MOVES[found.state]:
        raise RefusedMoveError("Somebody moved it meanwhile. Look at where it stands and try again.")
    if to == "waived" and not note.strip():
        raise RefusedMoveError("Say why no post-mortem is needed.")
    if to == "approved":
        people = list_team_people(incident)
        reason = why_not_approve(
            person=person.pk,
            owner=found.owner_id,
            reviewers={reviewer.pk for reviewer in found.reviewers.all()},
            writers=people.writers,
            note=note,
        )
        if reason:
            raise RefusedMoveError(reason)


def _list_drafts(post_mortem: PostMortem, incident: Incident) -> dict[str, str]:
    parts = list_open_parts(post_mortem, access.load_facts(incident), load_promises(incident), incident.team)
    return {one.part.key: one.drafted for one in parts}


def _write_texts(
    post_mortem: PostMortem,
    incident: Incident,
    changes: Mapping[str, tuple[Any, Any]],
    edits: PartEdits,
    editor: User,
    now: datetime,
) -> None:
    if not changes:
        return
    drafts = _list_drafts(post_mortem, incident)
    for name, (old, text) in changes.items():
        key = name.removeprefix("post_mortem.")
        values: dict[str, Any] = {"text": text, "edited_by": editor, "edited_at": now}
        if old is None:
            # Words typed over a draft that is no longer the record's are marked from the start.
            is_current = edits.drawn.get(key, digest_text(drafts[key])) == digest_text(drafts[key])
            values["drafted"] = drafts[key] if is_current else ""
        PostMortemText.objects.update_or_create(post_mortem=post_mortem, key=key, defaults=values)


def _freeze_texts(post_mortem: PostMortem, incident: Incident, person: User, now: datetime) -> None:
    written = set(PostMortemText.objects.filter(post_mortem=post_mortem).values_list("key", flat=True))
    PostMortemText.objects.bulk_create(
        PostMortemText(
            post_mortem=post_mortem, key=key, text=text, drafted=text, edited_by=person, edited_at=now
        )
        for key, text in _list_drafts(post_mortem, incident).items()
        if key not in written
    )


def _say(value: Any) -> Any:
    if isinstance(value, set):
        return sorted(str(person) for person in value)
    return value.isoformat() if isinstance(value, date) else None if value is None else str(value)
