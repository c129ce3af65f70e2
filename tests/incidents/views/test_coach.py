"""The coach over the wire: what a page's script asks and answers, and the same by plain buttons."""

import json
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, User
from incidents import access
from incidents.domain.facts import Cause, IncidentFacts
from incidents.models import Incident, KeptWording, MutedRule
from incidents.services.glossary import TermWords, add_term
from tests.factories import make_incident
from tests.incidents.views.reading import open_form, open_page, press_coach, send

pytestmark = pytest.mark.django_db
GUESS = "Sam forgot the migration again, I guess"
RULE = "blame.person-fault"


@pytest.fixture
def incident(owner: User) -> Incident:
    causes = (Cause(statement=GUESS, certainty="confirmed"), Cause(statement="", certainty="unknown"))
    facts = IncidentFacts(title="Card payments fail", causes=causes)
    return make_incident(Membership.objects.get(user=owner), facts)


@pytest.fixture
def name(incident: Incident) -> str:
    return f"causes-{access.load_record(incident).get_rows('causes')[0].uid}-statement"


@pytest.fixture
def path(incident: Incident) -> str:
    return reverse("section", args=[incident.reference, "cause"])


def post(client: Client, incident: Incident, body: Any, address: str = "coach") -> Any:
    text = body if isinstance(body, str) else json.dumps(body)
    return client.post(reverse(address, args=[incident.reference]), text, content_type="application/json")


def ask(client: Client, incident: Incident, *items: dict[str, Any]) -> dict[str, list[str]]:
    """The kinds and words found, by field."""
    response = post(client, incident, list(items))
    assert response.status_code == 200, response.text
    fields = response.json()["fields"]
    return {name: [f"{one['kind']}: {one['text']}" for one in found] for name, found in fields.items()}


def read_statement(incident: Incident) -> str:
    return access.load_facts(Incident.objects.get(pk=incident.pk)).causes[0].statement


def test_findings_come_with_all_that_a_card_needs(
    owner_client: Client, incident: Incident, name: str
) -> None:
    text = f"🙂 {GUESS}"
    response = post(owner_client, incident, [{"name": name, "text": text}])
    found = response.json()["fields"][name]
    assert [text[one["start"] : one["end"]] for one in found] == ["Sam forgot", "I guess"]
    assert [one["kind"] for one in found] == ["Blame", "Speculation"]
    for one in found:
        assert {"rule", "label", "level", "start", "end", "text", "quote", "why", "rewrite"} <= one.keys()


def test_a_label_beside_the_text_counts(owner_client: Client, incident: Incident, name: str) -> None:
    item = {"name": name, "text": "It is the queue, I guess."}
    said = ["Speculation: I guess"]
    for label, expected in (("confirmed", said), ("likely", []), ("unknown", said)):
        assert ask(owner_client, incident, {**item, "certainty": label})[name] == expected, label
    backed = {**item, "certainty": "unknown", "is_backed": True}
    assert ask(owner_client, incident, backed)[name] == []


def test_fields_without_words_of_their_own_are_left_alone(owner_client: Client, incident: Incident) -> None:
    asked = [{"name": name, "text": GUESS} for name in ("own-started", "own-status", "nonsense")]
    assert ask(owner_client, incident, *asked) == {"own-started": [], "own-status": [], "nonsense": []}
    too_long = {"name": "own-plain", "text": "Sam forgot it. " * 2_000}
    assert ask(owner_client, incident, too_long) == {"own-plain": []}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("{", 400),
        ("[" * 100_000, 400),
        ({"name": "own-plain", "text": "x"}, 400),
        ([{"name": "own-plain"}], 400),
        ([{"name": "own-plain", "text": None}], 400),
        (["own-plain"], 400),
        ([{"name": f"own-{n}", "text": ""} for n in range(401)], 400),
        ([{"name": "own-plain", "text": "x" * 600_000}], 413),
    ],
)
def test_what_is_no_page_is_refused(owner_client: Client, incident: Incident, body: Any, status: int) -> None:
    assert post(owner_client, incident, body).status_code == status


def test_odd_letters_do_no_harm(owner_client: Client, incident: Incident) -> None:
    body = '[{"name": "own-plain", "text": "\\ud800 Sam forgot\\u0000 the migration \\u202e"}]'
    assert post(owner_client, incident, body).status_code == 200
    answer = {"act": "keep", "name": "own-plain", "rule": RULE, "text": "Sam forgot\0"}
    assert post(owner_client, incident, answer, "coach_decide").status_code == 400


