"""Every write of a share link. What its reader does is on the incident's history."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.db.models import F
from django.http import Http404

from accounts.models import OutgoingMail, User
from accounts.services.limits import MOST_TRIES, WITHIN
from accounts.services.outbox import queue_mail
from incidents.access import load_facts
from incidents.access.writing import Right, write_as, write_unasked
from incidents.domain.decision import say_what
from incidents.domain.reminders import NoticeKind
from incidents.models import CaughtLine
from incidents.models.fields import LABEL
from incidents.services.history import record_changes
from incidents.services.meeting import catch_line
from incidents.services.reminders import give_notice
from reports.access.sharing import get_open_link, hash_token
from reports.models import Document, ShareAct, ShareLink

TOKEN_BYTES: Final = 16
SAME_VISIT: Final = timedelta(minutes=1)
"""A page opened again within this time is the same visit."""
CODE_LASTS: Final = timedelta(minutes=10)
MOST_CODE_TRIES: Final = 5
CODE_AGAIN_AFTER: Final = timedelta(seconds=30)
MOST_QUESTIONS: Final = 20
MOST_CODES: Final = 10


class ShareRefusedError(Exception):
    """The act cannot be done; the message says why, in words for the reader. Nothing was recorded."""


@dataclass(frozen=True, kw_only=True)
class Rights:
    """What a link lets its reader do beside reading."""

    can_ask: bool = True
    can_decide: bool = False


def make_link(
    *,
    document: Document,
    author: User,
    recipient: str,
    email: str,
    expires_at: datetime,
    rights: Rights,
    passphrase: str = "",
    now: datetime,
) -> tuple[ShareLink, str]:
    """Make a link; its token comes back this once and is nowhere kept."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    # Slow on purpose, so done before the incident is locked.
    passphrase_hash = make_password(passphrase) if passphrase else ""
    with write_as(author, document.incident, Right.WRITE_ALSO_CLOSED) as current:
        is_open = current.closed_at is None
        link = ShareLink.objects.create(
            document=document,
            token_hash=hash_token(token),
            recipient=recipient,
            email=email,
            passphrase_hash=passphrase_hash,
            # For reading alone, also once the incident is opened again: the page said so.
            can_ask=rights.can_ask and is_open,
            can_decide=rights.can_decide and is_open,
            created_by=author,
            created_at=now,
            expires_at=expires_at,
        )
        _record(link, "made", now, actor=author)
    return link, token


def revoke_link(*, link: ShareLink, actor: User, now: datetime) -> bool:
    """Close the link at once; false where it was closed already."""
    with write_as(actor, link.document.incident, Right.WRITE_ALSO_CLOSED):
        is_mine = ShareLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=now, pending=None)
        if is_mine:
            _record(link, "revoked", now, actor=actor)
    return bool(is_mine)


def note_opened(*, link: ShareLink, device: str, now: datetime) -> None:
    """Note that the page was opened. Opening is not reading; a mail scanner opens too."""
    with _write_by_link(link, now):
        last = link.acts.filter(kind="opened").last()
        if last is not None and now - last.at < SAME_VISIT:
            return
        ShareLink.objects.filter(pk=link.pk, opened_at=None).update(opened_at=now)
        if link.document.given_at is None and _is_for_executive(link):
            Document.objects.filter(pk=link.document_id, given_at=None).update(given_at=now)
        _record(link, "opened", now, device=device)


def _is_for_executive(link: ShareLink) -> bool:
    """Whether the link is for whom the incident is told; who else looks gives the executive nothing."""
    audience = load_facts(link.document.incident).audience
    name = audience.name if audience else None
    return bool(name) and _fold(name or "") == _fold(link.recipient)


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold()


def note_read(*, link: ShareLink, device: str, now: datetime) -> None:
    """The reader pressed "I have read this"; a second press changes nothing."""
    with _write_by_link(link, now):
        if ShareLink.objects.filter(pk=link.pk, read_at=None).update(read_at=now):
            _record(link, "read", now, device=device)


