"""The first words of a post-mortem, from the record alone: nothing is inferred, nobody is blamed.

Each part is Markdown. What the record does not hold stays empty or says "Not known yet"; the people who
were there write the rest.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.facts import Cause, IncidentFacts, Measure, MitigationStep, TimelineEvent
from incidents.domain.figures import format_measure
from incidents.domain.followup import FollowUp, PostMortemPart, Update
from incidents.domain.metrics import headline_duration, measure_durations
from incidents.domain.moments import NBSP, format_moment, sort_key
from incidents.domain.phrases import (
    NOT_KNOWN_YET,
    STATUS_SENTENCES,
    label,
    phrase_certainty,
    phrase_unknown,
    promise_to_know,
)
from incidents.domain.plain_text import capitalise
from incidents.domain.postmortem import WRITTEN_PARTS

LONGEST: Final = 16_000
"""Characters of one drafted part: below the limit of long text, with room for somebody's own words."""

_TIME_NAMES: Final = MappingProxyType(
    {
        "started": "It started",
        "detected": "It was detected",
        "declared": "An incident was declared",
        "mitigated": "Mitigated: the harm ended",
        "recovered": "Recovered: things were back to normal",
        "resolved": "Resolved: the cause was removed",
    }
)
_CAUSE_ORDER: Final = ("trigger", "contributing", "root", None)
_UNKNOWNS_IN: Final = MappingProxyType(
    {
        "summary": ("situation", "other"),
        "impact": ("impact", "systems"),
        "timeline": ("timeline",),
        "response": ("mitigation",),
        "factors": ("cause",),
    }
)
_OUTCOMES: Final = MappingProxyType(
    {"better": "It helped.", "none": "It had no effect.", "worse": "It made things worse."}
)


def draft_post_mortem(
    facts: IncidentFacts, follow_up: FollowUp, *, zone: ZoneInfo
) -> tuple[PostMortemPart, ...]:
    """Every written part as the record gives it; times are shown in ``zone`` with UTC beside it."""
    return tuple(
        PostMortemPart(key=part.key, heading=part.heading, text=_draft(part.key, facts, follow_up, zone))
        for part in WRITTEN_PARTS
    )


def was_on_time(update: Update) -> bool | None:
    """Whether an update was sent by the minute it was promised for; ``None`` where that cannot be said."""
    if update.due_at is None or update.sent_at is None:
        return None
    return update.sent_at.replace(second=0, microsecond=0) <= update.due_at


def _draft(key: str, facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo) -> str:
    lines = [*_WRITERS[key](facts, follow_up, zone), *_list_unknowns(key, facts, zone)]
    # People edit these words in a plain box: a space there should be the one they can type.
    return _join_lines(lines).replace(NBSP, " ")


def _join_lines(lines: Iterable[str]) -> str:
    """The lines as Markdown, cut at a whole line with the number of those left out."""
    kept: list[str] = []
    length = 0
    every = [line for line in lines if line.strip()]
    for place, line in enumerate(every):
        if length + len(line) > LONGEST:
            kept.append(f"- {len(every) - place} more in the record")
            break
        # A list and a paragraph need an empty line between them.
        if kept and not (line.startswith("- ") and kept[-1].startswith("- ")):
            kept.append("")
        kept.append(line)
        length += len(line) + 1
    return "\n".join(kept)


def _summarise(facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo) -> Iterator[str]:
    yield (facts.summary.plain or facts.title).strip()
    if facts.severity.level != "unknown":
        reason = f": {_one_line(facts.severity.reason)}" if facts.severity.reason else ""
        yield _end(f"{facts.severity.level}{reason}")
    length = headline_duration(facts)
    if length.origin == "recorded":
        yield f"Recorded length: {length.text}."
    elif length.formula:
        yield f"Length: {length.text} ({length.formula})."
    yield STATUS_SENTENCES[facts.status]


def _list_impact(facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo) -> Iterator[str]:
    for measure in facts.impact:
        origin = [f"source: {_one_line(measure.source)}"] if measure.source else []
        origin += [f"as of {format_moment(measure.as_of, zone=zone)}"] if measure.as_of else []
        rest = capitalise(_end(", ".join(origin))) if origin else ""
        yield f"- {capitalise(_one_line(measure.name))}: {_say_measure(measure)} {rest}".rstrip()
    for system in facts.affected_systems:
        effect = f": {_one_line(system.effect)}" if system.effect else ""
        yield f"- {_one_line(system.name)}{effect}"


def _say_measure(measure: Measure) -> str:
    """The figure, what else was recorded with it, and how certain it is."""
    shown = format_measure(measure)
    detail = _one_line(shown.detail_text)
    if not shown.is_known:
        return _end(
            detail if detail.startswith(NOT_KNOWN_YET) else "; ".join(filter(None, (NOT_KNOWN_YET, detail)))
        )
    certainty = NOT_KNOWN_YET if measure.certainty == "unknown" else label("certainty", measure.certainty)
    # In brackets, as in the summary: there it is a label, and the coach does not take it for a guess.
    beside = "; ".join(filter(None, (detail, certainty.lower())))
    return f"{_one_line(shown.value_text).rstrip('.')} ({beside})."


