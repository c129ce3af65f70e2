"""The lines as they should sound beside the words that were heard: which stands for which, and where."""

from dataclasses import dataclass, field
from functools import cached_property

from incidents.domain.rehearsal.alignment import is_near
from incidents.domain.rehearsal.numbers import NUMBER_WORDS
from incidents.domain.rehearsal.shapes import HeardWord, SecondHearing
from incidents.domain.rehearsal.spoken_form import SpokenForm


@dataclass(frozen=True)
class Match:
    """The lines as they should sound, the words heard, and which of these stands for which of those."""

    form: SpokenForm
    words: tuple[HeardWord, ...]
    places: tuple[int | None, ...]
    unknown: frozenset[str]

    said_figures: frozenset[int] = frozenset()
    second_hearings: dict[int, SecondHearing] = field(default_factory=dict)

    def is_heard(self, at: int) -> bool:
        place = self.places[at]
        return place is not None and is_near(self.form.tokens[at].word, self.words[place].text)

    @cached_property
    def seconds_per_letter(self) -> float:
        """How long the speaker takes for one letter of a word."""
        spoken = sum(word.ends_at - word.starts_at for word in self.words)
        return spoken / max(1, sum(len(word.text) for word in self.words))

    def is_told(self, at: int) -> bool:
        """Tell whether a word was heard, or belongs to a figure that was said in another way."""
        return self.is_heard(at) or self.form.tokens[at].figure in self.said_figures

    def weigh(self, at: int) -> float:
        """How much a word tells; a long figure no more than two plain words, however it is said."""
        token = self.form.tokens[at]
        if token.figure is None:
            return token.weight
        return min(1.0, 2 / sum(1 for other in self.form.tokens if other.figure == token.figure))


def is_there_time(match: Match, places: list[int], window: tuple[int, int]) -> bool:
    """Tell whether the words heard in a window are too long for its other words alone.

    A figure of half its usual length or more would have had room there.
    """
    before = next((at for at in range(places[0] - 1, -1, -1) if match.is_heard(at)), -1)
    tokens = match.form.tokens
    after = next((at for at in range(places[-1] + 1, len(tokens)) if match.is_heard(at)), len(tokens))
    letters = sum(len(token.word) for token in tokens[before + 1 : after])
    figure = sum(len(tokens[at].word) for at in places)
    taken = sum(word.ends_at - word.starts_at for word in match.words[slice(*window)])
    return taken > (letters - figure / 2) * match.seconds_per_letter


def between_heard(match: Match, places: list[int]) -> tuple[int, int]:
    """Return the heard words between the nearest expected ones before and after some places."""
    start, end = 0, len(match.words)
    for at in range(places[0] - 1, -1, -1):
        place = match.places[at]
        if place is not None and match.is_heard(at):
            token = match.form.tokens[at]
            # A lone "one" before a figure may be the first word of what was heard of it.
            start = place if token.figure is None and token.word in NUMBER_WORDS else place + 1
            break
    for at in range(places[-1] + 1, len(match.form.tokens)):
        place = match.places[at]
        if place is not None and match.is_heard(at):
            end = place
            break
    return start, max(start, end)
