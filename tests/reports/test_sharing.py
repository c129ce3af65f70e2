"""A share link from both sides: what its reader can do, what the author sees, and what nobody learns."""

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from accounts.models import DoorTry, OutgoingMail, Role, Team, User
from accounts.services.teams import remove_member
from incidents.interchange import parse_document
from incidents.models import Audience, CaughtLine, Change, Incident
from incidents.services.incidents import start_incident
from incidents.services.people import restrict_incident
from reports.models import Document, Kind, ShareAct, ShareLink
from reports.services import documents as services
from tests.conftest import sign_in_now
from tests.factories import MembershipFactory, UserFactory
from tests.reports.conftest import AS_OF, RECORDS

HEADLINE = "One in four card payments has failed since"
PHONE = {"User-Agent": "Mozilla/5.0 (iPhone) Mobile/15E148"}


@pytest.fixture
def incident(owner: User) -> Incident:
    """The sample that is still running: it asks for a decision and has options."""
    membership = MembershipFactory.create(user=owner, role=Role.OWNER)
    facts = parse_document(json.dumps(RECORDS["northwind-pay-ongoing"]))
    return start_incident(team=membership.team, author=owner, now=AS_OF, facts=facts)


@pytest.fixture
def ready(incident: Incident, owner: User, data_folder: Path) -> Document:
    document = services.freeze_document(incident=incident, kind=Kind.BRIEF, author=owner, now=AS_OF)
    services.finish_document(document=document, pdf=b"%PDF-1.7 made", warnings=[], room={}, now=AS_OF)
    return document


@pytest.fixture
def author(owner: User) -> Client:
    client = Client()
    sign_in_now(client, owner)
    return client


def make(author: Client, document: Document, **fields: Any) -> str:
    """Make a link as its author does; the path that the page shows."""
    given = {"recipient": "Marta Lindqvist", "days": "3", "can_ask": "on", **fields}
    path = f"/incidents/{document.incident.reference}/documents/{document.number}/share/"
    page = author.post(path, given).text
    found = re.search(r'value="[^"]*(/s/[^"]+/)"', page)
    assert found, page
    return found[1]


def open_link(path: str) -> tuple[Client, str]:
    """The reader's browser, and the page it was led to."""
    reader = Client(headers=PHONE)
    answer = reader.get(path)
    assert answer.status_code == 302
    return reader, answer["Location"]


def list_acts() -> list[str]:
    return list(ShareAct.objects.order_by("pk").values_list("kind", flat=True))


def test_the_reader_reads_says_so_asks_and_decides(author: Client, ready: Document, settings: Any) -> None:
    Audience.objects.filter(incident=ready.incident).update(name="Marta Lindqvist")
    reader, path = open_link(make(author, ready, can_decide="on"))
    page = reader.get(path).text
    assert HEADLINE in page and "I have read this" in page
    assert list_acts() == ["made", "opened"]
    assert reader.get(path).status_code == 200
    assert list_acts() == ["made", "opened"], "the same visit"
    reader.post(f"{path}read/")
    reader.post(f"{path}read/")
    asked = {"uid": "5b0c1f9e-4f5e-4a0e-9d39-0a2a8f1f0b11", "question": "What has it cost us?"}
    reader.post(f"{path}ask/", asked)
    reader.post(f"{path}ask/", asked)
    assert list_acts() == ["made", "opened", "read", "asked"]
    question = CaughtLine.objects.get(kind="question")
    assert (question.state, question.caught_in, question.caught_by_name) == (
        "open",
        "share",
        "Marta Lindqvist",
    )
    assert "What has it cost us?" in reader.get(path).text
    form = reader.get(f"{path}decide/").text
    assert 'value="0"' in form and " checked" not in form, "no option is chosen beforehand"
    reader.post(f"{path}decide/", {"option": "0", "words": "Go ahead, today"})
    decision = CaughtLine.objects.get(kind="decision")
    assert (decision.text, decision.caught_in, decision.state) == ("Go ahead, today", "share", "done")
    assert decision.option
    assert "not confirmed by a code" in ShareAct.objects.get(kind="decided").text
    assert reader.get(f"{path}decide/").status_code == 302, "decided once"
    pdf = reader.get(f"{path}document.pdf")
    assert pdf["Content-Type"] == "application/pdf" and pdf.getvalue() == b"%PDF-1.7 made"
    ready.refresh_from_db()
    assert ready.given_at is not None
    link = ShareLink.objects.get()
    assert link.opened_at and link.read_at and link.decided_at
    history = author.get(f"/incidents/{ready.incident.reference}/history/").text
    assert "Share link: read" in history and "Marta Lindqvist" in history
    seen = author.get(f"/incidents/{ready.incident.reference}/shared/").text
    for words in ("Opened, phone", "“I have read this”", "What has it cost us?", "Decided: "):
        assert words in seen
    assert Change.objects.filter(field__startswith=f"share.{link.uid}", actor=None).count() == 4


