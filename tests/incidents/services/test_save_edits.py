"""Saving merges what two people did; nothing is overwritten silently, everything is in the history."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from accounts.models import Team, User
from incidents.access import load_facts, load_record
from incidents.domain.facts import Ask, Cause, IncidentFacts, Option
from incidents.models import Change, Incident
from incidents.services.edits import Edits, TooManyRowsError, save_edits
from incidents.services.incidents import start_incident
from incidents.services.seen import is_blank
from incidents.services.series import add_series

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 14, 10, 0, tzinfo=UTC)


@pytest.fixture
def incident(owner: User, team: Team) -> Incident:
    facts = IncidentFacts(
        title="Card payments fail",
        causes=(
            Cause(statement="A certificate expired", certainty="confirmed"),
            Cause(statement="No reminder arrived", certainty="likely", why_of=0),
        ),
        options=(Option(title="Wait", recommended=False), Option(title="Switch", recommended=True)),
        ask=Ask(question="May we switch?", options=(1,)),
    )
    return start_incident(team=team, author=owner, now=NOW, facts=facts)


def uids(incident: Incident, key: str) -> list[UUID]:
    return [row.uid for row in load_record(incident).get_rows(key)]


def save(incident: Incident, editor: User, **edits: object):  # type: ignore[no-untyped-def]
    return save_edits(incident=incident, edits=Edits(**edits), editor=editor, now=NOW)  # type: ignore[arg-type]


def test_change_is_saved_with_its_history(incident: Incident, owner: User) -> None:
    result = save(incident, owner, seen_version=1, fields={"title": "Card payments failed"})
    incident.refresh_from_db()
    assert (incident.title, incident.version, result.version) == ("Card payments failed", 2, 2)
    change = Change.objects.get(version=2)
    assert (change.field, change.old, change.new, change.actor) == (
        "incident.title",
        "Card payments fail",
        "Card payments failed",
        owner,
    )


def test_saving_the_same_again_changes_nothing(incident: Incident, owner: User) -> None:
    result = save(incident, owner, seen_version=1, fields={"title": "Card payments fail"})
    assert result.version == 1
    assert not Change.objects.filter(version=2).exists()


def test_different_fields_of_two_people_merge(incident: Incident, owner: User) -> None:
    save(incident, owner, seen_version=1, fields={"title": "Theirs"})
    result = save(incident, owner, seen_version=1, fields={"title": "Card payments fail", "area": "Mine"})
    incident.refresh_from_db()
    assert (incident.title, incident.area, result.conflicts) == ("Theirs", "Mine", ())


def test_same_field_of_two_people_is_a_conflict_and_the_rest_is_saved(
    incident: Incident, owner: User
) -> None:
    save(incident, owner, seen_version=1, fields={"title": "Theirs"})
    result = save(incident, owner, seen_version=1, fields={"title": "Mine", "area": "Payments"})
    incident.refresh_from_db()
    assert (incident.title, incident.area) == ("Theirs", "Payments")
    [conflict] = result.conflicts
    assert (conflict.field, conflict.mine, conflict.theirs, conflict.saved_by) == (
        "incident.title",
        "Mine",
        "Theirs",
        owner,
    )


def test_conflict_is_settled_by_sending_the_choice_with_the_new_version(
    incident: Incident, owner: User
) -> None:
    save(incident, owner, seen_version=1, fields={"title": "Theirs"})
    again = save(incident, owner, seen_version=2, fields={"title": "Mine"})
    assert not again.conflicts
    incident.refresh_from_db()
    assert incident.title == "Mine"
    save(incident, owner, seen_version=1, fields={"title": "Other"}, given_up=frozenset({"incident.title"}))
    incident.refresh_from_db()
    assert incident.title == "Mine"


def test_new_row_sent_twice_is_added_once(incident: Incident, owner: User) -> None:
    uid = uuid4()
    row = {("prevention", uid): {"text": "Watch every certificate"}}
    save(incident, owner, seen_version=1, rows=row, orders={"prevention": (uid,)})
    save(incident, owner, seen_version=1, rows=row, orders={"prevention": (uid,)})
    assert load_facts(incident).prevention == ("Watch every certificate",)


def test_blank_new_row_is_not_saved(incident: Incident, owner: User) -> None:
    uid = uuid4()
    row = {("causes", uid): {"statement": "", "certainty": "unknown", "evidence": None}}
    result = save(incident, owner, seen_version=1, rows=row, orders={"causes": (uid,)})
    assert result.version == 1
    assert len(load_facts(incident).causes) == 2


def test_removed_row_is_gone_and_in_the_history(incident: Incident, owner: User) -> None:
    first, second = uids(incident, "causes")
    save(
        incident,
        owner,
        seen_version=1,
        removed=frozenset({("causes", first)}),
        orders={"causes": (second,)},
        seen_orders={"causes": (first, second)},
    )
    [left] = load_facts(incident).causes
    assert left.statement == "No reminder arrived"
    assert left.why_of is None
    change = Change.objects.get(field=f"causes.{first}", version=2)
    assert (change.old or {})["statement"] == "A certificate expired"
    assert change.new is None


def test_row_removed_while_somebody_else_changed_it_is_a_conflict(incident: Incident, owner: User) -> None:
    first, second = uids(incident, "causes")
    save(incident, owner, seen_version=1, rows={("causes", first): {"statement": "It expired at 09:42"}})
    result = save(
        incident, owner, seen_version=1, removed=frozenset({("causes", first)}), orders={"causes": (second,)}
    )
    assert [conflict.field for conflict in result.conflicts] == [f"causes.{first}"]
    assert len(load_facts(incident).causes) == 2


def test_row_changed_while_somebody_else_removed_it_is_a_conflict(incident: Incident, owner: User) -> None:
    first, second = uids(incident, "causes")
    save(
        incident, owner, seen_version=1, removed=frozenset({("causes", first)}), orders={"causes": (second,)}
    )
    mine = {("causes", first): {"statement": "It expired at 09:42", "certainty": "confirmed"}}
    result = save(incident, owner, seen_version=1, rows=mine, orders={"causes": (first, second)})
    assert [(conflict.field, conflict.theirs) for conflict in result.conflicts] == [(f"causes.{first}", None)]
    save(incident, owner, seen_version=2, rows=mine, orders={"causes": (first, second)})
    assert {cause.statement for cause in load_facts(incident).causes} == {
        "It expired at 09:42",
        "No reminder arrived",
    }


def test_moved_options_keep_the_ask_and_whys_pointing_right(incident: Incident, owner: User) -> None:
    wait, switch = uids(incident, "options")
    save(
        incident,
        owner,
        seen_version=1,
        orders={"options": (switch, wait)},
        seen_orders={"options": (wait, switch)},
    )
    facts = load_facts(incident)
    assert [option.title for option in facts.options] == ["Switch", "Wait"]
    assert facts.ask is not None
    assert facts.ask.options == (0,)


def test_limit_of_rows_is_kept(incident: Incident, owner: User) -> None:
    new = [uuid4() for _ in range(19)]
    rows = {("options", uid): {"title": "More", "recommended": False} for uid in new}
    with pytest.raises(TooManyRowsError):
        save(incident, owner, seen_version=1, rows=rows, orders={"options": tuple(new)})
    assert len(load_facts(incident).options) == 2


def test_a_page_that_saved_before_does_not_undo_what_it_never_showed(incident: Incident, owner: User) -> None:
    """Two open the same page; one saves a field, the other types elsewhere, twice."""
    save(incident, owner, seen_version=1, page="bob", fields={"area": "Bob"})
    save(incident, owner, seen_version=1, page="ann", fields={"area": None, "organisation": "Ann"})
    save(incident, owner, seen_version=1, page="ann", fields={"area": None, "organisation": "Ann and co"})
    incident.refresh_from_db()
    assert (incident.area, incident.organisation) == ("Bob", "Ann and co")


def test_a_page_never_conflicts_with_itself(incident: Incident, owner: User) -> None:
    for title in ("One", "Two", "Three"):
        result = save(incident, owner, seen_version=1, page="ann", fields={"title": title})
        assert not result.conflicts
    incident.refresh_from_db()
    assert incident.title == "Three"


def test_empty_fields_of_a_new_row_do_not_wipe_what_somebody_else_typed(
    incident: Incident, owner: User
) -> None:
    uid = uuid4()
    bob = {("plan", uid): {"step": "Call the processor", "due": "noon", "owner": None}}
    ann = {("plan", uid): {"step": "", "due": None, "owner": "Dana"}}
    save(incident, owner, seen_version=1, page="bob", rows=bob, orders={"plan": (uid,)})
    result = save(incident, owner, seen_version=1, page="ann", rows=ann)
    [step] = load_facts(incident).plan
    assert (step.step, step.due, step.owner, result.conflicts) == ("Call the processor", "noon", "Dana", ())


def test_two_who_fill_the_same_new_row_are_asked(incident: Incident, owner: User) -> None:
    uid = uuid4()
    save(
        incident,
        owner,
        seen_version=1,
        page="bob",
        rows={("plan", uid): {"step": "B"}},
        orders={"plan": (uid,)},
    )
    result = save(incident, owner, seen_version=1, page="ann", rows={("plan", uid): {"step": "A"}})
    assert [(conflict.mine, conflict.theirs) for conflict in result.conflicts] == [("A", "B")]


def test_a_series_put_back_has_its_points(incident: Incident, owner: User) -> None:
    series = add_series(
        incident=incident,
        author=owner,
        now=NOW,
        name="Share",
        unit="%",
        source=None,
        text="2026-11-14T09:45:00Z,12.5",
        zone=ZoneInfo("UTC"),
        today=NOW.date(),
    )
    row = {("metric_series", series.uid): {"name": "Share", "unit": "%", "source": None}}
    save(incident, owner, seen_version=2, page="ann", removed=frozenset(row), orders={"metric_series": ()})
    assert load_facts(incident, points=True).metric_series == ()
    save(incident, owner, seen_version=2, page="ann", rows=row, orders={"metric_series": (series.uid,)})
    [kept] = load_facts(incident, points=True).metric_series
    assert kept.points == (("2026-11-14T09:45:00Z", Decimal("12.5")),)


def test_an_order_somebody_else_changed_is_kept_where_this_page_moved_nothing(
    incident: Incident, owner: User
) -> None:
    wait, switch = uids(incident, "options")
    seen = {"options": (wait, switch)}
    save(incident, owner, seen_version=1, page="bob", orders={"options": (switch, wait)}, seen_orders=seen)
    save(incident, owner, seen_version=1, page="ann", orders={"options": (wait, switch)}, seen_orders=seen)
    assert [option.title for option in load_facts(incident).options] == ["Switch", "Wait"]


def test_a_new_cause_above_its_target_points_at_the_target(incident: Incident, owner: User) -> None:
    first, second = uids(incident, "causes")
    new = uuid4()
    row = {("causes", new): {"statement": "New", "certainty": "likely", "why_of": 0}}
    order = {"causes": (new, first, second)}
    save(incident, owner, seen_version=1, rows=row, orders=order, seen_orders={"causes": (first, second)})
    causes = load_facts(incident).causes
    assert [(cause.statement, cause.why_of) for cause in causes] == [
        ("New", 1),
        ("A certificate expired", None),
        ("No reminder arrived", 1),
    ]


def test_zero_is_not_blank() -> None:
    assert not is_blank(Decimal(0))
    assert not is_blank(0)
    blanks: tuple[object, ...] = (None, "", [], False, "unknown", "other")
    assert all(is_blank(value) for value in blanks)
