"""What was heard of a turn, held against its lines."""

from collections.abc import Sequence

from incidents.domain.rehearsal.shapes import ExpectedLine, LineReport, Listening, TurnReport


def compare_turn(lines: Sequence[ExpectedLine], listening: Listening) -> TurnReport:
    """Say of each line and each figure whether it was heard."""
    return TurnReport(
        seconds=listening.seconds,
        words_per_minute=None,
        signal_to_noise_db=listening.signal_to_noise_db,
        lines=tuple(LineReport(id=line.id, state="not_checked") for line in lines),
        figures=(),
    )
