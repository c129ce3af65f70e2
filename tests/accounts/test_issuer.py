"""Signing in by OpenID Connect: an account with the same verified address enters, and nobody else."""

import time
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from accounts import access
from accounts.models import Invitation, Role, SecurityEvent, Team, User
from accounts.services.invitations import invite_member
from accounts.services.people import is_first_account_open
from tests.accounts.issuer import CLIENT_ID, CODE, OTHER_KEY, SECRET, LocalIssuer, run_issuer
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
ADA = {"sub": "42", "email": "Olga@Example.org", "email_verified": True, "name": "Olga"}


@pytest.fixture(scope="module")
def running() -> Iterator[LocalIssuer]:
    with run_issuer() as issuer:
        yield issuer


@pytest.fixture
def issuer(running: LocalIssuer, settings: Settings, owner: User) -> Iterator[LocalIssuer]:
    User.objects.filter(pk=owner.pk).update(email="olga@example.org")
    settings.OIDC_ISSUER, settings.OIDC_NAME = running.url, "Northwind"
    app = {"provider_id": "oidc", "name": "Northwind", "client_id": CLIENT_ID, "secret": SECRET}
    app["settings"] = {"server_url": running.url}  # type: ignore[assignment]
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
    fresh = LocalIssuer(url=running.url, claims=dict(ADA))
    running.__dict__.update(fresh.__dict__)
    yield running


def go_and_come_back(client: Client, issuer: LocalIssuer, path: str = "?next=/team/") -> HttpResponse:
    there = urlsplit(client.get(f"/sign-in/organisation/{path}").headers["Location"])
    sent = parse_qs(there.query)
    assert f"{there.scheme}://{there.netloc}{there.path}" == f"{issuer.url}/authorize"
    assert sent["redirect_uri"] == ["http://testserver/sign-in/organisation/oidc/back/"]
    assert sent["code_challenge_method"] == ["S256"]
    issuer.challenge = sent["code_challenge"][0]
    back = {"code": CODE, "state": sent["state"][0]}
    return client.get("/sign-in/organisation/oidc/back/", back)  # type: ignore[return-value]


def is_in(client: Client) -> bool:
    return client.get("/profile/").status_code == 200


def test_the_button_is_there_where_an_issuer_is(client: Client, issuer: LocalIssuer) -> None:
    page = client.get("/sign-in/?next=/team/").text
    assert "Sign in with Northwind" in page
    assert "/sign-in/organisation/?next=/team/" in page


def test_without_an_issuer_there_is_no_door(client: Client, owner: User) -> None:
    assert "organisation" not in client.get("/sign-in/").text
    assert client.get("/sign-in/organisation/").status_code == 404
    assert client.get("/sign-in/organisation/oidc/back/").status_code == 404


def test_the_account_with_the_same_address_enters(client: Client, issuer: LocalIssuer, owner: User) -> None:
    assert go_and_come_back(client, issuer).headers["Location"] == "/team/"
    assert is_in(client)
    assert SocialAccount.objects.get().user == owner
    assert SecurityEvent.objects.filter(user=owner, kind="signed_in").count() == 1
    issuer.claims["email"] = "renamed@example.org"
    again = Client()
    assert go_and_come_back(again, issuer).status_code == 302, "it is known by its subject from now on"
    assert is_in(again)


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ({"email": "nobody@example.org"}, "knows you as nobody@example.org, and nobody here has invited"),
        ({"email_verified": False}, "did not let you in"),
        ({"email_verified": "true"}, "did not let you in"),
        ({"email": ""}, "did not let you in"),
    ],
)
def test_nobody_else_gets_an_account(
    client: Client, issuer: LocalIssuer, claims: dict[str, object], words: str
) -> None:
    issuer.claims |= claims
    answer = go_and_come_back(client, issuer)
    assert answer.status_code == 403
    assert words in answer.text
    assert not is_in(client)
    assert not SocialAccount.objects.exists()
    assert User.objects.count() == 1


def test_an_address_that_only_looks_like_another_is_not_that_one(
    client: Client, issuer: LocalIssuer, team: Team, owner: User
) -> None:
    """PostgreSQL takes a dotless ı for an i without case, and the small letter of a Kelvin sign is a k."""
    mike = UserFactory.create(email="mike@example.org")
    assert User.objects.get_by_natural_key("MIKE@example.org ") == mike
    assert not User.objects.of_address("mıke@example.org").exists(), "it would have tries of its own"
    invite_member(team=team, by=owner, role=Role.MEMBER, now=timezone.now(), email="kim@example.org")
    for email in ("mıke@example.org", "mi\u212ae@example.org", "\u212aim@example.org"):
        issuer.claims["email"] = email
        assert go_and_come_back(client, issuer).status_code == 403, email
    assert not SocialAccount.objects.exists()
    assert not User.objects.filter(email="kim@example.org").exists()


def test_an_open_invitation_makes_an_account_once(
    client: Client, issuer: LocalIssuer, owner: User, team: Team
) -> None:
    issuer.claims |= {"sub": "7", "email": "grace@example.org", "name": "Grace"}
    token = invite_member(team=team, by=owner, role=Role.VIEWER, now=timezone.now())[1]
    assert f"/sign-in/organisation/?next=/join/{token}/" in client.get(f"/join/{token}/").text
    assert go_and_come_back(client, issuer, f"?next=/join/{token}/").headers["Location"] == "/"
    grace = User.objects.get(email="grace@example.org")
    assert (grace.name, grace.has_usable_password(), access.get_role(grace, team)) == (
        "Grace",
        False,
        "viewer",
    )
    assert is_in(client)
    issuer.claims |= {"sub": "8", "email": "other@example.org"}
    assert go_and_come_back(Client(), issuer, f"?next=/join/{token}/").status_code == 403
    assert not User.objects.filter(email="other@example.org").exists()


