"""The place "Follow up": what is next, what is owed, what went out."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Team, User
from incidents.domain.facts import Communication, IncidentFacts, LegalClock
from incidents.models import CaughtLine, HeldMeeting, Incident
from incidents.services.incidents import start_incident
from incidents.services.meeting import catch_line
from incidents.services.updates import Sending, send_update

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(incident: Incident, owner: User) -> CaughtLine:
    now = timezone.now()
    return catch_line(
        incident=incident, uid=uuid4(), kind="question", text="What has it cost us?", caught_at=now, now=now,
        catcher=owner, who="Finance", due_at=now - timedelta(hours=3, minutes=1),
    )  # fmt: skip


def test_what_is_owed_stands_there_until_it_is_answered(
    owner_client: Client, incident: Incident, question: CaughtLine
) -> None:
    follow_up = reverse("follow_up", args=[incident.reference])
    page = owner_client.get(follow_up).text.replace("\u00a0", " ")
    assert "1 open, 0 given" in page
    assert re.search(r"Due 3 h 0[1-3] min ago", page)
    assert "Answer what is owed" in page
    path = reverse("answer_owed", args=[incident.reference, question.uid])
    assert "What has it cost us?" in owner_client.get(path).text
    moved = owner_client.post(path, {"answer": "", "who": "The CFO", "by": "31 Dec 2099 10:00"}, follow=True)
    assert "Saved. It is still owed." in moved.text
    assert "The CFO" in moved.text
    assert owner_client.post(path, {"by": "tomorrow-ish"}).status_code == 422
    answered = owner_client.post(
        path, {"answer": "EUR 12,000 so far", "who": "The CFO", "by": "31 Dec 2099 10:00"}, follow=True
    ).text
    assert "The answer is kept." in answered
    assert "0 open, 1 given" in answered
    assert "EUR 12,000 so far" in answered


def test_a_promise_is_kept_by_saying_so(
    owner_client: Client, incident: Incident, question: CaughtLine
) -> None:
    CaughtLine.objects.filter(pk=question.pk).update(kind="promise")
    path = reverse("answer_owed", args=[incident.reference, question.uid])
    assert "Saved. It is still owed." in owner_client.post(path, {"answer": "Half"}, follow=True).text
    assert "The promise is kept." in owner_client.post(path, {"is_kept": "on"}, follow=True).text


def test_a_withdrawn_line_is_owed_no_more(
    owner_client: Client, incident: Incident, question: CaughtLine
) -> None:
    CaughtLine.objects.filter(pk=question.pk).update(state="withdrawn")
    assert (
        owner_client.get(reverse("answer_owed", args=[incident.reference, question.uid])).status_code == 404
    )
    page = owner_client.get(reverse("follow_up", args=[incident.reference])).text
    assert "What has it cost us?" not in page


def test_who_may_only_read_is_offered_nothing_to_press(
    viewer_client: Client, stranger_client: Client, incident: Incident, question: CaughtLine
) -> None:
    page = viewer_client.get(reverse("follow_up", args=[incident.reference])).text
    assert "What has it cost us?" in page
    assert "updates/write/" not in page
    assert ">Answer<" not in page
    path = reverse("answer_owed", args=[incident.reference, question.uid])
    for client in (viewer_client, stranger_client):
        assert client.get(path).status_code == 404
        assert client.post(path, {"answer": "x"}).status_code == 404


def test_every_clock_stands_where_it_is_looked_for(owner_client: Client, team: Team, owner: User) -> None:
    """Also after an update went out while the record holds messages that are still to come."""
    now = timezone.now()
    later = f"{now + timedelta(hours=2):%Y-%m-%dT%H:%MZ}"
    facts = IncidentFacts(
        title="Card payments fail",
        communications=(Communication(text="To the merchants", at=later),),
        legal_clocks=(LegalClock(regime="gdpr_33", trigger="aware", triggered_at=f"{now:%Y-%m-%dT%H:%MZ}"),),
    )
    incident = start_incident(team=team, author=owner, now=now, facts=facts)
    HeldMeeting.objects.create(
        incident=incident, number=1, created_by=owner, created_at=now,
        started_at=now - timedelta(minutes=40), ended_at=now - timedelta(minutes=30),
    )  # fmt: skip
    send_update(
        incident=incident, sender=owner, now=now, number=1, text="It is being mended.", next_steps="",
        next_due_at=now + timedelta(minutes=45), sending=Sending(way="chat"), zone=owner.zone,
    )  # fmt: skip
    for page in (owner_client.get("/").text, owner_client.get(incident.get_absolute_url()).text):
        for name in ("Next update promised", "Written summary due", "Data-protection notice may apply"):
            assert name in page
    page = owner_client.get(reverse("follow_up", args=[incident.reference])).text
    assert "Legal clocks" in page
    assert "Data-protection notice" in page
    assert "Send the written summary" in page, "it is due before the update"


def test_an_empty_page_teaches(owner_client: Client, incident: Incident) -> None:
    page = owner_client.get(reverse("follow_up", args=[incident.reference])).text
    assert "Write update 1 and promise the next" in page
    assert "No update is promised yet." in page
    assert "Nobody waits for an answer." in page
    assert "No action is recorded yet." in page
