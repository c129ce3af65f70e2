"""Finding the words of the trade, and seeing when they are explained in the same sentence."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from incidents.domain.wording.technical_terms import (
    MORE_HARD_PHRASES,
    MORE_HARD_WORDS,
    MORE_SOFT_PHRASES,
    MORE_SOFT_WORDS,
)
from incidents.domain.wording.technical_words import (
    HARD_PHRASES,
    HARD_WORDS,
    KNOWN_CAPITALS,
    MEASURES,
    SOFT_PHRASES,
    SOFT_WORDS,
)
from incidents.domain.wording.tokens import Sentence
from incidents.domain.wording.vocabulary import FUNCTION, NUMBER, PUNCTUATION

_CAMEL: Final = re.compile(r"[a-z]+[A-Z]")
_HUMPS: Final = re.compile(r"[A-Z][a-z]+")
_STATUS: Final = re.compile(r"[1-5](?:xx|\d\ds?)")
_FILE_ENDINGS: Final = (
    ".py",
    ".js",
    ".ts",
    ".go",
    ".rs",
    ".java",
    ".yaml",
    ".yml",
    ".json",
    ".sql",
    ".sh",
    ".conf",
    ".cfg",
    ".xml",
    ".log",
    ".local",
    ".internal",
)
_BRANDS: Final = frozenset("iphone iphones ipad ipads ebay ios macos iot ebike ebook esim".split())
_EXPLAINING: Final = frozenset("which who that meaning means i.e ie namely or called".split())
_NAMING: Final = frozenset("called named so-called dubbed termed".split())
_ARTICLES: Final = frozenset("the a an our your its their this one where".split())
_NUMBERED_WORDS: Final = frozenset(
    "covid sev mp w q no b v mid pre post sub top day under over non phase level step week type tier page "
    "gate line ward year grade early late h a m e room store shop unit article section "
    "version part plan option "
    "class".split()
)
_OTHER_WORDS: Final = (["other", "words"], ["plain", "words"], ["short", ","])
_HARD, _SOFT = 2, 1


def _phrase_index() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    index: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    soft = SOFT_PHRASES | MORE_SOFT_PHRASES
    for phrase in sorted(HARD_PHRASES | MORE_HARD_PHRASES):
        words = tuple(phrase.split())
        index.setdefault(words[0], []).append((words, _SOFT if phrase in soft else _HARD))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


_PHRASES: Final = _phrase_index()


def _looks_like_code(raw: str, word: str) -> bool:
    """Names as machines write them: ``db1``, ``notAfter``, ``ledger_entries``, ``CrashLoopBackOff``."""
    if "_" in raw and len(raw) > 1:
        return True
    if word in _BRANDS or word in KNOWN_CAPITALS or word in MEASURES or len(raw) > 60:
        return False
    if word.endswith(_FILE_ENDINGS):
        return True
    if not raw[0].islower():
        return len(_HUMPS.findall(raw)) >= 3 and "-" not in raw
    if _CAMEL.match(raw):
        return True
    stem = word.rstrip("0123456789").strip("-")
    return _starts_like_a_host(word) and stem not in _NUMBERED_WORDS


def _starts_like_a_host(word: str) -> bool:
    tail = word.lstrip("abcdefghijklmnopqrstuvwxyz-")
    return tail[:1].isdigit() and tail.isalnum()


def _is_unknown_capitals(raw: str, word: str) -> bool:
    stem = raw[:-1] if raw.endswith("s") and len(raw) > 2 else raw
    return (
        2 <= len(stem) <= 6
        and stem.isalpha()
        and stem.isupper()
        and raw.lower() not in KNOWN_CAPITALS
        and word.rstrip("s") not in KNOWN_CAPITALS
    )


def _strength(sentence: Sentence, at: int, has_lower: bool) -> int:
    word = sentence.words[at]
    raw = sentence.raw[at]
    grade = _GRADES.get(word)
    if grade is not None:
        return 0 if word in _ONLY_CAPITALS and not raw[:2].isupper() else grade
    if raw.isalpha() and raw[1:].islower():
        return 0
    bits = sentence.bits[at]
    if bits & (PUNCTUATION | FUNCTION):
        return 0
    if bits & NUMBER:
        return _HARD if _is_status(sentence, at) else 0
    is_code = _looks_like_code(raw, word) or (has_lower and _is_unknown_capitals(raw, word))
    return _HARD if is_code or _holds_hard_part(word) else 0


def _holds_hard_part(word: str) -> bool:
    """Whether a hyphenated word has a hard part: "kafka-based"."""
    return (
        "-" in word
        and len(word) < 60
        and any(part in HARD_WORDS and part not in _ONLY_CAPITALS for part in word.split("-"))
    )


_GRADES: Final = {
    **dict.fromkeys(SOFT_WORDS | MORE_SOFT_WORDS, _SOFT),
    **dict.fromkeys(HARD_WORDS | MORE_HARD_WORDS, _HARD),
}
_MARKED: Final = frozenset([*_GRADES, *_PHRASES])
_ONLY_CAPITALS: Final = frozenset(
    "ip rest dos soap css dom sip pid saga stub raid swift mes hmi fix nat ci syn io spark hash diff "
    "python puppet null abr mq pem sha vault nan nans stun ont san hana dags amis aot jit poe".split()
) - frozenset(["null", "hash", "diff"])


def _is_status(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    before = sentence.words[at - 1] if at else ""
    if before in ("http", "error", "status", "code", "errno") and word.isdigit() and len(word) <= 5:
        return True
    return (
        bool(_STATUS.fullmatch(word))
        and (word[-1] in "sx")
        and word.rstrip("sx") not in MEASURES
        and word not in ("30s", "20s", "40s")
    )


def _candidates(sentence: Sentence, terms: Mapping[tuple[str, ...], str]) -> list[tuple[int, int, int]]:
    words = sentence.words
    has_lower = any(raw.islower() for raw in sentence.raw)
    found: list[tuple[int, int, int]] = []
    next_at = 0
    for at, (word, raw) in enumerate(zip(words, sentence.raw, strict=True)):
        if (word not in _MARKED and word == raw and word.isalpha() and not terms) or at < next_at:
            continue
        is_plain = word not in _GRADES and raw.isalpha() and raw.islower()
        phrases = _PHRASES.get(word)
        length = strength = 0
        for phrase, grade in phrases or ():
            if tuple(words[at : at + len(phrase)]) == phrase:
                length, strength = len(phrase), grade
                break
        for size in range(min(5, len(words) - at), length, -1) if terms else ():
            if tuple(words[at : at + size]) in terms:
                length, strength = size, _HARD
                break
        if not length and not is_plain:
            length, strength = 1, _strength(sentence, at, has_lower)
        if strength:
            found.append((at, at + length, strength))
            next_at = at + length
    return found


def jargon_spans(sentence: Sentence, terms: Mapping[tuple[str, ...], str]) -> Iterator[tuple[int, int]]:
    """Token ranges of terms that an executive may not know and that the sentence does not explain."""
    found = _candidates(sentence, terms)
    open_terms = [term for term in found if not _is_explained(sentence, term[0], term[1])]
    hard = sum(1 for term in open_terms if term[2] == _HARD)
    soft = len(open_terms) - hard
    takes_soft = (hard >= 1 and soft >= 1) or soft >= 2
    last_end = -1
    for start, end, strength in open_terms:
        if strength == _HARD or takes_soft:
            if start < last_end:
                continue
            last_end = end
            yield start, end


def _is_explained(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the sentence itself says what the term means, before it, behind it or in brackets."""
    words = sentence.words
    if _is_introduced(words, start):
        return True
    after = end
    while after < len(words) and words[after] in ('"', "”", "'"):
        after += 1
    mark = words[after] if after < len(words) else ""
    following = words[after + 1] if after + 1 < len(words) else ""
    if mark == "(":
        return _plain_words(sentence, after + 1) >= 2
    if mark in ("means", "mean"):
        return True
    has_relative = following in _ARTICLES and _has_relative(sentence, after + 2)
    if mark in ("is", "are"):
        return has_relative
    if mark in (",", "–", "—", "-", ":"):
        return _is_apposition(words, after, has_relative)
    return (not mark or bool(sentence.bits[after] & PUNCTUATION)) and _is_gloss(sentence, start)


