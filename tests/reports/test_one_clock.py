"""A document goes by one clock: that of the record's own sentences, else the reader's."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.facts import Answer, Audience, IncidentFacts, LegalClock
from incidents.domain.followup import FollowUp, HeldMeeting, Update
from incidents.domain.reader_zone import choose_clock, choose_draft_zone
from incidents.domain.written_summary import write_summary
from incidents.samples import load_sample
from reports.aftermath import Aftermath
from reports.blocks import walk_texts
from reports.brief_outline import outline_brief
from reports.brief_parts import BriefDocument
from reports.cue_cards import make_cue_cards
from reports.documents import make_brief
from reports.follow_up import make_follow_up
from reports.kinds import make_document
from reports.letterhead import Material
from reports.status_update import make_status_update
from tests.reports.conftest import AS_OF

AMSTERDAM, UTC_ZONE = ZoneInfo("Europe/Amsterdam"), ZoneInfo("UTC")


def write(facts: IncidentFacts, zone: ZoneInfo) -> BriefDocument:
    return make_brief(facts, reference="INC-2026-0001", version=1, as_of=AS_OF, author="Dana", zone=zone)


def read(brief: BriefDocument) -> str:
    return " ".join(walk_texts(outline_brief(replace(brief, figures=())))).replace("\u00a0", " ")


@pytest.fixture
def facts() -> IncidentFacts:
    facts = load_sample("northwind-pay-ongoing")
    audience = replace(facts.audience or Audience(), time_zone="Europe/Amsterdam")
    return replace(facts, audience=audience, next_update_at="2026-11-14T11:15Z")


def test_where_the_sentences_name_utc_all_times_do_and_the_readers_own_stands_where_they_act(
    facts: IncidentFacts,
) -> None:
    zone = choose_clock(facts, otherwise=AMSTERDAM)
    assert zone == UTC_ZONE
    brief = write(facts, zone)
    assert brief.as_of_text.replace("\u00a0", " ") == "14 Nov 2026, 10:20 UTC (11:20 Amsterdam)"
    text = read(brief)
    assert "by 14 Nov 2026, 11:00 UTC (12:00 Amsterdam)" in text
    assert "14 Nov 2026, 11:15 UTC (12:15 Amsterdam)" in text
    assert text.count("Amsterdam") == text.count("Amsterdam)")
    sources = {figure.source for figure in brief.figures if figure.source.startswith("next_update_at on")}
    assert sources == {"next_update_at on the clocks of UTC and Amsterdam"}


def test_elsewhere_the_readers_clock_stands_alone(facts: IncidentFacts) -> None:
    plain = IncidentFacts(
        title="Payments fail since 10:42",
        ask=facts.ask,
        audience=facts.audience,
        next_update_at="2026-11-14T11:15Z",
    )
    plain = replace(plain, ask=replace(facts.ask, question="May we switch?") if facts.ask else None)
    zone = choose_clock(plain, otherwise=UTC_ZONE)
    assert zone == AMSTERDAM
    text = read(write(plain, zone))
    assert "by 14 Nov 2026, 12:00 Amsterdam" in text
    assert text.count("UTC") == 1, "the head of the page alone names both"


@pytest.mark.parametrize(
    ("title", "is_utc"),
    [
        ("Payments fail since 14:02 UTC", True),
        ("Payments fail since 14:02 UTC - 5 orders are lost", True),
        ("Payments fail since 14:02 (UTC)", True),
        ("Payments fail since 1402 UTC", True),
        ("Payments fail since 0942Z", True),
        ("Payments fail since 9:42 a.m. GMT", True),
        ("Payments fail since 9 am UTC", True),
        ("Payments fail since 14:02 UTC+2", False),
        ("Payments fail since 14:02 GMT -05:00", False),
        ("Payments fail since 14:02", False),
        ("Two UTC clocks of 30 went wrong", False),
    ],
)
def test_a_time_in_utc_is_known_however_it_is_written(title: str, is_utc: bool) -> None:
    assert (choose_clock(IncidentFacts(title=title), otherwise=AMSTERDAM) == UTC_ZONE) is is_utc


def test_a_legal_clock_shows_utc_and_says_why(facts: IncidentFacts) -> None:
    clock = LegalClock(regime="gdpr_33", trigger="aware", triggered_at="2026-11-14T09:49Z")
    material = Material(
        facts=replace(facts, legal_clocks=(clock,)), reference="INC-2026-0001", version=1, as_of=AS_OF,
        author="Dana", zone=AMSTERDAM,
    )  # fmt: skip
    text = " ".join(walk_texts(make_document("report", material))).replace("\u00a0", " ")
    assert "17 Nov 2026, 10:49 Amsterdam (09:49 UTC)" in text
    assert "UTC stands in brackets, for whoever checks them." in text


def test_the_cards_go_by_the_readers_clock_alone_but_for_a_legal_one(facts: IncidentFacts) -> None:
    told = load_sample("circleci-2023-01-04-security")
    told = replace(
        told,
        audience=facts.audience,
        legal_clocks=(LegalClock(regime="gdpr_33", trigger="aware", triggered_at="2026-11-14T09:49Z"),),
        answers=(Answer(question="told-customers", text="By mail at 03:30 Amsterdam (02:30 UTC)."),),
    )
    material = Material(facts=told, reference="INC-2026-0001", version=1, as_of=AS_OF, author="Dana",
                        zone=AMSTERDAM)  # fmt: skip
    (cards, *_) = (section for section in make_cue_cards(material).sections if section.blocks)
    text = " ".join(text for block in cards.blocks for text in walk_texts(block)).replace("\u00a0", " ")
    assert "It is resolved, since 12 Jan 2023, 01:00 Amsterdam." in text
    assert "10:49 Amsterdam (09:49 UTC)" in text
    assert "By mail at 03:30 Amsterdam (02:30 UTC)." in text, "a person's own words"
    assert text.count("UTC") == 2


@pytest.mark.parametrize(("own_zone", "own_time"), [("Europe/Amsterdam", "12:15"), (None, "11:15 UTC")])
def test_a_drafted_summary_is_recognised_in_a_document_by_utc(
    facts: IncidentFacts, own_zone: str | None, own_time: str
) -> None:
    facts = replace(facts, audience=Audience(time_zone=own_zone))
    meeting = HeldMeeting(number=1, started_at=AS_OF, ended_at=AS_OF + timedelta(minutes=9))
    held = FollowUp(meetings=(meeting,))
    draft = write_summary(facts, held, zone=choose_draft_zone(facts, otherwise=AMSTERDAM))
    before, heading, _ = draft.partition("## Next update")
    said = f"By telephone at {own_time}, from Leila."
    follow_up = replace(held, summary_text=f"{before}{heading}\n{said}")
    material = Material(
        facts=facts, aftermath=Aftermath(follow_up=follow_up), reference="INC-2026-0001", version=1,
        as_of=AS_OF, author="Dana", zone=choose_clock(facts, otherwise=AMSTERDAM),
    )  # fmt: skip
    document = make_follow_up(material)
    assert said in " ".join(walk_texts(document))
    assert "The meeting" not in [section.heading for section in document.sections], "told in the text already"


def test_a_status_update_by_utc_says_the_next_one_on_the_readers_clock_too(facts: IncidentFacts) -> None:
    update = Update(
        number=1, due_at=AS_OF, sent_at=AS_OF, text="Quiet.", next_due_at=AS_OF + timedelta(hours=1)
    )
    material = Material(
        facts=facts, aftermath=Aftermath(follow_up=FollowUp(updates=(update,))), subject=1,
        reference="INC-2026-0001", version=1, as_of=AS_OF, author="Dana", zone=UTC_ZONE,
    )  # fmt: skip
    text = " ".join(walk_texts(replace(make_status_update(material), figures=()))).replace("\u00a0", " ")
    assert "14 Nov 2026, 11:20 UTC (12:20 Amsterdam)" in text
    assert "Sent 14 Nov 2026, 10:20 UTC, promised" in text
