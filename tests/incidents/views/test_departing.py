"""A person deletes their own account: what is theirs goes, what they did stays without their name."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, Role, Team, User
from accounts.services.teams import create_personal_team
from incidents.models import Change, Incident, Rehearsal, Tombstone
from incidents.services.departing import delete_account
from incidents.services.holding import set_hold
from incidents.services.people import restrict_incident
from incidents.services.reading import record_reading
from tests.factories import make_incident
from tests.incidents.views.reading import open_page

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PATH = "/profile/delete/"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, settings: Any) -> None:
    settings.DATA_DIR = tmp_path


def test_the_page_asks_for_the_address_and_signs_out(colleague_client: Client, colleague: User) -> None:
    assert "Former member" in open_page(colleague_client, PATH).text
    wrong = colleague_client.post(PATH, {"typed": "somebody@example.org"}).text
    assert "This is not your address. Nothing was deleted." in wrong
    done = colleague_client.post(PATH, {"typed": colleague.email.upper()}, follow=True)
    assert "Your account is deleted" in done.text
    assert colleague_client.get("/").status_code == 302
    colleague.refresh_from_db()
    assert (colleague.is_active, colleague.has_usable_password()) == (False, False)


def test_what_is_personal_goes_and_what_was_done_stays_unnamed(
    colleague: User, owner_client: Client, incident: Incident
) -> None:
    email, name = colleague.email, colleague.name
    create_personal_team(user=colleague, now=NOW)
    own = make_incident(Membership.objects.get(user=colleague, team__name__startswith=name))
    mine = make_incident(Membership.objects.get(user=colleague, team=incident.team))
    record_reading(incident=mine, person=colleague, page="check", now=NOW)
    rehearsal = Rehearsal.objects.create(
        uid=uuid4(),
        incident=mine,
        speaker=colleague,
        number=1,
        wording=1,
        minutes=5,
        turns=[],
        started_at=NOW,
    )
    rehearsal.folder.mkdir(parents=True)
    (rehearsal.folder / "clip.webm").write_bytes(b"said")
    delete_account(user=colleague, now=NOW)
    assert not rehearsal.folder.exists()
    for model in apps.get_models(include_auto_created=True):
        for column in model._meta.concrete_fields:
            if column.is_relation and column.related_model is User:
                kept = model._base_manager.filter(**{column.name: colleague}).exists()
                ending = getattr(column.remote_field, "on_delete", None)
                assert not kept or ending is models.PROTECT, f"{model}.{column.name}"
    person = User.objects.get(pk=colleague.pk)
    assert (person.name, person.email) == (
        f"Former member {person.pk}",
        f"former-{person.pk}@removed.invalid",
    )
    assert not User.objects.filter(email=email).exists(), "the address is free for a new account"
    history = open_page(owner_client, reverse("history", args=[mine.reference])).text
    assert f"Former member {person.pk}" in history
    assert name not in history
    assert Change.objects.filter(incident=mine, actor=person).exists()
    assert Tombstone.objects.get().reference == own.reference, "a team of theirs alone goes with them"
    assert set(Team.objects.values_list("name", flat=True)) >= {"Platform"}
    assert not Team.objects.filter(name__startswith=name).exists()


def test_the_last_owner_hands_over_first(
    owner_client: Client, owner: User, colleague: User, incident: Incident
) -> None:
    page = open_page(owner_client, PATH).text
    assert "You are the only owner of Platform. Make somebody else an owner first." in page
    owner_client.post(PATH, {"typed": owner.email})
    owner.refresh_from_db()
    assert owner.is_active
    assert Membership.objects.filter(user=owner).exists()
    Membership.objects.filter(user=colleague).update(role=Role.OWNER)
    owner_client.post(PATH, {"typed": owner.email})
    owner.refresh_from_db()
    assert not owner.is_active
    assert Incident.objects.that_stand().get() == incident


def test_a_hold_and_a_restricted_incident_are_handed_over_first(
    colleague_client: Client, colleague: User, incident: Incident
) -> None:
    create_personal_team(user=colleague, now=NOW)
    own = make_incident(Membership.objects.exclude(team=incident.team).get(user=colleague))
    set_hold(incident=own, person=colleague, reason="A claim", now=NOW)
    mine = make_incident(Membership.objects.get(user=colleague, team=incident.team))
    restrict_incident(incident=mine, person=colleague, now=NOW)
    page = open_page(colleague_client, PATH).text
    assert f"{own.reference} is under a legal hold" in page
    assert f"You are the only lead of {mine.reference}" in page
    colleague_client.post(PATH, {"typed": colleague.email})
    colleague.refresh_from_db()
    assert colleague.is_active
    assert Incident.objects.that_stand().count() == 3
