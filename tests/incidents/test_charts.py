"""Charts as SVG text: honest thinning, gaps kept, labels that never cross, every text escaped."""

import re
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest

from incidents.charts import ChartMark, ChartPoint, chart_series, chart_timeline, text_width, thin_points
from incidents.charts.pace import PacePoint, chart_pace

START = datetime(2026, 11, 14, 9, 0, tzinfo=UTC)


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def points(values: list[float | None]) -> list[ChartPoint]:
    return [ChartPoint(at=at(number), value=value) for number, value in enumerate(values)]


def texts(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def test_a_series_is_well_formed_titled_and_of_real_text() -> None:
    svg = chart_series(points([0, 10, 25, 5]), title="Share that failed", unit="%", marks=[])
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing
    assert root.attrib["role"] == "img"
    assert next(iter(root)).tag.endswith("title")
    assert next(iter(root)).text == "Share that failed"
    assert [text for text in texts(svg) if text.endswith("%")] == [
        "0\u00a0%",
        "10\u00a0%",
        "20\u00a0%",
        "30\u00a0%",
    ]
    assert "style=" not in svg


def test_texts_are_escaped() -> None:
    marks = [ChartMark(at=at(1), label="<b>Started</b> & noticed")]
    svg = chart_series(points([1, 2, 3]), title="A < B & <script>", marks=marks)
    assert "<script>" not in svg
    assert "&lt;b&gt;Started&lt;/b&gt; &amp; noticed" in svg
    ElementTree.fromstring(svg)  # noqa: S314 - our own drawing


def test_a_gap_breaks_the_line() -> None:
    svg = chart_series(points([1, 2, None, 3, 4]), title="A")
    assert svg.count('class="chart-line"') == 2


def test_nothing_measured_is_no_chart() -> None:
    assert chart_series(points([None, None]), title="A") == ""
    assert chart_series([], title="A") == ""


@pytest.mark.parametrize(
    ("values", "lowest", "highest"),
    [
        ([0, 26], "0", "30"),
        ([-5, 5], "−5", "5"),
        ([1000, 1010], "1,000", "1,010"),
        ([5, 5], "4", "6"),
        ([0, 0], "0", "0.5"),
        ([0, 5_000_000], "0", "6,000,000"),
    ],
)
def test_the_scale_holds_both_ends_in_round_numbers(
    values: list[float | None], lowest: str, highest: str
) -> None:
    names = [text for text in texts(chart_series(points(values), title="A")) if ":" not in text]
    assert (names[0], names[-1]) == (lowest, highest)
    assert 2 <= len(names) <= 6


def test_thinning_keeps_ends_extremes_and_gaps() -> None:
    values: list[float | None] = [1.0] * 100_000
    values[54_321], values[77_777], values[30_000] = 99.0, -99.0, None
    kept = thin_points(points(values))
    assert len(kept) <= 620
    found = [point.value for point in kept]
    assert 99.0 in found
    assert -99.0 in found
    assert None in found
    assert (kept[0].at, kept[-1].at) == (at(0), at(99_999))
    assert [point.at for point in kept] == sorted(point.at for point in kept)


def test_few_points_are_all_kept() -> None:
    assert len(thin_points(points([1.0] * 600))) == 600


def test_times_stand_in_the_readers_zone() -> None:
    svg = chart_series(points([1.0] * 121), title="A", zone=ZoneInfo("Europe/Amsterdam"))
    assert [text for text in texts(svg) if ":" in text] == ["10:00", "10:30", "11:00", "11:30", "12:00"]


def test_days_are_dates() -> None:
    days = [ChartPoint(at=at(1440 * day), value=day) for day in range(5)]
    assert [text for text in texts(chart_series(days, title="A")) if "Nov" in text] == [
        "15\u00a0Nov",
        "16\u00a0Nov",
        "17\u00a0Nov",
        "18\u00a0Nov",
    ]


def test_marks_outside_the_series_are_not_drawn() -> None:
    marks = [ChartMark(at=at(-30), label="Before"), ChartMark(at=at(2), label="Inside")]
    svg = chart_series(points([1, 2, 3, 4]), title="A", marks=marks)
    assert "Inside" in svg
    assert "Before" not in svg


def test_labels_of_near_moments_do_not_touch() -> None:
    marks = [
        ChartMark(at=at(minute), label=f"09:{minute:02d} A long label") for minute in (10, 11, 12, 50, 51)
    ]
    svg = chart_series(points([1.0] * 60), title="A", marks=marks)
    placed = re.findall(r'chart-ink" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<', svg)
    boxes = [(float(x), float(x) + text_width(words, 7.5), float(y)) for x, y, words in placed]
    assert len(boxes) == 5
    for number, (start, end, y) in enumerate(boxes):
        for other_start, other_end, other_y in boxes[number + 1 :]:
            assert y != other_y or end <= other_start or other_end <= start


def test_a_timeline_shows_harm_and_what_came_after_to_scale() -> None:
    marks = [
        ChartMark(at=at(0), label="Started"),
        ChartMark(at=at(60), label="Mitigated", ends_harm=True),
        ChartMark(at=at(120), label="Resolved"),
    ]
    svg = chart_timeline(marks, title="Times", width=242)
    harm = re.search(r'chart-harm" x="([\d.]+)" y="0" width="([\d.]+)"', svg)
    settled = re.search(r'chart-settled" x="([\d.]+)" y="0" width="([\d.]+)"', svg)
    assert harm is not None
    assert settled is not None
    assert (harm[1], harm[2]) == ("1.0", "120.0")
    assert (settled[1], settled[2]) == ("121.0", "120.0")
    assert texts(svg) == ["Started", "Mitigated", "Resolved"]


def test_one_moment_has_no_scale() -> None:
    assert chart_timeline([ChartMark(at=at(0), label="Started")], title="Times") == ""
    assert chart_timeline([], title="Times") == ""


def test_wide_letters_count_a_square_each() -> None:
    assert text_width("支付", 10) == 20
    assert text_width("ii", 10) < text_width("mm", 10)


def test_the_pace_of_rehearsals_stands_against_its_range() -> None:
    points = [
        PacePoint(label="1", value=176.4, wording=1),
        PacePoint(label="2", value=None, wording=2),
        PacePoint(label="3", value=148, wording=2),
    ]
    drawn = chart_pace(points, low=110, high=160, title="Pace & more")
    assert "<title>Pace &amp; more</title>" in drawn
    assert re.findall(r'class="chart-ink"[^>]*>([^<]+)<', drawn) == ["176", "148"]
    assert re.findall(r'text-anchor="middle"[^>]*font-weight="400"[^>]*>(\d)<', drawn) == ["1", "2", "3"]
    assert drawn.count('class="chart-mark"') == 1, "the wording changed once"
    band = re.search(r'chart-band" x="[^"]+" y="([^"]+)" width="[^"]+" height="([^"]+)"', drawn)
    assert band is not None
    heights = [float(y) for y in re.findall(r'chart-spot" cx="[^"]+" cy="([^"]+)"', drawn)]
    top, depth = float(band[1]), float(band[2])
    assert heights[0] < top < heights[1] < top + depth
    assert chart_pace([PacePoint(label="1", value=None, wording=1)], low=110, high=160, title="") == ""
