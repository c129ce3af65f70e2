"""What two people, or one person twice, send from the same page ends as they meant it."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, Team, User
from incidents.access import load_facts
from incidents.domain.facts import IncidentFacts, Measure, Severity
from incidents.models import Incident
from tests.factories import make_incident
from tests.incidents.views.reading import open_form, read_page, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def incident(owner: User, team: Team) -> Incident:
    facts = IncidentFacts(
        title="Orders fail",
        severity=Severity(level="SEV4", reason="Only an internal tool is slow"),
        impact=(Measure(dimension="data", name="Data lost", text="Yes, orders", certainty="confirmed"),),
    )
    return make_incident(Membership.objects.get(team=team, user=owner), facts)


def test_taking_the_other_version_on_the_situation_page_keeps_it(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path = reverse("section", args=[incident.reference, "situation"])
    mine, theirs = open_form(owner_client, path), open_form(colleague_client, path)
    send(colleague_client, path, theirs, {"own-plain": "Theirs"})
    asked = send(owner_client, path, mine, {"own-plain": "Mine"})
    assert asked.status_code == 409
    choice = next(form for form in read_page(asked.text).forms if "choose-incident.plain" in form.values)
    answer = send(owner_client, path, choice, {"choose-incident.plain": "theirs"})
    assert answer.status_code == 302
    assert load_facts(Incident.objects.get(pk=incident.pk)).summary.plain == "Theirs"


def test_another_headline_from_the_same_start_page_starts_another_incident(owner_client: Client) -> None:
    path = reverse("start")
    form = open_form(owner_client, path)
    for title in ("One", "One", "Two"):
        assert send(owner_client, path, form, {"title": title}).status_code == 302
    assert sorted(Incident.objects.values_list("title", flat=True)) == ["One", "Two"]


def test_other_readings_from_one_page_are_another_series(owner_client: Client, incident: Incident) -> None:
    path = reverse("add_series", args=[incident.reference])
    form = open_form(owner_client, path)
    for value in ("1", "1", "2"):
        points = f"2026-11-14T09:45:00Z,{value}"
        assert send(owner_client, path, form, {"name": "Share", "points": points}).status_code == 302
    series = load_facts(incident, points=True).metric_series
    assert [str(row.points[0][1]) for row in series] == ["1", "2"]


def test_a_suggested_severity_brings_its_own_reason(owner_client: Client, incident: Incident) -> None:
    path = reverse("section", args=[incident.reference, "impact"])
    send(owner_client, path, open_form(owner_client, path), {"use-severity": "SEV1:data is lost"})
    incident.refresh_from_db()
    assert (incident.severity_level, incident.severity_reason) == ("SEV1", "data is lost")
