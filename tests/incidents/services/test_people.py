"""Who is named in an incident, who sees a restricted one, and that it never ends without a lead."""

from datetime import datetime

import pytest

from accounts.access import RightEndedError
from accounts.models import Membership, OutgoingMail, Role, User
from accounts.services.leaving import LeavingRefusedError
from accounts.services.outbox import queue_mail
from accounts.services.teams import remove_member
from incidents import access
from incidents.domain.facts import IncidentFacts
from incidents.models import Change, Incident, IncidentPart, Part
from incidents.services.incidents import start_incident
from incidents.services.people import (
    PartRefusedError,
    name_person,
    open_incident,
    remove_person,
    restrict_incident,
)
from tests.factories import make_incident, make_membership

pytestmark = pytest.mark.django_db


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner))


def read_parts(incident: Incident) -> dict[str, str]:
    return {row.user.name: row.part for row in IncidentPart.objects.filter(incident=incident)}


def read_history(incident: Incident) -> list[tuple[str, object, object]]:
    changes = Change.objects.filter(incident=incident, version__gt=1).order_by("pk")
    return [(change.field, change.old, change.new) for change in changes]


def list_seen(*people: User) -> list[bool]:
    return [access.visible_to(person).exists() for person in people]


def test_a_restricted_incident_is_seen_by_named_people_only(
    incident: Incident, owner: User, colleague: User, viewer: User, stranger: User, now: datetime
) -> None:
    name_person(incident=incident, user=stranger, part=Part.COUNSEL, by=owner, now=now)
    assert list_seen(owner, colleague, viewer, stranger) == [True, True, True, True]
    restricted = restrict_incident(incident=incident, person=colleague, now=now)
    assert list_seen(owner, colleague, viewer, stranger) == [False, True, False, True]
    assert read_parts(incident) == {"Stan Stranger": "counsel", "Karim Colleague": "lead"}
    assert [access.can_write(person, restricted) for person in (owner, colleague, stranger)] == [
        False, True, False,
    ]  # fmt: skip
    opened = open_incident(incident=restricted, person=colleague, now=now)
    assert list_seen(owner, colleague, viewer, stranger) == [True, True, True, True]
    assert access.can_write(owner, opened)


def test_every_act_is_in_the_history_once(
    incident: Incident, owner: User, colleague: User, viewer: User, now: datetime
) -> None:
    restrict_incident(incident=incident, person=owner, now=now)
    restrict_incident(incident=incident, person=owner, now=now)
    for part in (Part.READER, Part.READER, Part.CONTRIBUTOR):
        name_person(incident=incident, user=viewer, part=part, by=owner, now=now)
    remove_person(incident=incident, user=viewer, by=owner, now=now)
    remove_person(incident=incident, user=viewer, by=owner, now=now)
    open_incident(incident=incident, person=owner, now=now)
    lead = {"who": "Olga Owner", "part": "Lead"}
    reader, contributor = ({"who": "Vera Viewer", "part": part} for part in ("Reader", "Contributor"))
    assert read_history(incident) == [
        ("incident.restricted", None, "to the people named in it"),
        (f"person.{owner.pk}", None, lead),
        (f"person.{viewer.pk}", None, reader),
        (f"person.{viewer.pk}", reader, contributor),
        (f"person.{viewer.pk}", contributor, None),
        ("incident.restricted", "to the people named in it", "open to its team"),
    ]


def test_the_last_lead_of_a_restricted_incident_stays(
    incident: Incident, owner: User, colleague: User, now: datetime
) -> None:
    restrict_incident(incident=incident, person=owner, now=now)
    with pytest.raises(PartRefusedError, match="at least one lead"):
        remove_person(incident=incident, user=owner, by=owner, now=now)
    with pytest.raises(PartRefusedError, match="at least one lead"):
        name_person(incident=incident, user=owner, part=Part.READER, by=owner, now=now)
    name_person(incident=incident, user=colleague, part=Part.LEAD, by=owner, now=now)
    remove_person(incident=incident, user=owner, by=owner, now=now)
    assert read_parts(incident) == {"Karim Colleague": "lead"}
    open_incident(incident=incident, person=colleague, now=now)
    remove_person(incident=incident, user=colleague, by=owner, now=now)
    assert read_parts(incident) == {}


def test_a_lead_is_somebody_of_the_team(
    incident: Incident, owner: User, stranger: User, now: datetime
) -> None:
    with pytest.raises(PartRefusedError, match="somebody of the team"):
        name_person(incident=incident, user=stranger, part=Part.LEAD, by=owner, now=now)
    with pytest.raises(RightEndedError):
        restrict_incident(incident=incident, person=stranger, now=now)
    incident.refresh_from_db()
    assert not incident.is_restricted and read_parts(incident) == {}


