"""A team goes out into one file and comes in elsewhere equal; a bad file is refused and leaves nothing."""

import hashlib
import json
import shutil
import stat
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection

from accounts.models import Membership, Role, Team, User
from incidents.models import Change, Incident
from incidents.samples import EXAMPLE, load_sample
from incidents.services.archive import ArchiveRefusedError, opening
from incidents.services.archive.rows import STAYS, list_models
from incidents.services.archive.taking import import_team
from incidents.services.archive.writing import write_team
from incidents.services.demo import start_demo_incident
from incidents.services.evidence import add_evidence_file
from incidents.services.glossary import TermWords, add_term
from incidents.services.holding import set_hold
from incidents.services.meeting import catch_line
from incidents.services.people import restrict_incident
from incidents.services.postmortem import begin_post_mortem
from reports.models import Document, Kind
from reports.services.documents import finish_document, freeze_document
from tests.factories import make_incident, make_membership, make_team, make_user
from tests.guarded_tables import lifted

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PDF = b"%PDF-1.7 not much of a document"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, settings: Any) -> None:
    settings.DATA_DIR = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "files"},
        },
    }


def fill_team() -> Team:
    """A team with something in most tables that an incident or a team has."""
    team = make_team(name="Platform", created_at=NOW)
    owner = make_membership(
        team=team, user__email="olga@example.org", user__name="Olga Owner", role=Role.OWNER
    ).user
    make_membership(team=team, user__email="vera@example.org", user__name="Vera Viewer", role=Role.VIEWER)
    words = TermWords(name="Ledger", also=["Book"], plain="The book of all payments")
    add_term(team=team, author=owner, now=NOW, words=words)
    full = start_demo_incident(team=team, author=owner, now=NOW, facts=load_sample(EXAMPLE))
    add_evidence_file(incident=full, author=owner, now=NOW, name="log.txt", content=b"it broke", title="Log")
    document = freeze_document(incident=full, kind=Kind.BRIEF, author=owner, now=NOW)
    finish_document(document=document, pdf=PDF, warnings=[], room={}, now=NOW, pages=1)
    freeze_document(incident=full, kind=Kind.REPORT, author=owner, now=NOW)
    catch_line(
        incident=full,
        uid=uuid4(),
        kind="promise",
        text="We call at nine",
        caught_at=NOW,
        now=NOW,
        catcher=owner,
    )
    begin_post_mortem(incident=full, person=owner, now=NOW)
    set_hold(incident=full, person=owner, reason="A claim", now=NOW)
    plain = make_incident(Membership.objects.get(user=owner))
    restrict_incident(incident=plain, person=owner, now=NOW)
    return team


def export(team: Team, path: Path) -> dict[str, bytes]:
    """What is in the file of a team, by name, without the moment it was made at."""
    incidents = list(Incident.objects.filter(team=team).order_by("pk"))
    write_team(team=team, incidents=incidents, path=path, now=NOW)
    with zipfile.ZipFile(path) as whole:
        found = {name: whole.read(name) for name in whole.namelist()}
    del found["manifest.json"]
    return found


def empty_everything(folder: Path) -> None:
    ours = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.split(".")[0] in OURS
    ]
    with lifted(connection), connection.cursor() as cursor:
        tables = [model._meta.db_table for model in ours]
        if connection.vendor == "postgresql":
            cursor.execute(f"TRUNCATE {', '.join(tables)} CASCADE")
        else:
            for table in tables:
                cursor.execute(f"DELETE FROM {table}")  # noqa: S608
    for name in ("documents", "files"):
        shutil.rmtree(folder / name)


OURS = ("accounts", "incidents", "reports")


