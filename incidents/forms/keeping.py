"""Why something is deleted, held or let go, and how long a team keeps what is closed."""

from typing import Any

from django import forms

from incidents.forms.fields import short_text
from incidents.services.deleting import MOST_MONTHS


class DeleteForm(forms.Form):
    """The reference typed in full stands between a slip of the hand and a deletion."""

    reason = short_text("Why is it deleted?", rows=2, keeps_empty=True)
    typed = forms.CharField(
        label="Type the reference to confirm",
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, reference: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reference = reference
        self.fields["typed"].help_text = f"It is {reference}."

    def clean_reason(self) -> str:
        text: str = self.cleaned_data["reason"] or ""
        if not text.strip():
            raise forms.ValidationError("Say why it is deleted; the history keeps it. Nothing was deleted.")
        return text.strip()

    def clean_typed(self) -> str:
        text: str = self.cleaned_data["typed"].strip()
        if text.upper() != self.reference:
            raise forms.ValidationError(f"This is not {self.reference}. Nothing was deleted.")
        return text


class LeaveForm(forms.Form):
    """The own address typed in full stands between a slip of the hand and an account that is gone."""

    typed = forms.CharField(
        label="Type your e-mail address to confirm",
        required=False,
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "inputmode": "email"}),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email
        self.fields["typed"].help_text = f"It is {email}."

    def clean_typed(self) -> str:
        text: str = self.cleaned_data["typed"].strip()
        if text.casefold() != self.email.casefold():
            raise forms.ValidationError("This is not your address. Nothing was deleted.")
        return text


class HoldForm(forms.Form):
    reason = short_text("Why is it held?", rows=2, keeps_empty=True)

    def __init__(self, *args: Any, is_held: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_held = is_held
        if is_held:
            self.fields["reason"].label = "Why is the hold lifted?"

    def clean_reason(self) -> str:
        text: str = self.cleaned_data["reason"] or ""
        if not text.strip():
            words = (
                "Say why the hold is lifted. It stands"
                if self.is_held
                else "Say why it is held. It is not held"
            )
            raise forms.ValidationError(f"{words} until then.")
        return text.strip()


class RetentionForm(forms.Form):
    months = forms.IntegerField(
        label="Delete closed incidents after so many months",
        help_text="Leave it empty to keep them. Twelve is a year.",
        required=False,
        min_value=1,
        max_value=MOST_MONTHS,
        error_messages={
            "invalid": "Write a whole number of months, such as 24, or leave it empty.",
            "min_value": "At least one month, or leave it empty to keep them.",
            "max_value": f"At most {MOST_MONTHS} months, or leave it empty to keep them.",
        },
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "num"}),
    )
