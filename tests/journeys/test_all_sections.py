"""Every section of the preparation filled in by keyboard, until each says Done."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from incidents import access
from incidents.models import Incident
from tests.journeys.conftest import OpenPage
from tests.journeys.hands import choose, open_fold, pick, press, tick, type_in, wait_until_saved

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]


def row(page: Page, section: str, place: int) -> Locator:
    return page.locator(f"[data-rows={section}] [data-row]").nth(place)


def add(page: Page, section: str, label: str, place: int) -> Locator:
    """The row at this place, added by its button where it is not there yet."""
    if page.locator(f"[data-rows={section}] [data-row]").count() <= place:
        press(page, page.get_by_role("button", name=label, exact=True))
    return row(page, section, place)


def go_on(page: Page, heading: str) -> None:
    press(page, page.get_by_role("button", name="Save and go on"))
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)


def fill_situation(page: Page) -> None:
    type_in(page, page.get_by_label("What happened, in plain words"), "One in ten card orders fails.")
    pick(page, page.get_by_label("How does it stand?"), "identified")
    pick(page, page.get_by_label("How did we find out?"), "monitoring")
    type_in(page, page.get_by_label("Started"), "14 Nov 2026 09:42 UTC")
    type_in(page, page.get_by_label("Noticed"), "14 Nov 2026 09:50 UTC")


def fill_impact(page: Page) -> None:
    pick(page, page.get_by_label("Severity", exact=True), "SEV2")
    measures = (
        ("customers", "Customers who could not pay", "1,116"),
        ("revenue", "Orders lost", "48,300"),
        ("security", "Accounts touched", "0"),
    )
    for place, (dimension, name, value) in enumerate(measures):
        measure = add(page, "impact", "Add a measure", place)
        type_in(page, measure.get_by_label("What was hurt"), name)
        pick(page, measure.get_by_label("Kind", exact=True), dimension)
        type_in(page, measure.get_by_label("Value"), value)
        choose(page, measure.get_by_role("group", name="How sure are you?"), "Likely")
        if dimension == "revenue":
            open_fold(page, measure.locator("summary", has_text="Money"))
            type_in(page, measure.get_by_label("Currency"), "EUR")
            pick(page, measure.get_by_label("Kind of money"), "loss")


def fill_middle(page: Page) -> None:
    system = row(page, "affected_systems", 0)
    type_in(page, system.get_by_label("System"), "Checkout")
    type_in(page, system.get_by_label("What it does now"), "Every tenth card is refused.")
    go_on(page, "Timeline")
    for place, words in enumerate(("The first order was refused.", "The alarm rang.")):
        event = add(page, "timeline", "Add an event", place)
        type_in(page, event.get_by_label("When"), f"14 Nov 2026 09:4{place} UTC")
        type_in(page, event.get_by_label("What happened"), words)
    go_on(page, "Cause")
    cause = row(page, "causes", 0)
    type_in(page, cause.get_by_label("What happened and what let it happen"), "A certificate expired.")
    choose(page, cause.get_by_role("group", name="How sure are you?"), "Confirmed")
    open_fold(page, cause.locator("summary", has_text="Evidence"))
    type_in(page, cause.get_by_label("Evidence"), "The log of the gateway.")
    go_on(page, "Mitigation")
    step = row(page, "mitigation", 0)
    type_in(page, step.get_by_label("What was done"), "The second gateway took over.")
    type_in(page, step.get_by_label("What it did"), "Half of the orders pass again.")


def fill_plan(page: Page) -> None:
    for place, title in enumerate(("Wait", "Renew now")):
        option = add(page, "options", "Add an option", place)
        type_in(page, option.get_by_label("Option", exact=True), title)
    tick(page, row(page, "options", 1).get_by_label("This is the one we recommend"))
    step = row(page, "plan", 0)
    type_in(page, step.get_by_label("Step", exact=True), "Renew the certificate.")
    type_in(page, step.get_by_label("By when"), "18:00 UTC today")
    type_in(page, step.get_by_label("Who"), "Payments team")


def fill_end(page: Page) -> None:
    type_in(page, row(page, "prevention", 0).get_by_label("What we will change"), "A register with alarms.")
    go_on(page, "Cost of waiting")
    risk = row(page, "delay_risks", 0)
    type_in(page, risk.get_by_label("What happens then"), "We lose more orders.")
    type_in(page, risk.get_by_label("From", exact=True), "1,000")
    type_in(page, risk.get_by_label("To", exact=True), "2,000")
    type_in(page, risk.get_by_label("Currency"), "EUR")
    go_on(page, "The ask")
    type_in(page, page.get_by_label("What do you need decided?"), "May we renew now?")
    type_in(page, page.get_by_label("Decision needed by"), "14 Nov 2026 12:00 UTC")
    tick(page, page.get_by_label("Renew now"))
    type_in(page, page.get_by_label("Next update promised for"), "14 Nov 2026 13:00 UTC")
    go_on(page, "Evidence")
    type_in(page, row(page, "evidence", 0).get_by_label("Title"), "Log of the gateway")
    go_on(page, "Audience")
    type_in(page, page.get_by_label("Name", exact=True), "Noor Vandersteen")
    type_in(page, page.get_by_label("Minutes you have"), "8")
    type_in(page, page.get_by_label("Meeting at"), "14 Nov 2026 11:00 UTC")


def fill_escalation(page: Page) -> None:
    tick(page, page.get_by_label("It costs money now, or soon will"))
    pick(page, page.get_by_label("What do you decide?"), "ceo_now")
    told = row(page, "told", 0)
    type_in(page, told.get_by_label("Who has been told"), "The CTO")


def test_every_section_says_done(open_page: OpenPage, owner_client: Client, incident: Incident) -> None:
    page = open_page(owner_client, reverse("section", args=[incident.reference, "situation"]))
    fill_situation(page)
    go_on(page, "Severity and impact")
    fill_impact(page)
    go_on(page, "Affected systems")
    fill_middle(page)
    go_on(page, "Options and plan")
    fill_plan(page)
    go_on(page, "Prevention")
    fill_end(page)
    go_on(page, "Check all answers")
    page.goto(reverse("section", args=[incident.reference, "escalation"]))
    fill_escalation(page)
    wait_until_saved(page)

    page.goto(reverse("prepare", args=[incident.reference]))
    states = page.locator(".tasks .st")
    expect(states).to_have_text(["Done"] * 12)
    page.goto(reverse("incident", args=[incident.reference]))
    expect(page.locator(".six .st").nth(0)).to_contain_text("Done")
    expect(page.locator(".six .st").nth(1)).to_contain_text("Done")
    facts = access.load_facts(incident)
    assert [measure.dimension for measure in facts.impact] == ["customers", "revenue", "security"]
    assert [str(measure.value) for measure in facts.impact] == ["1116", "48300", "0"]
    assert facts.ask is not None
    assert facts.ask.options == (1,)
    assert facts.audience is not None
    assert facts.audience.minutes == 8
