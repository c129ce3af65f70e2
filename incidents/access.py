"""The only way a request gets a row. Missing and forbidden look the same: 404."""

from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.http import Http404

from accounts.models import Membership, Role, User
from incidents.domain.advice import Quiet
from incidents.domain.facts import IncidentFacts
from incidents.models import Change, Evidence, Incident, IncidentQuerySet, KeptWording, MutedRule
from incidents.models.record import Record, build_facts, read_record, read_records

Person = User | AnonymousUser


def visible_to(user: Person) -> IncidentQuerySet:
    """The incidents this person may read."""
    if not user.is_authenticated:
        return Incident.objects.none()
    # A related row that was not asked for raises instead of costing a query for each incident.
    return Incident.objects.visible_to(user).fetch_mode(models.FETCH_RAISE)


def get_incident(user: Person, reference: str) -> Incident:
    """The incident, or 404 where it is missing or not this person's to read."""
    incident = visible_to(user).select_related("team").filter(reference=reference).first()
    if incident is None:
        raise Http404
    return incident


def get_writable_incident(user: Person, reference: str) -> Incident:
    """The incident, or 404 where this person may not change it."""
    incident = get_incident(user, reference)
    if not can_write(user, incident):
        raise Http404
    return incident


def can_read(user: Person, incident: Incident) -> bool:
    return visible_to(user).filter(pk=incident.pk).exists()


def can_write(user: Person, incident: Incident) -> bool:
    """Owners and members write; viewers read."""
    return Membership.objects.filter(
        team_id=incident.team_id, user_id=user.pk or 0, role__in=[Role.OWNER, Role.MEMBER]
    ).exists()


def load_record(incident: Incident, *, points: bool = False) -> Record:
    """Everything recorded about an incident the caller was allowed to get, in one query."""
    return read_record(incident, points=points)


def load_facts(incident: Incident, *, points: bool = False) -> IncidentFacts:
    """The facts of an incident the caller was allowed to get, in one query."""
    return build_facts(load_record(incident, points=points))


def load_all_facts(incidents: list[Incident]) -> dict[int, IncidentFacts]:
    """The facts of several incidents the caller was allowed to get, in one query, by primary key."""
    return {key: build_facts(record) for key, record in read_records(incidents).items()}


def get_evidence(user: Person, reference: str, uid: UUID) -> Evidence:
    """One piece of evidence of an incident this person may read, or 404."""
    evidence = Evidence.objects.filter(incident=get_incident(user, reference), uid=uid).first()
    if evidence is None:
        raise Http404
    return evidence


def list_evidence_files(incident: Incident) -> dict[UUID, Evidence]:
    """The pieces of evidence that hold a file, of an incident the caller was allowed to get."""
    found = Evidence.objects.filter(incident=incident).exclude(file_sha256=None)
    return {evidence.uid: evidence for evidence in found}


def list_changes(incident: Incident, field: str = "", most: int = 200) -> list[Change]:
    """The latest changes first, of one field or of all, of an incident the caller was allowed to get."""
    changes = Change.objects.filter(incident=incident).select_related("actor").order_by("-pk")
    return list((changes.filter(field=field) if field else changes)[:most])


def load_quiet(user: User, incident: Incident) -> Quiet:
    """What the coach does not raise before this person, in an incident they were allowed to get."""
    kept = KeptWording.objects.filter(incident=incident, person=user).values_list("field", "digest")
    muted = MutedRule.objects.filter(team_id=incident.team_id).values_list("rule", flat=True)
    return Quiet(kept=frozenset(kept), muted=frozenset(muted))


def list_muted_rules(incident: Incident) -> list[MutedRule]:
    """The rules that the team of an incident the caller was allowed to get never wants to see."""
    return list(MutedRule.objects.filter(team_id=incident.team_id).select_related("muted_by"))
