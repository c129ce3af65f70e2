"""Full-text search over everything a person may read."""

from datetime import datetime

import pytest
from django.db import DatabaseError
from pytest_django import DjangoCaptureOnCommitCallbacks

from accounts.models import Membership, Role, Team, User
from incidents import access
from incidents.access.search import find_incidents, list_incidents
from incidents.domain.facts import IncidentFacts
from incidents.domain.search import MOST_BYTES, join_words, read_question, split_words
from incidents.models import CaughtLine, Incident, IncidentPart, PromisedUpdate, SearchEntry
from incidents.models.search import MOST_TERMS
from incidents.samples import list_samples, load_sample
from incidents.services import search
from incidents.services.incidents import start_incident
from incidents.services.search import index_incidents, index_what_is_missing
from tests.factories import make_incident, make_membership

pytestmark = pytest.mark.django_db


def find(user: User, words: str, state: str = "all") -> list[str]:
    page = find_incidents(user, words=words, state=state, number=1, size=20)
    return [incident.title for incident in page.incidents]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("INC-2026-0007, a.b@example.org", ["inc", "2026", "0007", "a", "b", "example", "org"]),
        ("Straße CAFÉ naïve", ["strasse", "cafe", "naive"]),
        ("数据库 down", ["数", "据", "库", "down"]),
        ("پایگاه داده", ["پایگاه", "داده"]),
        ("\0 ''\" * ( ) :", []),
        ("", []),
    ],
)
def test_texts_are_cut_into_words(text: str, words: list[str]) -> None:
    assert split_words(text) == words


def test_a_question_has_a_phrase_for_each_word_typed() -> None:
    assert read_question("INC-2026-7 数据 x") == [["inc", "2026", "7"], ["数", "据"], ["x"]]
    assert len(read_question("a " * 100)) == 8


def test_a_record_at_its_limits_is_looked_among_up_to_a_bound() -> None:
    kept = join_words(["first", *(f"word{n}" for n in range(100_000))])
    assert kept.startswith("first word0 ")
    assert len(kept.encode()) <= MOST_BYTES


@pytest.fixture
def incident(owner: User) -> Incident:
    incident = make_incident(Membership.objects.get(user=owner), IncidentFacts(title="Card payments fail"))
    index_incidents([incident.pk])
    return incident


@pytest.mark.parametrize("name", list_samples())
def test_a_sample_is_found_by_what_stands_in_its_sections(
    team: Team, owner: User, stranger: User, now: datetime, name: str
) -> None:
    facts = load_sample(name)
    index_incidents([start_incident(team=team, author=owner, now=now, facts=facts).pk])
    texts = [facts.title, facts.causes[0].statement, facts.timeline[-1].event, facts.impact[0].name]
    for text in texts:
        words = " ".join(text.split()[:6])
        assert find(owner, words) == [facts.title], words
        assert find(stranger, words) == []


def test_what_came_after_the_meeting_is_found(incident: Incident, owner: User, now: datetime) -> None:
    CaughtLine.objects.create(
        incident=incident, kind="question", text="What of Luxemburg?", answer="Unhurt", caught_at=now
    )
    PromisedUpdate.objects.create(
        incident=incident, number=1, due_at=now, promised_by=owner, promised_at=now, text="Zwölf Läden offen"
    )
    index_incidents([incident.pk])
    for words in ("luxem", "unhurt", "zwolf laden", "card FAIL"):
        assert find(owner, words) == ["Card payments fail"], words
    assert find(owner, "luxemburg paris") == []


