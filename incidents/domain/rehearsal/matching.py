"""What was heard of a turn, held against its lines and its figures."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from incidents.domain.rehearsal.alignment import align
from incidents.domain.rehearsal.figure_matching import find_figure, report_figure
from incidents.domain.rehearsal.heard import Match, between_heard, is_there_time
from incidents.domain.rehearsal.shapes import (
    CLEAR_DB,
    DOUBTFUL_DB,
    ExpectedLine,
    LineReport,
    LineState,
    Listening,
    TurnReport,
)
from incidents.domain.rehearsal.spoken_form import spell_out
from incidents.domain.spoken_text import count_words

SAID_FROM: Final = 0.5
"""Share of a line's words from which it counts as said: people put things in their own words."""

SKIPPED_UP_TO: Final = 0.25
"""Share up to which a line counts as left out: small words are heard everywhere."""

SAID_FROM_IN_NOISE: Final = 0.65
_CHECKABLE_SHARE: Final = 0.5
_LEAST_SPOKEN_SECONDS: Final = 2.0
_BREATH: Final = 0.25
_MOST_UNKNOWN: Final = 0.3
_NEIGHBOURS: Final = 3
_SHORT_WEIGHT: Final = 2.5
_FOLLOWED_WELL: Final = 0.6
_SECONDS_PER_LETTER: Final = 0.075
_SPOKEN_OVER: Final = 0.8
"""Share of a line's usual time from which words nobody understood may have been that line."""


def compare_turn(lines: Sequence[ExpectedLine], listening: Listening) -> TurnReport:
    """Say of each line and each figure whether it was heard.

    Where the room was too loud to tell words apart, only the time is reported: every line is "not
    checked". Between that and a clear recording a line that was not surely heard is one to listen to
    again. Words that the recogniser has no sound for, names mostly, count neither way.
    """
    form = spell_out(lines)
    clearness = _judge_clearness(listening.signal_to_noise_db)
    words = listening.words if clearness != "none" else ()
    places = align(form.tokens, [word.text for word in words])
    again = {hearing.figure: hearing for hearing in listening.second_hearings}
    match = Match(form, words, tuple(places), listening.unknown_words, second_hearings=again)
    numbers = range(len(form.figures))
    match = replace(match, said_figures=frozenset(at for at in numbers if find_figure(match, at) is not None))
    reports = tuple(
        _report_line(match, number, line, clearness, breaks_off=listening.breaks_off)
        for number, line in enumerate(lines)
    )
    reports = tuple(_doubt(match, number, report, reports) for number, report in enumerate(reports))
    spoken = [number for number, report in enumerate(reports) if report.state != "skipped"]
    return TurnReport(
        seconds=listening.seconds,
        words_per_minute=_measure_pace(lines, reports, match, listening) if words else None,
        signal_to_noise_db=listening.signal_to_noise_db,
        lines=reports,
        figures=tuple(
            report_figure(
                match, number, figure, reports[figure.line], spoken=spoken, is_clear=clearness == "clear"
            )
            for number, figure in enumerate(form.figures)
        ),
    )


def _judge_clearness(decibels: float | None) -> str:
    if decibels is None or decibels >= CLEAR_DB:
        return "clear"
    return "doubtful" if decibels >= DOUBTFUL_DB else "none"


def _report_line(
    match: Match, number: int, line: ExpectedLine, clearness: str, *, breaks_off: bool
) -> LineReport:
    tokens = match.form.tokens
    places = [at for at, token in enumerate(tokens) if token.line == number]
    checkable = [at for at in places if tokens[at].word not in match.unknown]
    weight = sum(match.weigh(at) for at in checkable)
    if clearness == "none" or not weight or len(checkable) < len(places) * _CHECKABLE_SHARE:
        return LineReport(id=line.id, state="not_checked")
    share = sum(match.weigh(at) for at in checkable if match.is_told(at)) / weight
    state = _judge_line(share, clearness)
    is_after_all = not any(match.is_heard(at) for at in range(places[0], len(tokens)))
    if breaks_off and state != "said" and is_after_all:
        return LineReport(id=line.id, state="not_checked")
    starts_at = _find_start(match, places, state)
    return LineReport(id=line.id, state=state, heard=round(share, 2), starts_at=starts_at)


def _is_room_taken(match: Match, places: list[int]) -> bool:
    """Tell whether about as many words as the line has were heard in its place.

    Two words heard wrongly are no proof that a greeting was left out.
    """
    start, end = between_heard(match, places)
    return len(places) <= end - start <= 2 * len(places) + 2


def _is_hard_to_hear(reports: Sequence[LineReport]) -> bool:
    """Tell whether the recogniser follows this voice badly: it hears a part of many lines, of none much.

    Its model was made from American voices. With another accent a line may sound like other words.
    """
    shares = [report.heard or 0.0 for report in reports if report.state in {"said", "listen_again"}]
    return bool(shares) and len(shares) * 3 >= len(reports) and sum(shares) / len(shares) < _FOLLOWED_WELL


