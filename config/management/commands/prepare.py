from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError

from config import bootstrap
from config.fonts import build_fonts


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
            call_command("migrate", verbosity=0, interactive=False)
        if options["demo"]:
            call_command("load_demo", stdout=self.stdout)

    def prepare_all(self) -> None:
        folder = Path(settings.HEARTBEATS_DIR)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        Path(settings.DATA_DIR).chmod(0o700)
        self.say("Making the fonts, once; this takes up to two minutes")
        build_fonts(Path(settings.FONTS_DIR))
        self.say("Preparing the database")
        call_command("migrate", verbosity=0, interactive=False)
        self.say("Collecting the static files")
        # `print` holds the fonts of the documents, which no page asks for.
        call_command("collectstatic", verbosity=0, interactive=False, ignore_patterns=["print"])
        (folder / "prepared").write_text(bootstrap.digest_all())

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
