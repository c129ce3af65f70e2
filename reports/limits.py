"""How much of a very long record a document holds, and where the rest of a table goes."""

import csv
from io import StringIO
from typing import Final

from incidents.domain.phrases import count_words, join_names
from incidents.domain.plain_text import weigh
from incidents.domain.spreadsheet import guard_cell
from reports.blocks import Cell, Column, Table
from reports.brief_parts import Extra

MOST_ROWS: Final = 120
MOST_LINES: Final = 60
MOST_CHARACTERS: Final = 9_000
"""Of one table: far above any usual record. A report of the longest one keeps to the limits of a child."""
MOST_EVENTS: Final = 250
EVENT_CHARACTERS: Final = 22_000
"""Of the timeline."""
LONGEST_CELL: Final = 600
LONGEST_PROSE: Final = 4_000


def choose_rows(weights: list[int], starred: list[bool], most: int, characters: int) -> list[int]:
    """The places of the rows to show, in order: starred ones, the first and the last, an even choice."""
    if len(weights) <= most and sum(weights) <= characters:
        return list(range(len(weights)))
    average = max(1, sum(weights) // max(1, len(weights)))
    room = max(2, min(most, characters // average))
    chosen = [place for place, is_starred in enumerate(starred) if is_starred][: room // 2]
    others = [place for place in range(len(weights)) if place not in set(chosen)]
    rest = max(1, room - len(chosen))
    if rest >= len(others):
        return list(range(len(weights)))
    step = (len(others) - 1) / max(1, rest - 1)
    spread = {others[round(number * step)] for number in range(rest)}
    return sorted({*chosen, *spread})


def limit_table(
    table: Table,
    key: str,
    *,
    most: int = MOST_ROWS,
    characters: int = MOST_CHARACTERS,
    starred: list[bool] | None = None,
) -> tuple[Table, Extra | None]:
    """The table with the rows there is room for, and the whole of it as a file when some are left out."""
    weights = [sum(weigh(cell.text) + weigh(cell.note) for cell in row) for row in table.rows]
    places = choose_rows(weights, starred or [False] * len(weights), most, characters)
    if len(places) == len(table.rows):
        return table, None
    name = f"{key}.csv"
    which = "the starred ones and an even choice" if any(starred or ()) else "an even choice"
    note = (
        f"{len(places):,} of {count_words(len(table.rows), 'row')} stand here: {which}. "
        f"All of them are in {name}, kept inside the PDF."
    )
    shown = Table(
        caption=table.caption,
        columns=table.columns,
        rows=tuple(table.rows[place] for place in places),
        note=" ".join(part for part in (table.note, note) if part),
    )
    whole = f"{table.caption}, all {count_words(len(table.rows), 'row')}"
    return shown, Extra(name=name, kind="text/csv", note=whole, content=write_csv(table))


def drop_silent(table: Table, silent: dict[int, tuple[str, str]]) -> Table:
    """The table without columns in which no row says anything, and a note below that names them once.

    ``silent`` maps a column to what stands in a cell for nothing, and to the column's name in the note.
    """
    empty = {
        place: name
        for place, (nothing, name) in silent.items()
        if all(row[place].text == nothing and not row[place].note for row in table.rows)
    }
    if not empty or not table.rows:
        return table
    note = f"Not recorded yet: {join_names(list(empty.values()))}."
    return Table(
        caption=table.caption,
        columns=tuple(column for place, column in enumerate(table.columns) if place not in empty),
        rows=tuple(tuple(cell for place, cell in enumerate(row) if place not in empty) for row in table.rows),
        note=" ".join(part for part in (table.note, note) if part),
    )


def write_csv(table: Table) -> bytes:
    """Every row of a table as CSV; what a spreadsheet would run is quoted as text."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_quote_columns(table.columns))
    for row in table.rows:
        writer.writerow([_say_cell(cell) for cell in row])
    return ("\ufeff" + out.getvalue()).encode()


def _quote_columns(columns: tuple[Column, ...]) -> list[str]:
    return [column.name for column in columns]


def _say_cell(cell: Cell) -> str:
    text = " · ".join(part for part in (cell.text, cell.certainty_text, cell.note) if part)
    return guard_cell(text)
