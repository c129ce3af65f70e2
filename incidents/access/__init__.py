"""The only way a request gets a row. Missing and forbidden look the same: 404."""

import re
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.http import Http404

from accounts.models import User
from incidents.access.followup import load_decisions
from incidents.access.given import note_given
from incidents.access.people import find_standing, remember_standings
from incidents.domain.advice import Quiet
from incidents.domain.decision import UNDECIDED, Decision, read_decision
from incidents.domain.facts import IncidentFacts
from incidents.models import (
    Change,
    Evidence,
    Incident,
    IncidentQuerySet,
    KeptWording,
    MutedRule,
)
from incidents.models.kept_sql import keep_subquery
from incidents.models.record import Record, build_facts, read_record, read_records

Person = User | AnonymousUser
_REFERENCE = re.compile(r"INC-[0-9]{4}-[0-9]{4,}")


def visible_to(user: Person) -> IncidentQuerySet:
    """The incidents this person may read."""
    if not user.is_authenticated:
        return Incident.objects.none()
    # A related row that was not asked for raises instead of costing a query for each incident.
    return Incident.objects.visible_to(user).fetch_mode(models.FETCH_RAISE)


def is_reference(given: str) -> bool:
    """Whether this can be a reference: an address may hold anything, a NUL too, which PostgreSQL refuses."""
    return _REFERENCE.fullmatch(given) is not None


def get_incident(user: Person, reference: str) -> Incident:
    """The incident, or 404 where it is missing or not this person's to read."""
    if not is_reference(reference) or not user.is_authenticated:
        raise Http404
    readable = keep_subquery(_select_readable, user.pk, reference)
    rows = Incident.objects.filter(pk__in=readable).fetch_mode(models.FETCH_RAISE)
    incident = rows.select_related("team", "closed_by").first()
    if incident is None:
        raise Http404
    note_given(incident)
    remember_standings(incident)
    return incident


def _select_readable(user_id: int, reference: str) -> models.QuerySet[Incident, Any]:
    return Incident.objects.visible_to(user_id).filter(reference=reference).values("pk")


def get_writable_incident(user: Person, reference: str) -> Incident:
    """The incident, or 404 where this person may not change it."""
    incident = get_incident(user, reference)
    if not can_write(user, incident):
        raise Http404
    return incident


def can_read(user: Person, incident: Incident) -> bool:
    return visible_to(user).filter(pk=incident.pk).exists()


def can_write(user: Person, incident: Incident) -> bool:
    """Whether this person may change it; nobody changes a closed one."""
    return incident.closed_at is None and can_reopen(user, incident)


def can_reopen(user: Person, incident: Incident) -> bool:
    """Whether this person writes in it while it is not closed: they may also open it again."""
    return find_standing(user, incident).may_write(is_restricted=incident.is_restricted)


def read_rights(user: Person, incident: Incident) -> tuple[bool, bool]:
    """Whether this person may write in it, and whether they may comment: writers and counsel; one query."""
    standing = find_standing(user, incident)
    is_open = incident.closed_at is None
    may_write = standing.may_write(is_restricted=incident.is_restricted)
    may_comment = standing.may_comment(is_restricted=incident.is_restricted)
    return is_open and may_write, is_open and may_comment


def get_commentable_incident(user: Person, reference: str) -> Incident:
    """The incident, or 404 where this person may not comment in it."""
    incident = get_incident(user, reference)
    if not read_rights(user, incident)[1]:
        raise Http404
    return incident


def can_name_people(user: Person, incident: Incident) -> bool:
    """Whether this person decides who is named in it and whether it is restricted, closed or not."""
    return find_standing(user, incident).may_name_people(is_restricted=incident.is_restricted)


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
    evidence = Evidence.objects.filter(
        incident=get_incident(user, reference), uid=uid, is_removed=False
    ).first()
    if evidence is None:
        raise Http404
    return evidence


def list_evidence_files(incident: Incident) -> dict[UUID, Evidence]:
    """The pieces of evidence that hold a file, of an incident the caller was allowed to get."""
    found = Evidence.objects.filter(incident=incident, is_removed=False).exclude(file_sha256=None)
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


def load_decision(incident: Incident, facts: IncidentFacts) -> Decision:
    """How it stands with the ask of an incident the caller was allowed to get; at most one query."""
    if facts.ask is None or not facts.ask.question.strip():
        return UNDECIDED
    return read_decision(facts, load_decisions(incident))


def find_writers(incident: Incident, fields: list[str]) -> dict[str, User]:
    """Who wrote each of these fields first, of an incident the caller was allowed to get."""
    changes = Change.objects.filter(incident=incident, field__in=fields).exclude(actor=None)
    return {
        change.field: change.actor
        for change in changes.select_related("actor").order_by("-pk")
        if change.actor
    }
