"""The author shares a version; its reader, on a phone, opens, reads, asks and decides; then it is closed."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from incidents.models import CaughtLine, Incident
from incidents.samples import EXAMPLE, load_sample
from incidents.services.incidents import start_incident
from reports.models import Kind, ShareLink
from reports.services import documents as services
from tests.journeys.conftest import OpenPage
from tests.journeys.hands import press, tick, type_in
from tests.journeys.judging import find_faults

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]

PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.fixture
def incident(owner: User) -> Incident:
    now = timezone.now()
    made = start_incident(facts=load_sample(EXAMPLE), team=owner.teams.get(), author=owner, now=now)
    document = services.freeze_document(incident=made, kind=Kind.BRIEF, author=owner, now=now)
    services.finish_document(document=document, pdf=b"%PDF-1.7", warnings=[], room={}, now=now)
    return made


def make_link(author: Page) -> str:
    press(author, author.get_by_role("link", name="Share this version"))
    type_in(author, author.get_by_label("Who gets it"), "Marta Lindqvist")
    tick(author, author.get_by_label("They may take the decision"))
    press(author, author.get_by_role("button", name="Make the link"))
    return author.get_by_label("The link").input_value()


def test_a_reader_reads_asks_and_decides_and_finds_the_link_closed(
    open_page: OpenPage, owner_client: Client, incident: Incident
) -> None:
    author = open_page(owner_client, reverse("document", args=[incident.reference, 1]))
    link = make_link(author)
    reader = open_page(None, **PHONE)
    reader.goto(link)
    expect(reader).to_have_url(re.compile(r"/shared/[0-9a-f-]{36}/$"))
    expect(reader.get_by_role("heading", level=1)).to_contain_text("One in four card payments")
    assert find_faults(reader, reader.url) == []
    press(reader, reader.get_by_role("button", name="I have read this"))
    expect(reader.get_by_text("You said you have read this")).to_be_visible()
    press(reader, reader.get_by_role("link", name="Ask a question"))
    type_in(reader, reader.get_by_label("Your question"), "Who else is affected?")
    press(reader, reader.get_by_role("button", name="Send the question"))
    expect(reader.get_by_text("owes you the answer and says by when")).to_be_visible()
    press(reader, reader.get_by_role("link", name="Decide"))
    assert find_faults(reader, reader.url) == []
    options = reader.get_by_role("group", name="Your decision")
    expect(options.locator("input:checked")).to_have_count(0)
    tick(reader, options.get_by_role("radio").first)
    type_in(reader, reader.get_by_label("In your words"), "Do it, and call me at noon")
    press(reader, reader.get_by_role("button", name="Record my decision"))
    expect(reader.get_by_text("Decided", exact=True)).to_be_visible()
    assert sorted(CaughtLine.objects.values_list("kind", "text")) == [
        ("decision", "Do it, and call me at noon"),
        ("question", "Who else is affected?"),
    ]

    author.goto(reverse("shares", args=[incident.reference]))
    for words in ("Opened, computer", "“I have read this”", "Who else is affected?", "Decided: Switch"):
        expect(author.get_by_text(words)).to_be_visible()
    assert find_faults(author, author.url) == []
    press(author, author.get_by_role("button", name=re.compile("Revoke now")))
    expect(author.get_by_text("is closed")).to_be_visible()
    assert ShareLink.objects.get().revoked_at
    reader.get_by_role("link", name="Ask a question").click()
    closed = reader.get_by_role("heading", level=1).inner_text()
    reader.goto("/s/guessed/")
    assert reader.get_by_role("heading", level=1).inner_text() == closed == "This link opens nothing"
