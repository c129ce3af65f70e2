"""Lines that name a time ahead which is past by now: said aloud, they would be untrue."""

from datetime import datetime

from incidents.domain.facts import IncidentFacts
from incidents.domain.moments import parse_moment
from incidents.domain.script.shapes import Script


def list_passed(script: Script, facts: IncidentFacts, *, now: datetime, is_decided: bool) -> dict[str, str]:
    """The ids of such lines, each with the moment that is past: the next update's, or the open ask's.

    A line in somebody's own words is theirs; it may name another time, or none.
    """
    ahead = {"Next update": facts.next_update_at}
    if facts.ask and not is_decided:
        ahead |= {"The ask": facts.ask.deadline, "The ask, latest time": facts.ask.deadline}
    past = {name: at for name, at in ahead.items() if at and parse_moment(at).latest < now}
    return {
        line.id: past[fact.name]
        for line in script.lines
        if line.kind == "said" and not line.is_edited
        for fact in line.facts
        if fact.name in past
    }
