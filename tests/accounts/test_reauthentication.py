"""Who you are is asked again before what cannot be taken back; what was typed goes through the question."""

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.test import Client
from django.utils import timezone

from accounts import access
from accounts.models import Invitation, Membership, Role, Team, User
from accounts.services.limits import MOST_TRIES
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def later() -> Iterator[None]:
    with time_machine.travel(timezone.now() + timedelta(minutes=11), tick=False):
        yield


def read_hidden(page: str) -> dict[str, str]:
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)
    return {name: unescape(value) for name, value in fields if name != "csrfmiddlewaretoken"}


def test_within_ten_minutes_of_signing_in_nothing_is_asked(owner_client: Client, team: Team) -> None:
    assert owner_client.post(f"/team/{team.pk}/invite/", {"role": "member"}).status_code == 302
    assert Invitation.objects.count() == 1


def test_what_was_typed_goes_on_with_the_answer(
    owner_client: Client, colleague: User, team: Team, later: None
) -> None:
    path = f"/team/{team.pk}/people/{Membership.objects.get(user=colleague).pk}/role/"
    page = owner_client.post(path, {"role": "viewer"})
    assert "Show that it is you" in page.text
    assert access.get_role(colleague, team) == Role.MEMBER
    carried = read_hidden(page.text)
    assert carried == {"role": "viewer"}
    again = owner_client.post(path, {**carried, "proof_password": "not this one"})
    assert "This is not your password" in again.text
    assert read_hidden(again.text) == carried
    assert "not this one" not in again.text
    done = owner_client.post(path, {**carried, "proof_password": PASSWORD})
    assert done.headers["Location"] == f"/team/{team.pk}/"
    assert access.get_role(colleague, team) == Role.VIEWER
    assert owner_client.post(path, {"role": "member"}).status_code == 302


def test_long_and_odd_text_comes_through_whole(owner_client: Client, team: Team, later: None) -> None:
    typed = '  "quoted" <b>&amp;</b>\n\nسکو\t'
    page = owner_client.post(f"/team/{team.pk}/invite/", {"role": "member", "note": [typed, "two"]}).text
    assert re.findall(r'name="note" value="([^"]*)"', page)[1] == "two"
    assert unescape(re.findall(r'name="note" value="([^"]*)"', page)[0]) == typed


def test_a_page_that_is_only_asked_for_comes_after_the_question(owner_client: Client, later: None) -> None:
    question = owner_client.get("/profile/security/codes/").headers["Location"]
    assert question == "/show-it-is-you/?next=%2Fprofile%2Fsecurity%2Fcodes%2F"
    assert "Show that it is you" in owner_client.get(question).text
    assert owner_client.post(question, {"proof_password": PASSWORD}).headers["Location"] == (
        "/profile/security/codes/"
    )
    assert owner_client.get("/profile/security/codes/").status_code == 200


def test_no_other_method_goes_around_the_question(owner_client: Client, later: None) -> None:
    for method in ("head", "options", "put", "patch", "delete"):
        answer = getattr(owner_client, method)("/profile/security/recovery/new/")
        assert answer.status_code == 302, method
        assert answer.headers["Location"].startswith("/show-it-is-you/?next="), method


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "account_logout", "[]"])
def test_the_question_leads_nowhere_else(owner_client: Client, elsewhere: str) -> None:
    answer = owner_client.get("/show-it-is-you/", {"next": elsewhere})
    assert answer.headers["Location"] == "/"


def test_guessing_the_password_of_an_open_browser_ends(owner_client: Client, team: Team, later: None) -> None:
    path = f"/team/{team.pk}/invite/"
    for _ in range(MOST_TRIES):
        assert owner_client.post(path, {"role": "member", "proof_password": "x"}).status_code == 200
    assert owner_client.post(path, {"role": "member", "proof_password": PASSWORD}).status_code == 429
    assert not Invitation.objects.exists()


def test_an_empty_answer_is_no_answer(owner_client: Client, team: Team, later: None) -> None:
    page = owner_client.post(f"/team/{team.pk}/invite/", {"role": "member", "proof_password": ""}).text
    assert "so that we know it is you" in page


def test_a_clock_that_went_back_is_no_proof(owner_client: Client, team: Team) -> None:
    session = owner_client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY][0]["at"] += 3600
    session.save()
    assert "Show that it is you" in owner_client.post(f"/team/{team.pk}/invite/", {"role": "member"}).text


def test_a_stranger_is_told_of_no_team_behind_the_question(
    stranger_client: Client, team: Team, later: None
) -> None:
    asked = [stranger_client.post(f"/team/{number}/invite/").text for number in (team.pk, 999_999)]
    assert all("Show that it is you" in page for page in asked)
    answer = {"role": "member", "proof_password": PASSWORD}
    assert stranger_client.post(f"/team/{team.pk}/invite/", answer).status_code == 404
