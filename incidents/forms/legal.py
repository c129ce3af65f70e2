"""Legal clocks: which rule may apply, from which trigger, and when the notice went out."""

from typing import Any, ClassVar

from incidents.domain.moments import measure_between
from incidents.forms.fields import MomentField, WordField, short_text
from incidents.forms.rows import Line, RowForm


class LegalClockForm(RowForm):
    section = "legal_clocks"
    noun = "clock"
    fold_line = ("regime", "triggered_at", "submitted_at")
    lines: ClassVar[tuple[Line, ...]] = (
        ("regime",),
        ("trigger",),
        ("triggered_at", "submitted_at"),
        ("note",),
    )

    regime = WordField("Which rule may apply?", "regime", or_else="other")
    trigger = WordField("What starts its clock?", "trigger", or_else="other")
    triggered_at = MomentField("When that happened", help_text="Leave it empty while it has not.")
    submitted_at = MomentField("When the notice went out")
    note = short_text("Note", help_text="What counsel said, and whom you asked.")

    def clean(self) -> dict[str, Any] | None:
        began, sent = self.cleaned_data.get("triggered_at"), self.cleaned_data.get("submitted_at")
        if began and sent and measure_between(began, sent).problem == "out of order":
            name = "triggered_at" if self.is_untouched("submitted_at") else "submitted_at"
            self.add_error(name, "The notice lies before its trigger. Change one of the two.")
        return self.cleaned_data
