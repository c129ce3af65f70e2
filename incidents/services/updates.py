"""Write and send a promised update. What was sent never changes: a correction is another update."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import uuid4
from zoneinfo import ZoneInfo

from accounts.models import OutgoingMail, User
from accounts.services.outbox import queue_mail
from incidents.access.followup import load_decisions
from incidents.access.writing import write_as
from incidents.domain.changes import FactChange, list_changes
from incidents.domain.decision import read_decision, read_decision_then
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import Caught
from incidents.domain.moments import write_instant
from incidents.domain.update_text import LEFT_OUT, UpdateMessage, write_message
from incidents.interchange import dump_outline, restore_facts
from incidents.models import Incident, PromisedUpdate
from incidents.models.record import build_facts, read_record
from incidents.services.edits import Edits, save_edits
from incidents.services.history import record_changes
from incidents.services.promises import get_waiting_promise, promise_update

MAIL_KIND = "status-update"


class UpdateSentError(Exception):
    """This update went out already; nothing was sent now. ``update`` is what went out."""

    def __init__(self, update: PromisedUpdate) -> None:
        self.update = update
        super().__init__(f"update {update.number} was sent before")


class DraftChangedError(Exception):
    """Somebody else changed the draft meanwhile; nothing was kept now. ``update`` holds their words."""

    def __init__(self, update: PromisedUpdate) -> None:
        self.update = update
        super().__init__(f"the draft of update {update.number} changed")


@dataclass(frozen=True, kw_only=True)
class Sending:
    """How an update goes out: mailed to addresses from here, or sent by the person in another ``way``."""

    way: str
    to: tuple[str, ...] = ()

    @property
    def is_mail(self) -> bool:
        return bool(self.to)


class QueueUpdate(Protocol):
    """Puts the mail of an update into the outbox, inside the transaction that sends it."""

    def __call__(
        self,
        *,
        incident: Incident,
        update: PromisedUpdate,
        message: UpdateMessage,
        sender: User,
        to: Sequence[str],
        now: datetime,
    ) -> OutgoingMail: ...


def save_draft(
    *, incident: Incident, author: User, now: datetime, number: int, text: str, next_steps: str, seen: str
) -> PromisedUpdate:
    """Keep the words of an update that is not sent yet. ``seen`` is the digest of the draft that was shown.

    Raises UpdateSentError where it went out meanwhile, DraftChangedError where somebody else wrote another.
    """
    with write_as(author, incident) as current:
        update = _take_update(current, author, now, number)
        theirs = digest_draft(update.text, update.next_steps)
        if theirs not in (seen, digest_draft(text, next_steps), digest_draft("", "")):
            raise DraftChangedError(update)
        update.text, update.next_steps = text, next_steps
        update.save(update_fields=["text", "next_steps"])
    return update


def digest_draft(text: str, next_steps: str) -> str:
    """A draft in short, to tell whether it is still the one that a page showed."""
    return hashlib.sha256(f"{text}\0{next_steps}".encode("utf-8", "surrogatepass")).hexdigest()


def send_update(
    *,
    incident: Incident,
    sender: User,
    now: datetime,
    number: int,
    text: str,
    next_steps: str,
    next_due_at: datetime | None,
    sending: Sending,
    zone: ZoneInfo,
    queue: QueueUpdate | None = None,
) -> PromisedUpdate:
    """Send update ``number`` and promise the next one; without ``next_due_at`` it is the last.

    The mail is queued in the same transaction, by ``queue`` where it goes out with more than its words; the
    record's next update and its communications follow.
    The same press twice sends once. Raises UpdateSentError where somebody sent it before with other words,
    TooManyRowsError where the incident has no room for another message.
    """
    with write_as(sender, incident) as current:
        sent = PromisedUpdate.objects.filter(incident=current, number=number).exclude(sent_at=None).first()
        if sent is not None:
            if (sent.sent_by_id, sent.text, sent.next_steps) == (sender.pk, text, next_steps):
                return sent
            raise UpdateSentError(sent)
        update = _take_update(current, sender, now, number)
        next_due_at = next_due_at.replace(second=0, microsecond=0) if next_due_at else None
        facts = build_facts(read_record(current))
        update.text, update.next_steps = text, next_steps
        update.changed = _compare(current, facts, zone)
        update.outline = dump_outline(facts)
        update.sent_at, update.sent_by = now, sender
        update.next_due_at, update.is_last = next_due_at, next_due_at is None
        update.save()
        if next_due_at is not None:
            promise_update(incident=current, promiser=sender, now=now, due_at=next_due_at)
        _keep_in_record(current, update, sender, now, sending)
        if sending.is_mail:
            message = write_message(
                facts=facts, number=update.number, text=text, next_steps=next_steps,
                next_due_at=next_due_at, sender=str(sender), zone=zone,
            )  # fmt: skip
            current.refresh_from_db()
            (queue or queue_words)(
                incident=current, update=update, message=message, sender=sender, to=sending.to, now=now
            )
    incident.refresh_from_db(fields=["version", "next_update_at"])
    return update


def _take_update(incident: Incident, author: User, now: datetime, number: int) -> PromisedUpdate:
    """The update that waits, or a new one that nobody promised; the number must be the one it has."""
    waiting = get_waiting_promise(incident)
    if waiting is None:
        before = PromisedUpdate.objects.filter(incident=incident).order_by("-number").first()
        if before is not None and before.number >= number and before.sent_at:
            raise UpdateSentError(before)
        return promise_update(incident=incident, promiser=author, now=now, due_at=None)
    if waiting.number > number:
        sent = PromisedUpdate.objects.filter(incident=incident, number=number).exclude(sent_at=None).first()
        if sent is not None:
            raise UpdateSentError(sent)
    return waiting


def get_last_sent(incident: Incident) -> PromisedUpdate | None:
    """The latest update that went out."""
    return PromisedUpdate.objects.filter(incident=incident).exclude(sent_at=None).order_by("-number").first()


def list_news(
    last: PromisedUpdate | None,
    facts: IncidentFacts,
    zone: ZoneInfo,
    caught: tuple[Caught, ...] | None = None,
) -> tuple[FactChange, ...]:
    """What reads otherwise since the last update, a decision included; nothing before there was one.

    ``caught`` are the decisions on record, where the caller has them.
    """
    if last is None or last.sent_at is None or not last.outline:
        return ()
    then = restore_facts(last.outline)
    caught = load_decisions(last.incident) if caught is None else caught
    decided = read_decision_then(then, caught, last.sent_at), read_decision(facts, caught)
    found = list_changes(then, facts, zone, decided=decided)
    return tuple(change for change in found if change.name not in LEFT_OUT)


def _compare(incident: Incident, facts: IncidentFacts, zone: ZoneInfo) -> list[dict[str, str]]:
    last = get_last_sent(incident)
    if last is not None:
        last.incident = incident
    return [
        {"name": change.name, "before": change.before, "after": change.after}
        for change in list_news(last, facts, zone)
    ]


def _keep_in_record(
    incident: Incident, update: PromisedUpdate, sender: User, now: datetime, sending: Sending
) -> None:
    """The record says when the next update comes, and what was said: both travel with it."""
    due_at = update.next_due_at
    moment = write_instant(due_at, sender.zone) if due_at else None
    uid = uuid4()
    said = {
        "at": write_instant(now, sender.zone),
        "channel": f"Update {update.number} by {sending.way}",
        "text": update.text,
    }
    record_changes(
        incident=incident,
        actor=sender,
        now=now,
        changes={f"updates.{update.number}.sent_at": (None, now.isoformat())},
    )
    save_edits(
        incident=incident,
        edits=Edits(
            seen_version=incident.version,
            fields={"next_update_at": moment},
            rows={("communications", uid): said},
            orders={"communications": (uid,)},
        ),
        editor=sender,
        now=now,
    )


def queue_words(
    *,
    incident: Incident,
    update: PromisedUpdate,
    message: UpdateMessage,
    sender: User,
    to: Sequence[str],
    now: datetime,
    html: str = "",
    attachments: Sequence[dict[str, str]] = (),
) -> OutgoingMail:
    """Queue the words of an update as mail, with a part in HTML and attachments where they are given."""
    return queue_mail(
        key=f"update:{incident.reference}:{update.number}",
        kind=MAIL_KIND,
        to=to,
        subject=message.subject,
        text=message.text,
        html=html,
        attachments=attachments,
        now=now,
        about=incident.reference,
        created_by=sender,
    )
