"""What keeps it from happening again."""

from typing import ClassVar

from incidents.forms.fields import short_text
from incidents.forms.rows import Line, RowForm


class PreventionForm(RowForm):
    section = "prevention"
    noun = "measure"
    fold_line = ("text",)
    lines: ClassVar[tuple[Line, ...]] = (("text",),)

    text = short_text("What we will change", keeps_empty=True)
