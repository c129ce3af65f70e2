"""Who is named in an incident, and whether it is open to its team or restricted to them.

A restricted incident always has a lead who is in its team: an owner can take that person out of the team,
and then the lead passes on. So no incident can be shut away for ever, and none is opened by that unrecorded.
"""

from collections.abc import Iterable
from datetime import datetime

from accounts.models import Membership, OutgoingMail, Role, Team, User
from accounts.services.leaving import LeavingRefusedError
from incidents.access.people import readers_of
from incidents.access.reminders import REFERENCE
from incidents.access.writing import Right, write_as, write_unasked
from incidents.models import Incident, IncidentPart, Part
from incidents.services.history import write_new_version

type PartChanges = dict[str, tuple[object, object]]

MOST_NAMED = 100
TOLD_BY_ITSELF = ("reminder", "digest")
"""The mail that nobody sends by hand."""


class PartRefusedError(Exception):
    """What was asked would leave the incident without a lead, or is not possible; the message says why."""


def restrict_incident(*, incident: Incident, person: User, now: datetime) -> Incident:
    """From now on only named people see it; who restricts it leads it. Restricted already, it stays as it is.

    Raises PartRefusedError for a person outside the team.
    """
    with write_as(person, incident, Right.NAME_PEOPLE) as current:
        if current.is_restricted:
            return current
        current.is_restricted = True
        current.save(update_fields=["is_restricted"])
        changes = set_part(incident=current, user=person, part=Part.LEAD, by=person, now=now)
        write_new_version(
            incident=current,
            actor=person,
            now=now,
            changes={"incident.restricted": (None, "to the people named in it"), **changes},
        )
        _withdraw_mail(current)
    return current


def open_incident(*, incident: Incident, person: User, now: datetime) -> Incident:
    """From now on its whole team sees it again; who was named keeps their part. Open already, it stays."""
    with write_as(person, incident, Right.NAME_PEOPLE) as current:
        if not current.is_restricted:
            return current
        current.is_restricted = False
        current.save(update_fields=["is_restricted"])
        changes = {"incident.restricted": ("to the people named in it", "open to its team")}
        write_new_version(incident=current, actor=person, now=now, changes=changes)
    return current


def name_person(*, incident: Incident, user: User, part: Part, by: User, now: datetime) -> None:
    """Name a person in an incident, or give them another part there.

    Raises PartRefusedError where a restricted incident would have no lead left, for a lead from outside the
    team, and past a hundred people.
    """
    with write_as(by, incident, Right.NAME_PEOPLE) as current:
        if part != Part.LEAD:
            _keep_a_lead(current, user)
        if current.parts.exclude(user=user).count() >= MOST_NAMED:
            raise PartRefusedError(f"{MOST_NAMED} people are named already. Remove somebody first.")
        changes = set_part(incident=current, user=user, part=part, by=by, now=now)
        write_new_version(incident=current, actor=by, now=now, changes=changes)
        _withdraw_mail(current)


def remove_person(*, incident: Incident, user: User, by: User, now: datetime) -> None:
    """Take a person's part away; what they wrote stays. The last lead of a restricted incident stays."""
    with write_as(by, incident, Right.NAME_PEOPLE) as current:
        _keep_a_lead(current, user)
        changes = _drop_part(current, user)
        write_new_version(incident=current, actor=by, now=now, changes=changes)
        _withdraw_mail(current)


def end_parts(*, membership: Membership, by: User | None, now: datetime) -> None:
    """End every part of a person in the incidents of a team they leave, in the transaction that removes them.

    A restricted incident that would have no lead left passes to the one who was named first among those of
    its team: contributors before readers before counsel; where nobody of the team is named, to the owner who
    removes the person, else to the owner who joined first. A person who leaves by themself is asked to name
    another lead instead: raises LeavingRefusedError.
    """
    user, team = membership.user, membership.team
    for incident in Incident.objects.filter(team=team, parts__user=user).order_by("pk"):
        with write_unasked(incident) as current:
            _end_part(current, user, by, now)
    _withdraw_mail_to(user, team)


def _end_part(incident: Incident, user: User, by: User | None, now: datetime) -> None:
    changes: PartChanges = {}
    if incident.is_restricted and _is_only_lead(incident, user):
        if by == user:
            raise LeavingRefusedError(
                f"You are the only lead of {incident.reference}. Make somebody else its lead, or open it "
                "to the team, and then leave."
            )
        heir = _find_heir(incident, user, by)
        changes |= set_part(incident=incident, user=heir, part=Part.LEAD, by=by, now=now)
    changes |= _drop_part(incident, user)
    write_new_version(incident=incident, actor=by, now=now, changes=changes)


