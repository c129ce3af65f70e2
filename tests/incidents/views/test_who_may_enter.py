"""Every address of an incident: the team reads, owners and members write, a stranger finds nothing."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.models import User
from incidents.models import Change, Incident
from tests.incidents.views.addresses import ADDRESSES, WITHOUT_INCIDENT
from tests.incidents.views.reading import read_page

pytestmark = pytest.mark.django_db


def list_patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from list_patterns(pattern)
        else:
            yield pattern


def test_every_address_has_its_line_in_the_table() -> None:
    named = {
        pattern.name
        for pattern in list_patterns(get_resolver())
        if str(pattern.pattern).startswith("incidents/") or pattern.name == "dashboard"
    }
    assert named == {address.name for address in ADDRESSES} | set(WITHOUT_INCIDENT)


def test_owner_and_member_read_everything(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    for client in (owner_client, colleague_client):
        statuses = {
            address.path(incident.reference): client.get(address.path(incident.reference)).status_code
            for address in ADDRESSES
            if address.reads
        }
        assert {path: status for path, status in statuses.items() if status != 200} == {}
        assert client.get("/").status_code == 200


def test_a_viewer_reads_and_changes_nothing(viewer_client: Client, incident: Incident) -> None:
    changes = Change.objects.count()
    for address in ADDRESSES:
        path = address.path(incident.reference)
        if address.reads:
            response = viewer_client.get(path)
            if address.viewer == "check":
                assert response.headers["Location"] == reverse("check", args=[incident.reference])
            else:
                assert response.status_code == (200 if address.viewer == "page" else 404), path
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


def test_to_a_stranger_everything_is_missing(stranger_client: Client, incident: Incident) -> None:
    for address in ADDRESSES:
        path = address.path(incident.reference)
        if address.reads or not address.writes:
            assert stranger_client.get(path).status_code == 404, path
        if address.writes:
            assert stranger_client.post(path, {"version": "1", "own-title": "Mine"}).status_code == 404, path
    assert incident.title not in stranger_client.get("/").text
    incident.refresh_from_db()
    assert incident.title == "Card payments fail"


def test_missing_and_forbidden_look_the_same(stranger_client: Client, incident: Incident) -> None:
    there, gone = (
        stranger_client.get(reverse("incident", args=[reference]))
        for reference in (incident.reference, "INC-1999-0001")
    )
    assert there.status_code == gone.status_code == 404
    assert read_page(there.text).text == read_page(gone.text).text


def test_without_signing_in_every_address_leads_to_the_sign_in_page(
    client: Client, incident: Incident
) -> None:
    paths = [address.path(incident.reference) for address in ADDRESSES]
    paths += [reverse(name) for name in WITHOUT_INCIDENT]
    for path in paths:
        for response in (client.get(path), client.post(path, {"own-title": "Mine"})):
            assert (response.status_code, response.headers["Location"]) == (
                302,
                f"/sign-in/?next={path}",
            ), path


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
