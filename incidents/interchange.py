"""The interchange document of one incident, both ways, by ``incident.schema.json``.

What is read is checked whole before anything is built, so a refused document leaves nothing behind.
Strings come back exactly as given; numbers digit for digit; optional members that are absent, null
or empty lists say the same thing, and an export leaves them out.
"""

import json
import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import cache
from math import isfinite
from pathlib import Path
from types import UnionType
from typing import Any, NoReturn, Union, get_args, get_origin, get_type_hints

import jsonschema_rs

from incidents.domain.facts import IncidentFacts
from incidents.domain.moments import is_valid_moment

FORMAT = "forthright.incident/1"
SCHEMA_PATH = Path(__file__).with_name("incident.schema.json")
LARGEST_BYTES = 25 * 1024 * 1024
MOST_FAULTS = 20
MOST_DEPTH = 32
LARGEST_STORED = 2**63 - 1
_STORED_WHOLE = {"why_of"}
"""Members without a bound of their own that a table keeps as a whole number."""
_NOT_FINITE = Decimal("Infinity")
_MARKED = re.compile(r'"\\u0000([^"\\]+)\\u0000"')


class DocumentRefusedError(ValueError):
    """The document is not one we can take. ``faults`` are pairs of path and reason."""

    def __init__(self, faults: list[tuple[str, str]]) -> None:
        self.faults = [(_make_sayable(path), _make_sayable(reason)) for path, reason in faults]
        super().__init__("\n".join(f"{path}: {reason}" for path, reason in self.faults))


def _make_sayable(words: str) -> str:
    """Half characters written out, for no page and no terminal can show them."""
    return words.encode("utf-8", "backslashreplace").decode("utf-8")


class ExactEncoder(json.JSONEncoder):
    """JSON in which a Decimal stands with its own digits, which a float would lose."""

    def default(self, value: Any) -> Any:
        # No recorded text can hold a NUL, so nothing else is ever taken for a marked number.
        return f"\0{value}\0" if isinstance(value, Decimal) else super().default(value)

    def encode(self, value: Any) -> str:
        return _MARKED.sub(r"\1", super().encode(value))


@cache
def load_schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(SCHEMA_PATH.read_text(encoding="utf-8"))
    return schema


@cache
def _validator() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(load_schema())


def parse_document(text: bytes | str) -> IncidentFacts:
    """The facts in a document's text. Raises DocumentRefusedError with the path of each fault."""
    return read_document(_parse_json(text))


def read_document(document: Any) -> IncidentFacts:
    """The facts in a parsed document. Raises DocumentRefusedError with the path of each fault."""
    if faults := _take(_find_bad_shapes(document), MOST_FAULTS):
        raise DocumentRefusedError(faults)
    faults = [
        (_join(error.instance_path), _say_fault(error))
        for error in _take(_validator().iter_errors(_soften(document)), MOST_FAULTS)
    ]
    if not faults:
        faults = _take(_find_bad_texts(load_schema(), document, ()), MOST_FAULTS)
    if faults:
        raise DocumentRefusedError(faults)
    return _build_facts(document)


def restore_facts(text: str) -> IncidentFacts:
    """The facts in a text that ``dump_document`` wrote here; it is not checked a second time."""
    return _build_facts(json.loads(text, parse_float=Decimal))


def write_document(facts: IncidentFacts) -> dict[str, Any]:
    """The document of these facts, members in the order of the schema."""
    whole: dict[str, Any] = _prune(load_schema(), {"format": FORMAT, **_to_json(facts, _to_number)})
    return whole


def dump_document(facts: IncidentFacts) -> str:
    """The document as text, every number with the digits that were recorded."""
    whole = _prune(load_schema(), {"format": FORMAT, **_to_json(facts, lambda number: number)})
    return json.dumps(whole, ensure_ascii=False, indent=1, cls=ExactEncoder) + "\n"


def dump_outline(facts: IncidentFacts) -> str:
    """The document without the points of its series: all that a comparison of two states needs."""
    return dump_document(
        replace(facts, metric_series=tuple(replace(series, points=()) for series in facts.metric_series))
    )


