"""docs/RIGHTS.md as a table, and every address of the project by its name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.urls import URLPattern, URLResolver, get_resolver

PATH = Path(__file__).parents[2] / "docs" / "RIGHTS.md"
PEOPLE = (
    "owner", "member", "viewer", "lead", "contributor", "reader", "counsel", "other team", "anonymous",
)  # fmt: skip
WORDS = {"all", "reads", "check", "led", "own", "link", "set up", "–", "sign in"}
PROOFS: dict[str, set[str]] = {
    "–": set(), "before it acts": {"POST"}, "before it shows": {"GET"}, "always": {"GET", "POST"},
}  # fmt: skip
"""The words of the column *asks for proof*, by the methods that are asked."""
ROLES = ("owner", "member", "viewer")
INCIDENT = "An incident"


@dataclass(frozen=True)
class Row:
    """One row of one table: its addresses by name, when they ask for proof, and a word for each person."""

    table: str
    what: str
    names: tuple[str, ...]
    proof: str
    cells: dict[str, str]

    def find_word(self, person: str, *, is_restricted: bool) -> str:
        """What this person may do there; a restricted incident is nothing to the rest of its team."""
        is_hidden = is_restricted and self.table == INCIDENT and person in ROLES
        return "–" if is_hidden else self.cells[person]


def read_rows() -> list[Row]:
    """Every row that names addresses, in the order of the page."""
    rows = []
    heading = ""
    for line in PATH.read_text(encoding="utf-8").splitlines():
        heading = line.removeprefix("## ") if line.startswith("## ") else heading
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) == len(PEOPLE) + 3 and "`" in cells[1]:
            names = tuple(re.findall(r"`([^`]+)`", cells[1]))
            rows.append(Row(heading, cells[0], names, cells[2], dict(zip(PEOPLE, cells[3:], strict=True))))
    return rows


def list_patterns(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address of the project: its whole name and its pattern."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            space = f"{before}{pattern.namespace}:" if pattern.namespace else before
            yield from list_patterns(pattern, space)
        else:
            yield f"{before}{pattern.name}", pattern
