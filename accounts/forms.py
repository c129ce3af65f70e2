"""Forms about people and teams: they validate and never save."""

import hmac
from datetime import date
from typing import Any

from allauth.account.forms import LoginForm
from allauth.account.internal.flows.login import perform_password_login
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseBase

from accounts.entering import KEEP
from accounts.models import Role, Team, User
from accounts.services.teams import TEAM_NAME_LENGTH
from accounts.zones import LOCALES, list_time_zones

LENGTH_HINT = "At least 10 characters. A sentence is good."


class SignInForm(LoginForm):  # type: ignore[misc]
    """E-mail and password, in our words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "E-mail"
        self.fields["password"].help_text = ""
        for name in ("login", "password"):
            self.fields[name].widget.attrs.pop("placeholder", None)
        self.fields["login"].error_messages["required"] = "Write your e-mail"
        self.fields["password"].error_messages["required"] = "Write your password"
        days = settings.SESSION_MOST_DAYS
        self.fields["remember"].label = f"Keep me signed in on this computer for {days} days"

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponseBase:
        """Go on to the second factor or in; accounts.entering decides how long it lasts."""
        request.session[KEEP] = self.cleaned_data["remember"]
        self._login.redirect_url = redirect_url
        credentials = self.user_credentials()
        response: HttpResponseBase = perform_password_login(request, credentials, self._login)
        return response


class PasswordField(forms.CharField):
    """A new password, judged by the rules of this installation when its form is cleaned."""

    def __init__(self, *, label: str = "Password") -> None:
        super().__init__(
            label=label,
            help_text=LENGTH_HINT,
            max_length=500,
            strip=False,
            widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
            error_messages={"required": "Write a password of at least 10 characters"},
        )


class TimeZoneField(forms.ChoiceField):
    """An IANA zone. The page asks the browser for its zone where nothing was chosen."""

    def __init__(self, *, hint: str) -> None:
        super().__init__(
            label="Time zone",
            help_text=hint,
            choices=lambda: [(name, name.replace("_", " ")) for name in list_time_zones()],
            initial="UTC",
            widget=forms.Select(attrs={"autocomplete": "off"}),
            error_messages={"invalid_choice": "Choose a time zone from the list"},
        )


class AccountForm(forms.Form):
    """What a new account needs."""

    name = forms.CharField(
        label="Your name",
        help_text="As it stands on documents. You may leave it empty.",
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label="E-mail",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
        error_messages={
            "required": "Write your e-mail; you sign in with it",
            "invalid": "Write an e-mail address, such as name@example.org",
        },
    )
    password = PasswordField()
    time_zone = TimeZoneField(
        hint="Found in your browser where it tells. Every time is shown in your zone and in UTC."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            self.fields["time_zone"].widget.attrs["data-guess-time-zone"] = ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "password" in cleaned:
            likeness = User(email=cleaned.get("email", ""), name=cleaned.get("name", ""))
            check_password_rules(self, "password", likeness)
        return cleaned


class EmailForm(forms.Form):
    """Whom a link to a new password is for."""

    email = AccountForm.base_fields["email"]


class FirstAccountForm(AccountForm):
    """The first account also names its team, and gives the code where the installation listens to others."""

    code = forms.CharField(
        label="Code",
        help_text="The one printed where Forthright was started.",
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Write the code that was printed where Forthright was started"},
    )
    team_name = forms.CharField(
        label="Team",
        help_text="Left empty, it is called after you.",
        max_length=TEAM_NAME_LENGTH,
        required=False,
    )
    field_order = ("code", "name", "email", "password", "team_name", "time_zone")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not settings.FIRST_ACCOUNT_CODE:
            del self.fields["code"]

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"].strip()
        if not hmac.compare_digest(code.encode(), settings.FIRST_ACCOUNT_CODE.encode()):
            raise ValidationError("This is not the code that was printed; copy it again")
        return code


class ProfileForm(forms.Form):
    """How a person is called, and how times are shown to them."""

    name = AccountForm.base_fields["name"]
    time_zone = TimeZoneField(hint="Every time is shown in your zone and in UTC.")
    locale = forms.ChoiceField(
        label="Dates are written", choices=LOCALES, widget=forms.RadioSelect, initial="en-gb"
    )


class ChangePasswordForm(forms.Form):
    """The present password and a new one."""

    current = forms.CharField(
        label="Present password",
        strip=False,
        max_length=500,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": "Write the password you sign in with now"},
    )
    password = PasswordField(label="New password")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_current(self) -> str:
        current: str = self.cleaned_data["current"]
        if not self.user.check_password(current):
            raise ValidationError("This is not your present password")
        return current

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "password" in cleaned:
            check_password_rules(self, "password", self.user)
        return cleaned


class NewPasswordForm(forms.Form):
    """A new password alone, for a person who came by a one-time link."""

    password = PasswordField(label="New password")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "password" in cleaned:
            check_password_rules(self, "password", self.user)
        return cleaned


class TeamNameForm(forms.Form):
    name = forms.CharField(
        label="Name of the team",
        max_length=TEAM_NAME_LENGTH,
        error_messages={"required": "Write a name for the team"},
    )


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MOST_DAYS_OFF = 200


class TeamCalendarForm(forms.Form):
    """The zone and the days that due dates of the team count by."""

    time_zone = TimeZoneField(hint="Days begin and end in it, for due dates and reminders.")
    working_days = forms.TypedMultipleChoiceField(
        label="Days the team works",
        choices=list(enumerate(WEEKDAYS)),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one day"},
    )
    days_off = forms.CharField(
        label="Days off",
        help_text="One date a line, such as 2026-12-25. No public holiday is known unless it stands here.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
    )

    def clean_days_off(self) -> list[str]:
        lines = [line.strip() for line in str(self.cleaned_data["days_off"]).splitlines() if line.strip()]
        if len(lines) > MOST_DAYS_OFF:
            raise ValidationError(f"These are {len(lines)} days; {MOST_DAYS_OFF} fit.")
        days = []
        for line in lines:
            try:
                days.append(date.fromisoformat(line).isoformat())
            except ValueError:
                raise ValidationError(f"“{line[:40]}” is not a date. Write 2026-12-25.") from None
        return days


class InvitationForm(forms.Form):
    email = forms.EmailField(
        label="E-mail",
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={"invalid": "Write an e-mail address, such as name@example.org"},
    )
    role = forms.ChoiceField(
        label="They may",
        choices=((Role.MEMBER.value, "Write, as a member"), (Role.VIEWER.value, "Read, as a viewer")),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether they may write or only read"},
    )

    def __init__(self, *args: Any, team: Team | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.team = team
        self.fields["email"].help_text = (
            "The link goes there and is for this address alone. Left empty, you get it to pass on yourself."
            if settings.IS_MAIL_SET_UP
            else "Mail is not set up here: you get a link to pass on yourself. "
            "It is for this address alone, if you name one."
        )

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        if email and self.team and self.team.memberships.filter(user__email__iexact=email).exists():
            raise forms.ValidationError(f"{email} is in the team already. Nothing was sent.")
        return email


class RoleForm(forms.Form):
    role = forms.ChoiceField(choices=Role.choices)


def check_password_rules(form: forms.Form, field: str, user: User) -> None:
    """Hold the new password against the installation's rules; faults go to its field."""
    try:
        validate_password(form.cleaned_data[field], user)
    except ValidationError as error:
        form.add_error(field, error)
