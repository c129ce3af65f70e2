"""What was done to stop the harm, and what it did."""

from typing import ClassVar

from incidents.forms.fields import MomentField, WordField, label_text, short_text
from incidents.forms.rows import Line, RowForm


class MitigationForm(RowForm):
    section = "mitigation"
    noun = "step"
    fold_line = ("at", "action")
    lines: ClassVar[tuple[Line, ...]] = (("action",), ("at", "owner"), ("effect",), ("outcome",))

    action = short_text("What was done", keeps_empty=True)
    at = MomentField("When")
    owner = label_text("By whom", help_text="A role is enough.")
    effect = short_text("What it did", help_text="Say so where it made things worse.")
    outcome = WordField("Better or worse?", "outcome", blank="Not said")
