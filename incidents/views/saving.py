"""Save a page's forms and answer: saved, needs a look, or changed by somebody else too."""

from dataclasses import dataclass, field

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from incidents import access
from incidents.domain.readiness import section_states
from incidents.forms.conflict import describe_conflicts, list_resent
from incidents.forms.submission import PageForms
from incidents.http import SignedInRequest, answer_conflict, answer_refused, answer_saved, is_autosave
from incidents.models import Incident
from incidents.services.edits import SaveResult, TooManyRowsError, save_edits


@dataclass
class Outcome:
    """``answer`` is set where the request is answered already; else ``errors`` say what to show."""

    answer: HttpResponse | None = None
    errors: list[tuple[str, str]] = field(default_factory=list)
    version: int = 0


def save_page(request: SignedInRequest, incident: Incident, forms: PageForms) -> Outcome:
    """Save every valid field; invalid ones stay on the page with what was typed."""
    edits = forms.read_edits()
    errors = forms.list_errors()
    now = timezone.now()
    try:
        result = save_edits(incident=incident, edits=edits, editor=request.user, now=now)
    except TooManyRowsError as error:
        message = f"There is room for {error.limit:,} rows here. Nothing was saved; join or remove some."
        return Outcome(answer_refused(message) if is_autosave(request) else None, [("", message)])
    forms.note_saved()
    if result.conflicts:
        return Outcome(answer=_answer_conflict(request, incident, forms, result))
    if is_autosave(request):
        # Under its lock the save asked again whether this person may.
        incident.refresh_from_db()
        fresh = access.load_facts(incident)
        return Outcome(
            answer=answer_saved(
                version=result.version,
                saved_at=f"{now.astimezone(request.user.zone):%H:%M}",
                errors=errors,
                sections={state.key: state.words for state in section_states(fresh)},
                readings=forms.list_readings(),
            )
        )
    return Outcome(errors=forms.summarise_errors(), version=result.version)


def _answer_conflict(
    request: SignedInRequest, incident: Incident, forms: PageForms, result: SaveResult
) -> HttpResponse:
    if is_autosave(request):
        return answer_conflict(version=result.version, count=len(result.conflicts))
    context = {
        "incident": incident,
        "severity_level": incident.severity_level,
        "page": forms.page,
        "conflicts": describe_conflicts(forms, result.conflicts),
        "resent": list_resent(forms, request.POST, result.conflicts),
        "version": result.version,
        "action": request.path,
    }
    return render(request, "incidents/saving/conflict.html", context, status=409)