def _list_timeline(facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo) -> Iterator[str]:
    events = list(facts.timeline)
    said = {event.at for event in events}
    events += [
        TimelineEvent(event=words, at=at)
        for name, words in _TIME_NAMES.items()
        # Where the timeline has an event at that very moment it says what happened already.
        if (at := getattr(facts.times, name)) and at not in said
    ]
    for event in sorted(events, key=lambda event: sort_key(event.at)):
        at = format_moment(event.at, zone=zone) if event.at else "Time not known"
        until = f" until {format_moment(event.until, zone=zone)}" if event.until else ""
        yield f"- **{at}{until}** {_one_line(event.event)}"


def _say_detection(facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo) -> Iterator[str]:
    if facts.detection:
        yield _end(f"Noticed by: {label('detection', facts.detection).lower()}")
    if facts.times.detected:
        yield f"Detected {format_moment(facts.times.detected, zone=zone)}."
    found = {result.metric.key: result for result in measure_durations(facts)}
    if result := found.get("time_to_detect"):
        yield f"Time to detect: {result.text} ({result.metric.formula})."
    elif not facts.times.detected:
        yield f"Time to detect: {NOT_KNOWN_YET.lower()}."


def _say_response(facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo) -> Iterator[str]:
    for step in facts.mitigation:
        yield f"- {_say_step(step, zone)}"
    for told in facts.escalation.told if facts.escalation else ():
        at = f", {format_moment(told.at, zone=zone)}" if told.at else ""
        yield f"- Told: {_one_line(told.who)}{at}"
    for decision in follow_up.list_caught("decision"):
        yield f"- Decided, {_say_instant(decision.at, zone)}: {_one_line(decision.text)}"
    sent = [update for update in follow_up.updates if update.sent_at]
    if sent:
        kept = sum(was_on_time(update) is True for update in sent)
        promised = sum(update.due_at is not None for update in sent)
        yield f"- Updates sent: {len(sent)}" + (f"; {kept} of {promised} on time" if promised else "")


def _list_factors(facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo) -> Iterator[str]:
    for kind in _CAUSE_ORDER:
        for cause in facts.causes:
            if cause.kind == kind:
                yield f"- {_say_cause(cause, zone)}"


def _list_helped(facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo) -> Iterator[str]:
    for step in facts.mitigation:
        if step.outcome == "better":
            yield f"- It helped: {_end(_one_line(step.action))}{_say_effect(step)}"
    sent = [update for update in follow_up.updates if was_on_time(update) is not None]
    if sent and all(was_on_time(update) for update in sent):
        yield f"- Every promised update that was sent went out on time ({len(sent)})."


def _list_hindered(facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo) -> Iterator[str]:
    for step in facts.mitigation:
        if step.outcome in ("none", "worse"):
            yield f"- {_OUTCOMES[step.outcome][:-1]}: {_end(_one_line(step.action))}{_say_effect(step)}"
    late = [update for update in follow_up.updates if was_on_time(update) is False]
    if late:
        yield f"- Updates sent after the promised time: {len(late)}."


def _list_luck(facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo) -> Iterator[str]:
    yield from ()


_Writer = Callable[[IncidentFacts, FollowUp, ZoneInfo], Iterator[str]]
_WRITERS: Final[MappingProxyType[str, _Writer]] = MappingProxyType(
    {
        "summary": _summarise,
        "impact": _list_impact,
        "timeline": _list_timeline,
        "detection": _say_detection,
        "response": _say_response,
        "factors": _list_factors,
        "went_well": _list_helped,
        "went_badly": _list_hindered,
        "lucky": _list_luck,
    }
)


def _list_unknowns(key: str, facts: IncidentFacts, zone: ZoneInfo) -> Iterator[str]:
    for row in facts.not_known_yet:
        if row.section in _UNKNOWNS_IN.get(key, ()) and row.what.strip():
            by = format_moment(row.by, zone=zone) if row.by else None
            yield f"- {phrase_unknown(_one_line(row.what), row.who, by)}"


def _say_step(step: MitigationStep, zone: ZoneInfo) -> str:
    at = f"{format_moment(step.at, zone=zone)}: " if step.at else ""
    outcome = _OUTCOMES.get(step.outcome or "", "")
    return f"{at}{_end(_one_line(step.action))}{_say_effect(step)} {outcome}".rstrip()


def _say_effect(step: MitigationStep) -> str:
    return f" {_end(_one_line(step.effect))}" if step.effect else ""


def _say_cause(cause: Cause, zone: ZoneInfo) -> str:
    kind = f"{label('cause_kind', cause.kind).split(':')[0]}: " if cause.kind else ""
    text = f"{kind}{phrase_certainty(_one_line(cause.statement), cause.certainty)}"
    if cause.evidence:
        # Evidence is Markdown of its own; a list inside a list item would break both.
        lines = [line.strip().removeprefix("- ") for line in cause.evidence.splitlines()]
        text += f" Evidence: {_end(_one_line(' '.join(lines)))}"
    if cause.certainty != "confirmed" and cause.next_check:
        by = format_moment(cause.next_check_at, zone=zone) if cause.next_check_at else None
        text += f" Next check: {_end(_one_line(cause.next_check))}"
        text += f" {promise_to_know(None, by)}" if by else ""
    return text


def _say_instant(at: datetime, zone: ZoneInfo) -> str:
    return format_moment(at.replace(second=0, microsecond=0).isoformat(), zone=zone)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _end(text: str) -> str:
    return text if text[-1:] in ".!?…" else f"{text}."
