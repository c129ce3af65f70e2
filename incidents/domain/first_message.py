"""The first message: at most 60 words that win some minutes with the chief executive.

It says what broke, for whom, since when, how it stands and what is needed, all from the record; what
is not known is said to be so. Where the words do not fit, what can wait for the meeting goes first.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal
from zoneinfo import ZoneInfo

from incidents.domain.decision import UNDECIDED, Decision, list_words, name_option, say_difference
from incidents.domain.facts import Audience, IncidentFacts, Measure
from incidents.domain.figures import format_measure, has_number, key_figures
from incidents.domain.moments import format_by_day, parse_moment
from incidents.domain.phrases import CERTAINTY_SENTENCES, STATUS_SENTENCES, phrase_unknown
from incidents.domain.reader_zone import zone_of

MOST_WORDS: Final = 60
DEFAULT_MINUTES: Final = 10
CHANNEL_START: Final = "First message"
"""How the channel of a sent first message begins, so that it can be told from later messages."""

Reader = Literal["executive", "assistant"]

_LONGEST_NAME: Final = 5
_LONGEST_DECISION: Final = 16
_NO_ENDING: Final = ".!?…。！？؟"
_REQUESTS: Final = {
    ("direct", "formal"): "I ask for {minutes} of your time {when}.",
    ("direct", "informal"): "I need {minutes} of your time {when}.",
    ("indirect", "formal"): "May I ask you for {minutes} of your time {when}?",
    ("indirect", "informal"): "Could you spare me {minutes} {when}?",
}
_THANKS: Final = {
    "formal": "Thank you for reading this at once.",
    "informal": "Thanks for reading this now.",
}
_HARM_ENDED: Final = frozenset(["mitigated", "monitoring", "resolved"])


@dataclass(frozen=True)
class _Part:
    """One sentence. A higher ``rank`` gives way sooner; 0 always stays."""

    text: str
    rank: int = 0


def count_message_words(text: str) -> int:
    """The words of a text as a reader counts them: whatever stands between spaces."""
    return len(text.split())


def write_first_message(
    facts: IncidentFacts,
    *,
    sender: str,
    minutes: int = DEFAULT_MINUTES,
    reader: Reader = "executive",
    today: date | None = None,
    decision: Decision = UNDECIDED,
) -> str:
    """Write the message from the record, never longer than 60 words.

    ``sender`` signs it; ``minutes`` is the time asked for; ``reader`` is the executive or whoever keeps
    their diary. ``today`` (in the executive's zone) leaves the date away from times of that day.
    ``decision`` is how it stands with the ask: what was decided is told and not asked again.
    """
    audience = facts.audience or Audience()
    greeting = _greet(audience, reader)
    signature = _cut(sender.strip(), _LONGEST_NAME)
    parts = _list_parts(facts, audience, minutes=minutes, reader=reader, today=today, decision=decision)
    room = MOST_WORDS - count_message_words(greeting) - count_message_words(signature)
    body = " ".join(part.text for part in _fit(parts, room))
    return "\n\n".join(piece for piece in (greeting, body, signature) if piece)


def is_first_message(channel: str | None) -> bool:
    """Whether a recorded communication is a first message, by the channel it was recorded under."""
    return (channel or "").startswith(CHANNEL_START)


def _list_parts(
    facts: IncidentFacts,
    audience: Audience,
    *,
    minutes: int,
    reader: Reader,
    today: date | None,
    decision: Decision,
) -> list[_Part]:
    """The sentences in their order: the conclusion first, or thanks first and the request at the end."""
    zone = zone_of(audience)
    is_indirect = audience.directness == "indirect"
    deadline = facts.ask.deadline if facts.ask and not decision.is_settled else None
    request = _Part(_ask_for_time(facts, audience, minutes, reader, zone, today, deadline))
    story = [
        _Part(_as_sentence(facts.title)),
        _Part(_say_for_whom(facts), 2),
        _Part(_say_since(facts, zone, today), 3),
        _Part(STATUS_SENTENCES[facts.status], 1),
        *_say_loss(facts),
    ]
    need = (
        _say_decided(facts, reader, decision)
        if decision.is_settled
        else _say_need(facts, reader, zone, today)
    )
    unknown = _say_unknown(facts, zone, today)
    if is_indirect:
        thanks = _Part(_THANKS["formal" if audience.formality == "formal" else "informal"], 5)
        parts = [thanks, *story, *unknown, request, *need]
    else:
        parts = [request, *story, *need, *unknown]
    return [part for part in parts if part.text]


def _fit(parts: list[_Part], room: int) -> list[_Part]:
    """Leave out the highest rank until the words fit; at the very last the headline is cut."""
    kept = list(parts)
    while _count(kept) > room:
        sparable = [part for part in kept if part.rank]
        if not sparable:
            return _cut_headline(kept, room)
        kept.remove(max(sparable, key=lambda part: part.rank))
    for part in parts:  # a short sentence may still fit where a long one did not
        if part not in kept and _count(kept) + count_message_words(part.text) <= room:
            kept = [one for one in parts if one in kept or one is part]
    return kept


def _cut_headline(parts: list[_Part], room: int) -> list[_Part]:
    longest = max(parts, key=lambda part: count_message_words(part.text))
    over = _count(parts) - room
    words = count_message_words(longest.text)
    shorter = _Part(_cut(longest.text, max(1, words - over), "…"))
    return [shorter if part is longest else part for part in parts]


def _count(parts: list[_Part]) -> int:
    return sum(count_message_words(part.text) for part in parts)


def _cut(text: str, most: int, ending: str = "") -> str:
    words = text.split()
    return text if len(words) <= most else " ".join(words[:most]).rstrip(".,;:") + ending


def _greet(audience: Audience, reader: Reader) -> str:
    is_formal = audience.formality == "formal"
    address = (audience.address or audience.name or "").strip()
    if reader == "assistant" or not address or count_message_words(address) > _LONGEST_NAME:
        return "Good day," if is_formal else "Hello,"
    return f"Dear {address}," if is_formal else f"{address},"


def _ask_for_time(
    facts: IncidentFacts,
    audience: Audience,
    minutes: int,
    reader: Reader,
    zone: ZoneInfo | None,
    today: date | None,
    deadline: str | None,
) -> str:
    length = f"{minutes} minute{'' if minutes == 1 else 's'}"
    when = "in the next free slot" if reader == "assistant" else "as soon as you are free"
    if facts.meeting is not None and facts.meeting.at is not None:
        when = _say_when("at", facts.meeting.at, zone, today)
    elif deadline is not None:
        when = _say_when("before", deadline, zone, today)
    if reader == "assistant":
        return f"Could you find me {length} with {_name_executive(audience)} {when}?"
    directness = "indirect" if audience.directness == "indirect" else "direct"
    formality = "formal" if audience.formality == "formal" else "informal"
    return _REQUESTS[directness, formality].format(minutes=length, when=when)


def _say_for_whom(facts: IncidentFacts) -> str:
    measure = _pick(facts, "customers")
    if measure is None:
        return "How many customers are affected is not known yet."
    return _say_measure(measure)


def _say_loss(facts: IncidentFacts) -> list[_Part]:
    measure = _pick(facts, "revenue")
    return [_Part(_say_measure(measure), 6)] if measure is not None and has_number(measure) else []


def _pick(facts: IncidentFacts, dimension: str) -> Measure | None:
    """The measure of a kind that leads: a key figure, else the first with a number, else the first."""
    found = [measure for measure in facts.impact if measure.dimension == dimension]
    leading = [measure for measure in key_figures(facts) if measure in found and has_number(measure)]
    return next(iter([*leading, *(one for one in found if has_number(one)), *found]), None)


def _say_measure(measure: Measure) -> str:
    shown = format_measure(measure)
    name = measure.name[:1].upper() + measure.name[1:].rstrip(".:")
    if not shown.is_known:
        return f"{name}: not known yet."
    certainty = CERTAINTY_SENTENCES[measure.certainty].removeprefix("This is ").rstrip(".")
    return f"{name}: {shown.value_text.rstrip('.')} ({certainty})."


def _say_since(facts: IncidentFacts, zone: ZoneInfo | None, today: date | None) -> str:
    """When it began, unless the headline says so already."""
    started = facts.times.started
    if started is None:
        return "When it began is not known yet."
    moment = parse_moment(started)
    if moment.has_time and f"{moment.wall:%H:%M}" in facts.title:
        return ""
    shown = format_by_day(started, zone=zone, today=today)
    return f"It began: {shown}." if facts.status in _HARM_ENDED else f"Since: {shown}."


def _say_need(facts: IncidentFacts, reader: Reader, zone: ZoneInfo | None, today: date | None) -> list[_Part]:
    """The decision and its deadline; nothing where the record asks for none."""
    if facts.ask is None:
        return []
    by = f" {_say_when('by', facts.ask.deadline, zone, today)}" if facts.ask.deadline else ""
    if reader == "assistant":
        return [_Part(f"One decision is needed{by}.")]
    question = _as_sentence(facts.ask.question)
    parts = [_Part(f"I need one decision from you{by}."), _Part(question, 7)]
    return [part for part in parts if part.text]


def _say_decided(facts: IncidentFacts, reader: Reader, decision: Decision) -> list[_Part]:
    """What was decided, or that it has to be said which of several answers holds."""
    taken = decision.taken
    if taken is None:
        if reader == "assistant":
            return [_Part("It has to be said which of several decisions holds.")]
        return [_Part(f"{say_difference(decision)}; I need to know which holds.")]
    if reader == "assistant":
        return [_Part("The decision is taken.", 1)]
    if facts.options and name_option(taken):
        return [_Part(f"Decided: {_as_sentence(_cut(name_option(taken), _LONGEST_DECISION, '…'))}", 1)]
    said = _as_sentence(_cut(name_option(taken) or list_words(taken), _LONGEST_DECISION, "…"))
    asked = _as_sentence(facts.ask.question) if facts.ask else ""
    # An answer in words says little without its question.
    return [_Part("The decision is taken.", 1), _Part(f"{asked} The answer: {said}", 7)]


def _say_unknown(facts: IncidentFacts, zone: ZoneInfo | None, today: date | None) -> list[_Part]:
    rows = [row for row in facts.not_known_yet if row.what.strip()]
    if not rows:
        return []
    row = rows[0]
    return [
        _Part(
            phrase_unknown(
                row.what, row.who, format_by_day(row.by, zone=zone, today=today) if row.by else None
            ),
            4,
        )
    ]


def _name_executive(audience: Audience) -> str:
    for name in (audience.name, audience.address, audience.title):
        if name and name.strip() and count_message_words(name) <= _LONGEST_NAME:
            return name.strip()
    return "the chief executive"


def _say_when(word: str, at: str, zone: ZoneInfo | None, today: date | None) -> str:
    """ "at 10:50 UTC", "on 14 Nov 2026", "by Nov 2026": the preposition that the precision asks for."""
    shown = format_by_day(at, zone=zone, today=today)
    moment = parse_moment(at)
    if word == "at" and moment.precision in ("month", "year"):
        word = "in"
    elif word == "at" and f"{moment.wall.year:04d}" in shown:
        word = "on"
    return f"{word} {shown}"


def _as_sentence(text: str) -> str:
    body = " ".join(text.split())
    return body if not body or body[-1] in _NO_ENDING else f"{body}."
