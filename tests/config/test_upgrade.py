"""An installation of an earlier version, with data, becomes one of this version and loses nothing.

``upgrade/0.1.0.sql`` is what version 0.1.0 had written: two people, two incidents of the samples of which one
is closed, a question owed, a frozen brief, and their history.
"""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from incidents.interchange import parse_document
from incidents.samples import load_sample
from tests.served import run_django

OLD = Path(__file__).parent / "upgrade"
LOADED = ("northwind-pay-ongoing", "dfds-2021-03-31-adfs-certificates")

LOOK = """
import json
from django.conf import settings
from django.core.management import call_command
plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
call_command("migrate", verbosity=0)
from django.contrib.auth import authenticate
from django.test import Client
from django.test.utils import setup_test_environment
from accounts.models import User
from incidents.access.search import find_incidents
from incidents.interchange import dump_document
from incidents.access import load_facts
from incidents.models import CaughtLine, Change, Incident
from incidents.services.search import index_what_is_missing
from reports.models import Document

setup_test_environment()
user = User.objects.get(email="olga@example.org")
client = Client()
client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
indexed = index_what_is_missing()
found = find_incidents(user, words="certific", state="all", number=1, size=9)
pages = ["", "prepare/", "follow-up/", "documents/", "history/", "script/"]
print(json.dumps({
    "signs_in": authenticate(username="olga@example.org", password="an old password of hers") == user,
    "incidents": {i.reference: dump_document(load_facts(i, points=True)) for i in Incident.objects.all()},
    "closed": list(Incident.objects.exclude(closed_at=None).values_list("reference", flat=True)),
    "changes": Change.objects.count(),
    "owed": list(CaughtLine.objects.values_list("text", flat=True)),
    "snapshot": Document.objects.get().snapshot,
    "pages": [client.get(f"/incidents/INC-2026-0001/{page}").status_code for page in pages],
    "found": [i.reference for i in found.incidents],
    "indexed": indexed,
}))
"""


def read_old(database: Path) -> dict[str, object]:
    with closing(sqlite3.connect(database)) as old:
        return {
            "changes": old.execute("SELECT count(*) FROM incidents_change").fetchone()[0],
            "snapshot": old.execute("SELECT snapshot FROM reports_document").fetchone()[0],
        }


@pytest.mark.parametrize("version", ["0.1.0"])
def test_an_installation_of_an_earlier_version_is_taken_over_whole(tmp_path: Path, version: str) -> None:
    data = tmp_path / "data"
    data.mkdir()
    with closing(sqlite3.connect(data / "forthright.sqlite3")) as old:
        old.executescript((OLD / f"{version}.sql").read_text())
    before = read_old(data / "forthright.sqlite3")
    now = json.loads(run_django(data, LOOK))
    assert now["signs_in"]
    kept = {reference: parse_document(text) for reference, text in now["incidents"].items()}
    assert kept == {f"INC-2026-000{n}": load_sample(name) for n, name in enumerate(LOADED, 1)}
    assert (now["changes"], now["snapshot"]) == (before["changes"], before["snapshot"])
    assert now["closed"] == ["INC-2026-0002"]
    assert now["owed"] == ["When is it over?"]
    assert set(now["pages"]) == {200}
    assert now["indexed"] == 2
    assert "INC-2026-0002" in now["found"]
    with closing(sqlite3.connect(data / "forthright.sqlite3")) as new:
        assert new.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert new.execute("PRAGMA foreign_key_check").fetchall() == []
