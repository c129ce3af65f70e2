"""What a person chooses when freezing a document; it validates and never saves."""

from collections.abc import Iterable
from typing import Any, Final, cast

from django import forms

from incidents.forms.fields import LinesField
from incidents.forms.meeting import AddressesField
from incidents.models.fields import NAME
from reports.brief_parts import Paper
from reports.models import Kind

PAPERS: Final = [("a4", "A4"), ("letter", "US Letter")]
KINDS: Final = [
    (Kind.BRIEF, "Brief for the chief executive: one page, whatever the record holds"),
    (Kind.REPORT, "Full report: everything, with its sources and a contents list"),
    (Kind.CUE_CARDS, "Cue cards: one question each in large type, for whoever speaks"),
    (Kind.FOLLOW_UP, "Follow-up summary: decided, owed, promised"),
    (Kind.STATUS_UPDATE, "Status update: what changed, what comes next"),
    (Kind.POST_MORTEM, "Post-mortem: what we learned and will change"),
]
WATERMARK: Final = 40


class MakeBriefForm(forms.Form):
    """The paper of the new version; nothing chosen means the team's own."""

    paper = forms.ChoiceField(choices=PAPERS, required=False)

    def clean_paper(self) -> Paper | None:
        return cast(Paper | None, self.cleaned_data["paper"] or None)


class MakeDocumentForm(MakeBriefForm):
    """Kind, paper, watermark and evidence of a new version; ``updates`` are the numbers of the updates."""

    kind = forms.ChoiceField(
        label="What to make",
        choices=KINDS,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what to make.",
            "invalid_choice": "Choose one of the documents in the list.",
        },
    )
    subject = forms.ChoiceField(label="Which update", required=False, help_text="For a status update only.")
    watermark = forms.CharField(
        label="Words across every page",
        required=False,
        max_length=WATERMARK,
        help_text="For example Draft. Leave it empty for none.",
    )
    embeds_evidence = forms.BooleanField(
        label="Keep the files of the evidence inside the PDF",
        required=False,
        help_text="Whoever gets the PDF gets the files too.",
    )

    def __init__(self, *arguments: Any, updates: Iterable[int] = (), **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["paper"].label = "Paper"
        numbers = sorted(updates, reverse=True)
        if numbers:
            choices = [("0", "The latest"), *((str(number), f"Update {number}") for number in numbers)]
            cast(forms.ChoiceField, self.fields["subject"]).choices = choices
        else:
            del self.fields["subject"]

    def clean_subject(self) -> int:
        return int(self.cleaned_data["subject"] or 0)

    def clean_kind(self) -> Kind:
        return Kind(self.cleaned_data["kind"])


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
