"""From a frozen document, or from the record as it stands, to the document that is printed or shown."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from django.core.files.storage import default_storage

from incidents.domain.changes import FactChange, list_changes
from incidents.domain.decision import read_decision
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import Caught, FollowUp
from incidents.interchange import restore_facts
from incidents.models import Incident
from reports.aftermath import ChangesSince, restore_aftermath, restore_caught
from reports.blocks import LongDocument
from reports.brief_parts import BriefDocument, Paper
from reports.documents import make_brief
from reports.kinds import make_document
from reports.letterhead import LARGEST_EMBEDDED, Material
from reports.models import Document, Kind
from reports.style import Logo, Style


def read_facts(document: Document) -> IncidentFacts:
    """The facts as they were when the document was frozen."""
    return restore_facts(document.snapshot)


def read_outline(document: Document) -> IncidentFacts:
    """The same facts without the points of a series: enough to compare, and small however long it is."""
    return restore_facts(document.outline or document.snapshot)


def list_changes_since(
    document: Document, facts: IncidentFacts, caught: Iterable[Caught], zone: ZoneInfo
) -> tuple[FactChange, ...]:
    """What reads otherwise now than in a frozen document: the facts, and how it stands with the ask.

    Where the record still has the version of the document its facts are not read again.
    """
    is_same = document.incident_version == document.incident.version
    before = facts if is_same else read_outline(document)
    decided = read_decision(before, restore_caught(document.aftermath)), read_decision(facts, caught)
    return list_changes(before, facts, zone, decided=decided)


def read_contents(document: Document) -> dict[str, bytes]:
    """The files of the evidence that are to be embedded, by their place in the store.

    A file that is gone, or no longer the one that was frozen, is left out. Read before a child is
    forked, since a store may be across a network.
    """
    if not document.embeds_evidence:
        return {}
    found: dict[str, bytes] = {}
    for file in restore_aftermath(document.aftermath).files:
        try:
            with default_storage.open(file.path) as stored:
                content = stored.read(LARGEST_EMBEDDED + 1)
        except OSError:
            continue
        if hashlib.sha256(content).hexdigest() == file.sha256:
            found[file.path] = content
    return found


def read_logo(document: Document) -> Logo | None:
    """The logo that the document was frozen with; ``None`` where it has none or its file is gone.

    Read before a child is forked, as ``read_contents`` is.
    """
    style = document.read_style()
    if not style.logo_path:
        return None
    try:
        with default_storage.open(style.logo_path) as stored:
            content = stored.read()
    except OSError:
        return None
    is_same = hashlib.sha256(content).hexdigest() == style.logo_sha256
    return Logo(kind=style.logo_kind, content=content) if is_same else None


def read_material(
    document: Document, contents: Mapping[str, bytes] | None = None, logo: Logo | None = None
) -> Material:
    """All that a frozen document is made from, as it was when it was frozen."""
    paper: Paper = "letter" if document.paper == "letter" else "a4"
    return Material(
        facts=read_facts(document),
        aftermath=restore_aftermath(document.aftermath),
        reference=document.incident.reference,
        version=document.version,
        subject=document.subject,
        as_of=document.as_of,
        author=document.author_name,
        zone=ZoneInfo(document.zone_name),
        paper=paper,
        watermark=document.watermark,
        embeds_evidence=document.embeds_evidence,
        contents=contents,
        style=document.read_style(),
        logo=logo,
    )


def read_document(
    document: Document, contents: Mapping[str, bytes] | None = None, logo: Logo | None = None
) -> BriefDocument | LongDocument:
    """What a frozen document says: the same for as long as the snapshot is."""
    return make_document(document.kind, read_material(document, contents, logo))


def read_brief(document: Document) -> BriefDocument:
    """The brief of a frozen brief; raises ``ValueError`` for any other kind."""
    made = read_document(document)
    if not isinstance(made, BriefDocument):
        raise ValueError(f"A {Kind(document.kind).label} is not a brief.")
    return made


def preview_brief(
    incident: Incident,
    facts: IncidentFacts,
    follow_up: FollowUp,
    *,
    version: int,
    now: datetime,
    author: str,
    zone: ZoneInfo,
    since: ChangesSince | None = None,
    style: Style | None = None,
) -> BriefDocument:
    """The brief as it would be frozen now."""
    return make_brief(
        facts,
        reference=incident.reference,
        version=version,
        as_of=now,
        author=author,
        zone=zone,
        since=since,
        follow_up=follow_up,
        style=style,
    )
