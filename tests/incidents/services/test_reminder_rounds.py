"""Reminders over the nights the clocks change, by workers that are killed in mid-send and run two at once.

The mail server is real and local; the killed worker is a process, killed with -9 while it sends.
"""

import os
import signal
import threading
import warnings
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connection

from accounts.models import OutgoingMail, Role, User
from accounts.services.sending import send_due_mail
from incidents.domain.facts import IncidentFacts
from incidents.models import ActionItem, Incident, PromisedUpdate, Reminder
from incidents.services.incidents import start_incident
from incidents.services.reminders import give_reminders
from tests.accounts.post_office import PostOffice
from tests.factories import make_membership, make_team, make_user

pytestmark = pytest.mark.django_db(transaction=True)
NIGHTS = [
    ("Europe/Copenhagen", datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
    ("Europe/Copenhagen", datetime(2026, 10, 25, 1, 0, tzinfo=UTC)),
    ("America/New_York", datetime(2026, 3, 8, 7, 0, tzinfo=UTC)),
    ("America/New_York", datetime(2026, 11, 1, 6, 0, tzinfo=UTC)),
]


@pytest.fixture
def office(settings: Any) -> Iterator[PostOffice]:
    server = PostOffice()
    settings.MAILERS, settings.IS_MAIL_SET_UP = server.read_settings(), True
    yield server
    server.stop()


def make_night(zone: str, change: datetime) -> Incident:
    """An update due half an hour after the clocks change, and an action due on that day."""
    owner: User = make_user(time_zone=zone)
    team = make_team(time_zone=zone)
    make_membership(team=team, user=owner, role=Role.OWNER)
    known = change - timedelta(days=4)
    incident = start_incident(facts=IncidentFacts(title="Cards fail"), team=team, author=owner, now=known)
    PromisedUpdate.objects.create(
        incident=incident,
        number=1,
        due_at=change + timedelta(minutes=30),
        promised_by=owner,
        promised_at=known,
    )
    ActionItem.objects.create(
        incident=incident, position=0, title="Add an alarm", owner_user=owner, opened_at=known,
        due_on=change.astimezone(ZoneInfo(zone)).date(),
    )  # fmt: skip
    return incident


def list_moments(zone: str, change: datetime) -> list[datetime]:
    """When each reminder is to come, by hand: minutes around the update, nine in the morning for the day."""
    day: date = change.astimezone(ZoneInfo(zone)).date()
    due_at = change + timedelta(minutes=30)
    mornings = [
        datetime(one.year, one.month, one.day, 9, tzinfo=ZoneInfo(zone)).astimezone(UTC)
        for one in (day - timedelta(days=1), day, day + timedelta(days=1))
    ]
    return sorted([due_at - timedelta(minutes=10), due_at, due_at + timedelta(minutes=15), *mornings])


def start_worker(moments: list[datetime]) -> int:
    """Another process that gives and sends at these moments of a moved clock; its number."""
    connection.close()
    with warnings.catch_warnings():
        # The threads here belong to the mail server, and the child uses none of their locks.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            for now in moments:
                give_reminders(now=now)
                send_due_mail(now=now)
        finally:
            os._exit(0)
    return child


def go_through(zone: str, change: datetime, office: PostOffice) -> None:
    incident, moments = make_night(zone, change), list_moments(zone, change)
    reached, killed = threading.Event(), threading.Event()

    def hold() -> str | None:
        reached.set()
        killed.wait(20)
        return ""

    office.on["data"] = [hold]
    worker = start_worker(moments[:1])
    assert reached.wait(20)
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    killed.set()
    # Two at once from here on, each a minute before, at, and a little after every time there is.
    around = (timedelta(minutes=-1), timedelta(), timedelta(minutes=4))
    rounds = [at + step for at in moments for step in around][1:]
    for child in [start_worker(rounds) for _ in range(2)]:
        os.waitpid(child, 0)
    send_due_mail(now=rounds[-1] + timedelta(hours=1))
    given = Reminder.objects.filter(incident=incident)
    assert Counter(given.values_list("kind", "slot")) == Counter(
        {(kind, slot): 1 for kind in ("update", "action") for slot in ("before", "due", "after")}
    )
    due = dict(given.values_list("kind", "due_at"))
    assert due["update"] == change + timedelta(minutes=30)
    assert due["action"].astimezone(ZoneInfo(zone)).hour == 9
    sent = [str(message["Message-ID"]) for message in office.received]
    assert len(sent) == len(set(sent)) == 6
    assert set(OutgoingMail.objects.values_list("state", flat=True)) == {OutgoingMail.State.SENT}


def test_every_reminder_comes_once_over_a_night_of_two_half_past_twos(office: PostOffice) -> None:
    go_through(*NIGHTS[1], office)


@pytest.mark.drill
@pytest.mark.parametrize(("zone", "change"), NIGHTS)
def test_every_reminder_comes_once_over_every_change_of_the_clocks(
    office: PostOffice, zone: str, change: datetime
) -> None:
    go_through(zone, change, office)
