"""The door of a share link: open, or the same 404 for a guessed, an expired and a revoked one.

A link shows what its maker may read. Once they may not - they left the team, are named no more, or the
incident was restricted without them - it opens nothing. That is asked on every request, so no way out of a
team can miss it.
"""

import hashlib
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from accounts.models import User
from incidents.access import can_reopen, get_incident
from incidents.access.people import present_readers
from incidents.models import CaughtLine, Incident
from reports.models import ShareLink


def hash_token(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def find_link(token: str, *, now: datetime) -> ShareLink | None:
    """The open link of a token, else ``None``."""
    link = _links().filter(token_hash=hash_token(token)).first()
    return link if link and _opens(link, now) else None


def get_open_link(uid: UUID, *, now: datetime) -> ShareLink:
    """The open link of this name, for a reader whose cookie was checked already; else 404."""
    link = _links().filter(uid=uid).first()
    if link is None or not _opens(link, now):
        raise Http404
    return link


def get_own_link(user: User, reference: str, uid: UUID) -> ShareLink:
    """A link of an incident this person may write, also once it is closed, or 404."""
    incident = get_incident(user, reference)
    if not can_reopen(user, incident):
        raise Http404
    link = _links().filter(uid=uid, document__incident=incident).first()
    if link is None:
        raise Http404
    return link


def list_links(incident: Incident) -> list[ShareLink]:
    """The links of an incident the caller was allowed to get, latest first, with what happened on each."""
    found = ShareLink.objects.filter(document__incident=incident).select_related("document", "created_by")
    found = found.defer("document__snapshot", "document__outline", "document__aftermath")
    return list(found.prefetch_related("acts"))


def find_former_makers(incident: Incident, links: list[ShareLink]) -> set[int]:
    """Those who made one of these links and may not read the incident any more, by their keys."""
    makers = {link.created_by_id for link in links}
    return makers - set(present_readers(incident).filter(pk__in=makers).values_list("pk", flat=True))


def list_shared_lines(link: ShareLink) -> list[CaughtLine]:
    """What the reader of this link asked and decided, as it stands on the record now.

    A line carries the very instant of the act that caught it.
    """
    times = [act.at for act in link.acts.all() if act.kind in ("asked", "decided")]
    lines = CaughtLine.objects.filter(
        incident=link.document.incident_id, caught_in="share", caught_by_name=link.recipient
    )
    return list(lines.filter(caught_at__in=times).exclude(state="withdrawn")) if times else []


def _opens(link: ShareLink, now: datetime) -> bool:
    return (
        link.is_open(now) and present_readers(link.document.incident).filter(pk=link.created_by_id).exists()
    )


def _links() -> QuerySet[ShareLink]:
    standing = ShareLink.objects.filter(document__incident__deleted_at=None)
    return standing.select_related("document__incident__team", "document__incident__created_by", "created_by")
