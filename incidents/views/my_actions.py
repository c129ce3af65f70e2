"""A person's own actions across incidents."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from incidents.access import actions as access_actions
from incidents.forms.actions import ActionFilter
from incidents.http import SignedInRequest
from incidents.views.action_rows import describe_action

ROWS_SHOWN = 50


@require_GET
def show_my_actions(request: SignedInRequest) -> HttpResponse:
    mine = access_actions.list_own_actions(request.user)
    narrowed = ActionFilter(request.GET, members=None, default="waiting", queryset=mine)
    asked = request.GET.get("page", "")
    number = int(asked) if asked.isascii() and asked.isdigit() and 0 < len(asked) < 6 and int(asked) else 1
    rows, has_more = access_actions.read_page(narrowed.qs, number, ROWS_SHOWN)
    now = timezone.now()
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "here": "my-actions",
        "filter": narrowed.form,
        "number": number,
        "has_more": has_more,
        "items": [describe_action(row, now.astimezone(row.incident.team.zone).date()) for row in rows],
        "query": query.urlencode(),
        "is_narrowed": bool(query),
    }
    return render(request, "incidents/actions/mine.html", context)