def test_an_incident_can_be_restricted_from_its_first_moment(
    owner: User, colleague: User, now: datetime
) -> None:
    team = Membership.objects.get(user=colleague).team
    facts = IncidentFacts(title="Data went to the wrong customer")
    start_incident(team=team, author=colleague, now=now, facts=facts, is_restricted=True)
    assert list_seen(owner, colleague) == [False, True]


def test_who_leaves_the_team_has_no_part_in_its_incidents(
    incident: Incident, owner: User, colleague: User, viewer: User, now: datetime
) -> None:
    restrict_incident(incident=incident, person=owner, now=now)
    elsewhere = make_incident(make_membership(user=colleague, role=Role.OWNER))
    name_person(incident=elsewhere, user=colleague, part=Part.LEAD, by=colleague, now=now)
    name_person(incident=incident, user=colleague, part=Part.CONTRIBUTOR, by=owner, now=now)
    membership = Membership.objects.get(user=colleague, team=incident.team)
    remove_member(membership=membership, by=owner, now=now)
    assert read_parts(incident) == {"Olga Owner": "lead"}
    assert list(access.visible_to(colleague)) == [elsewhere]
    assert read_history(incident)[-1] == (
        f"person.{colleague.pk}", {"who": "Karim Colleague", "part": "Contributor"}, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("named", "heir"),
    [
        ({}, "Olga Owner"),
        ({"viewer": Part.READER}, "Vera Viewer"),
        ({"stranger": Part.CONTRIBUTOR}, "Olga Owner"),
    ],
    ids=["nobody else is named", "somebody of the team is", "only somebody outside it is"],
)
def test_where_the_last_lead_is_removed_somebody_of_the_team_leads(
    incident: Incident,
    owner: User,
    colleague: User,
    viewer: User,
    stranger: User,
    now: datetime,
    named: dict[str, Part],
    heir: str,
) -> None:
    restrict_incident(incident=incident, person=colleague, now=now)
    people = {"viewer": viewer, "stranger": stranger}
    for who, part in named.items():
        name_person(incident=incident, user=people[who], part=part, by=colleague, now=now)
    membership = Membership.objects.get(user=colleague, team=incident.team)
    remove_member(membership=membership, by=owner, now=now)
    parts = read_parts(incident)
    assert parts[heir] == "lead" and "Karim Colleague" not in parts
    assert access.visible_to(owner).exists() == (heir == "Olga Owner")
    change = Change.objects.get(incident=incident, new={"who": heir, "part": "Lead"})
    assert change.actor == owner


def test_who_leaves_by_themself_hands_over_first(
    incident: Incident, owner: User, colleague: User, viewer: User, now: datetime
) -> None:
    restrict_incident(incident=incident, person=colleague, now=now)
    membership = Membership.objects.get(user=colleague, team=incident.team)
    with pytest.raises(LeavingRefusedError, match=incident.reference):
        remove_member(membership=membership, by=colleague, now=now)
    assert read_parts(incident) == {"Karim Colleague": "lead"}
    name_person(incident=incident, user=viewer, part=Part.LEAD, by=colleague, now=now)
    remove_member(membership=membership, by=colleague, now=now)
    assert read_parts(incident) == {"Vera Viewer": "lead"}


def test_mail_that_waits_for_people_shut_out_is_taken_back(
    incident: Incident, owner: User, colleague: User, viewer: User, now: datetime
) -> None:
    other = make_incident(Membership.objects.get(user=owner))

    def queue(kind: str, about: str, text: str, *people: str) -> None:
        key = f"{kind} {about} {' '.join(people)}"
        queue_mail(key=key, kind=kind, to=people, subject="Due", text=text, about=about, now=now)

    for person in (owner, colleague):
        queue("reminder", incident.reference, "It is due.", person.email)
        queue("digest", "", f"{incident.reference} · {incident.title}", person.email)
    queue("reminder", other.reference, "It is due.", colleague.email)
    queue("summary", incident.reference, "What happened.", colleague.email)
    restrict_incident(incident=incident, person=owner, now=now)

    def read_waiting() -> set[tuple[str, str]]:
        return {(mail.kind, mail.to[0]) for mail in OutgoingMail.objects.all()}

    kept = {("reminder", owner.email), ("digest", owner.email), ("summary", colleague.email)}
    assert read_waiting() == {*kept, ("reminder", colleague.email)}
    membership = Membership.objects.get(user=colleague, team=incident.team)
    remove_member(membership=membership, by=owner, now=now)
    assert read_waiting() == kept
