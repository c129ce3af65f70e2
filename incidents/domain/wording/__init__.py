"""The wording coach: text in, findings out, in nine categories. Advice only; nothing is blocked.

The rules are data (``RULES``). The text is read once into sentences; each rule then costs a bounded
amount for each word, so the whole is linear in the length of the text.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from incidents.domain.facts import IncidentFacts
from incidents.domain.wording.blame import person_fault_spans
from incidents.domain.wording.conditions import CONDITIONS
from incidents.domain.wording.jargon import jargon_spans
from incidents.domain.wording.language import is_english
from incidents.domain.wording.matching import PatternIndex
from incidents.domain.wording.rambling import is_rambling
from incidents.domain.wording.rewrites import Place, rewrite_of
from incidents.domain.wording.rules_blame import BLAME_RULES
from incidents.domain.wording.rules_blame_conduct import BLAME_CONDUCT_RULES
from incidents.domain.wording.rules_blame_hints import BLAME_HINT_RULES
from incidents.domain.wording.rules_blame_words import BLAME_WORD_RULES
from incidents.domain.wording.rules_drama import DRAMA_RULES
from incidents.domain.wording.rules_legal import LEGAL_RULES
from incidents.domain.wording.rules_minimise import MINIMISE_RULES
from incidents.domain.wording.rules_overpromise import OVERPROMISE_RULES
from incidents.domain.wording.rules_second_look import SECOND_LOOK_RULES
from incidents.domain.wording.rules_speculation import SPECULATION_RULES
from incidents.domain.wording.rules_style import STYLE_RULES
from incidents.domain.wording.rules_vague import VAGUE_RULES
from incidents.domain.wording.second_opinion import second_opinion
from incidents.domain.wording.shapes import CATEGORIES, LEVELS, Category, Finding, Rule
from incidents.domain.wording.tokens import Sentence, paragraphs_of
from incidents.domain.wording.vocabulary import PUNCTUATION

__all__ = ["CATEGORIES", "LEVELS", "RULES", "Category", "Finding", "Rule", "check_text"]

RULES: Final[tuple[Rule, ...]] = (
    *LEGAL_RULES,
    *BLAME_RULES,
    *BLAME_HINT_RULES,
    *BLAME_WORD_RULES,
    *BLAME_CONDUCT_RULES,
    *OVERPROMISE_RULES,
    *SPECULATION_RULES,
    *MINIMISE_RULES,
    *DRAMA_RULES,
    *VAGUE_RULES,
    *STYLE_RULES,
    *SECOND_LOOK_RULES,
)

_NO_TERMS: Final[Mapping[str, str]] = MappingProxyType({})
_YIELDS_TO: Final[Mapping[Category, frozenset[Category]]] = MappingProxyType(
    {
        "VAGUE": frozenset(["MINIMISE", "DRAMA", "OVERPROMISE", "SPECULATION", "BLAME", "LEGAL", "RAMBLING"]),
        "RAMBLING": frozenset(["SPECULATION", "OVERPROMISE", "MINIMISE", "BLAME"]),
        "JARGON": frozenset(["DRAMA", "LEGAL"]),
        "DRAMA": frozenset(["LEGAL", "MINIMISE", "BLAME"]),
        "BLAME": frozenset(["LEGAL", "MINIMISE"]),
        "SPECULATION": frozenset(["BLAME", "OVERPROMISE", "MINIMISE"]),
        "MINIMISE": frozenset(["OVERPROMISE"]),
    }
)
"""Where two categories see the same words, the one named here speaks and the other keeps quiet."""

_Span = tuple[int, int, int]

_REMEMBERED_LENGTH: Final = 2_000
"""Longer texts are judged anew each time: what is remembered has a bound."""


def _build_index() -> PatternIndex:
    index = PatternIndex()
    for number, rule in enumerate(RULES):
        for source in rule.patterns:
            index.add(number, source)
    return index


_INDEX: Final = _build_index()
_BY_DETECTOR: Final = {rule.detector: number for number, rule in enumerate(RULES) if rule.detector}


def check_text(
    text: str,
    *,
    field: str | None = None,
    certainty: str | None = None,
    facts: IncidentFacts | None = None,
    terms: Mapping[str, str] = _NO_TERMS,
) -> tuple[Finding, ...]:
    """The findings in ``text``, in the order of their place.

    ``field`` names where the text stands (technical fields allow terms of the trade); ``certainty`` is
    the certainty recorded beside it ("likely" and "unknown" make a hedge fine); ``facts`` fill the
    rewrites; ``terms`` maps a team's own terms to plain words: each counts as jargon and is offered so.
    Paragraphs are judged independently, and what is not English gives nothing.
    """
    own = _split_terms(tuple(terms.items()))
    is_hedge_fine = certainty in ("likely", "unknown")
    judge = _find_spans if len(text) <= _REMEMBERED_LENGTH else _find_spans.__wrapped__
    found = judge(text, field, is_hedge_fine, own)
    if not found:
        return ()
    sentences = _sentences_to_judge(text)
    return tuple(
        _finding_at(Place(sentences[which], start, end, facts, own.plain), RULES[number])
        for which, number, start, end in found
    )


@dataclass(frozen=True, eq=False)
class _OwnTerms:
    """A team's terms by their words. Equal only to itself: what is remembered of a text holds no copy."""

    plain: Mapping[tuple[str, ...], str]


