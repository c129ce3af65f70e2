"""The invitation to a meeting: a calendar file to take along, or to send by mail."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.limits import by_person, limited
from incidents import access
from incidents.access.meeting import get_meeting
from incidents.calendars import write_invitation
from incidents.domain.moments import format_moment
from incidents.forms.meeting import InviteForm
from incidents.http import SignedInRequest
from incidents.models import HeldMeeting
from incidents.views.frame import build_frame
from reports.sending import find_brief_link, send_invitation


@require_GET
def download(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    """The meeting for one's own calendar."""
    incident = access.get_incident(request.user, reference)
    meeting = get_meeting(incident, number)
    if meeting.planned_at is None:
        raise Http404
    link = find_brief_link(incident)
    content = write_invitation(
        meeting, now=timezone.now(), organiser=request.user.email, guests=[], link=link
    )
    name = f"{reference}-meeting-{number}.ics"
    return HttpResponse(
        content,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_http_methods(["GET", "POST"])
@limited("mail", account=by_person, counts_uses=True)
def invite(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    """Send the invitation by mail, where mail is set up."""
    incident = access.get_writable_incident(request.user, reference)
    meeting = get_meeting(incident, number)
    if meeting.planned_at is None:
        raise Http404
    form = InviteForm(request.POST or None)
    when = say_when(meeting, request)
    if request.method == "POST" and settings.IS_MAIL_SET_UP and form.is_valid():
        send_invitation(
            meeting=meeting, sender=request.user, to=form.cleaned_data["to"], when=when, now=timezone.now()
        )
        messages.success(request, "The invitation is on its way.")
        return redirect("meeting", reference)
    context = build_frame(incident, access.load_facts(incident), place="meet") | {
        "form": form,
        "meeting": meeting,
        "when": when,
        "is_mail_set_up": settings.IS_MAIL_SET_UP,
        "brief_link": find_brief_link(incident),
    }
    return render(request, "reports/meeting/invite.html", context, status=422 if form.errors else 200)


def say_when(meeting: HeldMeeting, request: SignedInRequest) -> str:
    """The planned time: the sender's zone first, UTC beside it."""
    at = meeting.planned_at
    return format_moment(at.isoformat(timespec="minutes"), zone=request.user.zone) if at else ""
