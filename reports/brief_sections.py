"""The sections of the brief, each from the facts alone. What is not recorded is never filled in."""

from typing import Final

from incidents.domain.facts import IncidentFacts, Measure
from incidents.domain.figures import format_measure, format_range, has_number, key_figures
from incidents.domain.metrics import headline_duration
from incidents.domain.moments import is_valid_moment, sort_key
from incidents.domain.phrases import NOT_KNOWN_YET, label
from incidents.domain.plain_text import keep_whole
from reports.brief_parts import (
    Deed,
    KeyFigure,
    OptionDetail,
    OptionText,
    PlanRow,
    Statement,
    UnknownRow,
    WaitingRow,
)
from reports.figure_book import FigureBook, capitalise, clean_text, drop_repeat, shorten, weigh

CELLS: Final = 4
LABEL_CHARS, NOTE_CHARS, WORD_FIGURE_CHARS = 44, 160, 26
MOST_DOCUMENT_ROWS: Final = 500

MISSING_CELLS: Final = (
    ("customers", "Customers affected"),
    ("revenue", "Money lost or at risk"),
    ("data", "Data lost or exposed"),
    ("operations", "Work affected"),
)
IMPACT_ORDER: Final = (
    "customers",
    "revenue",
    "data",
    "security",
    "compliance",
    "contract",
    "reputation",
    "duration",
    "operations",
    "other",
)
DEED_RANKS: Final = {"worse": 0, "better": 0, None: 1, "unknown": 2, "none": 3}
PLAN_RANKS: Final = {"in_progress": 0, "planned": 0, None: 0, "done": 1, "wont_do": 2}
CAUSE_RANKS: Final = {"trigger": 0, "root": 1, None: 1, "contributing": 2}
CAUSE_KINDS: Final = {"trigger": "Trigger", "root": "Root cause", "contributing": "Contributing"}


def certainty_words(certainty: str) -> str:
    """The word beside the disc. A statement nobody is sure of reads "Not known yet"."""
    return NOT_KNOWN_YET if certainty == "unknown" else label("certainty", certainty)


def write_key_figures(facts: IncidentFacts, book: FigureBook, as_of: str) -> tuple[KeyFigure, ...]:
    """The four cells: the recorded key figures, the length, then what is not known, in words."""
    chosen = list(key_figures(facts))
    cells = [write_measure_cell(measure, facts, book) for measure in chosen]
    length = headline_duration(facts, as_of)
    if len(cells) < CELLS and (length.measure is None or length.measure not in chosen):
        cells.insert(0, write_length_cell(facts, book, as_of))
        if length.measure is not None:
            chosen.append(length.measure)
    spare = [measure for measure in facts.impact if measure not in chosen and is_cell(measure)]
    spare.sort(key=lambda measure: measure.value is None and not has_number(measure))
    for measure in spare[: CELLS - len(cells)]:
        chosen.append(measure)
        cells.append(write_measure_cell(measure, facts, book))
    # A figure that already stands here is not said again as missing, however sure anybody is of it.
    present = {
        measure.dimension for measure in facts.impact if measure.certainty != "unknown" or measure in chosen
    }
    for dimension, name in MISSING_CELLS:
        if len(cells) < CELLS and dimension not in present:
            cells.append(write_missing_cell(dimension, name, facts, book))
    return tuple(cells[:CELLS])


def is_cell(measure: Measure) -> bool:
    """Tell whether a measure without a rank can stand as a figure: a number, or a few words."""
    if has_number(measure):
        return True
    return (
        bool(measure.text)
        and measure.certainty != "unknown"
        and weigh(measure.text or "") < WORD_FIGURE_CHARS
    )


def write_measure_cell(measure: Measure, facts: IncidentFacts, book: FigureBook) -> KeyFigure:
    member = f"impact[{facts.impact.index(measure)}]"
    shown = book.measure(format_measure(measure), member)
    note = shown.detail_text or (measure.text or "" if shown.value_text != measure.text else "")
    name = book.quote(measure.name, f"{member}.name")
    value, unit = split_unit(book.quote(shown.value_text, member), measure.unit)
    return KeyFigure(
        label=shorten(capitalise(name) or label("dimension", measure.dimension), LABEL_CHARS, mark=""),
        value=value,
        unit=unit,
        note=keep_whole(book.quote(drop_repeat(note, shown.value_text), member), NOTE_CHARS),
        certainty=measure.certainty,
        certainty_text=certainty_words(measure.certainty),
        is_known=shown.is_known,
    )