@lru_cache(maxsize=64)
def _split_terms(terms: tuple[tuple[str, str], ...]) -> _OwnTerms:
    return _OwnTerms({tuple(term.lower().split()): plain for term, plain in terms if term.strip()})


@lru_cache(maxsize=4096)
def _find_spans(
    text: str, field: str | None, is_hedge_fine: bool, own: _OwnTerms
) -> tuple[tuple[int, int, int, int], ...]:
    """The sentence, rule, start and end of each finding.

    Remembered, because most texts of a record are judged again and again while one of them is written.
    """
    active = [
        rule.applies_in(field) and not (is_hedge_fine and rule.category == "SPECULATION") for rule in RULES
    ]
    found = _spans_in(_sentences_to_judge(text), active, own.plain)
    return tuple((which, *span) for which, spans in enumerate(found) for span in spans)


def _sentences_to_judge(text: str) -> list[Sentence]:
    """The English sentences; one that does not tell follows the rest of its paragraph."""
    judged: list[Sentence] = []
    for paragraph in paragraphs_of(text):
        verdicts = [is_english(sentence) for sentence in paragraph]
        is_mostly = sum(verdict is False for verdict in verdicts) * 2 < len(verdicts)
        judged += [
            sentence
            for sentence, verdict in zip(paragraph, verdicts, strict=True)
            if verdict or (verdict is None and is_mostly)
        ]
    return judged


def _finding_at(place: Place, rule: Rule) -> Finding:
    sentence, start, end = place.sentence, place.start, place.end
    return Finding(
        rule.category,
        rule.id,
        sentence.starts[start],
        sentence.ends[end - 1],
        sentence.covered(start, end),
        rule.why,
        rewrite_of(rule, place),
        LEVELS[rule.category],
    )


def _spans_in(
    sentences: list[Sentence], active: list[bool], terms: Mapping[tuple[str, ...], str]
) -> list[list[_Span]]:
    """What the rules see in each sentence; where nothing of weight, what the second opinion makes of it.

    One search after another over all sentences, not all searches over one sentence after another: what a
    search looks up stays near the processor, which saves a quarter of the time.
    """
    found = _raw_spans(sentences, active, terms)
    return [
        _with_second_opinion(sentence, _cleared(sentence, spans, active) if spans else spans, active)
        for sentence, spans in zip(sentences, found, strict=True)
    ]


def _with_second_opinion(sentence: Sentence, seen: list[_Span], active: list[bool]) -> list[_Span]:
    settled = _settle(seen)
    if settled and any(RULES[number].category not in ("JARGON", "VAGUE") for number, _, _ in settled):
        return settled
    opinion = second_opinion(sentence)
    if opinion is None or any(RULES[number].category == opinion[0] for number, _, _ in settled):
        return settled
    number = _BY_DETECTOR[f"second_look_{opinion[0].lower()}"]
    more = _cleared(sentence, [(number, *opinion[1:])], active)
    return _settle(seen + more) if more else settled


def _raw_spans(
    sentences: list[Sentence], active: list[bool], terms: Mapping[tuple[str, ...], str]
) -> list[list[_Span]]:
    found = [list(_INDEX.matches(sentence)) for sentence in sentences]
    number = _BY_DETECTOR["person_fault"]
    for spans, sentence in zip(found, sentences, strict=True):
        spans += [(number, start, end) for start, end in person_fault_spans(sentence)]
    number = _BY_DETECTOR["jargon"]
    if active[number]:
        for spans, sentence in zip(found, sentences, strict=True):
            spans += [(number, start, end) for start, end in jargon_spans(sentence, terms)]
    for spans, sentence in zip(found, sentences, strict=True):
        if is_rambling(sentence):
            last = len(sentence)
            while last > 1 and sentence.words[last - 1] in (".", "!", "?"):
                last -= 1
            spans.append((_BY_DETECTOR["rambling"], 0, last))
    return found


def _cleared(sentence: Sentence, spans: list[_Span], active: list[bool]) -> list[_Span]:
    kept: list[_Span] = []
    for number, first, last in spans:
        if not active[number]:
            continue
        start, end = first, last
        while end > start and sentence.bits[end - 1] & PUNCTUATION and sentence.words[end - 1] != "%":
            end -= 1
        while start < end and sentence.bits[start] & PUNCTUATION:
            start += 1
        if start >= end:
            continue
        if any(CONDITIONS[name](sentence, start, end) for name in RULES[number].unless):
            continue
        kept.append((number, start, end))
    return kept


