"""The rules of the house for Python code, read from the code itself."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings

BASE_DIR = Path(settings.BASE_DIR)
PACKAGES = ("config", "accounts", "incidents", "reports")
LONGEST_FILE = 400
# A row is written by a service; these are services too, by another name that a library asks for.
WRITERS = (
    "accounts/services",
    "incidents/services",
    "reports/services",
    "accounts/models.py",
    "accounts/adapter.py",
)
WRITES = {"bulk_create", "bulk_update", "get_or_create", "update_or_create"}
PLAIN_WRITES = {"save", "create", "update", "delete"}
CLOCKS = {"now", "utcnow", "today", "time", "monotonic", "perf_counter", "localtime", "gmtime", "localdate"}
CLOCK_OWNERS = {"datetime", "date", "timezone", "time", "dt"}
CLOCKLIKE = ("random", "secrets", "uuid", "time")
FILELIKE = ("os", "io", "pathlib", "shutil", "tempfile", "sqlite3", "subprocess", "socket", "urllib", "http")
OUTER = ("django", "environs", "logging", "threading", "asyncio", "weasyprint")
IMPURE = {*CLOCKLIKE, *FILELIKE, *OUTER}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "data", "info", "misc", "common"}


def list_modules(*folders: str) -> list[Path]:
    """Our Python files below these folders, migrations left out."""
    found = [path for folder in folders for path in sorted((BASE_DIR / folder).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts]


def name_of(path: Path) -> str:
    return path.relative_to(BASE_DIR).as_posix()


@cache
def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), filename=str(path))


def imported_roots(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name.split(".")[0], node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0], node.lineno


def calls(path: Path) -> Iterator[tuple[ast.Call, str, str]]:
    """Every call of a method: the call, the name before the last dot where it is simple, and the method."""
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            named = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
            yield node, named, node.func.attr


def find_clocks(path: Path) -> list[str]:
    return [
        f"{name_of(path)}:{call.lineno} {owner}.{method}()"
        for call, owner, method in calls(path)
        if method in CLOCKS and owner in CLOCK_OWNERS
    ]


def test_the_domain_is_plain_python() -> None:
    domain = list_modules("incidents/domain")
    assert domain
    impure = [
        f"{name_of(path)}:{line} imports {root}"
        for path in domain
        for root, line in imported_roots(path)
        if root in IMPURE
    ]
    assert impure == []


def test_the_domain_has_no_clock_and_reads_no_file() -> None:
    domain = list_modules("incidents/domain")
    found = [clock for path in domain for clock in find_clocks(path)]
    found += [
        f"{name_of(path)}:{node.lineno} {node.func.id}()"
        for path in domain
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id in {"open", "print", "input"}
    ]
    assert found == []


def test_services_are_told_the_time() -> None:
    services = [
        path for path in list_modules(*PACKAGES) if "services" in path.parts or path.name == "services.py"
    ]
    assert services
    assert [clock for path in services for clock in find_clocks(path)] == []


def is_write(call: ast.Call, method: str) -> bool:
    """Whether this call looks like a write to the database.

    A model's save, create, update and delete take keywords or nothing; a dict's update, an image's save and a
    storage's delete take a value.
    """
    if method in WRITES:
        return True
    if method not in PLAIN_WRITES or call.args:
        return False
    return method in {"save", "delete"} or bool(call.keywords)


def test_only_services_write() -> None:
    found = []
    for path in list_modules("accounts", "incidents", "reports"):
        if name_of(path).startswith(WRITERS) or "management" in path.parts:
            continue
        found += [
            f"{name_of(path)}:{call.lineno} .{method}()"
            for call, _, method in calls(path)
            if is_write(call, method)
        ]
    assert found == [], "rows are written by a service"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("incident.save()", True),
        ("incident.save(update_fields=['headline'])", True),
        ("Incident.objects.create(headline='x')", True),
        ("rows.filter(pk=1).update(version=2)", True),
        ("rows.delete()", True),
        ("Row.objects.bulk_create(rows)", True),
        ("found.update(other)", False),
        ("digest.update(b'x')", False),
        ("image.save(target, 'PNG')", False),
        ("storage.delete(name)", False),
    ],
)
def test_a_write_is_told_from_its_namesakes(code: str, expected: bool) -> None:
    call = ast.parse(code, mode="eval").body
    assert isinstance(call, ast.Call)
    assert isinstance(call.func, ast.Attribute)
    assert is_write(call, call.func.attr) is expected


def test_services_take_keywords_only() -> None:
    services = [
        path for path in list_modules(*PACKAGES) if "services" in path.parts or path.name == "services.py"
    ]
    found = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in services
        for node in parse(path).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and is_told_the_time(node)
        if node.args.args or node.args.posonlyargs
    ]
    assert found == [], "a service names every value it takes"


def is_told_the_time(node: ast.FunctionDef) -> bool:
    return any(argument.arg == "now" for argument in [*node.args.args, *node.args.kwonlyargs])


def test_files_stay_readable() -> None:
    lengths = {
        name_of(path): len(path.read_text().splitlines())
        for path in list_modules(*PACKAGES, "tests", "bench")
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}
    assert len((BASE_DIR / "manage.py").read_text().splitlines()) <= 20


def test_modules_have_telling_names() -> None:
    names = {name_of(path): path.stem for path in list_modules(*PACKAGES)}
    assert [name for name, stem in names.items() if stem in VAGUE_NAMES] == []


def test_no_signals() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in list_modules(*PACKAGES)
        for node in ast.walk(parse(path))
        if isinstance(node, ast.ImportFrom) and node.module in {"django.db.models.signals", "django.dispatch"}
    ]
    assert found == []


def test_own_modules_are_imported_at_the_top() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in list_modules(*PACKAGES)
        for function in ast.walk(parse(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").split(".")[0] in PACKAGES)
    ]
    assert found == [], "an import inside a function hides a circle"
