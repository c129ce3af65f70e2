"""The place "Follow up": the next promise, answers owed, promises to keep, updates, actions, mail."""

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.models import OutgoingMail
from incidents import access
from incidents.access import actions as access_actions
from incidents.access import followup as access_followup
from incidents.domain.after_meeting import find_summary_due
from incidents.domain.cadence import read_promise, say_due, summarise_promises
from incidents.domain.facts import IncidentFacts
from incidents.domain.legal_clocks import list_legal_duties
from incidents.domain.moments import format_moment, name_zone, write_instant
from incidents.domain.phrases import count_words
from incidents.forms.followup import OwedForm
from incidents.http import SignedInRequest
from incidents.models import CaughtLine, Incident
from incidents.services.meeting import change_line, settle_line
from incidents.views.action_rows import describe_action, summarise_actions
from incidents.views.frame import build_frame, build_setting
from incidents.views.updates import Desk, describe_update, open_desk

UPDATES_SHOWN = 8
OWED_SHOWN = 20
ACTIONS_SHOWN = 10
MAIL_SHOWN = 5


@require_GET
def show_follow_up(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    facts = access.load_facts(incident)
    can_write = access.can_write(request.user, incident)
    caught, lines = access_followup.list_standing_lines(incident)
    desk = open_desk(request, incident, facts, caught)
    rows = access_followup.list_update_rows(incident)
    mail = access_followup.list_mail(incident)
    held = access_followup.load_held(incident)
    now = desk.now
    today = now.astimezone(incident.team.zone).date()
    counts = access_actions.count_actions(incident, today)
    actions = access_actions.list_first_actions(incident, ACTIONS_SHOWN)
    context = build_frame(incident, facts, place="follow-up", held=held) | {
        "can_write": can_write,
        "caught": caught,
        "opening": say_opening(facts, request.user.zone),
        "now": now,
        "zone_name": name_zone(request.user.zone),
        "next": find_next(desk, lines, incident, find_summary_due(held)),
        "duties": list_legal_duties(facts, now=now, zone=request.user.zone),
        "updates": [describe_update(row, now) for row in rows[-UPDATES_SHOWN:]],
        "update_count": len(rows),
        "update_words": summarise_promises(read_promise(row.update, now=now) for row in rows),
        "questions": describe_lines(lines, "question", now),
        "promises": describe_lines(lines, "promise", now),
        "actions": [describe_action(row, today) for row in actions],
        "action_count": counts.total,
        "action_words": summarise_actions(counts),
        "mail": describe_mail(mail),
    }
    return render(request, "incidents/followup/show.html", context)


@require_http_methods(["GET", "POST"])
def answer_owed(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    """Answer a question, keep a promise, or name another person or time for it."""
    incident = access.get_writable_incident(request.user, reference)
    line = access_followup.get_owed_line(incident, uid)
    form = OwedForm(
        request.POST or None,
        initial={
            "answer": line.answer,
            "who": line.who,
            "by": write_instant(line.due_at, request.user.zone) if line.due_at else None,
        },
        setting=build_setting(request),
        is_question=line.kind == "question",
    )
    if request.method == "POST" and form.is_valid():
        now = timezone.now()
        change_line(
            line=line,
            editor=request.user,
            now=now,
            values={"who": form.cleaned_data["who"], "due_at": form.due_at},
        )
        if form.is_settled:
            settle_line(line=line, editor=request.user, now=now, answer=form.cleaned_data["answer"])
            words = "The answer is kept." if line.kind == "question" else "The promise is kept."
        else:
            words = "Saved. It is still owed."
        messages.success(request, words)
        return redirect("follow_up", reference)
    context = build_frame(incident, access.load_facts(incident), place="follow-up") | {
        "line": line,
        "form": form,
        "due": say_due(line.due_at, now=timezone.now()) if line.due_at else "",
    }
    return render(request, "incidents/followup/owed.html", context, status=422 if form.errors else 200)


def say_opening(facts: IncidentFacts, zone: ZoneInfo) -> str:
    """How it stands, from the record: the state and since when, where that is recorded."""
    since = {"mitigated": facts.times.mitigated, "resolved": facts.times.resolved}.get(facts.status)
    words = {
        "unknown": "Whether it is over is not recorded yet.",
        "investigating": "It is still being investigated.",
        "identified": "The cause is found; it is not fixed yet.",
        "mitigated": "The harm has stopped; the cause remains.",
        "monitoring": "The repair is in place and is being watched.",
        "resolved": "It is resolved.",
    }[facts.status]
    return f"{words[:-1]}, since {format_moment(since, zone=zone)}." if since else words


def find_next(
    desk: Desk, lines: list[CaughtLine], incident: Incident, summary_due_at: datetime | None
) -> dict[str, Any] | None:
    """The one thing to do next: the summary or the update, what is due first; an answer; a first promise."""
    write_url = reverse("write_update", args=[incident.reference])
    owed = [line for line in lines if line.state == "open"]
    update_due_at = desk.waiting.due_at if desk.waiting else None
    if summary_due_at and (update_due_at is None or summary_due_at <= update_due_at):
        return {
            "title": "Send the written summary",
            "when": say_due(summary_due_at, now=desk.now),
            "due_at": summary_due_at,
            "due_words": "Due",
            "reason": "A draft from the record and from what was caught is ready.",
            "url": reverse("summary", args=[incident.reference]),
            "button": "Open the summary",
        }
    if desk.waiting is not None and desk.waiting.due_at is not None:
        return {
            "title": f"Send update {desk.number}",
            "when": say_due(desk.waiting.due_at, now=desk.now),
            "due_at": desk.waiting.due_at,
            "due_words": "Promised for",
            "reason": _say_changes(desk),
            "url": write_url,
            "button": "Open the draft" if desk.waiting.text else "Write the update",
        }
    if owed:
        return {
            "title": "Answer what is owed" if owed[0].kind == "question" else "Keep what was promised",
            "when": say_due(owed[0].due_at, now=desk.now) if owed[0].due_at else "",
            "reason": f"“{owed[0].text[:200]}”",
            "url": reverse("answer_owed", args=[incident.reference, owed[0].uid]),
            "button": "Open it",
        }
    if desk.facts.status == "resolved":
        return None
    return {
        "title": f"Write update {desk.number} and promise the next",
        "when": "",
        "reason": "No further update is promised, and it is not resolved.",
        "url": write_url,
        "button": "Write the update",
    }


def _say_changes(desk: Desk) -> str:
    if desk.last is None:
        return "It is the first one; a draft from the record is ready."
    if not desk.changes:
        return f"Nothing has changed in the record since update {desk.last.number}; say that."
    changed = count_words(len(desk.changes), "thing reads", "things read")
    return f"{changed} otherwise than in update {desk.last.number}."


def describe_lines(lines: list[CaughtLine], kind: str, now: datetime) -> dict[str, Any]:
    """What is owed of one kind, the first due in front, and how many were given."""
    of_kind = [line for line in lines if line.kind == kind]
    owed = [line for line in of_kind if line.state == "open"]
    return {
        "owed": [
            {
                "line": line,
                "due": say_due(line.due_at, now=now) if line.due_at else "",
                "is_late": bool(line.due_at and line.due_at < now),
            }
            for line in owed[:OWED_SHOWN]
        ],
        "more": max(0, len(owed) - OWED_SHOWN),
        "given": [line for line in of_kind if line.state == "done"][-OWED_SHOWN:],
        "words": f"{len(owed)} open, {len(of_kind) - len(owed)} {'given' if kind == 'question' else 'kept'}",
    }


MAIL_WORDS = {"summary": "The written summary", "status-update": "A status update"}


def describe_mail(mail: list[OutgoingMail]) -> list[dict[str, Any]]:
    """What went out by e-mail, the latest first: what, to whom, and how it stands."""
    return [
        {"mail": one, "what": MAIL_WORDS.get(one.kind, one.subject), "to": ", ".join(one.to)}
        for one in mail
        if one.kind in MAIL_WORDS
    ][:MAIL_SHOWN]
