"""Mail that fails is tried again, shown, and sent exactly once."""

import email
import os
import signal
import threading
import time
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.header import decode_header, make_header
from pathlib import Path
from typing import Any

import pytest
from django.core.mail import EmailMultiAlternatives
from django.db import connection
from pytest_django import Settings

from accounts.models import OutgoingMail, User
from accounts.services import sending
from accounts.services.outbox import queue_mail
from accounts.services.sending import (
    LOST_AFTER,
    WAITS,
    build_message,
    claim_mail,
    release_lost,
    send_due_mail,
    try_again,
)
from tests.accounts.post_office import PostOffice

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
State = OutgoingMail.State


@pytest.fixture
def office(settings: Settings) -> Iterator[PostOffice]:
    server = PostOffice()
    settings.MAILERS = server.read_settings()
    settings.IS_MAIL_SET_UP = True
    yield server
    server.stop()


def queue(key: str = "a", **values: Any) -> OutgoingMail:
    given = {
        "kind": "summary",
        "to": ["ada@example.org"],
        "subject": "Decided",
        "text": "We hold.",
        "now": NOW,
    }
    return queue_mail(key=key, **{**given, **values})


def look(mail: OutgoingMail) -> OutgoingMail:
    mail.refresh_from_db()
    return mail


@pytest.mark.django_db
def test_a_message_goes_out_whole(office: PostOffice, settings: Settings, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path
    (tmp_path / "brief.pdf").write_bytes(b"%PDF-1.7 page")
    mail = queue(
        to=["ada@example.org", "bo@example.org"],
        html="<p>We hold.</p>",
        text=".a dot first\nWe hold. Ærlig.",
        attachments=[{"name": "brief.pdf", "type": "application/pdf", "path": "brief.pdf"}],
    )
    assert send_due_mail(now=NOW) == 1
    assert (look(mail).state, mail.accepted, mail.last_error) == (State.SENT, mail.to, "")
    (message,) = office.received
    assert message["Subject"] == "Decided"
    assert message["To"] == "ada@example.org, bo@example.org"
    assert message["Message-ID"] == mail.message_id
    text, html, pdf = (part for part in message.walk() if not part.is_multipart())
    assert text.get_content().splitlines() == [".a dot first", "We hold. Ærlig."]
    assert html.get_content().strip() == "<p>We hold.</p>"
    assert (pdf.get_filename(), pdf.get_content()) == ("brief.pdf", b"%PDF-1.7 page")
    assert send_due_mail(now=NOW) == 0
    assert len(office.received) == 1


@pytest.mark.django_db
def test_an_answer_goes_to_whoever_wrote_it(office: PostOffice, owner: User) -> None:
    queue("by a person", created_by=owner)
    queue("by the program")
    send_due_mail(now=NOW)
    written, made = office.received
    assert (written["Reply-To"], written["Auto-Submitted"]) == (owner.email, None)
    assert (made["Reply-To"], made["Auto-Submitted"]) == (None, "auto-generated")


@pytest.mark.django_db
def test_no_header_comes_in_through_the_subject(office: PostOffice) -> None:
    queue(subject="Decided\r\nBcc: eve@example.org\x00\x85Cc: eve")
    send_due_mail(now=NOW)
    (message,) = office.received
    assert message["Subject"] == "Decided Bcc: eve@example.org Cc: eve"
    assert message["Bcc"] is None


SUBJECTS = (
    "Update 1 is due in 10 min · INC-2026-0001 Card payments fail",
    "Decision needed by 14 Nov 2026, 12:00 (11:00 UTC): May we — if the certificate isn’t working — move all"
    " of the failing payments? · INC-2026-0001",
    "Kortbetalinger fejler i København og Århus, fordi certifikatet udløb kl. 09:42 i dag · INC-2026-0001",
    "支付失败" * 15 + " · INC-2026-0001",
    "Only plain words " * 9 + "INC-2026-0001",
)


@pytest.mark.django_db
def test_a_subject_comes_back_as_it_was_written(office: PostOffice) -> None:
    for place, subject in enumerate(SUBJECTS):
        mail = queue(str(place), subject=subject)
        draft = email.message_from_bytes(build_message(mail).message().as_bytes())
        # An older reader takes encoded words apart by itself.
        assert str(make_header(decode_header(draft["Subject"].replace("\n", "")))) == subject
    assert send_due_mail(now=NOW) == len(SUBJECTS)
    assert [message["Subject"] for message in office.received] == list(SUBJECTS)
    for message in office.received:
        assert max(map(len, message.as_bytes().split(b"\n\n")[0].splitlines())) <= 78


@pytest.mark.django_db
def test_an_address_with_a_line_break_is_not_sent_to(office: PostOffice) -> None:
    mail = queue(to=["ada@example.org\r\nBcc: eve@example.org"])
    send_due_mail(now=NOW)
    assert look(mail).state == State.FAILED
    assert office.received == []


@pytest.mark.django_db
def test_a_no_for_now_is_tried_again_later_and_later(office: PostOffice) -> None:
    office.on["dot"] = ["451 try later"] * (len(WAITS) + 1)
    mail, now = queue(), NOW
    for wait in WAITS:
        send_due_mail(now=now)
        assert (look(mail).state, mail.last_error) == (State.WAITING, "The mail server said: 451 try later")
        assert wait <= mail.next_try_at - now < wait + timedelta(seconds=5)
        assert send_due_mail(now=mail.next_try_at - timedelta(seconds=6)) == 0
        now = mail.next_try_at
    send_due_mail(now=now)
    assert look(mail).state == State.FAILED
    assert try_again(mail=mail, now=now)
    assert send_due_mail(now=now) == 1
    assert {message["Message-ID"] for message in office.received} == {mail.message_id}


@pytest.mark.django_db
def test_a_final_no_is_not_repeated(office: PostOffice) -> None:
    office.on["dot"] = ["554 too large"]
    mail = queue()
    send_due_mail(now=NOW)
    assert (look(mail).state, mail.last_error) == (State.FAILED, "The mail server said: 554 too large")


@pytest.mark.django_db
def test_who_was_refused_for_now_gets_it_later_and_the_others_once(office: PostOffice) -> None:
    office.on["rcpt"] = ["250 ok", "450 greylisted", "550 no such person"]
    mail = queue(to=["ada@example.org", "bo@example.org", "cy@example.org"])
    send_due_mail(now=NOW)
    assert (look(mail).state, mail.accepted) == (State.WAITING, ["ada@example.org"])
    office.on["rcpt"] = ["250 ok", "550 no such person"]
    assert send_due_mail(now=mail.next_try_at) == 1
    assert (look(mail).state, mail.accepted) == (State.SENT, ["ada@example.org", "bo@example.org"])
    assert mail.last_error == "The mail server did not take cy@example.org: 550 no such person"


@pytest.mark.django_db
@pytest.mark.parametrize("step", ["greeting", "mail", "data"])
def test_a_server_that_hangs_before_the_end_is_left_and_tried_again(
    office: PostOffice, settings: Settings, step: str
) -> None:
    settings.MAILERS = office.read_settings(timeout=0.1)
    office.on[step] = [lambda: time.sleep(0.4) or ""]  # type: ignore[func-returns-value]
    mail, other = queue(), queue("b")
    assert send_due_mail(now=NOW) == 0
    assert (look(mail).state, mail.last_error) == (State.WAITING, "The mail server did not answer in time.")
    assert look(other).tries == 0, "the others do not wait for the same server"
    assert send_due_mail(now=mail.next_try_at) == 2
    assert len(office.received) == 2


@pytest.mark.django_db
def test_nobody_at_the_door_is_said_and_tried_again(office: PostOffice) -> None:
    office.stop()
    mail = queue()
    send_due_mail(now=NOW)
    assert look(mail).state == State.WAITING
    assert mail.last_error == "The mail server could not be reached: Connection refused"


@pytest.mark.django_db
def test_no_answer_to_the_last_dot_is_not_confirmed_and_not_sent_again(office: PostOffice) -> None:
    office.on["dot"] = [""]
    mail = queue()
    send_due_mail(now=NOW)
    assert look(mail).state == State.UNSURE
    assert send_due_mail(now=NOW + timedelta(days=2)) == 0
    assert len(office.received) == 1


@pytest.mark.django_db
def test_a_goodbye_that_fails_takes_nothing_back(office: PostOffice) -> None:
    office.on["quit"] = [""]
    mail = queue()
    assert send_due_mail(now=NOW) == 1
    assert look(mail).state == State.SENT


@pytest.mark.django_db
def test_a_worker_that_lost_its_claim_stops_before_the_dot(
    office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    mail = queue()

    def dawdle(mail: OutgoingMail) -> EmailMultiAlternatives:
        release_lost(now=NOW + LOST_AFTER + timedelta(seconds=1))
        return build_message(mail)

    monkeypatch.setattr(sending, "build_message", dawdle)
    send_due_mail(now=NOW)
    assert office.received == []
    assert look(mail).state == State.WAITING


@pytest.mark.django_db
def test_an_attachment_in_the_making_is_waited_for(
    office: PostOffice, settings: Settings, tmp_path: Path
) -> None:
    settings.DATA_DIR = tmp_path
    mail = queue(attachments=[{"name": "a.pdf", "type": "application/pdf", "path": "a.pdf"}])
    send_due_mail(now=NOW)
    assert (look(mail).state, mail.failures) == (State.WAITING, 0)
    late = mail.next_try_at + timedelta(minutes=20)
    send_due_mail(now=late)
    assert look(mail).state == State.FAILED
    assert mail.last_error == "a.pdf could not be attached: the file is not there."
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert try_again(mail=mail, now=late)
    assert send_due_mail(now=late) == 1


@pytest.mark.django_db
def test_an_attachment_is_found_in_a_folder_that_hosts_share(
    office: PostOffice, settings: Settings, tmp_path: Path
) -> None:
    settings.DATA_DIR = tmp_path / "data"
    shared = tmp_path / "shared"
    shared.mkdir()
    settings.DATA_DIR.mkdir()
    (shared / "a.pdf").write_bytes(b"%PDF")
    (settings.DATA_DIR / "documents").symlink_to(shared)
    queue(attachments=[{"name": "a.pdf", "type": "application/pdf", "path": "documents/a.pdf"}])
    assert send_due_mail(now=NOW) == 1


@pytest.mark.django_db
def test_an_attachment_from_outside_the_data_is_not_sent(
    office: PostOffice, settings: Settings, tmp_path: Path
) -> None:
    settings.DATA_DIR = tmp_path / "data"
    (tmp_path / "secret").write_text("key")
    queue(attachments=[{"name": "a", "type": "text/plain", "path": "../secret"}])
    send_due_mail(now=NOW)
    assert office.received == []


@pytest.mark.django_db
def test_without_a_mail_server_nothing_is_tried(settings: Settings) -> None:
    settings.IS_MAIL_SET_UP = False
    mail = queue()
    assert send_due_mail(now=NOW) == 0
    assert look(mail).tries == 0


@pytest.mark.django_db
def test_the_same_key_is_one_message() -> None:
    assert queue("a").pk == queue("a", subject="Other").pk


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_each_message_once(office: PostOffice) -> None:
    keys = [str(number) for number in range(6)]
    for key in keys:
        queue(key)
    both = threading.Barrier(2)

    def work() -> None:
        both.wait()
        send_due_mail(now=NOW)
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert OutgoingMail.objects.filter(state=State.SENT).count() == len(keys)
    assert len({message["Message-ID"] for message in office.received}) == len(office.received) == len(keys)


def start_worker() -> int:
    """Another process that sends what is due; its number."""
    connection.close()
    with warnings.catch_warnings():
        # The threads here belong to the mail server, and the child uses none of their locks.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            send_due_mail(now=NOW)
        finally:
            os._exit(0)
    return child


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("step", "after"), [("data", State.SENT), ("dot", State.UNSURE)])
def test_a_worker_killed_in_mid_send_sends_nothing_twice(office: PostOffice, step: str, after: str) -> None:
    mail = queue()
    reached, killed = threading.Event(), threading.Event()

    def hold() -> str | None:
        reached.set()
        killed.wait(20)
        return ""

    office.on[step] = [hold]
    worker = start_worker()
    assert reached.wait(20)
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    killed.set()
    assert look(mail).state == State.SENDING
    assert send_due_mail(now=NOW) == 0, "too early to know that the worker is dead"
    send_due_mail(now=NOW + LOST_AFTER + timedelta(minutes=1))
    assert look(mail).state == after
    assert len(office.received) == 1


@pytest.mark.django_db
def test_a_claim_is_one_workers(office: PostOffice) -> None:
    queue()
    assert claim_mail(now=NOW) is not None
    assert claim_mail(now=NOW) is None