def try_passphrase(*, link: ShareLink, passphrase: str, now: datetime) -> bool:
    """Whether this is the passphrase. Raises ``ShareRefusedError`` after too many wrong ones."""
    if not allow_try(link=link, now=now):
        raise ShareRefusedError("Too many wrong tries. Wait fifteen minutes, or ask for a new link.")
    if check_password(passphrase, link.passphrase_hash):
        ShareLink.objects.filter(pk=link.pk).update(failed_tries=0, tries_since=None)
        return True
    with _write_by_link(link, now):
        _record(link, "refused", now)
    return False


def allow_try(*, link: ShareLink, now: datetime) -> bool:
    """Count one try of a passphrase; false where there were too many lately.

    Counted in the database before the passphrase is looked at, so that tries at once count as well.
    """
    begun = ShareLink.objects.filter(pk=link.pk, tries_since__gt=now - WITHIN)
    if begun.filter(failed_tries__gte=MOST_TRIES).exists():
        return False
    if not begun.update(failed_tries=F("failed_tries") + 1):
        ShareLink.objects.filter(pk=link.pk).update(failed_tries=1, tries_since=now)
    return True


def ask_question(*, link: ShareLink, text: str, uid: UUID, now: datetime) -> CaughtLine:
    """A question of the reader; it is owed in the follow-up until somebody answers it."""
    incident = link.document.incident
    with _write_by_link(link, now) as fresh:
        _check(fresh.lets_ask)
        if link.acts.filter(kind="asked").count() >= MOST_QUESTIONS:
            raise ShareRefusedError("Twenty questions have come by this link. Ask the others in person.")
        is_new = not CaughtLine.objects.filter(incident=incident, uid=uid).exists()
        line = catch_line(
            incident=incident,
            uid=uid,
            kind="question",
            text=text,
            caught_at=now,
            now=now,
            catcher_name=link.recipient,
            caught_in="share",
            # Whoever made the link owes the answer until somebody else is named.
            who=str(link.created_by)[:LABEL],
        )
        if is_new:
            _record(link, "asked", now, text=text)
            _tell(link, "asked", line, text, now)
    return line


def needs_code(link: ShareLink) -> bool:
    """Whether a decision by this link is confirmed by a code sent to its recipient."""
    return bool(settings.IS_MAIL_SET_UP and link.email)


def send_code(*, link: ShareLink, option: str, words: str, asked: str = "", now: datetime) -> None:
    """Hold the decision and send the recipient the code that confirms it; it lasts ten minutes.

    Raises ``ShareRefusedError`` where one was sent a moment ago.
    """
    sent = OutgoingMail.objects.filter(key__startswith=f"share code {link.uid} ").count()
    if sent >= MOST_CODES:
        raise ShareRefusedError("Ten codes were sent for this link. Ask for a new link, or tell the team.")
    if link.code_sent_at and now - link.code_sent_at < CODE_AGAIN_AFTER:
        raise ShareRefusedError("A code was sent a moment ago. Look in your mail, or try again in a minute.")
    code = f"{secrets.randbelow(10**6):06d}"
    incident = link.document.incident
    with _write_by_link(link, now) as fresh:
        _check(fresh.lets_decide)
        ShareLink.objects.filter(pk=link.pk).update(
            code_hash=make_password(code),
            code_sent_at=now,
            code_tries=0,
            pending={"option": option, "words": words, "asked": asked},
        )
        queue_mail(
            key=f"share code {link.uid} {uuid4()}",
            kind="share-code",
            to=[link.email],
            subject=f"{code} confirms your decision on {incident.reference}",
            text=(
                f"{code} is the code that confirms your decision “{option}” on {incident.reference}.\n\n"
                "It lasts ten minutes. If you are not deciding just now, ignore this message and tell "
                f"{link.created_by}: somebody else has your link.\n"
            ),
            about=incident.reference,
            now=now,
        )


