"""``export_team TEAM FILE``: write everything of a team into one file."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from accounts.models import Team
from incidents.models import Incident
from incidents.services.archive.writing import write_team


class Command(BaseCommand):
    help = "Write a team with all its incidents, restricted ones too, to one file (see import_team)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("team", help="the team's name, or its number as its address shows it")
        parser.add_argument("file", help="an existing file is replaced once the new one is whole")

    def handle(self, *args: Any, **options: Any) -> None:
        asked = options["team"]
        found = Team.objects.filter(name=asked) or Team.objects.filter(
            pk=int(asked) if asked.isdigit() else 0
        )
        if len(found) != 1:
            reason = "there is no such team" if not found else "several teams have this name; give the number"
            self.stderr.write(f"{asked}: {reason}")
            sys.exit(1)
        path = Path(options["file"]).resolve()
        incidents = list(Incident.objects.that_stand().filter(team=found[0]).order_by("pk"))
        try:
            write_team(team=found[0], incidents=incidents, path=path, now=timezone.now())
        except OSError as error:
            self.stderr.write(f"{path}: {error.strerror or 'cannot be written'}")
            sys.exit(1)
        self.stdout.write(f"{path}: {len(incidents)} incidents")
