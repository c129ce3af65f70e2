"""What a person wants to be reminded of, and what their calendar may name."""

from django import forms

from incidents.domain.reminders import KIND_WORDS, NOTICE_WORDS, SLOTS
from incidents.models import ReminderChoice

CHOICES: dict[str, str] = {str(kind): words for kind, words in (*KIND_WORDS.items(), *NOTICE_WORDS.items())}
SLOT_WORDS = {"before": "Before it is due", "due": "When it is due", "after": "When it has become late"}


class ReminderChoiceForm(forms.Form):
    """Boxes that are ticked are what comes; a person who leaves all empty is reminded of nothing."""

    kinds = forms.MultipleChoiceField(
        label="Remind me of",
        choices=list(CHOICES.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    slots = forms.MultipleChoiceField(
        label="When",
        choices=[(slot, SLOT_WORDS[slot]) for slot in SLOTS],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    by_mail = forms.BooleanField(label="Send them by e-mail too", required=False)
    has_digest = forms.BooleanField(
        label="Send one digest in the team’s morning, of what is overdue", required=False
    )

    @staticmethod
    def read_choice(choice: ReminderChoice) -> dict[str, object]:
        """The initial values that show what was chosen."""
        return {
            "kinds": [kind for kind in CHOICES if kind not in choice.silent_kinds],
            "slots": [slot for slot in SLOTS if slot not in choice.silent_slots],
            "by_mail": choice.by_mail,
            "has_digest": choice.has_digest,
        }

    def list_silent_kinds(self) -> list[str]:
        return [kind for kind in CHOICES if kind not in self.cleaned_data["kinds"]]

    def list_silent_slots(self) -> list[str]:
        return [slot for slot in SLOTS if slot not in self.cleaned_data["slots"]]


class CalendarFeedForm(forms.Form):
    has_headlines = forms.BooleanField(
        label="Name the incidents in it",
        required=False,
        help_text="Without it each entry shows only its kind and the reference. "
        "A calendar often lies with another company.",
    )
