"""The first half of a script: opening, what happened, and the cause with what was done about it."""

import re
from typing import Final

from incidents.domain.decision import asks_to_decide
from incidents.domain.facts import Cause, MitigationStep, Unknown
from incidents.domain.figures import Figure, key_figures
from incidents.domain.moments import measure_between
from incidents.domain.phrases import STATUS_SENTENCES
from incidents.domain.script.decided import point_to_ask
from incidents.domain.script.impact import fact_of, write_key_figures, write_other_measures
from incidents.domain.script.room import Room
from incidents.domain.script.shapes import NEVER_DROPPED, Fact, Line
from incidents.domain.spoken import say_duration
from incidents.domain.spoken_text import Spoken, lower_first
from incidents.domain.spoken_words import AFTER_DEEDS, PAST_DEEDS

_SEVERITY_WORDS: Final = {"SEV1": "a critical", "SEV2": "a major", "SEV3": "a minor", "SEV4": "a low-level"}
_PLAIN_AT_MOST: Final = 8
_CAUSES_AT_MOST: Final = 4
_STEPS_AT_MOST: Final = 5
_UNKNOWNS_AT_MOST: Final = 3
_CAUSE_OPENINGS: Final = {
    "confirmed": "We know the cause, and it’s confirmed. ",
    "likely": "This is the most likely cause. It isn’t confirmed yet. ",
}
_FURTHER_OPENINGS: Final = {
    ("root", "confirmed"): "Underneath that, and confirmed: ",
    ("root", "likely"): "Underneath that, likely but not confirmed: ",
    ("", "confirmed"): "What also let it happen, confirmed: ",
    ("", "likely"): "What also played a part, likely but not confirmed: ",
}
_SAYS_OUTCOME: Final = re.compile(r"\bworse\b|\bhelp|\bno effect\b", re.IGNORECASE)
_OUTCOMES: Final = {
    "better": "That helped. ",
    "worse": "That made things worse. ",
    "none": "That had no effect. ",
    "unknown": "We don’t know yet whether that helped. ",
}


def write_opening(room: Room) -> list[Line]:
    """Greet, thank, name the area, say the headline and how it stands."""
    facts, lines = room.facts, []
    name = f", {room.address}" if room.address else ""
    greeting = Fact(name="How the chief executive is addressed", value=room.address)
    lines.append(
        room.line("opening.greeting", "audience", f"{room.greeting}{name}.", priority=8, facts=(greeting,))
    )
    if room.speaker:
        lines.append(room.line("opening.speaker", "audience", f"This is {room.speaker}.", priority=6))
    is_respectful = room.voice == "respectful" and not room.is_short
    priority = 9 if is_respectful else 43
    lines.append(room.line("opening.thanks", "audience", *_thanks(room), priority=priority))
    lines.append(_say_area(room))
    headline = room.speak(facts.title, "Headline")
    fact = Fact(name="Headline", value=facts.title)
    lines.append(room.line("opening.headline", "situation", headline, priority=NEVER_DROPPED, facts=(fact,)))
    lines.append(_say_status(room))
    if room.voice == "headline-first" and not room.is_short and facts.ask and facts.ask.question.strip():
        lines.append(point_to_ask(room, facts.ask))
    return lines


def _thanks(room: Room) -> tuple[str, ...]:
    if room.voice == "respectful":
        return (
            "Thank you for your time. ",
            "With your permission, I’ll tell you what happened, why, and what we plan.",
        )
    return ("Thanks for making time.",)


def _say_area(room: Room) -> Line:
    facts = room.facts
    verb = "had" if room.has_ended else "have"
    kind = f"{_SEVERITY_WORDS.get(facts.severity.level, 'an')} incident"
    rests = (Fact(name="Severity", value=facts.severity.level), Fact(name="Area", value=facts.area or ""))
    if facts.area:
        pieces: tuple[str | Spoken, ...] = (f"We {verb} {kind} in ", room.phrase(facts.area, "Area"), ".")
        return room.line("opening.area", "situation", *pieces, priority=NEVER_DROPPED, facts=rests)
    return room.line("opening.area", "situation", f"We {verb} {kind}.", priority=5, facts=rests)


