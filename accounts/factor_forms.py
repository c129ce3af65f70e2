"""django-allauth's forms of second factors, in our words."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms

NAME_LENGTH = 80


def make_code_field(label: str) -> forms.CharField:
    """A field that a phone fills in and that takes digits first; spaces between them are left out."""
    return forms.CharField(
        label=label,
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}
        ),
        error_messages={"required": "Write the code"},
    )


class CodesAppForm(ActivateTOTPForm):  # type: ignore[misc]
    code = make_code_field("The six digits that the app shows now")


class SecondStepForm(AuthenticateForm):  # type: ignore[misc]
    code = make_code_field("A code from your app, or a recovery code")


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    name = forms.CharField(
        label="What to call it",
        help_text="So that you know it among others, such as “work laptop”.",
        required=False,
        max_length=NAME_LENGTH,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"].error_messages["required"] = "No passkey came with this. Try again."
