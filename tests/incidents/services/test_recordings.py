"""Clips on disk: whole or not there, kept once, private, and gone without a trace."""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from accounts.models import Membership, User
from incidents.domain.rehearsal import LineReport, TurnReport
from incidents.models import Change, Incident, Recording, Rehearsal
from incidents.services import recordings as clips
from incidents.services.rehearsal import clear_finding, finish_rehearsal
from tests.factories import make_incident
from tests.incidents.recordings import MP4, TURNS, WEBM, record, rehearse

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path / "recordings"


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner))


@pytest.fixture
def rehearsal(incident: Incident, owner: User, now: datetime) -> Rehearsal:
    return rehearse(incident, owner, now)


def list_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_clip_is_kept_whole_and_for_its_owner_alone(
    rehearsal: Rehearsal, folder: Path, now: datetime
) -> None:
    recording = record(rehearsal, now)
    assert recording.path.read_bytes() == WEBM
    assert recording.path.stat().st_mode & 0o777 == 0o600
    assert recording.path.parent.stat().st_mode & 0o777 == 0o700
    assert (recording.content_type, recording.size_bytes, len(recording.sha256)) == (
        "audio/webm",
        len(WEBM),
        64,
    )
    assert record(rehearsal, now, turn=3, content=MP4).path.suffix == ".mp4"
    assert len(list_files(folder)) == 2


def test_the_same_clip_sent_again_adds_nothing(rehearsal: Rehearsal, folder: Path, now: datetime) -> None:
    uid = uuid4()
    first, second = (record(rehearsal, now, uid=uid) for _ in range(2))
    assert first == second
    assert len(list_files(folder)) == Recording.objects.count() == 1


def break_off() -> Iterator[bytes]:
    yield WEBM[:100]
    raise ConnectionError("the line is gone")


@pytest.mark.parametrize(
    ("chunks", "announced", "error"),
    [
        ([b"<html>not a recording</html>"], 28, clips.ClipRefusedError),
        ([b""], 0, clips.ClipRefusedError),
        ([WEBM[:40]], len(WEBM), clips.ClipCutShortError),
        ([WEBM], 200 * 1024 * 1024, clips.ClipTooLargeError),
        ([WEBM, b"\0" * clips.LARGEST_BYTES], len(WEBM), clips.ClipTooLargeError),
        (break_off(), len(WEBM), ConnectionError),
    ],
)
def test_what_is_not_kept_leaves_nothing(
    rehearsal: Rehearsal, folder: Path, chunks: Any, announced: int, error: type[Exception]
) -> None:
    with pytest.raises(error):
        clips.store_clip(rehearsal=rehearsal, uid=uuid4(), chunks=chunks, announced=announced)
    assert list_files(folder) == []


def test_a_clip_of_no_turn_of_the_speaker_is_refused(
    rehearsal: Rehearsal, folder: Path, now: datetime
) -> None:
    for turn in (2, 99):
        with pytest.raises(clips.ClipRefusedError):
            record(rehearsal, now, turn=turn)
    assert list_files(folder) == []


def test_deleting_a_rehearsal_leaves_nothing_on_disk(
    rehearsal: Rehearsal, folder: Path, now: datetime
) -> None:
    recording = record(rehearsal, now)
    assert clips.begin_listening(recording_id=recording.pk, now=now) == recording
    clips.delete_rehearsal(rehearsal=rehearsal)
    assert list(folder.iterdir()) == []
    assert (Rehearsal.objects.count(), Recording.objects.count()) == (0, 0)
    # What was heard of it meanwhile is kept nowhere, and a clip that was on its way goes too.
    clips.finish_listening(recording=recording, report=make_report())
    assert Recording.objects.count() == 0
    stored = clips.store_clip(rehearsal=rehearsal, uid=uuid4(), chunks=[WEBM], announced=len(WEBM))
    assert clips.keep_clip(rehearsal=rehearsal, uid=uuid4(), turn=1, starts_at=0, stored=stored, now=now) == (
        None,
        False,
    )
    assert list(folder.iterdir()) == []


def make_report(skipped: str = "") -> TurnReport:
    return TurnReport(
        seconds=9.0,
        words_per_minute=120.0,
        signal_to_noise_db=31.0,
        lines=tuple(
            LineReport(id=line["id"], state="skipped" if line["id"] == skipped else "said", starts_at=1.5)
            for line in TURNS[0]["lines"]
        ),
        figures=(),
    )


