"""What happened and what it did: impact, systems, lengths of time, timeline."""

from typing import Final

from incidents.domain.facts import Measure
from incidents.domain.figures import format_measure, has_number
from incidents.domain.metrics import measure_durations
from incidents.domain.moments import name_zone, sort_key
from incidents.domain.phrases import NOT_KNOWN_YET, label
from incidents.domain.plain_text import capitalise, shorten
from reports.blocks import Block, Cell, Column, Drawing, Heading, Paragraph, Section, Table
from reports.brief_picture import name_day, write_picture
from reports.brief_sections import IMPACT_ORDER, certainty_words
from reports.figure_book import drop_repeat
from reports.letterhead import Desk
from reports.limits import EVENT_CHARACTERS, LONGEST_CELL, MOST_EVENTS, drop_silent

MOST_IMPACT: Final = 120
OUT_OF_ORDER: Final = "Invalid: the two times are out of order"


def write_impact(desk: Desk) -> Section:
    """Severity with its reason, the measured picture, every measure with certainty and source."""
    facts, book = desk.facts, desk.book
    blocks: list[Block] = []
    level = "Severity not known yet" if facts.severity.level == "unknown" else facts.severity.level
    reason = book.quote(facts.severity.reason, "severity.reason")
    blocks.append(Paragraph(lead=level, text=shorten(reason, LONGEST_CELL) or "No reason is recorded."))
    if facts.data_point:
        blocks.append(Paragraph(lead="In one figure", text=book.quote(facts.data_point, "data_point")))
    blocks += write_drawing(desk)
    rows = tuple(write_measure(desk, place) for place in order_measures(facts.impact))
    if rows:
        columns = (
            Column(name="What"),
            Column(name="Figure", width="wide"),
            Column(name="Certainty", width="narrow"),
            Column(name="Source", width="medium"),
        )
        blocks.append(
            desk.limit(
                drop_silent(
                    Table(caption="Impact", columns=columns, rows=rows), {3: ("Not recorded", "sources")}
                ),
                "impact",
                most=MOST_IMPACT,
            )
        )
    else:
        blocks.append(Paragraph(text="No impact is recorded yet.", tone="absent"))
    blocks += write_systems(desk)
    return Section(key="impact", heading="Impact", blocks=tuple(blocks))


def order_measures(impact: tuple[Measure, ...]) -> list[int]:
    """Key figures by rank, then the dimensions in the order of the brief."""
    return sorted(
        range(len(impact)),
        key=lambda place: (impact[place].key_figure or 9, IMPACT_ORDER.index(impact[place].dimension)),
    )


def write_measure(desk: Desk, place: int) -> tuple[Cell, ...]:
    measure, book, member = desk.facts.impact[place], desk.book, f"impact[{place}]"
    shown = book.measure(format_measure(measure), member)
    value = book.quote(shown.value_text, member)
    detail = book.quote(shown.detail_text, member)
    name = capitalise(book.quote(measure.name, f"{member}.name")) or label("dimension", measure.dimension)
    is_said = measure.text in (None, shown.value_text, shown.detail_text)
    words = "" if is_said else book.quote(measure.text, f"{member}.text")
    kinds = [
        label("dimension", measure.dimension),
        label("money_kind", measure.money_kind) if measure.money_kind else "",
    ]
    source = book.quote(measure.source, f"{member}.source")
    as_of = f"as of {desk.clock(measure.as_of, f'{member}.as_of')}" if measure.as_of else ""
    is_words = not has_number(measure)
    return (
        Cell(text=name, note=" · ".join(part for part in kinds if part and part != name), is_strong=True),
        Cell(
            text=shorten(value, LONGEST_CELL),
            note=" · ".join(
                part for part in (drop_repeat(detail, value), shorten(words, LONGEST_CELL)) if part
            ),
            is_strong=not is_words,
        ),
        Cell(text="", certainty=measure.certainty, certainty_text=certainty_words(measure.certainty)),
        Cell(text=shorten(source, LONGEST_CELL) or "Not recorded", note=as_of),
    )


def write_drawing(desk: Desk) -> list[Block]:
    picture = write_picture(desk.facts, desk.book, desk.day)
    if picture is None or (not picture.is_series and len(picture.marks) < 2):
        return []
    heading = picture.subject if picture.is_series else "The incident's times, to scale"
    return [Heading(text=capitalise(heading)), Drawing(picture=picture, height=150)]


