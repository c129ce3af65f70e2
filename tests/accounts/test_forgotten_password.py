"""A forgotten password: a link by mail, in the same words and at the same cost for anybody."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from accounts.models import OutgoingMail, SecurityEvent
from accounts.services.limits import MOST_TRIES
from tests.factories import make_user

pytestmark = pytest.mark.django_db
PATH = "/forgotten-password/"
SAID = "If there is an account with this e-mail, a link is on its way to it."


@pytest.fixture(autouse=True)
def _mail(settings: Settings) -> None:
    settings.IS_MAIL_SET_UP, settings.PUBLIC_URL = True, "https://forthright.example"
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}


def ask(client: Client, email: str, **extra: Any) -> Any:
    return client.post(PATH, {"email": email}, follow=True, **extra)


def test_the_link_comes_by_mail_and_opens_the_page(client: Client) -> None:
    user = make_user(email="ada@example.org")
    assert SAID in ask(client, "Ada@Example.org").text
    mail = OutgoingMail.objects.get()
    assert (mail.to, mail.kind) == (["ada@example.org"], "reset")
    link = re.search(r"https://forthright\.example(/new-password/\S+)", mail.text)
    assert link is not None
    answer = client.post(link.group(1), {"password": "another long sentence"})
    assert answer.headers["Location"] == "/sign-in/"
    user.refresh_from_db()
    assert user.check_password("another long sentence")
    kinds = list(SecurityEvent.objects.values_list("kind", flat=True))
    assert kinds == ["password_reset", "reset_link"]


@pytest.mark.parametrize("email", ["nobody@example.org", "off@example.org", "local@localhost"])
def test_for_any_other_address_the_words_are_the_same_and_no_mail_goes(client: Client, email: str) -> None:
    make_user(email="off@example.org", is_active=False)
    make_user(email="local@localhost", password=None)
    assert SAID in ask(client, email).text
    assert not OutgoingMail.objects.exists()


def test_the_page_does_the_same_for_known_and_unknown(client: Client, settings: Settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.dummy.DummyBackend"}}
    make_user(email="ada@example.org")
    counts = []
    for number, email in enumerate(("ada@example.org", "nobody@example.org")):
        with CaptureQueriesContext(connection) as seen:
            client.post(PATH, {"email": email}, REMOTE_ADDR=f"192.0.2.{number}")
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_nobody_is_flooded(client: Client) -> None:
    make_user(email="ada@example.org")
    for number in range(MOST_TRIES):
        assert ask(client, "ada@example.org", REMOTE_ADDR=f"192.0.2.{number}").status_code == 200
    assert ask(client, "ada@example.org", REMOTE_ADDR="192.0.2.99").status_code == 429
    assert OutgoingMail.objects.count() == MOST_TRIES


def test_what_is_no_address_is_said_beside_the_field(client: Client) -> None:
    page = client.post(PATH, {"email": "ada"}).text
    assert "Write an e-mail address, such as name@example.org" in page
    assert 'value="ada"' in page


def test_without_mail_the_page_says_whom_to_ask(client: Client, settings: Settings) -> None:
    settings.IS_MAIL_SET_UP = False
    assert "reset_password name@example.org" in client.get(PATH).text
    make_user(email="ada@example.org")
    client.post(PATH, {"email": "ada@example.org"})
    assert not OutgoingMail.objects.exists()
