"""No line of the history is replaced on SQLite by a new one that is the same to a unique index.

``INSERT OR REPLACE`` removes every row that stands in its way without asking the guard against removal. The
guards of 0014 see a row of the same key; these see one of the same reading or the same tombstone. PostgreSQL has
no such statement: there what replaces is a change, and is refused as one.
"""

from django.db import migrations

WORDS = "the history can only be added to"


def list_for_sqlite():
    is_read = "r.incident_id = NEW.incident_id AND r.key = NEW.key AND r.hour = NEW.hour"
    # Left out and not refused: a second reading within the hour is not kept, which is no fault.
    yield (
        "incidents_reading_once",
        f"BEFORE INSERT ON incidents_reading WHEN EXISTS (SELECT 1 FROM incidents_reading r WHERE {is_read}) "
        "BEGIN SELECT RAISE(IGNORE); END",
    )
    is_there = "t.reference = NEW.reference OR t.incident_number = NEW.incident_number"
    yield (
        "incidents_tombstone_once",
        f"BEFORE INSERT ON incidents_tombstone WHEN EXISTS (SELECT 1 FROM incidents_tombstone t WHERE {is_there}) "
        f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END",
    )


def add_guards(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name, body in list_for_sqlite():
            schema_editor.execute(f"CREATE TRIGGER {name} {body}", params=None)


def drop_guards(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name, _ in list_for_sqlite():
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}", params=None)


class Migration(migrations.Migration):

    dependencies = [
        ('incidents', '0022_search_terms'),
    ]

    operations = [
        migrations.RunPython(add_guards, drop_guards),
    ]
