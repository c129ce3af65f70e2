"""Close an incident once its conditions hold, and open it again with a reason."""

from datetime import datetime

from accounts.models import User
from incidents import access
from incidents.access.followup import load_follow_up
from incidents.access.writing import Right, write_as
from incidents.domain.closing import can_close, list_conditions
from incidents.models import Incident
from incidents.services.history import write_new_version


class StillOpenError(ValueError):
    """A condition of closing does not hold."""


def close_incident(*, incident: Incident, person: User, now: datetime) -> Incident:
    """Close it; closed already, it stays as it is. Raises StillOpenError while a condition does not hold."""
    with write_as(person, incident, Right.WRITE_ALSO_CLOSED) as current:
        if current.closed_at is not None:
            return current
        facts = access.load_facts(current)
        if not can_close(list_conditions(facts, load_follow_up(current, facts))):
            raise StillOpenError("Something is still left. It is listed below.")
        current.closed_at, current.closed_by = now, person
        current.save(update_fields=["closed_at", "closed_by"])
        changes = {"incident.closed": (None, now.isoformat())}
        write_new_version(incident=current, actor=person, now=now, changes=changes)
    return current


def reopen_incident(*, incident: Incident, reason: str, person: User, now: datetime) -> Incident:
    """Open it again; the reason is kept in the history. Open already, it stays as it is.

    Raises ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError("Reopening needs a reason.")
    with write_as(person, incident, Right.WRITE_ALSO_CLOSED) as current:
        if current.closed_at is None:
            return current
        changes = {"incident.reopened": (current.closed_at.isoformat(), reason.strip())}
        current.closed_at, current.closed_by = None, None
        current.save(update_fields=["closed_at", "closed_by"])
        write_new_version(incident=current, actor=person, now=now, changes=changes)
    return current
