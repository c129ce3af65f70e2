"""The team page: the team's own numbers only, few queries, and a table that no spreadsheet runs."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import Membership, User
from incidents.domain.facts import IncidentFacts, Severity, Times
from tests.factories import make_incident

pytestmark = pytest.mark.django_db


def make(owner: User, title: str, days: int, minutes: int, level: str = "SEV1") -> None:
    began = timezone.now() - timedelta(days=days)
    times = Times(
        started=f"{began:%Y-%m-%dT%H:%MZ}", detected=f"{began + timedelta(minutes=minutes):%Y-%m-%dT%H:%MZ}"
    )
    facts = IncidentFacts(title=title, severity=Severity(level=level), times=times)  # type: ignore[arg-type]
    make_incident(Membership.objects.get(user=owner), facts)


def test_filters_and_medians(owner: User, owner_client: Client, stranger_client: Client) -> None:
    make(owner, "Payments", 3, 10)
    make(owner, "Mail", 5, 30)
    make(owner, "Search", 6, 90, "SEV3")
    make(owner, "Long ago", 200, 500)
    url = reverse("insight")
    text = owner_client.get(url, {"period": "30"}).content.decode().replace("\u00a0", " ")
    assert "3 incidents in this period" in text
    assert "30 min" in text  # the middle of 10, 30 and 90
    assert "Long ago" not in text
    assert "<title>Incidents by month and severity</title>" in text
    text = owner_client.get(url, {"period": "", "severity": "SEV3"}).content.decode()
    assert ("Search" in text, "Payments" in text) == (True, False)
    assert "Payments" not in stranger_client.get(url).content.decode()
    assert owner_client.get(url, {"period": "x", "severity": "<"}).status_code == 200


def test_the_page_costs_the_same_for_many(owner: User, owner_client: Client) -> None:
    counts = []
    for _ in range(2):
        make(owner, "Payments", 3, 10)
        with CaptureQueriesContext(connection) as seen:
            owner_client.get(reverse("insight"))
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 15


def test_the_table_to_take_away(owner: User, owner_client: Client) -> None:
    make(owner, "=HYPERLINK(A1)", 3, 10)
    response = owner_client.get(reverse("insight_export"))
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert len(rows) == 8
    assert rows[0]["title"] == "'=HYPERLINK(A1)"
    assert (rows[0]["measure"], rows[0]["minutes"], rows[0]["state"]) == ("Time to detect", "10", "Recorded")
    assert rows[1]["state"] == "Pending"


def test_a_team_without_incidents(owner_client: Client) -> None:
    assert "will stand here" in owner_client.get(reverse("insight")).content.decode()
