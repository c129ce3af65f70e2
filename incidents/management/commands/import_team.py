"""``import_team FILE [--owner EMAIL]``: take in a team that ``export_team`` wrote."""

import sys
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from accounts.models import User
from accounts.services.people import get_or_create_local_account
from incidents.services.archive import ArchiveRefusedError
from incidents.services.archive.taking import import_team
from incidents.services.stored_files import STORE_AWAY


class Command(BaseCommand):
    help = "Take in a team from its file; each reference there and here, then the team's number, are printed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="a ZIP in the form forthright.team/1")
        parser.add_argument("--owner", help="the e-mail of the person who owns it here; else the first user")

    def handle(self, *args: Any, **options: Any) -> None:
        path, now = Path(options["file"]), timezone.now()
        if not path.is_file():
            self.refuse(str(path), "there is no such file")
        owner = self.find_owner(options["owner"]) or get_or_create_local_account(now=now)
        try:
            taken = import_team(path=path, owner=owner, now=now)
        except ArchiveRefusedError as refusal:
            self.refuse(refusal.path, refusal.reason)
        except ConnectionError:
            self.refuse(str(path), STORE_AWAY)
        for there, here in taken.references.items():
            self.stdout.write(f"{there} -> {here}")
        self.stdout.write(str(taken.team.pk))

    def find_owner(self, email: str | None) -> User | None:
        if email is None:
            return User.objects.order_by("pk").first()
        owner = User.objects.of_address(email).first()
        if owner is None:
            self.refuse("owner", f"nobody here has the e-mail {email}")
        return owner

    def refuse(self, path: str, reason: str) -> NoReturn:
        self.stderr.write(f"{path}: {reason}")
        sys.exit(1)
