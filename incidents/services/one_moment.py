"""Read many rows as they all stood at one moment, while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def read_at_one_moment() -> Iterator[None]:
    """Everything read inside is of one moment, and writers go on meanwhile. Nothing may be written inside.

    Inside a transaction of the caller's it is that one's moment.
    """
    if connection.in_atomic_block:
        yield
        return
    if connection.vendor != "sqlite":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
        return
    with connection.cursor() as cursor:
        # Not `atomic`, which takes the writer's lock: in WAL a reader keeps its moment and blocks nobody.
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
