"""How this executive likes to hear things, and what that changes in the words.

The person picks behaviours; nothing is ever guessed from a name, a country or a language. Each piece
of advice names a published source, or says that it is our own rule.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from incidents.domain.decision import UNDECIDED, Decision
from incidents.domain.facts import Audience, IncidentFacts
from incidents.domain.figures import format_measure, has_number, key_figures
from incidents.domain.phrases import CERTAINTY_SENTENCES, STATUS_SENTENCES, label

SHORT_SLOT: Final = 2
"""Up to this many minutes there is room for three sentences."""


@dataclass(frozen=True)
class Source:
    """A published work, named as far as we are sure; ``title`` empty for a rule of our own."""

    author: str
    title: str = ""
    year: int | None = None

    @property
    def text(self) -> str:
        if not self.title:
            return self.author
        return f"{self.author}: {self.title}" + (f", {self.year}" if self.year else "")


OUR_OWN: Final = Source("Our own rule")
MINTO: Final = Source("Barbara Minto", "The Pyramid Principle")
BROWN_LEVINSON: Final = Source(
    "Penelope Brown and Stephen Levinson", "Politeness: Some Universals in Language Usage", 1987
)
LEWICKI: Final = Source(
    "Roy Lewicki, Beth Polin and Robert Lount",
    "An Exploration of the Structure of Effective Apologies",
    2016,
)
FISHER_URY: Final = Source("Roger Fisher and William Ury", "Getting to Yes", 1981)
TEAMSTEPPS: Final = Source("Agency for Healthcare Research and Quality", "TeamSTEPPS, the two-challenge rule")
SILENCE: Final = Source("Deborah Tannen and Muriel Saville-Troike", "Perspectives on Silence", 1985)
COWAN: Final = Source("Nelson Cowan", "The Magical Number 4 in Short-Term Memory", 2001)
UNCERTAINTY: Final = Source(
    "Anne Marthe van der Bles and others",
    "The Effects of Communicating Uncertainty on Public Trust in Facts and Numbers",
    2020,
)


@dataclass(frozen=True)
class Advice:
    """One piece of advice: where it matters, what to do, words to say it with, and the source."""

    topic: str
    do: str
    source: Source
    say: str = ""


_BY_DIRECTNESS: Final = MappingProxyType(
    {
        "direct": (
            Advice("Opening", "Say the conclusion in your first sentence, and the reasons after it.", MINTO),
            Advice(
                "Apology",
                "Apologise once, say what you take on, and go straight to the repair.",
                LEWICKI,
                "I am sorry for what customers went through. Here is how we put it right.",
            ),
            Advice(
                "Disagreeing",
                "Speak about the risk, not about who is right, and offer another way.",
                FISHER_URY,
                "I see a risk in waiting. May I show you the other option?",
            ),
            Advice("Silence", "Stop after your question. Count to five before you fill the pause.", OUR_OWN),
        ),
        "indirect": (
            Advice(
                "Opening",
                "Thank them and name the subject first. The conclusion still comes in the first minute.",
                BROWN_LEVINSON,
                "Thank you for making time. I would like to tell you where we stand.",
            ),
            Advice(
                "Apology",
                "Apologise at the start, say what you take on, and what you do to repair it.",
                LEWICKI,
                "I apologise for the trouble this has caused. May I tell you what we are doing?",
            ),
            Advice(
                "Disagreeing",
                "Put your concern as a question. If it is not heard, say it plainly a second time.",
                TEAMSTEPPS,
                "May I ask how we would carry the risk of waiting?",
            ),
            Advice(
                "Silence",
                "A pause can mean thought or respect, not a no. Wait until they speak.",
                SILENCE,
            ),
        ),
    }
)

_UNKNOWN_DIRECTNESS: Final = (
    Advice(
        "Opening",
        "It is not known how they like to begin. Lead with the conclusion, then let them choose.",
        OUR_OWN,
        "Would you like the short version first, or the whole story?",
    ),
)

_BY_FORMALITY: Final = MappingProxyType(
    {
        "formal": Advice(
            "Tone",
            "Use the form of address you wrote above and full words, until they offer something else.",
            BROWN_LEVINSON,
        ),
        "informal": Advice(
            "Tone", "Speak as you would to a colleague. Figures and times stay exact.", OUR_OWN
        ),
    }
)

_BY_DETAIL: Final = MappingProxyType(
    {
        "headlines": Advice(
            "How much",
            "At most four figures, each with how sure you are. The rest waits in the report.",
            COWAN,
            "The report has the details; I can send it now.",
        ),
        "detail": Advice(
            "How much",
            "Bring ranges and sources. Saying how uncertain a figure is costs little trust.",
            UNCERTAINTY,
        ),
    }
)


@dataclass(frozen=True)
class Nuance:
    """What an audience changes: the opening before and after the profile, and the advice."""

    before: str
    after: str
    advice: tuple[Advice, ...]


def show_nuance(facts: IncidentFacts, decision: Decision = UNDECIDED) -> Nuance:
    """What the recorded audience changes in the words, shown on the record's own opening."""
    audience = facts.audience or Audience()
    before, after = (opening_line(facts, one, decision) for one in (Audience(), audience))
    return Nuance(before, after, advise(audience))


