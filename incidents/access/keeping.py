"""What may be kept, held and deleted, and by whom; the lists that a team's owners see of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from accounts.access import can_manage, get_team_for, meets_policy
from accounts.models import Role, Team, User
from incidents.access import Person, get_incident
from incidents.access.people import Standing, find_standing
from incidents.domain.keeping import NOTICE, add_months, find_purge
from incidents.models import Export, Incident, LegalHold, Part, Retention, Tombstone

SHOWN: Final = 200


@dataclass(frozen=True, kw_only=True)
class Going:
    """A closed incident that the retention of its team deletes at ``at``, unless somebody opens it."""

    incident: Incident
    at: datetime
    is_named: bool
    """Whether its headline may be told: a restricted incident is told to those named in it alone."""


@dataclass(frozen=True, kw_only=True)
class Gone:
    """A deleted incident that can be restored until ``until``."""

    incident: Incident
    until: datetime
    is_named: bool


def may_keep(standing: Standing, incident: Incident) -> bool:
    """Whether a person decides what becomes of an incident: its leads, and owners where they may read it."""
    return standing.part == Part.LEAD or (standing.role == Role.OWNER and not incident.is_restricted)


def can_keep(user: Person, incident: Incident) -> bool:
    """Whether this person may hold and delete an incident the caller was allowed to get."""
    return may_keep(find_standing(user, incident), incident)


def get_kept_incident(user: Person, reference: str) -> Incident:
    """The incident, for those who may hold and delete it; 404 for anyone else."""
    incident = get_incident(user, reference)
    if not can_keep(user, incident):
        raise Http404
    return incident


def get_hold(incident: Incident) -> LegalHold | None:
    """The legal hold that stands, of an incident the caller was allowed to get."""
    return LegalHold.objects.filter(incident=incident, lifted_at=None).select_related("set_by").first()


def get_owned_team(user: User, team_id: int) -> Team:
    """The team, for its owners; anyone else gets the same 404 as a stranger.

    An owner without the second factor that the team asks for gets nothing of its incidents, nor of this.
    """
    team = get_team_for(user, team_id)
    if not may_export(user, team):
        raise Http404
    return team


def may_export(user: User, team: Team) -> bool:
    """Whether this person owns the team and meets its policy."""
    return can_manage(user, team) and Team.objects.filter(meets_policy(user, ""), pk=team.pk).exists()


def list_team_incidents(user: User, team: Team) -> list[Incident]:
    """The incidents of a team that this person may read: a restricted one only where they are named."""
    return list(Incident.objects.visible_to(user).filter(team=team).order_by("pk"))


def count_left_out(user: User, team: Team) -> int:
    """How many incidents of a team the caller owns are restricted to others."""
    seen = Incident.objects.visible_to(user).filter(team=team)
    return Incident.objects.that_stand().filter(team=team).count() - seen.count()


def list_exports(user: User, team: Team | None) -> list[Export]:
    """What this person asked for of a team, or of themself, that is not over; the latest first."""
    return list(Export.objects.filter(asker=user, team=team)[:5])


def get_export(user: User, uid: UUID, *, now: datetime) -> Export:
    """A file this person asked for, while it lasts and while its team is theirs; else 404."""
    export = Export.objects.filter(asker=user, uid=uid).select_related("team").first()
    is_theirs = export is not None and (export.team is None or may_export(user, export.team))
    if export is None or not is_theirs or not export.is_open(now) or not export.path.exists():
        raise Http404
    return export


def get_retention(team: Team) -> Retention | None:
    return Retention.objects.filter(team=team).select_related("set_by").first()


def get_deleted_incident(team: Team, reference: str, *, now: datetime) -> Incident:
    """A deleted incident of a team the caller owns, while it can be restored; else 404."""
    found = Incident.objects.filter(team=team, reference=reference).exclude(deleted_at=None).first()
    if found is None or found.deleted_at is None or find_purge(found.deleted_at) <= now:
        raise Http404
    return found


def list_deleted(user: User, team: Team) -> list[Gone]:
    """What was deleted of a team the caller owns, the latest first."""
    rows = _with_names(user, Incident.objects.filter(team=team).exclude(deleted_at=None))
    found = rows.select_related("deleted_by").order_by("-deleted_at", "-pk")[:SHOWN]
    return [
        Gone(incident=row, until=find_purge(row.deleted_at), is_named=_may_tell(row))
        for row in found
        if row.deleted_at is not None
    ]


def list_tombstones(team: Team) -> list[Tombstone]:
    """What is gone for good of a team the caller owns: references, and who deleted each when."""
    return list(Tombstone.objects.filter(team=team).select_related("deleted_by")[:SHOWN])


def list_held(user: User, team: Team) -> list[tuple[LegalHold, bool]]:
    """The legal holds that stand in a team the caller owns, and whether the headline may be told."""
    rows = LegalHold.objects.filter(incident__team=team, lifted_at=None).select_related("incident", "set_by")
    seen = set(Incident.objects.filter(team=team, parts__user=user).values_list("pk", flat=True))
    return [(row, not row.incident.is_restricted or row.incident_id in seen) for row in rows[:SHOWN]]


def list_going(user: User, team: Team, retention: Retention | None, *, now: datetime) -> list[Going]:
    """What the retention of a team the caller owns deletes within the next 30 days, the next first."""
    if retention is None:
        return []
    last = add_months(now + NOTICE, -retention.months)
    rows = _with_names(user, find_due(team).filter(closed_at__lte=last)).order_by("closed_at", "pk")
    return [
        Going(incident=row, at=add_months(row.closed_at, retention.months), is_named=_may_tell(row))
        for row in rows[:SHOWN]
        if row.closed_at is not None
    ]


def count_going(user: Person, *, now: datetime) -> list[tuple[Team, int]]:
    """For each team of an owner with a retention, how many incidents it deletes within 30 days."""
    if not user.is_authenticated:
        return []
    owned = Retention.objects.filter(team__memberships__user=user, team__memberships__role=Role.OWNER)
    counts = [
        (row.team, find_due(row.team).filter(closed_at__lte=add_months(now + NOTICE, -row.months)).count())
        for row in owned.select_related("team")[:3]
    ]
    return [(team, count) for team, count in counts if count]


def find_due(team: Team) -> QuerySet[Incident]:
    """The incidents of a team that its retention may delete: closed ones that nothing holds."""
    held = LegalHold.objects.filter(incident=OuterRef("pk"), lifted_at=None)
    closed = Incident.objects.that_stand().filter(team=team).exclude(closed_at=None)
    return closed.filter(~Exists(held))


def _with_names(user: User, rows: QuerySet[Incident]) -> QuerySet[Incident]:
    named = Incident.objects.filter(pk=OuterRef("pk"), parts__user=user)
    return rows.annotate(is_seen=Exists(named))


def _may_tell(incident: Incident) -> bool:
    return not incident.is_restricted or bool(getattr(incident, "is_seen", False))
