"""Opening a page and saving it as it stands changes nothing, whatever the record holds."""

import copy
import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, Team, User
from incidents.access import load_facts
from incidents.domain.facts import IncidentFacts
from incidents.forms.pages import PAGES
from incidents.interchange import read_document
from incidents.models import Incident
from incidents.samples import list_samples, load_sample
from tests.factories import make_incident
from tests.incidents.test_interchange import MEASURE, MINIMAL
from tests.incidents.views.reading import open_form, send

pytestmark = pytest.mark.django_db

ODD: dict[str, Any] = {
    **copy.deepcopy(MINIMAL),
    "title": "  ",
    "impact": [
        {**MEASURE, "value": -3, "currency": "ZZZ"},
        {**MEASURE, "low": 9, "high": 1, "share": {"percent": -1}},
        {**MEASURE, "value": 1e3, "text": "two\r\nlines"},
    ],
    "escalation": {"reasons": ["trust", "revenue", "trust"]},
    "audience": {"worries": ["press", "money"], "time_zone": "Mars/Olympus"},
    "options": [
        {"title": "a\nb", "recommended": False, "does_nothing": False, "pros": ["", "x\ny"], "cons": [" "]},
        {"title": "t", "recommended": True},
    ],
    "ask": {"question": "", "deadline": None, "options": [1, 0, 7]},
    "causes": [{"statement": "s", "certainty": "likely", "evidence": None, "why_of": 9}],
    "timeline": [{"at": "2026-11-14", "until": "2025", "event": "e", "starred": False}],
    "evidence": [{"title": "t", "link": "ftp://old.example"}],
}


def make(owner: User, team: Team, facts: IncidentFacts) -> Incident:
    return make_incident(Membership.objects.get(team=team, user=owner), facts)


def list_pages(incident: Incident) -> list[str]:
    pages = [reverse("section", args=[incident.reference, key]) for key in PAGES]
    return [*pages, reverse("five_minutes", args=[incident.reference])]


@pytest.mark.parametrize("name", [*list_samples(), "odd"])
def test_saving_every_page_as_it_stands_changes_nothing(
    name: str, owner_client: Client, owner: User, team: Team
) -> None:
    facts = read_document(json.loads(json.dumps(ODD))) if name == "odd" else load_sample(name)
    incident = make(owner, team, facts)
    before = load_facts(incident, points=True)
    for path in list_pages(incident):
        assert send(owner_client, path, open_form(owner_client, path)).status_code == 302, path
        incident.refresh_from_db()
        changed = [change.field for change in incident.changes.filter(version__gt=1)]
        assert changed == [], path
    assert load_facts(incident, points=True) == before


def test_zero_customers_is_saved(owner_client: Client, owner: User, team: Team) -> None:
    incident = make(owner, team, IncidentFacts(title="t"))
    path = reverse("five_minutes", args=[incident.reference])
    form = open_form(owner_client, path)
    name = next(key for key in form.values if key.startswith("impact-") and key.endswith("-value"))
    send(owner_client, path, form, {name: "0"})
    [measure] = load_facts(incident).impact
    assert (measure.name, str(measure.value)) == ("Customers affected", "0")


def test_the_five_minute_page_never_writes_over_another_figure(
    owner_client: Client, owner: User, team: Team
) -> None:
    share = {
        **MEASURE,
        "dimension": "customers",
        "name": "Share of checkouts that failed",
        "value": 12,
        "unit": "%",
    }
    incident = make(owner, team, read_document({**copy.deepcopy(MINIMAL), "impact": [share]}))
    path = reverse("five_minutes", args=[incident.reference])
    form = open_form(owner_client, path)
    name = next(key for key in form.values if key.startswith("impact-") and key.endswith("-value"))
    send(owner_client, path, form, {name: "500"})
    assert [(row.name, str(row.value), row.unit) for row in load_facts(incident).impact] == [
        ("Share of checkouts that failed", "12", "%"),
        ("Customers affected", "500", "customers"),
    ]
