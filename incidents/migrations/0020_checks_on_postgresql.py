"""Checks of columns that were altered before, on PostgreSQL: a field's own check is not altered with its field.

SQLite makes a table anew and takes the new check; PostgreSQL kept the one the column was made with. A
migration that alters the words or the length of a column again must end with ``remake_checks`` for it;
a test on PostgreSQL compares every column.
"""

from django.db import migrations

ALTERED = (("reminder", "kind"), ("scriptedit", "text"))
FIND = """
SELECT c.conname FROM pg_constraint c
JOIN pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
WHERE c.contype = 'c' AND c.conrelid = %s::regclass AND a.attname = %s
"""


def remake_checks(apps, schema_editor):
    """Give each altered column the check that its field asks for now."""
    connection = schema_editor.connection
    if connection.vendor != "postgresql":
        return
    for model_name, field_name in ALTERED:
        model = apps.get_model("incidents", model_name)
        field = model._meta.get_field(field_name)
        table = connection.ops.quote_name(model._meta.db_table)
        with connection.cursor() as cursor:
            cursor.execute(FIND, [table, field.column])
            named = {constraint.name for constraint in model._meta.constraints}
            for name in [found for (found,) in cursor.fetchall() if found not in named]:
                cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {connection.ops.quote_name(name)}")
            check = field.db_check(connection)
            if check:
                own = connection.ops.quote_name(f"{model._meta.db_table}_{field.column}_check")
                cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {own} CHECK ({check})")


class Migration(migrations.Migration):
    dependencies = [("incidents", "0019_kept_with_exports_and_tombstones")]

    operations = [migrations.RunPython(remake_checks, migrations.RunPython.noop)]
