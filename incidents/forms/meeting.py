"""A meeting as it is planned, and one line as it is caught in the room."""

from datetime import MINYEAR, UTC, datetime, time
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.html import format_html

from incidents.domain.moments import parse_moment
from incidents.forms.fields import LinesField, MomentField, Setting, label_text, long_text, short_text
from incidents.models.fields import LABEL, NAME

KINDS = (("decision", "Decision"), ("question", "Question"), ("promise", "Promise"), ("note", "Note"))
MOST_GUESTS = 50
LONGEST_MEETING = 120
BY_WHEN = "17:00, or 14 Nov 17:00."
BESIDE = "beside the ask"
"""The choice of a decision that does not answer the ask."""


def read_instant(moment: str | None, zone: ZoneInfo) -> datetime | None:
    """The instant of a recorded moment; a day ends with it in ``zone``. ``None`` where it is wider."""
    if moment is None:
        return None
    parsed = parse_moment(moment)
    if parsed.has_time:
        return parsed.earliest if parsed.has_zone else parsed.wall.replace(tzinfo=zone)
    if parsed.precision != "day":
        return None
    return datetime.combine(parsed.wall.date(), time(23, 59), zone)


def read_planned(moment: str | None, zone: ZoneInfo) -> datetime | None:
    """The instant a meeting is planned for; a day alone is no time to invite anybody to."""
    return read_instant(moment, zone) if moment and parse_moment(moment).has_time else None


def is_on_the_calendar(at: datetime | None) -> bool:
    """Whether an instant can be told in UTC: at the very ends of the calendar some cannot."""
    try:
        return at is None or at.astimezone(UTC).year > MINYEAR
    except OverflowError:
        return False