def test_terms_come_in_plain_words_but_not_where_technicians_read(
    owner_client: Client, incident: Incident
) -> None:
    texts = [{"name": name, "text": "The failover took an hour."} for name in ("own-plain", "own-technical")]
    terms = post(owner_client, incident, texts).json()["terms"]
    assert [term["name"] for term in terms["own-plain"]] == ["Failover"]
    assert terms["own-plain"][0]["plain"].endswith(".")
    assert "own-technical" not in terms


def test_a_term_of_the_team_is_offered_with_its_plain_words(
    owner_client: Client, incident: Incident, owner: User, now: datetime
) -> None:
    words = TermWords(name="Orderline", plain="A program that moves orders to the warehouse.", also=[])
    add_term(team=incident.team, author=owner, now=now, words=words)
    answer = post(owner_client, incident, [{"name": "own-plain", "text": "The Orderline stopped."}]).json()
    assert [term["name"] for term in answer["terms"]["own-plain"]] == ["Orderline"]
    assert [one["rewrite"] for one in answer["fields"]["own-plain"]] == [
        "Orderline (a program that moves orders to the warehouse)"
    ]


def test_only_those_who_write_are_coached(
    colleague_client: Client,
    viewer_client: Client,
    stranger_client: Client,
    incident: Incident,
    name: str,
) -> None:
    assert ask(colleague_client, incident, {"name": name, "text": "Sam forgot it"})[name] != []
    answer = {"act": "keep", "name": name, "rule": RULE, "text": "Sam forgot"}
    for client in (viewer_client, stranger_client):
        assert post(client, incident, [{"name": name, "text": GUESS}]).status_code == 404
        assert post(client, incident, answer, "coach_decide").status_code == 404
        assert client.get(reverse("coach_quiet", args=[incident.reference])).status_code == 404
    assert not KeptWording.objects.exists()
    check = viewer_client.get(reverse("check", args=[incident.reference])).text
    assert "things to look at" not in check


def test_kept_words_stay_away_from_the_person_who_kept_them(
    owner_client: Client, colleague_client: Client, incident: Incident, name: str, path: str
) -> None:
    item = {"name": name, "text": GUESS}
    answer = {"act": "keep", "name": name, "rule": RULE, "text": "Sam forgot"}
    assert post(owner_client, incident, answer, "coach_decide").json() == {}
    assert ask(owner_client, incident, item)[name] == ["Speculation: I guess"]
    assert len(ask(colleague_client, incident, item)[name]) == 2
    assert "“Sam forgot”" not in owner_client.get(path).text
    assert "“Sam forgot”" in colleague_client.get(path).text
    post(owner_client, incident, {**answer, "act": "raise"}, "coach_decide")
    assert len(ask(owner_client, incident, item)[name]) == 2


def test_a_muted_rule_stays_away_from_the_team(
    owner_client: Client, colleague_client: Client, incident: Incident, name: str
) -> None:
    item = {"name": name, "text": GUESS}
    post(owner_client, incident, {"act": "mute", "rule": RULE}, "coach_decide")
    assert ask(colleague_client, incident, item)[name] == ["Speculation: I guess"]
    post(colleague_client, incident, {"act": "unmute", "rule": RULE}, "coach_decide")
    assert len(ask(owner_client, incident, item)[name]) == 2


@pytest.mark.parametrize(
    "answer",
    [
        "nonsense",
        {"act": "keep", "rule": "no.such-rule"},
        {"act": "keep", "rule": RULE, "name": "own-started", "text": "Sam forgot"},
        {"act": "keep", "rule": RULE, "name": "own-plain", "text": ""},
        {"act": "keep", "rule": RULE, "name": "own-plain", "text": "x" * 2_001},
        {"act": "applaud", "rule": RULE, "name": "own-plain", "text": "Sam forgot"},
    ],
)
def test_an_answer_that_fits_nothing_is_refused(
    owner_client: Client, incident: Incident, answer: Any
) -> None:
    assert post(owner_client, incident, answer, "coach_decide").status_code == 400
    assert not KeptWording.objects.exists()


def test_without_a_script_the_findings_come_with_the_page(owner_client: Client, path: str) -> None:
    text = open_page(owner_client, path).text
    assert "2 things to look at" in text
    assert text.index("“Sam forgot” Blame") < text.index("“I guess” Speculation")
    assert "Advice only. What you keep is remembered and not raised again." in text


def test_a_page_without_findings_says_nothing(owner_client: Client, incident: Incident) -> None:
    page = owner_client.get(reverse("section", args=[incident.reference, "systems"])).text
    assert 'data-decide="' in page
    assert page.partition("data-coach ")[2].partition(">")[0].endswith("hidden")
    assert "“" not in page.partition("data-cards")[2].partition("</ol>")[0]


