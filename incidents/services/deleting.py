"""Delete an incident so that it can be brought back, bring it back, delete what a team keeps no longer."""

import logging
from datetime import datetime
from typing import Final

from accounts.access import write_as_owner
from accounts.models import OutgoingMail, Team, User
from incidents.access.keeping import find_due
from incidents.access.writing import Right, write_as, write_unasked
from incidents.domain.keeping import add_months, find_purge
from incidents.models import Incident, Retention
from incidents.services.history import write_new_version
from incidents.services.holding import refuse_if_held

AT_ONCE: Final = 20
"""How many incidents one call deletes for age: the next call goes on."""
TOLD_BY_ITSELF: Final = ("reminder", "digest")
MOST_MONTHS: Final = 240


def delete_incident(*, incident: Incident, person: User | None, reason: str, now: datetime) -> Incident:
    """From now on nobody finds it; deleted already, it stays as it is. Mail about it that waits is stopped.

    ``person`` is ``None`` where the team's retention deletes. Raises HeldError while a legal hold stands.
    """
    with write_as(person, incident, Right.KEEP) as current:
        if current.deleted_at is not None:
            return current
        refuse_if_held(current)
        current.deleted_at, current.deleted_by, current.deleted_reason = now, person, reason.strip()
        current.save(update_fields=["deleted_at", "deleted_by", "deleted_reason"])
        changes = {"incident.deleted": (None, current.deleted_reason)}
        write_new_version(incident=current, actor=person, now=now, changes=changes)
        _stop_mail(current)
    return current


def restore_incident(*, incident: Incident, person: User, now: datetime) -> bool:
    """Bring it back as it was; false where it stands already or its 30 days are over."""
    with write_as(person, incident, Right.RESTORE) as current:
        if current.deleted_at is None or find_purge(current.deleted_at) <= now:
            return False
        changes = {"incident.restored": (current.deleted_at.isoformat(), "as it was when it was deleted")}
        current.deleted_at, current.deleted_by, current.deleted_reason = None, None, None
        current.save(update_fields=["deleted_at", "deleted_by", "deleted_reason"])
        write_new_version(incident=current, actor=person, now=now, changes=changes)
    return True


def set_retention(*, team: Team, months: int | None, person: User, now: datetime) -> None:
    """Choose after how many months closed incidents are deleted; ``None`` keeps them.

    Raises ValueError outside 1 to 240 months, RightEndedError for who does not own the team any more.
    """
    if months is not None and not 1 <= months <= MOST_MONTHS:
        raise ValueError(f"Between 1 and {MOST_MONTHS} months.")
    with write_as_owner(person, team):
        if months is None:
            Retention.objects.filter(team=team).delete()
            return
        values = {"months": months, "set_by": person, "set_at": now}
        Retention.objects.update_or_create(team=team, defaults=values)


def delete_by_age(*, now: datetime) -> int:
    """Delete what teams no longer keep, a few at a time; how many. An owner can restore each for 30 days."""
    count = 0
    for retention in Retention.objects.select_related("team"):
        closed_by = add_months(now, -retention.months)
        due = find_due(retention.team, closed_by)
        for incident in due[: AT_ONCE - count]:
            try:
                count += _delete_aged(incident, retention, closed_by, now)
            except Exception:
                logging.getLogger(__name__).exception("incident %s could not be deleted by age", incident.pk)
        if count >= AT_ONCE:
            break
    return count


def _delete_aged(incident: Incident, retention: Retention, closed_by: datetime, now: datetime) -> bool:
    """Delete what is still due once it is locked: somebody may have reopened, held or restored it since."""
    with write_unasked(incident):
        if not find_due(retention.team, closed_by).filter(pk=incident.pk).exists():
            return False
        reason = f"Closed {retention.months} months ago; the team keeps them no longer"
        delete_incident(incident=incident, person=None, reason=reason, now=now)
    return True


def _stop_mail(incident: Incident) -> None:
    """What waits does not go out: reminders are dropped, what a person sent is kept as not sent."""
    waiting = OutgoingMail.objects.filter(state=OutgoingMail.State.WAITING)
    waiting.filter(kind__in=TOLD_BY_ITSELF, about=incident.reference).delete()
    waiting.filter(kind__in=TOLD_BY_ITSELF, text__contains=incident.reference).delete()
    waiting.filter(about=incident.reference).update(
        state=OutgoingMail.State.FAILED, last_error="The incident was deleted before this left."
    )