def _parse_json(text: bytes | str) -> Any:
    if len(text) > LARGEST_BYTES:
        raise DocumentRefusedError([("document", "larger than 25 MB")])
    try:
        return json.loads(
            text if isinstance(text, str) else text.decode("utf-8-sig"),
            parse_float=_read_fraction,
            parse_int=_read_whole,
            parse_constant=_refuse_constant,
            object_pairs_hook=_read_members,
        )
    except UnicodeDecodeError as error:
        raise DocumentRefusedError([("document", "not text in UTF-8")]) from error
    except RecursionError as error:
        raise DocumentRefusedError([("document", "nested too deeply")]) from error
    except DocumentRefusedError:
        raise
    except ValueError as error:
        raise DocumentRefusedError([("document", f"not JSON: {error}")]) from error


def _refuse_constant(word: str) -> NoReturn:
    raise DocumentRefusedError([("document", f"{word} is not a number that JSON knows")])


def _read_fraction(digits: str) -> Decimal:
    try:
        return Decimal(digits)
    except InvalidOperation:
        return _NOT_FINITE  # refused with its path


def _read_whole(digits: str) -> int | Decimal:
    return int(digits) if len(digits) <= 400 else _NOT_FINITE


def _read_members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        seen: set[str] = set()
        twice = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        raise DocumentRefusedError([(twice, "given twice in the same object")])
    return members


def _find_bad_shapes(document: Any) -> Iterator[tuple[str, str]]:
    """What no later step could walk or compare: deep nesting, broken keys, numbers out of all bounds."""
    level: list[tuple[tuple[str | int, ...], Any]] = [((), document)]
    for _ in range(MOST_DEPTH):
        level = [pair for path, value in level for pair in _list_members(path, value)]
        for path, value in level:
            if isinstance(path[-1], str) and _name_stray(path[-1]):
                yield _join(path[:-1]), f"a key {_name_stray(path[-1])}"
            if isinstance(value, Decimal | int) and not _is_finite(value):
                yield _join(path), "is a number too large to keep"
        if not level:
            return
    yield _join(level[0][0][:1]), f"nested more than {MOST_DEPTH} deep"


def _list_members(path: tuple[str | int, ...], value: Any) -> list[tuple[tuple[str | int, ...], Any]]:
    if isinstance(value, dict):
        return [((*path, key), member) for key, member in value.items()]
    return [((*path, index), item) for index, item in enumerate(value)] if isinstance(value, list) else []


def _is_finite(value: Decimal | int) -> bool:
    try:
        return isfinite(float(value))
    except OverflowError:
        return False


def _name_stray(text: str) -> str:
    """Say what no table can hold; an empty string where the text is sound."""
    if "\0" in text:
        return "holds a NUL character, which no database can keep"
    if any("\ud800" <= character <= "\udfff" for character in text):
        return "holds half of a character (a lone surrogate)"
    return ""


