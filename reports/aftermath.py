"""What a frozen document keeps beside the record: what came after it, the team's words, its earlier version.

One text in JSON, restored to the same values exactly. It is read and written here alone, so a member
added to a value travels without another line; a member that an older text lacks takes its default.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from incidents.domain.followup import Caught, FigureChange, FollowUp
from incidents.domain.glossary import Term


@dataclass(frozen=True, kw_only=True)
class EvidenceFile:
    """A file of the evidence as it was kept: its place in the list, name, kind, size in bytes and hash.

    ``path`` is its place in the store, never shown.
    """

    position: int
    name: str
    kind: str
    size_bytes: int
    sha256: str
    path: str


@dataclass(frozen=True, kw_only=True)
class ChangesSince:
    """What reads otherwise than in ``version`` of ``document``.

    ``delivery`` says how that version reached its reader: "given" to the executive, "mailed", "met" where
    it was the latest when a meeting began, "" where it only came before. Values frozen before there was a
    ``delivery`` have ``is_given`` alone.
    """

    document: str
    version: int
    as_of: datetime
    is_given: bool
    changes: tuple[FigureChange, ...] = ()
    delivery: str = ""

    @property
    def manner(self) -> str:
        return self.delivery or ("given" if self.is_given else "")


@dataclass(frozen=True, kw_only=True)
class Aftermath:
    """Everything a document may say that is not in the facts."""

    follow_up: FollowUp = field(default_factory=FollowUp)
    terms: tuple[Term, ...] = ()
    files: tuple[EvidenceFile, ...] = ()
    since: ChangesSince | None = None


def dump_aftermath(value: Aftermath) -> str:
    """The value as text; the same value gives the same text."""
    return json.dumps(_to_json(value), ensure_ascii=False, separators=(",", ":"))


def restore_aftermath(text: str) -> Aftermath:
    """The value in a text that ``dump_aftermath`` wrote; an empty text is an empty value."""
    restored = _reader(Aftermath)(json.loads(text)) if text else Aftermath()
    assert isinstance(restored, Aftermath)  # noqa: S101 - tells the type checker what the reader returns
    return restored


def restore_caught(text: str) -> tuple[Caught, ...]:
    """Of such a text only what was caught: all that a comparison of facts asks of it."""
    frozen = json.loads(text).get("follow_up", {}) if text else {}
    read = _reader(Caught)
    return tuple(read(line) for line in frozen.get("caught", ()))


def _to_json(value: Any) -> Any:
    if is_dataclass(value):
        return {member.name: _to_json(getattr(value, member.name)) for member in fields(value)}
    if isinstance(value, tuple):
        return [_to_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    if get_origin(hint) in (Union, UnionType):
        kinds = [part for part in get_args(hint) if part is not type(None)]
        read = _reader(kinds[0]) if len(kinds) == 1 else _keep
        return lambda value: None if value is None else read(value)
    if get_origin(hint) is tuple:
        read = _reader(get_args(hint)[0])
        return lambda value: tuple(map(read, value))
    if is_dataclass(hint):
        return _class_reader(hint)
    return hint.fromisoformat if hint in (datetime, date) else _keep


def _class_reader(cls: Any) -> Callable[[Any], Any]:
    readers = {name: _reader(kind) for name, kind in get_type_hints(cls).items()}
    return lambda value: cls(
        **{name: readers[name](member) for name, member in value.items() if name in readers}
    )


def _keep(value: Any) -> Any:
    return value
