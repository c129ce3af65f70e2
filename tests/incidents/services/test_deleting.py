"""Deleting can be taken back for 30 days, is refused under a hold, and ends with a tombstone and no file."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import Membership, OutgoingMail, User
from accounts.services.outbox import queue_mail
from incidents import access, tasks
from incidents.access.keeping import count_going, list_going
from incidents.access.writing import write_unasked
from incidents.domain.keeping import add_months
from incidents.models import (
    Change,
    FileToRemove,
    Incident,
    Rehearsal,
    Retention,
    Tombstone,
)
from incidents.services import purging
from incidents.services.deleting import delete_by_age, delete_incident, restore_incident, set_retention
from incidents.services.evidence import add_evidence_file
from incidents.services.holding import HeldError, lift_hold, set_hold
from incidents.services.incidents import next_reference
from incidents.services.purging import purge_deleted, remove_files
from reports.models import Document, Kind, ShareLink
from reports.services.documents import freeze_document
from reports.services.sharing import Rights, make_link
from tests.factories import make_incident

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=30)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, settings: Any) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner))


def delete(incident: Incident, person: User, now: datetime = NOW) -> None:
    delete_incident(incident=incident, person=person, reason="A test", now=now)


def fill(incident: Incident, person: User) -> list[Path]:
    """Give an incident a file of every kind; where they lie."""
    evidence = add_evidence_file(
        incident=incident, author=person, now=NOW, name="log.txt", content=b"it broke", title="Log"
    )
    document = freeze_document(incident=incident, kind=Kind.BRIEF, author=person, now=NOW)
    rehearsal = Rehearsal.objects.create(
        uid=uuid4(),
        incident=incident,
        speaker=person,
        number=1,
        wording=1,
        minutes=5,
        turns=[],
        started_at=NOW,
    )
    invitation = document.path.parents[2] / "invitations" / str(incident.pk) / "one.ics"
    paths = [document.path, rehearsal.folder / "clip.webm", invitation]
    for path in paths:
        path.parent.mkdir(parents=True)
        path.write_bytes(b"bytes")
    make_link(
        document=document,
        author=person,
        recipient="The CEO",
        email="",
        expires_at=LATER,
        rights=Rights(),
        now=NOW,
    )
    return [*paths, Path(default_storage.path(str(evidence.file.name)))]


def queue(incident: Incident, person: User, kind: str) -> OutgoingMail:
    return queue_mail(
        key=f"{kind}:{incident.pk}",
        kind=kind,
        to=[person.email],
        subject="It",
        text=f"{incident.reference}: it",
        about="" if kind == "digest" else incident.reference,
        now=NOW,
    )


def test_a_deleted_incident_is_nowhere_and_comes_back_as_it_was(
    incident: Incident, owner: User, owner_client: Client
) -> None:
    summary, _ = queue(incident, owner, "summary"), queue(incident, owner, "reminder")
    delete(incident, owner)
    assert not access.can_read(owner, incident)
    assert owner_client.get(reverse("incident", args=[incident.reference])).status_code == 404
    assert incident.title not in owner_client.get("/").text
    states = dict(OutgoingMail.objects.values_list("kind", "state"))
    assert states == {"summary": OutgoingMail.State.FAILED}, (
        "a reminder is dropped, a summary can be sent again"
    )
    assert restore_incident(incident=incident, person=owner, now=LATER - timedelta(seconds=1))
    assert access.can_read(owner, incident)
    fields = Change.objects.filter(incident=incident, version__gt=1).values_list("field", flat=True)
    assert list(fields) == ["incident.deleted", "incident.restored"]
    assert summary.pk


def test_after_thirty_days_it_cannot_be_restored(incident: Incident, owner: User) -> None:
    delete(incident, owner)
    assert not restore_incident(incident=incident, person=owner, now=LATER)


def test_a_hold_stops_deletion_and_purge(incident: Incident, owner: User) -> None:
    set_hold(incident=incident, person=owner, reason="A claim", now=NOW)
    with pytest.raises(HeldError):
        delete(incident, owner)
    lift_hold(incident=incident, person=owner, reason="Settled", now=NOW)
    delete(incident, owner)
    with write_unasked(incident):
        set_hold(incident=incident, person=owner, reason="Another claim", now=NOW)
    assert purge_deleted(now=LATER) == 0
    assert Incident.objects.filter(pk=incident.pk).exists()
    fields = Change.objects.filter(incident=incident, version__gt=1).values_list("field", flat=True)
    assert list(fields) == ["incident.hold", "incident.hold_lifted", "incident.deleted", "incident.hold"]


def test_a_purge_removes_rows_files_and_mail_and_leaves_a_tombstone(incident: Incident, owner: User) -> None:
    paths = fill(incident, owner)
    for kind in ("summary", "digest"):
        queue(incident, owner, kind)
    other = make_incident(Membership.objects.get(user=owner))
    kept = fill(other, owner)
    delete(incident, owner)
    assert purge_deleted(now=LATER - timedelta(seconds=1)) == 0
    tasks.delete_what_is_old(LATER)
    assert [path for path in paths if path.exists()] == []
    assert [path for path in kept if not path.exists()] == []
    for model in (Document, Rehearsal, ShareLink):
        assert model.objects.count() == 1
    assert not OutgoingMail.objects.exists()
    assert set(Change.objects.values_list("incident", flat=True)) == {other.pk}
    stone = Tombstone.objects.get()
    assert (stone.reference, stone.deleted_by, stone.deleted_at) == (incident.reference, owner, NOW)
    tables = connection.introspection.table_names()
    with connection.cursor() as cursor:
        for table in tables:
            if "incident_id" in {
                row.name for row in connection.introspection.get_table_description(cursor, table)
            }:
                cursor.execute(f"SELECT count(*) FROM {table} WHERE incident_id = %s", [incident.pk])  # noqa: S608
                assert cursor.fetchone() == (0,), table


def test_a_purge_killed_in_the_middle_leaves_all_or_goes_on(
    incident: Incident, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = fill(incident, owner)
    delete(incident, owner)

    def die(*args: object, **kwargs: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(Incident, "delete", die)
        with pytest.raises(SystemExit), transaction.atomic():
            purge_deleted(now=LATER)
    assert Incident.objects.filter(pk=incident.pk).exists()
    assert not Tombstone.objects.exists()
    assert not FileToRemove.objects.exists()
    with monkeypatch.context() as patch:
        patch.setattr(purging, "_remove", die)
        with pytest.raises(SystemExit):
            purge_deleted(now=LATER)
    assert not Incident.objects.filter(pk=incident.pk).exists()
    assert all(path.exists() for path in paths)
    purge_deleted(now=LATER)
    assert [path for path in paths if path.exists()] == []
    paths[0].parent.mkdir(parents=True)
    paths[0].write_bytes(b"made by a worker that knew no better")
    remove_files(now=LATER + timedelta(hours=1))
    assert not paths[0].exists()
    assert not FileToRemove.objects.exists()


def test_files_in_a_folder_that_hosts_share_are_removed(tmp_path: Path, settings: Settings) -> None:
    settings.DATA_DIR = tmp_path / "data"
    settings.DATA_DIR.mkdir()
    shared = tmp_path / "shared"
    (shared / "7").mkdir(parents=True)
    (shared / "7" / "1.pdf").write_bytes(b"%PDF")
    (settings.DATA_DIR / "documents").symlink_to(shared)
    FileToRemove.objects.create(kind="folder", path="documents/7", listed_at=NOW)
    assert remove_files(now=LATER) == 0
    assert list(shared.iterdir()) == []


def test_a_file_that_cannot_be_removed_stays_on_the_list(tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.txt"
    outside.write_text("not ours")
    FileToRemove.objects.create(kind="folder", path="../outside.txt", listed_at=NOW)
    assert remove_files(now=LATER) == 1
    assert outside.exists()
    assert FileToRemove.objects.count() == 1


def test_the_number_of_what_is_gone_is_not_given_again(incident: Incident, owner: User) -> None:
    delete(incident, owner)
    purge_deleted(now=LATER)
    assert incident.reference == "INC-2026-0001"
    assert next_reference(now=LATER) == "INC-2026-0002"


def close(incident: Incident, at: datetime) -> None:
    Incident.objects.filter(pk=incident.pk).update(closed_at=at)


def test_a_team_keeps_closed_incidents_as_long_as_it_says(incident: Incident, owner: User) -> None:
    member = Membership.objects.get(user=owner)
    soon, held, still_open = make_incident(member), make_incident(member), make_incident(member)
    close(incident, add_months(NOW, -13))
    close(soon, add_months(NOW, -12) + timedelta(days=20))
    close(held, add_months(NOW, -24))
    set_hold(incident=held, person=owner, reason="A claim", now=NOW)
    assert delete_by_age(now=NOW) == 0, "off until an owner sets it"
    set_retention(team=member.team, months=12, person=owner, now=NOW)
    going = list_going(owner, member.team, Retention.objects.get(), now=NOW)
    assert [row.incident for row in going] == [incident, soon]
    assert count_going(owner, now=NOW) == [(member.team, 2)]
    assert delete_by_age(now=NOW) == 1
    assert set(Incident.objects.that_stand()) == {soon, held, still_open}
    gone = Incident.objects.get(pk=incident.pk)
    assert (gone.deleted_by, gone.deleted_reason) == (
        None,
        "Closed 12 months ago; the team keeps them no longer",
    )
    set_retention(team=member.team, months=None, person=owner, now=NOW)
    assert delete_by_age(now=LATER) == 0


def test_what_an_owner_restores_is_kept_for_the_whole_time_again(incident: Incident, owner: User) -> None:
    team = incident.team
    close(incident, add_months(NOW, -13))
    set_retention(team=team, months=12, person=owner, now=NOW)
    assert delete_by_age(now=NOW) == 1
    assert restore_incident(incident=incident, person=owner, now=NOW + timedelta(minutes=1))
    assert delete_by_age(now=NOW + timedelta(minutes=2)) == 0
    assert list_going(owner, team, Retention.objects.get(), now=NOW + timedelta(minutes=2)) == []
    assert delete_by_age(now=add_months(NOW, 13)) == 1


def test_one_that_cannot_be_purged_keeps_no_other_from_it(
    incident: Incident, owner: User, caplog: pytest.LogCaptureFixture
) -> None:
    other = make_incident(incident.team.memberships.get())
    delete(incident, owner)
    delete(other, owner, NOW + timedelta(seconds=1))
    Tombstone.objects.create(
        incident_number=incident.pk, uid=uuid4(), reference="INC-2020-0001", deleted_at=NOW, purged_at=NOW
    )
    assert purge_deleted(now=LATER + timedelta(seconds=1)) == 1
    assert list(Incident.objects.all()) == [incident]
    assert "could not be purged" in caplog.text


@pytest.mark.parametrize(
    ("at", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -13, "2024-12-15"),
    ],
)
def test_months_are_those_of_the_calendar(at: str, months: int, expected: str) -> None:
    assert add_months(datetime.fromisoformat(at), months).date().isoformat() == expected
