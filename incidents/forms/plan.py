"""What can be done, what we recommend, and the steps with people and time."""

from typing import ClassVar

from incidents.forms.fields import LinesField, TruthField, WordField, label_text, short_text
from incidents.forms.rows import Line, RowForm
from incidents.models.fields import NAME


class OptionForm(RowForm):
    section = "options"
    noun = "option"
    fold_line = ("title",)
    lines: ClassVar[tuple[Line, ...]] = (
        ("title",),
        ("summary",),
        ("cost", "people", "duration"),
        ("recommended",),
    )
    more: ClassVar[tuple[Line, ...]] = (("pros", "cons"), ("risk", "fallback"), ("does_nothing",))
    more_label = "For, against, risk, way back"

    title = label_text("Option", limit=NAME, keeps_empty=True)
    summary = short_text("What it means")
    cost = label_text("Cost", limit=NAME)
    people = label_text("People", limit=NAME)
    duration = label_text("Time", limit=NAME)
    recommended = TruthField("This is the one we recommend")
    pros = LinesField("What speaks for it", help_text="One a line.")
    cons = LinesField("What speaks against it", help_text="One a line.")
    risk = short_text("Risk")
    fallback = short_text("The way back if it fails")
    does_nothing = TruthField("This is the choice to do nothing", keeps_absent=True)


class PlanStepForm(RowForm):
    section = "plan"
    noun = "plan step"
    fold_line = ("due", "step")
    lines: ClassVar[tuple[Line, ...]] = (("step",), ("due", "owner"), ("resources", "status"))

    step = short_text("Step", rows=1, keeps_empty=True)
    due = label_text("By when", help_text="18:00 UTC today, 28 Nov, or in words.")
    owner = label_text("Who")
    resources = short_text("People, time, money", rows=1)
    status = WordField("State", "plan_status", blank="Not said")
