"""Whom to tell first: the reasons that make it CEO-level, the decision, and who has been told."""

from typing import ClassVar

from incidents.forms.fields import MomentField, WordField, WordsField, label_text
from incidents.forms.rows import Line, RowForm


class EscalationForm(RowForm):
    section = "escalation"
    noun = "escalation test"
    single = True
    lines: ClassVar[tuple[Line, ...]] = (("reasons",), ("decision",))

    reasons = WordsField("What makes it more than an ordinary fault?", "reasons")
    decision = WordField("What do you decide?", "decision", blank="Not decided yet")


class ToldForm(RowForm):
    section = "told"
    noun = "person told"
    fold_line = ("who", "at")
    lines: ClassVar[tuple[Line, ...]] = (("who", "at"),)

    who = label_text("Who has been told", keeps_empty=True)
    at = MomentField("When")
