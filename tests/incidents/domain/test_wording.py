"""The wording coach: each rule's own examples, the sentences it must leave alone, spans and rewrites."""

import tracemalloc
from dataclasses import replace
from decimal import Decimal

import pytest

from incidents.domain.facts import Cause, IncidentFacts, Measure
from incidents.domain.wording import CATEGORIES, LEVELS, RULES, Rule, check_text
from incidents.domain.wording.conditions import CONDITIONS

FACTS = IncidentFacts(
    title="Card payments fail",
    impact=(
        Measure(
            dimension="customers",
            name="merchants affected",
            certainty="confirmed",
            value=Decimal("1116"),
            unit="merchants",
        ),
    ),
    causes=(
        Cause(
            statement="The certificate expired",
            certainty="likely",
            evidence=None,
            next_check_at="2026-11-14T15:00Z",
        ),
    ),
    next_update_at="2026-11-14T11:15Z",
)


def labels(text: str, **context: object) -> list[str]:
    return [finding.label for finding in check_text(text, **context)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "example"),
    [(rule, example) for rule in RULES for example in rule.examples_bad],
    ids=lambda value: value.id if isinstance(value, Rule) else None,
)
def test_a_rule_finds_its_bad_examples(rule: Rule, example: str) -> None:
    assert rule.id in {finding.rule for finding in check_text(example)}, example


@pytest.mark.parametrize(
    ("rule", "example"),
    [(rule, example) for rule in RULES for example in rule.examples_good],
    ids=lambda value: value.id if isinstance(value, Rule) else None,
)
def test_a_rule_leaves_its_good_examples_alone(rule: Rule, example: str) -> None:
    assert rule.category not in labels(example), example


def test_every_rule_is_whole() -> None:
    assert {rule.category for rule in RULES} == set(CATEGORIES)
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.why.endswith(".")
        assert rule.examples_bad, rule.id
        assert rule.examples_good, rule.id
        assert bool(rule.patterns) != bool(rule.detector), rule.id
        assert set(rule.unless) <= set(CONDITIONS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That one is on the night shift", "BLAME"),
        ("nobody in platform opened the runbook", "BLAME"),
        ("a second pair of eyes would have caught it", "BLAME"),
        ("my money is on the queue", "SPECULATION"),
        ("This will never happen again", "OVERPROMISE"),
        ("only a few users were hit", "MINIMISE"),
        ("everything is on fire", "DRAMA"),
        ("we were negligent", "LEGAL"),
        ("some customers cannot pay", "VAGUE"),
        ("etcd lost quorum", "JARGON"),
        ("At the end of the day, the tills did not sync", "RAMBLING"),
    ],
)
def test_goes_past_keywords(text: str, expected: str) -> None:
    assert expected in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "The logs show no sign of a leak up to 14:00.",
        "Passwords are never written to disk.",
        "12 of 9,000 orders, no more.",
        "Aisha coordinates the repair and speaks at noon.",
        "Suspected: the certificate; the test at 15:00 will tell.",
        "Only 3 of 40,000 payments were charged twice.",
        "The renewal was missed because no reminder was sent.",
        "A failover, that is a switch to the spare system, took 11 minutes.",
        "The load balancer, which spreads visitors over our servers, sent everyone to one server.",
        "The canary (a first small group of users) showed the error after 3 minutes.",
        "The disaster recovery site took over at 01:22.",
        "GDPR article 33 may apply; counsel answers by Thursday noon.",
        'A player wrote "this is a disaster" in the forum.',
    ],
)
def test_leaves_fine_sentences_alone(text: str) -> None:
    assert check_text(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "سام دوباره مهاجرت را فراموش کرد، حدس می‌زنم.",
        "我想可能是缓存的问题，没人检查。",
        "Der Server ist down, wir haben einen Rollback gemacht, weil niemand den Alarm gesehen hat.",
        "Le serveur est tombé en panne, c'est une catastrophe totale et personne n'a vérifié le backup.",
        "El servidor de base de datos falló; nadie revisó el runbook.",
        "De server is kapot, waarschijnlijk de database cluster.",
        "Сервер упал, вероятно из-за Kubernetes.",
        "サーバーがダウンしました。",
    ],
)
def test_what_is_not_english_gives_nothing(text: str) -> None:
    assert check_text(text) == ()


def test_a_foreign_paragraph_does_not_hide_an_english_one() -> None:
    text = "Das ist eine Katastrophe und niemand hat es gesehen.\n\nSam forgot the migration."
    assert labels(text) == ["BLAME"]


@pytest.mark.parametrize(
    "text",
    [
        "Finance",
        "Finance lead",
        "Legal",
        "Head of engineering",
        "Key account lead, by telephone",
        "Karim, by mail",
    ],
)
def test_who_will_know_is_named_and_not_blamed(text: str) -> None:
    """The second look reads sentences; a field that names somebody holds none."""
    assert labels(text) == []