def split_unit(value: str, unit: str | None) -> tuple[str, str]:
    """Part a number from the words behind it, so that the number can stand large: "3,741", "orders"."""
    words = clean_text(unit or "")
    if words and len(words) > 1 and value.endswith(words) and value != words:
        return value[: -len(words)].rstrip(), words
    return value, ""


def write_length_cell(facts: IncidentFacts, book: FigureBook, as_of: str) -> KeyFigure:
    """The length of the incident as computed, its formula under it, or that it is not known."""
    length = headline_duration(facts, as_of)
    if length.measure is not None:
        return write_measure_cell(length.measure, facts, book)
    if length.origin is None:
        return KeyFigure(label="Duration", value=NOT_KNOWN_YET, is_known=False)
    value = book.note(length.text, "derived", length.formula or "")
    return KeyFigure(label=length.name, value=value, note=f"Computed: {length.formula}")


def write_missing_cell(dimension: str, name: str, facts: IncidentFacts, book: FigureBook) -> KeyFigure:
    rows = [
        (position, measure)
        for position, measure in enumerate(facts.impact)
        if measure.dimension == dimension and not has_number(measure)
    ]
    for position, measure in rows[:1]:
        note = book.quote(measure.text, f"impact[{position}].text")
        title = book.quote(measure.name, f"impact[{position}].name")
        return KeyFigure(
            label=shorten(capitalise(title) or name, LABEL_CHARS, mark=""),
            value=NOT_KNOWN_YET,
            note=keep_whole(drop_repeat(note, NOT_KNOWN_YET), NOTE_CHARS),
            is_known=False,
        )
    return KeyFigure(label=name, value=NOT_KNOWN_YET, is_known=False)


def write_impact(
    facts: IncidentFacts, book: FigureBook, cells: tuple[KeyFigure, ...]
) -> tuple[Statement, ...]:
    """Every measure that is not a key figure, and what the affected systems do now."""
    told = {(cell.label, f"{cell.value} {cell.unit}".strip()) for cell in cells}
    lines = []
    numbered = enumerate(facts.impact[:MOST_DOCUMENT_ROWS])
    for position, measure in sorted(numbered, key=lambda pair: IMPACT_ORDER.index(pair[1].dimension)):
        member = f"impact[{position}]"
        shown = book.measure(format_measure(measure), member)
        name = capitalise(book.quote(measure.name, f"{member}.name"))
        parts = split_unit(book.quote(shown.value_text, member), measure.unit)
        if (shorten(name, LABEL_CHARS, mark=""), " ".join(parts).strip()) in told:
            continue
        value = book.quote(shown.value_text, member)
        is_number = has_number(measure)
        extra = [shown.range_text if measure.value is not None else "", shown.share_text]
        numbers = " · ".join(part for part in (value, *extra) if part)
        words = book.quote(measure.text if measure.text != shown.value_text else "", f"{member}.text")
        lines.append(
            Statement(
                lead=name or label("dimension", measure.dimension),
                numbers=book.quote(numbers, member) if is_number else "",
                text=words if is_number else ". ".join(part for part in (value.rstrip("."), words) if part),
                certainty=measure.certainty,
                certainty_text=certainty_words(measure.certainty),
            )
        )
    return tuple(lines)


def write_causes(facts: IncidentFacts, book: FigureBook) -> tuple[Statement, ...]:
    """The causes: trigger and root first, each with its kind and certainty."""
    numbered = enumerate(facts.causes[:MOST_DOCUMENT_ROWS])
    ordered = sorted(numbered, key=lambda pair: CAUSE_RANKS.get(pair[1].kind, 1))
    return tuple(
        Statement(
            lead=CAUSE_KINDS.get(cause.kind or "", ""),
            text=book.quote(cause.statement, f"causes[{position}].statement"),
            certainty=cause.certainty,
            certainty_text=certainty_words(cause.certainty),
        )
        for position, cause in ordered
    )


