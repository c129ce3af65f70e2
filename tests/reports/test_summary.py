"""The summary on its way: to the outbox with its PDF, as a draft for one's own program, or by hand."""

import email
import email.policy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import DoorTry, OutgoingMail, Role, Team, User
from accounts.services.limits import MOST_TRIES
from incidents.domain.facts import Audience, IncidentFacts
from incidents.models import Change, HeldMeeting, Incident, WrittenSummary
from incidents.services.summary import save_summary, stamp_sent_summaries
from reports.models import Document, Kind, State
from reports.services.documents import QueueFullError
from reports.snapshots import read_material
from tests.factories import LONG_AGO, make_incident, make_membership

pytestmark = pytest.mark.django_db
TEXT = "## Decided\n- We <b>switch</b> & hold"
TO = {"to": "noor@example.org", "subject": "Decided: we switch"}


@pytest.fixture
def incident(owner: User, team: Team, settings: Settings, tmp_path: Path) -> Incident:
    settings.DATA_DIR, settings.IS_MAIL_SET_UP = tmp_path, True
    member = make_membership(team=team, user=owner, role=Role.OWNER)
    incident = make_incident(member)
    save_summary(incident=incident, editor=owner, now=LONG_AGO, text=TEXT, draft=TEXT, seen="")
    return incident


@pytest.fixture
def address(incident: Incident) -> str:
    return reverse("send_summary", args=[incident.reference])


def test_it_is_frozen_and_queued_once(owner_client: Client, incident: Incident, address: str) -> None:
    for _ in range(2):
        assert owner_client.post(address, TO).status_code == 302
    mail = OutgoingMail.objects.get()
    document = Document.objects.get(kind=Kind.FOLLOW_UP)
    assert (mail.about, mail.kind, mail.to) == (incident.reference, "summary", ["noor@example.org"])
    assert mail.text.startswith(TEXT)
    assert "&lt;b&gt;" in mail.html or "<b>" not in mail.html
    assert "&amp; hold" in mail.html
    assert mail.attachments[0]["path"] == f"documents/{incident.pk}/{document.number}.pdf"
    told = Change.objects.filter(field="written_summary.mailed").first()
    assert told is not None
    assert told.new == "Version 1 to noor@example.org"


def test_the_stamp_is_the_time_the_mail_left(owner_client: Client, incident: Incident, address: str) -> None:
    owner_client.post(address, TO)
    now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    assert stamp_sent_summaries(now=now) == 0
    OutgoingMail.objects.update(state=OutgoingMail.State.SENT, sent_at=now)
    assert stamp_sent_summaries(now=now + timedelta(minutes=1)) == 1
    assert WrittenSummary.objects.get().first_sent_at == now


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"to": ""}, "Write at least one e-mail address."),
        ({"to": "noor@example.org\nnobody"}, "“nobody” is not an e-mail address."),
        ({"subject": ""}, "Write a subject."),
    ],
)
def test_bad_input_is_said_and_nothing_is_sent(
    owner_client: Client, address: str, values: dict[str, str], said: str
) -> None:
    response = owner_client.post(address, {**TO, **values})
    assert response.status_code == 422
    assert said in response.content.decode()
    assert not OutgoingMail.objects.exists()
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("failed", "Not sent: The mail server said: 554 no"),
        ("unsure", "It may have arrived."),
    ],
)
def test_a_mail_that_did_not_leave_is_shown_and_tried_again(
    owner_client: Client, incident: Incident, address: str, state: str, said: str
) -> None:
    owner_client.post(address, TO)
    OutgoingMail.objects.update(state=state, last_error="The mail server said: 554 no")
    assert said in owner_client.get(address).content.decode()
    mail = OutgoingMail.objects.get()
    owner_client.post(reverse("send_mail_again", args=[incident.reference, mail.pk]))
    mail.refresh_from_db()
    assert mail.state == OutgoingMail.State.WAITING


