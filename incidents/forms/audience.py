"""The executive across the table, and the meeting."""

from typing import ClassVar
from zoneinfo import available_timezones

from django import forms
from django.core.exceptions import ValidationError

from incidents.forms.fields import LinesField, MomentField, WordField, WordsField, label_text
from incidents.forms.rows import Line, RowForm
from incidents.models.fields import NAME


class AudienceForm(RowForm):
    section = "audience"
    noun = "audience"
    single = True
    lines: ClassVar[tuple[Line, ...]] = (
        ("name", "title"),
        ("address", "time_zone"),
        ("minutes",),
        ("directness", "formality", "detail"),
        ("worries",),
    )

    name = label_text("Name")
    title = label_text("Title")
    address = label_text("How you address them", help_text="Noor, Ms Vandersteen, as you would say it.")
    time_zone = label_text("Their time zone", help_text="Europe/Amsterdam, America/New_York.")
    minutes = forms.IntegerField(
        label="Minutes you have",
        required=False,
        min_value=1,
        max_value=120,
        error_messages={
            "invalid": "Write whole minutes, such as 8.",
            "min_value": "Write at least 1 minute.",
            "max_value": "Write at most 120 minutes.",
        },
    )
    directness = WordField("They prefer it", "directness", blank="Not known")
    formality = WordField("The tone is", "formality", blank="Not known")
    detail = WordField("They want", "detail", blank="Not known")
    worries = WordsField("What they usually worry about", "worries")

    def clean_time_zone(self) -> str | None:
        zone: str | None = self.cleaned_data["time_zone"]
        if zone and zone != self.initial.get("time_zone") and zone not in available_timezones():
            raise ValidationError(
                "We do not know that zone. Write it like Europe/Amsterdam, or leave it empty."
            )
        return zone


class MeetingForm(RowForm):
    section = "meeting"
    noun = "meeting"
    single = True
    lines: ClassVar[tuple[Line, ...]] = (("at", "place"), ("attendees",))

    at = MomentField("Meeting at", is_ahead=True, help_text="10:50 UTC, or 14 Nov 2026 10:50.")
    place = label_text("Place or link", limit=NAME)
    attendees = LinesField("Who else will be there", limit=NAME, most=50, help_text="One a line.")
