"""A prepared answer to a question that has no field of its own."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms

from incidents.domain.question_bank import QUESTIONS
from incidents.forms.fields import MomentField, WordField, label_text, short_text
from incidents.forms.rows import Line, RowForm

CHOICES = (("", "Choose a question"), *((question.id, question.question) for question in QUESTIONS))


class AnswerForm(RowForm):
    section = "answers"
    noun = "answer"
    fold_line = ("question",)
    lines: ClassVar[tuple[Line, ...]] = (("question",), ("text",), ("certainty", "source"), ("who", "by"))
    more: ClassVar[tuple[Line, ...]] = (("as_of",),)
    more_label = "As of"

    question = forms.ChoiceField(label="Question", choices=CHOICES, required=False)
    text = short_text("Your answer", help_text="Two sentences. Leave it empty while it is not known.")
    certainty = WordField("How sure are you?", "certainty", blank="Not said")
    source = short_text("How do you know?", rows=1)
    who = label_text("Who will know, or knows more")
    by = MomentField("By when", is_ahead=True)
    as_of = MomentField("As of")

    @classmethod
    def read_new(cls, query: Mapping[str, Any]) -> dict[str, Any]:
        asked = query.get("question")
        return {"question": asked} if asked in {question.id for question in QUESTIONS} else {}

    def prepare(self) -> None:
        field = self.fields["question"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        kept = self.initial.get("question")
        if kept and kept not in dict(CHOICES):
            # A question of another bank is kept as it was recorded.
            field.choices = [*CHOICES, (kept, kept)]
