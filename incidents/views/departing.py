"""A person deletes their own account."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.views.reauthentication import recently_proven
from incidents.forms.keeping import LeaveForm
from incidents.http import SignedInRequest
from incidents.services.departing import DepartureRefusedError, delete_account, look_ahead


@require_http_methods(["GET", "POST"])
@recently_proven
def leave(request: SignedInRequest) -> HttpResponse:
    form = LeaveForm(request.POST or None, email=request.user.email)
    if form.is_valid():
        try:
            delete_account(user=request.user, now=timezone.now())
        except DepartureRefusedError as refusal:
            for reason in refusal.reasons:
                messages.warning(request, reason)
            return redirect("delete_account")
        logout(request)
        messages.success(request, "Your account is deleted, and your recordings with it.")
        return redirect("account_login")
    context = {"here": "profile", "form": form, "ahead": look_ahead(user=request.user)}
    return render(request, "incidents/departing/leave.html", context)
