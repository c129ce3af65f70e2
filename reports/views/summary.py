"""The written summary on its way: frozen as a document, mailed with its PDF, or taken along as a file."""

from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import list_mail
from accounts.limits import by_person, limited
from accounts.services.sending import FileMissingError, try_again
from incidents.access import can_write, load_facts
from incidents.access.followup import load_promises
from incidents.access.meeting import get_summary, list_sent_by_hand
from incidents.domain.after_meeting import find_summary_due
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import FollowUp
from incidents.domain.reader_zone import choose_clock, choose_draft_zone
from incidents.domain.written_summary import settle_next_update, write_subject
from incidents.http import SignedInRequest
from incidents.models import Incident
from incidents.services.summary import note_sent_by_hand
from incidents.views.frame import build_frame
from incidents.views.meeting import say_due
from reports import access
from reports.aftermath import restore_aftermath
from reports.forms import SendSummaryForm, SentByHandForm
from reports.models import Kind
from reports.sending import send_summary, write_file
from reports.services.documents import QueueFullError, freeze_document
from reports.snapshots import read_outline


@never_cache
@require_http_methods(["GET", "POST"])
@limited("mail", account=by_person, counts_uses=True)
def send(request: SignedInRequest, reference: str) -> HttpResponse:
    """To whom and with which subject; posting freezes the summary and queues the mail."""
    incident = access.get_incident(request.user, reference)
    may_write = can_write(request.user, incident)
    if request.method == "POST" and not may_write:
        raise Http404
    facts = load_facts(incident)
    follow_up = load_promises(incident)
    summary = get_summary(incident)
    zone = choose_clock(facts, otherwise=request.user.zone)
    initial = {"subject": write_subject(facts, follow_up, reference=reference, zone=zone)}
    form = SendSummaryForm(request.POST or None, initial=initial)
    if request.method == "POST" and summary and settings.IS_MAIL_SET_UP and form.is_valid():
        try:
            send_summary(
                incident=incident,
                sender=request.user,
                now=timezone.now(),
                text=settle_next_update(
                    summary.text, facts, follow_up, zone=choose_draft_zone(facts, otherwise=request.user.zone)
                ),
                **form.cleaned_data,
            )
        except QueueFullError:
            form.add_error(None, "Too many pages are being made just now. Nothing was sent; try in a minute.")
        else:
            messages.success(request, "Frozen and on its way. This page shows when it has left.")
            return redirect("send_summary", reference)
    context = _build_page(request, incident, facts, follow_up) | {
        "form": form,
        "can_write": may_write,
        "summary": summary,
        "is_mail_set_up": settings.IS_MAIL_SET_UP,
    }
    return render(request, "reports/summary/send.html", context, status=422 if form.errors else 200)


@require_POST
def freeze(request: SignedInRequest, reference: str) -> HttpResponse:
    """Freeze the summary without sending it: for a file that one's own mail program sends."""
    incident = access.get_writable_incident(request.user, reference)
    if get_summary(incident) is None:
        raise Http404
    try:
        freeze_document(incident=incident, kind=Kind.FOLLOW_UP, author=request.user, now=timezone.now())
    except QueueFullError:
        messages.warning(request, "Too many pages are being made just now. Try again in a minute.")
    return redirect("send_summary", reference)


@require_POST
def note_sent(request: SignedInRequest, reference: str) -> HttpResponse:
    """Keep that a person sent it themselves, to whom and when."""
    incident = access.get_writable_incident(request.user, reference)
    form = SentByHandForm(request.POST)
    if get_summary(incident) is None:
        raise Http404
    if form.is_valid():
        note_sent_by_hand(
            incident=incident, sender=request.user, now=timezone.now(), to=form.cleaned_data["to"]
        )
        messages.success(request, "Kept as sent, with the time and your name.")
    else:
        messages.warning(request, "Write to whom it went, one a line. Nothing was kept.")
    return redirect("send_summary", reference)


@require_POST
@limited("mail", account=by_person, counts_uses=True)
def send_again(request: SignedInRequest, reference: str, mail: int) -> HttpResponse:
    """Try a message again that was given up or not confirmed."""
    incident = access.get_writable_incident(request.user, reference)
    found = next((row for row in list_mail(incident.reference) if row.pk == mail), None)
    if found is None:
        raise Http404
    if try_again(mail=found, now=timezone.now()):
        messages.success(request, "It is tried again.")
    else:
        messages.info(request, "It is on its way or has left; there was nothing to try again.")
    return redirect("send_summary", reference)


@require_GET
def download_eml(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    """The frozen summary as a draft for one's own mail program."""
    document = access.get_document(request.user, reference, number)
    if document.kind != Kind.FOLLOW_UP:
        raise Http404
    after = restore_aftermath(document.aftermath)
    zone = ZoneInfo(document.zone_name)
    facts = read_outline(document)
    subject = write_subject(facts, after.follow_up, reference=reference, zone=zone)
    drafted_on = choose_draft_zone(facts, otherwise=zone)
    text = settle_next_update(after.follow_up.summary_text or "", facts, after.follow_up, zone=drafted_on)
    try:
        content = write_file(document, document.incident, subject=subject, text=text)
    except FileMissingError as error:
        raise Http404 from error
    name = document.name_file(reference).removesuffix(".pdf")
    return HttpResponse(
        content,
        content_type="message/rfc822",
        headers={"Content-Disposition": f'attachment; filename="{name}.eml"'},
    )


def _build_page(
    request: SignedInRequest, incident: Incident, facts: IncidentFacts, follow_up: FollowUp
) -> dict[str, Any]:
    now = timezone.now()
    due = find_summary_due(follow_up)
    documents = [made for made in access.list_documents(incident) if made.kind == Kind.FOLLOW_UP]
    return build_frame(incident, facts, place="meet", held=follow_up) | {
        "mails": [mail for mail in list_mail(incident.reference) if mail.kind == "summary"],
        "by_hand": list_sent_by_hand(incident),
        "documents": documents,
        "is_waiting": any(made.is_waiting for made in documents),
        "due": due,
        "due_words": say_due(due, now) if due else "",
        "is_late": bool(due and now > due),
        "hand_form": SentByHandForm(),
    }
