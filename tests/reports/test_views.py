"""The pages of documents for owner, colleague, viewer and stranger."""

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from accounts.models import Role, User
from incidents.models import Incident
from reports.models import Document, Kind, State
from reports.services import documents as services
from tests.conftest import sign_in_now
from tests.factories import MembershipFactory, UserFactory
from tests.reports.conftest import AS_OF


def sign_in(user: User) -> Client:
    client = Client()
    sign_in_now(client, user)
    return client


def add_member(incident: Incident, role: Role) -> User:
    user = UserFactory.create()
    MembershipFactory.create(team=incident.team, user=user, role=role)
    return user


@pytest.fixture
def colleague(incident: Incident) -> User:
    return add_member(incident, Role.MEMBER)


@pytest.fixture
def viewer(incident: Incident) -> User:
    return add_member(incident, Role.VIEWER)


@pytest.fixture
def stranger(db: None) -> User:
    return UserFactory.create()


@pytest.fixture
def ready(incident: Incident, owner: User, data_folder: Path) -> Document:
    document = services.freeze_document(incident=incident, kind=Kind.BRIEF, author=owner, now=AS_OF)
    services.finish_document(
        document=document,
        pdf=b"%PDF-1.7 made",
        warnings=["Left out to keep to one page: 2 causes"],
        room={},
        now=AS_OF,
    )
    return document


def list_pages(incident: Incident) -> list[str]:
    reference = incident.reference
    return [
        reverse("documents", args=[reference]),
        reverse("preview_brief", args=[reference]),
        reverse("document", args=[reference, 1]),
        reverse("document_pdf", args=[reference, 1]),
    ]


def test_owner_colleague_and_viewer_read_and_download(
    incident: Incident, ready: Document, owner: User, colleague: User, viewer: User
) -> None:
    for user in (owner, colleague, viewer):
        answers = [sign_in(user).get(address) for address in list_pages(incident)]
        assert [answer.status_code for answer in answers] == [200] * 4
        assert b"".join(answers[-1]).startswith(b"%PDF-")


def test_a_stranger_gets_404_everywhere(incident: Incident, ready: Document, stranger: User) -> None:
    client = sign_in(stranger)
    assert [client.get(address).status_code for address in list_pages(incident)] == [404] * 4
    assert client.post(reverse("make_brief", args=[incident.reference])).status_code == 404
    assert client.post(reverse("retry_document", args=[incident.reference, 1])).status_code == 404


def test_without_signing_in_every_page_leads_to_the_sign_in_page(incident: Incident, ready: Document) -> None:
    answers = [Client().get(address) for address in list_pages(incident)]
    assert [answer.status_code for answer in answers] == [302] * 4


def test_owner_and_colleague_freeze_a_viewer_does_not(
    incident: Incident, owner: User, colleague: User, viewer: User
) -> None:
    address = reverse("make_brief", args=[incident.reference])
    assert sign_in(viewer).post(address).status_code == 404
    assert sign_in(owner).post(address)["Location"] == reverse("document", args=[incident.reference, 1])
    assert sign_in(colleague).post(address, {"paper": "letter"}).status_code == 302
    assert list(Document.objects.order_by("number").values_list("version", "paper")) == [
        (1, "a4"),
        (2, "letter"),
    ]
    page = sign_in(viewer).get(reverse("documents", args=[incident.reference])).content.decode()
    assert "Make brief" not in page


def test_a_waiting_document_says_so_and_gives_a_link_to_look_again(incident: Incident, owner: User) -> None:
    services.freeze_document(incident=incident, kind=Kind.BRIEF, author=owner, now=AS_OF)
    client = sign_in(owner)
    page = client.get(reverse("document", args=[incident.reference, 1])).content.decode()
    assert "Making version 1" in page
    assert "Look again" in page
    assert 'data-waiting="true"' in page
    assert client.get(reverse("document_pdf", args=[incident.reference, 1])).status_code == 404


def test_a_failed_document_says_why_and_can_be_tried_again(incident: Incident, owner: User) -> None:
    document = services.freeze_document(incident=incident, kind=Kind.BRIEF, author=owner, now=AS_OF)
    services.fail_document(document=document, error="It took too long and was stopped.", now=AS_OF)
    client = sign_in(owner)
    page = client.get(reverse("document", args=[incident.reference, 1])).content.decode()
    assert "It took too long and was stopped." in page
    assert "Nothing was lost" in page
    assert client.post(reverse("retry_document", args=[incident.reference, 1])).status_code == 302
    document.refresh_from_db()
    assert document.state == State.QUEUED


