"""The one door to an incident: who sees it, who may change it, and that nothing else tells them apart."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from pytest_django import DjangoAssertNumQueries

from accounts.models import Membership, Role, User
from incidents import access
from incidents.models import Evidence, Incident
from tests.factories import make_incident, make_membership, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner))


def test_the_team_reads_and_all_but_viewers_write(
    incident: Incident, owner: User, colleague: User, viewer: User, stranger: User
) -> None:
    people = (owner, colleague, viewer, stranger)
    assert [access.can_read(person, incident) for person in people] == [True, True, True, False]
    assert [access.can_write(person, incident) for person in people] == [True, True, False, False]
    assert not access.can_read(AnonymousUser(), incident)


def test_the_door_opens_for_those(
    incident: Incident, owner: User, colleague: User, viewer: User, stranger: User
) -> None:
    for person in (owner, colleague, viewer):
        assert access.get_incident(person, incident.reference) == incident
    for person in (owner, colleague):
        assert access.get_writable_incident(person, incident.reference) == incident
    with pytest.raises(Http404):
        access.get_writable_incident(viewer, incident.reference)
    for nobody in (stranger, AnonymousUser()):
        with pytest.raises(Http404):
            access.get_incident(nobody, incident.reference)
    with pytest.raises(Http404):
        access.get_incident(owner, "INC-1999-0001")


def test_a_role_in_another_team_opens_nothing(incident: Incident, viewer: User, stranger: User) -> None:
    make_membership(user=viewer, role=Role.OWNER)
    assert not access.can_write(viewer, incident)
    make_membership(team=stranger.teams.get(), user=viewer, role=Role.VIEWER)
    assert access.visible_to(viewer).count() == 1


def test_evidence_is_found_through_its_own_incident_only(
    incident: Incident, owner: User, stranger: User
) -> None:
    evidence = Evidence.objects.create(incident=incident, position=0, title="Log")
    other = make_incident(Membership.objects.get(user=owner))
    assert access.get_evidence(owner, incident.reference, evidence.uid) == evidence
    for person, reference, uid in (
        (owner, other.reference, evidence.uid),
        (owner, incident.reference, uuid4()),
        (stranger, incident.reference, evidence.uid),
    ):
        with pytest.raises(Http404):
            access.get_evidence(person, reference, uid)


def test_an_incident_seen_through_two_memberships_is_listed_once(
    incident: Incident, owner: User, colleague: User, viewer: User
) -> None:
    assert list(access.visible_to(owner)) == [incident]
    assert list(access.load_all_facts([incident])) == [incident.pk]


@pytest.mark.parametrize(
    "reference",
    ["", "x", "INC-2026-1", "INC-2026-0001\0", "INC-2026-0001\n", "inc-2026-0001", "INC-٢٠٢٦-٠٠٠١"],
)
def test_what_is_no_reference_is_missing_without_a_question(
    reference: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    person = make_user()
    with django_assert_num_queries(0), pytest.raises(Http404):
        access.get_incident(person, reference)
