"""What comes next: options side by side, the plan, prevention, the cost of waiting, law, open questions."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from incidents.domain.cost_of_waiting import cost_of_waiting
from incidents.domain.decision import read_decision, say_difference
from incidents.domain.facts import LegalClock
from incidents.domain.legal_deadlines import LEGAL_DEADLINES, LegalDeadline
from incidents.domain.moments import NBSP, add_time, is_valid_moment, name_zone, parse_moment, sort_key
from incidents.domain.phrases import ASK_COUNSEL, label
from incidents.domain.plain_text import shorten
from reports.after_sections import table_or_say
from reports.blocks import Ask, Block, Cell, Column, Heading, Line, Paragraph, Section, Table
from reports.brief_picture import to_moment
from reports.brief_sections import certainty_words, write_options
from reports.decided import tell_decisions
from reports.letterhead import Desk
from reports.limits import LONGEST_CELL
from reports.pictures import write_waiting_charts

SIDE_BY_SIDE: Final = 3
MOST_OPTIONS: Final = 6
NO_DEADLINE: Final = "no deadline is recorded"
MOST_LINES: Final = 120


def write_ask(desk: Desk) -> Ask:
    """The one panel of the summary page: what is needed of the reader, and by when."""
    ask = desk.facts.ask
    if ask is None:
        text = "No decision is recorded as needed from you."
        return Ask(heading="Decision needed", question=text, is_needed=False)
    decision = read_decision(desk.facts, desk.material.follow_up.caught)
    if decision.is_settled:
        heading = "Decided" if decision.state == "decided" else say_difference(decision)
        question = shorten(desk.book.quote(ask.question, "ask.question"), LONGEST_CELL)
        told = " ".join(tell_decisions(decision, desk.facts, desk.book))
        return Ask(heading=heading, question=question, note=told)
    at = f"by {desk.book.moment(ask.deadline, 'ask.deadline')}" if ask.deadline else f"· {NO_DEADLINE}"
    question = shorten(desk.book.quote(ask.question, "ask.question"), LONGEST_CELL)
    options = write_options(desk.facts, desk.book)
    chosen = next((option for option in options if option.is_recommended), None)
    note = f"We recommend {chosen.letter}: {chosen.title}" if chosen else ""
    return Ask(heading=f"Decision needed {at}", question=question, note=note)


def write_choices(desk: Desk) -> Section:
    """The options beside each other, three to a table, the recommended one first."""
    asked = desk.facts.ask.options if desk.facts.ask else ()
    shown = [place for place in dict.fromkeys(asked) if place < len(desk.facts.options)]
    order = shown + [place for place in range(len(desk.facts.options)) if place not in shown]
    letters = {place: chr(65 + number) for number, place in enumerate(order)}
    order.sort(key=lambda place: not desk.facts.options[place].recommended)
    rest = order[MOST_OPTIONS:]
    order = order[:MOST_OPTIONS]
    tables = [
        write_comparison(desk, order[start : start + SIDE_BY_SIDE], letters)
        for start in range(0, len(order), SIDE_BY_SIDE)
    ]
    nothing: tuple[Block, ...] = (Paragraph(text="No option is recorded yet.", tone="absent"),)
    blocks: tuple[Block, ...] = tuple(tables) or nothing
    if rest:
        named = ((place, desk.facts.options[place].title) for place in rest)
        titles = [Line(text=desk.book.quote(title, f"options[{place}].title")) for place, title in named]
        blocks = (*blocks, Heading(text="Further options, by name"), *desk.keep_lines(titles, "option"))
    return Section(key="options", heading="Options, side by side", blocks=blocks)


def write_comparison(desk: Desk, places: list[int], letters: dict[int, str]) -> Table:
    """One column for each option; a row that none of them fills is not printed."""
    options = [desk.facts.options[place] for place in places]
    heads = []
    for place, option in zip(places, options, strict=True):
        mark = " (recommended)" if option.recommended else ""
        title = desk.book.quote(option.title, f"options[{place}].title")
        heads.append(Column(name=f"{letters[place]} · {title}{mark}"))
    rows = []
    for name, key in (
        ("What it is", "summary"),
        ("Cost", "cost"),
        ("People", "people"),
        ("Time", "duration"),
        ("Risk", "risk"),
        ("If it fails", "fallback"),
        ("For it", "pros"),
        ("Against it", "cons"),
    ):
        cells = [_say_member(desk, place, key) for place in places]
        if any(cells):
            rows.append(
                (Cell(text=name, is_strong=True), *(Cell(text=text or "Not recorded") for text in cells))
            )
    if not rows:
        rows = [(Cell(text="What it is", is_strong=True), *(Cell(text="Not recorded") for _ in places))]
    return Table(
        caption="Options side by side", columns=(Column(name="", width="narrow"), *heads), rows=tuple(rows)
    )


def _say_member(desk: Desk, place: int, key: str) -> str:
    value = getattr(desk.facts.options[place], key)
    member = f"options[{place}].{key}"
    if isinstance(value, tuple):
        return shorten(join_sentences(desk.book.quote(text, member) for text in value), LONGEST_CELL)
    return shorten(desk.book.quote(value, member), LONGEST_CELL)


def join_sentences(lines: Iterable[str]) -> str:
    return " ".join(line if line.endswith((".", "!", "?", "。")) else f"{line}." for line in lines if line)


def write_plan(desk: Desk) -> Section:
    rows = []
    for place, step in enumerate(desk.facts.plan):
        member = f"plan[{place}]"
        due = step.due or ""
        when = desk.clock(due, f"{member}.due") if due and is_valid_moment(due) else ""
        rows.append(
            (
                Cell(text=when or desk.book.quote(due, f"{member}.due") or "No date yet"),
                Cell(
                    text=desk.book.quote(step.step, f"{member}.step"),
                    note=desk.book.quote(step.resources, f"{member}.resources"),
                    is_strong=True,
                ),
                Cell(text=desk.book.quote(step.owner, f"{member}.owner") or "No owner yet"),
                Cell(
                    text=label("plan_status", step.status) if step.status else "Not known yet",
                    state=step.status or "unknown",
                ),
            )
        )
    columns = (
        Column(name="When", width="time"),
        Column(name="Step"),
        Column(name="Owner", width="medium"),
        Column(name="State", width="medium"),
    )
    silent = {0: ("No date yet", "dates"), 2: ("No owner yet", "owners"), 3: ("Not known yet", "progress")}
    found = table_or_say("Plan", columns, rows, "No plan is recorded yet.", silent=silent)
    return Section(key="plan", heading="Plan", blocks=desk.limit_all(found, "plan"))


def write_prevention(desk: Desk) -> Section:
    lines = [
        Line(text=desk.book.quote(text, f"prevention[{place}]"))
        for place, text in enumerate(desk.facts.prevention)
    ]
    nothing = Paragraph(text="No measure against a repeat is recorded yet.", tone="absent")
    blocks: tuple[Block, ...] = desk.keep_lines(lines, "measure") or (nothing,)
    return Section(key="prevention", heading="So that it does not happen again", blocks=blocks)


def write_waiting(desk: Desk) -> Section:
    """Recorded losses per hour carried forward by a formula, and the dates at which it gets worse."""
    found = cost_of_waiting(desk.facts)
    blocks: list[Block] = [*write_waiting_charts(desk)]
    if found.rates:
        rows = []
        for rate in found.rates:
            for figure in rate.figures:
                desk.book.note(figure.text, figure.origin, figure.source or rate.formula)
            text = desk.book.note(rate.text, "recorded" if rate.hours == 1 else "rounding", rate.formula)
            desk.book.note(rate.label, "furniture", "horizon")
            desk.book.note(rate.formula, "derived", "rate and hours")
            rows.append(
                (
                    Cell(text=rate.label, is_strong=True),
                    Cell(text=text, is_strong=True),
                    Cell(text=rate.formula),
                    Cell(text="", certainty=rate.certainty, certainty_text=certainty_words(rate.certainty)),
                )
            )
        columns = (
            Column(name="After", width="medium"),
            Column(name="Cost", width="medium"),
            Column(name="Formula"),
            Column(name="Certainty of the rate", width="narrow"),
        )
        table = Table(caption="Losses carried forward", columns=columns, rows=tuple(rows))
        blocks += [Heading(text="If nothing is done"), desk.limit(table, "losses-carried-forward", most=60)]
    blocks += _write_cliffs(desk, has_rates=bool(found.rates))
    return Section(key="waiting", heading="Cost of waiting", blocks=tuple(blocks))


def _write_cliffs(desk: Desk, *, has_rates: bool) -> tuple[Block, ...]:
    rows = []
    numbered = sorted(enumerate(desk.facts.delay_risks), key=lambda pair: sort_key(pair[1].at))
    amounts = {id(cliff.risk): cliff.amount_text for cliff in cost_of_waiting(desk.facts).cliffs}
    for place, risk in numbered:
        member = f"delay_risks[{place}]"
        when = desk.book.quote(risk.horizon, f"{member}.horizon")
        at = desk.clock(risk.at, f"{member}.at") if risk.at else ""
        amount = desk.book.note(amounts.get(id(risk), ""), "recorded", f"{member}.low, {member}.high")
        rows.append(
            (
                Cell(text=when or at or "No time recorded", note=at if when else ""),
                Cell(text=desk.book.quote(risk.consequence, f"{member}.consequence"), is_strong=True),
                Cell(text=amount or "Not recorded"),
                Cell(text="Our judgement" if risk.inferred else "Recorded"),
            )
        )
    columns = (
        Column(name="When", width="time"),
        Column(name="What happens"),
        Column(name="Amount", width="medium"),
        Column(name="Basis", width="narrow"),
    )
    if not rows and has_rates:
        return ()
    found = table_or_say("What waiting costs", columns, rows, "The cost of waiting is not recorded yet.")
    lead: tuple[Block, ...] = (Heading(text="When it gets worse"),) if rows else ()
    return (*lead, *desk.limit_all(found, "cost-of-waiting"))


def write_clocks(desk: Desk) -> Section | None:
    """Legal duties that may apply, each from its own trigger; ``None`` where none is recorded."""
    rows = [_write_clock(desk, place, clock) for place, clock in enumerate(desk.facts.legal_clocks)]
    if not rows:
        return None
    columns = (
        Column(name="Rule"),
        Column(name="Runs from", width="medium"),
        Column(name="Would end", width="medium"),
        Column(name="State", width="time"),
    )
    table = Table(caption="Legal clocks", columns=columns, rows=tuple(rows), note=_note_clocks(desk))
    return Section(key="clocks", heading="Legal clocks", blocks=(table,))


def _note_clocks(desk: Desk) -> str:
    beside = (
        "" if name_zone(desk.book.reader) == "UTC" else " UTC stands in brackets, for whoever checks them."
    )
    return f"Each {ASK_COUNSEL}.{beside}"


def _write_clock(desk: Desk, place: int, clock: LegalClock) -> tuple[Cell, ...]:
    book, member = desk.book, f"legal_clocks[{place}]"
    since = book.both_clocks(clock.triggered_at, f"{member}.triggered_at") if clock.triggered_at else ""
    sent = book.both_clocks(clock.submitted_at, f"{member}.submitted_at") if clock.submitted_at else ""
    ends = [_say_end(desk, clock, rule.hours, rule.step) for rule in _find_rules(clock)]
    return (
        Cell(
            text=book.note(label("regime", clock.regime), "furniture", "name of a rule"),
            note=book.quote(clock.note, f"{member}.note"),
            is_strong=True,
        ),
        Cell(text=label("trigger", clock.trigger), note=since or "The time is not recorded"),
        Cell(text=" ".join(end for end in ends if end) or "Not computed here"),
        Cell(text=f"Sent {sent}" if sent else "Not sent", state="done" if sent else "open"),
    )


def _find_rules(clock: LegalClock) -> list[LegalDeadline]:
    return [rule for rule in LEGAL_DEADLINES if (rule.regime, rule.trigger) == (clock.regime, clock.trigger)]


def _say_end(desk: Desk, clock: LegalClock, hours: int | None, step: str) -> str:
    if clock.triggered_at is None or hours is None:
        return ""
    due = add_time(parse_moment(clock.triggered_at).earliest, timedelta(hours=hours))
    length = desk.book.note(f"{hours}{NBSP}h", "furniture", "setting: hours of the rule")
    at = desk.book.note(
        desk.book.both_clocks(to_moment(due), "legal deadline"), "derived", f"trigger + {hours} h"
    )
    return f"{step}: {length}, {at}."


def write_open(desk: Desk) -> Section:
    rows = []
    numbered = sorted(enumerate(desk.facts.not_known_yet), key=lambda pair: sort_key(pair[1].by))
    for place, unknown in numbered:
        member = f"not_known_yet[{place}]"
        rows.append(
            (
                Cell(
                    text=desk.book.quote(unknown.what, f"{member}.what"),
                    note=label("unknown_section", unknown.section),
                    is_strong=True,
                ),
                Cell(text=desk.book.quote(unknown.who, f"{member}.who") or "Nobody is named yet"),
                Cell(
                    text=desk.book.one_zone(unknown.by, f"{member}.by")
                    if unknown.by
                    else "No time is set yet"
                ),
            )
        )
    columns = (
        Column(name="What we do not know yet"),
        Column(name="Who will know", width="medium"),
        Column(name="By", width="wide"),
    )
    found = table_or_say("Open questions", columns, rows, "Nothing is recorded as open.")
    return Section(key="open", heading="Open questions", blocks=desk.limit_all(found, "open-questions"))
