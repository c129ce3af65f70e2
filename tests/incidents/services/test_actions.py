"""Actions through their services: history, version, owner, day, made once of what was recorded."""

from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest

from accounts.models import Membership, User
from incidents.access import load_facts
from incidents.domain import facts
from incidents.models import ActionItem, Change, Incident, PlanStep
from incidents.services.actions import (
    Owner,
    ReasonMissingError,
    change_actions,
    make_action,
    save_action,
)
from incidents.services.edits import Edits, save_edits
from incidents.services.plan_steps import DROPPED
from tests.factories import make_incident

pytestmark = pytest.mark.django_db


@pytest.fixture
def incident(owner: User) -> Incident:
    recorded = (
        facts.ActionItem(
            title="Renew it", kind="repair", status="open", owner="olga owner", due="2026-03-20"
        ),
        facts.ActionItem(title="Test it", kind="detect", status="done", owner="datacenter team", due="soon"),
    )
    return make_incident(
        Membership.objects.get(user=owner), facts.IncidentFacts(title="It broke", actions=recorded)
    )


def test_a_loaded_action_gets_its_day_and_its_owner(incident: Incident, owner: User) -> None:
    first, second = ActionItem.objects.filter(incident=incident)
    assert (first.due_on, first.owner_user) == (date(2026, 3, 20), owner)
    assert (second.due_on, second.owner_user, second.done_at, second.opened_at) == (None, None, None, None)


def test_an_action_is_added_and_changed_with_history(
    incident: Incident, owner: User, colleague: User, now: datetime
) -> None:
    uid = uuid4()
    values = {"title": "Watch the certificates", "kind": "detect", "status": "open", "due": "2026-03-09"}
    save_action(
        incident=incident, editor=owner, now=now, uid=uid, values=values, seen_version=1,
        owner=Owner(user=colleague),
    )  # fmt: skip
    row = ActionItem.objects.get(uid=uid)
    assert (row.position, row.due_on, row.opened_at) == (2, date(2026, 3, 9), now)
    assert (row.owner, row.owner_user) == ("Karim Colleague", colleague)
    incident.refresh_from_db()
    assert incident.version == 2
    save_action(
        incident=incident, editor=colleague, now=now + timedelta(days=1), uid=uid,
        values={"status": "done", "due": None}, seen_version=2,
        owner=Owner(name="Finance", email="finance@example.org"),
    )  # fmt: skip
    row.refresh_from_db()
    assert (row.done_at, row.due_on, row.owner, row.owner_user, row.owner_email) == (
        now + timedelta(days=1), None, "Finance", None, "finance@example.org",
    )  # fmt: skip
    changed = Change.objects.filter(incident=incident, version=3, actor=colleague)
    assert {change.field.rsplit(".", 1)[1] for change in changed} == {"status", "due", "owner"}
    assert load_facts(incident).actions[2].status == "done"


def test_two_people_change_one_column(
    incident: Incident, owner: User, colleague: User, now: datetime
) -> None:
    uid = ActionItem.objects.filter(incident=incident).first().uid  # type: ignore[union-attr]
    seen = incident.version
    save_action(
        incident=incident, editor=owner, now=now, uid=uid, values={"priority": "high"}, seen_version=seen
    )
    result = save_action(
        incident=incident, editor=colleague, now=now, uid=uid, seen_version=seen,
        values={"priority": "low", "done_when": "It holds"},
    )  # fmt: skip
    assert [(conflict.mine, conflict.theirs) for conflict in result.conflicts] == [("low", "high")]
    row = ActionItem.objects.get(uid=uid)
    assert (row.priority, row.done_when) == ("high", "It holds")


def test_not_doing_it_needs_a_reason(incident: Incident, owner: User, now: datetime) -> None:
    uids = list(ActionItem.objects.filter(incident=incident).values_list("uid", flat=True))
    change = {"incident": incident, "editor": owner, "now": now, "uids": uids}
    with pytest.raises(ReasonMissingError):
        change_actions(values={"status": "wont_do", "reason": " "}, **change)  # type: ignore[arg-type]
    assert change_actions(values={"status": "wont_do", "reason": "Replaced"}, **change) == 2  # type: ignore[arg-type]
    assert set(ActionItem.objects.filter(incident=incident).values_list("status", "reason")) == {
        ("wont_do", "Replaced")
    }
    incident.refresh_from_db()
    assert incident.version == 2


