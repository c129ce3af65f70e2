"""What the outbox holds, sent: each message once, whatever stops, hangs or refuses meanwhile.

A worker first commits that a message is its own, then sends all but the last dot, commits that the dot comes
next, and sends the dot. A worker that dies before that second commit sent nothing, and its message is taken
up again. One that dies after it leaves a message of which only the server knows whether it arrived: that one
is shown as not confirmed, and never sent again by itself. The gap is one answer of the server long.
"""

import smtplib
import ssl
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Final

from django.conf import settings
from django.core.mail import mailers
from django.db import transaction
from django.db.models import F

from accounts.mailer import Elapsed, Letter, Refused, deliver, part
from accounts.models import OutgoingMail

State = OutgoingMail.State

WAITS: Final = tuple(
    timedelta(seconds=seconds) for seconds in (30, 120, 300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600)
)
"""How long after each failed try the next one comes; after the last the message is given up, a day later."""
LOST_AFTER: Final = timedelta(minutes=3)
"""Longer than any try lasts. A worker that comes back later still finds its claim gone, and stops."""
MOST_AT_ONCE: Final = 50
FILE_WAIT: Final = timedelta(seconds=3)
FILE_PATIENCE: Final = timedelta(minutes=10)
"""An attachment is made by another worker; after this long it will not come."""
LONGEST_ERROR: Final = 500


class ClaimLostError(Exception):
    """Another worker has taken over the message; this one must not send it."""


class FileMissingError(Exception):
    """An attachment is not there (yet)."""


def send_due_mail(*, now: datetime) -> int:
    """Send what is due, oldest first; how many messages left. Safe with several workers at once.

    Where the server cannot be reached the round ends: the rest would wait for it as well.
    """
    if not settings.IS_MAIL_SET_UP:
        return 0
    clock = Elapsed(now)
    release_lost(now=now)
    sent = 0
    for _ in range(MOST_AT_ONCE):
        mail = claim_mail(now=clock.read())
        if mail is None:
            break
        if not send_claimed(mail, clock):
            break
        sent += mail.state == State.SENT
    return sent


def claim_mail(*, now: datetime) -> OutgoingMail | None:
    """Take the message that waits longest, for this worker alone; ``tries`` is the number of the claim."""
    due = OutgoingMail.objects.filter(state=State.WAITING, next_try_at__lte=now).order_by("next_try_at", "pk")
    for pk, tries in due.values_list("pk", "tries")[:4]:
        same = OutgoingMail.objects.filter(pk=pk, tries=tries, state=State.WAITING)
        with transaction.atomic(durable=True):
            is_ours = same.update(
                state=State.SENDING, claimed_at=now, handed_over_at=None, tries=F("tries") + 1
            )
        if is_ours:
            return OutgoingMail.objects.get(pk=pk)
    return None


def release_lost(*, now: datetime) -> int:
    """Take up what dead workers left; how many wait again. What may have arrived is shown, not sent again."""
    lost = OutgoingMail.objects.filter(state=State.SENDING, claimed_at__lt=now - LOST_AFTER)
    with transaction.atomic(durable=True):
        lost.filter(handed_over_at__isnull=False).update(
            state=State.UNSURE,
            last_error="The program was stopped while the mail server was answering.",
        )
        return lost.filter(handed_over_at__isnull=True).update(
            state=State.WAITING, next_try_at=now, last_error="The program was stopped before it was sent."
        )


def find_next_round(*, now: datetime) -> datetime | None:
    """When a message becomes due within a minute; what is due already waits for the next minute's round."""
    if not settings.IS_MAIL_SET_UP:
        return None
    within = OutgoingMail.objects.filter(
        state=State.WAITING, next_try_at__gt=now, next_try_at__lt=now + timedelta(minutes=1)
    )
    return within.order_by("next_try_at").values_list("next_try_at", flat=True).first()


def try_again(*, mail: OutgoingMail, now: datetime) -> bool:
    """Queue a message that was given up, or not confirmed, because a person asked; false when it is neither.

    It keeps its Message-ID, so that a server that has it already can tell.
    """
    stuck = OutgoingMail.objects.filter(pk=mail.pk, state__in=[State.FAILED, State.UNSURE])
    return bool(stuck.update(state=State.WAITING, next_try_at=now, handed_over_at=None, failures=0))


