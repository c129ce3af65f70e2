"""Whatever is typed: a clear message beside the field, everything else saved, and nothing lost or run."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, User
from incidents import access
from incidents.domain.facts import IncidentFacts, Measure
from incidents.forms.pages import PAGES
from incidents.models import Incident
from tests.factories import make_incident
from tests.incidents.views.reading import SeenForm, open_form, read_page, save_quietly, send

pytestmark = pytest.mark.django_db

TEXTS = ("textarea", "text")


def path_of(incident: Incident, key: str) -> str:
    return reverse("section", args=[incident.reference, key])


def list_texts(form: SeenForm) -> list[str]:
    """The names of the fields a person types in: every control with an id that is no hidden value."""
    hidden = ("-rows", "-seen", "-shown", "version", "csrfmiddlewaretoken")
    return [name for name in form.ids if not name.endswith(hidden) and name in form.values]


@pytest.mark.parametrize("key", PAGES)
@pytest.mark.parametrize("typed", ["a\0b", "\ud800", "x" * 20_001, "\u202e<script>alert(1)</script>"])
def test_no_field_of_any_page_breaks_it(
    owner_client: Client, incident: Incident, key: str, typed: str
) -> None:
    path = path_of(incident, key)
    form = open_form(owner_client, path)
    changes: dict[str, Any] = {name: typed.encode("utf-8", "replace").decode() for name in list_texts(form)}
    response = send(owner_client, path, form, changes)
    assert response.status_code in {200, 302}
    assert "<script>alert" not in response.text
    assert save_quietly(owner_client, path, form.put(changes)).status_code in {200, 409}
    assert owner_client.get(path).status_code == 200
    assert owner_client.get(reverse("check", args=[incident.reference])).status_code == 200


def test_a_number_of_four_hundred_digits_breaks_no_page(owner_client: Client, owner: User) -> None:
    rows = {"customers": ("customers", None), "revenue": ("hour", "loss_per_hour")}
    measures = tuple(
        Measure(
            dimension=dimension,
            name=dimension,
            certainty="likely",
            value=Decimal("9" * 400),
            unit=unit,
            money_kind=kind,
            currency="USD" if kind else None,
        )
        for dimension, (unit, kind) in rows.items()
    )
    facts = IncidentFacts(title="12 customers cannot pay", impact=measures)
    incident = make_incident(Membership.objects.get(user=owner), facts)
    for name in ("incident", "check", "script", "rehearsal", "room", "follow_up"):
        assert owner_client.get(reverse(name, args=[incident.reference])).status_code == 200
    for key in ("impact", "waiting"):
        assert owner_client.get(path_of(incident, key)).status_code == 200


def test_a_nul_is_said_and_the_rest_is_saved(owner_client: Client, incident: Incident) -> None:
    path = path_of(incident, "situation")
    typed = {"own-plain": "Orders\0fail", "own-area": "Payments"}
    page = read_page(send(owner_client, path, open_form(owner_client, path), typed).text)
    assert "Null characters are not allowed." in page.text
    incident.refresh_from_db()
    assert (incident.plain, incident.area) == ("", "Payments")


@pytest.mark.parametrize("letter", ["x", "🔥", "ش"])
def test_twenty_thousand_characters_fit_and_one_more_stays_on_the_page(
    owner_client: Client, incident: Incident, letter: str
) -> None:
    path = path_of(incident, "situation")
    assert (
        send(owner_client, path, open_form(owner_client, path), {"own-plain": letter * 20_000}).status_code
        == 302
    )
    incident.refresh_from_db()
    assert incident.plain == letter * 20_000
    longer = letter * 20_001
    page = read_page(send(owner_client, path, open_form(owner_client, path), {"own-plain": longer}).text)
    assert "This holds 20001 characters; 20,000 fit." in page.text
    assert page.record_form.values["own-plain"] == [longer]
    incident.refresh_from_db()
    assert incident.plain == letter * 20_000


def test_line_ends_of_a_browser_come_back_as_one_kind(owner_client: Client, incident: Incident) -> None:
    path = path_of(incident, "situation")
    send(owner_client, path, open_form(owner_client, path), {"own-plain": "One\r\n\r\nTwo\r\n"})
    incident.refresh_from_db()
    assert (incident.plain, incident.version) == ("One\n\nTwo\n", 2)
    send(owner_client, path, open_form(owner_client, path))
    incident.refresh_from_db()
    assert incident.version == 2, "shown and sent again, the text is the same"


@pytest.mark.parametrize(
    ("key", "section", "columns", "faulty", "words"),
    [
        (
            "timeline",
            "timeline",
            {"at": "2026-11-14 10:00 UTC", "until": "2026-11-14 09:00 UTC", "event": "Orders fail"},
            "until",
            "The end lies before the start. Change one of the two.",
        ),
        (
            "waiting",
            "delay_risks",
            {"low": "500", "high": "100", "currency": "USD", "consequence": "We lose orders"},
            "high",
            "",
        ),
        ("waiting", "delay_risks", {"low": "-5", "consequence": "We lose orders"}, "low", "below zero"),
        (
            "waiting",
            "delay_risks",
            {"currency": "ZZZ", "consequence": "x"},
            "currency",
            "do not know that currency",
        ),
        ("timeline", "timeline", {"at": "03/04/2026", "event": "x"}, "at", "can be 3 April or 4 March"),
        ("timeline", "timeline", {"at": "30 Feb 2026", "event": "x"}, "at", "is not a real date"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_the_rest_of_the_row_is_saved(
    owner_client: Client,
    incident: Incident,
    key: str,
    section: str,
    columns: dict[str, str],
    faulty: str,
    words: str,
) -> None:
    path = path_of(incident, key)
    form = open_form(owner_client, path)
    typed = {form.name(section, 0, column): value for column, value in columns.items()}
    response = send(owner_client, path, form, typed)
    page = read_page(response.text)
    assert response.status_code == 200
    assert words in page.text
    assert page.record_form.values[form.name(section, 0, faulty)] == [columns[faulty]]
    [row] = access.load_record(incident).get_rows(section)
    assert row.values[faulty] is None
    text = "event" if section == "timeline" else "consequence"
    assert row.values[text] == columns[text]


def test_a_range_of_impact_is_checked_and_shares_need_their_percent(
    owner_client: Client, incident: Incident
) -> None:
    path = path_of(incident, "impact")
    form = open_form(owner_client, path)
    typed = {
        form.name("impact", 0, "low"): "۵۰۰",
        form.name("impact", 0, "high"): "100",
        form.name("impact", 0, "share_of"): "all customers",
    }
    page = read_page(send(owner_client, path, form, typed).text)
    assert "Two things to put right" in page.text
    assert "Say the percent too, or leave the whole empty." in page.text
    assert page.record_form.values[form.name("impact", 0, "low")] == ["۵۰۰"]


@pytest.mark.parametrize(
    "changes",
    [
        {"timeline-rows": ["nonsense", "' OR 1=1 --"]},
        {"timeline-seen": "x,y,z"},
        {"move": "up:timeline:nonsense"},
        {"remove": "timeline:nonsense"},
        {"remove": "incident:1"},
        {"add": "gossip"},
        {"version": "-1"},
        {"use-severity": "SEV9:because"},
        {"choose-incident.nonsense": "theirs"},
        {"choose-": "mine"},
    ],
)
def test_a_form_that_was_tampered_with_breaks_nothing(
    owner_client: Client, incident: Incident, changes: dict[str, Any]
) -> None:
    path = path_of(incident, "timeline")
    before = access.load_facts(incident)
    response = send(owner_client, path, open_form(owner_client, path), changes)
    assert response.status_code in {200, 302, 409}
    incident.refresh_from_db()
    assert access.load_facts(incident) == before


@pytest.mark.parametrize(
    "query",
    [
        "?timeline-page=0",
        "?timeline-page=-1",
        "?timeline-page=999999999999",
        "?timeline-page=١",
        "?add=x",
        "?add=timeline",
    ],
)
def test_a_strange_address_shows_the_page(owner_client: Client, incident: Incident, query: str) -> None:
    assert owner_client.get(path_of(incident, "timeline") + query).status_code == 200


@pytest.mark.parametrize("reference", ["INC-2026-0001%00", "..%2f..%2fetc", "%F0%9F%94%A5", "x" * 3000])
def test_a_strange_reference_is_missing(owner_client: Client, incident: Incident, reference: str) -> None:
    assert owner_client.get(f"/incidents/{reference}/").status_code == 404


def test_a_row_of_another_incident_is_out_of_reach(
    owner_client: Client, incident: Incident, stranger_client: Client
) -> None:
    """The id of a row is no way into the record it belongs to."""
    row = access.load_record(incident).get_rows("causes")[0]
    start = open_form(stranger_client, "/incidents/new/")
    location = send(stranger_client, "/incidents/new/", start, {"title": "Mine"}).headers["Location"]
    path = location.replace("five-minutes/", "prepare/cause/")
    data = {
        "version": "1",
        "causes-rows": [str(row.uid)],
        f"causes-{row.uid}-statement": "Taken over",
        f"causes-{row.uid}-certainty": "likely",
    }
    assert stranger_client.post(path, data).status_code == 302
    stranger_client.post(path, {"version": "2", "causes-rows": [str(row.uid)], "remove": f"causes:{row.uid}"})
    assert access.load_facts(incident).causes[0].statement == "A certificate expired"
    assert len(access.load_facts(incident).causes) == 3


def test_two_fields_that_say_one_thing_are_named_at_the_top(owner_client: Client, incident: Incident) -> None:
    path = path_of(incident, "situation")
    form = open_form(owner_client, path)
    response = send(owner_client, path, form, {"own-started": "soonish", "own-detected": "soonish"})
    words = read_page(response.text).text
    assert "Started: “soonish” is not a date" in words
    assert "Noticed: “soonish” is not a date" in words