def _say_status(room: Room) -> Line:
    status = room.facts.status
    if status == "unknown":
        return room.gap("opening.status.gap", "situation", "whether it is over", priority=3)
    times = room.facts.times
    if status == "resolved" and times.resolved:
        pieces: tuple[str | Spoken, ...] = ("It was resolved ", room.when(times.resolved, "Resolved"), ".")
    elif status == "mitigated" and times.mitigated:
        stopped = room.when(times.mitigated, "Mitigated")
        pieces = ("The harm stopped ", stopped, ". The cause is not removed yet.")
    else:
        pieces = (STATUS_SENTENCES[status].replace("; the", ". The").replace("; it", ". It"),)
    at = times.resolved if status == "resolved" else times.mitigated
    fact = Fact(name="Status", value=f"{status} {at or ''}".strip())
    return room.line("opening.status", "situation", *pieces, priority=1, facts=(fact,))


def _say_times(room: Room) -> list[Line]:
    """Say when it began, when it was noticed, and the time between the two."""
    started, detected = room.facts.times.started, room.facts.times.detected
    pieces: list[str | Spoken] = []
    if started:
        pieces += ["It started ", room.when(started, "Started"), ". "]
    if detected:
        gap = measure_between(started, detected)
        is_at_once = gap.is_known and not gap.minutes and started == detected
        pieces += ["We noticed at once"] if is_at_once else ["We noticed ", room.when(detected, "Detected")]
        if gap.is_known and gap.minutes:
            said = f"{'about ' if gap.is_approximate else ''}{say_duration(gap.minutes)}"
            figure = Figure(text=said, origin="derived", source="detected − started")
            pieces += [", ", Spoken(text=said, figures=(figure,)), " later"]
        pieces.append(".")
    if not pieces:
        return []
    fact = Fact(name="Start and notice", value=f"{started or ''} {detected or ''}".strip())
    return [room.line("what-happened.times", "situation", *pieces, priority=21, facts=(fact,))]


def write_what_happened(room: Room) -> list[Line]:
    """Tell it in plain words, with the key figures and one data point."""
    facts = room.facts
    plain, covered = _write_plain(room)
    figures = write_key_figures(room, covered)
    said = covered | {measure.name for measure in key_figures(facts)}
    lines = [*plain, *_say_times(room), *figures]
    if facts.data_point:
        point = room.speak(facts.data_point, "Data point")
        fact = Fact(name="Data point", value=facts.data_point)
        lines.append(
            room.line(
                "what-happened.data-point", "impact", "One data point. ", point, priority=25, facts=(fact,)
            )
        )
    else:
        lines.append(
            room.gap("what-happened.data-point.gap", "impact", "one data point that shows it", priority=46)
        )
    lines += write_other_measures(room, frozenset(said))
    return [*lines, *write_unknowns(room, "impact", "what-happened", priority=47)]


def _write_plain(room: Room) -> tuple[list[Line], frozenset[str]]:
    """Say the plain summary; name the key figures whose very number one of its sentences says."""
    sentences = room.sentences(room.facts.summary.plain, "Summary")
    if not sentences:
        return [
            room.gap("what-happened.plain.gap", "situation", "what happened, in plain words", priority=2)
        ], frozenset()
    lines, covered = [], set()
    ranked = key_figures(room.facts)
    for number, sentence in enumerate(sentences[:_PLAIN_AT_MOST], start=1):
        if room.facts.ask and asks_to_decide(sentence.text):
            continue
        written = {_last_number(figure.source or "") for figure in sentence.figures}
        held = [
            row
            for row in ranked
            if row.certainty == "confirmed"
            and row.value is not None
            and row.name not in covered
            and f"{row.value:f}" in written
            and _names_unit(sentence, row.unit)
        ]
        covered |= {row.name for row in held}
        rests = (Fact(name="Summary", value=sentence.text), *(fact_of(row) for row in held))
        sure = " That’s confirmed." if held else ""
        # In a short slot the headline has said it; elsewhere the first sentence carries the story.
        first, later = (11, 23) if room.is_short else (2, 10)
        priority = NEVER_DROPPED if held else first if number == 1 else later + 2 * number
        lines.append(
            room.line(
                f"what-happened.plain.{number}", "situation", sentence, sure, priority=priority, facts=rests
            )
        )
    return lines, frozenset(covered)


