"""Write a team into one file."""

import hashlib
import io
import json
import os
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final

from django.conf import settings
from django.core.files.storage import default_storage

from accounts.models import Team, User
from incidents.interchange import dump_document
from incidents.models import Evidence, Incident
from incidents.models.record import build_facts, read_record
from incidents.services.archive import FORMAT, MANIFEST, PEOPLE, TEAM
from incidents.services.archive.rows import Numbers, iterate_rows, list_person_ids, write_row
from incidents.services.one_moment import read_at_one_moment

DATE: Final = (1980, 1, 1, 0, 0, 0)
"""The day on every file inside, so that the same team gives the same bytes."""
CHUNK: Final = 1 << 20


class ArchiveFile:
    """A ZIP that is on disk whole or not at all; what goes in is digested for the manifest."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.part = path.with_name(f"{path.name}.{os.getpid()}.part")
        self.digests: dict[str, str] = {}

    def __enter__(self) -> "ArchiveFile":
        descriptor = os.open(self.part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self.raw = os.fdopen(descriptor, "wb")
        self.zip = zipfile.ZipFile(self.raw, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False)
        return self

    def __exit__(self, kind: object, *rest: object) -> None:
        try:
            self.zip.close()
            self.raw.flush()
            os.fsync(self.raw.fileno())
            self.raw.close()
            if kind is None:
                self.part.replace(self.path)
        finally:
            self.raw.close()
            self.part.unlink(missing_ok=True)

    def add(self, name: str, chunks: Iterable[bytes]) -> None:
        digest = hashlib.sha256()
        info = zipfile.ZipInfo(name, DATE)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o600 << 16
        with self.zip.open(info, "w", force_zip64=True) as out:
            for chunk in chunks:
                digest.update(chunk)
                out.write(chunk)
        self.digests[name] = digest.hexdigest()

    def add_json(self, name: str, value: Any) -> None:
        self.add(name, [(json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()])

    def close_with(self, manifest: dict[str, Any]) -> None:
        """Write the manifest with the digest of everything before it."""
        self.add_json(MANIFEST, {**manifest, "sha256": dict(self.digests)})


def write_team(*, team: Team, incidents: list[Incident], path: Path, now: datetime) -> None:
    """Write a team with these of its incidents to ``path``, whole or not at all, as of one moment."""
    with ArchiveFile(path) as archive, read_at_one_moment():
        people = _list_people(team, incidents)
        numbers = Numbers({person.pk: number for number, person in enumerate(people, start=1)})
        archive.add(PEOPLE, (_encode(_describe(person)) for person in people))
        archive.add(TEAM, (write_row(row, Team, numbers).encode() for row in iterate_rows(team)))
        for incident in incidents:
            _write_incident(archive, incident, numbers)
        archive.close_with(
            {
                "format": FORMAT,
                "version": settings.VERSION,
                "made_at": now.isoformat(timespec="seconds"),
                "team": team.name,
                "incidents": [incident.reference for incident in incidents],
            }
        )


def name_folder(reference: str) -> str:
    return f"incidents/{reference}"


def name_evidence(reference: str, stored: str) -> str:
    """Where a piece of evidence lies in the file, by the name it has in its storage."""
    return f"{name_folder(reference)}/evidence/{stored.rsplit('/', 1)[-1]}"


def name_document(reference: str, number: int) -> str:
    return f"{name_folder(reference)}/documents/{number}.pdf"


def find_documents(incident_id: int) -> Path:
    """The folder with the files of an incident's documents (``reports.models.Document.path``)."""
    return Path(settings.DATA_DIR) / "documents" / str(incident_id)


def _write_incident(archive: ArchiveFile, incident: Incident, numbers: Numbers) -> None:
    folder = name_folder(incident.reference)
    incident.refresh_from_db()
    facts = build_facts(read_record(incident, points=True))
    archive.add(f"{folder}/incident.json", [dump_document(facts).encode()])
    own = Numbers(numbers.people)
    archive.add(
        f"{folder}/rows.jsonl", (write_row(row, Incident, own).encode() for row in iterate_rows(incident))
    )
    stored = Evidence.objects.filter(incident=incident).exclude(file="").exclude(file=None).order_by("pk")
    for name in stored.values_list("file", flat=True):
        if name and default_storage.exists(name):
            with default_storage.open(name) as file:
                archive.add(name_evidence(incident.reference, name), file.chunks())
    for path in sorted(find_documents(incident.pk).glob("*.pdf"), key=lambda one: (len(one.name), one.name)):
        with path.open("rb") as raw:
            archive.add(name_document(incident.reference, int(path.stem)), read_chunks(raw))


def read_chunks(file: IO[bytes] | io.BufferedReader) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk


def _list_people(team: Team, incidents: list[Incident]) -> list[User]:
    """Everyone whom a row names, by address, which is how another machine knows them."""
    found = {
        person for root in (team, *incidents) for row in iterate_rows(root) for person in list_person_ids(row)
    }
    # Not by the database's own order, which differs from one machine to the next.
    return sorted(User.objects.filter(pk__in=found), key=lambda person: person.email)


def _describe(person: User) -> dict[str, str]:
    return {
        "email": person.email,
        "name": person.name,
        "time_zone": person.time_zone,
        "locale": person.locale,
    }


def _encode(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()
