from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection

from config import bootstrap
from config.fonts import build_fonts

DATABASE_LOCK: Final = 0x666F727468  # "forth"; any number will do that every host knows
WAITING: Final = "Waiting for another host, which is preparing the database"

NO_ANSWER: Final = "The database of FORTHRIGHT_DATABASE_URL cannot be reached. Start it, or mend the address."


@contextmanager
def prepare_alone(say: Callable[[str], object]) -> Iterator[None]:
    """Keep the other hosts of a shared database from preparing it at the same moment.

    SQLite has one host, and `up` holds its folder. The lock goes with the connection, so a host that dies
    while it prepares keeps nobody waiting. Raises ``CommandError`` where the database cannot be reached.
    """
    if connection.vendor != "postgresql":
        yield
        return
    try:
        connection.ensure_connection()
    except OperationalError as error:
        raise CommandError(f"{NO_ANSWER} {str(error).strip().splitlines()[0]}") from error
    with connection.cursor() as cursor:
        # A change of a table waits for whoever reads it, as a backup does.
        cursor.execute("SET lock_timeout = 0")
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [DATABASE_LOCK])
        if not cursor.fetchone()[0]:
            say(WAITING)
            cursor.execute("SELECT pg_advisory_lock(%s)", [DATABASE_LOCK])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [DATABASE_LOCK])


class Command(BaseCommand):
    """Everything a start needs, in one process, because each start of Django costs a second or more."""

    help = "Make fonts, migrate the database and collect the static files; with --demo also a demo team."
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own shape

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--demo", action="store_true", help="make a demo team with sample incidents")
        parser.add_argument(
            "--if-stale", action="store_true", help="do nothing when all is as the code wants it"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["demo"] and "load_demo" not in get_commands():
            raise CommandError("There is no demo to load in this version.")
        if not bootstrap.is_prepared():
            self.prepare_all()
        elif not options["if_stale"]:
            self.migrate()
        if options["demo"]:
            call_command("load_demo", stdout=self.stdout)

    def migrate(self) -> None:
        with prepare_alone(self.say):
            call_command("migrate", verbosity=0, interactive=False)

    def prepare_all(self) -> None:
        folder = Path(settings.HEARTBEATS_DIR)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        Path(settings.DATA_DIR).chmod(0o700)
        self.say("Making the fonts, once; this takes up to two minutes")
        build_fonts(Path(settings.FONTS_DIR))
        self.say("Preparing the database")
        self.migrate()
        self.say("Collecting the static files")
        # `print` holds the fonts of the documents, which no page asks for.
        call_command("collectstatic", verbosity=0, interactive=False, ignore_patterns=["print"])
        (folder / "prepared").write_text(bootstrap.digest_all())

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
