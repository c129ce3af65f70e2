"""Where a person is signed in: seen, ended, and over by itself when it is not used."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings as live
from django.contrib.sessions.models import Session
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from accounts import entering
from accounts.http import describe_browser
from accounts.models import OpenSession, SecurityEvent, User
from config import backups
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"


def sign_in(user: User, agent: str = FIREFOX, *, keeps: bool = False) -> Client:
    client = Client(headers={"User-Agent": agent})
    sent = {"login": user.email, "password": PASSWORD, **({"remember": "on"} if keeps else {})}
    assert client.post("/sign-in/", sent, REMOTE_ADDR="192.0.2.7").status_code == 302
    return client


def is_in(client: Client) -> bool:
    return client.get("/profile/").status_code == 200


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (FIREFOX, "Firefox on Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36", "Chrome on Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Edg/141.0", "Edge on Windows"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19 Safari/604.1",
            "Safari on an iPhone",
        ),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 15) Version/19.0 Safari/605.1.15", "Safari on a Mac"),
        ("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/141 Mobile", "Chrome on Android"),
        ("curl/8.0", "A browser"),
        ("<b>" * 100, "A browser"),
        ("", "A browser"),
    ],
)
def test_a_browser_is_named_in_words(agent: str, words: str) -> None:
    assert describe_browser(agent) == words


def test_the_page_lists_the_browsers_and_what_happened(owner: User) -> None:
    sign_in(owner)
    page = sign_in(owner, "Mozilla/5.0 (X11; Linux) Chrome/141").get("/profile/security/").text
    assert page.count("Firefox on Windows") == 3, "its row, its button and its event"
    assert 'Chrome on Linux</b> <span class="muted">(this one)</span>' in page
    assert "from 192.0.2.7" in page
    assert "<b>Signed in</b>" in page


def test_an_ended_session_is_over_at_its_next_request(owner: User) -> None:
    here, there = sign_in(owner, "Chrome"), sign_in(owner)
    row = OpenSession.objects.get(device="Firefox on Windows")
    answer = here.post(f"/profile/security/sessions/{row.pk}/end/", follow=True)
    assert "Firefox on Windows is signed out." in answer.text
    assert (is_in(here), is_in(there)) == (True, False)
    assert SecurityEvent.objects.filter(kind="session_ended", detail="Firefox on Windows").count() == 1


def test_all_others_end_at_once(owner: User) -> None:
    here, *others = (sign_in(owner) for _ in range(3))
    assert (
        "Every other browser is signed out."
        in here.post("/profile/security/sessions/others/end/", follow=True).text
    )
    assert [is_in(client) for client in (here, *others)] == [True, False, False]


def test_nobody_ends_the_session_of_another(owner: User, colleague: User, stranger_client: Client) -> None:
    theirs = sign_in(colleague)
    row = OpenSession.objects.get(user=colleague)
    for client in (sign_in(owner), stranger_client):
        assert client.post(f"/profile/security/sessions/{row.pk}/end/").status_code == 404
        client.post("/profile/security/sessions/others/end/")
    assert is_in(theirs)
    assert Client().post(f"/profile/security/sessions/{row.pk}/end/").status_code == 302
    assert "192.0.2.7" not in stranger_client.get("/profile/security/").text


def test_signing_out_leaves_no_row(owner: User) -> None:
    client = sign_in(owner)
    client.post("/sign-out/")
    assert not OpenSession.objects.exists()
    assert not Session.objects.filter(expire_date__gt=timezone.now(), session_data__contains="auth").exists()


def test_a_new_password_ends_every_other_browser(owner: User) -> None:
    here, there = sign_in(owner), sign_in(owner)
    here.post("/profile/password/", {"current": PASSWORD, "password": "another long sentence"})
    assert (is_in(here), is_in(there)) == (True, False)
    row = OpenSession.objects.get()
    assert row.session_key == here.session.session_key
    assert SecurityEvent.objects.filter(kind="password_changed").count() == 1


def test_an_unused_session_ends_and_a_used_one_goes_on(owner: User) -> None:
    client = sign_in(owner)
    start = timezone.now()
    for hours in (11, 22, 33):
        with time_machine.travel(start + timedelta(hours=hours), tick=False):
            assert is_in(client)
    with time_machine.travel(start + timedelta(hours=33 + 12, minutes=1), tick=False):
        assert client.get("/profile/").headers["Location"] == "/sign-in/?next=/profile/"


def test_kept_it_outlasts_a_quiet_week_and_no_session_outlasts_its_days(owner: User) -> None:
    kept, used = sign_in(owner, keeps=True), sign_in(owner)
    start = timezone.now()
    with time_machine.travel(start + timedelta(days=13, hours=23), tick=False):
        assert (is_in(kept), is_in(used)) == (True, False)
    with time_machine.travel(start + timedelta(days=14, minutes=1), tick=False):
        assert not is_in(kept)


def test_a_session_in_use_ends_after_its_days_too(owner: User, settings: Settings) -> None:
    settings.SESSION_MOST_DAYS = 1
    client = sign_in(owner)
    start = timezone.now()
    for hours in (8, 16, 23):
        with time_machine.travel(start + timedelta(hours=hours), tick=False):
            assert is_in(client)
    with time_machine.travel(start + timedelta(hours=25), tick=False):
        assert not is_in(client)


def test_what_is_written_is_little(owner: User, django_assert_num_queries: pytest.FixtureRequest) -> None:
    client = sign_in(owner)
    client.get("/profile/")
    with django_assert_num_queries(3):  # type: ignore[operator]
        assert is_in(client)
    cookie = client.cookies[live.SESSION_COOKIE_NAME]
    assert cookie["max-age"] == live.SESSION_IDLE_HOURS * 3600


def test_reading_goes_on_while_nothing_can_be_written(owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = sign_in(owner)

    def refuse(**given: object) -> None:
        raise OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(entering, "note_session", refuse)
    monkeypatch.setitem(entering._quiet, "until", 0.0)
    with time_machine.travel(timezone.now() + timedelta(hours=1), tick=False):
        assert is_in(client)
    assert entering._quiet["until"] > 0


def test_a_session_from_before_is_taken_up(owner: User) -> None:
    client = Client(headers={"User-Agent": FIREFOX})
    client.force_login(owner)
    assert is_in(client)
    assert OpenSession.objects.get().device == "Firefox on Windows"
    assert not SecurityEvent.objects.exists()


def test_sessions_and_tries_stay_out_of_a_backup() -> None:
    labels = {model._meta.label for model in backups.list_tables()}
    assert {"mfa.Authenticator", "accounts.SecurityEvent", "socialaccount.SocialAccount"} <= labels
    assert not {"accounts.OpenSession", "accounts.DoorTry", "accounts.CacheEntry"} & labels
