"""Advice follows the behaviours that were picked, names its source, and shows its effect on the words."""

from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest

from incidents.domain.facts import Ask, Audience, IncidentFacts, Measure
from incidents.domain.nuance import OUR_OWN, advise, opening_line, show_nuance
from incidents.domain.phrases import CHOICES

FACTS = IncidentFacts(
    title="Card payments fail",
    area="card payments",
    status="identified",
    impact=(Measure(dimension="customers", name="shoppers", certainty="likely", value=Decimal(3230)),),
    ask=Ask(question="May we switch?"),
)
EVERY_PROFILE = [
    Audience(directness=directness, formality=formality, detail=detail, minutes=minutes)
    for directness, formality, detail, minutes in product(
        (None, "direct", "indirect"),
        (None, "formal", "informal"),
        (None, "headlines", "detail"),
        (None, 2, 8),
    )
]


def topics(audience: Audience) -> dict[str, str]:
    return {one.topic: one.do for one in advise(audience)}


def test_nothing_known_gives_one_careful_piece_of_advice() -> None:
    assert list(topics(Audience())) == ["Opening"]
    assert "not known" in topics(Audience())["Opening"]


@pytest.mark.parametrize(
    ("audience", "topic", "words"),
    [
        (Audience(directness="direct"), "Opening", "conclusion in your first sentence"),
        (Audience(directness="indirect"), "Opening", "Thank them"),
        (Audience(directness="direct"), "Apology", "Apologise once"),
        (Audience(directness="indirect"), "Apology", "at the start"),
        (Audience(directness="direct"), "Disagreeing", "offer another way"),
        (Audience(directness="indirect"), "Disagreeing", "as a question"),
        (Audience(directness="direct"), "Silence", "Count to five"),
        (Audience(directness="indirect"), "Silence", "Wait until they speak"),
        (Audience(detail="headlines"), "How much", "four figures"),
        (Audience(detail="detail"), "How much", "ranges and sources"),
        (Audience(minutes=2), "A very short slot", "Three sentences"),
        (Audience(formality="formal"), "Tone", "form of address"),
        (Audience(worries=("money", "press")), "Their usual worries", "money, the press"),
    ],
)
def test_each_behaviour_has_its_advice(audience: Audience, topic: str, words: str) -> None:
    assert words in topics(audience)[topic]


def test_a_longer_slot_is_no_very_short_one() -> None:
    assert "A very short slot" not in topics(Audience(minutes=3))


@pytest.mark.parametrize("audience", EVERY_PROFILE)
def test_advice_is_short_sourced_and_said_once(audience: Audience) -> None:
    found = advise(audience)
    assert len({one.topic for one in found}) == len(found)
    for one in found:
        assert len(one.do.split()) <= 25
        assert one.source.text
        assert one.source == OUR_OWN or one.source.title


def test_profiles_name_behaviours_and_no_nation() -> None:
    words = " ".join(
        f"{one.do} {one.say} {one.source.text}" for audience in EVERY_PROFILE for one in advise(audience)
    ).lower()
    for word in (
        "german",
        "dutch",
        "american",
        "british",
        "asian",
        "japan",
        "france",
        "french",
        "indian",
        "culture",
    ):
        assert word not in words
    assert {value for value, _ in CHOICES["directness"]} == {"direct", "indirect"}


def test_the_effect_is_shown_on_the_opening() -> None:
    direct = Audience(address="Noor", directness="direct", formality="informal", detail="headlines")
    indirect = Audience(address="Ms Vandersteen", directness="indirect", formality="formal", detail="detail")
    assert opening_line(FACTS, Audience()) == "Card payments fail. The cause is found; it is not fixed yet."
    assert opening_line(FACTS, direct) == "Noor. Card payments fail. We need one decision from you."
    assert opening_line(FACTS, indirect) == (
        "Good day, Ms Vandersteen. Thank you for making time. I have difficult news about card payments. "
        "Card payments fail. Shoppers: 3,230, likely, not confirmed. The cause is found; it is not fixed yet."
    )


def test_no_decision_is_claimed_where_none_is_asked_for() -> None:
    facts = replace(FACTS, ask=None)
    assert "decision" not in opening_line(facts, Audience(directness="direct"))


def test_both_openings_stand_side_by_side() -> None:
    nuance = show_nuance(replace(FACTS, audience=Audience(directness="direct")))
    assert nuance.before != nuance.after
    assert nuance.advice == advise(Audience(directness="direct"))
    nothing = show_nuance(replace(FACTS, audience=None))
    assert nothing.before == nothing.after