def _last_number(source: str) -> str:
    """Return the number a figure was written as, without its thousands commas."""
    found = re.findall(r"\d[\d,]*(?:\.\d+)?", source.rsplit(": ", 1)[-1])
    return found[0].replace(",", "") if found else ""


def _names_unit(sentence: Spoken, unit: str | None) -> bool:
    said = {"%": "percent"}.get(unit or "", unit or "")
    return bool(said) and said.lower() in sentence.text.lower()


def write_cause(room: Room) -> list[Line]:
    """Say the cause with its certainty, how we know, and how it is being confirmed."""
    known = [cause for cause in room.facts.causes if cause.statement.strip() and cause.certainty != "unknown"]
    lines: list[Line] = []
    if known:
        first = next((cause for cause in known if cause.certainty == "confirmed"), known[0])
        lines += _say_first_cause(room, first)
        rest = [cause for cause in known if cause is not first][: _CAUSES_AT_MOST - 1]
        for number, cause in enumerate(rest, start=2):
            lines.append(_say_further_cause(room, cause, number))
    unknowns = write_unknowns(room, "cause", "cause", priority=3 if not known else 32)
    if not known and not unknowns:
        lines.append(room.gap("cause.gap", "cause", "the cause", priority=3))
    return [*lines, *unknowns]


def _fact_of_cause(cause: Cause) -> Fact:
    return Fact(name="Cause", value=f"{cause.statement} ({cause.certainty})")


def _say_first_cause(room: Room, cause: Cause) -> list[Line]:
    fact = _fact_of_cause(cause)
    opening = _CAUSE_OPENINGS[cause.certainty]
    statement = room.speak(cause.statement, "Cause")
    lines = [
        room.line(
            "cause.statement.1",
            "cause",
            opening,
            statement,
            priority=3,
            facts=(fact,),
            certainty=cause.certainty,
        )
    ]
    if cause.evidence:
        evidence = room.speak(cause.evidence, "Cause, evidence", most=3)
        rests = (fact, Fact(name="Evidence of the cause", value=cause.evidence))
        lines.append(
            room.line(
                "cause.evidence.1",
                "cause",
                "How we know. ",
                evidence,
                priority=28,
                facts=rests,
                certainty=cause.certainty,
            )
        )
    else:
        lines.append(room.gap("cause.evidence.gap", "cause", "how we know the cause", priority=46))
    lines += _say_check(room, cause)
    return lines


def _say_check(room: Room, cause: Cause) -> list[Line]:
    is_open = cause.certainty != "confirmed"
    if not cause.next_check:
        return (
            [room.gap("cause.check.gap", "cause", "how the cause will be confirmed", priority=33)]
            if is_open
            else []
        )
    check = room.phrase(cause.next_check, "Cause, next check")
    rests = (Fact(name="Next check", value=f"{cause.next_check} {cause.next_check_at or ''}".strip()),)
    by: tuple[str | Spoken, ...] = ()
    if cause.next_check_at:
        by = (", ", room.when(cause.next_check_at, "Cause, next check"))
    pieces = ("The next check: ", check, *by, ".")
    return [room.line("cause.check.1", "cause", *pieces, priority=26 if is_open else 44, facts=rests)]


def _say_further_cause(room: Room, cause: Cause, number: int) -> Line:
    kind = "root" if cause.kind == "root" else ""
    opening = _FURTHER_OPENINGS[kind, cause.certainty]
    statement = room.phrase(cause.statement, "Cause")
    return room.line(
        f"cause.statement.{number}", "cause", opening, statement, ".", priority=32 + 2 * number,
        facts=(_fact_of_cause(cause),), certainty=cause.certainty,
    )  # fmt: skip


def write_unknowns(room: Room, section: str, part: str, *, priority: int) -> list[Line]:
    """Say the rows of "not known yet" of a section that name who or when, at most three."""
    rows = [row for row in room.facts.not_known_yet if row.section == section and (row.who or row.by)]
    return [
        _say_unknown(room, row, f"{part}.unknown.{number}", priority + number - 1)
        for number, row in enumerate(rows[:_UNKNOWNS_AT_MOST], start=1)
    ]


