"""Add, change, remove and put back a team's own terms; every write is in their history."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid4

from django.db import IntegrityError
from django.db.models import Max

from accounts.access import write_as_member
from accounts.models import Team, User
from incidents.models.glossary import GoneTerm, TeamTerm, TermChange

MOST_TERMS: Final = 500


@dataclass(frozen=True, kw_only=True)
class TermWords:
    """What a person writes about a term."""

    name: str
    plain: str
    also: list[str]
    example: str = ""
    unlike: str = ""


class TermExistsError(ValueError):
    """The team already has a term of this name."""


class TooManyTermsError(ValueError):
    """The team would have more terms than the limit."""


class TermChangedError(ValueError):
    """Somebody else changed the term since the person opened it; ``current`` is how it stands."""

    def __init__(self, current: TeamTerm) -> None:
        self.current = current
        super().__init__(f"{current.name}: changed since")


def add_term(
    *, team: Team, author: User, now: datetime, words: TermWords, uid: UUID | None = None
) -> TeamTerm:
    """Add a term; the same ``uid`` sent twice adds it once.

    Raises TermExistsError for a name the team has, TooManyTermsError at the limit.
    """
    uid = uid or uuid4()
    existing = TeamTerm.objects.filter(uid=uid, team=team).first()
    if existing is not None:
        return existing
    if TeamTerm.objects.filter(team=team, removed_at=None).count() >= MOST_TERMS:
        raise TooManyTermsError
    try:
        with write_as_member(author, team):
            term = TeamTerm.objects.create(uid=uid, team=team, updated_at=now, **asdict(words))
            _record(term, author, now, {"term": (None, asdict(words))})
    except IntegrityError as error:
        raise TermExistsError(words.name) from error
    return term


def change_term(
    *, term: TeamTerm, editor: User, now: datetime, words: TermWords, seen_version: int
) -> TeamTerm:
    """Change what differs. ``seen_version`` is the version the person had before them.

    Raises TermChangedError where somebody else changed it meanwhile, TermExistsError for a taken name.
    """
    try:
        with write_as_member(editor, term.team):
            current = TeamTerm.objects.select_for_update().get(pk=term.pk)
            if current.version != seen_version or current.removed_at is not None:
                raise TermChangedError(current)
            changes = {
                field: (getattr(current, field), value)
                for field, value in asdict(words).items()
                if getattr(current, field) != value
            }
            if changes:
                _write(current, editor, now, changes)
            return current
    except IntegrityError as error:
        raise TermExistsError(words.name) from error


def remove_term(*, term: TeamTerm, editor: User, now: datetime) -> None:
    """Take the term out of the glossary; its words and history stay, so that it can be put back."""
    with write_as_member(editor, term.team):
        current = TeamTerm.objects.select_for_update().get(pk=term.pk)
        if current.removed_at is None:
            _set_removed(current, editor, now, is_removed=True)


def put_back_term(*, term: TeamTerm, editor: User, now: datetime) -> None:
    """Put a removed term back. Raises TermExistsError where its name was taken meanwhile."""
    try:
        with write_as_member(editor, term.team):
            current = TeamTerm.objects.select_for_update().get(pk=term.pk)
            if current.removed_at is not None:
                _set_removed(current, editor, now, is_removed=False)
    except IntegrityError as error:
        raise TermExistsError(term.name) from error


def bury_terms(*, team: Team, now: datetime) -> None:
    """Let the history of a team's terms go, in the transaction that removes the team; that it went stays."""
    latest = TermChange.objects.filter(term__team=team).values_list("term").annotate(at=Max("at"))
    GoneTerm.objects.bulk_create(
        GoneTerm(term_number=number, team_number=team.pk, gone_at=max(now, at)) for number, at in latest
    )


def _set_removed(current: TeamTerm, editor: User, now: datetime, *, is_removed: bool) -> None:
    words = {field: getattr(current, field) for field in TermWords.__dataclass_fields__}
    current.removed_at = now if is_removed else None
    _save(current, now)
    _record(current, editor, now, {"term": (words, None) if is_removed else (None, words)})


def _write(current: TeamTerm, editor: User, now: datetime, changes: Mapping[str, tuple[Any, Any]]) -> None:
    for field, (_, value) in changes.items():
        setattr(current, field, value)
    _save(current, now)
    _record(current, editor, now, changes)


def _save(current: TeamTerm, now: datetime) -> None:
    current.version += 1
    current.updated_at = now
    current.save()


def _record(term: TeamTerm, actor: User, now: datetime, changes: Mapping[str, tuple[Any, Any]]) -> None:
    TermChange.objects.bulk_create(
        TermChange(term=term, version=term.version, at=now, actor=actor, field=field, old=old, new=new)
        for field, (old, new) in changes.items()
    )
