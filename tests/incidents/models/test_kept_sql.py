"""Questions whose SQL is kept: each answer is about the incidents that were asked for, and no others."""

import pytest

from accounts.models import Membership, User
from incidents.domain.facts import IncidentFacts
from incidents.models import Incident
from incidents.models.kept_sql import MOST_AT_ONCE
from incidents.models.record import read_records
from tests.factories import make_incident

pytestmark = pytest.mark.django_db


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
