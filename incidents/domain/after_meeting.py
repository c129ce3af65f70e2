"""What comes next once a meeting was held or a decision was taken: the summary, then the next promise.

Before it everything is preparation (``incidents.domain.readiness``). A meeting held earlier than planned is
held: nobody is counted down to it any more. A second one that is planned is prepared for like the first.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from incidents.domain.cadence import say_due
from incidents.domain.decision import asks_to_decide, read_decision, say_difference
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import Caught, FollowUp, HeldMeeting
from incidents.domain.held_meetings import sort_begun
from incidents.domain.moments import read_instant
from incidents.domain.readiness import SHORT_UNTIL, NextAct, minutes_until, next_act
from incidents.domain.written_summary import find_due

_SOON: Final = timedelta(hours=2)
"""An update further ahead than this is not yet the next thing to do, where an answer is owed."""


def find_running(follow_up: FollowUp) -> HeldMeeting | None:
    """The meeting that began and has not ended, the last one where there are two."""
    running = [meeting for meeting in sort_begun(follow_up.meetings) if meeting.ended_at is None]
    return running[-1] if running else None


def lies_ahead(facts: IncidentFacts, follow_up: FollowUp) -> bool:
    """Whether the meeting of the record is still to come, and is not one that was held already."""
    at = facts.meeting.at if facts.meeting else None
    if at is None:
        return False
    held = sort_begun(follow_up.meetings)
    if not held or any(meeting.started_at is None for meeting in follow_up.meetings):
        return True
    instant = read_instant(at)
    planned = {meeting.planned_at for meeting in held if meeting.planned_at}
    # A day alone, or a plan that is not known, is the meeting that was held.
    return instant is not None and bool(planned) and instant not in planned and instant > _last_start(held)


def find_summary_due(follow_up: FollowUp) -> datetime | None:
    """When the summary of the last meeting is due, as long as none was sent since it ended."""
    due = find_due(follow_up)
    meetings = [meeting.ended_at for meeting in sort_begun(follow_up.meetings) if meeting.ended_at]
    sent = follow_up.summary_sent_at
    return None if due is None or (sent is not None and sent >= meetings[-1]) else due


def choose_act(facts: IncidentFacts, follow_up: FollowUp, *, now: datetime) -> NextAct:
    """The one next best act: after a meeting what follows from it, before one what prepares it."""
    minutes = minutes_until(facts.meeting, now) if lies_ahead(facts, follow_up) else None
    is_close = minutes is not None and 0 <= minutes <= SHORT_UNTIL
    after = next(_list_after(facts, follow_up, now), None)
    if after is not None and not (is_close and after.section in ("summary", "write-update", "follow-up")):
        return after
    is_decided = read_decision(facts, follow_up.caught).is_settled
    return next_act(facts, minutes_to_meeting=minutes, is_decided=is_decided)


def _list_after(facts: IncidentFacts, follow_up: FollowUp, now: datetime) -> Iterator[NextAct]:
    decision = read_decision(facts, follow_up.caught)
    if decision.state == "differs":
        yield NextAct(
            title="Say which decision holds",
            reason=f"{say_difference(decision)}. Ask, then mark the one that holds; both stay on record.",
            section="decision",
            button="See the decisions",
            minutes=1,
        )
    if find_running(follow_up):
        yield NextAct(
            title="Go back to the room",
            reason="The meeting runs. Catch each decision, question and promise as it falls.",
            section="room",
            button="Back to the room",
            minutes=1,
        )
    if decision.taken and asks_to_decide(facts.summary.plain):
        # These are somebody's own words on every document, so only a person can take them back.
        yield NextAct(
            title="Reword the bottom line",
            reason="It still asks for the decision that is taken, and every document begins with it.",
            section="situation",
            button="Open situation",
            minutes=1,
        )
    has_met = any(meeting.ended_at for meeting in follow_up.meetings)
    due = find_summary_due(follow_up)
    if due is not None:
        yield _write_summary(f"Everybody still remembers: it is {_say(due, now)}.")
    elif decision.taken and not has_met and follow_up.summary_sent_at is None and not _has_plan(facts):
        yield _write_summary("The decision is taken. Write down what was decided and what comes next.")
    for line in follow_up.caught:
        if line.is_owed and line.caught_in == "share":
            yield _answer_reader(line, now)
    if has_met or follow_up.summary_sent_at:
        yield from _list_promises(facts, follow_up, now)


def _list_promises(facts: IncidentFacts, follow_up: FollowUp, now: datetime) -> Iterator[NextAct]:
    """The next promise: an update, an answer or a thing promised, whichever is due first."""
    waiting = [update for update in follow_up.updates if update.sent_at is None and not update.is_given_up]
    owed = [line for line in follow_up.caught if line.is_owed]
    found: list[tuple[datetime, NextAct]] = [
        (
            update.due_at,
            NextAct(
                title=f"Send update {update.number}",
                reason=f"It is promised, {_say(update.due_at, now)}. Say what changed, even if nothing.",
                section="write-update",
                button="Write the update",
                minutes=5,
            ),
        )
        for update in waiting
        if update.due_at
    ]
    recorded = read_instant(facts.next_update_at)
    if not follow_up.updates and recorded is not None:
        found.append((recorded, _promise_update(f"One is recorded, {_say(recorded, now)}.")))
    for line in owed:
        is_question = line.kind == "question"
        act = NextAct(
            title="Answer what is owed" if is_question else "Keep what was promised",
            reason=f"“{line.text[:200]}” is {_say(line.due_at, now)}."
            if line.due_at
            else f"“{line.text[:200]}”: no time is set. Say by when, or settle it now.",
            section="follow-up",
            button="Open what is owed",
            minutes=3,
        )
        found.append((line.due_at or max(line.at, now) + _SOON, act))
    yield from (act for _, act in sorted(found, key=lambda pair: pair[0]))
    if not found and facts.status != "resolved":
        yield _promise_update("It is not resolved, and no further update is promised.")


def _write_summary(reason: str) -> NextAct:
    return NextAct(
        title="Send the written summary",
        reason=reason,
        section="summary",
        button="Write the summary",
        minutes=5,
    )


def _answer_reader(line: Caught, now: datetime) -> NextAct:
    due = f" is {_say(line.due_at, now)}." if line.due_at else ": say by when you answer, or answer now."
    return NextAct(
        title=f"Answer {line.by}",
        reason=f"“{line.text[:200]}”{due}",
        section="follow-up",
        button="Open what is owed",
        minutes=3,
    )


def _promise_update(reason: str) -> NextAct:
    return NextAct(
        title="Promise the next update",
        reason=reason,
        section="write-update",
        button="Write the update",
        minutes=5,
    )


def _say(due: datetime, now: datetime) -> str:
    words = say_due(due, now=now)
    return words if words.startswith("due") else f"due {words}"


def _last_start(held: list[HeldMeeting]) -> datetime:
    return max(meeting.started_at for meeting in held if meeting.started_at)


def _has_plan(facts: IncidentFacts) -> bool:
    return bool(facts.meeting and facts.meeting.at)
