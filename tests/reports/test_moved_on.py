"""A frozen document says that the record has moved on whenever its kind would read otherwise now."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from accounts.models import Role, User
from incidents.access import load_facts
from incidents.domain.followup import CaughtKind
from incidents.interchange import parse_document
from incidents.models import Incident, PromisedUpdate
from incidents.services.edits import Edits, save_edits
from incidents.services.glossary import TermWords, add_term
from incidents.services.incidents import start_incident
from incidents.services.meeting import catch_line
from incidents.services.postmortem import begin_post_mortem, move_post_mortem
from incidents.services.summary import save_summary
from incidents.services.updates import Sending, send_update
from reports.access.current import load_current
from reports.kinds import make_document
from reports.models import Document, Kind
from reports.moved_on import has_moved_on, list_moved
from reports.services.documents import finish_document, freeze_document
from reports.snapshots import read_material
from tests.conftest import sign_in_now
from tests.factories import MembershipFactory, TeamFactory
from tests.reports.conftest import RECORDS
from tests.reports.records import SAMPLES

NOW = datetime(2026, 11, 14, 10, 30, tzinfo=UTC)
LATER = NOW + timedelta(minutes=10)
Act = Callable[[Incident, User], object]
EVERY = frozenset(Kind.values)


def catch(kind: CaughtKind, **values: Any) -> Act:
    def act(incident: Incident, owner: User) -> object:
        asked = load_facts(incident).ask
        given: dict[str, Any] = {"text": "Yes, do that", "option": None, **values}
        if kind == "decision":
            given["asked"] = asked.question if asked else None
        return catch_line(
            incident=incident, uid=uuid4(), kind=kind, now=LATER, caught_at=LATER, catcher=owner, **given,
        )  # fmt: skip

    return act


def send_next_update(incident: Incident, owner: User) -> object:
    waiting = PromisedUpdate.objects.filter(incident=incident).that_wait().get()
    return send_update(
        incident=incident, sender=owner, now=LATER, number=waiting.number, text="It holds", next_steps="",
        next_due_at=LATER + timedelta(hours=1), sending=Sending(way="chat"), zone=ZoneInfo("UTC"),
    )  # fmt: skip


def write_the_summary(incident: Incident, owner: User) -> object:
    return save_summary(
        incident=incident, editor=owner, now=LATER, text="## Decided\n- We wait", draft="", seen=""
    )


def reword(incident: Incident, owner: User) -> object:
    edits = Edits(seen_version=incident.version, fields={"title": "Card payments work again"})
    return save_edits(incident=incident, edits=edits, editor=owner, now=LATER)


def waive_post_mortem(incident: Incident, owner: User) -> object:
    return move_post_mortem(incident=incident, to="waived", person=owner, now=LATER, note="A rehearsal")


def explain_a_term(incident: Incident, owner: User) -> object:
    words = TermWords(name="certificate", plain="a proof of who somebody is", also=[])
    return add_term(team=incident.team, author=owner, now=LATER, words=words)


def start(owner: User, name: str = "northwind-pay-ongoing") -> Incident:
    team = TeamFactory.create()
    MembershipFactory.create(team=team, user=owner, role=Role.OWNER)
    return start_incident(team=team, author=owner, now=NOW, facts=parse_document(json.dumps(RECORDS[name])))


@pytest.fixture
def incident(owner: User) -> Incident:
    incident = start(owner)
    begin_post_mortem(incident=incident, person=owner, now=NOW)
    return incident


def freeze(incident: Incident, owner: User, kind: Kind) -> Document:
    document = freeze_document(incident=incident, kind=kind, author=owner, now=NOW, is_claimed=True)
    finish_document(document=document, pdf=b"%PDF-1.7 made", warnings=[], room={}, now=NOW)
    return document


class UndoError(Exception):
    """What an act wrote is taken back, so that the next one starts from the frozen record again."""


def list_stale(documents: list[Document]) -> Iterator[str]:
    for document in documents:
        document.incident.refresh_from_db()
        then = read_material(document)
        current = load_current(document, then, load_facts(document.incident, points=True))
        before, after = (make_document(document.kind, material) for material in (then, current))
        if has_moved_on(before, after):
            assert document.kind == Kind.BRIEF or list_moved(before, after)
            yield document.kind


ACTS: dict[str, tuple[Act, frozenset[str]]] = {
    "the record is edited": (reword, EVERY),
    "a decision": (catch("decision"), EVERY - {"status-update"}),
    "a question": (catch("question", who="Noor"), frozenset({"report", "follow-up"})),
    "a note": (catch("note"), frozenset()),
    "an update": (send_next_update, EVERY),
    "the summary": (write_the_summary, frozenset({"follow-up"})),
    "the post-mortem": (waive_post_mortem, frozenset({"post-mortem"})),
    "a term of the team": (explain_a_term, frozenset()),
}


def test_each_kind_moves_on_with_what_it_prints(incident: Incident, owner: User) -> None:
    documents = [freeze(incident, owner, kind) for kind in Kind]
    assert not set(list_stale(documents))
    found: dict[str, frozenset[str]] = {}
    for name, (act, _) in ACTS.items():
        with suppress(UndoError), transaction.atomic():
            act(incident, owner)
            found[name] = frozenset(list_stale(documents))
            raise UndoError
        incident.refresh_from_db()
    assert found == {name: moved for name, (_, moved) in ACTS.items()}


@pytest.mark.parametrize("name", [path.stem for path in SAMPLES if path.stem != "northwind-pay-ongoing"])
def test_nothing_moves_by_being_frozen(name: str, owner: User) -> None:
    incident = start(owner, name)
    kinds = [Kind.BRIEF, Kind.REPORT, Kind.CUE_CARDS, Kind.POST_MORTEM]
    assert not set(list_stale([freeze(incident, owner, kind) for kind in kinds]))


def test_the_page_says_so_and_where(
    incident: Incident, owner: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = Client()
    sign_in_now(client, owner)
    made = {kind: freeze(incident, owner, kind) for kind in (Kind.BRIEF, Kind.REPORT, Kind.POST_MORTEM)}

    def read(kind: Kind) -> str:
        with django_assert_max_num_queries(15):
            page = client.get(reverse("document", args=[incident.reference, made[kind].number])).text
        return " ".join(page.split())

    assert not [kind for kind in made if "The record has moved on" in read(kind)]
    catch("decision")(incident, owner)
    assert "The record has moved on since. <a" in read(Kind.BRIEF)
    assert "It would read otherwise under the first page and Decisions." in read(Kind.REPORT)
    assert "The record has moved on since. It would read otherwise under" in read(Kind.POST_MORTEM)


def test_what_changed_since_names_the_decision(incident: Incident, owner: User) -> None:
    client = Client()
    sign_in_now(client, owner)
    freeze(incident, owner, Kind.BRIEF)

    def read(name: str) -> str:
        return " ".join(client.get(reverse(name, args=[incident.reference])).text.split())

    assert "Nothing that the brief says has changed since." in read("documents")
    assert "Nothing on it changed since." in read("incident")
    catch("decision")(incident, owner)
    assert '<th scope="row">Decided</th> <td dir="auto">not recorded</td>' in read("documents")
    assert "<ins>Yes, do that</ins>" in read("documents")
    for name in ("incident", "follow_up"):
        assert "1 line changed since." in read(name)
    later = freeze(incident, owner, Kind.BRIEF)
    changes = make_document(later.kind, read_material(later)).changes  # type: ignore[union-attr]
    assert changes is None, "nobody has the first version yet"
    catch("decision", text="No, stop", caught_in="share")(incident, owner)
    assert "Two decisions are on record and may differ: Yes, do that; No, stop" in read("documents")


def test_pages_that_tell_a_decision_ask_few_questions_of_the_database(
    incident: Incident, owner: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = Client()
    sign_in_now(client, owner)
    freeze(incident, owner, Kind.BRIEF)
    send_next_update(incident, owner)
    catch("decision")(incident, owner)
    for name in ("follow_up", "write_update", "documents", "incident", "script"):
        with django_assert_max_num_queries(15):
            assert client.get(reverse(name, args=[incident.reference])).status_code == 200
