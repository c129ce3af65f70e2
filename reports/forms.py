"""What a person chooses when freezing a document; it validates and never saves."""

from typing import cast

from django import forms

from reports.brief_parts import Paper


class MakeBriefForm(forms.Form):
    """The paper of the new version; nothing chosen means A4."""

    paper = forms.ChoiceField(choices=[("a4", "A4"), ("letter", "US Letter")], required=False)

    def clean_paper(self) -> Paper:
        return cast(Paper, self.cleaned_data["paper"] or "a4")
