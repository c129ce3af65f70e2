"""In the room: one calm page with everything needed, which goes on without the network once it is open."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from incidents import access
from incidents.access import meeting as meetings
from incidents.access.followup import load_promises
from incidents.domain.after_meeting import lies_ahead
from incidents.domain.clocks import running_clocks
from incidents.domain.decision import read_decision
from incidents.domain.facts import IncidentFacts
from incidents.domain.figures import KeyFigure, format_key_figures
from incidents.domain.followup import FollowUp
from incidents.domain.held_meetings import find_own_meeting, is_within, sort_begun
from incidents.domain.moments import format_by_day
from incidents.domain.phrases import STATUS_WORDS
from incidents.domain.plain_text import keep_whole
from incidents.domain.questions import QuestionState, answer_questions
from incidents.forms.meeting import BESIDE, CatchForm, is_on_the_calendar
from incidents.http import SignedInRequest, answer_refused
from incidents.models import Incident
from incidents.models.fields import NAME, SHORT
from incidents.services.meeting import catch_line, end_meeting, start_meeting
from incidents.views.decision import tell_decision
from incidents.views.frame import build_setting
from incidents.views.meeting import is_asked, list_options, say_plan, tell_line

FIRST_ANSWERS = 8
"""How many questions stand open to the eye; the rest are one press, or a word of the search, away."""
WORDY_FROM, LONG_FROM = 12, 7
GLANCE = 200
"""Code points of the bottom line under the headline: the ask must not be pushed off a telephone."""
NOTE_LENGTH = 60
"""Code points of a figure's note in view; all of it is one press away."""


def led_to_room(view: Callable[[SignedInRequest, str], HttpResponse]) -> Callable[..., HttpResponse]:
    """Who only opens the address, as after signing in again, is led to the page with the button."""

    @wraps(view)
    def answer(request: SignedInRequest, reference: str) -> HttpResponse:
        if request.method == "POST":
            return view(request, reference)
        access.get_incident(request.user, reference)
        return redirect("room", reference)

    return answer


