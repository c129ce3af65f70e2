"""What was heard of a turn, held against its lines and its figures."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from incidents.domain.rehearsal.alignment import align, is_near
from incidents.domain.rehearsal.numbers import NUMBER_WORDS, can_join, is_same, read_number
from incidents.domain.rehearsal.shapes import (
    CLEAR_DB,
    DOUBTFUL_DB,
    ExpectedLine,
    FigureReport,
    HeardWord,
    LineReport,
    LineState,
    Listening,
    SecondHearing,
    TurnReport,
)
from incidents.domain.rehearsal.spoken_form import ExpectedFigure, SpokenForm, spell_out
from incidents.domain.spoken_text import count_words

SAID_FROM: Final = 0.5
"""Share of a line's words from which it counts as said: people put things in their own words."""

SKIPPED_UP_TO: Final = 0.25
"""Share up to which a line counts as left out: small words are heard everywhere."""

SAID_FROM_IN_NOISE: Final = 0.65
_CHECKABLE_SHARE: Final = 0.5
_LEAST_SPOKEN_SECONDS: Final = 2.0
_BREATH: Final = 0.25
_ABOUT: Final = frozenset("about around roughly nearly almost over under".split())
_NEIGHBOURS: Final = 3
_SHORT_WEIGHT: Final = 2.5
_FOLLOWED_WELL: Final = 0.6
_AGREED_OTHER: Final = 0.01
_LIKELY_OTHER: Final = 0.03
_SURELY_OTHER: Final = 0.07
"""By how much more a sound must fit another number: the same as at first, another one, and against a "said".

Measured on made recordings: right figures stay below the second in all voices, and "ninety" for "eighty"
after a "d", the hardest to tell apart, below the third. Two hearings that agree need less.
"""


@dataclass(frozen=True)
class _Match:
    """The lines as they should sound, the words heard, and which of these stands for which of those."""

    form: SpokenForm
    words: tuple[HeardWord, ...]
    places: tuple[int | None, ...]
    unknown: frozenset[str]

    said_figures: frozenset[int] = frozenset()
    second_hearings: dict[int, SecondHearing] = field(default_factory=dict)

    def is_heard(self, at: int) -> bool:
        place = self.places[at]
        return place is not None and is_near(self.form.tokens[at].word, self.words[place].text)

    @cached_property
    def seconds_per_letter(self) -> float:
        """How long the speaker takes for one letter of a word."""
        spoken = sum(word.ends_at - word.starts_at for word in self.words)
        return spoken / max(1, sum(len(word.text) for word in self.words))

    def is_told(self, at: int) -> bool:
        """Tell whether a word was heard, or belongs to a figure that was said in another way."""
        return self.is_heard(at) or self.form.tokens[at].figure in self.said_figures

    def weigh(self, at: int) -> float:
        """How much a word tells; a long figure no more than two plain words, however it is said."""
        token = self.form.tokens[at]
        if token.figure is None:
            return token.weight
        return min(1.0, 2 / sum(1 for other in self.form.tokens if other.figure == token.figure))


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
    match = _Match(form, words, tuple(places), listening.unknown_words, second_hearings=again)
    numbers = range(len(form.figures))
    match = replace(
        match, said_figures=frozenset(at for at in numbers if _find_figure(match, at) is not None)
    )
    reports = tuple(
        _report_line(match, number, line, clearness, breaks_off=listening.breaks_off)
        for number, line in enumerate(lines)
    )
    reports = tuple(_doubt(match, number, report, reports) for number, report in enumerate(reports))
    return TurnReport(
        seconds=listening.seconds,
        words_per_minute=_measure_pace(lines, reports, match, listening) if words else None,
        signal_to_noise_db=listening.signal_to_noise_db,
        lines=reports,
        figures=tuple(
            _report_figure(match, number, figure, reports[figure.line], is_clear=clearness == "clear")
            for number, figure in enumerate(form.figures)
        ),
    )


def _judge_clearness(decibels: float | None) -> str:
    if decibels is None or decibels >= CLEAR_DB:
        return "clear"
    return "doubtful" if decibels >= DOUBTFUL_DB else "none"


def _report_line(
    match: _Match, number: int, line: ExpectedLine, clearness: str, *, breaks_off: bool
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


def _is_room_taken(match: _Match, places: list[int]) -> bool:
    """Tell whether about as many words as the line has were heard in its place.

    Two words heard wrongly are no proof that a greeting was left out.
    """
    start, end = _between_heard(match, places)
    return len(places) <= end - start <= 2 * len(places) + 2


def _is_hard_to_hear(reports: Sequence[LineReport]) -> bool:
    """Tell whether the recogniser follows this voice badly: it hears a part of many lines, of none much.

    Its model was made from American voices. With another accent a line may sound like other words.
    """
    shares = [report.heard or 0.0 for report in reports if report.state in {"said", "listen_again"}]
    return bool(shares) and len(shares) * 3 >= len(reports) and sum(shares) / len(shares) < _FOLLOWED_WELL


def _doubt(match: _Match, number: int, report: LineReport, reports: Sequence[LineReport]) -> LineReport:
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
        _is_hard_to_hear(reports) and _is_there_time(match, places, _between_heard(match, places))
    )
    return replace(report, state="listen_again") if is_taken else report


def _judge_line(share: float, clearness: str) -> LineState:
    if clearness == "doubtful":
        return "said" if share >= SAID_FROM_IN_NOISE else "listen_again"
    if share >= SAID_FROM:
        return "said"
    return "skipped" if share <= SKIPPED_UP_TO else "listen_again"


