"""The draft says what the record says and no more; who may approve; by which day it is due."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.facts import IncidentFacts, MitigationStep, Times
from incidents.domain.followup import FollowUp, PostMortem, Update
from incidents.domain.postmortem import PART_KEYS, complete_parts, find_due_day, list_actions, why_not_approve
from incidents.domain.postmortem_draft import draft_post_mortem
from incidents.domain.spreadsheet import guard_cell
from incidents.samples import list_samples, load_sample

ZONE = ZoneInfo("Europe/Copenhagen")


def draft(facts: IncidentFacts, follow_up: FollowUp | None = None) -> dict[str, str]:
    parts = draft_post_mortem(facts, follow_up or FollowUp(), zone=ZONE)
    return {part.key: part.text for part in parts}


def test_an_empty_record_gives_few_words_and_no_invention() -> None:
    found = draft(IncidentFacts(title="Card payments fail"))
    assert found["summary"] == "Card payments fail\n\nWe do not know yet whether it is over."
    assert found["detection"] == "Time to detect: not known yet."
    assert [key for key, text in found.items() if text] == ["summary", "detection"]


def test_the_draft_of_the_running_sample() -> None:
    facts = load_sample("northwind-pay-ongoing")
    found = draft(facts)
    assert "- Orders that failed: 3,741 orders (24.3 % of card orders tried" in found["impact"]
    assert "- **14 Nov 2026, 10:49 Copenhagen (09:49 UTC)** Alarm: processor" in found["timeline"]
    assert "Time to detect: 7 min (detected − started)." in found["detection"]
    assert "Told: Chief executive" in found["response"]
    assert found["factors"].startswith("- Trigger: ")
    assert "This is likely, not confirmed." in found["factors"]
    assert "It made things worse: Restarted the 24 payment gateways" in found["went_badly"]
    assert found["lucky"] == ""
    value = complete_parts(PostMortem(parts=draft_post_mortem(facts, FollowUp(), zone=ZONE)), facts)
    assert tuple(part.key for part in value.parts) == PART_KEYS
    assert "- A reminder to one mailbox is not a control" in value.parts[-2].text
    assert "(no owner yet; no day yet; open)" in value.parts[-1].text
    dated = replace(
        facts, actions=tuple(replace(facts.actions[0], due=due) for due in ("2026-12-04", "soon"))
    )
    told = list_actions(dated).replace("\u00a0", " ")
    assert "due 4 Dec 2026; in progress" in told
    assert "due soon; in progress" in told


@pytest.mark.parametrize("name", list_samples())
def test_drafts_fit_with_room_for_more(name: str) -> None:
    assert max(len(text) for text in draft(load_sample(name)).values()) < 17_000


def test_what_was_on_time_and_what_was_late() -> None:
    due = datetime(2026, 11, 14, 10, 30, tzinfo=UTC)
    kept = Update(number=1, due_at=due, sent_at=due)
    late = Update(number=2, due_at=due, sent_at=due.replace(hour=11))
    facts = IncidentFacts(title="t", mitigation=(MitigationStep(action="Wait", outcome="none"),))
    found = draft(facts, FollowUp(updates=(kept, late)))
    assert "Updates sent: 2; 1 of 2 on time" in found["response"]
    assert found["went_badly"] == "- It had no effect: Wait.\n- Updates sent after the promised time: 1."
    assert "Every promised update" in draft(facts, FollowUp(updates=(kept,)))["went_well"]


@pytest.mark.parametrize(
    ("level", "times", "day"),
    [
        # Saturday 14 Nov, 23:30 UTC is Sunday 15 in Copenhagen: three days on is Wednesday 18.
        ("SEV1", Times(resolved="2026-11-14T23:30Z"), date(2026, 11, 18)),
        # From Saturday: Monday 16, 17, 18, 19, Friday 20.
        ("SEV2", Times(mitigated="2026-11-14T10:00Z"), date(2026, 11, 20)),
        ("SEV2", Times(started="2026-11-14T10:00Z"), None),
        ("SEV3", Times(resolved="2026-11-14T10:00Z"), None),
    ],
)
def test_due_by_severity(level: str, times: Times, day: date | None) -> None:
    found = find_due_day(level, times, zone=ZONE)
    assert (found.on if found else None) == day
    if found and level == "SEV2":
        assert "no public holiday is known here" in found.reason


@pytest.mark.parametrize(
    ("person", "owner", "reviewers", "writers", "note", "may"),
    [
        (2, 1, {2}, {1, 2}, "", True),
        (2, 1, set(), {1, 2}, "", False),
        (1, 1, {1, 2}, {1, 2}, "", False),
        (1, 1, set(), {1}, "", False),
        (1, 1, set(), {1}, "Read twice, a day apart", True),
        (2, None, {2}, {1, 2}, "", True),
    ],
)
def test_who_may_approve(
    person: int, owner: int | None, reviewers: set[int], writers: set[int], note: str, may: bool
) -> None:
    reason = why_not_approve(person=person, owner=owner, reviewers=reviewers, writers=writers, note=note)
    assert (reason == "") is may


RUN = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1", "\ufeff=1", "\u200b\xa0@A"]


@pytest.mark.parametrize("text", RUN)
def test_a_cell_that_would_run_is_only_text(text: str) -> None:
    assert guard_cell(text) == f"'{text}"
    assert guard_cell("Card payments fail = bad") == "Card payments fail = bad"