@pytest.mark.django_db(transaction=True)
def test_reading_goes_on_where_nothing_can_be_written(
    author: Client, ready: Document, caplog: pytest.LogCaptureFixture
) -> None:
    reader, path = open_link(make(author, ready))
    with connection.execute_wrapper(refuse_writes):
        assert HEADLINE in reader.get(path).text
        assert reader.get(f"{path}document.pdf").getvalue() == b"%PDF-1.7 made"
        assert reader.get(f"{path}ask/").status_code == 200
        assert "could not be kept" in caplog.text and HEADLINE not in caplog.text
        reader.raise_request_exception = False
        assert reader.post(f"{path}read/").status_code == 503
    assert list_acts() == ["made"]
    assert reader.get(path).status_code == 200
    assert list_acts() == ["made", "opened"]


def refuse_writes(execute: Any, sql: str, *given: Any) -> Any:
    """As a disk does that can only be read."""
    if sql.split(maxsplit=1)[0] in ("INSERT", "UPDATE", "DELETE"):
        raise OperationalError("attempt to write a readonly database")
    return execute(sql, *given)


def test_opening_is_never_reading(author: Client, ready: Document) -> None:
    reader, path = open_link(make(author, ready))
    for _ in range(3):
        reader.get(path)
        reader.get(f"{path}read/")
    assert ShareLink.objects.get().read_at is None


def test_a_scanner_that_follows_the_link_uses_nothing_up(author: Client, ready: Document) -> None:
    path = make(author, ready)
    for _ in range(3):
        open_link(path)
    reader, page = open_link(path)
    assert reader.get(page).status_code == 200


def closed_answers(client: Client, path: str) -> list[tuple[int, str]]:
    answers = [
        client.get(path),
        client.post(f"{path}read/"),
        client.post(f"{path}ask/", {"question": "x"}),
        client.post(f"{path}decide/", {"option": "0"}),
        client.get(f"{path}document.pdf"),
    ]
    return [(answer.status_code, answer.text) for answer in answers]


def test_guessed_expired_and_revoked_look_the_same(author: Client, ready: Document) -> None:
    guessed = Client().get("/s/guessed/")
    assert guessed.status_code == 404 and "This link opens nothing" in guessed.text
    reader, path = open_link(make(author, ready, can_decide="on"))
    assert reader.get(path).status_code == 200
    revoke = f"/incidents/{ready.incident.reference}/shared/{ShareLink.objects.get().uid}/revoke/"
    author.post(revoke)
    assert set(closed_answers(reader, path)) == {(404, guessed.text)}
    ShareLink.objects.update(revoked_at=None, expires_at=timezone.now() - timedelta(seconds=1))
    assert set(closed_answers(reader, path)) == {(404, guessed.text)}
    assert not CaughtLine.objects.exists()
    author.post(revoke)
    assert "closed" in author.get(f"/incidents/{ready.incident.reference}/shared/").text


@pytest.mark.parametrize("way", ["removed", "restricted", "switched off", "no factor"])
def test_a_link_opens_nothing_once_its_maker_may_not_read(
    way: str, author: Client, ready: Document, incident: Incident, owner: User
) -> None:
    member = MembershipFactory.create(team=incident.team, role=Role.MEMBER)
    maker = Client()
    sign_in_now(maker, member.user)
    link = make(maker, ready)
    reader, path = open_link(link)
    assert reader.get(path).status_code == 200
    Authenticator.objects.create(user=owner, type="totp", data={"secret": "A" * 32})
    if way == "removed":
        remove_member(membership=member, by=owner, now=timezone.now())
    elif way == "restricted":
        restrict_incident(incident=incident, person=owner, now=timezone.now())
    elif way == "switched off":
        User.objects.filter(pk=member.user.pk).update(is_active=False)
    else:
        Team.objects.filter(pk=incident.team_id).update(needs_second_factor=True)
    assert {status for status, _ in closed_answers(reader, path)} == {404}
    assert Client().get(link).text == Client().get("/s/guessed/").text
    page = author.get(f"/incidents/{incident.reference}/shared/").text
    assert "who made it, no longer sees this incident" in page and "Revoke now" in page


def test_a_link_of_somebody_named_in_a_restricted_incident_goes_on(
    author: Client, ready: Document, incident: Incident, owner: User
) -> None:
    reader, path = open_link(make(author, ready))
    restrict_incident(incident=incident, person=owner, now=timezone.now())
    assert reader.get(path).status_code == 200
    assert "no longer sees" not in author.get(f"/incidents/{incident.reference}/shared/").text