def advise(audience: Audience) -> tuple[Advice, ...]:
    """The advice that this profile calls for, in the order of a conversation."""
    found: list[Advice] = []
    if audience.minutes is not None and audience.minutes <= SHORT_SLOT:
        found.append(
            Advice(
                "A very short slot",
                "Three sentences: what happened, how bad it is, what you need. All else on request.",
                OUR_OWN,
            )
        )
    found.extend(_BY_DIRECTNESS.get(audience.directness or "", _UNKNOWN_DIRECTNESS))
    tone = _BY_FORMALITY.get(audience.formality or "")
    amount = _BY_DETAIL.get(audience.detail or "")
    found.extend(one for one in (tone, amount) if one is not None)
    if audience.worries:
        worries = ", ".join(label("worries", worry).lower() for worry in audience.worries)
        found.append(
            Advice("Their usual worries", f"Answer these before they are asked: {worries}.", OUR_OWN)
        )
    return tuple(found)


def opening_line(facts: IncidentFacts, audience: Audience, decision: Decision = UNDECIDED) -> str:
    """The first words of the conversation, from the record, in the way this audience hears best.

    Nothing but recorded facts and courtesy: with an empty profile it is the headline and the status.
    """
    headline = _as_sentence(facts.title)
    status = STATUS_SENTENCES[facts.status]
    figure = _say_figure(facts, audience)
    greeting = _greet(audience)
    if audience.directness == "indirect":
        subject = facts.area.strip() if facts.area and facts.area.strip() else "our service"
        is_formal = audience.formality == "formal"
        thanks = "Thank you for making time" if is_formal else "Thanks for making time"
        lead = f"{thanks}. I have difficult news about {subject}."
        return _join(greeting, lead, headline, figure, status)
    if audience.directness == "direct":
        need = "We need one decision from you." if facts.ask is not None else ""
        if decision.is_settled:
            need = "" if decision.taken else "We need to know which decision holds."
        return _join(greeting, headline, figure, need or status)
    return _join(greeting, headline, figure, status)


def _greet(audience: Audience) -> str:
    address = (audience.address or audience.name or "").strip()
    if audience.formality == "formal":
        return f"Good day, {address}." if address else "Good day."
    return f"{address}." if address else ""


def _say_figure(facts: IncidentFacts, audience: Audience) -> str:
    """For headlines nothing more; for detail the first key figure with its certainty."""
    if audience.detail != "detail":
        return ""
    measure = next((one for one in key_figures(facts) if has_number(one)), None)
    if measure is None:
        return ""
    certainty = CERTAINTY_SENTENCES[measure.certainty].removeprefix("This is ")
    name = measure.name[:1].upper() + measure.name[1:].rstrip(".:")
    return f"{name}: {format_measure(measure).value_text}, {certainty}"


def _as_sentence(text: str) -> str:
    body = " ".join(text.split())
    return body if not body or body[-1] in ".!?…。！？؟" else f"{body}."


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)
