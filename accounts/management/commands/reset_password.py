"""``reset_password EMAIL``: a link that lets one person choose a new password, once."""

from typing import Any

from django.contrib.auth.tokens import default_token_generator
from django.core.management.base import BaseCommand, CommandError, CommandParser
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
            raise CommandError(f"{email}: no account has this e-mail")
        if not user.is_active:
            raise CommandError(f"{email}: this account is switched off")
        if not user.has_usable_password():
            raise CommandError(f"{email}: this account cannot sign in; the first account will take it over")
        user_key = urlsafe_base64_encode(force_bytes(user.pk))
        token = default_token_generator.make_token(user)
        self.stdout.write(build_public_url(None, "new_password", user_key, token))
