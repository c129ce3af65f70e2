"""The only way a request gets a document. A stranger gets 404, same as for a missing one."""

from django.db.models import QuerySet
from django.http import Http404

from accounts.models import User
from incidents.access import can_reopen, get_incident, get_writable_incident, list_evidence_files
from incidents.models import Incident
from reports.aftermath import EvidenceFile
from reports.models import Document

__all__ = [
    "get_document",
    "get_incident",
    "get_incident_to_print",
    "get_writable_incident",
    "latest_brief",
    "latest_version",
    "list_documents",
    "list_files",
]

FROZEN = ("snapshot", "outline", "aftermath")


def get_incident_to_print(user: User, reference: str) -> Incident:
    """The incident, or 404 where this person makes none of its documents.

    Who writes in an incident also makes documents of it once it is closed: the record stays as it is.
    """
    incident = get_incident(user, reference)
    if not can_reopen(user, incident):
        raise Http404
    return incident


def list_documents(incident: Incident) -> QuerySet[Document]:
    """The documents of an incident the caller was allowed to get, latest first, without what they froze."""
    return Document.objects.filter(incident=incident).defer(*FROZEN).select_related("author")


def get_document(user: User, reference: str, number: int, *, is_whole: bool = False) -> Document:
    """One document with its incident; raises ``Http404`` where either is not this person's to read.

    ``is_whole`` reads what it froze along with it, for a page that shows it.
    """
    incident = get_incident(user, reference)
    frozen = ("outline",) if is_whole else FROZEN
    document = Document.objects.filter(incident=incident, number=number).defer(*frozen).first()
    if document is None:
        raise Http404
    document.incident = incident
    return document


def latest_version(incident: Incident, kind: str, subject: int = 0) -> Document | None:
    """The latest version of a kind with what a comparison needs of it, in one query."""
    versions = Document.objects.filter(incident=incident, kind=kind, subject=subject)
    return _join(versions.defer("snapshot").order_by("-version").first(), incident)


def _join(document: Document | None, incident: Incident) -> Document | None:
    if document is not None:
        document.incident = incident
    return document


def latest_brief(incident: Incident) -> Document | None:
    """The latest version of the brief with what a comparison needs of it, in one query."""
    return latest_version(incident, "brief")


def list_files(incident: Incident) -> tuple[EvidenceFile, ...]:
    """The files of the evidence of an incident the caller was allowed to get, in the order of the record."""
    found = sorted(list_evidence_files(incident).values(), key=lambda row: (row.position, row.pk))
    return tuple(
        EvidenceFile(
            position=row.position,
            name=row.file_name or row.title,
            kind=row.file_type or "application/octet-stream",
            size_bytes=row.file_bytes or 0,
            sha256=row.file_sha256 or "",
            path=row.file.name or "",
        )
        for row in found
    )
