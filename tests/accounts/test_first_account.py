"""The first visitor makes the first account, once."""

from datetime import datetime
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from pytest_django import Settings

from accounts.models import Membership, Role, Team, User
from accounts.services import people
from accounts.services.people import (
    FirstAccountTakenError,
    create_first_account,
    get_or_create_local_account,
    is_first_account_open,
)
from accounts.views import entrance
from tests.factories import PASSWORD, make_user

pytestmark = pytest.mark.django_db

ANSWERS = {
    "name": "Ada",
    "email": "Ada@Example.org",
    "password": PASSWORD,
    "team_name": "",
    "time_zone": "Asia/Tehran",
}


def test_the_way_in_leads_to_the_first_account(client: Client) -> None:
    assert client.get("/profile/").headers["Location"] == "/sign-in/?next=/profile/"
    assert client.get("/sign-in/").headers["Location"] == "/first-account/"
    page = client.get("/first-account/").text
    assert "Create the first account" in page
    assert 'name="code"' not in page


def test_it_makes_an_owner_who_is_signed_in(client: Client) -> None:
    response = client.post("/first-account/", ANSWERS)
    assert response.headers["Location"] == "/"
    user = User.objects.get()
    assert (user.email, user.name, user.time_zone) == ("ada@example.org", "Ada", "Asia/Tehran")
    membership = Membership.objects.get()
    assert (membership.user, membership.role, membership.team.name) == (user, Role.OWNER, "Ada’s team")
    assert client.get("/profile/").status_code == 200


def test_it_closes_once_somebody_can_sign_in(client: Client) -> None:
    make_user()
    assert client.get("/first-account/").headers["Location"] == "/sign-in/"
    assert client.post("/first-account/", ANSWERS).headers["Location"] == "/sign-in/"
    assert client.get("/sign-in/").status_code == 200
    assert User.objects.count() == 1


def test_of_two_at_once_one_wins(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    """The check is made under the lock: a rival who gets the lock first is seen."""
    given: dict[str, Any] = {"password": PASSWORD, "name": "", "time_zone": "UTC", "now": now}

    def let_the_rival_in() -> None:
        monkeypatch.setattr(people, "_lock_people", lambda: None)
        create_first_account(email="rival@example.org", **given)

    monkeypatch.setattr(people, "_lock_people", let_the_rival_in)
    with pytest.raises(FirstAccountTakenError):
        create_first_account(email="late@example.org", **given)


def test_pressing_twice_makes_one_account_and_leads_to_the_sign_in_page() -> None:
    first, second = Client(), Client()
    first.post("/first-account/", ANSWERS)
    # The second press came from a browser that the first answer had not reached yet.
    page = second.post("/first-account/", ANSWERS, follow=True)
    assert page.redirect_chain == [("/sign-in/", 302)]
    assert "If you made it just now, sign in" in page.text
    assert second.get("/profile/").headers["Location"] == "/sign-in/?next=/profile/"
    assert (User.objects.count(), Team.objects.count()) == (1, 1)


def test_closed_it_is_no_way_in_round_the_second_factor(client: Client) -> None:
    user = make_user()
    Authenticator.objects.create(user=user, type="totp", data={"secret": "A" * 32})
    given = {**ANSWERS, "email": user.email}
    right = client.post("/first-account/", given)
    wrong = client.post("/first-account/", {**given, "password": "not this one"})
    assert right.headers["Location"] == wrong.headers["Location"] == "/sign-in/"
    assert "_auth_user_id" not in client.session
    assert "account_authentication_methods" not in client.session


def test_of_two_at_once_the_loser_is_led_to_the_sign_in_page(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was open when the page looked; under the lock it is not, and even then nobody is signed in."""
    client.get("/first-account/")
    looks = iter([True, False])
    make_user(email="ada@example.org")
    for place in (entrance, people):
        monkeypatch.setattr(place, "is_first_account_open", lambda: next(looks))
    assert client.post("/first-account/", ANSWERS).headers["Location"] == "/sign-in/"
    assert "_auth_user_id" not in client.session


def test_elsewhere_than_loopback_it_needs_the_code(client: Client, settings: Settings) -> None:
    settings.FIRST_ACCOUNT_CODE = "blue-river-42"
    assert 'name="code"' in client.get("/first-account/").text
    wrong = client.post("/first-account/", {**ANSWERS, "code": "blue-river-43"})
    assert "This is not the code that was printed" in wrong.text
    assert 'value="Ada@Example.org"' in wrong.text
    assert not User.objects.exists()
    client.post("/first-account/", {**ANSWERS, "code": " blue-river-42 "})
    assert User.objects.get().email == "ada@example.org"


def test_a_short_password_is_refused_and_the_rest_stays(client: Client) -> None:
    page = client.post("/first-account/", {**ANSWERS, "password": "short"}).text
    assert "This password is too short" in page
    assert 'value="Ada"' in page
    assert "One thing to put right" in page
    assert not User.objects.exists()


@pytest.mark.parametrize("field", ["name", "email", "team_name"])
def test_nul_bytes_are_refused(client: Client, field: str) -> None:
    assert (
        "Null characters are not allowed"
        in client.post("/first-account/", {**ANSWERS, field: "a\x00b@c.org"}).text
    )
    assert not User.objects.exists()


def test_it_takes_over_what_the_command_line_loaded(client: Client, now: datetime) -> None:
    local = get_or_create_local_account(now=now)
    assert get_or_create_local_account(now=now) == local
    assert not local.has_usable_password()
    assert is_first_account_open()
    client.post("/first-account/", {**ANSWERS, "team_name": "Payments"})
    user = User.objects.get()
    assert user.pk == local.pk
    assert user.check_password(PASSWORD)
    assert [team.name for team in Team.objects.filter(members=user)] == ["Payments"]


def test_a_long_name_still_gives_a_team(now: datetime) -> None:
    create_first_account(email="a@example.org", password=PASSWORD, name="ن" * 80, time_zone="UTC", now=now)
    assert len(Team.objects.get().name) == 80
