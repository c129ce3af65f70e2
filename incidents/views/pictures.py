"""Pictures computed from the record on a page: what waiting costs, figures over the updates."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.safestring import mark_safe

from incidents.charts.updates import draw_steps
from incidents.charts.waiting import draw_waiting, list_waiting_pictures
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import Update
from incidents.domain.update_figures import FigureSteps, list_figure_steps

PAGE_WIDTH = 250
"""In points of the drawing: labels stay readable when it fills a phone."""


def show_waiting_pictures(facts: IncidentFacts, *, now: datetime, zone: ZoneInfo) -> list[dict[str, Any]]:
    """What waiting costs from now on; empty where no amount is recorded."""
    found = [
        (picture, draw_waiting(picture, PAGE_WIDTH)) for picture in list_waiting_pictures(facts, now, zone)
    ]
    return [
        {"heading": picture.heading, "caption": picture.caption, "svg": mark_safe(svg)}  # noqa: S308 - escaped
        for picture, svg in found
        if svg
    ]


def show_figure_steps(updates: list[Update]) -> list[dict[str, Any]]:
    """Every figure that an update changed: its readings in order, and their picture where they have one."""
    return [_show(steps) for steps in list_figure_steps(updates)]


def _show(steps: FigureSteps) -> dict[str, Any]:
    svg = draw_steps(steps, PAGE_WIDTH)
    return {
        "heading": steps.name,
        "readings": steps.readings,
        "svg": mark_safe(svg),  # noqa: S308 - every text in it is escaped where it is drawn
    }
