"""The first message: from the record alone, never longer than 60 words, honest about what is not known."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.domain.facts import Ask, Audience, IncidentFacts, Measure, Meeting, Times, Unknown
from incidents.domain.first_message import (
    MOST_WORDS,
    count_message_words,
    is_first_message,
    write_first_message,
)
from incidents.domain.reader_zone import zone_of
from incidents.domain.wording import check_text

FACTS = IncidentFacts(
    title="Card payments fail for one shopper in ten",
    status="identified",
    times=Times(started="2026-11-14T09:42:00Z"),
    impact=(
        Measure(
            dimension="customers",
            name="Shoppers who could not pay",
            certainty="likely",
            value=Decimal(3230),
            unit="shoppers",
        ),
    ),
    ask=Ask(question="May we switch?", deadline="2026-11-14T11:00:00Z"),
)
TODAY = date(2026, 11, 14)


def write(facts: IncidentFacts = FACTS, **options: object) -> str:
    message = write_first_message(facts, sender="Dana Whitfield", today=TODAY, **options)  # type: ignore[arg-type]
    return message.replace("\u00a0", " ")


def test_the_whole_message_for_a_record_that_says_it_all() -> None:
    assert write() == (
        "Hello,\n\n"
        "I need 10 minutes of your time before 11:00 UTC. Card payments fail for one shopper in ten. "
        "Shoppers who could not pay: 3,230 shoppers (likely, not confirmed). Since: 09:42 UTC. "
        "The cause is found; it is not fixed yet. I need one decision from you by 11:00 UTC. "
        "May we switch?\n\n"
        "Dana Whitfield"
    )


def test_an_empty_record_says_what_is_not_known() -> None:
    message = write(IncidentFacts(title="Checkout is down"))
    assert message == (
        "Hello,\n\n"
        "I need 10 minutes of your time as soon as you are free. Checkout is down. "
        "How many customers are affected is not known yet. When it began is not known yet. "
        "We do not know yet whether it is over.\n\n"
        "Dana Whitfield"
    )
    assert "decision" not in message, "no decision is made up where none is asked for"


@pytest.mark.parametrize(
    ("directness", "formality", "greeting", "asked"),
    [
        ("direct", "informal", "Noor,", "I need 10 minutes of your time"),
        ("direct", "formal", "Dear Noor,", "I ask for 10 minutes of your time"),
        ("indirect", "informal", "Noor,", "Could you spare me 10 minutes"),
        ("indirect", "formal", "Dear Noor,", "May I ask you for 10 minutes of your time"),
        (None, None, "Noor,", "I need 10 minutes of your time"),
    ],
)
def test_the_audience_shapes_the_words(
    directness: str | None, formality: str | None, greeting: str, asked: str
) -> None:
    audience = Audience(address="Noor", directness=directness, formality=formality)
    message = write(replace(FACTS, audience=audience))
    body = message.split("\n\n")[1]
    assert message.startswith(f"{greeting}\n")
    assert asked in body
    assert body.startswith(asked) is (directness != "indirect")


def test_an_assistant_is_asked_to_find_the_time() -> None:
    message = write(replace(FACTS, audience=Audience(name="Noor Vandersteen")), reader="assistant")
    assert message.startswith(
        "Hello,\n\nCould you find me 10 minutes with Noor Vandersteen before 11:00 UTC?"
    )
    assert "One decision is needed by 11:00 UTC." in message
    assert "from you" not in message


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-14T10:50:00Z", "at 10:50 UTC"),
        ("2026-11-15T10:50:00Z", "on 15 Nov 2026, 10:50 UTC"),
        ("2026-11-15", "on 15 Nov 2026"),
        ("2026-12", "in Dec 2026"),
    ],
)
def test_the_meeting_is_named_as_exactly_as_it_is_known(at: str, expected: str) -> None:
    assert f"of your time {expected}." in write(replace(FACTS, meeting=Meeting(at=at)))


def test_times_are_shown_by_the_executives_clock() -> None:
    facts = replace(FACTS, audience=Audience(time_zone="Europe/Amsterdam"))
    assert "before 12:00 Amsterdam (11:00 UTC)" in write(facts)
    assert zone_of(Audience(time_zone="Middle-earth/Shire")) is None


def test_a_time_in_the_headline_is_not_said_twice() -> None:
    assert write(replace(FACTS, title="Payments fail since 09:42 UTC")).count("09:42") == 1


def test_what_is_not_known_yet_is_said_with_who_and_when() -> None:
    unknown = Unknown(
        section="cause", what="Whether data was lost", who="The data lead", by="2026-11-14T12:00:00Z"
    )
    facts = IncidentFacts(title="Checkout is down", not_known_yet=(unknown,))
    assert "Not known yet: whether data was lost. The data lead will know by 12:00 UTC." in write(facts)


def test_a_customer_measure_without_a_number_is_not_made_up() -> None:
    measure = Measure(dimension="customers", name="Shops affected", certainty="unknown")
    assert "Shops affected: not known yet." in write(replace(FACTS, impact=(measure,)))


def test_the_words_of_ours_pass_the_coach() -> None:
    for audience in (None, Audience(directness="indirect", formality="formal")):
        facts = replace(FACTS, audience=audience)
        assert [found.text for found in check_text(write(facts), facts=facts)] == []


def test_figures_come_from_the_record(samples: dict[str, IncidentFacts]) -> None:
    message = write_first_message(samples["northwind"], sender="Dana Whitfield", today=TODAY)
    assert "3,230" in message
    assert "One in four card payments has failed since 09:42 UTC" in message


@given(
    title=st.text(min_size=1, max_size=140),
    address=st.text(max_size=80),
    sender=st.text(max_size=80),
    minutes=st.integers(1, 120),
    directness=st.sampled_from([None, "direct", "indirect"]),
    reader=st.sampled_from(["executive", "assistant"]),
)
def test_it_never_has_more_than_sixty_words(
    title: str, address: str, sender: str, minutes: int, directness: str | None, reader: str
) -> None:
    facts = replace(FACTS, title=title, audience=Audience(address=address, directness=directness))
    message = write_first_message(facts, sender=sender, minutes=minutes, reader=reader)  # type: ignore[arg-type]
    assert 0 < count_message_words(message) <= MOST_WORDS


def test_a_headline_of_single_letters_is_cut_and_says_so() -> None:
    message = write(replace(FACTS, title="a " * 70))
    assert count_message_words(message) <= MOST_WORDS
    assert "a…" in message


def test_each_sample_fits(samples: dict[str, IncidentFacts]) -> None:
    for facts in samples.values():
        for reader in ("executive", "assistant"):
            assert count_message_words(write(facts, reader=reader)) <= MOST_WORDS


def test_a_first_message_is_told_by_its_channel() -> None:
    assert is_first_message("First message by e-mail to their assistant")
    assert not is_first_message("Status page")
    assert not is_first_message(None)
