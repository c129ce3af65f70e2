"""What an action can be made of, and what it begins with: kind, day and state, each read from the source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from incidents.domain.actions import MADE_FROM_WORDS, MadeFrom
from incidents.domain.near_copies import NearCopies

_VERBS: Final[dict[str, str]] = {
    "investigate": "analyse analyze ask assess check compare confirm count determine establish examine find "
    "inspect investigate learn measure read reproduce trace understand verify",
    "detect": "alarm alert detect instrument log monitor observe",
    "mitigate": "block cap contain disable drain fail limit pause redirect reroute restart revert roll "
    "rollback route scale shed stop switch throttle turn",
    "repair": "apply clean correct deploy fix install merge mend patch rebuild recover reissue renew repair "
    "replace replay rerun restore rewrite rotate upgrade",
    "process": "agree appoint assign document name schedule teach train",
    "other": "announce apologise brief call inform invite notify publish send tell write",
}
"""The kind of an action by the verb it begins with: ours, from the meaning of the word alone."""
_KIND_OF_VERB: Final = {verb: kind for kind, verbs in _VERBS.items() for verb in verbs.split()}

_KIND_OF_SOURCE: Final[dict[MadeFrom, str]] = {
    "plan": "mitigate",
    "prevention": "prevent",
    "question": "investigate",
    "promise": "other",
    "lesson": "other",
}
"""The kind where the verb says none: a plan ends the harm, a preventive measure prevents."""
_TAKEN_BY_VERB: Final[dict[MadeFrom, frozenset[str]]] = {
    "plan": frozenset(_VERBS),
    "prevention": frozenset({"detect", "process"}),
    "question": frozenset(),
    "promise": frozenset({"investigate", "repair", "mitigate", "detect", "process"}),
    "lesson": frozenset({"detect", "process", "investigate"}),
}
"""Which kinds a verb may give here: whoever renews something to prevent the next failure, prevents."""

STATUS_OF_STEP: Final = {
    "planned": "open",
    "in_progress": "in_progress",
    "done": "done",
    "wont_do": "wont_do",
}
"""The state of an action for that of the plan's step it stands for; a step without one is open."""
STEP_OF_STATUS: Final = {action: step for step, action in STATUS_OF_STEP.items()}


@dataclass(frozen=True)
class Source:
    """One thing recorded that can become an action, and what the action begins with.

    ``due_text`` are the recorded words, ``due_on`` the day they name. ``also`` are near copies of it.
    """

    kind: MadeFrom
    uid: str
    title: str
    owner: str | None = None
    due_text: str | None = None
    due_on: date | None = None
    status: str = "open"
    also: tuple["Source", ...] = ()

    @property
    def words(self) -> str:
        return MADE_FROM_WORDS[self.kind]

    @property
    def action_kind(self) -> str:
        return guess_kind(self.kind, self.title)

    @property
    def kind_reason(self) -> str:
        """What the kind was read from, inside a sentence."""
        verb = _read_verb(self.title)
        if verb and _KIND_OF_VERB.get(verb) in _TAKEN_BY_VERB[self.kind]:
            return f"from “{verb}”"
        return f"as {self.words} usually is"


@dataclass(frozen=True)
class Covered:
    """A source that an action there says already, and that action's title and id."""

    source: Source
    title: str
    uid: str


def guess_kind(made_from: MadeFrom, title: str) -> str:
    """The kind an action begins with, by its verb and by where it comes from."""
    kind = _KIND_OF_VERB.get(_read_verb(title) or "")
    return kind if kind in _TAKEN_BY_VERB[made_from] else _KIND_OF_SOURCE[made_from]


def sort_out(
    sources: Sequence[Source], actions: Iterable[tuple[str, str]], *, made: set[tuple[str, str]]
) -> tuple[list[Source], list[Covered]]:
    """Each thing once: the sources to offer, with their near copies, and those that an action says already.

    ``actions`` are ids and titles; ``made`` names the sources that actions were made from.
    """
    there = list(actions)
    titles = NearCopies((place, title) for place, (_, title) in enumerate(there))
    offered: list[list[Source]] = []
    covered: list[Covered] = []
    seen = NearCopies()
    for source in sources:
        if (source.kind, source.uid) in made:
            continue
        found = titles.find(source.title)
        if found is not None:
            covered.append(Covered(source, there[found][1], there[found][0]))
            continue
        place = seen.find(source.title)
        if place is None:
            seen.add(len(offered), source.title)
            offered.append([source])
        else:
            offered[place].append(source)
    return [_join(group) for group in offered], covered


def _join(group: list[Source]) -> Source:
    return replace(group[0], also=tuple(group[1:]))


def _read_verb(title: str) -> str | None:
    words = title.split()
    return words[0].strip(".,:;").lower() if words else None
