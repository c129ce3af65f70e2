"""``reset_password EMAIL``: a link that lets one person choose a new password, once."""

import sys
from typing import Any, NoReturn

from django.contrib.auth.tokens import default_token_generator
from django.core.management.base import BaseCommand, CommandParser
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from accounts.links import build_public_url
from accounts.models import User


class Command(BaseCommand):
    help = "Print a one-time link with which the person chooses a new password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, **options: Any) -> None:
        email: str = options["email"]
        user = User.objects.filter(email__iexact=email).first()
        if user is None:
            self.refuse(f"nobody here has the e-mail {email}")
        if not user.is_active:
            self.refuse(f"the account of {email} is switched off")
        if not user.has_usable_password():
            self.refuse(f"{email} cannot sign in; the first account will take its place over")
        user_key = urlsafe_base64_encode(force_bytes(user.pk))
        token = default_token_generator.make_token(user)
        self.stdout.write(build_public_url(None, "new_password", user_key, token))

    def refuse(self, reason: str) -> NoReturn:
        """Say why on standard error, under the name of what was given, and end with 1."""
        self.stderr.write(f"email: {reason}")
        sys.exit(1)
