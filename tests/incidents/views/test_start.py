"""An incident starts with one sentence, once however often the button is pressed; or with the example."""

from datetime import timedelta

import pytest
from django.test import Client

from accounts.models import Membership, Role, Team, User
from incidents.models import Incident
from tests.incidents.views.reading import list_summary_links, open_form, open_page, read_page, send

pytestmark = pytest.mark.django_db
PATH = "/incidents/new/"


def test_a_headline_starts_an_incident(owner_client: Client) -> None:
    response = send(owner_client, PATH, open_form(owner_client, PATH), {"title": "Checkout fails 🔥"})
    incident = Incident.objects.get()
    assert response.headers["Location"] == f"/incidents/{incident.reference}/five-minutes/"
    assert (incident.title, incident.status, incident.severity_level) == (
        "Checkout fails 🔥",
        "unknown",
        "unknown",
    )
    assert incident.reference.startswith("INC-")


def test_two_presses_start_one_incident(owner_client: Client) -> None:
    form = open_form(owner_client, PATH)
    first, second = (send(owner_client, PATH, form, {"title": "Checkout fails"}) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert Incident.objects.count() == 1
    send(owner_client, PATH, open_form(owner_client, PATH), {"title": "Checkout fails"})
    assert Incident.objects.count() == 2


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("", "Write a headline; it can be changed at any time."),
        (" \t", "Write a headline; it can be changed at any time."),
        ("x" * 141, "This holds 141 characters; 140 fit."),
        ("🔥" * 141, "This holds 141 characters; 140 fit."),
        ("a\0b", "Null characters are not allowed."),
    ],
)
def test_a_headline_that_cannot_be_kept_is_said_and_stays(
    owner_client: Client, title: str, words: str
) -> None:
    response = send(owner_client, PATH, open_form(owner_client, PATH), {"title": title})
    page = read_page(response.text)
    assert words in page.text
    assert set(list_summary_links(response)) <= set(page.ids)
    if "\0" not in title:
        assert page.record_form.values["title"] == [title]
    assert not Incident.objects.exists()


def test_a_headline_of_140_emoji_fits(owner_client: Client) -> None:
    send(owner_client, PATH, open_form(owner_client, PATH), {"title": "🔥" * 140})
    assert Incident.objects.get().title == "🔥" * 140


def test_an_empty_dashboard_teaches_and_offers_an_example(owner_client: Client) -> None:
    page = open_page(owner_client, "/")
    assert "No incidents yet" in page.text
    assert "The way through" in page.text
    assert PATH in page.links
    form = next(form for form in page.forms if form.action == "/incidents/example/")
    response = owner_client.post(form.action, form.put({}))
    incident = Incident.objects.get()
    assert response.headers["Location"] == f"/incidents/{incident.reference}/"
    assert incident.title in owner_client.get("/").text


def test_a_viewer_starts_nothing(viewer_client: Client) -> None:
    form = open_form(viewer_client, PATH)
    assert send(viewer_client, PATH, form, {"title": "Checkout fails"}).status_code == 200
    assert viewer_client.post("/incidents/example/").status_code == 404
    assert not Incident.objects.exists()


def test_an_incident_goes_to_the_team_shared_with_others_and_a_reader_is_told_where_else(
    owner_client: Client, viewer_client: Client, owner: User, viewer: User, team: Team
) -> None:
    for person in (owner, viewer):
        alone = Team.objects.create(name="Alone", created_at=team.created_at)
        joined_at = team.created_at - timedelta(days=1)
        Membership.objects.create(team=alone, user=person, role=Role.OWNER, joined_at=joined_at)
    send(owner_client, PATH, open_form(owner_client, PATH), {"title": "Checkout fails"})
    assert Incident.objects.get().team == team
    page = open_page(viewer_client, PATH)
    assert "It goes to Alone" in page.text and "In Platform you read only" in page.text
