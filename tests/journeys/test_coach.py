"""The wording coach in a browser: marks under one's own words, answered by keyboard, kept over a reload."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import Membership, User
from incidents import access
from incidents.domain.facts import Cause, IncidentFacts
from incidents.models import Incident, KeptWording, MutedRule
from tests.conftest import SignIn
from tests.factories import make_incident
from tests.journeys.hands import leave, wait_until
from tests.journeys.judging import run_axe

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]
GUESS = "Sam forgot the migration again, I guess"


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner))


@pytest.fixture
def address(live_server: LiveServer, incident: Incident) -> str:
    return live_server.url + reverse("section", args=[incident.reference, "cause"])


def enter(page: Page, client: Client, live_server: LiveServer) -> None:
    """Give the browser the session of a person who has signed in."""
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])


@pytest.fixture
def desk(page: Page, owner_client: Client, live_server: LiveServer) -> Iterator[Page]:
    """The owner's browser; a fault in a script or a refusal of the content policy fails the test."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if "Security Policy" in line.text else None)
    enter(page, owner_client, live_server)
    yield page
    leave(page)
    assert faults == []


def type_cause(page: Page, address: str, text: str = GUESS) -> Locator:
    page.goto(address)
    box = page.get_by_label("What happened and what let it happen").first
    box.click()
    page.keyboard.type(text)
    return box


def list_marks(page: Page) -> list[str]:
    return page.locator(".behind mark").all_inner_texts()


def read_cursor(box: Locator) -> list[int]:
    found: list[int] = box.evaluate("(box) => [box.selectionStart, box.selectionEnd]")
    return found


def put_cursor(box: Locator, at: int) -> None:
    box.evaluate("(box, at) => { box.focus(); box.setSelectionRange(at, at); }", at)


def test_findings_show_after_a_pause_in_typing(desk: Page, address: str) -> None:
    box = type_cause(desk, address)
    expect(desk.get_by_text("2 things to look at", exact=True)).to_be_visible()
    assert list_marks(desk) == ["Sam forgot", "I guess"]
    assert (box.input_value(), read_cursor(box)) == (GUESS, [len(GUESS)] * 2)
    expect(box).to_be_focused()
    cards = desk.locator("[data-card]")
    expect(cards.first).to_contain_text("Blame")
    expect(cards.nth(1)).to_contain_text("Speculation")
    expect(desk.locator("[data-coach-said]")).to_have_text(
        "2 things to look at. Alt and full stop goes there."
    )
    assert box.get_attribute("aria-details") == cards.first.get_attribute("id")
    desk.keyboard.type(". All else is known.")
    expect(desk.locator(".behind mark").first).to_have_text("Sam forgot")
    assert run_axe(desk) == []


def test_a_rewrite_is_taken_by_keyboard(desk: Page, address: str, incident: Incident) -> None:
    box = type_cause(desk, address)
    expect(desk.locator("[data-card]")).to_have_count(2)
    after = " the migration again, I guess"
    put_cursor(box, GUESS.index(" again"))
    desk.keyboard.press("Alt+Period")
    use = desk.get_by_role("button", name="Use this wording")
    expect(use).to_be_focused()
    better = desk.locator("[data-new]:visible").inner_text()
    desk.keyboard.press("Enter")
    expect(box).to_be_focused()
    assert box.input_value() == better + after
    assert read_cursor(box) == [len(f"{better} the migration")] * 2
    expect(desk.locator("#save-state")).to_contain_text("Saved")
    assert access.load_facts(incident).causes[0].statement == better + after
    desk.keyboard.press("Control+z")
    assert box.input_value() == GUESS


def test_kept_words_survive_a_reload(desk: Page, address: str) -> None:
    box = type_cause(desk, address)
    expect(desk.locator("[data-card]")).to_have_count(2)
    desk.keyboard.press("Alt+Period")
    desk.keyboard.press("Tab")
    expect(desk.get_by_role("button", name="Keep my words")).to_be_focused()
    with desk.expect_response("**/coach/decide/"):
        desk.keyboard.press("Enter")
    expect(desk.get_by_text("1 thing to look at", exact=True)).to_be_visible()
    expect(desk.locator("[data-kept]")).to_contain_text("“Sam forgot” Kept.")
    assert list_marks(desk) == ["I guess"]
    assert box.input_value() == GUESS
    expect(desk.locator("#save-state")).to_contain_text("Saved")
    assert KeptWording.objects.count() == 1
    desk.reload()
    expect(desk.locator(".behind mark")).to_have_text(["I guess"])
    desk.goto(address.replace("prepare/cause", "coach/quiet"))
    desk.get_by_role("button", name="Raise again").click()
    desk.goto(address)
    expect(desk.locator(".behind mark")).to_have_text(["Sam forgot", "I guess"])


def test_keeping_can_be_undone_at_once(desk: Page, address: str) -> None:
    type_cause(desk, address)
    desk.get_by_role("button", name="Keep my words").click()
    with desk.expect_response("**/coach/decide/"):
        desk.get_by_role("button", name="Undo").click()
    expect(desk.locator(".behind mark")).to_have_text(["Sam forgot", "I guess"])
    expect(desk.locator("[data-kept]")).to_be_hidden()