def test_the_cookie_of_one_link_opens_no_other(author: Client, ready: Document) -> None:
    reader, _ = open_link(make(author, ready))
    other = make(author, ready)
    second = ShareLink.objects.order_by("pk").last()
    assert second is not None
    assert reader.get(f"/shared/{second.uid}/").status_code == 404
    assert Client().get(f"/shared/{second.uid}/").status_code == 404
    cookie = next(iter(reader.cookies.values()))
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and cookie["path"].startswith("/shared/")
    assert other not in str(cookie)


def test_the_token_is_kept_nowhere_and_leaves_the_address(
    author: Client, ready: Document, caplog: pytest.LogCaptureFixture
) -> None:
    path = make(author, ready)
    token = path.split("/")[2]
    answer = Client().get(path)
    assert token not in answer["Location"]
    assert answer["Referrer-Policy"] == "no-referrer" and "no-store" in answer["Cache-Control"]
    assert "noindex" in answer["X-Robots-Tag"]
    link = ShareLink.objects.get()
    assert token not in str(vars(link))
    assert not Change.objects.filter(new__icontains=token).exists()
    Client().get(f"/s/{token}x/")
    assert token not in caplog.text
    reader, page = open_link(path)
    assert token not in reader.get(page).text


def test_a_passphrase_is_asked_for_first_and_guessing_it_ends(author: Client, ready: Document) -> None:
    reader, path = open_link(make(author, ready, passphrase="blue heron"))
    asked = reader.get(path).text
    assert "Write the passphrase" in asked and HEADLINE not in asked
    assert closed_answers(reader, path)[4][0] == 200, "the PDF asks for it too"
    assert b"%PDF" not in reader.get(f"{path}document.pdf").content
    for _ in range(10):
        assert "This is not the passphrase" in reader.post(f"{path}passphrase/", {"passphrase": "no"}).text
    stopped = reader.post(f"{path}passphrase/", {"passphrase": "blue heron"})
    assert (stopped.status_code, "Try again at" in stopped.text) == (429, True)
    answer = reader.post(f"{path}passphrase/", {"passphrase": "blue heron"}, REMOTE_ADDR="192.0.2.9")
    assert "Wait fifteen minutes" in answer.text
    ShareLink.objects.update(tries_since=timezone.now() - timedelta(minutes=16))
    DoorTry.objects.all().delete()
    assert reader.post(f"{path}passphrase/", {"passphrase": "blue heron"})["Location"] == path
    assert HEADLINE in reader.get(path).text
    assert list_acts().count("refused") == 10


def test_without_a_cookie_the_passphrase_opens_nothing(author: Client, ready: Document) -> None:
    make(author, ready, passphrase="blue heron")
    uid = ShareLink.objects.get().uid
    assert Client().post(f"/shared/{uid}/passphrase/", {"passphrase": "blue heron"}).status_code == 404


def test_a_decision_is_confirmed_by_a_code_once_mail_works(
    author: Client, ready: Document, settings: Any
) -> None:
    settings.IS_MAIL_SET_UP = True
    reader, path = open_link(make(author, ready, can_decide="on", email="marta@example.org"))
    answer = reader.post(f"{path}decide/", {"option": "0", "words": "Yes"})
    assert answer["Location"] == f"{path}confirm/"
    mail = OutgoingMail.objects.get(kind="share-code")
    assert mail.to == ["marta@example.org"]
    code = mail.subject.split()[0]
    assert re.fullmatch(r"\d{6}", code)
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    assert "This is not the code" in reader.post(f"{path}confirm/", {"code": wrong}).text
    assert "six digits" in reader.post(f"{path}confirm/", {"code": "abc"}).text
    assert not CaughtLine.objects.exists()
    assert "a moment ago" in reader.post(f"{path}decide/", {"option": "1"}).text
    spaced = f"{code[:3]} {code[3:]}"
    assert reader.post(f"{path}confirm/", {"code": spaced})["Location"].startswith(path)
    assert CaughtLine.objects.get().text == "Yes"
    assert "confirmed by a code" in ShareAct.objects.get(kind="decided").text


def test_a_code_is_over_after_five_wrong_tries_and_after_ten_minutes(
    author: Client, ready: Document, settings: Any
) -> None:
    settings.IS_MAIL_SET_UP = True
    reader, path = open_link(make(author, ready, can_decide="on", email="marta@example.org"))
    reader.post(f"{path}decide/", {"option": "0"})
    code = OutgoingMail.objects.get(kind="share-code").subject.split()[0]
    for _ in range(5):
        reader.post(f"{path}confirm/", {"code": f"{(int(code) + 1) % 10**6:06d}"})
    assert "This code is over" in reader.post(f"{path}confirm/", {"code": code}).text
    ShareLink.objects.update(code_tries=0, code_sent_at=timezone.now() - timedelta(minutes=11))
    assert "This code is over" in reader.post(f"{path}confirm/", {"code": code}).text
    assert not CaughtLine.objects.exists()