def test_out_and_in_and_out_again_is_equal(tmp_path: Path) -> None:
    path = tmp_path / "team.zip"
    first = export(fill_team(), path)
    empty_everything(tmp_path)
    owner = make_user(email="olga@example.org", name="Olga Owner")
    taken = import_team(path=path, owner=owner, now=NOW)
    assert taken.references == {name: name for name in ("INC-2026-0001", "INC-2026-0002")}
    again = export(taken.team, tmp_path / "again.zip")
    assert again.keys() == first.keys()
    for name, content in first.items():
        assert again[name].decode("latin-1") == content.decode("latin-1"), name
    lines = (line for name in first if name.endswith("rows.jsonl") for line in first[name].splitlines())
    told = {json.loads(line)["model"] for line in lines}
    for label in (
        "incidents.change", "incidents.caughtline", "incidents.postmortem", "incidents.legalhold",
        "incidents.incidentpart", "incidents.promisedupdate", "reports.document", "incidents.cause",
    ):  # fmt: skip
        assert label in told
    assert not User.objects.get(email="vera@example.org").has_usable_password()
    document = Document.objects.get(kind=Kind.BRIEF)
    assert document.path.read_bytes() == PDF


def test_beside_what_is_there_each_incident_gets_a_free_reference(tmp_path: Path) -> None:
    path = tmp_path / "team.zip"
    first = export(fill_team(), path)
    empty_everything(tmp_path)
    mine = make_incident()
    taken = import_team(path=path, owner=mine.created_by, now=NOW)
    assert taken.references == {"INC-2026-0001": "INC-2026-0002", "INC-2026-0002": "INC-2026-0003"}
    assert Membership.objects.get(team=taken.team, user=mine.created_by).role == Role.OWNER
    again = export(taken.team, tmp_path / "again.zip")
    assert len(again) == len(first)
    with pytest.raises(ArchiveRefusedError, match="is here already"):
        import_team(path=path, owner=mine.created_by, now=NOW)


def test_every_table_of_an_incident_goes_along_or_is_named_as_staying() -> None:
    told = {model._meta.label_lower for root in (Team, Incident) for model in list_models(root)}
    pointing = {
        model._meta.label_lower
        for model in apps.get_models(include_auto_created=True)
        for column in model._meta.concrete_fields
        if column.is_relation and column.related_model in (Team, Incident)
    }
    assert pointing - told - set(STAYS) == {"incidents.tombstone"}
    assert told & set(STAYS) == {"incidents.incident"}


def change(path: Path, act: Callable[[dict[str, bytes]], None], *, seals: bool = True) -> None:
    """Change what is in a file, with digests that fit again, as somebody with a text editor could."""
    with zipfile.ZipFile(path) as whole:
        found = {name: whole.read(name) for name in whole.namelist()}
    manifest = json.loads(found.pop("manifest.json"))
    act(found)
    if seals:
        manifest["sha256"] = {name: hashlib.sha256(content).hexdigest() for name, content in found.items()}
    with zipfile.ZipFile(path, "w") as whole:
        for name, content in found.items():
            whole.writestr(name, content)
        whole.writestr("manifest.json", json.dumps(manifest))


