"""What is typed survives a reload, a dead server and an expired login, and leaves with the person."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import User
from incidents.models import Incident
from tests.factories import PASSWORD
from tests.journeys.conftest import OpenPage
from tests.journeys.hands import cut_off, leave, open_fold, press, type_in, wait_until_saved

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]
WORDS = "One in ten card orders fails."


@pytest.fixture
def path(incident: Incident) -> str:
    return reverse("section", args=[incident.reference, "situation"])


@pytest.fixture
def page(open_page: OpenPage, owner_client: Client, path: str) -> Page:
    return open_page(owner_client, path)


def type_plain(page: Page) -> None:
    type_in(page, page.get_by_label("What happened, in plain words"), WORDS)


def expect_plain(page: Page) -> None:
    expect(page.get_by_label("What happened, in plain words")).to_have_value(WORDS)


def test_what_is_typed_is_there_after_a_reload(page: Page, incident: Incident) -> None:
    type_plain(page)
    wait_until_saved(page)
    expect(page.locator("#save-state")).to_contain_text("Saved")
    page.reload()
    expect_plain(page)
    incident.refresh_from_db()
    assert incident.plain == WORDS
    assert page.evaluate("sessionStorage.length") == 0


def test_a_time_in_words_is_shown_as_it_was_read_and_what_is_none_keeps_its_hint(page: Page) -> None:
    started, hint = page.get_by_label("Started", exact=True), "id_own-started_helptext"
    type_in(page, started, "noon")
    wait_until_saved(page)
    expect(started).to_have_value("noon")
    page.keyboard.press("Tab")
    expect(started).to_have_value(re.compile(r"[0-9]{1,2} [A-Z][a-z]{2} 20[0-9]{2} 12:00 UTC"))
    # Told to be no time, and put right, it still has its hint.
    for typed, described in (("noonish", "id_own-started_live id_own-started_helptext"), ("9:42", hint)):
        type_in(page, started, typed)
        expect(started).to_have_attribute("aria-describedby", described)
    leave(page)


def test_a_dead_server_loses_nothing(page: Page, incident: Incident) -> None:
    cut_off(page)
    type_plain(page)
    expect(page.locator("#save-state")).to_have_text("Not saved, kept in this tab. We try again.")
    expect(page.locator("#save-state"), "wherever one types").to_be_in_viewport()
    incident.refresh_from_db()
    assert incident.plain == ""
    page.reload()
    expect_plain(page)
    page.unroute("**/prepare/**")
    wait_until_saved(page)
    incident.refresh_from_db()
    assert incident.plain == WORDS


def test_an_expired_login_loses_nothing(page: Page, incident: Incident, owner: User, path: str) -> None:
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    type_plain(page)
    expect(page.locator("#save-state")).to_contain_text(
        "You are signed out; what you typed is kept in this tab."
    )
    page.evaluate("document.activeElement.blur()")
    press(page, page.locator("#save-state").get_by_role("button", name="Sign in"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    type_in(page, page.get_by_label("E-mail"), owner.email)
    type_in(page, page.get_by_label("Password"), PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{path}")
    expect_plain(page)
    wait_until_saved(page)
    incident.refresh_from_db()
    assert incident.plain == WORDS


def test_what_was_sent_never_comes_back_over_newer_words(
    page: Page, open_page: OpenPage, colleague_client: Client, incident: Incident, path: str
) -> None:
    type_plain(page)
    press(page, page.get_by_role("button", name="Save and go on"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Severity and impact")
    newer = "Two in ten card orders fail."
    theirs = open_page(colleague_client, path)
    type_in(theirs, theirs.get_by_label("What happened, in plain words"), newer)
    wait_until_saved(theirs)
    page.goto(path)
    expect(page.get_by_label("What happened, in plain words")).to_have_value(newer)
    leave(page)
    incident.refresh_from_db()
    assert incident.plain == newer


def test_words_kept_while_somebody_else_wrote_ask_which_to_take(
    page: Page, open_page: OpenPage, colleague_client: Client, incident: Incident, path: str
) -> None:
    cut_off(page)
    type_plain(page)
    expect(page.locator("#save-state")).to_contain_text("kept in this tab")
    page.context.set_offline(True)
    newer = "Two in ten card orders fail."
    theirs = open_page(colleague_client, path)
    type_in(theirs, theirs.get_by_label("What happened, in plain words"), newer)
    wait_until_saved(theirs)
    page.context.set_offline(False)
    page.unroute("**/prepare/**")
    page.reload()
    expect_plain(page)
    expect(page.locator("#save-state")).to_contain_text("Somebody else changed this too.")
    incident.refresh_from_db()
    assert incident.plain == newer


def test_signing_out_leaves_nothing_in_the_tab(page: Page) -> None:
    cut_off(page)
    type_plain(page)
    expect(page.locator("#save-state")).to_contain_text("kept in this tab")
    assert page.evaluate("sessionStorage.length") == 1
    page.evaluate("document.activeElement.blur()")
    open_fold(page, page.locator("header .me summary"))
    press(page, page.locator("header .me").get_by_role("button", name="Sign out"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    assert page.evaluate("sessionStorage.length") == 0


def test_a_wrong_time_is_said_while_typing_and_the_rest_is_saved(page: Page, incident: Incident) -> None:
    type_plain(page)
    type_in(page, page.get_by_label("Started"), "32 Nov 2026")
    expect(page.locator("#save-state")).to_contain_text("Saved, but for what is marked")
    expect(page.get_by_label("Started")).to_have_attribute("aria-invalid", "true")
    incident.refresh_from_db()
    assert (incident.plain, incident.started) == (WORDS, None)
    press(page, page.get_by_role("button", name="Save and go on"))
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    press(page, summary.get_by_role("link"))
    expect(page.get_by_label("Started")).to_be_focused()
    expect(page.get_by_label("Started")).to_have_value("32 Nov 2026")
    page.keyboard.press("Control+a")
    page.keyboard.type("14 Nov 2026 09:42 UTC")
    wait_until_saved(page)
    incident.refresh_from_db()
    assert incident.started == "2026-11-14T09:42Z"
    leave(page)
