"""The version of an incident's documents that reached its reader last, and how it did."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from accounts.models import OutgoingMail
from incidents.models import HeldMeeting, Incident
from reports.models import Document, Kind, State

LARGE: Final = ("snapshot",)


@dataclass(frozen=True, kw_only=True)
class Delivered:
    """A version with its outline, when it was delivered, and how: "given", "mailed" or "met"."""

    document: Document
    at: datetime
    manner: str


def find_delivered(incident: Incident) -> Delivered | None:
    """The version delivered last; ``None`` before the first. Cue cards are for the speaker alone.

    Given: somebody said that the executive has it, or the share link of it that is in the name of the
    executive was opened. Mailed: its mail has left. Met: it was the latest brief that was ready when a
    meeting began. Four queries at most.
    """
    found = [row for row in (_find_given(incident), _find_mailed(incident), _find_met(incident)) if row]
    last = max(found, key=lambda row: (row.at, row.document.number), default=None)
    if last is not None:
        last.document.incident = incident
    return last


def _find_given(incident: Incident) -> Delivered | None:
    given = Document.objects.filter(incident=incident).exclude(given_at=None).defer(*LARGE)
    document = given.order_by("-given_at", "-number").first()
    if document is None or document.given_at is None:
        return None
    return Delivered(document=document, at=document.given_at, manner="given")


def _find_mailed(incident: Incident) -> Delivered | None:
    """The mail's key names the number of the document that it carries."""
    mails = OutgoingMail.objects.filter(kind="summary", about=incident.reference)
    left = mails.filter(state=OutgoingMail.State.SENT).exclude(sent_at=None).order_by("-sent_at")
    last = left.values_list("key", "sent_at").first()
    if last is None or last[1] is None:
        return None
    number = last[0].split(":")[2:3]
    if not number or not number[0].isdecimal():
        return None
    document = Document.objects.filter(incident=incident, number=int(number[0])).defer(*LARGE).first()
    return Delivered(document=document, at=last[1], manner="mailed") if document else None


def _find_met(incident: Incident) -> Delivered | None:
    began = HeldMeeting.objects.filter(incident=incident, cancelled_at=None).exclude(started_at=None)
    at = began.order_by("-started_at").values_list("started_at", flat=True).first()
    if at is None:
        return None
    ready = Document.objects.filter(incident=incident, kind=Kind.BRIEF, state=State.READY)
    document = ready.filter(finished_at__lte=at).defer(*LARGE).order_by("-version").first()
    return Delivered(document=document, at=at, manner="met") if document else None
