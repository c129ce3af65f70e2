"""How it stands with the ask, as every page of an incident shows it."""

from collections.abc import Iterable
from typing import Any

from incidents.domain.decision import (
    name_executive,
    read_decision,
    say_difference,
    say_what,
    say_when,
    say_whence,
)
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import Caught
from incidents.http import SignedInRequest


def tell_decision(facts: IncidentFacts, caught: Iterable[Caught], request: SignedInRequest) -> dict[str, Any]:
    """The state of the ask with each decision on it in words; ``state`` is "none" where nothing is asked."""
    decision = read_decision(facts, caught)
    executive, zone = name_executive(facts), request.user.zone

    def tell(line: Caught) -> dict[str, str]:
        return {
            "uid": line.uid,
            "what": say_what(line),
            "whence": say_whence(line, executive),
            "when": say_when(line, zone),
        }

    return {
        "state": decision.state,
        "question": facts.ask.question if facts.ask else "",
        "difference": say_difference(decision) if decision.state == "differs" else "",
        "answers": [tell(line) for line in decision.answers],
        "overruled": [tell(line) for line in decision.overruled],
    }
