"""What the wording coach raises on a page: which findings, in which order, and in which words.

The rules themselves are in ``incidents.domain.wording``. Here it is decided what was dismissed, what
harms most, what a certainty beside the text excuses, and what a text becomes when advice is taken.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from incidents.domain.facts import IncidentFacts
from incidents.domain.glossary import Term, build_finder
from incidents.domain.wording import RULES, Finding, check_text

MOST_SHOWN: Final = 3
QUOTE_LENGTH: Final = 90
TEXT_LENGTH: Final = 20_000
"""Code points of one text: the limit of the longest field."""

KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "LEGAL": "Legal",
        "BLAME": "Blame",
        "OVERPROMISE": "Over-promise",
        "SPECULATION": "Speculation",
        "MINIMISE": "Minimising",
        "DRAMA": "Drama",
        "VAGUE": "Vague",
        "JARGON": "Jargon",
        "RAMBLING": "Rambling",
    }
)
"""The kinds of finding in the words of the screen."""

MOST_TERMS: Final = 5
_NO_TERMS: Final[Mapping[str, str]] = MappingProxyType({})
_JARGON_RULES: Final = tuple(rule for rule in RULES if rule.category == "JARGON")


@dataclass(frozen=True)
class Place:
    """A field of the record: ``section`` is ``incident`` for its own columns, else a section with a row."""

    section: str
    uid: str
    column: str

    @property
    def key(self) -> str:
        """The field as the history names it."""
        return ".".join(part for part in (self.section, self.uid, self.column) if part)

    @property
    def kind(self) -> str:
        """The field without its row: what the rules know it by."""
        return f"{self.section}.{self.column}"


@dataclass(frozen=True)
class WrittenText:
    """One text of a person: where it stands, the certainty recorded beside it, and its label."""

    place: Place
    text: str
    certainty: str | None = None
    label: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Advice:
    """One finding at its place."""

    written: WrittenText
    finding: Finding

    @property
    def digest(self) -> str:
        return digest_words(self.finding.rule, self.finding.text)

    @property
    def kind(self) -> str:
        return KINDS[self.finding.label]

    @property
    def quote(self) -> str:
        return shorten(self.finding.text)


@dataclass(frozen=True)
class Quiet:
    """What is not raised: ``kept`` holds (field, digest), ``muted`` the ids of rules."""

    kept: frozenset[tuple[str, str]] = frozenset()
    muted: frozenset[str] = frozenset()


def digest_words(rule: str, words: str) -> str:
    """What is remembered of words that were kept: one text under one rule, spacing aside."""
    plain = f"{rule}\n{' '.join(words.split())}"
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def shorten(words: str) -> str:
    """The words on one line, cut in the middle where they are long."""
    line = " ".join(words.split())
    if len(line) <= QUOTE_LENGTH:
        return line
    half = QUOTE_LENGTH // 2
    return f"{line[: half + 10].rstrip()} … {line[-half + 15 :].lstrip()}"


def count_words(count: int) -> str:
    return "1 thing to look at" if count == 1 else f"{count} things to look at"


def settle_certainty(section: str, values: Mapping[str, object]) -> str | None:
    """The certainty that the rules may rely on.

    "Unknown" is what a row starts with. It excuses a guess only once the row says where it comes from
    or when it will be known; otherwise nobody has labelled anything yet.
    """
    if section == "not_known_yet":
        return "unknown"
    if section == "delay_risks" and values.get("inferred"):
        return "likely"
    certainty = values.get("certainty")
    if certainty not in {"confirmed", "likely", "unknown"}:
        return None
    is_labelled = any(values.get(column) for column in ("source", "next_check", "next_check_at", "who", "by"))
    return str(certainty) if certainty != "unknown" or is_labelled else None


def find_advice(
    texts: Iterable[WrittenText],
    *,
    facts: IncidentFacts | None,
    quiet: Quiet,
    terms: Mapping[str, str] = _NO_TERMS,
) -> list[Advice]:
    """Everything the coach would raise, in the order of the page; what was dismissed is left out."""
    found = []
    for written in texts:
        if not written.text.strip() or len(written.text) > TEXT_LENGTH:
            continue
        for finding in check_text(
            written.text,
            field=written.place.kind,
            certainty=written.certainty,
            facts=facts,
            terms=terms,
        ):
            advice = Advice(written, finding)
            is_kept = bool(quiet.kept) and (written.place.key, advice.digest) in quiet.kept
            if finding.rule not in quiet.muted and not is_kept:
                found.append(advice)
    return found


def rank_advice(advice: Iterable[Advice]) -> list[Advice]:
    """The most harmful first; among equals the order of the page."""
    return sorted(advice, key=lambda one: one.finding.level)


def take_rewrite(text: str, finding: Finding) -> str:
    """The text with exactly the words of the finding replaced."""
    if finding.rewrite is None or text[finding.start : finding.end] != finding.text:
        raise ValueError("the finding does not fit this text")
    return text[: finding.start] + finding.rewrite + text[finding.end :]


def explain_in_place(terms: Iterable[Term]) -> dict[str, str]:
    """A team's own terms as the coach offers them: the word stays, its plain words come after it."""
    return {
        name: f"{name} ({term.plain[:1].lower()}{term.plain[1:].rstrip('. ')})"
        for term in terms
        for name in (term.name, *term.also)
    }


def find_plain_terms(texts: Iterable[WrittenText], own: Iterable[Term] = ()) -> dict[Place, list[Term]]:
    """The terms that each text uses, where its reader is no technician; a team's ``own`` come first."""
    finder = build_finder(tuple(own))
    return {
        written.place: list(dict.fromkeys(used.term for used in finder.find(written.text)))
        for written in texts
        if len(written.text) <= TEXT_LENGTH
        and all(rule.applies_in(written.place.kind) for rule in _JARGON_RULES)
    }
