"""A person's reminders page and the calendar they subscribe to."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from accounts.models import Role, User
from incidents.domain.facts import IncidentFacts
from incidents.models import (
    ActionItem,
    CalendarFeed,
    HeldMeeting,
    Incident,
    PromisedUpdate,
    Reminder,
    ReminderChoice,
)
from incidents.services.incidents import start_incident
from incidents.services.reminders import give_reminders
from tests.conftest import SignIn
from tests.factories import make_membership, make_team, make_user

pytestmark = pytest.mark.django_db


def make_incident(person: User) -> Incident:
    team = make_team()
    make_membership(team=team, user=person, role=Role.OWNER)
    now = timezone.now() - timedelta(days=1)
    return start_incident(facts=IncidentFacts(title="Cards fail"), team=team, author=person, now=now)


def promise_update(incident: Incident, person: User, due_at: datetime) -> None:
    PromisedUpdate.objects.create(
        incident=incident,
        number=1,
        due_at=due_at,
        promised_by=person,
        promised_at=due_at - timedelta(hours=2),
    )


def test_reminders_are_listed_for_the_person_alone_and_marked_read(sign_in: SignIn) -> None:
    person, colleague = make_user(), make_user()
    incident = make_incident(person)
    make_membership(team=incident.team, user=colleague, role=Role.VIEWER)
    promise_update(incident, person, timezone.now() - timedelta(minutes=1))
    give_reminders(now=timezone.now())
    page = sign_in(person).get("/reminders/").content.decode()
    assert "Update 1 is due now" in page and incident.reference in page and "1 new" in page
    assert "1 new reminder<" in sign_in(person).get("/").content.decode()
    for other in (colleague, make_user()):
        assert "Update 1" not in sign_in(other).get("/reminders/").content.decode()
    sign_in(colleague).post("/reminders/read/")
    assert Reminder.objects.filter(read_at=None).count() == 2
    sign_in(person).post("/reminders/read/")
    assert not Reminder.objects.filter(read_at=None).exists()


def test_somebody_who_left_the_team_sees_its_reminders_no_more(sign_in: SignIn) -> None:
    person = make_user()
    incident = make_incident(person)
    promise_update(incident, person, timezone.now() - timedelta(minutes=1))
    give_reminders(now=timezone.now())
    incident.team.memberships.all().delete()
    assert "Update 1" not in sign_in(person).get("/reminders/").content.decode()


def test_the_choice_is_saved_and_shown(sign_in: SignIn) -> None:
    person = make_user()
    client = sign_in(person)
    assert client.get("/reminders/").content.decode().count(" checked") == 14
    client.post("/reminders/", {"kinds": ["update", "legal"], "slots": ["due"], "has_digest": "on"})
    choice = ReminderChoice.objects.get(person=person)
    assert (choice.by_mail, choice.has_digest) == (False, True)
    wanted = {"action", "answer", "asked", "decided", "post_mortem", "promise", "summary"}
    assert set(choice.silent_kinds) == wanted
    assert choice.silent_slots == ["after", "before"]
    assert client.get("/reminders/").content.decode().count(" checked") == 4
    bad = client.post("/reminders/", {"kinds": ["everything"]})
    assert bad.status_code == 200 and "Select a valid choice" in bad.content.decode()


def read_address(page: str) -> str:
    return "/calendar/" + page.split("/calendar/", 1)[1].split('"', 1)[0]


def test_the_feed_holds_the_right_instants_and_no_headline_unless_chosen(sign_in: SignIn) -> None:
    person = make_user()
    incident = make_incident(person)
    # Half past two on the night the clocks go back in Copenhagen comes twice; the instant is one of them.
    due_at = (timezone.now() + timedelta(days=3)).replace(microsecond=0)
    promise_update(incident, person, due_at)
    HeldMeeting.objects.create(
        incident=incident,
        number=1,
        planned_at=due_at - timedelta(hours=5),
        minutes=25,
        place="Room 4",
        created_by=person,
        created_at=due_at,
    )
    day = timezone.now().date() + timedelta(days=9)
    ActionItem.objects.create(
        incident=incident, position=0, title="Add an alarm", kind="detect", owner_user=person, due_on=day
    )
    client = sign_in(person)
    page = client.post("/reminders/calendar/").content.decode()
    answer = Client().get(read_address(page))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert "no-store" in answer["Cache-Control"]
    calendar = Calendar.from_ical(answer.content)
    events: dict[str, Any] = {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}
    reference = incident.reference
    assert events[f"Update 1 due · {reference}"]["DTSTART"].dt == due_at
    meeting = events[f"Meeting with the executive · {reference}"]
    assert meeting["DTSTART"].dt == due_at - timedelta(hours=5)
    assert meeting["DTEND"].dt - meeting["DTSTART"].dt == timedelta(minutes=25)
    assert str(meeting["LOCATION"]) == "Room 4"
    assert events[f"Action due · {reference}"]["DTSTART"].dt == day
    assert "Cards" not in answer.content.decode() and "alarm" not in answer.content.decode()
    named = Client().get(
        read_address(client.post("/reminders/calendar/", {"has_headlines": "on"}).content.decode())
    )
    assert "Cards fail" in named.content.decode() and "Add an alarm" in named.content.decode()


def test_the_feed_tells_what_nobody_took_from_what_is_one_s_own(sign_in: SignIn) -> None:
    person = make_user()
    incident = make_incident(person)
    day = timezone.now().date() + timedelta(days=9)
    owners: list[tuple[str, dict[str, Any]]] = [
        ("Mine", {"owner_user": person}),
        ("Nobody’s", {}),
        ("Ben’s", {"owner": "Ben of the network team"}),
    ]
    for place, (title, fields) in enumerate(owners):
        ActionItem.objects.create(incident=incident, position=place, title=title, due_on=day, **fields)
    now = timezone.now()
    HeldMeeting.objects.create(
        incident=incident, number=1, started_at=now, ended_at=now, created_by=person, created_at=now
    )
    client = sign_in(person)

    def read_titles(**choice: str) -> set[str]:
        page = client.post("/reminders/calendar/", choice).content.decode()
        calendar = Calendar.from_ical(Client().get(read_address(page)).content)
        return {str(event["SUMMARY"]).split(" · ")[0] for event in calendar.walk("VEVENT")}

    assert read_titles() == {"Action due", "Action, which nobody owns yet, due", "Written summary due"}
    assert read_titles(has_headlines="on") == {
        "“Mine” due",
        "“Nobody’s”, which nobody owns yet, due",
        "The written summary due",
    }


def test_a_new_address_stops_the_old_one_and_all_wrong_ones_look_the_same(sign_in: SignIn) -> None:
    person = make_user()
    client = sign_in(person)
    first = read_address(client.post("/reminders/calendar/").content.decode())
    second = read_address(client.post("/reminders/calendar/").content.decode())
    assert [Client().get(path).status_code for path in (first, second)] == [404, 200]
    assert CalendarFeed.objects.get().token_hash not in second
    client.post("/reminders/calendar/stop/")
    guessed = Client().get("/calendar/guessed.ics")
    stopped = Client().get(second)
    assert (stopped.status_code, stopped.content) == (guessed.status_code, guessed.content)


def test_the_feed_ends_with_the_membership_and_with_the_account(sign_in: SignIn) -> None:
    person = make_user()
    incident = make_incident(person)
    promise_update(incident, person, datetime.now(UTC) + timedelta(days=1))
    path = read_address(sign_in(person).post("/reminders/calendar/").content.decode())
    assert b"BEGIN:VEVENT" in Client().get(path).content
    incident.team.memberships.all().delete()
    assert b"BEGIN:VEVENT" not in Client().get(path).content
    person.is_active = False
    person.save()
    assert Client().get(path).status_code == 404
