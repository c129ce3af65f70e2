"""Everything of a team or a person: put together by the worker, for the asker alone, for a day."""

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, Role, Team, User
from incidents.models import Export, Incident, Reading, Recording, Rehearsal, Reminder
from incidents.services import exporting
from incidents.services.archive.writing import ArchiveFile
from incidents.services.exporting import ask_export, expire_exports, make_export
from incidents.services.people import restrict_incident
from incidents.services.reading import record_reading
from incidents.tasks import delete_what_is_old
from tests.factories import make_incident, make_user
from tests.incidents.recordings import record, rehearse

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, settings: Any) -> Iterator[None]:
    settings.DATA_DIR = tmp_path
    with time_machine.travel(NOW, tick=False):
        yield


def make(asker: User, team: Team | None) -> Export:
    export, _ = ask_export(asker=asker, team=team, now=NOW)
    make_export(export_id=export.pk, now=NOW)
    export.refresh_from_db()
    return export


def read(client: Client, export: Export) -> zipfile.ZipFile:
    response = client.get(reverse("export_file", args=[export.uid]))
    assert response.status_code == 200
    assert "attachment" in response.headers["Content-Disposition"]
    assert "no-store" in response.headers["Cache-Control"]
    return zipfile.ZipFile(io.BytesIO(b"".join(response)))


def test_an_owner_asks_waits_and_fetches(
    owner_client: Client, owner: User, team: Team, incident: Incident
) -> None:
    path = reverse("export_team", args=[team.pk])
    page = owner_client.post(path, follow=True).text
    assert "It is being put together" in page
    assert "Being put together since" in page
    owner_client.post(path)
    export = Export.objects.get(), "asked twice while it is made, it is made once"
    make_export(export_id=export[0].pk, now=NOW)
    assert "Download the file" in owner_client.get(reverse("keeping", args=[team.pk])).text
    whole = read(owner_client, Export.objects.get())
    assert f"incidents/{incident.reference}/incident.json" in whole.namelist()
    assert Export.objects.get().path.stat().st_mode & 0o777 == 0o600


def test_the_file_is_the_askers_alone_for_a_day(
    owner_client: Client,
    colleague_client: Client,
    stranger_client: Client,
    owner: User,
    team: Team,
    incident: Incident,
) -> None:
    export = make(owner, team)
    path = reverse("export_file", args=[export.uid])
    for client in (colleague_client, stranger_client):
        assert client.get(path).status_code == 404
        assert client.post(reverse("export_team", args=[team.pk])).status_code == 404
    Membership.objects.filter(user=owner, team=team).update(role=Role.MEMBER)
    assert owner_client.get(path).status_code == 404, "nobody fetches what they no longer own"
    Membership.objects.filter(user=owner, team=team).update(role=Role.OWNER)
    assert read(owner_client, export).namelist()
    Export.objects.update(expires_at=NOW)
    assert owner_client.get(path).status_code == 404
    Export.objects.update(expires_at=NOW + timedelta(hours=24))
    delete_what_is_old(NOW + timedelta(hours=24))
    assert not export.path.exists()
    assert not Export.objects.exists()


def test_restricted_incidents_of_others_are_left_out(
    owner_client: Client, owner: User, colleague: User, team: Team, incident: Incident
) -> None:
    hidden = make_incident(Membership.objects.get(user=colleague))
    restrict_incident(incident=hidden, person=colleague, now=NOW)
    names = read(owner_client, make(owner, team)).namelist()
    assert [name for name in names if hidden.reference in name] == []
    assert hidden.reference not in owner_client.get(reverse("keeping", args=[team.pk])).text


def test_what_is_no_longer_the_askers_to_read_is_not_theirs_to_fetch(
    owner_client: Client, owner: User, colleague: User, team: Team, incident: Incident
) -> None:
    export = make(owner, team)
    restrict_incident(incident=incident, person=colleague, now=NOW)
    assert owner_client.get(reverse("export_file", args=[export.uid])).status_code == 404
    assert not export.path.exists()
    assert not Export.objects.exists()


def test_taking_restricted_incidents_away_is_noted(
    owner_client: Client, owner: User, team: Team, incident: Incident
) -> None:
    other = make_incident(Membership.objects.get(user=owner))
    restrict_incident(incident=incident, person=owner, now=NOW)
    record_reading(incident=incident, person=owner, page="incident", now=NOW)
    read(owner_client, make(owner, team))
    noted = Reading.objects.filter(page="export").values_list("incident", "person")
    assert list(noted) == [(incident.pk, owner.pk)]
    restrict_incident(incident=other, person=owner, now=NOW)
    assert other.reference in owner_client.get(reverse("insight_export")).text
    assert set(noted.all()) == {(incident.pk, owner.pk), (other.pk, owner.pk)}


