"""Writing an update: the draft, the promise it must hold, the mail, and what two people do at once."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from accounts.models import OutgoingMail, User
from incidents.access import load_facts
from incidents.models import Incident, PromisedUpdate
from incidents.services.edits import Edits, save_edits
from incidents.services.meeting import catch_line

pytestmark = pytest.mark.django_db

SENT = {
    "number": "1", "text": "We found the cause.", "next_steps": "- Renew it", "next_at": "31 Dec 2099 10:00",
    "way": "e-mail", "to": "ceo@example.org, cto@example.org", "send": "1",
}  # fmt: skip


@pytest.fixture(autouse=True)
def mail_is_set_up(settings: Settings) -> None:
    settings.IS_MAIL_SET_UP = True


def post(client: Client, incident: Incident, **changed: str) -> str:
    path = reverse("write_update", args=[incident.reference])
    return client.post(path, {**SENT, **changed}, follow=True).text


def test_an_update_is_sent_and_promises_the_next(owner_client: Client, incident: Incident) -> None:
    page = post(owner_client, incident)
    assert "Update 1 is on its way." in page
    assert "Send update 2" in page
    assert OutgoingMail.objects.get().to == ["ceo@example.org", "cto@example.org"]
    first, second = PromisedUpdate.objects.all()
    assert (first.text, second.due_at) == ("We found the cause.", first.next_due_at)
    page = owner_client.get(reverse("update", args=[incident.reference, 1])).text
    assert "We found the cause." in page
    assert "What was sent stays as it is." in page
    assert owner_client.get(reverse("update", args=[incident.reference, 2])).status_code == 404


def test_without_mail_an_update_is_kept_as_sent_by_oneself(
    owner_client: Client, incident: Incident, settings: Settings
) -> None:
    settings.IS_MAIL_SET_UP = False
    shown = owner_client.get(reverse("write_update", args=[incident.reference])).text
    assert "E-mail from here" not in shown
    assert "Mail is not set up here" in shown
    assert "Keep update 1 as sent" in shown
    assert "Select a valid choice" in post(owner_client, incident)
    assert not PromisedUpdate.objects.exclude(sent_at=None).exists()
    assert "Update 1 is kept as sent." in post(owner_client, incident, way="own e-mail")
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"next_at": ""}, "Say when the next update comes, also if nothing changes."),
        ({"next_at": "31 Dec 2099"}, "A promise needs a clock time."),
        ({"next_at": "1 Jan 2020 10:00 UTC"}, "That time has passed."),
        ({"text": " "}, "There are no words yet. Nothing was sent."),
        ({"to": ""}, "Write at least one address, or choose another way."),
        ({"to": "the chief"}, "“the” is not an e-mail address."),
        ({"is_last": "on", "next_at": ""}, "Say when the next update comes"),  # not resolved: not the last
    ],
)
def test_nothing_goes_out_unfinished(
    owner_client: Client, incident: Incident, changed: dict[str, str], message: str
) -> None:
    page = post(owner_client, incident, **changed)
    assert message in page
    assert "- Renew it" in page
    assert not OutgoingMail.objects.exists()
    assert not PromisedUpdate.objects.exclude(sent_at=None).exists()


def test_the_last_one_is_said_to_be_the_last(owner_client: Client, incident: Incident, owner: User) -> None:
    edits = Edits(seen_version=1, fields={"status": "resolved"})
    save_edits(incident=incident, edits=edits, editor=owner, now=timezone.now())
    assert "It is the last one." in post(owner_client, incident, is_last="on", next_at="", way="chat")
    assert not OutgoingMail.objects.exists()
    assert (
        "This was the last update." in owner_client.get(reverse("update", args=[incident.reference, 1])).text
    )


def test_the_draft_shows_what_changed_and_one_click_says_that_nothing_did(
    owner_client: Client, incident: Incident, owner: User
) -> None:
    path = reverse("write_update", args=[incident.reference])
    assert "It is not recorded" not in owner_client.get(path).text
    post(owner_client, incident)
    assert "Nothing has changed since update 1 of" in owner_client.get(path).text
    incident.refresh_from_db()
    edits = Edits(seen_version=incident.version, fields={"status": "mitigated"})
    save_edits(incident=incident, edits=edits, editor=owner, now=timezone.now())
    page = owner_client.get(path).text
    assert (
        "What changed since update 1:\n\n- State: Mitigated, not resolved (before: Status not known yet)"
        in page
    )
    assert "<del>Status not known yet</del>" in page
    page = owner_client.get(f"{path}?draft=unchanged").text
    assert "Nothing has changed since update 1 of" in page


def test_a_decision_since_the_last_update_is_news(
    owner_client: Client, incident: Incident, owner: User
) -> None:
    ask = load_facts(incident).ask
    assert ask is not None
    path = reverse("write_update", args=[incident.reference])
    post(owner_client, incident)
    assert "Nothing has changed since update 1 of" in owner_client.get(path).text
    now = timezone.now()
    catch_line(
        incident=incident, uid=uuid4(), kind="decision", text="Yes, switch", now=now, caught_at=now,
        catcher=owner, asked=ask.question,
    )  # fmt: skip
    assert "- Decided: Yes, switch" in owner_client.get(path).text
    incident.refresh_from_db()
    post(owner_client, incident, number="2")
    assert {"name": "Decided", "before": "not recorded", "after": "Yes, switch"} in (
        PromisedUpdate.objects.get(number=2).changed
    )
    assert "Nothing has changed since update 2 of" in owner_client.get(path).text


def test_a_draft_stays_and_is_saved_in_the_background(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path = reverse("write_update", args=[incident.reference])
    form = {"number": "1", "text": "Sam broke it again", "next_steps": "", "next_at": "", "way": "e-mail"}
    answer = owner_client.post(path, form, headers={"x-autosave": "1"}).json()
    assert answer["errors"] == {}
    page = owner_client.get(path).text
    assert ">\nSam broke it again</textarea>" in page
    assert "Advice only. What you keep is remembered" in page
    # The page names what it has seen by the digest of the answer, and goes on.
    form |= {"text": "A check was missing", "seen": answer["seen"]}
    assert owner_client.post(path, form, headers={"x-autosave": "1"}).status_code == 200
    late = colleague_client.post(path, form | {"text": "Ours", "draft": "1"})
    assert late.status_code == 409
    assert "Somebody else changed this draft" in late.text
    assert "A check was missing" in late.text
    assert ">\nOurs</textarea>" in late.text


def test_two_who_send_at_once_send_one(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    post(owner_client, incident)
    page = post(colleague_client, incident, text="My own words")
    assert "Update 1 went out already. Your words are still here." in page
    assert "My own words" in page
    assert OutgoingMail.objects.count() == 1


def test_a_time_set_in_the_preparation_is_the_promise(
    owner_client: Client, incident: Incident, owner: User
) -> None:
    edits = Edits(seen_version=1, fields={"next_update_at": "2020-01-01T10:00Z"})
    save_edits(incident=incident, edits=edits, editor=owner, now=timezone.now())
    page = owner_client.get(reverse("follow_up", args=[incident.reference])).text
    assert "Send update 1" in page
    assert "Promised for" in page
    assert "broken, due" in page


def test_the_coach_answers_without_a_script(owner_client: Client, incident: Incident) -> None:
    path = reverse("write_update", args=[incident.reference])
    form = {**SENT, "text": "Sam broke it again", "to": ""}
    del form["send"]
    page = owner_client.post(path, {**form, "check": "1"}, follow=True).text
    assert 'data-coached="update.draft.text"' in page
    pressed = re.search(r'value="(keep:update\.draft\.text:[^"]+)"', page)
    assert pressed is not None
    kept = owner_client.post(path, {**form, "coach": pressed[1]}).text
    assert "Your words are kept and not raised again." in kept
    assert pressed[1] not in kept
    assert "Sam broke it again" in kept
