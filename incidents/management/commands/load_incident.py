"""``load_incident FILE [--owner EMAIL]``: take an incident in from a document."""

import sys
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from accounts.access import get_writable_teams
from accounts.models import User
from accounts.services.people import get_or_create_local_account
from incidents.interchange import DocumentRefusedError, parse_document
from incidents.services.incidents import start_incident


class Command(BaseCommand):
    help = "Load an incident document; the reference is printed alone on the last line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="a JSON file in the form forthright.incident/1")
        parser.add_argument("--owner", help="the e-mail of the person it belongs to; else the first user")

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(options["file"])
        try:
            facts = parse_document(path.read_bytes())
        except OSError as error:
            self.refuse([(str(path), error.strerror or "cannot be read")])
        except DocumentRefusedError as error:
            self.refuse(error.faults)
        now = timezone.now()
        owner = self.find_owner(options["owner"]) or get_or_create_local_account(now=now)
        team = get_writable_teams(owner).first()
        if team is None:
            self.refuse([("owner", f"{owner.email} may write in no team")])
        incident = start_incident(team=team, author=owner, now=now, facts=facts)
        self.stdout.write(incident.reference)

    def find_owner(self, email: str | None) -> User | None:
        if email is None:
            return User.objects.order_by("pk").first()
        owner = User.objects.of_address(email).first()
        if owner is None:
            self.refuse([("owner", f"nobody here has the e-mail {email}")])
        return owner

    def refuse(self, faults: list[tuple[str, str]]) -> NoReturn:
        for path, reason in faults:
            self.stderr.write(f"{path}: {reason}")
        sys.exit(1)
