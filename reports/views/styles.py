"""The page of a team's documents: logo, colour, words, sections, paper and dates, for its owners."""

from typing import Any

from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import get_owned_team
from incidents.http import SignedInRequest
from incidents.services.stored_files import STORE_AWAY
from reports import access
from reports.accents import write_rules
from reports.access.styles import get_style, list_style_changes
from reports.forms.styles import TeamStyleForm, begin_style
from reports.models import Kind, TeamStyleChange
from reports.services.styles import change_style
from reports.style import SECTIONS

NAMES = {
    "accent": "Accent colour",
    "confidentiality": "Confidentiality",
    "paper": "Paper",
    "dates": "Dates",
    "logo": "Logo",
}


@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, team_id: int) -> HttpResponse:
    """What new documents look like from now on; those that are frozen stay as they are."""
    team = get_owned_team(request.user, team_id)
    style = get_style(team)
    form = TeamStyleForm(request.POST or None, request.FILES or None, initial=begin_style(style))
    if request.method == "POST" and form.is_valid():
        try:
            is_changed = change_style(
                team=team,
                actor=request.user,
                now=timezone.now(),
                values=form.list_values(),
                logo=form.cleaned_data["logo"],
                removes_logo=form.cleaned_data["removes_logo"],
            )
        except ConnectionError:
            form.add_error("logo", STORE_AWAY)
        else:
            words = "Saved. New documents look like this; those already made stay as they are."
            messages.success(request, words if is_changed else "Nothing was changed.")
            return redirect("team_documents", team.pk)
    context = {
        "here": "team",
        "team": team,
        "style": style,
        "form": form,
        "history": [tell_change(change) for change in list_style_changes(team)],
    }
    return render(request, "reports/styles/edit.html", context)


@require_GET
def show_logo(request: SignedInRequest, team_id: int) -> FileResponse:
    return _send_logo(get_style(get_owned_team(request.user, team_id)).to_style("").logo_path)


@require_GET
def show_document_logo(request: SignedInRequest, reference: str, number: int) -> FileResponse:
    """The logo that a version was frozen with."""
    document = access.get_document(request.user, reference, number)
    return _send_logo(document.read_style().logo_path)


@require_GET
def show_document_rules(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    """The colours that a version was frozen with, as a style sheet."""
    document = access.get_document(request.user, reference, number)
    return HttpResponse(write_rules(document.read_style().accent), content_type="text/css")


def tell_change(change: TeamStyleChange) -> dict[str, Any]:
    """Who changed what, in words."""
    rows = []
    for name, (before, after) in change.changes.items():
        if name == "hidden":
            rows += [
                (
                    f"Sections left out of the {Kind(kind).label.lower()}",
                    _name(kind, before),
                    _name(kind, after),
                )
                for kind in SECTIONS
                if before.get(kind, []) != after.get(kind, [])
            ]
        else:
            rows.append((NAMES.get(name, name), before or "ours", after or "ours"))
    return {"at": change.changed_at, "by": change.changed_by, "rows": rows}


def _name(kind: str, hidden: dict[str, list[str]]) -> str:
    names = [name for key, name in SECTIONS[kind] if key in hidden.get(kind, [])]
    return ", ".join(names) or "none"


def _send_logo(path: str) -> FileResponse:
    if not path:
        raise Http404
    try:
        file = default_storage.open(path)
    except FileNotFoundError as error:
        raise Http404 from error
    kind = "image/png" if path.endswith(".png") else "image/jpeg"
    return FileResponse(file, content_type=kind)
