"""Close an incident once its conditions hold, and open it again with a reason."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from incidents import access
from incidents.access.followup import load_follow_up
from incidents.domain.closing import can_close, list_conditions
from incidents.models import Incident
from incidents.services.history import write_new_version


class StillOpenError(ValueError):
    """A condition of closing does not hold."""


def close_incident(*, incident: Incident, person: User, now: datetime) -> Incident:
    """Close it; closed already, it stays as it is. Raises StillOpenError while a condition does not hold."""
    with transaction.atomic():
        current = _lock(incident)
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
    with transaction.atomic():
        current = _lock(incident)
        if current.closed_at is None:
            return current
        changes = {"incident.reopened": (current.closed_at.isoformat(), reason.strip())}
        current.closed_at, current.closed_by = None, None
        current.save(update_fields=["closed_at", "closed_by"])
        write_new_version(incident=current, actor=person, now=now, changes=changes)
    return current


def _lock(incident: Incident) -> Incident:
    return Incident.objects.select_for_update(of=("self",)).select_related("team").get(pk=incident.pk)
