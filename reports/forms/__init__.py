"""What a person chooses when freezing a document; it validates and never saves."""

from typing import cast

from django import forms

from incidents.forms.fields import LinesField
from incidents.forms.meeting import AddressesField
from incidents.models.fields import NAME
from reports.brief_parts import Paper


class MakeBriefForm(forms.Form):
    """The paper of the new version; nothing chosen means A4."""

    paper = forms.ChoiceField(choices=[("a4", "A4"), ("letter", "US Letter")], required=False)

    def clean_paper(self) -> Paper:
        return cast(Paper, self.cleaned_data["paper"] or "a4")


class SendSummaryForm(forms.Form):
    """To whom the summary goes, and the subject that carries the fact its reader decides on."""

    to = AddressesField("To", help_text="One e-mail address a line. Everybody sees who else got it.")
    subject = forms.CharField(
        label="Subject",
        max_length=200,
        help_text="The fact they decide on comes first; a telephone shows about 60 characters.",
        error_messages={"required": "Write a subject.", "max_length": "Keep it to 200 characters."},
    )


class SentByHandForm(forms.Form):
    """To whom a person sent the summary themselves."""

    to = LinesField("To whom it went", limit=NAME, most=50, help_text="Names or addresses, one a line.")

    def clean_to(self) -> list[str]:
        names: list[str] = self.cleaned_data["to"]
        if not names:
            raise forms.ValidationError("Write to whom it went.")
        return names
