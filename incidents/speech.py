"""Recordings turned into words with their times, on this computer and nowhere else.

The only module that imports the sound libraries. Nothing is written to disk but the words to expect, in
a folder that is gone before ``listen`` returns.
"""

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import cycle, pairwise
from math import inf, log, sqrt
from operator import add
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any, Final

import av
import pocketsphinx
import webrtcvad
from av.filter import Graph
from pocketsphinx.lm import ArpaBoLM

from incidents.domain.rehearsal import ExpectedLine, HeardWord, Listening, SecondHearing
from incidents.domain.rehearsal.language import list_vocabulary, write_corpus
from incidents.domain.rehearsal.loudness import (
    FRAME,
    RATE,
    cut_at_breaths,
    find_pauses,
    frame_powers,
    signal_to_noise,
    speech_stretches,
)
from incidents.domain.rehearsal.second_hearing import (
    Passage,
    list_passages,
    write_grammar,
    write_sentence,
)
from incidents.domain.rehearsal.spoken_form import SpokenForm, spell_out

LARGEST_BYTES: Final = 25 * 1024 * 1024
LONGEST_SECONDS: Final = 15 * 60
SHORTEST_SECONDS: Final = 0.5
LEAST_SPEECH_SECONDS: Final = 0.3
LEAST_LOUD_POWER: Final = 30.0**2
"""Mean power of speech, in sample steps squared, below which a microphone was as good as off."""

_BREAKS_OFF_SECONDS: Final = 1.0
_LONGEST_WAV: Final = 2**31 - 2**16
_VOICE_STRICTNESS: Final = 2
_DECODING_SHARE: Final = 0.05
_FIRST_SHARE: Final = 0.8
_DISCOUNT: Final = 0.2
_HISS_SHARE: Final = 1 / 30
_HISS_LENGTH: Final = 16_381
_SETTINGS: Final[dict[str, Any]] = {"dither": True, "seed": 1, "fwdflat": False}
"""Without the second, flat pass listening takes two thirds of the time and hears nearly as much."""

_hearing = Lock()


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
    tell = on_progress or _tell_nobody
    samples, breaks_off = _decode(path)
    tell(_DECODING_SHARE)
    powers = frame_powers(samples)
    speech = _find_speech(samples)
    stretches = speech_stretches(speech)
    voiced = [power for power, is_speech in zip(powers, speech, strict=True) if is_speech]
    speaking = sum(end - start for start, end in stretches)
    if speaking < LEAST_SPEECH_SECONDS or sum(voiced) / len(voiced) < LEAST_LOUD_POWER:
        raise RecordingRefusedError("No speech can be heard in this recording.")
    form = spell_out(lines)
    sound = _add_hiss(samples, sum(voiced) / len(voiced))
    words, unknown, second_hearings = _recognise(sound, cut_at_breaths(speech), form, tell)
    tell(1.0)
    return Listening(
        seconds=round(len(samples) / RATE, 2),
        speaking_seconds=round(speaking, 2),
        signal_to_noise_db=signal_to_noise(powers, speech),
        words=words,
        pauses=find_pauses(stretches),
        speaking_from=stretches[0][0],
        speaking_to=stretches[-1][1],
        unknown_words=unknown,
        breaks_off=breaks_off,
        second_hearings=second_hearings,
    )


def load_model() -> None:
    """Load the model of speech sounds, where a process has not done so yet: a quarter of a second."""
    _load_decoder()
    _load_dictionary()


def _tell_nobody(_share: float) -> None:
    pass


def _decode(path: Path) -> tuple["array[int]", bool]:
    """Return the sound as 16 kHz mono, and whether the file ends before it should."""
    try:
        size = path.stat().st_size
    except OSError:
        raise RecordingRefusedError("There is no such file.") from None
    if size > LARGEST_BYTES:
        raise RecordingRefusedError("The recording is larger than 25 MB; record the turn again, shorter.")
    samples = array("h")
    promised = 0.0
    is_broken = False
    try:
        with av.open(str(path), mode="r") as container:
            if not container.streams.audio:
                raise RecordingRefusedError("There is no sound in this file.")
            promised = container.duration / av.time_base if container.duration else 0.0
            for sound in _resample(container):
                samples.frombytes(sound)
                if len(samples) > LONGEST_SECONDS * RATE:
                    raise RecordingRefusedError(
                        f"The recording is longer than {LONGEST_SECONDS // 60} minutes."
                    )
    except (av.error.FFmpegError, ValueError, OSError):
        is_broken = True
    seconds = len(samples) / RATE
    if seconds < SHORTEST_SECONDS:
        reason = (
            "breaks off before anything is said"
            if promised or samples
            else "is not a sound recording, or only a part of one"
        )
        raise RecordingRefusedError(f"This file {reason}.")
    return samples, is_broken or promised - seconds > _BREAKS_OFF_SECONDS or _is_cut_wav(path, size)


