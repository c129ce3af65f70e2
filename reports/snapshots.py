"""From a frozen document, or from the record as it stands, to the brief that is printed or shown."""

from datetime import datetime
from zoneinfo import ZoneInfo

from incidents.domain.facts import IncidentFacts
from incidents.interchange import restore_facts
from incidents.models import Incident
from reports.brief_parts import BriefDocument, Paper
from reports.documents import make_brief
from reports.models import Document


def read_facts(document: Document) -> IncidentFacts:
    """The facts as they were when the document was frozen."""
    return restore_facts(document.snapshot)


def read_outline(document: Document) -> IncidentFacts:
    """The same facts without the points of a series: enough to compare, and small however long it is."""
    return restore_facts(document.outline or document.snapshot)


def read_brief(document: Document) -> BriefDocument:
    """The brief of a frozen document: the same for as long as the snapshot is."""
    paper: Paper = "letter" if document.paper == "letter" else "a4"
    return make_brief(
        read_facts(document),
        reference=document.incident.reference,
        version=document.version,
        as_of=document.as_of,
        author=document.author_name,
        zone=ZoneInfo(document.zone_name),
        paper=paper,
    )


def preview_brief(
    incident: Incident, facts: IncidentFacts, *, version: int, now: datetime, author: str, zone: ZoneInfo
) -> BriefDocument:
    """The brief as it would be frozen now."""
    return make_brief(
        facts, reference=incident.reference, version=version, as_of=now, author=author, zone=zone
    )
