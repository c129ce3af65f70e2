"""Everything of a team or of oneself in one file: asked for, put together, fetched within a day."""

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from accounts.access import get_owned_team
from accounts.models import Team
from accounts.views.reauthentication import recently_proven
from incidents.access import keeping
from incidents.http import SignedInRequest
from incidents.services.exporting import ask_export, withdraw_export
from incidents.services.reading import record_taking_away
from incidents.tasks import put_together


@require_POST
@recently_proven
def ask_for_team(request: SignedInRequest, team_id: int) -> HttpResponse:
    team = get_owned_team(request.user, team_id)
    _ask(request, team)
    return redirect("keeping", team.pk)


@require_POST
@recently_proven
def ask_for_own(request: SignedInRequest) -> HttpResponse:
    _ask(request, None)
    return redirect("own_data")


@require_GET
def show_own(request: SignedInRequest) -> HttpResponse:
    context = {
        "here": "profile",
        "exports": keeping.list_exports(request.user, None),
        "deleted": keeping.list_deleted(request.user),
        "now": timezone.now(),
    }
    return render(request, "incidents/exporting/own.html", context)


@require_GET
@recently_proven(asks=("GET",))
def download(request: SignedInRequest, uid: UUID) -> FileResponse:
    now = timezone.now()
    export = keeping.get_export(request.user, uid, now=now)
    if not keeping.may_read_all(export):
        withdraw_export(export=export)
        raise Http404
    record_taking_away(incidents=keeping.list_restricted_in(export), person=request.user, now=now)
    whose = f"team-{export.team_id}" if export.team_id else "my-data"
    return FileResponse(
        export.path.open("rb"),
        as_attachment=True,
        filename=f"forthright-{whose}-{export.asked_at:%Y-%m-%d}.zip",
        content_type="application/zip",
    )


def _ask(request: SignedInRequest, team: Team | None) -> None:
    export, is_new = ask_export(asker=request.user, team=team, now=timezone.now())
    if is_new:
        put_together.enqueue(export.pk)
    messages.success(request, "It is being put together. This page shows when it is there; it lasts a day.")
