"""A person's own reminders, their choices and their calendar."""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import batched

from django.db.models import Q, QuerySet

from accounts.models import User
from incidents.access import Person, visible_to
from incidents.access.due import list_concerns
from incidents.domain.calendar_entries import Entry
from incidents.models import CalendarFeed, HeldMeeting, Reminder, ReminderChoice
from incidents.models.incident import seen_by

SHOWN = 100
FEED_BACK = timedelta(days=31)
FEED_AHEAD = timedelta(days=366)
INCIDENTS_IN_FEED = 500
REFERENCE = re.compile(r"INC-[0-9]{4}-[0-9]{4,}")


def list_reminders(user: Person) -> list[Reminder]:
    """The latest reminders first, of incidents this person may still read; empty digests are left out.

    Of a digest the incidents that this person may not read any more are left out.
    """
    if not user.is_authenticated:
        return []
    rows = list(_readable(user).select_related("incident").order_by("-given_at", "-pk")[:SHOWN])
    return _leave_out(user, rows)


def iterate_readable(user: User) -> Iterator[Reminder]:
    """Every reminder this person was given, the earliest first, as far as they may still read it."""
    rows = _readable(user).select_related("incident").order_by("pk")
    for some in batched(rows.iterator(), 500):
        yield from _leave_out(user, list(some))


def _leave_out(user: User, rows: list[Reminder]) -> list[Reminder]:
    """Leave out of digests the incidents that this person may not read any more."""
    named = {reference for row in rows for reference in REFERENCE.findall(row.text)}
    seen = set(visible_to(user).filter(reference__in=named).values_list("reference", flat=True))
    for row in rows:
        parts = row.text.split("\n\n")
        row.text = "\n\n".join(part for part in parts if seen.issuperset(REFERENCE.findall(part)))
    return rows


def count_new_reminders(user: Person) -> int:
    """How many reminders this person has not seen yet."""
    if not user.is_authenticated:
        return 0
    return _readable(user).filter(read_at=None).count()


def _readable(user: User) -> QuerySet[Reminder]:
    may_read = Q(incident=None) | seen_by(user, "incident__")
    return Reminder.objects.filter(may_read, person=user).exclude(line="")


def get_reminder_choice(user: User) -> ReminderChoice:
    """What this person chose; nothing chosen is everything, not saved."""
    return ReminderChoice.objects.filter(person=user).first() or ReminderChoice(person=user)


def get_calendar_feed(user: User) -> CalendarFeed | None:
    return CalendarFeed.objects.filter(person=user).first()


def find_feed(token: str) -> CalendarFeed | None:
    """The feed of a secret address; ``None`` for a guessed one, a revoked one and a person switched off."""
    feed = CalendarFeed.objects.filter(token_hash=hash_feed_token(token)).select_related("person").first()
    return feed if feed and feed.person.is_active else None


def hash_feed_token(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def list_entries(feed: CalendarFeed, now: datetime) -> list[Entry]:
    """The meetings of every incident the person may read, and what is due from the person themself."""
    incidents = list(visible_to(feed.person).order_by("-updated_at")[:INCIDENTS_IN_FEED])
    references = {incident.pk: incident for incident in incidents}
    entries = []
    meetings = HeldMeeting.objects.filter(
        incident__in=references, cancelled_at=None, planned_at__range=(now - FEED_BACK, now + FEED_AHEAD)
    )
    for meeting in meetings:
        incident = references[meeting.incident_id]
        entries.append(
            Entry(
                uid=f"meeting-{meeting.uid}@forthright",
                title=_name(feed, "Meeting with the executive", incident.reference, incident.title),
                at=meeting.planned_at,
                minutes=meeting.minutes or 30,
                place=meeting.place or "",
            )
        )
    for concern in list_concerns(since=now - FEED_BACK, until=now + FEED_AHEAD, incidents=incidents):
        due = concern.due
        # What somebody else owns is not this person's day; what nobody owns yet is said to be so.
        if concern.reader.person == feed.person and not concern.stands_in_for:
            what = due.what if feed.has_headlines else _KIND_TITLES.get(due.kind, due.what)
            if concern.stands_in_for == "" and not feed.has_headlines:
                what += ", which nobody owns yet,"
            # One legal clock may have several deadlines.
            which = f"-{due.at:%Y%m%dT%H%M}" if due.kind == "legal" and due.at else ""
            entries.append(
                Entry(
                    uid=f"{due.kind}-{due.uid}{which}@forthright",
                    title=_name(feed, f"{what} due", due.reference, due.headline),
                    at=due.at,
                    on=due.on,
                )
            )
    return entries


_KIND_TITLES = {
    "summary": "Written summary",
    "answer": "Answer",
    "promise": "Promise",
    "action": "Action",
    "post_mortem": "Post-mortem",
    "legal": "Deadline",
}


def _name(feed: CalendarFeed, what: str, reference: str, headline: str) -> str:
    """A calendar often lies with a third party, so the headline is named only where the person chose it."""
    return f"{what} · {reference} {headline}" if feed.has_headlines else f"{what} · {reference}"
