"""The written summary: drafted from the record and what was caught, edited beside the coach, kept."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from incidents import access
from incidents.access import meeting as meetings
from incidents.access.followup import load_promises
from incidents.domain.advice import Place, WrittenText
from incidents.domain.after_meeting import find_summary_due
from incidents.domain.reader_zone import choose_draft_zone
from incidents.domain.written_summary import write_summary
from incidents.forms.summary import SummaryForm
from incidents.http import SignedInRequest, answer_conflict, answer_saved, is_autosave
from incidents.models import Incident, WrittenSummary
from incidents.services.summary import SummaryChangedError, save_summary
from incidents.views.coach import answer_typed, build_coach
from incidents.views.frame import build_frame
from incidents.views.meeting import say_due


@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, reference: str) -> HttpResponse:
    """The words as saved, or the draft; posting saves them, takes the new draft, or checks the wording."""
    incident = access.get_incident(request.user, reference)
    can_write = access.can_write(request.user, incident)
    if request.method == "POST" and not can_write:
        raise Http404
    facts = access.load_facts(incident)
    follow_up = load_promises(incident)
    saved = meetings.get_summary(incident)
    zone = choose_draft_zone(facts, otherwise=request.user.zone)
    draft = write_summary(facts, follow_up, zone=zone)
    form = SummaryForm(request.POST or None, initial={"seen": saved.text if saved else "", "text": draft})
    if saved and not is_untouched(saved):
        form.initial["text"] = saved.text
    theirs = None
    if request.method == "POST" and "coach" in request.POST:
        text = answer_typed(request, incident, _read_text(form), facts)
        form = SummaryForm(request.POST.dict() | {"text": text})
    elif request.method == "POST" and "check" not in request.POST:
        try:
            if answer := _save(request, incident, form, saved, draft):
                return answer
        except SummaryChangedError as error:
            if is_autosave(request):
                return answer_conflict(version=incident.version, count=1)
            theirs = error.current
    now = timezone.now()
    due = find_summary_due(follow_up)
    context: dict[str, Any] = build_frame(incident, facts, place="meet", held=follow_up) | {
        "can_write": can_write,
        "form": form,
        "saved": saved,
        "saved_at": saved.edited_at if saved else None,
        "draft": draft,
        "is_stale": bool(saved and saved.draft != draft and not is_untouched(saved)),
        "theirs": theirs,
        "due": due,
        "due_words": say_due(due, now) if due else "",
        "is_late": bool(due and now > due),
        "coach": build_coach(request, incident, [_read_text(form)], facts) if can_write else None,
    }
    status = 409 if theirs else 422 if form.errors else 200
    return render(request, "incidents/summary/edit.html", context, status=status)


def _save(
    request: SignedInRequest,
    incident: Incident,
    form: SummaryForm,
    saved: WrittenSummary | None,
    draft: str,
) -> HttpResponse | None:
    """Keep what was typed and answer; ``None`` where the page must be shown again with its errors."""
    now = timezone.now()
    if form.is_valid():
        save_summary(
            incident=incident,
            editor=request.user,
            now=now,
            text=draft if "take" in request.POST else form.cleaned_data["text"],
            # Saved while the record had moved on, it still stands beside the draft it was written from.
            draft=saved.draft if saved and not _is_draft_seen(request, saved) else draft,
            seen=form.cleaned_data["seen"],
        )
    if is_autosave(request):
        errors = [(form[name].auto_id, str(text)) for name, texts in form.errors.items() for text in texts]
        saved_at = f"{now.astimezone(request.user.zone):%H:%M}"
        return answer_saved(version=incident.version, saved_at=saved_at, errors=errors, sections={})
    if form.errors:
        return None
    messages.success(request, "The summary is saved.")
    return redirect("send_summary" if "go_on" in request.POST else "summary", incident.reference)


def is_untouched(saved: WrittenSummary) -> bool:
    """Whether nobody changed a word of the draft: then a new draft takes its place."""
    return bool(saved.text.strip() == saved.draft.strip())


def _is_draft_seen(request: SignedInRequest, saved: WrittenSummary) -> bool:
    return "take" in request.POST or "keep_mine" in request.POST or is_untouched(saved)


def _read_text(form: SummaryForm) -> WrittenText:
    text = str(form["text"].value() or "")
    return WrittenText(Place("summary", "", "text"), text, anchor=f"#{form['text'].auto_id}")
