"""Rows that are kept as they were drawn: never older than what is recorded, and never another page's."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, User
from incidents.domain.facts import IncidentFacts, Measure
from tests.factories import make_incident
from tests.incidents.views.reading import read_page

pytestmark = pytest.mark.django_db


def make_path(owner: User) -> str:
    measures = tuple(
        Measure(dimension="customers", name=f"<b>Shop {n}</b>", certainty="likely") for n in range(1, 6)
    )
    incident = make_incident(
        Membership.objects.get(user=owner), IncidentFacts(title="Payments fail", impact=measures)
    )
    return reverse("section", args=[incident.reference, "impact"])


def test_a_page_seen_again_is_the_same_page(owner_client: Client, owner: User) -> None:
    path = make_path(owner)
    first, again = (owner_client.get(path).text for _ in range(2))
    ours, seen = (
        {name: values for name, values in read_page(text).record_form.values.items() if "impact" in name}
        for text in (first, again)
    )
    assert len(ours) > 50
    assert ours == seen
    # Escaped once, not twice, and whole.
    assert again.count("&lt;b&gt;Shop 1&lt;/b&gt;") == first.count("&lt;b&gt;Shop 1&lt;/b&gt;") > 0
    assert again.count("data-row=") == first.count("data-row=")


def test_a_row_that_was_changed_is_drawn_anew(owner_client: Client, owner: User) -> None:
    path = make_path(owner)
    form = read_page(owner_client.get(path).text).record_form
    name = form.name("impact", 2, "name")
    owner_client.post(path, form.put({name: "Shop of the harbour"}), headers={"X-Autosave": "1"})
    seen = read_page(owner_client.get(path).text).record_form
    assert seen.values[name] == ["Shop of the harbour"]
    assert seen.values[form.name("impact", 3, "name")] == ["<b>Shop 4</b>"]
    # Its line while it is folded, and its field.
    assert owner_client.get(path).text.count("Shop of the harbour") == 2
