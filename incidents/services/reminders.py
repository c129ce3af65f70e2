"""Reminders are given here: each slot of each thing once, to one person, in the app and by e-mail."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from accounts.models import Membership, User
from accounts.services.outbox import queue_mail
from incidents.access import can_read
from incidents.access.due import Concern, Reader, list_concerns
from incidents.domain.reminders import (
    MAIL_WITHIN,
    NoticeKind,
    Slot,
    find_digest_at,
    find_slots,
    say_due,
    say_notice,
    write_digest,
    write_notice,
    write_reminder,
    write_subject,
)
from incidents.models import Incident, Reminder, ReminderChoice
from incidents.models.reminders import DIGEST

LOOK_BACK: Final = timedelta(days=30)
"""How long a reminder that nobody could give is still given; what is older stays in the digest."""
LOOK_AHEAD: Final = timedelta(days=2)
"""Further ahead than any reminder comes before its time."""
OVERDUE_SINCE: Final = timedelta(days=366)
LONGEST_LINE: Final = 900
NOBODY: Final = UUID(int=0)

type _Key = tuple[str, str, UUID, datetime, str]


def give_reminders(*, now: datetime) -> int:
    """Give every reminder whose time has come and that was not given yet; how many.

    Safe to call twice, and by two workers at once: the row of a slot can be written only once, and its mail
    is queued in the same transaction. After a pause of the worker everything that was missed is given once,
    with one mail for all the slots of a thing.
    """
    concerns = list_concerns(since=now - LOOK_BACK, until=now + LOOK_AHEAD)
    choices = _read_choices(concerns)
    given = _read_given(now - LOOK_BACK - timedelta(days=2))
    count = 0
    for concern in concerns:
        choice = choices.get(concern.reader.person.pk) if concern.reader.person else None
        if choice and concern.due.kind in choice.silent_kinds:
            continue
        zone = find_zone(concern.reader)
        silent = choice.silent_slots if choice else []
        slots = [
            (slot, at)
            for slot, at in find_slots(concern.due, zone=zone, now=now)
            if slot not in silent and _build_key(concern, zone, slot) not in given
        ]
        if slots:
            count += _give(concern, slots, zone, is_mailed=choice is None or choice.by_mail, now=now)
    return count


def give_digests(*, now: datetime) -> int:
    """Give everyone who wants it this morning's digest of what is overdue; how many had something to say.

    The row of the day is written also where there was nothing, so that an afternoon's lateness waits for
    the next morning.
    """
    wanted = _list_readers_of_digest(now)
    if not wanted:
        return 0
    overdue: dict[str, list[Concern]] = {}
    for concern in list_concerns(since=now - OVERDUE_SINCE, until=now):
        if concern.reader.person and concern.due.find_due_at(find_zone(concern.reader)) < now:
            overdue.setdefault(concern.reader.address, []).append(concern)
    return sum(_give_digest(person, at, overdue.get(person.email, []), now) for person, at in wanted)


def give_notice(
    *,
    kind: NoticeKind,
    incident: Incident,
    uid: UUID,
    reader: str,
    words: str,
    people: Iterable[User],
    now: datetime,
) -> int:
    """Tell the people of an incident at once what the reader of a shared page did; how many were told.

    Who may not read the incident any more, or wants to hear nothing of this kind, is left out. ``uid`` is
    the line that was caught: told of once, however often it is sent.
    """
    line = say_notice(kind, reader=reader, words=words)
    told = 0
    for person in {person.pk: person for person in people}.values():
        choice = ReminderChoice.objects.filter(person=person).first()
        is_silent = choice is not None and kind in choice.silent_kinds
        if is_silent or not person.is_active or not can_read(person, incident):
            continue
        row = Reminder(
            person=person, address=person.email, incident=incident, kind=kind, subject=uid, slot="due",
            due_at=now, line=line[:LONGEST_LINE], given_at=now,
        )  # fmt: skip
        if _write_once([row]):
            told += 1
            if settings.IS_MAIL_SET_UP and (choice is None or choice.by_mail):
                about = f"{incident.reference} · {incident.title}"
                link = _link(incident.reference, Reader(person.email, person))
                queue_mail(
                    key=f"notice {kind} {uid} {person.email}"[:200],
                    kind="reminder",
                    to=[person.email],
                    subject=f"{line} · {incident.reference}",
                    text=write_notice(kind, said=line, incident=about, link=link),
                    about=incident.reference,
                    now=now,
                )
    return told


def mark_read(*, person: User, now: datetime) -> int:
    """Mark all of a person's reminders as read; how many were new."""
    return Reminder.objects.filter(person=person, read_at=None).update(read_at=now)


def choose_reminders(
    *, person: User, by_mail: bool, has_digest: bool, silent_kinds: Iterable[str], silent_slots: Iterable[str]
) -> ReminderChoice:
    """Keep what a person wants to be told, and how."""
    choice, _ = ReminderChoice.objects.update_or_create(
        person=person,
        defaults={
            "by_mail": by_mail,
            "has_digest": has_digest,
            "silent_kinds": sorted(silent_kinds),
            "silent_slots": sorted(silent_slots),
        },
    )
    return choice


def find_zone(reader: Reader) -> ZoneInfo:
    return reader.person.zone if reader.person else ZoneInfo("UTC")


