"""What a person chooses for a script, and a line in their own words."""

from typing import Any

from django import forms

from incidents.domain.script import Line
from incidents.forms.fields import label_text, short_text
from incidents.models.script import SPOKEN

VOICES = (
    ("", "As the audience suggests"),
    ("headline-first", "Headline first"),
    ("respectful", "Respectful opening first"),
)
LONGEST_SLOT = 240


class ScriptSettingForm(forms.Form):
    minutes = forms.IntegerField(
        label="Minutes you have",
        required=False,
        min_value=1,
        max_value=LONGEST_SLOT,
        help_text="Empty: as recorded. In up to three minutes the ask comes before the details.",
        error_messages={
            "invalid": "Write whole minutes, such as 5.",
            "min_value": "Write at least 1 minute.",
            "max_value": f"Write at most {LONGEST_SLOT} minutes.",
        },
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "short"}),
    )
    voice = forms.ChoiceField(label="Voice", choices=VOICES, required=False, widget=forms.RadioSelect)
    speaker = label_text(
        "Someone else speaks", help_text="Their name. The script then says who they are. Empty: you speak."
    )

    def clean_voice(self) -> str | None:
        return self.cleaned_data["voice"] or None

    def clean_speaker(self) -> str | None:
        typed: str | None = self.cleaned_data["speaker"]
        return " ".join(typed.split()) or None if typed else None


class ScriptLineForm(forms.Form):
    """One line; ``seen`` is the wording on the page when the person began."""

    line = forms.CharField(max_length=80, widget=forms.HiddenInput)
    seen = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    text = short_text("Your words", limit=SPOKEN, rows=3)

    def __init__(self, *args: Any, spoken: Line, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        box = self.fields["text"].widget.attrs
        box["data-coached"] = f"script_line.{spoken.id}.text"
        if spoken.certainty == "likely":
            box["data-certainty"] = spoken.certainty

    def clean_text(self) -> str:
        typed = " ".join(str(self.cleaned_data["text"] or "").split())
        if not typed:
            raise forms.ValidationError(
                "Write what you will say. To leave the line as it was, close the page."
            )
        return typed


class ScriptChoiceForm(forms.Form):
    """Of one line: keep the own words, take the wording of the record, or say it whatever the time."""

    line = forms.CharField(max_length=80)
    seen = forms.CharField(required=False, strip=False)
    choice = forms.ChoiceField(choices=[("keep", "keep"), ("take", "take"), ("keep-in", "keep-in")])


def begin_setting(
    minutes: int | None, voice: str | None, speaker: str | None, typed: Any
) -> ScriptSettingForm:
    """The form with what is chosen now, or with what was typed."""
    return ScriptSettingForm(typed, initial={"minutes": minutes, "voice": voice or "", "speaker": speaker})
