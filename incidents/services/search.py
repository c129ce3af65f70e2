"""Keep what each incident is found by, in step with what is recorded."""

import logging
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import Max, Q

from incidents.domain.search import join_words
from incidents.models import (
    CaughtLine,
    Change,
    Incident,
    IncidentPart,
    PostMortemComment,
    PostMortemText,
    PromisedUpdate,
    SearchEntry,
    WrittenSummary,
)
from incidents.models.fields import ExactNumber, LimitedText, MomentField
from incidents.models.kept_sql import fetch_rows
from incidents.models.record import Record, read_records
from incidents.models.search import name_scope
from incidents.models.sections import SECTIONS

AFTERWARDS = (
    (WrittenSummary, "incident", ("text",)),
    (CaughtLine, "incident", ("text", "answer", "who")),
    (PromisedUpdate, "incident", ("text", "next_steps")),
    (PostMortemText, "post_mortem__incident", ("text",)),
    (PostMortemComment, "post_mortem__incident", ("text",)),
)
"""What is written outside the record's own sections, and is looked among too. Nothing of a rehearsal."""

RECENT_CHANGES = 5_000
"""How far back the worker looks for changes whose words were not taken up."""
BATCH = 100


def plan_indexing(incident: Incident) -> None:
    """Take up what this transaction writes once it is kept; a fault in that costs nobody their words."""
    transaction.on_commit(partial(_index_quietly, incident.pk))


def index_incidents(incident_ids: Sequence[int]) -> None:
    """Take up the words of these incidents as they stand now. Deleted meanwhile, one is left out."""
    last = {
        row["incident"]: row["last"]
        for row in Change.objects.filter(incident__in=incident_ids)
        .values("incident")
        .annotate(last=Max("pk"))
    }
    found = list(Incident.objects.filter(pk__in=incident_ids))
    records = read_records(found)
    people: dict[int, list[int]] = {}
    for incident_id, user_id in IncidentPart.objects.filter(incident__in=incident_ids).values_list(
        "incident", "user"
    ):
        people.setdefault(incident_id, []).append(user_id)
    afterwards = _read_afterwards(incident_ids)
    SearchEntry.objects.bulk_create(
        [
            SearchEntry(
                incident=incident,
                change_id=last.get(incident.pk, 0),
                scope=name_scope(incident, people.get(incident.pk, [])),
                words=join_words(
                    [
                        incident.title,
                        incident.reference,
                        *list_texts(records[incident.pk]),
                        *afterwards.get(incident.pk, []),
                    ]
                ),
            )
            for incident in found
        ],
        update_conflicts=True,
        unique_fields=["incident"],
        update_fields=["change_id", "scope", "words"],
    )


def index_what_is_missing(most: int = 20 * BATCH) -> int:
    """Take up incidents that have no entry, or changed lately without being taken up; how many.

    A process killed right after a write leaves its words to this; so does a new table or a restore.
    """
    newest = Change.objects.aggregate(newest=Max("pk"))["newest"] or 0
    lately = Change.objects.filter(pk__gt=newest - RECENT_CHANGES).values("incident").annotate(last=Max("pk"))
    known = dict(
        SearchEntry.objects.filter(incident__in=[row["incident"] for row in lately]).values_list(
            "incident", "change_id"
        )
    )
    behind = [row["incident"] for row in lately if known.get(row["incident"], -1) < row["last"]]
    without = Incident.objects.filter(Q(search_entry=None)).values_list("pk", flat=True)[:most]
    keys = sorted({*behind, *without})[:most]
    for start in range(0, len(keys), BATCH):
        index_incidents(keys[start : start + BATCH])
    return len(keys)


def list_texts(record: Record) -> Iterator[str]:
    """What people wrote in a record: its own texts, then those of each section's rows."""
    yield from _list_own(record.values, _text_columns(Incident))
    for key, rows in record.rows.items():
        columns = _text_columns(SECTIONS[key].model)
        for row in rows:
            yield from _list_own(row.values, columns)


def _index_quietly(incident_id: int) -> None:
    try:
        # One transaction may keep changes several times.
        newest = Change.objects.filter(incident=incident_id).aggregate(newest=Max("pk"))["newest"] or 0
        if not SearchEntry.objects.filter(incident=incident_id, change_id=newest).exists():
            index_incidents([incident_id])
    except DatabaseError:
        # The write itself is kept; the worker takes its words up within a minute.
        logging.getLogger(__name__).warning("an incident could not be taken up for searching yet")


def _text_columns(model: type[Any]) -> frozenset[str]:
    return frozenset(
        field.name
        for field in model._meta.fields
        if (isinstance(field, LimitedText) and not field.one_of)
        and not isinstance(field, MomentField | ExactNumber)
    )


def _list_own(values: dict[str, Any], columns: frozenset[str]) -> Iterator[str]:
    for name, value in values.items():
        if name in columns and isinstance(value, str):
            yield value
        elif isinstance(value, list) and name != "points":
            yield from (item for item in value if isinstance(item, str))


def _read_afterwards(incident_ids: Sequence[int]) -> dict[int, list[str]]:
    """The texts written after the meeting, by incident, in one query."""
    found: dict[int, list[str]] = {}
    for incident_id, text in fetch_rows(_select_afterwards, incident_ids):
        found.setdefault(incident_id, []).append(text)
    return found


def _select_afterwards(incident_ids: list[int]) -> Any:
    parts = [
        model._default_manager.filter(**{f"{path}__in": incident_ids})
        .exclude(**{column: None})
        .order_by()
        .values_list(path, column)
        for model, path, columns in AFTERWARDS
        for column in columns
    ]
    return parts[0].union(*parts[1:], all=True)