def test_one_source_makes_one_action(incident: Incident, owner: User, now: datetime) -> None:
    source = uuid4()

    def press() -> tuple[ActionItem, bool]:
        return make_action(
            incident=incident, maker=owner, now=now, source="plan", source_uid=source, title="Switch over",
            kind="other", owner_name="Olga Owner", due="2026-03-17",
        )  # fmt: skip

    made, is_new = press()
    assert is_new
    assert (made.title, made.due, made.due_on, made.owner_user) == (
        "Switch over", "2026-03-17", date(2026, 3, 17), owner,
    )  # fmt: skip
    assert press() == (made, False)
    assert ActionItem.objects.filter(incident=incident).count() == 3


@pytest.fixture
def planned(owner: User) -> Incident:
    """A plan whose first step is an action of the same words already; the second is under way."""
    steps = (
        facts.PlanStep(step="Renew the certificate", status="planned"),
        facts.PlanStep(step="Switch over", status="in_progress"),
    )
    there = facts.ActionItem(title="Renew the  Certificate", kind="repair", status="open")
    whole = facts.IncidentFacts(title="It broke", plan=steps, actions=(there,))
    return make_incident(Membership.objects.get(user=owner), whole)


def read_states(incident: Incident) -> list[tuple[str | None, str]]:
    record = load_facts(incident)
    return [(step.status, action.status) for step, action in zip(record.plan, record.actions, strict=True)]


def test_a_step_and_its_action_have_one_state(planned: Incident, owner: User, now: datetime) -> None:
    first, second = PlanStep.objects.filter(incident=planned).order_by("position")
    made, _ = make_action(
        incident=planned, maker=owner, now=now, source="plan", source_uid=second.uid, title="Switch over",
        kind="mitigate", owner_name=None, due="when accepted", status="in_progress",
    )  # fmt: skip
    assert (made.due, made.due_on) == ("when accepted", None)
    assert read_states(planned) == [("planned", "open"), ("in_progress", "in_progress")]
    uids = list(ActionItem.objects.filter(incident=planned).values_list("uid", flat=True))
    change_actions(incident=planned, editor=owner, now=now, uids=uids, values={"status": "done"})
    assert read_states(planned) == [("done", "done"), ("done", "done")]
    planned.refresh_from_db()
    edits = Edits(
        seen_version=planned.version,
        rows={
            ("plan", first.uid): {"status": "in_progress"},
            ("plan", second.uid): {"status": "wont_do"},
        },
    )
    save_edits(incident=planned, edits=edits, editor=owner, now=now)
    assert read_states(planned) == [("in_progress", "in_progress"), ("wont_do", "wont_do")]
    rows = ActionItem.objects.filter(incident=planned).order_by("position")
    assert list(rows.values_list("done_at", "reason")) == [(None, None), (None, DROPPED)]
    told = Change.objects.filter(incident=planned, field__endswith=".status").values_list(
        "field", "old", "new"
    )
    assert (f"plan.{first.uid}.status", "planned", "done") in told
    assert (f"actions.{made.uid}.status", "done", "wont_do") in told


def test_a_page_of_the_plan_that_was_open_meanwhile_takes_nothing_back(
    planned: Incident, owner: User, colleague: User, now: datetime
) -> None:
    step = PlanStep.objects.get(incident=planned, step="Renew the certificate")
    action = ActionItem.objects.get(incident=planned)
    save_action(
        incident=planned, editor=owner, now=now, uid=action.uid, values={"status": "done"}, seen_version=1
    )
    shown = Edits(seen_version=1, page="plan", rows={("plan", step.uid): {"status": "planned"}})
    result = save_edits(incident=planned, edits=shown, editor=colleague, now=now)
    assert (result.conflicts, load_facts(planned).plan[0].status) == ((), "done")
