"""Start an incident: a headline, and the team where there is a choice."""

from typing import Any
from uuid import uuid4

from crispy_forms.helper import FormHelper
from django import forms
from django.db.models import QuerySet

from accounts.models import Team
from incidents.forms.fields import label_text
from incidents.models.fields import NAME


class StartForm(forms.Form):
    # Made with the page: the same form sent twice starts one incident.
    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    title = label_text(
        "Headline", limit=NAME, help_text="What happened, in one sentence a customer would understand."
    )
    team = forms.ModelChoiceField(
        Team.objects.none(),
        label="Team",
        empty_label=None,
        help_text="Everybody in it reads the incident.",
        error_messages={
            "required": "There is no team you may write in. Ask an owner to make you a member.",
            "invalid_choice": "You may not write in that team. Choose another; nothing was saved.",
        },
    )

    is_restricted = forms.BooleanField(
        label="Restrict it to people I name",
        required=False,
        help_text="Nobody else of the team sees that it exists, owners included. You name them on its page.",
    )

    def __init__(self, *args: Any, teams: QuerySet[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["team"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
        field.queryset = teams
        if len(teams) == 1:
            field.widget = forms.HiddenInput()
            field.initial = teams[0]
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean_title(self) -> str:
        title: str | None = self.cleaned_data["title"]
        if not title or not title.strip():
            raise forms.ValidationError("Write a headline; it can be changed at any time.")
        return title
