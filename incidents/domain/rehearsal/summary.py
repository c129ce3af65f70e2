"""The whole rehearsal in at most three findings and one praise.

What the listener would miss most comes first: a wrong figure, the ask, a line left out, a figure left out,
the next update; then the time. Nothing here is a score, and nobody's way of speaking is judged.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from incidents.domain.lengths import show_length
from incidents.domain.phrases import count_words as count_things
from incidents.domain.rehearsal.shapes import (
    CLEAR_DB,
    DOUBTFUL_DB,
    PACE_RANGE,
    FigureReport,
    Finding,
    FindingKind,
    LineReport,
    Praise,
    RehearsalReport,
    RehearsedTurn,
    TurnReport,
)

MOST_FINDINGS: Final = 3
_CLOSE_TO_SLOT: Final = 1.05
_GLANCE: Final = 90
_UPDATE: Final = "close.update"


def summarise_rehearsal(
    turns: Sequence[RehearsedTurn],
    *,
    slot_seconds: int | None,
    total_seconds: float | None = None,
    pace_range: tuple[int, int] = PACE_RANGE,
    cleared: Collection[str] = (),
) -> RehearsalReport:
    """Sum up the turns a person spoke.

    ``slot_seconds`` is the time the meeting gives, ``None`` where it is not known. ``total_seconds`` is
    how long all of it took as the room's clock showed it, else the recordings are added up. ``cleared`` holds
    the keys of findings that the speaker answered with "I said it".
    """
    recorded = [(turn, turn.report) for turn in turns if turn.report is not None]
    recorded_seconds = round(sum(report.seconds for _, report in recorded), 2)
    seconds = recorded_seconds if total_seconds is None else total_seconds
    pace = _whole_pace([report for _, report in recorded])
    content = [found for turn, report in recorded for found in _find_in_turn(turn, report)]
    open_content = [found for found in content if found.key not in cleared]
    times = [*_find_total(seconds, slot_seconds), *_find_pace(pace, pace_range)]
    findings = sorted(
        [*open_content, *(found for found in times if found.key not in cleared)],
        key=lambda found: _ORDER.index((found.kind, found.is_wrong)),
    )
    return RehearsalReport(
        seconds=seconds,
        words_per_minute=pace,
        slot_seconds=slot_seconds,
        lines_skipped=sum(1 for found in open_content if found.kind in {"skipped", "ask", "update"}),
        figures_missed=sum(1 for found in open_content if found.kind == "figure"),
        findings=tuple(findings[:MOST_FINDINGS]),
        praise=_praise(recorded, findings, seconds, slot_seconds, pace),
        more=max(0, len(findings) - MOST_FINDINGS),
        note=_note(recorded),
    )


_ORDER: Final[tuple[tuple[FindingKind, bool], ...]] = (
    ("figure", True),
    ("ask", False),
    ("skipped", False),
    ("figure", False),
    ("update", False),
    ("total", False),
    ("pace", False),
)


def _find_in_turn(turn: RehearsedTurn, report: TurnReport) -> Iterator[Finding]:
    texts = {line.id: line.text for line in turn.lines}
    skipped = {line.id for line in report.lines if line.state == "skipped"}
    for line in report.lines:
        if line.id in skipped:
            yield _describe_skipped(turn, line, texts[line.id])
    for figure in report.figures:
        if figure.state in {"missing", "changed"} and figure.line not in skipped:
            yield _describe_figure(turn, figure)


def _describe_skipped(turn: RehearsedTurn, line: LineReport, text: str) -> Finding:
    kind: FindingKind = "skipped"
    sentence = f"One line was not heard: “{_shorten(text)}”"
    if turn.part == "ask":
        kind, sentence = "ask", f"The ask was not heard: “{_shorten(text)}”"
    elif line.id.startswith(_UPDATE):
        kind, sentence = "update", f"When the next update comes was not heard: “{_shorten(text)}”"
    return Finding(kind=kind, sentence=sentence, turn=turn.number, line=line.id, starts_at=line.starts_at)


def _describe_figure(turn: RehearsedTurn, figure: FigureReport) -> Finding:
    is_changed = figure.state == "changed"
    sentence = f"The figure “{figure.text}” was not heard."
    if is_changed and figure.heard_text:
        sentence = f"The record says “{figure.text}”; “{figure.heard_text}” was heard."
    return Finding(
        kind="figure",
        sentence=sentence,
        turn=turn.number,
        line=figure.line,
        starts_at=figure.starts_at,
        figure=figure.text,
        is_wrong=is_changed,
    )


def _find_total(seconds: float, slot: int | None) -> Iterator[Finding]:
    if slot and seconds > slot * _CLOSE_TO_SLOT:
        over = show_length(int(seconds) - slot)
        yield Finding(
            kind="total",
            sentence=f"It took {show_length(seconds)}: {over} more than the {show_length(slot)} you have.",
        )


def _find_pace(pace: float | None, pace_range: tuple[int, int]) -> Iterator[Finding]:
    slowest, fastest = pace_range
    if pace is None or slowest <= round(pace) <= fastest:
        return
    if pace > fastest:
        word, advice = "fast", "A breath after each figure helps."
    else:
        word, advice = "slow", "There is room to speak a little faster."
    yield Finding(
        kind="pace",
        sentence=f"A little {word}: {pace:.0f} words a minute; {slowest} to {fastest} are easily followed."
        f" {advice}",
    )


def _whole_pace(reports: Sequence[TurnReport]) -> float | None:
    """The pace of all turns that have one, each by its length."""
    paced = [(report.words_per_minute, report.seconds) for report in reports if report.words_per_minute]
    total = sum(seconds for _, seconds in paced)
    return round(sum(pace * seconds for pace, seconds in paced) / total, 1) if total else None


def _praise(
    recorded: Sequence[tuple[RehearsedTurn, TurnReport]],
    findings: Sequence[Finding],
    seconds: float,
    slot: int | None,
    pace: float | None,
) -> Praise | None:
    """Name the best that can truly be said, and where to hear it."""
    kinds = {found.kind for found in findings}
    asked = _find_said(recorded, "ask")
    figures = [(turn, figure) for turn, report in recorded for figure in report.figures]
    said = [(turn, figure) for turn, figure in figures if figure.state == "said"]
    if asked and "ask" not in kinds:
        turn, line = asked
        return Praise(kind="ask", sentence="The ask came across clearly.", turn=turn.number, line=line.id,
                      starts_at=line.starts_at)  # fmt: skip
    if said and len(said) == len(figures):
        turn, figure = said[0]
        sentence = f"Every figure was right: all {len(said)}." if len(said) > 1 else "The figure was right."
        return Praise(kind="figures", sentence=sentence, turn=turn.number, line=figure.line,
                      starts_at=figure.starts_at)  # fmt: skip
    if pace is not None and "pace" not in kinds:
        turn, _ = recorded[0]
        sentence = f"A pace that is easy to follow: {pace:.0f} words a minute."
        return Praise(kind="pace", sentence=sentence, turn=turn.number, starts_at=0.0)
    if slot and recorded and seconds <= slot:
        turn, _ = recorded[0]
        return Praise(
            kind="total", sentence=f"Within your {show_length(slot)}.", turn=turn.number, starts_at=0.0
        )
    first = next(((t, line) for t, report in recorded for line in report.lines if line.state == "said"), None)
    if first is None:
        return None
    sentence = "You said it aloud once already; the next time is easier."
    return Praise(kind="start", sentence=sentence, turn=first[0].number, line=first[1].id,
                  starts_at=first[1].starts_at)  # fmt: skip


def _find_said(
    recorded: Sequence[tuple[RehearsedTurn, TurnReport]], part: str
) -> tuple[RehearsedTurn, LineReport] | None:
    for turn, report in recorded:
        if turn.part == part and report.lines and all(line.state == "said" for line in report.lines):
            return turn, report.lines[0]
    return None


def _note(recorded: Sequence[tuple[RehearsedTurn, TurnReport]]) -> str | None:
    """Say what could not be judged: noise first, then lines that need another ear."""
    levels = [report.signal_to_noise_db for _, report in recorded if report.signal_to_noise_db is not None]
    loud = sum(1 for level in levels if level < DOUBTFUL_DB)
    if loud:
        which = "The room was" if loud == len(recorded) else f"In {count_things(loud, 'turn')} the room was"
        return f"{which} too loud to tell words apart, so there only the time was measured."
    again = sum(1 for _, report in recorded for line in report.lines if line.state == "listen_again")
    if again:
        reason = " because of the noise in the room" if any(level < CLEAR_DB for level in levels) else ""
        return (
            f"{count_things(again, 'line')} could not be heard well{reason}: listen again and judge yourself."
        )
    return None


def _shorten(text: str) -> str:
    if len(text) <= _GLANCE:
        return text
    return text[:_GLANCE].rsplit(" ", 1)[0].rstrip(",;:") + " …"
