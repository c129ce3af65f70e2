"""A person goes for good: what is theirs alone is removed; what they did for others stays, without a name."""

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db import models, transaction

from accounts.models import Membership, OutgoingMail, Role, Team, User
from accounts.services.leaving import LeavingRefusedError
from accounts.services.people import forget_person
from accounts.services.teams import LastOwnerError, delete_team, remove_member
from incidents.access.writing import write_unasked
from incidents.models import Export, FileToRemove, Incident, IncidentPart, LegalHold, Rehearsal, Reminder
from incidents.services.deleting import delete_incident
from incidents.services.glossary import bury_terms
from incidents.services.people import remove_person
from incidents.services.purging import list_folder, purge_incident, remove_files

REASON = "The only person of its team deleted their account"


class DepartureRefusedError(Exception):
    """Something has to be handed over first; ``reasons`` say what, and nothing was changed."""

    def __init__(self, reasons: list[str]) -> None:
        self.reasons = reasons
        super().__init__(" ".join(reasons))


@dataclass(frozen=True)
class Departure:
    """What a person's going means: what holds them, and what goes with them."""

    reasons: list[str]
    own_teams: list[Team]
    incidents: int
    rehearsals: int


def look_ahead(*, user: User) -> Departure:
    """What has to be handed over before this person goes, and what goes with them."""
    memberships = list(Membership.objects.filter(user=user).select_related("team").order_by("pk"))
    alone = [row.team for row in memberships if not row.team.memberships.exclude(user=user).exists()]
    reasons = [
        f"You are the only owner of {row.team}. Make somebody else an owner first."
        for row in memberships
        if row.team not in alone and row.role == Role.OWNER and not _other_owners(row).exists()
    ]
    theirs = Incident.objects.filter(team__in=alone)
    reasons += [
        f"{hold.incident.reference} is under a legal hold. Take somebody into {hold.incident.team} first."
        for hold in LegalHold.objects.filter(incident__in=theirs, lifted_at=None).select_related(
            "incident__team"
        )
    ]
    leads = IncidentPart.objects.filter(user=user, part="lead", incident__is_restricted=True)
    leads = (
        leads.exclude(incident__team__in=alone).filter(incident__deleted_at=None).select_related("incident")
    )
    reasons += [
        f"You are the only lead of {part.incident.reference}. Name another, or open it to the team."
        for part in leads
        if not part.incident.parts.filter(part="lead").exclude(user=user).exists()
    ]
    return Departure(reasons, alone, theirs.count(), Rehearsal.objects.filter(speaker=user).count())


def delete_account(*, user: User, now: datetime) -> None:
    """Remove a person: teams of theirs alone with all that is in them, recordings, and all personal rows.

    What others' rows point at stays as "Former member" with a number: a history must say that two lines are
    of one person. Names that are part of a record, of a frozen document or of a meeting stay as written.
    Raises DepartureRefusedError where something has to be handed over first.
    """
    with transaction.atomic():
        User.objects.select_for_update(no_key=True).get(pk=user.pk)
        ahead = look_ahead(user=user)
        if ahead.reasons:
            raise DepartureRefusedError(ahead.reasons)
        for membership in Membership.objects.filter(user=user).exclude(team__in=ahead.own_teams):
            _leave(membership, user, now)
        for team in ahead.own_teams:
            _remove_team(team, user, now)
        for part in IncidentPart.objects.filter(user=user).select_related("incident"):
            with write_unasked(part.incident):
                remove_person(incident=part.incident, user=user, by=user, now=now)
        _list_files(user, now)
        _withdraw_mail(user)
        _remove_personal_rows(user)
        forget_person(user=user)
    remove_files(now=now)


def _leave(membership: Membership, user: User, now: datetime) -> None:
    try:
        remove_member(membership=membership, by=user, now=now)
    except (LastOwnerError, LeavingRefusedError) as refusal:
        # What changed since the look ahead, or is deleted and may be restored.
        raise DepartureRefusedError([str(refusal)]) from refusal


def _other_owners(membership: Membership) -> models.QuerySet[Membership]:
    owners = Membership.objects.filter(team=membership.team_id, role=Role.OWNER, user__is_active=True)
    return owners.exclude(pk=membership.pk)


def _remove_team(team: Team, user: User, now: datetime) -> None:
    """Nobody could ever see it again, so nothing waits for 30 days."""
    for incident in Incident.objects.filter(team=team).order_by("pk"):
        with write_unasked(incident):
            delete_incident(incident=incident, person=user, reason=REASON, now=now)
        purge_incident(incident_id=incident.pk, due_by=now, now=now)
    bury_terms(team=team, now=now)
    delete_team(team=team, now=now)


def _list_files(user: User, now: datetime) -> None:
    rows = [
        list_folder(path=rehearsal.folder, now=now) for rehearsal in Rehearsal.objects.filter(speaker=user)
    ]
    rows += [list_folder(path=export.path, now=now) for export in Export.objects.filter(asker=user)]
    FileToRemove.objects.bulk_create(rows)


def _withdraw_mail(user: User) -> None:
    """Nothing that waits goes to somebody who is gone; what was sent is part of an incident's record."""
    waiting = OutgoingMail.objects.filter(state=OutgoingMail.State.WAITING).only("to")
    OutgoingMail.objects.filter(pk__in=[mail.pk for mail in waiting if mail.to == [user.email]]).delete()
    Reminder.objects.filter(person=None, address__iexact=user.email).delete()


def _remove_personal_rows(user: User) -> None:
    """What would go with the account's row goes now, whichever table it is in; that row alone stays."""
    for model in apps.get_models(include_auto_created=True):
        for column in model._meta.concrete_fields:
            if not column.is_relation or column.related_model is not User:
                continue
            rows = model._base_manager.filter(**{column.name: user})
            ending = getattr(column.remote_field, "on_delete", None)
            if ending is models.CASCADE:
                rows.delete()
            elif ending is models.SET_NULL:
                rows.update(**{column.name: None})
