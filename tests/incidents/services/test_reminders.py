"""Reminders are given once, to the right person, also after a pause, and by two workers at once."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction

from accounts.models import OutgoingMail, Role, User
from incidents.access.due import list_concerns
from incidents.domain.facts import IncidentFacts
from incidents.models import (
    ActionItem,
    CaughtLine,
    HeldMeeting,
    Incident,
    LegalClock,
    PostMortem,
    PromisedUpdate,
    Reminder,
    WrittenSummary,
)
from incidents.services import reminders as services
from incidents.services.incidents import start_incident
from incidents.services.meeting import catch_line
from incidents.services.reminders import choose_reminders, give_digests, give_reminders, mark_read
from tests.factories import make_membership, make_team, make_user

DUE_AT = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
PROMISED_AT = DUE_AT - timedelta(hours=3)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mail_is_set_up(settings: Any) -> None:
    settings.IS_MAIL_SET_UP = True
    settings.PUBLIC_URL = "https://forthright.example"


@pytest.fixture
def owner() -> User:
    team = make_team(time_zone="Europe/Copenhagen")
    person = make_user(time_zone="Europe/Copenhagen")
    make_membership(team=team, user=person, role=Role.OWNER)
    return person


@pytest.fixture
def incident(owner: User) -> Incident:
    team = owner.teams.get()
    return start_incident(facts=IncidentFacts(title="Cards fail"), team=team, author=owner, now=PROMISED_AT)


def promise_update(incident: Incident, person: User, **fields: Any) -> PromisedUpdate:
    return PromisedUpdate.objects.create(
        **{
            "incident": incident,
            "number": 1,
            "due_at": DUE_AT,
            "promised_by": person,
            "promised_at": PROMISED_AT,
            **fields,
        }
    )


def list_slots() -> list[str]:
    return list(Reminder.objects.exclude(kind="digest").order_by("pk").values_list("slot", flat=True))


def test_each_slot_comes_once_at_its_time(owner: User, incident: Incident) -> None:
    promise_update(incident, owner)
    given = [
        give_reminders(now=DUE_AT + timedelta(minutes=minutes))
        for minutes in (-60, -10, -9, 0, 1, 15, 16, 1000)
    ]
    assert given == [0, 1, 0, 1, 0, 1, 0, 0]
    assert list_slots() == ["before", "due", "after"]
    mails = OutgoingMail.objects.order_by("pk")
    assert [mail.subject.split(" · ")[0] for mail in mails] == [
        "Update 1 is due in 10 min",
        "Update 1 is due now",
        "Update 1 was due 15 min ago",
    ]
    assert {tuple(mail.to) for mail in mails} == {(owner.email,)}
    assert all(f"https://forthright.example/incidents/{incident.reference}/" in mail.text for mail in mails)


def test_a_worker_that_was_away_gives_everything_it_missed_once_in_one_mail(
    owner: User, incident: Incident
) -> None:
    promise_update(incident, owner)
    assert give_reminders(now=DUE_AT + timedelta(hours=5)) == 3
    assert list_slots() == ["before", "due", "after"]
    assert OutgoingMail.objects.count() == 1
    assert give_reminders(now=DUE_AT + timedelta(hours=6)) == 0


def test_two_workers_that_saw_the_same_thing_give_it_once(
    owner: User, incident: Incident, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise_update(incident, owner)
    # Both had looked before either wrote: what was given is unknown to the second.
    monkeypatch.setattr(services, "_read_given", lambda since: set())
    assert [give_reminders(now=DUE_AT), give_reminders(now=DUE_AT)] == [2, 0]
    assert list_slots() == ["before", "due"]
    assert OutgoingMail.objects.count() == 1


def test_a_worker_killed_before_its_mail_was_queued_gives_the_reminder_again(
    owner: User, incident: Incident, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise_update(incident, owner)

    def die(**_: Any) -> None:
        raise SystemExit

    with monkeypatch.context() as patched, pytest.raises(SystemExit), transaction.atomic():
        patched.setattr(services, "queue_mail", die)
        give_reminders(now=DUE_AT)
    assert not Reminder.objects.exists()
    assert give_reminders(now=DUE_AT) == 2
    assert OutgoingMail.objects.count() == 1


def test_a_new_due_time_is_a_new_promise(owner: User, incident: Incident) -> None:
    update = promise_update(incident, owner)
    give_reminders(now=DUE_AT + timedelta(hours=1))
    update.due_at = DUE_AT + timedelta(hours=8)
    update.save()
    assert give_reminders(now=DUE_AT + timedelta(hours=8)) == 2
    assert list_slots() == ["before", "due", "after", "before", "due"]


def test_what_is_kept_or_withdrawn_is_not_remembered(owner: User, incident: Incident) -> None:
    promise_update(incident, owner, sent_at=DUE_AT - timedelta(hours=1))
    promise_update(incident, owner, number=2, withdrawn_at=DUE_AT - timedelta(hours=1))
    assert give_reminders(now=DUE_AT + timedelta(hours=1)) == 0


@pytest.mark.parametrize("who", ["Ada Berg", "ada@example.org", "  ada  BERG "])
def test_an_answer_is_asked_of_the_person_it_was_promised_by(
    owner: User, incident: Incident, who: str
) -> None:
    ada = make_user(name="Ada Berg", email="ada@example.org")
    make_membership(team=incident.team, user=ada)
    catch_line(
        incident=incident,
        uid=uuid4(),
        kind="question",
        text="Are card numbers safe?",
        caught_at=PROMISED_AT,
        now=PROMISED_AT,
        catcher=owner,
        who=who,
        due_at=DUE_AT,
    )
    give_reminders(now=DUE_AT)
    assert {row.person for row in Reminder.objects.all()} == {ada}
    assert "Are card numbers safe?" in OutgoingMail.objects.get().subject


def test_a_name_nobody_bears_falls_to_who_wrote_it_down(owner: User, incident: Incident) -> None:
    catch_line(
        incident=incident,
        uid=uuid4(),
        kind="question",
        text="Who pays?",
        caught_at=PROMISED_AT,
        now=PROMISED_AT,
        catcher=owner,
        who="Legal",
        due_at=DUE_AT,
    )
    give_reminders(now=DUE_AT)
    assert {row.person for row in Reminder.objects.all()} == {owner}


def test_nobody_outside_the_team_hears_of_it(owner: User, incident: Incident) -> None:
    gone = make_user()
    promise_update(incident, gone)
    assert [concern.reader.person for concern in list_concerns(since=PROMISED_AT, until=DUE_AT)] == [owner]


def test_an_action_of_a_named_person_goes_to_their_address_without_a_link(incident: Incident) -> None:
    ActionItem.objects.create(
        incident=incident,
        position=0,
        title="Add an alarm",
        kind="detect",
        owner="Ben of the network team",
        owner_email="ben@example.org",
        due_on=DUE_AT.date() + timedelta(days=1),
        opened_at=PROMISED_AT - timedelta(days=3),
    )
    give_reminders(now=DUE_AT)
    mail = OutgoingMail.objects.get()
    assert mail.to == ["ben@example.org"] and "https://" not in mail.text
    assert mail.subject.startswith("“Add an alarm” is due tomorrow · ")
    assert Reminder.objects.get().person is None


def test_a_legal_clock_and_a_post_mortem_are_remembered_until_they_are_dealt_with(
    owner: User, incident: Incident
) -> None:
    # Aware at 12:00 on 1 May: 72 hours end at 12:00 on 4 May. Resolved on 1 May, SEV1: due on 4 May.
    clock = LegalClock.objects.create(
        incident=incident, position=0, regime="gdpr_33", trigger="aware", triggered_at="2026-05-01T12:00Z"
    )
    Incident.objects.update(
        severity_level="SEV1",
        resolved="2026-05-01T20:00Z",
        created_at=DUE_AT - timedelta(days=4),
        updated_at=DUE_AT,
    )
    give_reminders(now=DUE_AT)
    found = sorted(Reminder.objects.values_list("kind", "slot"))
    assert found == [
        ("legal", "before"),
        ("legal", "due"),
        ("post_mortem", "before"),
        ("post_mortem", "due"),
    ]
    subjects = sorted(mail.subject for mail in OutgoingMail.objects.all())
    assert subjects[0].startswith("Data-protection notice (GDPR Art. 33), which may apply, is due now · ")
    assert subjects[1].startswith("The post-mortem is due today · ")
    clock.submitted_at = "2026-05-04T12:10Z"
    clock.save()
    PostMortem.objects.create(
        incident=incident, state="waived", waived_reason="A drill", begun_by=owner, begun_at=DUE_AT
    )
    assert give_reminders(now=DUE_AT + timedelta(days=3)) == 0


def test_the_summary_is_remembered_until_somebody_sent_it(owner: User, incident: Incident) -> None:
    for number, hours in ((1, 4), (2, 1)):
        HeldMeeting.objects.create(
            incident=incident, number=number, created_by=owner, created_at=PROMISED_AT,
            started_at=DUE_AT - timedelta(hours=hours, minutes=8), ended_at=DUE_AT - timedelta(hours=hours),
        )  # fmt: skip
    assert give_reminders(now=DUE_AT) == 2
    assert set(Reminder.objects.values_list("kind", "due_at")) == {("summary", DUE_AT)}
    assert OutgoingMail.objects.get().subject.startswith("The written summary is due now · ")
    WrittenSummary.objects.create(
        incident=incident, edited_by=owner, edited_at=DUE_AT, first_sent_at=DUE_AT + timedelta(minutes=5)
    )
    assert give_reminders(now=DUE_AT + timedelta(hours=1)) == 0


@pytest.mark.parametrize(
    ("named", "words"),
    [
        (None, "“Add an alarm”, which nobody owns yet, is due"),
        ("Ben", "“Add an alarm”, which Ben owns, is due"),
    ],
)
def test_who_stands_in_is_told_whose_the_action_is(
    owner: User, incident: Incident, named: str | None, words: str
) -> None:
    ActionItem.objects.create(
        incident=incident, position=0, title="Add an alarm", kind="detect", owner=named,
        due_on=DUE_AT.date(), opened_at=PROMISED_AT - timedelta(days=3),
    )  # fmt: skip
    give_reminders(now=DUE_AT)
    mail = OutgoingMail.objects.get()
    assert (mail.to, mail.subject.startswith(words)) == ([owner.email], True)


def test_nothing_is_due_of_a_closed_incident(owner: User, incident: Incident) -> None:
    promise_update(incident, owner)
    Incident.objects.update(closed_at=DUE_AT - timedelta(hours=1))
    assert give_reminders(now=DUE_AT + timedelta(hours=1)) == 0


def test_a_person_s_choice_is_kept(owner: User, incident: Incident) -> None:
    promise_update(incident, owner)
    choose_reminders(
        person=owner, by_mail=False, has_digest=False, silent_kinds=["action"], silent_slots=["before"]
    )
    give_reminders(now=DUE_AT)
    assert list_slots() == ["due"]
    assert give_digests(now=DUE_AT) == 0
    assert not OutgoingMail.objects.exists()
    choose_reminders(person=owner, by_mail=True, has_digest=True, silent_kinds=["update"], silent_slots=[])
    assert give_reminders(now=DUE_AT + timedelta(hours=1)) == 0


def test_the_digest_comes_once_in_the_morning_and_names_what_is_overdue(
    owner: User, incident: Incident
) -> None:
    promise_update(incident, owner)
    catch_line(
        incident=incident,
        uid=uuid4(),
        kind="promise",
        text="A list of affected customers",
        caught_at=PROMISED_AT,
        now=PROMISED_AT,
        catcher=owner,
        due_at=DUE_AT + timedelta(hours=1),
    )
    # 08:00 in Copenhagen is 06:00 UTC in May.
    morning = datetime(2026, 5, 5, 6, 0, tzinfo=UTC)
    give_digests(now=DUE_AT)  # the afternoon of the day before: its morning had nothing overdue yet
    OutgoingMail.objects.all().delete()
    assert [
        give_digests(now=morning - timedelta(minutes=1)),
        give_digests(now=morning),
        give_digests(now=morning),
    ] == [
        0,
        1,
        0,
    ]
    mail = OutgoingMail.objects.get()
    assert mail.subject.startswith("2 things are overdue, first: Update 1 was due 18 h ago")
    assert "A list of affected customers" in mail.text


def test_a_quiet_morning_sends_nothing_and_stays_quiet(owner: User, incident: Incident) -> None:
    morning = datetime(2026, 5, 4, 6, 0, tzinfo=UTC)
    assert give_digests(now=morning) == 0
    promise_update(incident, owner)
    assert give_digests(now=DUE_AT + timedelta(hours=1)) == 0
    assert not OutgoingMail.objects.exists()


def test_reminders_are_marked_read(owner: User, incident: Incident) -> None:
    promise_update(incident, owner)
    give_reminders(now=DUE_AT)
    assert [mark_read(person=owner, now=DUE_AT), mark_read(person=owner, now=DUE_AT)] == [2, 0]


def test_the_queries_do_not_grow_with_what_is_due(
    owner: User, incident: Incident, django_assert_max_num_queries: Any
) -> None:
    for number in range(1, 30):
        promise_update(incident, owner, number=number)
    CaughtLine.objects.all().delete()
    give_reminders(now=DUE_AT + timedelta(hours=1))
    with django_assert_max_num_queries(10):
        assert give_reminders(now=DUE_AT + timedelta(hours=1)) == 0
