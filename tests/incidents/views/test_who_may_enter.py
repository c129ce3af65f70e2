"""What the table of rights cannot say: nothing is left behind, offered in vain, or told apart."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from incidents.models import Change, Incident
from tests.incidents.views.addresses import ADDRESSES
from tests.incidents.views.reading import read_page
from tests.rights.table import read_rows

pytestmark = pytest.mark.django_db


def test_a_viewer_reads_and_changes_nothing(viewer_client: Client, incident: Incident) -> None:
    changes = Change.objects.count()
    words = {name: row.cells["viewer"] for row in read_rows() for name in row.names}
    for address in ADDRESSES:
        path = address.path(incident.reference)
        if address.reads:
            response = viewer_client.get(path)
            assert response.getvalue() is not None, "a file is closed once it is read"
            if words[address.name] == "check":
                assert response.headers["Location"].startswith(reverse("check", args=[incident.reference]))
            else:
                assert response.status_code == (404 if words[address.name] == "–" else 200), path
        if address.writes:
            data = {"version": "1", "own-title": "Taken over", "name": "x", "points": "2026-01-01,1"}
            assert viewer_client.post(path, data).status_code == 404, path
    incident.refresh_from_db()
    assert (incident.title, incident.version) == ("Card payments fail", 1)
    assert Change.objects.count() == changes


def test_a_viewer_is_offered_no_way_to_write(viewer_client: Client, incident: Incident) -> None:
    for name in ("incident", "prepare", "check", "documents", "preview_brief"):
        page = viewer_client.get(reverse(name, args=[incident.reference])).text
        assert "five-minutes/" not in page, name
        assert "Make version" not in page, name
        assert ">Change<" not in page, name


def test_missing_and_forbidden_look_the_same(stranger_client: Client, incident: Incident) -> None:
    there, gone = (
        stranger_client.get(reverse("incident", args=[reference]))
        for reference in (incident.reference, "INC-1999-0001")
    )
    assert there.status_code == gone.status_code == 404
    assert read_page(there.text).text == read_page(gone.text).text


def test_a_page_that_only_shows_takes_nothing(owner_client: Client, incident: Incident) -> None:
    for address in ADDRESSES:
        if not address.writes:
            assert owner_client.post(address.path(incident.reference)).status_code == 405, address.name
    assert owner_client.get(reverse("make_brief", args=[incident.reference])).status_code == 405
    assert owner_client.get(reverse("start_example")).status_code == 405


def test_a_section_that_does_not_exist_is_missing(owner_client: Client, incident: Incident) -> None:
    assert owner_client.get(reverse("section", args=[incident.reference, "gossip"])).status_code == 404


def test_someone_who_left_the_team_finds_nothing(
    colleague_client: Client, incident: Incident, colleague: User
) -> None:
    path = reverse("incident", args=[incident.reference])
    assert colleague_client.get(path).status_code == 200
    incident.team.memberships.filter(user=colleague).delete()
    assert colleague_client.get(path).status_code == 404
