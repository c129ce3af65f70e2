"""The first page: the incidents a person can see, the next act of each, the clocks that run."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from incidents import access
from incidents.access.reminders import count_new_reminders
from incidents.domain.clocks import running_clocks
from incidents.domain.questions import list_open_questions
from incidents.domain.readiness import minutes_until, next_act
from incidents.http import SignedInRequest
from incidents.views.frame import find_url

INCIDENTS_SHOWN = 20


@require_GET
def show_dashboard(request: SignedInRequest) -> HttpResponse:
    now = timezone.now()
    page = Paginator(
        access.visible_to(request.user).order_by("-updated_at", "-pk"), INCIDENTS_SHOWN
    ).get_page(request.GET.get("page"))
    facts = access.load_all_facts(list(page))
    cards = []
    clocks = []
    for incident in page:
        known = facts[incident.pk]
        running = running_clocks(known, now=now, zone=request.user.zone)
        act = next_act(known, minutes_to_meeting=minutes_until(known.meeting, now))
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
    context = {
        "page": page,
        "cards": cards,
        "clocks": clocks[:6],
        "here": "incidents",
        "new_reminders": count_new_reminders(request.user),
    }
    return render(request, "incidents/dashboard/show.html", context)
