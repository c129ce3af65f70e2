"""The room a script is written for: who listens, how, and how a recorded text sounds there."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from incidents.domain.decision import Decision
from incidents.domain.facts import Certainty, IncidentFacts, Moment
from incidents.domain.figures import Figure, Origin
from incidents.domain.moments import is_valid_moment, parse_moment
from incidents.domain.record_answers import has_harm_ended
from incidents.domain.script.shapes import NEVER_DROPPED, SHORT_MINUTES, Fact, Line, Voice
from incidents.domain.spoken import say_local, say_moment, say_when, to_local
from incidents.domain.spoken_text import NUMBER_RUN, Spoken, join_spoken, quote, speak_phrase, speak_sentences
from incidents.domain.wording.language import is_english
from incidents.domain.wording.tokens import paragraphs_of

Piece = str | Spoken

_LONG_FORMS: Final = {
    "don’t": "do not", "doesn’t": "does not", "isn’t": "is not", "can’t": "cannot", "it’s": "it is",
    "It’s": "It is", "That’s": "That is", "that’s": "that is", "I’ll": "I will", "I’d": "I would",
    "I’m": "I am", "You’ll": "You will", "we’ve": "we have", "We’ve": "We have", "Here’s": "Here is",
    "Thanks for": "Thank you for", "Thanks,": "Thank you,", "Thanks.": "Thank you.",
}  # fmt: skip
_ROLES: Final = frozenset(
    "lead manager officer engineer team desk analyst director head owner partner commander department".split()
)
_GLANCE: Final = 300
_SURELY_ENGLISH: Final = re.compile(
    r"\b(?:the|and|our|with|from|that|were|has|this|which|when|after|until|their|would)\b", re.IGNORECASE
)
"""Small words that no other language writes: they spare the longer judgement."""


@dataclass(frozen=True, kw_only=True)
class Room:
    """Everything about the occasion that shapes a line; made once for each script."""

    facts: IncidentFacts
    minutes: int
    voice: Voice
    is_formal: bool
    is_english: bool
    greeting: str
    day: date | None
    zone: ZoneInfo | None
    offset: timedelta | None
    """That of our own clock: the only one beside UTC that the record's clock times carry."""
    speaker: str | None
    decision: Decision

    @property
    def is_short(self) -> bool:
        return self.minutes <= SHORT_MINUTES

    @property
    def wants_detail(self) -> bool:
        audience = self.facts.audience
        return bool(audience and audience.detail == "detail")

    @property
    def wants_headlines(self) -> bool:
        audience = self.facts.audience
        return bool(audience and audience.detail == "headlines")

    @property
    def has_ended(self) -> bool:
        return has_harm_ended(self.facts)

    @property
    def address(self) -> str:
        """How the executive is addressed, as recorded; empty where nothing is."""
        audience = self.facts.audience
        if audience is None:
            return ""
        return (audience.address or audience.name or "").strip()

    def sentences(self, text: str, where: str) -> tuple[Spoken, ...]:
        """Say recorded text, sentence by sentence; another language is quoted whole."""
        if not text.strip():
            return ()
        return speak_sentences(text, where) if self.reads(text) else (quote(text, where),)

    def speak(self, text: str, where: str, *, most: int = 0) -> Spoken:
        """Say recorded text as one piece; ``most`` keeps only the first sentences."""
        found = self.sentences(text, where)
        return join_spoken(found[:most] if most else found)

    def phrase(self, text: str, where: str) -> Spoken:
        """Say recorded text inside a sentence of ours, without its last full stop."""
        return speak_phrase(text, where) if self.reads(text) else quote(text.rstrip("."), where)

    def reads(self, text: str) -> bool:
        """Tell whether the text is English; where too few words tell, the whole record decides."""
        glance = text[:_GLANCE]
        if self.is_english and glance.isascii() and _SURELY_ENGLISH.search(glance):
            return True
        return judge_english(glance, is_english_elsewhere=self.is_english)

    def moment(self, at: Moment, where: str) -> Spoken:
        """Say a recorded moment: "ten forty-four UTC"."""
        return _with_numbers(say_moment(at, day=self.day, clock=self.name_clock(at)), f"{where}: {at}")

    def when(self, at: Moment, where: str) -> Spoken:
        """Say a recorded moment with its preposition: "at ten forty-four UTC"."""
        return _with_numbers(say_when(at, day=self.day, clock=self.name_clock(at)), f"{where}: {at}")

    def name_clock(self, at: Moment) -> str | None:
        """Say whose clock a time is on, where it is not UTC: nobody says "UTC plus one" across a table."""
        moment = parse_moment(at)
        if not (moment.has_time and moment.has_zone and moment.offset):
            return None
        local = to_local(moment.earliest, self.zone) if self.zone else None
        if local is not None and local.replace(tzinfo=UTC) == moment.wall:
            return ""
        return "our time" if moment.offset == self.offset else None

    def local(self, at: Moment, where: str) -> Spoken:
        """Say the same moment by the executive's clock: ", eleven forty-four your time", or nothing."""
        if self.zone is None:
            return Spoken(text="")
        said = say_local(at, self.zone)
        formula = f"{where}: {at} in {self.zone.key}"
        return _with_numbers(f", {said},", formula, "derived") if said else Spoken(text="")

    def who(self, name: str) -> str:
        """Say a role with its article, "the finance lead"; a name stays as recorded."""
        words = name.split()
        head = name.split(" of ", 1)[0].split()
        is_role = 0 < len(head) <= 5 and head[-1].lower() in _ROLES and (head[-1].islower() or len(head) == 1)
        if not is_role or not self.is_english:
            return name
        first = words[0]
        is_plain = first[1:] == first[1:].lower() and len(first) > 1
        return f"the {name[0].lower()}{name[1:]}" if is_plain else f"the {name}"

    def own(self, text: str) -> str:
        """Our own words, without short forms where the room is formal."""
        if not self.is_formal:
            return text
        for short, long in _LONG_FORMS.items():
            text = text.replace(short, long)
        return text

    def line(
        self,
        line_id: str,
        section: str,
        *pieces: Piece,
        priority: int,
        facts: tuple[Fact, ...] = (),
        certainty: Certainty | None = None,
        after: str | None = None,
        until: str | None = None,
    ) -> Line:
        """Make a line of our own words and recorded pieces, with every figure in it."""
        text = ""
        figures: list[Figure] = []
        for piece in pieces:
            if isinstance(piece, str):
                own = self.own(piece)
                text += own
                figures += _own_figures(own)
            else:
                text += piece.text
                figures += piece.figures
        return Line(
            id=line_id,
            text=_tidy(text),
            section=section,
            priority=priority,
            facts=facts,
            certainty=certainty,
            figures=tuple(dict.fromkeys(figures)),
            after=after,
            until=until,
        )

    def gap(self, line_id: str, section: str, what: str, *, priority: int = NEVER_DROPPED) -> Line:
        """Mark a slot that nothing recorded fills; it is said as "Not known yet".

        ``what`` names it; without a name it is the answer to the question just asked.
        """
        text = f"Not known yet: {what}." if what else self.own("I don’t know that yet.")
        return Line(id=line_id, text=text, section=section, priority=priority, kind="gap")


