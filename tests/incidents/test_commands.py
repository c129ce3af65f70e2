"""The commands that take an incident in, give one out, and make a demo: words, codes and what they leave."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from accounts.models import Role, Team, User
from accounts.services.people import LOCAL_EMAIL, create_first_account
from incidents.access import load_facts
from incidents.models import Change, Incident
from incidents.samples import FOLDER, list_samples
from tests.factories import PASSWORD, make_incident, make_membership, make_user

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 14, 10, 0, tzinfo=UTC)

type Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command: its exit code, standard output and standard error."""

    def call(*words: str) -> tuple[int, str, str]:
        code = 0
        try:
            call_command(*words)
        except SystemExit as stop:
            code = int(stop.code or 0)
        done = capsys.readouterr()
        return code, done.out, done.err

    return call


@pytest.fixture
def sample() -> str:
    return str(FOLDER / f"{list_samples()[0]}.json")


@pytest.fixture
def write(tmp_path: Path, sample: str) -> Callable[..., str]:
    """A file with the sample changed, or with the text given."""

    def make(text: str | bytes | None = None, **changes: Any) -> str:
        path = tmp_path / "incident.json"
        if text is None:
            text = json.dumps({**json.loads(Path(sample).read_text()), **changes})
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(path)

    return make


def drop_nothings(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {name: drop_nothings(member) for name, member in value.items()}
        return {name: member for name, member in kept.items() if member not in (None, [], {})}
    return [drop_nothings(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", list_samples())
def test_every_sample_loads_and_exports_equal(run: Run, name: str) -> None:
    path = FOLDER / f"{name}.json"
    code, out, err = run("load_incident", str(path))
    reference = out.splitlines()[-1]
    assert (code, err) == (0, "")
    assert reference == Incident.objects.get().reference
    code, out, err = run("export_incident", reference)
    assert (code, err) == (0, "")
    assert drop_nothings(json.loads(out)) == drop_nothings(json.loads(path.read_text()))


def test_an_export_loads_again_and_is_the_same_text(run: Run, write: Callable[..., str], sample: str) -> None:
    _, first, _ = run("load_incident", sample)
    _, text, _ = run("export_incident", first.split()[-1])
    _, second, _ = run("load_incident", write(text))
    assert run("export_incident", second.split()[-1])[1] == text


def test_loading_twice_makes_two(run: Run, sample: str) -> None:
    first, second = (run("load_incident", sample)[1].splitlines()[-1] for _ in range(2))
    assert first != second
    assert {first, second} == set(Incident.objects.values_list("reference", flat=True))
    assert int(second[-4:]) == int(first[-4:]) + 1


def test_without_an_owner_the_first_user_gets_it(run: Run, sample: str, owner: User, team: Team) -> None:
    make_user()
    run("load_incident", sample)
    incident = Incident.objects.get()
    assert (incident.team, incident.created_by) == (team, owner)
    assert set(Change.objects.values_list("actor", flat=True)) == {owner.pk}


def test_a_named_owner_gets_it(run: Run, sample: str, owner: User, stranger: User) -> None:
    assert run("load_incident", sample, "--owner", stranger.email.upper())[0] == 0
    assert Incident.objects.get().team == stranger.teams.get()


def test_an_unknown_owner_is_refused_and_nothing_written(run: Run, sample: str) -> None:
    refused = run("load_incident", sample, "--owner", "nobody@example.org")
    assert refused == (1, "", "owner: nobody here has the e-mail nobody@example.org\n")
    assert not Incident.objects.exists()
    assert not User.objects.exists()


def test_an_owner_who_only_reads_is_refused(run: Run, sample: str, viewer: User) -> None:
    code, out, err = run("load_incident", sample, "--owner", viewer.email)
    assert (code, out, err) == (1, "", f"owner: {viewer.email} may write in no team\n")
    assert not Incident.objects.exists()


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"gossip": 1}, 'document: unknown key "gossip"\n'),
        ({"title": "a\0b"}, "title: holds a NUL character, which no database can keep\n"),
        ({"timeline": [{"at": "2026-02-30", "event": "x"}]}, 'timeline[0].at: "2026-02-30" is not a real'),
    ],
)
def test_a_fault_is_named_by_its_path_and_nothing_written(
    run: Run, write: Callable[..., str], changes: dict[str, Any], line: str
) -> None:
    code, out, err = run("load_incident", write(**changes))
    assert (code, out) == (1, "")
    assert err.startswith(line)
    assert not Incident.objects.exists()
    assert not User.objects.exists()