def test_a_rule_is_turned_off_for_the_team(desk: Page, address: str) -> None:
    type_cause(desk, address)
    desk.get_by_text("Not useful to us").first.click()
    with desk.expect_response("**/coach/decide/"):
        desk.get_by_role("button", name="Never show this rule to my team").click()
    expect(desk.locator(".behind mark")).to_have_text(["I guess"])
    expect(desk.locator("[data-kept]")).to_contain_text("off for your team")
    assert MutedRule.objects.get().rule == "blame.person-fault"


def test_at_most_three_stand_there_at_once(desk: Page, address: str) -> None:
    type_cause(
        desk, address, f"{GUESS}. Alex forgot the backup. Kim broke the index. It is the queue, I guess."
    )
    expect(desk.get_by_text("3 things to look at", exact=True)).to_be_visible()
    expect(desk.locator("[data-card]")).to_have_count(3)
    assert len(list_marks(desk)) == 3
    expect(desk.locator("[data-more]")).to_contain_text("more on this page after these.")
    expect(desk.locator("[data-card]", has_text="Speculation")).to_have_count(0)


def test_the_keyboard_goes_through_the_cards_and_back(desk: Page, address: str) -> None:
    box = type_cause(desk, address)
    expect(desk.locator("[data-card]")).to_have_count(2)
    for words in ("Sam forgot", "I guess", "Sam forgot"):
        desk.keyboard.press("Alt+Period")
        expect(desk.locator("[data-card].open")).to_contain_text(words)
        expect(desk.locator(".behind mark.on")).to_have_text(words)
    desk.keyboard.press("Escape")
    expect(box).to_be_focused()
    toggle = desk.locator("[data-toggle]").first
    toggle.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "false")
    expect(desk.locator("[data-card].open")).to_have_count(0)


def test_marks_stand_under_their_words(desk: Page, address: str) -> None:
    long = f"{'The orders of the morning stood still for everyone in the shops. ' * 30}\n\n{GUESS}"
    box = type_cause(desk, address, "x")
    box.fill(long)
    expect(desk.locator(".behind mark")).not_to_have_count(0)
    sizes: dict[str, Any] = box.evaluate(
        """(box) => {
          const behind = box.previousElementSibling;
          box.scrollTop = box.scrollHeight;
          box.dispatchEvent(new Event("scroll"));
          const [one, two] = [box.getBoundingClientRect(), behind.getBoundingClientRect()];
          return {
            places: [one.x - two.x, one.y - two.y, one.width - two.width, one.height - two.height],
            heights: [box.scrollHeight, behind.scrollHeight],
            scrolled: [box.scrollTop, behind.scrollTop],
          };
        }"""
    )
    assert sizes["places"] == [0, 0, 0, 0]
    assert sizes["heights"][0] == sizes["heights"][1]
    assert sizes["scrolled"][0] == sizes["scrolled"][1] > 0


@pytest.mark.parametrize(
    ("name", "rest", "label"),
    [("first_message", [], "Message"), ("script_line", ["opening.headline"], "Your words")],
)
def test_words_outside_the_record_are_coached_too(
    desk: Page, live_server: LiveServer, incident: Incident, name: str, rest: list[str], label: str
) -> None:
    desk.goto(live_server.url + reverse(name, args=[incident.reference, *rest]))
    box = desk.get_by_label(label, exact=True)
    box.fill(GUESS)
    expect(desk.locator(".behind mark")).to_have_text(["Sam forgot", "I guess"])
    desk.keyboard.press("Alt+Period")
    desk.keyboard.press("Enter")
    expect(box).to_have_value(re.compile("of the migration again, I guess$"))
    with desk.expect_response("**/coach/decide/"):
        desk.get_by_role("button", name="Keep my words").click()
    expect(desk.locator("[data-kept]")).to_contain_text("“I guess” Kept.")
    assert KeptWording.objects.get().field == ".".join([name, *rest, "text"])
    assert run_axe(desk) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_the_cards_come_right_under_their_text(
    browser: Browser, owner_client: Client, live_server: LiveServer, address: str, scheme: Any
) -> None:
    page = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme).new_page()
    enter(page, owner_client, live_server)
    box = type_cause(page, address)
    panel = page.locator("#coach")
    expect(panel).to_be_visible()
    expect(box).to_be_focused()

    def measure_gap() -> float:
        above, below = box.bounding_box(), panel.bounding_box()
        assert above is not None
        assert below is not None
        return below["y"] - (above["y"] + above["height"])

    wait_until(page, lambda: 0 < measure_gap() < 40)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert run_axe(page) == []
    leave(page)
    page.context.close()


def test_without_scripts_the_same_findings_come_with_the_page(
    browser: Browser, owner: User, sign_in: SignIn, live_server: LiveServer
) -> None:
    cause = Cause(statement=GUESS, certainty="confirmed")
    facts = IncidentFacts(title="Card payments fail", causes=(cause,))
    incident = make_incident(Membership.objects.get(user=owner), facts)
    page = browser.new_context(java_script_enabled=False).new_page()
    enter(page, sign_in(owner), live_server)
    page.goto(live_server.url + reverse("section", args=[incident.reference, "cause"]))
    expect(page.get_by_text("2 things to look at", exact=True)).to_be_visible()
    page.get_by_label("How do you know?").fill("The log of the deploy")
    page.get_by_role("button", name="Use this wording").first.click()
    expect(page.get_by_text("The wording is replaced and saved.")).to_be_visible()
    saved = access.load_facts(incident).causes[0]
    assert "Sam forgot" not in saved.statement
    assert saved.source == "The log of the deploy"
    page.context.close()
