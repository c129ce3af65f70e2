"""What happened when."""

from typing import Any, ClassVar

from incidents.domain.moments import measure_between
from incidents.forms.fields import MomentField, TruthField, short_text
from incidents.forms.rows import Line, RowForm


class EventForm(RowForm):
    section = "timeline"
    noun = "event"
    fold_line = ("at", "event")
    lines: ClassVar[tuple[Line, ...]] = (("at", "until"), ("event",), ("source",), ("starred",))

    at = MomentField("When", help_text="As exact as you know: 09:42, 14 Nov, Nov 2026.")
    until = MomentField("Until, if it lasted")
    event = short_text("What happened", keeps_empty=True)
    source = short_text("How do you know?", rows=1)
    starred = TruthField("Show it in the brief", keeps_absent=True)

    def clean(self) -> dict[str, Any] | None:
        at, until = self.cleaned_data.get("at"), self.cleaned_data.get("until")
        if at and until and measure_between(at, until).problem == "out of order":
            name = "at" if self.is_untouched("until") else "until"
            self.add_error(name, "The end lies before the start. Change one of the two.")
        return self.cleaned_data
