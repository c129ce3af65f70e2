"""What a closed incident is still good for: who writes in one makes its documents and gives links to them."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.http import Http404
from django.test import Client
from django.utils import timezone

from accounts.access import RightEndedError
from accounts.models import Membership, Role, User
from accounts.services.teams import change_role
from incidents.models import CaughtLine, Incident, PostMortem
from incidents.services.postmortem import begin_post_mortem
from reports.access.sharing import get_open_link
from reports.models import Document, Kind, ShareLink, State
from reports.services.documents import (
    fail_document,
    finish_document,
    freeze_document,
    mark_given,
    retry_document,
)
from reports.services.sharing import Rights, ask_question, make_link, send_code, take_decision
from tests.conftest import sign_in_now
from tests.factories import MembershipFactory, UserFactory
from tests.reports.conftest import AS_OF


@pytest.fixture
def closed(incident: Incident, owner: User, data_folder: Path) -> Incident:
    begin_post_mortem(incident=incident, person=owner, now=AS_OF)
    Incident.objects.filter(pk=incident.pk).update(closed_at=timezone.now(), closed_by=owner)
    return incident


def enter(user: User) -> Client:
    client = Client()
    sign_in_now(client, user)
    return client


def join(incident: Incident, role: Role) -> User:
    return MembershipFactory.create(team=incident.team, user=UserFactory.create(), role=role).user


def test_who_writes_makes_its_post_mortem_and_hands_it_on(closed: Incident, owner: User) -> None:
    version = Incident.objects.get(pk=closed.pk).version
    for number, person in enumerate((owner, join(closed, Role.MEMBER)), 1):
        client, base = enter(person), f"/incidents/{closed.reference}/documents/"
        assert "Make another kind" in client.get(base).text
        link = re.search(r'href="([^"]+)">Make a document of it', client.get(post_mortem_page(closed)).text)
        assert link
        assert re.search(r'value="post-mortem"[^>]* checked', client.get(link[1]).text)
        answer = client.post(link[1], {"kind": Kind.POST_MORTEM, "paper": "a4"})
        assert answer["Location"] == f"{base}{number}/"
        document = Document.objects.get(number=number)
        assert (document.kind, document.state) == (Kind.POST_MORTEM, State.QUEUED)
        fail_document(document=document, error="Too large.", now=AS_OF)
        assert client.post(f"{base}{number}/retry/").status_code == 302
        document.refresh_from_db()
        assert document.state == State.QUEUED
        finish_document(document=document, pdf=b"%PDF-1.7 made", warnings=[], room={}, now=AS_OF)
        assert client.post(f"{base}{number}/given/").status_code == 302
        assert "The chief executive has this version" in client.get(f"{base}{number}/").text
        form = client.get(f"{base}{number}/share/").text
        assert "this link is for reading" in form and "They may ask questions" not in form
        client.post(f"{base}{number}/share/", {"recipient": "Marta Lindqvist", "days": "3"})
    assert ShareLink.objects.filter(can_ask=False, can_decide=False).count() == 2
    assert Incident.objects.get(pk=closed.pk).version == version, "the record stands as it was closed"


def test_who_only_reads_it_makes_nothing_of_it(closed: Incident, owner: User) -> None:
    base = f"/incidents/{closed.reference}/documents/"
    kinds = (Kind.REPORT, Kind.BRIEF)
    made = [freeze_document(incident=closed, kind=kind, author=owner, now=AS_OF) for kind in kinds]
    finish_document(document=made[0], pdf=b"%PDF-1.7 made", warnings=[], room={}, now=AS_OF)
    fail_document(document=made[1], error="Too large.", now=AS_OF)
    offers = (
        "Share this version",
        "The CEO has this version",
        ">Try again<",
        "Make version",
        "Make another kind",
    )
    pages = (base, f"{base}1/", f"{base}2/", f"{base}brief/preview/", f"/incidents/{closed.reference}/")
    shown = "".join(enter(owner).get(page).text for page in pages)
    assert [offer for offer in offers if offer not in shown] == []
    for person, reading in ((join(closed, Role.VIEWER), 200), (UserFactory.create(), 404)):
        client = enter(person)
        answers = [client.get(page) for page in pages]
        assert {answer.status_code for answer in answers} == {reading}
        assert [offer for offer in offers if any(offer in answer.text for answer in answers)] == []
        assert "Make a document of it" not in client.get(post_mortem_page(closed)).text
        for path in ("brief/", "make/", "1/given/", "1/share/", "2/retry/"):
            sent = {"kind": "report", "paper": "a4", "recipient": "Marta", "days": "3"}
            assert client.post(f"{base}{path}", sent).status_code == 404, path
    assert (Document.objects.count(), ShareLink.objects.count()) == (2, 0)


def test_a_post_mortem_that_is_not_needed_offers_no_document(closed: Incident, owner: User) -> None:
    PostMortem.objects.update(state="waived", waived_by=owner, waived_at=AS_OF, waived_reason="A drill.")
    assert "Make a document of it" not in enter(owner).get(post_mortem_page(closed)).text


@pytest.mark.parametrize("is_closed", [False, True])
def test_the_right_to_a_document_is_asked_at_the_moment_of_the_write(
    incident: Incident, data_folder: Path, is_closed: bool
) -> None:
    person, now = join(incident, Role.MEMBER), timezone.now()
    document = freeze_document(incident=incident, kind=Kind.BRIEF, author=person, now=AS_OF)
    Incident.objects.filter(pk=incident.pk).update(closed_at=now if is_closed else None)
    membership = Membership.objects.get(user=person)
    change_role(membership=membership, role=Role.VIEWER, now=now)
    link: dict[str, Any] = {"recipient": "Marta", "email": "", "expires_at": now, "rights": Rights()}
    acts: list[Callable[[], object]] = [
        lambda: freeze_document(incident=incident, kind=Kind.REPORT, author=person, now=now),
        lambda: retry_document(document=document, actor=person),
        lambda: mark_given(document=document, actor=person, now=now),
        lambda: make_link(document=document, author=person, now=now, **link),
    ]
    for act in acts:
        with pytest.raises(RightEndedError):
            act()
    assert (Document.objects.count(), ShareLink.objects.count()) == (1, 0)


def test_what_a_reader_sends_while_the_incident_is_being_closed_is_not_taken(
    incident: Incident, owner: User, data_folder: Path
) -> None:
    now, rights = timezone.now(), Rights(can_ask=True, can_decide=True)
    document = freeze_document(incident=incident, kind=Kind.BRIEF, author=owner, now=now)
    link, _ = make_link(
        document=document, author=owner, recipient="Marta", email="", expires_at=now + timedelta(days=1),
        rights=rights, now=now,
    )  # fmt: skip
    link = get_open_link(link.uid, now=now)
    assert link.lets_ask and link.lets_decide
    Incident.objects.filter(pk=incident.pk).update(closed_at=now)
    with pytest.raises(Http404):
        ask_question(link=link, text="What did it cost?", uid=uuid4(), now=now)
    with pytest.raises(Http404):
        take_decision(link=link, option="A", words="", is_confirmed=False, now=now)
    with pytest.raises(Http404):
        send_code(link=link, option="A", words="", now=now)
    assert not CaughtLine.objects.exists()


def post_mortem_page(incident: Incident) -> str:
    return f"/incidents/{incident.reference}/post-mortem/"
