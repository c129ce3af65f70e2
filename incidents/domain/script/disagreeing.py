"""Lines drawn from somebody's words whose figure the record gives otherwise by now."""

from typing import Final

from incidents.domain.consistency import check_text
from incidents.domain.facts import IncidentFacts
from incidents.domain.script.shapes import Line, Script

_WRITTEN: Final = frozenset(["Headline", "Summary", "The ask"])
"""The facts that are sentences of a person; all other lines take their figures from the record itself."""


def list_disagreeing(script: Script, facts: IncidentFacts) -> dict[str, str]:
    """The ids of such lines, each with the sentence that names both figures."""
    found = ((line.id, _find(line, facts)) for line in script.lines if line.kind == "said")
    return {line_id: message for line_id, message in found if message}


def _find(line: Line, facts: IncidentFacts) -> str:
    """The first disagreement. A text is read as recorded, since the line may say it in other words."""
    written = [fact.value for fact in line.facts if fact.name in _WRITTEN]
    texts = [line.text] if line.is_edited and written else written
    return next((finding.message for text in texts for finding in check_text(facts, text)), "")
