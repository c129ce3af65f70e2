"""The ways in: sign in, the first account, an invitation, a link to a new password."""

from typing import Any

from allauth.account.views import LoginView
from allauth.account.views import logout as allauth_logout
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlsafe_base64_decode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts import access
from accounts.entering import let_in
from accounts.forms import AccountForm, EmailForm, FirstAccountForm, NewPasswordForm
from accounts.http import find_place
from accounts.known_browsers import find_known_browser, remember_browser
from accounts.limits import limited
from accounts.models import Invitation, SecurityEvent, User
from accounts.reset_task import answer_forgotten_password
from accounts.services import security, sessions
from accounts.services.invitations import InvitationRefusedError, accept_invitation, get_invitation
from accounts.services.people import (
    EmailTakenError,
    FirstAccountTakenError,
    create_first_account,
    create_invited_account,
    is_first_account_open,
    set_password,
)


def by_address(request: HttpRequest) -> str:
    """The account that somebody tries, as they typed it; by itself in a browser that it knows."""
    login = request.POST.get("login", "")
    return f"{login} {find_known_browser(request, login)}"


def by_email(request: HttpRequest) -> str:
    """The account that a link is asked for."""
    return request.POST.get("email", "")


class SignIn(LoginView):  # type: ignore[misc]
    """allauth's sign-in, with the issuer of this installation beside it."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "issuer": name_issuer()}


def name_issuer() -> str:
    """How the issuer of OpenID Connect is called; nothing where there is none."""
    return settings.OIDC_NAME if settings.OIDC_ISSUER else ""


@login_not_required
@limited("sign_in", account=by_address)
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """The sign-in page, or the first-account page while nobody can sign in."""
    if request.method == "GET" and is_first_account_open():
        return redirect("first_account")
    response: HttpResponseBase = SignIn.as_view()(request)
    remember_browser(request, response)
    return response


def sign_out(request: HttpRequest) -> HttpResponseBase:
    """End the session, and have the browser forget what it kept of these pages."""
    response: HttpResponseBase = allauth_logout(request)
    if request.method == "POST":
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@login_not_required
@never_cache
@limited("forgotten_password", account=by_email, counts_uses=True)
def forgotten_password(request: HttpRequest) -> HttpResponse:
    """How to get a new password: by mail where that works, in the same words for every address."""
    is_mailed = bool(settings.IS_MAIL_SET_UP and settings.PUBLIC_URL)
    form = EmailForm(request.POST or None)
    if request.method == "POST" and is_mailed and form.is_valid():
        place = find_place(request)
        answer_forgotten_password.enqueue(form.cleaned_data["email"], place.device, place.address)
        messages.success(request, "If there is an account with this e-mail, a link is on its way to it.")
        return redirect("forgotten_password")
    return render(request, "accounts/forgotten_password.html", {"form": form, "is_mailed": is_mailed})


@login_not_required
@never_cache
@sensitive_post_parameters("password", "code")
@limited("first_account")
def first_account(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("/")
    # Before anything is looked at that was typed: this door tells nobody whether it is right.
    if not is_first_account_open():
        return _lead_to_sign_in(request)
    form = FirstAccountForm(request.POST or None)
    if not form.is_valid():
        return render(request, "accounts/first_account.html", {"form": form})
    given = {
        name: form.cleaned_data[name] for name in ("email", "password", "name", "time_zone", "team_name")
    }
    try:
        user = create_first_account(**given, now=timezone.now())
    except FirstAccountTakenError:
        return _lead_to_sign_in(request)
    except EmailTakenError as refusal:
        form.add_error("email", str(refusal))
        return render(request, "accounts/first_account.html", {"form": form})
    let_in(request, user)
    return redirect("/")


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@limited("join")
def join(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind an invitation's link: joins a signed-in person, or makes an account that joins."""
    try:
        invitation = get_invitation(token=token, now=timezone.now())
    except InvitationRefusedError:
        return render(request, "accounts/join_refused.html", status=404)
    if isinstance(request.user, User):
        return _join_signed_in(request, request.user, invitation, token)
    return _join_as_new(request, invitation, token)


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@limited("new_password")
def new_password(request: HttpRequest, user_key: str, token: str) -> HttpResponse:
    """The page behind a one-time link: its token dies as soon as the password changes."""
    user = _get_user_by_key(user_key)
    if user is None or not default_token_generator.check_token(user, token):
        return render(request, "accounts/new_password_refused.html", status=404)
    form = NewPasswordForm(request.POST or None, user=user)
    if not form.is_valid():
        return render(request, "accounts/new_password.html", {"form": form, "person": user})
    set_password(user=user, password=form.cleaned_data["password"], now=timezone.now())
    if request.user == user:
        logout(request)
    sessions.end_other_sessions(user=user, kept_key="", now=timezone.now())
    security.record_event(
        user=user, kind=SecurityEvent.Kind.PASSWORD_RESET, place=find_place(request), now=timezone.now()
    )
    messages.success(request, "Your password is changed. Sign in with the new one.")
    return redirect("account_login")


def _lead_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Where a second press of the button ends too: only the sign-in page asks for every factor."""
    if request.method == "POST":
        messages.info(
            request,
            "The first account exists already. If you made it just now, sign in with the password you chose.",
        )
    return redirect("account_login")


def _join_signed_in(request: HttpRequest, user: User, invitation: Invitation, token: str) -> HttpResponse:
    is_in = access.get_role(user, invitation.team) is not None
    if not invitation.is_for(user.email) and not is_in:
        return render(request, "accounts/join_another.html", {"invitation": invitation}, status=403)
    if request.method != "POST":
        page = "accounts/join_already.html" if is_in else "accounts/join.html"
        return render(request, page, {"invitation": invitation})
    try:
        membership = accept_invitation(token=token, user=user, now=timezone.now())
    except InvitationRefusedError:
        return render(request, "accounts/join_refused.html", status=404)
    messages.success(request, f"You are in {membership.team}.")
    return redirect("/")


def _join_as_new(request: HttpRequest, invitation: Invitation, token: str) -> HttpResponse:
    form = AccountForm(request.POST or None, initial={"email": invitation.email})
    if invitation.email:
        # The link went there: another address would be one that nobody has shown to be theirs.
        form.fields["email"].disabled = True
        form.fields["email"].help_text = "The link was made for this address. You sign in with it."
    context = {"form": form, "invitation": invitation, "issuer": name_issuer()}
    if not form.is_valid():
        return render(request, "accounts/join.html", context)
    given = {name: form.cleaned_data[name] for name in ("email", "password", "name", "time_zone")}
    try:
        user = create_invited_account(token=token, **given, now=timezone.now())
    except EmailTakenError as refusal:
        form.add_error("email", str(refusal))
        return render(request, "accounts/join.html", context)
    except InvitationRefusedError:
        return render(request, "accounts/join_refused.html", status=404)
    let_in(request, user)
    return redirect("/")


def _get_user_by_key(user_key: str) -> User | None:
    try:
        pk = int(urlsafe_base64_decode(user_key))
        return User.objects.filter(pk=pk, is_active=True).first()
    except (ValueError, OverflowError):
        return None
