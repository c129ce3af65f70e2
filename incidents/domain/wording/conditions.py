"""The unless-conditions of rules: what makes words fine that would otherwise be a finding.

Each takes the sentence and the token range of a match and says whether the match is cleared.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from incidents.domain.wording.tokens import Sentence
from incidents.domain.wording.vocabulary import NUMBER, PUNCTUATION, SYSTEM

Condition = Callable[[Sentence, int, int], bool]

_OPENERS: Final = frozenset(["(", ",", ":", "–", "—", "-", ";"])
_FIGURE_PREPOSITIONS: Final = frozenset(
    """
    by from to of at about around roughly nearly under below above over a
    """.split()
)
_LABELS: Final = frozenset(
    """
    suspected unconfirmed hypothesis hypotheses estimate estimated estimates
    confidence tentative provisional provisionally preliminary
    """.split()
)
_KNOWING: Final = frozenset(
    """
    know knows known tell tells show shows confirm confirms confirmed test tests check checks
    checked checking verify verifies answer answers decide decides result results report review
    reviews rule verified verifying prove proves settle settles establish reports expected
    inspection findings investigate analysis
    """.split()
)
_DAYS: Final = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday noon midnight tomorrow today tonight
    january february march april june july august september october november december
    """.split()
)
_COUNSEL: Final = frozenset(
    """
    counsel lawyer lawyers solicitor solicitors attorney attorneys whether may might   if
    unclear dpo officer alleges alleged     
    """.split()
)
_NEGATIONS: Final = frozenset(
    """
    not no never cannot can't don't doesn't didn't won't wouldn't isn't wasn't aren't without nobody
    nothing neither nor hardly couldn't shouldn't avoid refuse rather unable instead
    """.split()
)
_HOURS: Final = frozenset(
    """
    am pm a.m p.m utc gmt cet cest bst est edt pst ist hrs o'clock
    """.split()
)


def has_clock_time(sentence: Sentence) -> bool:
    """Whether a time or day is named in the sentence."""
    if "time" not in sentence.memo:
        words, bits = sentence.words, sentence.bits
        found = False
        for at, word in enumerate(words):
            if word in _DAYS:
                found = True
            elif bits[at] & NUMBER:
                after = words[at + 1] if at + 1 < len(words) else ""
                found = ":" in word or word[-2:] in ("am", "pm") or after in _HOURS
                found = found or (at > 0 and words[at - 1] in ("by", "at") and after not in ("%", "percent"))
            if found:
                break
        sentence.memo["time"] = found
    return sentence.memo["time"]


def _has_time_to_know(sentence: Sentence, start: int = 0, end: int = 0) -> bool:
    """Whether the sentence, leaving the words from ``start`` to ``end`` aside, says when it is known."""
    if not has_clock_time(sentence):
        return False
    return any(word in _KNOWING for word in sentence.words[:start] + sentence.words[end:])


def labelled(sentence: Sentence, start: int, end: int) -> bool:
    """A hedge is fine with a certainty label, or with a time at which it will be known."""
    if "label" not in sentence.memo:
        words = sentence.words
        sentence.memo["label"] = any(_is_label(words, at) for at in range(len(words)))
    if sentence.memo["label"] or _has_time_to_know(sentence, start, end):
        return True
    return sentence.next is not None and _has_time_to_know(sentence.next)


def _is_label(words: list[str], at: int) -> bool:
    word = words[at]
    if word in _LABELS:
        return True
    following = words[at + 1] if at + 1 < len(words) else ""
    if word == "likely":
        return at == 0 or following in (":", "cause", "causes", ")")
    if word == "not":
        return following in _CONFIRMED or (
            following == "yet" and words[at + 2 : at + 3] != [] and words[at + 2] in _CONFIRMED
        )
    return word == "to" and words[at + 1 : at + 3] == ["be", "confirmed"]


_CONFIRMED: Final = frozenset(["confirmed", "known", "proven", "verified"])


