"""Planning, the room without its script and with it, and lines changed afterwards."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import icalendar
import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import OutgoingMail, User
from incidents.access import load_facts
from incidents.models import CaughtLine, Change, HeldMeeting, Incident

pytestmark = pytest.mark.django_db


def at(name: str, incident: Incident, *rest: object) -> str:
    return reverse(name, args=[incident.reference, *rest])


def plan(client: Client, incident: Incident, **values: str) -> HeldMeeting:
    given = {"at": "14 Nov 2026 10:50 UTC", "place": "Room 7", "attendees": "Ada\nBo", "minutes": "8"}
    response = client.post(at("plan_meeting", incident), {**given, **values})
    assert response.status_code == 302
    return HeldMeeting.objects.latest("number")


def catch(client: Client, incident: Incident, *, is_live: bool = False, **values: str) -> CaughtLine:
    given = {"uid": str(uuid4()), "kind": "note", "text": "Said", **values}
    headers = {"X-Room": "1"} if is_live else {}
    response = client.post(at("catch", incident), given, headers=headers)
    assert response.status_code == (200 if is_live else 302), response.content
    return CaughtLine.objects.get(uid=given["uid"])


def test_a_plan_is_kept_here_and_in_the_record(owner_client: Client, incident: Incident) -> None:
    meeting = plan(owner_client, incident)
    facts = load_facts(incident)
    assert facts.meeting is not None
    assert (facts.meeting.at, facts.meeting.place) == ("2026-11-14T10:50Z", "Room 7")
    assert facts.meeting.attendees == ("Ada", "Bo")
    assert facts.audience is not None
    assert facts.audience.minutes == 8
    assert meeting.planned_at == datetime(2026, 11, 14, 10, 50, tzinfo=UTC)
    page = owner_client.get(at("plan_meeting", incident)).content.decode()
    assert "14 Nov 2026 10:50 UTC" in page
    assert "Ada\nBo" in page


def test_the_record_changed_elsewhere_is_shown_beside_the_plan(
    owner_client: Client, incident: Incident
) -> None:
    plan(owner_client, incident)
    assert "The record was changed after" not in owner_client.get(at("meeting", incident)).content.decode()
    plan(owner_client, incident, at="15 Nov 2026", place="")
    assert "The record was changed after" not in owner_client.get(at("meeting", incident)).content.decode()
    HeldMeeting.objects.update(place="Room 9")
    assert "The record was changed after" in owner_client.get(at("meeting", incident)).content.decode()


@pytest.mark.parametrize(("name", "typed"), [("at", "soonish"), ("minutes", "0"), ("place", "x" * 200)])
def test_a_plan_that_cannot_be_read_keeps_what_was_typed(
    owner_client: Client, incident: Incident, name: str, typed: str
) -> None:
    response = owner_client.post(at("plan_meeting", incident), {name: typed})
    assert response.status_code == 422
    assert typed in response.content.decode()
    assert not HeldMeeting.objects.exists()


def test_the_invitation_keeps_its_uid_and_counts_its_changes(
    owner_client: Client, incident: Incident, settings: Settings
) -> None:
    settings.PUBLIC_URL = "https://forthright.example"
    meeting = plan(owner_client, incident)

    def read() -> Any:
        content = owner_client.get(at("invitation", incident, meeting.number)).content
        calendar = icalendar.Calendar.from_ical(content)
        assert calendar["method"] == "PUBLISH"
        return calendar.walk("VEVENT")[0]

    first = read()
    plan(owner_client, incident, at="14 Nov 2026 12:00 UTC", place="Call\r\nATTENDEE:eve")
    second = read()
    assert first["uid"] == second["uid"]
    assert (int(first["sequence"]), int(second["sequence"])) == (0, 1)
    assert first.decoded("dtstart") == datetime(2026, 11, 14, 10, 50, tzinfo=UTC)
    assert second.decoded("dtstart") == datetime(2026, 11, 14, 12, 0, tzinfo=UTC)
    assert second.decoded("dtend") == datetime(2026, 11, 14, 12, 8, tzinfo=UTC)
    assert "attendee" not in second


def test_an_invitation_goes_out_by_mail(
    owner_client: Client, incident: Incident, settings: Settings, tmp_path: Path
) -> None:
    settings.IS_MAIL_SET_UP, settings.DATA_DIR = True, tmp_path
    meeting = plan(owner_client, incident)
    address = at("invite", incident, meeting.number)
    assert owner_client.post(address, {"to": "not an address"}).status_code == 422
    assert owner_client.post(address, {"to": "ada@example.org\nbo@example.org"}).status_code == 302
    mail = OutgoingMail.objects.get()
    assert mail.to == ["ada@example.org", "bo@example.org"]
    assert mail.subject == "Meeting 14 Nov 2026, 10:50 UTC: Card payments fail"
    calendar = icalendar.Calendar.from_ical((tmp_path / mail.attachments[0]["path"]).read_bytes())
    assert calendar["method"] == "REQUEST"
    guests: Any = calendar.walk("VEVENT")[0]["attendee"]
    assert [str(one) for one in guests] == [
        "MAILTO:ada@example.org",
        "MAILTO:bo@example.org",
    ]


def test_without_mail_nothing_is_queued(owner_client: Client, incident: Incident) -> None:
    meeting = plan(owner_client, incident)
    owner_client.post(at("invite", incident, meeting.number), {"to": "ada@example.org"})
    assert not OutgoingMail.objects.exists()


def test_a_meeting_starts_and_ends_once(owner_client: Client, incident: Incident) -> None:
    plan(owner_client, incident)
    with time_machine.travel("2026-11-14T10:52:00Z", tick=False):
        owner_client.post(at("start_meeting", incident))
        owner_client.post(at("start_meeting", incident))
    with time_machine.travel("2026-11-14T11:30:00Z", tick=False):
        pressed = {"at": "2026-11-14T11:03:00Z"}
        answer = owner_client.post(at("end_meeting", incident), pressed, headers={"X-Room": "1"})
        owner_client.post(at("end_meeting", incident))
    assert answer.json()["next"] == at("summary", incident)
    meeting = HeldMeeting.objects.get()
    assert meeting.started_at == datetime(2026, 11, 14, 10, 52, tzinfo=UTC)
    assert meeting.ended_at == datetime(2026, 11, 14, 11, 3, tzinfo=UTC)
    changed = set(Change.objects.filter(field__startswith="held_meeting").values_list("field", flat=True))
    assert {field.rpartition(".")[2] for field in changed} >= {"started_at", "ended_at", "place"}


def test_a_line_is_caught_without_a_script(owner_client: Client, incident: Incident) -> None:
    owner_client.post(at("start_meeting", incident))
    line = catch(owner_client, incident, kind="decision", text="We switch", option="Switch", who="ignored")
    assert (line.option, line.who, line.state, line.caught_in) == ("Switch", None, "done", "room")
    assert line.meeting == HeldMeeting.objects.get()
    page = owner_client.get(at("room", incident))
    assert "We switch" in page.content.decode()
    assert "no-store" in page.headers["Cache-Control"]


def test_a_line_sent_twice_is_one_and_keeps_when_it_was_typed(
    owner_client: Client, incident: Incident
) -> None:
    uid = str(uuid4())
    typed = "2026-01-05T09:00:00.000Z"
    for _ in range(2):
        line = catch(
            owner_client, incident, is_live=True, uid=uid, kind="promise", who="Noor", caught_at=typed
        )
    assert CaughtLine.objects.count() == 1
    assert line.caught_at == datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
    assert (line.state, line.who) == ("open", "Noor")


@pytest.mark.parametrize(
    ("due", "hour"), [("in 2 hours", 11), ("17:00 UTC", 17), ("noon UTC", 12), ("Monday 9:30 UTC", 9)]
)
def test_a_time_told_from_when_it_was_typed_waits_with_its_line(
    owner_client: Client, incident: Incident, due: str, hour: int
) -> None:
    line = catch(
        owner_client, incident, is_live=True, kind="promise", due=due, caught_at="2026-01-05T09:00:00Z"
    )
    assert line.due_at is not None
    assert (line.due_at.date(), line.due_at.hour) == (date(2026, 1, 5), hour)


@time_machine.travel("2026-01-05T09:00:00Z", tick=False)
def test_a_computer_whose_clock_is_ahead_moves_no_time(owner_client: Client, incident: Incident) -> None:
    ahead = "2026-01-06T12:00:00Z"
    line = catch(owner_client, incident, is_live=True, kind="promise", due="in 2 hours", caught_at=ahead)
    assert line.due_at == datetime(2026, 1, 5, 11, 0, tzinfo=UTC)


def test_a_time_that_cannot_be_read_stays_in_the_words(owner_client: Client, incident: Incident) -> None:
    line = catch(owner_client, incident, is_live=True, kind="question", text="Cost?", due="after lunch")
    assert line.text == "Cost? (by when, as typed: after lunch)"
    response = owner_client.post(
        at("catch", incident),
        {"uid": str(uuid4()), "kind": "question", "text": "Cost?", "due": "after lunch"},
    )
    assert response.status_code == 422
    assert "after lunch" in response.content.decode()


def test_a_line_without_words_is_refused_with_the_reason(owner_client: Client, incident: Incident) -> None:
    given = {"uid": str(uuid4()), "kind": "note", "text": " "}
    live = owner_client.post(at("catch", incident), given, headers={"X-Room": "1"})
    assert live.status_code == 422
    assert "There are no words yet" in live.json()["refused"]
    assert owner_client.post(at("catch", incident), given).status_code == 422
    assert not CaughtLine.objects.exists()


def test_the_room_gets_the_answer_that_a_decision_changes(owner_client: Client, incident: Incident) -> None:
    given = {"kind": "decision", "text": "We switch at noon", "uid": str(uuid4())}
    live = {"X-Room": "1"}
    told = owner_client.post(at("catch", incident), given, headers=live).json()
    assert told["answers"].count("data-answer=") == told["answers"].count("data-said") == 1
    assert "We switch at noon." in told["answers"]
    note = given | {"kind": "note", "uid": str(uuid4())}
    assert "answers" not in owner_client.post(at("catch", incident), note, headers=live).json()


def test_a_line_is_changed_settled_taken_back_and_put_back(owner_client: Client, incident: Incident) -> None:
    line = catch(owner_client, incident, kind="question", text="Insured?", who="Finance", due="17:00 UTC")
    assert line.due_at is not None
    address = at("caught_line", incident, line.uid)
    owner_client.post(
        address, {"text": "Are we insured?", "who": "Counsel", "answer": "Yes", "is_done": "on"}
    )
    line.refresh_from_db()
    assert (line.text, line.who, line.answer, line.state) == ("Are we insured?", "Counsel", "Yes", "done")
    assert line.settled_at is not None
    owner_client.post(address, {"act": "withdraw"})
    line.refresh_from_db()
    assert line.state == "withdrawn"
    owner_client.post(address, {"act": "restore"})
    line.refresh_from_db()
    assert line.state == "done"
    told = Change.objects.filter(field=f"caught.{line.uid}.text").get()
    assert (told.old, told.new) == ("Insured?", "Are we insured?")
    assert "Line caught in the meeting" in owner_client.get(at("history", incident)).content.decode()


def send_late(client: Client, incident: Incident, name: str, meeting: HeldMeeting, **values: str) -> None:
    given = {"meeting": str(meeting.uid), **values}
    assert client.post(at(name, incident), given, headers={"X-Room": "1"}).status_code == 200


def test_what_arrives_late_belongs_to_its_own_meeting_and_touches_no_other(
    owner_client: Client, incident: Incident
) -> None:
    with time_machine.travel("2026-11-14T10:00:00Z", tick=False):
        first = plan(owner_client, incident, at="14 Nov 2026 10:00 UTC")
        send_late(owner_client, incident, "start_meeting", first)
    with time_machine.travel("2026-11-14T10:30:00Z", tick=False):
        send_late(owner_client, incident, "end_meeting", first, at="2026-11-14T10:20:00Z")
    with time_machine.travel("2026-11-14T15:00:00Z", tick=False):
        second = plan(owner_client, incident, at="14 Nov 2026 15:00 UTC")
        send_late(owner_client, incident, "start_meeting", second)
        line = catch(
            owner_client, incident, is_live=True, meeting=str(first.uid), caught_at="2026-11-14T10:12:00Z"
        )
        send_late(owner_client, incident, "start_meeting", first, at="2026-11-14T10:01:00Z")
        send_late(owner_client, incident, "end_meeting", first, at="2026-11-14T10:21:00Z")
    assert (line.meeting, line.caught_at, line.caught_in) == (
        first, datetime(2026, 11, 14, 10, 12, tzinfo=UTC), "room"
    )  # fmt: skip
    first.refresh_from_db()
    second.refresh_from_db()
    assert (second.started_at, second.ended_at) == (datetime(2026, 11, 14, 15, 0, tzinfo=UTC), None)
    assert first.ended_at == datetime(2026, 11, 14, 10, 20, tzinfo=UTC)


def test_a_meeting_nobody_planned_that_is_told_after_a_later_one_stands_by_itself(
    owner_client: Client, incident: Incident
) -> None:
    page = str(uuid4())
    with time_machine.travel("2026-11-14T15:00:00Z", tick=False):
        later = plan(owner_client, incident, at="14 Nov 2026 15:00 UTC")
        send_late(owner_client, incident, "start_meeting", later)
        live = {"X-Room": "1"}
        told = owner_client.post(
            at("start_meeting", incident), {"meeting": page, "at": "2026-11-14T09:00:00Z"}, headers=live
        )
        own = HeldMeeting.objects.get(uid=told.json()["meeting"])
        line = catch(owner_client, incident, is_live=True, meeting=page, caught_at="2026-11-14T09:05:00Z")
        given = {"meeting": page, "at": "2026-11-14T09:10:00Z"}
        owner_client.post(at("end_meeting", incident), given, headers=live)
        room = owner_client.get(at("room", incident)).content.decode()
    own.refresh_from_db()
    later.refresh_from_db()
    assert own != later and own.ended_at == datetime(2026, 11, 14, 9, 10, tzinfo=UTC)
    assert line.meeting == own and later.ended_at is None
    assert f'data-meeting="{later.uid}"' in room, "the one that runs is the one on the page"


def test_two_who_press_start_at_once_begin_one_meeting(owner_client: Client, incident: Incident) -> None:
    for _ in range(2):
        owner_client.post(at("start_meeting", incident), {"meeting": str(uuid4())}, headers={"X-Room": "1"})
    assert HeldMeeting.objects.count() == 1


def test_a_meeting_started_without_a_plan_takes_the_one_in_the_record(
    owner_client: Client, incident: Incident
) -> None:
    plan(owner_client, incident)
    HeldMeeting.objects.all().delete()
    owner_client.post(at("start_meeting", incident))
    meeting = HeldMeeting.objects.get()
    assert (meeting.place, meeting.attendees, meeting.minutes) == ("Room 7", ["Ada", "Bo"], 8)
    assert meeting.planned_at == datetime(2026, 11, 14, 10, 50, tzinfo=UTC)


def test_what_a_page_sends_for_somebody_else_is_refused(
    owner_client: Client, owner: User, viewer: User, incident: Incident
) -> None:
    given = {"uid": str(uuid4()), "kind": "note", "text": "Typed by another"}
    headers = {"X-Room": "1", "X-Person": viewer.page_tag}
    answer = owner_client.post(at("catch", incident), given, headers=headers)
    assert (answer.status_code, answer.headers["X-Person"]) == (401, "other")
    assert not CaughtLine.objects.exists()
    assert owner.page_tag in owner_client.get(at("room", incident)).content.decode()
    headers["X-Person"] = owner.page_tag
    assert owner_client.post(at("catch", incident), given, headers=headers).status_code == 200


def test_words_of_the_room_are_escaped(owner_client: Client, incident: Incident) -> None:
    catch(owner_client, incident, text="<script>alert(1)</script>")
    for name in ("room", "meeting", "summary"):
        assert "<script>alert" not in owner_client.get(at(name, incident)).content.decode()


def test_a_viewer_reads_the_room_and_cannot_write(
    viewer_client: Client, owner_client: Client, incident: Incident
) -> None:
    line = catch(owner_client, incident, text="For all to read")
    page = viewer_client.get(at("room", incident)).content.decode()
    assert "For all to read" in page
    assert "Keep it" not in page
    for name, rest in (("catch", ()), ("start_meeting", ()), ("caught_line", (line.uid,))):
        assert viewer_client.post(at(name, incident, *rest), {"act": "withdraw"}).status_code == 404


def test_the_room_asks_few_questions_of_the_database(
    owner_client: Client, incident: Incident, django_assert_max_num_queries: object
) -> None:
    owner_client.post(at("start_meeting", incident))
    for number in range(12):
        catch(owner_client, incident, text=f"Line {number}")
    for name in ("room", "meeting", "summary"):
        with django_assert_max_num_queries(15):  # type: ignore[operator]
            owner_client.get(at(name, incident))
