"""Questions about incidents whose SQL is kept: putting it together takes longer than answering it."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Final

from django.db import connection

# Stands for a primary key in a kept question; no row ever has it, nor one below it.
_NO_INCIDENT: Final = -7_301_001
MOST_AT_ONCE: Final = 25
"""Questions for so many incidents are kept, a page of a list; those for more are put together anew."""

type Build = Callable[..., Any]


def fetch_rows(build: Build, incident_ids: Sequence[int], *given: Any) -> list[Any]:
    """The rows, as the database gives them, of the query set that ``build(incident_ids, *given)`` makes.

    ``given`` must be hashable, and the query set hold the keys of the incidents as they are.
    """
    if not 0 < len(incident_ids) <= MOST_AT_ONCE:
        return list(build(list(incident_ids), *given))
    sql, parameters = _write_sql(build, len(incident_ids), given, connection.vendor)
    asked = dict(zip(_stand_ins(len(incident_ids)), incident_ids, strict=True))
    with connection.cursor() as cursor:
        cursor.execute(sql, [asked.get(one, one) for one in parameters])
        rows: list[Any] = cursor.fetchall()
    return rows


def _stand_ins(count: int) -> list[int]:
    """Keys that no incident has, each in the place of one that is asked for."""
    return [_NO_INCIDENT - place for place in range(count)]


@lru_cache(maxsize=256)
def _write_sql(build: Build, count: int, given: tuple[Any, ...], vendor: str) -> tuple[str, tuple[Any, ...]]:
    sql, parameters = build(_stand_ins(count), *given).query.sql_with_params()
    return sql, tuple(parameters)
