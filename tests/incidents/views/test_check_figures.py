"""The check page names figures that do not agree, and is silent where they do."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, Team, User
from incidents.domain.facts import IncidentFacts, Measure, Summary
from tests.factories import make_incident

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("count", "is_named"), [("1200", True), ("3741", False)])
def test_a_count_stated_twice_differently_is_named(
    count: str, is_named: bool, owner_client: Client, owner: User, team: Team
) -> None:
    facts = IncidentFacts(
        title="Orders fail",
        summary=Summary(plain="3,741 orders have failed since this morning."),
        impact=(
            Measure(
                dimension="operations",
                name="Orders that failed",
                value=Decimal(count),
                unit="orders",
                certainty="confirmed",
            ),
        ),
    )
    incident = make_incident(Membership.objects.get(team=team, user=owner), facts)
    page = owner_client.get(reverse("check", args=[incident.reference])).text
    assert ("where figures do not agree" in page) is is_named
    assert ("3,741" in page.partition("figures-heading")[2][:1200]) is is_named
