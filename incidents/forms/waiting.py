"""What it costs to wait."""

from typing import Any, ClassVar

from incidents.forms.fields import CurrencyField, MomentField, NumberField, TruthField, label_text, short_text
from incidents.forms.rows import Line, RowForm, check_range


class DelayRiskForm(RowForm):
    section = "delay_risks"
    noun = "cost of waiting"
    fold_line = ("horizon", "consequence")
    lines: ClassVar[tuple[Line, ...]] = (
        ("horizon", "at"),
        ("consequence",),
        ("low", "high", "currency"),
        ("inferred",),
    )

    horizon = label_text("If we wait", help_text="Each further hour, until tomorrow, until the weekend.")
    at = MomentField("From a set time on", is_ahead=True, help_text="Where something changes at once.")
    consequence = short_text("What happens then", keeps_empty=True)
    low = NumberField("From")
    high = NumberField("To")
    currency = CurrencyField()
    inferred = TruthField("This is our judgement, not a recorded figure")

    def clean(self) -> dict[str, Any] | None:
        check_range(self, "low", "high")
        return self.cleaned_data