def test_the_file_comes_with_its_name(incident: Incident, ready: Document, owner: User) -> None:
    answer = sign_in(owner).get(reverse("document_pdf", args=[incident.reference, 1]))
    assert answer["Content-Type"] == "application/pdf"
    name = f"{incident.reference}-brief-v1-2026-11-14.pdf"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert b"".join(answer.streaming_content) == b"%PDF-1.7 made"  # type: ignore[attr-defined]


def test_the_preview_is_the_page_with_what_was_left_out_beside_it(incident: Incident, owner: User) -> None:
    page = sign_in(owner).get(reverse("preview_brief", args=[incident.reference])).content.decode()
    assert page.count("<h1") == 1
    assert "Sign-in to cloud console fails after certificates expire" in page
    assert '84 <span class="u">minutes</span>' in page
    assert "Nothing is frozen or sent yet." in page
    assert Document.objects.count() == 0


def test_the_list_says_what_changed_since_the_latest_version(
    incident: Incident, ready: Document, owner: User
) -> None:
    Incident.objects.filter(pk=incident.pk).update(status="monitoring", version=incident.version + 1)
    page = sign_in(owner).get(reverse("documents", args=[incident.reference])).content.decode()
    assert "<del>Resolved</del>" in page
    assert "<ins>Repaired, being watched</ins>" in page
    assert ready.sha256[:12] in page


def test_pages_ask_the_database_little(
    incident: Incident, ready: Document, owner: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = sign_in(owner)
    for address in list_pages(incident)[:3]:
        with django_assert_max_num_queries(14):
            client.get(address)


def test_too_many_waiting_is_said_and_nothing_is_frozen(incident: Incident, owner: User) -> None:
    for number in range(services.MOST_WAITING):
        incident.version = number + 10
        services.freeze_document(incident=incident, kind=Kind.BRIEF, author=owner, now=AS_OF)
    answer = sign_in(owner).post(reverse("make_brief", args=[incident.reference]))
    assert answer.status_code == 503
    assert "Nothing was frozen and nothing was lost." in answer.content.decode()


def test_any_kind_is_made_on_its_page_by_those_who_may_write(
    incident: Incident, owner: User, viewer: User, stranger: User
) -> None:
    address = reverse("make_document", args=[incident.reference])
    for user in (viewer, stranger):
        assert sign_in(user).get(address).status_code == 404
        assert sign_in(user).post(address, {"kind": "report"}).status_code == 404
    client = sign_in(owner)
    chosen = {"kind": "report", "paper": "letter", "watermark": "Draft", "embeds_evidence": "on"}
    assert client.post(address, chosen).status_code == 302
    document = Document.objects.get()
    assert (document.kind, document.paper, document.watermark) == ("report", "letter", "Draft")
    assert document.embeds_evidence
    refused = client.post(address, {"kind": "status-update"})
    assert refused.status_code == 422
    assert "No update is promised or sent yet" in refused.content.decode()


def test_the_same_version_in_other_formats(incident: Incident, ready: Document, owner: User) -> None:
    client = sign_in(owner)
    for form, start in (("md", b"# Sign-in to cloud console"), ("html", b"<!doctype html>")):
        answer = client.get(reverse("document_format", args=[incident.reference, 1, form]))
        assert answer.content.startswith(start)
        assert f"-brief-v1-2026-11-14.{form}" in answer["Content-Disposition"]
    assert client.get(reverse("document_format", args=[incident.reference, 1, "exe"])).status_code == 404


def test_the_version_the_executive_has_is_noted_and_compared(
    incident: Incident, ready: Document, owner: User, viewer: User
) -> None:
    address = reverse("mark_given", args=[incident.reference, 1])
    assert sign_in(viewer).post(address).status_code == 404
    assert sign_in(owner).post(address).status_code == 302
    page = sign_in(owner).get(reverse("documents", args=[incident.reference])).content.decode()
    assert "What changed since version 1, the one the chief executive has" in page
