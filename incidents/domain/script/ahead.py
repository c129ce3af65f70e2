"""The second half of a script: the plan, the risk of waiting, the ask and the close."""

import re
from typing import Final

from incidents.domain.decision import find_chosen
from incidents.domain.facts import DelayRisk, Option, PlanStep
from incidents.domain.moments import is_valid_moment, sort_key
from incidents.domain.script.decided import write_difference
from incidents.domain.script.impact import fact_of, say_amount
from incidents.domain.script.room import Piece, Room
from incidents.domain.script.shapes import NEVER_DROPPED, Fact, Line
from incidents.domain.script.story import write_unknowns
from incidents.domain.spoken_text import Spoken, raise_first

_STEPS_AT_MOST: Final = 6
_PREVENTION_AT_MOST: Final = 4
_RISKS_AT_MOST: Final = 5
_ORDER_WORDS: Final = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
_AMOUNT_FIRST: Final = re.compile(
    r"\A(?:\d|about |up to |at least |at most |between |nobody|nothing|none|no )", re.IGNORECASE
)


def write_plan(room: Room) -> list[Line]:
    """Say the way decided on or recommended, its time, cost and people, the next steps, and prevention."""
    facts = room.facts
    chosen = find_way(room)
    steps = [step for step in facts.plan if step.status not in ("done", "wont_do")]
    lines = _say_option(room, chosen) if chosen else []
    for number, step in enumerate(steps[:_STEPS_AT_MOST], start=1):
        lines.append(_say_step(room, step, number, 16 + 2 * number if number <= 3 else 48 + number))
    if not chosen and not steps:
        lines.append(room.gap("plan.gap", "plan", "the plan and its steps", priority=4))
    elif not chosen and not any(step.due for step in steps):
        lines.append(room.gap("plan.time.gap", "plan", "how long the plan takes", priority=46))
    lines += write_unknowns(room, "plan", "plan", priority=36)
    return [*lines, *_write_prevention(room)]


def find_recommended(room: Room) -> Option | None:
    """Return the option the record recommends."""
    return next((option for option in room.facts.options if option.recommended), None)


def find_way(room: Room) -> Option | None:
    """Return the option that was decided on, else the one the record recommends."""
    return find_chosen(room.facts, room.decision) or find_recommended(room)


def _say_option(room: Room, option: Option) -> list[Line]:
    title = room.speak(option.title, "Option")
    if find_chosen(room.facts, room.decision):
        opening, fact = "This was decided. ", Fact(name="Option decided on", value=option.title)
    else:
        opening = "We recommended this. " if room.decision.taken else "We recommend this. "
        fact = Fact(name="Recommended option", value=option.title)
    lines = [room.line("plan.recommendation", "plan", opening, title, priority=4, facts=(fact,))]
    if option.summary and not room.is_short:
        said = room.speak(option.summary, "Option", most=3)
        rests = (Fact(name="Option, summary", value=option.summary),)
        lines.append(room.line("plan.summary", "plan", said, priority=30, facts=rests))
    parts = (
        ("cost", option.cost, "It costs ", "The cost: ", 21),
        ("time", option.duration, "It takes ", "The time: ", 20),
        ("people", option.people, "It needs ", "The people: ", 27),
        ("risk", option.risk, "", "The risk in it: ", 34),
        ("fallback", option.fallback, "", "And the way back: ", 35),
    )
    for name, text, opening, other, priority in parts:
        if not text:
            lines += [room.gap(f"plan.{name}.gap", "plan", _GAPS[name], priority=46)] if name in _GAPS else []
            continue
        first = opening if opening and _AMOUNT_FIRST.match(text) and room.reads(text) else other
        said = room.phrase(text, f"Option, {name}")
        rests = (Fact(name=f"Option, {name}", value=text),)
        lines.append(room.line(f"plan.{name}", "plan", first, said, ".", priority=priority, facts=rests))
    return lines


