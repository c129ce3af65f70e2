"""How bad it is: severity, what was hurt, and the figures that lead every document."""

from typing import Any, ClassVar

from django import forms

from incidents.forms.fields import (
    CurrencyField,
    MomentField,
    NumberField,
    WordField,
    certainty_field,
    label_text,
    short_text,
)
from incidents.forms.rows import Line, RecordForm, RowForm, check_range
from incidents.models.fields import NAME


class SeverityForm(RecordForm):
    lines: ClassVar[tuple[Line, ...]] = (("severity_level", "severity_reason"), ("data_point",))

    severity_level = WordField("Severity", "level", or_else="unknown")
    severity_reason = short_text("Why this severity", help_text="The reason stands in every document.")
    data_point = short_text("The one figure to remember", help_text="One sentence with one number in it.")


class MeasureForm(RowForm):
    section = "impact"
    noun = "measure"
    fold_line = ("name", "value", "unit", "certainty")
    lines: ClassVar[tuple[Line, ...]] = (
        ("name", "dimension"),
        ("value", "low", "high", "unit"),
        ("text",),
        ("certainty",),
        ("source", "as_of"),
    )
    more: ClassVar[tuple[Line, ...]] = (
        ("currency", "money_kind"),
        ("share_percent", "share_of"),
        ("key_figure",),
    )
    more_label = "Money, share of a whole, key figure"

    name = label_text("What was hurt", limit=NAME, keeps_empty=True)
    dimension = WordField("Kind", "dimension", blank="Not said", or_else="other")
    value = NumberField("Value")
    low = NumberField("From")
    high = NumberField("To")
    unit = label_text("Unit")
    text = short_text(
        "In words", help_text="For what cannot be counted, or to say what the figure leaves out."
    )
    certainty = certainty_field()
    source = short_text("How do you know?", rows=1)
    as_of = MomentField("As of")
    currency = CurrencyField()
    money_kind = WordField("Kind of money", "money_kind", blank="Not money")
    share_percent = NumberField("Percent of a whole")
    share_of = label_text("Of what", limit=NAME)
    key_figure = forms.TypedChoiceField(
        label="Key figure",
        choices=[("", "Not a key figure"), *((n, f"Key figure {n}") for n in range(1, 5))],
        coerce=int,
        empty_value=None,
        required=False,
        help_text="Four key figures lead every document.",
    )

    def clean(self) -> dict[str, Any] | None:
        check_range(self, "low", "high")
        is_whole_alone = self.cleaned_data.get("share_of") and self.cleaned_data.get("share_percent") is None
        if is_whole_alone and "share_percent" not in self.errors:
            self.add_error(
                "share_of" if self.is_untouched("share_percent") else "share_percent",
                "Say the percent too, or leave the whole empty.",
            )
        return self.cleaned_data


class SeriesForm(RowForm):
    """The words of a measured series; its points come by paste or file and are read by the service."""

    section = "metric_series"
    noun = "measured series"
    lines: ClassVar[tuple[Line, ...]] = (("name", "unit"), ("source",))

    name = label_text("What was measured", limit=NAME, keeps_empty=True)
    unit = label_text("Unit")
    source = short_text("Source", rows=1)
