"""The written summary and the invitation on their way out: as mail through the outbox, or as a file.

Nothing is sent here: the outbox holds what goes out, in the same transaction as the version it tells of.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from accounts.models import OutgoingMail, User
from accounts.services.outbox import queue_mail
from accounts.services.sending import build_message
from incidents.access.writing import write_as
from incidents.calendars import write_invitation
from incidents.domain.update_text import UpdateMessage
from incidents.models import HeldMeeting, Incident, PromisedUpdate
from incidents.services.summary import note_queued
from incidents.services.updates import queue_words
from reports.access import latest_brief
from reports.models import Document, Kind
from reports.prose import to_html
from reports.services.documents import QueueFullError, freeze_document

PDF: Final = "application/pdf"
SUMMARY: Final = "The summary"


def send_summary(
    *, incident: Incident, sender: User, to: list[str], subject: str, text: str, now: datetime
) -> Document:
    """Freeze the summary as a document and queue it as mail with the PDF; pressed twice, it is one mail.

    The PDF is made by the render worker meanwhile; the mail waits for it. Raises ``QueueFullError`` where
    too many pages wait already; then nothing is frozen and nothing is queued.
    """
    with write_as(sender, incident):
        document = freeze_document(incident=incident, kind=Kind.FOLLOW_UP, author=sender, now=now)
        key = hashlib.sha256("\n".join([subject, *sorted(to)]).encode()).hexdigest()[:32]
        queue_mail(
            key=f"summary:{incident.pk}:{document.number}:{key}",
            kind="summary",
            about=incident.reference,
            to=to,
            subject=subject,
            text=write_text(text, incident),
            html=write_html(text, incident),
            attachments=[attach(document, incident)],
            now=now,
            created_by=sender,
        )
        note_queued(incident=incident, sender=sender, now=now, to=to, version=document.version)
    return document


def write_file(document: Document, incident: Incident, *, subject: str, text: str) -> bytes:
    """The same message as a file that a mail program opens as a draft.

    Raises ``FileMissingError`` while the PDF is not made.
    """
    mail = OutgoingMail(
        subject=subject,
        text=write_text(text, incident),
        html=write_html(text, incident),
        attachments=[attach(document, incident)],
        message_id=f"<{incident.reference}.{document.number}@forthright.invalid>",
        created_at=document.created_at,
        created_by=document.author,
    )
    message = build_message(mail)
    message.extra_headers["X-Unsent"] = "1"
    return message.message().as_bytes()


def attach(document: Document, incident: Incident) -> dict[str, str]:
    """The PDF of a version as the outbox takes it; its file may still be in the making."""
    path = document.path.relative_to(settings.DATA_DIR)
    return {"name": document.name_file(incident.reference), "type": PDF, "path": str(path)}


def queue_update(
    *,
    incident: Incident,
    update: PromisedUpdate,
    message: UpdateMessage,
    sender: User,
    to: Sequence[str],
    now: datetime,
) -> OutgoingMail:
    """Freeze a status update as a document and queue its mail with the PDF.

    A word that was promised for a minute does not wait for a page: where too many are being made, it goes
    out without one.
    """
    try:
        with transaction.atomic():
            document = freeze_document(
                incident=incident, kind=Kind.STATUS_UPDATE, author=sender, now=now, subject=update.number
            )
    except QueueFullError:
        what, attachments = "", []
    else:
        what, attachments = "This update", [attach(document, incident)]
    return queue_words(
        incident=incident,
        update=update,
        message=replace(message, text=write_text(message.text, incident, what)),
        sender=sender,
        to=to,
        now=now,
        html=write_html(message.text, incident, what),
        attachments=attachments,
    )


def write_text(text: str, incident: Incident, what: str = SUMMARY) -> str:
    """The part for programs that show plain text: the words as they were written, and what is attached."""
    parts = [f"{incident.reference}.", f"{what} is attached as a PDF." if what else "", find_link(incident)]
    foot = " ".join(part for part in parts if part)
    return f"{text.strip()}\n\n-- \n{foot}"


def write_html(text: str, incident: Incident, what: str = SUMMARY) -> str:
    """The part for programs that show HTML: simple elements, nothing that loads or runs."""
    context = {"body": to_html(text), "incident": incident, "link": find_link(incident), "what": what}
    return render_to_string("reports/summary/mail.html", context)


def find_link(incident: Incident) -> str:
    """The address of the incident for members of the team; empty where only this computer could open it."""
    return f"{settings.PUBLIC_URL}{incident.get_absolute_url()}" if settings.PUBLIC_URL else ""


def find_brief_link(incident: Incident) -> str:
    """The address of the latest frozen brief, where others can open one."""
    brief = latest_brief(incident) if settings.PUBLIC_URL else None
    if brief is None:
        return ""
    return f"{settings.PUBLIC_URL}{reverse('document', args=[incident.reference, brief.number])}"


def send_invitation(
    *, meeting: HeldMeeting, sender: User, to: list[str], when: str, now: datetime
) -> OutgoingMail:
    """Queue the invitation with its calendar file; ``when`` is the time as the reader sees it."""
    incident = meeting.incident
    link = find_brief_link(incident)
    content = write_invitation(meeting, now=now, organiser=sender.email, guests=to, link=link)
    key = hashlib.sha256("\n".join(sorted(to)).encode()).hexdigest()[:32]
    path = Path("invitations", str(incident.pk), f"{meeting.uid}-{meeting.sequence}-{key}.ics")
    _keep(path, content)
    lines = [f"{incident.title}", f"When: {when}", f"Where: {meeting.place or 'not recorded yet'}"]
    if meeting.minutes:
        lines.append(f"Minutes: {meeting.minutes}")
    if link:
        lines.append(f"The brief: {link}")
    with write_as(sender, incident):
        return queue_mail(
            key=f"invitation:{meeting.uid}:{meeting.sequence}:{key}",
            kind="invitation",
            about=incident.reference,
            to=to,
            subject=f"Meeting {when}: {incident.title}",
            text="\n".join(lines),
            attachments=[{"name": "invitation.ics", "type": "text/calendar", "path": str(path)}],
            now=now,
            created_by=sender,
        )


def _keep(path: Path, content: bytes) -> None:
    whole = Path(settings.DATA_DIR) / path
    whole.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    whole.write_bytes(content)
    whole.chmod(0o600)