_SAYS_WHAT_IT_DOES: Final = re.compile(
    r"(?:ends|stops|keeps|stays|gives|saves|avoids|limits|costs|brings|makes|protects|restores|reduces|removes|cuts)\b",
)
_GAPS: Final = {
    "cost": "what the plan costs",
    "time": "how long the plan takes",
    "people": "who the plan needs",
}


def _say_step(room: Room, step: PlanStep, number: int, priority: int) -> Line:
    is_first = number == 1
    if step.status == "in_progress":
        opening = "Under way now: " if is_first else "Also under way: "
    else:
        opening = "First, " if is_first else "Then, "
    pieces: list[Piece] = [opening, room.phrase(step.step, "Plan"), ". "]
    due = _say_due(room, step.due)
    owner = step.owner.strip() if step.owner else ""
    is_mine = bool(owner) and owner == room.speaker
    if owner and due:
        pieces += ["I own that, due " if is_mine else f"{_upper(room.who(owner))} owns that, due ", due, "."]
    elif owner:
        pieces.append("I own that." if is_mine else f"{_upper(room.who(owner))} owns that.")
    elif due:
        pieces += ["That’s due ", due, "."]
    if step.resources and room.wants_detail:
        pieces += [" It needs ", room.phrase(step.resources, "Plan, resources"), "."]
    rests = (Fact(name=f"Plan step {number}", value=f"{step.step} {owner} {step.due or ''}".strip()),)
    before = None if is_first else f"plan.step.{number - 1}"
    return room.line(
        f"plan.step.{number}", "plan", *pieces, priority=priority, facts=rests, after=before, until=step.due
    )


def _say_due(room: Room, due: str | None) -> Spoken | None:
    if not due or not due.strip():
        return None
    if is_valid_moment(due):
        return room.when(due, "Plan, due")
    return room.phrase(due, "Plan, due")


def _write_prevention(room: Room) -> list[Line]:
    measures = [text for text in room.facts.prevention if text.strip()][:_PREVENTION_AT_MOST]
    if not measures:
        return [
            room.gap("plan.prevention.gap", "prevention", "what stops it from happening again", priority=46)
        ]
    lines = []
    for number, text in enumerate(measures, start=1):
        opening = (
            "So that it doesn’t happen again: first, " if number == 1 else f"{_ORDER_WORDS[number - 1]}, "
        )
        pieces = (opening, room.phrase(text, "Prevention"), ".")
        rests = (Fact(name=f"Prevention {number}", value=text),)
        lines.append(
            room.line(
                f"plan.prevention.{number}",
                "prevention",
                *pieces,
                priority=31 + 3 * number,
                facts=rests,
                after=f"plan.prevention.{number - 1}" if number > 1 else None,
            )
        )
    return lines


def write_risk(room: Room) -> list[Line]:
    """Say what waiting costs, and why the recommended way is enough."""
    lines: list[Line] = []
    rates = [row for row in room.facts.impact if row.money_kind == "loss_per_hour" and row.value is not None]
    for number, row in enumerate(rates[:2], start=1):
        said = say_amount(room, row, row.value) if row.value is not None else Spoken(text="")
        name = room.phrase(row.name, "Impact")
        sure = ", confirmed." if row.certainty == "confirmed" else ". That’s our estimate, not confirmed."
        pieces: tuple[Piece, ...] = (
            Spoken(text=raise_first(name.text), figures=name.figures),
            ": ",
            said,
            sure,
        )
        lines.append(
            room.line(
                f"risk.rate.{number}",
                "waiting",
                *pieces,
                priority=7 + number,
                facts=(fact_of(row),),
                certainty=row.certainty,
            )
        )
    risks = sorted(room.facts.delay_risks, key=lambda risk: sort_key(risk.at))[:_RISKS_AT_MOST]
    for number, risk in enumerate(risks, start=1):
        lines.append(_say_risk(room, risk, number, 9 if number == 1 and not rates else 29 + 2 * number))
    if not lines:
        return [room.gap("risk.gap", "waiting", "what waiting costs", priority=9)]
    chosen = find_way(room)
    if chosen and chosen.pros:
        rests = (Fact(name="Option, for it", value=chosen.pros[0]),)
        pros = room.phrase(chosen.pros[0], "Option, for it")
        opening = (
            "Why our plan is enough: it " if _SAYS_WHAT_IT_DOES.match(pros.text) else "What speaks for it: "
        )
        pieces = (opening, pros, ".")
        lines.append(room.line("risk.enough", "plan", *pieces, priority=37, facts=rests))
    return [*lines, *write_unknowns(room, "waiting", "risk", priority=48)]


