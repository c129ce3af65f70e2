"""Recordings made while a test runs: a voice of espeak-ng reads lines, with or without a slip."""

import re
import subprocess
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from math import sqrt
from operator import add
from pathlib import Path
from random import Random
from typing import Final

import av

from incidents.domain.rehearsal import ExpectedLine, Listening, TurnReport
from incidents.domain.rehearsal.spoken_form import ExpectedFigure, plain_marks, spell_out
from incidents.domain.script import write_script
from incidents.domain.spoken_text import count_words, strip_marks
from incidents.interchange import parse_document

SAMPLES: Final = sorted((Path(__file__).parents[2] / "incidents" / "samples").glob("*.json"))
RATE: Final = 16_000
OTHER_WORDS: Final = (
    "My garden is full of flowers this summer. On Sunday we walked along the river, and my sister brought a"
    " cake with apples. The children were playing football until it began to rain, so everybody went home."
)
_OTHER_NUMBER: Final = "sixty-seven"
_ANOTHER_NUMBER: Final = "nineteen"


@dataclass(frozen=True)
class Reading:
    """One recording to be made: the lines expected, what is said, and what is wrong with it."""

    sample: str
    turn: int
    lines: tuple[ExpectedLine, ...]
    voice: str
    speed: int
    slip: str
    text: str
    skipped: frozenset[str] = frozenset()
    left_out: int | None = None
    changed: frozenset[int] = frozenset()
    noise_db: float | None = None
    suffix: str = ".wav"


def speak(text: str, path: Path, *, voice: str = "en-us", speed: int = 150) -> Path:
    """Let a voice read a text into a wav file."""
    subprocess.run(
        ["espeak-ng", "-v", voice, "-s", str(speed), "-w", str(path), text], check=True, timeout=60
    )
    return path


def read_samples(path: Path) -> "array[int]":
    """Return the sound of a file as 16 kHz mono."""
    samples = array("h")
    with av.open(str(path)) as container:
        resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
        for frame in [*container.decode(audio=0), None]:
            for part in resampler.resample(frame):
                samples.frombytes(bytes(part.planes[0])[: part.samples * 2])
    return samples


def write_samples(samples: "array[int]", path: Path) -> Path:
    """Write 16 kHz mono sound in the container that the file's name asks for: wav, webm, mp4 or ogg."""
    codec = {".wav": "pcm_s16le", ".mp4": "aac"}.get(path.suffix, "libopus")
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=RATE if codec != "libopus" else 48_000, layout="mono")
        assert isinstance(stream, av.AudioStream)
        resampler = av.AudioResampler(format=stream.format.name, layout="mono", rate=stream.rate)
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(samples))
        frame.planes[0].update(samples.tobytes())
        frame.rate = RATE
        fifo = av.AudioFifo()
        for part in [*resampler.resample(frame), *resampler.resample(None)]:
            part.pts = None
            fifo.write(part)
        size = stream.frame_size or 1024
        for chunk in [*fifo.read_many(size, partial=False), fifo.read(0, partial=True)]:
            if chunk is not None:
                container.mux(stream.encode(chunk))
        container.mux(stream.encode(None))
    return path


def add_noise(samples: "array[int]", decibels: float, seed: int = 7) -> "array[int]":
    """Add a hiss this far below the speech."""
    loud = [value for value in samples if abs(value) > 200]
    level = sqrt(sum(value * value for value in loud) / max(1, len(loud))) / 10 ** (decibels / 20)
    random = Random(seed)  # noqa: S311 - noise for a test
    noise = [round(random.gauss(0, level)) for _ in range(30_011)]
    return array("h", (max(-32768, min(32767, value)) for value in map(add, samples, cycle(noise))))


