"""Files as evidence: added, and given out only to those who may read the incident."""

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from incidents import access
from incidents.forms.evidence import EvidenceFileForm
from incidents.http import SignedInRequest
from incidents.services.edits import TooManyRowsError
from incidents.services.evidence import FileRefusedError, add_evidence_file
from incidents.services.stored_files import STORE_AWAY
from incidents.views.frame import build_frame


@require_http_methods(["GET", "POST"])
def add_file(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_writable_incident(request.user, reference)
    form = EvidenceFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            add_evidence_file(
                incident=incident,
                author=request.user,
                now=timezone.now(),
                name=file.name,
                content=file.read(),
                title=form.cleaned_data["title"] or file.name[:140],
                caption=form.cleaned_data["caption"],
                uid=form.cleaned_data["uid"],
            )
        except FileRefusedError as error:
            form.add_error("file", str(error))
        except ConnectionError:
            form.add_error("file", STORE_AWAY)
        except TooManyRowsError as error:
            form.add_error(
                None, f"There is room for {error.limit} pieces. Nothing was saved; remove one first."
            )
        else:
            messages.success(request, "The file is saved with the evidence.")
            return redirect("section", reference, "evidence")
    context = build_frame(incident, access.load_facts(incident), place="prepare", section="evidence")
    return render(request, "incidents/evidence/add.html", {**context, "form": form})


@require_GET
def download_file(request: SignedInRequest, reference: str, uid: UUID) -> FileResponse:
    """The file as an attachment, so that no browser runs or shows it in our name."""
    evidence = access.get_evidence(request.user, reference, uid)
    if not evidence.file:
        raise Http404
    return FileResponse(
        evidence.file.open("rb"),
        as_attachment=True,
        filename=evidence.file_name,
        content_type=evidence.file_type,
    )
