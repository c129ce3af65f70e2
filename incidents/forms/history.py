"""What somebody wants to see of the history; an answer that makes no sense asks nothing."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from accounts.models import User
from incidents.access.history import Chosen
from incidents.domain.phrases import SECTION_NAMES
from incidents.forms.changes import NOUNS, name_section
from incidents.models.sections import SECTIONS

KIND_NAMES = (
    ("", "Everything"),
    ("added", "Added"),
    ("changed", "Changed"),
    ("removed", "Removed"),
    ("shared", "Share links"),
    ("kept", "Closed, deleted, held"),
    ("read", "Read"),
)


POSSIBLE = (MinValueValidator(date(1900, 1, 1)), MaxValueValidator(date(2999, 12, 31)))
"""Days of which the next one, and the one in another zone, can be told too."""


def list_sections() -> list[tuple[str, str]]:
    """The parts of a record by name, the incident's own fields first."""
    keys = [*SECTIONS, *(key for key in NOUNS if key not in SECTIONS), "updates", "documents"]
    named = sorted((name_section(key), key) for key in dict.fromkeys(keys))
    return [("incident", SECTION_NAMES["situation"]), *((key, name) for name, key in named)]


class HistoryForm(forms.Form):
    person = forms.ChoiceField(label="Who", required=False)
    section = forms.ChoiceField(label="Where", required=False)
    kind = forms.ChoiceField(label="What", choices=KIND_NAMES, required=False)
    since = forms.DateField(
        label="From",
        required=False,
        validators=POSSIBLE,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    until = forms.DateField(
        label="To",
        required=False,
        validators=POSSIBLE,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    row = forms.RegexField(
        r"\A[a-z_]+(\.[A-Za-z0-9_-]+){0,2}\Z", max_length=120, required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, people: Sequence[User], zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = zone
        named = [(str(person.pk), str(person)) for person in people]
        self.fields["person"].choices = [("", "Anyone"), *named]  # type: ignore[attr-defined]
        self.fields["section"].choices = [("", "Anywhere"), *list_sections()]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Chosen:
        """What was chosen, days taken in the reader's zone; an invalid answer chooses nothing."""
        self.full_clean()
        cleaned = self.cleaned_data
        since, until = cleaned.get("since"), cleaned.get("until")
        person = cleaned.get("person")
        return Chosen(
            person=int(person) if person else None,
            section=cleaned.get("section") or "",
            row=cleaned.get("row") or "",
            kind=cleaned.get("kind") or "",
            since=datetime.combine(since, time(), self.zone) if since else None,
            until=datetime.combine(until, time(), self.zone) + timedelta(days=1) if until else None,
        )
