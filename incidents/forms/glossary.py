"""Write a team's own term, and tell its history."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.db.models import QuerySet

from accounts.models import Team
from incidents.forms.fields import LinesField, label_text, short_text
from incidents.models import TermChange
from incidents.models.fields import LABEL

MOST_OTHER_NAMES = 10


class TermForm(forms.Form):
    """A term of a team. ``teams`` are those to choose from; none where the term has its team already."""

    # Made with the page: the same form sent twice adds one term.
    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    version = forms.IntegerField(widget=forms.HiddenInput, initial=0, required=False)
    team = forms.ModelChoiceField(Team.objects.none(), label="Team", empty_label=None)
    name = label_text("Term", help_text="As your team says it: Basket, Blue line, Ledger.")
    plain = short_text(
        "In plain words",
        help_text="One sentence, fewer than 25 words, for somebody who has never written a program.",
    )
    also = LinesField(
        "Other names",
        limit=LABEL,
        most=MOST_OTHER_NAMES,
        help_text="Short forms and system names, one a line. They are found in your texts too.",
    )
    example = short_text("Example", help_text="One sentence in which the business uses it.")
    unlike = short_text("Not to be confused with", help_text="Not a refund: the money has not moved yet.")

    def __init__(self, *args: Any, teams: QuerySet[Team] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = ["name", "plain", "also", "example", "unlike"]
        if teams is None:
            del self.fields["team"]
        else:
            field = self.fields["team"]
            assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
            field.queryset = teams
            if len(teams) == 1:
                field.widget = forms.HiddenInput()
                field.initial = teams[0]
            names = ["team", *names]
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout("uid", "version", *names)

    def clean_name(self) -> str:
        name = " ".join(str(self.cleaned_data["name"] or "").split())
        if not name:
            raise forms.ValidationError("Write the term itself; the rest can follow.")
        return name

    def clean_plain(self) -> str:
        plain = " ".join(str(self.cleaned_data["plain"] or "").split())
        if not plain:
            raise forms.ValidationError("Say in one plain sentence what it is.")
        return plain

    def clean_also(self) -> list[str]:
        return [" ".join(line.split()) for line in self.cleaned_data["also"]]

    def clean_example(self) -> str:
        return str(self.cleaned_data["example"] or "").strip()

    def clean_unlike(self) -> str:
        return str(self.cleaned_data["unlike"] or "").strip()

    def show_version(self, version: int) -> None:
        """Take over the version that the person has now been shown."""
        self.data = {**{name: self.data[name] for name in self.data}, "version": str(version)}


@dataclass(frozen=True)
class ToldTermChange:
    """One change of a term: when, who, what in words, and both texts; ``uid`` and ``name`` are the term's."""

    uid: UUID
    name: str
    at: datetime
    actor: str
    words: str
    old_text: str
    new_text: str


def tell_term_change(change: TermChange) -> ToldTermChange:
    term = change.term
    if change.field == "term":
        is_added = change.new is not None
        plain = (change.new or change.old or {}).get("plain", "")
        words = f"“{term}” {'added' if is_added else 'removed'}"
        old, new = ("", plain) if is_added else (plain, "")
    else:
        label = str(TermForm.base_fields[change.field].label).lower()
        words, old, new = f"“{term}”: {label}", _say(change.old), _say(change.new)
    return ToldTermChange(term.uid, str(term), change.at, str(change.actor), words, old, new)


def _say(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value or "")
