"""Add a measured series by paste or CSV file."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from incidents import access
from incidents.forms.series import SeriesUploadForm
from incidents.http import SignedInRequest
from incidents.services.edits import TooManyRowsError
from incidents.services.series import add_series
from incidents.views.frame import build_frame, build_setting


@require_http_methods(["GET", "POST"])
def add(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_writable_incident(request.user, reference)
    form = SeriesUploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        setting = build_setting(request)
        try:
            add_series(
                incident=incident,
                author=request.user,
                now=timezone.now(),
                name=form.cleaned_data["name"],
                unit=form.cleaned_data["unit"],
                source=form.cleaned_data["source"],
                text=form.cleaned_data["points"],
                zone=setting.zone,
                today=setting.today,
                uid=UUID(str(form.cleaned_data["uid"])),
            )
        except TooManyRowsError as error:
            form.add_error(
                None, f"There is room for {error.limit} series. Nothing was saved; remove one first."
            )
        except ValueError as error:
            form.add_error("points", f"{error} Nothing was saved; what you pasted is still here.")
        else:
            messages.success(request, "The series is saved. The brief draws it as a chart.")
            return redirect("section", reference, "impact")
    context = build_frame(incident, access.load_facts(incident), place="prepare", section="impact")
    return render(request, "incidents/series/add.html", {**context, "form": form})
