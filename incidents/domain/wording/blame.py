"""Finding a fault laid on someone by the structure of a sentence: a subject that is a person, then a fault."""

from collections.abc import Iterator
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
    "not never didn't hasn't haven't hadn't wasn't weren't don't doesn't wouldn't failed fails fail neglected forgot "
    "forgets refused declined omitted barely hardly stopped isn't aren't".split()
)
_OBJECTS_OF_REPAIR: Final = frozenset(
    "faulty bad broken duplicate duplicates temporary test old stale wrong spare unused affected stuck failed connection tie into off away free "
    "process cache job".split()
)
_INDEFINITE: Final = frozenset(["a", "an", "one"])
_THINGS_TEAM: Final = frozenset(
    "support security platform product group office desk group provider staff maintenance finance sales legal lead leads".split()
)
_FAIL_TO: Final = frozenset(["failed", "fails", "failing", "fail"])


def person_fault_spans(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Token ranges from the subject to the fault: "the vendor failed to tell", "nobody in platform opened"."""
    words, bits = sentence.words, sentence.bits
    for at, word in enumerate(words):
        bit = bits[at]
        if (
            bit & (STRONG_FAULT | FAULT | DUTY_PAST | DUTY)
            or word in _FAIL_TO
            or word in ("asleep", "fell", "fault")
        ):
            span = _fault_at(sentence, at, word, bit)
            if span is not None:
                yield span


def _fault_at(sentence: Sentence, at: int, word: str, bit: int) -> tuple[int, int] | None:  # noqa: PLR0911
    words, bits = sentence.words, sentence.bits
    before = at - 1
    is_denied = is_passive = False
    while (
        before >= 0
        and at - before < 6
        and (bits[before] & ADVERB or words[before] in _NEGATIONS or words[before] == "to")
    ):
        if words[before] in _NEGATIONS:
            is_denied = True
        if words[before] in ("could", "can"):
            return None
        if words[before] in ("was", "were", "been", "is", "are", "being"):
            is_passive = True
        before -= 1
    if before < 0:
        return None
    if word in _FAIL_TO:
        if at + 1 >= len(words) or words[at + 1] != "to" or at + 2 >= len(words):
            return None
        start = _subject(sentence, before, is_strong=False)
        return None if start is None else (start, at + 3)
    if bits[before] & NOBODY or (words[before] == "one" and before and words[before - 1] in ("no", "not")):
        is_nobody = True
    else:
        is_nobody = _nobody_before(sentence, before)
    if (
        is_nobody
        and words[at] in ("see", "sees", "speaks", "knows")
        or (is_nobody and "outside" in words[max(0, at - 6) : at])
    ):
        return None
    if is_nobody and (bit & DUTY_PAST or bit & DUTY) and not is_passive_only(words, at, is_passive):
        return _nobody_start(sentence, before), at + 1
    if is_passive and not is_denied:
        return None
    if (
        is_denied
        and bit & (DUTY | DUTY_PAST)
        and not (is_passive and word.endswith(("ed", "told", "known", "seen")))
    ):
        start = _subject(sentence, before, is_strong=False)
        return None if start is None else (start, at + 1)
    if is_denied or is_passive:
        return None
    if bit & STRONG_FAULT and not word.endswith("ing"):
        start = _subject(sentence, before, is_strong=True)
        return None if start is None else (start, at + 1)
    if bit & FAULT and not word.endswith("ing"):
        return _plain_fault(sentence, at, before)
    return None


def is_passive_only(words: list[str], at: int, is_passive: bool) -> bool:
    """Whether "was" before a participle makes the subject the one told, not the one who acts."""
    return is_passive and not words[at].endswith("ing")


def _plain_fault(sentence: Sentence, at: int, before: int) -> tuple[int, int] | None:
    words, bits = sentence.words, sentence.bits
    word = words[at]
    rest = words[at + 1 : at + 4]
    if any(later in _OBJECTS_OF_REPAIR for later in rest) or (rest and bits[at + 1] & NUMBER):
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
    return any(
        word
        in (
            "straight",
            "untested",
            "without",
            "wrong",
            "broken",
            "bad",
            "unreviewed",
            "it",
            "open",
            "unlocked",
            "password",
            "through",
            "hole",
            "directly",
            "blindly",
            "production",
            "prod",
            "unattended",
            "friday",
            "early",
            "table",
            "migration",
        )
        for word in words[at + 1 : at + 6]
    )


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
    if words[at] == "who" and at and bits[at - 1] & (ROLE | TEAM | NAME | PRONOUN):
        return _phrase_start(sentence, at - 1)
    if words[at] in ("one",) and at and words[at - 1] in ("no", "some", "every"):
        return at - 1
    if words[at] in ("i", "we") or bit & PUNCTUATION:
        return None
    if bit & _PERSON:
        if words[at] in ("these", "those") or (bit & SYSTEM and not bit & (ROLE | TEAM)):
            return None
        start = _phrase_start(sentence, at)
        if start >= 1 and bits[start - 1] & PREPOSITION:
            return _head_before(sentence, start - 1)
        return start
    if (
        is_strong
        and at == 0
        and sentence.raw[0][0].isupper()
        and not bit & (FUNCTION | SYSTEM | DETERMINER)
        and not words[0].endswith(("s", "ing"))
    ):
        return 0
    return None


def _head_before(sentence: Sentence, at: int) -> int | None:
    """The head of a noun phrase with a prepositional tail: "someone in IT", "the lead of the team", "those on call"."""
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
        if previous & (PUNCTUATION | PREPOSITION | ADVERB | FUNCTION | STRONG_FAULT) or words[start - 1] in (
            "because",
            "that",
            "and",
            "but",
            "when",
        ):
            return start
        if bits[at] & (PRONOUN | NAME) and not previous & (NAME | ROLE | TEAM):
            return start
        start -= 1
    return start
