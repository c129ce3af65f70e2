"""Lines that name a time ahead which is past by now: said aloud, they would be untrue."""

from datetime import datetime

from incidents.domain.moments import is_valid_moment, parse_moment
from incidents.domain.script.shapes import Script


def list_passed(script: Script, *, now: datetime) -> dict[str, str]:
    """The ids of such lines, each with the moment that is past.

    That is the next update's, the open ask's, when somebody will know, or when a step is due. A line in
    somebody's own words is theirs; it may name another time, or none. A due time in words is not judged.
    """
    return {
        line.id: line.until
        for line in script.lines
        if line.kind == "said" and not line.is_edited and line.until
        if is_valid_moment(line.until) and parse_moment(line.until).latest < now
    }
