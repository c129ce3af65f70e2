"""What came after the preparation of an incident that the caller was allowed to get."""

from incidents.domain.followup import FollowUp, HeldMeeting
from incidents.models import CaughtLine, Incident, PromisedUpdate, WrittenSummary
from incidents.models import HeldMeeting as MeetingRow


def load_follow_up(incident: Incident) -> FollowUp:
    """Meetings, what was caught, updates and the summary, detached from the database; four queries."""
    summary = WrittenSummary.objects.filter(incident=incident).first()
    return FollowUp(
        meetings=tuple(
            _read_meeting(row) for row in MeetingRow.objects.filter(incident=incident, cancelled_at=None)
        ),
        caught=tuple(line.to_caught() for line in CaughtLine.objects.filter(incident=incident)),
        updates=tuple(
            row.to_update() for row in PromisedUpdate.objects.filter(incident=incident).that_count()
        ),
        summary_text=summary.text if summary else None,
        summary_sent_at=summary.first_sent_at if summary else None,
    )


def _read_meeting(row: MeetingRow) -> HeldMeeting:
    return HeldMeeting(
        number=row.number,
        planned_at=row.planned_at,
        place=row.place,
        attendees=tuple(row.attendees),
        minutes=row.minutes,
        started_at=row.started_at,
        ended_at=row.ended_at,
    )
