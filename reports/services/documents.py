"""Every write of a document: frozen, claimed by a worker, finished, failed, tried again, given."""

import hashlib
import os
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db import IntegrityError
from django.db.models import F, Max, Q

from accounts.models import User
from incidents.access import load_facts
from incidents.access.followup import load_follow_up
from incidents.access.glossary import terms_for_team
from incidents.access.writing import Right, write_as
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import FigureChange, FollowUp
from incidents.domain.reader_zone import choose_clock
from incidents.interchange import dump_document, dump_outline
from incidents.models import Incident
from incidents.services.history import record_changes
from reports import access
from reports.access.delivery import find_delivered
from reports.access.styles import get_style
from reports.aftermath import Aftermath, ChangesSince, dump_aftermath, restore_aftermath
from reports.brief_parts import Paper
from reports.models import Document, Kind, State
from reports.snapshots import list_changes_since
from reports.style import dump_style

MOST_WAITING: Final = 8
MOST_TRIES: Final = 3
ORPHANED_AFTER: Final = timedelta(seconds=25)
"""Longer than any child may run, and short enough that a dead worker's page is made within a minute."""
SAME_PRESS: Final = timedelta(seconds=30)
"""A second press of the button within this time, with nothing changed, means the first one."""
NUMBER_TRIES: Final = 10


class QueueFullError(Exception):
    """Too many pages are waiting to be made; nothing was frozen."""


class NothingToFreezeError(ValueError):
    """The document would have no subject; the message says what is missing."""


def freeze_document(
    *,
    incident: Incident,
    kind: Kind,
    author: User,
    now: datetime,
    paper: Paper | None = None,
    subject: int = 0,
    watermark: str = "",
    embeds_evidence: bool = False,
    is_claimed: bool = False,
) -> Document:
    """Freeze a version of a document from the record as it stands, to be rendered by a worker.

    ``subject`` is the number of the update that a status update tells; 0 takes the latest
    one that was sent, else the one that is promised.
    ``watermark`` stands across every page. The team's style goes along, and its paper where none is given.
    ``is_claimed`` keeps it from the worker, for a caller that renders it at once. The same request sent
    twice makes one version. Raises ``QueueFullError`` when too many wait already,
    ``NothingToFreezeError`` for a status update when no update is recorded.
    """
    facts = load_facts(incident, points=True)
    zone = choose_clock(facts, otherwise=author.zone)
    aftermath = Aftermath(
        follow_up=load_follow_up(incident),
        terms=terms_for_team(incident.team),
        files=access.list_files(incident),
    )
    aftermath = replace(aftermath, since=_compare(incident, kind, facts, aftermath.follow_up, zone))
    style = get_style(incident.team)
    about = _choose_subject(kind, subject, aftermath)
    values: dict[str, Any] = {
        "author": author,
        "author_name": str(author),
        "zone_name": zone.key,
        "paper": paper or style.paper,
        "style": dump_style(style.to_style(kind)),
        "subject": about,
        "options": {"watermark": watermark.strip(), "embeds_evidence": embeds_evidence},
        "as_of": now,
        "created_at": now,
        "incident_version": incident.version,
        "snapshot": dump_document(facts),
        "outline": dump_outline(facts),
        "aftermath": dump_aftermath(aftermath),
        "state": State.RENDERING if is_claimed else State.QUEUED,
        "claimed_at": now if is_claimed else None,
        "tries": 1 if is_claimed else 0,
    }
    for _ in range(NUMBER_TRIES):
        try:
            with write_as(author, incident, Right.WRITE_ALSO_CLOSED):
                return _find_same(incident, kind, values) or _create(incident, kind, values)
        except IntegrityError:
            continue  # somebody froze a version at the same moment; take the next number
    raise RuntimeError("no free document number; try again")


def _choose_subject(kind: Kind, subject: int, aftermath: Aftermath) -> int:
    if kind != Kind.STATUS_UPDATE:
        return 0
    updates = aftermath.follow_up.updates
    numbers = [update.number for update in updates]
    if not numbers:
        raise NothingToFreezeError(
            "No update is promised or sent yet; promise one first, then it can be made a document."
        )
    if subject and subject not in numbers:
        raise NothingToFreezeError(f"There is no update number {subject}.")
    return subject or max([update.number for update in updates if update.sent_at] or numbers)


def _compare(
    incident: Incident, kind: Kind, facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo
) -> ChangesSince | None:
    """What reads otherwise than in the version delivered last, else than in the last of this kind."""
    if kind == Kind.CUE_CARDS:
        return None
    delivered = find_delivered(incident)
    earlier = delivered.document if delivered else access.latest_version(incident, kind)
    return compare_with(earlier, facts, follow_up, zone, delivery=delivered.manner if delivered else "")