def quantified(sentence: Sentence, start: int, end: int) -> bool:
    """A size word is fine beside its figure: in it, in brackets after it, or with "by", "from", "to"."""
    bits, words = sentence.bits, sentence.words
    if any(bits[at] & NUMBER and words[at] not in ("half", "third", "both") for at in range(start, end)):
        return True
    is_open = False
    is_span_of_time = any(word in _TIME_UNITS for word in words[end - 1 : end + 1])
    for at in range(end, min(len(words), end + 9)):
        if bits[at] & NUMBER:
            if (
                is_open
                or is_span_of_time
                or (
                    words[at - 1] in _FIGURE_PREPOSITIONS
                    and ":" not in words[at]
                    and not _is_hour(sentence, at)
                )
            ):
                return True
        elif words[at] in _OPENERS:
            is_open = True
        elif bits[at] & PUNCTUATION and words[at] not in "%€$£":
            break
        elif is_open and words[at] not in _FIGURE_WORDS:
            is_open = False
    return any(
        bits[at] & NUMBER
        and any(words[mid] in (",", "(", ":", "–", "—") for mid in range(at, start))
        and ":" not in words[at]
        for at in range(max(0, start - 7), start)
    )


_FIGURE_WORDS: Final = frozenset(
    """
    about around roughly some nearly just under over up to at least exactly in all € $ £
    """.split()
)


_TIME_UNITS: Final = frozenset(
    "minutes minute hours hour days day weeks week months month seconds while time".split()
)


def _is_hour(sentence: Sentence, at: int) -> bool:
    after = sentence.words[at + 1] if at + 1 < len(sentence) else ""
    return after in _HOURS or sentence.words[at][-2:] in ("am", "pm")


def timed(sentence: Sentence, start: int, end: int) -> bool:
    """A time word is fine beside a clock time, a weekday or a duration in figures."""
    bits, words = sentence.bits, sentence.words
    for at in range(max(0, start - 5), min(len(words), end + 6)):
        if bits[at] & NUMBER:
            before = words[at - 1] if at else ""
            after = words[at + 1] if at + 1 < len(words) else ""
            if ":" in words[at] or after in _TIME_UNITS or after in _HOURS or before in _TIME_PREPOSITIONS:
                return True
        elif words[at] in _DAYS and words[at] not in ("today", "tonight", "tomorrow"):
            return True
    return False


_TIME_PREPOSITIONS: Final = frozenset("at by after before since until till from within in for on".split())


def negated(sentence: Sentence, start: int, _end: int) -> bool:
    """The words stand under a "not", "no", "cannot" or the like just before them."""
    for at in range(start - 1, max(-1, start - 5), -1):
        if sentence.words[at] in _NEGATIONS:
            return True
        if sentence.words[at] in (",", ";", ":", "but"):
            return False
    return False


def denied(sentence: Sentence, start: int, end: int) -> bool:
    """The match itself holds a "not": "we do not promise"."""
    return any(word in _DENIALS for word in sentence.words[start:end])


_DENIALS: Final = frozenset("not n't cannot can't don't doesn't didn't won't couldn't wouldn't".split())


def left_to_counsel(sentence: Sentence, _start: int, _end: int) -> bool:
    """The sentence says that counsel or a court decides, or that it is open whether the law applies."""
    if "counsel" not in sentence.memo:
        sentence.memo["counsel"] = any(word in _COUNSEL for word in sentence.words)
    return sentence.memo["counsel"]


def quoted(sentence: Sentence, start: int, _end: int) -> bool:
    """The words are someone else's, inside quotation marks that do not hold the whole sentence."""
    words = sentence.words
    if "quotes" not in sentence.memo:
        sentence.memo["quotes"] = '"' in words or "“" in words
    if not sentence.memo["quotes"]:
        return False
    opened = [at for at in range(max(0, start - 60), start) if words[at] in ('"', "“", "”")]
    return len(opened) % 2 == 1 and opened[0] > 0


