"""Actions: one, several at once, and the questions by which a list is narrowed."""

from datetime import date
from typing import Any
from uuid import uuid4

import django_filters
from django import forms
from django.db.models import Q, QuerySet

from accounts.models import User
from incidents.domain.actions import say_day
from incidents.domain.business_days import WEEKDAYS, WorkCalendar, find_business_day
from incidents.domain.phrases import CHOICES
from incidents.forms.fields import TruthField, WordField, label_text, short_text
from incidents.models import ActionItem
from incidents.models.fields import ADDRESS
from incidents.services.actions import Owner

OTHER, NOBODY = "other", "nobody"
DATE = {"invalid": "That is not a date. Write 2026-11-30, or choose one."}
REASON_MISSING = "Say why it will not be done, so that nobody has to ask."


def due_field(**kwargs: Any) -> forms.DateField:
    # The browser's own field takes the ISO form only, whatever the language.
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(
        label="Due on",
        required=False,
        widget=widget,
        input_formats=["%Y-%m-%d"],
        error_messages=DATE,
        **kwargs,
    )


class ActionForm(forms.Form):
    """One action. ``version`` is the record that the page showed; ``uid`` is made with a new one."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    uid = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid4)
    title = short_text("What to do", rows=2, help_text="Begin with a verb.")
    kind = WordField("Kind", "action_kind", or_else="other")
    priority = WordField("Priority", "priority", blank="Not set")
    owner = forms.ChoiceField(label="One owner", required=False)
    owner_name = label_text("Name, if outside the team")
    owner_email = forms.EmailField(
        label="Their e-mail",
        required=False,
        max_length=254,
        error_messages={"invalid": "Write an e-mail address, such as name@example.org"},
    )
    due_on = due_field()
    keep_day = TruthField("Keep this day all the same")
    done_when = short_text("Done when", rows=2, help_text="The test that anyone can look at.")
    ticket = label_text("Ticket", limit=ADDRESS, help_text="Its address or number.")
    status = WordField(
        "State", "action_status", or_else="open", widget=forms.RadioSelect(attrs={"class": "seg"})
    )
    reason = short_text("Reason", rows=2, help_text="Needed where it will not be done.")

    def __init__(
        self,
        *args: Any,
        members: list[User],
        calendar: WorkCalendar,
        today: date,
        row: ActionItem | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(member.pk): member for member in members}
        self.calendar, self.today, self.row = calendar, today, row
        self.use_required_attribute = False
        self.asks_to_keep_day = False
        self.fields["owner"].choices = list_owner_choices(members)  # type: ignore[attr-defined]

    def clean_title(self) -> str:
        title = " ".join(str(self.cleaned_data["title"] or "").split())
        if not title:
            raise forms.ValidationError("Write what to do. Nothing was saved.")
        return title

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("status") == "wont_do" and not (cleaned.get("reason") or "").strip():
            self.add_error("reason", REASON_MISSING)
        if not cleaned.get("owner") and self._has_new_name(cleaned):
            # Somebody was named, so the owner is not "Nobody yet".
            cleaned["owner"] = OTHER
        if cleaned.get("owner") == OTHER and "owner_email" not in self.errors:
            self._check_named(cleaned)
        self._check_day(cleaned)
        return cleaned

    def _has_new_name(self, cleaned: dict[str, Any]) -> bool:
        name = (cleaned.get("owner_name") or "").strip()
        return bool(name) and not (self.row and self.row.owner == name)

    def _check_named(self, cleaned: dict[str, Any]) -> None:
        if not (cleaned.get("owner_name") or "").strip():
            self.add_error("owner_name", "Write the name of the owner, or choose a member.")
        elif not cleaned.get("owner_email") and not (self.row and self.row.owner == cleaned["owner_name"]):
            self.add_error("owner_email", "Write their e-mail; a reminder can reach them only there.")

    def _check_day(self, cleaned: dict[str, Any]) -> None:
        day: date | None = cleaned.get("due_on")
        was = self.row.due_on if self.row else None
        if day is None or day == was or cleaned.get("keep_day") or self.calendar.is_working_day(day):
            return
        self.asks_to_keep_day = True
        then = find_business_day(day, self.calendar)
        self.add_error(
            "due_on",
            f"The team does not work on {WEEKDAYS[day.weekday()]}, {say_day(day, today=self.today)}. "
            f"The next working day is {WEEKDAYS[then.weekday()]}, {say_day(then, today=self.today)}.",
        )

    def see_version(self, version: int) -> None:
        """Show the page as one that has seen this version: saved again, what was typed stands."""
        self.data = {**{name: self.data.get(name) for name in self.data}, "version": str(version)}

    @property
    def values(self) -> dict[str, Any]:
        """The recorded columns. A due text that is no date stays until a day takes its place."""
        cleaned = self.cleaned_data
        values = {
            name: cleaned[name]
            for name in ("title", "kind", "priority", "done_when", "ticket", "status", "reason")
        }
        day: date | None = cleaned["due_on"]
        if day is not None or self.row is None or self.row.due_on is not None:
            values["due"] = day.isoformat() if day else None
        return values

    @property
    def chosen_owner(self) -> Owner:
        return read_owner(self.cleaned_data, self.members)


def list_owner_choices(members: list[User]) -> list[tuple[str, str]]:
    people = [(str(member.pk), str(member)) for member in members]
    return [("", "Nobody yet"), *people, (OTHER, "Somebody outside the team")]


def read_owner(cleaned: dict[str, Any], members: dict[str, User]) -> Owner:
    """The owner that was chosen; a named person whose address is a member's is that member."""
    if cleaned["owner"] != OTHER:
        return Owner(user=members.get(cleaned["owner"]))
    email = (cleaned.get("owner_email") or "").lower()
    member = next((one for one in members.values() if email and one.email == email), None)
    return Owner(user=member) if member else Owner(name=cleaned["owner_name"], email=email or None)


