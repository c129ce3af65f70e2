"""The post-mortem: its parts, its states, who may approve it, and by which day it is due.

It is blameless: it asks what let something happen, never who. Its first words come from the record
(``incidents.domain.postmortem_draft``); lessons and actions always do.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.business_days import STANDARD_CALENDAR, WorkCalendar, add_business_days, say_calendar
from incidents.domain.facts import ActionItem, IncidentFacts, Times
from incidents.domain.followup import PostMortem, PostMortemPart, PostMortemState
from incidents.domain.moments import format_moment, is_valid_moment, parse_moment, to_zone
from incidents.domain.phrases import label


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part: ``asks`` is what its writer should answer. ``is_recorded``: it is written on the record."""

    key: str
    heading: str
    asks: str
    is_recorded: bool = False


PARTS: Final = (
    Part(
        key="summary",
        heading="Summary",
        asks="What broke, for whom and for how long, so that a reader can stop here.",
    ),
    Part(key="impact", heading="Impact", asks="What it did to people and to the business, with sources."),
    Part(key="timeline", heading="Timeline", asks="What happened when, and how that is known."),
    Part(
        key="detection",
        heading="Detection",
        asks="How it was noticed. What would have shown it sooner?",
    ),
    Part(
        key="response",
        heading="Response",
        asks="What was done, what it did, and who was told when.",
    ),
    Part(
        key="factors",
        heading="Contributing factors",
        asks="What set it off and what let it happen. A person is never a factor; what they saw and knew is.",
    ),
    Part(key="went_well", heading="What went well", asks="What helped, so that it is kept on purpose."),
    Part(key="went_badly", heading="What went badly", asks="What slowed the response or made it worse."),
    Part(
        key="lucky",
        heading="Where we got lucky",
        asks="What kept it from being worse by chance. No record knows this; ask those who were there.",
    ),
    Part(
        key="lessons",
        heading="Lessons",
        asks="What we know now and did not before. Each can become an action.",
        is_recorded=True,
    ),
    Part(
        key="actions",
        heading="Actions",
        asks="What will be different, each with an owner, a day and a test for done.",
        is_recorded=True,
    ),
)
"""In the order they are read. Lessons and actions are rows of the record, kept there alone."""

WRITTEN_PARTS: Final = tuple(part for part in PARTS if not part.is_recorded)
PART_KEYS: Final = tuple(part.key for part in PARTS)
HEADINGS: Final = MappingProxyType({part.key: part.heading for part in PARTS})

STATE_WORDS: Final = MappingProxyType(
    {
        "draft": "Draft",
        "in_review": "In review",
        "approved": "Approved",
        "waived": "Waived",
    }
)


@dataclass(frozen=True, kw_only=True)
class DueRule:
    """How long a post-mortem may take at one severity: calendar days, or business days."""

    level: str
    calendar_days: int | None = None
    business_days: int | None = None
    why: str
    source: str

    @property
    def text(self) -> str:
        if self.calendar_days is not None:
            return f"{self.calendar_days} calendar days after the end, for {self.level}"
        return f"{self.business_days} business days after the end, for {self.level}"


_SOURCE: Final = "The norm of PagerDuty's public guide to incident response, chapter on the post-mortem"
DUE_RULES: Final = (
    DueRule(
        level="SEV1",
        calendar_days=3,
        why="Memories and logs of a serious incident fade within days, weekends included.",
        source=_SOURCE,
    ),
    DueRule(
        level="SEV2",
        business_days=5,
        why="A working week is enough to gather the record without nights and weekends.",
        source=_SOURCE,
    ),
)
"""Other severities have no day of their own; the team sets one where it wants one."""


@dataclass(frozen=True, kw_only=True)
class DueDay:
    """The day by which it is due, and how that was found."""

    on: date
    rule: DueRule
    counted_from: str
    calendar_text: str = ""

    @property
    def reason(self) -> str:
        ending = f" ({self.calendar_text})" if self.calendar_text else ""
        return f"{self.rule.text}, {self.counted_from}{ending}"


