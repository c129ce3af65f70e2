"""Start an incident, from nothing or from an interchange document."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import IntegrityError, connection, transaction
from django.db.models import Max

from accounts.models import Team, User
from incidents.access.writing import write_as
from incidents.domain.facts import IncidentFacts
from incidents.models import Change, Incident, Part, Tombstone
from incidents.models.record import build_facts, read_record, split_facts
from incidents.models.sections import SECTIONS, Section, read_row_columns
from incidents.services.action_columns import fill_action_columns
from incidents.services.history import record_changes
from incidents.services.people import set_part
from incidents.services.promises import follow_next_update

NUMBER_TRIES = 20


def start_incident(
    *,
    team: Team,
    author: User,
    now: datetime,
    facts: IncidentFacts,
    uid: UUID | None = None,
    is_restricted: bool = False,
) -> Incident:
    """Make an incident of these facts and number it; the same facts sent twice by one page make one.

    A restricted one is seen by nobody but its author from the first moment, who leads it. Raises
    RightEndedError where the author does not write in the team, or not any more.
    """
    uid = uid or uuid4()
    for _ in range(NUMBER_TRIES):
        existing = Incident.objects.filter(uid=uid).first()
        if existing is not None:
            is_ours = (existing.team_id, existing.created_by_id) == (team.pk, author.pk)
            if is_ours and _began_as(existing, facts):
                return existing
            uid = uuid4()  # the same page sent something else: it is another incident
        try:
            with transaction.atomic():
                return _create_incident(team, author, now, facts, uid, is_restricted)
        except IntegrityError:
            continue  # somebody took the number, or the same form came twice at once
    raise RuntimeError("no free incident number; try again")


def _began_as(incident: Incident, facts: IncidentFacts) -> bool:
    """Whether an incident was started from these facts, also when it was changed since."""
    if incident.version == 1:
        return build_facts(read_record(incident, points=True)) == facts
    first = Change.objects.filter(incident=incident, version=1, field="incident.title").first()
    return first is not None and first.new == facts.title


def _create_incident(
    team: Team, author: User, now: datetime, facts: IncidentFacts, uid: UUID, is_restricted: bool
) -> Incident:
    values, rows = split_facts(facts)
    skip_gone_keys()
    incident = Incident.objects.create(
        uid=uid,
        reference=next_reference(now=now),
        team=team,
        created_by=author,
        created_at=now,
        updated_at=now,
        **values,
    )
    changes: dict[str, tuple[object, object]] = {
        f"incident.{column}": (None, value) for column, value in values.items() if value is not None
    }
    with write_as(author, incident):
        for key, row_facts in rows.items():
            changes |= _create_rows(incident, SECTIONS[key], row_facts)
        if is_restricted:
            # After the right was asked: before, nobody would be named yet who could have one.
            incident.is_restricted = True
            incident.save(update_fields=["is_restricted"])
            changes |= {"incident.restricted": (None, "to the people named in it")}
            changes |= set_part(incident=incident, user=author, part=Part.LEAD, by=author, now=now)
        record_changes(incident=incident, actor=author, now=now, changes=changes)
        follow_next_update(incident=incident, actor=author, now=now, moment=facts.next_update_at)
        fill_action_columns(incident=incident, now=now)
    return incident


def _create_rows(
    incident: Incident, section: Section, row_facts: list[object]
) -> dict[str, tuple[object, object]]:
    made = []
    changes: dict[str, tuple[object, object]] = {}
    for position, row in enumerate(row_facts):
        uid, values = uuid4(), read_row_columns(section, row)
        made.append(section.model(incident=incident, uid=uid, position=position, **to_columns(values)))
        # A long series is kept once, in its own table; the history says that it came.
        kept = {column: value for column, value in values.items() if column != "points"}
        changes[f"{section.key}.{uid}"] = (None, kept)
    section.model._default_manager.bulk_create(made, batch_size=500)
    return changes


def skip_gone_keys() -> None:
    """See to it that the next incident gets no key of one that is gone: its files and guards go by the key.

    The database counts on by itself, but not one that was filled from a backup. Called in a transaction.
    """
    gone = Tombstone.objects.aggregate(last=Max("incident_number"))["last"] or 0
    if gone <= (Incident.objects.aggregate(last=Max("pk"))["last"] or 0):
        return
    table = Incident._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("UPDATE sqlite_sequence SET seq = max(seq, %s) WHERE name = %s", [gone, table])
            if cursor.rowcount == 0:
                cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, gone])
            return
        cursor.execute("SELECT pg_get_serial_sequence(%s, 'id')", [table])
        (counter,) = cursor.fetchone()
        cursor.execute("SELECT setval(%s, greatest(%s, nextval(%s)))", [counter, gone, counter])


def to_columns(values: dict[str, object]) -> dict[str, object]:
    """Row values as the columns take them: the numbers of a series as text, so that they stay exact."""
    points = values.get("points")
    if not isinstance(points, list):
        return values
    return {
        **values,
        "points": [[at, None if number is None else str(number)] for at, number in points],
    }


def next_reference(*, now: datetime) -> str:
    """The next free reference, numbered through: INC-2026-0007 follows INC-2025-0006.

    The number of an incident that is gone is not given again: papers and mail may still name it.
    """
    latest = (
        model.objects.order_by("-pk").values_list("reference", flat=True).first()
        for model in (Incident, Tombstone)
    )
    number = max((read_number(reference) for reference in latest if reference), default=0) + 1
    while is_taken(f"INC-{now.year:04d}-{number:04d}"):
        number += 1
    return f"INC-{now.year:04d}-{number:04d}"


def read_number(reference: str) -> int:
    return int(reference.rsplit("-", 1)[1])


def is_taken(reference: str) -> bool:
    """Whether an incident has this reference, or had it before it was removed."""
    return any(model.objects.filter(reference=reference).exists() for model in (Incident, Tombstone))
