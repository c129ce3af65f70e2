"""The figures in the room: a note in view that is not cut in a clause, and all of it one press away."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, User
from incidents.domain.facts import IncidentFacts, Measure
from tests.factories import make_incident

pytestmark = pytest.mark.django_db


def test_a_long_note_is_whole_at_a_press(owner_client: Client, owner: User) -> None:
    note = "Sales of our merchants, not our own income; a basket tried again as a new order counts twice"
    measure = Measure(
        dimension="revenue",
        name="Value at risk",
        value=Decimal(774200),
        certainty="likely",
        text=note,
        key_figure=1,
    )
    facts = IncidentFacts(title="It broke", impact=(measure,))
    incident = make_incident(Membership.objects.get(user=owner), facts)
    page = owner_client.get(reverse("room", args=[incident.reference])).text
    shown, rest = page.split("The whole note", 1)
    assert "Sales of our merchants, not our own income" in shown
    assert "a basket" not in shown
    assert note in rest


def test_the_record_is_dated_and_says_how_a_later_change_comes(owner_client: Client, owner: User) -> None:
    incident = make_incident(Membership.objects.get(user=owner), IncidentFacts(title="It broke"))
    page = owner_client.get(reverse("room", args=[incident.reference])).text
    at = incident.updated_at.astimezone(owner.zone)
    assert f"The record as of <time>{at.day} {at:%b}, {at:%H:%M}" in page
    assert "Load the page again for later changes" in page