@lru_cache(maxsize=4096)
def judge_english(text: str, *, is_english_elsewhere: bool = True) -> bool:
    """Tell whether most sentences of a text are English."""
    verdicts = [is_english(sentence) for paragraph in paragraphs_of(text) for sentence in paragraph]
    settled = [is_english_elsewhere if verdict is None else verdict for verdict in verdicts]
    return sum(settled) * 2 >= len(settled)


def make_room(
    facts: IncidentFacts,
    *,
    minutes: int,
    voice: Voice,
    local_hour: int | None,
    speaker: str | None,
    decision: Decision,
) -> Room:
    """Read from the record who listens and where; ``local_hour`` counts only without a meeting time."""
    audience = facts.audience
    zone = _read_zone(audience.time_zone if audience else None)
    formality = audience.formality if audience else None
    sample = " ".join([facts.title, facts.summary.plain[:_GLANCE], *(c.statement for c in facts.causes[:2])])
    hour = _meeting_hour(facts, zone)
    return Room(
        facts=facts,
        minutes=minutes,
        voice=voice,
        is_formal=formality == "formal" or (formality is None and voice == "respectful"),
        is_english=judge_english(sample[:900]),
        greeting=_greet(local_hour if hour is None else hour),
        day=_shared_day(facts),
        zone=zone,
        offset=_find_offset(facts),
        speaker=speaker,
        decision=decision,
    )


