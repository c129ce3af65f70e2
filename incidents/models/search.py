"""What each incident is found by, and the index of the database in use that finds it."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db import connections, models

from incidents.models.incident import Incident


class SearchEntryQuerySet(models.QuerySet["SearchEntry"]):
    def find_keys(
        self,
        phrases: Sequence[Sequence[str]],
        *,
        teams: Collection[int],
        person: int,
        most: int,
    ) -> list[int]:
        """The newest incidents that hold every phrase, whose last word may be only begun, newest first.

        They are open to one of these ``teams``, or name this ``person``. Words are as
        ``incidents.domain.search`` cuts them: letters and digits alone, so none of them is a word of the
        index's own language.
        """
        if not phrases:
            return []
        scopes = [*(f"team{team}" for team in sorted(teams)), f"person{person}"]
        connection = connections[self.db]
        ask = _ask_postgres if connection.vendor == "postgresql" else _ask_sqlite
        with connection.cursor() as cursor:
            cursor.execute(*ask(phrases, scopes, most))
            return [key for (key,) in cursor.fetchall()]


class SearchEntry(models.Model):
    """The words of one incident as it stood after ``change_id``, the last change that they hold.

    Each database indexes ``words`` in its own way (the migration that makes this table): FTS5 in SQLite, a
    text search vector in PostgreSQL. ``scope`` names whom the incident is open to, so that the index alone
    leaves out what is another's.
    """

    incident = models.OneToOneField(
        Incident, on_delete=models.CASCADE, primary_key=True, related_name="search_entry"
    )
    change_id = models.BigIntegerField(default=0, db_index=True)
    scope = models.TextField()
    words = models.TextField()

    objects = SearchEntryQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.incident_id} as of change {self.change_id}"


def name_scope(incident: Incident, people: Iterable[int]) -> str:
    """Whom the index shows an incident to: its team, unless restricted, and the ``people`` named in it."""
    team = [] if incident.is_restricted else [f"team{incident.team_id}"]
    return " ".join([*team, *(f"person{person}" for person in sorted(people))])


def _ask_sqlite(phrases: Sequence[Sequence[str]], scopes: Sequence[str], most: int) -> tuple[str, list[Any]]:
    within = " OR ".join(f'"{scope}"' for scope in scopes)
    wanted = " AND ".join(f'"{" ".join(words)}" *' for words in phrases)
    sql = "SELECT rowid FROM incidents_search WHERE incidents_search MATCH %s ORDER BY rowid DESC LIMIT %s"
    return sql, [f"scope : ({within}) AND words : ({wanted})", most]


def _ask_postgres(
    phrases: Sequence[Sequence[str]], scopes: Sequence[str], most: int
) -> tuple[str, list[Any]]:
    wanted = " & ".join(f"({' <-> '.join([*words[:-1], f'{words[-1]}:*'])})" for words in phrases)
    sql = (
        "SELECT incident_id FROM incidents_searchentry WHERE string_to_array(scope, ' ') && %s::text[] "
        "AND vector @@ to_tsquery('simple', %s) ORDER BY incident_id DESC LIMIT %s"
    )
    return sql, [list(scopes), wanted, most]
