"""Which texts of a page the coach reads, and under which names and addresses."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from accounts.models import User
from incidents import access
from incidents.domain.advice import Place
from incidents.domain.facts import Cause, IncidentFacts, Option, Unknown
from incidents.forms.coach import clean_text, list_all_texts, read_key, read_name, read_text
from tests.factories import make_incident

UID = "0d6d7c3c-6c8e-4a5e-9d5e-0a7d3f0e6b11"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("own-plain", "incident.plain"),
        (f"causes-{UID}-statement", f"causes.{UID}.statement"),
        (f"options-{UID}-pros", f"options.{UID}.pros"),
        (f"not_known_yet-{UID}-what", f"not_known_yet.{UID}.what"),
    ],
)
def test_a_text_is_known_by_the_name_of_its_box(name: str, key: str) -> None:
    place = read_name(name)
    assert place is not None
    assert (place.key, read_key(key)) == (key, place)


@pytest.mark.parametrize("name", ["first_message.text", "script_line.opening.headline.text"])
def test_a_text_outside_the_record_is_known_by_its_own_name(name: str) -> None:
    place = read_name(name)
    assert place is not None
    assert (place.key, read_key(name)) == (name, None)


@pytest.mark.parametrize(
    "name",
    [
        "own-started",
        "own-status",
        "own-nothing",
        f"causes-{UID}-as_of",
        f"causes-{UID}-certainty",
        f"impact-{UID}-value",
        f"impact-{UID}-unit",
        f"evidence-{UID}-link",
        f"secrets-{UID}-text",
        "causes-1-statement",
        "version",
        "first_message.channel",
        "script_line.text",
        f"script_line.{'x' * 81}.text",
        "",
    ],
)
def test_times_numbers_choices_and_strangers_are_none(name: str) -> None:
    assert read_name(name) is None


@pytest.mark.parametrize("key", ["incident.started", "causes.statement", f"causes.{UID}.kind", "plain", ""])
def test_a_key_without_a_text_is_none(key: str) -> None:
    assert read_key(key) is None


@pytest.mark.django_db
def test_every_text_has_an_address_that_its_page_holds(owner_client: Client) -> None:
    unknown = Unknown(section="cause", what="Since when")
    causes = tuple(Cause(statement=f"Cause {n}", certainty="likely") for n in range(30))
    facts = IncidentFacts(title="Card payments fail", causes=causes, not_known_yet=(unknown,))
    incident = make_incident(facts=facts)
    incident.team.memberships.create(
        user=User.objects.get(name="Olga Owner"), role="member", joined_at=incident.created_at
    )
    found = {page.key: texts for page, texts in list_all_texts(access.load_record(incident))}
    assert [text.label for text in found["cause"]][::29] == [
        "Cause 1: what happened and what let it happen",
        "Cause 30: what happened and what let it happen",
    ]
    assert found["cause"][-1].text == "Since when"
    for written in (found["situation"][0], found["cause"][0], found["cause"][29], found["cause"][-1]):
        key = "situation" if written.place.section == "incident" else "cause"
        address, _, anchor = written.anchor.partition("#")
        page = owner_client.get(reverse("section", args=[incident.reference, key]) + address).text
        assert f'id="{anchor}"' in page


@pytest.mark.django_db
def test_a_text_is_read_with_its_certainty() -> None:
    facts = IncidentFacts(
        title="Card payments fail",
        causes=(Cause(statement="It expired", certainty="likely"),),
        options=(Option(title="Wait", recommended=False, pros=("No work", "No risk")),),
    )
    record = access.load_record(make_incident(facts=facts))
    cause = read_text(Place("causes", str(record.get_rows("causes")[0].uid), "statement"), record)
    option = read_text(Place("options", str(record.get_rows("options")[0].uid), "pros"), record)
    assert cause is not None
    assert option is not None
    assert (cause.text, cause.certainty, option.text) == ("It expired", "likely", "No work\nNo risk")
    assert read_text(Place("causes", UID, "statement"), record) is None


def test_a_new_wording_has_to_fit_its_field() -> None:
    assert clean_text(Place("options", UID, "pros"), "No work\nNo risk") == ["No work", "No risk"]
    assert clean_text(Place("incident", "", "plain"), "All shops") == "All shops"
    with pytest.raises(ValidationError):
        clean_text(Place("incident", "", "title"), "x" * 141)
    with pytest.raises(ValidationError):
        clean_text(Place("incident", "", "started"), "09:42")
