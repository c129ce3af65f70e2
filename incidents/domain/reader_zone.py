"""Whose clock the times in a text are on: the executive's, who reads it, where their zone is recorded."""

import re
from collections.abc import Iterator
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from incidents.domain.facts import Audience, IncidentFacts
from incidents.domain.moments import format_moment

_UTC: Final = ZoneInfo("UTC")
# "14:02 UTC", "1402Z", "9 am (GMT)"; but "14:02 UTC+2" is on another clock.
_SAYS_UTC: Final = re.compile(
    r"\b(?:[0-9]{1,2}[:.h][0-9]{2}(?::[0-9]{2})?(?:\s?[ap]\.?m\b\.?)?|[0-9]{1,2}\s?[ap]\.?m\b\.?|[0-2][0-9][0-5][0-9])"
    r"(?:\s?\(?(?:UTC|GMT)\b(?!\s?[+\-−][0-9])|Z\b)",
    re.IGNORECASE,
)


def zone_of(audience: Audience) -> ZoneInfo | None:
    """The executive's own zone; ``None`` where none is recorded or it has no meaning to us."""
    if not audience.time_zone:
        return None
    try:
        return ZoneInfo(audience.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def choose_zone(facts: IncidentFacts, *, otherwise: ZoneInfo) -> ZoneInfo:
    """The reader's zone; ``otherwise`` is the writer's."""
    return (zone_of(facts.audience) if facts.audience else None) or otherwise


def choose_clock(facts: IncidentFacts, *, otherwise: ZoneInfo) -> ZoneInfo:
    """The one clock of a document: UTC where the record's own sentences name times in UTC, else the reader's.

    A person's words are quoted and never turned into another zone: some of their times carry no zone and
    would then be an hour off. So the times around them go by the clock of the words.
    """
    speaks_utc = any(_SAYS_UTC.search(text) for text in _list_sentences(facts) if text)
    return _UTC if speaks_utc else choose_zone(facts, otherwise=otherwise)


def choose_draft_zone(facts: IncidentFacts, *, otherwise: ZoneInfo) -> ZoneInfo:
    """The clock of words that a person edits and a document quotes: the reader's, else the document's own."""
    return (zone_of(facts.audience) if facts.audience else None) or choose_clock(facts, otherwise=otherwise)


def _list_sentences(facts: IncidentFacts) -> Iterator[str | None]:
    """The sentences that every document quotes."""
    yield from (facts.title, facts.summary.plain, facts.data_point)
    yield facts.ask.question if facts.ask else None
    for measure in facts.impact:
        yield from (measure.name, measure.text)
    yield from (cause.statement for cause in facts.causes)
    for step in facts.plan:
        yield from (step.step, step.due)


def say_moment(facts: IncidentFacts, at: str, *, with_date: bool = True) -> str:
    """A recorded moment as its reader's clock shows it, UTC beside it; else as it was recorded."""
    zone = zone_of(facts.audience) if facts.audience else None
    return format_moment(at, zone=zone, with_date=with_date)
