"""The first message: drafted from the record, checked by the coach, kept once it was sent."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from incidents import access
from incidents.domain.advice import Place, WrittenText
from incidents.domain.facts import IncidentFacts
from incidents.domain.first_message import MOST_WORDS, Reader, count_message_words, is_first_message
from incidents.domain.first_message import write_first_message as draft_message
from incidents.domain.moments import format_moment
from incidents.domain.reader_zone import choose_zone
from incidents.forms.first_message import FirstMessageForm
from incidents.http import SignedInRequest
from incidents.models import Incident
from incidents.models.record import Record, build_facts
from incidents.services.edits import TooManyRowsError
from incidents.services.first_message import record_first_message
from incidents.views.coach import answer_typed, build_coach
from incidents.views.frame import build_frame


@require_http_methods(["GET", "POST"])
def write(request: SignedInRequest, reference: str) -> HttpResponse:
    """The draft and what was sent; posting checks the words or keeps them as sent."""
    incident = access.get_incident(request.user, reference)
    can_write = access.can_write(request.user, incident)
    if request.method == "POST" and not can_write:
        raise Http404
    record = access.load_record(incident)
    facts = build_facts(record)
    reader: Reader = "assistant" if _read_reader(request) == "assistant" else "executive"
    form = FirstMessageForm(request.POST or None, initial=_start(request, incident, facts, reader))
    if request.method == "POST" and form.is_valid() and "sent" in request.POST:
        try:
            record_first_message(
                incident=incident,
                author=request.user,
                now=timezone.now(),
                text=form.cleaned_data["text"],
                channel=form.channel,
                uid=form.cleaned_data["uid"],
            )
        except TooManyRowsError as error:
            form.add_error(
                None,
                f"This incident has room for {error.limit} messages. Nothing was kept; remove one first.",
            )
        else:
            messages.success(request, "Kept as sent, with the time and your name.")
            return redirect("first_message", reference)
    written = _read_text(form)
    if request.method == "POST" and "coach" in request.POST:
        text = answer_typed(request, incident, written, facts)
        form = FirstMessageForm(request.POST.dict() | {"text": text})
        written = _read_text(form)
    context = build_frame(incident, facts, place="escalate") | {
        "can_write": can_write,
        "form": form,
        "reader": reader,
        "word_count": count_message_words(written.text),
        "most_words": MOST_WORDS,
        "coach": build_coach(request, incident, [written], facts) if can_write else None,
        "sent": _list_sent(request, incident, record),
    }
    return render(request, "incidents/first_message/write.html", context)


def _read_reader(request: SignedInRequest) -> str:
    return (request.POST if request.method == "POST" else request.GET).get("reader", "")


def _start(
    request: SignedInRequest, incident: Incident, facts: IncidentFacts, reader: Reader
) -> dict[str, Any]:
    zone = choose_zone(facts, otherwise=request.user.zone)
    today = timezone.now().astimezone(zone).date()
    sender = request.user.name or ""
    decision = access.load_decision(incident, facts)
    text = draft_message(facts, sender=sender, reader=reader, today=today, decision=decision)
    return {"reader": reader, "text": text}


def _read_text(form: FirstMessageForm) -> WrittenText:
    text = str(form["text"].value() or "")
    return WrittenText(Place("first_message", "", "text"), text, anchor=f"#{form['text'].auto_id}")


def _list_sent(request: SignedInRequest, incident: Incident, record: Record) -> list[dict[str, Any]]:
    """The first messages that went out, the latest first, each with its time and author."""
    rows = [row for row in record.get_rows("communications") if is_first_message(row.values["channel"])]
    writers = access.find_writers(incident, [f"communications.{row.uid}" for row in rows])
    return [
        {
            "text": row.values["text"],
            "channel": row.values["channel"],
            "at": format_moment(row.values["at"], zone=request.user.zone) if row.values["at"] else "",
            "who": writers.get(f"communications.{row.uid}"),
        }
        for row in reversed(rows)
    ]
