"""What is owed: an answer given, a promise kept, or another person or time for it."""

from datetime import datetime
from typing import Any

from django import forms

from incidents.domain.moments import parse_moment
from incidents.forms.fields import MomentField, Setting, TruthField, label_text, long_text


class OwedForm(forms.Form):
    """``answer`` settles a question; a promise is settled by saying that it is kept."""

    answer = long_text("The answer", rows=4)
    is_kept = TruthField("It is kept")
    who = label_text("Who answers")
    by = MomentField("By when", is_ahead=True)

    def __init__(self, *args: Any, setting: Setting, is_question: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        by = self.fields["by"]
        if isinstance(by, MomentField):
            by.setting = setting
        if is_question:
            del self.fields["is_kept"]
        else:
            self.fields["answer"].label = "What was done"
            self.fields["who"].label = "Promised to"

    def clean_by(self) -> str | None:
        moment: str | None = self.cleaned_data["by"]
        if moment is not None:
            parsed = parse_moment(moment)
            if not (parsed.has_time and parsed.has_zone):
                raise forms.ValidationError("Write a clock time, such as 15:30 or 24 Nov 09:00.")
        return moment

    @property
    def due_at(self) -> datetime | None:
        moment: str | None = self.cleaned_data["by"]
        return parse_moment(moment).earliest if moment else None

    @property
    def is_settled(self) -> bool:
        if "is_kept" in self.fields:
            return bool(self.cleaned_data["is_kept"])
        return bool((self.cleaned_data["answer"] or "").strip())