def write_deeds(facts: IncidentFacts, book: FigureBook, day: str) -> tuple[Deed, ...]:
    deeds = []
    for position, step in enumerate(facts.mitigation[:MOST_DOCUMENT_ROWS]):
        member = f"mitigation[{position}]"
        outcome = label("outcome", step.outcome) if step.outcome in ("worse", "unknown") else ""
        effect = book.quote(step.effect, f"{member}.effect")
        if outcome and weigh(effect):
            # An effect that is only "not measured yet" in other words needs no second saying.
            is_said = step.outcome == "unknown" or "worse" in effect.lower()
            effect = effect if is_said else f"{outcome}: {effect}"
        deeds.append(
            Deed(
                when=book.short_moment(step.at, f"{member}.at", day=day) if step.at else "",
                action=book.quote(step.action, f"{member}.action"),
                effect=effect or outcome,
                rank=DEED_RANKS.get(step.outcome, 1),
            )
        )
    return tuple(deeds)


def write_plan(facts: IncidentFacts, book: FigureBook) -> tuple[PlanRow, ...]:
    rows = []
    for position, step in enumerate(facts.plan[:MOST_DOCUMENT_ROWS]):
        member = f"plan[{position}]"
        due = step.due or ""
        shown = book.one_zone(due, f"{member}.due") if due and is_valid_moment(due) else ""
        rows.append(
            PlanRow(
                when=shown or book.quote(due, f"{member}.due"),
                step=book.quote(step.step, f"{member}.step"),
                owner=book.quote(step.owner, f"{member}.owner"),
                status=step.status or "unknown",
                status_text=label("plan_status", step.status) if step.status else "",
                rank=PLAN_RANKS.get(step.status, 0),
            )
        )
    return tuple(rows)


def write_waiting(facts: IncidentFacts, book: FigureBook) -> tuple[WaitingRow, ...]:
    """What waiting costs, as recorded; a judgement is marked as one."""
    rows = []
    for position, risk in enumerate(facts.delay_risks[:MOST_DOCUMENT_ROWS]):
        member = f"delay_risks[{position}]"
        horizon = book.quote(risk.horizon, f"{member}.horizon")
        if not horizon and risk.at:
            horizon = f"From {book.one_zone(risk.at, f'{member}.at')}"
        amount = format_range(risk.low, risk.high, None, risk.currency)
        rows.append(
            WaitingRow(
                horizon=horizon,
                text=book.quote(risk.consequence, f"{member}.consequence"),
                amount=book.note(amount, "recorded", f"{member}.low, {member}.high"),
                is_judgement=risk.inferred,
            )
        )
    return tuple(rows)


def write_options(facts: IncidentFacts, book: FigureBook) -> tuple[OptionText, ...]:
    """The options of the ask, else all that are recorded; the recommended one first, letters as recorded."""
    positions = [
        position for position in (facts.ask.options if facts.ask else ()) if position < len(facts.options)
    ]
    shown = []
    for place, position in enumerate(dict.fromkeys(positions) or range(len(facts.options))):
        option, member = facts.options[position], f"options[{position}]"
        parts = (
            ("", option.summary, "summary"),
            ("Cost", option.cost, "cost"),
            ("Time", option.duration, "duration"),
            ("Risk", option.risk, "risk"),
        )
        details = [
            OptionDetail(name=name, text=words)
            for name, value, key in parts
            if (words := book.quote(value, f"{member}.{key}"))
        ]
        shown.append(
            OptionText(
                letter=chr(65 + place),
                title=book.quote(option.title, f"{member}.title"),
                is_recommended=option.recommended,
                details=tuple(details),
            )
        )
    return tuple(sorted(shown, key=lambda option: not option.is_recommended))


def write_unknowns(facts: IncidentFacts, book: FigureBook, day: str) -> tuple[UnknownRow, ...]:
    """What is not known yet, the soonest answer first."""
    numbered = sorted(enumerate(facts.not_known_yet), key=lambda pair: sort_key(pair[1].by))
    rows = []
    for position, row in numbered:
        member = f"not_known_yet[{position}]"
        who = book.quote(row.who, f"{member}.who")
        by = f"by {book.short_moment(row.by, f'{member}.by', day=day)}" if row.by else ""
        answer = ", ".join(part for part in (who, by) if part)
        what = book.quote(row.what, f"{member}.what")
        rows.append(UnknownRow(what=what, answer=answer or "nobody is named and no time is set yet"))
    return tuple(rows)
