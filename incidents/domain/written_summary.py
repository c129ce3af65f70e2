"""The written summary of a meeting, drafted from what is recorded and what was caught, and from nothing else.

What is missing stands in its place as a gap in words, so that the writer sees it before a reader does.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.decision import Decision, name_executive, read_decision, say_difference
from incidents.domain.facts import IncidentFacts
from incidents.domain.figures import format_key_figures
from incidents.domain.followup import Caught, FollowUp, HeldMeeting
from incidents.domain.held_meetings import sort_begun
from incidents.domain.moments import format_by_day, format_duration, format_moment, parse_moment, to_zone
from incidents.domain.phrases import NOT_KNOWN_YET, STATUS_SENTENCES, STATUS_WORDS, join_names
from incidents.domain.plain_text import capitalise

DUE_AFTER: Final = timedelta(hours=1)
"""A summary comes while everybody still remembers: within an hour of the end of the meeting."""
SUBJECT_LENGTH: Final = 150
"""What a mail program on a telephone shows of a subject, with room to spare."""
_CLOCK: Final = re.compile(r"(?<![0-9:.])([0-2]?[0-9])[:.]([0-5][0-9])(?![0-9])")
NO_WHO: Final = "who answers is not recorded yet"
NO_WHEN: Final = "by when is not recorded yet"


def find_last_meeting(follow_up: FollowUp) -> HeldMeeting | None:
    """The meeting that the summary is about: the last one that began."""
    begun = sort_begun(follow_up.meetings)
    return begun[-1] if begun else None


def find_due(follow_up: FollowUp) -> datetime | None:
    """When the summary is due, once the meeting has ended."""
    meeting = find_last_meeting(follow_up)
    return meeting.ended_at + DUE_AFTER if meeting and meeting.ended_at else None


def list_told(follow_up: FollowUp) -> tuple[Caught, ...]:
    """The lines that the summary tells: of the last meeting and after it, and whatever is still owed."""
    begun = sort_begun(follow_up.meetings)
    before = begun[-2].ended_at if len(begun) > 1 else None
    return tuple(
        line
        for line in follow_up.caught
        if line.state != "withdrawn" and (before is None or line.at > before or line.is_owed)
    )


def has_next_update_passed(facts: IncidentFacts, follow_up: FollowUp) -> bool:
    """Whether the time of the next update had passed when the meeting ended."""
    meeting = find_last_meeting(follow_up)
    ended = meeting.ended_at if meeting else None
    at = facts.next_update_at
    return bool(at and ended and parse_moment(at).latest < ended)


def settle_next_update(text: str, facts: IncidentFacts, follow_up: FollowUp, *, zone: ZoneInfo) -> str:
    """The words of a summary with the next update that the record promises now.

    A draft is edited while the promise moves on. Where its part on the next update names no time of the
    record's any more, the record's stands in its place, so that a mail, its attachment and the brief agree.
    """
    said = _say_next_update(facts, follow_up, zone)
    part = re.search(r"^## Next update[ \t]*\n(.*?)(?=^#|\Z)", text, re.MULTILINE | re.DOTALL)
    if part is None or _names_time(part[1], facts.next_update_at, zone):
        return text
    return f"{text[: part.start(1)]}{said}\n\n{text[part.end() :]}".rstrip()


def _names_time(text: str, at: str | None, zone: ZoneInfo) -> bool:
    """Whether a text names the clock time of a moment, in UTC or in the reader's zone; no moment, no time."""
    named = {(int(hour), int(minute)) for hour, minute in _CLOCK.findall(text)}
    if at is None or not parse_moment(at).has_time:
        return not named
    moment = parse_moment(at)
    shown = [moment.wall, *(to_zone(moment.earliest, place) for place in (UTC, zone) if moment.has_zone)]
    return bool(named & {(one.hour, one.minute) for one in shown})


