"""The glossary: words of the trade in plain sentences, found in any text, searched on its page.

Every plain sentence has fewer than 25 words and uses no other term of the trade without that term
being explained in its turn; the tests hold each text to it.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from incidents.domain.glossary.finding import TermFinder, list_forms
from incidents.domain.glossary.shapes import Term, UsedTerm
from incidents.domain.glossary.terms_attacks import ATTACK_TERMS
from incidents.domain.glossary.terms_care import CARE_TERMS
from incidents.domain.glossary.terms_changes import CHANGE_TERMS
from incidents.domain.glossary.terms_machines import MACHINE_TERMS
from incidents.domain.glossary.terms_network import NETWORK_TERMS
from incidents.domain.glossary.terms_programs import PROGRAM_TERMS
from incidents.domain.glossary.terms_promises import PROMISE_TERMS
from incidents.domain.glossary.terms_protection import PROTECTION_TERMS
from incidents.domain.glossary.terms_records import RECORD_TERMS
from incidents.domain.glossary.terms_response import RESPONSE_TERMS

__all__ = [
    "GLOSSARY",
    "Term",
    "UsedTerm",
    "build_finder",
    "explained_by",
    "find_terms",
    "list_forms",
    "list_used_terms",
    "search_terms",
    "see_also",
    "sort_terms",
]


def sort_terms(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Terms in the order of the alphabet; a team's own before the product's of the same name."""
    return tuple(sorted(terms, key=lambda term: (term.letter, term.name.casefold(), not term.team)))


GLOSSARY: Final[tuple[Term, ...]] = sort_terms(
    (
        *RESPONSE_TERMS,
        *CHANGE_TERMS,
        *CARE_TERMS,
        *MACHINE_TERMS,
        *PROGRAM_TERMS,
        *RECORD_TERMS,
        *NETWORK_TERMS,
        *ATTACK_TERMS,
        *PROTECTION_TERMS,
        *PROMISE_TERMS,
    )
)
"""The terms of the product, in the order of the alphabet."""

_FINDER: Final = TermFinder(GLOSSARY)
_OWN_FINDER: Final = TermFinder(GLOSSARY, with_quiet=True)


def find_terms(text: str, extra: Iterable[Term] = ()) -> tuple[UsedTerm, ...]:
    """The terms met in ``text``, in the order of their place; time grows with its length alone.

    ``extra`` are a team's own terms; where one has the same form as a term of the product, it counts.
    """
    return build_finder(tuple(extra)).find(text)


@lru_cache(maxsize=32)
def build_finder(own: tuple[Term, ...]) -> TermFinder:
    """Finds the terms of the product and a team's ``own``, which come first."""
    return TermFinder((*own, *GLOSSARY)) if own else _FINDER


def list_used_terms(texts: Iterable[str], team_terms: Iterable[Term] = ()) -> tuple[Term, ...]:
    """The glossary of a document: every term its texts use, in the order of the alphabet.

    Terms on which those explanations lean are in it too, so that the list explains itself.
    """
    finder = build_finder(tuple(team_terms))
    waiting = list({used.term: None for text in texts for used in finder.find(text)})
    found: dict[Term, None] = {}
    while waiting:
        term = waiting.pop()
        if term not in found:
            found[term] = None
            waiting.extend(explained_by(term))
    return sort_terms(found)


def search_terms(query: str, terms: Sequence[Term] = GLOSSARY) -> tuple[Term, ...]:
    """The terms that match a search, the best first; all of them for an empty search.

    Every word of the query must begin a word of the term's names or of its sentence.
    """
    wanted = query.casefold().split()
    if not wanted:
        return tuple(terms)
    ranked = [
        (rank, number) for number, term in enumerate(terms) if (rank := _rank(term, wanted)) is not None
    ]
    return tuple(terms[number] for _, number in sorted(ranked))


@lru_cache(maxsize=2048)
def explained_by(term: Term) -> tuple[Term, ...]:
    """The other terms that a term's plain sentence uses: a reader may need them first."""
    return _others(term, [used.term for used in _OWN_FINDER.find(term.plain)])


@lru_cache(maxsize=2048)
def see_also(term: Term) -> tuple[Term, ...]:
    """The terms to which a term's texts lead: those it leans on, and what not to confuse it with."""
    rival = term.unlike.partition(":")[0]
    used = [
        *_OWN_FINDER.find(term.plain),
        *_OWN_FINDER.find(rival),
        *_FINDER.find(term.unlike),
        *_FINDER.find(term.example),
    ]
    return _others(term, [one.term for one in used])


def _others(term: Term, used: list[Term]) -> tuple[Term, ...]:
    return tuple(dict.fromkeys(other for other in used if other.name.casefold() != term.name.casefold()))


def _rank(term: Term, wanted: list[str]) -> int | None:
    query = " ".join(wanted)
    names = [name.casefold() for name in (term.name, *term.also)]
    if query in names:
        return 0
    if any(name.startswith(query) for name in names):
        return 1 if names[0].startswith(query) else 2
    if _begins_all(wanted, " ".join((*names, *term.forms))):
        return 3
    return 4 if _begins_all(wanted, f"{' '.join(names)} {term.plain}") else None


def _begins_all(wanted: list[str], text: str) -> bool:
    padded = " " + " ".join(text.casefold().replace("-", " ").replace("/", " ").split())
    return all(f" {word.replace('-', ' ').replace('/', ' ')}" in padded for word in wanted)