def test_what_was_heard_is_kept_and_comes_back_as_it_was(rehearsal: Rehearsal, now: datetime) -> None:
    recording = record(rehearsal, now)
    report = make_report("opening.headline")
    clips.finish_listening(recording=recording, report=report)
    recording.refresh_from_db()
    assert recording.state == "waiting", "nobody listened to it"
    assert clips.begin_listening(recording_id=recording.pk, now=now) == recording
    assert clips.begin_listening(recording_id=recording.pk, now=now) == recording, "after a worker was killed"
    clips.finish_listening(recording=recording, report=report)
    recording.refresh_from_db()
    assert recording.to_report() == report
    assert clips.begin_listening(recording_id=recording.pk, now=now) is None


def test_deleting_one_clip_leaves_the_others(rehearsal: Rehearsal, folder: Path, now: datetime) -> None:
    first, second = record(rehearsal, now), record(rehearsal, now, turn=3)
    clips.delete_clip(recording=first)
    assert list_files(folder) == [second.path]
    assert list(rehearsal.recordings.all()) == [second]


def test_after_its_days_a_recording_is_deleted_and_its_numbers_stay(
    rehearsal: Rehearsal, folder: Path, now: datetime, settings: Any
) -> None:
    recording = record(rehearsal, now)
    clips.begin_listening(recording_id=recording.pk, now=now)
    clips.finish_listening(recording=recording, report=make_report())
    finish_rehearsal(rehearsal=rehearsal, total_seconds=240, questions_drilled=2, now=now)
    clear_finding(rehearsal=rehearsal, key="skipped:opening.headline:", is_said=True)
    clips.purge_recordings(now=now + timedelta(days=settings.RECORDING_DAYS, hours=-1))
    assert list_files(folder) == [recording.path]
    clips.purge_recordings(now=now + timedelta(days=settings.RECORDING_DAYS, hours=1))
    rehearsal.refresh_from_db()
    assert list_files(folder) == []
    assert rehearsal.recordings.count() == 0
    assert (rehearsal.numbers or {}).keys() == {"words_per_minute", "lines_skipped", "figures_missed"}
    assert rehearsal.cleared == []
    assert rehearsal.emptied_at is not None


def test_what_nobody_will_ask_for_is_swept_away(
    rehearsal: Rehearsal, incident: Incident, owner: User, folder: Path, now: datetime
) -> None:
    kept = record(rehearsal, now)
    rehearse(incident, owner, now)
    own = folder / str(rehearsal.uid)
    orphan, fresh, gone = own / "a.part", own / "b.part", folder / str(uuid4()) / "c.webm"
    gone.parent.mkdir()
    for path in (orphan, fresh, gone):
        path.write_bytes(b"x")
    old = (now - timedelta(hours=2)).timestamp()
    for path in (orphan, gone, gone.parent, kept.path):
        os.utime(path, (old, old))
    os.utime(fresh, (now.timestamp(), now.timestamp()))
    clips.purge_recordings(now=now + timedelta(minutes=1))
    assert sorted(list_files(folder)) == sorted([kept.path, fresh])
    assert not gone.parent.exists()
    assert Rehearsal.objects.count() == 2, "one that has just begun may still go on"
    clips.purge_recordings(now=now + timedelta(days=2))
    assert list(Rehearsal.objects.all()) == [rehearsal]


def test_a_clip_that_ended_its_worker_is_given_up(rehearsal: Rehearsal, now: datetime) -> None:
    recording = record(rehearsal, now)
    clips.begin_listening(recording_id=recording.pk, now=now)
    clips.purge_recordings(now=now + timedelta(minutes=31))
    recording.refresh_from_db()
    assert (recording.state, "three times" in recording.refused_why) == ("refused", True)


def test_nothing_of_a_rehearsal_is_in_the_history_of_the_incident(
    rehearsal: Rehearsal, now: datetime
) -> None:
    before = Change.objects.count()
    recording = record(rehearsal, now)
    finish_rehearsal(rehearsal=rehearsal, total_seconds=9, questions_drilled=0, now=now)
    clips.delete_clip(recording=recording)
    clips.delete_rehearsal(rehearsal=rehearsal)
    assert Change.objects.count() == before