def send_claimed(mail: OutgoingMail, clock: Elapsed) -> bool:
    """Send one message that is ours, and write down what became of it; false where others would fail too."""
    is_handed_over = False

    def before_last_dot() -> None:
        nonlocal is_handed_over
        if not _write(mail, handed_over_at=clock.read()):
            raise ClaimLostError
        is_handed_over = True

    pending = [address for address in mail.to if address not in mail.accepted]
    mailer = mailers.default
    try:
        refused = deliver(mailer, build_message(mail), pending, before_last_dot)
        _note_answers(mail, pending, refused, clock.read())
    except ClaimLostError:
        pass  # whoever has it now sends it
    except FileMissingError as error:
        _wait_for_file(mail, str(error), clock.read())
    except (smtplib.SMTPDataError, smtplib.SMTPSenderRefused) as error:
        # The server's own no: nothing was taken, even where the dot was sent.
        _fail(mail, describe(error), clock.read(), is_final=is_for_good(error.smtp_code))
    except ValueError as error:
        _fail(mail, str(error)[:LONGEST_ERROR], clock.read(), is_final=True)
    except OSError as error:
        if is_handed_over:
            _write(mail, state=State.UNSURE, last_error=describe(error))
        else:
            _fail(mail, describe(error), clock.read())
        return False
    finally:
        part(mailer)
    return True


def build_message(mail: OutgoingMail) -> Letter:
    """The message as it goes out: the same each time, so that two copies can be told to be one.

    Raises ``FileMissingError`` while an attachment is not there.
    """
    headers = {"Message-ID": mail.message_id, "Date": format_datetime(mail.created_at)}
    writer = mail.created_by
    if writer is None:
        headers["Auto-Submitted"] = "auto-generated"  # no absence note answers it (RFC 3834, 5)
    message = Letter(
        mail.subject, mail.text, to=mail.to, headers=headers, reply_to=[writer.email] if writer else None
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    root = Path(settings.DATA_DIR)
    for attachment in mail.attachments:
        # By its name, not by where it leads: a folder that hosts share may be a link to it.
        path = root / attachment["path"]
        if not path.is_relative_to(root) or ".." in path.parts or not path.is_file():
            raise FileMissingError(f"{attachment['name']} could not be attached: the file is not there.")
        message.attach(attachment["name"], path.read_bytes(), attachment["type"])
    return message


def is_for_good(code: int) -> bool:
    """Whether the server's no is final: 5xx is, 4xx asks to come back later (RFC 5321, 4.2.1)."""
    return code >= 500


def describe(error: OSError) -> str:
    """What went wrong with the mail server, for the person who reads it on the page."""
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        words = said.decode(errors="replace") if isinstance(said, bytes) else str(said)
        return f"The mail server said: {error.smtp_code} {' '.join(words.split())}"[:LONGEST_ERROR]
    # smtplib reports a reply that never came as a closed connection, with these words.
    if isinstance(error, TimeoutError) or "timed out" in str(error):
        return "The mail server did not answer in time."
    if isinstance(error, ssl.SSLError):
        return f"No secure connection with the mail server: {error.reason or error}"[:LONGEST_ERROR]
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return "The mail server closed the connection."
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return f"The mail server cannot do what the settings ask: {error}"[:LONGEST_ERROR]
    return f"The mail server could not be reached: {error.strerror or error}"[:LONGEST_ERROR]


def _note_answers(mail: OutgoingMail, pending: list[str], refused: Refused, now: datetime) -> None:
    """Keep who got it. Whoever was refused for now gets another try; a final no is named on the page."""
    accepted = [*mail.accepted, *(address for address in pending if address not in refused)]
    noes = "; ".join(
        f"{address}: {code} {' '.join(said.decode(errors='replace').split())}"
        for address, (code, said) in refused.items()
    )
    error = f"The mail server did not take {noes}"[:LONGEST_ERROR] if refused else ""
    if any(not is_for_good(code) for code, _ in refused.values()):
        _write(mail, accepted=accepted)
        _fail(mail, error, now)
    elif accepted:
        _write(mail, state=State.SENT, accepted=accepted, sent_at=now, last_error=error)
    else:
        _fail(mail, error, now, is_final=True)


def _wait_for_file(mail: OutgoingMail, error: str, now: datetime) -> None:
    if now - mail.created_at > FILE_PATIENCE:
        _fail(mail, error, now, is_final=True)
    else:
        _write(mail, state=State.WAITING, next_try_at=now + FILE_WAIT)


def _fail(mail: OutgoingMail, error: str, now: datetime, *, is_final: bool = False) -> None:
    """Put it back for later, or give it up."""
    failures = mail.failures + 1
    if is_final or failures > len(WAITS):
        _write(mail, state=State.FAILED, failures=failures, handed_over_at=None, last_error=error)
    else:
        _write(
            mail, state=State.WAITING, failures=failures, handed_over_at=None, last_error=error,
            next_try_at=now + WAITS[failures - 1],
        )  # fmt: skip


def _write(mail: OutgoingMail, **values: object) -> bool:
    """Commit what became of our claim; false where it is no longer ours. ``mail`` follows."""
    ours = OutgoingMail.objects.filter(pk=mail.pk, tries=mail.tries).exclude(state=State.WAITING)
    with transaction.atomic(durable=True):
        is_ours = bool(ours.update(**values))
    if is_ours:
        for name, value in values.items():
            setattr(mail, name, value)
    return is_ours
