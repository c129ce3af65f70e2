"""The history can only be added to, whoever asks: the database itself refuses to change or remove a row.

One way is open: rows of an incident for which a tombstone stands, written no later than the tombstone. A
tombstone cannot be changed or removed either, and none is taken while a legal hold stands, so whatever
removes history leaves who, when and the reference. The guards name tables that are made for them alone,
because SQLite cannot rebuild a table that a trigger of another names. Rebuilding ``incidents_change`` or
``incidents_reading`` on SQLite drops its guards: such a migration must make them anew (a test sees to it).
"""

from django.db import migrations

HISTORY = ("incidents_change", "incidents_reading")
TOMBSTONE = "incidents_tombstone"
WORDS = "the history can only be added to"
HELD_WORDS = "a legal hold stands"
IS_GONE = "EXISTS (SELECT 1 FROM incidents_tombstone t WHERE t.incident_number = OLD.incident_id AND OLD.at <= t.purged_at)"
IS_HELD = "EXISTS (SELECT 1 FROM incidents_legalhold h WHERE h.incident_id = NEW.incident_number AND h.lifted_at IS NULL)"


def list_for_sqlite():
    for table in (*HISTORY, TOMBSTONE):
        yield f"{table}_no_update", f"BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
        unless = f"WHEN NOT {IS_GONE} " if table in HISTORY else ""
        yield f"{table}_no_delete", f"BEFORE DELETE ON {table} {unless}BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
        # INSERT OR REPLACE removes the row that stands in its way without asking the guard above.
        is_there = f"EXISTS (SELECT 1 FROM {table} r WHERE r.id = NEW.id)"
        yield f"{table}_no_replace", f"BEFORE INSERT ON {table} WHEN {is_there} BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
    yield f"{TOMBSTONE}_held", f"BEFORE INSERT ON {TOMBSTONE} WHEN {IS_HELD} BEGIN SELECT RAISE(ABORT, '{HELD_WORDS}'); END"


FOR_POSTGRESQL = f"""
CREATE FUNCTION forthright_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '{WORDS}' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION forthright_keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {IS_GONE} THEN RETURN OLD; END IF;
    RAISE EXCEPTION '{WORDS}' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION forthright_keep_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {IS_HELD} THEN
        RAISE EXCEPTION '{HELD_WORDS}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER {TOMBSTONE}_held BEFORE INSERT ON {TOMBSTONE} FOR EACH ROW EXECUTE FUNCTION forthright_keep_held();
CREATE TRIGGER {TOMBSTONE}_no_delete BEFORE DELETE ON {TOMBSTONE} FOR EACH ROW EXECUTE FUNCTION forthright_keep();
""" + "".join(
    f"""
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION forthright_keep();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION forthright_keep();
"""
    for table in (*HISTORY, TOMBSTONE)
) + "".join(
    f"""
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION forthright_keep_history();
"""
    for table in HISTORY
)
FROM_POSTGRESQL = "".join(
    f"DROP FUNCTION IF EXISTS {name}() CASCADE;"
    for name in ("forthright_keep", "forthright_keep_history", "forthright_keep_held")
)


def add_guards(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name, body in list_for_sqlite():
            schema_editor.execute(f"CREATE TRIGGER {name} {body}", params=None)
    elif schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FOR_POSTGRESQL, params=None)


def drop_guards(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name, _ in list_for_sqlite():
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}", params=None)
    elif schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FROM_POSTGRESQL, params=None)


class Migration(migrations.Migration):

    dependencies = [
        ('incidents', '0013_keeping'),
    ]

    operations = [
        migrations.RunPython(add_guards, drop_guards),
    ]