class BulkForm(forms.Form):
    """The same change for several actions; what is left as it is stays so for each."""

    uid = forms.TypedMultipleChoiceField(coerce=str, required=False)
    status = WordField("State", "action_status", blank="Leave as it is")
    priority = WordField("Priority", "priority", blank="Leave as it is")
    owner = forms.ChoiceField(label="Owner", required=False)
    due_on = due_field()
    reason = short_text("Why it will not be done", rows=1)

    def __init__(self, *args: Any, members: list[User], uids: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(member.pk): member for member in members}
        self.use_required_attribute = False
        people = [(str(member.pk), str(member)) for member in members]
        self.fields["owner"].choices = [("", "Leave as it is"), *people, (NOBODY, "Nobody")]  # type: ignore[attr-defined]
        self.fields["uid"].choices = [(uid, uid) for uid in uids]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("status") == "wont_do" and not (cleaned.get("reason") or "").strip():
            self.add_error("reason", REASON_MISSING)
        if not cleaned.get("uid"):
            self.add_error(None, "Choose at least one action in the list. Nothing was changed.")
        elif not self.errors and not self.values and self.chosen_owner is None:
            self.add_error(None, "Say what to change. Nothing was changed.")
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        values = {name: cleaned[name] for name in ("status", "priority") if cleaned[name]}
        if cleaned.get("reason"):
            values["reason"] = cleaned["reason"]
        if cleaned["due_on"]:
            values["due"] = cleaned["due_on"].isoformat()
        return values

    @property
    def chosen_owner(self) -> Owner | None:
        chosen = self.cleaned_data["owner"]
        return (Owner() if chosen == NOBODY else Owner(user=self.members[chosen])) if chosen else None


STATES = (
    ("waiting", "To do"),
    *CHOICES["action_status"],
    ("all", "All"),
)
WAITING = Q(status__in=["open", "in_progress"])


class ActionFilter(django_filters.FilterSet):  # type: ignore[misc]
    """Questions about a list of actions, from the address; an answer that makes no sense asks nothing."""

    state = django_filters.ChoiceFilter(label="State", choices=STATES, empty_label=None, method="pick_state")
    kind = django_filters.ChoiceFilter(label="Kind", choices=CHOICES["action_kind"], empty_label="Any")
    priority = django_filters.ChoiceFilter(label="Priority", choices=CHOICES["priority"], empty_label="Any")
    owner = django_filters.ChoiceFilter(label="Owner", choices=(), empty_label="Anyone", method="pick_owner")
    words = django_filters.CharFilter(
        label="Words", field_name="title", lookup_expr="icontains", max_length=80
    )

    class Meta:
        model = ActionItem
        fields = ()

    def __init__(self, query: Any, *, members: list[User] | None, default: str, **kwargs: Any) -> None:
        asked = query.copy()
        asked.setdefault("state", default)
        super().__init__(asked, **kwargs)
        if members is None:
            del self.form.fields["owner"]
        else:
            people = [(str(member.pk), str(member)) for member in members]
            self.form.fields["owner"].choices = [("", "Anyone"), *people, (NOBODY, "Nobody")]

    def pick_state(self, rows: QuerySet[ActionItem], name: str, value: str) -> QuerySet[ActionItem]:
        if value == "all":
            return rows
        return rows.filter(WAITING if value == "waiting" else Q(status=value))

    def pick_owner(self, rows: QuerySet[ActionItem], name: str, value: str) -> QuerySet[ActionItem]:
        if value == NOBODY:
            return rows.filter(Q(owner=None) | Q(owner=""))
        return rows.filter(owner_user_id=int(value))
