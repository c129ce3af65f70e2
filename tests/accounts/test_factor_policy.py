"""A team may ask for a second factor: who has none gets nothing of its incidents, and is led to one."""

from datetime import datetime

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from accounts import access
from accounts.access import RightEndedError
from accounts.models import Membership, Role, Team, User
from incidents.access import visible_to
from incidents.access.search import find_incidents, list_incidents
from incidents.models import Export, Incident, Part
from incidents.services.glossary import TermWords, add_term
from incidents.services.search import index_what_is_missing
from tests.factories import make_incident
from tests.incidents.views.addresses import ADDRESSES

pytestmark = pytest.mark.django_db


def give_factor(user: User, kind: str = "totp") -> Authenticator:
    return Authenticator.objects.create(user=user, type=kind, data={"secret": "A" * 32})


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner))


@pytest.fixture
def asking(team: Team) -> Team:
    Team.objects.filter(pk=team.pk).update(needs_second_factor=True)
    return team


def test_only_an_owner_with_a_factor_asks_for_it(
    owner_client: Client, colleague_client: Client, viewer_client: Client, stranger_client: Client,
    owner: User, team: Team,
) -> None:  # fmt: skip
    path = f"/team/{team.pk}/second-factor/"
    for client in (colleague_client, viewer_client, stranger_client):
        assert client.post(path, {"needs_second_factor": "on"}).status_code == 404
    assert owner_client.post(path, {"needs_second_factor": "on"}).headers["Location"] == "/profile/security/"
    team.refresh_from_db()
    assert not team.needs_second_factor, "the one who asks must not be shut out"
    give_factor(owner)
    page = owner_client.post(path, {"needs_second_factor": "on"}, follow=True).text
    assert "Who has no second factor is asked to set one up" in page
    team.refresh_from_db()
    assert team.needs_second_factor
    owner_client.post(path, {})
    team.refresh_from_db()
    assert not team.needs_second_factor


def test_without_one_every_address_of_the_incident_is_missing(
    colleague_client: Client, incident: Incident, asking: Team
) -> None:
    for address in ADDRESSES:
        path = address.path(incident.reference)
        if address.reads or not address.writes:
            assert colleague_client.get(path).status_code == 404, path
        if address.writes:
            assert colleague_client.post(path, {"version": "1", "own-title": "Mine"}).status_code == 404, path
    incident.refresh_from_db()
    assert incident.title == "Card payments fail"


def test_the_pages_say_why_and_lead_to_it(
    colleague_client: Client, colleague: User, incident: Incident, asking: Team
) -> None:
    page = colleague_client.get("/").text
    assert incident.title not in page
    assert "Platform" in page and reverse("security") in page
    assert (
        "Set up a second factor to see your team’s incidents"
        in colleague_client.get("/profile/security/").text
    )
    give_factor(colleague)
    assert incident.title in colleague_client.get("/").text
    assert "Set up a second factor to see" not in colleague_client.get("/profile/security/").text


@pytest.mark.parametrize(("kind", "is_seen"), [("totp", True), ("webauthn", True), ("recovery_codes", False)])
def test_recovery_codes_alone_are_no_second_factor(
    colleague: User, incident: Incident, asking: Team, kind: str, is_seen: bool
) -> None:
    give_factor(colleague, kind)
    assert visible_to(colleague).exists() is is_seen
    assert bool(access.list_teams_asking(colleague)) is not is_seen


def test_not_even_the_count_of_a_list_tells(colleague: User, incident: Incident, asking: Team) -> None:
    index_what_is_missing()

    def count() -> tuple[int, int]:
        listed = list_incidents(colleague, state="all", number=1, size=20)
        found = find_incidents(colleague, words="payments", state="all", number=1, size=20)
        return listed.count, found.count

    assert count() == (0, 0)
    give_factor(colleague)
    assert count() == (1, 1)


