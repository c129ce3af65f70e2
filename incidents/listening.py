"""What the worker does with a clip of a rehearsal: the one task that loads the speech libraries."""

import logging

from django.utils import timezone

from incidents.domain.rehearsal import compare_turn
from incidents.models.rehearsal import list_expected
from incidents.services.recordings import begin_listening, finish_listening, refuse_clip
from incidents.speech import RecordingRefusedError, listen


def hear_clip(recording_id: int) -> None:
    """Listen to one clip of a rehearsal and keep what was heard. A clip deleted meanwhile is left alone."""
    recording = begin_listening(recording_id=recording_id, now=timezone.now())
    if recording is None:
        return
    turn = next(turn for turn in recording.rehearsal.turns if turn["turn"] == recording.turn)
    lines = list_expected(turn)
    try:
        report = compare_turn(lines, listen(recording.path, lines))
    except RecordingRefusedError as error:
        refuse_clip(recording=recording, why=str(error))
    except Exception:
        # A file deleted meanwhile is no fault; then there is no row either, and nothing is kept.
        if recording.path.exists():
            logging.getLogger(__name__).exception("a recording could not be listened to")
        refuse_clip(recording=recording, why="We could not listen to it. It can still be played.")
    else:
        finish_listening(recording=recording, report=report)
