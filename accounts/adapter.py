"""How django-allauth behaves here: no open sign-up, and our own words."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made on the first-account page and by an invitation, nowhere else."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        # The same words whether or not the account exists: nobody learns who works here.
        "email_password_mismatch": "This e-mail and password do not go together. Check both and try again.",
        "account_inactive": "This account is switched off. Ask the owner of your team.",
        "too_many_login_attempts": "Too many attempts. Wait five minutes, then try again.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Keep quiet: the page that follows shows that signing in or out has worked."""
