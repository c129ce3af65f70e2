"""How django-allauth behaves here: no open sign-up, our own words, and everything on record."""

from typing import Any, ClassVar, Final
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone

from accounts.entering import begin_session
from accounts.http import find_place
from accounts.models import SecurityEvent, User
from accounts.proofs import hold_issuer_proof, is_recently_proven, keep_issuer_proof
from accounts.services.invitations import InvitationRefusedError
from accounts.services.people import EmailTakenError, create_account_by_address, create_invited_account
from accounts.services.security import record_event
from accounts.services.sessions import forget_session

Kind = SecurityEvent.Kind
# allauth says what happened to a factor by the mail it would send about it.
EVENTS: Final = {
    "mfa/email/totp_activated": Kind.CODES_APP_ADDED,
    "mfa/email/totp_deactivated": Kind.CODES_APP_REMOVED,
    "mfa/email/webauthn_added": Kind.PASSKEY_ADDED,
    "mfa/email/webauthn_removed": Kind.PASSKEY_REMOVED,
    "mfa/email/recovery_codes_generated": Kind.RECOVERY_CODES_MADE,
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made on the first-account page and by an invitation, nowhere else."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        # The same words whether or not the account exists: nobody learns who works here.
        "email_password_mismatch": "This e-mail and password do not go together. Check both and try again.",
        "account_inactive": "This account is switched off. Ask the owner of your team.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Keep quiet: the page that follows shows that signing in or out has worked."""

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        super().login(request, user)
        if isinstance(user, User):
            begin_session(request, user)
            keep_issuer_proof(request)

    def logout(self, request: HttpRequest) -> None:
        forget_session(session_key=str(request.session.session_key), now=timezone.now())
        super().logout(request)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        return not is_recently_proven(context.request)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """One page asks for whichever proof the person has."""
        return [{"id": "reauthenticate", "url": reverse("account_reauthenticate")}]

    def send_notification_mail(self, template_prefix: str, user: User, *args: Any, **kwargs: Any) -> None:
        """Put what happened to a factor on the person's record; no mail goes out about it."""
        if kind := EVENTS.get(template_prefix):
            record_event(user=user, kind=kind, place=find_place(self.request), now=timezone.now())


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors, in our words."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "This was not accepted. Wait for the next code and give that one.",
        "cannot_generate_recovery_codes": "Set up an app for codes or a passkey first.",
    }

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        """A passkey is called after the browser it is made in, which says best which one it is."""
        return find_place(context.request).device

    def _get_site_name(self) -> str:
        return "Forthright"


class IssuerAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Who may enter by OpenID Connect: an account with the same verified address, or an invitation."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        hold_issuer_proof(request, sociallogin.account.extra_data.get("id_token") or {})
        if sociallogin.is_existing:
            return
        told = sociallogin.account.extra_data
        addresses = [found.email for found in sociallogin.email_addresses if found.verified is True]
        if not all(keeps_its_letters(told.get(part)) for part in ("id_token", "userinfo")):
            addresses = []
        user = User.objects.of_address(addresses[0]).first() if addresses else None
        if user is None and addresses:
            user = make_invited_account(addresses[0], sociallogin)
        if user is None:
            raise ImmediateHttpResponse(refuse_entry(request, addresses))
        sociallogin.connect(request, user)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """The record of the account says that it signed in; no mail goes out."""

    def on_authentication_error(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """One page of our own, whatever went wrong on the way."""
        raise ImmediateHttpResponse(refuse_entry(request, []))


def make_invited_account(email: str, sociallogin: SocialLogin) -> User | None:
    """An account for somebody with an open invitation, by its page or to their address; else ``None``."""
    name = str(sociallogin.account.extra_data.get("userinfo", {}).get("name") or "")[:80]
    now = timezone.now()
    token = read_invitation(str(sociallogin.state.get("next") or ""))
    try:
        if not token:
            return create_account_by_address(email=email, name=name, now=now)
        user = create_invited_account(
            token=token, email=email, password=None, name=name, time_zone="UTC", now=now
        )
    except (InvitationRefusedError, EmailTakenError):
        return None
    # The page that they came from is used up.
    sociallogin.state["next"] = "/"
    return user


def keeps_its_letters(claims: dict[str, Any] | None) -> bool:
    """Whether small letters make no other address of the one told: a Kelvin sign would become a k."""
    email = str((claims or {}).get("email") or "")
    return not any(letter.lower().isascii() for letter in email if not letter.isascii())


def read_invitation(address: str) -> str:
    """The token in the address of an invitation's page; nothing in any other."""
    try:
        match = resolve(urlsplit(address).path)
    except Resolver404:
        return ""
    return str(match.kwargs["token"]) if match.url_name == "join" else ""


def refuse_entry(request: HttpRequest, addresses: list[str]) -> HttpResponse:
    """The page for somebody whom the issuer knows and this installation does not."""
    issuer = settings.OIDC_NAME
    why = "did not let you in"
    if addresses:
        why = f"knows you as {addresses[0]}, and nobody here has invited that address"
    return render(request, "accounts/issuer/refused.html", {"issuer": issuer, "why": why}, status=403)
