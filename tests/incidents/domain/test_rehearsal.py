"""What was heard, held against the lines: skipped, left out, changed, rounded, and too loud to tell."""

from dataclasses import replace
from itertools import pairwise
from math import inf

import pytest

from incidents.domain.rehearsal import (
    ExpectedLine,
    HeardWord,
    Listening,
    RehearsedTurn,
    SecondHearing,
    TurnReport,
    compare_turn,
    summarise_rehearsal,
)
from incidents.domain.rehearsal.loudness import FRAME, FRAME_SECONDS, RATE, cut_at_breaths
from incidents.domain.rehearsal.numbers import SaidNumber, is_same, read_number
from incidents.domain.rehearsal.pronunciation import pronounce
from incidents.domain.rehearsal.second_hearing import list_passages, write_grammar
from incidents.domain.rehearsal.spoken_form import listen_words, spell_out

LINES = (
    ExpectedLine(id="found", text="The cause was identified fifty-one minutes after the first report."),
    ExpectedLine(id="data", text="Data loss: none found, confirmed."),
    ExpectedLine(id="security", text="Security: none found, confirmed."),
    ExpectedLine(id="cost", text="It cost us $180,000 in fees by 10:01."),
)
FOUND = "the cause was identified fifty one minutes after the first report"
DATA, SECURITY = "data loss none found confirmed", "security none found confirmed"
COST = "it cost us one hundred and eighty thousand dollars in fees by ten oh one"


def hear(*said: str, decibels: float | None = 40.0) -> Listening:
    words = " ".join(said).split()
    return Listening(
        seconds=len(words) * 0.4,
        speaking_seconds=len(words) * 0.4,
        signal_to_noise_db=decibels,
        words=tuple(
            HeardWord(text=word, starts_at=at * 0.4, ends_at=at * 0.4 + 0.38) for at, word in enumerate(words)
        ),
    )


def states(report: TurnReport) -> list[str]:
    return [line.state for line in report.lines]


def figures(report: TurnReport) -> dict[str, str]:
    return {figure.text: figure.state for figure in report.figures}


def test_a_whole_reading_is_said_with_every_figure() -> None:
    report = compare_turn(LINES, hear(FOUND, DATA, SECURITY, COST))
    assert states(report) == ["said"] * 4
    assert figures(report) == {"fifty-one minutes": "said", "$180,000": "said", "10:01": "said"}
    assert report.words_per_minute == pytest.approx(135, abs=20)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ((FOUND, SECURITY, COST), ["said", "skipped", "said", "said"]),
        ((FOUND, DATA, COST), ["said", "said", "skipped", "said"]),
        ((DATA, SECURITY), ["skipped", "said", "said", "skipped"]),
        (("my garden is full of flowers and rain",), ["skipped"] * 4),
    ],
)
def test_skipped_lines_are_found_also_between_lines_that_end_alike(
    said: tuple[str, ...], expected: list[str]
) -> None:
    assert states(compare_turn(LINES, hear(*said))) == expected


@pytest.mark.parametrize(
    ("said", "figure", "state"),
    [
        ("the cause was identified fifteen minutes after the first report", "fifty-one minutes", "changed"),
        ("the cause was identified minutes after the first report", "fifty-one minutes", "missing"),
        (COST.replace("eighty", "eighteen"), "$180,000", "changed"),
        (COST.replace("one hundred and eighty", "about two hundred"), "$180,000", "said"),
        (COST.replace("ten oh one", "ten oh two"), "10:01", "changed"),
        (COST.replace("ten oh one", "ten"), "10:01", "not_checked"),
    ],
)
def test_figures_left_out_changed_and_rounded(said: str, figure: str, state: str) -> None:
    parts = [said, DATA, SECURITY, COST] if "cause" in said else [FOUND, DATA, SECURITY, said]
    assert figures(compare_turn(LINES, hear(*parts)))[figure] == state


@pytest.mark.parametrize(
    ("said", "words", "margin", "state"),
    [
        (FOUND, "fifty seven", 0.2, "changed"),
        (FOUND, "fifty seven", 0.05, "said"),
        (FOUND, "fifty one", 0.0, "said"),
        (FOUND, "fifty seven", inf, "said"),
        (FOUND.replace("fifty", "sixty"), "sixty four", 0.02, "not_checked"),
        (FOUND.replace("fifty", "sixty"), "sixty four", 0.05, "changed"),
        (FOUND.replace("fifty", "sixty"), "sixty one", -0.01, "not_checked"),
        (FOUND.replace("fifty", "sixty"), "fifty one", 0.0, "said"),
        (FOUND.replace("fifty one", "fifty"), "fifty four", inf, "changed"),
        (FOUND.replace("fifty one ", ""), "fifty four", 0.2, "missing"),
    ],
)
def test_a_second_hearing_knows_nothing_of_the_script(
    said: str, words: str, margin: float, state: str
) -> None:
    again = SecondHearing(figure=0, words=tuple(words.split()), margin=margin)
    report = compare_turn(LINES, replace(hear(said, DATA, SECURITY, COST), second_hearings=(again,)))
    assert figures(report)["fifty-one minutes"] == state