def _build_key(concern: Concern, zone: ZoneInfo, slot: Slot) -> _Key:
    due = concern.due
    return (concern.reader.address, due.kind, UUID(due.uid), due.find_due_at(zone), slot)


def _read_given(since: datetime) -> set[_Key]:
    rows = Reminder.objects.filter(due_at__gte=since).exclude(kind=DIGEST)
    return set(rows.values_list("address", "kind", "subject", "due_at", "slot"))


def _read_choices(concerns: Iterable[Concern]) -> dict[int, ReminderChoice]:
    people = {concern.reader.person.pk for concern in concerns if concern.reader.person}
    return {choice.person_id: choice for choice in ReminderChoice.objects.filter(person__in=people)}


def _give(
    concern: Concern, slots: list[tuple[Slot, datetime]], zone: ZoneInfo, *, is_mailed: bool, now: datetime
) -> int:
    due, reader = concern.due, concern.reader
    line = write_subject(due, now=now, zone=zone)
    last = slots[-1][0]
    with transaction.atomic():
        rows = [
            Reminder(
                person=reader.person,
                address=reader.address,
                incident=concern.incident,
                kind=due.kind,
                subject=UUID(due.uid),
                slot=slot,
                due_at=due.find_due_at(zone),
                # What was missed meanwhile is on record, and said once.
                line=say_due(due, now=now, zone=zone) if slot == last else "",
                given_at=now,
            )
            for slot, _ in slots
        ]
        is_new = _write_once(rows)
        slot, at = slots[-1]
        if is_new and is_mailed and settings.IS_MAIL_SET_UP and now - at <= MAIL_WITHIN:
            stamp = due.find_due_at(zone).strftime("%Y%m%dT%H%MZ")
            queue_mail(
                key=f"reminder {due.kind} {due.uid} {stamp} {slot} {reader.address}"[:200],
                kind="reminder",
                to=[reader.address],
                subject=line,
                text=write_reminder(due, now=now, zone=zone, link=_link(due.reference, reader)),
                about=due.reference,
                now=now,
            )
    return len(rows) if is_new else 0


def _write_once(rows: list[Reminder]) -> bool:
    """Write the rows that are not there yet; whether the last of them, which is mailed, was written here.

    ``ignore_conflicts`` does not say which rows were new, so each carries who wrote it.
    """
    last = rows[-1]
    mine = uuid4()
    for row in rows:
        row.written_by = mine
    Reminder.objects.bulk_create(rows, ignore_conflicts=True)
    return Reminder.objects.filter(
        address=last.address, kind=last.kind, subject=last.subject, due_at=last.due_at, slot=last.slot,
        written_by=mine,
    ).exists()  # fmt: skip


def _list_readers_of_digest(now: datetime) -> list[tuple[User, datetime]]:
    """Everyone whose morning has come, in the team they joined first, and who has no digest of it yet."""
    silent = ReminderChoice.objects.filter(has_digest=False).values("person")
    memberships = Membership.objects.filter(user__is_active=True).exclude(user__in=silent)
    zones: dict[User, ZoneInfo] = {}
    for membership in memberships.select_related("user", "team").order_by("joined_at", "pk"):
        zones.setdefault(membership.user, membership.team.zone)
    had = set(
        Reminder.objects.filter(kind=DIGEST, due_at__gte=now - timedelta(days=2)).values_list(
            "address", "due_at"
        )
    )
    found = []
    for person, zone in zones.items():
        at = find_digest_at(now=now, zone=zone)
        if at <= now and (person.email, at) not in had:
            found.append((person, at))
    return found


def _give_digest(person: User, at: datetime, concerns: list[Concern], now: datetime) -> int:
    zone = person.zone
    rows = [
        (f"{concern.due.reference} · {concern.due.headline}", say_due(concern.due, now=now, zone=zone))
        for concern in sorted(concerns, key=lambda concern: concern.due.find_due_at(zone))
    ]
    link = f"{settings.PUBLIC_URL}{reverse('reminders')}" if settings.PUBLIC_URL else ""
    text = write_digest(rows, link=link) if rows else ""
    line = f"{len(rows)} {'thing is' if len(rows) == 1 else 'things are'} overdue" if rows else ""
    choice = ReminderChoice.objects.filter(person=person).first()
    with transaction.atomic():
        digest = Reminder(
            person=person, address=person.email, kind=DIGEST, subject=NOBODY, due_at=at, text=text[:20_000],
            line=line, given_at=now,
        )  # fmt: skip
        is_new = _write_once([digest])
        if is_new and rows and settings.IS_MAIL_SET_UP and (choice is None or choice.by_mail):
            queue_mail(
                key=f"digest {at.astimezone(UTC):%Y%m%dT%H%MZ} {person.email}"[:200],
                kind="digest",
                to=[person.email],
                subject=f"{line}, first: {rows[0][1]}",
                text=text,
                now=now,
            )
    return 1 if is_new and rows else 0


def _link(reference: str, reader: Reader) -> str:
    """Where it is done; nothing for somebody who cannot sign in, or where others cannot reach this server."""
    if not settings.PUBLIC_URL or reader.person is None:
        return ""
    return f"{settings.PUBLIC_URL}{reverse('incident', args=[reference])}"
