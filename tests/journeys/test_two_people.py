"""Two people at one record, and one who has no part in it."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from accounts.models import User
from incidents import access
from incidents.models import Incident
from tests.incidents.views.addresses import ADDRESSES
from tests.journeys.conftest import OpenPage
from tests.journeys.hands import choose, pick, press, type_in, wait_until_saved

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("choice", ["Keep mine", "Take Karim Colleague’s"])
def test_both_versions_are_shown_and_one_is_chosen_by_keyboard(
    open_page: OpenPage,
    owner_client: Client,
    colleague_client: Client,
    incident: Incident,
    choice: str,
) -> None:
    path = reverse("section", args=[incident.reference, "situation"])
    mine, theirs = open_page(owner_client, path), open_page(colleague_client, path)
    type_in(theirs, theirs.get_by_label("Headline"), "Card orders fail since 09:42")
    wait_until_saved(theirs)
    type_in(mine, mine.get_by_label("Headline"), "One in ten card orders fails")
    type_in(mine, mine.get_by_label("Area"), "Payments")
    expect(mine.locator("#save-state")).to_contain_text("Somebody else changed this too.")
    mine.keyboard.press("Control+Home")
    mine.evaluate("document.activeElement.blur()")
    press(mine, mine.get_by_role("button", name="See both versions"))

    expect(mine.get_by_role("heading", level=1)).to_have_text(
        "Karim Colleague saved this while you were writing"
    )
    expect(mine.locator(".val-text")).to_have_text(
        ["One in ten card orders fails", "Card orders fail since 09:42"]
    )
    choose(mine, mine.get_by_role("group", name="Headline"), choice)
    press(mine, mine.get_by_role("button", name="Save these choices"))
    title = "One in ten card orders fails" if choice == "Keep mine" else "Card orders fail since 09:42"
    expect(mine.get_by_label("Headline")).to_have_value(title)
    expect(mine.get_by_label("Area")).to_have_value("Payments")
    incident.refresh_from_db()
    assert (incident.title, incident.area) == (title, "Payments")


def test_an_incident_is_restricted_and_a_reader_named(
    open_page: OpenPage,
    owner_client: Client,
    colleague_client: Client,
    viewer_client: Client,
    viewer: User,
    incident: Incident,
) -> None:
    path = incident.get_absolute_url()
    mine, theirs = open_page(owner_client, path), open_page(colleague_client, "/")
    expect(theirs.get_by_text(incident.title)).to_be_visible()
    press(mine, mine.get_by_role("link", name="People: who sees it and who leads"))
    pick(mine, mine.get_by_label("From the team"), str(viewer.pk))
    choose(mine, mine.get_by_role("group", name="They are"), "Reader: reads everything")
    press(mine, mine.get_by_role("button", name="Name them"))
    expect(mine.get_by_text("Vera Viewer is named as reader.")).to_be_visible()
    press(mine, mine.get_by_role("button", name="Restrict it to named people"))
    expect(mine.get_by_text("Restricted: only 2 named people see it")).to_be_visible()

    theirs.reload()
    expect(theirs.get_by_role("heading", level=1)).to_have_text("No incidents yet")
    response = theirs.goto(path)
    assert response is not None and response.status == 404
    named = open_page(viewer_client, path)
    expect(named.get_by_role("heading", level=1)).to_have_text(incident.title)
    press(named, named.get_by_role("link", name="2 named people"))
    expect(named.get_by_role("heading", level=1)).to_have_text("People")
    expect(named.get_by_role("button", name="Name them")).to_have_count(0)


def test_a_stranger_sees_404_everywhere(
    open_page: OpenPage, stranger_client: Client, incident: Incident
) -> None:
    page = open_page(stranger_client)
    for address in ADDRESSES:
        if not address.reads:
            continue
        response = page.goto(address.path(incident.reference))
        assert response is not None
        assert response.status == 404, address.name
        assert incident.title not in page.content()
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("No incidents yet")
    assert access.load_facts(incident).title == "Card payments fail"