def _find_start(match: _Match, places: list[int], state: LineState) -> float | None:
    """Return where the line begins; of a skipped line, where it should have begun."""
    if state == "skipped":
        before = [match.places[at] for at in range(places[0]) if match.is_heard(at)]
        last = next((place for place in reversed(before) if place is not None), None)
        return None if last is None else round(match.words[last].ends_at, 2)
    first = next((match.places[at] for at in places if match.is_heard(at)), None)
    return None if first is None else round(match.words[first].starts_at, 2)


def _find_figure(match: _Match, number: int) -> int | None:
    """Return the place of the heard word where a figure was said rightly, whole or rounded."""
    start, end = _window(match, number)
    for first, last in _number_runs([word.text for word in match.words[start:end]]):
        said = read_number([word.text for word in match.words[start + first : start + last]])
        before = match.words[start + first - 1].text if start + first else ""
        if said and is_same(match.form.figures[number].number, said, is_about=before in _ABOUT):
            return start + first
    return None


def _report_figure(
    match: _Match, number: int, figure: ExpectedFigure, line: LineReport, *, is_clear: bool
) -> FigureReport:
    report = FigureReport(text=figure.text, line=line.id, state="not_checked")
    if line.state == "not_checked":
        return report
    found = _hear_first(match, number, report, line)
    if line.state == "said":
        found = _weigh(match, number, found)
    return found if is_clear or found.state == "said" else report


def _weigh(match: _Match, number: int, first: FigureReport) -> FigureReport:
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
    said = " ".join(second.words)
    doubted = _AGREED_OTHER if first.heard_text == said else _LIKELY_OTHER
    if second.margin > (_SURELY_OTHER if first.state == "said" else doubted):
        return replace(first, state="changed", heard_text=said)
    return replace(first, state="not_checked") if first.state == "changed" else first


def _hear_first(match: _Match, number: int, report: FigureReport, line: LineReport) -> FigureReport:
    place = _find_figure(match, number)
    if place is not None and line.state != "skipped":
        return replace(report, state="said", starts_at=round(match.words[place].starts_at, 2))
    if line.state == "listen_again":
        return report
    if line.state == "skipped":
        return replace(report, state="missing", starts_at=line.starts_at)
    return _judge_other(match, number, report)


def _judge_other(match: _Match, number: int, report: FigureReport) -> FigureReport:
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
    if own or report.heard_text or _is_there_time(match, places, (start, end)):
        return report
    before = match.words[start - 1].ends_at if start else 0.0
    return replace(report, state="missing", starts_at=round(before, 2))


def _is_there_time(match: _Match, places: list[int], window: tuple[int, int]) -> bool:
    """Tell whether the words heard in a window are too long for its other words alone.

    A figure of half its usual length or more would have had room there.
    """
    before = next((at for at in range(places[0] - 1, -1, -1) if match.is_heard(at)), -1)
    tokens = match.form.tokens
    after = next((at for at in range(places[-1] + 1, len(tokens)) if match.is_heard(at)), len(tokens))
    letters = sum(len(token.word) for token in tokens[before + 1 : after])
    figure = sum(len(tokens[at].word) for at in places)
    taken = sum(word.ends_at - word.starts_at for word in match.words[slice(*window)])
    return taken > (letters - figure / 2) * match.seconds_per_letter


def _is_part(said: Sequence[str], expected: Sequence[str]) -> bool:
    """Tell whether words stand in the expected ones in the same order, "and" left aside."""
    rest = iter(expected)
    return all(word in rest for word in said if word != "and")


def _window(match: _Match, number: int) -> tuple[int, int]:
    """Return the heard words where a figure should stand."""
    places = [at for at, token in enumerate(match.form.tokens) if token.figure == number]
    start, end = _between_heard(match, places)
    inside = [place for at in places if (place := match.places[at]) is not None]
    start = max(start, (min(inside) if inside else start) - _NEIGHBOURS)
    end = min(end, (max(inside) + 1 if inside else end) + _NEIGHBOURS)
    return start, max(start, end)


def _between_heard(match: _Match, places: list[int]) -> tuple[int, int]:
    """Return the heard words between the nearest expected ones before and after some places."""
    start, end = 0, len(match.words)
    for at in range(places[0] - 1, -1, -1):
        place = match.places[at]
        if place is not None and match.is_heard(at):
            token = match.form.tokens[at]
            # A lone "one" before a figure may be the first word of what was heard of it.
            start = place if token.figure is None and token.word in NUMBER_WORDS else place + 1
            break
    for at in range(places[-1] + 1, len(match.form.tokens)):
        place = match.places[at]
        if place is not None and match.is_heard(at):
            end = place
            break
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


def _measure_pace(
    lines: Sequence[ExpectedLine], reports: Sequence[LineReport], match: _Match, listening: Listening
) -> float | None:
    """Return words a minute from the first sound to the last, pauses counted.

    A line that was said counts with its own words, so that a word heard as two changes nothing; of
    another line and between the lines the words that were heard count.
    """
    last = listening.speaking_to if listening.speaking_to is not None else listening.seconds
    spoken = min(listening.seconds, last + _BREATH) - max(0.0, listening.speaking_from - _BREATH)
    if spoken < _LEAST_SPOKEN_SECONDS or not match.words:
        return None
    said = {number for number, report in enumerate(reports) if report.state == "said"}
    count = sum(_count_said(lines[number], number, match) for number in said)
    count += _count_between(match, said)
    return round(count * 60 / spoken, 1)


def _count_said(line: ExpectedLine, number: int, match: _Match) -> float:
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


def _count_between(match: _Match, said: set[int]) -> int:
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
