"""A passkey and an app for codes, set up and used by a person in a real browser with a made-up device."""

import re
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from playwright.sync_api import Page, expect

from accounts.models import Membership, User
from tests.factories import PASSWORD
from tests.journeys.conftest import OpenPage
from tests.journeys.hands import open_fold, press, type_in

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]
# A browser gives passkeys to this name, and not to the number behind it.
NAMED = re.compile(r"^http://(127\.0\.0\.1|localhost)")


def add_device(page: Page) -> None:
    """A device that holds passkeys and knows its person, as Chromium makes it up for tests."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def sign_out(page: Page) -> None:
    open_fold(page, page.locator("header .me summary"))
    press(page, page.locator("header .me").get_by_role("button", name="Sign out"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def give_password(page: Page, email: str) -> None:
    type_in(page, page.get_by_label("E-mail"), email)
    type_in(page, page.get_by_label("Password"), PASSWORD)
    page.keyboard.press("Enter")


def test_a_passkey_signs_in_alone_and_as_the_second_step(
    open_page: OpenPage, owner: User, live_server: object
) -> None:
    base = NAMED.sub("http://localhost", str(live_server))
    page = open_page(base_url=base)
    add_device(page)
    page.goto("/profile/security/passkeys/add/")
    give_password(page, owner.email)
    type_in(page, page.get_by_label("What to call it"), "Work laptop")
    press(page, page.get_by_role("button", name="Make the passkey"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    press(page, page.get_by_role("link", name="I have kept them"))
    expect(page.get_by_text("Work laptop").first).to_be_visible()

    sign_out(page)
    press(page, page.get_by_role("button", name="Sign in with a passkey"))
    expect(page.get_by_role("heading", level=1)).to_have_text("No incidents yet")

    sign_out(page)
    give_password(page, owner.email)
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step")
    press(page, page.get_by_role("button", name="Use a passkey"))
    expect(page.get_by_role("heading", level=1)).to_have_text("No incidents yet")


def test_codes_are_set_up_and_asked_for_before_an_invitation_goes_out(
    open_page: OpenPage, owner_client: Client, owner: User
) -> None:
    page = open_page(owner_client, "/profile/security/codes/")
    open_fold(page, page.get_by_text("No camera?"))
    secret = page.locator(".letters").inner_text().replace(" ", "")
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    type_in(page, page.get_by_label("The six digits"), code)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    recovery = page.locator(".codes code").first.inner_text()

    session = owner_client.session
    session["account_authentication_methods"] = []
    session.save()
    team = Membership.objects.get(user=owner).team
    page.goto(f"/team/{team.pk}/")
    page.get_by_text("Read, as a viewer").click()
    press(page, page.get_by_role("button", name="Invite", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Show that it is you")
    type_in(page, page.get_by_label("a recovery code"), recovery)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Copy this link now")).to_be_visible()
    expect(page.get_by_text("For a viewer", exact=True)).to_be_visible()