def test_every_fault_has_a_line_of_its_own(run: Run, write: Callable[..., str]) -> None:
    _, _, err = run("load_incident", write(gossip=1, prevention=[1, 2]))
    assert len(err.splitlines()) == 3
    assert all(": " in line for line in err.splitlines())


def test_a_file_that_is_not_there_or_no_document_is_refused(
    run: Run, write: Callable[..., str], tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone.json")
    assert run("load_incident", gone) == (1, "", f"{gone}: No such file or directory\n")
    assert run("load_incident", str(tmp_path)) == (1, "", f"{tmp_path}: Is a directory\n")
    assert run("load_incident", write("Dear CEO,"))[2].startswith("document: not JSON: ")
    assert run("load_incident", write(b"\xff"))[2] == "document: not text in UTF-8\n"
    assert not Incident.objects.exists()


def test_an_unknown_reference_is_refused(run: Run) -> None:
    assert run("export_incident", "INC-1999-0001") == (1, "", "INC-1999-0001: there is no such incident\n")


def test_an_export_holds_the_points_of_a_series(run: Run, write: Callable[..., str]) -> None:
    points = [["2026-11-14T09:40Z", 12.5], ["2026-11-14T09:41Z", None]]
    path = write(metric_series=[{"name": "Orders", "points": points}])
    _, out, _ = run("load_incident", path)
    exported = json.loads(run("export_incident", out.split()[-1])[1])
    assert exported["metric_series"][0]["points"] == points


def test_the_first_account_takes_over_what_an_empty_database_was_loaded_with(
    run: Run, sample: str, client: Client
) -> None:
    _, out, _ = run("load_incident", sample)
    reference = out.split()[-1]
    local = User.objects.get()
    assert (local.email, local.has_usable_password()) == (LOCAL_EMAIL, False)
    first = create_first_account(
        email="ada@example.org", password=PASSWORD, name="Ada", time_zone="UTC", now=NOW
    )
    assert list(User.objects.all()) == [first]
    client.force_login(first, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(f"/incidents/{reference}/").status_code == 200
    assert reference in client.get("/").text


def test_references_are_numbered_through_years_and_teams() -> None:
    numbers = [make_incident(make_membership(role=Role.OWNER)).reference for _ in range(3)]
    assert numbers == ["INC-2026-0001", "INC-2026-0002", "INC-2026-0003"]


def test_a_demo_holds_every_sample_and_began_today(run: Run, client: Client) -> None:
    code, out, err = run("load_demo")
    assert (code, err) == (0, "")
    words = out.split()
    email, password = words[words.index("as") + 1], words[-1]
    assert client.login(email=email, password=password)
    incidents = list(Incident.objects.all())
    assert {incident.title for incident in incidents} == {
        json.loads((FOLDER / f"{name}.json").read_text())["title"] for name in list_samples()
    }
    starts = sorted((load_facts(incident).times.started or "")[:10] for incident in incidents)
    assert starts[-1] == f"{datetime.now(UTC):%Y-%m-%d}"
    assert client.get("/").text.count("<h2><a") == len(incidents)


def test_a_second_demo_makes_nothing_and_says_how_to_sign_in(run: Run) -> None:
    run("load_demo")
    count = Incident.objects.count()
    code, out, _ = run("load_demo")
    assert code == 0
    assert "reset_password" in out
    assert Incident.objects.count() == count