def _is_introduced(words: list[str], start: int) -> bool:
    """ "Called a canary", "the so-called quorum"."""
    before = words[max(0, start - 2) : start]
    return bool(before) and (
        before[-1] in _NAMING or (before[-1] in ("a", "the", '"', "“") and before[0] in _NAMING)
    )


def _is_apposition(words: list[str], mark: int, has_relative: bool) -> bool:
    """ "The load balancer, which spreads visitors, ..."; "a failover, that is a switch, ..."."""
    following = words[mark + 1] if mark + 1 < len(words) else ""
    is_dash = words[mark] in ("–", "—")
    if following == "that":
        return words[mark] != "," or words[mark + 2 : mark + 3] == ["is"]
    if following in _EXPLAINING or has_relative or (is_dash and following in _ARTICLES):
        return True
    return following == "in" and words[mark + 2 : mark + 4] in _OTHER_WORDS


def _is_gloss(sentence: Sentence, start: int) -> bool:
    """The term itself stands in brackets behind its plain words: "our spare site (the failover)"."""
    words = sentence.words
    for at in range(start - 1, max(-1, start - 3), -1):
        if words[at] == "(":
            return at >= 3 and not any(sentence.bits[b] & PUNCTUATION for b in range(at - 3, at))
    return False


def _plain_words(sentence: Sentence, at: int) -> int:
    count = 0
    while at < len(sentence) and sentence.words[at] != ")" and count < 8:
        if not sentence.bits[at] & (PUNCTUATION | NUMBER):
            count += 1
        at += 1
    return count


def _has_relative(sentence: Sentence, at: int) -> bool:
    """Whether a comma, "that", "which", "for" or the like follows soon after ``at``."""
    for step in range(at, min(len(sentence), at + 8)):
        if sentence.words[step] in (",", "that", "which", "who", "for", "of", "where", "to", "–", "—", ")"):
            return step > at
    return False
