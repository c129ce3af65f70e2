"""Which incidents the team page counts."""

from django import forms

from incidents.domain.phrases import CHOICES

PERIODS = (("30", "The last 30 days"), ("90", "The last 90 days"), ("365", "The last 12 months"), ("", "All"))
DEFAULT_DAYS = "365"


class InsightForm(forms.Form):
    """The period and the severity; what cannot be read counts as not asked."""

    period = forms.ChoiceField(label="Period", choices=PERIODS, required=False)
    severity = forms.ChoiceField(label="Severity", choices=[("", "All"), *CHOICES["level"]], required=False)

    @property
    def days(self) -> int | None:
        """The length of the period; ``None`` for all of them."""
        period = self.cleaned_data.get("period")
        return int(period) if period else None

    @property
    def level(self) -> str:
        return str(self.cleaned_data.get("severity") or "")
