"""Every service that writes to an incident asks for the right to it at the moment of the write."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.test_python_rules import BASE_DIR, list_modules, name_of, parse

BLOCKS = {"write_as", "write_as_member", "write_as_owner", "write_unasked", "_write_by_link", "_write_own"}
WRITES = {"bulk_create", "bulk_update", "get_or_create", "update_or_create", "create", "save", "delete"}
INSIDE = {
    "fill_action_columns", "follow_next_update", "keep_in_step", "promise_update",
    "record_changes", "set_part", "write_new_version",
}  # fmt: skip
"""What writes in its caller's block: to call it is to write."""
OWN = {
    "accounts of a person, and rows that are theirs alone": {"calendar_feed", "departing", "exporting"},
    "what lets the history of a team that goes go with it": {"glossary.bury_terms"},
    "a file read in whole, before anybody has a right to it": {"archive"},
    "reminders, the search and the log of readers, which tell of a write": {"reminders", "search", "reading"},
    "numbers of what was said, a clip taken back, and the worker that listens": {
        "recordings.begin_listening", "recordings.delete_clip", "recordings.delete_rehearsal",
        "recordings.finish_listening", "recordings.purge_recordings", "recordings.refuse_clip",
        "rehearsal.keep_numbers",
    },
    "the worker that removes what was deleted": {"purging"},
    "the worker that stamps what left": {"summary.stamp_sent_summaries"},
    "the worker that renders": {"claim_document", "finish_document", "fail_document"},
    "a picture drawn anew, in memory": {"check_file"},
    "files that no row names yet, and the list that removes them": {"stored_files"},
    "mail that waits for who leaves; their parts end inside": {"people.end_parts"},
    "a picture in the store, under its own digest": {
        "styles.store_logo", "styles.check_logo", "styles.change_style",
    },
    "tries of a passphrase or a code, counted also where they are wrong": {
        "sharing.try_passphrase", "sharing.allow_try", "sharing.confirm_decision",
    },
    "the start: the incident is made, and then the right in it is asked": {"incidents.start_incident"},
}  # fmt: skip


def is_write(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name):
        return node.func.id in INSIDE
    if not isinstance(node.func, ast.Attribute):
        return False
    is_table_update = node.func.attr == "update" and bool(node.keywords)
    return node.func.attr in WRITES or is_table_update


def iterate_outside(node: ast.AST) -> Iterator[ast.AST]:
    """What stands in a function outside the blocks that ask for a right."""
    for child in ast.iter_child_nodes(node):
        yield child
        if isinstance(child, ast.With):
            names = {
                item.context_expr.func.id
                for item in child.items
                if isinstance(item.context_expr, ast.Call) and isinstance(item.context_expr.func, ast.Name)
            }
            if names & BLOCKS:
                continue
        yield from iterate_outside(child)


def find_unguarded(path: Path) -> set[str]:
    """The functions of a module that write outside a block, by themselves or by a private one they call."""
    functions = {
        f"_{node.name}" if node in list_methods(path) else node.name: list(iterate_outside(node))
        for node in ast.walk(parse(path))
        if isinstance(node, ast.FunctionDef)
    }
    found = {name for name, nodes in functions.items() if any(is_write(node) for node in nodes)}
    while True:
        private = {name for name in found if name.startswith("_")}
        methods = {name.removeprefix("_") for name in private} - functions.keys()
        callers = {
            name
            for name, nodes in functions.items()
            for node in nodes
            if isinstance(node, ast.Call) and read_name(node) in private | methods
        }
        if callers <= found:
            return found - private
        found |= callers


def list_methods(path: Path) -> list[ast.stmt]:
    """The methods of private classes, which only their own module calls."""
    classes = [node for node in parse(path).body if isinstance(node, ast.ClassDef)]
    return [method for one in classes if one.name.startswith("_") for method in one.body]


def read_name(call: ast.Call) -> str:
    func = call.func
    return func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""


def test_a_service_that_writes_to_an_incident_asks_for_the_right_under_its_lock() -> None:
    known = set().union(*OWN.values())
    missing = []
    for path in [*list_modules("incidents/services", "reports/services"), BASE_DIR / "reports/sending.py"]:
        for name in sorted(find_unguarded(path) - INSIDE):
            keys = {path.stem, path.parent.name, name, f"{path.stem}.{name}"}
            if not keys & known:
                missing.append(f"{name_of(path)}: {name}")
    assert missing == []


def test_only_the_door_locks_an_incident() -> None:
    allowed = {"incidents/access/writing.py", "incidents/services/purging.py"}
    found = {
        name_of(path)
        for path in list_modules("accounts", "incidents", "reports", "config")
        if "Incident.objects.select_for_update" in path.read_text()
    }
    assert found == allowed


def test_the_rule_sees_a_write_without_its_block(tmp_path: Path) -> None:
    source = tmp_path / "careless.py"
    source.write_text(
        "def note(*, incident, person):\n"
        "    Change.objects.create(incident=incident)\n"
        "def change(*, incident, person):\n"
        "    with transaction.atomic():\n"
        "        _write(incident)\n"
        "def good(*, incident, person):\n"
        "    with write_as(person, incident) as current:\n"
        "        _write(current)\n"
        "def _write(incident):\n"
        "    incident.save()\n"
    )
    assert find_unguarded(source) == {"note", "change"}
