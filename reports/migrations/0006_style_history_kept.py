"""The history of a team's document style can only be added to, as that of its incidents: the database sees to it.

One way is open: the lines of a team for which a row says that it is gone, which can itself be neither changed nor
removed. As before, the guards name a table made for them alone, and rebuilding a guarded table on SQLite drops
them: such a migration must make them anew (a test sees to it).
"""

from django.db import migrations

HISTORY = "reports_teamstylechange"
GONE = "accounts_goneteam"
WORDS = "the history can only be added to"
IS_GONE = f"EXISTS (SELECT 1 FROM {GONE} g WHERE g.team_number = OLD.team_id)"


def list_for_sqlite():
    for table in (HISTORY, GONE):
        stop = f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
        unless = f"WHEN NOT {IS_GONE} " if table == HISTORY else ""
        yield f"{table}_no_update", f"BEFORE UPDATE ON {table} {stop}"
        yield f"{table}_no_delete", f"BEFORE DELETE ON {table} {unless}{stop}"
        # INSERT OR REPLACE removes the row that stands in its way without asking the guard above.
        is_there = f"EXISTS (SELECT 1 FROM {table} r WHERE r.id = NEW.id)"
        yield f"{table}_no_replace", f"BEFORE INSERT ON {table} WHEN {is_there} {stop}"


FOR_POSTGRESQL = f"""
CREATE FUNCTION forthright_keep_style() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {IS_GONE} THEN RETURN OLD; END IF;
    RAISE EXCEPTION '{WORDS}' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER {HISTORY}_no_delete BEFORE DELETE ON {HISTORY} FOR EACH ROW EXECUTE FUNCTION forthright_keep_style();
CREATE TRIGGER {GONE}_no_delete BEFORE DELETE ON {GONE} FOR EACH ROW EXECUTE FUNCTION forthright_keep();
""" + "".join(
    f"""
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION forthright_keep();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION forthright_keep();
"""
    for table in (HISTORY, GONE)
)
FROM_POSTGRESQL = "DROP FUNCTION IF EXISTS forthright_keep_style() CASCADE;" + "".join(
    f"DROP TRIGGER IF EXISTS {table}_{name} ON {table};"
    for table in (HISTORY, GONE)
    for name in ("no_update", "no_delete", "no_truncate")
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
        ('accounts', '0007_goneteam'),
        ('incidents', '0021_glossary_history'),
        ('reports', '0005_team_style'),
    ]

    operations = [
        migrations.RunPython(add_guards, drop_guards),
    ]
