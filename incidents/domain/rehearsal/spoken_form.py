"""Lines as a listener hears them: small words without marks, every figure in words and known by its place."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from incidents.domain.rehearsal.numbers import (
    CARDINALS,
    CLOCKS,
    NUMBER_WORDS,
    ORDINALS,
    SaidNumber,
    can_join,
    read_number,
)
from incidents.domain.rehearsal.shapes import ExpectedLine
from incidents.domain.spoken import say_integer
from incidents.domain.spoken_text import split_figures, strip_marks
from incidents.domain.spoken_words import MONTH_NAMES

_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*'?|\d+")
_GAP: Final = re.compile(r"[\s-]*")
_MONTHS: Final = frozenset(name.lower() for name in MONTH_NAMES)
_MEASURED: Final = frozenset(
    """
    percent second seconds minute minutes hour hours day days week weeks month months year years times
    dollar dollars euro euros pound pounds
    """.split()
)
"""Words after which even a lone "one" is a figure: "one hour", but not "one of them"."""

_SMALL: Final = frozenset(
    """
    a an and are as at be been but by can do for from had has have he her his i if in is it its me my no
    not of off on or our out she so than that the their them then there these they this those to up us
    was we were what when which who will with you your
    """.split()
)
"""Words said so lightly that hearing or missing one tells little."""


@dataclass(frozen=True)
class Token:
    """One word to be heard. ``figure`` counts the figures of a turn; ``spelled`` is said by its letters."""

    word: str
    line: int
    figure: int | None = None
    spelled: bool = False

    @property
    def weight(self) -> float:
        """How much hearing the word tells."""
        return 0.25 if self.word in _SMALL else 1.0


@dataclass(frozen=True)
class ExpectedFigure:
    """One figure of a line: as it stands there, and the number a listener hears."""

    text: str
    line: int
    number: SaidNumber


@dataclass(frozen=True)
class SpokenForm:
    """A whole turn: its words in order, and its figures."""

    tokens: tuple[Token, ...]
    figures: tuple[ExpectedFigure, ...]


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int
    spelled: bool


def spell_out(lines: Sequence[ExpectedLine]) -> SpokenForm:
    """Put the lines of a turn into the words a listener hears."""
    tokens: list[Token] = []
    figures: list[ExpectedFigure] = []
    for number, line in enumerate(lines):
        for text in line.text.splitlines():
            for written, said in split_figures(strip_marks(plain_marks(text))):
                _add_piece(written, plain_marks(said), number, tokens, figures)
    return SpokenForm(tuple(tokens), tuple(figures))


def plain_marks(text: str) -> str:
    """Return the text with straight apostrophes and unmarked letters: "o’clock", "cafe"."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def listen_words(text: str) -> list[str]:
    """Return the words of a text as they are heard, figures in words."""
    return [token.word for token in spell_out([ExpectedLine(id="", text=text)]).tokens]


def _add_piece(
    written: str, said: str, line: int, tokens: list[Token], figures: list[ExpectedFigure]
) -> None:
    """Add a piece of a line; one written in digits is one figure, named by its first number."""
    words = _split_words(said)
    is_written = written != said
    is_named = False
    at = 0
    while at < len(words):
        end = _find_number(said, words, at)
        found = read_number([word.text for word in words[at:end]])
        if found is None or is_named or not (is_written or _is_figure(words, at, end)):
            end = max(end, at + 1)
            tokens += [Token(word.text, line, spelled=word.spelled) for word in words[at:end]]
        else:
            text = said[words[at].start : words[_name_end(words, end) - 1].end]
            figures.append(ExpectedFigure(written.strip() if is_written else text, line, found))
            tokens += [Token(word.text, line, figure=len(figures) - 1) for word in words[at:end]]
            is_named = is_written
        at = end


def _split_words(text: str) -> list[_Word]:
    words: list[_Word] = []
    for found in _WORD.finditer(text):
        raw = found.group()
        if raw.isdigit():
            said = say_integer(int(raw)).split() if len(raw) <= 12 else [say_integer(int(n)) for n in raw]
            parts = [part for word in said for part in word.split("-")]
            words += [_Word(part, found.start(), found.end(), spelled=False) for part in parts]
            continue
        is_spelled = len(raw) > 1 and raw.rstrip("s'").isupper()
        words.append(_Word(raw.lower(), found.start(), found.end(), spelled=is_spelled))
    return words


def _find_number(text: str, words: list[_Word], at: int) -> int:
    """Return where the number beginning at a word ends; ``at`` itself where none begins."""
    if words[at].text not in CARDINALS | ORDINALS | CLOCKS:
        return at
    end = at + 1
    while end < len(words):
        gap = text[words[end - 1].end : words[end].start]
        if not _GAP.fullmatch(gap) or not can_join(words[end - 1].text, words[end].text):
            break
        if words[end].text in {"and", "point", "oh"} and not (
            end + 1 < len(words) and words[end + 1].text in CARDINALS
        ):
            break
        end += 1
    return end


def _is_figure(words: list[_Word], at: int, end: int) -> bool:
    """Tell a figure from a word: a lone "one", "first" or "second" is none without its measure.

    Nor is a number that belongs to a name: "S3".
    """
    if at and words[at - 1].end == words[at].start:
        return False
    if end - at > 1:
        return True
    word = words[at].text
    after = [found.text for found in words[end : end + 2]]
    if word in ORDINALS:
        before = words[at - 1].text if at else ""
        return (bool(after) and (after[0] in _MONTHS or (after[0] == "of" and after[-1] in _MONTHS))) or (
            before in _MONTHS
        )
    if word != "one":
        return word in NUMBER_WORDS
    return bool(after) and (
        after[0] in _MEASURED or (after[0] in {"in", "of"} and after[-1] in CARDINALS - {"one"})
    )


def _name_end(words: list[_Word], end: int) -> int:
    """Return where the text of a figure ends: with its month, its percent or its currency."""
    after = [word.text for word in words[end : end + 2]]
    if len(after) == 2 and after[0] == "of" and after[1] in _MONTHS:
        return end + 2
    return end + 1 if after and (after[0] in _MEASURED - {"times", "second"} or after[0] in _MONTHS) else end
