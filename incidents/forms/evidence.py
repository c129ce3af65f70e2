"""Links, files and what they show."""

from typing import Any, ClassVar
from urllib.parse import urlsplit
from uuid import uuid4

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import ValidationError

from incidents.forms.fields import label_text, short_text
from incidents.forms.rows import Line, RowForm
from incidents.models.fields import ADDRESS, NAME


class EvidenceForm(RowForm):
    section = "evidence"
    noun = "piece of evidence"
    fold_line = ("title",)
    lines: ClassVar[tuple[Line, ...]] = (("title",), ("link",), ("caption",))

    title = label_text("Title", limit=NAME, keeps_empty=True)
    link = label_text("Link", limit=ADDRESS)
    caption = short_text("What it shows")

    def clean_link(self) -> str | None:
        link: str | None = self.cleaned_data["link"]
        if (
            link
            and link != self.initial.get("link")
            and urlsplit(link).scheme not in {"https", "http", "mailto"}
        ):
            raise ValidationError(
                "Write a link that begins with https://, or leave it empty and say it in words."
            )
        return link


class EvidenceFileForm(forms.Form):
    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    file = forms.FileField(
        label="File",
        help_text="PNG, JPEG, WebP, PDF, CSV, JSON, plain text or a log; at most 10 MB.",
        error_messages={
            "required": "Choose a file first.",
            "empty": "The file is empty. Nothing was saved.",
            "missing": "Choose a file first.",
        },
    )
    title = label_text("Title", limit=NAME)
    caption = short_text("What it shows")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