def test_a_link_lets_its_reader_do_what_it_names_and_no_more(author: Client, ready: Document) -> None:
    reader, path = open_link(make(author, ready, can_ask=""))
    page = reader.get(path).text
    assert "Ask a question" not in page and f"{path}decide/" not in page
    assert reader.post(f"{path}ask/", {"question": "x"}).status_code == 404
    assert reader.post(f"{path}decide/", {"option": "0"}).status_code == 404
    assert not CaughtLine.objects.exists()


def test_only_the_reader_the_incident_is_told_to_is_the_executive(author: Client, ready: Document) -> None:
    reader, path = open_link(make(author, ready, recipient="Dan of accounting"))
    assert reader.get(path).status_code == 200
    ready.refresh_from_db()
    assert ready.given_at is None
    assert "The CEO has it" not in author.get(f"/incidents/{ready.incident.reference}/documents/").text
    Audience.objects.filter(incident=ready.incident).update(name="Marta Lindqvist")
    reader, path = open_link(make(author, ready, recipient=" marta  LINDQVIST"))
    reader.get(path)
    ready.refresh_from_db()
    assert ready.given_at is not None


def test_a_link_made_of_a_closed_incident_is_for_reading_also_later(author: Client, ready: Document) -> None:
    Incident.objects.update(closed_at=timezone.now())
    reader, path = open_link(make(author, ready, can_ask="on", can_decide="on"))
    page = reader.get(path).text
    assert "Closed since" in page and "Next update" not in page and "Decision needed" not in page
    Incident.objects.update(closed_at=None)
    assert (ShareLink.objects.get().can_ask, ShareLink.objects.get().can_decide) == (False, False)
    assert "Next update" in reader.get(path).text


def test_a_closed_incident_is_read_and_nothing_is_asked_of_it(author: Client, ready: Document) -> None:
    reader, path = open_link(make(author, ready, can_decide="on"))
    Incident.objects.update(closed_at=timezone.now())
    page = reader.get(path).text
    assert HEADLINE in page and "Ask a question" not in page and f"{path}decide/" not in page
    assert reader.post(f"{path}ask/", {"question": "x"}).status_code == 404
    assert reader.post(f"{path}decide/", {"option": "0"}).status_code == 404
    assert not CaughtLine.objects.exists()


def test_what_was_typed_stays_when_it_cannot_be_sent(author: Client, ready: Document) -> None:
    reader, path = open_link(make(author, ready, can_decide="on"))
    assert "Write your question" in reader.post(f"{path}ask/", {"question": ""}).text
    long = reader.post(f"{path}ask/", {"question": "x" * 501}).text
    assert "longer than 500 characters" in long and "x" * 501 in long
    assert "Choose one" in reader.post(f"{path}decide/", {"words": "because"}).text
    page = author.post(
        f"/incidents/{ready.incident.reference}/documents/1/share/",
        {"recipient": "", "days": "3", "passphrase": "no"},
    ).text
    assert "Write who gets the link" in page and "at least six characters" in page
    assert ShareLink.objects.count() == 1


def test_a_member_shares_a_viewer_sees_and_a_stranger_finds_nothing(
    author: Client, ready: Document, incident: Incident
) -> None:
    make(author, ready)
    paths = {
        "share": f"/incidents/{incident.reference}/documents/1/share/",
        "list": f"/incidents/{incident.reference}/shared/",
        "revoke": f"/incidents/{incident.reference}/shared/{ShareLink.objects.get().uid}/revoke/",
    }
    member, viewer, stranger = Client(), Client(), Client()
    for client, role in ((member, Role.MEMBER), (viewer, Role.VIEWER)):
        sign_in_now(client, MembershipFactory.create(team=incident.team, role=role).user)
    sign_in_now(stranger, UserFactory.create())
    assert [member.get(paths[name]).status_code for name in ("share", "list")] == [200, 200]
    assert [viewer.get(paths[name]).status_code for name in ("share", "list")] == [404, 200]
    assert "Revoke now" not in viewer.get(paths["list"]).text
    assert viewer.post(paths["revoke"]).status_code == 404
    assert [stranger.get(paths[name]).status_code for name in ("share", "list")] == [404, 404]
    assert stranger.post(paths["revoke"]).status_code == 404
    assert ShareLink.objects.get().revoked_at is None
    assert member.post(paths["revoke"]).status_code == 302
