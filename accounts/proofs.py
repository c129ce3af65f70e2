"""What proves who somebody is: their password, a code, or a passkey."""

import json
import time
from datetime import timedelta
from typing import Any, Final, cast

from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import AuthenticateWebAuthnForm
from allauth.mfa.webauthn.internal import auth as webauthn
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from accounts.models import User

PROOF: Final = "proof_"
AT_ISSUER: Final = "proven_at_issuer"
RECENT: Final = timedelta(minutes=10)


def is_recently_proven(request: HttpRequest) -> bool:
    """Whether this session's person gave a password or a factor within the last ten minutes.

    Who has neither gives theirs to the issuer they sign in at: then the time counts that it names for that.
    """
    if not request.user.is_authenticated:
        return False
    given = [
        record["at"]
        for record in get_authentication_records(request, request.user)
        if record.get("method") in {"password", "mfa"}
    ]
    at_issuer = request.session.get(AT_ISSUER)
    if at_issuer is not None and has_issuer_alone(request.user):
        given.append(at_issuer)
    # A clock that went back makes no proof last longer.
    return any(abs(time.time() - at) < RECENT.total_seconds() for at in given)


def has_issuer_alone(user: User) -> bool:
    """Whether the account has no password and no factor of its own."""
    return not user.has_usable_password() and not Authenticator.objects.filter(user=user).exists()


def hold_issuer_proof(request: HttpRequest, claims: dict[str, Any]) -> None:
    """Remember, while this request signs in, when the person gave their password at the issuer.

    OpenID Connect Core 1.0, 2: ``auth_time``. Without it the issuer may have asked nothing, as it does for
    somebody who is signed in there already.
    """
    at = claims.get("auth_time")
    if isinstance(at, int | float) and not isinstance(at, bool):
        setattr(request, AT_ISSUER, at)


def keep_issuer_proof(request: HttpRequest) -> None:
    """Put what was held into the session that has just begun."""
    at = getattr(request, AT_ISSUER, None)
    if at is not None:
        request.session[AT_ISSUER] = at


def begin_passkey(user: User) -> str:
    """What the browser needs to ask for a passkey of this person, as JSON; the session holds the rest."""
    return json.dumps(webauthn.begin_authentication(user))


class ProofForm(forms.Form):
    """Whichever the person has: any one of them is enough."""

    proof_password = forms.CharField(
        label="Your password",
        strip=False,
        required=False,
        max_length=500,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    proof_code = forms.CharField(
        label="A code from your app, or a recovery code",
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )
    proof_credential = forms.CharField(required=False, max_length=20_000, widget=forms.HiddenInput)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.used: Authenticator | None = None
        self.factors = list(Authenticator.objects.filter(user=user))
        kinds = {factor.type for factor in self.factors}
        self.has_passkey = Authenticator.Type.WEBAUTHN in kinds
        if not user.has_usable_password():
            del self.fields["proof_password"]
        if not kinds - {Authenticator.Type.WEBAUTHN}:
            del self.fields["proof_code"]
        if not self.has_passkey:
            del self.fields["proof_credential"]

    @property
    def has_any(self) -> bool:
        """Whether there is anything to prove it with; an account of an issuer alone signs in there again."""
        return bool(self.fields)

    def clean_proof_password(self) -> str:
        given: str = self.cleaned_data["proof_password"]
        if given and not self.user.check_password(given):
            raise ValidationError("This is not your password")
        return given

    def clean_proof_code(self) -> str:
        given: str = self.cleaned_data["proof_code"].replace(" ", "")
        if given:
            for factor in self.factors:
                if factor.type != Authenticator.Type.WEBAUTHN and factor.wrap().validate_code(given):
                    self.used = factor
                    return given
            raise ValidationError("This code is not right, or was used already")
        return given

    def clean_proof_credential(self) -> str:
        given: str = self.cleaned_data["proof_credential"]
        if given:
            answer = AuthenticateWebAuthnForm(data={"credential": given}, user=self.user)
            if not answer.is_valid():
                raise ValidationError("This passkey was not accepted. Try again, or use another way.")
            self.used = cast(Authenticator, answer.cleaned_data["credential"])
        return given

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.values()):
            first = next(iter(self.fields), None)
            self.add_error(first, "Write it here, so that we know it is you")
        return cleaned

    def record(self, request: HttpRequest) -> None:
        """Note in the session that its person is known from now on."""
        if self.used is None:
            reauthenticate_by_password(request)
        else:
            post_authentication(request, self.used, reauthenticated=True)
