"""The figures of a document with their origin, and the cleaning and shortening of its texts."""

import re
from dataclasses import dataclass
from datetime import UTC
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.figures import MeasureText, Origin
from incidents.domain.moments import (
    MONTHS,
    NBSP,
    format_in_zone,
    format_moment,
    name_zone,
    parse_moment,
    to_zone,
)
from incidents.domain.plain_text import SHORTENED, SLACK, capitalise, clean_text, shorten, weigh
from reports.dates import localise

__all__ = [
    "NUMBER",
    "SHORTENED",
    "SLACK",
    "DocumentFigure",
    "FigureBook",
    "add_words",
    "capitalise",
    "clean_text",
    "direction_of",
    "drop_repeat",
    "end_sentence",
    "keep_parts",
    "shorten",
    "weigh",
]

NUMBER: Final = re.compile(r"\d+(?:[.,:]\d+)*")
_PARTS: Final = re.compile(r"(?<= · )|(?<=; )")
_RIGHT_TO_LEFT: Final = ((0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF))


@dataclass(frozen=True, kw_only=True)
class DocumentFigure:
    """One figure that a document states: its text, its origin, and the member or formula behind it."""

    text: str
    origin: Origin
    source: str


class FigureBook:
    """Notes every figure as a text is written, so that none can stand on the page without a source."""

    def __init__(self, zone: ZoneInfo, dates: str = "", *, reader: ZoneInfo | None = None) -> None:
        """``zone`` is the document's one clock; ``reader`` is the reader's own, where it is known."""
        self.zone, self.dates, self.reader = zone, dates, reader or zone
        self._noted: dict[tuple[str, str, str], DocumentFigure] = {}

    @property
    def figures(self) -> tuple[DocumentFigure, ...]:
        return tuple(self._noted.values())

    def note(self, text: str, origin: Origin, source: str) -> str:
        """Note the numbers of ``text``, and give it back."""
        for number in NUMBER.findall(text):
            figure = DocumentFigure(text=number, origin=origin, source=source)
            self._noted.setdefault((number, origin, source), figure)
        return text

    def quote(self, text: str | None, member: str) -> str:
        """A recorded text, cleaned for one paragraph; nothing recorded is an empty string."""
        return self.note(clean_text(text or ""), "recorded", member)

    def moment(self, text: str, member: str) -> str:
        """A recorded moment the reader acts by: where the document goes by UTC, their own clock beside it."""
        return self._note_moment(self._beside(text), text, member)

    def as_of(self, text: str) -> str:
        """The moment of the snapshot, which names the document's clock and stands beside the other one."""
        shown = self._beside(text) if self._is_utc else format_moment(text, zone=self.zone)
        return self.note(localise(shown, self.dates), "furniture", "as of")

    @property
    def _is_utc(self) -> bool:
        return name_zone(self.zone) == "UTC"

    def _beside(self, text: str) -> str:
        shown, moment = format_in_zone(text, self.zone), parse_moment(text)
        if not (self._is_utc and moment.has_time and moment.has_zone):
            return shown
        here, own = (to_zone(moment.earliest, zone).replace(tzinfo=UTC) for zone in (self.zone, self.reader))
        if own == here:
            return shown
        day = "" if own.date() == here.date() else f"{own.day}{NBSP}{MONTHS[own.month - 1]}, "
        return f"{shown} ({day}{own:%H:%M}{NBSP}{name_zone(self.reader)})"

    def both_clocks(self, text: str, member: str) -> str:
        """A moment that a legal clock counts from or to: UTC in brackets, for whoever checks the hours."""
        return self._note_moment(format_moment(text, zone=self.reader), text, member)

    def short_moment(self, text: str, member: str, *, day: str, with_zone: bool = True) -> str:
        """A recorded moment for a narrow column: one zone, and the date only when it is not ``day``."""
        moment = parse_moment(text)
        if not moment.has_time:
            return self._note_moment(format_moment(text), text, member)
        local = to_zone(moment.earliest, self.zone) if moment.has_zone else moment.wall
        clock = f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"
        shown = f"about{NBSP}{clock}" if moment.is_approximate else clock
        if local.date().isoformat() != day:
            date = f"{local.day}{NBSP}{MONTHS[local.month - 1]}"
            year = "" if f"{local.year:04d}" == day[:4] else f"{NBSP}{local.year:04d}"
            shown = f"{date}{year}, {shown}"
        if not moment.has_zone:
            shown += f" (no{NBSP}zone)"
        elif with_zone:
            shown += f"{NBSP}{name_zone(self.zone)}"
        return self._note_moment(shown, text, member)

    def one_zone(self, text: str, member: str) -> str:
        """A recorded moment with its date, in the reader's zone only."""
        return self._note_moment(format_in_zone(text, self.zone), text, member)

    def measure(self, shown: MeasureText, member: str) -> MeasureText:
        """Note a measure's own figures, each with the origin it has."""
        for figure in shown.figures:
            self.note(figure.text, figure.origin, figure.source or member)
        return shown

    def _note_moment(self, shown: str, text: str, member: str) -> str:
        shown = localise(shown, self.dates)
        clocks = " and ".join(dict.fromkeys([name_zone(self.zone), name_zone(self.reader), "UTC"]))
        for number in NUMBER.findall(shown):
            if number.zfill(2) in text:
                self.note(number, "recorded", member)
            else:
                self.note(number, "derived", f"{member} on the clocks of {clocks}")
        return shown


def keep_parts(text: str, limit: float) -> str:
    """Keep the leading parts of a note (parted by " · " or "; ") that fit; the first is cut if it must be."""
    kept = ""
    for part in _PARTS.split(text):
        if kept and weigh(kept) + weigh(part) > limit:
            break
        kept += part
    return shorten(kept.rstrip(" ·;"), limit, mark="")


def add_words(figure: str, words: str) -> str:
    """A figure and the words about it: a sentence of their own, or the end of the figure's."""
    if not (figure and words):
        return figure or words
    return f"{figure}, {words}" if words[0].islower() else f"{figure}. {words}"


def end_sentence(line: str) -> str:
    """The line with a full stop, where it does not end in a mark of its own."""
    return line if line.endswith((".", "!", "?", "…", SHORTENED, "。", "！", "？", "؟")) else f"{line}."


def drop_repeat(note: str, value: str) -> str:
    """The note without the words of the value above it: "Not known yet; finance is counting"."""
    if not note.lower().startswith(value.lower()):
        return note
    return capitalise(note[len(value) :].lstrip(" ;:,.·"))


def direction_of(text: str) -> str:
    """Return "rtl" when the first letter of the text is of a right-to-left script, else "ltr"."""
    for character in text:
        code = ord(character)
        if any(low <= code <= high for low, high in _RIGHT_TO_LEFT):
            return "rtl"
        if character.isalpha():
            return "ltr"
    return "ltr"
