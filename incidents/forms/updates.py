"""An update as it is written: its words, the time of the next one, and how it goes out."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from incidents.domain.moments import parse_moment
from incidents.forms.fields import MomentField, Setting, TruthField, long_text

MAIL, OWN_MAIL = "e-mail", "own e-mail"
WAYS = (
    (MAIL, "E-mail from here"),
    ("chat", "I post it in chat"),
    ("telephone", "I say it by telephone"),
    (OWN_MAIL, "I copy and send it"),
)
MOST_ADDRESSES = 20


class AddressesField(forms.CharField):
    """E-mail addresses, one a line or parted by commas, each once."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(
            label=label,
            required=False,
            widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false", "autocomplete": "off"}),
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> list[str]:
        found = dict.fromkeys(part for part in re.split(r"[\s,;]+", str(value or "")) if part)
        if len(found) > MOST_ADDRESSES:
            raise ValidationError(f"These are {len(found)} addresses; {MOST_ADDRESSES} fit.")
        for address in found:
            try:
                validate_email(address)
            except ValidationError:
                raise ValidationError(
                    f"“{address[:80]}” is not an e-mail address. Write name@example.org."
                ) from None
        return list(found)


class UpdateForm(forms.Form):
    """``number`` and ``seen`` name the update and the draft that the page began with."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    text = long_text("What to say", rows=10, help_text="Markdown: **bold**, lists with a dash.")
    next_steps = long_text("What happens next", rows=4)
    next_at = MomentField(
        "Time of the next update", is_ahead=True, help_text="Promised also if nothing changes by then."
    )
    is_last = TruthField("This is the last one: it is resolved and no further update is promised")
    way = forms.ChoiceField(
        label="How it goes out", choices=WAYS, initial=MAIL, widget=forms.RadioSelect(attrs={"class": "seg"})
    )
    to = AddressesField("Send to", help_text="E-mail addresses, one a line.")

    def __init__(
        self,
        *args: Any,
        setting: Setting,
        now: datetime,
        can_be_last: bool,
        can_mail: bool,
        is_sending: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.now, self.is_sending = now, is_sending
        self.use_required_attribute = False
        self.fields["text"].widget.attrs["data-coached"] = "update.draft.text"
        self.fields["next_steps"].widget.attrs["data-coached"] = "update.steps.text"
        next_at = self.fields["next_at"]
        if isinstance(next_at, MomentField):
            next_at.setting = setting
        if not can_be_last:
            del self.fields["is_last"]
        way = self.fields["way"]
        if not can_mail and isinstance(way, forms.ChoiceField):
            # Mail that nothing here can send would stand as sent and reach nobody.
            way.choices = [choice for choice in WAYS if choice[0] != MAIL]
            way.initial = OWN_MAIL
            way.help_text = "Mail is not set up here: send it yourself, and keep here that you did."
            del self.fields["to"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["text"] = cleaned.get("text") or ""
        cleaned["next_steps"] = cleaned.get("next_steps") or ""
        if not self.is_sending:
            # A draft may be as unfinished as it is.
            for name in set(self.errors) - {"text", "next_steps", "number"}:
                del self.errors[name]
            return cleaned
        if "text" not in self.errors and not cleaned["text"].strip():
            self.add_error("text", "There are no words yet. Nothing was sent.")
        cleaned["next_due_at"] = None if cleaned.get("is_last") else self._read_next(cleaned)
        if cleaned.get("way") == MAIL and "to" not in self.errors and not cleaned.get("to"):
            self.add_error("to", "Write at least one address, or choose another way.")
        return cleaned

    def see_draft(self, digest: str) -> None:
        """Show the page as one that has seen this draft: kept again, what was typed replaces it."""
        self.data = {**{name: self.data.get(name) for name in self.data}, "seen": digest}

    def _read_next(self, cleaned: dict[str, Any]) -> datetime | None:
        if "next_at" in self.errors:
            return None
        moment = parse_moment(cleaned["next_at"]) if cleaned.get("next_at") else None
        if moment is None:
            self.add_error("next_at", "Say when the next update comes, also if nothing changes. Write 15:30.")
        elif not (moment.has_time and moment.has_zone) or moment.is_approximate:
            self.add_error("next_at", "A promise needs a clock time. Write 15:30, or 24 Nov 09:00.")
        elif moment.earliest <= self.now:
            self.add_error("next_at", "That time has passed. Write one that is still to come.")
        else:
            return moment.earliest
        return None

    @property
    def recipients(self) -> Sequence[str]:
        """The addresses to mail to; none where it goes out another way."""
        to: list[str] = self.cleaned_data["to"] if self.cleaned_data["way"] == MAIL else []
        return to
