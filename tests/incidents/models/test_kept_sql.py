"""Questions whose SQL is kept: asked again with other values they answer for those."""

from typing import Any

import pytest

from accounts.models import Membership, User
from incidents.access.people import find_standing
from incidents.domain.facts import IncidentFacts
from incidents.models import Incident, IncidentPart, Part
from incidents.models.kept_sql import MOST_AT_ONCE, fetch_found, keep_subquery
from incidents.models.record import read_records
from tests.factories import LONG_AGO, make_incident

pytestmark = pytest.mark.django_db


def select_titles(incident_id: int, title: str) -> Any:
    return Incident.objects.filter(pk=incident_id, title=title).values_list("title", "reference")


def test_a_kept_question_answers_for_the_values_it_is_asked_with(owner: User) -> None:
    member = Membership.objects.get(user=owner)
    first, second = (make_incident(member, IncidentFacts(title=f"50 % of %s {n}")) for n in range(2))
    for one, other in ((first, second), (second, first), (first, second)):
        assert fetch_found(select_titles, one.pk, one.title) == [(one.title, one.reference)]
        assert fetch_found(select_titles, one.pk, other.title) == []
    readable = keep_subquery(lambda pk: Incident.objects.filter(pk__gte=pk).values("pk"), second.pk)
    assert list(Incident.objects.filter(pk__in=readable, title__contains="%")) == [second]


def test_a_question_that_looks_at_its_values_is_refused(owner: User) -> None:
    def select_any(incident_id: int, title: str) -> Any:
        return Incident.objects.filter(pk=incident_id) if title else Incident.objects.none()

    with pytest.raises(ValueError, match="select_any does not hold what it is given"):
        fetch_found(select_any, 1, "x")


def test_people_in_turn_have_their_own_standing(owner: User, colleague: User, stranger: User) -> None:
    incident = make_incident(Membership.objects.get(user=owner), IncidentFacts(title="Sign-in fails"))
    IncidentPart.objects.create(
        incident=incident, user=stranger, part=Part.READER, added_by=owner, added_at=LONG_AGO
    )
    for _ in range(2):
        found = [find_standing(user, incident) for user in (owner, colleague, stranger)]
        assert [(one.role, one.part) for one in found] == [
            ("owner", None),
            ("member", None),
            (None, Part.READER),
        ]


def read_words(*incidents: Incident) -> list[list[str]]:
    records = read_records(incidents, sections=["prevention"])
    return [
        [row.values["text"] for row in records[incident.pk].get_rows("prevention")] for incident in incidents
    ]


def test_a_kept_question_is_asked_about_others_the_next_time(owner: User) -> None:
    membership = Membership.objects.get(user=owner)
    one, two, three = (
        make_incident(membership, IncidentFacts(title=word, prevention=(word, f"{word} again")))
        for word in ("One", "Two", "Three")
    )
    assert read_words(one, two) == [["One", "One again"], ["Two", "Two again"]]
    assert read_words(three, one) == [["Three", "Three again"], ["One", "One again"]]
    assert read_words(two) == [["Two", "Two again"]]
    assert read_words(three) == [["Three", "Three again"]]
    # More than are kept, of whom most have no row: the question is put together anew.
    many = [Incident(pk=one.pk + 1000 + number) for number in range(MOST_AT_ONCE)]
    assert read_words(two, *many, three)[:: MOST_AT_ONCE + 1] == [
        ["Two", "Two again"],
        ["Three", "Three again"],
    ]
    assert read_words() == []
