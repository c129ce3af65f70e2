"""What a recogniser should expect to hear in a turn, as text to build its language model from.

The lines alone would make it hear what ought to be said. So every figure also stands there with many
other numbers in its place, and common words stand beside the lines: whoever says a wrong number, leaves a
line out or speaks of something else is heard saying that.
"""

from collections.abc import Callable
from typing import Final

from incidents.domain.rehearsal.number_slips import list_number_patterns, list_slips
from incidents.domain.rehearsal.numbers import CARDINALS, ORDINALS
from incidents.domain.rehearsal.pronunciation import pronounce, spell_letters
from incidents.domain.rehearsal.spoken_form import SpokenForm, Token
from incidents.domain.spoken_words import OPENERS, PAST_DEEDS

_LINE_WEIGHT: Final = 4
_COMMON: Final = """
    able actually afternoon again ago already also always am because been before being believe below big
    bit came can case caused chance come coming company could day days did different does doing down during
    end even evening ever example expected far few finally fine form found further general going good great
    group half hand happen happened happening happens hard hear help her here high him his hope however
    hundred idea important instead into issue just kind knew know known large last late later least left
    less life little long look lot many matter may maybe me mean means meeting might mind minute minutes
    moment money month months morning much must my near need needs never next night nothing now often okay
    order outage part past percent perhaps place please point possible problem question quick quite rather
    reach ready real really reason right risk said say second seconds see seem seen she should since site
    so soon sorry sort speak still such sure team thank thanks thing things think thought through time
    today together tomorrow too toward true try trying under understand until up us very want was way we
    weather week weeks well were while will word words work worked working world would year years yesterday
    your coffee dinner garden house music river summer table travel water window
"""

COMMON_WORDS: Final = frozenset(_COMMON.split()) | frozenset(
    word for word in OPENERS | PAST_DEEDS if word.isalpha()
)
"""Words that people use whatever they speak about; none of them is from a script."""

_NUMBERS: Final = CARDINALS | ORDINALS | {"oh", "point", "o'clock", "noon", "midnight", "percent"}


def list_vocabulary(form: SpokenForm, look_up: Callable[[str], list[str]]) -> dict[str, list[str]]:
    """Return every word to expect with the ways to say it; a word of no known sound is left out.

    ``look_up`` gives the ways a dictionary knows, none for a word that is not in it.
    """
    spelled = {token.word for token in form.tokens if token.spelled}
    ways: dict[str, list[str]] = {}
    for word in sorted({token.word for token in form.tokens} | COMMON_WORDS | _NUMBERS):
        known = look_up(word) or [pronounce(word, lambda part: next(iter(look_up(part)), None)) or ""]
        letters = spell_letters(word) if word in spelled else None
        found = [sounds for sounds in (letters, *known) if sounds]
        if found:
            ways[word] = list(dict.fromkeys(found))
    return ways


def write_corpus(form: SpokenForm, can_hear: Callable[[str], bool]) -> str:
    """Write the sentences of a language model; a word the recogniser has no sound for ends its sentence."""
    sentences: list[str] = []
    for number in range(1 + max((token.line for token in form.tokens), default=-1)):
        line = [token for token in form.tokens if token.line == number]
        sentences += [" ".join(run) for run in _cut(line, can_hear)]
    sentences = [*sentences, " ".join(sentences)] * _LINE_WEIGHT
    sentences += _vary_figures(form, can_hear)
    if form.figures:
        sentences += list_number_patterns()
    sentences += sorted(word for word in COMMON_WORDS | _NUMBERS if can_hear(word))
    return "\n".join(sentences)


def _cut(tokens: list[Token], can_hear: Callable[[str], bool]) -> list[list[str]]:
    runs: list[list[str]] = [[]]
    for token in tokens:
        if can_hear(token.word):
            runs[-1].append(token.word)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _vary_figures(form: SpokenForm, can_hear: Callable[[str], bool]) -> list[str]:
    """The words around each figure without it, for whoever leaves it out, and with other numbers in it."""
    varied: list[str] = []
    tokens = form.tokens
    for number in range(len(form.figures)):
        places = [at for at, token in enumerate(tokens) if token.figure == number]
        before = [token.word for token in tokens[max(0, places[0] - 1) : places[0]] if can_hear(token.word)]
        after = [token.word for token in tokens[places[-1] + 1 : places[-1] + 2] if can_hear(token.word)]
        varied.append(" ".join([*before, *after]))
        words = [tokens[at].word for at in places]
        varied += dict.fromkeys(list_slips(words, next(iter(before), None), next(iter(after), None)))
    return [text for text in varied if text]
