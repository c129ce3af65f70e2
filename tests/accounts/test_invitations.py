"""A link lets one person in, once, for seven days."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from accounts.models import Invitation, Membership, OutgoingMail, Role, Team, User
from accounts.services import invitations
from accounts.services.invitations import (
    InvitationRefusedError,
    accept_invitation,
    invite_member,
    renew_invitation,
)
from accounts.services.teams import change_role, remove_member
from tests.factories import PASSWORD

ANSWERS = {"name": "Nina", "email": "nina@example.org", "password": PASSWORD, "time_zone": "UTC"}
DEAD = "This link no longer works"


def make_link(team: Team, owner: User, role: str = Role.MEMBER) -> str:
    _, token = invite_member(team=team, by=owner, role=role, now=timezone.now())
    return f"/join/{token}/"


def test_the_owner_sees_the_link_once(owner_client: Client, team: Team) -> None:
    page = owner_client.post(f"/team/{team.pk}/invite/", {"role": "viewer"}, follow=True)
    link = page.context["new_link"]
    assert link.startswith("http://testserver/join/")
    assert link in page.text
    again = owner_client.get(f"/team/{team.pk}/")
    assert link not in again.text
    assert "For a viewer" in again.text
    assert Invitation.objects.get().token_hash not in link


def test_a_new_person_makes_an_account_and_is_in(client: Client, team: Team, owner: User) -> None:
    link = make_link(team, owner, Role.VIEWER)
    assert "Join <bdi>Platform</bdi>" in client.get(link).text
    assert client.post(link, ANSWERS).headers["Location"] == "/"
    user = User.objects.get(email="nina@example.org")
    assert Membership.objects.get(user=user, team=team).role == Role.VIEWER
    assert Membership.objects.filter(user=user, role=Role.OWNER).count() == 1
    assert client.get("/profile/").context["user"] == user


def test_a_signed_in_person_joins(stranger_client: Client, stranger: User, team: Team, owner: User) -> None:
    link = make_link(team, owner)
    assert "You are signed in as" in stranger_client.get(link).text
    assert not Membership.objects.filter(user=stranger, team=team).exists()
    stranger_client.post(link)
    assert Membership.objects.get(user=stranger, team=team).role == Role.MEMBER


def test_one_link_lets_one_person_in(
    client: Client, stranger_client: Client, team: Team, owner: User
) -> None:
    link = make_link(team, owner)
    client.post(link, ANSWERS)
    for answer in (stranger_client.get(link), stranger_client.post(link), Client().post(link, ANSWERS)):
        assert answer.status_code == 404
        assert DEAD in answer.text
    assert team.memberships.count() == 2


def test_whoever_is_in_already_is_told_so_and_the_link_stays_unused(
    client: Client, owner_client: Client, team: Team, owner: User
) -> None:
    link = make_link(team, owner)
    page = owner_client.get(link).text
    assert "You are in <bdi>" in page
    assert "stays unused" in page
    assert "Join the team" not in page
    assert "Create the account and join" in client.get(link).text


def test_a_race_for_one_link_has_one_winner(
    monkeypatch: pytest.MonkeyPatch, stranger: User, colleague: User, team: Team, owner: User, now: datetime
) -> None:
    """Both looked while it was open; the conditional update lets only the first one in."""
    invitation, token = invite_member(team=team, by=owner, role=Role.MEMBER, now=now)
    monkeypatch.setattr(invitations, "get_invitation", lambda *, token, now: invitation)
    accept_invitation(token=token, user=stranger, now=now)
    Membership.objects.filter(user=colleague).delete()
    with pytest.raises(InvitationRefusedError):
        accept_invitation(token=token, user=colleague, now=now)
    assert not Membership.objects.filter(user=colleague).exists()


def test_it_ends_after_seven_days(client: Client, team: Team, owner: User) -> None:
    link = make_link(team, owner)
    with time_machine.travel(timezone.now() + timedelta(days=7), tick=False):
        assert client.get(link).status_code == 404
        assert client.post(link, ANSWERS).status_code == 404
    assert not User.objects.filter(email="nina@example.org").exists()


def test_a_revoked_link_lets_nobody_in(client: Client, owner_client: Client, team: Team, owner: User) -> None:
    link = make_link(team, owner)
    owner_client.post(f"/team/{team.pk}/invitations/{Invitation.objects.get().pk}/revoke/")
    assert client.get(link).status_code == 404
    assert client.post(link, ANSWERS).status_code == 404


@pytest.mark.parametrize("way", ["removed", "demoted", "left"])
def test_the_links_of_an_owner_end_when_they_are_one_no_more(
    way: str, client: Client, owner: User, colleague: User, team: Team, now: datetime
) -> None:
    theirs = Membership.objects.get(user=colleague, team=team)
    change_role(membership=theirs, role=Role.OWNER, now=now)
    link, kept = make_link(team, colleague), make_link(team, owner)
    if way == "demoted":
        change_role(membership=theirs, role=Role.MEMBER, now=now)
    else:
        remove_member(membership=theirs, by=colleague if way == "left" else owner, now=now)
    assert client.post(link, ANSWERS).status_code == 404
    assert not User.objects.filter(email=ANSWERS["email"]).exists()
    assert client.get(kept).status_code == 200


def test_a_link_made_anew_ends_with_who_made_it_anew(
    client: Client, owner: User, colleague: User, team: Team, now: datetime
) -> None:
    theirs = Membership.objects.get(user=colleague, team=team)
    change_role(membership=theirs, role=Role.OWNER, now=now)
    invitation, _ = invite_member(team=team, by=owner, role=Role.MEMBER, now=timezone.now())
    token = renew_invitation(invitation=invitation, by=colleague, now=timezone.now())
    remove_member(membership=theirs, by=owner, now=timezone.now())
    assert client.get(f"/join/{token}/").status_code == 404


def test_somebody_in_the_team_keeps_role_and_link(
    owner_client: Client, client: Client, owner: User, team: Team
) -> None:
    link = make_link(team, owner, Role.VIEWER)
    owner_client.post(link)
    assert Membership.objects.get(user=owner, team=team).role == Role.OWNER
    assert client.post(link, ANSWERS).headers["Location"] == "/"


def test_a_taken_e_mail_is_said_and_nothing_is_lost(client: Client, team: Team, owner: User) -> None:
    link = make_link(team, owner)
    page = client.post(link, {**ANSWERS, "email": owner.email.upper()}).text
    assert "An account with this e-mail exists" in page
    assert 'value="Nina"' in page
    assert Invitation.objects.get().accepted_at is None


@pytest.mark.parametrize("role", ["owner", "king", ""])
def test_no_link_makes_an_owner(owner_client: Client, team: Team, role: str) -> None:
    owner_client.post(f"/team/{team.pk}/invite/", {"role": role})
    assert not Invitation.objects.exists()


def test_a_link_made_for_an_address_is_for_that_one_alone(
    client: Client, stranger_client: Client, stranger: User, owner: User, team: Team
) -> None:
    email = "nina@example.org"
    token = invite_member(team=team, by=owner, role=Role.MEMBER, now=timezone.now(), email=email)[1]
    for answer in (stranger_client.get(f"/join/{token}/"), stranger_client.post(f"/join/{token}/")):
        assert answer.status_code == 403
        assert "It was made for <bdi>nina@example.org</bdi>" in answer.text
    with pytest.raises(InvitationRefusedError, match="for somebody else"):
        accept_invitation(token=token, user=stranger, now=timezone.now())
    assert "made for this address" in client.get(f"/join/{token}/").text
    # Nobody takes an address that no mail went to: others would name its account by it.
    client.post(f"/join/{token}/", {**ANSWERS, "email": "counsel@example.org"})
    assert not User.objects.filter(email="counsel@example.org").exists()
    assert Membership.objects.filter(team=team, user__email="nina@example.org").exists()


@pytest.mark.parametrize("given", ["Olga\u202e Owner", "Olga\r\nOwner", " \u200bOlga \u200d Owner\u2028"])
def test_a_name_holds_nothing_that_cannot_be_seen(
    client: Client, team: Team, owner: User, given: str
) -> None:
    client.post(make_link(team, owner), {**ANSWERS, "name": given})
    assert User.objects.get(email=ANSWERS["email"]).name == "Olga Owner"


def test_an_unknown_link_is_missing(client: Client, db: None) -> None:
    assert client.get("/join/made-up/").status_code == 404


def read_link(mail: OutgoingMail) -> str:
    return "/join/" + mail.text.split("/join/")[1].split()[0]


def test_an_invitation_goes_to_its_address(
    owner_client: Client, owner: User, team: Team, client: Client, settings: Any
) -> None:
    settings.IS_MAIL_SET_UP = True
    page = owner_client.post(
        f"/team/{team.pk}/invite/", {"role": "viewer", "email": "Nina@Example.org"}, follow=True
    )
    assert "on its way to nina@example.org" in page.text
    assert page.context["new_link"] is None and "mail on its way" in page.text
    mail = OutgoingMail.objects.get()
    assert (mail.to, mail.subject) == (["nina@example.org"], "Olga Owner invites you to Platform")
    assert "read what the team prepares" in mail.text
    link = read_link(mail)
    assert 'value="nina@example.org"' in client.get(link).text
    OutgoingMail.objects.update(state="sent")
    assert "mail sent" in owner_client.get(f"/team/{team.pk}/").text
    client.post(link, ANSWERS)
    assert Membership.objects.filter(team=team, user__email="nina@example.org").exists()
    assert OutgoingMail.objects.get().text == "", "the token is kept nowhere once it is used"


def test_sent_again_the_old_link_is_dead_and_the_new_one_lasts(
    owner_client: Client, team: Team, client: Client, settings: Any
) -> None:
    settings.IS_MAIL_SET_UP = True
    owner_client.post(f"/team/{team.pk}/invite/", {"role": "member", "email": "nina@example.org"})
    old = read_link(OutgoingMail.objects.get())
    OutgoingMail.objects.update(state="sent")
    invitation = Invitation.objects.get()
    Invitation.objects.update(expires_at=timezone.now() - timedelta(hours=1))
    assert "<b>expired</b>" in owner_client.get(f"/team/{team.pk}/").text
    again = f"/team/{team.pk}/invitations/{invitation.pk}/again/"
    owner_client.post(again)
    first, second = OutgoingMail.objects.order_by("pk")
    assert first.text == "", "the old words held a token"
    assert client.get(old).status_code == 404
    assert client.get(read_link(second)).status_code == 200
    owner_client.post(f"/team/{team.pk}/invitations/{invitation.pk}/revoke/")
    assert client.get(read_link(second)).status_code == 404
    assert list(OutgoingMail.objects.all()) == [first], "what had not left is taken back"
    assert "used or taken back already" in owner_client.post(again, follow=True).text


def test_without_mail_a_link_is_copied_for_an_address(owner_client: Client, team: Team) -> None:
    page = owner_client.post(
        f"/team/{team.pk}/invite/", {"role": "member", "email": "nina@example.org"}, follow=True
    )
    assert page.context["new_link"] and "link copied" in page.text
    assert not OutgoingMail.objects.exists()
    page = owner_client.post(f"/team/{team.pk}/invite/", {"role": "member", "email": "no address"})
    assert "Write an e-mail address" in page.text and "no address" in page.text


def test_who_is_in_the_team_is_not_invited_again(owner_client: Client, team: Team, owner: User) -> None:
    asked = {"role": "viewer", "email": owner.email.upper()}
    page = owner_client.post(f"/team/{team.pk}/invite/", asked)
    assert "is in the team already. Nothing was sent." in page.text
    assert not Invitation.objects.exists()
