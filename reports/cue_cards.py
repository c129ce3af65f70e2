"""Cue cards: one question of the chief executive each, in type that can be read standing."""

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

from incidents.domain.decision import read_decision
from incidents.domain.facts import Audience, IncidentFacts
from incidents.domain.moments import NBSP, name_zone
from incidents.domain.questions import QuestionState, answer_questions
from reports.blocks import Block, Card, Cards, Line, Lines, LongDocument, Paragraph, Section
from reports.brief_sections import certainty_words
from reports.figure_book import NUMBER, clean_text
from reports.letterhead import Desk, Material, open_desk, write_letter

MOST_CARDS = 60
PRIVATE = "Private · for whoever speaks"
_LEGAL = "regulator-deadline"
_SENTENCE = re.compile(r"(?<=[.!?؟])\s+|(?<=[。！？])")


def make_cue_cards(material: Material) -> LongDocument:
    """Write the cards: what can be answered in the order it is asked, then what cannot be yet."""
    desk = open_desk(material)
    facts = with_reader_zone(material)
    states = answer_questions(facts, read_decision(facts, material.follow_up.caught))
    said = [state for state in states if state.state != "open"][:MOST_CARDS]
    cards = tuple(write_card(desk, state, number) for number, state in enumerate(said, 1))
    nothing = Paragraph(text="No question can be answered from the record yet.", tone="absent")
    blocks: tuple[Block, ...] = (Cards(items=cards),) if cards else (nothing,)
    return write_letter(
        desk,
        kind="cue-cards",
        kind_text="Cue cards",
        description="The questions of the chief executive, one card each",
        sections=(
            Section(key="cards", heading="Questions and answers", blocks=blocks),
            *write_open(desk, states),
        ),
        confidentiality=PRIVATE,
    )


def with_reader_zone(material: Material) -> IncidentFacts:
    """The facts with the zone of the paper's reader, so that the cards and the brief show one clock."""
    audience = material.facts.audience or Audience()
    return replace(material.facts, audience=replace(audience, time_zone=material.zone.key))


def keep_one_clock(state: QuestionState, zone: ZoneInfo) -> str:
    """The answer with its times on the reader's clock alone, as in the other documents.

    On a page an answer shows UTC beside each. The spaces in such a time do not break, so that nobody's own
    words are touched. A legal deadline keeps both, for whoever checks it.
    """
    if state.question.id == _LEGAL:
        return state.answer_text
    beside = rf"({NBSP}{re.escape(name_zone(zone))}) \((?:[0-9]+{NBSP}[A-Za-z]+, )?[0-9:]+{NBSP}UTC\)"
    return re.sub(beside, r"\1", state.answer_text)


def write_open(desk: Desk, states: tuple[QuestionState, ...]) -> tuple[Section, ...]:
    """The questions that the record cannot answer yet, to be met with "I don't know yet"."""
    lines = tuple(
        Line(text=desk.book.note(state.text, "furniture", "question"))
        for state in states
        if state.state == "open"
    )
    if not lines:
        return ()
    return (Section(key="open", heading="No answer yet", blocks=(Lines(items=lines),)),)


def write_card(desk: Desk, state: QuestionState, number: int) -> Card:
    text = desk.book.note(
        clean_text(keep_one_clock(state, desk.material.zone)), "recorded", f"answer to: {state.text}"
    )
    return Card(
        number=desk.book.note(str(number), "furniture", "card"),
        theme=state.question.theme,
        question=desk.book.note(state.text, "furniture", "question"),
        lines=tuple(part for part in _SENTENCE.split(text) if part),
        figures=tuple(dict.fromkeys(NUMBER.findall(text))),
        certainty=state.certainty or "",
        certainty_text=certainty_words(state.certainty) if state.certainty else "",
        note=desk.book.quote(state.source, f"source of: {state.text}"),
    )