def edit(name: str, old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    def act(found: dict[str, bytes]) -> None:
        full = name if name in found else f"incidents/INC-2026-0001/{name}"
        assert old.encode() in found[full]
        found[full] = found[full].replace(old.encode(), new.encode(), 1)

    return act


BAD: dict[str, tuple[Callable[[dict[str, bytes]], None], str]] = {
    "a headline past its limit": (
        edit("rows.jsonl", '"title": "', '"title": "' + "x" * 200),
        "incidents/INC-2026-0001/rows.jsonl: a row of incidents.incident does not fit",
    ),
    "rows that say something else": (
        edit("rows.jsonl", '"organisation": "', '"organisation": "Not '),
        "incidents/INC-2026-0001/incident.json: says something else than the rows",
    ),
    "a time without a zone": (
        edit("team.jsonl", "+00:00", ""),
        "team.jsonl:1.fields.created_at: a time without a zone",
    ),
    "a field of another version": (
        edit("team.jsonl", '"name"', '"title"'),
        "team.jsonl:1.fields: not the fields that accounts.team has in this version",
    ),
    "a table that has no place": (
        edit("team.jsonl", "accounts.membership", "accounts.user"),
        "model: no table that belongs here",
    ),
    "a person nobody knows": (
        edit("team.jsonl", '"user": 1', '"user": 99'),
        "user: nobody and nothing has it",
    ),
    "a NUL": (edit("team.jsonl", "Platform", "Plat\\u0000form"), "team.jsonl:1: a NUL, which no text"),
    "an address that is none": (edit("people.jsonl", "olga@", "olga"), "people.jsonl:1.email: not an e-mail"),
    "a page as evidence": (
        edit("rows.jsonl", '"file": "evidence/', '"file": "../evidence/'),
        "rows.jsonl: a piece of evidence with no name of ours",
    ),
    "another document": (
        lambda found: found.update({"incidents/INC-2026-0001/documents/1.pdf": b"%PDF-1.7 another"}),
        "documents/1.pdf: not the document that was frozen",
    ),
    "a file too many": (
        lambda found: found.update({"../../etc/cron.d/x": b"* * * * *"}),
        "../../etc/cron.d/x: belongs to nothing here",
    ),
}  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "team.zip"
    export(fill_team(), path)
    empty_everything(tmp_path)
    return path


def test_a_bad_file_is_refused_with_its_place_and_leaves_nothing(archive: Path, tmp_path: Path) -> None:
    owner = make_user()
    good = archive.read_bytes()
    for name, (act, reason) in BAD.items():
        archive.write_bytes(good)
        change(archive, act)
        with pytest.raises(ArchiveRefusedError) as refusal:
            import_team(path=archive, owner=owner, now=NOW)
        assert reason in str(refusal.value), name
    archive.write_bytes(good)
    change(archive, edit("people.jsonl", "Olga", "Olgo"), seals=False)
    with pytest.raises(ArchiveRefusedError, match=r"people\.jsonl: damaged"):
        import_team(path=archive, owner=owner, now=NOW)
    archive.write_bytes(good[:2000])
    with pytest.raises(ArchiveRefusedError, match="file: not a file of a team"):
        import_team(path=archive, owner=owner, now=NOW)
    assert not Team.objects.exists()
    assert not Incident.objects.exists()
    assert not Change.objects.exists()
    assert User.objects.get() == owner
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []
    assert not list((tmp_path / "documents").rglob("*.pdf"))


def test_a_bomb_a_link_and_too_many_files_are_refused_before_anything_is_unpacked(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = make_user()
    good = archive.read_bytes()
    unpacked: list[str] = []
    monkeypatch.setattr(opening, "_digest", lambda whole, name: unpacked.append(name))
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("incidents/INC-2026-0001/evidence/log.txt", bytes(opening.UNSUSPECTED + 1))
    with pytest.raises(ArchiveRefusedError, match=r"log\.txt: unpacks to more than 200 times"):
        import_team(path=archive, owner=owner, now=NOW)
    archive.write_bytes(good)
    monkeypatch.setattr(opening, "MOST_MEMBERS", 4)
    with pytest.raises(ArchiveRefusedError, match="too many files"):
        import_team(path=archive, owner=owner, now=NOW)
    monkeypatch.undo()
    assert unpacked == []
    link = zipfile.ZipInfo("../../link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    change(archive, lambda found: found.update({"../../link": b"/etc/passwd"}))
    with zipfile.ZipFile(archive) as whole:
        found = {name: whole.read(name) for name in whole.namelist()}
    with zipfile.ZipFile(archive, "w") as whole:
        for name, content in found.items():
            whole.writestr(link if name == link.filename else name, content)
    with pytest.raises(ArchiveRefusedError, match="link: belongs to nothing here"):
        import_team(path=archive, owner=owner, now=NOW)
    assert not Team.objects.exists() and not (tmp_path.parent / "link").exists()


def test_the_commands_write_and_take_in_a_team(archive: Path, tmp_path: Path, capsys: Any) -> None:
    owner = make_user()
    call_command("import_team", str(archive), "--owner", owner.email)
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "INC-2026-0001 -> INC-2026-0001",
        "INC-2026-0002 -> INC-2026-0002",
        str(Team.objects.get().pk),
    ]
    call_command("export_team", "Platform", str(tmp_path / "out.zip"))
    assert (tmp_path / "out.zip").stat().st_mode & 0o777 == 0o600
    for arguments, reason in (
        (("import_team", str(tmp_path / "no.zip")), "there is no such file"),
        (("import_team", str(archive), "--owner", "no@example.org"), "owner: nobody here has the e-mail"),
        (("export_team", "No such team", str(tmp_path / "x.zip")), "No such team: there is no such team"),
    ):
        with pytest.raises(SystemExit):
            call_command(*arguments)
        assert reason in capsys.readouterr().err
    assert default_storage.exists("evidence")
