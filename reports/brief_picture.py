"""The picture of the brief: the measured series with the incident's times marked, or its timeline."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from incidents.charts import ChartMark, ChartPoint
from incidents.domain.facts import IncidentFacts, MetricSeries, TimelineEvent
from incidents.domain.moments import find_earliest, format_moment, name_zone, parse_moment, sort_key, to_zone
from reports.brief_parts import Event, Picture
from reports.dates import localise
from reports.figure_book import FigureBook

MOST_EVENTS: Final = 500
TIME_WORDS: Final = (
    ("started", "Started"),
    ("detected", "Detected"),
    ("mitigated", "Mitigated"),
    ("recovered", "Recovered"),
    ("resolved", "Resolved"),
)


def write_picture(facts: IncidentFacts, book: FigureBook, day: str) -> Picture | None:
    """The first series that was measured, with the incident's moments marked; else the timeline."""
    marks = write_marks(facts, book, day)
    for position, series in enumerate(facts.metric_series):
        points = read_points(series)
        if len(points) > 1 and any(point.value is not None for point in points):
            drawn = draw_series(series, position, points, marks, book)
            return replace(drawn, times_text=f"{name_day(day, book)}times in {name_zone(book.zone)}.")
    numbered = sorted(enumerate(facts.timeline), key=lambda pair: sort_key(pair[1].at))[:MOST_EVENTS]
    if not numbered and len(marks) < 2:
        return None
    lines = [write_event(event, number, book, day) for number, event in numbered]
    moments = "; ".join(mark.label for mark in marks)
    title = f"The incident's times to scale, in {name_zone(book.zone)}: {moments}."
    return Picture(
        heading="What happened",
        subject=f"{name_day(day, book)}times in {name_zone(book.zone)}",
        title=title,
        marks=tuple(marks),
        events=tuple(lines),
    )


def draw_series(
    series: MetricSeries, position: int, points: list[ChartPoint], marks: list[ChartMark], book: FigureBook
) -> Picture:
    member = f"metric_series[{position}]"
    name = book.quote(series.name, f"{member}.name")
    unit = book.quote(series.unit, f"{member}.unit")
    measured = [point.value for point in points if point.value is not None]
    lowest, highest = f"{min(measured):,g}", f"{max(measured):,g}"
    for value in (lowest, highest):
        book.note(value, "recorded", f"{member}.points")
    moments = "; ".join(mark.label for mark in marks)
    title = f"Line chart of {name}, in {unit or 'its own unit'}: from {lowest} to {highest}."
    source = book.quote(series.source, f"{member}.source")
    return Picture(
        heading="What happened",
        subject=name if unit in ("", "%") else f"{name}, {unit}",
        zone=book.zone,
        dates=book.dates,
        title=f"{title} Marked: {moments}." if moments else title,
        caption=f"Source: {source}" if source else "The source is not recorded.",
        unit=unit,
        points=tuple(points),
        marks=tuple(marks),
    )


def write_marks(facts: IncidentFacts, book: FigureBook, day: str) -> list[ChartMark]:
    """The times as marks, the declaration aside; equal times share one mark."""
    found: dict[datetime, list[str]] = {}
    shown: dict[datetime, str] = {}
    harm_ends: datetime | None = None
    for name, word in TIME_WORDS:
        text = getattr(facts.times, name)
        if text is None or (moment := parse_moment(text)).precision == "year":
            continue
        at = moment.earliest
        found.setdefault(at, []).append(word if not found.get(at) else word.lower())
        shown[at] = book.short_moment(text, f"times.{name}", day=day, with_zone=False)
        if name in ("mitigated", "recovered", "resolved") and harm_ends is None:
            harm_ends = at
    return [
        ChartMark(at=at, label=f"{shown[at]} {', '.join(words)}", ends_harm=at == harm_ends)
        for at, words in sorted(found.items())
    ]


def write_event(event: TimelineEvent, position: int, book: FigureBook, day: str) -> Event:
    member = f"timeline[{position}]"
    when = book.short_moment(event.at, f"{member}.at", day=day, with_zone=False) if event.at else "No time"
    return Event(
        time_text=when, text=book.quote(event.event, f"{member}.event"), is_starred=bool(event.starred)
    )


def read_points(series: MetricSeries) -> list[ChartPoint]:
    """The readings that have a time, in order; numbers too large to draw are left as gaps."""
    points = []
    for at, value in series.points:
        if at is None:
            continue
        number = None if value is None else float(value)
        if number is not None and not abs(number) < 1e300:
            number = None
        points.append(ChartPoint(at=find_earliest(at), value=number))
    return sorted(points, key=lambda point: point.at)


def choose_day(facts: IncidentFacts, book: FigureBook) -> str:
    """The day that clock times belong to when they carry no date: the day of the start, as ISO text."""
    for text in (facts.times.started, facts.times.detected, *(event.at for event in facts.timeline)):
        if text is not None:
            moment = parse_moment(text)
            is_placed = moment.has_time and moment.has_zone
            local = to_zone(moment.earliest, book.zone) if is_placed else moment.wall
            return local.date().isoformat()
    return date.min.isoformat()


def name_day(day: str, book: FigureBook) -> str:
    """The day of the incident, for the line that says in which zone its times are."""
    if day == date.min.isoformat():
        return ""
    return f"{book.note(localise(format_moment(day), book.dates), 'recorded', 'the day of the start')}, "


def to_moment(at: datetime) -> str:
    """A clock reading as a moment of the record, to the minute, in UTC."""
    return f"{at.astimezone(UTC).isoformat()[:16]}Z"
