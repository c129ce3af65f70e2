"""The ways in: sign in, the first account, an invitation, a link to a new password."""

from allauth.account.views import login as allauth_login
from allauth.account.views import logout as allauth_logout
from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth import authenticate, login, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlsafe_base64_decode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts import services
from accounts.forms import AccountForm, FirstAccountForm, NewPasswordForm
from accounts.models import Invitation, User

BACKEND = "django.contrib.auth.backends.ModelBackend"


@login_not_required
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """The sign-in page, or the first-account page while nobody can sign in."""
    if request.method == "GET" and services.is_first_account_open():
        return redirect("first_account")
    response: HttpResponseBase = allauth_login(request)
    return response


def sign_out(request: HttpRequest) -> HttpResponseBase:
    """End the session, and have the browser forget what it kept of these pages."""
    response: HttpResponseBase = allauth_logout(request)
    if request.method == "POST":
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@login_not_required
@never_cache
def forgotten_password(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/forgotten_password.html")


@login_not_required
@never_cache
@sensitive_post_parameters("password", "code")
@rate_limit(action="signup")  # type: ignore[untyped-decorator]
def first_account(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("/")
    form = FirstAccountForm(request.POST or None)
    if not form.is_valid():
        if not services.is_first_account_open():
            return redirect("account_login")
        return render(request, "accounts/first_account.html", {"form": form})
    given = {
        name: form.cleaned_data[name] for name in ("email", "password", "name", "time_zone", "team_name")
    }
    try:
        user = services.create_first_account(**given, now=timezone.now())
    except services.FirstAccountTakenError as refusal:
        return _let_in_again(request, given["email"], given["password"], str(refusal))
    except services.EmailTakenError as refusal:
        form.add_error("email", str(refusal))
        return render(request, "accounts/first_account.html", {"form": form})
    login(request, user, backend=BACKEND)
    return redirect("/")


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@rate_limit(action="signup")  # type: ignore[untyped-decorator]
def join(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind an invitation's link: joins a signed-in person, or makes an account that joins."""
    try:
        invitation = services.get_invitation(token=token, now=timezone.now())
    except services.InvitationRefusedError:
        return render(request, "accounts/join_refused.html", status=404)
    if isinstance(request.user, User):
        return _join_signed_in(request, request.user, invitation, token)
    return _join_as_new(request, invitation, token)


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@rate_limit(action="reset_password_from_key")  # type: ignore[untyped-decorator]
def new_password(request: HttpRequest, user_key: str, token: str) -> HttpResponse:
    """The page behind a one-time link: its token dies as soon as the password changes."""
    user = _get_user_by_key(user_key)
    if user is None or not default_token_generator.check_token(user, token):
        return render(request, "accounts/new_password_refused.html", status=404)
    form = NewPasswordForm(request.POST or None, user=user)
    if not form.is_valid():
        return render(request, "accounts/new_password.html", {"form": form, "person": user})
    services.set_password(user=user, password=form.cleaned_data["password"], now=timezone.now())
    if request.user == user:
        update_session_auth_hash(request, user)
    messages.success(request, "Your password is changed. Sign in with the new one.")
    return redirect("account_login")


def _let_in_again(request: HttpRequest, email: str, password: str, why: str) -> HttpResponse:
    """A second press of the same button signs in; anyone else is sent to the sign-in page."""
    user = authenticate(request, email=email, password=password)
    if user is None:
        messages.warning(request, why)
        return redirect("account_login")
    login(request, user, backend=BACKEND)
    return redirect("/")


def _join_signed_in(request: HttpRequest, user: User, invitation: Invitation, token: str) -> HttpResponse:
    if request.method != "POST":
        return render(request, "accounts/join.html", {"invitation": invitation})
    try:
        membership = services.accept_invitation(token=token, user=user, now=timezone.now())
    except services.InvitationRefusedError:
        return render(request, "accounts/join_refused.html", status=404)
    messages.success(request, f"You are in {membership.team}.")
    return redirect("/")


def _join_as_new(request: HttpRequest, invitation: Invitation, token: str) -> HttpResponse:
    form = AccountForm(request.POST or None)
    context = {"form": form, "invitation": invitation}
    if not form.is_valid():
        return render(request, "accounts/join.html", context)
    given = {name: form.cleaned_data[name] for name in ("email", "password", "name", "time_zone")}
    try:
        user = services.create_invited_account(token=token, **given, now=timezone.now())
    except services.EmailTakenError as refusal:
        form.add_error("email", str(refusal))
        return render(request, "accounts/join.html", context)
    except services.InvitationRefusedError:
        return render(request, "accounts/join_refused.html", status=404)
    login(request, user, backend=BACKEND)
    return redirect("/")


def _get_user_by_key(user_key: str) -> User | None:
    try:
        pk = int(urlsafe_base64_decode(user_key))
        return User.objects.filter(pk=pk, is_active=True).first()
    except (ValueError, OverflowError):
        return None
