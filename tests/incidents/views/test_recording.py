"""Recording and its report: sent, played back, shared and deleted, and nobody else's to hear or see."""

from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from accounts.models import Membership, User
from incidents.forms.rehearsal import sign_script
from incidents.models import Change, Incident, Recording, Rehearsal
from tests.conftest import SignIn
from tests.factories import make_membership, make_user
from tests.incidents.recordings import MP4, TURNS, WEBM, record, rehearse

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path / "recordings"


@pytest.fixture
def rehearsal(incident: Incident, colleague: User, now: datetime) -> Rehearsal:
    """The speaker is a member; the owner of the team is somebody else."""
    return rehearse(incident, colleague, now)


def at(rehearsal: Rehearsal, name: str, *rest: object) -> str:
    return reverse(f"rehearsal_{name}", args=[rehearsal.incident.reference, rehearsal.uid, *rest])


def send(
    client: Client, rehearsal: Rehearsal, *, uid: object = None, content: bytes = WEBM, turn: int = 1
) -> Any:
    path = at(rehearsal, "clip", uid or uuid4()) + f"?turn={turn}&starts_at=4.5"
    return client.post(path, data=content, content_type="audio/webm")


def test_a_room_is_begun_once_with_the_script_that_was_shown(
    colleague_client: Client, incident: Incident, colleague: User
) -> None:
    uid = str(uuid4())
    for _ in range(2):
        response = colleague_client.post(
            reverse("rehearsal_start", args=[incident.reference]),
            {"uid": uid, "script": sign_script(TURNS, 5)},
        )
        assert (response.status_code, response.json()) == (201, {"number": 1})
    kept = Rehearsal.objects.get()
    assert (str(kept.uid), kept.turns, kept.minutes, kept.speaker) == (uid, TURNS, 5, colleague)


def test_whoever_may_read_may_rehearse_without_writing_to_the_record(
    viewer_client: Client, incident: Incident
) -> None:
    changes, uid = Change.objects.count(), uuid4()
    room = viewer_client.get(reverse("rehearsal", args=[incident.reference]))
    assert room.headers["Permissions-Policy"].startswith("microphone=(self), camera=()")
    viewer_client.post(
        reverse("rehearsal_start", args=[incident.reference]),
        {"uid": str(uid), "script": room.context["room"]["script"]},
    )
    assert send(viewer_client, Rehearsal.objects.get(uid=uid)).status_code == 201
    incident.refresh_from_db()
    assert (incident.version, Change.objects.count()) == (1, changes)


def test_a_script_of_ones_own_making_is_no_script(colleague_client: Client, incident: Incident) -> None:
    for script in ("", "made up", sign_script(TURNS, 5)[:-2]):
        response = colleague_client.post(
            reverse("rehearsal_start", args=[incident.reference]), {"uid": str(uuid4()), "script": script}
        )
        assert response.status_code == 404
    assert Rehearsal.objects.count() == 0


def test_the_uid_of_somebody_elses_rehearsal_opens_nothing(
    owner_client: Client, incident: Incident, rehearsal: Rehearsal
) -> None:
    response = owner_client.post(
        reverse("rehearsal_start", args=[incident.reference]),
        {"uid": str(rehearsal.uid), "script": sign_script(TURNS, 5)},
    )
    assert response.status_code == 404


def test_a_clip_is_kept_once_and_listened_to_once(colleague_client: Client, rehearsal: Rehearsal) -> None:
    uid = uuid4()
    assert [send(colleague_client, rehearsal, uid=uid).status_code for _ in range(3)] == [201, 200, 200]
    recording = Recording.objects.get()
    assert (recording.turn, recording.starts_at, recording.path.read_bytes()) == (1, 4.5, WEBM)
    tasks = DBTaskResult.objects.filter(task_path="incidents.tasks.listen_to_clip")
    assert [task.args_kwargs["args"] for task in tasks] == [[recording.pk]]


