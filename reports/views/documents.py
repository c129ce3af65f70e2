"""The documents of an incident: the list, one document's state, its files, a new version."""

from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from incidents.access import can_reopen, load_facts
from incidents.access.followup import load_decisions
from incidents.domain.phrases import join_names
from incidents.http import SignedInRequest
from incidents.views.frame import build_frame
from reports import access
from reports.access.current import load_current
from reports.access.delivery import find_delivered
from reports.access.styles import get_style
from reports.blocks import LongDocument
from reports.brief_parts import BriefDocument, Paper
from reports.changes_box import HELD
from reports.formats import CONTENT_TYPES, fit, make_format
from reports.forms import MakeBriefForm
from reports.kinds import make_document
from reports.models import Document, Kind
from reports.moved_on import has_moved_on, list_moved
from reports.rendering import describe
from reports.services import documents as services
from reports.snapshots import list_changes_since, read_material
from reports.word import WordFailedError, WordMissingError, has_word

MOVED_SHOWN = 5
ORDER = {kind: place for place, kind in enumerate(Kind.values)}


@require_GET
def list_all(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    facts = load_facts(incident)
    documents = list(access.list_documents(incident))
    delivered = find_delivered(incident)
    base = delivered.document if delivered else access.latest_brief(incident)
    changes = list_changes_since(base, facts, load_decisions(incident), request.user.zone) if base else ()
    context = build_frame(incident, facts, place="")
    context |= {
        "groups": group_by_kind(documents),
        "latest": next((document for document in documents if document.kind == Kind.BRIEF), None),
        "base": base,
        "held": HELD[delivered.manner] if delivered else "",
        "changes": changes,
        "can_make": can_reopen(request.user, incident),
        "form": MakeBriefForm(initial={"paper": get_style(incident.team).paper}),
    }
    return render(request, "reports/documents/list.html", context)


def group_by_kind(documents: list[Document]) -> list[tuple[str, list[Document]]]:
    """The documents under the name of their kind, kinds in their own order, the latest first in each."""
    ordered = sorted(documents, key=lambda document: ORDER[document.kind])
    return [
        (Kind(kind).label, list(group))
        for kind, group in groupby(ordered, key=lambda document: document.kind)
    ]


@require_POST
def make_brief(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident_to_print(request.user, reference)
    form = MakeBriefForm(request.POST)
    paper: Paper | None = form.cleaned_data["paper"] if form.is_valid() else None
    try:
        document = services.freeze_document(
            incident=incident, kind=Kind.BRIEF, author=request.user, now=timezone.now(), paper=paper
        )
    except services.QueueFullError:
        context = build_frame(incident, load_facts(incident), place="")
        return render(request, "reports/documents/busy.html", context, status=503)
    return redirect("document", reference, document.number)


@never_cache
@require_GET
def show(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    document = access.get_document(request.user, reference, number, is_whole=True)
    facts = load_facts(document.incident, points=document.is_ready)
    context = build_frame(document.incident, facts, place="")
    context |= {
        "made": document,
        "can_make": can_reopen(request.user, document.incident),
        "has_word": has_word(),
    }
    if document.is_ready:
        then = read_material(document)
        made = make_document(document.kind, then)
        context |= describe(fit(made, document.room)) | _dress(document)
        current = load_current(document, then, facts)
        # Made a second time only where something was written since: a long report takes its while.
        context |= _compare(made, make_document(document.kind, current)) if current != then else {}
    return render(request, "reports/documents/show.html", context)


def _compare(made: BriefDocument | LongDocument, now: BriefDocument | LongDocument) -> dict[str, Any]:
    """Whether the same version would read otherwise had it been frozen now, and where."""
    moved = list_moved(made, now)
    return {
        "has_moved_on": has_moved_on(made, now),
        "moved": join_names([*moved[:MOVED_SHOWN], *(["more"] if len(moved) > MOVED_SHOWN else [])]),
    }


def _dress(document: Document) -> dict[str, str]:
    """Where the page finds the logo and the colours that its version was frozen with."""
    style, at = document.read_style(), [document.incident.reference, document.number]
    return {
        "logo": reverse("document_logo", args=at) if style.logo_path else "",
        "rules": reverse("document_rules", args=at) if style.accent else "",
    }


@require_GET
def download(request: SignedInRequest, reference: str, number: int) -> FileResponse:
    document = access.get_document(request.user, reference, number)
    if not document.is_ready or not document.path.is_file():
        raise Http404
    return FileResponse(
        document.path.open("rb"),
        as_attachment=True,
        filename=document.name_file(reference),
        content_type=CONTENT_TYPES["pdf"],
    )


@require_GET
def download_format(request: SignedInRequest, reference: str, number: int, form: str) -> HttpResponse:
    """The same version as Markdown, HTML or Word, made from its snapshot; Word may need an extra."""
    document = access.get_document(request.user, reference, number)
    if not document.is_ready or form not in CONTENT_TYPES:
        raise Http404
    try:
        body = make_format(document, form)
    except (WordMissingError, WordFailedError) as error:
        context = build_frame(document.incident, load_facts(document.incident), place="")
        context |= {"made": document, "error": str(error)}
        return render(request, "reports/documents/no_word.html", context, status=503)
    answer = HttpResponse(body, content_type=CONTENT_TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{document.name_file(reference, form)}"'
    return answer


@require_POST
def retry(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    access.get_incident_to_print(request.user, reference)
    document = access.get_document(request.user, reference, number)
    if not services.retry_document(document=document, actor=request.user):
        messages.info(request, "This version is being made or is ready; there was nothing to try again.")
    return redirect("document", reference, number)


@require_POST
def mark_given(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    """Keep that the chief executive has this version; later ones say what changed since."""
    access.get_incident_to_print(request.user, reference)
    document = access.get_document(request.user, reference, number)
    services.mark_given(document=document, actor=request.user, now=timezone.now())
    messages.success(request, "Noted. Later documents say what changed since this version.")
    return redirect("document", reference, number)
