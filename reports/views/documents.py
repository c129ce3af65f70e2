"""The documents of an incident: the list, one document's state, its file, a new version."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from incidents.access import can_write, load_facts
from incidents.domain.changes import list_changes
from incidents.http import SignedInRequest
from incidents.views.frame import build_frame
from reports import access, services
from reports.blocks import LongDocument
from reports.brief_parts import BriefDocument, Paper
from reports.fitting import fit_to_room
from reports.forms import MakeBriefForm
from reports.models import Document, Kind
from reports.rendering import describe
from reports.snapshots import read_document, read_outline


@require_GET
def list_all(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    facts = load_facts(incident)
    latest = access.latest_brief(incident)
    changes = list_changes(read_outline(latest), facts, request.user.zone) if latest else ()
    context = build_frame(incident, facts, place="")
    context |= {
        "documents": access.list_documents(incident),
        "latest": latest,
        "changes": changes,
        "can_write": can_write(request.user, incident),
        "form": MakeBriefForm(),
    }
    return render(request, "reports/documents/list.html", context)


@require_POST
def make_brief(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_writable_incident(request.user, reference)
    form = MakeBriefForm(request.POST)
    paper: Paper = form.cleaned_data["paper"] if form.is_valid() else "a4"
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
    document = access.get_document(request.user, reference, number)
    context = build_frame(document.incident, load_facts(document.incident), place="")
    context |= {"made": document, "can_write": can_write(request.user, document.incident)}
    if document.is_ready:
        context |= describe(_read_fitted(document))
    return render(request, "reports/documents/show.html", context)


def _read_fitted(document: Document) -> BriefDocument | LongDocument:
    made = read_document(document)
    return fit_to_room(made, document.room) if isinstance(made, BriefDocument) else made


@require_GET
def download(request: SignedInRequest, reference: str, number: int) -> FileResponse:
    document = access.get_document(request.user, reference, number)
    if not document.is_ready or not document.path.is_file():
        raise Http404
    return FileResponse(
        document.path.open("rb"),
        as_attachment=True,
        filename=document.name_file(reference),
        content_type="application/pdf",
    )


@require_POST
def retry(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    access.get_writable_incident(request.user, reference)
    document = access.get_document(request.user, reference, number)
    if not services.retry_document(document=document):
        messages.info(request, "This version is being made or is ready; there was nothing to try again.")
    return redirect("document", reference, number)
