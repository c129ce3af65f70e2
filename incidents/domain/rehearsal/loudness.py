"""How loud speech stands above the room, and where it is, from frames of sound."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log10, sumprod
from typing import Final

from incidents.domain.rehearsal.shapes import Pause

RATE: Final = 16_000
FRAME: Final = RATE * 30 // 1000
"""Samples in one frame of thirty milliseconds, as the voice detector takes them."""

FRAME_SECONDS: Final = FRAME / RATE
LOUDEST_DB: Final = 60.0
"""A digital silence behind speech has no noise at all; the ratio is capped here."""

_SHORTEST_PAUSE: Final = 0.5
_SHORTEST_PIECE: Final = 15_000 // 30
_LONGEST_PIECE: Final = 45_000 // 30
_SHORTEST_REST: Final = 7_000 // 30
_BREATH: Final = 5
_QUIETEST_SHARE: Final = 0.1


def frame_powers(samples: "array[int]") -> list[float]:
    """Return the mean power of each whole frame, its constant offset taken away."""
    powers: list[float] = []
    for start in range(0, len(samples) - FRAME + 1, FRAME):
        frame = samples[start : start + FRAME]
        mean = sum(frame) / FRAME
        powers.append(max(0.0, sumprod(frame, frame) / FRAME - mean * mean))
    return powers


def signal_to_noise(powers: Sequence[float], speech: Sequence[bool]) -> float | None:
    """Return how far speech stands above the room in dB, or ``None`` where no moment was without speech.

    The room is measured in the quietest tenth of the frames, speech where the detector hears a voice.
    """
    voiced = [power for power, is_speech in zip(powers, speech, strict=True) if is_speech]
    if not voiced or len(powers) < 10:
        return None
    quiet = sorted(powers)[: max(3, int(len(powers) * _QUIETEST_SHARE))]
    noise = max(1.0, sum(quiet) / len(quiet))
    signal = sum(voiced) / len(voiced) - noise
    if signal <= 0:
        return 0.0
    return min(LOUDEST_DB, 10 * log10(signal / noise))


def speech_stretches(speech: Sequence[bool]) -> list[tuple[float, float]]:
    """Return where speech begins and ends, in seconds; shorter gaps than half a second are bridged."""
    stretches: list[tuple[float, float]] = []
    for start, end in _runs(speech):
        if stretches and start - stretches[-1][1] < _SHORTEST_PAUSE:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return stretches


def cut_at_breaths(speech: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the pieces to listen to one after another, in samples, cut where nobody speaks.

    A recogniser keeps everything it considered until a piece ends, so pieces bound its memory: each is
    fifteen seconds or a little longer, and fifty at most where nobody draws breath.
    """
    pieces: list[tuple[int, int]] = []
    start = quiet = 0
    for at, is_speech in enumerate(speech):
        quiet = 0 if is_speech else quiet + 1
        length = at - start
        if length >= _LONGEST_PIECE or (length >= _SHORTEST_PIECE and quiet >= _BREATH):
            cut = at - quiet // 2
            pieces.append((start * FRAME, cut * FRAME))
            start, quiet = cut, quiet // 2
    if pieces and len(speech) - start < _SHORTEST_REST:
        start = pieces.pop()[0] // FRAME
    return [*pieces, (start * FRAME, len(speech) * FRAME)]


def find_pauses(stretches: Sequence[tuple[float, float]]) -> tuple[Pause, ...]:
    """Return the silences between stretches of speech."""
    return tuple(
        Pause(starts_at=round(end, 2), seconds=round(start - end, 2))
        for (_, end), (start, _) in pairwise(stretches)
    )


def _runs(speech: Sequence[bool]) -> Iterator[tuple[float, float]]:
    start: int | None = None
    for at, is_speech in enumerate([*speech, False]):
        if is_speech and start is None:
            start = at
        elif not is_speech and start is not None:
            if at - start >= 3:
                yield start * FRAME_SECONDS, at * FRAME_SECONDS
            start = None