def write_subject(facts: IncidentFacts, follow_up: FollowUp, *, reference: str, zone: ZoneInfo) -> str:
    """The subject of the mail: the fact that its reader decides on, then the reference."""
    decisions = _list_decisions(list_told(follow_up), read_decision(facts, follow_up.caught))
    at = None if has_next_update_passed(facts, follow_up) else facts.next_update_at
    held = find_last_meeting(follow_up)
    day = held.ended_at.astimezone(zone).date() if held and held.ended_at else None
    following = f"; next update {format_by_day(at, zone=zone, today=day)}" if at else ""
    if read_decision(facts, follow_up.caught).state == "differs":
        fact, tail = f"{say_difference(read_decision(facts, follow_up.caught))}: {facts.title}", following
    elif decisions:
        more = f" and {len(decisions) - 1} more" if len(decisions) > 1 else ""
        fact, tail = f"Decided: {_strip(decisions[0].text)}", f"{more}{following}"
    elif facts.ask and facts.ask.question.strip():
        by = f" by {format_moment(facts.ask.deadline, zone=zone)}" if facts.ask.deadline else ""
        fact, tail = f"Decision needed{by}: {facts.ask.question}", ""
    else:
        fact, tail = f"{STATUS_WORDS[facts.status]}: {facts.title}", following
    tail = f"{tail} · {reference}"
    return _cut(fact, SUBJECT_LENGTH - len(tail)) + tail


def write_summary(facts: IncidentFacts, follow_up: FollowUp, *, zone: ZoneInfo) -> str:
    """The draft, in Markdown; times in ``zone``, the reader's, with UTC beside them."""
    told = list_told(follow_up)
    parts = [
        "\n".join(_say_status(facts)),
        _say_meeting(find_last_meeting(follow_up), facts, zone),
        _block("Decided", list(_say_decisions(told, facts, read_decision(facts, follow_up.caught), zone))),
        _block("Answered", [_say_answered(line) for line in told if _is_answered(line)]),
        _block("Answers owed", [_say_owed(line, zone) for line in told if _is_question_owed(line)]),
        _block("Promised", [_say_promise(line, zone) for line in told if line.kind == "promise"]),
        _block("Next update", [_say_next_update(facts, follow_up, zone)]),
        _block("Also said", [_item(line.text) for line in told if line.kind == "note"]),
    ]
    return "\n\n".join(part for part in parts if part)


def _say_status(facts: IncidentFacts) -> Iterator[str]:
    yield f"**{facts.title.strip()}**"
    yield ""
    yield " ".join(part for part in (STATUS_SENTENCES[facts.status], facts.summary.plain.strip()) if part)
    figures = format_key_figures(facts)
    if figures:
        yield ""
    for figure in figures:
        said = figure.value_text if figure.is_known else NOT_KNOWN_YET.lower()
        certainty = f" ({figure.certainty_word.lower()})" if figure.is_known else ""
        yield f"- {capitalise(figure.name)}: {said}{certainty}"


def list_attendees(meeting: HeldMeeting, facts: IncidentFacts) -> list[str]:
    """Whom the meeting was with: the executive first, then the others, each once."""
    executive = name_executive(facts)
    return list(dict.fromkeys([*([executive] if executive else []), *meeting.attendees]))


def _say_meeting(meeting: HeldMeeting | None, facts: IncidentFacts, zone: ZoneInfo) -> str:
    if meeting is None or meeting.started_at is None:
        return "The meeting is not recorded yet."
    said = f"Meeting of {_say_time(meeting.started_at, zone, with_date=True)}"
    if meeting.ended_at:
        minutes = max(1, round((meeting.ended_at - meeting.started_at).total_seconds() / 60))
        said += f", {format_duration(minutes)}"
    names = list_attendees(meeting, facts)
    return f"{said}, with {join_names(names)}." if names else f"{said}."


