"""The words of the written summary."""

from typing import Any

from django import forms

from incidents.forms.fields import long_text


class SummaryForm(forms.Form):
    """``seen`` are the saved words that the writer began with."""

    seen = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    text = long_text("The summary", rows=24, help_text="Markdown: ## for a heading, - for a line of a list.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["data-coached"] = "summary.text"

    def clean_text(self) -> str:
        text: str | None = self.cleaned_data["text"]
        if not text or not text.strip():
            raise forms.ValidationError("There are no words yet. Nothing was saved.")
        return text
