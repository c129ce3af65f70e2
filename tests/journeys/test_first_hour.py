"""A new person, by keyboard alone: the first account, five minutes of typing, a brief to hand over."""

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from incidents import access
from incidents.models import Incident
from reports.management.commands.render_worker import Heart, make_file
from reports.models import Document
from reports.services.documents import claim_document
from tests.factories import PASSWORD
from tests.journeys.conftest import OpenPage, PressHere
from tests.journeys.hands import choose, pick, press, tab_to, type_in, wait_until_saved

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]


def make_waiting_document() -> Document:
    """Do what the render worker does, once."""
    document = claim_document(now=timezone.now())
    assert document is not None
    make_file(document, PressHere(), Heart())
    return document


def fill_five_minutes(page: Page) -> None:
    type_in(page, page.get_by_label("What happened, in plain words"), "One in ten card orders fails.")
    pick(page, page.get_by_label("How does it stand?"), "investigating")
    type_in(page, page.get_by_label("Started"), "14 Nov 2026 09:42 UTC")
    type_in(page, page.get_by_label("How many customers are affected?"), "1,116")
    choose(page, page.get_by_role("group", name="How sure are you?").nth(0), "Likely")
    type_in(page, page.get_by_label("What has it cost so far?"), "48,300")
    type_in(page, page.get_by_label("Currency"), "EUR")
    choose(page, page.get_by_role("group", name="How sure are you?").nth(1), "Confirmed")
    type_in(page, page.get_by_label("What happened and what let it happen"), "A certificate expired.")
    choose(page, page.get_by_role("group", name="How sure are you?").nth(2), "Confirmed")
    type_in(page, page.get_by_label("What happens next?"), "Renew the certificate.")
    type_in(page, page.get_by_label("What do you need decided?"), "May we use the second bank?")


def test_from_nothing_to_a_brief(open_page: OpenPage, live_server: LiveServer) -> None:
    page = open_page(path="/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Create the first account")
    type_in(page, page.get_by_label("E-mail"), "ada@example.org")
    type_in(page, page.get_by_label("Your name"), "Ada Okafor")
    type_in(page, page.get_by_label("Password"), PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("No incidents yet")

    press(page, page.get_by_role("link", name="Start an incident"))
    type_in(page, page.get_by_label("Headline"), "Card payments fail")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Five minutes")
    fill_five_minutes(page)
    wait_until_saved(page)
    press(page, page.get_by_role("button", name="Save and see the incident"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Card payments fail")

    press(page, page.get_by_role("button", name="Make version 1"))
    expect(page.get_by_role("heading", name="Making version 1")).to_be_visible()
    document = make_waiting_document()
    link = page.get_by_role("link", name="Download PDF")
    link.wait_for()
    tab_to(page, link)
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.startswith(f"{document.incident.reference}-brief-v1-")
    assert download.value.path().read_bytes() == document.path.read_bytes()
    assert document.path.read_bytes().startswith(b"%PDF-")

    facts = access.load_facts(Incident.objects.get())
    assert [str(measure.value) for measure in facts.impact] == ["1116", "48300"]
    assert [measure.certainty for measure in facts.impact] == ["likely", "confirmed"]
    assert facts.times.started == "2026-11-14T09:42Z"
    assert User.objects.get().name == "Ada Okafor"
