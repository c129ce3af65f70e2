"""Closing, reopening with a reason, read-only everywhere in between, and found again."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import Membership, User
from incidents.domain.facts import IncidentFacts
from incidents.models import CaughtLine, Change, Incident
from incidents.services.search import index_what_is_missing
from incidents.views.closed import ALSO_CLOSED
from tests.factories import make_incident
from tests.incidents.views.addresses import ADDRESSES

pytestmark = pytest.mark.django_db


def waive(client: Client, incident: Incident) -> None:
    data = {"to": "waived", "note": "It was a drill."}
    client.post(reverse("move_post_mortem", args=[incident.reference]), data)


def close(client: Client, incident: Incident) -> int:
    return client.post(reverse("close", args=[incident.reference])).status_code


def test_it_closes_when_nothing_is_left_and_says_what_is(incident: Incident, owner_client: Client) -> None:
    now = timezone.now()
    line = CaughtLine.objects.create(
        incident=incident, kind="question", text="What did it cost?", caught_at=now, state="open"
    )
    assert close(owner_client, incident) == 409
    text = owner_client.get(reverse("learn", args=[incident.reference])).content.decode()
    assert "Answer owed: What did it cost?" in text
    assert "Nobody has begun it." in text
    waive(owner_client, incident)
    assert close(owner_client, incident) == 409
    CaughtLine.objects.filter(pk=line.pk).update(state="done")
    assert close(owner_client, incident) == 302
    incident.refresh_from_db()
    assert incident.closed_at is not None
    assert Change.objects.filter(field="incident.closed").count() == 1


def test_a_closed_incident_is_only_read(
    incident: Incident, owner_client: Client, viewer_client: Client
) -> None:
    waive(owner_client, incident)
    close(owner_client, incident)
    changes, version = Change.objects.count(), Incident.objects.get(pk=incident.pk).version
    for address in ADDRESSES:
        if address.writes and address.name not in ALSO_CLOSED:
            path = address.path(incident.reference)
            answer = owner_client.post(path, {"version": "1", "own-title": "x"})
            assert answer.status_code == 422, path
            assert "This incident was closed at" in answer.text and "reopen it to write" in answer.text, path
            assert viewer_client.post(path, {"version": "1"}).status_code == 404, path
    assert (Change.objects.count(), Incident.objects.get(pk=incident.pk).version) == (changes, version)
    for name in ("incident", "learn", "post_mortem", "check"):
        text = owner_client.get(reverse(name, args=[incident.reference])).content.decode()
        assert "reopen to change it." in text, name
    text = viewer_client.get(reverse("incident", args=[incident.reference])).content.decode()
    assert "it can only be read." in text
    asked = owner_client.get(reverse("five_minutes", args=[incident.reference]), follow=True).text
    assert "This incident is closed; its answers stand here" in asked


def test_what_a_page_saves_by_itself_after_closing_is_refused_in_a_plain_sentence(
    incident: Incident, owner_client: Client
) -> None:
    waive(owner_client, incident)
    close(owner_client, incident)
    for name, rest, header in (("section", ["situation"], "X-Autosave"), ("catch", [], "X-Room")):
        path = reverse(name, args=[incident.reference, *rest])
        answer = owner_client.post(path, {"version": "1"}, headers={header: "1"})
        assert answer.status_code == 422, name
        assert re.fullmatch(
            r"This incident was closed at \d+ \w+ \d+, \d\d:\d\d \w+; reopen it to write\.",
            answer.json()["refused"],
        )


def test_an_address_that_only_takes_a_press_leads_to_its_button(
    incident: Incident, owner_client: Client, stranger_client: Client
) -> None:
    for name, page in (
        ("close", "learn"),
        ("reopen", "learn"),
        ("begin_post_mortem", "post_mortem"),
        ("catch", "room"),
        ("start_meeting", "room"),
        ("end_meeting", "room"),
    ):
        path = reverse(name, args=[incident.reference])
        answer = owner_client.get(path)
        assert (answer.status_code, answer.headers["Location"]) == (
            302,
            reverse(page, args=[incident.reference]),
        )
        assert stranger_client.get(path).status_code == 404


def test_reopening_needs_a_reason_and_a_writer(
    incident: Incident, owner_client: Client, viewer_client: Client, stranger_client: Client
) -> None:
    waive(owner_client, incident)
    close(owner_client, incident)
    path = reverse("reopen", args=[incident.reference])
    for client in (viewer_client, stranger_client):
        assert client.post(path, {"reason": "It is back."}).status_code == 404
    assert "Say why it is opened again." in owner_client.post(path, {"reason": " "}).content.decode()
    incident.refresh_from_db()
    assert incident.closed_at is not None
    owner_client.post(path, {"reason": "It is back."})
    incident.refresh_from_db()
    assert incident.closed_at is None
    assert "It is back." in owner_client.get(reverse("learn", args=[incident.reference])).content.decode()


def test_the_first_page_finds_open_and_closed_ones(
    incident: Incident, owner: User, owner_client: Client, stranger_client: Client
) -> None:
    member = Membership.objects.get(user=owner)
    other = make_incident(member, IncidentFacts(title="Mail is late", area="Post room"))
    Incident.objects.filter(pk=other.pk).update(plain="The 50%_queue stood still.", closed_at=timezone.now())
    index_what_is_missing()

    def find(client: Client, **query: str) -> list[str]:
        text = client.get("/", query).content.decode()
        return [one for one in (incident.title, other.title) if f'dir="auto">{one}</a>' in text]

    assert find(owner_client) == [incident.title]
    assert find(owner_client, state="closed") == [other.title]
    assert find(owner_client, state="all") == [incident.title, other.title]
    for words in ("POST room", "50%_q", other.reference, "late queue"):
        assert find(owner_client, q=words) == [other.title], words
    assert find(owner_client, q="late", state="open") == []
    assert find(owner_client, q="a\0b' OR 1=1 --") == []
    assert find(stranger_client, q="late", state="all") == []


def test_pages_of_what_was_found_keep_the_question(owner: User, owner_client: Client) -> None:
    member = Membership.objects.get(user=owner)
    for number in range(21):
        make_incident(member, IncidentFacts(title=f"Queue {number}"))
    index_what_is_missing()
    with CaptureQueriesContext(connection) as seen:
        text = owner_client.get("/", {"q": "queue", "state": "all"}).content.decode()
    assert "?q=queue&amp;state=all&amp;page=2" in text
    assert len(seen) <= 15


@pytest.mark.parametrize(
    ("state", "rest"),
    [
        ("all", "."),
        ("open", ', or <a href="?state=all&amp;q=no%20where">look among all of them</a>.'),
        ("closed", ', or <a href="?state=all&amp;q=no%20where">look among all of them</a>.'),
    ],
)
def test_a_search_that_finds_nothing_says_so_in_one_sentence(
    owner_client: Client, incident: Incident, state: str, rest: str
) -> None:
    page = owner_client.get("/", {"q": "no where", "state": state}).text
    # One paragraph: the parts of a row stand apart, and so would the pieces of a sentence.
    which = "" if state == "all" else f"{state} "
    said = (
        f"No {which}incident has “<bdi>no where</bdi>” in it. Try fewer words or the beginning of one{rest}"
    )
    assert f"<p>{said}</p>" in page
