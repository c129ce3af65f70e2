"""Open the file of a team and check it whole, before anything of it is written."""

import hashlib
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from accounts.models import User
from incidents.interchange import DocumentRefusedError, parse_document
from incidents.models import Evidence
from incidents.models.fields import LABEL
from incidents.services.archive import FORMAT, MANIFEST, PEOPLE, TEAM, ArchiveRefusedError
from incidents.services.archive.rows import Model, ReadRow, read_row
from incidents.services.archive.writing import CHUNK, name_document, name_evidence, name_folder
from incidents.services.evidence import LARGEST_BYTES, FileRefusedError, check_file

LARGEST_ROWS: Final = 1 << 30
LARGEST_PDF: Final = 200 * 1024 * 1024
LARGEST_TEXT: Final = 64 * 1024 * 1024
MOST_MEMBERS: Final = 200_000
LARGEST_WHOLE: Final = 64 << 30
MOST_TIMES: Final = 200
"""How often its packed size a file may unpack to; rows and documents come to about 20 times."""
UNSUSPECTED: Final = 16 * 1024 * 1024
"""Below this a file may be as repetitive as it likes, as a log is."""
_STORED: Final = re.compile(r"evidence/[A-Za-z0-9_-]{1,80}\.[a-z]{2,5}")


@dataclass(frozen=True)
class OpenArchive:
    """A file whose manifest, digests and names were checked."""

    zip: zipfile.ZipFile
    manifest: dict[str, Any]

    def read(self, name: str, most: int) -> bytes:
        """One file inside; raises ArchiveRefusedError where it is missing or larger than ``most`` bytes."""
        try:
            info = self.zip.getinfo(name)
        except KeyError as error:
            raise ArchiveRefusedError(name, "missing") from error
        if info.file_size > most:
            raise ArchiveRefusedError(name, f"larger than {most // (1024 * 1024)} MB")
        with self.zip.open(info) as file:
            content = file.read(most + 1)
        if len(content) > most:
            raise ArchiveRefusedError(name, f"larger than {most // (1024 * 1024)} MB")
        return content

    def has(self, name: str) -> bool:
        return name in self.manifest["sha256"]

    def read_lines(self, name: str) -> Iterator[tuple[str, Any]]:
        """Each line of a file with its place, parsed."""
        info = self.zip.getinfo(name)
        if info.file_size > LARGEST_ROWS:
            raise ArchiveRefusedError(name, "larger than 1 GB")
        with self.zip.open(info) as file:
            for number, line in enumerate(file, start=1):
                yield f"{name}:{number}", parse_line(f"{name}:{number}", line)


def open_archive(path: Path) -> OpenArchive:
    """Open the file and hold everything in it against its manifest. Raises ArchiveRefusedError."""
    try:
        whole = zipfile.ZipFile(path)
        names = Counter(whole.namelist())
        if len(names) > MOST_MEMBERS or any(count > 1 for count in names.values()):
            raise ArchiveRefusedError("file", "too many files in it, or two of one name")
        if sum(info.file_size for info in whole.infolist()) > LARGEST_WHOLE:
            raise ArchiveRefusedError("file", "larger than 64 GB when unpacked")
        for info in whole.infolist():
            if info.file_size > max(UNSUSPECTED, info.compress_size * MOST_TIMES):
                raise ArchiveRefusedError(info.filename, f"unpacks to more than {MOST_TIMES} times its size")
        archive = OpenArchive(whole, {"sha256": {}})
        manifest = parse_line(MANIFEST, archive.read(MANIFEST, LARGEST_TEXT))
        _check_manifest(manifest)
        if names.keys() - {MANIFEST} != manifest["sha256"].keys():
            raise ArchiveRefusedError(MANIFEST, "names other files than there are")
        for name, wanted in manifest["sha256"].items():
            if _digest(whole, name) != wanted:
                raise ArchiveRefusedError(name, "damaged: not what was written")
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        if isinstance(error, ArchiveRefusedError):
            raise
        raise ArchiveRefusedError("file", "not a file of a team that can be read") from error
    return OpenArchive(whole, manifest)


def read_people(archive: OpenArchive) -> list[dict[str, str]]:
    """Everyone whom a row names, in the order of their numbers."""
    people: list[dict[str, str]] = []
    for where, line in archive.read_lines(PEOPLE):
        keys = {"email": 254, "name": LABEL, "time_zone": LABEL, "locale": 20}
        if not isinstance(line, dict) or line.keys() != keys.keys():
            raise ArchiveRefusedError(where, "not a person: email, name, time_zone and locale are needed")
        for key, most in keys.items():
            if not isinstance(line[key], str) or len(line[key]) > most:
                raise ArchiveRefusedError(f"{where}.{key}", f"not a text of at most {most} characters")
        try:
            validate_email(line["email"])
        except ValidationError as error:
            raise ArchiveRefusedError(f"{where}.email", "not an e-mail address") from error
        if line["time_zone"] not in available_timezones():
            raise ArchiveRefusedError(f"{where}.time_zone", "not a time zone")
        people.append(line)
    if len({person["email"].lower() for person in people}) < len(people):
        raise ArchiveRefusedError(PEOPLE, "two people with one address")
    return people