def test_paragraphs_are_judged_independently() -> None:
    first = "I think it is the queue."
    second = "The test at 15:00 will tell."
    assert labels(f"{first} {second}") == []
    assert labels(f"{first}\n\n{second}") == ["SPECULATION"]
    alone = check_text(first)
    together = check_text(f"Some customers call.\n\n{first}")
    moved = len("Some customers call.\n\n")
    assert together[1:] == tuple(replace(f, start=f.start + moved, end=f.end + moved) for f in alone)


def test_spans_count_code_points_and_hold_their_text() -> None:
    text = "🚀🚀 It’s probably the queue. Sam forgot it."
    findings = check_text(text)
    assert [text[f.start : f.end] for f in findings] == [f.text for f in findings]
    assert [f.text for f in findings] == ["probably", "Sam forgot"]
    assert [f.level for f in findings] == [LEVELS["SPECULATION"], LEVELS["BLAME"]]


@pytest.mark.parametrize(
    ("certainty", "expected"), [(None, 1), ("confirmed", 1), ("likely", 0), ("unknown", 0)]
)
def test_a_recorded_certainty_makes_a_hedge_fine(certainty: str | None, expected: int) -> None:
    assert len(check_text("It is probably the queue.", certainty=certainty)) == expected


def test_terms_of_the_trade_are_at_home_in_technical_fields() -> None:
    text = "OOM kills in the k8s node pool."
    assert "JARGON" in labels(text, field="summary.plain")
    assert labels(text, field="summary.technical") == []


def test_what_is_remembered_of_a_text_holds_no_copy_of_a_teams_terms() -> None:
    def judge(number: int) -> None:
        # Each request reads the terms anew.
        terms = {f"hopper {n}": f"hopper {n} (what sorts the orders)" for n in range(200)}
        check_text(f"Hopper 7 lost {number} orders.", terms=terms)

    judge(0)
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        for number in range(1, 21):
            judge(number)
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown / 20 < 5_000, "bytes for each text"


def test_a_teams_own_terms_are_offered_in_plain_words() -> None:
    (finding,) = check_text("The big hopper stopped.", terms={"Big Hopper": "order sorter"})
    assert (finding.label, finding.text, finding.rewrite) == ("JARGON", "big hopper", "order sorter")


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("Sam forgot the migration again.", "Nothing reminded us of the migration again."),
        ("Sam forgot to renew it.", "Nothing prompted us to renew it."),
        ("nobody in platform opened the runbook", "nothing prompted us to open the runbook"),
        ("It should have been tested.", "It was not tested."),
        ("It was the queue, I guess.", "It was the queue, not confirmed."),
        ("It is probably the queue.", "It is likely the queue."),
        ("I think the disk is full.", "Not confirmed: the disk is full."),
    ],
)
def test_a_rewrite_fits_in_its_place(text: str, rewritten: str) -> None:
    finding = next(f for f in check_text(text) if f.rewrite is not None)
    assert text[: finding.start] + (finding.rewrite or "") + text[finding.end :] == rewritten


@pytest.mark.parametrize(
    ("text", "found", "rewrite"),
    [
        ("Some merchants cannot pay.", "Some merchants", "1,116 merchants"),
        ("Some customers cannot pay.", "Some customers", "1,116 merchants"),
        ("Some trains are late.", "Some trains", None),
        ("An update follows shortly.", "shortly", "by 11:15 UTC"),
        ("It will be repaired shortly.", "shortly", None),
        ("I think the disk is full.", "I think", "Not confirmed, checked at 15:00 UTC:"),
    ],
)
def test_a_rewrite_takes_its_facts_from_the_record(text: str, found: str, rewrite: str | None) -> None:
    (finding,) = check_text(text, facts=FACTS)
    assert (finding.text, finding.rewrite) == (found, rewrite)


def test_nothing_is_invented_without_a_fact() -> None:
    assert [f.rewrite for f in check_text("Some merchants cannot pay.")] == [None]


@pytest.mark.parametrize(
    "piece",
    [
        " ",
        "a",
        "\n",
        "\n    ",
        "the team ",
        "should have been ",
        "i think it ",
        '" a ',
        "((",
        "a, ",
        "a-",
        "'s",
        "1,",
        "XQ ",
        "_",
    ],
)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = (piece * 20_000)[:20_000] + "\n\nSam forgot it."
    assert check_text(text)[-1].text == "Sam forgot"


def test_an_empty_text_has_no_findings() -> None:
    assert check_text("") == ()
    assert check_text(" \n\n \n") == ()
