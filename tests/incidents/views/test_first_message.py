"""The first message: drafted, checked, kept as sent with who and when, and listed."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from incidents.models import Change, Communication, Incident, KeptWording, MutedRule
from incidents.services.first_message import record_first_message
from incidents.services.glossary import TermWords, add_term
from tests.incidents.views.reading import (
    list_summary_links,
    open_form,
    open_page,
    press_coach,
    read_page,
    send,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(incident: Incident) -> str:
    return reverse("first_message", args=[incident.reference])


def test_it_is_drafted_from_the_record(colleague_client: Client, path: str) -> None:
    form = open_form(colleague_client, path)
    [text] = form.values["text"]
    assert "Card payments fail." in text
    assert "I need one decision from you." in text
    assert text.endswith("Karim Colleague")
    page = open_page(colleague_client, path)
    assert f"{len(text.split())} words, of 60 at most" in page.text
    assert "No first message has gone out yet." in page.text


def test_it_can_be_written_for_the_assistant(colleague_client: Client, path: str) -> None:
    form = open_form(colleague_client, f"{path}?reader=assistant")
    assert "Could you find me 10 minutes with the chief executive" in form.values["text"][0]
    assert form.values["reader"] == ["assistant"]


def test_checking_keeps_the_words_and_saves_nothing(colleague_client: Client, path: str) -> None:
    form = open_form(colleague_client, path)
    text = "Sam forgot the migration again, I guess. " + "word " * 60
    answer = send(colleague_client, path, form, {"text": text, "check": "1"})
    assert "things to look at" in answer.text
    assert "Sam forgot" in answer.text
    assert "more than the 60 that fit a first message" in answer.text
    assert Communication.objects.count() == 0


def test_the_coach_answers_without_a_script(
    colleague_client: Client, path: str, incident: Incident, colleague: User
) -> None:
    form = open_form(colleague_client, path)
    typed = {"text": "Sam forgot the migration again,\r\nI guess"}
    page = send(colleague_client, path, form, {**typed, "check": "1"}).text
    used = send(colleague_client, path, form, typed | press_coach(page, "use"))
    [text] = read_page(used.text).record_form.values["text"]
    assert "Sam forgot" not in text
    assert text.split()[-5:] == ["the", "migration", "again,", "I", "guess"]
    assert "The wording is replaced. It is not saved yet." in used.text
    kept = send(colleague_client, path, form, typed | press_coach(page, "keep")).text
    assert "1 thing to look at" in kept
    send(colleague_client, path, form, typed | press_coach(kept, "mute"))
    assert KeptWording.objects.get().field == "first_message.text"
    assert MutedRule.objects.count() == 1
    assert Communication.objects.count() == 0
    quiet = reverse("coach_quiet", args=[incident.reference])
    assert "In the first message 1 kept" in open_page(colleague_client, quiet).text
    colleague_client.post(quiet, {"raise": "first_message"})
    assert not KeptWording.objects.exists()
    last = Change.objects.filter(field="coach.words_kept").latest("pk")
    assert (last.actor, last.old, last.new) == (colleague, "first_message: 1", None)


def test_words_that_changed_meanwhile_stay_as_typed(colleague_client: Client, path: str) -> None:
    form = open_form(colleague_client, path)
    page = send(colleague_client, path, form, {"text": "Sam forgot it.", "check": "1"}).text
    answer = send(colleague_client, path, form, {"text": "The check was missing."} | press_coach(page, "use"))
    assert "nothing was replaced" in answer.text
    assert read_page(answer.text).record_form.values["text"] == ["The check was missing."]


def test_a_teams_own_word_is_jargon_to_the_executive(
    colleague_client: Client, path: str, incident: Incident, colleague: User
) -> None:
    words = TermWords(name="Flurbgate", plain="the belt that carries parcels", also=[])
    add_term(team=incident.team, author=colleague, now=timezone.now(), words=words)
    form = open_form(colleague_client, path)
    answer = send(
        colleague_client, path, form, {"text": "The flurbgate stopped at noon today.", "check": "1"}
    )
    assert "the belt that carries parcels" in answer.text


def test_a_sent_message_is_kept_with_who_and_when(
    colleague_client: Client, viewer_client: Client, path: str, incident: Incident, colleague: User
) -> None:
    form = open_form(colleague_client, path)
    answer = send(colleague_client, path, form, {"text": "Ten minutes, please.", "way": "chat", "sent": "1"})
    assert answer.headers["Location"] == path
    kept = Communication.objects.get()
    assert (kept.text, kept.channel) == (
        "Ten minutes, please.",
        "First message by chat to the chief executive",
    )
    assert kept.at.endswith("Z")
    change = Change.objects.get(field=f"communications.{kept.uid}")
    assert change.new is not None
    assert (change.actor, change.new["text"]) == (colleague, "Ten minutes, please.")
    for client in (colleague_client, viewer_client):
        page = open_page(client, path)
        assert "First message by chat to the chief executive" in page.text
        assert "Karim Colleague" in page.text
        assert "Ten minutes, please." in page.text
    incident.refresh_from_db()
    assert incident.version == 2


def test_sent_twice_is_kept_once(colleague_client: Client, path: str) -> None:
    form = open_form(colleague_client, path)
    for _ in range(2):
        send(colleague_client, path, form, {"text": "Ten minutes, please.", "sent": "1"})
    assert Communication.objects.count() == 1


def test_an_empty_message_is_not_kept(colleague_client: Client, path: str) -> None:
    form = open_form(colleague_client, path)
    answer = send(colleague_client, path, form, {"text": "  ", "sent": "1"})
    assert list(list_summary_links(answer)) == ["id_text"]
    assert Communication.objects.count() == 0


def test_it_stands_beside_what_others_saved_meanwhile(incident: Incident, owner: User) -> None:
    stale = Incident.objects.get(pk=incident.pk)
    for number in range(3):
        record_first_message(
            incident=stale,
            author=owner,
            now=timezone.now(),
            text=f"No. {number}",
            channel="First message",
            uid=uuid4(),
        )
    found = Communication.objects.filter(incident=incident).order_by("position")
    assert [(row.position, row.text) for row in found] == [(0, "No. 0"), (1, "No. 1"), (2, "No. 2")]


def test_a_viewer_reads_what_was_sent_and_writes_nothing(viewer_client: Client, path: str) -> None:
    page = open_page(viewer_client, path)
    assert not [form for form in page.forms if "text" in form.values]
    assert viewer_client.post(path, {"text": "Mine", "sent": "1"}).status_code == 404


def test_a_stranger_finds_nothing(stranger_client: Client, path: str) -> None:
    assert stranger_client.get(path).status_code == 404
    assert stranger_client.post(path, {"text": "Mine", "sent": "1"}).status_code == 404
    assert Communication.objects.count() == 0


def test_the_incident_page_leads_to_it(colleague_client: Client, incident: Incident, path: str) -> None:
    assert path in open_page(colleague_client, incident.get_absolute_url()).links
    escalation = reverse("section", args=[incident.reference, "escalation"])
    assert path in open_page(colleague_client, escalation).links


def test_the_audience_page_shows_what_the_profile_changes(
    colleague_client: Client, incident: Incident
) -> None:
    audience = reverse("section", args=[incident.reference, "audience"])
    form = open_form(colleague_client, audience)
    page = open_page(colleague_client, audience)
    assert "What this changes" in page.text
    assert "Your opening, for them" not in page.text
    changes = {form.name("audience", 0, "directness"): "direct", form.name("audience", 0, "address"): "Noor"}
    answer = send(colleague_client, audience, form, {**changes, "stay": "1"})
    assert answer.headers["Location"] == audience
    page = open_page(colleague_client, audience)
    assert "Your opening, for them Noor. Card payments fail. We need one decision from you." in page.text
    assert "Barbara Minto: The Pyramid Principle" in page.text
