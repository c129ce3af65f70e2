"""The upload of a measured series: pasted lines or a CSV file."""

from typing import Any
from uuid import uuid4

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms

from incidents.forms.fields import TextField, label_text, short_text
from incidents.models.fields import NAME

LARGEST_BYTES = 10 * 1024 * 1024


class SeriesUploadForm(forms.Form):
    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    name = label_text("What was measured", limit=NAME, help_text="Share of card orders that failed.")
    unit = label_text("Unit", help_text="%, orders, seconds.")
    source = short_text("Source", rows=1)
    points = TextField(
        label="Times and values",
        keeps_empty=True,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        help_text="A time and a value a line, parted by a comma, semicolon or tab. An empty value is a gap.",
    )
    file = forms.FileField(
        label="Or a CSV file", required=False, help_text="At most 10 MB and 100,000 points."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(
            "uid", Div("name", "unit", css_class="fields of-2"), "source", "points", "file"
        )

    def clean_name(self) -> str:
        name: str | None = self.cleaned_data["name"]
        if not name or not name.strip():
            raise forms.ValidationError("Say what was measured.")
        return name

    def clean(self) -> dict[str, Any] | None:
        file = self.cleaned_data.get("file")
        if file is None:
            return self.cleaned_data
        if file.size > LARGEST_BYTES:
            self.add_error("file", "The file is larger than 10 MB. Nothing was saved; send a part of it.")
            return self.cleaned_data
        try:
            self.cleaned_data["points"] = file.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            self.add_error(
                "file", "The file is not text in UTF-8. Nothing was saved; save it as CSV in UTF-8."
            )
        return self.cleaned_data
