"""What came after the preparation of an incident that the caller was allowed to get."""

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db.models import F
from django.db.models.functions import Left
from django.http import Http404

from accounts.models import OutgoingMail
from incidents.access.postmortem import detach_post_mortem, get_post_mortem, list_open_parts
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import Caught, FigureChange, FollowUp, Update
from incidents.models import CaughtLine, Incident, PromisedUpdate, WrittenSummary
from incidents.models import HeldMeeting as MeetingRow
from incidents.models.record import build_facts, read_record

MAIL_SHOWN = 40
OWN_MAIL = ("reminder", "digest", "share-code")
"""What the program sends by itself, to remind somebody or to let them in."""
BEGINNING = 400


def load_follow_up(incident: Incident, facts: IncidentFacts | None = None) -> FollowUp:
    """Everything after the preparation, detached from the database; five queries.

    Where somebody began a post-mortem two or three more read its people and words, and the record where
    the caller does not give its ``facts``.
    """
    found = load_promises(incident)
    post_mortem = get_post_mortem(incident)
    if post_mortem is None:
        return found
    known = facts or build_facts(read_record(incident))
    parts = list_open_parts(post_mortem, known, found, incident.team)
    return replace(found, post_mortem=detach_post_mortem(post_mortem, incident, known, parts))


def load_promises(incident: Incident) -> FollowUp:
    """Meetings, what was caught, updates and the summary, without the post-mortem; four queries."""
    return load_all_promises([incident], is_whole=True)[incident.pk]


def load_all_promises(incidents: list[Incident], *, is_whole: bool = False) -> dict[int, FollowUp]:
    """The same of several incidents the caller was allowed to get, by primary key, in four queries.

    Unless ``is_whole``, the long texts of updates and of the summary are left in the database.
    """
    keys = [incident.pk for incident in incidents]
    updates = PromisedUpdate.objects.filter(incident__in=keys).that_count()
    summaries = WrittenSummary.objects.filter(incident__in=keys)
    if not is_whole:
        updates = updates.defer("text", "next_steps", "changed")
        summaries = summaries.defer("text", "draft")
    meetings, lines = defaultdict(list), defaultdict(list)
    promised: dict[int, list[PromisedUpdate]] = defaultdict(list)
    for meeting in MeetingRow.objects.filter(incident__in=keys, cancelled_at=None):
        meetings[meeting.incident_id].append(meeting.to_meeting())
    for line in CaughtLine.objects.filter(incident__in=keys):
        lines[line.incident_id].append(line.to_caught())
    for update in updates:
        promised[update.incident_id].append(update)
    written = {summary.incident_id: summary for summary in summaries}
    return {
        incident.pk: FollowUp(
            meetings=tuple(meetings[incident.pk]),
            caught=tuple(lines[incident.pk]),
            updates=tuple(row.to_update() if is_whole else _read_times(row) for row in promised[incident.pk]),
            **_read_summary(written.get(incident.pk), is_whole=is_whole),
            closed_at=incident.closed_at,
        )
        for incident in incidents
    }


def _read_summary(summary: WrittenSummary | None, *, is_whole: bool) -> dict[str, Any]:
    if summary is None:
        return {}
    sent = summary.last_sent_at or summary.first_sent_at
    return {"summary_text": summary.text if is_whole else None, "summary_sent_at": sent}


def _read_times(row: PromisedUpdate) -> Update:
    return Update(
        number=row.number, due_at=row.due_at, sent_at=row.sent_at, next_due_at=row.next_due_at,
        is_last=row.is_last, promised_at=row.promised_at, is_given_up=row.withdrawn_at is not None,
    )  # fmt: skip


@dataclass(frozen=True)
class UpdateRow:
    """A promised update as a list shows it: how it stands, and the beginning of its words."""

    update: Update
    beginning: str


def load_held(incident: Incident) -> FollowUp:
    """The meetings, and when the summary last went, without the rest that came after; one query."""
    rows = MeetingRow.objects.filter(incident=incident, cancelled_at=None)
    meetings = list(rows.select_related("incident__written_summary"))
    summary: WrittenSummary | None = None
    if meetings:
        summary = getattr(meetings[0].incident, "written_summary", None)
    held = tuple(meeting.to_meeting() for meeting in meetings)
    return FollowUp(meetings=held, **_read_summary(summary, is_whole=False))


