"""A person's own page: name, time zone, dates and password."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts import services
from accounts.forms import ChangePasswordForm, ProfileForm
from accounts.http import SignedInRequest


def profile(request: SignedInRequest) -> HttpResponse:
    user = request.user
    initial = {"name": user.name, "time_zone": user.time_zone, "locale": user.locale}
    form = ProfileForm(request.POST or None, initial=initial)
    if not form.is_valid():
        return render(request, "accounts/profile.html", {"form": form, "here": "profile"})
    services.update_profile(user=user, **form.cleaned_data, now=timezone.now())
    messages.success(request, "Saved.")
    return redirect("profile")


@never_cache
@sensitive_post_parameters("current", "password")
def change_password(request: SignedInRequest) -> HttpResponse:
    form = ChangePasswordForm(request.POST or None, user=request.user)
    if not form.is_valid():
        return render(request, "accounts/change_password.html", {"form": form, "here": "profile"})
    services.set_password(user=request.user, password=form.cleaned_data["password"], now=timezone.now())
    update_session_auth_hash(request, request.user)
    messages.success(request, "Your password is changed. Other browsers are signed out.")
    return redirect("profile")
