"""Who is named in an incident, and as what."""

from collections.abc import Sequence
from typing import Any

from django import forms

from accounts.models import User
from incidents.models import Part

PART_WORDS = (
    (Part.LEAD, "Lead", "reads, writes, and decides who is named"),
    (Part.CONTRIBUTOR, "Contributor", "reads and writes"),
    (Part.READER, "Reader", "reads everything"),
    (Part.COUNSEL, "Counsel", "reads everything and comments on the post-mortem"),
)
"""Each part, its name, and what it allows."""


class PartForm(forms.Form):
    """Another part for somebody who is named already."""

    part = forms.ChoiceField(choices=Part.choices)


class NamePersonForm(forms.Form):
    """Somebody of the team, or anybody by the e-mail of their account, and their part."""

    team_mate = forms.TypedChoiceField(label="From the team", coerce=int, empty_value=None, required=False)
    email = forms.EmailField(
        label="Or by e-mail",
        required=False,
        max_length=254,
        help_text="Anybody with an account here. From outside the team they see this one incident alone.",
        error_messages={"invalid": "Write an e-mail address, such as name@example.org"},
    )
    part = forms.ChoiceField(
        label="They are",
        choices=[(part.value, f"{name}: {words}") for part, name, words in PART_WORDS],
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what they may do",
            "invalid_choice": "Choose one of the four parts",
        },
    )

    def __init__(self, *args: Any, team: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        self.team = {person.pk: person for person in team}
        field = self.fields["team_mate"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - declared above
        field.choices = [
            ("", "Choose a person"),
            *((pk, person.name_with_address) for pk, person in self.team.items()),
        ]
        if not self.team:
            del self.fields["team_mate"]
            self.fields["email"].label = "E-mail"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        chosen, email = cleaned.get("team_mate"), cleaned.get("email")
        if not chosen and not email and not self.errors:
            self.add_error("email", "Choose a person, or write the e-mail of their account")
        elif chosen and email:
            self.add_error("email", "That is two people. Name one, then the other.")
        return cleaned
