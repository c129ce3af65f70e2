"""The documents of the running sample, frozen at one moment after its meeting, say the same things."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.followup import Caught, CaughtKind, FollowUp, HeldMeeting, Update
from incidents.domain.written_summary import write_summary
from incidents.samples import load_sample
from reports.aftermath import Aftermath
from reports.blocks import walk_texts
from reports.brief_outline import outline_brief
from reports.brief_parts import BriefDocument
from reports.fitting import ROOMS
from reports.kinds import make_document
from reports.letterhead import Material
from reports.models import Kind
from reports.trimming import trim_brief

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BEGAN = datetime(2026, 11, 14, 10, 50, tzinfo=UTC)
NEXT = "14 Nov 2026, 12:45 Amsterdam"
DEADLINE = "14 Nov 2026, 12:00 Amsterdam"


def caught(kind: CaughtKind, text: str, **values: Any) -> Caught:
    return Caught(uid=text, kind=kind, text=text, at=BEGAN + timedelta(minutes=3), by="Leila", **values)


def make_material() -> Material:
    """The meeting is held; update 1 went out and promised the next one for 11:45 UTC."""
    facts = replace(load_sample("northwind-pay-ongoing"), next_update_at="2026-11-14T11:45Z")
    due_at = BEGAN + timedelta(minutes=55)
    follow_up = FollowUp(
        meetings=(HeldMeeting(number=1, started_at=BEGAN, ended_at=BEGAN + timedelta(minutes=8)),),
        caught=(
            caught("decision", "Switch if it is not accepted by then"),
            caught("question", "What has it cost our merchants?", state="open", who="Finance lead"),
            caught("promise", "A list of the merchants", state="open", who="Noor", due_at=due_at),
        ),
        updates=(
            # Given up: its time had passed when another was promised. It is the next one no more.
            Update(number=1, due_at=BEGAN - timedelta(minutes=20), is_given_up=True),
            Update(number=2, due_at=BEGAN, sent_at=BEGAN, text="It is being mended.", next_due_at=due_at),
            Update(number=3, due_at=due_at, promised_at=BEGAN),
        ),
    )
    told = replace(follow_up, summary_text=write_summary(facts, follow_up, zone=AMSTERDAM))
    return Material(
        facts=facts, aftermath=Aftermath(follow_up=told), reference="INC-2026-0001", version=1, subject=2,
        as_of=BEGAN + timedelta(minutes=10), author="Dana Whitfield", zone=AMSTERDAM,
    )  # fmt: skip


def read(kind: str, material: Material) -> str:
    document = make_document(kind, material)
    if isinstance(document, BriefDocument):
        document = outline_brief(document)
    return " ".join(" ".join(walk_texts(document)).replace("\u00a0", " ").split())


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    material = make_material()
    return {kind: read(kind, material) for kind in Kind}


def test_every_kind_names_one_next_update(texts: dict[str, str]) -> None:
    for kind in ("brief", "report", "cue-cards", "follow-up", "status-update"):
        assert NEXT in texts[kind], kind
    # The prepared answer and the promise given up name other times; they are nobody's next update now.
    assert "At 11:15 UTC by message" not in texts["cue-cards"]


def test_every_kind_names_one_deadline_state_and_set_of_key_figures(texts: dict[str, str]) -> None:
    for kind in ("brief", "report", "cue-cards"):
        assert DEADLINE in texts[kind], kind
    for kind, text in texts.items():
        for tag in ("SEV1", "Cause found, not fixed", "Cause confirmed"):
            assert tag in text, (kind, tag)
    for figure in ("38 minutes", "3,741", "774,200", "3,230"):
        for kind in ("brief", "report", "follow-up", "post-mortem"):
            assert figure in texts[kind], (kind, figure)


@pytest.mark.parametrize(
    "line",
    [
        "Switch if it is not accepted by then",
        "What has it cost our merchants?",
        "A list of the merchants",
    ],
)
def test_the_follow_up_says_each_thing_once(texts: dict[str, str], line: str) -> None:
    listed = texts["follow-up"].split("Promised updates")[0]
    assert listed.count(line) == 1


def test_what_the_summary_does_not_tell_is_listed_below_it() -> None:
    material = make_material()
    follow_up = replace(
        material.follow_up, summary_text="We met.\n\n## Next update\n- At 12:15, by telephone"
    )
    text = read("follow-up", replace(material, aftermath=Aftermath(follow_up=follow_up)))
    for line in ("Switch if it is not accepted by then", "What has it cost our merchants?"):
        assert text.count(line) == 1
    assert "by telephone" not in text, "the record moved on since these words"
    assert text.count(f"- {NEXT}") == 1


def test_an_update_that_is_not_sent_is_itself_the_next_one() -> None:
    text = read("status-update", replace(make_material(), subject=3))
    assert f"Next update This one, by {NEXT}" in text
    assert "It is not sent yet; what changed is told when it is." in text


def test_no_note_on_a_key_figure_is_cut_and_the_report_has_it_whole() -> None:
    material = make_material()
    brief, report = make_document("brief", material), read("report", material)
    assert isinstance(brief, BriefDocument)
    for number in (0, 9, len(ROOMS) - 1):
        for whole, shown in zip(brief.key_figures, trim_brief(brief, ROOMS[number]).key_figures, strict=True):
            assert whole.note.startswith(shown.note)
            assert not shown.note.endswith("…")
    assert "a basket tried again as a new order counts twice" in report
    assert "24.0 % of 13,460 shoppers who tried a card since 09:42 UTC" in report