def find_due_day(
    level: str, times: Times, *, zone: ZoneInfo, calendar: WorkCalendar = STANDARD_CALENDAR
) -> DueDay | None:
    """The day a post-mortem is due, counted from the end in the team's zone.

    The end is when it was resolved, else recovered, else mitigated. ``None`` while none is recorded, or
    where the severity sets no day.
    """
    rule = next((rule for rule in DUE_RULES if rule.level == level), None)
    ended = times.resolved or times.recovered or times.mitigated
    if rule is None or ended is None:
        return None
    moment = parse_moment(ended)
    day = (to_zone(moment.earliest, zone) if moment.has_zone else moment.wall).date()
    counted_from = f"counted from {format_moment(ended, zone=zone)}"
    if rule.calendar_days is not None:
        last = day + timedelta(days=min(rule.calendar_days, (date.max - day).days))
        return DueDay(on=last, rule=rule, counted_from=counted_from)
    return DueDay(
        on=add_business_days(day, rule.business_days or 0, calendar),
        rule=rule,
        counted_from=counted_from,
        calendar_text=say_calendar(calendar),
    )


MOVES: Final[MappingProxyType[PostMortemState, tuple[PostMortemState, ...]]] = MappingProxyType(
    {
        "draft": ("in_review", "approved", "waived"),
        "in_review": ("draft", "approved", "waived"),
        "approved": ("draft",),
        "waived": ("draft",),
    }
)
"""Where each state may go. Approved words stand still until somebody takes them back to draft."""


def is_settled(state: PostMortemState | None) -> bool:
    """Whether nothing more is owed: approved, or waived with a reason."""
    return state in ("approved", "waived")


def why_not_approve(
    *, person: int, owner: int | None, reviewers: Collection[int], writers: Collection[int], note: str
) -> str:
    """Why this person cannot approve it yet, in words for them; empty where they can.

    A reviewer who is not the owner approves. Where one person alone can write in the team they may
    approve their own, saying so in a note.
    """
    if set(writers) <= {person}:
        if note.strip():
            return ""
        return "You are the only one who can approve it. Say in a note how you checked it."
    if person == owner:
        return "You own it. Somebody else approves it: name a reviewer."
    if person not in reviewers:
        return "Only a reviewer approves it. Add yourself as a reviewer first."
    return ""


def complete_parts(post_mortem: PostMortem, facts: IncidentFacts) -> PostMortem:
    """The post-mortem with lessons and actions as the record holds them, in the order of reading."""
    found = {part.key: part for part in post_mortem.parts}
    for key, text in (("lessons", list_lessons(facts)), ("actions", list_actions(facts))):
        found[key] = PostMortemPart(key=key, heading=HEADINGS[key], text=text)
    return replace(post_mortem, parts=tuple(found[key] for key in PART_KEYS if key in found))


def list_lessons(facts: IncidentFacts) -> str:
    """The lessons as a Markdown list; empty where there are none."""
    return "\n".join(f"- {_one_line(lesson)}" for lesson in facts.lessons if lesson.strip())


def list_actions(facts: IncidentFacts) -> str:
    """The actions as a Markdown list, each with its owner, day and state; empty where there are none."""
    return "\n".join(f"- {_say_action(action)}" for action in facts.actions)


def digest_text(text: str) -> str:
    """What tells whether a text is still the one that was shown, whatever its line ends."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def _say_action(action: ActionItem) -> str:
    owner = action.owner or "no owner yet"
    # A day reads like every other day of the document; words such as "end of the week" stay as written.
    day = format_moment(action.due) if action.due and is_valid_moment(action.due) else action.due
    due = f"due {day}" if day else "no day yet"
    state = label("action_status", action.status)
    kind = "" if action.kind == "other" else f"{label('action_kind', action.kind)}: "
    return f"{kind}{_one_line(action.title)} ({owner}; {due}; {state.lower()})"


def _one_line(text: str) -> str:
    return " ".join(text.split())