def set_part(*, incident: Incident, user: User, part: Part, by: User | None, now: datetime) -> PartChanges:
    """Write a part inside a transaction that also keeps the change given back, which is empty for no change.

    Raises PartRefusedError for a lead from outside the team.
    """
    if part == Part.LEAD and not Membership.objects.filter(team=incident.team_id, user=user).exists():
        raise PartRefusedError("A lead is somebody of the team. From outside it, name a contributor.")
    row = IncidentPart.objects.filter(incident=incident, user=user).first()
    old = _say(user, row.part) if row else None
    if row is None:
        row = IncidentPart(incident=incident, user=user, added_by=by, added_at=now)
    row.part = part
    row.save()
    return {} if old == _say(user, part) else {f"person.{user.pk}": (old, _say(user, part))}


def _withdraw_mail(incident: Incident) -> None:
    """Take back reminders and digests that wait for somebody who may not read the incident any more."""
    waiting = [one for one in _list_waiting() if incident.reference in _name_incidents(one)]
    if waiting:
        readers = set(readers_of(incident).values_list("email", flat=True))
        addresses = [address for one in waiting for address in one.to]
        people = User.objects.filter(email__in=addresses).values_list("email", flat=True)
        others = set(people) - readers
        _delete_mail(
            one
            for one in waiting
            if others.intersection(one.to) or (incident.is_restricted and not readers.issuperset(one.to))
        )


def _withdraw_mail_to(user: User, team: Team) -> None:
    """Take back what waits for a person about a team they leave, whether or not they were named in it."""
    waiting = [one for one in _list_waiting() if user.email in one.to]
    named = {reference for one in waiting for reference in _name_incidents(one)}
    of_team = Incident.objects.filter(team=team, reference__in=named).values_list("reference", flat=True)
    _delete_mail(one for one in waiting if not _name_incidents(one).isdisjoint(of_team))


def _list_waiting() -> list[OutgoingMail]:
    mail = OutgoingMail.objects.filter(state=OutgoingMail.State.WAITING, kind__in=TOLD_BY_ITSELF)
    return list(mail.only("about", "kind", "text", "to"))


def _name_incidents(mail: OutgoingMail) -> set[str]:
    return {mail.about, *REFERENCE.findall(mail.text)}


def _delete_mail(mail: Iterable[OutgoingMail]) -> None:
    """Delete what no worker has taken up yet."""
    waiting = OutgoingMail.objects.filter(state=OutgoingMail.State.WAITING)
    waiting.filter(pk__in=[one.pk for one in mail]).delete()


def _drop_part(incident: Incident, user: User) -> PartChanges:
    row = IncidentPart.objects.filter(incident=incident, user=user).first()
    if row is None:
        return {}
    row.delete()
    return {f"person.{user.pk}": (_say(user, row.part), None)}


def _say(user: User, part: str) -> dict[str, str]:
    return {"who": str(user), "part": str(Part(part).label)}


def _is_only_lead(incident: Incident, user: User) -> bool:
    leads = set(incident.parts.filter(part=Part.LEAD).values_list("user", flat=True))
    return leads == {user.pk}


def _keep_a_lead(incident: Incident, user: User) -> None:
    if incident.is_restricted and _is_only_lead(incident, user):
        raise PartRefusedError(
            "A restricted incident keeps at least one lead. Make somebody else a lead first, or open it to "
            "the team."
        )


def _find_heir(incident: Incident, leaver: User, by: User | None) -> User:
    """Who leads a restricted incident after its last lead."""
    in_team = Membership.objects.filter(team=incident.team_id, user__is_active=True).exclude(user=leaver)
    named = IncidentPart.objects.filter(incident=incident, user__in=in_team.values("user"))
    for part in (Part.CONTRIBUTOR, Part.READER, Part.COUNSEL):
        first = named.filter(part=part).select_related("user").first()
        if first is not None:
            return first.user
    rows = in_team.filter(role=Role.OWNER).select_related("user").order_by("joined_at", "pk")
    owners = [row.user for row in rows]
    if by in owners:
        return by
    # The last owner cannot be taken out of a team, so somebody is always left.
    return owners[0]
