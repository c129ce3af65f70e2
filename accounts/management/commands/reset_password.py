"""``reset_password EMAIL``: a link that lets one person choose a new password, once.

With ``--second-factor`` it takes off the factors of somebody who lost them, on the account's record.
"""

import sys
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from accounts.models import User
from accounts.services.people import LOCAL_EMAIL
from accounts.services.reset_link import make_reset_link
from accounts.services.security import AT_THE_SERVER, take_off_factors


class Command(BaseCommand):
    help = "Print a one-time link to choose a new password, or take off a second factor that was lost."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument(
            "--second-factor",
            action="store_true",
            help="take off app for codes, passkeys and recovery codes instead; the password stays",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        email: str = options["email"]
        user = User.objects.of_address(email).first()
        if user is None:
            self.refuse(f"nobody here has the e-mail {email}")
        if not user.is_active:
            self.refuse(f"the account of {email} is switched off")
        if user.email == LOCAL_EMAIL:
            self.refuse(f"{email} cannot sign in; the first account will take its place over")
        now = timezone.now()
        if options["second_factor"]:
            take_off_factors(user=user, place=AT_THE_SERVER, now=now)
            self.stdout.write(f"{user.email} now signs in with the password alone, and sees so.")
            return
        self.stdout.write(make_reset_link(user=user, place=AT_THE_SERVER, now=now))

    def refuse(self, reason: str) -> NoReturn:
        """Say why on standard error, under the name of what was given, and end with 1."""
        self.stderr.write(f"email: {reason}")
        sys.exit(1)
