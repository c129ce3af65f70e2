"""The first page: the incidents a person can see, the next act of each, the clocks that run."""

from datetime import datetime
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from incidents import access
from incidents.access.followup import load_all_promises
from incidents.access.keeping import count_going
from incidents.access.reminders import count_new_reminders
from incidents.access.search import STATES, find_incidents, list_incidents
from incidents.domain.after_meeting import choose_act
from incidents.domain.clocks import Clock, measure_nearness, running_clocks
from incidents.domain.questions import list_open_questions
from incidents.http import SignedInRequest
from incidents.models import Incident
from incidents.views.frame import find_url

INCIDENTS_SHOWN = 20
CLOCKS_SHOWN = 8
WORDS_LENGTH = 140
STATE_NAMES = (("open", "Open"), ("closed", "Closed"), ("all", "All"))
MOST_PAGES = 5_000


def read_page_number(given: str) -> int:
    """The page asked for; the first where that is no number of a page."""
    number = int(given[:9]) if given.isdecimal() else 1
    return min(max(number, 1), MOST_PAGES)


@require_GET
def show_dashboard(request: SignedInRequest) -> HttpResponse:
    now = timezone.now()
    words = request.GET.get("q", "").strip()[:WORDS_LENGTH]
    state = request.GET.get("state", "")
    state = state if state in STATES else "all" if words else "open"
    number = read_page_number(request.GET.get("page", ""))
    if words:
        page = find_incidents(request.user, words=words, state=state, number=number, size=INCIDENTS_SHOWN)
    else:
        page = list_incidents(request.user, state=state, number=number, size=INCIDENTS_SHOWN)
    if number > 1 and not page.incidents:
        return redirect(f"{reverse('dashboard')}?{urlencode({'q': words, 'state': state})}")
    is_narrowed = bool(words) or "state" in request.GET
    # A person whose incidents are all closed is not a new one.
    has_any = bool(page.count) or access.visible_to(request.user).exists()
    facts = access.load_all_facts(page.incidents)
    promises = load_all_promises(page.incidents)
    cards = []
    clocks: list[tuple[Clock, Incident]] = []
    for incident in page.incidents:
        known = facts[incident.pk]
        # Nothing runs in an incident that is closed.
        followed = promises[incident.pk]
        running = (
            ()
            if incident.closed_at
            else running_clocks(known, now=now, zone=request.user.zone, follow_up=followed)
        )
        act = choose_act(known, followed, now=now)
        cards.append(
            {
                "incident": incident,
                "facts": known,
                "clock": running[0] if running else None,
                "open": len(list_open_questions(known)),
                "next": act,
                "next_url": find_url(incident.reference, act.section),
            }
        )
        clocks += [(clock, incident) for clock in running]
    clocks.sort(key=lambda pair: measure_nearness(pair[0], now=now))
    context = {
        "page": page,
        "cards": cards,
        "clocks": clocks[:CLOCKS_SHOWN],
        "more_clocks": max(0, len(clocks) - CLOCKS_SHOWN),
        "meeting": find_meeting_ahead(clocks, now),
        "here": "incidents",
        "words": words,
        "state": state,
        "states": [(key, name, key == state) for key, name in STATE_NAMES],
        "is_narrowed": is_narrowed,
        "has_any": has_any,
        "query": urlencode({"q": words, "state": state}),
        "going": count_going(request.user, now=now),
        "new_reminders": count_new_reminders(request.user),
    }
    return render(request, "incidents/dashboard/show.html", context)


def find_meeting_ahead(clocks: list[tuple[Clock, Incident]], now: datetime) -> Clock | None:
    """The clock of the next meeting; one that has begun is no longer ahead."""
    ahead = (clock for clock, _ in clocks if clock.key == "meeting" and not clock.is_late)
    return next((clock for clock in ahead if clock.due_at is None or clock.due_at >= now), None)
