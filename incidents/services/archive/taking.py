"""Take a team in from its file: every row in one transaction, its files with them, or nothing at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final, cast

from django.db import DatabaseError, transaction

from accounts.models import Membership, Role, Team, User
from accounts.services.people import make_known_person
from incidents.models import Evidence, Incident
from incidents.models.record import build_facts, read_record
from incidents.services.archive import MANIFEST, PEOPLE, TEAM, ArchiveRefusedError
from incidents.services.archive.opening import (
    LARGEST_PDF,
    OpenArchive,
    check_facts,
    check_files,
    open_archive,
    read_people,
    read_rows,
)
from incidents.services.archive.rows import Model, ReadRow, list_models, target
from incidents.services.archive.writing import find_documents, name_document, name_evidence, name_folder
from incidents.services.evidence import LARGEST_BYTES
from incidents.services.incidents import is_taken, next_reference, skip_gone_keys
from incidents.services.search import plan_indexing
from incidents.services.stored_files import claim_files, drop_unclaimed, keep_file

BATCH: Final = 500


@dataclass
class TakenTeam:
    """What came of it: the team, and under which reference each incident stands here."""

    team: Team
    references: dict[str, str] = field(default_factory=dict)


@dataclass
class _Keys:
    """The keys here of what the file tells by number."""

    people: list[User]
    team: Team | None = None
    incident: Incident | None = None
    rows: dict[tuple[Model, int], int] = field(default_factory=dict)


def import_team(*, path: Path, owner: User, now: datetime) -> TakenTeam:
    """Take in a team as one of its own, owned by ``owner`` as well. People are known by their addresses.

    Who has no account here gets one that cannot sign in until its person is given a link. An incident keeps
    its reference where that is free. Raises ArchiveRefusedError, or ConnectionError where the store of
    evidence does not answer; then nothing was changed.
    """
    archive = open_archive(path)
    people = read_people(archive)
    plans: list[tuple[str, Model, list[ReadRow]]] = [
        (TEAM, Team, read_rows(archive, TEAM, Team, len(people)))
    ]
    expected = {MANIFEST, PEOPLE, TEAM}
    for reference in archive.manifest["incidents"]:
        name = f"{name_folder(reference)}/rows.jsonl"
        if not archive.has(name):
            raise ArchiveRefusedError(name, "missing")
        rows = read_rows(archive, name, Incident, len(people))
        if rows[0].values["reference"] != reference:
            raise ArchiveRefusedError(name, "another incident than its folder says")
        if Incident.objects.filter(uid=rows[0].values["uid"]).exists():
            raise ArchiveRefusedError(name, f"{reference} is here already")
        expected |= check_files(archive, reference, rows)
        plans.append((name, Incident, rows))
    if strange := sorted(set(archive.manifest["sha256"]) - expected):
        raise ArchiveRefusedError(strange[0], "belongs to nothing here")
    with _clean_up() as made:
        for reference, (_, _, rows) in zip(archive.manifest["incidents"], plans[1:], strict=True):
            _keep_evidence(archive, reference, rows, made, now)
        with transaction.atomic():
            taken = _take_team(plans, people, owner, now)
            for name, _, rows in plans[1:]:
                _take_incident(archive, name, rows, taken, made, now)
            claim_files([one for one in made if isinstance(one, str)])
    return taken.result


@dataclass
class _Taken:
    keys: _Keys
    result: TakenTeam


def _take_team(plans: list[Any], people: list[dict[str, str]], owner: User, now: datetime) -> _Taken:
    keys = _Keys([make_known_person(**person) for person in people])
    name, root, rows = plans[0]
    _insert(name, root, rows, keys)
    team = Team.objects.get(pk=keys.rows[Team, rows[0].number])
    membership, _ = Membership.objects.get_or_create(
        team=team, user=owner, defaults={"role": Role.OWNER, "joined_at": now}
    )
    if membership.role != Role.OWNER:
        Membership.objects.filter(pk=membership.pk).update(role=Role.OWNER)
    return _Taken(_Keys(keys.people, team=team), TakenTeam(team))


def _keep_evidence(
    archive: OpenArchive, reference: str, rows: list[ReadRow], made: list[Path | str], now: datetime
) -> None:
    for row in rows:
        stored = row.values.get("file") if row.model is Evidence else None
        if stored and archive.has(name_evidence(reference, stored)):
            content = archive.read(name_evidence(reference, stored), LARGEST_BYTES)
            ending = stored.rsplit(".", 1)[-1]
            row.values["file"] = keep_file(content=content, now=now, ending=ending, wanted=stored)
            made.append(row.values["file"])


def _take_incident(
    archive: OpenArchive, name: str, rows: list[ReadRow], taken: _Taken, made: list[Path | str], now: datetime
) -> None:
    first = rows[0]
    reference = cast(str, first.values["reference"])
    own = next_reference(now=now) if is_taken(reference) else reference
    first.values["reference"] = own
    keys = _Keys(taken.keys.people, team=taken.keys.team)
    skip_gone_keys()
    _insert(name, Incident, rows, keys)
    incident = Incident.objects.get(pk=keys.rows[Incident, first.number])
    if build_facts(read_record(incident, points=True)) != check_facts(archive, reference):
        raise ArchiveRefusedError(
            f"{name_folder(reference)}/incident.json", "says something else than the rows"
        )
    made.append(find_documents(incident.pk))
    for row in rows:
        if row.model._meta.label_lower == "reports.document":
            _take_document(archive, name_document(reference, row.values["number"]), incident, row)
    plan_indexing(incident)
    taken.result.references[reference] = own


def _take_document(archive: OpenArchive, name: str, incident: Incident, row: ReadRow) -> None:
    if not archive.has(name):
        return
    folder = find_documents(incident.pk)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target_path = folder / f"{row.values['number']}.pdf"
    descriptor = os.open(target_path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(archive.read(name, LARGEST_PDF))
        file.flush()
        os.fsync(file.fileno())


def _insert(name: str, root: Model, rows: list[ReadRow], keys: _Keys) -> None:
    """Insert rows table by table, each after those it points at, and keep the key that each number got."""
    by_model: dict[Model, list[ReadRow]] = {}
    for row in rows:
        by_model.setdefault(row.model, []).append(row)
    for model in list_models(root):
        found = sorted(by_model.get(model, []), key=lambda row: row.number)
        for start in range(0, len(found), BATCH):
            part = found[start : start + BATCH]
            made = [model(**row.values, **_find_keys(row, keys)) for row in part]
            try:
                with transaction.atomic():
                    model._base_manager.bulk_create(made)
            except (DatabaseError, ValueError, OverflowError) as error:
                raise ArchiveRefusedError(name, f"a row of {model._meta.label_lower} does not fit") from error
            for row, one in zip(part, made, strict=True):
                keys.rows[model, row.number] = one.pk
                if model is root:
                    keys.team = one if isinstance(one, Team) else keys.team
                    keys.incident = one if isinstance(one, Incident) else keys.incident


def _find_keys(row: ReadRow, keys: _Keys) -> dict[str, int | None]:
    found: dict[str, int | None] = {}
    for column in row.model._meta.concrete_fields:
        to = target(column) if not column.primary_key else None
        if to is None:
            continue
        number = row.links.get(column.attname)
        if to is Team:
            found[column.attname] = keys.team.pk if keys.team else None
        elif to is Incident and column.attname not in row.links:
            found[column.attname] = keys.incident.pk if keys.incident else None
        elif number is None:
            found[column.attname] = None
        else:
            found[column.attname] = keys.people[number - 1].pk if to is User else keys.rows[to, number]
    return found


@contextmanager
def _clean_up() -> Iterator[list[Path | str]]:
    """The files made inside, removed again where it ends with an error: names in the storage, and folders."""
    made: list[Path | str] = []
    try:
        yield made
    except BaseException:
        for one in made:
            if isinstance(one, Path):
                shutil.rmtree(one, ignore_errors=True)
        drop_unclaimed([one for one in made if isinstance(one, str)])
        raise
