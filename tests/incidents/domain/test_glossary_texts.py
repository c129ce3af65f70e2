"""Every term is readable to someone who has never programmed; each rule is held against each text."""

import re
from collections import Counter

import pytest

from incidents.domain.glossary import GLOSSARY, Term, explained_by, find_terms, list_forms, see_also
from incidents.domain.glossary.finding import TermFinder
from incidents.domain.wording.technical_words import HARD_PHRASES, HARD_WORDS, SOFT_WORDS

OWN_FINDER = TermFinder(GLOSSARY, with_quiet=True)
WORD = re.compile(r"[^\W_]+")
SENTENCE = re.compile(r"(?<=[.!?;])\s+")
FEWER_THAN = 25
LONG_FROM = 12
# Rare words are long words: each long one here was looked at, and is an everyday word.
LONG_AND_PLAIN = {"applications", "automatically", "certification", "international", "responsibility"}
EXPECTED = """
    regression, rollback, root cause, mitigation, latency, API, hotfix, SLA, failover, data
    integrity, deployment, cache, certificate, queue, load balancer, race condition, replication,
    backup, restore, feature flag, canary release, uptime, throughput, rate limit, DNS, TLS, CI,
    container, cron job, webhook, idempotent, schema, index, shard, on-call, post-mortem, severity,
    RTO, RPO, zero-day, phishing, credential, token, encryption, personal data
"""


def texts_of(term: Term) -> dict[str, str]:
    return {"plain": term.plain, "example": term.example, "unlike": term.unlike}


ALL_TEXTS = [pytest.param(term, id=term.slug) for term in GLOSSARY]


def test_the_vocabulary_is_there() -> None:
    names = {term.name.casefold() for term in GLOSSARY}
    assert len(GLOSSARY) >= 150
    wanted = {" ".join(name.split()).casefold() for name in EXPECTED.split(",")}
    assert wanted - names == set()


def test_names_anchors_and_forms_belong_to_one_term() -> None:
    anchors = Counter(term.slug for term in GLOSSARY)
    assert [anchor for anchor, count in anchors.items() if count > 1] == []
    owners: dict[str, set[str]] = {}
    for term in GLOSSARY:
        for form in (term.name, *term.also, *term.forms):
            owners.setdefault(" ".join(WORD.findall(form.lower())), set()).add(term.name)
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


@pytest.mark.parametrize("term", ALL_TEXTS)
def test_sentences_are_short_and_whole(term: Term) -> None:
    for name, text in texts_of(term).items():
        assert text.endswith((".", "?")), name
        assert "!" not in text
        for sentence in SENTENCE.split(text):
            assert len(sentence.split()) < FEWER_THAN, sentence
    assert term.unlike.startswith("Not "), "says what not to confuse it with"


@pytest.mark.parametrize("term", ALL_TEXTS)
def test_no_word_of_the_trade_stands_unexplained(term: Term) -> None:
    """A technical word, an abbreviation or a long word is allowed only where the glossary explains it."""
    for text in texts_of(term).values():
        explained = [(used.start, used.end) for used in OWN_FINDER.find(text)]
        left = [
            match.group()
            for match in WORD.finditer(text)
            if not any(start <= match.start() < end for start, end in explained)
        ]
        technical = [word for word in left if word.lower() in HARD_WORDS | SOFT_WORDS]
        short_forms = [word for word in left if len(word) > 1 and word.isupper() and not word.isdigit()]
        long = [word for word in left if len(word) >= LONG_FROM and word.lower() not in LONG_AND_PLAIN]
        assert (technical, short_forms, long) == ([], [], []), text
        rest = f" {' '.join(left).lower()} "
        assert [phrase for phrase in HARD_PHRASES if f" {phrase.strip()} " in rest] == [], text


@pytest.mark.parametrize("term", ALL_TEXTS)
def test_the_plain_sentence_leads_at_most_one_step_further(term: Term) -> None:
    """A term in another's plain sentence is linked, and needs no third term: nobody goes round in circles."""
    leaned_on = explained_by(term)
    assert len(leaned_on) <= 1
    assert set(leaned_on) <= set(see_also(term))
    assert [other.name for other in leaned_on if explained_by(other)] == []


@pytest.mark.parametrize("term", ALL_TEXTS)
def test_the_example_uses_the_term(term: Term) -> None:
    assert term.name in {used.term.name for used in OWN_FINDER.find(term.example)}
    assert term.plain != term.example


def test_a_name_is_found_unless_it_is_an_everyday_word() -> None:
    names = {term.name.lower() for term in GLOSSARY}
    for term in GLOSSARY:
        for form in list_forms(term):
            if form.lower() in names - {term.name.lower()}:
                continue  # a plural that is another term's name: "HTTPs"
            found = find_terms(form)
            assert [used.term.name for used in found] == [term.name], form


def test_quiet_names_are_names_of_their_term() -> None:
    odd = {
        term.name: name
        for term in GLOSSARY
        for name in term.quiet
        if name not in {known.lower() for known in (term.name, *term.also)}
    }
    assert odd == {}
