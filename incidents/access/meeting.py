"""The meetings of an incident the caller was allowed to get, and what was caught in them."""

from uuid import UUID

from django.http import Http404

from incidents.domain.held_meetings import sort_begun
from incidents.models import CaughtLine, Change, HeldMeeting, Incident, WrittenSummary


def list_meetings(incident: Incident) -> list[HeldMeeting]:
    """The meetings that stand, in their order; called-off ones are left out."""
    return list(HeldMeeting.objects.filter(incident=incident, cancelled_at=None))


def find_open(meetings: list[HeldMeeting]) -> HeldMeeting | None:
    """The meeting that runs, the one begun last where two do; else the one planned and not begun."""
    running = [meeting for meeting in sort_begun(meetings) if meeting.ended_at is None]
    waiting = [meeting for meeting in meetings if meeting.started_at is None]
    found = running or waiting
    return found[-1] if found else None


def get_meeting(incident: Incident, number: int) -> HeldMeeting:
    """One meeting, called off or not, with its incident; raises ``Http404`` where there is none."""
    meeting = HeldMeeting.objects.filter(incident=incident, number=number).first()
    if meeting is None:
        raise Http404
    meeting.incident = incident
    return meeting


def list_lines(incident: Incident) -> list[CaughtLine]:
    """Everything that was caught, the latest first, withdrawn lines too."""
    return list(CaughtLine.objects.filter(incident=incident).order_by("-caught_at", "-pk"))


def get_line(incident: Incident, uid: UUID) -> CaughtLine:
    """One line with its incident; raises ``Http404`` where there is none."""
    line = CaughtLine.objects.filter(incident=incident, uid=uid).first()
    if line is None:
        raise Http404
    line.incident = incident
    return line


def get_summary(incident: Incident) -> WrittenSummary | None:
    """The summary as it was last saved, with who saved it."""
    return WrittenSummary.objects.filter(incident=incident).select_related("edited_by").first()


def list_sent_by_hand(incident: Incident) -> list[Change]:
    """Each time somebody said that they sent the summary themselves, and to whom; the latest first."""
    noted = Change.objects.filter(incident=incident, field="written_summary.sent_to")
    return list(noted.select_related("actor").order_by("-pk"))