def test_what_is_no_clip_is_refused_with_a_reason(
    colleague_client: Client, rehearsal: Rehearsal, folder: Path
) -> None:
    assert send(colleague_client, rehearsal, content=b"<svg onload=alert(1)>").status_code == 422
    assert send(colleague_client, rehearsal, turn=2).status_code == 422
    assert colleague_client.post(at(rehearsal, "clip", uuid4()), WEBM, "audio/webm").status_code == 422
    announced = colleague_client.post(
        at(rehearsal, "clip", uuid4()) + "?turn=1&starts_at=0",
        WEBM,
        "audio/webm",
        headers={"Content-Length": str(200 * 1024 * 1024)},
    )
    assert announced.status_code == 413
    assert "25 MB" in announced.json()["refused"]
    assert [path for path in folder.rglob("*") if path.is_file()] == []
    assert Recording.objects.count() == 0


def test_a_clip_needs_the_token_of_the_page(colleague: User, rehearsal: Rehearsal, sign_in: SignIn) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies = sign_in(colleague).cookies
    assert send(client, rehearsal).status_code == 403


@pytest.mark.parametrize(
    ("asked", "status", "part", "told"),
    [
        ("", 200, slice(None), None),
        ("bytes=0-9", 206, slice(0, 10), "bytes 0-9/{size}"),
        ("bytes=100-", 206, slice(100, None), "bytes 100-{last}/{size}"),
        ("bytes=-7", 206, slice(-7, None), "bytes {tail}-{last}/{size}"),
        ("bytes=0-999999", 206, slice(None), "bytes 0-{last}/{size}"),
        ("bytes=999999-", 416, slice(0, 0), "bytes */{size}"),
        ("bytes=0-1,4-5", 200, slice(None), None),
    ],
)
def test_a_clip_is_played_from_anywhere_and_kept_by_nobody(
    colleague_client: Client,
    rehearsal: Rehearsal,
    now: datetime,
    asked: str,
    status: int,
    part: slice,
    told: str | None,
) -> None:
    recording = record(rehearsal, now, content=MP4)
    response = colleague_client.get(at(rehearsal, "clip", recording.uid), headers={"Range": asked})
    content = response.getvalue()
    assert (response.status_code, content) == (status, MP4[part])
    assert "no-store" in response.headers["Cache-Control"]
    size = len(MP4)
    expected = told and told.format(size=size, last=size - 1, tail=size - 7)
    assert response.headers.get("Content-Range") == expected
    if status != 416:
        assert response.headers["Content-Type"] == "audio/mp4"


def list_doors(rehearsal: Rehearsal, recording: Recording) -> list[tuple[str, str]]:
    return [
        ("GET", at(rehearsal, "report")),
        ("GET", at(rehearsal, "progress")),
        ("GET", at(rehearsal, "clip", recording.uid)),
        ("GET", at(rehearsal, "share")),
        ("POST", at(rehearsal, "clip", uuid4()) + "?turn=1&starts_at=0"),
        ("POST", at(rehearsal, "finish")),
        ("POST", at(rehearsal, "felt")),
        ("POST", at(rehearsal, "said")),
        ("POST", at(rehearsal, "share")),
        ("POST", at(rehearsal, "delete")),
        ("POST", at(rehearsal, "clip_gone", recording.uid)),
    ]


def knock(client: Client, doors: list[tuple[str, str]]) -> list[int]:
    values = {"felt": "steady", "total_seconds": "9", "questions_drilled": "0", "key": "x"}
    statuses = []
    for method, path in doors:
        response = client.get(path) if method == "GET" else client.post(path, values)
        if response.streaming:
            response.getvalue()  # read to its end, so that the file is closed
        statuses.append(response.status_code)
    return statuses


def test_nobody_but_the_speaker_hears_or_sees_it(
    rehearsal: Rehearsal,
    incident: Incident,
    now: datetime,
    owner: User,
    viewer: User,
    stranger: User,
    sign_in: SignIn,
) -> None:
    recording = record(rehearsal, now)
    administrator = make_membership(team=incident.team, user=make_user(is_staff=True, is_superuser=True)).user
    for person in (owner, viewer, stranger, administrator):
        client = sign_in(person)
        assert set(knock(client, list_doors(rehearsal, recording))) == {404}, person
        history = client.get(reverse("rehearsal_history", args=[incident.reference]))
        assert str(rehearsal.uid) not in history.text
        changes = client.get(reverse("history", args=[incident.reference]))
        assert "rehears" not in (
            changes.text.split("<main")[-1].lower() if changes.status_code == 200 else ""
        )
    assert (Rehearsal.objects.count(), Recording.objects.count()) == (1, 1)