def hour_of_listener(facts: IncidentFacts, moment: datetime) -> int | None:
    """Return the hour of the executive's clock at a moment, or ``None`` where their zone is not recorded."""
    zone = _read_zone(facts.audience.time_zone if facts.audience else None)
    local = to_local(moment, zone) if zone else None
    return None if local is None else local.hour


def _read_zone(name: str | None) -> ZoneInfo | None:
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _meeting_hour(facts: IncidentFacts, zone: ZoneInfo | None) -> int | None:
    at = facts.meeting.at if facts.meeting else None
    if at is None or zone is None:
        return None
    moment = parse_moment(at)
    local = to_local(moment.earliest, zone) if moment.has_time and moment.has_zone else None
    return None if local is None else local.hour


def _greet(hour: int | None) -> str:
    if hour is None:
        return "Hello"
    if 5 <= hour < 12:
        return "Good morning"
    return "Good afternoon" if 12 <= hour < 18 else "Good evening"


def _shared_day(facts: IncidentFacts) -> date | None:
    """Return the day everybody has in mind: that of the meeting, else the only day of the record."""
    if facts.meeting and facts.meeting.at:
        moment = parse_moment(facts.meeting.at)
        return moment.wall.date() if moment.precision in ("day", "minute", "second") else None
    times = facts.times
    named = (times.started, times.detected, times.mitigated, times.resolved, facts.next_update_at)
    days = {parse_moment(at).wall.date() for at in named if at and parse_moment(at).has_time}
    return days.pop() if len(days) == 1 else None


def _find_offset(facts: IncidentFacts) -> timedelta | None:
    times = facts.times
    named = [times.started, times.detected, times.declared, times.mitigated, times.recovered, times.resolved]
    named += [facts.next_update_at, *(row.by for row in facts.not_known_yet)]
    named += [facts.ask.deadline if facts.ask else None, facts.meeting.at if facts.meeting else None]
    offsets = {
        moment.offset
        for moment in (parse_moment(at) for at in named if at and is_valid_moment(at))
        if moment.offset
    }
    return offsets.pop() if len(offsets) == 1 else None


def _with_numbers(text: str, source: str, origin: str = "recorded") -> Spoken:
    kind: Origin = "derived" if origin == "derived" else "recorded"
    return Spoken(text=text, figures=(Figure(text=text.strip(", "), origin=kind, source=source),))


@lru_cache(maxsize=1024)
def _own_figures(text: str) -> tuple[Figure, ...]:
    return tuple(
        Figure(text=run.group(), origin="furniture", source="the script’s own words")
        for run in NUMBER_RUN.finditer(text)
    )


def _tidy(text: str) -> str:
    """Close what joining left open: doubled stops, a comma before a stop, doubled spaces."""
    text = " ".join(text.split())
    for wrong, right in (
        (",.", "."),
        (",,", ","),
        ("..", "."),
        (" .", "."),
        (" ,", ","),
        (":.", "."),
        ("?.", "?"),
    ):
        text = text.replace(wrong, right)
    return text
