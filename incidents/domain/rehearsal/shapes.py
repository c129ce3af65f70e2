"""The shapes of a rehearsal: what was to be said, what was heard, and what a report says of it.

All times are seconds from the start of the recording of one turn.
"""

from dataclasses import dataclass
from typing import Final, Literal

from incidents.domain.script.shapes import FASTEST, SLOWEST

LineState = Literal["said", "skipped", "listen_again", "not_checked"]
FigureState = Literal["said", "missing", "changed", "not_checked"]
FindingKind = Literal["pace", "total", "skipped", "figure", "ask", "update"]
PraiseKind = Literal["everything", "figures", "ask", "pace", "total", "lines", "start"]

PACE_RANGE: Final = (SLOWEST, FASTEST)
"""Words a minute within which people follow easily; a setting may say otherwise."""

CLEAR_DB: Final = 20.0
"""From this speech-to-noise on, words are told apart well enough for a full report."""

DOUBTFUL_DB: Final = 15.0
"""Below this only the time is measured; between the two a doubtful line is one to listen to again."""


@dataclass(frozen=True, kw_only=True)
class ExpectedLine:
    """One line of the script that was to be said."""

    id: str
    text: str


@dataclass(frozen=True, kw_only=True)
class HeardWord:
    """One word as the recogniser heard it, in small letters."""

    text: str
    starts_at: float
    ends_at: float


@dataclass(frozen=True, kw_only=True)
class Pause:
    """A silence of at least half a second between two stretches of speech."""

    starts_at: float
    seconds: float


@dataclass(frozen=True, kw_only=True)
class SecondHearing:
    """One figure listened to once more, by itself and with no leaning to what ought to be said.

    ``words`` are the number that sounds most like it, and ``margin`` says by how much more than the right
    one: 0 where it is the right one, infinite where the right one does not fit at all.
    """

    figure: int
    words: tuple[str, ...]
    margin: float


@dataclass(frozen=True, kw_only=True)
class Listening:
    """What was heard in one recording.

    ``speaking_from`` and ``speaking_to`` bound all speech; ``signal_to_noise_db`` is ``None`` where
    there was no moment without speech to measure the room by. ``unknown_words`` are words of the lines
    that the recogniser has no sound for: they cannot be checked. ``breaks_off`` says that the file ends
    before the recording did. ``second_hearings`` are of the figures whose place was found for sure.
    """

    seconds: float
    speaking_seconds: float
    signal_to_noise_db: float | None
    words: tuple[HeardWord, ...]
    pauses: tuple[Pause, ...] = ()
    speaking_from: float = 0.0
    speaking_to: float | None = None
    unknown_words: frozenset[str] = frozenset()
    breaks_off: bool = False
    second_hearings: tuple[SecondHearing, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LineReport:
    """One line: ``heard`` is the share of its checkable words that were heard, from 0 to 1."""

    id: str
    state: LineState
    heard: float | None = None
    starts_at: float | None = None


@dataclass(frozen=True, kw_only=True)
class FigureReport:
    """One figure as it stands in its line, and what was heard in its place."""

    text: str
    line: str
    state: FigureState
    heard_text: str | None = None
    starts_at: float | None = None


@dataclass(frozen=True, kw_only=True)
class TurnReport:
    """One turn. ``words_per_minute`` is ``None`` where too little was said or words were not heard."""

    seconds: float
    words_per_minute: float | None
    signal_to_noise_db: float | None
    lines: tuple[LineReport, ...]
    figures: tuple[FigureReport, ...]


@dataclass(frozen=True, kw_only=True)
class RehearsedTurn:
    """One turn of the script with the report on its recording; ``None`` where nothing was recorded."""

    number: int
    part: str
    lines: tuple[ExpectedLine, ...]
    report: TurnReport | None


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing to look at. ``key`` stays the same when the recording is analysed again.

    ``turn`` and ``starts_at`` say where to play it; both are ``None`` for the rehearsal as a whole.
    """

    kind: FindingKind
    sentence: str
    turn: int | None = None
    line: str | None = None
    starts_at: float | None = None
    figure: str | None = None
    is_wrong: bool = False

    @property
    def key(self) -> str:
        return ":".join([self.kind, self.line or "", self.figure or ""])


@dataclass(frozen=True, kw_only=True)
class Praise:
    """One thing that went well, and where to hear it."""

    kind: PraiseKind
    sentence: str
    turn: int | None = None
    line: str | None = None
    starts_at: float | None = None


@dataclass(frozen=True, kw_only=True)
class RehearsalReport:
    """The whole rehearsal: at most three findings and one praise.

    ``lines_skipped`` and ``figures_missed`` count all that were found, cleared ones left out;
    ``more`` counts the findings beyond the three. ``note`` says what could not be judged, and why.
    """

    seconds: float
    words_per_minute: float | None
    slot_seconds: int | None
    lines_skipped: int
    figures_missed: int
    findings: tuple[Finding, ...]
    praise: Praise | None
    more: int = 0
    note: str | None = None
