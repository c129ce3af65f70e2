"""The one page of a brief as blocks, for the formats that have no page: Markdown and Word."""

from dataclasses import replace

from incidents.domain.phrases import join_names
from incidents.domain.plain_text import capitalise
from reports.blocks import (
    Ask,
    Block,
    Box,
    Cell,
    Choice,
    Choices,
    Column,
    Drawing,
    KeyFigures,
    Line,
    Lines,
    LongDocument,
    Paragraph,
    Section,
    Table,
)
from reports.brief_parts import BriefDocument, Statement
from reports.figure_book import add_words, end_sentence
from reports.style import Style


def outline_brief(brief: BriefDocument) -> LongDocument:
    """The brief as it was fitted, every section in the order of the page and nothing beside."""
    ask = Ask(
        heading=brief.ask_heading,
        question=brief.question or "No decision is recorded as needed from you.",
        is_needed=bool(brief.question),
        note=" ".join(brief.decided),
    )
    asked: tuple[Block, ...] = (ask,)
    if brief.options:
        asked = (ask, Choices(items=tuple(Choice(option=option) for option in brief.options)))
    every = (
        Section(key="happened", heading="What happened", blocks=_write_picture(brief)),
        Section(key="impact", heading="Impact", blocks=_say(brief.impact, "No more is recorded.")),
        Section(
            key="cause",
            heading="Cause",
            blocks=_say(brief.causes, "The cause is not known yet."),
        ),
        Section(key="deeds", heading="What we did", blocks=_write_deeds(brief)),
        Section(key="plan", heading="Plan", blocks=_write_plan(brief)),
        Section(key="waiting", heading="Cost of waiting", blocks=_write_waiting(brief)),
        Section(key="unknown", heading="What we do not know yet", blocks=_write_unknowns(brief)),
        Section(key="ask", heading="The ask", blocks=asked),
        Section(key="next", heading="Next update", blocks=(Paragraph(text=brief.next_update_text),)),
    )
    sections = tuple(section for section in every if section.key not in brief.hidden)
    names = ("paper", "reference", "version", "author", "title", "created", "organisation", "kind_text")
    tags = (
        "as_of_text",
        "severity",
        "severity_text",
        "status",
        "status_text",
        "cause_certainty",
        "cause_text",
    )
    shared = {name: getattr(brief, name) for name in (*names, *tags, "headline", "bottom_line")}
    left_out = f"Also in the record, left out here: {', '.join(brief.left_out)}."
    hidden = (
        f"Left out by the team’s settings: {join_names(Style(hidden=brief.hidden).name_hidden('brief'))}."
    )
    return LongDocument(
        kind="brief",
        description="One-page brief for the chief executive",
        is_bottom_line_known=brief.is_bottom_line_known,
        opening=(KeyFigures(cells=brief.key_figures), *_write_changes(brief)),
        sections=sections,
        confidentiality=brief.confidentiality,
        prepared_text=f"Prepared by {brief.author}",
        warnings=((left_out,) if brief.left_out else ()) + ((hidden,) if brief.hidden else ()),
        figures=brief.figures,
        **shared,
    )


def _write_changes(brief: BriefDocument) -> tuple[Block, ...]:
    if brief.changes is None:
        return ()
    lines = tuple(Line(lead=line.name, text=line.text) for line in brief.changes.lines)
    also = (Paragraph(text=brief.changes.also),) if brief.changes.also else ()
    listed: tuple[Block, ...] = (Lines(items=lines),) if lines else ()
    return (Box(heading=brief.changes.heading, blocks=(*listed, *also)),)


def _write_picture(brief: BriefDocument) -> tuple[Block, ...]:
    picture = brief.picture
    if picture is None:
        return (Paragraph(text="No timeline is recorded yet.", tone="absent"),)
    lines = tuple(Line(lead=event.time_text, text=event.text) for event in picture.events)
    drawn = Drawing(picture=replace(picture, events=()))
    times = Paragraph(text=f"{capitalise(picture.subject)}.", tone="small")
    return (drawn, times, Lines(items=lines)) if lines else (drawn,)


def _say(statements: tuple[Statement, ...], nothing: str) -> tuple[Block, ...]:
    lines = tuple(
        Line(
            lead=line.lead,
            text=add_words(line.numbers, line.text),
            certainty=line.certainty,
            certainty_text=line.certainty_text,
        )
        for line in statements
    )
    return _list(lines, nothing)


def _write_deeds(brief: BriefDocument) -> tuple[Block, ...]:
    lines = tuple(
        Line(lead=deed.when, text=end_sentence(deed.action) if deed.effect else deed.action, note=deed.effect)
        for deed in brief.deeds
    )
    return _list(lines, "No step is recorded yet.")


def _write_plan(brief: BriefDocument) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if brief.plan:
        rows = tuple(
            (
                Cell(text=row.when or "No date yet"),
                Cell(text=row.step),
                Cell(text=row.owner or "No owner yet"),
                Cell(text=row.status_text or "Not known yet"),
            )
            for row in brief.plan
        )
        columns = (Column(name="When"), Column(name="What"), Column(name="Owner"), Column(name="State"))
        blocks.append(Table(caption="Plan", columns=columns, rows=rows))
    else:
        blocks.append(Paragraph(text="No plan is recorded yet.", tone="absent"))
    if brief.prevention:
        blocks.append(Paragraph(text="So that it does not happen again:"))
        blocks.append(Lines(items=tuple(Line(text=text) for text in brief.prevention)))
    return tuple(blocks)


def _write_waiting(brief: BriefDocument) -> tuple[Block, ...]:
    lines = tuple(
        Line(
            lead=row.horizon,
            text=f"{end_sentence(row.text)} {row.amount}" if row.amount else row.text,
            note="Our judgement" if row.is_judgement else "",
        )
        for row in brief.waiting
    )
    return _list(lines, "Not recorded yet.")


def _write_unknowns(brief: BriefDocument) -> tuple[Block, ...]:
    lines = tuple(Line(text=f"{row.what}: {row.answer}") for row in brief.unknowns)
    return _list(lines, "Nothing is recorded as open.")


def _list(lines: tuple[Line, ...], nothing: str) -> tuple[Block, ...]:
    return (Lines(items=lines),) if lines else (Paragraph(text=nothing, tone="absent"),)