def _doubt(match: Match, number: int, report: LineReport, reports: Sequence[LineReport]) -> LineReport:
    """Make a skipped line one to listen to again where something was said in its place.

    That is a very short line amid lines that were said, or any line of a voice that is hard to follow.
    """
    if report.state != "skipped":
        return report
    tokens = match.form.tokens
    places = [at for at, token in enumerate(tokens) if token.line == number]
    present = sum(1 for other in reports if other.state in {"said", "listen_again"})
    weight = sum(tokens[at].weight for at in places if tokens[at].word not in match.unknown)
    is_short = weight < _SHORT_WEIGHT and present * 2 >= len(reports)
    is_taken = (is_short and _is_room_taken(match, places)) or (
        _is_hard_to_hear(reports) and is_there_time(match, places, between_heard(match, places))
    )
    is_taken = is_taken or _is_spoken_over(match, number, reports)
    return replace(report, state="listen_again") if is_taken else report


def _is_spoken_over(match: Match, number: int, reports: Sequence[LineReport]) -> bool:
    """Tell whether speech as long as the skipped lines around this one stands in their place.

    Of speech that is not understood nobody can tell that it was something else.
    """
    first = last = number
    while first and reports[first - 1].state == "skipped":
        first -= 1
    while last + 1 < len(reports) and reports[last + 1].state == "skipped":
        last += 1
    tokens = match.form.tokens
    inside = [at for at, token in enumerate(tokens) if first <= token.line <= last]
    start, end = between_heard(match, inside)
    taken = sum(word.ends_at - word.starts_at for word in match.words[start:end])
    return taken > _SPOKEN_OVER * _SECONDS_PER_LETTER * sum(len(tokens[at].word) for at in inside)


def _judge_line(share: float, clearness: str) -> LineState:
    if clearness == "doubtful":
        return "said" if share >= SAID_FROM_IN_NOISE else "listen_again"
    if share >= SAID_FROM:
        return "said"
    return "skipped" if share <= SKIPPED_UP_TO else "listen_again"


def _find_start(match: Match, places: list[int], state: LineState) -> float | None:
    """Return where the line begins; of a skipped line, where it should have begun."""
    if state == "skipped":
        before = [match.places[at] for at in range(places[0]) if match.is_heard(at)]
        last = next((place for place in reversed(before) if place is not None), None)
        return None if last is None else round(match.words[last].ends_at, 2)
    first = next((match.places[at] for at in places if match.is_heard(at)), None)
    return None if first is None else round(match.words[first].starts_at, 2)


def _measure_pace(
    lines: Sequence[ExpectedLine], reports: Sequence[LineReport], match: Match, listening: Listening
) -> float | None:
    """Return words a minute from the first sound to the last, pauses counted.

    A line that was said counts with its own words, so that a word heard as two changes nothing; of
    another line and between the lines the words that were heard count. Where much was not understood its
    words cannot be counted, and no pace is better than a wrong one.
    """
    last = listening.speaking_to if listening.speaking_to is not None else listening.seconds
    spoken = min(listening.seconds, last + _BREATH) - max(0.0, listening.speaking_from - _BREATH)
    if spoken < _LEAST_SPOKEN_SECONDS or not match.words:
        return None
    said = {number for number, report in enumerate(reports) if report.state == "said"}
    doubtful = {number for number, report in enumerate(reports) if report.state == "listen_again"}
    known, unknown = (sum(count_words(lines[at].text) for at in places) for places in (said, doubtful))
    if unknown > _MOST_UNKNOWN * (known + unknown):
        return None
    count = sum(_count_said(lines[number], number, match) for number in said)
    count += _count_between(match, said)
    return round(count * 60 / spoken, 1)


def _count_said(line: ExpectedLine, number: int, match: Match) -> float:
    """Return the words of a said line, less any stretch of it that was left out."""
    places = [at for at, token in enumerate(match.form.tokens) if token.line == number]
    gone = 0
    run = 0
    for at in [*places, None]:
        if at is not None and match.places[at] is None:
            run += 1
            continue
        gone += run if run >= _NEIGHBOURS else 0
        run = 0
    return count_words(line.text) * (1 - gone / len(places))


def _count_between(match: Match, said: set[int]) -> int:
    """Return how many heard words stand for no word of a said line, beyond those heard twice inside one."""
    owner: list[int | None] = [None] * len(match.words)
    for at, place in enumerate(match.places):
        if place is not None:
            owner[place] = match.form.tokens[at].line
    inside: set[int] = set()
    for number in said:
        held = [place for place, line in enumerate(owner) if line == number]
        if held:
            inside |= set(range(held[0], held[-1] + 1))
    return len(match.words) - len(inside)
