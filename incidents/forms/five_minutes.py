"""The worst hour: about eight things, feeding the same record as the full pages."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from incidents.forms.ask import AskForm, NextUpdateForm
from incidents.forms.cause import CauseForm
from incidents.forms.fields import NumberField, short_text
from incidents.forms.impact import MeasureForm
from incidents.forms.pages import FieldsPart, Page, RowsPart
from incidents.forms.plan import PlanStepForm
from incidents.forms.rows import Line, keep_fields
from incidents.forms.situation import SituationForm
from incidents.models.record import StoredRow

SAY_HOW_SURE = "Say below how sure you are; at Unknown it is no answer yet."


def pick_own_row(rows: Sequence[StoredRow], fixed: Mapping[str, object]) -> StoredRow | None:
    """The row that says just what this page asks; a figure of another kind is never written over."""
    return next(
        (
            row
            for row in rows
            if row.values["name"] == fixed["name"]
            and all(row.values[column] in (value, None) for column, value in fixed.items())
        ),
        None,
    )


@keep_fields("title", "plain", "status", "started")
class HeadlineForm(SituationForm):
    lines: ClassVar[tuple[Line, ...]] = (("title",), ("plain",), ("status", "started"))
    more: ClassVar[tuple[Line, ...]] = ()


@keep_fields("value", "certainty")
class CustomersForm(MeasureForm):
    single = True
    slot = ".customers"
    fixed: ClassVar = {"dimension": "customers", "name": "Customers affected", "unit": "customers"}
    lines: ClassVar[tuple[Line, ...]] = (("value",), ("certainty",))
    more: ClassVar[tuple[Line, ...]] = ()
    value = NumberField("How many customers are affected?", help_text=SAY_HOW_SURE)

    @classmethod
    def pick_row(cls, rows: Sequence[StoredRow]) -> StoredRow | None:
        return pick_own_row(rows, cls.fixed)


@keep_fields("value", "currency", "certainty")
class CostForm(MeasureForm):
    single = True
    slot = ".cost"
    fixed: ClassVar = {"dimension": "revenue", "name": "Cost so far", "money_kind": "loss"}
    lines: ClassVar[tuple[Line, ...]] = (("value", "currency"), ("certainty",))
    more: ClassVar[tuple[Line, ...]] = ()
    value = NumberField("What has it cost so far?", help_text=SAY_HOW_SURE)

    @classmethod
    def pick_row(cls, rows: Sequence[StoredRow]) -> StoredRow | None:
        return pick_own_row(rows, cls.fixed)


@keep_fields("statement", "certainty")
class FirstCauseForm(CauseForm):
    single = True
    lines: ClassVar[tuple[Line, ...]] = (("statement",), ("certainty",))
    more: ClassVar[tuple[Line, ...]] = ()

    def prepare(self) -> None:
        """Nothing here depends on the record."""


@keep_fields("step", "due", "owner")
class FirstStepForm(PlanStepForm):
    single = True
    lines: ClassVar[tuple[Line, ...]] = (("step",), ("due", "owner"))
    step = short_text("What happens next?", keeps_empty=True)


@keep_fields("question", "deadline")
class ShortAskForm(AskForm):
    lines: ClassVar[tuple[Line, ...]] = (("question",), ("deadline",))

    def prepare(self) -> None:
        """The options are on their own page."""


FIVE_MINUTES = Page(
    "five-minutes",
    "Eight things, any order, saved as you type. Leave empty what you do not know: the brief says so.",
    (
        FieldsPart(HeadlineForm, "What happened"),
        RowsPart(CustomersForm, "Customers", ""),
        RowsPart(CostForm, "Money", ""),
        RowsPart(FirstCauseForm, "Cause", ""),
        RowsPart(FirstStepForm, "What we do", ""),
        RowsPart(ShortAskForm, "The ask", ""),
        FieldsPart(NextUpdateForm, "The next update"),
    ),
    unknowns="situation",
)