def test_a_button_uses_the_wording_after_all_else_is_saved(
    owner_client: Client, incident: Incident, path: str, name: str
) -> None:
    form = open_form(owner_client, path)
    pressed = press_coach(owner_client.get(path).text, "use")
    source = form.name("causes", 0, "source")
    response = send(owner_client, path, form, {**pressed, source: "The log of the deploy"})
    assert response.headers["Location"] == path
    statement = read_statement(incident)
    assert "Sam forgot" not in statement
    assert statement.endswith(" the migration again, I guess")
    assert access.load_facts(incident).causes[0].source == "The log of the deploy"
    assert "The wording is replaced and saved." in owner_client.get(path).text


def test_words_that_changed_meanwhile_are_left_alone(
    owner_client: Client, incident: Incident, path: str
) -> None:
    form = open_form(owner_client, path)
    pressed = press_coach(owner_client.get(path).text, "use")
    typed = {form.name("causes", 0, "statement"): "Nothing reminded us of the migration"}
    send(owner_client, path, form, {**pressed, **typed})
    assert read_statement(incident) == "Nothing reminded us of the migration"
    assert "no longer there" in owner_client.get(path).text


def test_a_wording_too_long_for_its_field_is_left_alone(owner_client: Client, owner: User) -> None:
    title = f"Sam forgot {'the migration of the orders ' * 6}"[:140]
    incident = make_incident(Membership.objects.get(user=owner), IncidentFacts(title=title))
    path = reverse("section", args=[incident.reference, "situation"])
    page = owner_client.get(path).text
    form = open_form(owner_client, path)
    send(owner_client, path, form, press_coach(page, "use"))
    assert "does not fit this field" in owner_client.get(path).text
    incident.refresh_from_db()
    assert incident.title == title


@pytest.mark.parametrize("address", ["section", "five_minutes"])
def test_buttons_keep_words_and_turn_rules_off(
    owner_client: Client, incident: Incident, address: str
) -> None:
    rest = ["cause"] if address == "section" else []
    path = reverse(address, args=[incident.reference, *rest])
    form = open_form(owner_client, path)
    response = send(owner_client, path, form, press_coach(owner_client.get(path).text, "keep"))
    assert response.headers["Location"] == path
    assert "1 thing to look at" in owner_client.get(path).text
    form = open_form(owner_client, path)
    send(owner_client, path, form, press_coach(owner_client.get(path).text, "mute"))
    assert (KeptWording.objects.count(), MutedRule.objects.count()) == (1, 1)
    assert "Keep my words</button>" not in owner_client.get(path).text.partition("<template")[0]
    assert read_statement(incident) == GUESS


def test_the_check_page_gathers_what_is_left(owner_client: Client, incident: Incident, name: str) -> None:
    page = open_page(owner_client, reverse("check", args=[incident.reference]))
    assert "2 things to look at" in page.text
    address = reverse("section", args=[incident.reference, "cause"]) + f"#id_{name}"
    assert page.links.count(address) == 2


def test_the_check_page_gives_no_grade(owner_client: Client, owner: User) -> None:
    incident = make_incident(Membership.objects.get(user=owner))
    text = open_page(owner_client, reverse("check", args=[incident.reference])).text
    assert "to look at" not in text


def test_what_was_kept_and_turned_off_can_be_brought_back(
    owner_client: Client, incident: Incident, name: str
) -> None:
    path = reverse("coach_quiet", args=[incident.reference])
    assert "No words are kept here" in owner_client.get(path).text
    keep = {"act": "keep", "name": name, "rule": RULE, "text": "Sam forgot"}
    post(owner_client, incident, keep, "coach_decide")
    post(owner_client, incident, {"act": "mute", "rule": "speculation.opinion"}, "coach_decide")
    page = open_page(owner_client, path)
    assert "“Sam forgot”" in page.text
    assert "speculation.opinion" in page.text
    for form in page.forms:
        if form.buttons and form.buttons[0][0] in {"raise", "rule"}:
            owner_client.post(path, dict(form.buttons))
    assert not KeptWording.objects.exists()
    assert not MutedRule.objects.exists()
    assert len(ask(owner_client, incident, {"name": name, "text": GUESS})[name]) == 2


@pytest.mark.parametrize(
    "odd",
    [
        {"rule": [1]},
        {"rule": {}},
        {"rule": None},
        {"rule": RULE, "act": ["mute"]},
        {"rule": RULE, "act": {}},
        [1],
        7,
    ],
)
def test_a_decision_of_an_odd_shape_is_a_bad_request(
    owner_client: Client, incident: Incident, odd: Any
) -> None:
    assert post(owner_client, incident, odd, "coach_decide").status_code == 400
