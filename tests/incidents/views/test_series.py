"""A measured series, pasted or as a file: kept as given, or refused with the line that cannot be read."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from incidents import access
from incidents.domain import series_text
from incidents.models import Change, Incident, MetricSeries
from tests.incidents.views.reading import list_summary_links, open_form, read_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(incident: Incident) -> str:
    return reverse("add_series", args=[incident.reference])


def paste(client: Client, path: str, points: str, **fields: Any) -> Any:
    given = {"uid": str(uuid4()), "name": "Orders", "unit": "%", "source": "", "points": points}
    return client.post(path, {**given, **fields})


@pytest.mark.parametrize("mark", [",", ";", "\t", ", "])
def test_points_are_kept_as_given_and_a_gap_stays_a_gap(
    owner_client: Client, incident: Incident, path: str, mark: str
) -> None:
    lines = ["time{}orders", "2026-11-14T09:40Z{}12.50", "2026-11-14T09:41Z{}", "2026-11-14T09:42Z{}0"]
    text = "\r\n".join(line.format(mark) for line in lines)
    assert paste(owner_client, path, text).status_code == 302
    [series] = access.load_facts(incident, points=True).metric_series
    assert (series.name, series.unit) == ("Orders", "%")
    assert series.points == (
        ("2026-11-14T09:40Z", Decimal("12.50")),
        ("2026-11-14T09:41Z", None),
        ("2026-11-14T09:42Z", Decimal("0")),
    )


@pytest.mark.parametrize(
    ("points", "words"),
    [
        ("2026-11-14T09:40Z,1\n2026-11-14T09:41Z,many", "Line 2: “many” is not a number."),
        ("2026-11-14T09:40Z,1\n\n2026-02-30,2", "Line 3: "),
        ("2026-11-14T09:40Z 1", "Line 1: there is no comma, semicolon or tab between time and value."),
        ("2026-11-14T09:40Z,1\n2026-11-14T09:41Z,1e9999", "Line 2: “1e9999” is not a number."),
        ("2026-11-14T09:40Z,1\n03/04/2026 10:00,2", "Line 2: “03/04/2026” can be 3 April or 4 March."),
        ("", "There are no points."),
        ("time,value", "There are no points."),
        ("2026-11-14T09:40Z,1\n2026-11-14T09:41Z,1\x002", "Null characters are not allowed."),
    ],
)
def test_what_cannot_be_read_is_named_and_kept(
    owner_client: Client, incident: Incident, path: str, points: str, words: str
) -> None:
    response = paste(owner_client, path, points, source="Grafana")
    page = read_page(response.text)
    assert response.status_code == 200
    assert words in page.text
    assert "Nothing was saved" in page.text
    assert page.record_form.values["source"] == ["Grafana"]
    assert page.record_form.values["points"] == [points.replace("\x00", "\ufffd")] or "\x00" in points
    assert set(list_summary_links(response)) <= set(page.ids)
    assert not MetricSeries.objects.exists()


@pytest.mark.parametrize("most", [2_000, pytest.param(series_text.MOST_POINTS, marks=pytest.mark.drill)])
def test_as_many_points_as_may_be_fit_and_one_more_does_not(
    owner_client: Client, incident: Incident, path: str, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    assert series_text.MOST_POINTS == 100_000
    monkeypatch.setattr(series_text, "MOST_POINTS", most)
    lines = [
        f"2026-11-{1 + n // 1440 % 28:02d}T{n // 60 % 24:02d}:{n % 60:02d}Z,{n}" for n in range(most + 1)
    ]
    response = paste(owner_client, path, "", file=SimpleUploadedFile("a.csv", "\n".join(lines).encode()))
    assert f"There are more than {most:,} points." in read_page(response.text).text
    assert not MetricSeries.objects.exists()
    fits = SimpleUploadedFile("a.csv", "\n".join(lines[:-1]).encode())
    assert paste(owner_client, path, "", file=fits).status_code == 302
    assert len(MetricSeries.objects.get().points) == most
    incident.refresh_from_db()
    change = Change.objects.get(incident=incident, version=incident.version)
    assert change.new == {"name": "Orders", "unit": "%", "source": None, "points": most}
    # The page of the section does not read them.
    assert owner_client.get(reverse("section", args=[incident.reference, "impact"])).status_code == 200


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe2026", "The file is not text in UTF-8."),
        (b"x" * (10 * 1024 * 1024 + 1), "The file is larger than 10 MB."),
    ],
)
def test_a_file_that_is_no_text_or_too_long_is_refused(
    owner_client: Client, path: str, content: bytes, words: str
) -> None:
    response = paste(owner_client, path, "", file=SimpleUploadedFile("a.csv", content))
    assert words in read_page(response.text).text
    assert not MetricSeries.objects.exists()


def test_a_file_with_a_mark_of_its_encoding_is_read(owner_client: Client, path: str) -> None:
    content = "\ufeffوقت;مقدار\n2026-11-14T09:40Z;۱۲\n".encode()
    response = paste(owner_client, path, "", file=SimpleUploadedFile("a.csv", content))
    assert response.status_code == 302 or "Line 2" in response.text


def test_a_series_needs_a_name(owner_client: Client, path: str) -> None:
    response = paste(owner_client, path, "2026-11-14T09:40Z,1", name=" ")
    assert "Say what was measured." in response.text


def test_the_same_form_sent_twice_keeps_one(owner_client: Client, path: str) -> None:
    uid = open_form(owner_client, path).values["uid"][0]
    for _ in range(2):
        assert paste(owner_client, path, "2026-11-14T09:40Z,1", uid=uid).status_code == 302
    assert MetricSeries.objects.count() == 1


def test_past_twenty_series_nothing_is_kept(owner_client: Client, incident: Incident, path: str) -> None:
    MetricSeries.objects.bulk_create(
        MetricSeries(incident=incident, position=n, name=f"Series {n}", points=[]) for n in range(20)
    )
    response = paste(owner_client, path, "2026-11-14T09:40Z,1")
    assert "There is room for 20 series. Nothing was saved; remove one first." in response.text
    assert MetricSeries.objects.count() == 20