def about_a_system(sentence: Sentence, start: int, end: int) -> bool:
    """The subject is an alarm, a check or another control: a lesson about the system, not about a person."""
    bits = sentence.bits
    return any(bits[at] & SYSTEM for at in range(max(0, start - 9), end)) and not any(
        word
        in ("basic", "simple", "proper", "decent", "single", "quick", "five-minute", "competent", "thorough")
        for word in sentence.words[max(0, start - 5) : end]
    )


def conditional(sentence: Sentence, start: int, _end: int) -> bool:
    """The words hang on an "if" or "unless" in the same sentence."""
    return any(
        word in ("if", "unless", "whether", "once") for word in sentence.words[max(0, start - 25) : start]
    )


def provisional(sentence: Sentence, _start: int, end: int) -> bool:
    """A decision for the time until something is settled: "no payment will be taken until Friday"."""
    return any(
        word in ("until", "till", "before", "while", "unless") for word in sentence.words[end : end + 8]
    )


def allowed(sentence: Sentence, _start: int, end: int) -> bool:
    """ "May be used", "may be down for work": a permission or a plan, not a guess."""
    words = sentence.words
    after = words[end] if end < len(words) else ""
    return after.endswith(("ed", "en", "wn", "ne", "able", "ful", "ing")) or after in _PERMITTED


_PERMITTED: Final = frozenset(
    """
    sent paid put read held kept made done seen sold told found left lost cut set hit brought bought
    caught built spent down off open closed necessary better worth good best wise due required asked
    subject more fewer less up used as at in on out
    """.split()
)


def about_work(sentence: Sentence, _start: int, end: int) -> bool:
    """ "I take responsibility for the repair plan": whoever does a task owns it and admits nothing."""
    return any(word in _TASKS for word in sentence.words[end : end + 5])


_TASKS: Final = frozenset(
    "repair plan fix update updates recovery restore rollout coordination list report "
    "reports test tests".split()
)


def contractual(sentence: Sentence, _start: int, _end: int) -> bool:
    """A contract, a supplier or a service level says it, not the writer."""
    return any(
        word in ("contract", "supplier", "vendor", "sla", "provider", "licence", "agreement")
        for word in sentence.words
    )


def recommendation(sentence: Sentence, _start: int, end: int) -> bool:
    """An opinion on what to do, not on what happened: "I think we should wait"."""
    return any(word in ("should", "need", "ought", "must") for word in sentence.words[end : end + 3])


def technical_sense(sentence: Sentence, start: int, end: int) -> bool:
    """The word has its plain or technical meaning: a recovery site, a pattern that backtracks."""
    around = sentence.words[max(0, start - 2) : end + 2]
    return any(word in _PLAIN_SENSE for word in around)


_PLAIN_SENSE: Final = frozenset(
    "recovery recover backtracked backtracking backtracks alarm plan site relief exercise drill team "
    "manual kernel "
    "insurance policy spectre engineering monkey room hotline".split()
)


def about_a_loss(sentence: Sentence, start: int, _end: int) -> bool:
    """ "Lost for good" says what is lost; it promises nothing."""
    return any(
        word in ("lost", "lose", "loses", "losing") for word in sentence.words[max(0, start - 3) : start + 1]
    )


CONDITIONS: Final[Mapping[str, Condition]] = MappingProxyType(
    {
        "labelled": labelled,
        "quantified": quantified,
        "timed": timed,
        "negated": negated,
        "denied": denied,
        "left_to_counsel": left_to_counsel,
        "quoted": quoted,
        "about_a_system": about_a_system,
        "conditional": conditional,
        "provisional": provisional,
        "about_work": about_work,
        "allowed": allowed,
        "contractual": contractual,
        "recommendation": recommendation,
        "about_a_loss": about_a_loss,
        "technical_sense": technical_sense,
    }
)
