"""What was heard of a figure: said, left out, said wrong, or not to be told."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import isinf
from typing import Final

from incidents.domain.rehearsal.heard import Match, between_heard, is_there_time
from incidents.domain.rehearsal.numbers import NUMBER_WORDS, can_join, is_same, read_number
from incidents.domain.rehearsal.shapes import FigureReport, LineReport
from incidents.domain.rehearsal.spoken_form import ExpectedFigure

_ABOUT: Final = frozenset("about around roughly nearly almost over under".split())
_NEIGHBOURS: Final = 3
_LIKELY_OTHER: Final = 0.045
_SURELY_OTHER: Final = 0.07
"""By how much more a sound must fit another number: where the first hearing was in doubt, and against it.

Measured on made recordings: "two" for "twelve" after a "t", and "ninety" for "eighty" after a "d", the
hardest to tell apart, stay below the first and the second.
"""

_HEARD_AROUND: Final = 0.67
"""Share of the other words that must be heard before a figure among them is called wrong."""


def find_figure(match: Match, number: int) -> int | None:
    """Return the place of the heard word where a figure was said rightly, whole or rounded."""
    start, end = _window(match, number)
    for first, last in _number_runs([word.text for word in match.words[start:end]]):
        said = read_number([word.text for word in match.words[start + first : start + last]])
        before = match.words[start + first - 1].text if start + first else ""
        if said and is_same(match.form.figures[number].number, said, is_about=before in _ABOUT):
            return start + first
    return None


def report_figure(
    match: Match,
    number: int,
    figure: ExpectedFigure,
    line: LineReport,
    *,
    spoken: Collection[int],
    is_clear: bool,
) -> FigureReport:
    """Say what was heard of one figure; ``spoken`` are the lines of the turn that were not left out."""
    report = FigureReport(text=figure.text, line=line.id, state="not_checked")
    if line.state == "not_checked":
        return report
    found = _hear_first(match, number, report, line)
    if line.state == "said":
        found = _weigh(match, number, found)
    if found.state == "said" or line.state == "skipped":
        return found
    return found if is_clear and _is_heard_around(match, number, spoken) else report


def _weigh(match: Match, number: int, first: FigureReport) -> FigureReport:
    """Hold what was heard at first against the second hearing, which knows nothing of the script.

    The recogniser leans to the script's number, so only a clear other number overrules a "said"; and what
    seemed another number must also sound more like it.
    """
    second = match.second_hearings.get(number)
    if second is None or first.state == "missing":
        return first
    heard = read_number(second.words)
    if heard is None or is_same(match.form.figures[number].number, heard):
        return replace(first, state="said", heard_text=None) if first.state == "changed" else first
    is_said = first.state == "said"
    if is_said and isinf(second.margin):
        # A voice that does not fit the right number at all, where it was heard, is only hard to follow.
        return first
    if second.margin > (_SURELY_OTHER if is_said else _LIKELY_OTHER):
        return replace(first, state="changed", heard_text=" ".join(second.words))
    return replace(first, state="not_checked") if first.state == "changed" else first


def _hear_first(match: Match, number: int, report: FigureReport, line: LineReport) -> FigureReport:
    place = find_figure(match, number)
    if place is not None and line.state != "skipped":
        return replace(report, state="said", starts_at=round(match.words[place].starts_at, 2))
    if line.state == "listen_again":
        return report
    if line.state == "skipped":
        return replace(report, state="missing", starts_at=line.starts_at)
    return _judge_other(match, number, report)


def _judge_other(match: Match, number: int, report: FigureReport) -> FigureReport:
    """Tell a figure said wrong from one left out, and both from one that was not heard well.

    Parts of the right number are no other number. Where other words were heard that leave time for the
    figure, it may have been said: nobody can tell.
    """
    start, end = _window(match, number)
    places = [at for at, token in enumerate(match.form.tokens) if token.figure == number]
    own = {match.places[at] for at in places if match.is_heard(at)}
    expected = [match.form.tokens[at].word for at in places]
    for first, last in _number_runs([word.text for word in match.words[start:end]]):
        # Where a part of the figure was heard, a number apart from it belongs to something else.
        if own and own.isdisjoint(range(start + first, start + last)):
            continue
        heard = match.words[start + first : start + last]
        said = [word.text for word in heard]
        report = replace(report, heard_text=" ".join(said), starts_at=round(heard[0].starts_at, 2))
        if not _is_part(said, expected):
            return replace(report, state="changed")
    if own or report.heard_text or is_there_time(match, places, (start, end)):
        return report
    before = match.words[start - 1].ends_at if start else 0.0
    return replace(report, state="missing", starts_at=round(before, 2))


def _is_part(said: Sequence[str], expected: Sequence[str]) -> bool:
    """Tell whether words stand in the expected ones in the same order, "and" left aside."""
    rest = iter(expected)
    return all(word in rest for word in said if word != "and")


def _window(match: Match, number: int) -> tuple[int, int]:
    """Return the heard words where a figure should stand."""
    places = [at for at, token in enumerate(match.form.tokens) if token.figure == number]
    start, end = between_heard(match, places)
    inside = [place for at in places if (place := match.places[at]) is not None]
    start = max(start, (min(inside) if inside else start) - _NEIGHBOURS)
    end = min(end, (max(inside) + 1 if inside else end) + _NEIGHBOURS)
    return start, max(start, end)


def _number_runs(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where numbers stand among heard words, each as its first place and the one after its last."""
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        if words[at] not in NUMBER_WORDS - {"point", "o'clock", "oh"}:
            at += 1
            continue
        end = at + 1
        while end < len(words) and can_join(words[end - 1], words[end]):
            end += 1
        while words[end - 1] in {"and", "point", "oh"}:
            end -= 1
        runs.append((at, end))
        at = end
    return runs


def _is_heard_around(match: Match, number: int, spoken: Collection[int]) -> bool:
    """Tell whether a figure's line was understood well enough to say that the figure was wrong.

    The whole turn counts as much as the line: a voice that is easy to follow may swallow half a line.
    """
    own = _share_heard(match, match.form.figures[number].line)
    turn = sum(_share_heard(match, line) for line in spoken) / max(1, len(spoken))
    return own + turn >= 2 * _HEARD_AROUND


def _share_heard(match: Match, line: int) -> float:
    """Return the share of a line's plain words that were heard; a line of figures alone is heard."""
    plain = [
        at
        for at, token in enumerate(match.form.tokens)
        if token.line == line and token.figure is None and token.word not in match.unknown
    ]
    weight = sum(match.weigh(at) for at in plain)
    return sum(match.weigh(at) for at in plain if match.is_told(at)) / weight if weight else 1.0
