"""A rehearsal judged: what was heard of a turn held against its lines, and the whole summed up."""

from incidents.domain.rehearsal.matching import compare_turn
from incidents.domain.rehearsal.shapes import (
    CLEAR_DB,
    DOUBTFUL_DB,
    PACE_RANGE,
    ExpectedLine,
    FigureReport,
    Finding,
    HeardWord,
    LineReport,
    Listening,
    Pause,
    Praise,
    RehearsalReport,
    RehearsedTurn,
    SecondHearing,
    TurnReport,
)
from incidents.domain.rehearsal.summary import summarise_rehearsal

__all__ = [
    "CLEAR_DB",
    "DOUBTFUL_DB",
    "PACE_RANGE",
    "ExpectedLine",
    "FigureReport",
    "Finding",
    "HeardWord",
    "LineReport",
    "Listening",
    "Pause",
    "Praise",
    "RehearsalReport",
    "RehearsedTurn",
    "SecondHearing",
    "TurnReport",
    "compare_turn",
    "summarise_rehearsal",
]
