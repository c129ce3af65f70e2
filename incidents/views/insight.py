"""The team page: every measure across incidents, with charts, every number and a table to take away."""

import csv
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from accounts.views.reauthentication import recently_proven
from incidents.access.measures import list_measured, list_restricted
from incidents.charts_across import MonthCount, TimeRow, chart_months, chart_times
from incidents.domain.measures import MeasuredIncident, Reading, Tally, tally_measures
from incidents.domain.moments import MONTHS
from incidents.domain.spreadsheet import guard_cell
from incidents.forms.insight import DEFAULT_DAYS, InsightForm
from incidents.http import SignedInRequest
from incidents.services.reading import record_taking_away

READINGS_SHOWN = 50
MONTHS_SHOWN = 12
COLUMNS = (
    "incident", "title", "severity", "began", "measure", "formula", "state", "minutes", "kept", "counted",
    "text", "detail",
)  # fmt: skip


@dataclass(frozen=True)
class Chosen:
    """The incidents of a period and those of the one before it, which is as long."""

    now: list[MeasuredIncident]
    before: list[MeasuredIncident]
    form: InsightForm


@require_GET
def show_insight(request: SignedInRequest) -> HttpResponse:
    at, zone = timezone.now(), request.user.zone
    every = list_measured(request.user)
    chosen = _choose(request, every, at.astimezone(zone).date())
    tallies = tally_measures(chosen.now, now=at, zone=zone)
    before = tally_measures(chosen.before, now=at, zone=zone)
    context = {
        "here": "insight",
        "form": chosen.form,
        "has_any": bool(every),
        "count": len(chosen.now),
        "before_count": len(chosen.before),
        "has_before": chosen.form.days is not None,
        "rows": [_describe(tally, earlier) for tally, earlier in zip(tallies, before, strict=True)],
        "months_chart": _draw_months(chosen.now),
        "times_chart": _draw_times(tallies),
        "export_query": urlencode(chosen.form.cleaned_data),
    }
    return render(request, "incidents/insight/show.html", context)


@require_GET
@recently_proven(asks=("GET",))
def export(request: SignedInRequest) -> HttpResponse:
    """Every reading as a line of CSV."""
    at, zone = timezone.now(), request.user.zone
    chosen = _choose(request, list_measured(request.user), at.astimezone(zone).date())
    named = list_restricted(request.user, {one.reference for one in chosen.now})
    record_taking_away(incidents=named, person=request.user, now=at)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="measures-{at:%Y-%m-%d}.csv"'
    response.write("\ufeff")  # a spreadsheet program reads UTF-8 by this mark
    writer = csv.writer(response)
    writer.writerow(COLUMNS)
    for tally in tally_measures(chosen.now, now=at, zone=zone):
        writer.writerows([guard_cell(cell) for cell in _list_cells(reading)] for reading in tally.readings)
    return response


def _choose(request: SignedInRequest, every: list[MeasuredIncident], today: date) -> Chosen:
    form = InsightForm({"period": DEFAULT_DAYS, **request.GET.dict()})
    form.is_valid()
    same = [one for one in every if form.level in ("", one.level)]
    if form.days is None:
        return Chosen(same, [], form)
    start = today - timedelta(days=form.days)
    earlier = start - timedelta(days=form.days)
    return Chosen(
        [one for one in same if one.recorded_on and one.recorded_on > start],
        [one for one in same if one.recorded_on and earlier < one.recorded_on <= start],
        form,
    )


def _describe(tally: Tally, before: Tally) -> dict[str, Any]:
    readings = sorted(tally.readings, key=_rank)
    return {
        "tally": tally,
        "before": before.text if before.recorded else "",
        "readings": readings[:READINGS_SHOWN],
        "more": max(0, len(readings) - READINGS_SHOWN),
    }


def _rank(reading: Reading) -> tuple[int, float]:
    """The longest first, or the share with most left; then what is invalid, pending, not applicable."""
    order = ("recorded", "invalid", "pending", "not_applicable").index(reading.state)
    size = reading.counted - reading.kept if reading.measure.is_share else reading.minutes or 0
    return order, -size


def _draw_months(incidents: list[MeasuredIncident]) -> str:
    days = [(one.recorded_on, one.level) for one in incidents if one.recorded_on]
    if not days:
        return ""
    counts = Counter(((day.year, day.month), level) for day, level in days)
    last = max(day for day, _ in days)
    first = min(day for day, _ in days)
    number = min(MONTHS_SHOWN, (last.year - first.year) * 12 + last.month - first.month + 1)
    ends = [divmod(last.year * 12 + last.month - 1 - back, 12) for back in reversed(range(number))]
    months = [
        MonthCount(
            name=f"{MONTHS[month]} {year % 100:02d}",
            counts={level: n for (key, level), n in counts.items() if key == (year, month + 1)},
        )
        for year, month in ends
    ]
    return mark_safe(chart_months(months, title="Incidents by month and severity"))  # noqa: S308 - escaped


def _draw_times(tallies: tuple[Tally, ...]) -> str:
    rows = [
        TimeRow(name=tally.measure.name, minutes=tally.numbers, median=median(tally.numbers))
        for tally in tallies
        if tally.numbers and not tally.measure.is_share
    ]
    title = "How long each phase took: a dot for each incident, a line at the median"
    return mark_safe(chart_times(rows, title=title))  # noqa: S308 - escaped where it is drawn


def _list_cells(reading: Reading) -> list[str]:
    one, measure = reading.incident, reading.measure
    numbers = (reading.kept, reading.counted) if measure.is_share and reading.counted else ("", "")
    return [
        one.reference, one.title, one.level, one.recorded_on.isoformat() if one.recorded_on else "",
        measure.name, measure.formula, reading.state_text,
        "" if reading.minutes is None else str(reading.minutes), *(str(number) for number in numbers),
        reading.text, reading.detail,
    ]  # fmt: skip