def test_without_mail_there_is_a_draft_for_ones_own_program(
    owner_client: Client, incident: Incident, address: str, settings: Settings
) -> None:
    settings.IS_MAIL_SET_UP = False
    page = owner_client.get(address).content.decode()
    assert "Mail is not set up here" in page
    owner_client.post(address, TO)
    assert not OutgoingMail.objects.exists()
    owner_client.post(reverse("freeze_summary", args=[incident.reference]))
    document = Document.objects.get()
    eml = reverse("summary_eml", args=[incident.reference, document.number])
    assert owner_client.get(eml).status_code == 404, "its PDF is not made yet"
    document.path.parent.mkdir(parents=True)
    document.path.write_bytes(b"%PDF-1.7")
    Document.objects.update(state=State.READY, sha256="a" * 64)
    response = owner_client.get(eml)
    message = email.message_from_bytes(response.content, policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert message["To"] is None
    kinds = [part.get_content_type() for part in message.walk() if not part.is_multipart()]
    assert kinds == ["text/plain", "text/html", "application/pdf"]
    assert f"{incident.reference}-follow-up-v1" in response.headers["Content-Disposition"]


def test_own_words_on_the_readers_clock_stand_where_the_record_names_utc(
    owner_client: Client, owner: User, team: Team, settings: Settings, tmp_path: Path
) -> None:
    # The page drafts on the reader's clock, and the document that quotes the record goes by UTC.
    settings.DATA_DIR, settings.IS_MAIL_SET_UP = tmp_path, True
    facts = IncidentFacts(
        title="Payments fail since 09:42 UTC",
        audience=Audience(time_zone="Europe/Amsterdam"),
        next_update_at="2026-11-14T11:15:00Z",
    )
    incident = make_incident(make_membership(team=team, user=owner, role=Role.OWNER), facts)
    own = f"{TEXT}\n\n## Next update\nBy telephone at 12:15, from Leila."
    save_summary(incident=incident, editor=owner, now=LONG_AGO, text=own, draft=TEXT, seen="")
    owner_client.post(reverse("send_summary", args=[incident.reference]), TO)
    assert "By telephone at 12:15, from Leila." in OutgoingMail.objects.get().text
    document = Document.objects.get(kind=Kind.FOLLOW_UP)
    assert document.zone_name == "UTC"
    document.path.parent.mkdir(parents=True)
    document.path.write_bytes(b"%PDF-1.7")
    Document.objects.update(state=State.READY, sha256="a" * 64)
    eml = owner_client.get(reverse("summary_eml", args=[incident.reference, document.number])).content
    message = email.message_from_bytes(eml, policy=email.policy.default)
    part = message.get_body(("plain",))
    assert part is not None
    assert "By telephone at 12:15, from Leila." in part.get_content()


def test_sent_by_hand_is_on_the_record(owner_client: Client, incident: Incident) -> None:
    address = reverse("note_sent_summary", args=[incident.reference])
    owner_client.post(address, {"to": ""})
    assert WrittenSummary.objects.get().first_sent_at is None
    owner_client.post(address, {"to": "Noor Vandersteen"})
    assert WrittenSummary.objects.get().first_sent_at is not None
    assert Change.objects.get(field="written_summary.sent_to").new == "Noor Vandersteen"
    page = owner_client.get(reverse("send_summary", args=[incident.reference])).text
    assert "To <bdi>Noor Vandersteen</bdi>" in page and "No mail has gone out" not in page


def test_a_viewer_sees_to_whom_it_went_and_cannot_send(
    viewer_client: Client, owner_client: Client, incident: Incident, address: str
) -> None:
    owner_client.post(address, TO)
    page = viewer_client.get(address).content.decode()
    assert "noor@example.org" in page
    assert "Freeze and send" not in page
    assert viewer_client.post(address, TO).status_code == 404


UPDATE = {
    "number": "1", "text": "We found **the cause**.", "next_steps": "- Renew it",
    "next_at": "31 Dec 2099 10:00",
    "way": "e-mail", "to": "noor@example.org", "send": "1",
}  # fmt: skip


def test_an_update_goes_out_as_text_as_html_and_as_its_frozen_page(
    owner_client: Client, incident: Incident
) -> None:
    path = reverse("write_update", args=[incident.reference])
    for _ in range(2):
        assert owner_client.post(path, UPDATE).status_code in (302, 409)
    mail, document = OutgoingMail.objects.get(), Document.objects.get()
    assert (document.kind, document.subject) == (Kind.STATUS_UPDATE, 1)
    assert mail.text.startswith("Update 1: ")
    assert "We found **the cause**." in mail.text
    assert f"{incident.reference}. This update is attached as a PDF." in mail.text
    assert "<strong>the cause</strong>" in mail.html
    assert "<li>Renew it</li>" in mail.html
    assert mail.attachments[0]["path"] == f"documents/{incident.pk}/{document.number}.pdf"
    (update,) = read_material(document).follow_up.updates[:1]
    assert (update.text, update.sent_at is not None) == ("We found **the cause**.", True)


def test_a_promised_word_does_not_wait_for_a_page(owner_client: Client, incident: Incident) -> None:
    with mock.patch("reports.sending.freeze_document", side_effect=QueueFullError):
        owner_client.post(reverse("write_update", args=[incident.reference]), UPDATE)
    mail = OutgoingMail.objects.get()
    assert (mail.attachments, "attached" in mail.text, "attached" in mail.html) == ([], False, False)


def test_updates_and_invitations_count_at_the_door_of_mail_and_drafts_do_not(
    owner_client: Client, owner: User, incident: Incident
) -> None:
    path = reverse("write_update", args=[incident.reference])
    draft = {name: value for name, value in UPDATE.items() if name != "send"}
    seen = owner_client.get(path).context["form"]["seen"].value()
    assert owner_client.post(path, {**draft, "seen": seen}).status_code == 302
    assert not DoorTry.objects.exists()
    assert owner_client.post(path, UPDATE).status_code == 302
    (tries,) = DoorTry.objects.filter(door="mail")
    assert len(tries.tried_at) == 1
    tries.tried_at *= MOST_TRIES
    tries.save()
    assert owner_client.post(path, {**UPDATE, "number": "2"}).status_code == 429
    planned = {"at": "14 Nov 2099 10:50 UTC", "place": "Room 7", "attendees": "Ada", "minutes": "8"}
    owner_client.post(reverse("plan_meeting", args=[incident.reference]), planned)
    number = HeldMeeting.objects.get().number
    invite = reverse("invite", args=[incident.reference, number])
    assert owner_client.get(invite).status_code == 200
    assert owner_client.post(invite, {"to": "ada@example.org"}).status_code == 429
    assert OutgoingMail.objects.count() == 1
