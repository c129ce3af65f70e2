"""Saving a page: what is valid is saved, what is not stays as typed, and nothing is saved twice."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from incidents import access
from incidents.domain.facts import IncidentFacts
from incidents.forms.pages import PAGES, PREPARE_ORDER
from incidents.models import Change, Incident
from tests.incidents.views.reading import list_summary_links, open_form, read_page, save_quietly, send

pytestmark = pytest.mark.django_db


def load(incident: Incident) -> IncidentFacts:
    """The facts as they stand in the database now."""
    incident.refresh_from_db()
    return access.load_facts(incident)


def path_of(incident: Incident, key: str) -> str:
    return reverse("section", args=[incident.reference, key])


def five_minutes_of(incident: Incident) -> str:
    return reverse("five_minutes", args=[incident.reference])


def test_valid_fields_are_saved_beside_invalid_ones(owner_client: Client, incident: Incident) -> None:
    path = path_of(incident, "situation")
    typed = {"own-area": "Card payments", "own-started": "32 Nov 2026", "own-title": " "}
    response = send(owner_client, path, open_form(owner_client, path), typed)
    assert response.status_code == 200
    incident.refresh_from_db()
    assert (incident.area, incident.started, incident.title) == ("Card payments", None, "Card payments fail")
    page = read_page(response.text)
    assert page.record_form.values["own-started"] == ["32 Nov 2026"]
    assert page.record_form.values["own-title"] == [" "]
    assert "Two things to put right" in page.text
    assert "All other fields are saved. What you typed is still here." in page.text
    assert "“32 Nov 2026” is not a real date" in page.text


@pytest.mark.parametrize(
    ("key", "column", "wrong"),
    [
        ("situation", "own-resolved", "soon"),
        ("impact", "impact.0.value", "about twelve"),
        ("impact", "own-severity_level", "SEV9"),
        ("timeline", "timeline.0.at", "25:61"),
        ("cause", "causes.1.statement", "x" * 20_001),
        ("cause", "causes.1.certainty", "surely"),
        ("plan", "options.0.pros", "y" * 501),
        ("ask", "ask.0.deadline", "29 Feb 2026"),
        ("ask", "ask.0.options", "nothing"),
        ("evidence", "evidence.0.link", "javascript:alert(1)"),
        ("audience", "audience.0.minutes", "-4"),
        ("audience", "audience.0.time_zone", "Mars/Olympus"),
        ("escalation", "escalation.0.reasons", "because"),
        ("waiting", "delay_risks.0.currency", "ZZZ"),
    ],
)
def test_error_summary_leads_to_the_field(
    owner_client: Client, incident: Incident, key: str, column: str, wrong: str
) -> None:
    path = path_of(incident, key)
    form = open_form(owner_client, path)
    section, _, rest = column.partition(".")
    place, _, name = rest.partition(".")
    field = form.name(section, int(place), name) if rest else column
    response = send(owner_client, path, form, {field: wrong})
    assert response.status_code == 200
    page = read_page(response.text)
    links = list(list_summary_links(response))
    assert len(links) == 1
    assert links[0] in page.ids
    assert "One thing to put right" in page.text


@pytest.mark.parametrize("key", [*PAGES, "five-minutes"])
def test_sending_a_page_as_it_was_opened_changes_nothing(
    owner_client: Client, incident: Incident, key: str
) -> None:
    path = five_minutes_of(incident) if key == "five-minutes" else path_of(incident, key)
    before = load(incident)
    response = send(owner_client, path, open_form(owner_client, path))
    assert response.status_code == 302, read_page(response.text).text
    incident.refresh_from_db()
    assert (incident.version, load(incident)) == (1, before)


@pytest.mark.parametrize("key", [*PAGES, "five-minutes"])
def test_every_id_on_a_page_is_used_once(owner_client: Client, incident: Incident, key: str) -> None:
    path = five_minutes_of(incident) if key == "five-minutes" else path_of(incident, key)
    ids = read_page(owner_client.get(path).text).ids
    assert sorted(ids) == sorted(set(ids))


def test_saving_goes_on_to_the_next_section(owner_client: Client, incident: Incident) -> None:
    for key, following in zip(PREPARE_ORDER, [*PREPARE_ORDER[1:], ""], strict=True):
        path = path_of(incident, key)
        target = path_of(incident, following) if following else reverse("check", args=[incident.reference])
        assert send(owner_client, path, open_form(owner_client, path)).headers["Location"] == target
    path = five_minutes_of(incident)
    target = reverse("incident", args=[incident.reference])
    assert send(owner_client, path, open_form(owner_client, path)).headers["Location"] == target


def test_a_page_sent_twice_saves_once(owner_client: Client, incident: Incident) -> None:
    path = path_of(incident, "cause")
    opened = send(owner_client, path, open_form(owner_client, path), {"add": "causes"})
    assert opened.headers["Location"] == f"{path}?add=causes#add-causes"
    form = open_form(owner_client, f"{path}?add=causes")
    typed = {form.name("causes", 3, "statement"): "The register is a text file"}
    for _ in range(2):
        assert send(owner_client, path, form, typed).status_code == 302
    incident.refresh_from_db()
    statements = [cause.statement for cause in load(incident).causes]
    assert statements.count("The register is a text file") == 1
    assert incident.version == 2


def test_an_empty_row_is_not_saved(owner_client: Client, incident: Incident) -> None:
    path = path_of(incident, "timeline")
    assert send(owner_client, path, open_form(owner_client, path)).status_code == 302
    incident.refresh_from_db()
    assert (load(incident).timeline, incident.version) == ((), 1)


def test_a_page_from_the_back_button_saves_again(owner_client: Client, incident: Incident) -> None:
    """The browser goes back to the page as it was, with its old version, and the person types on."""
    path = path_of(incident, "situation")
    old = open_form(owner_client, path)
    send(owner_client, path, old, {"own-area": "Card payments"})
    response = send(owner_client, path, old, {"own-area": "Card payments", "own-organisation": "Shop Ltd"})
    assert response.status_code == 302
    incident.refresh_from_db()
    assert (incident.area, incident.organisation) == ("Card payments", "Shop Ltd")
    # An older page must not undo without a word what another page saved after it.
    send(owner_client, path, open_form(owner_client, path), {"own-area": "All payments"})
    response = send(owner_client, path, old, {"own-area": "Payments"})
    assert response.status_code == 409
    incident.refresh_from_db()
    assert incident.area == "All payments"


def test_a_page_without_its_version_overwrites_nothing(owner_client: Client, incident: Incident) -> None:
    path = path_of(incident, "situation")
    form = open_form(owner_client, path)
    send(owner_client, path, open_form(owner_client, path), {"own-area": "Card payments"})
    for version in (None, "", "x", "-1", "١", "99999999999999999999"):
        response = send(owner_client, path, form, {"own-area": "Mine", "version": version})
        assert response.status_code == 409, version
    incident.refresh_from_db()
    assert incident.area == "Card payments"


def test_quiet_saving_answers_in_values(owner_client: Client, incident: Incident, owner: User) -> None:
    path = path_of(incident, "cause")
    form = open_form(owner_client, path)
    statement = form.name("causes", 0, "statement")
    as_of = form.name("causes", 1, "as_of")
    read = form.name("causes", 0, "as_of")
    typed = {statement: "It expired", as_of: "noonish", read: "14 November 2026, 9:42 am UTC"}
    response = save_quietly(owner_client, path, form.put(typed))
    answer = response.json()
    assert answer["readings"] == {form.ids[read]: "14 Nov 2026 09:42 UTC"}
    assert response.headers["Content-Type"] == "application/json"
    assert answer["version"] == 2
    assert list(answer["errors"]) == [form.ids[as_of]]
    assert "“noonish” is not a date or time we can read" in answer["errors"][form.ids[as_of]]
    assert answer["sections"]["cause"] == "1 of 3"
    assert len(answer["saved_at"]) == 5
    changes = Change.objects.filter(incident=incident, version=2)
    assert [(change.new, change.actor) for change in changes.exclude(field__endswith="as_of")] == [
        ("It expired", owner)
    ]


def test_quiet_saving_of_the_same_changes_nothing(owner_client: Client, incident: Incident) -> None:
    path = path_of(incident, "cause")
    form = open_form(owner_client, path)
    assert save_quietly(owner_client, path, form.put({})).json()["version"] == 1
    assert not Change.objects.filter(incident=incident, version__gt=1).exists()


def test_a_field_that_was_not_sent_is_left_alone(owner_client: Client, incident: Incident) -> None:
    path = path_of(incident, "situation")
    send(owner_client, path, open_form(owner_client, path), {"own-plain": "Orders fail."})
    save_quietly(owner_client, path, {"version": ["2"], "own-area": ["Shop"]})
    incident.refresh_from_db()
    assert (incident.plain, incident.area) == ("Orders fail.", "Shop")


def test_a_box_is_unticked_by_sending_its_marker_alone(owner_client: Client, incident: Incident) -> None:
    path = path_of(incident, "plan")
    form = open_form(owner_client, path)
    recommended = form.name("options", 1, "recommended")
    assert form.values[recommended] == ["on"]
    send(owner_client, path, form, {recommended: None})
    assert [option.recommended for option in load(incident).options] == [False, False]


def test_five_minutes_feed_the_same_record(owner_client: Client, owner: User, incident: Incident) -> None:
    path = five_minutes_of(incident)
    form = open_form(owner_client, path)
    impact = [name for name in form.values if name.startswith("impact-") and name.endswith("-value")]
    cost = impact[1].removesuffix("value")
    typed = {
        "own-plain": "One in ten orders fails.",
        "own-status": "investigating",
        impact[0]: "۱۲۰۰",
        impact[1]: "48,300.50",
        f"{cost}currency": "usd",
        f"{cost}certainty": "likely",
        form.name("ask", 0, "deadline"): "2026-11-14 17:00 UTC",
    }
    assert send(owner_client, path, form, typed).status_code == 302
    facts = load(incident)
    assert facts.summary.plain == "One in ten orders fails."
    assert facts.status == "investigating"
    customers, money = facts.impact
    assert (customers.name, str(customers.value)) == ("Customers affected", "1200")
    assert (money.name, str(money.value), money.currency, money.money_kind) == (
        "Cost so far",
        "48300.50",
        "USD",
        "loss",
    )
    assert facts.ask is not None
    assert facts.ask.deadline == "2026-11-14T17:00Z"
    assert facts.ask.options == (1,), "the options chosen on the page of the ask stay"


def test_the_suggested_severity_is_taken_over_with_its_reason(
    owner_client: Client, incident: Incident
) -> None:
    path = path_of(incident, "impact")
    form = open_form(owner_client, path)
    typed = {"use-severity": "SEV2:Many customers are affected."}
    assert send(owner_client, path, form, typed).headers["Location"] == path
    facts = load(incident)
    assert (facts.severity.level, facts.severity.reason) == ("SEV2", "Many customers are affected.")
    again = owner_client.get(path).text
    assert "How the severity changed" in again
    assert "Olga Owner" in again
