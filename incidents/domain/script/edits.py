"""Lines in somebody's own words, and lines to say anyway: kept whatever the record and the time do."""

from dataclasses import replace

from incidents.domain.script.fitting import Block
from incidents.domain.script.shapes import NEVER_DROPPED, Edit, Fact, Line


def apply_edits(blocks: list[Block], edits: tuple[Edit, ...]) -> tuple[list[Block], tuple[Edit, ...]]:
    """Put each edit in the place of its line; return also the own words whose line is no longer there.

    A line is found by its id and the names of the facts it rests on; where rows were moved, by those
    names alone, so that words about one figure never end under another.
    """
    if not edits:
        return blocks, ()
    every = {line.id: line for _, _, lines in blocks for line in lines}
    placed: dict[str, Edit] = {}
    unplaced: list[Edit] = []
    for edit in edits:
        line_id = _find_line(edit, every, placed)
        if line_id is None:
            unplaced.append(edit)
        else:
            placed[line_id] = edit
    changed: list[Block] = [
        (part, question, [_edit(line, placed[line.id]) if line.id in placed else line for line in lines])
        for part, question, lines in blocks
    ]
    return changed, tuple(edit for edit in unplaced if edit.text is not None)


def list_stale(then: tuple[Fact, ...], now: tuple[Fact, ...]) -> tuple[tuple[str, str, str], ...]:
    """Return the facts that changed: name, value then, value now (empty where there is none)."""
    before, after = [(fact.name, fact.value) for fact in then], [(fact.name, fact.value) for fact in now]
    if before == after:
        return ()
    old, new = dict(before), dict(after)
    names = dict.fromkeys([*old, *new])
    return tuple(
        (name, old.get(name, ""), new.get(name, "")) for name in names if old.get(name) != new.get(name)
    )


def _find_line(edit: Edit, every: dict[str, Line], placed: dict[str, Edit]) -> str | None:
    names = [fact.name for fact in edit.facts]
    line = every.get(edit.line_id)
    if line is not None and (not names or [fact.name for fact in line.facts] == names):
        return None if line.id in placed else line.id
    kind = _kind_of(edit.line_id)
    moved = [
        other.id
        for other in every.values()
        if names
        and _kind_of(other.id) == kind
        and [fact.name for fact in other.facts] == names
        and other.id not in placed
    ]
    if len(moved) == 1:
        return moved[0]
    return line.id if line is not None and line.id not in placed else None


def _kind_of(line_id: str) -> str:
    """Return an id without its numbers: a figure's line keeps its kind when its rank changes."""
    return ".".join(part for part in line_id.split(".") if not part.isdigit())


def _edit(line: Line, edit: Edit) -> Line:
    if edit.text is None:
        return replace(line, priority=NEVER_DROPPED, is_kept_in=True)
    return replace(
        line,
        text=edit.text,
        kind="said",
        priority=NEVER_DROPPED,
        generated=line.text,
        stale=list_stale(edit.facts, line.facts),
    )
