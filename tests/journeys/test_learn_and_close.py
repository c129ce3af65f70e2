"""The last place, by keyboard: write the post-mortem, have it reviewed, close the incident, open it again."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from accounts.models import User
from incidents.models import Incident
from tests.journeys.conftest import OpenPage
from tests.journeys.hands import press, tick, type_in, wait_until_saved

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]


def test_from_a_draft_to_closed_and_back(
    open_page: OpenPage, incident: Incident, owner_client: Client, colleague: User, colleague_client: Client
) -> None:
    page = open_page(owner_client, reverse("learn", args=[incident.reference]))
    press(page, page.get_by_role("link", name="Draft it from the record"))
    press(page, page.get_by_role("button", name="Draft it from the record"))
    type_in(page, page.get_by_role("textbox", name="Where we got lucky", exact=True), "It was Sunday.")
    wait_until_saved(page)
    tick(page, page.get_by_role("checkbox", name=str(colleague)))
    press(page, page.get_by_role("button", name="Save who and when"))
    press(page, page.get_by_role("button", name="Ask for a review"))
    expect(page.locator(".facts")).to_contain_text("In review")
    expect(page.get_by_role("button", name="Approve it")).to_have_count(0)

    other = open_page(colleague_client, reverse("post_mortem", args=[incident.reference]))
    expect(other.get_by_role("textbox", name="Where we got lucky", exact=True)).to_have_value(
        "It was Sunday."
    )
    press(other, other.get_by_role("button", name="Approve it"))
    expect(other.locator(".facts")).to_contain_text(f"Approved by {colleague}")

    page.goto(reverse("learn", args=[incident.reference]))
    press(page, page.get_by_role("button", name="Close the incident"))
    expect(page.get_by_role("complementary", name="Closed")).to_contain_text("reopen to change it.")
    press(page, page.get_by_role("button", name="Reopen the incident"))
    expect(page.get_by_role("alert")).to_contain_text("Say why it is opened again.")
    type_in(page, page.get_by_label("Why is it opened again?"), "It is back.")
    press(page, page.get_by_role("button", name="Reopen the incident"))
    expect(page.get_by_role("complementary", name="Closed")).to_have_count(0)
    expect(page.get_by_text("It is back.")).to_be_visible()
