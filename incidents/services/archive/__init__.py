"""A team in one file, to read elsewhere or to take in on another machine.

The file is a ZIP with a manifest: people, the team's own rows, and for each incident the interchange
document, every row behind it, its evidence and its documents. Rows are told as their models name them, with
numbers of their own in place of keys, so that what is taken in and given out again is equal.
"""

from typing import Final

FORMAT: Final = "forthright.team/1"
MANIFEST: Final = "manifest.json"
PEOPLE: Final = "people.jsonl"
TEAM: Final = "team.jsonl"


class ArchiveRefusedError(ValueError):
    """The file cannot be taken in: where in it, and why. Nothing was changed."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}")
