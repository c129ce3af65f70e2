"""The written summary: drafted, edited, and beside it the new draft once the record moved on."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from incidents.models import CaughtLine, Incident, WrittenSummary
from incidents.services.meeting import catch_line
from incidents.services.summary import save_summary
from tests.factories import LONG_AGO

pytestmark = pytest.mark.django_db
MINE = "My own words."


@pytest.fixture
def address(incident: Incident) -> str:
    return reverse("summary", args=[incident.reference])


def add_decision(incident: Incident, owner: User, text: str = "We switch") -> CaughtLine:
    return catch_line(
        incident=incident,
        uid=uuid4(),
        kind="decision",
        text=text,
        caught_at=LONG_AGO,
        now=LONG_AGO,
        catcher=owner,
    )


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_an_untouched_draft_follows_the_record(
    owner_client: Client, owner: User, incident: Incident, address: str
) -> None:
    assert "- No decision is recorded." in read(owner_client, address)
    draft = owner_client.get(address).context["draft"]
    owner_client.post(address, {"text": draft, "seen": ""})
    add_decision(incident, owner)
    page = read(owner_client, address)
    assert ": We switch." in page
    assert "The record has moved on" not in page


def test_edited_words_stay_and_the_new_draft_stands_beside_them(
    owner_client: Client, owner: User, incident: Incident, address: str
) -> None:
    owner_client.post(address, {"text": MINE, "seen": ""})
    assert "The record has moved on" not in read(owner_client, address)
    add_decision(incident, owner)
    page = read(owner_client, address)
    assert MINE in page
    assert "The record has moved on" in page
    assert ": We switch." in page
    owner_client.post(address, {"text": f"{MINE} More.", "seen": MINE})
    assert "The record has moved on" in read(owner_client, address), "saving alone settles nothing"
    owner_client.post(address, {"text": MINE, "seen": MINE, "keep_mine": "1"})
    assert "The record has moved on" not in read(owner_client, address)
    assert WrittenSummary.objects.get().text == MINE


def test_the_new_draft_can_be_taken(
    owner_client: Client, owner: User, incident: Incident, address: str
) -> None:
    owner_client.post(address, {"text": MINE, "seen": ""})
    add_decision(incident, owner)
    owner_client.post(address, {"text": MINE, "seen": MINE, "take": "1"})
    assert ": We switch." in WrittenSummary.objects.get().text


def test_two_people_never_overwrite_each_other(
    owner_client: Client, colleague: User, incident: Incident, address: str
) -> None:
    save_summary(incident=incident, editor=colleague, now=LONG_AGO, text="Theirs", draft="", seen="")
    response = owner_client.post(address, {"text": MINE, "seen": ""})
    assert response.status_code == 409
    page = response.content.decode()
    assert "Karim Colleague" in page
    assert "Theirs" in page
    assert MINE in page
    live = owner_client.post(address, {"text": MINE, "seen": ""}, headers={"X-Autosave": "1"})
    assert live.status_code == 409
    assert WrittenSummary.objects.get().text == "Theirs"
    owner_client.post(address, {"text": MINE, "seen": "Theirs"})
    assert WrittenSummary.objects.get().text == MINE


def test_it_is_saved_as_it_is_typed(owner_client: Client, address: str) -> None:
    for text in ("M", "My", MINE):
        answer = owner_client.post(address, {"text": text, "seen": ""}, headers={"X-Autosave": "1"})
        assert answer.json()["errors"] == {}
    assert WrittenSummary.objects.get().text == MINE
    empty = owner_client.post(address, {"text": " ", "seen": ""}, headers={"X-Autosave": "1"})
    assert list(empty.json()["errors"].values()) == ["There are no words yet. Nothing was saved."]


def test_the_coach_reads_it(owner_client: Client, address: str) -> None:
    response = owner_client.post(address, {"text": "It was Dave's stupid mistake.", "check": "1"})
    assert "thing to look at" in response.content.decode() or "things to look at" in response.content.decode()
    assert not WrittenSummary.objects.exists()


def test_a_viewer_reads_it_and_cannot_save(viewer_client: Client, address: str) -> None:
    assert "No decision is recorded" in read(viewer_client, address)
    assert viewer_client.post(address, {"text": MINE}).status_code == 404
