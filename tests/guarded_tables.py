"""Empty the tables between tests, those too that the database guards against just that.

A test that commits ends with every table emptied; the guards of the history refuse it, as they should.
Here they are lifted for that moment and put back as they were.
"""

from collections.abc import Sequence
from contextlib import contextmanager
from typing import Any

from django.db.backends.base.operations import BaseDatabaseOperations

_flush = BaseDatabaseOperations.execute_sql_flush
GUARDED = (
    "accounts_goneteam", "incidents_change", "incidents_goneterm", "incidents_reading",
    "incidents_termchange", "incidents_tombstone", "reports_teamstylechange",
)  # fmt: skip


@contextmanager
def lifted(connection: Any) -> Any:
    """Without the guards, for whoever must stand in for somebody with the whole database in hand."""
    is_sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        if is_sqlite:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            guards = cursor.fetchall()
            for name, _ in guards:
                cursor.execute(f'DROP TRIGGER "{name}"')
        else:
            # What is still to be checked at the end of a transaction holds its tables fast.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
            for table in GUARDED:
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        try:
            yield
        finally:
            if is_sqlite:
                for _, sql in guards:
                    cursor.execute(sql)
            else:
                for table in GUARDED:
                    cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def flush_guarded(operations: BaseDatabaseOperations, sql_list: Sequence[str]) -> None:
    with lifted(operations.connection):
        _flush(operations, list(sql_list))


def let_tests_flush() -> None:
    BaseDatabaseOperations.execute_sql_flush = flush_guarded  # type: ignore[method-assign, assignment]
