"""What the rehearsal room and the report send: a rehearsal begun, finished, how it felt, who may hear it."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.core import signing

from accounts.models import User
from accounts.names import tell_apart
from incidents.models.rehearsal import FEELINGS

SALT: Final = "incidents.rehearsal.script"
FEELING_WORDS: Final = {"uneasy": "Uneasy", "fair": "All right", "steady": "Steady"}
MOST_QUESTIONS: Final = 1_000


def sign_script(turns: list[dict[str, Any]], minutes: int) -> str:
    """A script as a page carries it there and back: what is rehearsed is what was shown, whatever changes."""
    return signing.dumps({"turns": turns, "minutes": minutes}, salt=SALT, compress=True)


class StartForm(forms.Form):
    """``script`` is what ``sign_script`` made; clean, it is a dict of turns and minutes."""

    uid = forms.UUIDField()
    script = forms.CharField()

    def clean_script(self) -> dict[str, Any]:
        try:
            signed: dict[str, Any] = signing.loads(self.cleaned_data["script"], salt=SALT)
        except signing.BadSignature as error:
            raise forms.ValidationError("This is not a script that we showed.") from error
        return signed


class ClipForm(forms.Form):
    turn = forms.IntegerField(min_value=1, max_value=10_000)
    starts_at = forms.FloatField(min_value=0, max_value=86_400)


class FinishForm(forms.Form):
    total_seconds = forms.FloatField(min_value=0, max_value=86_400)
    questions_drilled = forms.IntegerField(min_value=0, max_value=MOST_QUESTIONS)


class FeltForm(forms.Form):
    felt = forms.ChoiceField(choices=[(name, FEELING_WORDS[name]) for name in FEELINGS])


class SaidForm(forms.Form):
    """One finding answered with "I said it", or the answer taken back."""

    key = forms.CharField(max_length=2_000)
    is_said = forms.BooleanField(required=False)


class ShareForm(forms.Form):
    """Who may hear one rehearsal; nobody is an answer."""

    is_with_team = forms.BooleanField(required=False, label="Everyone in the team")
    people = forms.MultipleChoiceField(
        required=False, label="These people", widget=forms.CheckboxSelectMultiple, choices=()
    )

    def __init__(self, *args: Any, team_mates: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_key = {str(person.pk): person for person in team_mates}
        people = [(str(key), name) for key, name in tell_apart(team_mates)]
        self.fields["people"].choices = people  # type: ignore[attr-defined]

    def clean_people(self) -> list[User]:
        return [self.by_key[key] for key in self.cleaned_data["people"]]
