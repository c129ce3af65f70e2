"""The history tells every change in the words of the forms, the latest first."""

import pytest
from django.test import Client
from django.urls import reverse

from incidents.models import Incident
from tests.incidents.views.reading import open_form, open_page, send

pytestmark = pytest.mark.django_db


def change(client: Client, incident: Incident, key: str, changes: dict[str, str | None]) -> None:
    path = reverse("section", args=[incident.reference, key])
    assert send(client, path, open_form(client, path), changes).status_code == 302


def read(client: Client, incident: Incident) -> str:
    return open_page(client, reverse("history", args=[incident.reference])).text


def test_a_change_is_told_with_who_what_and_both_values(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    change(owner_client, incident, "situation", {"own-status": "investigating"})
    change(colleague_client, incident, "situation", {"own-status": "resolved", "own-started": "2026-11-14"})
    text = read(owner_client, incident)
    latest, earlier = text.index("version 3"), text.index("version 2")
    assert latest < earlier < text.index("version 1")
    assert "Karim Colleague · version 3" in text
    assert "How does it stand? Investigating, cause not found Resolved" in text
    assert "Olga Owner · version 2" in text
    assert "How does it stand? Not known yet Investigating, cause not found" in text
    assert "Started 14 Nov 2026" in text


def test_rows_are_told_as_added_changed_moved_and_removed(owner_client: Client, incident: Incident) -> None:
    path = reverse("section", args=[incident.reference, "cause"])
    form = open_form(owner_client, path)
    first, second, third = form.list_rows("causes")
    name = form.name("causes", 2, "certainty")
    send(owner_client, path, form, {name: "confirmed", "move": f"up:causes:{third}"})
    send(owner_client, path, open_form(owner_client, path), {"remove": f"causes:{first}"})
    text = read(owner_client, incident)
    assert "Cause: how sure are you? Unknown Confirmed" in text
    assert "Cause: another order" in text
    assert "Cause removed A certificate expired · Confirmed" in text
    assert "Cause: it explains Cause 1" in text, "the pointer of the second cause went with the first"
    assert "Cause added" in text
    assert str(second) not in text


def test_pointers_and_boxes_are_told_in_words(owner_client: Client, incident: Incident) -> None:
    path = reverse("section", args=[incident.reference, "plan"])
    form = open_form(owner_client, path)
    send(owner_client, path, form, {form.name("options", 0, "recommended"): "on"})
    move = {"move": f"up:options:{form.list_rows('options')[1]}"}
    send(owner_client, path, open_form(owner_client, path), move)
    text = read(owner_client, incident)
    assert "Option: this is the one we recommend No Yes" in text
    assert "Ask: options to choose from Option 2 Option 1" in text


def test_no_section_key_or_id_is_left_in_the_words(owner_client: Client, incident: Incident) -> None:
    text = read(owner_client, incident)
    assert "_" not in text
    for word in ("Measure added", "Plan step added", "Person told added", "Escalation test added"):
        assert word in text
