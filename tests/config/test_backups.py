"""A backup is whole, is checked before anything is restored, and comes back row by row and file by file."""

import hashlib
import io
import json
import sqlite3
import tarfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection

from accounts.models import User
from config import backups
from config.backups import FOLDERS, BackupRefusedError, list_tables, restore_backup, write_backup
from incidents.models import FileToRemove, Incident
from incidents.models.rehearsal import find_root
from incidents.samples import list_samples, load_sample
from incidents.services.deleting import delete_incident
from incidents.services.incidents import start_incident
from incidents.services.purging import purge_deleted
from reports.models import Document
from tests.factories import LONG_AGO

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def data(settings: Any, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path / "var"
    settings.DATA_DIR.mkdir()
    storages = {name: dict(storage) for name, storage in settings.STORAGES.items()}
    storages["default"]["OPTIONS"] = {"location": settings.DATA_DIR / "files"}
    settings.STORAGES = storages
    return Path(settings.DATA_DIR)


@pytest.fixture
def installation(owner: User, data: Path) -> None:
    for name in list_samples():
        now = LONG_AGO.replace(microsecond=123_456)
        start_incident(facts=load_sample(name), team=owner.teams.get(), author=owner, now=now)
    (data / "files" / "1").mkdir(parents=True)
    (data / "files" / "1" / "graph.png").write_bytes(b"\x89PNG" * 1000)
    (data / "documents" / "1").mkdir(parents=True)
    (data / "documents" / "1" / "1.pdf").write_bytes(b"%PDF-1.7")
    (data / "documents" / "1" / "2.pdf.99.part").write_bytes(b"half")
    (data / "secret_key").write_text("never in a backup")


def dump_rows() -> dict[str, list[dict[str, Any]]]:
    """Every row by its own values, moments to the microsecond."""
    return {model._meta.label: list(model._base_manager.order_by("pk").values()) for model in list_tables()}


def dump_files(data: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(data)): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file() and path.parent != data
    }


