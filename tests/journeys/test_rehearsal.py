"""The script and the rehearsal room in a browser: keyboard only, no voice, on a phone, without scripts."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import Membership, User
from incidents.models import Incident
from incidents.samples import EXAMPLE, load_sample
from tests.factories import make_incident
from tests.journeys.conftest import OpenPage
from tests.journeys.judging import find_faults

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner), load_sample(EXAMPLE))


def enter_room(open_page: OpenPage, client: Client, incident: Incident, **options: object) -> Page:
    page = open_page(client, reverse("rehearsal", args=[incident.reference]), **options)
    page.get_by_label("Let questions cut in").uncheck()
    page.get_by_role("button", name="Start").click()
    return page


def test_the_room_runs_on_the_keyboard_alone(
    open_page: OpenPage, owner_client: Client, incident: Incident
) -> None:
    page = enter_room(open_page, owner_client, incident)
    now, asks = page.locator("[data-now]"), page.locator("[data-ceo-text]")
    expect(now).to_contain_text("Good morning, Noor.")
    expect(page.locator("[data-turn-state]")).to_have_text("within")
    for _ in range(9):
        if asks.is_visible():
            break
        page.keyboard.press("Space")
    expect(asks).to_have_text("“What happened?”")
    expect(page.locator("[data-live]")).to_have_text("What happened?")
    page.keyboard.press("ArrowRight")
    expect(now).to_contain_text("Our largest card processor refuses our payments")
    page.keyboard.press("h")
    expect(now).to_have_text("Our largest card …")
    page.keyboard.press("h")
    expect(now).to_have_text("…")
    page.keyboard.press("h")
    page.keyboard.press("ArrowLeft")
    expect(asks).to_have_text("“What happened?”")


def test_a_question_cuts_in_and_not_known_yet_is_an_answer(
    open_page: OpenPage, owner_client: Client, incident: Incident
) -> None:
    page = enter_room(open_page, owner_client, incident)
    before = page.locator("[data-now]").inner_text()
    page.keyboard.press("i")
    expect(page.locator("[data-ceo-label]")).to_have_text("Noor Vandersteen interrupts")
    expect(page.locator("[data-now]")).to_have_text("")
    page.keyboard.press("k")
    expect(page.locator("[data-now]")).to_contain_text("I don’t know yet.")
    page.keyboard.press("f")
    expect(page.locator("[data-by]")).to_have_text("You could say")
    page.keyboard.press("Space")
    expect(page.locator("[data-now]")).to_have_text(before)
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="You stopped before the end")).to_be_visible()
    expect(page.locator("[data-done-drill]")).to_have_text(
        "Questions that cut in: 1; answered with “not known yet”: 1."
    )


def test_no_voice_and_no_microphone_stall_nothing(
    open_page: OpenPage, owner_client: Client, incident: Incident
) -> None:
    page = open_page(owner_client)
    page.add_init_script(
        "Object.defineProperty(window, 'speechSynthesis', {value: {getVoices() { throw new Error('none') },"
        " cancel() { throw new Error('none') }, speak() {}}});"
        "Object.defineProperty(navigator, 'mediaDevices', {value: undefined});"
    )
    page.goto(reverse("rehearsal", args=[incident.reference]))
    page.get_by_label("Let questions cut in").uncheck()
    page.get_by_role("button", name="Start").click()
    finish = page.get_by_role("heading", name="You have said it once")
    for _ in range(200):
        page.keyboard.press("ArrowRight")
        if finish.is_visible():
            break
    expect(finish).to_be_visible()
    expect(page.locator("[data-done-rows] tr").first).to_contain_text("Opening")


def test_without_scripts_it_is_a_read_through(
    open_page: OpenPage, owner_client: Client, incident: Incident
) -> None:
    page = open_page(owner_client, reverse("rehearsal", args=[incident.reference]), java_script_enabled=False)
    expect(page.get_by_role("heading", name="Rehearse", exact=True)).to_be_visible()
    expect(page.get_by_text("What do you need from me?")).to_be_visible()
    expect(page.get_by_role("button", name="Start")).to_be_hidden()


def test_pages_and_room_are_clean_and_fit(
    open_page: OpenPage, owner_client: Client, incident: Incident
) -> None:
    page = open_page(owner_client)
    faults: list[str] = []
    for name in ("script", "script_setting", "script_line", "rehearsal"):
        rest = ["opening.headline"] if name == "script_line" else []
        page.goto(reverse(name, args=[incident.reference, *rest]))
        # Wider they are judged with every other page.
        faults += find_faults(page, name)
    page.get_by_role("button", name="Start").click()
    page.keyboard.press("i")
    page.keyboard.press("f")
    faults += find_faults(page, "the room")
    assert "\n".join(faults) == ""


def test_own_words_are_said_in_the_room(
    open_page: OpenPage, owner_client: Client, incident: Incident
) -> None:
    page = open_page(owner_client, reverse("script", args=[incident.reference]))
    page.locator('[id="opening.greeting"]').get_by_role("link", name="Edit").click()
    page.get_by_label("Your words").fill("Noor, hello.")
    page.get_by_role("button", name="Save my words").click()
    expect(page.locator('[id="opening.greeting"]')).to_contain_text("Noor, hello.")
    page.get_by_role("link", name="Rehearse", exact=True).last.click()
    page.get_by_role("button", name="Start").click()
    expect(page.locator("[data-now]")).to_contain_text("Noor, hello.")
