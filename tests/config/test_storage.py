"""Evidence in a store of objects: through the pages, in backups, purged, and when the store is away."""

import socket
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import DatabaseError
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, Team, User
from config.backups import BackupRefusedError, restore_backup, write_backup
from config.doctor import examine
from config.faults import OneLine
from config.stores import StoreError, read_store_address
from incidents.models import Evidence, FileToRemove, Incident
from incidents.services import evidence as evidence_service
from incidents.services.archive.taking import import_team
from incidents.services.archive.writing import write_team
from incidents.services.deleting import delete_incident
from incidents.services.evidence import add_evidence_file
from incidents.services.purging import purge_deleted, remove_files
from reports.services.styles import check_logo, store_logo
from tests.factories import make_incident, make_user
from tests.incidents.views.reading import list_summary_links, read_page
from tests.incidents.views.test_evidence import draw
from tests.object_store import BUCKET, SECRET, ObjectStore, serve_objects

pytestmark = [pytest.mark.django_db, pytest.mark.needs("minio")]
LOG = b"09:42 alarm\n"


def choose(settings: Any, **storage: Any) -> None:
    settings.STORAGES = {**settings.STORAGES, "default": storage}


def choose_store(settings: Any, address: str) -> None:
    settings.EVIDENCE_STORE = read_store_address(address)
    choose(settings, BACKEND="config.storage.ObjectStorage", OPTIONS={"address": settings.EVIDENCE_STORE})


def choose_folder(settings: Any, folder: Path) -> None:
    settings.EVIDENCE_STORE = None
    location = {"location": folder}
    choose(settings, BACKEND="django.core.files.storage.FileSystemStorage", OPTIONS=location)


@pytest.fixture
def store(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ObjectStore]:
    """A store that this installation keeps its evidence in; one that hangs is given up soon."""
    monkeypatch.setattr("config.storage.LONGEST_SECONDS", 0.5)
    settings.DATA_DIR = tmp_path / "var"
    settings.DATA_DIR.mkdir()
    with serve_objects() as served:
        choose_store(settings, served.address())
        yield served


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner))


def upload(client: Client, incident: Incident, **fields: str) -> Any:
    sent = {"uid": str(uuid4()), "title": "", "caption": "", **fields}
    path = reverse("add_evidence_file", args=[incident.reference])
    return client.post(path, {**sent, "file": SimpleUploadedFile("log.txt", LOG)})


def download(client: Client, incident: Incident) -> tuple[Any, bytes]:
    evidence = Evidence.objects.exclude(file_sha256=None).get(incident=incident)
    response = client.get(reverse("evidence_file", args=[incident.reference, evidence.uid]))
    return response, b"".join(response) if response.streaming else response.content


def test_a_file_goes_in_and_out_through_the_pages_to_readers_only(
    store: ObjectStore,
    incident: Incident,
    owner_client: Client,
    viewer_client: Client,
    stranger_client: Client,
    client: Client,
    settings: Any,
) -> None:
    assert upload(stranger_client, incident).status_code == 404
    assert upload(viewer_client, incident).status_code == 404
    assert store.asked == []
    assert upload(owner_client, incident).status_code == 302
    name = Evidence.objects.get(incident=incident, file_name="log.txt").file.name
    assert store.objects == {f"ours/{name}": LOG}
    for reader in (owner_client, viewer_client):
        response, content = download(reader, incident)
        assert content == LOG
        assert response["Content-Disposition"].startswith("attachment;")
        assert (response["Content-Length"], response["Content-Type"]) == (str(len(LOG)), "text/plain")
    asked = len(store.asked)
    assert download(stranger_client, incident)[0].status_code == 404
    assert download(client, incident)[0].status_code == 302
    assert len(store.asked) == asked, "whoever may not read makes no question to the store"
    assert not Path(settings.DATA_DIR, "files").exists()
    assert not FileToRemove.objects.exists()
    with pytest.raises(NotImplementedError):
        default_storage.url(name)


def test_another_host_gives_out_what_one_has_taken(
    store: ObjectStore, incident: Incident, owner_client: Client, settings: Any, tmp_path: Path
) -> None:
    upload(owner_client, incident)
    settings.DATA_DIR = tmp_path / "another host"
    settings.DATA_DIR.mkdir()
    choose_store(settings, store.address())
    assert download(owner_client, incident)[1] == LOG
    choose_store(settings, store.address(prefix="another-installation"))
    with pytest.raises(FileNotFoundError):
        download(owner_client, incident)


