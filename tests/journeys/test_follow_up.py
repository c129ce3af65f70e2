"""After the meeting, by keyboard: an update that promises the next, and a plan step seen through."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect
from pytest_django import Settings

from accounts.models import OutgoingMail, User
from incidents.models import ActionItem, Incident, PlanStep, PromisedUpdate
from tests.journeys.conftest import OpenPage
from tests.journeys.hands import choose, leave, pick, press, type_in, wait_until_saved

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]


def test_an_update_is_sent_and_a_plan_step_is_done(
    open_page: OpenPage, owner_client: Client, colleague: User, incident: Incident, settings: Settings
) -> None:
    settings.IS_MAIL_SET_UP = True
    PlanStep.objects.create(incident=incident, position=0, step="Renew the certificate", owner="On call")
    page = open_page(owner_client, reverse("follow_up", args=[incident.reference]), java_script_enabled=True)
    press(page, page.get_by_role("link", name="Write the update"))
    type_in(page, page.get_by_label("What to say"), "The cause is found.")
    wait_until_saved(page)
    page.reload()
    expect(page.get_by_label("What to say")).to_have_value("The cause is found.")
    type_in(page, page.get_by_label("Send to"), "ceo@example.org")
    press(page, page.get_by_role("button", name="Send update 1"))
    expect(page.get_by_text("Update 1 is on its way.")).to_be_visible()
    expect(page.get_by_role("heading", name="Send update 2")).to_be_visible()
    assert OutgoingMail.objects.get().to == ["ceo@example.org"]
    assert PromisedUpdate.objects.get(number=2).due_at is not None

    press(page, page.get_by_role("link", name="List, board and changes"))
    press(page, page.get_by_role("button", name="Make an action of Renew the certificate"))
    expect(page.get_by_text("An action was made of a step of the plan")).to_be_visible()
    pick(page, page.get_by_label("One owner"), str(colleague.pk))
    choose(page, page.get_by_role("group", name="State"), "Done")
    press(page, page.get_by_role("button", name="Save the action"))
    expect(page.get_by_text("1 of 1 done")).to_be_visible()
    action = ActionItem.objects.get()
    assert (action.owner_user, action.status, action.made_from) == (colleague, "done", "plan")
    leave(page)


def test_the_longest_day_fits_a_small_phone(
    open_page: OpenPage, owner_client: Client, incident: Incident
) -> None:
    page = open_page(owner_client, reverse("follow_up", args=[incident.reference]))
    page.set_viewport_size({"width": 320, "height": 900})
    page.evaluate(
        "document.querySelector('.lead-s time').textContent = 'Wednesday 30 September, 22:44 GMT+05:30'"
    )
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    leave(page)
