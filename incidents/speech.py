"""Recordings turned into words with their times, on this computer and nowhere else.

The only module that imports the sound libraries. Nothing is written to disk but a temporary language
model, gone before ``listen`` returns.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from incidents.domain.rehearsal import ExpectedLine, Listening

LARGEST_BYTES: Final = 25 * 1024 * 1024
LONGEST_SECONDS: Final = 15 * 60


class RecordingRefusedError(Exception):
    """A recording that cannot be listened to; ``str(error)`` says why in plain words."""


def listen(
    path: Path, lines: Sequence[ExpectedLine], on_progress: Callable[[float], None] | None = None
) -> Listening:
    """Listen to the recording of one turn.

    ``lines`` are what was to be said: the recogniser expects their words, any numbers and common words.
    ``on_progress`` is told the share done, from 0 to 1. Raises ``RecordingRefusedError`` for a file that
    is no recording, is silent, breaks off too early, or is too large or too long.
    """
    raise RecordingRefusedError("Listening is not ready on this computer.")
