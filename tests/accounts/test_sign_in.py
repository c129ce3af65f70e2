"""Signing in and out."""

import pytest
from django.test import Client

from accounts.models import User
from tests.factories import PASSWORD, make_user

pytestmark = pytest.mark.django_db

REFUSAL = "This e-mail and password do not go together. Check both and try again."


def test_the_right_password_leads_to_the_page_asked_for(client: Client) -> None:
    user = make_user(email="ada@example.org")
    response = client.post(
        "/sign-in/", {"login": "ADA@example.org", "password": PASSWORD, "next": "/profile/"}
    )
    assert response.headers["Location"] == "/profile/"
    assert client.get("/profile/").context["user"] == user


@pytest.mark.parametrize("email", ["ada@example.org", "nobody@example.org"])
def test_a_wrong_password_says_the_same_for_known_and_unknown(client: Client, email: str) -> None:
    make_user(email="ada@example.org")
    page = client.post("/sign-in/", {"login": email, "password": "wrong wrong wrong"}).text
    assert REFUSAL in page
    assert f'value="{email}"' in page


def test_an_account_that_cannot_sign_in_says_the_same(client: Client) -> None:
    make_user()
    make_user(email="local@localhost", password=None)
    assert REFUSAL in client.post("/sign-in/", {"login": "local@localhost", "password": "!"}).text


def test_leaving_needs_a_press(owner_client: Client) -> None:
    assert "Sign out" in owner_client.get("/sign-out/").text
    assert owner_client.get("/profile/").status_code == 200
    answer = owner_client.post("/sign-out/")
    assert answer.headers["Location"] == "/sign-in/"
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert owner_client.get("/profile/").status_code == 302


def test_next_never_leads_elsewhere(client: Client) -> None:
    make_user(email="ada@example.org")
    response = client.post(
        "/sign-in/", {"login": "ada@example.org", "password": PASSWORD, "next": "https://evil.example/"}
    )
    assert response.headers["Location"] == "/"


def test_what_was_typed_is_said_to_be_safe_only_when_it_is(client: Client) -> None:
    make_user()
    assert "What you typed is safe" in client.get("/sign-in/?next=/x/&kept=1").text
    assert "What you typed is safe" not in client.get("/sign-in/?next=/x/").text


def test_there_is_no_open_sign_up(client: Client) -> None:
    make_user()
    for path in ("/signup/", "/sign-up/", "/accounts/signup/"):
        assert client.post(path, {"email": "x@example.org", "password1": PASSWORD}).status_code == 404
    assert User.objects.count() == 1