def confirm_decision(*, link: ShareLink, code: str, now: datetime) -> CaughtLine:
    """Record the held decision where the code is right; raises ``ShareRefusedError`` where it is not."""
    with transaction.atomic():
        fresh = (
            ShareLink.objects.select_for_update(of=("self",))
            .select_related("document__incident__created_by", "created_by")
            .get(pk=link.pk)
        )
        is_late = fresh.code_sent_at is None or now - fresh.code_sent_at > CODE_LASTS
        if fresh.pending is None or is_late or fresh.code_tries >= MOST_CODE_TRIES:
            refusal = "This code is over. Choose again and a new one is sent."
            held: dict[str, Any] | None = None
        elif not check_password(code, fresh.code_hash):
            ShareLink.objects.filter(pk=link.pk).update(code_tries=F("code_tries") + 1)
            refusal, held = "This is not the code that was sent. Look at the latest message.", None
        else:
            refusal, held = "", fresh.pending
    if held is None:
        raise ShareRefusedError(refusal)
    return take_decision(
        link=fresh,
        option=held["option"],
        words=held["words"],
        asked=held.get("asked", ""),
        is_confirmed=True,
        now=now,
    )


def take_decision(
    *, link: ShareLink, option: str, words: str, is_confirmed: bool, now: datetime, asked: str = ""
) -> CaughtLine:
    """Record the decision, once. ``asked`` is the question of the page it was taken on.

    Raises ``ShareRefusedError`` where this link has decided already.
    """
    incident = link.document.incident
    with _write_by_link(link, now) as fresh:
        _check(fresh.lets_decide)
        if not ShareLink.objects.filter(pk=link.pk, decided_at=None).update(decided_at=now, pending=None):
            raise ShareRefusedError("Your decision is recorded already. To change it, tell the team.")
        line = catch_line(
            incident=incident,
            uid=uuid4(),
            kind="decision",
            text=words or option,
            caught_at=now,
            now=now,
            catcher_name=link.recipient,
            caught_in="share",
            option=option,
            asked=asked or None,
        )
        how = "confirmed by a code" if is_confirmed else "not confirmed by a code"
        _record(link, "decided", now, text=f"{option} ({how})"[:700])
        _tell(link, "decided", line, say_what(line.to_caught()), now)
    return line


@contextmanager
def _write_by_link(link: ShareLink, now: datetime) -> Iterator[ShareLink]:
    """The block of a write by the reader of a link: they have no right of their own, only the open link.

    The link as it is now. Raises ``Http404`` where it was revoked, or its maker may not read the incident any
    more.
    """
    with write_unasked(link.document.incident):
        yield get_open_link(link.uid, now=now)


def _check(is_let: bool) -> None:
    """Raise ``Http404`` where the link lets nothing of the kind happen any more: its incident was closed."""
    if not is_let:
        raise Http404


def _tell(link: ShareLink, kind: NoticeKind, line: CaughtLine, words: str, now: datetime) -> None:
    """Tell whoever made the link, and the lead of the incident, what its reader did."""
    incident = link.document.incident
    people = [link.created_by, incident.created_by]
    give_notice(
        kind=kind, incident=incident, uid=line.uid, reader=link.recipient, words=words, people=people, now=now
    )


def _record(
    link: ShareLink, kind: str, now: datetime, *, actor: User | None = None, text: str = "", device: str = ""
) -> None:
    ShareAct.objects.create(link=link, kind=kind, at=now, text=text, device=device)
    told = {"who": link.recipient, "document": str(link.document), "words": text, "device": device}
    record_changes(
        incident=link.document.incident,
        actor=actor,
        now=now,
        changes={f"share.{link.uid}.{kind}": (None, {key: value for key, value in told.items() if value})},
    )
