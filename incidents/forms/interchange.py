"""The upload of an incident document."""

from typing import Any
from uuid import uuid4

from crispy_forms.helper import FormHelper
from django import forms
from django.db.models import QuerySet

from accounts.models import Team


class UploadForm(forms.Form):
    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    file = forms.FileField(
        label="Incident document",
        help_text="A JSON file in the form forthright.incident/1, at most 25 MB.",
        error_messages={"required": "Choose a file first.", "empty": "The file is empty. Nothing was saved."},
    )
    team = forms.ModelChoiceField(
        Team.objects.none(),
        label="Team",
        empty_label=None,
        error_messages={
            "required": "There is no team you may write in. Ask an owner to make you a member.",
            "invalid_choice": "You may not write in that team. Choose another; nothing was saved.",
        },
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