def test_a_figure_is_heard_again_between_words_that_were_heard() -> None:
    listening = hear(FOUND, DATA, SECURITY, COST.replace("ten oh one", "ten oh two"))
    first, cost, clock = list_passages(spell_out(LINES), listening.words)
    assert first.say(first.words) == "identified fifty one minutes"
    assert (first.starts_at, first.ends_at) == pytest.approx((3 * 0.4 - 0.12, 6 * 0.4 + 0.38 + 0.12))
    assert cost.say(["x"]) == "cost us x dollars"
    assert clock.before == ("fees", "by")
    assert clock.after == ()
    assert clock.find_words("fees by ten oh two".split()) == ("ten", "oh", "two")
    assert clock.find_words("his by ten oh two".split()) is None
    assert "( thousand | million | billion ) dollars ;" in write_grammar(cost)


def test_noise_gates_what_is_said_of_a_line() -> None:
    said = (FOUND, SECURITY, COST)
    assert states(compare_turn(LINES, hear(*said, decibels=17)))[1] == "listen_again"
    noisy = compare_turn(LINES, hear(FOUND.replace("fifty one", "fifteen"), decibels=17))
    assert figures(noisy)["fifty-one minutes"] == "not_checked"
    loud = compare_turn(LINES, hear(*said, decibels=12))
    assert states(loud) == ["not_checked"] * 4
    assert set(figures(loud).values()) == {"not_checked"}
    assert loud.words_per_minute is None


def test_names_without_a_known_sound_are_not_checked() -> None:
    lines = [
        ExpectedLine(id="name", text="Okafor Mateus"),
        ExpectedLine(id="thanks", text="Thank you, Noor."),
    ]
    heard = replace(hear("thank you"), unknown_words=frozenset({"okafor", "mateus", "noor"}))
    assert states(compare_turn(lines, heard)) == ["not_checked", "said"]


def test_a_very_short_line_is_no_surely_skipped_one_where_something_was_said() -> None:
    lines = [ExpectedLine(id="hello", text="Good morning, Noor."), LINES[0], LINES[3]]
    unclear = compare_turn(
        lines, replace(hear("old full in", FOUND, COST), unknown_words=frozenset({"noor"}))
    )
    assert states(unclear) == ["listen_again", "said", "said"]
    assert states(compare_turn(lines, hear(FOUND, COST))) == ["skipped", "said", "said"]


def test_a_voice_that_is_hard_to_follow_is_doubted_not_blamed() -> None:
    heard = hear(
        "the cars was eye dented fix tea one minutes after though first retort",
        "day to lost non sound can firm",
        "security non sound can firm",
        "it cause a one hundred hand eight the thousand all us in fees buy then so one",
    )
    assert "skipped" not in states(compare_turn(LINES, heard))


def test_speech_as_long_as_the_lines_that_nobody_understood_is_doubted() -> None:
    as_long = hear(*["hollow music never reach them"] * 7)
    report = compare_turn(LINES, as_long)
    assert states(report) == ["listen_again"] * 4
    assert set(figures(report).values()) == {"not_checked"}
    assert report.words_per_minute is None
    assert states(compare_turn(LINES, hear("hollow music never reach them"))) == ["skipped"] * 4
    middle = compare_turn(LINES, hear(FOUND, *["hollow music never"] * 3, SECURITY, COST))
    assert states(middle) == ["said", "listen_again", "said", "said"]


def test_a_figure_in_a_line_that_was_half_understood_is_not_called_wrong() -> None:
    line = [ExpectedLine(id="shops", text="All seventeen shops were checked again before lunch.")]
    half = compare_turn(line, hear("all fifteen shops hollow checked river before music"))
    assert (states(half), figures(half)) == (["said"], {"seventeen": "not_checked"})
    well = compare_turn(line, hear("all fifteen shops were checked river before music"))
    assert (states(well), figures(well)) == (["said"], {"seventeen": "changed"})


def test_lines_after_a_recording_breaks_off_are_not_called_skipped() -> None:
    broken = replace(hear(FOUND), breaks_off=True)
    assert states(compare_turn(LINES, broken)) == ["said", "not_checked", "not_checked", "not_checked"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("$180,000", "one hundred and eighty thousand dollars"),
        ("10:01", "ten oh one"),
        ("SEV1", "sev one"),
        ("12.5 %", "twelve point five percent"),
        ("11:00", "eleven o'clock"),
        ("2021-03-31", "the thirty first of march"),
        ("Don’t re-use HTTP/HTTPS", "don't re use http https"),
    ],
)
def test_text_becomes_the_words_a_listener_hears(text: str, words: str) -> None:
    assert " ".join(listen_words(text)) == words


