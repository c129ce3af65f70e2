"""What was learned."""

from typing import ClassVar

from incidents.forms.fields import short_text
from incidents.forms.rows import Line, RowForm


class LessonForm(RowForm):
    section = "lessons"
    noun = "lesson"
    fold_line = ("text",)
    lines: ClassVar[tuple[Line, ...]] = (("text",),)

    text = short_text("What we learned", keeps_empty=True)
