"""Finding a fault laid on someone by the structure of a sentence: a person as subject, then a fault."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from incidents.domain.wording.tokens import Sentence
from incidents.domain.wording.vocabulary import (
    ADVERB,
    DETERMINER,
    DUTY,
    DUTY_PAST,
    FAULT,
    FUNCTION,
    NAME,
    NOBODY,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    ROLE,
    STRONG_FAULT,
    SYSTEM,
    TEAM,
)

_PERSON: Final = NAME | ROLE | TEAM | PRONOUN
_NEGATIONS: Final = frozenset(
    "not never didn't hasn't haven't hadn't wasn't weren't don't doesn't wouldn't failed fails fail "
    "neglected forgot "
    "forgets refused declined omitted barely hardly stopped isn't aren't".split()
)
_OBJECTS_OF_REPAIR: Final = frozenset(
    "faulty bad broken duplicate duplicates temporary test old stale wrong spare unused affected "
    "stuck failed connection tie into off away free "
    "process cache job".split()
)
_INDEFINITE: Final = frozenset(["a", "an", "one"])
_THINGS_TEAM: Final = frozenset(
    "support security platform product group office desk group provider staff maintenance finance "
    "sales legal lead leads".split()
)
_FAIL_TO: Final = frozenset(["failed", "fails", "failing", "fail"])
_FAULT_WORDS: Final = STRONG_FAULT | FAULT | DUTY_PAST | DUTY
_JOINING: Final = frozenset(["because", "that", "and", "but", "when"])
_BE: Final = frozenset(["was", "were", "been", "is", "are", "being"])
_NOT_A_DUTY: Final = frozenset(["see", "sees", "speaks", "knows"])
_NO_FAULT_TO_MISS: Final = frozenset(["see", "seen", "own", "owned"])
_OF_MACHINES: Final = frozenset(
    "kernel device printer graphics network software database monitoring backup disk storage audio "
    "video web".split()
)
"""A kernel driver or a monitoring agent is a thing."""
_CARELESS: Final = frozenset(
    "straight untested without wrong broken bad unreviewed it open unlocked password through hole directly "
    "blindly production prod unattended friday early table migration".split()
)


def person_fault_spans(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Token ranges from the subject to the fault: "the vendor failed to tell", "nobody in QA opened"."""
    for at, bit in enumerate(sentence.bits):
        if bit & _FAULT_WORDS or sentence.words[at] in _FAIL_TO:
            before = _read_back(sentence, at)
            span = None if before is None else _fault_at(sentence, at, before)
            if span is not None:
                yield span


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands between the subject and the fault word; ``at`` is the last token of the subject."""

    at: int
    is_denied: bool
    is_passive: bool


def _read_back(sentence: Sentence, at: int) -> _Before | None:
    """Step back over adverbs, auxiliaries and negations; ``None`` when no subject can be seen."""
    words, bits = sentence.words, sentence.bits
    before = at - 1
    is_denied = is_passive = False
    while before >= 0 and at - before < 6:
        word = words[before]
        if word in ("could", "can"):
            return None
        if not (bits[before] & ADVERB or word in _NEGATIONS or word == "to"):
            break
        is_denied = is_denied or word in _NEGATIONS
        is_passive = is_passive or word in _BE
        before -= 1
    return _Before(before, is_denied, is_passive) if before >= 0 else None


def _fault_at(sentence: Sentence, at: int, before: _Before) -> tuple[int, int] | None:
    words, bit = sentence.words, sentence.bits[at]
    word = words[at]
    start: int | None = None
    end = at + 1
    if word in _FAIL_TO:
        if words[end : end + 1] == ["to"] and end + 1 < len(words):
            start, end = _subject(sentence, before.at, is_strong=False), at + 3
    elif _is_nobody(sentence, before.at):
        is_seen = word in _NOT_A_DUTY or "outside" in words[max(0, at - 6) : at]
        is_told = before.is_passive and not word.endswith("ing")
        is_spared = "to" in words[before.at + 1 : at] or word.startswith("wait")
        if bit & (DUTY | DUTY_PAST) and not (is_seen or is_told or is_spared):
            start = _nobody_start(sentence, before.at)
    elif before.is_denied:
        is_told = before.is_passive and not word.endswith("ing")
        if bit & (DUTY | DUTY_PAST) and not is_told and word not in _NO_FAULT_TO_MISS:
            start = _subject(sentence, before.at, is_strong=False)
    elif not before.is_passive and not word.endswith("ing"):
        if bit & STRONG_FAULT:
            start = _subject(sentence, before.at, is_strong=True)
        elif bit & FAULT:
            return _plain_fault(sentence, at, before.at)
    return None if start is None else (start, end)


def _is_nobody(sentence: Sentence, at: int) -> bool:
    words = sentence.words
    is_no_one = words[at] == "one" and at > 0 and words[at - 1] in ("no", "not")
    return bool(sentence.bits[at] & NOBODY) or is_no_one or _nobody_before(sentence, at)


def _plain_fault(sentence: Sentence, at: int, before: int) -> tuple[int, int] | None:
    words, bits = sentence.words, sentence.bits
    word = words[at]
    rest = words[at + 1 : at + 4]
    if any(later in _OBJECTS_OF_REPAIR for later in rest) or (rest and bits[at + 1] & NUMBER):
        return None
    if word.startswith("miss") and any(bit & NUMBER for bit in bits[at + 1 : at + 4]):
        return None
    if word in ("pushed", "dropped", "left", "rushed") and not _is_careless(words, at):
        return None
    start = _subject(sentence, before, is_strong=False)
    if (
        start is None
        or words[start] in _INDEFINITE
        or words[before] in ("these", "those", "they", "this", "everyone")
    ):
        return None
    if words[before] in _THINGS_TEAM and not bits[start] & DETERMINER:
        return None
    return start, at + 1


def _is_careless(words: list[str], at: int) -> bool:
    return any(word in _CARELESS for word in words[at + 1 : at + 6])


def _nobody_before(sentence: Sentence, before: int) -> bool:
    """ "nobody in platform", "no one from the night shift", "none of them" before the verb."""
    words, bits = sentence.words, sentence.bits
    for at in range(before, max(-1, before - 6), -1):
        if bits[at] & PUNCTUATION:
            return False
        if bits[at] & NOBODY or (words[at] == "one" and at and words[at - 1] in ("no", "not")):
            return at + 1 <= before and (
                bool(bits[at + 1] & PREPOSITION) or words[at + 1] in ("else", "there", "here", "who")
            )
        if words[at] == "no" and at < before and bits[before] & (ROLE | TEAM):
            return True
    return False


def _nobody_start(sentence: Sentence, before: int) -> int:
    words, bits = sentence.words, sentence.bits
    for at in range(before, max(-1, before - 7), -1):
        if words[at] == "one" and at and words[at - 1] in ("no", "not"):
            return at - 1
        if bits[at] & NOBODY or words[at] == "no":
            return at
    return before


def _subject(sentence: Sentence, at: int, *, is_strong: bool) -> int | None:
    """The first token of the person or team that ends at ``at``; ``None`` when the subject is a thing."""
    words, bits = sentence.words, sentence.bits
    bit = bits[at]
    word = words[at]
    start: int | None = None
    if word == "who" and at and bits[at - 1] & _PERSON:
        start = _phrase_start(sentence, at - 1)
    elif word == "who" and at and not bits[at - 1] & PUNCTUATION and words[at - 1] not in _JOINING:
        start = None
    elif word == "one" and at and words[at - 1] in ("no", "some", "every"):
        start = at - 1
    elif bit & _PERSON:
        is_thing = word in ("these", "those") or (bit & SYSTEM and not bit & (ROLE | TEAM))
        is_thing = is_thing or (at > 0 and words[at - 1] in _OF_MACHINES)
        start = None if is_thing else _phrase_start(sentence, at)
        if start and bits[start - 1] & PREPOSITION:
            start = _head_before(sentence, start - 1)
    elif (head := _before_a_place(sentence, at)) is not None:
        start = _phrase_start(sentence, head)
    elif is_strong and at == 0 and not bit & (FUNCTION | SYSTEM | DETERMINER | PUNCTUATION):
        is_name = sentence.raw[0][0].isupper() and not word.endswith(("s", "ing"))
        start = 0 if is_name else None
    return start


def _before_a_place(sentence: Sentence, at: int) -> int | None:
    """The person before a place or field that ends at ``at``: "Samira in settlements"."""
    words, bits = sentence.words, sentence.bits
    if bits[at] & (FUNCTION | PUNCTUATION | SYSTEM | NUMBER):
        return None
    joint = at - 2 if at > 1 and bits[at - 1] & DETERMINER else at - 1
    if joint < 1 or words[joint] not in ("in", "on", "at", "from"):
        return None
    return joint - 1 if bits[joint - 1] & _PERSON and not bits[joint - 1] & SYSTEM else None


def _head_before(sentence: Sentence, at: int) -> int | None:
    """The head of a noun phrase with a prepositional tail: "someone in IT", "those on call"."""
    words, bits = sentence.words, sentence.bits
    if at < 1:
        return at + 1
    if bits[at - 1] & _PERSON:
        return _phrase_start(sentence, at - 1)
    if words[at - 1] in ("one", "folks", "lot", "people"):
        return at - 1
    return (
        None
        if bits[at - 1] & (SYSTEM | NUMBER) or words[at] in ("of", "from", "to", "by", "with", "for")
        else at + 1
    )


def _phrase_start(sentence: Sentence, at: int) -> int:
    bits, words = sentence.bits, sentence.words
    start = at
    while start > 0 and at - start < 5:
        previous = bits[start - 1]
        if previous & DETERMINER:
            return start - 1
        if (
            previous & (PUNCTUATION | PREPOSITION | ADVERB | FUNCTION | STRONG_FAULT)
            or words[start - 1] in _JOINING
        ):
            return start
        if bits[at] & (PRONOUN | NAME) and not previous & (NAME | ROLE | TEAM):
            return start
        start -= 1
    return start