def _soften(value: Any) -> Any:
    """Numbers as the validator takes them; it only looks at their kind and bounds."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, dict):
        return {key: _soften(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_soften(item) for item in value]
    return value


def _take[T](items: Iterator[T], most: int) -> list[T]:
    return [item for item, _ in zip(items, range(most), strict=False)]


def _join(path: Any) -> str:
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".") or "document"


def _say_fault(error: Any) -> str:
    kind = error.kind
    name = type(kind).__name__
    if name.endswith("AdditionalProperties"):
        return "unknown key " + ", ".join(f'"{key}"' for key in kind.unexpected)
    if name.endswith("Required"):
        return f'"{kind.property}" is missing'
    if name.endswith("MaxLength"):
        return f"longer than {kind.limit:,} characters"
    if name.endswith("MaxItems"):
        return f"more than {kind.limit:,} items"
    message = str(error.message)
    return message if len(message) <= 300 else message[:300] + " (shortened)"


def _find_bad_texts(schema: Any, value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str, str]]:
    """Texts the schema lets pass but no table can hold, and moments that are no real date."""
    if schema.get("$ref") == "#/$defs/moment" and value is not None and not is_valid_moment(value):
        yield _join(path), f'"{value}" is not a real date or time'
    elif isinstance(value, str):
        if stray := _name_stray(value):
            yield _join(path), stray
    elif isinstance(value, dict):
        known = _resolve(schema).get("properties", {})
        for key, member in value.items():
            yield from _find_bad_texts(known.get(key, {}), member, (*path, key))
    elif isinstance(value, list):
        whole = _resolve(schema)
        for index, item in enumerate(value):
            prefix = whole.get("prefixItems", ())
            inner = prefix[index] if index < len(prefix) else whole.get("items", {})
            yield from _find_bad_texts(inner, item, (*path, index))
    elif isinstance(value, Decimal | int) and not isinstance(value, bool) and len(str(value)) > 400:
        yield _join(path), "has more than 400 digits"
    elif (
        path[-1:]
        and path[-1] in _STORED_WHOLE
        and isinstance(value, Decimal | int)
        and value > LARGEST_STORED
    ):
        yield _join(path), "is larger than any position can be"


def _resolve(schema: Any) -> Any:
    """The schema that describes the value itself, past "null or this"."""
    for choice in schema.get("oneOf", ()):
        if choice.get("type") != "null":
            return choice
    return schema


def _build_facts(document: dict[str, Any]) -> IncidentFacts:
    facts = _builder(IncidentFacts)({key: value for key, value in document.items() if key != "format"})
    assert isinstance(facts, IncidentFacts)  # noqa: S101 - tells the type checker what _build returns
    return facts


@cache
def _builder(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of this kind; made once for each kind, since a series has 100,000 points."""
    if get_origin(hint) in (Union, UnionType):
        kinds = [part for part in get_args(hint) if part is not type(None)]
        build = _builder(kinds[0]) if len(kinds) == 1 else _keep
        return lambda value: None if value is None else build(value)
    if get_origin(hint) is tuple:
        builders = [_builder(part) for part in get_args(hint) if part is not Ellipsis]
        if get_args(hint)[-1] is Ellipsis:
            return lambda value: tuple(map(builders[0], value))
        return lambda value: tuple(build(item) for build, item in zip(builders, value, strict=True))
    if is_dataclass(hint):
        return _class_builder(hint)
    if hint is Decimal:
        return _read_number
    return int if hint is int else _keep


def _class_builder(cls: Any) -> Callable[[Any], Any]:
    members = {name: _builder(kind) for name, kind in _hints(cls).items()}
    return lambda value: cls(
        **{name: members[name](member) for name, member in value.items() if not _says_nothing(member)}
    )


def _read_number(value: Any) -> Decimal:
    return Decimal(str(value)) if isinstance(value, float) else Decimal(value)


def _keep(value: Any) -> Any:
    return value


@cache
def _hints(cls: Hashable) -> dict[str, Any]:
    return get_type_hints(cls)


def _says_nothing(value: Any) -> bool:
    return value is None or value == []


def _to_json(value: Any, read_number: Callable[[Decimal], Any]) -> Any:
    if is_dataclass(value):
        return {field.name: _to_json(getattr(value, field.name), read_number) for field in fields(value)}
    if isinstance(value, tuple):
        return [_to_json(item, read_number) for item in value]
    return read_number(value) if isinstance(value, Decimal) else value


def _to_number(value: Decimal) -> int | float | Decimal:
    """A plain number that is exactly this one; the Decimal itself where no float is."""
    if int(value.as_tuple().exponent) == 0:
        return int(value)
    number = float(value)
    return number if Decimal(repr(number)) == value else value


def _prune(schema: Any, value: Any) -> Any:
    if isinstance(value, Mapping):
        whole = _resolve(schema)
        required = whole.get("required", ())
        return {
            name: _prune(inner, value[name])
            for name, inner in whole["properties"].items()
            if name in value and (name in required or not _says_nothing(value[name]))
        }
    if isinstance(value, list) and isinstance(_resolve(schema).get("items"), dict):
        return [_prune(_resolve(schema)["items"], item) for item in value]
    return value
