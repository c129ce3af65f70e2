"""What was decided on the ask, as a document says it: what, by whom, when."""

from typing import Final

from incidents.domain.decision import Decision, name_executive, say_what, say_whence
from incidents.domain.facts import IncidentFacts
from incidents.domain.plain_text import shorten
from reports.brief_picture import to_moment
from reports.figure_book import FigureBook

LONGEST: Final = 220
MOST_TOLD: Final = 3
"""More than three decisions on one question are told by the summary, not by a page."""


def tell_decisions(decision: Decision, facts: IncidentFacts, book: FigureBook) -> tuple[str, ...]:
    """A sentence for each decision that stands; several only where they differ."""
    executive = name_executive(facts)
    lines = decision.answers[:1] if decision.state == "decided" else decision.answers[:MOST_TOLD]
    told = []
    for number, line in enumerate(lines, 1):
        source = f"decision {number} on the ask"
        what = book.quote(shorten(say_what(line), LONGEST), source)
        whence = book.quote(say_whence(line, executive), f"{source}, caught by")
        end = "" if what.endswith((".", "!", "?", "…")) else "."
        when = book.one_zone(to_moment(line.at), f"{source}, caught at")
        told.append(f"{what}{end} {whence[0].upper()}{whence[1:]}, {when}.")
    return tuple(told)
