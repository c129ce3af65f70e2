"""The only way a request gets a document. A stranger gets 404, same as for a missing one."""

from django.db.models import QuerySet
from django.http import Http404

from accounts.models import User
from incidents.access import get_incident, get_writable_incident
from incidents.models import Incident
from reports.models import Document

__all__ = [
    "get_document",
    "get_incident",
    "get_writable_incident",
    "latest_brief",
    "latest_version",
    "list_documents",
]

FROZEN = ("snapshot", "outline", "aftermath")


def list_documents(incident: Incident) -> QuerySet[Document]:
    """The documents of an incident the caller was allowed to get, latest first, without what they froze."""
    return Document.objects.filter(incident=incident).defer(*FROZEN).select_related("author")


def get_document(user: User, reference: str, number: int) -> Document:
    """One document with its incident; raises ``Http404`` where either is not this person's to read."""
    incident = get_incident(user, reference)
    document = Document.objects.filter(incident=incident, number=number).defer(*FROZEN).first()
    if document is None:
        raise Http404
    document.incident = incident
    return document


def latest_version(incident: Incident, kind: str, subject: int = 0) -> Document | None:
    """The latest version of a kind with its outline, in one query."""
    versions = Document.objects.filter(incident=incident, kind=kind, subject=subject)
    return versions.defer("snapshot", "aftermath").order_by("-version").first()


def latest_brief(incident: Incident) -> Document | None:
    """The latest version of the brief with its outline, in one query."""
    return latest_version(incident, "brief")