def _say_risk(room: Room, risk: DelayRisk, number: int, priority: int) -> Line:
    pieces: list[Piece] = []
    if risk.horizon:
        horizon = room.phrase(risk.horizon, "Cost of waiting")
        pieces += [Spoken(text=raise_first(horizon.text), figures=horizon.figures), ": "]
        pieces.append(room.phrase(risk.consequence, "Cost of waiting"))
    elif risk.at:
        said = room.when(risk.at, "Cost of waiting")
        pieces += [Spoken(text=raise_first(said.text), figures=said.figures), ": "]
        pieces.append(room.phrase(risk.consequence, "Cost of waiting"))
    else:
        pieces.append(room.speak(risk.consequence, "Cost of waiting"))
    pieces.append(". That’s our judgement." if risk.inferred else ".")
    fact = Fact(name="Cost of waiting", value=f"{risk.horizon or ''} {risk.consequence}".strip())
    return room.line(
        f"risk.{number}", "waiting", *pieces, priority=priority, facts=(fact,),
        certainty="likely" if risk.inferred else None,
    )  # fmt: skip


def write_ask(room: Room) -> list[Line]:
    """Say the one decision that is needed, by when, and what else could be chosen; or which must hold."""
    if room.decision.state == "differs":
        return [write_difference(room), *write_unknowns(room, "ask", "ask", priority=38)]
    ask = room.facts.ask
    if ask is None or not ask.question.strip():
        return [room.gap("ask.gap", "ask", "what we need from you")]
    by: tuple[Piece, ...] = ()
    if ask.deadline:
        by = (", by ", room.moment(ask.deadline, "The ask"), room.local(ask.deadline, "The ask"))
    pieces = ("I need one decision from you", *by, ". ", room.speak(ask.question, "The ask"))
    rests = (Fact(name="The ask", value=f"{ask.question} {ask.deadline or ''}".strip()),)
    lines = [
        room.line("ask.question", "ask", *pieces, priority=NEVER_DROPPED, facts=rests, until=ask.deadline)
    ]
    lines += _say_alternatives(room)
    return [*lines, *write_unknowns(room, "ask", "ask", priority=38)]


def _say_alternatives(room: Room) -> list[Line]:
    others = [option for option in room.facts.options if not option.recommended]
    if not others or find_recommended(room) is None:
        return []
    lines = []
    for number, option in enumerate(others[:3], start=1):
        opening = "What we don’t recommend: " if number == 1 else "Nor: "
        rests = (Fact(name="Other option", value=option.title),)
        pieces = (opening, room.phrase(option.title, "Option"), ".")
        lines.append(
            room.line(
                f"ask.other.{number}",
                "plan",
                *pieces,
                priority=38 + number,
                facts=rests,
                after="ask.other.1" if number > 1 else None,
            )
        )
    return lines


def write_close(room: Room) -> list[Line]:
    """Promise the next word, name the written brief, and thank."""
    at = room.facts.next_update_at
    lines: list[Line] = []
    if at:
        rests = (Fact(name="Next update", value=at),)
        pieces = ("You’ll hear from us ", room.when(at, "Next update"), room.local(at, "Next update"),
                  " even if nothing has changed.")  # fmt: skip
        lines.append(room.line("close.update", "ask", *pieces, priority=7, facts=rests, until=at))
    else:
        lines.append(room.gap("close.update.gap", "ask", "when you hear from us next", priority=7))
    lines.append(room.line("close.report", "audience", "I have the written brief here for you.", priority=45))
    name = f", {room.address}" if room.address else ""
    lines.append(room.line("close.thanks", "audience", f"Thank you{name}.", priority=44))
    return lines


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
