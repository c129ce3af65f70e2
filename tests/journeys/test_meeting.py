"""The meeting on a telephone, the network gone in mid-meeting, and the summary read back from the mail."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django import Settings

from accounts.models import OutgoingMail, Team, User
from accounts.services.sending import send_due_mail
from incidents.domain.facts import IncidentFacts
from incidents.domain.moments import parse_moment
from incidents.models import CaughtLine, HeldMeeting, Incident
from incidents.samples import EXAMPLE, load_sample
from incidents.services.demo import start_demo_incident
from reports.management.commands.render_worker import Heart, make_file
from reports.services.documents import claim_document
from tests.accounts.post_office import PostOffice
from tests.journeys.conftest import OpenPage, PressHere
from tests.journeys.judging import find_faults

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]

STATE = "#save-state"
DECISIONS = ("We switch at 11:00 if it is not working", "Nobody speaks to the press but me")
QUESTIONS = ("Were any shoppers charged twice?", "Is the insurer told?", "Who watches the switch?")
PROMISES = ("A message at 11:15, even if nothing changed", "The list of the other 42 certificates")


@pytest.fixture
def office(settings: Settings) -> Iterator[PostOffice]:
    server = PostOffice()
    settings.MAILERS, settings.IS_MAIL_SET_UP = server.read_settings(), True
    yield server
    server.stop()


@pytest.fixture
def northwind(team: Team, owner: User) -> Incident:
    facts: IncidentFacts = load_sample(EXAMPLE)
    return start_demo_incident(team=team, author=owner, now=timezone.now(), facts=facts)


def catch(page: Page, kind: str, text: str, **fields: str) -> None:
    """Catch one line as a thumb does: the kind at the edge of the screen, the words, Keep it."""
    page.locator(".quick").get_by_role("link", name=kind).click()
    page.get_by_label("In one line").fill(text)
    for label, value in fields.items():
        if label == "answered":
            page.get_by_label("Answered in the room").check()
        else:
            page.get_by_label(label.replace("_", " ").capitalize()).fill(value)
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator(".caughts > li").first).to_contain_text(text)


def plan(page: Page, reference: str) -> None:
    page.goto(reverse("plan_meeting", args=[reference]))
    page.get_by_label("Place or link").fill("Video call, room 7")
    page.get_by_label("Who else will be there").fill("Mateus Okafor")
    page.get_by_role("button", name="Keep the plan").click()
    expect(page.get_by_text("The plan is kept")).to_be_visible()
    expect(page.get_by_text("Video call, room 7")).to_be_visible()


def test_a_meeting_without_the_network_reaches_its_reader(
    open_page: OpenPage,
    owner_client: Client,
    colleague: User,
    office: PostOffice,
    northwind: Incident,
) -> None:
    page = open_page(owner_client, viewport={"width": 360, "height": 740}, has_touch=True)
    plan(page, northwind.reference)
    page.goto(reverse("room", args=[northwind.reference]))
    page.get_by_role("button", name="Start").click()
    expect(page.locator(STATE)).to_contain_text("Saved")
    catch(page, "Decision", DECISIONS[0])
    catch(page, "Question", QUESTIONS[0], who="Payments data lead", by_when="11:30 UTC")
    expect(page.locator(STATE)).to_contain_text("Saved")
    page.context.set_offline(True)
    catch(page, "Question", QUESTIONS[1], who="Finance lead")
    catch(page, "Promise", PROMISES[0], who="Noor", by_when="11:15 UTC")
    expect(page.locator(STATE)).to_have_text("2 lines kept here, sending when the network is back")
    catch(page, "Decision", DECISIONS[1])
    page.get_by_label("In one line").fill("Half a thou")
    assert CaughtLine.objects.count() == 2
    read_cards(page)
    page.context.set_offline(False)
    expect(page.locator(STATE)).to_contain_text("Saved")
    page.reload()
    expect(page.get_by_label("In one line")).to_have_value("Half a thou")
    catch(page, "Question", QUESTIONS[2], answered="yes", who="Mateus Okafor")
    catch(page, "Promise", PROMISES[1], who="Noor", by_when="16:00 UTC")
    expect(page.locator(STATE)).to_contain_text("Saved")
    assert find_faults(page, "the room") == []
    page.set_viewport_size({"width": 360, "height": 740})
    lose_the_login(page)
    lend_the_browser(page, colleague)
    put_a_refused_line_right(page)
    page.get_by_role("button", name="End").click()
    page.wait_for_url("**/summary/")
    meeting = HeldMeeting.objects.get()
    assert meeting.started_at and meeting.ended_at and meeting.ended_at > meeting.started_at
    times = list(CaughtLine.objects.values_list("caught_at", flat=True))
    assert all(meeting.started_at <= at <= meeting.ended_at for at in times)
    assert page.evaluate("sessionStorage.length") == 0
    send(page, northwind)
    read_back(office, northwind)


def lose_the_login(page: Page) -> None:
    """The login runs out in the meeting: the line stays in the tab until somebody is signed in again."""
    name = settings.SESSION_COOKIE_NAME
    (session,) = [cookie for cookie in page.context.cookies() if cookie.get("name") == name]
    page.context.clear_cookies(name=name)
    catch(page, "Decision", "Said after the login ran out")
    expect(page.locator(STATE)).to_contain_text("You are signed out. 1 line kept here, nothing is lost.")
    expect(page.locator(STATE).get_by_role("button", name="Sign in")).to_be_visible()
    kept: Any = {
        "name": name,
        "value": session.get("value", ""),
        "domain": session.get("domain", ""),
        "path": "/",
    }
    page.context.add_cookies([kept])
    page.reload()
    expect(page.locator(STATE)).to_contain_text("Saved")


def lend_the_browser(page: Page, colleague: User) -> None:
    """A colleague signs in in the same browser: nothing of the first person is sent as theirs."""
    name = settings.SESSION_COOKIE_NAME
    (own,) = [cookie for cookie in page.context.cookies() if cookie.get("name") == name]
    other = Client()
    other.force_login(colleague)
    lent: Any = {"name": name, "domain": own.get("domain", ""), "path": "/"}
    page.context.add_cookies([lent | {"value": other.cookies[name].value}])
    catch(page, "Decision", "Typed by the first person")
    expect(page.locator(STATE)).to_contain_text("Somebody else is signed in here. 1 line kept here")
    page.context.add_cookies([lent | {"value": own.get("value", "")}])
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(page.locator(STATE)).to_contain_text("Saved")
    assert not CaughtLine.objects.filter(caught_by=colleague).exists()


def put_a_refused_line_right(page: Page) -> None:
    """A line that the server refuses says why, holds up no other, outlives a reload and can be changed."""
    catch(page, "Promise", "Send the list", to_whom="Noor " * 20)
    line = page.locator(".caughts > .pending")
    expect(line).to_contain_text("not kept: ")
    catch(page, "Decision", "Said after the line that was refused")
    expect(page.locator(STATE)).to_contain_text("1 line not kept; it says why")
    assert CaughtLine.objects.filter(text="Said after the line that was refused").exists()
    page.reload()
    line.get_by_role("button", name="Change it").click()
    expect(page.get_by_label("In one line")).to_have_value("Send the list")
    page.get_by_label("To whom").fill("Noor")
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator(STATE)).to_contain_text("Saved")
    assert CaughtLine.objects.get(text="Send the list").who == "Noor"


def read_cards(page: Page) -> None:
    """The cue cards come up without the network too."""
    page.get_by_role("button", name=re.compile("One at a time")).click()
    page.get_by_role("button", name="Next").click()
    expect(page.locator("[data-card-place]")).to_contain_text("2 of")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("[data-card-place]")).to_contain_text("1 of")
    page.get_by_role("button", name="Close").click()


def send(page: Page, incident: Incident) -> None:
    expect(page.get_by_text(re.compile(r"Due at .*, in \d+\smin"))).to_be_visible()
    expect(page.get_by_label("The summary")).to_have_value(re.compile("## Decided"))
    page.get_by_role("button", name="Save and go on to sending").click()
    page.get_by_label("To", exact=True).fill("noor@northwind.example")
    page.get_by_role("button", name="Freeze and send").click()
    expect(page.get_by_text("Frozen and on its way")).to_be_visible()
    now = timezone.now()
    send_due_mail(now=now)
    assert OutgoingMail.objects.get().state == OutgoingMail.State.WAITING, "the PDF is not made yet"
    document = claim_document(now=now)
    assert document is not None
    make_file(document, PressHere(), Heart())
    assert send_due_mail(now=now + timedelta(seconds=20)) == 1
    page.reload()
    expect(page.locator(".post").first).to_contain_text("noor@northwind.example")
    expect(page.locator(".post .is-done").first).to_contain_text("Sent")


def read_back(office: PostOffice, incident: Incident) -> None:
    (message,) = office.received
    assert message["To"] == "noor@northwind.example"
    # The example is of today, with the clock times of its record: in the morning its next update is to come.
    due_at = parse_moment(incident.next_update_at or "").latest
    following = "; next update 11:15 UTC" if due_at > timezone.now() else ""
    assert message["Subject"] == f"Decided: {DECISIONS[0]} and 4 more{following} · {incident.reference}"
    text, html, pdf = (part for part in message.walk() if not part.is_multipart())
    assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert pdf.get_content_type() == "application/pdf"
    assert pdf.get_content().startswith(b"%PDF-")
    assert pdf.get_filename() == f"{incident.reference}-follow-up-v1-{timezone.now():%Y-%m-%d}.pdf"
    for words in (*DECISIONS, *QUESTIONS, *PROMISES, "Payments data lead answers", "Mateus Okafor"):
        assert words in text.get_content(), words
        assert words in html.get_content(), words
    assert "by when is not recorded yet" in text.get_content(), "a gap is shown"
