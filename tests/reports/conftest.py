"""A warm press for the whole session, and briefs of samples and made records."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings

from accounts.models import Role, User
from config.fonts import build_fonts
from incidents.interchange import parse_document
from incidents.models import Incident
from incidents.services.incidents import start_incident
from reports.aftermath import Aftermath
from reports.brief_parts import BriefDocument, Paper
from reports.documents import make_brief
from reports.kinds import make_document
from reports.letterhead import Material
from reports.press import Press, Printed
from tests.factories import MembershipFactory, TeamFactory, UserFactory
from tests.reports.records import GENERATED, SAMPLES, read_sample

AS_OF = datetime(2026, 11, 14, 10, 20, tzinfo=UTC)
RECORDS: dict[str, dict[str, Any]] = {path.stem: read_sample(path) for path in SAMPLES} | GENERATED


@pytest.fixture(scope="session")
def press() -> Press:
    build_fonts(Path(settings.FONTS_DIR))
    return Press()


def write_brief(name: str, *, paper: Paper = "a4", zone: str = "UTC") -> BriefDocument:
    """The brief of a named record, before it is fitted."""
    return make_brief(
        parse_document(json.dumps(RECORDS[name])),
        reference="INC-2026-0001",
        version=3,
        as_of=AS_OF,
        author="Dana Whitfield",
        zone=ZoneInfo(zone),
        paper=paper,
    )


@pytest.fixture(scope="session")
def print_record(press: Press) -> Callable[[str], Printed]:
    """Print a named record once in the session."""
    return cache(lambda name: press.print_here(write_brief(name)))


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """Files of documents and heartbeats go to a folder of the test; fonts stay where they are."""
    settings.DATA_DIR = tmp_path
    settings.HEARTBEATS_DIR = tmp_path / "run"
    yield tmp_path


@pytest.fixture
def owner(db: None) -> User:
    return UserFactory.create(name="Dana Whitfield")


@pytest.fixture
def incident(owner: User) -> Incident:
    team = TeamFactory.create()
    MembershipFactory.create(team=team, user=owner, role=Role.OWNER)
    facts = parse_document(json.dumps(RECORDS["dfds-2021-03-31-adfs-certificates"]))
    return start_incident(team=team, author=owner, now=AS_OF, facts=facts)


@pytest.fixture(scope="session")
def write_kind() -> Callable[..., Any]:
    """Write a document of any kind from a named record and what came after it."""

    def write(kind: str, name: str, aftermath: Aftermath | None = None, **values: Any) -> Any:
        defaults: dict[str, Any] = {
            "reference": "INC-2026-0001",
            "version": 3,
            "subject": 1 if kind == "status-update" else 0,
            "as_of": AS_OF,
            "author": "Dana Whitfield",
            "zone": ZoneInfo("UTC"),
        }
        facts = parse_document(json.dumps(RECORDS[name]))
        return make_document(
            kind, Material(facts=facts, aftermath=aftermath or Aftermath(), **(defaults | values))
        )

    return write


@pytest.fixture(scope="session")
def print_kind(press: Press, write_kind: Callable[..., Any]) -> Callable[..., Printed]:
    def print_one(*arguments: Any, **values: Any) -> Printed:
        return press.print_here(write_kind(*arguments, **values))

    return print_one
