"""What a page costs: database queries and bytes on the wire, for an empty record and for a full one."""

import gzip
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import Membership, User
from incidents.domain.facts import (
    AffectedSystem,
    Cause,
    DelayRisk,
    Evidence,
    IncidentFacts,
    Measure,
    MitigationStep,
    Option,
    PlanStep,
    TimelineEvent,
    Told,
    Unknown,
)
from incidents.domain.facts import Escalation as EscalationFacts
from incidents.models import Incident
from tests.factories import make_incident
from tests.incidents.views.addresses import PAGES_SHOWN
from tests.incidents.views.reading import read_page

pytestmark = pytest.mark.django_db
MOST_QUERIES = 14
MOST_BYTES = 100_000
WORDS = "Order {n} of the morning was refused at the gateway, and {n} people called the shop at {n}:07."


def make_full_facts(events: int) -> IncidentFacts:
    """A record with so many events, each row with words of its own: 5,000 are the limits of its sections."""
    texts = [WORDS.format(n=n) for n in range(events)]
    some = texts[: events // 10]
    count = len(some)
    return IncidentFacts(
        title="Card payments fail",
        sources=tuple(texts[: events // 50]),
        escalation=EscalationFacts(told=tuple(Told(who=f"Person {n}") for n in range(events // 100))),
        affected_systems=tuple(
            AffectedSystem(name=f"Gateway {n}", kind="api", effect=some[n]) for n in range(count)
        ),
        impact=tuple(
            Measure(dimension="customers", name=f"Customers of shop {n}", certainty="likely", text=some[n])
            for n in range(count)
        ),
        causes=tuple(Cause(statement=text, certainty="likely", evidence=text) for text in some),
        mitigation=tuple(MitigationStep(action=text, effect=text) for text in some),
        options=tuple(Option(title=f"Option {n}", recommended=n == 3) for n in range(min(20, events // 25))),
        plan=tuple(PlanStep(step=text, owner="On call") for text in some),
        prevention=tuple(some),
        delay_risks=tuple(DelayRisk(consequence=text, inferred=True) for text in some),
        not_known_yet=tuple(Unknown(section="cause", what=text) for text in texts[: events // 25]),
        timeline=tuple(
            TimelineEvent(event=text, at=f"2026-11-{1 + n % 28:02d}T{n % 24:02d}:{n % 60:02d}:00Z")
            for n, text in enumerate(texts)
        ),
        evidence=tuple(Evidence(title=f"Log {n}", caption=texts[n]) for n in range(events // 50)),
    )


def list_paths(incident: Incident) -> list[str]:
    return [address.path(incident.reference) for address in PAGES_SHOWN]


def weigh_assets(text: str) -> int:
    """The style sheets and scripts a page asks for, packed; fonts and pictures are not counted."""
    total = 0
    for address in read_page(text).assets:
        total += weigh_asset(address)
    return total


@cache
def weigh_asset(address: str) -> int:
    name = address.removeprefix("/static/")
    # Collected files carry a hash in their name; without collecting, the sources are served.
    collected = Path(settings.STATIC_ROOT, name)
    found = str(collected) if collected.is_file() else finders.find(name)
    assert isinstance(found, str), address
    return len(gzip.compress(Path(found).read_bytes()))


def measure(client: Client, paths: list[str]) -> tuple[dict[str, int], dict[str, int]]:
    """The pages that ask too much of the database, and those too heavy for a phone."""
    asking: dict[str, int] = {}
    heavy: dict[str, int] = {}
    for path in paths:
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path, headers={"Accept-Encoding": "gzip"})
        assert (response.status_code, response.headers["Content-Encoding"]) == (200, "gzip"), path
        if len(queries) > MOST_QUERIES:
            asking[path] = len(queries)
        weight = len(response.content) + weigh_assets(gzip.decompress(response.content).decode())
        if weight > MOST_BYTES:
            heavy[path] = weight
    return asking, heavy


def count_queries_of_a_save(client: Client, incident: Incident) -> int:
    path = reverse("section", args=[incident.reference, "timeline"])
    form = read_page(client.get(path).text).record_form
    typed = form.put({form.name("timeline", 0, "event"): "The first order was refused"})
    with CaptureQueriesContext(connection) as queries:
        response = client.post(path, typed, headers={"X-Autosave": "1"})
    assert response.json()["errors"] == {}
    return len(queries)


def test_an_empty_record(owner_client: Client, owner: User) -> None:
    incident = make_incident(Membership.objects.get(user=owner))
    others = [reverse(name) for name in ("dashboard", "start", "import")]
    assert measure(owner_client, list_paths(incident) + others) == ({}, {})


@pytest.mark.parametrize("events", [1_000, pytest.param(5_000, marks=pytest.mark.drill)])
def test_a_full_record_and_one_at_its_limits(owner_client: Client, owner: User, events: int) -> None:
    incident = make_incident(Membership.objects.get(user=owner), make_full_facts(events))
    last = [
        reverse("section", args=[incident.reference, "timeline"]) + f"?timeline-page={events // 25}",
        reverse("section", args=[incident.reference, "plan"]) + "?add=plan",
    ]
    assert measure(owner_client, [*list_paths(incident), *last, reverse("dashboard")]) == ({}, {})
    assert count_queries_of_a_save(owner_client, incident) <= MOST_QUERIES + 2, "two are the savepoint's"


def test_a_dashboard_of_many(owner_client: Client, owner: User) -> None:
    membership = Membership.objects.get(user=owner)
    for number in range(25):
        causes = (Cause(statement=f"Cause {number}", certainty="likely"),)
        make_incident(membership, IncidentFacts(title=f"Incident {number}", causes=causes))
    assert measure(owner_client, ["/", "/?page=2", "/?page=nonsense"]) == ({}, {})
    first, second = (read_page(owner_client.get(path).text).text for path in ("/", "/?page=2"))
    assert ("Incident 24" in first, "Incident 4 " in second, "Page 2 of 2" in second) == (True, True, True)
