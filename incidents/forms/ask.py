"""The decision we need, by when, and the next update."""

from typing import Any, ClassVar

from django import forms

from incidents.forms.fields import MomentField, RowsField, short_text
from incidents.forms.rows import Line, RecordForm, RowForm


class AskForm(RowForm):
    section = "ask"
    noun = "ask"
    single = True
    pointers: ClassVar = {"options": "Option"}
    is_read_prepared = True
    lines: ClassVar[tuple[Line, ...]] = (("question",), ("deadline",), ("options",))

    question = short_text(
        "What do you need decided?",
        keeps_empty=True,
        help_text="One question that can be answered with yes, no or one of the options.",
    )
    deadline = MomentField(
        "Decision needed by",
        is_ahead=True,
        help_text="18:00, tomorrow noon, Friday 17:00, or 14 Nov 2026 09:42 UTC.",
    )
    options = RowsField(label="Options to choose from", required=False, widget=forms.CheckboxSelectMultiple)

    def prepare(self) -> None:
        rows = self.record.get_rows("options")
        choices = [(str(row.uid), row.values["title"] or f"Option {row.position + 1}") for row in rows]
        chosen: list[str] = []
        for position in self.initial.get("options") or []:
            known = 0 <= position < len(rows)
            # A position that points at no option is kept as it was recorded.
            chosen.append(str(rows[position].uid) if known else f"at-{position}")
            if not known:
                choices.append((f"at-{position}", f"Option {position + 1} (not in this record)"))
        self.initial["options"] = chosen
        field = self.fields["options"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - declared above
        field.choices = choices
        if not choices:
            field.widget = forms.MultipleHiddenInput()

    def clean_options(self) -> list[int]:
        places = {str(row.uid): place for place, row in enumerate(self.record.get_rows("options"))}
        chosen: list[Any] = self.cleaned_data["options"]
        kept = [c for c in chosen if c.startswith("at-") or c in places]
        return [int(c.removeprefix("at-")) if c.startswith("at-") else places[c] for c in kept]


class NextUpdateForm(RecordForm):
    lines: ClassVar[tuple[Line, ...]] = (("next_update_at",),)

    next_update_at = MomentField(
        "Next update promised for",
        is_ahead=True,
        help_text="Give a time even when nothing will have changed.",
    )
