"""The shape of a script: lines, turns, and what each line rests on."""

from dataclasses import dataclass
from typing import Final, Literal

from incidents.domain.facts import Certainty
from incidents.domain.figures import Figure
from incidents.domain.spoken_text import count_words

Speaker = Literal["you", "ceo"]
Voice = Literal["headline-first", "respectful"]
Kind = Literal["said", "gap"]

PACE: Final = 135
"""Words a minute aimed at: the middle of the 110 to 160 at which people follow easily."""

SLOWEST, FASTEST = 110, 160

FITTING_PACE: Final = 130
"""Words a minute a script is fitted by: a little slower than the aim, because nerves add pauses."""

MOST_OF_SLOT: Final = 1.05
DEFAULT_MINUTES: Final = 5
SHORT_MINUTES: Final = 3
"""Up to this slot the two-minute order is used: headline, figures and the ask before everything else."""

NEVER_DROPPED: Final = 0

PARTS: Final = (
    ("opening", "Opening", ""),
    ("what-happened", "What happened", "What happened?"),
    ("cause", "Cause", "What’s the cause?"),
    ("plan", "Plan", "What’s the plan?"),
    ("risk", "Risk of waiting", "What’s the risk if we don’t act quickly?"),
    ("ask", "The ask", "What do you need from me?"),
    ("decision", "The decision", "Where are we with the decision?"),
    ("close", "Close", "When do I hear from you next, even if nothing changes?"),
)
"""The parts of a script in the order they are spoken: key, heading, what the chief executive asks.

Once the ask is decided its part gives way to the decision.
"""

DONE_QUESTION: Final = "What have we done so far, and did it work?"


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One recorded value a line rests on: where it stands, and the value as text."""

    name: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Edit:
    """A line in somebody's own words, with the facts that stood under the generated line then.

    Without words of its own (``None``) it is only kept in: said as the record words it, whatever the time.
    """

    line_id: str
    text: str | None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line. ``section`` is the page that fills or changes it; ``priority`` 0 is never dropped.

    On an edited line ``generated`` holds the wording of the record, and ``stale`` the facts that
    changed under it, each with its value at the time of the edit and now. ``after`` names a line
    without which this one makes no sense ("Second, ..."). ``is_kept_in`` says that somebody wants the line
    said whatever the time, in the words of the record. ``until`` is the time a line tells as still to
    come: once that is past, the line is untrue.
    """

    id: str
    text: str
    section: str
    priority: int
    kind: Kind = "said"
    facts: tuple[Fact, ...] = ()
    certainty: Certainty | None = None
    figures: tuple[Figure, ...] = ()
    generated: str | None = None
    stale: tuple[tuple[str, str, str], ...] = ()
    after: str | None = None
    is_kept_in: bool = False
    until: str | None = None

    @property
    def is_edited(self) -> bool:
        return self.generated is not None

    @property
    def is_stale(self) -> bool:
        return bool(self.stale)

    @property
    def words(self) -> int:
        return count_words(self.text)

    @property
    def seconds(self) -> int:
        """The time to say it at the target pace, in whole seconds."""
        return round(self.words * 60 / PACE)


@dataclass(frozen=True, kw_only=True)
class Turn:
    """What one speaker says before the other does. ``part`` is a key of ``PARTS``."""

    number: int
    speaker: Speaker
    part: str
    lines: tuple[Line, ...]
    question: str | None = None

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def words(self) -> int:
        return sum(line.words for line in self.lines)

    @property
    def seconds(self) -> int:
        return round(self.words * 60 / PACE)


@dataclass(frozen=True, kw_only=True)
class Interruption:
    """A question that may cut in: its answer, and the honest sentence for "not known yet"."""

    question: str
    answer: Line
    not_known: str
    is_known: bool


@dataclass(frozen=True, kw_only=True)
class Script:
    """The whole conversation, fitted to its slot. ``notes`` say what a speaker should know about it."""

    turns: tuple[Turn, ...]
    minutes: int
    voice: Voice
    notes: tuple[str, ...] = ()
    dropped: tuple[Line, ...] = ()
    unplaced: tuple[Edit, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for turn in self.turns for line in turn.lines)

    @property
    def words(self) -> int:
        return sum(turn.words for turn in self.turns)

    @property
    def seconds(self) -> int:
        return round(self.words * 60 / PACE)

    @property
    def gaps(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.kind == "gap")

    @property
    def stale(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.is_stale)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure that is spoken, with its source; once each."""
        return tuple(dict.fromkeys(figure for line in self.lines for figure in line.figures))