def test_a_lone_one_is_a_figure_only_with_its_measure() -> None:
    lines = [ExpectedLine(id="a", text="One data point. One in four failed for one hour, one of them twice.")]
    assert [figure.text for figure in spell_out(lines).figures] == ["One", "four", "one hour"]


def test_a_number_in_a_name_is_no_figure() -> None:
    lines = [ExpectedLine(id="a", text="Two S3 dumps of SEV2 were copied in 3 hours.")]
    assert [figure.text for figure in spell_out(lines).figures] == ["Two", "3"]


@pytest.mark.parametrize(
    ("expected", "heard", "same"),
    [
        ("twenty six thousand four hundred and twelve", "twenty six thousand", True),
        ("three thousand seven hundred and forty one", "thirty seven forty one", True),
        ("fourteen fifty two", "two fifty two", True),
        ("noon", "twelve", True),
        ("two thousand and seventeen", "twenty seventeen", True),
        ("twenty four point three", "twenty four", True),
        ("one hundred and eighty thousand", "one hundred and eighteen thousand", False),
        ("forty one", "forty", False),
        ("ten forty four", "ten forty", False),
    ],
)
def test_numbers_said_in_other_words(expected: str, heard: str, same: bool) -> None:
    first, second = read_number(expected.split()), read_number(heard.split())
    assert first is not None
    assert second is not None
    assert is_same(first, second) is same


def test_a_number_past_all_words_is_not_the_one_that_was_said() -> None:
    assert not is_same(SaidNumber(("9" * 400,)), SaidNumber(("12",)))


def test_words_outside_the_dictionary_get_a_sound_from_words_inside() -> None:
    known = {
        "north": "N AO R TH",
        "wind": "W IH N D",
        "laptop": "L AE P T AA P",
        "organize": "AO G AH N AY Z",
    }
    assert pronounce("northwind", known.get) == "N AO R TH W IH N D"
    assert pronounce("laptop's", known.get) == "L AE P T AA P S"
    assert pronounce("organise", known.get) == "AO G AH N AY Z"
    assert pronounce("okafor", known.get) is None


def test_a_rehearsal_names_at_most_three_findings_and_one_praise() -> None:
    wrong = compare_turn(LINES, hear(FOUND.replace("fifty one", "fifteen"), COST))
    ask = (ExpectedLine(id="ask.question", text="May we switch to the second processor tonight?"),)
    asked = compare_turn(ask, hear("may we switch to the second processor tonight"))
    turns = [
        RehearsedTurn(number=1, part="what-happened", lines=LINES, report=wrong),
        RehearsedTurn(number=3, part="ask", lines=ask, report=asked),
        RehearsedTurn(number=5, part="close", lines=(), report=None),
    ]
    report = summarise_rehearsal(turns, slot_seconds=5)
    assert [found.kind for found in report.findings] == ["figure", "skipped", "skipped"]
    assert report.findings[0].sentence == "The record says “fifty-one minutes”; “fifteen” was heard."
    assert (report.more, report.lines_skipped, report.figures_missed) == (1, 2, 1)
    assert report.praise is not None
    assert (report.praise.kind, report.praise.turn) == ("ask", 3)
    cleared = summarise_rehearsal(turns, slot_seconds=5, cleared={found.key for found in report.findings})
    assert [found.kind for found in cleared.findings] == ["total"]
    assert cleared.lines_skipped == 0


def test_an_ask_left_out_and_a_loud_room_are_said_so() -> None:
    ask = (ExpectedLine(id="ask.question", text="May we switch to the second processor tonight?"),)
    missed = RehearsedTurn(
        number=3, part="ask", lines=ask, report=compare_turn(ask, hear("thanks everybody"))
    )
    assert summarise_rehearsal([missed], slot_seconds=None).findings[0].kind == "ask"
    loud = replace(missed, report=compare_turn(ask, hear("may we", decibels=9)))
    report = summarise_rehearsal([loud], slot_seconds=None)
    assert report.findings == ()
    assert report.note == "The room was too loud to tell words apart, so there only the time was measured."


def test_a_long_recording_is_cut_where_nobody_speaks() -> None:
    seconds = round(1 / FRAME_SECONDS)
    breath = round(0.3 / FRAME_SECONDS)
    speech = ([True] * (10 * seconds) + [False] * breath) * 4
    pieces = cut_at_breaths(speech)
    assert pieces[0][0] == 0
    assert pieces[-1][1] == len(speech) * FRAME
    assert all(end == start for (_, end), (start, _) in pairwise(pieces))
    assert all(not speech[end // FRAME] for _, end in pieces[:-1])
    assert all((end - start) / RATE <= 53 for start, end in cut_at_breaths([True] * (200 * seconds)))
