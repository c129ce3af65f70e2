"""The preparation: the list of its sections, and a page for each, saved as a person types."""

from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from incidents import access
from incidents.domain.cost_of_waiting import cost_of_waiting
from incidents.domain.escalation import recommend_escalation
from incidents.domain.legal_clocks import list_legal_duties
from incidents.domain.merge import is_same
from incidents.domain.nuance import show_nuance
from incidents.domain.readiness import summarise_sections
from incidents.domain.severity import suggest_severity
from incidents.forms.coach import list_page_texts
from incidents.forms.pages import AFTERWARDS, PAGES, PREPARE_ORDER, Page
from incidents.forms.submission import PageForms
from incidents.http import SignedInRequest
from incidents.models.record import build_facts
from incidents.models.sections import Values
from incidents.views.coach import answer_pressed, build_coach
from incidents.views.frame import build_frame, build_setting
from incidents.views.pictures import show_waiting_pictures
from incidents.views.saving import Outcome, save_page


@require_GET
def list_sections(request: SignedInRequest, reference: str) -> HttpResponse:
    """The task list: every section, its state and what is left."""
    incident = access.get_incident(request.user, reference)
    facts = access.load_facts(incident)
    context = build_frame(incident, facts, place="prepare")
    context |= {
        "summary": summarise_sections(facts),
        "can_write": access.can_write(request.user, incident),
    }
    return render(request, "incidents/prepare/list.html", context)


@require_http_methods(["GET", "POST"])
def edit_section(request: SignedInRequest, reference: str, key: str) -> HttpResponse:
    """One section: shown, or saved as far as it is valid."""
    page = PAGES.get(key)
    if page is None:
        raise Http404
    incident = access.get_incident(request.user, reference)
    if not access.can_write(request.user, incident):
        if request.method == "POST":
            raise Http404
        return redirect("check", reference)
    record = access.load_record(incident)
    forms = PageForms(
        page,
        record=record,
        incident_uid=incident.uid,
        setting=build_setting(request),
        query=request.GET,
        data=_apply_suggestion(request.POST, record.values) if request.method == "POST" else None,
        files=request.FILES if request.method == "POST" else None,
    )
    outcome = save_page(request, incident, forms) if request.method == "POST" else Outcome()
    if outcome.answer is not None:
        return outcome.answer
    if request.method == "POST" and not outcome.errors:
        if "coach" in request.POST:
            answer_pressed(request, incident)
        return _go_on(request.POST, reference, page)
    facts = build_facts(record)
    context = build_frame(incident, facts, place=_find_place(key), section=key)
    forms.fold_rows()
    context |= {
        "page": page,
        "forms": forms,
        "errors": outcome.errors,
        "version": forms.get_version(incident.version),
        "coach": None if outcome.errors else build_coach(request, incident, list_page_texts(forms), facts),
        "next_name": _name_next(key),
        "duties": list_legal_duties(facts, now=timezone.now(), zone=request.user.zone)
        if key == "legal"
        else None,
        "suggestion": suggest_severity(facts) if key == "impact" else None,
        "recommendation": recommend_escalation(facts) if key == "escalation" else None,
        "waiting": cost_of_waiting(facts) if key == "waiting" else None,
        "waiting_pictures": show_waiting_pictures(facts, now=timezone.now(), zone=request.user.zone)
        if key == "waiting"
        else None,
        "nuance": show_nuance(facts, access.load_decision(incident, facts)) if key == "audience" else None,
        "evidence_files": access.list_evidence_files(incident) if key == "evidence" else None,
        "severity_changes": access.list_changes(incident, "incident.severity_level")
        if key == "impact"
        else None,
    }
    return render(request, "incidents/prepare/section.html", context)


def _apply_suggestion(data: QueryDict, saved: Values) -> QueryDict:
    """Take over the suggested severity with its reason, when that button was pressed."""
    level, _, reason = data.get("use-severity", "").partition(":")
    if not level:
        return data
    changed = data.copy()
    changed["own-severity_level"] = level
    typed = changed.get("own-severity_reason", "")
    # The reason of another level must not stand under this one, unless it was written just now.
    if is_same(typed, saved["severity_reason"]):
        changed["own-severity_reason"] = reason
    return changed


def _find_place(key: str) -> str:
    return "learn" if key in AFTERWARDS else "escalate" if key == "escalation" else "prepare"


def _name_next(key: str) -> str:
    if key in AFTERWARDS:
        return "Learn and close"
    return PAGES[_next_key(key)].name if _next_key(key) else "the check page"


def _next_key(key: str) -> str:
    if key not in PREPARE_ORDER:
        return PREPARE_ORDER[0]
    place = PREPARE_ORDER.index(key)
    return PREPARE_ORDER[place + 1] if place + 1 < len(PREPARE_ORDER) else ""


def _go_on(data: QueryDict, reference: str, page: Page) -> HttpResponseRedirect:
    here = reverse("section", args=[reference, page.key])
    if section := data.get("add"):
        return HttpResponseRedirect(f"{here}?add={section}#add-{section}")
    if any(name in data for name in ("move", "remove", "use-severity", "coach", "stay", "conflict")):
        return HttpResponseRedirect(here)
    if page.key in AFTERWARDS:
        return HttpResponseRedirect(reverse("learn", args=[reference]))
    following = _next_key(page.key)
    return HttpResponseRedirect(
        reverse("section", args=[reference, following]) if following else reverse("check", args=[reference])
    )