def _is_cut_wav(path: Path, size: int) -> bool:
    """Tell whether a wav file is shorter than its head says; a stream's head gives no length."""
    with path.open("rb") as file:
        head = file.read(8)
    promised = int.from_bytes(head[4:], "little")
    return head[:4] == b"RIFF" and size + RATE < promised < _LONGEST_WAV


def _resample(container: "av.container.InputContainer") -> Iterator[bytes]:
    """Decode to 16 kHz mono without the hum below the voice, a little lower so that nothing overflows."""
    graph: Graph | None = None
    for frame in container.decode(audio=0):
        if graph is None:
            graph = _build_graph(container.streams.audio[0])
        graph.push(frame)
        yield from _pull(graph)
    if graph is not None:
        graph.push(None)
        yield from _pull(graph)


def _build_graph(stream: "av.audio.stream.AudioStream") -> Graph:
    graph = Graph()
    steps = [
        graph.add_abuffer(template=stream),
        graph.add("aresample", str(RATE)),
        graph.add("aformat", "sample_fmts=s16:channel_layouts=mono"),
        graph.add("highpass", "f=80"),
        graph.add("volume", "0.9"),
        graph.add("aformat", f"sample_fmts=s16:sample_rates={RATE}:channel_layouts=mono"),
        graph.add("abuffersink"),
    ]
    for before, after in pairwise(steps):
        before.link_to(after)
    graph.configure()
    return graph


def _pull(graph: Graph) -> Iterator[bytes]:
    while True:
        try:
            frame: Any = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        yield bytes(frame.planes[0])[: frame.samples * 2]


def _find_speech(samples: "array[int]") -> list[bool]:
    detector = webrtcvad.Vad(_VOICE_STRICTNESS)
    sound = samples.tobytes()
    step = FRAME * 2
    return [
        bool(detector.is_speech(sound[start : start + step], RATE))
        for start in range(0, len(sound) - step + 1, step)
    ]


@cache
def _load_dictionary() -> dict[str, list[str]]:
    """Every word the model knows with the ways to say it."""
    ways: dict[str, list[str]] = {}
    path = Path(pocketsphinx.get_model_path("en-us")) / "cmudict-en-us.dict"
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, _, sounds = line.strip().partition(" ")
            ways.setdefault(word.split("(")[0], []).append(sounds)
    return ways


@cache
def _load_decoder() -> "pocketsphinx.Decoder":
    """The model of sounds, once in a process; the words come with each recording.

    With the whole dictionary each new set of sentences would cost a second and a half.
    """
    model = Path(pocketsphinx.get_model_path("en-us"))
    with TemporaryDirectory() as folder:
        start = Path(folder) / "start.dict"
        start.write_text("the DH AH\n", encoding="utf-8")
        return pocketsphinx.Decoder(
            hmm=str(model / "en-us"), dict=str(start), lm=None, loglevel="FATAL", **_SETTINGS
        )


def _recognise(
    sound: "array[int]", pieces: Sequence[tuple[int, int]], form: SpokenForm, tell: Callable[[float], None]
) -> tuple[tuple[HeardWord, ...], frozenset[str], tuple[SecondHearing, ...]]:
    words = list_vocabulary(form, lambda word: _load_dictionary().get(word, []))
    unknown = frozenset(token.word for token in form.tokens if token.word not in words)
    heard: list[HeardWord] = []
    with _hearing:
        decoder = _load_decoder()
        _expect(decoder, form, words)
        for start, end in pieces:
            # A whole piece at once is levelled by itself: nothing of an earlier recording has a part in it.
            _hear(decoder, sound[start:end])
            heard += _list_heard(decoder, start / RATE)
            tell(_DECODING_SHARE + (_FIRST_SHARE - _DECODING_SHARE) * end / len(sound))
        passages = [
            passage
            for passage in list_passages(form, heard)
            if unknown.isdisjoint(passage.say(passage.words).split())
        ]
        second = [_hear_again(decoder, sound, passage) for passage in passages]
    return tuple(heard), unknown, tuple(hearing for hearing in second if hearing is not None)


