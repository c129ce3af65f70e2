"""A team's own terms: every write is in the history, and nothing is overwritten silently."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from accounts.access import RightEndedError
from accounts.models import Membership, Role, Team, User
from incidents.access.glossary import terms_for_team
from incidents.models import TeamTerm, TermChange
from incidents.services import glossary as service
from incidents.services.glossary import (
    TermChangedError,
    TermExistsError,
    TermWords,
    TooManyTermsError,
    add_term,
    change_term,
    put_back_term,
    remove_term,
)
from tests.factories import make_membership

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 14, 10, 0, tzinfo=UTC)
WORDS = TermWords(name="Basket", plain="What a shopper has chosen.", also=["Cart"])


@pytest.fixture
def term(team: Team, owner: User) -> TeamTerm:
    return add_term(team=team, author=owner, now=NOW, words=WORDS)


def write(**changes: Any) -> TermWords:
    return TermWords(**{"name": "Basket", "plain": "What a shopper has chosen.", "also": ["Cart"], **changes})


def test_a_term_is_added_with_its_history(term: TeamTerm, team: Team, owner: User) -> None:
    [found] = terms_for_team(team)
    assert (found.name, found.plain, found.also, found.team) == (
        "Basket",
        "What a shopper has chosen.",
        ("Cart",),
        "Platform",
    )
    [change] = TermChange.objects.all()
    assert (change.field, change.old, change.actor, change.at) == ("term", None, owner, NOW)
    assert change.new is not None
    assert change.new["plain"] == "What a shopper has chosen."


def test_the_same_page_sent_twice_adds_one_term(team: Team, owner: User) -> None:
    uid = uuid4()
    first = add_term(team=team, author=owner, now=NOW, words=WORDS, uid=uid)
    assert add_term(team=team, author=owner, now=NOW, words=WORDS, uid=uid) == first
    assert TeamTerm.objects.count() == TermChange.objects.count() == 1


def test_a_name_stands_once_in_a_team_and_may_stand_in_another(term: TeamTerm, owner: User) -> None:
    with pytest.raises(TermExistsError):
        add_term(team=term.team, author=owner, now=NOW, words=write(name="BASKET"))
    other = make_membership(user=owner, role=Role.MEMBER).team
    add_term(team=other, author=owner, now=NOW, words=WORDS)
    assert TeamTerm.objects.count() == 2


def test_only_what_differs_is_changed_and_told(term: TeamTerm, colleague: User) -> None:
    changed = change_term(
        term=term, editor=colleague, now=NOW, words=write(plain="Chosen, not yet paid for."), seen_version=1
    )
    assert changed.version == 2
    change = TermChange.objects.get(version=2)
    assert (change.field, change.old, change.new, change.actor) == (
        "plain",
        "What a shopper has chosen.",
        "Chosen, not yet paid for.",
        colleague,
    )


def test_saving_the_same_again_changes_nothing(term: TeamTerm, owner: User) -> None:
    assert change_term(term=term, editor=owner, now=NOW, words=WORDS, seen_version=1).version == 1
    assert TermChange.objects.count() == 1


def test_two_people_at_once_are_told(term: TeamTerm, owner: User, colleague: User) -> None:
    change_term(term=term, editor=colleague, now=NOW, words=write(plain="Theirs."), seen_version=1)
    with pytest.raises(TermChangedError) as caught:
        change_term(term=term, editor=owner, now=NOW, words=write(plain="Mine."), seen_version=1)
    assert caught.value.current.plain == "Theirs."
    term.refresh_from_db()
    assert term.plain == "Theirs."


def test_a_removed_term_is_kept_and_can_be_put_back(term: TeamTerm, team: Team, owner: User) -> None:
    remove_term(term=term, editor=owner, now=NOW)
    remove_term(term=term, editor=owner, now=NOW)
    assert terms_for_team(team) == ()
    put_back_term(term=term, editor=owner, now=NOW)
    assert [one.name for one in terms_for_team(team)] == ["Basket"]
    assert [(one.old is None, one.new is None) for one in TermChange.objects.all()] == [
        (True, False),
        (False, True),
        (True, False),
    ]


def test_a_removed_term_whose_name_was_taken_stays_removed(term: TeamTerm, owner: User) -> None:
    remove_term(term=term, editor=owner, now=NOW)
    add_term(team=term.team, author=owner, now=NOW, words=WORDS)
    with pytest.raises(TermExistsError):
        put_back_term(term=term, editor=owner, now=NOW)
    assert TeamTerm.objects.filter(removed_at=None).count() == 1


def test_a_removed_term_is_not_changed_behind_its_back(term: TeamTerm, owner: User) -> None:
    remove_term(term=term, editor=owner, now=NOW)
    with pytest.raises(TermChangedError):
        change_term(term=term, editor=owner, now=NOW, words=write(plain="Mine."), seen_version=2)


def test_a_team_has_room_for_a_limited_number(
    term: TeamTerm, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "MOST_TERMS", 1)
    with pytest.raises(TooManyTermsError):
        add_term(team=term.team, author=owner, now=NOW, words=write(name="Shelf"))


@pytest.mark.parametrize("role", [Role.VIEWER, None])
def test_who_lost_the_right_since_the_page_changes_no_words(
    term: TeamTerm, colleague: User, role: Role | None
) -> None:
    theirs = Membership.objects.filter(user=colleague)
    _ = theirs.update(role=role) if role else theirs.delete()
    acts: list[Callable[[], object]] = [
        lambda: add_term(team=term.team, author=colleague, now=NOW, words=write(name="Shelf")),
        lambda: change_term(term=term, editor=colleague, now=NOW, words=write(plain="Mine."), seen_version=1),
        lambda: remove_term(term=term, editor=colleague, now=NOW),
        lambda: put_back_term(term=term, editor=colleague, now=NOW),
    ]
    for act in acts:
        with pytest.raises(RightEndedError):
            act()
    assert TermChange.objects.count() == 1
