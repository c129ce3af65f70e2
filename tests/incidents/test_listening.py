"""The task that listens to a clip: what it keeps, what it says when it cannot, and what it leaves alone."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from accounts.models import Membership, User
from incidents import listening
from incidents.domain.rehearsal import ExpectedLine, Listening
from incidents.models import Recording, Rehearsal
from incidents.speech import RecordingRefusedError
from incidents.tasks import PERIODIC, delete_old_recordings, listen_to_clip
from tests.factories import make_incident
from tests.incidents.recordings import record, rehearse

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def recording(owner: User, now: datetime) -> Recording:
    incident = make_incident(Membership.objects.get(user=owner))
    return record(rehearse(incident, owner, now), now, turn=3)


def hear(monkeypatch: pytest.MonkeyPatch, error: BaseException | None = None) -> list[tuple[Path, Any]]:
    """Listen without listening; the paths and the lines that were asked for."""
    asked: list[tuple[Path, Any]] = []

    def listen(path: Path, lines: Any) -> Listening:
        asked.append((path, lines))
        if error:
            raise error
        return Listening(seconds=4.0, speaking_seconds=3.0, signal_to_noise_db=30.0, words=())

    monkeypatch.setattr(listening, "listen", listen)
    return asked


def test_a_clip_is_listened_to_with_the_lines_of_its_turn(
    recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = hear(monkeypatch)
    listen_to_clip.call(recording.pk)
    listen_to_clip.call(recording.pk)
    lines = (ExpectedLine(id="ask.words", text="I need one decision from you."),)
    assert asked == [(recording.path, lines)], "once, and without the gap"
    recording.refresh_from_db()
    report = recording.to_report()
    assert report is not None
    assert (recording.state, report.seconds, [line.id for line in report.lines]) == (
        "ready",
        4.0,
        ["ask.words"],
    )


def test_a_clip_that_a_killed_worker_had_begun_is_listened_to_again(
    recording: Recording, monkeypatch: pytest.MonkeyPatch, now: datetime
) -> None:
    hear(monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        listen_to_clip.call(recording.pk)
    recording.refresh_from_db()
    assert recording.state == "listening"
    hear(monkeypatch)
    listen_to_clip.call(recording.pk)
    recording.refresh_from_db()
    assert recording.state == "ready"


def test_what_cannot_be_heard_says_why(recording: Recording, monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, RecordingRefusedError("It breaks off too early."))
    listen_to_clip.call(recording.pk)
    recording.refresh_from_db()
    assert (recording.state, recording.refused_why) == ("refused", "It breaks off too early.")
    numbers = Rehearsal.objects.get().numbers or {}
    assert (numbers["lines_skipped"], numbers["figures_missed"]) == (None, None), "not known is not zero"


def test_a_fault_of_ours_is_logged_and_says_nothing_of_what_was_said(
    recording: Recording, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    hear(monkeypatch, ValueError("a model is missing"))
    listen_to_clip.call(recording.pk)
    recording.refresh_from_db()
    assert recording.refused_why == "We could not listen to it. It can still be played."
    assert "could not be listened to" in caplog.text
    assert "decision" not in caplog.text


def test_a_clip_deleted_meanwhile_is_left_alone(
    recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = hear(monkeypatch)
    Rehearsal.objects.all().delete()
    listen_to_clip.call(recording.pk)
    assert asked == []


def test_old_recordings_are_looked_after_every_minute(
    recording: Recording, now: datetime, settings: Any
) -> None:
    assert delete_old_recordings in PERIODIC
    delete_old_recordings(now + timedelta(days=settings.RECORDING_DAYS + 1))
    assert not recording.path.exists()