def _hear(decoder: "pocketsphinx.Decoder", sound: "array[int]") -> None:
    decoder.start_utt()
    decoder.process_raw(sound.tobytes(), False, True)
    decoder.end_utt()


def _hear_again(
    decoder: "pocketsphinx.Decoder", sound: "array[int]", passage: Passage
) -> SecondHearing | None:
    """Listen to one figure by itself; ``None`` where the words around it are not heard there."""
    part = sound[int(passage.starts_at * RATE) : int(passage.ends_at * RATE)]
    best, _ = _hear_one_of(decoder, part, write_grammar(passage))
    words = passage.find_words(best.split())
    if words is None:
        return None
    margin = 0.0
    if words != passage.words:
        other = _measure_fit(decoder, part, passage.say(words))
        right = _measure_fit(decoder, part, passage.say(passage.words))
        if other is None:
            return None
        margin = inf if right is None else other - right
    return SecondHearing(figure=passage.figure, words=words, margin=margin)


def _measure_fit(decoder: "pocketsphinx.Decoder", sound: "array[int]", sentence: str) -> float | None:
    """Return how well a sentence fits a sound; ``None`` where the sound ends before the sentence does."""
    heard, fit = _hear_one_of(decoder, sound, write_sentence(sentence))
    return fit if heard == sentence else None


def _hear_one_of(decoder: "pocketsphinx.Decoder", sound: "array[int]", grammar: str) -> tuple[str, float]:
    """Return the words of a grammar that fit best and how well, as a logarithm; nothing where none fits."""
    decoder.add_jsgf_string("passage", grammar)
    decoder.activate_search("passage")
    _hear(decoder, sound)
    found = decoder.hyp()
    # Neither replaced while in use, nor left over for the next dictionary, whose words are others.
    decoder.activate_search("turn")
    decoder.remove_search("passage")
    if found is None or found.score <= 0:
        return "", -inf
    return found.hypstr, log(found.score)


def _add_hiss(samples: "array[int]", speech_power: float) -> "array[int]":
    """Add a hiss far below the voice: the model was made in rooms, and digital silence confuses it."""
    loudest = max(3, int(sqrt(speech_power) * _HISS_SHARE))
    random = Random(1)  # noqa: S311 - a hiss, and the same one every time
    hiss = [random.randint(-loudest, loudest) for _ in range(_HISS_LENGTH)]
    return array("h", (max(-32768, min(32767, value)) for value in map(add, samples, cycle(hiss))))


def _expect(decoder: "pocketsphinx.Decoder", form: SpokenForm, words: dict[str, list[str]]) -> None:
    """Give the decoder the words of this turn, and how they follow each other."""
    model = ArpaBoLM(text=write_corpus(form, words.__contains__), add_start=True, discount_mass=_DISCOUNT)
    model.compute()
    with TemporaryDirectory() as folder:
        dictionary, sentences = Path(folder) / "words.dict", Path(folder) / "words.lm"
        dictionary.write_text(
            "".join(
                f"{word}{f'({number})' if number > 1 else ''} {sounds}\n"
                for word, ways in words.items()
                for number, sounds in enumerate(ways, start=1)
            ),
            encoding="utf-8",
        )
        with sentences.open("w", encoding="utf-8") as out:
            model.write(out)
        decoder.load_dict(str(dictionary), None, None)
        decoder.add_lm("turn", pocketsphinx.NGramModel(decoder.config, decoder.logmath, str(sentences)))
    decoder.activate_search("turn")


def _list_heard(decoder: "pocketsphinx.Decoder", offset: float) -> Iterator[HeardWord]:
    for part in decoder.seg() or ():
        word = part.word.split("(")[0]
        if word[0] not in "<[+":
            starts_at, ends_at = offset + part.start_frame / 100, offset + (part.end_frame + 1) / 100
            yield HeardWord(text=word, starts_at=round(starts_at, 2), ends_at=round(ends_at, 2))