def test_a_fault_is_told_and_another_run_s_file_stays(
    owner: User, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**kwargs: object) -> None:
        raise ValueError("a bad row")

    def be_second(*, path: Path, **kwargs: object) -> None:
        path.write_bytes(b"second")
        monkeypatch.undo()
        make_export(export_id=export.pk, now=NOW)

    export, _ = ask_export(asker=owner, team=team, now=NOW)
    with monkeypatch.context() as patch:
        patch.setattr(exporting, "write_team", fail)
        make_export(export_id=export.pk, now=NOW)
    assert Export.objects.get().state == Export.State.FAILED
    export, _ = ask_export(asker=owner, team=team, now=NOW)
    monkeypatch.setattr(exporting, "write_team", be_second)
    make_export(export_id=export.pk, now=NOW)
    assert zipfile.is_zipfile(export.path)
    assert [path.name for path in export.path.parent.iterdir()] == [export.path.name]


def test_ones_own_file_tells_nothing_of_what_one_may_not_read(
    colleague: User, owner: User, team: Team, incident: Incident
) -> None:
    secret = Reminder(incident=incident, kind="update", line="The secret update is due")
    for row in (secret, Reminder(line="Good morning")):
        row.person, row.due_at, row.given_at = colleague, NOW, NOW
        row.subject = row.written_by = uuid4()
        row.save()
    restrict_incident(incident=incident, person=owner, now=NOW)
    with zipfile.ZipFile(make(colleague, None).path) as whole:
        told = json.loads(whole.read("reminders.json"))
    assert [row["line"] for row in told] == ["Good morning"]


def test_ones_own_file_holds_no_words_of_an_incident_that_is_out_of_reach(
    colleague_client: Client, colleague: User, owner: User, incident: Incident
) -> None:
    clip = record(rehearse(incident, colleague, NOW), NOW)
    before = make(colleague, None)
    assert b"One in four payments fails" in read(colleague_client, before).read("rehearsals.json")
    restrict_incident(incident=incident, person=owner, now=NOW)
    assert colleague_client.get(reverse("export_file", args=[before.uid])).status_code == 404
    after = read(colleague_client, make(colleague, None))
    (told,) = json.loads(after.read("rehearsals.json"))
    assert (told["incident"], told["is_withheld"], told["recordings"]) == (incident.reference, True, [])
    assert "turns" not in told
    assert not [name for name in after.namelist() if str(clip.uid) in name]


def test_what_cannot_be_written_says_so(
    owner_client: Client, owner: User, team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object) -> None:
        raise OSError(28, "No space left on device")

    export, _ = ask_export(asker=owner, team=team, now=NOW)
    with monkeypatch.context() as patch:
        patch.setattr(ArchiveFile, "add", fail)
        make_export(export_id=export.pk, now=NOW)
    assert list((tmp_path / "exports").iterdir()) == []
    assert "It could not be written" in owner_client.get(reverse("keeping", args=[team.pk])).text
    expire_exports(now=NOW + timedelta(hours=25))
    assert not Export.objects.exists()


def test_a_person_takes_away_what_is_theirs(
    colleague_client: Client, colleague: User, incident: Incident
) -> None:
    others = make_user()
    for speaker, text in ((colleague, b"mine"), (others, b"theirs")):
        rehearsal = Rehearsal.objects.create(
            uid=uuid4(),
            incident=incident,
            speaker=speaker,
            number=1,
            wording=1,
            minutes=5,
            turns=[],
            started_at=NOW,
        )
        clip = Recording.objects.create(
            rehearsal=rehearsal, uid=uuid4(), turn=1, content_type="audio/webm", size_bytes=4, sha256="x",
            received_at=NOW, report={"seconds": 2},
        )  # fmt: skip
        clip.path.parent.mkdir(parents=True)
        clip.path.write_bytes(text)
    page = colleague_client.post(reverse("export_own"), follow=True).text
    assert "Being put together since" in page
    make_export(export_id=Export.objects.get().pk, now=NOW)
    whole = read(colleague_client, Export.objects.get())
    told = {name: json.loads(whole.read(name)) for name in whole.namelist() if name.endswith(".json")}
    assert told["profile.json"]["email"] == colleague.email
    assert told["teams.json"] == [
        {"team": "Platform", "role": "member", "joined_at": "2026-01-05T08:00:00+00:00"}
    ]
    (rehearsed,) = told["rehearsals.json"]
    assert rehearsed["recordings"][0]["report"] == {"seconds": 2}
    clips = [name for name in whole.namelist() if name.startswith("recordings/")]
    assert [whole.read(name) for name in clips] == [b"mine"]
    assert "password" not in json.dumps(told)