def test_the_speaker_reads_the_report_and_plays_each_line(
    colleague_client: Client, rehearsal: Rehearsal, now: datetime
) -> None:
    recording = record(rehearsal, now)
    page = colleague_client.get(at(rehearsal, "report"))
    assert page.status_code == 200
    assert "Rehearsal 1: listening" in page.text
    assert at(rehearsal, "clip", recording.uid) in page.text
    assert "no owner, no administrator" in page.text
    assert colleague_client.get(at(rehearsal, "progress")).json() == {"clips": 1, "waiting": 1}


def test_one_that_is_shared_is_heard_and_nothing_else_of_it(
    colleague_client: Client,
    rehearsal: Rehearsal,
    incident: Incident,
    now: datetime,
    owner: User,
    viewer: User,
    stranger: User,
    sign_in: SignIn,
) -> None:
    recording, other = record(rehearsal, now), rehearse(incident, rehearsal.speaker, now)
    colleague_client.post(at(rehearsal, "share"), {"people": [str(owner.pk), str(stranger.pk)]})
    assert rehearsal.shared_with.count() == 0, "a stranger is nobody to share with"
    colleague_client.post(at(rehearsal, "share"), {"people": [str(owner.pk)]})
    doors = list_doors(rehearsal, recording)
    heard = [200, 200, 200] + [404] * 8
    assert knock(sign_in(owner), doors) == heard
    assert set(knock(sign_in(viewer), doors)) == {404}
    page = sign_in(owner).get(at(rehearsal, "report")).text
    assert "shared by Karim Colleague" in page
    assert ("I said it" in page, "Delete" in page, "Your rehearsals" in page) == (False, False, False)
    assert sign_in(owner).get(at(other, "report")).status_code == 404
    colleague_client.post(at(rehearsal, "share"), {"is_with_team": "on"})
    assert knock(sign_in(viewer), doors) == heard
    assert set(knock(sign_in(stranger), doors)) == {404}
    colleague_client.post(at(rehearsal, "share"), {})
    for person in (owner, viewer):
        assert set(knock(sign_in(person), doors)) == {404}


def test_someone_who_left_the_team_finds_nothing(
    colleague_client: Client, rehearsal: Rehearsal, colleague: User
) -> None:
    Membership.objects.filter(user=colleague).delete()
    assert colleague_client.get(at(rehearsal, "report")).status_code == 404


def test_one_click_deletes_it_all(
    colleague_client: Client, rehearsal: Rehearsal, folder: Path, now: datetime
) -> None:
    before = Change.objects.count()
    record(rehearsal, now)
    response = colleague_client.post(at(rehearsal, "delete"), follow=True)
    assert "Rehearsal 1 is deleted" in response.text
    assert list(folder.iterdir()) == []
    assert (Rehearsal.objects.count(), Recording.objects.count(), Change.objects.count()) == (0, 0, before)


def test_how_it_felt_and_how_long_it_took_are_kept(
    colleague_client: Client, rehearsal: Rehearsal, now: datetime
) -> None:
    record(rehearsal, now)
    values = {"total_seconds": "251.9", "questions_drilled": "2"}
    finished = colleague_client.post(at(rehearsal, "finish"), values)
    assert finished.json() == {"clips": 1, "waiting": 1}
    assert colleague_client.post(at(rehearsal, "felt"), {"felt": "brilliant"}).status_code == 422
    colleague_client.post(at(rehearsal, "felt"), {"felt": "fair"})
    page = colleague_client.get(reverse("rehearsal_history", args=[rehearsal.incident.reference])).text
    for words in ("4:11", "Wording 1", "All right"):
        assert words in page
