"""What may be kept, held and deleted, and by whom; the lists that a team's owners see of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.http import Http404

from accounts.access import may_own, meets_policy
from accounts.models import Membership, Role, Team, User
from incidents.access import Person, get_incident, is_reference
from incidents.access.people import find_standing
from incidents.domain.keeping import NOTICE, RESTORABLE, add_months, find_purge
from incidents.models import Change, Export, Incident, IncidentPart, LegalHold, Part, Retention, Tombstone

SHOWN: Final = 200


@dataclass(frozen=True, kw_only=True)
class Going:
    """A closed incident that the retention of its team deletes at ``at``, unless somebody opens it."""

    incident: Incident
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Gone:
    """A deleted incident that can be restored until ``until``."""

    incident: Incident
    until: datetime


def can_keep(user: Person, incident: Incident) -> bool:
    """Whether this person may hold and delete an incident the caller was allowed to get."""
    return find_standing(user, incident).may_keep(is_restricted=incident.is_restricted)


def get_kept_incident(user: Person, reference: str) -> Incident:
    """The incident, for those who may hold and delete it; 404 for anyone else."""
    incident = get_incident(user, reference)
    if not can_keep(user, incident):
        raise Http404
    return incident


def get_hold(incident: Incident) -> LegalHold | None:
    """The legal hold that stands, of an incident the caller was allowed to get."""
    return LegalHold.objects.filter(incident=incident, lifted_at=None).select_related("set_by").first()


def list_team_incidents(user: User, team: Team) -> list[Incident]:
    """The incidents of a team that this person may read: a restricted one only where they are named."""
    return list(Incident.objects.visible_to(user).filter(team=team).order_by("pk"))


def list_exports(user: User, team: Team | None) -> list[Export]:
    """What this person asked for of a team, or of themself, that is not over; the latest first."""
    return list(Export.objects.filter(asker=user, team=team)[:5])


def get_export(user: User, uid: UUID, *, now: datetime) -> Export:
    """A file this person asked for, while it lasts and while its team is theirs; else 404.

    Whether they may still read what is in it says ``may_read_all``.
    """
    export = Export.objects.filter(asker=user, uid=uid).select_related("team").first()
    is_theirs = export is not None and (export.team is None or may_own(user, export.team))
    if export is None or not is_theirs or not export.is_open(now) or not export.path.exists():
        raise Http404
    return export


def may_read_all(export: Export) -> bool:
    """Whether its asker may still read every incident in a file of a team, or of themself."""
    seen = Incident.objects.visible_to(export.asker)
    if export.team is not None:
        seen = seen.filter(team=export.team)
    return export.incident_ids is not None and {*seen.values_list("pk", flat=True)}.issuperset(
        export.incident_ids
    )


def list_restricted_in(export: Export) -> list[Incident]:
    """The restricted incidents in a file that the caller was allowed to get."""
    held = set(export.incident_ids or [])
    rows = Incident.objects.filter(is_restricted=True)
    rows = rows.filter(pk__in=held) if export.team is None else rows.filter(team=export.team_id)
    return [row for row in rows if row.pk in held]


def get_retention(team: Team) -> Retention | None:
    return Retention.objects.filter(team=team).select_related("set_by").first()


def get_deleted_incident(user: User, team_id: int, reference: str, *, now: datetime) -> Incident:
    """A deleted incident, for who may restore it, while it can be; else 404."""
    if not is_reference(reference):
        raise Http404
    # By its key, for which a number beyond every key is no row.
    rows = _restorable(user).filter(team__id=team_id, reference=reference)
    found = rows.filter(deleted_at__gt=now - RESTORABLE).first()
    if found is None:
        raise Http404
    return found


def list_deleted(user: User, team: Team | None = None) -> list[Gone]:
    """What was deleted and this person may restore, of one team or of all; the latest first."""
    rows = _restorable(user) if team is None else _restorable(user).filter(team=team)
    found = rows.select_related("deleted_by", "team").order_by("-deleted_at", "-pk")[:SHOWN]
    return [
        Gone(incident=row, until=find_purge(row.deleted_at)) for row in found if row.deleted_at is not None
    ]


def _restorable(user: User) -> QuerySet[Incident]:
    """Deleted incidents of teams this person owns, but of restricted ones those alone that they lead."""
    leads = IncidentPart.objects.filter(meets_policy(user, "incident__team"), user=user, part=Part.LEAD)
    owned = Membership.objects.filter(meets_policy(user, "team"), user=user, role=Role.OWNER)
    may = Q(is_restricted=False, team__in=owned.values("team")) | Q(pk__in=leads.values("incident"))
    return Incident.objects.filter(may).exclude(deleted_at=None)


def list_tombstones(user: User, team: Team) -> list[Tombstone]:
    """What is gone for good of a team this person owns: references, and who deleted each when.

    Of what was restricted, or may have been, a person is told what they deleted themself.
    """
    told = Tombstone.objects.filter(Q(was_restricted=False) | Q(deleted_by=user), team=team)
    return list(told.select_related("deleted_by")[:SHOWN])


def list_held(user: User, team: Team) -> list[LegalHold]:
    """The legal holds that stand in a team the caller owns, of incidents they may read."""
    seen = Incident.objects.visible_to(user).filter(team=team)
    rows = LegalHold.objects.filter(incident__in=seen, lifted_at=None).select_related("incident", "set_by")
    return list(rows[:SHOWN])


def list_going(user: User, team: Team, retention: Retention | None, *, now: datetime) -> list[Going]:
    """What a team's retention deletes within 30 days, of what its owner may read, the soonest first."""
    if retention is None:
        return []
    rows = _find_going(user, retention, now).annotate(since=_kept_from())
    found = list(rows.values_list("pk", "since")[:SHOWN])
    incidents = Incident.objects.in_bulk([pk for pk, _ in found])
    return [
        Going(incident=incidents[pk], at=add_months(kept_from, retention.months)) for pk, kept_from in found
    ]


def count_going(user: Person, *, now: datetime) -> list[tuple[Team, int]]:
    """For each team of an owner with a retention, how many incidents it deletes within 30 days."""
    if not user.is_authenticated:
        return []
    owned = Retention.objects.filter(team__memberships__user=user, team__memberships__role=Role.OWNER)
    counts = [(row.team, _find_going(user, row, now).count()) for row in owned.select_related("team")[:3]]
    return [(team, count) for team, count in counts if count]


def _find_going(user: User, retention: Retention, now: datetime) -> QuerySet[Incident]:
    seen = Incident.objects.visible_to(user).filter(team=retention.team_id).values("pk")
    return find_due(retention.team, add_months(now + NOTICE, -retention.months)).filter(pk__in=seen)


def find_due(team: Team, kept_until: datetime) -> QuerySet[Incident]:
    """What a team has kept since ``kept_until`` or longer and its retention may delete, the earliest first.

    That is closed incidents that nothing holds. What somebody brought back is kept for the whole time again.
    """
    held = LegalHold.objects.filter(incident=OuterRef("pk"), lifted_at=None)
    closed = Incident.objects.that_stand().filter(team=team, closed_at__lte=kept_until)
    kept = closed.filter(~Exists(held)).annotate(kept_from=_kept_from())
    return kept.filter(kept_from__lte=kept_until).order_by("kept_from", "pk")


def _kept_from() -> Greatest:
    """The later of an incident's closing and its last restoring."""
    restored = Change.objects.filter(incident=OuterRef("pk"), field="incident.restored").order_by("-at")
    return Greatest("closed_at", Coalesce(Subquery(restored.values("at")[:1]), "closed_at"))
