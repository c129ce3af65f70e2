"""Actions through their services: history, version, owner, day, made once of what was recorded."""

from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest

from accounts.models import Membership, User
from incidents.access import load_facts
from incidents.domain import facts
from incidents.models import ActionItem, Change, Incident
from incidents.services.actions import (
    Owner,
    ReasonMissingError,
    change_actions,
    make_action,
    save_action,
)
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
            kind="other", owner_name="Olga Owner", due_on=date(2026, 3, 17),
        )  # fmt: skip

    made, is_new = press()
    assert is_new
    assert (made.title, made.due, made.due_on, made.owner_user) == (
        "Switch over", "2026-03-17", date(2026, 3, 17), owner,
    )  # fmt: skip
    assert press() == (made, False)
    assert ActionItem.objects.filter(incident=incident).count() == 3
