"""Figures said wrong in a made recording: one word of a number in the place of another, as people slip."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from incidents.domain.rehearsal import ExpectedLine
from incidents.domain.rehearsal.numbers import SaidNumber, is_same, read_number
from incidents.domain.rehearsal.spoken_form import ExpectedFigure, listen_words, spell_out
from incidents.domain.spoken_text import split_figures
from incidents.domain.spoken_words import MONTH_NAMES
from tests.incidents.spoken_audio import Reading, replace_figure

_UNITS: Final = "one two three four five six seven eight nine".split()
_TEENS: Final = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES: Final = ["thousand", "million", "billion"]
_ORDINALS: Final = "first second third fourth fifth sixth seventh eighth ninth".split()
_CLASSES: Final = (_UNITS, _TEENS, _TENS, _SCALES, _ORDINALS, ["noon", "midnight"])
_MONTH: Final = re.compile("|".join(MONTH_NAMES))
_MIXED_UP: Final = dict(zip(_TENS[1:], _TEENS[3:], strict=True)) | dict(
    zip(_TEENS[3:], _TENS[1:], strict=True)
)
"""Fifteen for fifty and the like: the slip that is hardest to hear."""


def change_figures(full: Reading, *, every: int, start: int, seed: int, is_mixed_up: bool = False) -> Reading:
    """Return the reading with some of its figures said wrong: each ``every`` one from ``start`` on."""
    figures = spell_out(full.lines).figures
    lines: Sequence[ExpectedLine] = full.lines
    changed: set[int] = set()
    for number in range(len(figures) - 1, -1, -1):
        if number % every != start:
            continue
        other = next(_list_others(figures[number], seed + number, is_mixed_up=is_mixed_up), None)
        if other is not None:
            lines = replace_figure(lines, figures, number, other)
            changed.add(number)
    text = " ".join(line.text for line in lines)
    slip = "figure mixed up" if is_mixed_up else "one word changed"
    return replace(full, slip=slip, text=text, changed=frozenset(changed))


def name_kind(figure: ExpectedFigure, line: ExpectedLine) -> str:
    """Name what a figure counts, for the table."""
    words = f"{figure.text} {line.text.split(figure.text, 1)[-1][:24]}".lower()
    if figure.number.is_clock or re.search(r"\d:\d|o’clock| utc|noon", words):
        return "time"
    if len(figure.number.parts) > 1 and not re.search(r"percent|%|dollar|euro|pound", words):
        return "time"
    for kind, pattern in (
        ("percentage", r"percent|%|^one in|^\w+ in "),
        ("money", r"dollar|euro|pound|\$|€|£"),
        ("date", _MONTH.pattern.lower()),
        ("duration", r"second|minute|hour|day|week|month|year"),
    ):
        if re.search(pattern, words):
            return kind
    return "count"


def _list_others(figure: ExpectedFigure, seed: int, *, is_mixed_up: bool) -> Iterator[str]:
    """Yield the figure with one word of its number put wrong, wrong beyond any rounding."""
    pieces = dict(split_figures(figure.text))
    said = pieces.get(figure.text, figure.text)
    spots = [
        found
        for found in re.finditer(r"[A-Za-z]+", said)
        if list(_swap(found.group().lower(), seed, is_mixed_up))
    ]
    for spot in [*spots[seed % max(1, len(spots)) :], *spots[: seed % max(1, len(spots))]]:
        for other in _swap(spot.group().lower(), seed, is_mixed_up):
            text = said[: spot.start()] + other + said[spot.end() :]
            heard = read_number(listen_words(text))
            if heard is not None and _is_possible(text, figure.number, heard):
                yield text


def _is_possible(text: str, right: SaidNumber, wrong: SaidNumber) -> bool:
    """Tell whether somebody could say this number here, and be wrong: no thirteenth month, no 25:70."""
    if is_same(right, wrong, is_about=True) or len(wrong.parts) != len(right.parts):
        return False
    if _MONTH.search(text):
        return 1 <= wrong.value <= 31
    return len(wrong.parts) != 2 or (int(wrong.parts[0]) < 24 and int(wrong.parts[1]) < 60)


def _swap(word: str, seed: int, is_mixed_up: bool) -> Iterator[str]:
    if is_mixed_up:
        if word in _MIXED_UP:
            yield _MIXED_UP[word]
        return
    for words in _CLASSES:
        if word in words:
            at = words.index(word)
            yield from (
                words[(at + step + seed) % len(words)] for step in (2, 3) if (step + seed) % len(words)
            )


KINDS: Final = tuple(
    ExpectedLine(id=f"kinds.{number}", text=text)
    for number, text in enumerate(
        (
            "Card payments have failed since nine forty-two UTC on the fourteenth of November.",
            "We have lost about one hundred and eighty thousand dollars so far, and every hour costs us"
            " twenty-six thousand euros more.",
            "Twelve point five percent of all orders were refused, and three thousand seven hundred and"
            " forty-one customers were told to try again.",
            "The second processor takes over within thirty-five minutes of your word.",
            "It costs one hundred and forty thousand pounds for three months.",
            "That brings back eighty-five percent of the payments by half past eleven.",
            "I come back to you at fifteen twenty, with all seventeen shops checked.",
        )
    )
)
"""Every kind of figure in one turn: times, dates, money, percentages, counts, lengths of time."""
