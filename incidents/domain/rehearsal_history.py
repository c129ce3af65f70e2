"""One rehearsal beside the other: what got better since the last time, in sentences, never as a score."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from incidents.domain.lengths import show_length
from incidents.domain.phrases import count_words

FEELING_ORDER: Final = ("uneasy", "fair", "steady")
_NOTICED_SECONDS: Final = 5


@dataclass(frozen=True, kw_only=True)
class PastRehearsal:
    """The numbers of one rehearsal; ``None`` where nothing was recorded or it is not listened to yet.

    ``wording`` counts the different wordings of the script, from 1.
    """

    uid: str
    number: int
    wording: int
    started_at: datetime
    total_seconds: float | None
    slot_seconds: int
    words_per_minute: float | None
    lines_skipped: int | None
    figures_missed: int | None
    questions_drilled: int
    felt: str | None

    @property
    def is_measured(self) -> bool:
        return self.lines_skipped is not None


def say_progress(past: Sequence[PastRehearsal], *, slowest: int, fastest: int) -> tuple[str, ...]:
    """What the latest rehearsal did better than the one before; ``past`` is the latest first."""
    if len(past) < 2:
        return ()
    now, before = past[0], past[1]
    said = (
        _compare_pace(now, before, slowest, fastest),
        _compare_count(now.lines_skipped, before.lines_skipped, "line", "lines", "left out"),
        _compare_count(now.figures_missed, before.figures_missed, "figure", "figures", "missed"),
        _compare_total(now, before),
        _compare_feeling(now.felt, before.felt),
    )
    return tuple(sentence for sentence in said if sentence)


def _compare_pace(now: PastRehearsal, before: PastRehearsal, slowest: int, fastest: int) -> str:
    if now.words_per_minute is None or before.words_per_minute is None:
        return ""
    new, old = round(now.words_per_minute), round(before.words_per_minute)
    was, is_now = (max(slowest - pace, pace - fastest, 0) for pace in (old, new))
    if is_now >= was:
        return ""
    place = "Your pace is inside the range now" if is_now == 0 else "Your pace is nearer the range"
    return f"{place}: {new} words a minute after {old}."


def _compare_count(now: int | None, before: int | None, one: str, many: str, verb: str) -> str:
    if now is None or before is None or now >= before:
        return ""
    if now == 0:
        return (
            f"No {one} was {verb}; last time {count_words(before, one)} {'was' if before == 1 else 'were'}."
        )
    fewer = before - now
    return f"{count_words(fewer, one, many)} fewer {verb} than last time."


def _compare_total(now: PastRehearsal, before: PastRehearsal) -> str:
    if now.total_seconds is None or before.total_seconds is None or not now.is_measured:
        return ""
    over, was_over = (
        max(0, int(past.total_seconds) - past.slot_seconds)
        for past in (now, before)
        if past.total_seconds is not None
    )
    if was_over - over < _NOTICED_SECONDS:
        return ""
    if over == 0:
        return "It fits the time you have now."
    return f"It is {show_length(was_over - over)} nearer the time you have."


def _compare_feeling(now: str | None, before: str | None) -> str:
    if now not in FEELING_ORDER or before not in FEELING_ORDER:
        return ""
    return "It felt better." if FEELING_ORDER.index(now) > FEELING_ORDER.index(before) else ""
