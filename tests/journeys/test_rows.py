"""Rows that repeat, by keyboard: with scripts at once on the page, without them by the form's own buttons."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from accounts.models import Membership, User
from incidents import access
from incidents.domain.facts import IncidentFacts
from incidents.models import Incident
from tests.factories import make_incident
from tests.journeys.conftest import OpenPage
from tests.journeys.hands import cut_off, press, type_in, wait_until_saved

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]


@pytest.fixture
def incident(owner: User) -> Incident:
    facts = IncidentFacts(title="Card payments fail", prevention=("First", "Second", "Third"))
    return make_incident(Membership.objects.get(user=owner), facts)


@pytest.fixture
def path(incident: Incident) -> str:
    return reverse("section", args=[incident.reference, "prevention"])


def list_texts(page: Page) -> list[str]:
    boxes = page.locator("[data-rows=prevention] [data-row]:not([hidden]) textarea")
    return [box.input_value() for box in boxes.all()]


def get_row(page: Page, place: int) -> Locator:
    return page.locator("[data-rows=prevention] [data-row]:not([hidden])").nth(place)


def restart(page: Page) -> None:
    """Begin again at the top of the page, as after a reload."""
    page.evaluate("document.activeElement.blur()")


def test_rows_change_at_once_and_are_saved(
    open_page: OpenPage, owner_client: Client, incident: Incident, path: str
) -> None:
    page = open_page(owner_client, path)
    press(page, page.get_by_role("button", name="Add a measure"))
    expect(get_row(page, 3).locator("textarea")).to_be_focused()
    page.keyboard.type("Fourth")
    wait_until_saved(page)
    restart(page)
    press(page, get_row(page, 3).get_by_role("button", name="Move up"))
    assert list_texts(page) == ["First", "Second", "Fourth", "Third"]
    expect(get_row(page, 2).get_by_role("button", name="Move up")).to_be_focused()
    page.keyboard.press("Enter")
    assert list_texts(page) == ["First", "Fourth", "Second", "Third"]
    wait_until_saved(page)
    restart(page)
    press(page, get_row(page, 0).get_by_role("button", name="Move down"))
    wait_until_saved(page)
    assert access.load_facts(incident).prevention == ("Fourth", "First", "Second", "Third")

    restart(page)
    press(page, get_row(page, 1).get_by_role("button", name="Move up"))
    wait_until_saved(page)
    assert access.load_facts(incident).prevention == ("First", "Fourth", "Second", "Third"), "taken back"
    restart(page)
    press(page, get_row(page, 0).get_by_role("button", name="Move down"))
    wait_until_saved(page)
    assert access.load_facts(incident).prevention == ("Fourth", "First", "Second", "Third")

    restart(page)
    press(page, get_row(page, 2).get_by_role("button", name="Remove"))
    assert list_texts(page) == ["Fourth", "First", "Third"]
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    wait_until_saved(page)
    assert access.load_facts(incident).prevention == ("Fourth", "First", "Third")
    page.keyboard.press("Enter")
    assert list_texts(page) == ["Fourth", "First", "Second", "Third"]
    expect(get_row(page, 2).locator("textarea")).to_be_focused()
    wait_until_saved(page)
    page.reload()
    assert list_texts(page) == ["Fourth", "First", "Second", "Third"]


def test_rows_change_without_scripts(
    open_page: OpenPage, owner_client: Client, incident: Incident, path: str
) -> None:
    page = open_page(owner_client, path, java_script_enabled=False)
    page.get_by_role("button", name="Add a measure").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**?add=prevention#add-prevention")
    get_row(page, 3).locator("textarea").focus()
    page.keyboard.type("Fourth")
    get_row(page, 3).get_by_role("button", name="Move up").focus()
    page.keyboard.press("Enter")
    expect(get_row(page, 2).locator("textarea")).to_have_value("Fourth")
    assert access.load_facts(incident).prevention == ("First", "Second", "Fourth", "Third")
    # More than three rows fold to a line each; a line opens without scripts too.
    get_row(page, 0).locator("summary").focus()
    page.keyboard.press("Enter")
    get_row(page, 0).get_by_role("button", name="Remove").focus()
    page.keyboard.press("Enter")
    expect(get_row(page, 0).locator("textarea")).to_have_value("Second")
    assert access.load_facts(incident).prevention == ("Second", "Fourth", "Third")
    page.get_by_role("button", name="Save and go on to").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Cost of waiting")


def test_typing_beside_a_new_row_is_kept_when_the_server_is_away(
    open_page: OpenPage, owner_client: Client, incident: Incident, path: str
) -> None:
    page = open_page(owner_client, path)
    cut_off(page)
    press(page, page.get_by_role("button", name="Add a measure"))
    page.keyboard.type("Fourth")
    type_in(page, get_row(page, 3).locator("textarea"), "Fourth, at last")
    expect(page.locator("#save-state")).to_contain_text("kept in this tab")
    page.reload()
    assert list_texts(page) == ["First", "Second", "Third", "Fourth, at last"]
    page.unroute("**/prepare/**")
    wait_until_saved(page)
    assert access.load_facts(incident).prevention[3] == "Fourth, at last"
