"""What a brief says, as frozen values: every word of the page and nothing about how it looks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Literal

from incidents.charts import ChartMark, ChartPoint
from reports.figure_book import DocumentFigure
from reports.style import Logo

Paper = Literal["a4", "letter"]
Density = Literal["roomy", "normal", "tight"]


@dataclass(frozen=True, kw_only=True)
class Extra:
    """A file inside the PDF: something of the evidence with its hash, or a table with all its rows."""

    name: str
    kind: str
    note: str
    content: bytes
    sha256: str = ""


@dataclass(frozen=True, kw_only=True)
class KeyFigure:
    """One of the four cells under the bottom line. What is not known stands there in words."""

    label: str
    value: str
    unit: str = ""
    note: str = ""
    certainty: str | None = None
    certainty_text: str = ""
    is_known: bool = True


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A sentence of impact or cause with its certainty; ``lead`` is its name or kind.

    ``numbers`` are the recorded figures of a measure; they stay when its words have no room.
    """

    text: str
    lead: str = ""
    numbers: str = ""
    has_dropped: bool = False
    certainty: str = "unknown"
    certainty_text: str = ""


@dataclass(frozen=True, kw_only=True)
class Event:
    """One line of the timeline: its time in words, and what happened."""

    time_text: str
    text: str
    is_starred: bool = False


@dataclass(frozen=True, kw_only=True)
class Picture:
    """The chart of a measured series, or the timeline where there is none."""

    heading: str
    subject: str
    title: str
    caption: str = ""
    times_text: str = ""
    unit: str = ""
    zone: tzinfo = UTC
    dates: str = ""
    points: tuple[ChartPoint, ...] = ()
    marks: tuple[ChartMark, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def is_series(self) -> bool:
        return bool(self.points)


@dataclass(frozen=True, kw_only=True)
class Deed:
    """A mitigation step: when, what was done, and what it did, for better or worse."""

    when: str
    action: str
    effect: str = ""
    rank: int = 0


@dataclass(frozen=True, kw_only=True)
class PlanRow:
    when: str
    step: str
    owner: str
    status: str
    status_text: str
    rank: int = 0


@dataclass(frozen=True, kw_only=True)
class WaitingRow:
    """What waiting costs: from when, what happens, the amount, and whether it is a judgement."""

    horizon: str
    text: str
    amount: str = ""
    is_judgement: bool = False


@dataclass(frozen=True, kw_only=True)
class OptionDetail:
    """One line under an option: what it is, its cost, its time, its risk."""

    text: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.name}: {self.text}" if self.name else self.text


@dataclass(frozen=True, kw_only=True)
class OptionText:
    """One way to decide. The recommended one is marked; none is chosen beforehand."""

    letter: str
    title: str
    is_recommended: bool = False
    details: tuple[OptionDetail, ...] = ()


@dataclass(frozen=True, kw_only=True)
class UnknownRow:
    what: str
    answer: str


@dataclass(frozen=True, kw_only=True)
class ChangeLine:
    """One fact that reads otherwise than in the version its reader has: what it is now, and what it was."""

    name: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What changed since an earlier version; ``also`` names the longer texts that did."""

    heading: str
    lines: tuple[ChangeLine, ...] = ()
    also: str = ""


@dataclass(frozen=True, kw_only=True)
class BriefDocument:
    """Everything the one-page brief says, and the figures it says it with.

    ``left_out`` names what had to give way to keep to one page; it is empty until the page is fitted.
    """

    paper: Paper
    density: Density = "roomy"
    reference: str
    version: int
    author: str
    title: str
    created: str
    organisation: str
    kind_text: str
    as_of_text: str
    severity: str
    severity_text: str
    status: str
    status_text: str
    cause_certainty: str
    cause_text: str
    headline: str
    bottom_line: str
    is_bottom_line_known: bool
    key_figures: tuple[KeyFigure, ...]
    changes: Changes | None = None
    picture: Picture | None = None
    picture_height: float = 132
    impact: tuple[Statement, ...] = ()
    causes: tuple[Statement, ...] = ()
    deeds: tuple[Deed, ...] = ()
    plan: tuple[PlanRow, ...] = ()
    plan_note: str = ""
    prevention: tuple[str, ...] = ()
    waiting: tuple[WaitingRow, ...] = ()
    question: str = ""
    deadline_text: str = ""
    ask_heading: str = "Decision needed"
    decided: tuple[str, ...] = ()
    options: tuple[OptionText, ...] = ()
    unknowns: tuple[UnknownRow, ...] = ()
    next_update_text: str = ""
    confidentiality: str = ""
    left_out: tuple[str, ...] = ()
    font_notes: tuple[str, ...] = ()
    watermark: str = ""
    accent: str = ""
    logo: Logo | None = field(default=None, repr=False)
    hidden: tuple[str, ...] = ()
    extras: tuple[Extra, ...] = field(default=(), repr=False)
    warnings: tuple[str, ...] = ()
    figures: tuple[DocumentFigure, ...] = ()

    @property
    def has_recorded_figures(self) -> bool:
        """Whether any key figure was recorded, rather than computed or not known."""
        return any(cell.certainty for cell in self.key_figures)


def list_words(document: BriefDocument) -> Sequence[str]:
    """Every free text of the page, for holding it against the list of figures."""
    picture, changes = document.picture, document.changes
    return [
        document.headline,
        document.bottom_line,
        *(f"{cell.label} {cell.value} {cell.unit} {cell.note}" for cell in document.key_figures),
        *([changes.heading, changes.also] if changes else ()),
        *(f"{line.name} {line.text}" for line in (changes.lines if changes else ())),
        *(f"{line.lead} {line.numbers} {line.text}" for line in (*document.impact, *document.causes)),
        *(f"{deed.when} {deed.action} {deed.effect}" for deed in document.deeds),
        *(f"{row.when} {row.step} {row.owner}" for row in document.plan),
        *document.prevention,
        *(f"{row.horizon} {row.text} {row.amount}" for row in document.waiting),
        *(f"{option.title} {' '.join(map(str, option.details))}" for option in document.options),
        *(f"{row.what} {row.answer}" for row in document.unknowns),
        *([picture.times_text, picture.subject, picture.caption] if picture else ()),
        *(f"{event.time_text} {event.text}" for event in (picture.events if picture else ())),
        document.question,
        document.deadline_text,
        document.ask_heading,
        *document.decided,
        document.next_update_text,
    ]
