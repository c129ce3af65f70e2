"""Listening to recordings that a synthetic voice makes on the spot: a small fixed set."""

from array import array
from pathlib import Path

import pytest

from incidents.domain.rehearsal import ExpectedLine, TurnReport, compare_turn
from incidents.speech import RecordingRefusedError, listen
from tests.incidents.spoken_audio import (
    OTHER_WORDS,
    add_noise,
    read_samples,
    speak,
    states_of,
    write_samples,
)

pytestmark = pytest.mark.needs("espeak-ng")

LINES = (
    ExpectedLine(id="start", text="Card payments have failed since 9:42 UTC."),
    ExpectedLine(id="loss", text="About 3,741 orders were refused by the largest processor."),
    ExpectedLine(id="ask", text="May we move them to the second processor for $180,000?"),
)
SAID = (
    "Card payments have failed since nine forty-two UTC.",
    "About three thousand seven hundred and forty-one orders were refused by the largest processor.",
    "May we move them to the second processor for one hundred and eighty thousand dollars?",
)


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return speak(" ".join(SAID), tmp_path_factory.mktemp("sound") / "reading.wav")


def analyse(path: Path) -> TurnReport:
    return compare_turn(LINES, listen(path, LINES))


def figure_states(report: TurnReport) -> dict[str, str]:
    return {figure.text: figure.state for figure in report.figures}


@pytest.mark.parametrize("suffix", [".webm", ".mp4"])
def test_a_full_reading_is_heard_whole_in_what_browsers_record(
    reading: Path, tmp_path: Path, suffix: str
) -> None:
    path = write_samples(read_samples(reading), tmp_path / f"recording{suffix}")
    shares: list[float] = []
    listening = listen(path, LINES, shares.append)
    report = compare_turn(LINES, listening)
    assert set(states_of(report).values()) == {"said"}
    assert figure_states(report) == {"9:42": "said", "3,741": "said", "$180,000": "said"}
    assert listening.signal_to_noise_db is not None
    assert listening.signal_to_noise_db > 20
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert not listening.breaks_off


def test_a_skipped_line_and_a_changed_figure_are_found(tmp_path: Path) -> None:
    said = f"{SAID[0].replace('forty-two', 'fifty-eight')} {SAID[2]}"
    report = analyse(speak(said, tmp_path / "said.wav", voice="en-gb"))
    assert states_of(report) == {"start": "said", "loss": "skipped", "ask": "said"}
    assert figure_states(report) == {"9:42": "changed", "3,741": "missing", "$180,000": "said"}


def test_a_number_that_sounds_almost_right_is_heard_as_it_was_said(tmp_path: Path) -> None:
    lines = (ExpectedLine(id="next", text="I come back to you at fifteen twenty, with all seventeen shops."),)
    said = lines[0].text.replace("fifteen", "eighteen").replace("seventeen", "eleven")
    report = compare_turn(lines, listen(speak(said, tmp_path / "said.wav", voice="en-gb"), lines))
    assert states_of(report) == {"next": "said"}
    assert [(found.state, found.heard_text) for found in report.figures] == [
        ("changed", "eighteen twenty"),
        ("changed", "eleven"),
    ]


def test_other_words_are_no_line_of_the_script(tmp_path: Path) -> None:
    report = analyse(speak(OTHER_WORDS, tmp_path / "said.wav", voice="en-us+f3"))
    assert set(states_of(report).values()) == {"skipped"}


@pytest.mark.parametrize(("decibels", "low", "high"), [(25, 20, 30), (17, 15, 20), (10, 5, 15)])
def test_noise_is_measured_and_decides_how_much_is_reported(
    reading: Path, tmp_path: Path, decibels: float, low: float, high: float
) -> None:
    noisy = write_samples(add_noise(read_samples(reading), decibels), tmp_path / "noisy.wav")
    report = analyse(noisy)
    assert report.signal_to_noise_db is not None
    assert low <= report.signal_to_noise_db < high
    assert ("not_checked" in states_of(report).values()) == (decibels < 15)
    assert "skipped" not in states_of(report).values()


def test_half_a_recording_says_nothing_of_the_lines_after_its_end(reading: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.wav"
    cut.write_bytes(reading.read_bytes()[: reading.stat().st_size // 3])
    assert states_of(analyse(cut))["ask"] == "not_checked"


def test_what_cannot_be_listened_to_is_refused_with_its_reason(reading: Path, tmp_path: Path) -> None:
    silence = write_samples(array("h", [0] * 32_000), tmp_path / "silence.wav")
    huge = tmp_path / "huge.webm"
    with huge.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    start = tmp_path / "start.mp4"
    whole = write_samples(read_samples(reading), tmp_path / "whole.mp4")
    start.write_bytes(whole.read_bytes()[:2000])
    text = tmp_path / "text.webm"
    text.write_text("no sound " * 500, encoding="utf-8")
    reasons = {
        silence: "No speech can be heard",
        huge: "larger than 25 MB",
        start: "not a sound recording, or only a part",
        text: "not a sound recording|no sound in this file",
        tmp_path / "missing.wav": "no such file",
    }
    for path, reason in reasons.items():
        with pytest.raises(RecordingRefusedError, match=reason):
            listen(path, LINES)
