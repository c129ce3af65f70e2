from django.db import migrations

# The words that the index of SQLite holds, each once per place, in their order: read where a word ends, it
# tells which words begin with the letters typed without reading where all of them stand.
SQLITE = "CREATE VIRTUAL TABLE incidents_search_terms USING fts5vocab(incidents_search, instance)"
SQLITE_BACK = "DROP TABLE incidents_search_terms"


def make_terms(apps, editor):
    if editor.connection.vendor == "sqlite":
        editor.execute(SQLITE)


def drop_terms(apps, editor):
    if editor.connection.vendor == "sqlite":
        editor.execute(SQLITE_BACK)


class Migration(migrations.Migration):

    dependencies = [
        ('incidents', '0021_glossary_history'),
    ]

    operations = [
        migrations.RunPython(make_terms, drop_terms),
    ]