def _list_decisions(told: tuple[Caught, ...], decision: Decision) -> list[Caught]:
    """What was decided and holds: on the ask first, then beside it."""
    held = [line for line in decision.answers if line in told or decision.is_settled]
    beside = [
        line
        for line in told
        if line.kind == "decision" and line.overruled_at is None and line not in decision.answers
    ]
    return [*held, *beside]


def _say_decisions(
    told: tuple[Caught, ...], facts: IncidentFacts, decision: Decision, zone: ZoneInfo
) -> Iterator[str]:
    decisions = _list_decisions(told, decision)
    if decision.state == "differs":
        yield f"- {say_difference(decision)}; which of them holds is not said yet:"
    for line in decisions:
        option = f" Option: {_strip(line.option)}." if line.option and line.option != line.text else ""
        shared = f" By {line.by}, on the shared page." if line.caught_in == "share" else ""
        yield f"- {_say_time(line.at, zone)}: {_close(line.text)}{option}{shared}"
    for line in decision.overruled:
        yield f"- It does not hold any more: {_close(line.text)}"
    if not decisions:
        yield "- No decision is recorded."
    if decision.state == "open":
        by = (
            f", by {format_moment(facts.ask.deadline, zone=zone)}" if facts.ask and facts.ask.deadline else ""
        )
        yield f"- Still needed{by}: {facts.ask.question.strip() if facts.ask else ''}"


def _is_answered(line: Caught) -> bool:
    return line.kind == "question" and line.state == "done"


def _is_question_owed(line: Caught) -> bool:
    return line.kind == "question" and line.state == "open"


def _say_answered(line: Caught) -> str:
    if line.answer and line.answer.strip():
        return f"{_item(line.text)} {' '.join(line.answer.split())}"
    who = f" by {line.who}" if line.who else ""
    return f"{_item(line.text)} Answered in the room{who}."


def _say_owed(line: Caught, zone: ZoneInfo) -> str:
    who = f"{line.who} answers" if line.who else NO_WHO[0].upper() + NO_WHO[1:]
    when = f"by {_say_time(line.due_at, zone, with_date=True)}" if line.due_at else NO_WHEN
    return f"{_item(line.text)} {who}, {when}."


def _say_promise(line: Caught, zone: ZoneInfo) -> str:
    whom = f" To {line.who}," if line.who else ""
    when = f"by {_say_time(line.due_at, zone, with_date=True)}" if line.due_at else NO_WHEN
    when = f"{whom} {when}" if whom else f" {when[0].upper()}{when[1:]}"
    kept = f" Kept at {_say_time(line.settled_at, zone)}." if line.state == "done" and line.settled_at else ""
    return f"{_item(_close(line.text))}{when}.{kept}"


def _say_next_update(facts: IncidentFacts, follow_up: FollowUp, zone: ZoneInfo) -> str:
    at = facts.next_update_at
    if at is None:
        return "- No time is set yet."
    said = _say_time(at, zone, with_date=True)
    return (
        f"- It was due {said}; no new time is set yet."
        if has_next_update_passed(facts, follow_up)
        else f"- {said}"
    )


def _say_time(at: datetime | str | None, zone: ZoneInfo, *, with_date: bool = False) -> str:
    if at is None:
        return NOT_KNOWN_YET.lower()
    text = at if isinstance(at, str) else f"{at.astimezone(UTC):%Y-%m-%dT%H:%MZ}"
    return format_moment(text, zone=zone, with_date=with_date)


def _block(heading: str, lines: list[str]) -> str:
    return "\n".join([f"## {heading}", *lines]) if lines else ""


def _item(text: str) -> str:
    return f"- {' '.join(text.split())}"


def _strip(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


def _close(text: str) -> str:
    plain = " ".join(text.split())
    return plain if plain.endswith((".", "!", "?", "…", "”", '"')) else f"{plain}."


def _cut(text: str, length: int) -> str:
    plain = " ".join(text.split())
    if len(plain) <= length:
        return plain
    return plain[: length - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
