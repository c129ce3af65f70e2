"""Not known yet: a good answer everywhere, when it says who will know and by when."""

from typing import ClassVar

from incidents.forms.fields import MomentField, label_text, short_text
from incidents.forms.rows import Line, RowForm


class UnknownForm(RowForm):
    section = "not_known_yet"
    noun = "open point"
    fold_line = ("what", "who", "by")
    lines: ClassVar[tuple[Line, ...]] = (("what",), ("who", "by"))

    what = short_text("What is not known", rows=1, keeps_empty=True)
    who = label_text("Who will know", help_text="A role is enough.")
    by = MomentField("By when", is_ahead=True)