def empty(data: Path) -> None:
    call_command("flush", interactive=False, verbosity=0)
    for path in sorted(data.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()


def test_it_comes_back_row_by_row_and_file_by_file(installation: None, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.backup"
    rows, files = dump_rows(), dump_files(data)
    counts = write_backup(file, now=LONG_AGO)
    assert counts["files"] == 2 and counts["rows"] > 500
    assert oct(file.stat().st_mode)[-3:] == "600"
    empty(data)
    assert not Incident.objects.exists()
    assert restore_backup(file) == counts
    assert dump_rows() == rows
    del files["documents/1/2.pdf.99.part"]
    assert dump_files(data) == files
    # The next row gets a number of its own.
    owner = User.objects.get()
    start_incident(facts=load_sample(list_samples()[0]), team=owner.teams.get(), author=owner, now=LONG_AGO)


def test_what_is_written_while_it_is_taken_is_whole_or_not_in_it(
    installation: None, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL's own snapshot is tried where PostgreSQL is")
    listed = backups.list_tables

    def write_after_the_first(*_: Any) -> Any:
        for position, model in enumerate(listed()):
            yield model
            if position == 0:
                with closing(sqlite3.connect(str(connection.settings_dict["NAME"]))) as other, other:
                    other.execute("UPDATE incidents_incident SET title = 'Changed meanwhile'")

    before = dump_rows()
    monkeypatch.setattr(backups, "list_tables", write_after_the_first)
    write_backup(tmp_path / "all.backup", now=LONG_AGO)
    monkeypatch.undo()
    assert set(Incident.objects.values_list("title", flat=True)) == {"Changed meanwhile"}
    empty(data)
    restore_backup(tmp_path / "all.backup")
    assert dump_rows() == before


def test_it_is_restored_into_an_empty_installation_only(installation: None, tmp_path: Path) -> None:
    write_backup(tmp_path / "all.backup", now=LONG_AGO)
    before = dump_rows()
    with pytest.raises(BackupRefusedError, match="not empty, and nothing was changed"):
        restore_backup(tmp_path / "all.backup")
    assert dump_rows() == before


def change(file: Path, name: str, content: bytes | None) -> None:
    """Write the backup again with one member changed, added, or left out."""
    with tarfile.open(file) as tar:
        members = {member.name: tar.extractfile(member).read() for member in tar.getmembers()}  # type: ignore[union-attr]
    if content is None:
        del members[name]
    else:
        members[name] = content
    with tarfile.open(file, "w") as tar:
        for key, value in members.items():
            member = tarfile.TarInfo(key)
            member.size = len(value)
            tar.addfile(member, io.BytesIO(value))


def test_a_damaged_backup_changes_nothing(installation: None, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.backup"
    write_backup(file, now=LONG_AGO)
    good = file.read_bytes()
    empty(data)
    damages = [
        ("files/documents/1/1.pdf", b"%PDF-1.8", "damaged"),
        ("files/documents/1/1.pdf", None, "missing, or were added"),
        ("files/../../outside", b"x", "missing, or were added"),
        ("tables/incidents.incident.jsonl", b"", "damaged"),
        ("manifest.json", None, "no backup of Forthright"),
        ("manifest.json", b'{"format": 9, "version": "9.0"}', "written by version 9.0"),
    ]
    for name, content, words in damages:
        file.write_bytes(good)
        change(file, name, content)
        with pytest.raises(BackupRefusedError, match=words):
            restore_backup(file)
        assert not Incident.objects.exists() and dump_files(data) == {}, name


def test_a_manifest_that_names_a_place_outside_is_refused(
    installation: None, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "all.backup"
    write_backup(file, now=LONG_AGO)
    with tarfile.open(file) as tar:
        manifest = json.load(tar.extractfile("manifest.json"))  # type: ignore[arg-type]
    manifest["sha256"]["files/documents/../../x"] = "0"
    change(file, "files/documents/../../x", b"x")
    change(file, "manifest.json", json.dumps(manifest).encode())
    empty(data)
    with pytest.raises(BackupRefusedError, match="has no place in a backup"):
        restore_backup(file)


def put(file: Path, *members: tuple[tarfile.TarInfo, bytes]) -> None:
    """Add members to a backup, and to its manifest."""
    with tarfile.open(file) as tar:
        manifest = json.load(tar.extractfile("manifest.json"))  # type: ignore[arg-type]
    for member, content in members:
        manifest["sha256"][member.name] = hashlib.sha256(content).hexdigest()
    change(file, "manifest.json", json.dumps(manifest).encode())
    with tarfile.open(file, "a") as tar:
        for member, content in members:
            tar.addfile(member, io.BytesIO(content))


def test_links_holes_and_doubles_in_a_backup_are_refused_before_anything_is_written(
    installation: None, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "all.backup"
    write_backup(file, now=LONG_AGO)
    good = file.read_bytes()
    empty(data)
    link, hard, hole, again = (tarfile.TarInfo("files/documents/1/2.pdf") for _ in range(4))
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    hard.type, hard.linkname = tarfile.LNKTYPE, "files/documents/1/1.pdf"
    # As GNU tar tells of a file that is one hole: no content, and a size of a terabyte.
    hole.pax_headers = {
        "GNU.sparse.major": "0", "GNU.sparse.minor": "1", "GNU.sparse.map": "0,0",
        "GNU.sparse.size": str(1 << 40), "GNU.sparse.numblocks": "1",
    }  # fmt: skip
    again.size = 1
    odd = [
        (((link, b""),), "has no place"),
        (((hard, b""),), "has no place"),
        (((hole, b""),), "more than its size"),
        (((again, b"x"), (again, b"x")), "were added"),
    ]
    for members, words in odd:
        file.write_bytes(good)
        put(file, *members)
        with pytest.raises(BackupRefusedError, match=words):
            restore_backup(file)
    for content in (b"[]", b'{"format": 1}', b"[" * 100_000):
        file.write_bytes(good)
        change(file, "manifest.json", content)
        with pytest.raises(BackupRefusedError, match="no backup of Forthright"):
            restore_backup(file)
    assert not Incident.objects.exists() and dump_files(data) == {}


def test_a_restore_that_fails_at_its_rows_leaves_no_files(
    installation: None, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "all.backup"
    write_backup(file, now=LONG_AGO)
    empty(data)
    row = b'{"model": "incidents.incident", "pk": 1, "fields": {"no_such_field": 1}}\n'
    name = "tables/incidents.incident.jsonl"
    with tarfile.open(file) as tar:
        manifest = json.load(tar.extractfile("manifest.json"))  # type: ignore[arg-type]
    manifest["sha256"][name] = hashlib.sha256(row).hexdigest()
    change(file, name, row)
    change(file, "manifest.json", json.dumps(manifest).encode())
    with pytest.raises(BackupRefusedError, match="Nothing was restored"):
        restore_backup(file)
    assert not Incident.objects.exists() and dump_files(data) == {}


def test_a_cut_backup_and_another_file_are_refused(installation: None, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.backup"
    write_backup(file, now=LONG_AGO)
    file.write_bytes(file.read_bytes()[:20_000])
    (tmp_path / "other").write_text("not a tar")
    empty(data)
    for path in (file, tmp_path / "other", tmp_path / "absent"):
        with pytest.raises(BackupRefusedError):
            restore_backup(path)
    assert not Incident.objects.exists()


def test_the_commands_say_what_they_did_and_leave_nothing_half_done(
    installation: None, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "all.backup"
    call_command("backup", str(file))
    assert "rows and 2 files" in capsys.readouterr().out
    with pytest.raises(SystemExit) as stop:
        call_command("restore", str(file))
    assert stop.value.code == 1
    assert capsys.readouterr().err.startswith(f"{file}: This installation is not empty")
    with pytest.raises(SystemExit):
        call_command("backup", str(tmp_path / "absent" / "x"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.backup", "var"]
    assert not list(data.glob("backup-*"))
    assert "never in a backup" not in file.read_bytes().decode(errors="replace")
    assert data == django_settings.DATA_DIR


def test_after_a_restore_no_incident_gets_the_key_or_the_files_of_one_that_is_gone(
    installation: None, data: Path, tmp_path: Path
) -> None:
    gone = Incident.objects.order_by("pk").last()
    assert gone is not None
    owner, facts = User.objects.get(), load_sample(list_samples()[0])
    delete_incident(incident=gone, person=owner, reason="A test", now=LONG_AGO)
    doomed = data / "documents" / str(gone.pk) / "1.pdf"
    doomed.parent.mkdir(parents=True, exist_ok=True)
    assert purge_deleted(now=LONG_AGO + timedelta(days=30)) == 1
    doomed.parent.mkdir(parents=True)
    doomed.write_bytes(b"a file that could not be removed at once")
    write_backup(tmp_path / "all.backup", now=LONG_AGO)
    empty(data)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM sqlite_sequence")
    restore_backup(tmp_path / "all.backup")
    assert not doomed.exists(), "what was to be removed does not come back"
    new = start_incident(facts=facts, team=owner.teams.get(), author=owner, now=LONG_AGO)
    assert new.pk > gone.pk
    assert not FileToRemove.objects.exists()


def test_a_table_that_came_after_the_backup_is_empty_in_it(
    installation: None, data: Path, tmp_path: Path
) -> None:
    file, name = tmp_path / "all.backup", "tables/incidents.legalhold.jsonl"
    write_backup(file, now=LONG_AGO)
    rows = dump_rows()
    with tarfile.open(file) as tar:
        manifest = json.load(tar.extractfile("manifest.json"))  # type: ignore[arg-type]
    del manifest["sha256"][name]
    change(file, name, None)
    change(file, "manifest.json", json.dumps(manifest).encode())
    empty(data)
    restore_backup(file)
    assert dump_rows() == rows


def test_every_folder_that_holds_somebody_s_files_is_in_it(installation: None, data: Path) -> None:
    stored = Path(default_storage.path("x")).parent.name
    kept = {"invitations", stored, find_root().name, Document(incident_id=1, number=1).path.parents[1].name}
    assert kept == set(FOLDERS)
