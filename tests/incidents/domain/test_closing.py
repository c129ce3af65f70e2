"""What holds an incident open, and what is only worth a look."""

from datetime import UTC, datetime

from incidents.domain.closing import can_close, list_conditions, list_doubts
from incidents.domain.facts import ActionItem, IncidentFacts, LegalClock
from incidents.domain.followup import Caught, FollowUp, PostMortem, Update

AT = datetime(2026, 11, 14, 10, 0, tzinfo=UTC)


def caught(kind: str, state: str) -> Caught:
    return Caught(uid="u", kind=kind, text="What does it cost?", at=AT, by="Ada", state=state)  # type: ignore[arg-type]


def left(facts: IncidentFacts, follow_up: FollowUp) -> dict[str, list[str]]:
    return {one.key: [row.text for row in one.left] for one in list_conditions(facts, follow_up)}


def test_an_empty_record_waits_for_its_post_mortem_alone() -> None:
    facts, follow_up = IncidentFacts(title="t"), FollowUp()
    assert left(facts, follow_up) == {
        "answers": [],
        "actions": [],
        "post_mortem": ["Nobody has begun it."],
    }
    assert not can_close(list_conditions(facts, follow_up))


def test_what_is_owed_and_what_lacks_an_owner_or_a_day() -> None:
    actions = tuple(
        ActionItem(title=title, kind="other", status=status, owner=owner, due=due)
        for title, status, owner, due in (
            ("Lacks both", "open", None, None),
            ("Lacks a day", "in_progress", "Ada", None),
            ("Has both", "open", "Ada", "2026-12-01"),
            ("Is over", "done", None, None),
            ("Will not be done", "wont_do", None, None),
        )
    )
    follow_up = FollowUp(
        caught=(caught("question", "open"), caught("question", "done"), caught("promise", "open"),
                caught("promise", "withdrawn"), caught("note", "done")),
        post_mortem=PostMortem(state="waived", waived_reason="A drill"),
    )  # fmt: skip
    assert left(IncidentFacts(title="t", actions=actions), follow_up) == {
        "answers": ["Answer owed: What does it cost?", "Promise open: What does it cost?"],
        "actions": ["Lacks both: no owner and no day", "Lacks a day: no day"],
        "post_mortem": [],
    }


def test_doubts_hold_nothing_up() -> None:
    facts = IncidentFacts(
        title="t", legal_clocks=(LegalClock(regime="dora", trigger="aware", triggered_at="2026-11-14"),)
    )
    follow_up = FollowUp(updates=(Update(number=1, due_at=AT),), post_mortem=PostMortem(state="approved"))
    assert [row.page for row in list_doubts(facts, follow_up)] == ["situation", "updates", "legal"]
    assert can_close(list_conditions(facts, follow_up))
