"""A person's own page: name, time zone, dates and password."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts.entering import go_on_with_new_password
from accounts.forms import ChangePasswordForm, ProfileForm
from accounts.http import SignedInRequest, find_place
from accounts.limits import by_person, limited
from accounts.models import SecurityEvent
from accounts.services.people import set_password, update_profile
from accounts.services.security import record_event


def profile(request: SignedInRequest) -> HttpResponse:
    user = request.user
    initial = {"name": user.name, "time_zone": user.time_zone, "locale": user.locale}
    form = ProfileForm(request.POST or None, initial=initial)
    if not form.is_valid():
        return render(request, "accounts/profile.html", {"form": form, "here": "profile"})
    update_profile(user=user, **form.cleaned_data, now=timezone.now())
    messages.success(request, "Saved.")
    return redirect("profile")


@never_cache
@sensitive_post_parameters("current", "password")
@limited("change_password", account=by_person)
def change_password(request: SignedInRequest) -> HttpResponse:
    form = ChangePasswordForm(request.POST or None, user=request.user)
    if not form.is_valid():
        return render(request, "accounts/change_password.html", {"form": form, "here": "profile"})
    set_password(user=request.user, password=form.cleaned_data["password"], now=timezone.now())
    now = timezone.now()
    go_on_with_new_password(request, request.user, now)
    kind = SecurityEvent.Kind.PASSWORD_CHANGED
    record_event(user=request.user, kind=kind, place=find_place(request), now=now)
    messages.success(request, "Your password is changed. Other browsers are signed out.")
    return redirect("profile")