def list_update_rows(incident: Incident) -> list[UpdateRow]:
    """Every promised update that counts, oldest first, in one query without its whole words."""
    rows = PromisedUpdate.objects.filter(incident=incident).that_count().order_by("number")
    columns = ("number", "due_at", "sent_at", "promised_at", "withdrawn_at", "next_due_at", "is_last")
    return [
        UpdateRow(
            Update(
                number=number, due_at=due_at, sent_at=sent_at, promised_at=promised_at,
                is_given_up=withdrawn_at is not None, next_due_at=next_due_at, is_last=is_last,
            ),
            beginning,
        )
        for number, due_at, sent_at, promised_at, withdrawn_at, next_due_at, is_last, beginning in (
            rows.values_list(*columns, Left("text", BEGINNING))
        )
    ]  # fmt: skip


def list_sent_changes(incident: Incident) -> list[Update]:
    """The updates that went out, oldest first, with what each changed and without their words; one query."""
    rows = PromisedUpdate.objects.filter(incident=incident).exclude(sent_at=None).order_by("number")
    return [
        Update(number=number, sent_at=sent_at, changed=tuple(FigureChange(**change) for change in changed))
        for number, sent_at, changed in rows.values_list("number", "sent_at", "changed")
    ]


def get_update(incident: Incident, number: int) -> PromisedUpdate:
    """One update that was sent, or 404."""
    found = PromisedUpdate.objects.filter(incident=incident, number=number).exclude(sent_at=None)
    update = found.select_related("sent_by").first()
    if update is None:
        raise Http404
    return update


def get_last_and_next_update(
    incident: Incident,
) -> tuple[PromisedUpdate | None, PromisedUpdate | None]:
    """The latest update that went out, and the one that waits with its draft; one query."""
    rows = PromisedUpdate.objects.filter(incident=incident)
    sent = rows.exclude(sent_at=None).order_by("-number").values("pk")[:1]
    found = list((rows.filter(pk__in=sent) | rows.that_wait()).order_by("-number"))
    last = next((row for row in found if row.sent_at is not None), None)
    return last, next((row for row in found if row.sent_at is None), None)


def list_mail(incident: Incident) -> list[OutgoingMail]:
    """What the team sent about an incident, the latest first, without its words."""
    mail = OutgoingMail.objects.filter(about=incident.reference).exclude(kind__in=OWN_MAIL)
    return list(mail.defer("text", "html", "attachments")[:MAIL_SHOWN])


def list_standing_lines(incident: Incident) -> tuple[tuple[Caught, ...], list[CaughtLine]]:
    """The decisions on record, then the questions and promises as they fall due; one query.

    What was taken back is left out.
    """
    rows = CaughtLine.objects.filter(incident=incident, kind__in=["decision", "question", "promise"])
    standing = list(rows.exclude(state="withdrawn"))
    owed = [row for row in standing if row.kind != "decision"]
    owed.sort(key=lambda row: (row.due_at is None, row.due_at or row.caught_at, row.pk))
    return tuple(row.to_caught() for row in standing if row.kind == "decision"), owed


def list_owed_lines(incident: Incident) -> list[CaughtLine]:
    """Questions and promises that were not taken back, in the order they fall due."""
    rows = CaughtLine.objects.filter(incident=incident, kind__in=["question", "promise"])
    return list(rows.exclude(state="withdrawn").order_by(F("due_at").asc(nulls_last=True), "pk"))


def get_owed_line(incident: Incident, uid: UUID) -> CaughtLine:
    """A question or a promise of an incident, or 404."""
    found = CaughtLine.objects.filter(incident=incident, uid=uid, kind__in=["question", "promise"]).first()
    if found is None or found.state == "withdrawn":
        raise Http404
    return found


def load_decisions(incident: Incident) -> tuple[Caught, ...]:
    """The decisions on record of an incident the caller was allowed to get, those taken back left out."""
    rows = CaughtLine.objects.filter(incident=incident, kind="decision").exclude(state="withdrawn")
    return tuple(row.to_caught() for row in rows)
