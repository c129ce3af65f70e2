"""The right is asked again at the moment of a write: what ended since the page lets none through."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.access import RightEndedError
from accounts.models import Membership, Role, Team, User
from accounts.services.teams import change_role, remove_member
from incidents import access
from incidents.access.writing import Right, write_as, write_unasked
from incidents.domain.advice import Place
from incidents.domain.facts import IncidentFacts
from incidents.models import Change, Incident, IncidentPart, Part
from incidents.services.actions import change_actions, remove_action
from incidents.services.closing import close_incident, reopen_incident
from incidents.services.coach import keep_wording, mute_rule
from incidents.services.deleting import delete_incident, restore_incident
from incidents.services.edits import Edits, save_edits
from incidents.services.evidence import add_evidence_file
from incidents.services.history import record_changes
from incidents.services.holding import set_hold
from incidents.services.incidents import start_incident
from incidents.services.meeting import catch_line, plan_meeting, start_meeting
from incidents.services.people import name_person, open_incident, restrict_incident
from incidents.services.postmortem import add_comment, begin_post_mortem
from incidents.services.rehearsal import (
    clear_finding,
    finish_rehearsal,
    say_how_it_felt,
    share_rehearsal,
    start_rehearsal,
)
from incidents.services.script import choose_setting
from incidents.services.summary import note_sent_by_hand, save_summary
from incidents.services.updates import save_draft
from reports.models import Kind
from reports.services.documents import freeze_document
from tests.conftest import SignIn
from tests.factories import make_incident
from tests.incidents.recordings import record, rehearse

NOW = timezone.now() - timedelta(minutes=5)
type Ending = Callable[[Incident, User], object]


def leave(incident: Incident, person: User) -> None:
    remove_member(membership=Membership.objects.get(user=person, team=incident.team_id), now=NOW)


def become_viewer(incident: Incident, person: User) -> None:
    membership = Membership.objects.get(user=person, team=incident.team_id)
    change_role(membership=membership, role=Role.VIEWER, now=NOW)


def restrict(incident: Incident, person: User) -> None:
    restrict_incident(incident=incident, person=incident.created_by, now=NOW)


def close(incident: Incident, person: User) -> None:
    Incident.objects.filter(pk=incident.pk).update(closed_at=NOW, closed_by=incident.created_by)


def delete(incident: Incident, person: User) -> None:
    delete_incident(incident=incident, person=incident.created_by, reason="A test", now=NOW)


def ask_for_a_factor(incident: Incident, person: User) -> None:
    Team.objects.filter(pk=incident.team_id).update(needs_second_factor=True)


ENDINGS = (leave, become_viewer, restrict, close, delete, ask_for_a_factor)


@pytest.fixture
def incident(owner: User, team: Team) -> Incident:
    return make_incident(Membership.objects.get(user=owner, team=team))


def save(incident: Incident, person: User) -> None:
    edits = Edits(seen_version=incident.version, fields={"title": "Typed before it ended"})
    save_edits(incident=incident, edits=edits, editor=person, now=NOW)


@pytest.mark.django_db
@pytest.mark.parametrize("end", ENDINGS)
def test_what_ends_between_the_page_and_its_write_lets_nothing_through(
    end: Ending, incident: Incident, colleague: User
) -> None:
    page = access.get_writable_incident(colleague, incident.reference)
    end(incident, colleague)
    before = Change.objects.count()
    with pytest.raises(RightEndedError):
        save(page, colleague)
    incident.refresh_from_db()
    assert (incident.title, Change.objects.count()) == ("Card payments fail", before)


@pytest.mark.django_db
def test_no_service_writes_for_who_was_taken_out_meanwhile(incident: Incident, colleague: User) -> None:
    by, now = colleague, NOW
    begin_post_mortem(incident=incident, person=by, now=now)
    page = access.get_writable_incident(colleague, incident.reference)
    one: dict[str, Any] = {"incident": page}
    place = Place("incident", "", "title")
    words: dict[str, Any] = {"text": "Words", "now": now}
    leave(incident, colleague)
    before = Change.objects.count()
    acts: list[Callable[[], object]] = [
        lambda: close_incident(**one, person=by, now=now),
        lambda: reopen_incident(**one, person=by, reason="Again", now=now),
        lambda: keep_wording(**one, person=by, place=place, rule="blame", words="he", now=now),
        lambda: mute_rule(**one, person=by, rule="blame", now=now),
        lambda: add_evidence_file(**one, author=by, now=now, name="a.txt", content=b"a", title="A"),
        lambda: change_actions(**one, editor=by, now=now, uids=[uuid4()], values={}),
        lambda: remove_action(**one, editor=by, now=now, uid=uuid4(), seen_version=1),
        lambda: set_hold(**one, person=by, reason="A claim", now=now),
        lambda: delete_incident(**one, person=by, reason="", now=now),
        lambda: restore_incident(**one, person=by, now=now),
        lambda: catch_line(**one, uid=uuid4(), kind="question", caught_at=now, catcher=by, **words),
        lambda: start_meeting(**one, starter=by, now=now, started_at=now),
        lambda: plan_meeting(
            **one, planner=by, now=now, at=None, planned_at=None, place="Room 4", attendees=[], minutes=None
        ),
        lambda: name_person(**one, user=by, part=Part.LEAD, by=by, now=now),
        lambda: open_incident(**one, person=by, now=now),
        lambda: add_comment(**one, uid=uuid4(), part="summary", person=by, **words),
        lambda: choose_setting(**one, editor=by, now=now, minutes=5, voice=None, speaker=None),
        lambda: save_summary(**one, editor=by, draft="", seen="", **words),
        lambda: note_sent_by_hand(**one, sender=by, now=now, to=["ceo@example.org"]),
        lambda: save_draft(**one, author=by, number=1, next_steps="", seen="", **words),
        lambda: freeze_document(**one, kind=Kind.BRIEF, author=by, now=now),
        lambda: start_rehearsal(**one, speaker=by, uid=uuid4(), turns=[], minutes=5, now=now),
        lambda: start_incident(team=page.team, author=by, now=now, facts=IncidentFacts(title="Another")),
    ]
    for act in acts:
        with pytest.raises(RightEndedError):
            act()
    incident.refresh_from_db()
    assert (incident.closed_at, incident.deleted_at, Change.objects.count()) == (None, None, before)
    assert Incident.objects.count() == 1


@pytest.mark.django_db
def test_a_clip_on_its_way_is_not_kept_for_who_was_taken_out_meanwhile(
    incident: Incident, colleague: User, settings: Any, tmp_path: Path
) -> None:
    settings.DATA_DIR = tmp_path
    rehearsal = rehearse(incident, colleague, NOW)
    clip = record(rehearsal, NOW)
    leave(incident, colleague)
    own: dict[str, Any] = {"rehearsal": rehearsal}
    acts: list[Callable[[], object]] = [
        lambda: record(rehearsal, NOW, turn=3),
        lambda: finish_rehearsal(**own, total_seconds=9, questions_drilled=0, now=NOW),
        lambda: say_how_it_felt(**own, felt="fair"),
        lambda: clear_finding(**own, key="skipped:opening.headline:", is_said=True),
        lambda: share_rehearsal(**own, people=[incident.created_by], is_with_team=True),
    ]
    for act in acts:
        with pytest.raises(RightEndedError):
            act()
    assert [path.name for path in rehearsal.folder.iterdir()] == [clip.path.name]
    rehearsal.refresh_from_db()
    assert (rehearsal.felt, rehearsal.finished_at, rehearsal.is_shared_with_team) == (None, None, False)


@pytest.mark.django_db
@pytest.mark.parametrize(("end", "status"), [(leave, 404), (become_viewer, 404), (close, 422)])
def test_a_page_answers_as_if_it_had_ended_before(
    end: Ending,
    status: int,
    incident: Incident,
    colleague: User,
    sign_in: SignIn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_door = access.get_writable_incident

    def open_and_end(user: User, reference: str) -> Incident:
        found = open_door(user, reference)
        end(incident, colleague)
        return found

    monkeypatch.setattr(access, "get_writable_incident", open_and_end)
    sent = {"uid": str(uuid4()), "kind": "question", "text": "Who pays?"}
    answer = sign_in(colleague).post(reverse("catch", args=[incident.reference]), sent)
    assert answer.status_code == status
    assert not Change.objects.filter(field__startswith="caught.").exists()


@pytest.mark.django_db
def test_who_keeps_a_right_some_other_way_goes_on_writing(
    incident: Incident, owner: User, colleague: User
) -> None:
    name_person(incident=incident, user=colleague, part=Part.CONTRIBUTOR, by=owner, now=NOW)
    become_viewer(incident, colleague)
    restrict(incident, colleague)
    save(incident, colleague)
    IncidentPart.objects.filter(user=colleague).update(part=Part.COUNSEL)
    with write_as(colleague, incident, Right.COMMENT):
        pass
    with pytest.raises(RightEndedError):
        save(incident, colleague)


@pytest.mark.django_db
def test_a_write_asks_two_queries_and_what_it_calls_asks_none(
    incident: Incident, colleague: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    saved = 2 if connection.features.uses_savepoints else 0
    with django_assert_num_queries(2 + saved), write_as(colleague, incident):
        pass
    asked = write_as(colleague, incident)
    with asked, django_assert_num_queries(1 + saved), write_as(colleague, incident):
        pass


@pytest.mark.django_db
def test_nothing_is_written_to_an_incident_outside_a_block(incident: Incident, owner: User) -> None:
    other = make_incident()
    with write_unasked(other), pytest.raises(RuntimeError, match="outside"):
        record_changes(incident=incident, actor=owner, now=NOW, changes={"incident.title": (1, 2)})
    with pytest.raises(RuntimeError, match="write_unasked"), write_as(None, incident):
        pass
    with write_unasked(incident), write_as(None, incident):
        record_changes(incident=incident, actor=None, now=NOW, changes={"incident.title": (1, 2)})


@pytest.mark.django_db(transaction=True)
def test_a_removal_waits_for_the_write_that_was_first_and_a_write_for_the_removal(
    incident: Incident, colleague: User
) -> None:
    begun = Event()

    def remove() -> None:
        try:
            begun.set()
            leave(incident, colleague)
        finally:
            connection.close()

    thread = Thread(target=remove)
    with write_as(colleague, incident) as current:
        thread.start()
        begun.wait(5)
        thread.join(0.2)
        assert thread.is_alive()
        record_changes(incident=current, actor=colleague, now=NOW, changes={"incident.title": (1, 2)})
    thread.join(10)
    assert not Membership.objects.filter(user=colleague, team=incident.team_id).exists()
    assert Change.objects.filter(actor=colleague).count() == 1
    with pytest.raises(RightEndedError):
        save(incident, colleague)
