"""Small things a careful reader stumbles over: split words, uneven figures, dates of two languages."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from incidents.charts import ChartPoint, chart_series
from incidents.charts.updates import draw_steps
from incidents.domain.facts import IncidentFacts, Measure
from incidents.domain.followup import NOTHING_FOLLOWED, FigureChange, FollowUp, Update
from incidents.domain.postmortem_draft import draft_post_mortem
from incidents.domain.questions import answer_questions
from incidents.domain.update_figures import list_figure_steps
from incidents.domain.wording import check_text
from reports.aftermath import Aftermath, ChangesSince
from reports.blocks import walk_texts
from reports.brief_parts import KeyFigure, OptionDetail
from reports.dates import choose_day_names
from reports.figure_book import add_words, drop_repeat, end_sentence
from reports.style import Style
from reports.templatetags.brief import figure_size, label_lines
from reports.templatetags.long import bold_figures, running
from reports.trimming import _trim_details
from tests.reports.conftest import AS_OF

NAME = "northwind-pay-ongoing"
GERMAN = Style(dates="de")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("It expired on 31 March.", "It expired on <b>31 March</b>."),
        ("Since 31 Mar 2021 nobody looked.", "Since <b>31 Mar 2021</b> nobody looked."),
        ("All 3 Marketing sites", "All <b>3</b> Marketing sites"),
    ],
)
def test_a_date_is_bold_as_a_whole_and_no_word_is_split(line: str, shown: str) -> None:
    assert bold_figures(line) == shown


def test_the_figures_of_a_row_have_one_size() -> None:
    short, long = (
        KeyFigure(label="Length", value="45", unit="minutes"),
        KeyFigure(label="a", value="US$460 million"),
    )
    assert figure_size(short, [short]) == ""
    assert figure_size(short, [short, long]) == figure_size(long, [short, long]) == "mid"
    assert label_lines([short]) == ""
    assert label_lines([short, replace(short, label="Merchants' sales lost for good so far")]) == " tall"


def test_words_about_a_figure_end_its_sentence_or_make_their_own() -> None:
    assert add_words("5,000 projects", "estimate") == "5,000 projects, estimate"
    assert add_words("3,230 shoppers", "They saw an error") == "3,230 shoppers. They saw an error"
    assert add_words("", "None found") == "None found"


def test_a_running_head_is_cut_between_words() -> None:
    assert running("One in four card payments has failed since 09:42 UTC; the repair is under way", 64) == (
        "One in four card payments has failed since 09:42 UTC…"
    )


def test_the_days_of_a_scale_are_in_the_language_of_the_dates() -> None:
    start = datetime(2026, 11, 14, tzinfo=UTC)
    points = [ChartPoint(at=start + timedelta(days=day), value=day) for day in range(5)]
    drawn = chart_series(points, title="A", name_day=choose_day_names("de"))
    names = [name for name in re.findall(r"<text[^>]*>([^<]*)</text>", drawn) if "November" in name]
    assert names
    assert all(name.endswith(".\u00a0November") for name in names)
    places = [float(x) for x in re.findall(r'<text[^>]*x="([\d.]+)"[^>]*>\d+\.\u00a0November', drawn)]
    assert all(after - before > 50 for before, after in pairwise(places)), "none collide"
    assert choose_day_names("") is None


@pytest.mark.parametrize("kind", ["brief", "report", "status-update"])
def test_what_changed_writes_its_dates_in_that_language(write_kind: Callable[..., Any], kind: str) -> None:
    told = (
        FigureChange(name="Resolved", before="not recorded", after="15\u00a0Nov\u00a02026, 09:30\u00a0UTC"),
        FigureChange(name="Plan step 1", before="not recorded", after="Read 15 Nov 2026 by hand"),
    )
    since = ChangesSince(
        document="Brief for the chief executive",
        version=2,
        as_of=AS_OF,
        is_given=True,
        delivery="given",
        changes=told,
    )
    document = write_kind(kind, NAME, Aftermath(since=since), style=GERMAN)
    texts = (document.changes,) if kind == "brief" else (document.opening, document.sections)
    words = " ".join(walk_texts(texts))
    assert "15.\u00a0November\u00a02026, 09:30\u00a0UTC" in words
    if kind != "brief":
        assert "Read 15 Nov 2026 by hand" in words, "what a person typed stays"


def test_the_words_of_a_falling_reading_stand_clear_of_its_line() -> None:
    updates = tuple(
        Update(
            number=number,
            sent_at=AS_OF,
            changed=(FigureChange(name="Figure: Orders", before=f"{was} orders", after=f"{now} orders"),),
        )
        for number, was, now in ((2, 40, 90), (3, 90, 5))
    )
    (steps,) = list_figure_steps(updates)
    drawn = re.findall(r'text-anchor="(\w+)"[^>]*font-weight="600"[^>]*>([^<]*)<', draw_steps(steps))
    assert {("start", "5 orders"), ("middle", "90 orders")} <= set(drawn)


def test_drafts_and_cards_read_as_sentences() -> None:
    measure = Measure(
        dimension="customers",
        name="shoppers who could not pay",
        value=Decimal(3230),
        unit="shoppers",
        text="They saw an error",
        certainty="likely",
        source="gateway logs",
        as_of="2026-11-14T10:20:00Z",
    )
    facts = IncidentFacts(title="Payments fail", impact=(measure,))
    zone = ZoneInfo("Europe/Berlin")
    parts = {part.key: part.text for part in draft_post_mortem(facts, NOTHING_FOLLOWED, zone=zone)}
    assert parts["impact"] == (
        "- Shoppers who could not pay: 3,230 shoppers (likely). "
        "Source: gateway logs, as of 14 Nov 2026, 11:20 Berlin (10:20 UTC)."
    )
    assert check_text(parts["impact"]) == (), "the coach leaves our own words alone"
    answers = [state.answer_text for state in answer_questions(facts)]
    assert "Shoppers who could not pay: 3,230\u00a0shoppers (likely). They saw an error." in answers


def test_nothing_is_said_twice_in_a_cell() -> None:
    assert drop_repeat("Not known yet; finance is counting", "Not known yet") == "Finance is counting"
    assert drop_repeat("US$460,000,000", "US$460 million") == "US$460,000,000"


def test_a_late_update_says_by_how_much(write_kind: Callable[..., Any]) -> None:
    late = Update(number=1, due_at=AS_OF, sent_at=AS_OF + timedelta(minutes=7, seconds=20), text="It holds.")
    for update, is_told in ((late, True), (replace(late, sent_at=AS_OF + timedelta(seconds=50)), False)):
        document = write_kind("status-update", NAME, Aftermath(follow_up=FollowUp(updates=(update,))))
        assert ("7\u00a0min late" in " ".join(walk_texts(document.opening))) is is_told


def test_a_cut_cost_keeps_what_it_is_counted_by() -> None:
    cost = "About 407,000 US dollars of merchants' sales lost per further hour, more in the peak"
    (kept,) = _trim_details((OptionDetail(name="Cost", text=cost),), 56)
    assert kept.text == "About 407,000 US dollars of merchants' sales lost per further hour"


def test_a_sentence_that_ends_in_a_bracket_is_ended() -> None:
    assert (
        end_sentence("Snapshots every hour (already in place)") == "Snapshots every hour (already in place)."
    )
    assert end_sentence("It was long. (shortened)") == "It was long. (shortened)"
