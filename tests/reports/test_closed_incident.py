"""What a closed incident is still good for: who writes in one makes its documents and gives links to them."""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Role, User
from incidents.models import Change, Incident, PostMortem
from incidents.services.postmortem import begin_post_mortem
from reports.models import Document, Kind, ShareLink, State
from reports.services.documents import fail_document, finish_document
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
    assert not Change.objects.filter(field__startswith="incident.", at__gt=AS_OF).exists()


def test_who_only_reads_it_makes_nothing_of_it(closed: Incident, owner: User) -> None:
    base = f"/incidents/{closed.reference}/documents/"
    for person, reading in ((join(closed, Role.VIEWER), 200), (UserFactory.create(), 404)):
        client = enter(person)
        answer = client.get(base)
        assert answer.status_code == reading
        assert "Make another kind" not in answer.text
        assert "Make a document of it" not in client.get(post_mortem_page(closed)).text
        for path in ("brief/", "make/"):
            assert client.post(f"{base}{path}", {"kind": "report", "paper": "a4"}).status_code == 404
    assert not Document.objects.exists()


def test_a_post_mortem_that_is_not_needed_offers_no_document(closed: Incident, owner: User) -> None:
    PostMortem.objects.update(state="waived", waived_by=owner, waived_at=AS_OF, waived_reason="A drill.")
    assert "Make a document of it" not in enter(owner).get(post_mortem_page(closed)).text


def post_mortem_page(incident: Incident) -> str:
    return f"/incidents/{incident.reference}/post-mortem/"
