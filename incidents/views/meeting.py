"""Meet: the plan of the meeting, the way into the room, and what was caught in it."""

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from incidents import access
from incidents.access import meeting as meetings
from incidents.access.followup import load_promises
from incidents.domain.after_meeting import find_summary_due, lies_ahead
from incidents.domain.decision import YES_OR_NO
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import FollowUp
from incidents.domain.moments import format_duration, format_moment, write_instant
from incidents.domain.written_summary import find_last_meeting, list_attendees
from incidents.forms.meeting import BESIDE, ChangeLineForm, PlanForm, read_planned
from incidents.http import SignedInRequest
from incidents.models import CaughtLine, HeldMeeting
from incidents.services.edits import TooManyRowsError
from incidents.services.meeting import (
    cancel_meeting,
    change_line,
    hold_decision,
    plan_meeting,
    restore_line,
    settle_line,
    withdraw_line,
)
from incidents.views.decision import tell_decision
from incidents.views.frame import build_frame, build_setting

KIND_NAMES = {"decision": "Decision", "question": "Question", "promise": "Promise", "note": "Note"}


@never_cache
@require_GET
def show_meeting(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    facts = access.load_facts(incident)
    held = meetings.list_meetings(incident)
    now = timezone.now()
    follow_up = load_promises(incident)
    due = find_summary_due(follow_up)
    last = find_last_meeting(follow_up)
    context = build_frame(incident, facts, place="meet") | {
        "can_write": access.can_write(request.user, incident),
        "open": meetings.find_open(held),
        "planned_words": say_plan(facts, request) if lies_ahead(facts, follow_up) else "",
        "last": last,
        "with": list_attendees(last, facts) if last else [],
        "is_stale": is_plan_stale(meetings.find_open(held), facts, request),
        "past": [meeting for meeting in held if meeting.ended_at],
        "lines": [tell_line(line, request, now) for line in meetings.list_lines(incident)],
        "due_words": say_due(due, now) if due else "",
        "due": due,
        "summary": meetings.get_summary(incident),
        "decision": tell_decision(facts, follow_up.caught, request),
    }
    return render(request, "incidents/meeting/show.html", context)


@require_http_methods(["GET", "POST"])
def plan(request: SignedInRequest, reference: str) -> HttpResponse:
    """Plan the meeting or change the plan; what the record holds already stands in the form."""
    incident = access.get_writable_incident(request.user, reference)
    facts = access.load_facts(incident)
    standing = meetings.find_open(meetings.list_meetings(incident))
    recorded = facts.meeting
    held = FollowUp(meetings=tuple(row.to_meeting() for row in meetings.list_meetings(incident)))
    is_next = standing is None and find_last_meeting(held) is not None
    initial = {
        # The time of a meeting that was held is no plan for the next one.
        "at": recorded.at if recorded and (not is_next or lies_ahead(facts, held)) else None,
        "place": recorded.place if recorded else None,
        "attendees": recorded.attendees if recorded else (),
        "minutes": facts.audience.minutes if facts.audience else None,
    }
    form = PlanForm(request.POST or None, initial=initial, setting=build_setting(request))
    if request.method == "POST" and form.is_valid():
        try:
            plan_meeting(
                incident=incident,
                planner=request.user,
                now=timezone.now(),
                meeting=standing,
                **form.read_values(),
            )
        except TooManyRowsError:
            form.add_error(None, "The record has no room for a meeting. Nothing was kept.")
        else:
            messages.success(request, "The plan is kept, here and in the record.")
            return redirect("meeting", reference)
    context = build_frame(incident, facts, place="meet") | {
        "form": form,
        "open": standing,
        "is_next": is_next,
    }
    return render(request, "incidents/meeting/plan.html", context, status=422 if form.errors else 200)


@require_POST
def cancel(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    incident = access.get_writable_incident(request.user, reference)
    standing = meetings.get_meeting(incident, number)
    if cancel_meeting(meeting=standing, canceller=request.user, now=timezone.now()):
        messages.success(request, "The meeting is called off. Tell those you invited.")
    else:
        messages.info(request, "The meeting has begun or is called off already; nothing was changed.")
    return redirect("meeting", reference)


@require_http_methods(["GET", "POST"])
def change(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    """Change, settle, take back or put back one line that was caught."""
    incident = access.get_writable_incident(request.user, reference)
    line = meetings.get_line(incident, uid)
    now = timezone.now()
    act = request.POST.get("act", "")
    if request.method == "POST" and act in {"withdraw", "restore", "settle"}:
        _act(act, line, request, now)
        return redirect("meeting", reference)
    facts = access.load_facts(incident)
    if request.method == "POST" and act == "hold":
        if hold_decision(line=line, facts=facts, holder=request.user, now=now):
            messages.success(request, "Noted: this decision holds. What differs stays in the history.")
        return redirect(reverse("meeting", args=[reference]) + "#decision")
    form = ChangeLineForm(
        request.POST or None,
        initial=_start_line(line, request.user.zone),
        kind=line.kind,
        setting=build_setting(request),
        options=list_options(facts, line.option),
        is_asked=is_asked(facts),
    )
    if request.method == "POST" and form.is_valid():
        values = form.read_values()
        if line.kind == "decision":
            values["asked"] = (
                None if form.is_beside else line.asked or (facts.ask.question if facts.ask else None)
            )
        change_line(line=line, editor=request.user, now=now, values=values)
        messages.success(request, "The line is changed. How it stood before is in the history.")
        return redirect("meeting", reference)
    context = build_frame(incident, facts, place="meet") | {
        "form": form,
        "line": line,
        "kind_name": KIND_NAMES[line.kind],
    }
    return render(request, "incidents/meeting/line.html", context, status=422 if form.errors else 200)


def _act(act: str, line: CaughtLine, request: SignedInRequest, now: datetime) -> None:
    if act == "withdraw":
        withdraw_line(line=line, editor=request.user, now=now)
        messages.success(request, "Taken back. It stays in the history, and you can put it back.")
    elif act == "restore":
        restore_line(line=line, editor=request.user, now=now)
        messages.success(request, "The line stands again.")
    else:
        settle_line(line=line, editor=request.user, now=now)
        messages.success(request, "Noted as answered." if line.kind == "question" else "Noted as kept.")


def _start_line(line: CaughtLine, zone: ZoneInfo) -> dict[str, Any]:
    due = write_instant(line.due_at, zone) if line.due_at else None
    return {
        "text": line.text,
        "option": line.option or ("" if line.asked else BESIDE),
        "who": line.who,
        "due": due,
        "answer": line.answer,
        "is_done": line.state == "done",
    }


def list_options(facts: IncidentFacts, chosen: str | None = None) -> tuple[str, ...]:
    """The options a decision may have taken; one that was removed since is still offered."""
    titles = [option.title for option in facts.options]
    if not titles and is_asked(facts):
        titles = list(YES_OR_NO)
    return tuple(dict.fromkeys([*titles, *([chosen] if chosen else [])]))


def is_asked(facts: IncidentFacts) -> bool:
    """Whether the record asks for a decision."""
    return bool(facts.ask and facts.ask.question.strip())


def say_plan(facts: IncidentFacts, request: SignedInRequest) -> str:
    """When the meeting is, as the record has it: the reader's zone first."""
    at = facts.meeting.at if facts.meeting else None
    return format_moment(at, zone=request.user.zone) if at else ""


def is_plan_stale(meeting: HeldMeeting | None, facts: IncidentFacts, request: SignedInRequest) -> bool:
    """Whether the record was changed elsewhere after the plan, which the invitation is made from."""
    if meeting is None or meeting.started_at:
        return False
    recorded = facts.meeting
    planned = (meeting.planned_at, meeting.place, list(meeting.attendees))
    at = read_planned(recorded.at, request.user.zone) if recorded else None
    return planned != (at, recorded.place if recorded else None, list(recorded.attendees) if recorded else [])


def say_due(due: datetime, now: datetime) -> str:
    """How the hour for the summary stands: "in 42 min", "40 min ago"."""
    minutes = round((due - now).total_seconds() / 60)
    return f"in {format_duration(minutes)}" if minutes >= 0 else f"{format_duration(-minutes)} ago"


def tell_line(line: CaughtLine, request: SignedInRequest, now: datetime) -> dict[str, Any]:
    """One line as a list shows it: its kind, the words, and one line of when, who and by when."""
    zone = request.user.zone
    due = line.due_at.astimezone(zone) if line.due_at else None
    is_today = bool(due and due.date() == now.astimezone(zone).date())
    due_words = ""
    if due:
        due_words = f"{due:%H:%M}" if is_today else f"{due.day} {due:%b} {due:%H:%M}"
    return {
        "uid": line.uid,
        "kind": line.kind,
        "kind_name": KIND_NAMES[line.kind],
        "text": line.text,
        "at": line.caught_at,
        "line": line,
        "due_words": due_words,
        "is_withdrawn": line.state == "withdrawn",
        "is_owed": line.state == "open",
        "is_late": bool(line.state == "open" and line.due_at and line.due_at < now),
        "by": line.caught_by_name,
    }
