"""What an owner sets for the documents of a team; it validates and never saves."""

from typing import Any, Final

from django import forms

from reports.accents import find_nearest, is_allowed, read_colour
from reports.dates import LANGUAGES
from reports.forms import PAPERS
from reports.models import Kind, TeamStyle
from reports.services.styles import CheckedLogo, LogoRefusedError, check_logo
from reports.style import SECTIONS

CONFIDENTIALITY: Final = 80


class TeamStyleForm(forms.Form):
    """Logo, colour, words, paper, dates, and for each kind the sections that are shown."""

    logo = forms.FileField(
        label="Logo",
        required=False,
        allow_empty_file=True,
        help_text="PNG or JPEG, at most 2 MB. It is drawn anew; SVG is not taken.",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
    )
    removes_logo = forms.BooleanField(label="Use no logo", required=False)
    accent = forms.CharField(
        label="Accent colour",
        required=False,
        max_length=7,
        help_text="For example #1b437f: for rules, headings and the panel of the ask. Empty means ours.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    confidentiality = forms.CharField(
        label="Confidentiality",
        required=False,
        max_length=CONFIDENTIALITY,
        help_text="At the foot of every page. Empty means “Confidential · for the chief executive”.",
        error_messages={"max_length": "Keep it to 80 characters."},
    )
    paper = forms.ChoiceField(label="Paper", choices=PAPERS)
    dates = forms.ChoiceField(
        label="Dates",
        choices=LANGUAGES,
        required=False,
        help_text="How dates are written. The words of the documents stay English.",
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for kind, sections in SECTIONS.items():
            self.fields[name_field(kind)] = forms.MultipleChoiceField(
                label=Kind(kind).label,
                choices=sections,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                help_text=""
                if kind != "brief"
                else "The headline, the state, impact, cause and the ask stay.",
            )

    @property
    def section_fields(self) -> list[forms.BoundField]:
        return [self[name_field(kind)] for kind in SECTIONS]

    def clean_accent(self) -> str:
        text: str = self.cleaned_data["accent"].strip()
        if not text:
            return ""
        colour = read_colour(text)
        if colour is None:
            raise forms.ValidationError("Write a colour as six digits, such as #1b437f.")
        if not is_allowed(colour):
            raise forms.ValidationError(
                f"{colour} is too pale to read on paper. The nearest that can be read is "
                f"{find_nearest(colour)}."
            )
        return colour

    def clean_logo(self) -> CheckedLogo | None:
        file = self.cleaned_data["logo"]
        if file is None:
            return None
        try:
            return check_logo(file.read())
        except LogoRefusedError as refusal:
            raise forms.ValidationError(f"{refusal} The logo stays as it was.") from refusal

    def list_values(self) -> dict[str, Any]:
        """What ``change_style`` takes; a section that is not ticked is hidden."""
        data = self.cleaned_data
        hidden = {
            kind: [key for key, _ in sections if key not in data[name_field(kind)]]
            for kind, sections in SECTIONS.items()
        }
        return {name: data[name] for name in ("accent", "confidentiality", "paper", "dates")} | {
            "hidden": {kind: keys for kind, keys in hidden.items() if keys}
        }


def name_field(kind: str) -> str:
    return f"sections_{kind.replace('-', '_')}"


def begin_style(style: TeamStyle) -> dict[str, Any]:
    """The form as the team left it."""
    shown = {
        name_field(kind): [key for key, _ in sections if key not in style.hidden.get(kind, ())]
        for kind, sections in SECTIONS.items()
    }
    return shown | {name: getattr(style, name) for name in ("accent", "confidentiality", "paper", "dates")}
