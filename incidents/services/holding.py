"""Legal holds: while one stands, its incident is neither deleted nor purged."""

from datetime import datetime

from accounts.models import User
from incidents.access.writing import Right, write_as
from incidents.models import Incident, LegalHold
from incidents.services.history import write_new_version


class HeldError(Exception):
    """A legal hold stands; the message says so, and nothing was changed."""


def set_hold(*, incident: Incident, person: User, reason: str, now: datetime) -> LegalHold:
    """Hold an incident, with the reason on record. Held already, it stays as it is.

    Raises ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError("A legal hold needs a reason.")
    with write_as(person, incident, Right.KEEP) as current:
        standing = LegalHold.objects.filter(incident=current, lifted_at=None).first()
        if standing is not None:
            return standing
        hold = LegalHold.objects.create(incident=current, reason=reason.strip(), set_by=person, set_at=now)
        changes = {"incident.hold": (None, hold.reason)}
        write_new_version(incident=current, actor=person, now=now, changes=changes)
    return hold


def lift_hold(*, incident: Incident, person: User, reason: str, now: datetime) -> None:
    """Lift the hold that stands, with the reason on record; where none stands, nothing changes.

    Raises ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError("Lifting a legal hold needs a reason.")
    with write_as(person, incident, Right.KEEP) as current:
        hold = LegalHold.objects.filter(incident=current, lifted_at=None).first()
        if hold is None:
            return
        hold.lifted_by, hold.lifted_at, hold.lifted_reason = person, now, reason.strip()
        hold.save(update_fields=["lifted_by", "lifted_at", "lifted_reason"])
        changes = {"incident.hold_lifted": (hold.reason, hold.lifted_reason)}
        write_new_version(incident=current, actor=person, now=now, changes=changes)


def refuse_if_held(incident: Incident) -> None:
    """Raise HeldError while a hold stands; the caller holds the incident's row."""
    if LegalHold.objects.filter(incident=incident, lifted_at=None).exists():
        raise HeldError(
            f"{incident.reference} is under a legal hold. Nothing was deleted; lift the hold first."
        )
