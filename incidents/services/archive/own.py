"""Write everything of one person into one file: what is theirs, not what their teams recorded."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Q

from accounts.models import Membership, User
from incidents.access import visible_to
from incidents.access.reminders import iterate_readable
from incidents.models import (
    Change,
    IncidentPart,
    PostMortem,
    Reading,
    Recording,
    Rehearsal,
    Reminder,
    ReminderChoice,
)
from incidents.services.archive.writing import ArchiveFile, read_chunks
from incidents.services.one_moment import read_at_one_moment

FORMAT = "forthright.person/1"


def write_person(*, person: User, path: Path, now: datetime) -> None:
    """Write a person's own data to ``path``: profile, teams, rehearsals with recordings and reports, what
    they were told, what they acknowledged, and when they wrote and read what.

    Of an incident they may not read any more, a rehearsal keeps its date and numbers: what was said and
    what was to be said are the incident's words.
    """
    with ArchiveFile(path) as archive, read_at_one_moment():
        archive.add_json("profile.json", _describe_profile(person))
        archive.add_json("teams.json", [_describe_team(row) for row in _list_memberships(person)])
        rehearsals = list(Rehearsal.objects.filter(speaker=person).select_related("incident").order_by("pk"))
        readable = set(list_told_of(person))
        heard = [row for row in rehearsals if row.incident_id in readable]
        archive.add_json(
            "rehearsals.json",
            [_describe_rehearsal(row, may_read=row.incident_id in readable) for row in rehearsals],
        )
        archive.add_json("acknowledgements.json", _describe_acknowledgements(person))
        archive.add_json("reminders.json", list(_iterate_reminders(person)))
        archive.add_json("activity.json", list(_iterate_activity(person)))
        for rehearsal in heard:
            _add_recordings(archive, rehearsal)
        archive.close_with(
            {"format": FORMAT, "version": settings.VERSION, "made_at": now.isoformat(timespec="seconds")}
        )


def list_told_of(person: User) -> list[int]:
    """The incidents, by their keys, whose words stand in this person's own data: they may read them now."""
    told = Q(rehearsals__speaker=person) | Q(reminders__person=person)
    return list(visible_to(person).filter(told).order_by("pk").distinct().values_list("pk", flat=True))


def _add_recordings(archive: ArchiveFile, rehearsal: Rehearsal) -> None:
    for recording in rehearsal.recordings.order_by("pk"):
        recording.rehearsal = rehearsal
        if recording.path.exists():
            with recording.path.open("rb") as raw:
                archive.add(name_clip(recording), read_chunks(raw))


def name_clip(recording: Recording) -> str:
    return f"recordings/{recording.rehearsal.uid}/{recording.path.name}"


def _describe_profile(person: User) -> dict[str, Any]:
    choice = ReminderChoice.objects.filter(person=person).first()
    return {
        "email": person.email,
        "name": person.name,
        "time_zone": person.time_zone,
        "locale": person.locale,
        "created_at": _say(person.created_at),
        "last_login": _say(person.last_login),
        "reminders": {
            "by_mail": choice.by_mail if choice else True,
            "has_digest": choice.has_digest if choice else True,
            "silent_kinds": choice.silent_kinds if choice else [],
            "silent_slots": choice.silent_slots if choice else [],
        },
        "named_in": [
            {"incident": row.incident.reference, "part": row.part, "since": _say(row.added_at)}
            for row in IncidentPart.objects.filter(user=person).select_related("incident")
        ],
    }


def _list_memberships(person: User) -> list[Membership]:
    return list(Membership.objects.filter(user=person).select_related("team").order_by("joined_at", "pk"))


def _describe_team(row: Membership) -> dict[str, Any]:
    return {"team": row.team.name, "role": row.role, "joined_at": _say(row.joined_at)}


def _describe_rehearsal(row: Rehearsal, *, may_read: bool) -> dict[str, Any]:
    plain = ["number", "wording", "minutes", "total_seconds", "questions_drilled", "felt", "numbers"]
    plain += ["turns", "cleared"] if may_read else []
    clips = []
    for recording in row.recordings.order_by("pk") if may_read else ():
        recording.rehearsal = row
        clips.append(
            {
                "file": name_clip(recording),
                "turn": recording.turn,
                "received_at": _say(recording.received_at),
                "state": recording.state,
                "report": recording.report,
            }
        )
    return {
        "uid": str(row.uid),
        "incident": row.incident.reference,
        "is_withheld": not may_read,
        **{name: getattr(row, name) for name in plain},
        **{name: _say(getattr(row, name)) for name in ("started_at", "finished_at", "emptied_at")},
        "recordings": clips,
    }


def _describe_acknowledgements(person: User) -> dict[str, Any]:
    """What they confirmed by a button: post-mortems approved, and reminders seen."""
    approved = PostMortem.objects.filter(approved_by=person).select_related("incident")
    return {
        "post_mortems_approved": [
            {"incident": row.incident.reference, "at": _say(row.approved_at), "note": row.approval_note}
            for row in approved
        ],
        "reminders_seen": Reminder.objects.filter(person=person).exclude(read_at=None).count(),
    }


def _iterate_reminders(person: User) -> Iterator[dict[str, Any]]:
    """What they were told, but nothing of what they may not read any more."""
    for row in iterate_readable(person):
        yield {
            "kind": row.kind,
            "line": row.line,
            "given_at": _say(row.given_at),
            "read_at": _say(row.read_at),
        }


def _iterate_activity(person: User) -> Iterator[dict[str, Any]]:
    """When they changed and read what: the values themselves are their teams'."""
    for change in Change.objects.filter(actor=person).select_related("incident").order_by("pk").iterator():
        yield {"at": _say(change.at), "incident": change.incident.reference, "changed": change.field}
    for reading in Reading.objects.filter(person=person).select_related("incident").order_by("pk").iterator():
        yield {"at": _say(reading.at), "incident": reading.incident.reference, "read": reading.page}


def _say(at: datetime | date | None) -> str | None:
    return at.isoformat() if at else None
