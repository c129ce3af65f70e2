"""Each figure once more, by itself: where to listen, and what to be ready to hear there.

A recogniser that knows the script leans to its numbers: it hears "fifteen twenty" where "eighteen twenty"
was said. So the short passage around each figure is listened to again with every number of its kind as
likely as the right one, and the two best are held against each other on the sound alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from incidents.domain.rehearsal.alignment import align, is_near
from incidents.domain.rehearsal.number_slips import list_words_instead
from incidents.domain.rehearsal.shapes import HeardWord
from incidents.domain.rehearsal.spoken_form import SpokenForm

_FARTHEST: Final = 2
"""Words between a figure and the nearest one that was heard, beyond which its place is not sure."""

_SHORT_WORD: Final = 3
_MARGIN_SECONDS: Final = 0.12
_LONGEST_SECONDS: Final = 8.0
_GUESS_SECONDS: Final = 3.0


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Where a figure was said, in seconds, with the words before it, its own and those after it."""

    figure: int
    starts_at: float
    ends_at: float
    before: tuple[str, ...]
    words: tuple[str, ...]
    after: tuple[str, ...]

    def say(self, words: Sequence[str]) -> str:
        """Return the passage as a text with other words in the figure's place."""
        return " ".join([*self.before, *words, *self.after])

    def find_words(self, heard: Sequence[str]) -> tuple[str, ...] | None:
        """Return what was heard in the figure's place; ``None`` where the words around it are others."""
        start, end = len(self.before), len(heard) - len(self.after)
        is_around = tuple(heard[:start]) == self.before and tuple(heard[max(0, end) :]) == self.after
        return tuple(heard[start:end]) if is_around and start < end else None


def list_passages(form: SpokenForm, words: Sequence[HeardWord]) -> list[Passage]:
    """Return the passages in which a figure stands between words that were heard as expected."""
    places = align(form.tokens, [word.text for word in words])
    found = [
        place if place is not None and is_near(token.word, words[place].text) else None
        for token, place in zip(form.tokens, places, strict=True)
    ]
    passages = (_find_passage(form, words, found, number) for number in range(len(form.figures)))
    return [passage for passage in passages if passage is not None]


def write_grammar(passage: Passage) -> str:
    """Write what may be heard in a passage, every number of the figure's kind alike (a JSGF grammar)."""
    slots = [
        "[ and ]" if word == "and" else f"( {' | '.join(list_words_instead(passage.words, at))} )"
        for at, word in enumerate(passage.words)
    ]
    return write_sentence(passage.say(slots))


def write_sentence(text: str) -> str:
    """Write a grammar in which nothing else but one sentence can be heard."""
    return f"#JSGF V1.0;\ngrammar passage;\npublic <passage> = {text} ;\n"


def _find_passage(
    form: SpokenForm, words: Sequence[HeardWord], found: Sequence[int | None], number: int
) -> Passage | None:
    own = [at for at, token in enumerate(form.tokens) if token.figure == number]
    first = _reach(form, found, range(own[0] - 1, -1, -1))
    last = _reach(form, found, range(own[-1] + 1, len(form.tokens)))
    if first is None and last is None:
        return None
    starts_at = _time(words, found, first, is_start=True)
    ends_at = _time(words, found, last, is_start=False)
    starts_at = ends_at - _GUESS_SECONDS if starts_at is None and ends_at is not None else starts_at
    ends_at = starts_at + _GUESS_SECONDS if ends_at is None and starts_at is not None else ends_at
    if starts_at is None or ends_at is None or not 0 < ends_at - starts_at < _LONGEST_SECONDS:
        return None
    spoken = [token.word for token in form.tokens]
    return Passage(
        figure=number,
        starts_at=max(0.0, starts_at - _MARGIN_SECONDS),
        ends_at=ends_at + _MARGIN_SECONDS,
        before=tuple(spoken[own[0] if first is None else first : own[0]]),
        words=tuple(spoken[at] for at in own),
        after=tuple(spoken[own[-1] + 1 : (own[-1] if last is None else last) + 1]),
    )


def _reach(form: SpokenForm, found: Sequence[int | None], way: range) -> int | None:
    """Return the nearest word that was heard, or the one beyond it where it is very short."""
    near = next((at for at in way[: _FARTHEST + 1] if found[at] is not None), None)
    if near is None or len(form.tokens[near].word) > _SHORT_WORD:
        return near
    beyond = near + way.step
    return beyond if beyond in way and found[beyond] is not None else near


def _time(
    words: Sequence[HeardWord], found: Sequence[int | None], at: int | None, *, is_start: bool
) -> float | None:
    place = found[at] if at is not None else None
    if place is None:
        return None
    return words[place].starts_at if is_start else words[place].ends_at
