"""When an incident may be closed, and what is left until then.

Three conditions hold it open: nobody waits for an answer or a promise, every open action has an owner and
a day, and the post-mortem is approved or waived with a reason. All else is only worth a look.
"""

from dataclasses import dataclass
from typing import Final, Literal

from incidents.domain.facts import ActionItem, IncidentFacts
from incidents.domain.followup import FollowUp
from incidents.domain.phrases import count_words, status_word
from incidents.domain.postmortem import is_settled

Page = Literal["answers", "actions", "post_mortem", "updates", "legal", "situation"]
MOST_LISTED: Final = 10


@dataclass(frozen=True, kw_only=True)
class Left:
    """One thing that is left: its words, and the page where it is done. ``uid`` names a caught line."""

    text: str
    page: Page
    uid: str = ""


@dataclass(frozen=True, kw_only=True)
class Condition:
    """One condition of closing; ``left`` is empty where it holds."""

    key: str
    name: str
    left: tuple[Left, ...] = ()

    @property
    def is_met(self) -> bool:
        return not self.left

    @property
    def shown(self) -> tuple[Left, ...]:
        return self.left[:MOST_LISTED]

    @property
    def more(self) -> int:
        return len(self.left) - len(self.shown)


def list_conditions(facts: IncidentFacts, follow_up: FollowUp) -> tuple[Condition, ...]:
    """The three conditions with what is left of each."""
    return (
        Condition(key="answers", name="Nobody waits for an answer or a promise", left=_list_owed(follow_up)),
        Condition(
            key="actions",
            name="Every open action has an owner and a day",
            left=tuple(
                Left(text=text, page="actions") for action in facts.actions if (text := _say_missing(action))
            ),
        ),
        Condition(
            key="post_mortem",
            name="The post-mortem is approved, or waived with a reason",
            left=_list_post_mortem(follow_up),
        ),
    )


def can_close(conditions: tuple[Condition, ...]) -> bool:
    return all(condition.is_met for condition in conditions)


def list_doubts(facts: IncidentFacts, follow_up: FollowUp) -> tuple[Left, ...]:
    """What is worth a look before closing, and holds nothing up."""
    found = []
    if facts.status != "resolved":
        found.append(Left(text=f"The record says: {status_word(facts.status).lower()}.", page="situation"))
    unsent = [update for update in follow_up.updates if update.due_at and update.sent_at is None]
    if unsent:
        number = count_words(len(unsent), "promised update")
        found.append(Left(text=f"{number} not sent yet.", page="updates"))
    running = [clock for clock in facts.legal_clocks if clock.triggered_at and not clock.submitted_at]
    if running:
        number = count_words(len(running), "legal clock")
        found.append(Left(text=f"{number} without a time of submission.", page="legal"))
    return tuple(found)


def _list_owed(follow_up: FollowUp) -> tuple[Left, ...]:
    words = {"question": "Answer owed", "promise": "Promise open"}
    return tuple(
        Left(text=f"{words[line.kind]}: {line.text}", page="answers", uid=line.uid)
        for line in follow_up.caught
        if line.is_owed
    )


def _say_missing(action: ActionItem) -> str:
    """What an open action lacks; empty where it lacks nothing or is over."""
    if action.status not in ("open", "in_progress"):
        return ""
    lacks = [name for name, value in (("an owner", action.owner), ("a day", action.due)) if not value]
    return f"{action.title}: no {' and no '.join(lack.split()[1] for lack in lacks)}" if lacks else ""


def _list_post_mortem(follow_up: FollowUp) -> tuple[Left, ...]:
    found = follow_up.post_mortem
    if found is not None and is_settled(found.state):
        return ()
    words = {"draft": "It is still a draft.", "in_review": "It waits for its approval."}
    text = "Nobody has begun it." if found is None else words[found.state]
    return (Left(text=text, page="post_mortem"),)
