"""Why it happened, how sure that is, and what would disprove it."""

from typing import Any, ClassVar

from django import forms

from incidents.forms.fields import MomentField, RowField, WordField, certainty_field, long_text, short_text
from incidents.forms.rows import Line, RowForm
from incidents.models.sections import Values

CAUSES_OFFERED = 40


class CauseForm(RowForm):
    section = "causes"
    noun = "cause"
    pointers: ClassVar = {"why_of": "Cause"}
    fold_line = ("statement", "certainty")
    is_read_prepared = True
    lines: ClassVar[tuple[Line, ...]] = (("statement",), ("certainty",), ("source", "as_of"))
    more: ClassVar[tuple[Line, ...]] = (
        ("kind", "why_of"),
        ("evidence",),
        ("disproved_by",),
        ("next_check", "next_check_at"),
    )
    more_label = "Evidence, next check, five whys"

    statement = long_text("What happened and what let it happen", rows=3, keeps_empty=True)
    certainty = certainty_field()
    source = short_text("How do you know?", rows=1)
    as_of = MomentField("As of")
    kind = WordField("Kind of cause", "cause_kind", blank="Not said")
    why_of = RowField(label="It explains", required=False)
    evidence = long_text("Evidence", rows=3, help_text="Markdown is welcome here.")
    disproved_by = short_text("What would disprove it?")
    next_check = short_text("Next check")
    next_check_at = MomentField("When", is_ahead=True)

    def prepare(self) -> None:
        others = [row for row in self.record.get_rows("causes") if row.uid != self.uid]
        choices = [
            ("", "Nothing else"),
            *((str(row.uid), name_cause(row.position, row.values)) for row in others),
        ]
        position = self.initial.get("why_of")
        rows = self.record.get_rows("causes")
        if isinstance(position, int):
            known = 0 <= position < len(rows) and rows[position].uid != self.uid
            # A position that points at no other cause is kept as it was recorded.
            self.initial["why_of"] = str(rows[position].uid) if known else f"at-{position}"
            if not known:
                choices.append((f"at-{position}", f"Cause {position + 1} (not in this record)"))
        field = self.fields["why_of"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = choices
        if len(choices) > CAUSES_OFFERED:
            # All may be sent, the nearest are offered: hundreds of choices in each row outweigh the page.
            places = [row.uid for row in rows]
            here = places.index(self.uid) if self.uid in places else len(places)
            near = {str(uid) for uid in places[max(0, here - CAUSES_OFFERED // 2) :][:CAUSES_OFFERED]}
            near |= {"", str(self.initial.get("why_of"))}
            field.widget.choices = [choice for choice in choices if choice[0] in near]

    def clean_why_of(self) -> int | None:
        chosen: str = self.cleaned_data["why_of"]
        if chosen.startswith("at-"):
            return int(chosen.removeprefix("at-"))
        places = {str(row.uid): place for place, row in enumerate(self.record.get_rows("causes"))}
        return places.get(chosen)


def name_cause(position: int, values: Values) -> str:
    statement: Any = values["statement"] or "(no words yet)"
    return f"Cause {position + 1}: {statement if len(statement) <= 60 else statement[:59] + '…'}"
