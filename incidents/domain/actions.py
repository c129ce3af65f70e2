"""Actions after an incident: their due days by norm, titles that say what to do, and how one stands.

The norms are data with their source; a person changes any date. The advice on titles is advice.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from incidents.domain.business_days import STANDARD_CALENDAR, WorkCalendar, find_business_day
from incidents.domain.facts import Level
from incidents.domain.moments import MONTHS, NBSP

MadeFrom = Literal["plan", "prevention", "question", "promise", "lesson"]

MADE_FROM_WORDS: Final[dict[MadeFrom, str]] = {
    "plan": "a step of the plan",
    "prevention": "a preventive measure",
    "question": "an answer owed",
    "promise": "a promise",
    "lesson": "a lesson",
}


@dataclass(frozen=True, kw_only=True)
class DueNorm:
    """Within how many days an action of an incident of this severity is usually done."""

    levels: frozenset[Level]
    days: int
    why: str
    source: str


DUE_NORMS: Final = (
    DueNorm(
        levels=frozenset({"SEV1"}),
        days=15,
        why="15 days after a SEV1",
        source="Said of PagerDuty's post-mortem guide, read second hand in 2026-11: a SEV1 within 15 days",
    ),
    DueNorm(
        levels=frozenset({"SEV2", "SEV3", "SEV4", "unknown"}),
        days=30,
        why="30 days",
        source="The same: a SEV2 within 30 days; for lower ones and unknown it is ours",
    ),
)


def find_norm(level: Level) -> DueNorm:
    return next(norm for norm in DUE_NORMS if level in norm.levels)


def suggest_due(level: Level, *, today: date, calendar: WorkCalendar = STANDARD_CALENDAR) -> date:
    """The norm's day counted from ``today``, moved on to the next day the team works."""
    try:
        return find_business_day(today + timedelta(days=find_norm(level).days), calendar)
    except OverflowError:
        return today


def read_due(text: str | None) -> date | None:
    """The day that a recorded due text names, where it is an ISO date and nothing else."""
    if text is None or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


DueState = Literal["closed", "late", "today", "soon", "later", "undated"]
SOON_DAYS: Final = 3
_CLOSED: Final = frozenset({"done", "wont_do"})


@dataclass(frozen=True, kw_only=True)
class DueReading:
    """How an action stands against its day; ``words`` say lateness as a plain duration."""

    state: DueState
    words: str


def read_due_state(status: str, due_on: date | None, *, today: date) -> DueReading:
    """How an action stands ``today``, a day of the team's own zone."""
    if status in _CLOSED:
        return DueReading(state="closed", words="")
    if due_on is None:
        return DueReading(state="undated", words="no date")
    days = (today - due_on).days
    if days > 0:
        return DueReading(state="late", words=f"{days}{NBSP}day{'s' if days > 1 else ''}{NBSP}late")
    if days == 0:
        return DueReading(state="today", words="due today")
    return DueReading(state="soon" if days >= -SOON_DAYS else "later", words="")


def say_day(day: date, *, today: date) -> str:
    """Return "3 Feb", with the year where it is another than this one's."""
    shown = f"{day.day}{NBSP}{MONTHS[day.month - 1]}"
    return shown if day.year == today.year else f"{shown}{NBSP}{day.year}"


@dataclass(frozen=True, kw_only=True)
class TitleRule:
    """One thing to look at in a title: a pattern, and what an owner needs instead."""

    id: str
    pattern: re.Pattern[str]
    why: str
    good: str
    bad: str


TITLE_RULES: Final = (
    TitleRule(
        id="vague-verb",
        pattern=re.compile(
            r"^(?:look (?:into|at)|think about|consider|discuss|explore|improve|be (?:more )?careful)\b", re.I
        ),
        why="This has no end that anyone can see. Say what will be there when it is done.",
        good="Alert when a certificate has 30 days left",
        bad="Look into certificate monitoring",
    ),
    TitleRule(
        id="not-a-deed",
        pattern=re.compile(
            r"^(?:an?|the|more|better|no|we|our|there|all|some|proper)\b"
            r"|^\w{3,}(?:ing|tion|ment|ance)\b|^\w{3,}ed \w{3,}ing\b",
            re.I,
        ),
        why="Begin with what to do: a verb tells the owner where to start.",
        good="Test restoring a backup every night",
        bad="Automated testing of backups",
    ),
)
_VERBS_THAT_LOOK_OTHERWISE: Final = frozenset(
    "bring ring document implement supplement experiment complement position mention question ration "
    "partition caution provision transition station function condition enhance balance finance".split()
)


def advise_title(title: str) -> str | None:
    """One sentence of advice on an action's title, or ``None``. Only English titles are looked at."""
    words = title.split()
    if not words or not title.isascii() or words[0].lower() in _VERBS_THAT_LOOK_OTHERWISE:
        return None
    return next((rule.why for rule in TITLE_RULES if rule.pattern.search(title.strip())), None)


def title_for_question(question: str) -> str:
    """The action that an owed answer becomes: it begins with a verb whatever the question was."""
    return f"Answer: {question.strip()}"
