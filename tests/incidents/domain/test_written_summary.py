"""The summary says what is recorded and what was caught, and shows what is missing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.facts import Ask, IncidentFacts, Measure, Summary
from incidents.domain.followup import Caught, CaughtKind, FollowUp, HeldMeeting, Update
from incidents.domain.written_summary import (
    SUBJECT_LENGTH,
    find_due,
    settle_next_update,
    write_subject,
    write_summary,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BEGAN = datetime(2026, 11, 14, 10, 50, tzinfo=UTC)
HELD = HeldMeeting(
    number=1, started_at=BEGAN, ended_at=BEGAN + timedelta(minutes=12), attendees=("Noor", "Mateus")
)
FACTS = IncidentFacts(
    title="Card payments fail",
    status="identified",
    summary=Summary(plain="One in four is refused."),
    impact=(Measure(dimension="customers", name="Shoppers", certainty="unknown", key_figure=1),),
    ask=Ask(question="May we switch?", deadline="2026-11-14T11:00:00Z"),
    next_update_at="2026-11-14T11:15:00Z",
)


def caught(kind: CaughtKind, text: str, minute: int = 1, **values: object) -> Caught:
    given: dict[str, object] = {"uid": text, "at": BEGAN + timedelta(minutes=minute), "by": "Leila", **values}
    return Caught(kind=kind, text=text, **given)  # type: ignore[arg-type]


def test_everything_that_was_caught_is_told_and_every_gap_shown() -> None:
    follow_up = FollowUp(
        meetings=(HELD,),
        caught=(
            caught("decision", "We switch", option="Switch at 11:00"),
            caught("question", "Charged twice?", state="open", who="Data lead"),
            caught("question", "Insured?", state="open", due_at=BEGAN + timedelta(hours=5)),
            caught("question", "Who leads?", who="Leila"),
            caught("question", "Since when?", answer="09:42 UTC"),
            caught("promise", "A message", state="open", who="Noor", due_at=BEGAN + timedelta(minutes=25)),
            caught("note", "Short and to the point"),
            caught("note", "Mistyped", state="withdrawn"),
        ),
    )
    assert write_summary(FACTS, follow_up, zone=AMSTERDAM).replace("\u00a0", " ") == (
        "**Card payments fail**\n"
        "\n"
        "The cause is found; it is not fixed yet. One in four is refused.\n"
        "\n"
        "- Shoppers: not known yet\n"
        "\n"
        "Meeting of 14 Nov 2026, 11:50 Amsterdam (10:50 UTC), 12 min, with Noor and Mateus.\n"
        "\n"
        "## Decided\n"
        "- 11:51 Amsterdam (10:51 UTC): We switch. Option: Switch at 11:00.\n"
        "\n"
        "## Answered\n"
        "- Who leads? Answered in the room by Leila.\n"
        "- Since when? 09:42 UTC\n"
        "\n"
        "## Answers owed\n"
        "- Charged twice? Data lead answers, by when is not recorded yet.\n"
        "- Insured? Who answers is not recorded yet, by 14 Nov 2026, 16:50 Amsterdam (15:50 UTC).\n"
        "\n"
        "## Promised\n"
        "- A message. To Noor, by 14 Nov 2026, 12:15 Amsterdam (11:15 UTC).\n"
        "\n"
        "## Next update\n"
        "- 14 Nov 2026, 12:15 Amsterdam (11:15 UTC)\n"
        "\n"
        "## Also said\n"
        "- Short and to the point"
    )


def test_nothing_caught_is_said_and_the_ask_still_stands() -> None:
    text = write_summary(IncidentFacts(title="A", ask=Ask(question="May we?")), FollowUp(), zone=AMSTERDAM)
    assert "The meeting is not recorded yet." in text
    assert "- No decision is recorded.\n- Still needed: May we?" in text
    assert "## Next update\n- No time is set yet." in text
    assert "Promised" not in text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("We switch.", "No press"),
            "Decided: We switch and 1 more; next update 12:15 Amsterdam (11:15 UTC) · INC-1",
        ),
        ((), "Decision needed by 14 Nov 2026, 12:00 Amsterdam (11:00 UTC): May we switch? · INC-1"),
    ],
)
def test_the_subject_carries_what_the_reader_decides_on(lines: tuple[str, ...], expected: str) -> None:
    follow_up = FollowUp(meetings=(HELD,), caught=tuple(caught("decision", text) for text in lines))
    said = write_subject(FACTS, follow_up, reference="INC-1", zone=AMSTERDAM)
    assert said.replace("\u00a0", " ") == expected


def test_a_long_decision_leaves_room_for_the_rest_of_the_subject() -> None:
    follow_up = FollowUp(meetings=(HELD,), caught=(caught("decision", "word " * 100),))
    said = write_subject(FACTS, follow_up, reference="INC-1", zone=AMSTERDAM)
    assert len(said) <= SUBJECT_LENGTH
    assert said.endswith("· INC-1")


def test_the_second_meeting_tells_its_own_lines_and_what_is_still_owed() -> None:
    second = HeldMeeting(number=2, started_at=BEGAN + timedelta(hours=3))
    follow_up = FollowUp(
        meetings=(HELD, second),
        caught=(
            caught("decision", "Old"),
            caught("question", "Owed since?", state="open"),
            caught("decision", "New", minute=181),
        ),
    )
    text = write_summary(FACTS, follow_up, zone=AMSTERDAM)
    assert "New" in text
    assert "Owed since?" in text
    assert "Old" not in text


def test_the_records_time_is_the_next_update_whatever_became_of_earlier_promises() -> None:
    given_up = Update(number=1, due_at=BEGAN - timedelta(hours=1), is_given_up=True)
    text = write_summary(FACTS, FollowUp(meetings=(HELD,), updates=(given_up,)), zone=AMSTERDAM)
    assert "## Next update\n- 14 Nov 2026, 12:15 Amsterdam (11:15 UTC)" in text.replace("\u00a0", " ")


def test_words_that_name_another_next_update_give_way_to_the_record() -> None:
    old = "We met.\n\n## Next update\n- 12:15 Amsterdam (11:15 UTC)\n\n## Also said\n- Short"
    moved = replace(FACTS, next_update_at="2026-11-14T12:00:00Z")
    assert settle_next_update(old, FACTS, FollowUp(), zone=AMSTERDAM) == old
    assert settle_next_update(old, moved, FollowUp(), zone=AMSTERDAM).replace("\u00a0", " ") == (
        "We met.\n\n## Next update\n- 14 Nov 2026, 13:00 Amsterdam (12:00 UTC)\n\n## Also said\n- Short"
    )
    own = "## Next update\nBy telephone at 13.00, from Leila."
    assert settle_next_update(own, moved, FollowUp(), zone=AMSTERDAM) == own
    last = replace(FACTS, next_update_at=None)
    assert settle_next_update("No part on it.", last, FollowUp(), zone=AMSTERDAM) == "No part on it."
    assert "- No time is set yet." in settle_next_update(old, last, FollowUp(), zone=AMSTERDAM)


def test_a_time_that_has_passed_is_not_promised_again() -> None:
    late = HeldMeeting(number=1, started_at=BEGAN, ended_at=BEGAN + timedelta(hours=1))
    text = write_summary(FACTS, FollowUp(meetings=(late,)), zone=AMSTERDAM).replace("\u00a0", " ")
    assert "- It was due 14 Nov 2026, 12:15 Amsterdam (11:15 UTC); no new time is set yet." in text


def test_it_is_due_an_hour_after_the_end() -> None:
    assert find_due(FollowUp(meetings=(HELD,))) == BEGAN + timedelta(minutes=72)
    assert find_due(FollowUp()) is None
