"""The door at the moment of a write: the incident's row is locked, and then the right is asked once more.

A page asks for a right when it opens an incident. Until it writes somebody may be taken out of the team or
made a viewer, and the incident closed, restricted or deleted; none of that lets a last write through. Every
service writes to an incident inside one of these two blocks, and the history refuses what is outside them.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum, auto

from django.db import transaction
from django.db.models import BooleanField, ExpressionWrapper

from accounts.access import RightEndedError, lock_role, meets_policy
from accounts.models import Role, User
from incidents.access.people import Standing
from incidents.models import Incident, IncidentPart, Part


class Right(Enum):
    """What a person needs for a write; each is a column of words in docs/RIGHTS.md."""

    READ = auto()
    """To see the incident: enough for what stays one's own, such as a rehearsal."""
    WRITE = auto()
    WRITE_ALSO_CLOSED = auto()
    """For closing and reopening, and for what a closed incident still gives: documents and their links."""
    COMMENT = auto()
    NAME_PEOPLE = auto()
    KEEP = auto()
    """To hold the incident and to delete it."""
    RESTORE = auto()


type Asked = tuple[int | None, Right | None]
_UNASKED: Asked = (None, None)
_held: ContextVar[Mapping[int, frozenset[Asked]] | None] = ContextVar("held", default=None)


@contextmanager
def write_as(person: User | None, incident: Incident, right: Right = Right.WRITE) -> Iterator[Incident]:
    """One transaction in which a person writes to an incident: its row, locked and as it is now.

    Raises RightEndedError where they may not, or not any more. Inside a block of the same person and right,
    or of ``write_unasked``, nothing is asked again; no ``person`` needs one of the latter.
    """
    asked = person and (person.pk, right)
    known = (_held.get() or {}).get(incident.pk, frozenset())
    is_known = _UNASKED in known or asked in known
    if asked is None and not is_known:
        raise RuntimeError("nobody's right was asked; a write without a person needs write_unasked")
    with transaction.atomic(), _hold(incident, asked or _UNASKED) as current:
        if person is not None and not is_known and not _may(person, current, right):
            raise RightEndedError
        yield current


@contextmanager
def write_unasked(incident: Incident) -> Iterator[Incident]:
    """The same for a write that is nobody's: a worker's, a command's, a share link's, a person's removal.

    Whoever opens the block answers for it; the people named inside it are not asked for their right.
    """
    with transaction.atomic(), _hold(incident, _UNASKED) as current:
        yield current


def is_held(incident: Incident) -> bool:
    """Whether the caller is inside one of the two blocks for this incident."""
    return incident.pk in (_held.get() or {})


@contextmanager
def _hold(incident: Incident, asked: Asked) -> Iterator[Incident]:
    rows = Incident.objects.select_for_update(of=("self",)).select_related("team")
    current = rows.filter(pk=incident.pk).first()
    if current is None:
        raise RightEndedError
    held = _held.get() or {}
    token = _held.set({**held, current.pk: held.get(current.pk, frozenset()) | {asked}})
    try:
        yield current
    finally:
        _held.reset(token)


def _may(person: User, incident: Incident, right: Right) -> bool:
    """Whether this person has the right in an incident whose row the caller has just locked."""
    if incident.deleted_at is not None and right is not Right.RESTORE:
        return False
    if incident.closed_at is not None and right in (Right.WRITE, Right.COMMENT):
        return False
    role = lock_role(person, incident.team_id)
    # Who is named never takes a right away, but that somebody leads may: see ``Standing.may_name_people``.
    if right is not Right.NAME_PEOPLE and _allows(Standing(role), incident, right):
        return True
    return _allows(_add_parts(person, incident, role), incident, right)


def _add_parts(person: User, incident: Incident, role: Role | None) -> Standing:
    """The same with the parts: they change under the lock of the incident alone."""
    counts = ExpressionWrapper(meets_policy(person, "incident__team"), output_field=BooleanField())
    rows = IncidentPart.objects.filter(incident=incident).order_by().annotate(counts=counts)
    part, has_lead = None, False
    for user_id, word, meets in rows.values_list("user_id", "part", "counts"):
        has_lead = has_lead or word == Part.LEAD
        if user_id == person.pk and meets:
            part = Part(word)
    return Standing(role, part, has_lead)


def _allows(standing: Standing, incident: Incident, right: Right) -> bool:
    is_restricted = incident.is_restricted
    if right is Right.READ:
        return standing.part is not None or (standing.role is not None and not is_restricted)
    if right is Right.COMMENT:
        return standing.may_comment(is_restricted=is_restricted)
    if right is Right.NAME_PEOPLE:
        return standing.may_name_people(is_restricted=is_restricted)
    if right in (Right.KEEP, Right.RESTORE):
        return standing.may_keep(is_restricted=is_restricted)
    return standing.may_write(is_restricted=is_restricted)