def test_an_invited_address_enters_and_only_while_it_is_invited(
    client: Client, issuer: LocalIssuer, owner: User, team: Team
) -> None:
    now = timezone.now()
    for email in ("", "grace@example.org", "late@example.org", "back@example.org"):
        invite_member(team=team, by=owner, role=Role.MEMBER, now=now, email=email)
    Invitation.objects.filter(email="late@example.org").update(expires_at=now)
    Invitation.objects.filter(email="back@example.org").update(revoked_at=now)
    for subject, email in (("8", "late@example.org"), ("9", "back@example.org"), ("10", "x@example.org")):
        issuer.claims |= {"sub": subject, "email": email}
        assert go_and_come_back(Client(), issuer).status_code == 403, email
    issuer.claims |= {"sub": "7", "email": "Grace@Example.org"}
    assert go_and_come_back(client, issuer).headers["Location"] == "/team/"
    grace = User.objects.get(email="grace@example.org")
    assert access.get_role(grace, team) == Role.MEMBER
    assert Invitation.objects.get(email="grace@example.org").accepted_by == grace


def test_people_of_an_issuer_alone_leave_the_first_account_shut(issuer: LocalIssuer, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(password="!")
    assert is_first_account_open()
    SocialAccount.objects.create(user=owner, provider="oidc", uid="42")
    assert not is_first_account_open()


@pytest.mark.parametrize(
    "lie",
    [
        {"key": OTHER_KEY},
        {"token_claims": {"aud": "somebody else"}},
        {"token_claims": {"iss": "https://evil.example"}},
        {"token_claims": {"exp": 1_000_000}},
        {"userinfo": {"sub": "43"}},
        {"claims": {}},
    ],
)
def test_a_token_that_is_not_right_lets_nobody_in(
    client: Client, issuer: LocalIssuer, lie: dict[str, object]
) -> None:
    issuer.__dict__.update(lie)
    answer = go_and_come_back(client, issuer)
    assert (answer.status_code, "Not signed in" in answer.text) == (403, True)
    assert not is_in(client)


def test_a_way_back_that_nobody_began_leads_nowhere(client: Client, issuer: LocalIssuer) -> None:
    for query in ("", "?code=a+code&state=made-up", "?error=access_denied"):
        answer = client.get(f"/sign-in/organisation/oidc/back/{query}")
        assert (answer.status_code, "Not signed in" in answer.text) == (403, True)
    assert "/token" not in issuer.asked


def test_another_site_cannot_begin_it(client: Client, issuer: LocalIssuer) -> None:
    answer = client.get("/sign-in/organisation/", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.headers["Location"] == "/sign-in/"


def test_next_never_leads_elsewhere(client: Client, issuer: LocalIssuer) -> None:
    answer = go_and_come_back(client, issuer, "?next=https://evil.example/")
    assert answer.headers["Location"] == "/"


def test_an_issuer_that_is_away_is_said_so(client: Client, issuer: LocalIssuer, settings: Settings) -> None:
    app = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]
    app["settings"] = {"server_url": "http://127.0.0.1:9"}
    answer = client.get("/sign-in/organisation/")
    assert (answer.status_code, "Northwind is not answering" in answer.text) == (403, True)


def test_the_second_step_is_asked_for_all_the_same(client: Client, issuer: LocalIssuer, owner: User) -> None:
    Authenticator.objects.create(user=owner, type="totp", data={"secret": "A" * 32})
    assert go_and_come_back(client, issuer).headers["Location"] == "/sign-in/second-step/"
    assert not is_in(client)


def test_a_switched_off_account_stays_out(client: Client, issuer: LocalIssuer, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(is_active=False)
    go_and_come_back(client, issuer)
    assert not is_in(client)


def ask_to_invite(client: Client, owner: User) -> HttpResponse:
    path = f"/team/{owner.memberships.get().team_id}/invite/"
    return client.post(path, {"role": "member"})  # type: ignore[return-value]


def test_who_has_no_password_shows_it_at_the_issuer(client: Client, issuer: LocalIssuer, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(password="!")
    go_and_come_back(client, issuer)
    asked = ask_to_invite(client, owner).text
    assert "Sign in with Northwind" in asked and 'name="role" value="member"' in asked
    again = client.get("/sign-in/organisation/?next=/sign-in/again/").headers["Location"]
    sent = parse_qs(urlsplit(again).query)
    assert (sent["prompt"], sent["max_age"]) == (["login"], ["0"])
    issuer.token_claims["auth_time"] = int(time.time())
    assert go_and_come_back(client, issuer, "?next=/sign-in/again/").headers["Location"] == "/sign-in/again/"
    assert "It is you" in client.get("/sign-in/again/").text
    assert ask_to_invite(client, owner).status_code == 302


@pytest.mark.parametrize("age", [None, 3600])
def test_an_issuer_that_asked_nothing_proves_nothing(
    client: Client, issuer: LocalIssuer, owner: User, age: int | None
) -> None:
    """Somebody at an open browser is let through by an issuer where its owner is signed in already."""
    User.objects.filter(pk=owner.pk).update(password="!")
    if age:
        issuer.token_claims["auth_time"] = int(time.time()) - age
    go_and_come_back(client, issuer, "?next=/sign-in/again/")
    assert "did not say that it asked for your password just now" in client.get("/sign-in/again/").text
    assert "Show that it is you" in ask_to_invite(client, owner).text


def test_who_has_a_password_here_shows_that_and_not_the_issuer(
    client: Client, issuer: LocalIssuer, owner: User
) -> None:
    issuer.token_claims["auth_time"] = int(time.time())
    go_and_come_back(client, issuer)
    assert 'name="proof_password"' in ask_to_invite(client, owner).text
