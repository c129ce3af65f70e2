"""Make a document of any kind: choose, freeze, and see it being made."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from incidents.access import load_facts
from incidents.access.followup import load_follow_up
from incidents.http import SignedInRequest
from incidents.views.frame import build_frame
from reports import access
from reports.access.styles import get_style
from reports.forms import MakeDocumentForm
from reports.models import Kind
from reports.services import documents as services


@require_http_methods(["GET", "POST"])
def make_document(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident_to_print(request.user, reference)
    numbers = [update.number for update in load_follow_up(incident).updates]
    wanted = request.GET.get("kind", "")
    first = wanted if wanted in Kind.values else Kind.REPORT
    form = MakeDocumentForm(
        request.POST or None,
        updates=numbers,
        initial={"kind": first, "paper": get_style(incident.team).paper},
    )
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            document = services.freeze_document(
                incident=incident,
                kind=form.cleaned_data["kind"],
                author=request.user,
                now=timezone.now(),
                paper=form.cleaned_data["paper"],
                subject=form.cleaned_data.get("subject", 0),
                watermark=form.cleaned_data["watermark"],
                embeds_evidence=form.cleaned_data["embeds_evidence"],
            )
        except services.NothingToFreezeError as error:
            form.add_error("kind", str(error))
        except services.QueueFullError:
            status = 503
            form.add_error(None, "Too many pages are being made right now. Try again in a few seconds.")
        else:
            return redirect("document", reference, document.number)
    status = 422 if form.errors and status == 200 else status
    context = build_frame(incident, load_facts(incident), place="") | {"form": form}
    return render(request, "reports/documents/make.html", context, status=status)
