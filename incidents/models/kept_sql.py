"""Questions whose SQL is kept: putting it together takes longer than answering it.

A question is a function that makes a query set of what it is given. It is called once for each form of it,
with a stand-in for each value; the SQL is kept, and asked each time with the values in the places of their
stand-ins. So a question may use its values in conditions only, and must not look at them.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Final

from django.db import connection
from django.db.models.expressions import RawSQL

_NO_KEY: Final = -7_301_001
"""Stands for a primary key; no row ever has it, nor one below it."""
_NO_TEXT: Final = "no text of anybody: "
MOST_AT_ONCE: Final = 25
"""Questions for so many incidents are kept, a page of a list; those for more are put together anew."""

type Build = Callable[..., Any]
type Asked = int | str


def fetch_rows(build: Build, incident_ids: Sequence[int], *given: Any) -> list[Any]:
    """The rows, as the database gives them, of the query set that ``build(incident_ids, *given)`` makes.

    ``given`` must be hashable, and the query set hold the keys of the incidents as they are.
    """
    if not 0 < len(incident_ids) <= MOST_AT_ONCE:
        return list(build(list(incident_ids), *given))
    return _fetch(*_fill(_write_list_sql(build, len(incident_ids), given, connection.vendor), incident_ids))


def fetch_found(build: Build, *asked: Asked) -> list[Any]:
    """The rows, as the database gives them, of the query set that ``build(*asked)`` makes."""
    return _fetch(*_fill(_write_sql(build, _kinds(asked), connection.vendor), asked))


def keep_subquery(build: Build, *asked: Asked) -> RawSQL:
    """What ``build(*asked)`` makes, a query set of one column, to be looked among by another: ``pk__in``."""
    sql, parameters = _fill(_write_sql(build, _kinds(asked), connection.vendor), asked)
    return RawSQL(sql, parameters)  # noqa: S611 - the framework wrote the SQL


type _Sql = tuple[str, tuple[Any, ...]]


def _fetch(sql: str, parameters: tuple[Any, ...]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        rows: list[Any] = cursor.fetchall()
    return rows


def _fill(kept: _Sql, asked: Sequence[Asked]) -> _Sql:
    """The values in the places of their stand-ins."""
    sql, parameters = kept
    values = dict(zip(_stand_ins(_kinds(asked)), asked, strict=True))
    return sql, tuple(values.get(one, one) for one in parameters)


def _kinds(asked: Sequence[Asked]) -> tuple[type[Asked], ...]:
    return tuple(type(one) for one in asked)


def _stand_ins(kinds: tuple[type[Asked], ...]) -> list[Asked]:
    """A value that nothing has, for each one that is asked for."""
    return [
        _NO_KEY - place if issubclass(kind, int) else f"{_NO_TEXT}{place}" for place, kind in enumerate(kinds)
    ]


@lru_cache(maxsize=256)
def _write_list_sql(build: Build, count: int, given: tuple[Any, ...], vendor: str) -> _Sql:
    return _write(build(_stand_ins((int,) * count), *given))


@lru_cache(maxsize=64)
def _write_sql(build: Build, kinds: tuple[type[Asked], ...], vendor: str) -> _Sql:
    stand_ins = _stand_ins(kinds)
    kept = _write(build(*stand_ins))
    if missing := [place for place, one in enumerate(stand_ins) if one not in kept[1]]:
        # Asked with another value it would give the same answer: for a right that would be everybody's.
        raise ValueError(f"{build.__qualname__} does not hold what it is given as it is: {missing}")
    return kept


def _write(found: Any) -> _Sql:
    sql, parameters = found.query.sql_with_params()
    return sql, tuple(parameters)
