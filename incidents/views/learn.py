"""Learn and close: what the response was like, what was learned, and what is left until it is closed."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from incidents import access
from incidents.access.followup import load_follow_up
from incidents.access.measures import find_day, list_due_actions
from incidents.access.postmortem import find_due_day, find_due_on
from incidents.domain.closing import Condition, Left, can_close, list_conditions, list_doubts
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import FollowUp
from incidents.domain.legal_clocks import list_legal_duties
from incidents.domain.measures import collect_measured, read_measures
from incidents.domain.postmortem import STATE_WORDS
from incidents.forms.postmortem import ReasonForm
from incidents.http import SignedInRequest
from incidents.models import Incident
from incidents.views.frame import build_frame


@require_GET
def show_learn(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    return render_learn(request, incident)


def render_learn(
    request: SignedInRequest, incident: Incident, *, reopening: ReasonForm | None = None, problem: str = ""
) -> HttpResponse:
    """The page, with what was typed and why it was refused where something was."""
    now, zone = timezone.now(), request.user.zone
    facts = access.load_facts(incident)
    follow_up = load_follow_up(incident, facts)
    conditions = list_conditions(facts, follow_up)
    measured = collect_measured(
        incident.reference,
        facts,
        follow_up,
        actions=list_due_actions(incident),
        recorded_on=find_day(incident.started, incident.created_at),
    )
    context = (
        build_frame(incident, facts, place="learn", held=follow_up)
        | {
            "can_write": access.can_write(request.user, incident),
            "can_reopen": incident.closed_at is not None and access.can_reopen(request.user, incident),
            "readings": read_measures(measured, now=now, zone=zone),
            "duties": list_legal_duties(facts, now=now, zone=zone),
            "conditions": [(condition, link_all(incident, condition.shown)) for condition in conditions],
            "left_count": sum(len(condition.left) for condition in conditions),
            "can_close": can_close(conditions),
            "doubts": link_all(incident, list_doubts(facts, follow_up)),
            "next": _find_next(incident, facts, follow_up, conditions),
            "reopening": reopening or ReasonForm(),
            "problem": problem,
            "reopened": access.list_changes(incident, "incident.reopened", most=5),
        }
        | describe_post_mortem(request, incident, follow_up)
    )
    return render(request, "incidents/learn/show.html", context, status=409 if problem else 200)


def describe_post_mortem(request: SignedInRequest, incident: Incident, follow_up: FollowUp) -> dict[str, Any]:
    """How the post-mortem stands and by when it is due, as the pages of this place show it."""
    found = follow_up.post_mortem
    due = find_due_day(incident)
    due_on = found.due_on if found else find_due_on(incident, None)
    today = timezone.now().astimezone(incident.team.zone).date()
    late = (today - due_on).days if due_on and (found is None or found.state in ("draft", "in_review")) else 0
    return {
        "post_mortem": found,
        "post_mortem_word": STATE_WORDS[found.state] if found else "Not begun",
        "due_on": due_on,
        "due_reason": due.reason if due and due.on == due_on else "set by hand" if due_on else "",
        "days_late": max(late, 0),
    }


def link_all(incident: Incident, rows: tuple[Left, ...]) -> list[dict[str, str]]:
    return [{"text": row.text, "url": find_left_url(incident, row)} for row in rows]


def find_left_url(incident: Incident, row: Left) -> str:
    """The page where this is done."""
    if row.page == "post_mortem":
        return reverse("post_mortem", args=[incident.reference])
    if row.page in ("legal", "situation"):
        return reverse("section", args=[incident.reference, row.page])
    return reverse({"answers": "follow_up"}.get(row.page, row.page), args=[incident.reference])


def _find_next(
    incident: Incident, facts: IncidentFacts, follow_up: FollowUp, conditions: tuple[Condition, ...]
) -> dict[str, str]:
    """The one next act of this place, in words, with the page where it is done."""
    found = follow_up.post_mortem
    page = reverse("post_mortem", args=[incident.reference])
    if found is None:
        return {
            "title": "Begin the post-mortem",
            "reason": "A first version is drafted from the record. Correct it and add what no record holds.",
            "button": "Draft it from the record",
            "url": page,
        }
    if found.state in ("draft", "in_review"):
        is_draft = found.state == "draft"
        return {
            "title": "Finish the post-mortem" if is_draft else "Have the post-mortem approved",
            "reason": "Read each part once, then ask for a review."
            if is_draft
            else "A reviewer who does not own it reads it and approves it.",
            "button": "Open the post-mortem",
            "url": page,
        }
    left = next((row for condition in conditions for row in condition.left), None)
    if left is not None:
        return {
            "title": left.text,
            "reason": "This is what keeps the incident open.",
            "button": "Go there",
            "url": find_left_url(incident, left),
        }
    return {}
