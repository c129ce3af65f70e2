"""The post-mortem's forms: its parts in Markdown, its people and day, its moves, and a comment on a part."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar
from uuid import uuid4

from django import forms
from django.http import QueryDict

from accounts.models import User
from accounts.names import tell_apart
from incidents.domain.postmortem import PART_KEYS, WRITTEN_PARTS
from incidents.forms.fields import TextField, short_text
from incidents.forms.submission import read_version
from incidents.models.fields import LONG, SHORT
from incidents.services.postmortem import PartEdits

MOST_ROWS = 26


def _part_field(heading: str, asks: str) -> TextField:
    return TextField(
        label=heading,
        help_text=asks,
        max_length=LONG,
        keeps_empty=True,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "true"}),
    )


class PartsForm(forms.Form):
    """Every written part. A part that was not sent is left alone; an invalid one holds up no other."""

    section: ClassVar[str] = "post_mortem"

    def __init__(self, data: QueryDict | None = None, *, texts: Mapping[str, str]) -> None:
        super().__init__(data, initial=dict(texts), prefix="part")
        self.sent = data if data is not None else QueryDict()
        self.use_required_attribute = False
        for key, field in self.fields.items():
            text = texts[key]
            rows = text.count("\n") + len(text) // 90 + 2
            field.widget.attrs["rows"] = str(min(max(rows, 3), MOST_ROWS))

    def read_edits(self) -> PartEdits:
        """The valid texts that were sent, with what the page had been shown of each."""
        self.full_clean()
        sent = [key for key in self.fields if self.add_prefix(key) in self.data]
        return PartEdits(
            seen_version=read_version(self.sent),
            page=str(self.data.get("page", ""))[:40],
            texts={key: self.cleaned_data[key] for key in sent if key in self.cleaned_data},
            drawn={key: str(self.data[f"drawn-{key}"]) for key in self.fields if f"drawn-{key}" in self.data},
            given_up=frozenset(
                name.removeprefix("choose-")
                for name, choice in self.data.items()
                if name.startswith("choose-") and choice == "theirs"
            ),
        )

    def list_errors(self) -> list[tuple[str, str]]:
        return [
            (str(self[key].id_for_label), str(messages[0]))
            for key, messages in self.errors.items()
            if key in self.fields
        ]


for _part in WRITTEN_PARTS:
    PartsForm.base_fields[_part.key] = _part_field(_part.heading, _part.asks)


class PeopleForm(forms.Form):
    """Who owns it, who reviews it, and by which day."""

    owner = forms.TypedChoiceField(label="Who writes it", coerce=int, empty_value=None, required=False)
    reviewers = forms.TypedMultipleChoiceField(
        label="Who reviews it",
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="A reviewer who does not own it approves it.",
    )
    due_on = forms.DateField(
        label="Due on",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "That is not a day. Write it like 2026-11-30."},
    )

    def __init__(self, *args: Any, writers: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {person.pk: person for person in writers}
        choices = tell_apart(writers)
        self.named("owner").choices = [("", "Nobody yet"), *choices]
        self.named("reviewers").choices = choices

    def named(self, name: str) -> Any:
        return self.fields[name]


class MoveForm(forms.Form):
    """Where it goes, with a note: how it was checked, or why none is needed."""

    to = forms.ChoiceField(choices=[(state, state) for state in ("draft", "in_review", "approved", "waived")])
    note = TextField(label="Note", max_length=SHORT, keeps_empty=True)


class CommentForm(forms.Form):
    # Made with the page: a comment sent twice is one.
    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    part = forms.ChoiceField(choices=[(key, key) for key in PART_KEYS], widget=forms.HiddenInput)
    text = short_text("Comment", rows=2, keeps_empty=True)

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if not text.strip():
            raise forms.ValidationError("There are no words yet. Nothing was kept.")
        return text


class ReasonForm(forms.Form):
    """Why an incident is opened again."""

    reason = short_text("Why is it opened again?", rows=2, keeps_empty=True)

    def clean_reason(self) -> str:
        text: str = self.cleaned_data["reason"]
        if not text.strip():
            raise forms.ValidationError("Say why it is opened again. It stays closed until then.")
        return text
