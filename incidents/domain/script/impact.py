"""Measures of impact as spoken lines: the figure, how certain it is, and what stands behind it."""

import re
from decimal import Decimal
from typing import Final

from incidents.domain.facts import Measure
from incidents.domain.figures import Figure, has_number, key_figures
from incidents.domain.script.room import Room
from incidents.domain.script.shapes import NEVER_DROPPED, Fact, Line
from incidents.domain.spoken import name_currency, name_unit, say_about, say_duration, say_number
from incidents.domain.spoken_text import Spoken, raise_first

_WHERE: Final = "Impact"
_MINUTE_UNITS: Final = frozenset({"minute", "minutes", "min", "mins"})
_LENGTH: Final = re.compile(r"\b(?:duration|running|disruption|outage|downtime|length)\b", re.IGNORECASE)
_EXPECTED: Final = re.compile(r"\b(?:expected|planned|time to)\b", re.IGNORECASE)
_LATELY: Final = re.compile(r"\b(?:about|approx\w*|roughly|around|estimate\w*|nearly)\b", re.IGNORECASE)
_MORE_AT_MOST: Final = 8
_LONG_AMOUNT: Final = 9


def fact_of(measure: Measure) -> Fact:
    """Return the measure as the fact a line rests on: its numbers, or else its words, and its certainty."""
    numbers = [
        f"{prefix}{number:,f}"
        for prefix, number in (("", measure.value), ("from ", measure.low), ("to ", measure.high))
        if number is not None
    ]
    if measure.share:
        numbers.append(f"{measure.share.percent:f} % of {measure.share.of or 'the whole'}")
    unit = measure.currency or measure.unit or ""
    shown = " ".join([", ".join(numbers), unit]).strip() if numbers else measure.text
    value = ", ".join(part for part in (shown, measure.certainty) if part)
    return Fact(name=measure.name, value=value)


def write_key_figures(room: Room, covered: frozenset[str]) -> list[Line]:
    """Write the figures that lead every document; those named in ``covered`` are said elsewhere already."""
    ranked = key_figures(room.facts) or tuple(row for row in room.facts.impact if _says_something(row))[:2]
    lines: list[Line] = []
    for rank, measure in enumerate(ranked, start=1):
        if measure.name in covered:
            continue
        line_id = f"what-happened.impact.{rank}"
        lines.append(_say_measure(room, measure, line_id, NEVER_DROPPED))
        lines += _say_behind(room, measure, line_id)
    if not ranked:
        lines.append(room.gap("what-happened.impact.gap", "impact", "how large the impact is"))
    return lines


def write_other_measures(room: Room, said: frozenset[str]) -> list[Line]:
    """Write the remaining measures that say something, for a slot with room for them."""
    if room.wants_headlines or room.is_short:
        return []
    rest = [
        row
        for row in room.facts.impact
        if row.name not in said
        and row.certainty != "unknown"
        and _says_something(row)
        and row.money_kind != "loss_per_hour"
    ]
    return [
        _say_measure(room, row, f"what-happened.more.{number}", 50 + 2 * number)
        for number, row in enumerate(rest[:_MORE_AT_MOST], start=1)
    ]


def say_amount(room: Room, measure: Measure, value: Decimal, *, is_bound: bool = False) -> Spoken:
    """Say one number of a measure with its unit, rounded where that helps the ear and says "about".

    A bound is never rounded: "at least about" would claim too much or too little.
    """
    written = f"{value:f} {measure.currency or measure.unit or ''}".strip()
    source = f"{_WHERE}, {measure.name}: {written}"
    unit = (measure.unit or "").strip()
    if unit.lower() in _MINUTE_UNITS and value == value.to_integral_value() and 0 <= value < 10**7:
        said = say_duration(int(value))
        is_plain = value <= 90
        figure = Figure(text=said, origin="recorded" if is_plain else "derived", source=source)
        return Spoken(text=said, figures=(figure,))
    said, is_rounded = (say_number(value), False) if room.wants_detail or is_bound else say_about(value)
    figure = Figure(text=said, origin="rounding" if is_rounded else "recorded", source=source)
    is_one = value == 1
    tail = [name_currency(measure.currency, is_one=is_one)] if measure.currency else []
    if unit and not _is_said_by_name(unit, measure.name):
        tail.append(name_unit(unit, is_one=is_one))
    return Spoken(text=" ".join([said, *tail]), figures=(figure,))