def read_rows(archive: OpenArchive, name: str, root: Model, people: int) -> list[ReadRow]:
    """The rows of a file, the root first, each checked by itself, with every number it points at found."""
    rows: list[ReadRow] = []
    seen: set[tuple[Model, int]] = set()
    for where, line in archive.read_lines(name):
        row = read_row(where, line, root)
        if (row.model is root) != (not rows):
            raise ArchiveRefusedError(where, f"one row of {root._meta.label_lower} is needed, and first")
        if (row.model, row.number) in seen:
            raise ArchiveRefusedError(f"{where}.number", "there twice")
        for column, number in row.links.items():
            to = row.model._meta.get_field(column.removesuffix("_id")).related_model
            known = 1 <= (number or 0) <= people if to is User else (to, number) in seen
            if number is not None and not known:
                raise ArchiveRefusedError(
                    f"{where}.fields.{column.removesuffix('_id')}", "nobody and nothing has it"
                )
        seen.add((row.model, row.number))
        rows.append(row)
    if not rows:
        raise ArchiveRefusedError(name, "empty")
    return rows


def check_files(archive: OpenArchive, reference: str, rows: list[ReadRow]) -> set[str]:
    """Hold evidence and documents against their rows; the names that belong to this incident.

    Raises ArchiveRefusedError for a file that is no such evidence, or not the document that was frozen.
    """
    folder = name_folder(reference)
    names = {f"{folder}/incident.json", f"{folder}/rows.jsonl"}
    for row in rows:
        stored = row.values.get("file") if row.model is Evidence else None
        if stored:
            if not _STORED.fullmatch(stored):
                raise ArchiveRefusedError(f"{folder}/rows.jsonl", "a piece of evidence with no name of ours")
            name = name_evidence(reference, stored)
            if archive.has(name):
                _check_evidence(archive, name, row)
            names.add(name)
        if row.model._meta.label_lower == "reports.document":
            name = name_document(reference, row.values["number"])
            if archive.has(name) and row.values["state"] == "ready":
                content = archive.read(name, LARGEST_PDF)
                if hashlib.sha256(content).hexdigest() != row.values["sha256"] or not content.startswith(
                    b"%PDF-"
                ):
                    raise ArchiveRefusedError(name, "not the document that was frozen")
            names.add(name)
    return names


def check_facts(archive: OpenArchive, reference: str) -> Any:
    """The facts of the interchange document. Raises ArchiveRefusedError with the path in it."""
    name = f"{name_folder(reference)}/incident.json"
    try:
        return parse_document(archive.read(name, LARGEST_TEXT))
    except DocumentRefusedError as error:
        path, reason = error.faults[0]
        raise ArchiveRefusedError(f"{name}: {path}", reason) from error


def parse_line(where: str, text: bytes) -> Any:
    """JSON without what no page and no database could hold. Raises ArchiveRefusedError."""
    try:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise ArchiveRefusedError(where, "not JSON in UTF-8") from error
    if b"\\u0000" in text or b"\0" in text:
        raise ArchiveRefusedError(where, "a NUL, which no text here holds")
    return value


def _check_manifest(manifest: Any) -> None:
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise ArchiveRefusedError(f"{MANIFEST}.format", f"not {FORMAT}, which is what this version takes in")
    references, digests = manifest.get("incidents"), manifest.get("sha256")
    if not isinstance(references, list) or not all(isinstance(one, str) for one in references):
        raise ArchiveRefusedError(f"{MANIFEST}.incidents", "not a list of references")
    if len(set(references)) < len(references):
        raise ArchiveRefusedError(f"{MANIFEST}.incidents", "one reference twice")
    if not isinstance(digests, dict) or not {PEOPLE, TEAM} <= digests.keys():
        raise ArchiveRefusedError(f"{MANIFEST}.sha256", "people and team are missing")


def _digest(whole: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with whole.open(name) as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _check_evidence(archive: OpenArchive, name: str, row: ReadRow) -> None:
    content = archive.read(name, LARGEST_BYTES)
    if hashlib.sha256(content).hexdigest() != row.values["file_sha256"]:
        raise ArchiveRefusedError(name, "not the file that its row tells of")
    try:
        checked = check_file(row.values["file"], content)
    except FileRefusedError as error:
        raise ArchiveRefusedError(name, str(error)) from error
    if (checked.content_type, len(content)) != (row.values["file_type"], row.values["file_bytes"]):
        raise ArchiveRefusedError(name, "another kind or size than its row tells of")