@never_cache
@require_GET
def show_room(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    return _render_room(request, incident)


@require_http_methods(["GET", "HEAD", "POST"])
@led_to_room
def start(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_writable_incident(request.user, reference)
    now = timezone.now()
    meeting = start_meeting(
        incident=incident,
        starter=request.user,
        now=now,
        started_at=_read_at(request, now),
        uid=_read_meeting(request),
    )
    if is_sent_by_room(request):
        return JsonResponse(_say_saved(request, now) | {"meeting": str(meeting.uid)})
    return redirect("room", reference)


@require_http_methods(["GET", "HEAD", "POST"])
@led_to_room
def end(request: SignedInRequest, reference: str) -> HttpResponse:
    """End the meeting of the page that it was pressed on; where it has ended already nothing is changed."""
    incident = access.get_writable_incident(request.user, reference)
    now = timezone.now()
    at = _read_at(request, now)
    own = find_own_meeting(meetings.list_meetings(incident), _read_meeting(request), at)
    if own is not None:
        end_meeting(meeting=own, ender=request.user, now=now, ended_at=at)
    if is_sent_by_room(request):
        return JsonResponse(_say_saved(request, now) | {"next": reverse("summary", args=[reference])})
    return redirect("summary", reference)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@led_to_room
def catch(request: SignedInRequest, reference: str) -> HttpResponse:
    """Keep one line. The room's script gets the line back as it stands in the list."""
    incident = access.get_writable_incident(request.user, reference)
    facts = access.load_facts(incident)
    form = _make_form(request, facts)
    is_live = is_sent_by_room(request)
    if is_live:
        form = _keep_unread_time(request, form, facts)
    if not form.is_valid():
        if is_live:
            return answer_refused(" ".join(str(text) for texts in form.errors.values() for text in texts))
        return _render_room(request, incident, form=form, status=422)
    now = timezone.now()
    values = form.read_values(now)
    own = find_own_meeting(meetings.list_meetings(incident), _read_meeting(request), values["caught_at"])
    line = catch_line(
        incident=incident,
        now=now,
        catcher=request.user,
        meeting=own,
        caught_in="room" if own and is_within(own, values["caught_at"]) else "page",
        asked=facts.ask.question if facts.ask and not form.is_beside else None,
        **values,
    )
    if not is_live:
        return redirect(reverse("room", args=[reference]) + "#caught")
    told = {"one": tell_line(line, request, now), "incident": incident, "can_write": True}
    answer = _say_saved(request, now)
    answer["html"] = render_to_string("incidents/meeting/_caught.html", told, request)
    if line.kind == "decision":
        follow_up = load_promises(incident)
        told |= tell_ask(facts, follow_up, request)
        answer["ask"] = render_to_string("incidents/meeting/_ask.html", told, request)
        answer["answers"] = "".join(
            render_to_string("incidents/meeting/_answer.html", {"answer": state}, request)
            for state in list_decided_answers(facts, follow_up)
        )
    return JsonResponse(answer)


def list_decided_answers(facts: IncidentFacts, follow_up: FollowUp) -> list[QuestionState]:
    """The answers that are others because of what was decided: the open page puts them in place."""
    before, after = answer_questions(facts), answer_questions(facts, read_decision(facts, follow_up.caught))
    return [state for was, state in zip(before, after, strict=True) if was != state]


def is_sent_by_room(request: SignedInRequest) -> bool:
    return request.headers.get("X-Room") == "1"


def _make_form(request: SignedInRequest, facts: IncidentFacts, posted: QueryDict | None = None) -> CatchForm:
    given = posted or request.POST
    # An option that was renamed while the network was away is still what was decided.
    chosen = given.get("option", "")[:NAME]
    now = timezone.now()
    return CatchForm(
        given,
        # A line waits while the network is away: its "in 2 hours" counts from when it was typed.
        setting=build_setting(request, min(now, _read_at(request, now, "caught_at"))),
        options=list_options(facts, chosen if chosen != BESIDE else None),
        is_asked=is_asked(facts),
    )


def _keep_unread_time(request: SignedInRequest, form: CatchForm, facts: IncidentFacts) -> CatchForm:
    """A time that cannot be read is kept in the words: nobody is there to be asked again."""
    if set(form.errors) != {"due"}:
        return form
    posted = request.POST.copy()
    typed = " ".join(posted.get("due", "").split())[:80]
    posted["text"] = f"{posted.get('text', '')} (by when, as typed: {typed})"[:SHORT]
    posted["due"] = ""
    return _make_form(request, facts, posted)


def _read_at(request: SignedInRequest, now: datetime, name: str = "at") -> datetime:
    """When it was pressed or typed, by the page's clock, where the network was away; else now."""
    try:
        at = parse_datetime(request.POST.get(name, ""))
    except ValueError:
        at = None
    return at if at and at.tzinfo and is_on_the_calendar(at) else now


def _say_saved(request: SignedInRequest, now: datetime) -> dict[str, str]:
    return {"saved_at": f"{now.astimezone(request.user.zone):%H:%M}"}


def _read_meeting(request: SignedInRequest) -> UUID | None:
    """The meeting of the page that this was sent from; a page of before any meeting has a name of its own."""
    try:
        return UUID(request.POST.get("meeting", ""))
    except ValueError:
        return None


def _render_room(
    request: SignedInRequest, incident: Incident, *, form: CatchForm | None = None, status: int = 200
) -> HttpResponse:
    facts = access.load_facts(incident)
    now = timezone.now()
    follow_up = load_promises(incident)
    held = meetings.list_meetings(incident)
    standing = meetings.find_open(held)
    begun = sort_begun(held)
    meeting = standing or (begun[-1] if begun else None)
    minutes = (meeting.minutes if meeting else None) or (facts.audience.minutes if facts.audience else None)
    zone = request.user.zone
    at = facts.next_update_at
    answers = sort_answers(answer_questions(facts, read_decision(facts, follow_up.caught)))
    context = {
        "incident": incident,
        "facts": facts,
        "lead": shorten_lead(facts.summary.plain),
        "can_write": access.can_write(request.user, incident),
        "meeting": meeting,
        # What is caught on this page belongs to this meeting, however late it arrives.
        "meeting_uid": _read_meeting(request) or (meeting.uid if meeting else uuid4()),
        "is_running": bool(standing and standing.started_at),
        "planned_words": say_plan(facts, request) if lies_ahead(facts, follow_up) else "",
        "minutes": minutes,
        "now_ms": int(now.timestamp() * 1000),
        "started_ms": int(meeting.started_at.timestamp() * 1000) if meeting and meeting.started_at else "",
        "ended_ms": int(meeting.ended_at.timestamp() * 1000) if meeting and meeting.ended_at else "",
        "status_words": STATUS_WORDS[facts.status],
        "figures": [tell_figure(figure) for figure in format_key_figures(facts)],
        "clocks": [
            clock
            for clock in running_clocks(facts, now=now, zone=zone, follow_up=follow_up)
            if clock.key in {"running", "next_update"}
        ],
        "next_update": format_by_day(at, zone=zone, today=now.astimezone(zone).date()) if at else "",
        "answers": answers,
        "first_answers": answers[:FIRST_ANSWERS],
        "more_answers": answers[FIRST_ANSWERS:],
        "form": form
        or CatchForm(setting=build_setting(request), options=list_options(facts), is_asked=is_asked(facts)),
        "lines": [tell_line(line, request, now) for line in meetings.list_lines(incident)],
        "longest_line": SHORT,
    } | tell_ask(facts, follow_up, request)
    return render(request, "incidents/meeting/room.html", context, status=status)


def tell_ask(facts: IncidentFacts, follow_up: FollowUp, request: SignedInRequest) -> dict[str, Any]:
    """The ask as the room shows it: what is needed and by when, or what was decided."""
    ask, zone = facts.ask, request.user.zone
    return {
        "facts": facts,
        "ask_deadline": format_by_day(ask.deadline, zone=zone, today=timezone.now().astimezone(zone).date())
        if ask and ask.deadline
        else "",
        "asked_options": [facts.options[place] for place in ask.options if place < len(facts.options)]
        if ask
        else [],
        "decision": tell_decision(facts, follow_up.caught, request),
    }


def shorten_lead(plain: str) -> str:
    """As many whole sentences of the bottom line as one reads at a glance, and at least the first."""
    shown = ""
    for sentence in re.split(r"(?<=[.!?])\s+", plain.strip()):
        if shown and len(shown) + len(sentence) > GLANCE:
            break
        shown = f"{shown} {sentence}".strip()
    return shown


def tell_figure(figure: KeyFigure) -> dict[str, Any]:
    """A key figure with its number large and its unit beside it, so that neither breaks."""
    unit = (figure.measure.unit or "").strip()
    number = figure.value_text.removesuffix(unit).rstrip() if len(unit) > 1 else figure.value_text
    is_split = bool(number) and number != figure.value_text
    text = figure.measure.text if figure.measure.text != figure.value_text else None
    whole = " · ".join(part for part in (figure.detail_text, text) if part)
    note = keep_whole(whole, NOTE_LENGTH)
    return {
        "figure": figure,
        "number": number if is_split else figure.value_text,
        "unit": unit if is_split else "",
        "note": note,
        "whole_note": whole if whole != note else "",
        "size": "words"
        if not figure.is_known or len(number) > WORDY_FROM
        else "long"
        if len(number) > 7
        else "",
    }


def sort_answers(states: tuple[QuestionState, ...]) -> list[QuestionState]:
    """What can be answered first, in the order it is asked; what cannot be, last."""
    return sorted(states, key=lambda state: state.state == "open")
