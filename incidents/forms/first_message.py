"""The first message as it is sent: the words, and how they go out."""

from typing import Any
from uuid import uuid4

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms

from incidents.domain.first_message import CHANNEL_START
from incidents.forms.fields import long_text

WAYS = (
    ("e-mail", "E-mail"),
    ("chat", "Chat"),
    ("text message", "Text message"),
    ("telephone", "Telephone"),
)
READERS = (("executive", "The chief executive"), ("assistant", "Their assistant"))


class FirstMessageForm(forms.Form):
    # Made with the page: "I sent it" pressed twice keeps one message.
    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    reader = forms.ChoiceField(choices=READERS, widget=forms.HiddenInput)
    text = long_text("Message", rows=9)
    way = forms.ChoiceField(
        label="How it goes out",
        choices=WAYS,
        initial="e-mail",
        widget=forms.RadioSelect(attrs={"class": "seg"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["data-coached"] = "first_message.text"
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout("uid", "reader", "text", "way")

    def clean_text(self) -> str:
        text: str | None = self.cleaned_data["text"]
        if not text or not text.strip():
            raise forms.ValidationError("There are no words yet. Nothing was kept.")
        return text

    @property
    def channel(self) -> str:
        """The channel as the communications of the incident show it."""
        reader = dict(READERS)[self.cleaned_data["reader"]].lower()
        return f"{CHANNEL_START} by {self.cleaned_data['way']} to {reader}"
