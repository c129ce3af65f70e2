"""Which systems are affected, and how."""

from typing import ClassVar

from incidents.forms.fields import WordField, label_text, short_text
from incidents.forms.rows import Line, RowForm
from incidents.models.fields import NAME


class SystemForm(RowForm):
    section = "affected_systems"
    noun = "system"
    fold_line = ("name", "effect")
    lines: ClassVar[tuple[Line, ...]] = (("name", "kind"), ("effect",))

    name = label_text("System", limit=NAME, keeps_empty=True)
    kind = WordField("Kind", "system_kind", blank="Not said", or_else="other")
    effect = short_text("What it does now", help_text="What people notice, not how it is built.")