def _settle(spans: list[_Span]) -> list[_Span]:
    """One finding for overlapping spans of a category, and one category where two say the same."""
    if len(spans) < 2:
        return spans
    merged: dict[Category, list[_Span]] = {}
    for span in sorted(spans, key=lambda s: (s[1], -s[2])):
        group = merged.setdefault(RULES[span[0]].category, [])
        if group and span[1] < group[-1][2]:
            number, start, end = group[-1]
            group[-1] = (number, start, max(end, span[2]))
        else:
            group.append(span)
    if any(_is_whole_sentence(span) for span in merged.get("RAMBLING", ())):
        for category in _LOST_IN_LENGTH:
            merged.pop(category, None)
    if "SPECULATION" in merged and "VAGUE" in merged:
        merged["VAGUE"] = [s for s in merged["VAGUE"] if RULES[s[0]].id != "vague.thing"]
    if "RAMBLING" in merged and any(category in merged for category in _GRAVER_THAN_FILLERS):
        merged["RAMBLING"] = [s for s in merged["RAMBLING"] if not _is_small_filler(s)]
    for category in ("SPECULATION", "MINIMISE") if "RAMBLING" in merged else ():
        inside: list[_Span] = merged.get(category, [])
        merged[category] = [s for s in inside if not any(_holds(f, s) for f in merged["RAMBLING"])]
    settled: list[_Span] = []
    for category, group in merged.items():
        winners = [s for other in _YIELDS_TO.get(category, frozenset()) for s in merged.get(other, ())]
        settled += [s for s in group if _is_whole_sentence(s) or not _is_covered(s, winners)]
    return sorted(_hushed(settled), key=lambda s: (s[1], LEVELS[RULES[s[0]].category]))


def _hushed(spans: list[_Span]) -> list[_Span]:
    """Of one kind close together the first speaks; beside graver words a vague one can wait.

    So can a single term of the trade: it comes up again once the graver words are settled.
    """
    last: dict[Category, int] = {}
    kept: list[_Span] = []
    for span in sorted(spans, key=lambda s: s[1]):
        category = RULES[span[0]].category
        at = last.get(category)
        if at is None or category in _ALWAYS_SAID or span[1] - kept[at][2] >= _CLOSE.get(category, 2):
            last[category] = len(kept)
            kept.append(span)
        elif _is_worded_by_hand(kept[at]):
            kept[at] = (*kept[at][:2], max(span[2], kept[at][2]))
    spans = kept
    said = Counter(RULES[span[0]].category for span in spans)
    if not any(category in said for category in (*_GRAVER_THAN_FILLERS, "RAMBLING")):
        return spans
    quiet = {"VAGUE", "JARGON"} if said["JARGON"] == 1 else {"VAGUE"}
    return [span for span in spans if RULES[span[0]].category not in quiet]


_LOST_IN_LENGTH: Final[tuple[Category, ...]] = ("VAGUE", "MINIMISE", "SPECULATION")
"""What a sentence that wanders carries along: it is looked at once the sentence is cut."""
_ALWAYS_SAID: Final = ("DRAMA", "VAGUE", "JARGON")
_CLOSE: Final[Mapping[Category, int]] = MappingProxyType({"SPECULATION": 6, "MINIMISE": 6, "OVERPROMISE": 3})
"""Tokens from one finding to the next of its kind below which they are one thing to look at."""
_GRAVER_THAN_FILLERS: Final = ("LEGAL", "BLAME", "OVERPROMISE", "SPECULATION", "MINIMISE", "DRAMA")


def _is_worded_by_hand(span: _Span) -> bool:
    """Whether only the writer can word it better, so that nothing is lost by a longer span."""
    rule = RULES[span[0]]
    return rule.rewrite is None and not rule.swaps


def _is_whole_sentence(span: _Span) -> bool:
    return RULES[span[0]].id == "rambling.length"


def _is_small_filler(span: _Span) -> bool:
    """ "Honestly," is not worth a line of its own beside a graver finding in the same sentence."""
    return RULES[span[0]].id == "rambling.filler" and span[2] - span[1] <= 3


def _holds(filler: _Span, hedge: _Span) -> bool:
    """Whether the hedge is a small part of a filler phrase: "as everyone probably knows"."""
    is_short = RULES[filler[0]].id == "rambling.filler"
    return (
        is_short
        and filler[1] <= hedge[1]
        and hedge[2] <= filler[2]
        and filler[2] - filler[1] >= hedge[2] - hedge[1] + 2
    )


def _is_covered(span: _Span, winners: list[_Span]) -> bool:
    return any(span[1] < end and start < span[2] for _, start, end in winners)
