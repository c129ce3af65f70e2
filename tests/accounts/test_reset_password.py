"""``reset_password EMAIL`` prints a link that works once."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from tests.factories import PASSWORD, make_user

pytestmark = pytest.mark.django_db

NEW = "another long sentence"


def print_link(email: str) -> str:
    out = StringIO()
    call_command("reset_password", email, stdout=out)
    return out.getvalue().strip()


def get_path(link: str) -> str:
    assert link.startswith("http://127.0.0.1:8000/new-password/")
    return link.removeprefix("http://127.0.0.1:8000")


def test_the_link_changes_the_password_once(client: Client) -> None:
    user = make_user(email="ada@example.org")
    path = get_path(print_link("Ada@example.org"))
    assert "Choose a new password" in client.get(path).text
    assert client.post(path, {"password": NEW}).headers["Location"] == "/sign-in/"
    user.refresh_from_db()
    assert user.check_password(NEW)
    again = client.post(path, {"password": PASSWORD})
    assert again.status_code == 404
    assert "This link no longer works" in again.text
    user.refresh_from_db()
    assert user.check_password(NEW)


def test_of_two_links_the_second_dies_with_the_first(client: Client) -> None:
    make_user(email="ada@example.org")
    first, second = get_path(print_link("ada@example.org")), get_path(print_link("ada@example.org"))
    client.post(first, {"password": NEW})
    assert client.get(second).status_code == 404


def test_a_weak_password_keeps_the_link(client: Client) -> None:
    user = make_user(email="ada@example.org")
    path = get_path(print_link("ada@example.org"))
    assert "too short" in client.post(path, {"password": "short"}).text
    assert client.post(path, {"password": NEW}).status_code == 302
    user.refresh_from_db()
    assert user.check_password(NEW)


def test_the_public_address_is_used_when_known(settings: Settings) -> None:
    settings.PUBLIC_URL = "https://forthright.example"
    make_user(email="ada@example.org")
    assert print_link("ada@example.org").startswith("https://forthright.example/new-password/")


@pytest.mark.parametrize(
    ("email", "reason"),
    [
        ("nobody@example.org", "nobody here has the e-mail nobody@example.org"),
        ("local@localhost", "local@localhost cannot sign in; the first account will take its place over"),
        ("off@example.org", "the account of off@example.org is switched off"),
    ],
)
def test_a_refusal_is_one_line_on_standard_error_and_ends_with_one(email: str, reason: str) -> None:
    make_user(email="local@localhost", password=None)
    make_user(email="off@example.org", is_active=False)
    err = StringIO()
    with pytest.raises(SystemExit) as refusal:
        call_command("reset_password", email, stderr=err)
    assert refusal.value.code == 1
    assert err.getvalue() == f"email: {reason}\n"


@pytest.mark.parametrize(
    "path", ["/new-password/x/y/", "/new-password/OTk5OTk5/abc-def/", "/new-password/--/1-1/"]
)
def test_made_up_links_are_missing(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_every_other_browser_is_signed_out(client: Client) -> None:
    user = make_user(email="ada@example.org")
    elsewhere = Client()
    elsewhere.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.post(get_path(print_link("ada@example.org")), {"password": NEW})
    assert elsewhere.get("/profile/").status_code == 302
    assert User.objects.get().check_password(NEW)