def _say_unknown(room: Room, row: Unknown, line_id: str, priority: int) -> Line:
    what = room.phrase(row.what, "Not known yet")
    fact = Fact(name="Not known yet", value=f"{row.what} {row.who or ''} {row.by or ''}".strip())
    is_clause = what.text.split(" ", 1)[0] in {
        "whether",
        "when",
        "how",
        "why",
        "what",
        "who",
        "where",
        "which",
        "if",
    }
    opening = "We don’t know yet " if is_clause else "Not known yet: "
    promise = say_promise(room, row.who, row.by)
    return room.line(
        line_id,
        row.section,
        opening,
        what,
        ". ",
        *promise,
        priority=priority,
        facts=(fact,),
        certainty="unknown",
        until=row.by,
    )


def say_promise(room: Room, who: str | None, by: str | None) -> tuple[str | Spoken, ...]:
    """Say who will know and by when, as far as each is recorded."""
    name = room.who(who) if who else ""
    name = name[:1].upper() + name[1:]
    if who and by:
        return (f"{name} will know by ", room.moment(by, "Not known yet"), ".")
    if who:
        return (f"{name} will find out. No time is set yet.",)
    if by:
        return ("We’ll know by ", room.moment(by, "Not known yet"), ".")
    return ("Nobody is named and no time is set yet.",)


def write_done(room: Room) -> list[Line]:
    """Say what was done so far and whether it worked."""
    steps = list(enumerate(room.facts.mitigation, start=1))
    if not steps:
        return [
            room.gap("cause.mitigation.gap", "mitigation", "what has been done to stop the harm", priority=40)
        ]
    judged = [pair for pair in steps if pair[1].effect or pair[1].outcome] or steps
    best = [pair for pair in judged if pair[1].outcome in ("better", "worse")]
    chosen = sorted({number for number, _ in [*best, *judged[-_STEPS_AT_MOST:]]})[-_STEPS_AT_MOST:]
    lines = []
    for order, number in enumerate(chosen):
        step = room.facts.mitigation[number - 1]
        is_last = order == len(chosen) - 1
        priority = 22 if is_last else 24 if step.outcome in ("better", "worse") else 42 + order
        lines.append(_say_step(room, step, number, priority))
    return lines


def _say_step(room: Room, step: MitigationStep, number: int, priority: int) -> Line:
    action = room.phrase(step.action, "Mitigation")
    pieces: list[str | Spoken] = []
    if step.at:
        pieces += [_capital(room.when(step.at, "Mitigation")), ": " if not _is_deed(step.action) else ", "]
        pieces += ["we "] if _is_deed(step.action) else []
    elif _is_deed(step.action):
        pieces.append("We ")
    else:
        action = Spoken(text=action.text[:1].upper() + action.text[1:], figures=action.figures)
    is_said = bool(step.effect and _SAYS_OUTCOME.search(step.effect))
    pieces += [action, ". ", "" if is_said else _OUTCOMES.get(step.outcome or "", "")]
    if step.effect and step.outcome != "unknown":
        effect = room.speak(step.effect, "Mitigation, effect", most=2)
        pieces += ["It ", lower_spoken(effect)] if _is_deed(step.effect) else [effect]
    elif step.outcome is None and not step.effect:
        pieces.append("The effect isn’t recorded yet.")
    fact = Fact(
        name=f"Mitigation {number}", value=f"{step.action} {step.effect or ''} {step.outcome or ''}".strip()
    )
    return room.line(f"cause.mitigation.{number}", "mitigation", *pieces, priority=priority, facts=(fact,))


def _is_deed(action: str) -> bool:
    """Tell whether "We" can stand before the words: "Restarted the gateways"."""
    words = action.split()
    if len(words) < 2 or words[0].lower() not in PAST_DEEDS:
        return False
    return words[1].lower() in AFTER_DEEDS or words[0].lower() in (
        "began",
        "chose",
        "sent",
        "put",
        "had",
        "asked",
    )


def lower_spoken(spoken: Spoken) -> Spoken:
    """Lower the first letter of a piece where the word is an ordinary one."""
    return Spoken(text=lower_first(spoken.text), figures=spoken.figures)


def _capital(spoken: Spoken) -> Spoken:
    return Spoken(text=spoken.text[:1].upper() + spoken.text[1:], figures=spoken.figures)
