"""Promised updates: written with the coach, sent once, and read as they were sent."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.models import OutgoingMail
from incidents import access
from incidents.access import followup as access_followup
from incidents.access.followup import UpdateRow
from incidents.domain.advice import Place, WrittenText
from incidents.domain.cadence import find_cadence, read_promise, say_due, suggest_next, summarise_promises
from incidents.domain.changes import FactChange
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import Caught
from incidents.domain.moments import name_zone, write_instant
from incidents.domain.plain_text import clean_text, shorten
from incidents.domain.reader_zone import choose_zone
from incidents.domain.update_text import UpdateDraft, draft_nothing_new, draft_update
from incidents.forms.updates import MAIL, WAYS, UpdateForm
from incidents.http import SignedInRequest, answer_conflict, answer_saved, is_autosave
from incidents.models import Incident, PromisedUpdate
from incidents.services.edits import TooManyRowsError
from incidents.services.updates import (
    DraftChangedError,
    QueueUpdate,
    Sending,
    UpdateSentError,
    digest_draft,
    list_news,
    save_draft,
    send_update,
)
from incidents.views.coach import answer_typed, build_coach
from incidents.views.frame import build_frame, build_setting
from incidents.views.pictures import show_figure_steps

SHOWN = 50
SAID_LENGTH = 120


@dataclass(frozen=True)
class Desk:
    """What the page of an update to write rests on."""

    incident: Incident
    facts: IncidentFacts
    waiting: PromisedUpdate | None
    last: PromisedUpdate | None
    changes: tuple[FactChange, ...]
    now: datetime

    @property
    def number(self) -> int:
        return self.waiting.number if self.waiting else (self.last.number + 1 if self.last else 1)

    @property
    def last_sent(self) -> tuple[int, datetime] | None:
        return (self.last.number, self.last.sent_at) if self.last and self.last.sent_at else None


@require_http_methods(["GET", "POST"])
def write(request: SignedInRequest, reference: str, *, queue: QueueUpdate | None = None) -> HttpResponse:
    """The next update: a draft, what changed, and the button that sends it; ``queue`` takes its mail."""
    incident = access.get_writable_incident(request.user, reference)
    desk = open_desk(request, incident)
    if request.method != "POST":
        return _show(request, desk, _begin_form(request, desk))
    is_sending = "send" in request.POST
    form = _make_form(request, desk, request.POST, is_sending=is_sending)
    is_pressed = "coach" in request.POST
    if is_pressed or not form.is_valid():
        shown = _answer_coach(request, desk, form) if is_pressed else form
        return _show(request, desk, shown, status=200 if is_pressed else 422)
    try:
        return _send(request, desk, form, queue) if is_sending else _keep_draft(request, desk, form)
    except UpdateSentError as error:
        form.add_error(None, f"Update {error.update.number} went out already. Your words are still here.")
    except DraftChangedError as error:
        if is_autosave(request):
            return answer_conflict(version=0, count=1)
        return _show(request, desk, form, status=409, theirs=error.update)
    except TooManyRowsError as error:
        form.add_error(None, f"This incident has room for {error.limit} messages. Nothing was sent.")
    return _show(request, open_desk(request, incident), form, status=409)


@require_GET
def list_updates(request: SignedInRequest, reference: str) -> HttpResponse:
    """Every promised update, the latest first."""
    incident = access.get_incident(request.user, reference)
    facts = access.load_facts(incident)
    rows = access_followup.list_update_rows(incident)
    now = timezone.now()
    page = Paginator(rows[::-1], SHOWN).get_page(request.GET.get("page"))
    context = build_frame(incident, facts, place="follow-up") | {
        "can_write": access.can_write(request.user, incident),
        "page": page,
        "zone_name": name_zone(request.user.zone),
        "updates": [describe_update(row, now) for row in page],
        "steps": show_figure_steps(access_followup.list_sent_changes(incident)),
        "summary": summarise_promises(read_promise(row.update, now=now) for row in rows),
    }
    return render(request, "incidents/updates/list.html", context)


@require_GET
def show_update(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    """One update as it was sent; nothing on it can be changed."""
    incident = access.get_incident(request.user, reference)
    update = access_followup.get_update(incident, number)
    mail = OutgoingMail.objects.filter(key=f"update:{incident.reference}:{number}").first()
    context = build_frame(incident, access.load_facts(incident), place="follow-up") | {
        "can_write": access.can_write(request.user, incident),
        "update": update,
        "kept": read_promise(update.to_update(), now=timezone.now()),
        "mail": mail,
    }
    return render(request, "incidents/updates/show.html", context)


def open_desk(
    request: SignedInRequest,
    incident: Incident,
    facts: IncidentFacts | None = None,
    caught: tuple[Caught, ...] | None = None,
) -> Desk:
    known = facts or access.load_facts(incident)
    last, waiting = access_followup.get_last_and_next_update(incident)
    if last:
        last.incident = incident
    changes = list_news(last, known, choose_zone(known, otherwise=request.user.zone), caught)
    return Desk(incident, known, waiting, last, changes, timezone.now())


def describe_update(row: UpdateRow, now: datetime) -> dict[str, Any]:
    """A row of the list: its times, how it was kept, and the first words of what was said."""
    said = clean_text(row.beginning.lstrip("#*-> ").replace("**", ""))
    return {
        "row": row.update,
        "kept": read_promise(row.update, now=now),
        "said": shorten(said, SAID_LENGTH, mark=""),
    }


def _begin_form(request: SignedInRequest, desk: Desk) -> UpdateForm:
    zone = choose_zone(desk.facts, otherwise=request.user.zone)
    stored = UpdateDraft(text=desk.waiting.text, next_steps=desk.waiting.next_steps) if desk.waiting else None
    if request.GET.get("draft") == "unchanged":
        draft = draft_nothing_new(desk.facts, last=desk.last_sent, zone=zone)
    elif stored and (stored.text or stored.next_steps) and request.GET.get("draft") != "record":
        draft = stored
    else:
        draft = draft_update(desk.facts, desk.changes, last=desk.last_sent, zone=zone)
    cadence = find_cadence(desk.facts.severity.level, desk.facts.status)
    due = suggest_next(cadence, now=desk.now, zone=request.user.zone) if cadence else None
    initial = {
        "number": desk.number,
        "seen": digest_draft(stored.text, stored.next_steps) if stored else digest_draft("", ""),
        "text": draft.text,
        "next_steps": draft.next_steps,
        "next_at": write_instant(due, request.user.zone) if due else None,
        "to": _last_recipients(desk.incident),
    }
    return _make_form(request, desk, None, initial=initial)


def _make_form(
    request: SignedInRequest,
    desk: Desk,
    typed: Any,
    *,
    is_sending: bool = False,
    initial: dict[str, Any] | None = None,
) -> UpdateForm:
    return UpdateForm(
        typed,
        initial=initial or {},
        setting=build_setting(request),
        now=desk.now,
        can_be_last=desk.facts.status == "resolved",
        can_mail=settings.IS_MAIL_SET_UP,
        is_sending=is_sending,
    )


def _last_recipients(incident: Incident) -> list[str]:
    """Those the last update of this incident went to."""
    sent = access_followup.list_mail(incident)
    mail = next((one for one in sent if one.kind == "status-update"), None)
    return list(mail.to) if mail else []


def _keep_draft(request: SignedInRequest, desk: Desk, form: UpdateForm) -> HttpResponse:
    cleaned = form.cleaned_data
    update = save_draft(
        incident=desk.incident,
        author=request.user,
        now=desk.now,
        number=cleaned["number"],
        text=cleaned["text"],
        next_steps=cleaned["next_steps"],
        seen=cleaned["seen"],
    )
    if is_autosave(request):
        saved_at = f"{desk.now.astimezone(request.user.zone):%H:%M}"
        seen = digest_draft(update.text, update.next_steps)
        return answer_saved(saved_at=saved_at, errors=[], sections={}, seen=seen)
    if "check" not in request.POST:
        messages.success(request, f"The draft of update {update.number} is kept. Nothing was sent.")
    return redirect("write_update", desk.incident.reference)


def _send(request: SignedInRequest, desk: Desk, form: UpdateForm, queue: QueueUpdate | None) -> HttpResponse:
    cleaned = form.cleaned_data
    update = send_update(
        incident=desk.incident,
        sender=request.user,
        now=desk.now,
        number=cleaned["number"],
        text=cleaned["text"],
        next_steps=cleaned["next_steps"],
        next_due_at=cleaned["next_due_at"],
        sending=Sending(way=cleaned["way"], to=tuple(form.recipients)),
        zone=choose_zone(desk.facts, otherwise=request.user.zone),
        queue=queue,
    )
    done = "is on its way" if cleaned["way"] == MAIL else "is kept as sent"
    then = "" if update.next_due_at else " It is the last one."
    messages.success(request, f"Update {update.number} {done}.{then}")
    return redirect("follow_up", desk.incident.reference)


def _show(
    request: SignedInRequest,
    desk: Desk,
    form: UpdateForm,
    *,
    status: int = 200,
    theirs: PromisedUpdate | None = None,
) -> HttpResponse:
    cadence = find_cadence(desk.facts.severity.level, desk.facts.status)
    if theirs is not None:
        # Sent once more, these words replace the ones shown beside them.
        form.see_draft(digest_draft(theirs.text, theirs.next_steps))
    context = build_frame(desk.incident, desk.facts, place="follow-up") | {
        "form": form,
        "desk": desk,
        "number": desk.number,
        "due": say_due(desk.waiting.due_at, now=desk.now) if desk.waiting and desk.waiting.due_at else "",
        "cadence": cadence,
        "coach": build_coach(request, desk.incident, _list_written(form), desk.facts),
        "theirs": theirs,
        "ways": WAYS,
    }
    return render(request, "incidents/updates/write.html", context, status=status)


def _answer_coach(request: SignedInRequest, desk: Desk, form: UpdateForm) -> UpdateForm:
    """Do what a button of the coach asked, without a script: the page as it then reads, nothing kept yet."""
    pressed = request.POST["coach"].partition(":")[2]
    for written, name in zip(_list_written(form), ("text", "next_steps"), strict=True):
        if pressed.startswith(written.place.key):
            text = answer_typed(request, desk.incident, written, desk.facts)
            return _make_form(request, desk, request.POST.dict() | {name: text})
    return form


def _list_written(form: UpdateForm) -> list[WrittenText]:
    """The words that the coach reads, each at its own place."""
    places = (("text", "draft"), ("next_steps", "steps"))
    return [
        WrittenText(
            Place("update", uid, "text"), str(form[name].value() or ""), anchor=f"#{form[name].auto_id}"
        )
        for name, uid in places
    ]