def record(reading: Reading, folder: Path) -> Path:
    """Make the recording of one reading."""
    raw = speak(reading.text, folder / "said.wav", voice=reading.voice, speed=reading.speed)
    if reading.noise_db is None and reading.suffix == ".wav":
        return raw
    samples = read_samples(raw)
    if reading.noise_db is not None:
        samples = add_noise(samples, reading.noise_db)
    return write_samples(samples, folder / f"recording{reading.suffix}")


def sample_turns(
    path: Path, *, least: int = 40, most: int = 110
) -> list[tuple[int, tuple[ExpectedLine, ...]]]:
    """Return the turns of a sample's script that are neither very short nor very long."""
    script = write_script(parse_document(path.read_bytes()))
    return [
        (turn.number, tuple(ExpectedLine(id=line.id, text=line.text) for line in turn.lines))
        for turn in script.turns
        if turn.speaker == "you" and least <= turn.words <= most and len(turn.lines) > 2
    ]


def make_readings(
    sample: str, turn: int, lines: tuple[ExpectedLine, ...], *, voice: str, speed: int, suffix: str = ".wav"
) -> Iterator[Reading]:
    """All the slips of one turn in one voice: seven recordings, without the noisy ones."""
    full = Reading(sample, turn, lines, voice, speed, slip="full", text=_join(lines), suffix=suffix)
    yield full
    for slip, gone in (("one skipped", {len(lines) // 2}), ("two skipped", {1, len(lines) - 1})):
        kept = [line for at, line in enumerate(lines) if at not in gone]
        yield replace(full, slip=slip, text=_join(kept), skipped=frozenset(lines[at].id for at in gone))
    found = spell_out(lines).figures
    figures = [at for at, figure in enumerate(found) if figure.text.lower() != "one"]
    if figures:
        one = figures[len(figures) // 2]
        yield replace(full, slip="figure left out", text=_join(_put(lines, one, "")), left_out=one)
        wrong = _ANOTHER_NUMBER if "sixty" in found[one].text else _OTHER_NUMBER
        yield replace(
            full, slip="figure changed", text=_join(_put(lines, one, wrong)), changed=frozenset({one})
        )
    yield replace(full, slip="other words", text=OTHER_WORDS, skipped=frozenset(line.id for line in lines))


def noisy(reading: Reading, decibels: float) -> Reading:
    """The same reading with a hiss behind it."""
    return replace(reading, slip=f"noise {decibels:.0f} dB", noise_db=decibels)


def true_pace(reading: Reading, listening: Listening) -> float:
    """Words a minute as they were really spoken, from the first sound to the last."""
    return count_words(reading.text) * 60 / listening.seconds


def states_of(report: TurnReport) -> dict[str, str]:
    return {line.id: line.state for line in report.lines}


def _join(lines: Sequence[ExpectedLine]) -> str:
    return " ".join(line.text for line in lines)


def _put(lines: Sequence[ExpectedLine], figure: int, other: str) -> list[ExpectedLine]:
    """Put other words in the place of one figure of the turn, its measure kept."""
    found = spell_out(lines).figures
    kept = [word for word in found[figure].text.split() if word in {"percent", "minutes", "days", "e-mails"}]
    return replace_figure(lines, found, figure, " ".join([other, *kept]).strip())


def replace_figure(
    lines: Sequence[ExpectedLine], found: Sequence[ExpectedFigure], figure: int, other: str
) -> list[ExpectedLine]:
    """Put other words in the place of one of the figures found in the lines."""
    place = found[figure]
    nth = sum(1 for earlier in found[:figure] if earlier.line == place.line and place.text in earlier.text)
    line = lines[place.line]
    text = strip_marks(plain_marks(line.text))
    spots = [spot.start() for spot in re.finditer(rf"(?<![\w-]){re.escape(place.text)}(?![\w-])", text)]
    at = spots[min(nth, len(spots) - 1)]
    text = text[:at] + other + text[at + len(place.text) :]
    changed = list(lines)
    changed[place.line] = ExpectedLine(id=line.id, text=" ".join(text.split()))
    return changed