@pytest.mark.parametrize("fault", ["hang", "break", "InternalError", "AccessDenied"])
def test_where_the_store_is_away_it_is_said_and_nothing_is_changed(
    store: ObjectStore, incident: Incident, owner: User, owner_client: Client, fault: str
) -> None:
    owner_client.raise_request_exception = False
    version = incident.version
    store.fault = fault
    started = time.monotonic()
    response = upload(owner_client, incident, title="What we saw", caption="At 09:42")
    page = read_page(response.text)
    assert "The evidence store did not answer; nothing was changed." in page.text
    assert page.record_form.values["title"] == ["What we saw"]
    assert page.record_form.values["caption"] == ["At 09:42"]
    assert set(list_summary_links(response)) <= set(page.ids)
    assert time.monotonic() - started < 3
    incident.refresh_from_db()
    assert incident.version == version
    assert not Evidence.objects.filter(incident=incident, file_name="log.txt").exists()
    assert owner_client.get("/healthz").status_code == 200


def test_a_file_that_cannot_be_had_is_said_and_had_later(
    store: ObjectStore,
    incident: Incident,
    owner_client: Client,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("config.storage.REST_SECONDS", 0)
    owner_client.raise_request_exception = False
    upload(owner_client, incident)
    store.fault = "hang"
    response, _ = download(owner_client, incident)
    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert "The evidence store did not answer" in response.text and "Nothing was changed" in response.text
    said = " ".join(OneLine().format(record) for record in caplog.records)
    assert "StoreError" in said and SECRET not in said and "keeper" not in said
    store.fault = ""
    assert download(owner_client, incident)[1] == LOG
    store.breaks_once = True
    assert download(owner_client, incident)[1] == LOG, "a connection that had died is no fault"


def test_a_store_that_hangs_is_left_alone_for_a_while(store: ObjectStore) -> None:
    store.fault = "hang"
    for _ in range(5):
        with pytest.raises(StoreError, match="silent"):
            default_storage.exists("evidence/a.txt")
    assert len(store.asked) == 1


def test_where_the_row_cannot_be_written_no_object_stays(
    store: ObjectStore, incident: Incident, owner: User, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: Any, **__: Any) -> None:
        assert len(store.objects) == 1, "the file comes first"
        raise DatabaseError

    monkeypatch.setattr(evidence_service, "record_changes", break_down)
    with pytest.raises(DatabaseError):
        add_evidence_file(incident=incident, author=owner, now=now, name="a.txt", content=LOG, title="A")
    assert (store.objects, FileToRemove.objects.count()) == ({}, 0)


def test_an_upload_that_broke_off_unknown_is_removed_later_and_never_one_that_came_through(
    store: ObjectStore, incident: Incident, owner: User, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add(content: bytes) -> Evidence:
        return add_evidence_file(
            incident=incident, author=owner, now=now, name="a.txt", content=content, title="A"
        )

    with monkeypatch.context() as patch:
        # Killed between the file and its row: nothing tidies up.
        patch.setattr(evidence_service, "claim_files", lambda names: 1 / 0)
        patch.setattr(evidence_service, "drop_unclaimed", lambda names: None)
        with pytest.raises(ZeroDivisionError):
            add(LOG)
    assert len(store.objects) == 1
    kept = add(LOG * 2)
    assert remove_files(now=now + timedelta(hours=1)) == 0
    assert len(store.objects) == 2, "it may still be on its way"
    store.fault = "AccessDenied"
    assert remove_files(now=now + timedelta(days=1)) == 1
    store.fault = ""
    assert remove_files(now=now + timedelta(days=1)) == 0
    assert store.objects == {f"ours/{kept.file.name}": LOG * 2}
    assert not FileToRemove.objects.exists()


def test_a_purge_leaves_no_object(store: ObjectStore, incident: Incident, owner: User, now: datetime) -> None:
    for number in range(3):
        add_evidence_file(
            incident=incident, author=owner, now=now, name="a.txt", content=LOG * (number + 1), title="A"
        )
    delete_incident(incident=incident, person=owner, reason="", now=now)
    later = now + timedelta(days=31)
    store.fault = "InternalError"
    assert purge_deleted(now=later) == 1
    assert len(store.objects) == 3 and FileToRemove.objects.filter(kind="file").count() == 3
    store.fault = ""
    purge_deleted(now=later)
    assert store.objects == {}


@pytest.mark.django_db(transaction=True)
def test_a_backup_of_the_store_comes_back_in_a_folder_and_in_a_store(
    store: ObjectStore, incident: Incident, owner: User, now: datetime, settings: Any, tmp_path: Path
) -> None:
    for number in range(7):
        add_evidence_file(
            incident=incident, author=owner, now=now, name="a.txt", content=LOG * (number + 1), title="A"
        )
    store_logo(check_logo(draw()))
    default_storage.save("evidence/doomed.txt", ContentFile(LOG))
    FileToRemove.objects.create(path="evidence/doomed.txt", listed_at=now)
    before = dict(store.objects)
    del before["ours/evidence/doomed.txt"]
    assert write_backup(tmp_path / "one", now=now)["files"] == 8
    call_command("flush", interactive=False, verbosity=0)
    choose_folder(settings, settings.DATA_DIR / "files")
    assert restore_backup(tmp_path / "one")["files"] == 8
    folder = settings.DATA_DIR / "files"
    files = {f"ours/{path.relative_to(folder)}": path.read_bytes() for path in folder.rglob("*.*")}
    assert files == before
    assert write_backup(tmp_path / "two", now=now)["files"] == 8
    call_command("flush", interactive=False, verbosity=0)
    store.objects.clear()
    choose_store(settings, store.address())
    store.fault = "AccessDenied"
    with pytest.raises(BackupRefusedError, match=r"did not answer \(denied\)\. No row was restored"):
        restore_backup(tmp_path / "two")
    store.fault = ""
    restore_backup(tmp_path / "two")
    assert store.objects == before
    assert Evidence.objects.exclude(file="").exclude(file=None).count() == 7
    store.fault = "InternalError"
    with pytest.raises(BackupRefusedError, match="No backup was written"):
        write_backup(tmp_path / "three", now=now)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two", "var"]


def test_a_team_goes_out_and_comes_in_with_its_objects(
    store: ObjectStore, incident: Incident, owner: User, team: Team, now: datetime, tmp_path: Path
) -> None:
    add_evidence_file(incident=incident, author=owner, now=now, name="a.txt", content=LOG, title="A")
    path = tmp_path / "team.zip"
    write_team(team=team, incidents=[incident], path=path, now=now)
    delete_incident(incident=incident, person=owner, reason="", now=now)
    purge_deleted(now=now + timedelta(days=31))
    assert store.objects == {}
    other = make_user(email="other@example.org")
    store.fault = "InternalError"
    with pytest.raises(StoreError):
        import_team(path=path, owner=other, now=now)
    assert not Team.objects.exclude(pk=team.pk).exists()
    store.fault = ""
    taken = import_team(path=path, owner=other, now=now)
    stored = Evidence.objects.get(incident__team=taken.team, file_name="a.txt").file.name
    assert store.objects == {f"ours/{stored}": LOG}
    remove_files(now=now + timedelta(days=2))
    assert store.objects == {f"ours/{stored}": LOG}, "a name that was given up is not used again"


def find() -> list[tuple[bool | None, str]]:
    return [(one.is_well, one.words) for one in examine() if one.name == "Evidence"]


def test_the_doctor_asks_the_store_and_says_what_to_do(store: ObjectStore, settings: Any) -> None:
    where = f"The bucket {BUCKET} at 127.0.0.1:{store.server_port}"
    well = f"{where} can be written, read, listed and cleared, and by nobody without the key"
    assert find() == [(True, well)]
    assert store.objects == {}
    store.is_public, store.versioning = True, "Enabled"
    assert [words.removeprefix(where) for _, words in find()] == [
        " gives its files to anybody without a key. Take public reading off it.",
        " keeps old versions, also of what was purged. Let a rule remove them after some days.",
    ]
    store.is_public = False
    for fault, words in {
        "AccessDenied": "the key may not do what is needed. Allow s3:PutObject",
        "RequestTimeTooSkewed": "the clock of this computer is wrong",
        "InvalidAccessKeyId": "it does not know this key",
        "InternalError": "an error of its own",
        "break": "it cannot be reached",
        "hang": "no answer within five seconds",
    }.items():
        store.fault = fault
        [(is_well, said)] = find()
        assert is_well is False and words in said
    store.fault = ""
    choose_store(settings, store.address(secret="another"))
    assert "or the secret is another" in find()[0][1]
    choose_store(settings, store.address(bucket="not-there"))
    assert "there is no such bucket" in find()[0][1]
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        choose_store(settings, f"s3://key:hush@127.0.0.1:{held.getsockname()[1]}/bucket?insecure=1")
        assert "it cannot be reached from here" in find()[0][1] and "hush" not in find()[0][1]


def test_a_logo_that_cannot_be_kept_is_said_beside_its_field(
    store: ObjectStore, team: Team, owner_client: Client, viewer_client: Client, stranger_client: Client
) -> None:
    path = reverse("team_documents", args=[team.pk])
    form = max(read_page(owner_client.get(path).text).forms, key=lambda form: len(form.values))
    values = {name: found[0] for name, found in form.values.items()}
    store.fault = "AccessDenied"
    sent = {**values, "confidentiality": "For the board", "logo": SimpleUploadedFile("a.png", draw())}
    response = owner_client.post(path, sent)
    assert "The evidence store did not answer; nothing was changed." in response.text
    assert "For the board" in response.text
    store.fault = ""
    assert owner_client.post(path, {**sent, "logo": SimpleUploadedFile("a.png", draw())}).status_code == 302
    assert [name.split("/")[1] for name in store.objects] == ["logos"]
    for client in (viewer_client, stranger_client):
        assert client.post(path, {**sent, "logo": SimpleUploadedFile("a.png", draw())}).status_code == 404
