"""Actions on their pages: added, changed, narrowed, changed together, made of the record, and one's own."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import Membership, Team, User
from incidents.domain import facts
from incidents.models import ActionItem, Incident, PlanStep
from incidents.services.incidents import start_incident
from tests.factories import make_incident

pytestmark = pytest.mark.django_db

ACTION = {
    "version": "1", "title": "Watch the certificates", "kind": "detect", "status": "open", "owner": "",
    "due_on": "2026-11-30", "done_when": "An alarm came in a test",
}  # fmt: skip


@pytest.fixture
def recorded(owner: User, colleague: User) -> Incident:
    actions = (
        facts.ActionItem(
            title="Renew it", kind="repair", status="open", owner="Karim Colleague", due="2026-03-20"
        ),
        facts.ActionItem(title="Test it", kind="detect", status="done", owner="datacenter team"),
        facts.ActionItem(title="Tell them", kind="process", status="in_progress", due="end of month"),
    )
    return make_incident(
        Membership.objects.get(user=owner), facts.IncidentFacts(title="It broke", actions=actions)
    )


def path_of(incident: Incident, title: str) -> str:
    row = ActionItem.objects.get(incident=incident, title=title)
    return reverse("action", args=[incident.reference, row.uid])


def test_an_action_is_added_with_one_owner_on_a_working_day(
    owner_client: Client, incident: Incident, colleague: User
) -> None:
    path = reverse("add_action", args=[incident.reference])
    assert "The norm is 30 days" in owner_client.get(path).text
    form = {**ACTION, "uid": str(uuid4()), "owner": str(colleague.pk), "due_on": "2026-11-28"}
    response = owner_client.post(path, form)
    assert response.status_code == 422
    assert "The team does not work on Saturday, 28\u00a0Nov" in response.text
    assert "The next working day is Monday, 30\u00a0Nov" in response.text
    assert (
        "Saved: Watch the certificates"
        in owner_client.post(path, form | {"keep_day": "on"}, follow=True).text
    )
    owner_client.post(path, form | {"keep_day": "on"})
    row = ActionItem.objects.get(incident=incident)
    assert (row.owner, row.owner_user, row.due, row.due_on) == (
        "Karim Colleague", colleague, "2026-11-28", date(2026, 11, 28),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"title": " "}, "Write what to do. Nothing was saved."),
        ({"status": "wont_do"}, "Say why it will not be done"),
        ({"owner": "other"}, "Write the name of the owner"),
        ({"owner": "other", "owner_name": "Finance"}, "Write their e-mail"),
        ({"owner": "", "owner_name": "Finance"}, "Write their e-mail"),
        ({"due_on": "next week"}, "That is not a date."),
    ],
)
def test_what_is_missing_is_said_beside_its_field(
    owner_client: Client, incident: Incident, changed: dict[str, str], message: str
) -> None:
    response = owner_client.post(reverse("add_action", args=[incident.reference]), {**ACTION, **changed})
    assert response.status_code == 422
    assert message in response.text
    assert "An alarm came in a test" in response.text
    assert not ActionItem.objects.exists()


def test_a_named_person_has_an_address_and_a_member_is_known_by_it(
    owner_client: Client, incident: Incident, colleague: User
) -> None:
    path = reverse("add_action", args=[incident.reference])
    named = {"owner": "other", "owner_name": "Finance", "owner_email": "finance@example.org"}
    owner_client.post(path, {**ACTION, **named, "uid": str(uuid4())})
    owner_client.post(path, {**ACTION, **named, "owner_email": colleague.email.upper(), "uid": str(uuid4())})
    first, second = ActionItem.objects.filter(incident=incident)
    assert (first.owner, first.owner_email, first.owner_user) == ("Finance", "finance@example.org", None)
    assert (second.owner, second.owner_email, second.owner_user) == ("Karim Colleague", None, colleague)


def test_a_name_typed_beside_nobody_yet_is_the_owner_and_an_old_one_is_taken_away(
    owner_client: Client, incident: Incident
) -> None:
    named = {"owner": "", "owner_name": "Finance", "owner_email": "finance@example.org"}
    owner_client.post(reverse("add_action", args=[incident.reference]), {**ACTION, **named})
    action = ActionItem.objects.get(incident=incident)
    assert (action.owner, action.owner_email) == ("Finance", "finance@example.org")
    path = reverse("action", args=[incident.reference, action.uid])
    owner_client.post(path, {**ACTION, **named, "version": str(Incident.objects.get().version)})
    action.refresh_from_db()
    assert not action.owner


def test_a_due_text_that_is_no_date_stays_until_a_day_takes_its_place(
    owner_client: Client, recorded: Incident
) -> None:
    path = path_of(recorded, "Tell them")
    assert "Recorded as “<bdi>end of month</bdi>”" in owner_client.get(path).text
    form = {
        "version": "1",
        "title": "Tell them all",
        "kind": "process",
        "status": "in_progress",
        "due_on": "",
    }
    owner_client.post(path, form)
    assert ActionItem.objects.get(title="Tell them all").due == "end of month"


def test_two_people_change_one_action(
    owner_client: Client, colleague_client: Client, recorded: Incident
) -> None:
    path = path_of(recorded, "Renew it")
    form = {"version": "1", "title": "Renew it", "kind": "repair", "status": "open", "due_on": "2026-03-20"}
    owner_client.post(path, {**form, "priority": "high"})
    late = colleague_client.post(path, {**form, "priority": "low", "done_when": "It holds"})
    assert late.status_code == 409
    assert "Somebody changed this while you did" in late.text
    row = ActionItem.objects.get(title="Renew it")
    assert (row.priority, row.done_when) == ("high", "It holds")


def test_the_list_is_narrowed_and_shown_as_a_board(owner_client: Client, recorded: Incident) -> None:
    path = reverse("actions", args=[recorded.reference])
    page = owner_client.get(path).text
    assert "1 of 3 done · 1 without an owner · 1 late" in page
    assert page.index("Renew it") < page.index("Test it")
    assert "Renew it" not in owner_client.get(path, {"state": "in_progress"}).text
    assert "Tell them" in owner_client.get(path, {"owner": "nobody"}).text
    assert "Test it" not in owner_client.get(path, {"owner": "nobody"}).text
    assert "No action answers to this" in owner_client.get(path, {"words": "zebra"}).text
    assert "Renew it" in owner_client.get(path, {"state": "nonsense", "page": "x"}).text
    ActionItem.objects.filter(title="Renew it").update(priority="high")
    board = owner_client.get(path, {"view": "board"}).text
    assert 'Done <span class="muted">1</span>' in board
    assert board.count("High priority") == 1


def test_several_are_changed_at_once(owner_client: Client, recorded: Incident, colleague: User) -> None:
    path = reverse("change_actions", args=[recorded.reference])
    uids = [str(row.uid) for row in ActionItem.objects.filter(incident=recorded)]
    assert "Choose at least one action" in owner_client.post(path, {"status": "done"}).text
    assert "Say what to change" in owner_client.post(path, {"uid": uids}).text
    refused = owner_client.post(path, {"uid": uids, "status": "wont_do"})
    assert (refused.status_code, refused.text.count(" checked>")) == (422, 3)
    change = {"uid": [*uids[:2], "nonsense"], "status": "in_progress", "owner": str(colleague.pk)}
    assert "2 actions changed." in owner_client.post(path, change, follow=True).text
    assert ActionItem.objects.filter(owner_user=colleague, status="in_progress").count() == 2
    recorded.refresh_from_db()
    assert recorded.version == 2


def test_a_plan_step_becomes_an_action_once(owner_client: Client, incident: Incident) -> None:
    step = PlanStep.objects.get(incident=incident)
    path = reverse("make_action", args=[incident.reference])
    assert "Make an action" in owner_client.get(reverse("actions", args=[incident.reference])).text
    first = owner_client.post(path, {"source": "plan", "uid": str(step.uid)}, follow=True)
    assert "An action was made of a step of the plan" in first.text
    assert (
        "It is an action already"
        in owner_client.post(path, {"source": "plan", "uid": str(step.uid)}, follow=True).text
    )
    assert ActionItem.objects.get(incident=incident).title == "Renew the certificate"
    assert owner_client.post(path, {"source": "plan", "uid": str(uuid4())}).status_code == 404
    assert owner_client.post(path, {"source": "sky", "uid": str(step.uid)}).status_code == 404


def test_a_step_due_today_is_due_on_the_day_it_was_written_down(
    owner_client: Client, owner: User, team: Team
) -> None:
    team.time_zone = "Asia/Tokyo"
    team.save()
    steps = (
        facts.PlanStep(step="Renew the certificate", due="18:00 today", status="in_progress", owner="Mateus"),
        facts.PlanStep(step="Let payments back", due="15 minutes from acceptance"),
    )
    whole = facts.IncidentFacts(
        title="It broke", plan=steps, prevention=("Certificate renewals, by machine",)
    )
    # Written down at 16:30 UTC on 4 March, when it is the 5th in Tokyo.
    at = datetime(2026, 3, 4, 16, 30, tzinfo=UTC)
    incident = start_incident(team=team, author=owner, now=at, facts=whole)
    page = owner_client.get(reverse("actions", args=[incident.reference])).text
    assert "A step of the plan, <bdi>Mateus</bdi> · Repair" in page
    assert "written “<bdi>18:00 today</bdi>”" in page
    path = reverse("make_action", args=[incident.reference])

    def make(step: str) -> str:
        uid = PlanStep.objects.get(incident=incident, step=step).uid
        return owner_client.post(path, {"source": "plan", "uid": str(uid)}, follow=True).text

    said = make("Renew the certificate").replace("\u00a0", " ")
    assert "Kind: Repair, from “renew”. Due 5 Mar, read from “18:00 today”. Look at both." in said
    assert "names no day and is kept as written" in make("Let payments back")
    rows = ActionItem.objects.filter(incident=incident).order_by("position")
    assert list(rows.values_list("kind", "due", "due_on", "status")) == [
        ("repair", "2026-03-05", date(2026, 3, 5), "in_progress"),
        ("mitigate", "15 minutes from acceptance", None, "open"),
    ]


def test_what_an_action_says_already_is_named_and_not_offered(
    owner_client: Client, incident: Incident
) -> None:
    ActionItem.objects.create(incident=incident, position=0, title="Watch the certificates")
    page = owner_client.get(reverse("actions", args=[incident.reference])).text
    offered, covered = page.split("Said by an action already", 1)
    assert "Watch every certificate" not in offered.split("Recorded, and not an action yet", 1)[1]
    assert "Watch every certificate" in covered


def test_an_action_is_removed_and_the_history_keeps_it(owner_client: Client, recorded: Incident) -> None:
    row = ActionItem.objects.get(title="Test it")
    page = owner_client.post(reverse("remove_action", args=[recorded.reference, row.uid]), follow=True).text
    assert "Removed: Test it. The history keeps it." in page
    assert "Test it" in owner_client.get(reverse("history", args=[recorded.reference])).text


def test_who_may_see_and_change_an_action(
    viewer_client: Client, stranger_client: Client, recorded: Incident
) -> None:
    path = path_of(recorded, "Renew it")
    page = viewer_client.get(path).text
    assert "Karim Colleague" in page
    assert "<form" not in page.split("<main", 1)[1]
    assert viewer_client.post(path, ACTION).status_code == 404
    assert (
        "Change the chosen ones" not in viewer_client.get(reverse("actions", args=[recorded.reference])).text
    )
    assert stranger_client.get(path).status_code == 404
    assert stranger_client.post(path, ACTION).status_code == 404


def test_my_actions_are_mine_in_incidents_i_may_read(
    colleague_client: Client, stranger_client: Client, client: Client, recorded: Incident, stranger: User,
    colleague: User,
) -> None:  # fmt: skip
    page = colleague_client.get("/actions/").text
    assert "Renew it" in page
    assert "It broke" in page
    assert "Tell them" not in page
    ActionItem.objects.filter(title="Tell them").update(owner_user=stranger)
    assert "Tell them" not in stranger_client.get("/actions/").text
    assert "You own no open action." in stranger_client.get("/actions/").text
    assert client.get("/actions/").status_code == 302
    assert "No action of yours answers to this" in colleague_client.get("/actions/?state=done").text
    colleague_client.get("/actions/?page=0")
    assert colleague_client.get("/actions/?page=99999999&state=all").status_code == 200


def test_pages_of_many_actions_ask_few_questions(
    colleague_client: Client, recorded: Incident, colleague: User
) -> None:
    ActionItem.objects.bulk_create(
        ActionItem(
            incident=recorded, uid=uuid4(), position=n, title=f"Do {n}", owner_user=colleague, owner="K",
            due_on=date(2026, 3, 1) + timedelta(days=n),
        )
        for n in range(3, 120)
    )  # fmt: skip
    paths = ["/actions/"] + [
        reverse(name, args=[recorded.reference]) + query
        for name, query in (("follow_up", ""), ("actions", ""), ("actions", "?view=board"))
    ]
    for path in paths:
        with CaptureQueriesContext(connection) as queries:
            page = colleague_client.get(path).text
        assert len(queries) <= 15, path
        assert "Do 3" in page, path
    assert "page=2" in colleague_client.get("/actions/").text
    assert "Do 119" in colleague_client.get("/actions/?page=3").text
