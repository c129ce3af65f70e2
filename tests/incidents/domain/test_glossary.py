"""Terms are found in texts as whole words in any inflection, and searched by any part of their names."""

import pytest

from incidents.domain.facts import IncidentFacts
from incidents.domain.glossary import (
    GLOSSARY,
    Term,
    explained_by,
    find_terms,
    list_used_terms,
    search_terms,
    see_also,
)

BASKET = Term(
    "Basket", "What a shopper has chosen and not paid for yet.", also=("Cart service",), team="Shop"
)


def name_hits(text: str, extra: tuple[Term, ...] = ()) -> list[tuple[str, str]]:
    return [(text[used.start : used.end], used.term.name) for used in find_terms(text, extra)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We rolled back the change.", [("rolled back", "Rollback")]),
        ("Rolling back took a minute", [("Rolling back", "Rollback")]),
        ("caches, cached and caching", [("caches", "Cache"), ("cached", "Cache"), ("caching", "Cache")]),
        ("It failed over; jobs were queued.", [("failed over", "Failover"), ("queued", "Queue")]),
        ("two vulnerabilities", [("vulnerabilities", "Vulnerability")]),
        ("post-mortem, postmortem", [("post-mortem", "Post-mortem"), ("postmortem", "Post-mortem")]),
        ("the load-balancer", [("load-balancer", "Load balancer")]),
        ("the root\ncauses", [("root\ncauses", "Root cause")]),
        ("our APIs and the api", [("APIs", "API"), ("api", "API")]),
        ("CI and CI/CD", [("CI", "CI"), ("CI/CD", "Continuous delivery")]),
        ("https, HTTPS, http", [("https", "HTTPS"), ("HTTPS", "HTTPS"), ("http", "HTTP")]),
        ("a regression test", [("regression test", "Regression test")]),
        ("a single point of sale", []),
        ("a single point of failure", [("single point of failure", "Single point of failure")]),
        ("the certificate, not the gift certificate", [("certificate", "Certificate")]),
        ("café “rollback”—done", [("rollback", "Rollback")]),
        ("", []),
    ],
)  # fmt: skip
def test_a_term_is_found_in_every_form(text: str, expected: list[tuple[str, str]]) -> None:
    assert name_hits(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The index of the book",
        "a load of work and a token of thanks",
        "Customers queued at the counter, in a queue for bread",
        "We commit to an answer by noon",
        "The release of the film, the script of the play",
        "the code of conduct",
        "Dora will ram the door and the waf of wind",
        "Priority mail to the branch in Leeds",
        "The primary reason was the dispute resolution",
        "She logs in every morning and stays alert",
        "a birth certificate and a gift certificate",
        "production of cheese and recovery of the market",
        "We release funds, build trust and merge firms",
        "The talks deadlocked after the market crash",
        "Write to cache@example.org or see https://dns.example.org/rollback",
        "uncached? cacheless? apiary? rollbackable",
    ],
)
def test_everyday_words_are_no_terms(text: str) -> None:
    assert name_hits(text) == []


def test_offsets_are_code_points() -> None:
    text = "🙂 é rollback"
    [used] = find_terms(text)
    assert (used.start, used.end) == (4, 12)


def test_a_teams_own_term_counts_before_the_products() -> None:
    cache = Term("Cache", "Our store room in Leeds.", team="Shop")
    assert [used.term for used in find_terms("the cache", (cache,))] == [cache]
    assert name_hits("two baskets in the cart service", (BASKET,)) == [
        ("baskets", "Basket"),
        ("cart service", "Basket"),
    ]


def test_a_document_lists_each_used_term_once_and_what_it_leans_on() -> None:
    used = list_used_terms(["The schema and the basket.", "A rollback, then another rollback."], (BASKET,))
    assert [term.name for term in used] == ["Basket", "Database", "Rollback", "Schema"]
    assert list_used_terms(["Nothing special happened."]) == ()


def test_the_samples_use_terms_that_are_explained(samples: dict[str, IncidentFacts]) -> None:
    facts = samples["gitlab"]
    names = {term.name for term in list_used_terms([facts.title, facts.summary.plain])}
    assert names == {"Database", "Backup", "Repository", "Primary database", "Production"} & names
    assert {"Backup", "Database"} <= names


@pytest.mark.parametrize(
    ("query", "first", "others"),
    [
        ("rollback", "Rollback", set()),
        ("ROLLBACK", "Rollback", set()),
        ("roll", "Roll forward", {"Rollback", "Deployment"}),
        ("sql inj", "SQL injection", set()),
        ("two-factor", "MFA", set()),
        ("mttr", "Time to recover", set()),
        ("phone book", "DNS", set()),
        ("load balancer", "Load balancer", set()),
    ],
)
def test_a_search_puts_the_best_first(query: str, first: str, others: set[str]) -> None:
    found = [term.name for term in search_terms(query)]
    assert found[0] == first
    assert others <= set(found)


def test_an_empty_search_shows_all_in_the_order_of_the_alphabet() -> None:
    names = [term.name.casefold() for term in search_terms("  ")]
    assert len(names) == len(GLOSSARY)
    assert names == sorted(names)
    assert search_terms("no such word anywhere") == ()


def test_a_term_leads_to_what_it_is_confused_with() -> None:
    [rollback] = [term for term in GLOSSARY if term.name == "Rollback"]
    [schema] = [term for term in GLOSSARY if term.name == "Schema"]
    assert "Restore" in [term.name for term in see_also(rollback)]
    assert [term.name for term in explained_by(schema)] == ["Database"]
    assert rollback not in see_also(rollback)
