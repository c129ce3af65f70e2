"""An app for codes, recovery codes and passkeys: set up, used as the second step, lost and taken off."""

import json
import time
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from accounts.models import CacheEntry, SecurityEvent, User
from accounts.services.limits import MOST_TRIES
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db
CODES = "/profile/security/codes/"
STEP = "/sign-in/second-step/"


def compute(secret: str) -> str:
    """The code of this half minute (RFC 6238)."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def set_up(client: Client) -> str:
    """Set up an app for codes as its person does; the secret that the app keeps."""
    page = client.get(CODES)
    secret = page.context["form"].secret
    answer = client.post(CODES, {"code": compute(secret)})
    assert answer.headers["Location"] == "/profile/security/recovery/"
    cache.clear()
    return str(secret)


def give_password(email: str) -> Client:
    client = Client()
    answer = client.post("/sign-in/", {"login": email, "password": PASSWORD, "next": "/team/"})
    assert answer.headers["Location"] == STEP
    return client


def list_kinds(user: User) -> list[str]:
    return list(SecurityEvent.objects.filter(user=user).values_list("kind", flat=True))


@pytest.fixture
def secret(owner_client: Client) -> str:
    return set_up(owner_client)


def test_setting_up_shows_a_picture_and_letters_and_wants_a_code(owner_client: Client, owner: User) -> None:
    page = owner_client.get(CODES)
    secret = page.context["form"].secret
    assert "<svg" in page.text and "data:image" not in page.text and "style=" not in page.text
    assert " ".join(secret[place : place + 4] for place in range(0, 32, 4)) in page.text
    again = owner_client.post(CODES, {"code": "000000"})
    assert "This was not accepted" in again.text
    assert again.context["form"].secret == secret
    assert not Authenticator.objects.filter(user=owner).exists()


def test_the_code_is_the_second_step_and_works_once(secret: str, owner: User) -> None:
    client = give_password(owner.email)
    assert client.get("/profile/").status_code == 302
    assert "Your password was right" in client.get(STEP).text
    code = compute(secret)
    assert client.post(STEP, {"code": f"{code[:3]} {code[3:]}"}).headers["Location"] == "/team/"
    assert client.get("/profile/").status_code == 200
    other = give_password(owner.email)
    assert "This was not accepted" in other.post(STEP, {"code": code}).text
    assert list_kinds(owner)[:2] == ["factor_refused", "signed_in"]


def test_without_the_password_there_is_no_second_step(secret: str, client: Client) -> None:
    assert client.get(STEP).headers["Location"] == "/sign-in/"
    assert client.post(STEP, {"code": compute(secret)}).headers["Location"] == "/sign-in/"


def test_guessing_codes_ends_wherever_it_comes_from(secret: str, owner: User) -> None:
    for number in range(MOST_TRIES):
        address = f"192.0.2.{number}"
        assert give_password(owner.email).post(STEP, {"code": "1"}, REMOTE_ADDR=address).status_code == 200
    client = give_password(owner.email)
    assert client.post(STEP, {"code": compute(secret)}, REMOTE_ADDR="192.0.2.99").status_code == 429


def test_a_recovery_code_works_once_and_is_on_record(secret: str, owner_client: Client, owner: User) -> None:
    codes = owner_client.get("/profile/security/recovery/").context["unused_codes"]
    assert len(codes) == 10
    assert give_password(owner.email).post(STEP, {"code": codes[0]}).headers["Location"] == "/team/"
    assert "This was not accepted" in give_password(owner.email).post(STEP, {"code": codes[0]}).text
    assert "recovery_code_used" in list_kinds(owner)
    owner_client.post("/profile/security/recovery/new/")
    newer = owner_client.get("/profile/security/recovery/").context["unused_codes"]
    assert not set(newer) & set(codes)
    assert give_password(owner.email).post(STEP, {"code": codes[1]}).status_code == 200


def test_removing_it_ends_the_recovery_codes_too(
    owner_client: Client, owner: User, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        set_up(owner_client)
    assert owner_client.post("/profile/security/codes/remove/").headers["Location"] == "/profile/security/"
    assert not Authenticator.objects.filter(user=owner).exists()
    assert {"codes_app_added", "codes_app_removed"} <= set(list_kinds(owner))
    answer = Client().post("/sign-in/", {"login": owner.email, "password": PASSWORD})
    assert answer.headers["Location"] == "/"


@pytest.fixture
def later() -> Iterator[None]:
    with time_machine.travel(timezone.now() + timedelta(minutes=11), tick=False):
        yield


def test_every_change_of_a_factor_asks_who_it_is(secret: str, owner_client: Client, later: None) -> None:
    for path in ("codes/remove/", "passkeys/add/", "recovery/", "recovery/new/"):
        answer = owner_client.get(f"/profile/security/{path}")
        assert answer.headers["Location"].startswith("/show-it-is-you/?next="), path
        assert "Show that it is you" in owner_client.post(f"/profile/security/{path}").text, path
    assert Authenticator.objects.count() == 2
    question = "/show-it-is-you/?next=/profile/security/recovery/"
    assert "is not right" in owner_client.post(question, {"proof_code": "000000"}).text
    assert owner_client.post(question, {"proof_code": compute(secret)}).status_code == 302
    assert owner_client.get("/profile/security/recovery/").status_code == 200


def test_a_colleague_finds_no_factor_of_another(secret: str, colleague_client: Client) -> None:
    factor = Authenticator.objects.get(type="totp")
    assert colleague_client.post(f"/profile/security/passkeys/{factor.pk}/remove/").status_code == 404
    assert colleague_client.get("/profile/security/recovery/").status_code == 404
    assert colleague_client.get("/profile/security/codes/remove/").status_code == 404


def test_who_lost_it_is_helped_by_who_runs_this(secret: str, owner: User) -> None:
    out = StringIO()
    call_command("reset_password", owner.email, "--second-factor", stdout=out)
    assert out.getvalue() == f"{owner.email} now signs in with the password alone, and sees so.\n"
    assert not Authenticator.objects.filter(user=owner).exists()
    client = Client()
    client.post("/sign-in/", {"login": owner.email, "password": PASSWORD})
    assert "Second factor taken off by the person who runs this" in client.get("/profile/security/").text


def test_the_sign_in_page_asks_for_a_passkey_and_refuses_a_made_up_one(client: Client, owner: User) -> None:
    options = client.get("/sign-in/passkey/", headers={"Accept": "application/json"}).json()["publicKey"]
    assert (options["rpId"], options["userVerification"]) == ("testserver", "required")
    assert not options.get("allowCredentials")
    made_up = {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": {"userHandle": "MQ"}}
    for credential in (json.dumps(made_up), "{}", "nonsense", ""):
        answer = client.post("/sign-in/passkey/", {"credential": credential})
        assert (answer.status_code, answer.headers["Location"]) == (303, "/sign-in/")
        assert "X-Refused" not in answer.headers
    assert "This passkey was not accepted" in client.get("/sign-in/").text
    assert client.get("/profile/").status_code == 302


def test_a_switched_off_account_gets_no_further(secret: str, owner: User) -> None:
    client = give_password(owner.email)
    User.objects.filter(pk=owner.pk).update(is_active=False)
    client.post(STEP, {"code": compute(secret)})
    assert client.get("/profile/").status_code == 302


def test_a_used_code_is_used_for_every_process(secret: str, owner: User, settings: Settings) -> None:
    """The cache that says so is a table: what one process wrote there, another one reads."""
    shared = {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "accounts_cache"}
    settings.CACHES = {**settings.CACHES, "default": shared}
    code = compute(secret)
    assert give_password(owner.email).post(STEP, {"code": code}).status_code == 302
    assert CacheEntry.objects.count() == 1
    assert "This was not accepted" in give_password(owner.email).post(STEP, {"code": code}).text