def _says_something(measure: Measure) -> bool:
    return has_number(measure) or bool(measure.text)


def _is_said_by_name(unit: str, name: str) -> bool:
    return unit.lower() in name.lower().split()


def _say_measure(room: Room, measure: Measure, line_id: str, priority: int) -> Line:
    facts, certainty = (fact_of(measure),), measure.certainty
    if not _says_something(measure) or (certainty == "unknown" and not has_number(measure)):
        text = room.phrase(measure.name, _WHERE).text
        return room.line(
            line_id,
            "impact",
            "Not known yet: ",
            text,
            ".",
            priority=priority,
            facts=facts,
            certainty="unknown",
        )
    head, amount = _name(room, measure), _amount(room, measure)
    is_long = len(amount.text.split()) > _LONG_AMOUNT or "." in amount.text
    sure = {
        "confirmed": ". That’s confirmed." if is_long else ", confirmed.",
        "likely": ". That’s likely, not confirmed.",
    }.get(certainty, ". That isn’t confirmed.")
    return room.line(
        line_id, "impact", *head, amount, sure, priority=priority, facts=facts, certainty=certainty
    )


def _name(room: Room, measure: Measure) -> list[str | Spoken]:
    is_length = measure.dimension == "duration" and measure.value is not None
    if room.is_english and is_length and _LENGTH.search(measure.name) and not _EXPECTED.search(measure.name):
        if not room.has_ended and measure.as_of:
            when = room.when(measure.as_of, _WHERE)
            return [Spoken(text=raise_first(when.text), figures=when.figures), " it had run for "]
        return ["It lasted " if room.has_ended else "So far it has run for "]
    if room.is_english and measure.name.strip().lower() == "loss" and measure.money_kind == "loss":
        return ["We have lost "]
    name = room.phrase(measure.name, _WHERE)
    text = f"{raise_first(name.text)}: "
    return [Spoken(text=text, figures=name.figures)]


def _amount(room: Room, measure: Measure) -> Spoken:
    value, low, high = measure.value, measure.low, measure.high
    if value is not None:
        said = say_amount(room, measure, value)
        is_loose = bool(measure.text and len(measure.text) < 20 and _LATELY.search(measure.text))
        return (
            Spoken(text=f"about {said.text}", figures=said.figures)
            if is_loose and "about" not in said.text
            else said
        )
    if low is not None and high is not None:
        first, second = (say_amount(room, measure, number, is_bound=True) for number in (low, high))
        return Spoken(text=f"{first.text} to {second.text}", figures=first.figures + second.figures)
    if low is not None or high is not None:
        said = say_amount(room, measure, low if low is not None else high or Decimal(0), is_bound=True)
        word = "at least" if low is not None else "up to"
        return Spoken(text=f"{word} {said.text}", figures=said.figures)
    if measure.share:
        return _say_share(room, measure)
    return room.phrase(measure.text or "", f"{_WHERE}, {measure.name}")


def _say_share(room: Room, measure: Measure) -> Spoken:
    share = measure.share
    if share is None:
        return Spoken(text="")
    of = f" of {share.of}" if share.of else ""
    return room.phrase(f"{share.percent:f} %{of}", f"{_WHERE}, {measure.name}")


def _say_behind(room: Room, measure: Measure, line_id: str) -> list[Line]:
    """Say what stands behind a figure: its share, its range, the words beside it."""
    facts, lines = (fact_of(measure),), []
    if measure.share and measure.value is not None:
        share = _say_share(room, measure)
        lines.append(
            room.line(
                f"{line_id}.share", "impact", "That’s ", share, ".", priority=15, facts=facts, after=line_id
            )
        )
    if measure.value is not None and measure.low is not None and measure.high is not None:
        first, second = (
            say_amount(room, measure, number, is_bound=True) for number in (measure.low, measure.high)
        )
        pieces = ("It could be between ", first, " and ", second, ".")
        lines.append(
            room.line(f"{line_id}.range", "impact", *pieces, priority=41, facts=facts, after=line_id)
        )
    has_words = measure.text and has_number(measure) and len(measure.text.split()) > 2
    if has_words and not room.is_short:
        words = room.speak(measure.text or "", f"{_WHERE}, {measure.name}", most=2)
        beside = (Fact(name=f"{measure.name}, in words", value=measure.text or ""),)
        lines.append(room.line(f"{line_id}.words", "impact", words, priority=45, facts=beside, after=line_id))
    return lines