def test_what_the_team_keeps_and_where_it_begins_is_shut_too(
    owner_client: Client, owner: User, incident: Incident, asking: Team
) -> None:
    kept = reverse("keeping", args=[asking.pk])
    assert owner_client.get(kept).headers["Location"] == reverse("security")
    assert asking not in access.get_writable_teams(owner)
    give_factor(owner)
    assert owner_client.get(kept).status_code == 200
    assert asking in access.get_writable_teams(owner)


def test_an_owner_without_one_decides_nothing_for_the_team(
    owner_client: Client, colleague_client: Client, owner: User, colleague: User, asking: Team
) -> None:
    """Else a password alone would be enough to switch the rule off."""
    theirs = Membership.objects.get(user=colleague, team=asking)
    Membership.objects.filter(pk=theirs.pk).update(role=Role.OWNER)
    mine = Membership.objects.get(user=owner, team=asking)
    changes: list[tuple[str, dict[str, str]]] = [
        ("second-factor/", {}),
        ("name/", {"name": "Taken over"}),
        ("invite/", {"role": "member"}),
        (f"people/{mine.pk}/role/", {"role": "viewer"}),
        (f"people/{mine.pk}/remove/", {}),
        ("keeping/months/", {"months": "12"}),
        ("export/", {}),
        ("documents/", {"confidentiality": "Mine"}),
    ]
    for path, given in changes:
        answer = colleague_client.post(f"/team/{asking.pk}/{path}", given)
        assert answer.headers["Location"] == reverse("security"), path
    assert colleague_client.get(f"/team/{asking.pk}/documents/").headers["Location"] == reverse("security")
    page = colleague_client.get(reverse("security")).text
    assert "Nothing was changed. This team asks its owners too for a second factor." in page
    assert "Invite somebody" not in colleague_client.get(f"/team/{asking.pk}/").text
    asking.refresh_from_db()
    assert (asking.needs_second_factor, asking.name) == (True, "Platform")
    assert not asking.invitations.exists() and access.get_role(owner, asking) == Role.OWNER
    assert not Export.objects.exists()
    give_factor(colleague)
    assert colleague_client.get(f"/team/{asking.pk}/documents/").status_code == 200
    assert "Invite somebody" in colleague_client.get(f"/team/{asking.pk}/").text


def test_the_terms_of_the_team_are_shut_too(
    owner: User, colleague: User, colleague_client: Client, now: datetime, asking: Team
) -> None:
    words = TermWords(name="Basket", plain="What a shopper has chosen.", also=[])
    with pytest.raises(RightEndedError):
        add_term(team=asking, author=owner, now=now, words=words)
    give_factor(owner)
    term = add_term(team=asking, author=owner, now=now, words=words)
    assert colleague_client.get(reverse("term", args=[term.uid])).status_code == 404
    assert "What a shopper has chosen" not in colleague_client.get(reverse("glossary")).text
    assert "Basket" not in colleague_client.get(reverse("glossary_changes")).text
    give_factor(colleague)
    assert colleague_client.get(reverse("term", args=[term.uid])).status_code == 200
    assert "What a shopper has chosen" in colleague_client.get(reverse("glossary")).text


def test_a_policy_that_is_gone_asks_nothing(colleague: User, incident: Incident, asking: Team) -> None:
    assert not visible_to(colleague).exists()
    Team.objects.filter(pk=asking.pk).update(needs_second_factor=False)
    assert visible_to(colleague).exists()


def test_being_named_in_an_incident_is_no_way_round_it(
    owner: User, stranger: User, incident: Incident, asking: Team
) -> None:
    incident.parts.create(user=stranger, part=Part.READER, added_by=owner, added_at=incident.created_at)
    assert not visible_to(stranger).exists()
    give_factor(stranger)
    assert visible_to(stranger).exists()


def test_it_binds_one_team_and_no_other(stranger: User, incident: Incident, asking: Team) -> None:
    assert access.list_teams_asking(stranger) == []
    assert not access.get_visible_teams(stranger).filter(needs_second_factor=True).exists()
