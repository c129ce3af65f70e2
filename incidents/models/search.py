"""What each incident is found by, and the index of the database in use that finds it."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db import connections, models
from django.db.backends.utils import CursorWrapper

from incidents.models.incident import Incident

MOST_TERMS = 20
"""Words with one beginning that are looked for each by itself in SQLite; of more, the beginning is."""

# Each term stands in the list once for each of its places: the next one is looked up, not read on to.
LIST_TERMS = """
    WITH RECURSIVE begun(beginning, term, number) AS (
        SELECT value, (SELECT term FROM incidents_search_terms WHERE term >= value LIMIT 1), 1
        FROM json_each(%s)
        UNION ALL
        SELECT beginning,
            (SELECT term FROM incidents_search_terms WHERE term >= begun.term || char(1) LIMIT 1),
            number + 1
        FROM begun WHERE substr(term, 1, length(beginning)) = beginning AND number < %s
    )
    SELECT beginning, term FROM begun WHERE substr(term, 1, length(beginning)) = beginning
"""


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
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute(*_ask_postgres(phrases, scopes, most))
            else:
                begun = _list_terms(cursor, {words[-1] for words in phrases})
                cursor.execute(*_ask_sqlite(phrases, scopes, most, begun))
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


def _list_terms(cursor: CursorWrapper, beginnings: Iterable[str]) -> dict[str, list[str]]:
    """The words of SQLite's index that begin so; none where they are many or cannot be told.

    The index itself answers ``"beginning" *`` by reading every place of every such word before it gives the
    first record; asked for whole words, it stops after as many as are wanted. A letter that the index folds
    or leaves out itself stands in none of its words: what begins with one is left to it.
    """
    terms: dict[str, list[str]] = {beginning: [] for beginning in beginnings}
    cursor.execute(LIST_TERMS, [json.dumps([*terms]), MOST_TERMS + 1])
    for beginning, term in cursor.fetchall():
        terms[beginning].append(term)
    return {beginning: found if len(found) <= MOST_TERMS else [] for beginning, found in terms.items()}


def _ask_sqlite(
    phrases: Sequence[Sequence[str]], scopes: Sequence[str], most: int, begun: Mapping[str, Sequence[str]]
) -> tuple[str, list[Any]]:
    within = " OR ".join(f'"{scope}"' for scope in scopes)
    wanted = " AND ".join(f"({_match_phrase(words, begun[words[-1]])})" for words in phrases)
    sql = "SELECT rowid FROM incidents_search WHERE incidents_search MATCH %s ORDER BY rowid DESC LIMIT %s"
    return sql, [f"scope : ({within}) AND words : ({wanted})", most]


def _match_phrase(words: Sequence[str], endings: Sequence[str]) -> str:
    if not endings:
        return f'"{" ".join(words)}" *'
    return " OR ".join(f'"{" ".join([*words[:-1], ending])}"' for ending in endings)


def _ask_postgres(
    phrases: Sequence[Sequence[str]], scopes: Sequence[str], most: int
) -> tuple[str, list[Any]]:
    wanted = " & ".join(f"({' <-> '.join([*words[:-1], f'{words[-1]}:*'])})" for words in phrases)
    sql = (
        "SELECT incident_id FROM incidents_searchentry WHERE string_to_array(scope, ' ') && %s::text[] "
        "AND vector @@ to_tsquery('simple', %s) ORDER BY incident_id DESC LIMIT %s"
    )
    return sql, [list(scopes), wanted, most]
