"""The words of an update: a draft from the record, and the message that goes out. Nothing is invented.

A draft holds only what is recorded: the state, what reads otherwise since the last update, the steps under
way. The message adds what was promised next, in the reader's zone with UTC beside it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.changes import FactChange
from incidents.domain.facts import IncidentFacts, PlanStep
from incidents.domain.moments import format_moment
from incidents.domain.phrases import STATUS_SENTENCES, STATUS_WORDS
from incidents.domain.plain_text import clean_text, shorten

MOST_CHANGES: Final = 12
MOST_STEPS: Final = 5
MOST_OF_BEFORE: Final = 60
"""Beside the new reading an old one helps while it is short: a figure, a state, a time."""
HEADLINE_IN_SUBJECT: Final = 90
LEFT_OUT: Final = frozenset({"Next update"})
"""Names that an update says itself, so that they are no news in it."""


@dataclass(frozen=True, kw_only=True)
class UpdateDraft:
    """The words an update begins with; Markdown."""

    text: str
    next_steps: str


@dataclass(frozen=True, kw_only=True)
class UpdateMessage:
    """An update as it is sent: the subject and the plain text, which is Markdown too."""

    subject: str
    text: str


def draft_update(
    facts: IncidentFacts,
    changes: tuple[FactChange, ...],
    *,
    last: tuple[int, datetime] | None,
    zone: ZoneInfo,
) -> UpdateDraft:
    """A draft from the record. ``last`` is the number and instant of the update before, if there is one."""
    news = [change for change in changes if change.name not in LEFT_OUT]
    lines = [STATUS_SENTENCES[facts.status]]
    if last is None:
        if facts.summary.plain.strip():
            lines.append(facts.summary.plain.strip())
    elif news:
        lines.append(f"What changed since update {last[0]}:")
        lines.append("\n".join(f"- {_say_change(change)}" for change in news[:MOST_CHANGES]))
    else:
        lines.append(_say_nothing_new(last, zone))
    return UpdateDraft(text="\n\n".join(lines), next_steps=draft_next_steps(facts))


def draft_nothing_new(
    facts: IncidentFacts, *, last: tuple[int, datetime] | None, zone: ZoneInfo
) -> UpdateDraft:
    """A draft that says that nothing changed, which a reader who was promised a word still wants to hear."""
    since = _say_nothing_new(last, zone) if last else "There is no news yet."
    words = f"{since}\n\n{STATUS_SENTENCES[facts.status]}"
    return UpdateDraft(text=words, next_steps=draft_next_steps(facts))


def draft_next_steps(facts: IncidentFacts) -> str:
    """The steps of the plan that are under way or still to come, the ones under way first."""
    waiting = [step for step in facts.plan if step.status not in ("done", "wont_do") and step.step.strip()]
    waiting.sort(key=lambda step: step.status != "in_progress")
    return "\n".join(f"- {_say_step(step)}" for step in waiting[:MOST_STEPS])


def write_message(
    *,
    facts: IncidentFacts,
    number: int,
    text: str,
    next_steps: str,
    next_due_at: datetime | None,
    sender: str,
    zone: ZoneInfo,
) -> UpdateMessage:
    """The message of update ``number``. ``next_due_at`` is ``None`` for the last one."""
    promise = (
        f"Next update: by {say_instant(next_due_at, zone)}, also if nothing has changed."
        if next_due_at
        else "This is the last update."
    )
    parts = [
        f"Update {number}: {clean_text(facts.title)}",
        text.strip(),
        f"What happens next:\n\n{next_steps.strip()}" if next_steps.strip() else "",
        promise,
        sender,
    ]
    headline = shorten(clean_text(facts.title), HEADLINE_IN_SUBJECT, mark="")
    return UpdateMessage(
        subject=f"Update {number}, {STATUS_WORDS[facts.status].lower()}: {headline}",
        text="\n\n".join(part for part in parts if part) + "\n",
    )


def say_instant(at: datetime, zone: ZoneInfo) -> str:
    """An instant in the reader's zone, UTC in brackets where the two differ."""
    return format_moment(f"{at.astimezone(UTC):%Y-%m-%dT%H:%MZ}", zone=zone)


def _say_nothing_new(last: tuple[int, datetime], zone: ZoneInfo) -> str:
    return f"Nothing has changed since update {last[0]} of {say_instant(last[1], zone)}."


def _say_change(change: FactChange) -> str:
    name = change.name.removeprefix("Figure: ")
    was = f" (before: {change.before})" if len(change.before) <= MOST_OF_BEFORE else ""
    return f"{name}: {change.after}{was}"


def _say_step(step: PlanStep) -> str:
    who_and_when = ", ".join(part for part in (step.owner, step.due) if part)
    return clean_text(step.step) + (f" ({clean_text(who_and_when)})" if who_and_when else "")
