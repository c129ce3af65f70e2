"""The history tells every change in the words of the forms, the latest first."""

import csv
import io
import json
from collections.abc import Iterator

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from incidents.models import Change, Incident
from incidents.services.reading import record_reading
from incidents.views import history
from tests.incidents.views.reading import open_form, open_page, send

pytestmark = pytest.mark.django_db


def change(client: Client, incident: Incident, key: str, changes: dict[str, str | None]) -> None:
    path = reverse("section", args=[incident.reference, key])
    assert send(client, path, open_form(client, path), changes).status_code == 302


def read(client: Client, incident: Incident) -> str:
    return open_page(client, reverse("history", args=[incident.reference])).text


def test_a_change_is_told_with_who_what_and_both_values(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    change(owner_client, incident, "situation", {"own-status": "investigating"})
    change(colleague_client, incident, "situation", {"own-status": "resolved", "own-started": "2026-11-14"})
    text = read(owner_client, incident)
    latest, earlier = text.index("version 3"), text.index("version 2")
    assert latest < earlier < text.index("version 1")
    assert "Karim Colleague · version 3" in text
    assert "How does it stand? Investigating, cause not found Resolved" in text
    assert "Olga Owner · version 2" in text
    assert "How does it stand? Not known yet Investigating, cause not found" in text
    assert "Started 14 Nov 2026" in text


def test_what_was_given_up_stands_under_its_field_and_is_no_addition(
    owner_client: Client, owner: User, incident: Incident
) -> None:
    Change.objects.create(
        incident=incident, version=1, at=timezone.now(), actor=owner, field="left.incident.plain", new="Mine."
    )
    path, said = reverse("history", args=[incident.reference]), "Not taken, of two versions"
    for asked, is_told in (
        ("", True), ("row=incident.plain", True), ("section=incident", True),
        ("row=incident.title", False), ("kind=added", False),
    ):  # fmt: skip
        assert (said in open_page(owner_client, f"{path}?{asked}").text) == is_told, asked
    assert "?row=incident.plain" in owner_client.get(path).text


def test_rows_are_told_as_added_changed_moved_and_removed(owner_client: Client, incident: Incident) -> None:
    path = reverse("section", args=[incident.reference, "cause"])
    form = open_form(owner_client, path)
    first, second, third = form.list_rows("causes")
    name = form.name("causes", 2, "certainty")
    send(owner_client, path, form, {name: "confirmed", "move": f"up:causes:{third}"})
    send(owner_client, path, open_form(owner_client, path), {"remove": f"causes:{first}"})
    text = read(owner_client, incident)
    assert "Cause: how sure are you? Unknown Confirmed" in text
    assert "Cause: another order" in text
    assert "Cause removed A certificate expired · Confirmed" in text
    assert "Cause: it explains Cause 1" in text, "the pointer of the second cause went with the first"
    assert "Cause added" in text
    assert str(second) not in text


def test_pointers_and_boxes_are_told_in_words(owner_client: Client, incident: Incident) -> None:
    path = reverse("section", args=[incident.reference, "plan"])
    form = open_form(owner_client, path)
    send(owner_client, path, form, {form.name("options", 0, "recommended"): "on"})
    move = {"move": f"up:options:{form.list_rows('options')[1]}"}
    send(owner_client, path, open_form(owner_client, path), move)
    text = read(owner_client, incident)
    assert "Option: this is the one we recommend No Yes" in text
    assert "Ask: options to choose from Option 2 Option 1" in text


def test_no_section_key_or_id_is_left_in_the_words(owner_client: Client, incident: Incident) -> None:
    text = read(owner_client, incident)
    assert "_" not in text
    for word in ("Measure added", "Plan step added", "Person told added", "Escalation test added"):
        assert word in text


def test_the_history_is_narrowed_by_person_place_kind_row_and_day(
    owner_client: Client, colleague_client: Client, incident: Incident, colleague: User
) -> None:
    change(colleague_client, incident, "situation", {"own-status": "investigating"})
    path = reverse("history", args=[incident.reference])
    theirs = open_page(owner_client, f"{path}?person={colleague.pk}").text
    assert "How does it stand?" in theirs
    assert "Olga Owner ·" not in theirs
    assert "Cause added" not in open_page(owner_client, f"{path}?kind=changed").text
    causes = open_page(owner_client, f"{path}?section=causes").text
    assert causes.count("Only this : Cause added") == 3
    assert "How does it stand?" not in causes
    row = Change.objects.filter(field__startswith="causes.")[0].field
    assert open_page(owner_client, f"{path}?row={row}").text.count("Cause added") == 1
    assert (
        "Nothing in the history answers to that" in open_page(owner_client, f"{path}?until=2026-01-01").text
    )
    assert "Cause added" in open_page(owner_client, f"{path}?person=x&since=yesterday&row=*&page=x").text


def test_a_long_history_is_read_in_pages(owner_client: Client, incident: Incident) -> None:
    rows = (Change(incident=incident, version=2, at=timezone.now(), field=f"causes.{n}") for n in range(60))
    Change.objects.bulk_create(rows)
    path = reverse("history", args=[incident.reference])
    first = open_page(owner_client, path)
    assert "Earlier changes" in first.text
    second = open_page(owner_client, f"{path}?page=2")
    assert "Later changes" in second.text
    assert "Escalation test added" in second.text


def test_a_reading_stands_in_the_history(owner_client: Client, incident: Incident, viewer: User) -> None:
    record_reading(incident=incident, person=viewer, page="check", now=timezone.now())
    path = reverse("history", args=[incident.reference])
    assert "Vera Viewer Read: check" in open_page(owner_client, path).text
    only = open_page(owner_client, f"{path}?kind=read").text
    assert "Read: check" in only
    assert "Cause added" not in only


def test_the_history_is_taken_away_as_csv_and_json(
    owner_client: Client, incident: Incident, viewer: User
) -> None:
    change(owner_client, incident, "situation", {"own-organisation": "=HYPERLINK(0)"})
    record_reading(incident=incident, person=viewer, page="check", now=timezone.now())
    table, document = (
        b"".join(owner_client.get(reverse("history_export", args=[incident.reference, form])))
        for form in ("csv", "json")
    )
    cells = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    entries = json.loads(document)["history"]
    assert len(cells) == len(entries) == Change.objects.count() + 1
    assert {"field": "incident.organisation", "new": "'=HYPERLINK(0)"}.items() <= cells[-2].items()
    assert entries[-2]["new"] == "=HYPERLINK(0)"
    assert (entries[-1]["what"], entries[-1]["person"]) == ("Read", "Vera Viewer")
    only = owner_client.get(reverse("history_export", args=[incident.reference, "json"]) + "?kind=read")
    assert len(json.loads(b"".join(only))["history"]) == 1
    assert owner_client.get(reverse("history_export", args=[incident.reference, "xml"])).status_code == 404


def test_a_history_that_breaks_off_is_no_file(
    owner_client: Client, incident: Incident, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(*given: object) -> Iterator[Change]:
        yield from Change.objects.filter(incident=incident)
        raise OperationalError("the connection is lost")

    monkeypatch.setattr(history, "iterate_entries", break_off)
    owner_client.raise_request_exception = False
    answer = owner_client.get(reverse("history_export", args=[incident.reference, "csv"]))
    assert answer.status_code >= 500 and answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    "query", [f"page={'9' * 5000}", "page=0", "until=9999-12-31", "since=0001-01-01", "until=0001-01-01"]
)
def test_what_makes_no_sense_asks_nothing(owner_client: Client, incident: Incident, query: str) -> None:
    path = reverse("history", args=[incident.reference])
    assert owner_client.get(f"{path}?{query}").status_code == 200
    assert owner_client.get(f"{path}?{query}", HTTP_HX_REQUEST="true").status_code == 200
