"""The whole rehearsal in at most three findings and one praise."""

from collections.abc import Collection, Sequence

from incidents.domain.rehearsal.shapes import PACE_RANGE, RehearsalReport, RehearsedTurn


def summarise_rehearsal(
    turns: Sequence[RehearsedTurn],
    *,
    slot_seconds: int | None,
    pace_range: tuple[int, int] = PACE_RANGE,
    cleared: Collection[str] = (),
) -> RehearsalReport:
    """Sum up the turns a person spoke.

    ``slot_seconds`` is the time the meeting gives, ``None`` where it is not known. ``cleared`` holds
    the keys of findings that the speaker answered with "I said it".
    """
    recorded = [turn.report for turn in turns if turn.report is not None]
    return RehearsalReport(
        seconds=sum(report.seconds for report in recorded),
        words_per_minute=None,
        slot_seconds=slot_seconds,
        lines_skipped=0,
        figures_missed=0,
        findings=(),
        praise=None,
    )
