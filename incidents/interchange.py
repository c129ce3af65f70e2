"""The interchange document of one incident, both ways, by ``incident.schema.json``.

What is read is checked whole before anything is built, so a refused document leaves nothing behind.
Strings come back exactly as given; numbers digit for digit; optional members that are absent, null
or empty lists say the same thing, and an export leaves them out.
"""

import json
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
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


class DocumentRefusedError(ValueError):
    """The document is not one we can take. ``faults`` are pairs of path and reason."""

    def __init__(self, faults: list[tuple[str, str]]) -> None:
        self.faults = faults
        super().__init__("\n".join(f"{path}: {reason}" for path, reason in faults))


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
    faults = [
        (_join(error.instance_path), _say_fault(error))
        for error in _take(_validator().iter_errors(_soften(document)), MOST_FAULTS)
    ]
    if not faults:
        faults = _take(_find_bad_texts(load_schema(), document, ()), MOST_FAULTS)
    if faults:
        raise DocumentRefusedError(faults)
    facts = _build(IncidentFacts, {key: value for key, value in document.items() if key != "format"})
    assert isinstance(facts, IncidentFacts)  # noqa: S101 - tells the type checker what _build returns
    return facts


def write_document(facts: IncidentFacts) -> dict[str, Any]:
    """The document of these facts, members in the order of the schema."""
    whole: dict[str, Any] = _prune(load_schema(), {"format": FORMAT, **_to_json(facts)})
    return whole


def dump_document(facts: IncidentFacts) -> str:
    return json.dumps(write_document(facts), ensure_ascii=False, indent=1) + "\n"


def _parse_json(text: bytes | str) -> Any:
    if len(text) > LARGEST_BYTES:
        raise DocumentRefusedError([("document", "larger than 25 MB")])
    try:
        return json.loads(
            text if isinstance(text, str) else text.decode("utf-8-sig"),
            parse_float=Decimal,
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


def _read_members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise DocumentRefusedError([(twice, "given twice in the same object")])
    return members


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
        if "\0" in value:
            yield _join(path), "holds a NUL character, which no database can keep"
        elif any("\ud800" <= character <= "\udfff" for character in value):
            yield _join(path), "holds half of a character (a lone surrogate)"
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


def _resolve(schema: Any) -> Any:
    """The schema that describes the value itself, past "null or this"."""
    for choice in schema.get("oneOf", ()):
        if choice.get("type") != "null":
            return choice
    return schema


def _build(hint: Any, value: Any) -> Any:  # noqa: PLR0911 - one answer for each kind of hint
    if value is None:
        return None
    if get_origin(hint) in (Union, UnionType):
        hints = [part for part in get_args(hint) if part is not type(None)]
        return _build(hints[0], value) if len(hints) == 1 else value
    if get_origin(hint) is tuple:
        parts = get_args(hint)
        if parts[-1] is Ellipsis:
            return tuple(_build(parts[0], item) for item in value)
        return tuple(_build(part, item) for part, item in zip(parts, value, strict=True))
    if is_dataclass(hint):
        kinds = _hints(hint)  # type: ignore[arg-type]
        members = {
            name: _build(kinds[name], member) for name, member in value.items() if not _says_nothing(member)
        }
        return hint(**members)  # type: ignore[operator]
    if hint is Decimal:
        return Decimal(value) if isinstance(value, int) else Decimal(str(value))
    return int(value) if hint is int else value


@cache
def _hints(cls: Hashable) -> dict[str, Any]:
    return get_type_hints(cls)


def _says_nothing(value: Any) -> bool:
    return value is None or value == []


def _to_json(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _to_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_to_json(item) for item in value]
    if isinstance(value, Decimal):
        # "60.0" stays 60.0, so that a document made from a copy prints the digits that were recorded.
        return int(value) if int(value.as_tuple().exponent) == 0 else float(value)
    return value


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