def test_a_write_is_found_as_soon_as_it_is_kept(
    owner: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        made = make_incident(Membership.objects.get(user=owner), IncidentFacts(title="数据库 ist weg"))
    assert find(owner, "数据库") == [made.title]
    assert find(owner, "据库 weg") == [made.title]
    assert find(owner, "库据") == []


@pytest.mark.parametrize(
    ("text", "asked", "is_found"),
    [
        ("Wire wired wires", "wire", True),
        ("Wire wired wires", "wireless", False),
        ("the e-mails stopped", "e-mai", True),
        ("the e-mails stopped", "mail-e", False),
        # A letter newer than the tables of SQLite's index, which leaves it out of its words.
        ("\U0001e910\U0001e911\U0001e912 fails", "\U0001e910\U0001e911 fail", True),
    ],
)
@pytest.mark.parametrize("others", [0, MOST_TERMS - 3, MOST_TERMS, 3 * MOST_TERMS])
def test_a_word_only_begun_is_found_among_few_like_it_and_among_many(
    incident: Incident, owner: User, text: str, asked: str, is_found: bool, others: int
) -> None:
    SearchEntry.objects.filter(incident=incident).update(
        words=join_words([text, *(f"wire{n}x e mail{n}" for n in range(others))])
    )
    assert find(owner, asked) == [incident.title] * is_found


def test_a_fault_in_taking_words_up_costs_nobody_their_write(
    owner: User,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    def fail(incident_ids: object) -> None:
        raise DatabaseError("database is locked")

    with monkeypatch.context() as patch, django_capture_on_commit_callbacks(execute=True):
        patch.setattr(search, "index_incidents", fail)
        made = make_incident(Membership.objects.get(user=owner), IncidentFacts(title="Mail is late"))
    assert find(owner, "mail") == []
    assert index_what_is_missing() == 1
    assert find(owner, "mail") == [made.title]
    assert index_what_is_missing() == 0


def test_a_restricted_incident_is_found_by_those_named_in_it_alone(
    incident: Incident, owner: User, colleague: User, stranger: User, now: datetime
) -> None:
    IncidentPart.objects.create(incident=incident, user=stranger, part="reader", added_at=now)
    index_incidents([incident.pk])
    assert find(colleague, "payments") == find(stranger, "payments") == [incident.title]
    Incident.objects.filter(pk=incident.pk).update(is_restricted=True)
    # Nobody waits for the index: what may be seen is asked of the rights themselves.
    assert find(colleague, "payments") == []
    index_incidents([incident.pk])
    assert SearchEntry.objects.get().scope == f"person{stranger.pk}"
    assert find(owner, "payments") == find(colleague, "payments") == []
    assert find(stranger, "payments") == [incident.title]
    assert [one.pk for one in list_incidents(stranger, state="open", number=1, size=5).incidents] == [
        incident.pk
    ]
    assert list_incidents(colleague, state="all", number=1, size=5).count == 0


def test_a_list_is_the_latest_of_all_teams_and_pages_follow_each_other(
    owner: User, team: Team, now: datetime
) -> None:
    other = make_membership(user=owner, role=Role.MEMBER)
    members = [Membership.objects.get(user=owner, team=team), other]
    made = [make_incident(members[n % 2], IncidentFacts(title=f"Number {n}")) for n in range(7)]
    for number, one in enumerate(made):
        Incident.objects.filter(pk=one.pk).update(updated_at=now.replace(minute=number))
    pages = [list_incidents(owner, state="open", number=n, size=3) for n in (1, 2, 3)]
    assert [[one.title for one in page.incidents] for page in pages] == [
        ["Number 6", "Number 5", "Number 4"],
        ["Number 3", "Number 2", "Number 1"],
        ["Number 0"],
    ]
    assert [page.has_next for page in pages] == [True, True, False]
    assert {page.count for page in pages} == {7}


def test_what_is_deleted_is_found_no_more(incident: Incident, owner: User, now: datetime) -> None:
    Incident.objects.filter(pk=incident.pk).update(deleted_at=now)
    assert find(owner, "payments") == []
    assert list_incidents(owner, state="all", number=1, size=5).count == 0


def test_a_question_cannot_speak_the_language_of_the_index(incident: Incident, owner: User) -> None:
    for words in (
        '" OR 1',
        "scope:team1",
        "NEAR(a b)",
        "card AND NOT x",
        "-fail",
        "^card",
        "a:* & !b",
        "'",
        "*",
    ):
        find(owner, words)
    assert find(owner, "card OR nothing") == []
    assert access.visible_to(owner).count() == 1
