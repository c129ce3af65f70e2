"""How it stands with the ask: open, decided, or decided twice and differently.

Nothing is typed for it: it follows from the decisions on record. A decision answers the ask when it was
caught as an answer to the very question that is asked now; one of which no question is kept does where it
takes an option. Words that take no option are an answer too, but nobody can say from words alone whether
two answers agree, so those of different sittings are put before a person.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final, Literal
from zoneinfo import ZoneInfo

from incidents.domain.facts import IncidentFacts, Option
from incidents.domain.followup import Caught
from incidents.domain.moments import format_moment
from incidents.domain.plain_text import clean_text

DecisionState = Literal["none", "open", "decided", "differs"]
YES_OR_NO: Final = ("Yes", "No")
"""What an ask without options is answered with."""
_LETTER: Final = re.compile(r"^[A-Z] · ")
_ASKS: Final = re.compile(
    r"\bdecision from you\b|\bwe need (?:your|you to)\b|\byou to decide\b", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Decision:
    """The state of the ask. ``answers`` are the decisions on it that stand, the earliest first.

    ``overruled`` are those of which somebody said that another holds.
    """

    state: DecisionState
    answers: tuple[Caught, ...] = ()
    overruled: tuple[Caught, ...] = ()

    @property
    def taken(self) -> Caught | None:
        """The decision that was taken, where there is one and it is not in doubt."""
        return self.answers[0] if self.state == "decided" else None

    @property
    def is_settled(self) -> bool:
        """Whether nobody waits for the executive any more, though it may have to be said which holds."""
        return self.state in ("decided", "differs")


UNDECIDED: Final = Decision(state="none")


def read_decision(facts: IncidentFacts, caught: Iterable[Caught]) -> Decision:
    """Read from what was caught how it stands with the ask of ``facts``; ``none`` where nothing is asked."""
    if facts.ask is None or not facts.ask.question.strip():
        return UNDECIDED
    question = _fold(facts.ask.question)
    found = sorted(
        (
            line
            for line in caught
            if line.kind == "decision"
            and line.state != "withdrawn"
            and (_fold(line.asked) == question or (line.asked is None and line.option))
        ),
        key=lambda line: line.at,
    )
    standing = tuple(line for line in found if line.overruled_at is None)
    # What takes an option says most plainly what was decided.
    answers = tuple(sorted(standing, key=lambda line: line.option is None))
    overruled = tuple(line for line in found if line.overruled_at is not None)
    state: DecisionState = "open" if not answers else "differs" if _differ(answers) else "decided"
    return Decision(state=state, answers=answers, overruled=overruled)


def read_decision_then(facts: IncidentFacts, caught: Iterable[Caught], at: datetime) -> Decision:
    """How it stood with the ask of ``facts`` at an instant, by when the lines were typed and overruled."""
    known = (
        replace(line, overruled_at=None) if line.overruled_at and line.overruled_at > at else line
        for line in caught
        if line.at <= at
    )
    return read_decision(facts, known)


def asks_to_decide(text: str) -> bool:
    """Whether recorded words ask the executive to decide."""
    return _ASKS.search(text) is not None


def list_differing(decision: Decision, held: Caught) -> tuple[Caught, ...]:
    """The other answers that do not say the same as the one that holds."""
    return tuple(line for line in decision.answers if line.uid != held.uid and _differ((held, line)))


def find_option(line: Caught) -> str:
    """The option a decision took, for comparing; empty where it took none."""
    return _fold(line.option)


def find_chosen(facts: IncidentFacts, decision: Decision) -> Option | None:
    """The option of the record that was decided on; ``None`` for words alone, or while it is in doubt."""
    if decision.taken is None:
        return None
    chosen = find_option(decision.taken)
    return next((option for option in facts.options if chosen and _fold(option.title) == chosen), None)


def name_option(line: Caught) -> str:
    """The option that a decision took, without its letter; empty where it took none."""
    return _LETTER.sub("", " ".join((line.option or "").split()))


def list_words(line: Caught) -> str:
    """The words of a decision, where they say more than its option does."""
    words = " ".join(line.text.split())
    return "" if _fold(words) == find_option(line) else words


def say_what(line: Caught) -> str:
    """What was decided: the option, and the words where they say more."""
    words = " ".join(line.text.split())
    option = name_option(line)
    if not option or _fold(words) == _fold(option):
        return words
    return f"{option} (“{words.rstrip('.')}”)"


def say_whence(line: Caught, executive: str | None = None) -> str:
    """Who decided, as far as the record knows, and who wrote it down: a full clause without its time."""
    if line.caught_in == "share":
        return f"by {line.by}, on the shared page"
    written = f", written down by {line.by}" if line.by else ""
    if line.caught_in == "page":
        return f"told afterwards{written}"
    return f"in the meeting with {executive}{written}" if executive else f"in the meeting{written}"


def say_when(line: Caught, zone: ZoneInfo | None = None) -> str:
    return format_moment(f"{line.at.astimezone(UTC):%Y-%m-%dT%H:%MZ}", zone=zone)


def name_executive(facts: IncidentFacts) -> str | None:
    return facts.audience.name if facts.audience and facts.audience.name else None


def say_difference(decision: Decision) -> str:
    """The heading over contrary decisions; whether words alone differ is for a person to say."""
    count = {2: "Two", 3: "Three", 4: "Four"}.get(len(decision.answers), str(len(decision.answers)))
    named = {find_option(line) for line in decision.answers} - {""}
    verb = "differ" if len(named) > 1 else "may differ"
    return f"{count} decisions are on record and {verb}"


def _differ(answers: tuple[Caught, ...]) -> bool:
    """Whether two options were taken; or words of another sitting stand beside an option or other words."""
    if len({find_option(line) for line in answers} - {""}) > 1:
        return True
    sittings = {_name_sitting(line) for line in answers if line.option}
    if sittings:
        return any(not line.option and _name_sitting(line) not in sittings for line in answers)
    words = {(_name_sitting(line), _fold(line.text)) for line in answers}
    return len({sitting for sitting, _ in words}) > 1 and len({text for _, text in words}) > 1


def _name_sitting(line: Caught) -> tuple[str, object]:
    return ("share", line.by) if line.caught_in == "share" else ("meeting", line.meeting)


def _fold(text: str | None) -> str:
    return " ".join(clean_text(_LETTER.sub("", text or "")).casefold().split())
