"""Who may hold, delete and restore, and what stops a slip of the hand."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.http import Http404
from django.test import Client
from django.urls import reverse

from accounts.models import User
from incidents.access.keeping import get_deleted_incident, list_tombstones
from incidents.models import Incident, LegalHold, Reading, Retention
from incidents.services.deleting import delete_incident
from incidents.services.people import restrict_incident
from incidents.services.purging import purge_deleted
from tests.factories import make_incident
from tests.incidents.views.reading import open_page

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _at_nine_thirty() -> object:
    with time_machine.travel(NOW, tick=False):
        yield


def test_an_owner_deletes_by_typing_the_reference_and_saying_why(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path = reverse("delete_incident", args=[incident.reference])
    assert "For 30 days an owner of Platform can restore it" in open_page(owner_client, path).text
    wrong = owner_client.post(path, {"reason": "", "typed": "INC-2026-9999"}).text
    assert "This is not INC-2026-0001. Nothing was deleted." in wrong
    assert "Say why it is deleted" in wrong
    assert 'value="INC-2026-9999"' in wrong
    assert Incident.objects.that_stand().exists()
    done = owner_client.post(path, {"reason": "Entered twice", "typed": "inc-2026-0001"}, follow=True)
    assert "INC-2026-0001 is deleted" in done.text
    for client in (owner_client, colleague_client):
        assert client.get(reverse("incident", args=[incident.reference])).status_code == 404


def test_only_owners_and_leads_hold_and_delete(
    colleague_client: Client, viewer_client: Client, stranger_client: Client, incident: Incident
) -> None:
    data = {"reason": "No", "typed": incident.reference}
    for client in (colleague_client, viewer_client, stranger_client):
        for name in ("delete_incident", "hold"):
            path = reverse(name, args=[incident.reference])
            assert client.get(path).status_code == client.post(path, data).status_code == 404
        for name in ("keeping", "keep_for"):
            path = reverse(name, args=[incident.team_id])
            assert client.get(path).status_code in (404, 405)
            assert client.post(path, {"months": "1"}).status_code in (404, 405)
    assert not LegalHold.objects.exists()
    assert not Retention.objects.exists()
    assert "Delete this incident" not in colleague_client.get(incident.get_absolute_url()).text


def test_a_hold_is_shown_and_lifted_with_a_reason(owner_client: Client, incident: Incident) -> None:
    path = reverse("hold", args=[incident.reference])
    assert "Say why it is held. It is not held until then." in owner_client.post(path, {"reason": " "}).text
    page = owner_client.post(path, {"reason": "A claim is likely"}, follow=True).text
    assert "Under a legal hold since" in page
    assert "A claim is likely" in page
    typed = {"reason": "x", "typed": incident.reference}
    deleting = owner_client.post(reverse("delete_incident", args=[incident.reference]), typed).text
    assert "It can be deleted once the hold is lifted" in deleting
    assert Incident.objects.that_stand().exists()
    assert "no longer held" in owner_client.post(path, {"reason": "Settled"}, follow=True).text
    history = open_page(owner_client, reverse("history", args=[incident.reference]) + "?kind=kept").text
    assert "Legal hold lifted Settled" in history
    assert "Legal hold set A claim is likely" in history


def test_owners_restore_what_was_deleted(
    owner_client: Client, colleague_client: Client, owner: User, incident: Incident
) -> None:
    delete_incident(incident=incident, person=owner, reason="Entered twice", now=NOW - timedelta(days=29))
    page = reverse("keeping", args=[incident.team_id])
    assert "Card payments fail" in open_page(owner_client, page).text
    path = reverse("restore", args=[incident.team_id, incident.reference])
    assert owner_client.post(reverse("restore", args=[2**63, incident.reference])).status_code == 404
    assert colleague_client.post(path).status_code == 404
    assert "is back, as it was" in owner_client.post(path, follow=True).text
    assert owner_client.get(incident.get_absolute_url()).status_code == 200
    assert owner_client.post(path).status_code == 404, "there is nothing left to restore"


def test_a_restricted_incident_is_not_told_to_an_owner_who_is_not_named(
    owner_client: Client, colleague_client: Client, colleague: User, incident: Incident
) -> None:
    restrict_incident(incident=incident, person=colleague, now=NOW)
    assert owner_client.get(reverse("delete_incident", args=[incident.reference])).status_code == 404
    delete_incident(incident=incident, person=colleague, reason="Card payments", now=NOW)
    page = owner_client.get(reverse("keeping", args=[incident.team_id])).text
    assert incident.reference not in page
    path = reverse("restore", args=[incident.team_id, incident.reference])
    assert owner_client.post(reverse("restore", args=[2**63, incident.reference])).status_code == 404
    assert owner_client.post(path).status_code == 404
    assert "Card payments fail" in open_page(colleague_client, reverse("own_data")).text
    assert "is back, as it was" in colleague_client.post(path, follow=True).text


def test_what_was_restricted_is_told_to_nobody_once_it_is_gone_but_to_who_deleted_it(
    owner_client: Client, owner: User, colleague: User, incident: Incident
) -> None:
    other = make_incident(incident.team.memberships.get(user=owner))
    restrict_incident(incident=incident, person=colleague, now=NOW)
    for one, person in ((incident, colleague), (other, owner)):
        delete_incident(incident=one, person=person, reason="A test", now=NOW)
    purge_deleted(now=NOW + timedelta(days=30))
    page = owner_client.get(reverse("keeping", args=[incident.team_id])).text
    assert incident.reference not in page
    assert other.reference in page
    assert len(list_tombstones(colleague, incident.team)) == 2


def test_a_reference_that_cannot_be_one_is_not_asked_for(owner_client: Client, incident: Incident) -> None:
    path = reverse("restore", args=[incident.team_id, incident.reference])
    assert owner_client.post(reverse("restore", args=[2**63, incident.reference])).status_code == 404
    assert owner_client.post(path.replace(incident.reference, "INC%00")).status_code == 404
    with pytest.raises(Http404):
        get_deleted_incident(incident.created_by, incident.team_id, "INC\0", now=NOW)


def test_retention_is_set_by_owners_and_names_what_goes(owner_client: Client, incident: Incident) -> None:
    Incident.objects.update(closed_at=NOW - timedelta(days=360))
    path = reverse("keep_for", args=[incident.team_id])
    assert "At least one month" in owner_client.post(path, {"months": "0"}).text
    assert "Write a whole number of months" in owner_client.post(path, {"months": "two"}).text
    page = owner_client.post(path, {"months": "12"}, follow=True).text
    assert "Card payments fail" in page
    assert "deleted on" in page
    assert "1 closed incident of" in owner_client.get("/?state=all").text
    owner_client.post(path, {"months": ""})
    assert not Retention.objects.exists()


def test_reading_a_restricted_incident_is_noted_and_nothing_else_is(
    owner_client: Client, colleague_client: Client, colleague: User, incident: Incident
) -> None:
    owner_client.get(reverse("check", args=[incident.reference]))
    assert not Reading.objects.exists()
    restrict_incident(incident=incident, person=colleague, now=NOW)
    owner_client.get(reverse("check", args=[incident.reference]))
    colleague_client.get(reverse("section", args=[incident.reference, "nothing"]))
    assert not Reading.objects.exists(), "what was refused showed nothing"
    for key in ("cause", "plan"):
        colleague_client.get(reverse("section", args=[incident.reference, key]))
    assert list(Reading.objects.values_list("person", "page")) == [(colleague.pk, "section cause")]