def write_systems(desk: Desk) -> list[Block]:
    rows = []
    for place, system in enumerate(desk.facts.affected_systems):
        member = f"affected_systems[{place}]"
        rows.append(
            (
                Cell(text=desk.book.quote(system.name, f"{member}.name"), is_strong=True),
                Cell(text=label("system_kind", system.kind)),
                Cell(
                    text=shorten(desk.book.quote(system.effect, f"{member}.effect"), LONGEST_CELL)
                    or NOT_KNOWN_YET
                ),
            )
        )
    if not rows:
        return []
    columns = (
        Column(name="System", width="medium"),
        Column(name="Kind", width="medium"),
        Column(name="Effect"),
    )
    whole = Table(caption="Affected systems", columns=columns, rows=tuple(rows))
    table = drop_silent(whole, {2: (NOT_KNOWN_YET, "the effect on each system")})
    return [Heading(text="Affected systems"), desk.limit(table, "affected-systems", most=MOST_IMPACT)]


def write_timeline(desk: Desk) -> Section:
    """The lengths with their formulas, then every event in the order of time, starred ones in bold."""
    blocks = [*write_lengths(desk)]
    numbered = sorted(enumerate(desk.facts.timeline), key=lambda pair: sort_key(pair[1].at))
    rows: list[tuple[Cell, ...]] = []
    starred = []
    for place, event in numbered:
        member = f"timeline[{place}]"
        when = desk.clock(event.at, f"{member}.at", with_zone=False) if event.at else "No time recorded"
        until = f"until {desk.clock(event.until, f'{member}.until', with_zone=False)}" if event.until else ""
        source = desk.book.quote(event.source, f"{member}.source")
        starred.append(bool(event.starred))
        rows.append(
            (
                Cell(text=when, note=until),
                Cell(text=desk.book.quote(event.event, f"{member}.event"), is_strong=bool(event.starred)),
                Cell(text=source),
            )
        )
    if not rows:
        blocks.append(Paragraph(text="No timeline is recorded yet.", tone="absent"))
        return Section(key="timeline", heading="Timeline", blocks=tuple(blocks))
    columns: tuple[Column, ...] = (
        Column(name="When", width="time"),
        Column(name="What happened"),
        Column(name="Source", width="medium"),
    )
    if not any(row[2].text for row in rows):
        columns, rows = columns[:2], [row[:2] for row in rows]
    table = Table(caption="Timeline", columns=columns, rows=tuple(rows))
    blocks.append(Heading(text="What happened, in order"))
    zone = name_zone(desk.book.zone)
    blocks.append(
        Paragraph(text=capitalise(f"{name_day(desk.day, desk.book)}times in {zone}."), tone="small")
    )
    blocks.append(
        desk.limit(table, "timeline", most=MOST_EVENTS, characters=EVENT_CHARACTERS, starred=starred)
    )
    return Section(key="timeline", heading="Timeline", blocks=tuple(blocks))


def write_lengths(desk: Desk) -> list[Block]:
    """Each named length with its formula: start to mitigated and start to resolved are different facts."""
    rows = []
    for result in measure_durations(desk.facts, desk.material.as_of_moment):
        metric = result.metric
        if result.is_invalid:
            shown = OUT_OF_ORDER
        elif result.duration.is_known:
            shown = desk.book.note(result.text, "derived", metric.formula)
        else:
            shown = "Not precise enough to say"
        start = desk.clock(result.start, f"times.{metric.start}") if result.start else ""
        end = desk.clock(result.end, metric.end) if result.end else ""
        rows.append(
            (
                Cell(text=metric.name, is_strong=True),
                Cell(text=shown),
                Cell(text=metric.formula.capitalize(), note=f"{start} to {end}"),
            )
        )
    if not rows:
        return []
    columns = (
        Column(name="Length", width="medium"),
        Column(name="Time", width="medium"),
        Column(name="Formula"),
    )
    return [
        Heading(text="How long it took"),
        Table(caption="Lengths of time, each with its formula", columns=columns, rows=tuple(rows)),
    ]