class PlanForm(forms.Form):
    at = MomentField(
        "When",
        is_ahead=True,
        help_text="10:50, Friday 9:00, or 14 Nov 2026 10:50 UTC. Without a zone it is your own.",
    )
    place = label_text("Place or link", limit=NAME)
    attendees = LinesField("Who else will be there", limit=NAME, most=MOST_GUESTS, help_text="One a line.")
    minutes = forms.IntegerField(
        label="Minutes you have",
        required=False,
        min_value=1,
        max_value=LONGEST_MEETING,
        error_messages={
            "invalid": "Write whole minutes, such as 8.",
            "min_value": "Write at least 1 minute.",
            "max_value": f"Write at most {LONGEST_MEETING} minutes.",
        },
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "short"}),
    )

    def __init__(self, *args: Any, setting: Setting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.setting = setting
        field = self.fields["at"]
        if isinstance(field, MomentField):
            field.setting = setting

    def read_values(self) -> dict[str, Any]:
        """The plan as the service takes it."""
        values: dict[str, Any] = dict(self.cleaned_data)
        return values | {"planned_at": read_planned(self.cleaned_data["at"], self.setting.zone)}


WHO = format_html(
    '<span class="for-question">{}</span><span class="for-promise">{}</span>', "Who answers", "To whom"
)
"""What is asked of a person depends on the kind that is chosen."""


class LineForm(forms.Form):
    """What can be said of a line; which of it is asked depends on the kind."""

    text = short_text("In one line", rows=2)
    option = forms.ChoiceField(label="Which option", required=False)
    who = label_text("Who")
    due = MomentField("By when", is_ahead=True, help_text=BY_WHEN)
    is_beside = False

    def __init__(
        self, *args: Any, setting: Setting, options: tuple[str, ...], is_asked: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.setting = setting
        due, option = self.fields["due"], self.fields["option"]
        if isinstance(due, MomentField):
            due.setting = setting
        if isinstance(option, forms.ChoiceField):
            # Nothing is chosen beforehand: the tool must not put a decision into the executive's mouth.
            titles = [(title, title) for title in options]
            option.choices = (
                [("", "The ask, in other words"), *titles, (BESIDE, "Something beside the ask")]
                if is_asked
                else [("", "No option of ours"), *titles]
            )

    def clean_text(self) -> str:
        text: str | None = self.cleaned_data["text"]
        if not text or not text.strip():
            raise ValidationError("There are no words yet. Write what was said, in one line.")
        return " ".join(text.split())

    def clean_option(self) -> str | None:
        chosen: str = self.cleaned_data["option"]
        self.is_beside = chosen == BESIDE
        return None if self.is_beside else chosen or None

    def clean_who(self) -> str | None:
        typed: str | None = self.cleaned_data["who"]
        return " ".join(typed.split()) or None if typed else None

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        due = cleaned.get("due")
        cleaned["due_at"] = read_instant(due, self.setting.zone)
        if not is_on_the_calendar(cleaned["due_at"]):
            cleaned["due_at"] = None
            self.add_error("due", "This is beyond the calendar. Write a nearer day; what you typed is here.")
        if due and cleaned["due_at"] is None:
            self.add_error("due", "Write a day or a time, such as 17:00 or 14 Nov.")
        return cleaned


class CatchForm(LineForm):
    """A line as it is caught. ``uid`` and ``caught_at`` are made where it is typed."""

    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    caught_at = forms.DateTimeField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        label="Kind", choices=KINDS, initial="decision", widget=forms.RadioSelect(attrs={"class": "seg"})
    )
    who = label_text(WHO)
    is_answered = forms.BooleanField(label="Answered in the room", required=False)

    field_order = ("uid", "caught_at", "kind", "text", "option", "is_answered", "who", "due")

    def read_values(self, now: datetime) -> dict[str, Any]:
        """The line as the service takes it; what its kind does not ask is left out."""
        given = self.cleaned_data
        kind = given["kind"]
        is_answered = kind == "question" and given["is_answered"]
        is_owing = kind == "promise" or (kind == "question" and not is_answered)
        caught_at: datetime | None = given["caught_at"]
        return {
            "uid": given["uid"],
            "kind": kind,
            "text": given["text"],
            "caught_at": caught_at.astimezone(UTC) if caught_at and is_on_the_calendar(caught_at) else now,
            "option": given["option"] if kind == "decision" else None,
            "who": given["who"] if kind in ("question", "promise") else None,
            "due_at": given["due_at"] if is_owing else None,
            "is_answered": is_answered,
        }


class ChangeLineForm(LineForm):
    answer = long_text("The answer, in their words or yours", rows=3)
    is_done = forms.BooleanField(required=False)

    field_order = ("text", "option", "who", "due", "answer", "is_done")

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unused = {
            "decision": ("who", "due", "answer", "is_done"),
            "question": ("option",),
            "promise": ("option", "answer"),
            "note": ("option", "who", "due", "answer", "is_done"),
        }[kind]
        for name in unused:
            del self.fields[name]
        labels = {"question": ("Who answers", "It is answered"), "promise": ("To whom", "It is kept")}
        if kind in labels:
            self.fields["who"].label, self.fields["is_done"].label = labels[kind]

    def read_values(self) -> dict[str, Any]:
        given = self.cleaned_data
        values: dict[str, Any] = {
            name: given[name] for name in ("text", "option", "who", "answer") if name in self.fields
        }
        if "due" in self.fields:
            values["due_at"] = given["due_at"]
            values["state"] = "done" if given["is_done"] else "open"
        return values


class AddressesField(LinesField):
    """E-mail addresses, one a line."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, limit=254, most=MOST_GUESTS, **kwargs)

    def clean(self, value: Any) -> Any:
        typed = [part.strip() for line in super().clean(value) for part in line.replace(";", ",").split(",")]
        addresses = list(dict.fromkeys(address for address in typed if address))
        if not addresses:
            raise ValidationError("Write at least one e-mail address.")
        for address in addresses:
            try:
                validate_email(address)
            except ValidationError as error:
                raise ValidationError(f"“{address[:LABEL]}” is not an e-mail address.") from error
            if not address.isascii():
                raise ValidationError(f"“{address[:LABEL]}” has letters that most mail servers refuse.")
        return addresses


class InviteForm(forms.Form):
    to = AddressesField("Invite by e-mail", help_text="One address a line.")
