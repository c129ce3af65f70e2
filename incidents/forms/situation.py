"""What happened, where, since when and what state it is in now."""

from typing import ClassVar

from django.core.exceptions import ValidationError

from incidents.forms.fields import MomentField, WordField, label_text, long_text, short_text
from incidents.forms.rows import Line, RecordForm, RowForm
from incidents.models.fields import ADDRESS, NAME


class SituationForm(RecordForm):
    lines: ClassVar[tuple[Line, ...]] = (
        ("title",),
        ("organisation", "area"),
        ("plain",),
        ("status", "detection"),
        ("started", "detected"),
        ("declared", "mitigated"),
        ("recovered", "resolved"),
    )
    more: ClassVar[tuple[Line, ...]] = (("technical",), ("notes",))
    more_label = "Technical summary and notes"

    title = label_text("Headline", limit=NAME, help_text="One sentence without system names.")
    organisation = label_text("Organisation")
    area = label_text("Area", help_text="The part of the business, in the CEO's words.")
    plain = long_text(
        "What happened, in plain words",
        keeps_empty=True,
        help_text="What stopped working, for whom, since when, and how it stands now.",
    )
    status = WordField("How does it stand?", "status", or_else="unknown")
    detection = WordField("How did we find out?", "detection", blank="Not recorded")
    started = MomentField("Started", help_text="14 Nov 2026 09:42 UTC, 09:42, or only a day.")
    detected = MomentField("Noticed", help_text="When we first knew.")
    declared = MomentField("Declared an incident")
    mitigated = MomentField("Mitigated", help_text="When the harm stopped.")
    recovered = MomentField("Recovered", help_text="When things were back to normal.")
    resolved = MomentField("Resolved", help_text="When the cause was removed.")
    technical = long_text("Technical summary", help_text="Markdown is welcome here.")
    notes = long_text("Notes for yourself", help_text="They stay in the record; no document prints them.")

    def clean_title(self) -> str:
        title = self.cleaned_data["title"]
        if not title or not str(title).strip():
            raise ValidationError("Write a headline. The last one you saved is kept until then.")
        return str(title)


class SourceForm(RowForm):
    section = "sources"
    noun = "source"
    fold_line = ("text",)
    lines: ClassVar[tuple[Line, ...]] = (("text",),)

    text = short_text(
        "Source", limit=ADDRESS, rows=1, keeps_empty=True, help_text="A document, a channel or a link."
    )