def compare_with(
    earlier: Document | None, facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo, *, delivery: str
) -> ChangesSince | None:
    """What reads otherwise than in an earlier version; ``None`` where there is none."""
    if earlier is None:
        return None
    changes = list_changes_since(earlier, facts, follow_up.caught, zone)
    return ChangesSince(
        document=earlier.name,
        version=earlier.version,
        as_of=earlier.as_of,
        is_given=delivery == "given",
        delivery=delivery,
        changes=tuple(
            FigureChange(name=change.name, before=change.before, after=change.after) for change in changes
        ),
    )


def claim_document(*, now: datetime) -> Document | None:
    """Take the next document that waits, or one whose worker died; ``None`` when there is none."""
    is_orphaned = Q(state=State.RENDERING, claimed_at__lt=now - ORPHANED_AFTER)
    waiting = Document.objects.filter(Q(state=State.QUEUED) | is_orphaned).order_by("created_at", "pk")
    for pk, claimed_at, tries in waiting.values_list("pk", "claimed_at", "tries")[:4]:
        same = Document.objects.filter(pk=pk, claimed_at=claimed_at, tries=tries)
        if tries >= MOST_TRIES:
            same.update(state=State.FAILED, error="The worker stopped three times while making this page.")
        elif same.update(state=State.RENDERING, claimed_at=now, tries=F("tries") + 1):
            return Document.objects.select_related("incident").get(pk=pk)
    return None


def finish_document(
    *,
    document: Document,
    pdf: bytes,
    warnings: list[str],
    room: dict[str, Any],
    now: datetime,
    pages: int | None = None,
) -> None:
    """Keep the file and say that the document is ready. The file is whole or not there at all."""
    write_file(document, pdf)
    document.sha256 = hashlib.sha256(pdf).hexdigest()
    document.size_bytes, document.pages = len(pdf), pages
    document.warnings, document.room = warnings, room
    document.state, document.error, document.finished_at = State.READY, "", now
    document.save(
        update_fields=[
            "sha256",
            "size_bytes",
            "pages",
            "warnings",
            "room",
            "state",
            "error",
            "finished_at",
        ]
    )


def fail_document(*, document: Document, error: str, now: datetime) -> None:
    """Say why the file could not be made; the snapshot stays, and it can be tried again."""
    document.state, document.error, document.finished_at = State.FAILED, error, now
    document.save(update_fields=["state", "error", "finished_at"])


def retry_document(*, document: Document, actor: User) -> bool:
    """Queue a failed document again; false when it was not failed (any more)."""
    with write_as(actor, document.incident, Right.WRITE_ALSO_CLOSED):
        failed = Document.objects.filter(pk=document.pk, state=State.FAILED)
        return bool(failed.update(state=State.QUEUED, claimed_at=None, tries=0, error="", finished_at=None))


def mark_given(*, document: Document, actor: User, now: datetime) -> None:
    """Keep that the executive has this version: later documents say what changed since. Told once."""
    with write_as(actor, document.incident, Right.WRITE_ALSO_CLOSED) as incident:
        if not Document.objects.filter(pk=document.pk, given_at=None).update(given_at=now):
            return
        document.given_at = now
        told = f"{document.name}, version {document.version}"
        record_changes(incident=incident, actor=actor, now=now, changes={"documents.given": (None, told)})


def write_file(document: Document, pdf: bytes) -> None:
    """Write the PDF beside its place and move it there, so that no reader ever sees half a file."""
    path = document.path
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{os.getpid()}.part")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(pdf)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _find_same(incident: Incident, kind: Kind, values: dict[str, Any]) -> Document | None:
    """The version that this very press of the button made already."""
    versions = Document.objects.filter(incident=incident, kind=kind, subject=values["subject"])
    last = versions.defer("snapshot", "outline").order_by("-version").first()
    is_same = (
        last is not None
        and values["state"] == State.QUEUED
        and last.state != State.FAILED
        and last.author_id == values["author"].pk
        and last.paper == values["paper"]
        and last.options == values["options"]
        and last.style == values["style"]
        and last.incident_version == values["incident_version"]
        and values["as_of"] - last.as_of < SAME_PRESS
        and _strip(last.aftermath) == _strip(values["aftermath"])
    )
    return last if is_same else None


def _strip(text: str) -> Aftermath:
    """What came after, without the comparison: the first press is itself an earlier version of the second."""
    return replace(restore_aftermath(text), since=None)


def _create(incident: Incident, kind: Kind, values: dict[str, Any]) -> Document:
    if Document.objects.filter(state__in=[State.QUEUED, State.RENDERING]).count() >= MOST_WAITING:
        raise QueueFullError
    found = Document.objects.filter(incident=incident).aggregate(
        number=Max("number"), version=Max("version", filter=Q(kind=kind, subject=values["subject"]))
    )
    return Document.objects.create(
        incident=incident,
        kind=kind,
        number=(found["number"] or 0) + 1,
        version=(found["version"] or 0) + 1,
        **values,
    )
