"""The forms around a share link: making one, and what its reader may send."""

from datetime import timedelta
from uuid import uuid4

from django import forms

from incidents.models.fields import LABEL, SHORT

DAYS = (("1", "One day"), ("3", "Three days"), ("7", "One week"), ("30", "Thirty days"))
LEAST_PASSPHRASE = 6


class MakeLinkForm(forms.Form):
    """Whom the link is for, for how long, and what it lets them do."""

    recipient = forms.CharField(
        label="Who gets it",
        max_length=LABEL,
        help_text="What they do on the page is recorded under this name.",
        error_messages={"required": "Write who gets the link"},
    )
    email = forms.EmailField(
        label="Their e-mail",
        required=False,
        help_text="Codes that confirm a decision go there. The link itself you send as you like.",
        error_messages={"invalid": "Write an e-mail address such as marta@example.org, or leave it empty"},
    )
    days = forms.ChoiceField(label="It ends after", choices=DAYS, initial="3")
    passphrase = forms.CharField(
        label="Passphrase",
        required=False,
        max_length=200,
        min_length=LEAST_PASSPHRASE,
        strip=True,
        help_text="Asked for before anything is shown. Tell it them by another way than the link.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"min_length": "Use at least six characters, or leave it empty"},
    )
    can_ask = forms.BooleanField(label="They may ask questions", required=False, initial=True)
    can_decide = forms.BooleanField(label="They may take the decision", required=False)

    def find_lifetime(self) -> timedelta:
        return timedelta(days=int(self.cleaned_data["days"]))


class PassphraseForm(forms.Form):
    passphrase = forms.CharField(
        label="Passphrase",
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Write the passphrase you were told"},
    )


class QuestionForm(forms.Form):
    """One question; ``uid`` is made with the page, so that sending it twice asks it once."""

    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    question = forms.CharField(
        label="Your question",
        max_length=SHORT,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Write your question",
            "max_length": "This is longer than 500 characters. Shorten it; what you typed is still here.",
        },
    )


class DecisionForm(forms.Form):
    """One of the frozen options, and a sentence of the reader's own."""

    option = forms.ChoiceField(
        label="Your decision", widget=forms.RadioSelect, error_messages={"required": "Choose one"}
    )
    words = forms.CharField(
        label="In your words",
        required=False,
        max_length=SHORT,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={
            "max_length": "This is longer than 500 characters. Shorten it; what you typed is still here."
        },
    )

    def __init__(self, *args: object, titles: list[str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["option"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(str(position), title) for position, title in enumerate(titles)]

    def find_place(self) -> int:
        """The place of the chosen option in the titles."""
        return int(self.cleaned_data["option"])


class CodeForm(forms.Form):
    code = forms.RegexField(
        r"^\s*\d{3}\s?\d{3}\s*$",
        label="Code from your mail",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
        error_messages={"required": "Write the six digits", "invalid": "The code is six digits"},
    )

    def clean_code(self) -> str:
        return "".join(str(self.cleaned_data["code"]).split())
