"""``export_incident REF``: print an incident as a document."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from incidents import access
from incidents.interchange import dump_document
from incidents.models import Incident


class Command(BaseCommand):
    help = "Print the document of an incident, equal to the one it was loaded from."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("reference", help="INC-YYYY-NNNN")

    def handle(self, *args: Any, **options: Any) -> None:
        incident = Incident.objects.that_stand().filter(reference=options["reference"]).first()
        if incident is None:
            self.stderr.write(f"{options['reference']}: there is no such incident")
            sys.exit(1)
        self.stdout.write(dump_document(access.load_facts(incident, points=True)), ending="")
