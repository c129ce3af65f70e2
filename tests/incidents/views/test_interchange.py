"""A document comes in by upload and goes out by download, equal; a refused one names its faults."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import Role, Team, User
from incidents.models import Incident
from incidents.samples import FOLDER, list_samples
from tests.factories import make_membership
from tests.incidents.views.reading import list_summary_links, open_form, read_page

pytestmark = pytest.mark.django_db
PATH = "/incidents/import/"


def upload(client: Client, content: bytes, **fields: str) -> Any:
    form = open_form(client, PATH)
    data: dict[str, Any] = {name: values[0] for name, values in form.values.items() if values}
    return client.post(PATH, {**data, "file": SimpleUploadedFile("incident.json", content), **fields})


def dump(document: Any) -> bytes:
    return json.dumps(document).encode()


@pytest.fixture
def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{list_samples()[0]}.json").read_text())
    return found


def drop_nothings(value: Any) -> Any:
    """Absent, null and empty say the same thing in a document."""
    if isinstance(value, dict):
        kept = {name: drop_nothings(member) for name, member in value.items()}
        return {name: member for name, member in kept.items() if member not in (None, [], {})}
    return [drop_nothings(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", list_samples())
def test_what_is_loaded_comes_back_equal(owner_client: Client, name: str) -> None:
    content = (FOLDER / f"{name}.json").read_bytes()
    response = upload(owner_client, content)
    incident = Incident.objects.get()
    assert response.headers["Location"] == f"/incidents/{incident.reference}/"
    back = owner_client.get(reverse("export", args=[incident.reference]))
    assert back.headers["Content-Disposition"] == f'attachment; filename="{incident.reference}.json"'
    assert back.headers["Content-Type"] == "application/json; charset=utf-8"
    assert drop_nothings(back.json()) == drop_nothings(json.loads(content))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"gossip": 1}, 'document: unknown key "gossip". Nothing was saved.'),
        ({"severity": {"level": "SEV9"}}, "severity.level: "),
        ({"times": {"started": "2026-02-30"}}, 'times.started: "2026-02-30" is not a real date or time.'),
        ({"causes": [{"statement": "x", "certainty": "surely"}]}, "causes[0].certainty: "),
        ({"causes": [{"statement": "x"}]}, 'causes[0]: "certainty" is missing.'),
        ({"title": "x" * 141}, "title: longer than 140 characters."),
        ({"title": "a\0b"}, "title: holds a NUL character"),
        ({"summary": {"plain": "x" * 20_001}}, "summary.plain: longer than 20,000 characters."),
        ({"prevention": ["x"] * 501}, "prevention: more than 500 items."),
        (
            {"impact": [{"dimension": "revenue", "name": "x", "certainty": "likely", "value": -1}]},
            "impact[0]",
        ),
        ({"format": "forthright.incident/9"}, "format: "),
    ],
)
def test_a_refused_document_names_the_path_and_saves_nothing(
    owner_client: Client, document: dict[str, Any], change: dict[str, Any], words: str
) -> None:
    times = {**document["times"], **change.get("times", {})}
    response = upload(owner_client, dump({**document, **change, "times": times}))
    page = read_page(response.text)
    assert response.status_code == 200
    assert words in page.text
    assert set(list_summary_links(response)) <= set(page.ids)
    assert not Incident.objects.exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty. Nothing was saved."),
        (b"Dear CEO,", "document: not JSON:"),
        (b"[]", "document: "),
        (b"\xff\xfe{}", "document: not text in UTF-8. Nothing was saved."),
        (b"[" * 100_000, "document: nested too deeply. Nothing was saved."),
        (b'{"title": "a", "title": "b"}', "title: given twice in the same object. Nothing was saved."),
        (b'{"title": NaN}', "document: NaN is not a number that JSON knows. Nothing was saved."),
    ],
)
def test_what_is_no_document_is_refused(owner_client: Client, content: bytes, words: str) -> None:
    assert words in read_page(upload(owner_client, content).text).text
    assert not Incident.objects.exists()


def test_many_faults_are_named_at_once_but_not_all(owner_client: Client, document: dict[str, Any]) -> None:
    page = read_page(upload(owner_client, dump({**document, "prevention": [1] * 50})).text)
    assert page.text.count("Nothing was saved.") >= 10
    assert "prevention[0]: " in page.text
    assert "prevention[20]: " not in page.text


def test_markup_in_a_document_stays_text(owner_client: Client, document: dict[str, Any]) -> None:
    upload(owner_client, dump({**document, "title": "<script>alert(1)</script>"}))
    incident = Incident.objects.get()
    for name in ("incident", "check", "history", "prepare", "documents", "preview_brief", "five_minutes"):
        text = owner_client.get(reverse(name, args=[incident.reference])).text
        assert "<script>alert" not in text, name
    assert "<script>alert" not in owner_client.get("/").text


def test_the_same_form_sent_twice_loads_once(owner_client: Client, document: dict[str, Any]) -> None:
    uid = str(uuid4())
    first, second = (upload(owner_client, dump(document), uid=uid) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert Incident.objects.count() == 1
    upload(owner_client, dump(document))
    assert Incident.objects.count() == 2


def test_a_document_goes_into_the_chosen_team_of_those_one_writes_in(
    owner_client: Client, owner: User, team: Team, stranger: User, document: dict[str, Any]
) -> None:
    second = make_membership(user=owner, role=Role.MEMBER).team
    watched = make_membership(user=owner, role=Role.VIEWER).team
    make_membership(team=watched, role=Role.OWNER)
    theirs = stranger.teams.get()
    for refused in (watched, theirs):
        response = upload(owner_client, dump(document), team=str(refused.pk))
        assert response.status_code == 200
    assert not Incident.objects.exists()
    upload(owner_client, dump(document), team=str(second.pk))
    assert Incident.objects.get().team == second


def test_a_person_without_a_team_to_write_in_can_load_nothing(
    viewer_client: Client, document: dict[str, Any]
) -> None:
    page = read_page(upload(viewer_client, dump(document)).text)
    assert "There is no team you may write in. Ask an owner to make you a member." in page.text
    assert not Incident.objects.exists()
